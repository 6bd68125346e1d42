"""Acts that a source names as known are facts if the narrator has told of them."""

import pytest

from graphkit.extract.events import find_events
from graphkit.extract.mentions import find_cast
from graphkit.extract.scene import Scene
from graphkit.extract.statements import find_statements
from tests.builders_text import tree_of

INVADED = (
    "Chad - PROPN 2 nsubj | invaded invade VERB 0 root | Mali - PROPN 2 obj | . - PUNCT 2 punct"
)
MAY = """Chad - PROPN 3 nsubj | may - AUX 3 aux | invade - VERB 0 root | Mali - PROPN 3 obj
. - PUNCT 3 punct"""
FAILED = """Mali - PROPN 2 nsubj | said say VERB 0 root | the - DET 4 det | invasion - NOUN 6 nsubj
had have AUX 6 aux | succeeded succeed VERB 2 ccomp | . - PUNCT 2 punct"""
WILLNOT = """Mali - PROPN 2 nsubj | said say VERB 0 root | it - PRON 6 nsubj | will - AUX 6 aux
not - PART 6 advmod | attack - VERB 2 ccomp | Chad - PROPN 6 obj | . - PUNCT 2 punct"""
MISTAKE = """Attacking attack VERB 5 csubj | Chad - PROPN 1 obj | is be AUX 5 cop | a - DET 5 det
mistake - NOUN 0 root | . - PUNCT 5 punct"""

SHOT = """Chad - PROPN 2 nsubj | shot shoot VERB 0 root | ten - NUM 4 nummod | men man NOUN 2 obj
. - PUNCT 2 punct"""
SAID_SHOT = """Mali - PROPN 2 nsubj | said say VERB 0 root | Chad - PROPN 4 nsubj
shot shoot VERB 2 ccomp | ten - NUM 6 nummod | men man NOUN 4 obj | . - PUNCT 2 punct"""
HURT = """Mali - PROPN 2 nsubj | said say VERB 0 root | the - DET 4 det | attack - NOUN 5 nsubj
hurt - VERB 2 ccomp | farmers farmer NOUN 5 obj | . - PUNCT 2 punct"""
NIGHT = """Mali - PROPN 2 nsubj | said say VERB 0 root | it - PRON 4 nsubj
slept sleep VERB 2 ccomp | the - DET 6 det | night - NOUN 4 obl:unmarked | Chad - PROPN 8 nsubj
invaded invade VERB 6 acl:relcl | Niger - PROPN 8 obj | . - PUNCT 2 punct"""


def last_status(*sentences: str) -> str:
    tree = tree_of("\n\n".join(sentences))
    cast = find_cast(tree)
    return find_events(Scene(tree, cast, tuple(find_statements(tree, cast))))[-1].status


@pytest.mark.parametrize(
    ("sentences", "status"),
    [
        ((INVADED, FAILED), "reported"),
        ((MAY, FAILED), "claimed"),
        ((FAILED,), "claimed"),
        ((WILLNOT,), "hypothetical"),
        ((MISTAKE,), "hypothetical"),
        ((NIGHT,), "reported"),
    ],
    ids=["told", "only possible", "not told", "will not", "judged", "the night that"],
)
def test_what_a_source_says_of_a_known_act_leaves_it_a_fact(sentences, status):
    assert last_status(*sentences) == status


@pytest.mark.parametrize(
    ("first", "status"), [(SHOT, "reported"), (SAID_SHOT, "claimed")], ids=["told", "said"]
)
def test_the_attack_is_the_one_told_last(first, status):
    tree = tree_of(f"{first}\n\n{HURT}")
    cast = find_cast(tree)
    events = find_events(Scene(tree, cast, tuple(find_statements(tree, cast))))
    assert next(e.status for e in events if "attack" in e.clause.of(tree.text)) == status
