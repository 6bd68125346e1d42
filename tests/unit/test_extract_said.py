"""Whether a word of saying tells that something was said, and what a denied belief says."""

import pytest

from graphkit.extract.said import is_said
from graphkit.extract.statements import find_statements
from tests.builders_cast import speaking_cast
from tests.builders_text import tree_of


@pytest.mark.parametrize(
    ("cue", "rest", "said"),
    [
        ("said say VERB 0 root", "", True),
        ("say - VERB 0 root", "may - AUX 2 aux", False),
        ("say - VERB 0 root", "must - AUX 2 aux", False),
        ("say - VERB 0 root", "can - AUX 2 aux", True),
        ("say - VERB 0 root", "not - PART 2 advmod", False),
        ("believe - VERB 0 root", "not - PART 2 advmod", True),
        ("says say VERB 0 root", "if - SCONJ 2 mark", False),
    ],
    ids=str,
)
def test_whether_anything_was_said(cue, rest, said):
    tree = tree_of(f"Lind - PROPN 2 nsubj\n{cue}\n{rest}")
    assert is_said(tree, 1) is said


@pytest.mark.parametrize(
    ("above", "dep", "said"),
    [
        ("went go VERB 0 root", "xcomp", True),
        ("refused refuse VERB 0 root", "xcomp", False),
        ("model - NOUN 0 root", "acl", False),
    ],
)
def test_an_infinitive_of_saying_is_said_only_if_it_happened(above, dep, said):
    tree = tree_of(f"Lind - PROPN 2 nsubj\n{above}\nto - PART 4 mark\npredict - VERB 2 {dep}")
    assert is_said(tree, 3) is said


def test_nobody_says_nothing():
    tree = tree_of("Nobody - PRON 2 nsubj\nsaid say VERB 0 root")
    assert not is_said(tree, 1)


def test_a_denied_belief_denies_its_content():
    tree = tree_of(
        """
        Lind - PROPN 4 nsubj
        does do AUX 4 aux
        not - PART 4 advmod
        believe - VERB 0 root
        they - PRON 6 nsubj
        left leave VERB 4 ccomp
        . - PUNCT 4 punct
        """
    )
    [statement] = find_statements(tree, speaking_cast(tree, Lind="Person"))
    assert (statement.act, statement.polarity) == ("believe", "deny")
