"""Everyday senses, talks with the press, and whose words an act beside a saying is."""

import pytest

from graphkit.extract.events import find_events
from graphkit.extract.mentions import find_cast
from graphkit.extract.scene import Scene
from graphkit.extract.statements import find_statements
from tests.builders_events import events_of, one
from tests.builders_text import tree_of

CALLED = """
The/-/DET/2/det {}/-/NOUN/3/{} called/call/VERB/0/root for/-/ADP/6/case strong/-/ADJ/6/amod
winds/wind/NOUN/3/obl ./-/PUNCT/3/punct
"""
DIED = """
The/-/DET/2/det {}/-/NOUN/3/nsubj died/die/VERB/0/root ./-/PUNCT/3/punct
"""
MET = """
{}/-/PRON/2/nsubj met/meet/VERB/0/root in/-/ADP/4/case Goma/-/PROPN/2/obl ./-/PUNCT/2/punct
"""
COVERAGE = """
Chad/-/PROPN/2/nsubj attacked/attack/VERB/0/root the/-/DET/4/det {}/-/NOUN/2/obj ./-/PUNCT/2/punct
"""
USED = """
Troops/troops/NOUN/2/nsubj {}/-/VERB/0/root to/-/PART/4/mark attack/-/VERB/2/xcomp
Goma/-/PROPN/4/obj ./-/PUNCT/2/punct
"""
NOVEL = """
In/-/ADP/3/case the/-/DET/3/det {}/-/NOUN/5/obl Chad/-/PROPN/5/nsubj attacked/attack/VERB/0/root
Goma/-/PROPN/5/obj ./-/PUNCT/5/punct
"""
SPORT = """
{}/-/DET/2/det {}/-/NOUN/3/nsubj attacked/attack/VERB/0/root ./-/PUNCT/3/punct
"""
SIGNED = """
Chad/-/PROPN/2/nsubj signed/sign/VERB/0/root up/-/ADP/2/compound:prt to/-/ADP/6/case the/-/DET/6/det
agreement/-/NOUN/2/obl between/-/ADP/8/case Mali/-/PROPN/6/nmod ./-/PUNCT/2/punct
"""


@pytest.mark.parametrize(
    ("words", "types"),
    [
        (CALLED.format("warning", "nsubj:pass"), []),
        (CALLED.format("mayor", "nsubj"), ["REQUEST"]),
        (DIED.format("joke"), []),
        (DIED.format("poet"), ["OTHER"]),
        (MET.format("We"), []),
        (MET.format("They"), ["CONSULT"]),
        (COVERAGE.format("coverage"), ["ACCUSE"]),
        (COVERAGE.format("convoy"), ["ASSAULT"]),
        (USED.format("used/use").replace("/-/VERB/0", "/VERB/0"), []),
        (USED.format("began/begin").replace("/-/VERB/0", "/VERB/0"), ["ASSAULT"]),
        (SIGNED, ["AGREE"]),
        (NOVEL.format("novel"), []),
        (NOVEL.format("valley"), ["ASSAULT"]),
        (SPORT.format("the", "team"), []),
        (SPORT.format("the", "army"), ["ASSAULT"]),
    ],
    ids=[
        *"warning mayor joke poet we they coverage convoy used-to began-to signed-up".split(),
        *"novel valley team army".split(),
    ],
)
def test_everyday_senses_are_no_acts_of_politics(words, types):
    assert [event.type for event in events_of(words)[1]] == types


def types_of(*rows):
    tree = tree_of("\n".join(rows))
    cast = find_cast(tree)
    found = find_events(Scene(tree, cast, tuple(find_statements(tree, cast))))
    return [event.type for event in found]


@pytest.mark.parametrize(
    ("paper", "types"), [("Wikinews", []), ("Norway", ["CONSULT"])], ids=["the press", "a state"]
)
def test_who_talks_to_the_press_gives_an_interview(paper, types):
    talk = (f"{paper} - PROPN 2 nsubj", "spoke speak VERB 0 root", "with - ADP 4 case")
    assert types_of(*talk, "Chad - PROPN 2 obl B-ORG", ". - PUNCT 2 punct") == types


@pytest.mark.parametrize(("whose", "types"), [("its", []), ("the", ["SUPPORT"])])
def test_who_defends_a_decision_of_his_own_supports_nobody(whose, types):
    dep = "PRON 4 nmod:poss" if whose == "its" else "DET 4 det"
    rows = ("Chad - PROPN 2 nsubj", "defended defend VERB 0 root", f"{whose} - {dep}")
    assert types_of(*rows, "decision - NOUN 2 obj", ". - PUNCT 2 punct") == types


AGREED = """
Chad/-/PROPN/2/nsubj agreed/agree/VERB/0/root to/-/PART/4/mark help/-/VERB/2/xcomp with/-/ADP/7/case
the/-/DET/7/det attack/-/NOUN/4/obl ./-/PUNCT/2/punct
"""
ASKING = """
“/-/PUNCT/3/punct It/-/PRON/3/nsubj takes/take/VERB/8/ccomp time/-/NOUN/3/obj ,/-/PUNCT/3/punct
”/-/PUNCT/3/punct Chad/-/PROPN/8/nsubj said/say/VERB/0/root ,/-/PUNCT/10/punct
asking/ask/VERB/3/advcl Mali/-/PROPN/10/iobj to/-/PART/13/mark leave/-/VERB/10/xcomp
./-/PUNCT/8/punct
"""
ACCORDING = """
According/accord/VERB/3/case to/-/ADP/1/fixed {}/-/NOUN/5/nmod ,/-/PUNCT/3/punct
Chad/-/PROPN/6/nsubj left/leave/VERB/0/root and/-/CCONJ/8/cc attacked/attack/VERB/6/conj
Goma/-/PROPN/8/obj ./-/PUNCT/6/punct
"""


@pytest.mark.parametrize(
    ("words", "kind", "status"),
    [
        (AGREED, "ASSAULT", "reported"),
        (ASKING, "REQUEST", "reported"),
        (ACCORDING.format("police"), "ASSAULT", "claimed"),
        (ACCORDING.format("plan"), "ASSAULT", "reported"),
    ],
    ids=["agreed to help with the attack", "she said, asking", "according to police", "to plan"],
)
def test_whose_words_tell_of_the_act(words, kind, status):
    assert one(words, kind)[1].status == status
