"""Whether a content tells something, and whom it tells of."""

import pytest

from graphkit.extract.statements import find_statements
from tests.builders_cast import contents, speaking_cast
from tests.builders_text import tree_of

WANTED = """
Lind - PROPN 2 nsubj
CUE - VERB 0 root
WHAT - NOUN 2 obj
. - PUNCT 2 punct
"""
SAYS = "Lind - PROPN 2 nsubj\nsaid say VERB 0 root"


def _told(table, **people):
    tree = tree_of(table)
    found = find_statements(tree, speaking_cast(tree, **people))
    return [" ... ".join(words) for words in contents(tree, found)]


@pytest.mark.parametrize(
    ("cue", "what", "told"),
    [
        ("demanded demand", "talks talk", ["talks"]),
        ("recorded record", "albums album", []),  # no claim
        ("supported support", "rebels rebel", []),  # an act, no view
        ("supported support", "plans plan", ["plans"]),
        ("rejected reject", "lawsuits lawsuit", []),  # tells nothing of what is true
        ("rejected reject", "claims claim", ["claims"]),
    ],
)
def test_a_noun_is_a_content_only_of_acts_that_want_one(cue, what, told):
    table = WANTED.replace("CUE -", cue).replace("WHAT -", what)
    assert _told(table, Lind="Person") == told


def test_titles_in_quotation_marks_are_nobody_s_words():
    table = """
    Lind - PROPN 2 nsubj
    sang sing VERB 0 root
    “ - PUNCT 4 punct
    Gone go VERB 2 obj
    by - ADP 6 case
    Morning - NOUN 4 obl
    , - PUNCT 4 punct
    ” - PUNCT 4 punct
    and - CCONJ 10 cc
    said say VERB 2 conj
    nothing - PRON 10 obj
    . - PUNCT 2 punct
    """
    assert _told(table, Lind="Person") == []


def test_a_clause_without_its_subject_is_dropped():
    table = """
    It - PRON 2 nsubj
    fell fall VERB 0 root
    , - PUNCT 6 punct
    Lind - PROPN 5 nsubj
    said say VERB 2 parataxis
    . - PUNCT 2 punct
    """
    assert _told(table, Lind="Person") == ["It fell"]
    assert _told(table.replace("It - PRON 2 nsubj", "Then - ADV 2 advmod"), Lind="Person") == []


def test_what_others_say_of_a_content_is_no_part_of_it():
    table = f"""{SAYS}
    it - PRON 4 nsubj
    fell fall VERB 2 ccomp
    , - PUNCT 8 punct
    which - PRON 8 obj
    critics critic NOUN 8 nsubj
    denied deny VERB 4 acl:relcl
    . - PUNCT 2 punct
    """
    assert "it fell" in _told(table, Lind="Person")
    assert not any("critics" in told for told in _told(table, Lind="Person"))


def test_another_clause_behind_an_attribution_is_the_narrator_s():
    table = """
    It - PRON 2 nsubj
    fell fall VERB 0 root
    , - PUNCT 4 punct
    according accord VERB 6 case
    to - ADP 4 fixed
    Lind - PROPN 2 obl
    , - PUNCT 10 punct
    but - CCONJ 10 cc
    Kay - PROPN 10 nsubj
    stayed stay VERB 2 conj
    . - PUNCT 2 punct
    """
    assert _told(table, Lind="Person", Kay="Person") == ["It fell"]


def test_who_only_marks_somebody_else_is_no_topic():
    tree = tree_of(
        f"""{SAYS}
        Kay - PROPN 6 nsubj
        of - ADP 5 case
        Chad - PROPN 3 nmod
        met meet VERB 2 ccomp
        Ray - PROPN 6 obj
        . - PUNCT 2 punct
        """
    )
    cast = speaking_cast(tree, Lind="Person", Kay="Person", Chad="State", Ray="Person")
    [statement] = find_statements(tree, cast)
    assert [topic.entity for topic in statement.topics] == [1, 3]


def test_who_is_let_know_says_nothing():
    table = """
    Lind - PROPN 2 nsubj
    let - VERB 0 root
    Kay - PROPN 2 obj
    know - VERB 2 xcomp
    that - SCONJ 7 mark
    it - PRON 7 nsubj
    fell fall VERB 4 ccomp
    . - PUNCT 2 punct
    """
    assert _told(table, Lind="Person", Kay="Person") == []
