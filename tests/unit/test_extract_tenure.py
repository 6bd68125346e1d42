"""What is past, what is the office and not its holder, and who "we" are."""

import datetime as dt

import pytest

from graphkit.extract.extractor import extract
from graphkit.model.edge_text import MentionedIn
from graphkit.model.edge_world import HoldsRole
from graphkit.resolve.assemble.article import assemble
from tests.builders_cast import chains
from tests.builders_text import annotated

LEE = """
Chadian - PROPN 2 compound B-PER | President - PROPN 3 nmod:desc | Ann - PROPN 5 nsubj B-PER
Lee - PROPN 3 flat I-PER | {verb} VERB 0 root | in - ADP 7 case | {year} - NUM 5 obl
. - PUNCT 5 punct
"""
THE_PRESIDENT = """
The - DET 2 det | president - NOUN 3 nsubj | {verb} VERB 0 root | the - DET 5 det
judges judge NOUN 3 obj | . - PUNCT 3 punct
"""
RAN = """
Tom - PROPN 3 nsubj B-PER | Ray - PROPN 1 flat I-PER | ran run VERB 0 root | for - ADP 5 case
president - NOUN 3 obl | . - PUNCT 3 punct
"""
TWO = """
Karl - PROPN 3 nsubj B-PER | Brandt - PROPN 1 flat I-PER | met meet VERB 0 root
Ivo - PROPN 3 obj B-PER | Marek - PROPN 4 flat I-PER | and - CCONJ 8 cc | his - PRON 8 nmod:poss
son - NOUN 4 conj | . - PUNCT 3 punct
"""
WE = """
“ - PUNCT 3 punct | We - PRON 3 nsubj | won win VERB 6 ccomp | , - PUNCT 3 punct | ” - PUNCT 3 punct
said say VERB 0 root source=O cue=B | Ann - PROPN 6 nsubj B-PER | Lee - PROPN 7 flat I-PER
. - PUNCT 6 punct
"""


@pytest.mark.parametrize(
    ("verb", "year", "held_on"),
    [
        ("visited visit", "2024", dt.date(2024, 5, 2)),
        ("visited visit", "1998", None),  # who is president today it does not tell
        ("died die", "2024", None),
    ],
)
def test_an_office_is_held_on_the_day_of_the_article_or_on_no_day_that_is_told(
    verb: str, year: str, held_on: dt.date | None
) -> None:
    doc = annotated(LEE.format(verb=verb, year=year), published=dt.date(2024, 5, 2))
    held = [edge for edge in assemble(extract(doc)).edges if isinstance(edge, HoldsRole)]
    assert [edge.as_of for edge in held] == [held_on]


def test_what_the_office_does_is_not_done_by_todays_holder() -> None:
    lee = LEE.format(verb="spoke speak", year="2024")
    met = chains(lee + THE_PRESIDENT.format(verb="met meet"))
    assert met["Ann Lee"][1] == ["Chadian President", "Ann Lee", "president"]
    appoints = chains(lee + THE_PRESIDENT.format(verb="appoints appoint"))
    assert appoints["Ann Lee"][1] == ["Chadian President", "Ann Lee"]
    assert "president" not in chains(lee + RAN)


def test_of_two_the_second_is_of_the_first() -> None:
    assert chains(TWO)["Ivo Marek"][1] == ["Ivo Marek", "his"]


def test_we_speak_as_one_and_are_mentioned_as_many() -> None:
    extraction = extract(annotated(WE))
    assert [m.of(extraction.document.text) for m in extraction.mentions] == ["We", "Ann Lee"]
    edges = assemble(extraction).edges
    assert [edge.surface for edge in edges if isinstance(edge, MentionedIn)] == ["Ann Lee"]
