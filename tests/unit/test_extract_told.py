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
    ],
    ids=["told", "only possible", "not told", "will not", "judged"],
)
def test_what_a_source_says_of_a_known_act_leaves_it_a_fact(sentences, status):
    assert last_status(*sentences) == status
