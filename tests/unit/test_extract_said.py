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
        ("say - VERB 0 root", "can - AUX 2 aux", False),
        ("confirm - VERB 0 root", "can - AUX 2 aux", True),
        ("say - VERB 0 root", "only - ADV 2 advmod", True),
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
        ("ready - ADJ 0 root", "xcomp", False),
        ("pretended pretend VERB 0 root", "xcomp", False),
        ("waited wait VERB 0 root", "advcl", False),
    ],
)
def test_an_infinitive_of_saying_is_said_only_if_it_happened(above, dep, said):
    tree = tree_of(f"Lind - PROPN 2 nsubj\n{above}\nto - PART 4 mark\npredict - VERB 2 {dep}")
    assert is_said(tree, 3) is said


@pytest.mark.parametrize(
    ("table", "said"),
    [
        # the day I can say it
        ("day - NOUN 0 root | I - PRON 4 nsubj | can - AUX 4 aux | say - VERB 1 acl:relcl", False),
        # the day I can see and say it
        ("day - NOUN 0 root | can - AUX 3 aux | see - VERB 1 acl:relcl | say - VERB 3 conj", False),
        # the day he once said it
        ("day - NOUN 0 root | he - PRON 4 nsubj | once - ADV 4 advmod | said say VERB 1 acl", True),
        ("I - PRON 4 nsubj | can - AUX 4 aux | now - ADV 4 advmod | say - VERB 0 root", True),
        ("ready - ADJ 0 root | was be AUX 1 cop | to - PART 4 mark | say - VERB 1 xcomp", False),
        ("able - ADJ 0 root | was be AUX 1 cop | to - PART 4 mark | say - VERB 1 xcomp", True),
        ("able - ADJ 0 root | is be AUX 1 cop | to - PART 4 mark | say - VERB 1 xcomp", False),
        # a dream of now saying it
        (
            "dream - NOUN 0 root | of - ADP 4 mark | now - ADV 4 advmod | saying say VERB 1 acl",
            False,
        ),
        # will leave when he says it; left when he said it
        (
            "go - VERB 0 root | will - AUX 1 aux | when - ADV 4 advmod | says say VERB 1 advcl",
            False,
        ),
        (
            "go - VERB 0 root | he - PRON 4 nsubj | when - ADV 4 advmod | said say VERB 1 advcl",
            True,
        ),
    ],
)
def test_what_may_be_said_one_day_is_not_said(table, said):
    assert is_said(tree_of(table), 3) is said


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


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("stopped stop VERB 0 root | short - ADV 1 advmod | of - SCONJ 4 mark", False),
        ("left leave VERB 0 root | town - NOUN 1 obj | without - SCONJ 4 mark", False),
        ("refrained refrain VERB 0 root | then - ADV 1 advmod | from - SCONJ 4 mark", False),
        ("left leave VERB 0 root | town - NOUN 1 obj | after - SCONJ 4 mark", True),
    ],
)
def test_who_stops_short_of_saying_it_says_nothing(words, said):
    assert is_said(tree_of(f"{words} | accusing accuse VERB 1 advcl"), 3) is said
