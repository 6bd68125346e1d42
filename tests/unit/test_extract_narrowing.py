"""Whom he and she mean, where a clause around the pronoun leaves one or rules one out."""

import pytest

from graphkit.extract.mentions import find_named
from graphkit.extract.narrowing import Candidate, narrowed
from tests.builders_cast import chains
from tests.builders_text import token_of, tree_of

ORDERED = """
Judge - PROPN 2 nmod:desc | Omar - PROPN 4 nsubj B-PER | Kell - PROPN 2 flat I-PER
ordered order VERB 0 root | {whom} | to - PART 8 mark | stay stay VERB 4 xcomp
until - ADP 11 case | his - PRON 11 nmod:poss | {what} - NOUN 8 obl | . - PUNCT 4 punct
"""
THE_SUSPECT = "the - DET 6 det | suspect - NOUN 4 obj"
KARL = "Karl - PROPN 4 obj B-PER | Brandt - PROPN 5 flat I-PER"


def test_the_subject_of_its_own_clause_has_what_a_possessive_tells() -> None:
    found = chains(ORDERED.format(whom=KARL, what="trial"))
    assert found["Karl Brandt"][1] == ["Karl Brandt", "his"]


def test_somebody_without_a_name_may_have_it() -> None:
    assert "his" not in chains(ORDERED.format(whom=THE_SUSPECT, what="trial"))["Omar Kell"][1]


JAILED = """
Judge - PROPN 2 nmod:desc | Omar - PROPN 4 nsubj B-PER | Kell - PROPN 2 flat I-PER
jailed jail VERB 0 root | Karl - PROPN 4 obj B-PER | Brandt - PROPN 5 flat I-PER
in - ADP 9 case | his - PRON 9 nmod:poss | {what} - NOUN 4 obl | . - PUNCT 4 punct
"""


@pytest.mark.parametrize(("what", "whose"), [("absence", "Karl Brandt"), ("ruling", "Omar Kell")])
def test_what_a_judge_does_tells_of_the_judged(what: str, whose: str) -> None:
    assert "his" in chains(JAILED.format(what=what))[whose][1]


def test_to_whom_more_was_done_is_the_judged() -> None:
    fined = """
    He - PRON 3 nsubj:pass | was be AUX 3 aux:pass | fined fine VERB 0 root | too - ADV 3 advmod
    """
    found = chains(JAILED.format(what="absence") + "\n" + fined)
    assert "He" in found["Karl Brandt"][1]


ISSUED = """
Omar - PROPN 3 nsubj B-PER | Kell - PROPN 1 flat I-PER | issued issue VERB 0 root
a - DET 5 det | ruling - NOUN 3 obj | against - ADP 7 case | Karl - PROPN 5 nmod B-PER
Brandt - PROPN 7 flat I-PER | that - SCONJ 11 mark | banks - NOUN 11 nsubj
open open VERB 5 acl | his - PRON 13 nmod:poss | books - NOUN 11 obj | . - PUNCT 3 punct
"""


def test_a_ruling_tells_of_whom_it_is_against() -> None:
    assert chains(ISSUED)["Karl Brandt"][1] == ["Karl Brandt", "his"]


PRAISED = """
Omar - PROPN 3 nsubj B-PER | Kell - PROPN 1 flat I-PER | praised praise VERB 0 root
Karl - PROPN 3 obj B-PER | Brandt - PROPN 4 flat I-PER | {case} - ADP 8 case
his - PRON 8 nmod:poss | work - NOUN 3 obl | . - PUNCT 3 punct
"""


def test_for_what_somebody_is_praised_is_not_the_praising_ones() -> None:
    assert chains(PRAISED.format(case="for"))["Karl Brandt"][1] == ["Karl Brandt", "his"]
    assert "his" not in chains(PRAISED.format(case="in"))["Karl Brandt"][1]


def test_about_what_somebody_is_asked_is_not_the_asking_ones() -> None:
    asked = PRAISED.replace("praised praise", "interviewed interview")
    assert "his" in chains(asked.format(case="about"))["Karl Brandt"][1]


WHETHER = """
Omar - PROPN 3 nsubj B-PER | Kell - PROPN 1 flat I-PER | asked ask VERB 0 root
Karl - PROPN 3 obj B-PER | Brandt - PROPN 4 flat I-PER | whether - SCONJ 8 mark
he - PRON 8 nsubj | slept sleep VERB 3 ccomp | . - PUNCT 3 punct
"""


def test_who_is_asked_whether_he_did_it_is_he() -> None:
    assert chains(WHETHER)["Karl Brandt"][1] == ["Karl Brandt", "he"]


@pytest.mark.parametrize(
    ("owned", "whose"), [("car car", "Karl Brandt"), ("client client", "Omar Kell")]
)
def test_who_is_brought_in_tells_of_whom_the_article_is_about(owned: str, whose: str) -> None:
    told = """
    Karl - PROPN 3 nsubj B-PER | Brandt - PROPN 1 flat I-PER | vanished vanish VERB 0 root

    Omar - PROPN 3 nsubj B-PER | Kell - PROPN 1 flat I-PER | said say VERB 0 root
    his - PRON 5 nmod:poss | {owned} NOUN 7 nsubj | was be AUX 7 aux
    gone go VERB 3 ccomp | . - PUNCT 3 punct
    """
    assert "his" in chains(told.format(owned=owned))[whose][1]


NOTED = """
Omar - PROPN 3 nsubj B-PER | Kell - PROPN 1 flat I-PER | died die VERB 0 root

Karl - PROPN 2 nsubj B-PER | {verb} VERB 0 root | his - PRON 4 nmod:poss | courage - NOUN 2 obj
"""


@pytest.mark.parametrize(
    ("verb", "left"), [("lost lose", ["Karl"]), ("noted note", ["Karl", "Omar"])]
)
def test_who_notes_something_may_mean_that_of_another(verb: str, left: list[str]) -> None:
    drafts = find_named(tree_of(NOTED.format(verb=verb)))
    tree = drafts.tree
    both = [Candidate(token_of(tree, name), (n,)) for n, name in enumerate(("Karl", "Omar"))]
    found = narrowed(drafts, token_of(tree, "his"), both)
    assert [tree.word(one.head) for one in found] == left


GUEST = """
Nora - PROPN 3 nsubj B-PER | Lind - PROPN 1 flat I-PER | spoke speak VERB 0 root

One one NUM 4 nsubj | of - ADP 3 case | many - ADJ 1 nmod | lost lose VERB 0 root
her - PRON 6 nmod:poss | hat - NOUN 4 obj | . - PUNCT 4 punct
"""


def test_one_of_many_is_nobody_named_before() -> None:
    assert chains(GUEST)["Nora Lind"][1] == ["Nora Lind"]


ASKED = """
Omar - PROPN 3 nsubj B-PER | Kell - PROPN 1 flat I-PER | died die VERB 0 root

The - DET 2 det | press - NOUN 3 nsubj | asked ask VERB 0 root | Karl - PROPN 3 iobj B-PER
Brandt - PROPN 4 flat I-PER | , - PUNCT 9 punct | but - CCONJ 9 cc | he - PRON 9 nsubj
left leave VERB 3 conj | . - PUNCT 3 punct
"""


def test_whom_one_asks_is_he_who_does_something_then() -> None:
    assert chains(ASKED)["Karl Brandt"][1] == ["Karl Brandt", "he"]


MOTHER_SAID = """
Lee - PROPN 3 nmod:poss B-PER | 's - PART 1 case | mother - NOUN 7 nsubj | , - PUNCT 5 punct
Nora - PROPN 3 appos B-PER | , - PUNCT 3 punct | said say VERB 0 root | , - PUNCT 7 punct
“ - PUNCT 11 punct | She she PRON 11 nsubj | left leave VERB 7 ccomp | . - PUNCT 7 punct
” - PUNCT 11 punct
"""


def test_who_is_quoted_is_not_she_in_the_quotation() -> None:
    assert chains(MOTHER_SAID)["Nora"][1] == ["Nora"]


def test_a_body_that_is_quoted_is_not_it() -> None:
    quoted = """
    “ - PUNCT 3 punct | {it} - PRON 3 nsubj | harms harm VERB 7 ccomp | all - PRON 3 obj
    , - PUNCT 3 punct | ” - PUNCT 3 punct | said say VERB 0 root | Lindcorp - PROPN 7 nsubj B-ORG
    . - PUNCT 7 punct
    """
    before = "Lindcorp - PROPN 2 nsubj B-ORG | grew grow VERB 0 root\n"
    assert "It" not in chains(before + quoted.format(it="It"))["Lindcorp"][1]


def test_they_are_no_single_person() -> None:
    table = """
    Lee - PROPN 2 nsubj B-PER | said say VERB 0 root | they - PRON 4 nsubj
    left leave VERB 2 ccomp | . - PUNCT 2 punct
    """
    assert chains(table)["Lee"][1] == ["Lee"]


def test_a_mother_is_she_whatever_her_name() -> None:
    table = """
    Omar - PROPN 6 nsubj B-PER | Lee - PROPN 1 flat I-PER | , - PUNCT 5 punct
    his - PRON 5 nmod:poss | mother - NOUN 1 appos | spoke speak VERB 0 root
    """
    assert (
        "she"
        in chains(table + "\n\nThen - ADV 3 advmod | she - PRON 3 nsubj | left - VERB 0 root")[
            "Omar Lee"
        ][1]
    )


def test_whom_a_vote_removes_may_be_the_subject_of_the_clause_around() -> None:
    table = """
    Omar - PROPN 3 nsubj B-PER | Kell - PROPN 1 flat I-PER | lied lie VERB 0 root
    ; - PUNCT 9 punct | a - DET 6 det | vote - NOUN 9 nsubj | removing remove VERB 6 acl
    him - PRON 7 obj | failed fail VERB 3 parataxis
    """
    assert chains(table)["Omar Kell"][1] == ["Omar Kell", "him"]


def test_two_together_are_not_he() -> None:
    table = """
    Lee - PROPN 4 nsubj B-PER | and - CCONJ 3 cc | Ray - PROPN 1 conj B-PER
    left leave VERB 0 root | . - PUNCT 4 punct

    They - PRON 2 nsubj | had have VERB 0 root | his - PRON 4 nmod:poss | book - NOUN 2 obj
    """
    found = chains(table)
    assert ["They" in found[name][1] for name in ("Lee", "Ray")] == [True, True]
    assert not ("his" in found["Lee"][1] and "his" in found["Ray"][1])
