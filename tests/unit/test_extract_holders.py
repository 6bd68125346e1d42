"""Whom a title or a role noun means: who holds the office today, whoever does, or another."""

import pytest

from tests.builders_cast import chains

LEE = """
Chadian - PROPN 2 compound B-PER | President - PROPN 3 nmod:desc | Ann - PROPN 5 nsubj B-PER
Lee - PROPN 3 flat I-PER | spoke speak VERB 0 root | . - PUNCT 5 punct
"""
ELECT = """
Citizens citizen NOUN 2 nsubj | {verb} VERB 0 root | the - DET 4 det | president - NOUN 2 obj
. - PUNCT 2 punct
"""
POLICY = """
They - PRON 2 nsubj | had have VERB 0 root | a - DET 4 det | {noun} - NOUN 2 obj
of - SCONJ 6 mark | charging charge VERB 4 acl | the - DET 8 det | president - NOUN 6 obj
"""
USUAL = """
The - DET 2 det | president - NOUN 5 nsubj | would - AUX 5 aux | {how} - ADV 5 advmod
leave leave VERB 0 root | . - PUNCT 5 punct
"""
HEAD_OF_STATE = """
The - DET 2 det | president - NOUN 5 nsubj | {be} be AUX 5 cop | the - DET 5 det
head - NOUN 0 root | of - ADP 7 case | state - NOUN 5 nmod | . - PUNCT 5 punct
"""


@pytest.mark.parametrize(
    ("table", "is_lee"),
    [
        (ELECT.format(verb="elect elect"), False),
        (ELECT.format(verb="elected elect"), True),
        (POLICY.format(noun="policy"), False),
        (POLICY.format(noun="hope"), True),
        (USUAL.format(how="normally"), False),
        (USUAL.format(how="soon"), True),
        (HEAD_OF_STATE.format(be="is"), False),
        (HEAD_OF_STATE.format(be="was"), True),
    ],
)
def test_what_holds_of_whoever_has_the_office_is_not_said_of_its_holder(
    table: str, is_lee: bool
) -> None:
    found = chains(LEE + "\n" + table)["Ann Lee"][1]
    assert (found == ["Chadian President", "Ann Lee", "president"]) is is_lee


JUDGE = """
Judge - PROPN 2 nmod:desc | Ann - PROPN 4 nsubj B-PER | Lee - PROPN 2 flat I-PER
spoke speak VERB 0 root | . - PUNCT 4 punct

The - DET 2 det | judge - NOUN 6 nsubj | in - ADP 5 case | {which} - DET 5 det | case - NOUN 2 nmod
slept sleep VERB 0 root | . - PUNCT 6 punct
"""


def test_the_judge_in_that_case_is_another() -> None:
    assert chains(JUDGE.format(which="that"))["Ann Lee"][1] == ["Judge", "Ann Lee"]
    assert chains(JUDGE.format(which="the"))["Ann Lee"][1][-1] == "judge in the case"


def test_behind_the_name_of_a_state_stands_who_holds_the_office() -> None:
    table = """
    The - DET 2 det | president - NOUN 7 nsubj | of - ADP 5 case | Chad - PROPN 5 compound B-LOC
    Ann - PROPN 2 nmod B-PER | Lee - PROPN 5 flat I-PER | left leave VERB 0 root
    """
    found = chains(table)
    assert found["Ann Lee"][1] == ["president of Chad", "Ann Lee"]


def test_the_queen_is_not_the_king() -> None:
    table = """
    The - DET 2 det | King - PROPN 8 nsubj | or - CCONJ 4 cc | Queen - PROPN 2 conj
    , - PUNCT 6 punct | Queen - PROPN 7 nmod:desc | Ann - PROPN 2 appos B-PER
    left leave VERB 0 root
    """
    assert chains(table)["Ann"][1] == ["Queen", "Ann"]


def test_a_verb_before_who_said_it_is_no_part_of_the_title() -> None:
    table = """
    It - PRON 2 nsubj | fell fall VERB 0 root | , - PUNCT 2 punct | stated state VERB 5 amod
    minister - NOUN 2 nmod:desc | Ann - PROPN 5 appos B-PER | Lee - PROPN 6 flat I-PER
    """
    assert chains(table)["Ann Lee"][1] == ["minister", "Ann Lee"]
