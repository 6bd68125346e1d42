"""Surnames that no tag marks, of persons whom the article names in full."""

import pytest

from tests.builders_cast import chains

OMAR = "Omar - PROPN 3 nsubj B-PER | {name} - PROPN 1 flat I-PER | left leave VERB 0 root\n\n"
AGAINST = """
Charges charge NOUN 4 nsubj | against - ADP 3 case | {name} - NOUN 1 nmod | fell fall VERB 0 root
"""
OPENS = "{name} - {pos} 2 nsubj | {verb} VERB 0 root"


def _names(table: str, name: str) -> list[str]:
    return chains((OMAR + table).format(name=name))[f"Omar {name}"][1]


def test_a_surname_within_a_sentence_is_its_person() -> None:
    assert _names(AGAINST, "Fields") == ["Omar Fields", "Fields"]
    assert _names(AGAINST.replace("{name}", "fields"), "Fields") == ["Omar Fields"]


@pytest.mark.parametrize(("pos", "found"), [("PROPN", ["Fields"]), ("NOUN", [])])
def test_at_the_beginning_it_must_be_a_name(pos: str, found: list[str]) -> None:
    table = OPENS.replace("{pos}", pos).replace("{verb}", "slept sleep")
    assert _names(table, "Fields") == ["Omar Fields", *found]


def test_a_month_and_a_part_of_a_name_are_nobody() -> None:
    month = """
    They - PRON 2 nsubj | left leave VERB 0 root | in - ADP 4 case | {name} - PROPN 2 obl
    """
    show = """
    They - PRON 2 nsubj | saw see VERB 0 root | the - DET 5 det | {name} - PROPN 5 compound
    Show - PROPN 2 obj
    """
    assert _names(month, "May") == ["Omar May"]
    assert _names(show, "Fields") == ["Omar Fields"]


def test_a_short_quotation_may_be_a_title() -> None:
    song = """
    They - PRON 2 nsubj | sang sing VERB 0 root | “ - PUNCT 4 punct | {name} - PROPN 2 obj
    ” - PUNCT 4 punct
    """
    assert _names(song, "Fields") == ["Omar Fields"]
