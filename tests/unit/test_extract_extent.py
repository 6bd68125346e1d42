"""Where a content ends: what the speaker does next, and what tells of the saying, is outside."""

import pytest

from graphkit.extract.mentions import find_cast
from graphkit.extract.statements import find_statements
from tests.builders_cast import contents
from tests.builders_events import tree_from

FOUND = """
Courts/court/NOUN/2/nsubj found/find/VERB/0/root they/-/PRON/5/nsubj could/-/AUX/5/aux
rule/-/VERB/2/ccomp on/-/ADP/7/case it/-/PRON/5/obl ,/-/PUNCT/10/punct and/-/CCONJ/10/cc
found/find/VERB/5/conj the/-/DET/12/det ban/-/NOUN/10/obj illegal/-/ADJ/10/xcomp
./-/PUNCT/2/punct
"""
WITHOUT = """
Police/-/NOUN/2/nsubj said/say/VERB/0/root nine/-/NUM/4/nsubj died/die/VERB/2/ccomp in/-/ADP/6/case
Oslo/-/PROPN/4/obl without/-/SCONJ/8/mark elaborating/elaborate/VERB/4/advcl ./-/PUNCT/2/punct
"""
SIGNED = """
Police/-/NOUN/2/nsubj said/say/VERB/0/root guards/guard/NOUN/5/nsubj would/-/AUX/5/aux
leave/-/VERB/2/ccomp ,/-/PUNCT/9/punct and/-/CCONJ/9/cc nine/-/NUM/9/nsubj signed/sign/VERB/5/conj
a/-/DET/11/det list/-/NOUN/9/obj ./-/PUNCT/2/punct
"""

TELEVISION = """
"/-/PUNCT/3/punct We/-/PRON/3/nsubj had/have/VERB/8/ccomp hope/-/NOUN/3/obj ,/-/PUNCT/3/punct
President/-/PROPN/8/nsubj Lind/-/PROPN/6/flat said/say/VERB/0/root on/-/ADP/10/case
television/-/NOUN/3/obl ./-/PUNCT/8/punct
"""
ON_MONDAY = """
Nine/-/NUM/2/nsubj died/die/VERB/6/ccomp ,/-/PUNCT/2/punct the/-/DET/5/det mayor/-/NOUN/6/nsubj
said/say/VERB/0/root ,/-/PUNCT/9/punct on/-/ADP/9/case Monday/-/PROPN/2/obl ./-/PUNCT/6/punct
"""


@pytest.mark.parametrize(
    ("compact", "content"),
    [
        (FOUND, "they could rule on it"),
        (WITHOUT, "nine died in Oslo"),
        (SIGNED, "guards would leave"),
        (TELEVISION, "We had hope"),
    ],
    ids=["the cue again", "without elaborating", "the narrator goes on", "a quotation left open"],
)
def test_a_content_ends_before_what_is_told_of_the_speaker(compact, content):
    tree = tree_from(compact)
    found = find_statements(tree, find_cast(tree))
    assert contents(tree, found)[0] == [content]


def test_what_a_comma_parts_from_the_cue_behind_the_content_is_told():
    tree = tree_from(ON_MONDAY)
    [statement] = find_statements(tree, find_cast(tree))
    assert contents(tree, [statement]) == [["Nine died", "on Monday"]]
