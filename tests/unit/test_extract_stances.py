"""Which acts a statement tells of, and which it only names in passing."""

import pytest

from graphkit.extract.events import find_events
from graphkit.extract.mentions import find_cast
from graphkit.extract.scene import Scene
from graphkit.extract.statements import find_statements
from tests.builders_events import tree_from

TOLD = """
Mali/-/PROPN/2/nsubj said/say/VERB/0/root Chad/-/PROPN/4/nsubj attacked/attack/VERB/2/ccomp
Niger/-/PROPN/4/obj ./-/PUNCT/2/punct
"""
AFTER = """
Mali/-/PROPN/2/nsubj said/say/VERB/0/root Chad/-/PROPN/4/nsubj slept/sleep/VERB/2/ccomp
after/-/SCONJ/7/mark Niger/-/PROPN/7/nsubj attacked/attack/VERB/4/advcl it/-/PRON/7/obj
./-/PUNCT/2/punct
"""
CRIME = """
Mali/-/PROPN/2/nsubj said/say/VERB/0/root the/-/DET/4/det attack/-/NOUN/9/nsubj on/-/ADP/6/case
Niger/-/PROPN/4/nmod was/be/AUX/9/cop a/-/DET/9/det crime/-/NOUN/2/ccomp ./-/PUNCT/2/punct
"""
RESIGNS = """
Lind/-/PROPN/2/nsubj announced/announce/VERB/0/root his/-/PRON/4/nmod:poss
resignation/-/NOUN/2/obj ./-/PUNCT/2/punct
"""


@pytest.mark.parametrize(
    ("compact", "stances"),
    [(TOLD, ["affirm"]), (AFTER, []), (CRIME, []), (RESIGNS, ["affirm"])],
    ids=["told", "a time", "a known act", "announced"],
)
def test_a_statement_asserts_what_its_main_clause_tells(compact, stances):
    tree = tree_from(compact)
    cast = find_cast(tree)
    statements = find_statements(tree, cast)
    assert len(statements) == 1
    [event] = find_events(Scene(tree, cast, tuple(statements)))
    assert [assertion.stance for assertion in event.statements] == stances
    assert event.told_by == "source"
