"""Initials of speakers before their turns are no organizations."""

import pytest

from graphkit.extract.mentions import find_cast
from tests.builders_text import tree_of

ASKED = """
Orla - PROPN 3 compound B-ORG | State - PROPN 3 compound I-ORG
University - PROPN 4 nsubj I-ORG | met meet VERB 0 root | Ada - PROPN 4 obj B-PER
Lind - PROPN 5 flat I-PER | . - PUNCT 4 punct

= body
{label} - PROPN 5 dep B-ORG | : - PUNCT 1 punct | Why why ADV 5 advmod | did do AUX 5 aux
leave - VERB 0 root | ? - PUNCT 5 punct

= body
Lind - PROPN 4 dep B-PER | : - PUNCT 1 punct | I - PRON 4 nsubj | fell fall VERB 0 root
. - PUNCT 4 punct

= body
{label} - PROPN 5 dep B-ORG | : - PUNCT 1 punct | When when ADV 5 advmod | did do AUX 5 aux
return - VERB 0 root | ? - PUNCT 5 punct
"""
BRACKETED = """
((_ - PUNCT 4 punct | XY_ - PROPN 4 dep B-ORG | ))_ - PUNCT 4 punct
Why why ADV 0 root | ? - PUNCT 4 punct
"""


def names_in(table: str) -> set[str]:
    """Return the words of all names of organizations."""
    cast = find_cast(tree := tree_of(table))
    kinds = [entity.label for entity in cast.entities]
    return {m.of(tree.text) for m in cast.mentions if kinds[m.entity] == "Organization"}


def test_the_initials_of_an_interviewer_name_nobody() -> None:
    assert names_in(ASKED.format(label="XY")) == {"Orla State University"}


@pytest.mark.parametrize("label", ["BBC", "OSU"], ids=["a known body", "short for a named body"])
def test_the_acronym_of_a_body_before_a_turn_names_the_body(label: str) -> None:
    assert names_in(ASKED.format(label=label)) == {"Orla State University", label}


def test_initials_in_double_brackets_are_a_speakers_also_in_a_single_turn() -> None:
    assert names_in(BRACKETED) == set()
    lone = BRACKETED.replace("((_", "(_").replace("))_", ")_")
    assert names_in(lone) == {"XY"}
