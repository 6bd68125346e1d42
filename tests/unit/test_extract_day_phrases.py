"""A day between who acts and the verb dates the act, and is no part of who acts."""

import pytest

from graphkit.extract.source import source_of
from tests.builders_cast import speaking_cast
from tests.builders_events import MONDAY, events_of, one, parts, tree_from

ON = """
Mali/-/ADJ/2/amod troops/-/NOUN/5/nsubj on/-/ADP/4/case Monday/-/PROPN/2/nmod
attacked/attack/VERB/0/root Goma/-/PROPN/5/obj ./-/PUNCT/5/punct
"""
LATE = """
Many/-/ADJ/2/amod troops/-/NOUN/5/nsubj late/-/ADV/4/advmod Monday/-/PROPN/2/nmod
attacked/attack/VERB/0/root Goma/-/PROPN/5/obj ./-/PUNCT/5/punct
"""
LATE_ON = """
The/-/DET/2/det troops/-/NOUN/6/nsubj late/-/ADV/2/advmod on/-/ADP/5/case Monday/-/PROPN/3/obl
attacked/attack/VERB/0/root Goma/-/PROPN/6/obj ./-/PUNCT/6/punct
"""
MORNING = """
The/-/DET/2/det troops/-/NOUN/6/nsubj on/-/ADP/5/case Monday/-/PROPN/5/compound
morning/-/NOUN/2/nmod attacked/attack/VERB/0/root Goma/-/PROPN/6/obj ./-/PUNCT/6/punct
"""


@pytest.mark.parametrize(
    ("tree", "who"),
    [
        (ON, "Mali troops"),
        (LATE, "Many troops"),
        (LATE_ON, "The troops"),
        (MORNING, "The troops"),
    ],
    ids=["on Monday", "late Monday", "late on Monday", "on Monday morning"],
)
def test_a_day_behind_who_acts_dates_the_act(tree, who):
    text, event = one(tree, "ASSAULT")
    assert parts(text, event) == [("actor", who), ("target", "Goma")]
    assert event.date.value == MONDAY


PASSIVE = """
Ten/-/NUM/2/nummod farmers/-/NOUN/6/nsubj:pass on/-/ADP/4/case Monday/-/PROPN/2/nmod
were/be/AUX/6/aux:pass arrested/arrest/VERB/0/root ./-/PUNCT/6/punct
"""
ATTACK = """
The/-/DET/2/det attack/-/NOUN/5/nsubj on/-/ADP/4/case Monday/-/PROPN/2/nmod
killed/kill/VERB/0/root ten/-/NUM/7/nummod farmers/-/NOUN/5/obj ./-/PUNCT/5/punct
"""
PART_OF_DAY = """
Chad/-/PROPN/2/nsubj attacked/attack/VERB/0/root Goma/-/PROPN/2/obj on/-/ADP/6/case
Monday/-/PROPN/6/compound morning/-/NOUN/2/obl ./-/PUNCT/2/punct
"""


@pytest.mark.parametrize("tree", [PASSIVE, ATTACK, PART_OF_DAY], ids=["passive", "act", "part"])
def test_the_day_belongs_to_the_act(tree):
    _, [event] = events_of(tree)
    assert event.date.value == MONDAY


OTHER_CLAUSE = """
Troops/troops/NOUN/6/nsubj that/-/PRON/3/nsubj fled/flee/VERB/1/acl:relcl on/-/ADP/5/case
Monday/-/PROPN/3/obl attacked/attack/VERB/0/root Goma/-/PROPN/6/obj ./-/PUNCT/6/punct
"""
YEAR = """
The/-/DET/2/det troops/-/NOUN/5/nsubj of/-/ADP/4/case 1990/-/NUM/2/nmod
attacked/attack/VERB/0/root Goma/-/PROPN/5/obj ./-/PUNCT/5/punct
"""


def test_a_day_inside_a_clause_about_who_acts_dates_that_clause():
    _, attack = one(OTHER_CLAUSE, "ASSAULT")
    assert attack.date is None


def test_other_times_tell_who_acts():
    text, event = one(YEAR, "ASSAULT")
    assert parts(text, event)[0] == ("actor", "The troops of 1990")


SAID = """
The/-/DET/2/det minister/-/NOUN/8/nsubj late/-/ADV/2/advmod on/-/ADP/5/case Monday/-/PROPN/3/obl
,/-/PUNCT/7/punct smiling/smile/VERB/2/acl said/say/VERB/0/root it/-/PRON/10/nsubj
rained/rain/VERB/8/ccomp ./-/PUNCT/8/punct
"""


def test_a_source_ends_before_its_day():
    tree = tree_from(SAID)
    source = source_of(tree, speaking_cast(tree), 7)
    assert source.span.of(tree.text) == "The minister"
