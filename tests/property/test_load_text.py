"""Whatever the page, its blocks hold every word once and its spans are literal."""

import re

from hypothesis import given
from hypothesis import strategies as st

from graphkit.load.layout import lay_out
from graphkit.load.paragraphs import find_paragraphs
from tests.builders_pages import read

LINES = st.sampled_from(
    [
        "",
        " ",
        "Dam breaks above Oldport",
        "Harbour Gazette",
        "By Ann Lee and Bo Chen",
        "Ann Lee – March 3, 2022",
        "Ann Lee",
        "Friday, March 4, 2022",
        "Dam breaks | Harbour Gazette",
        "OLDPORT, March 3 (Reuters) - The dam broke.",
        "The dam broke at noon, “too late,” said the mayor.",
        "Boats in the harbour. (Coast Images)",
        "Author: Dan Moe",
        "Author: Ann Lee is the river editor of the Gazette.",
        "About the author",
        "Read more: Dam",
        "(Reporting by Ann Lee; editing by Bo Chen)",
        "Source: Harbour Gazette",
        "\u00a0* * *",
        "  indented\ttext\x0b with\x1c controls ",
    ]
)
PAGES = st.lists(LINES | st.text(max_size=40), min_size=1, max_size=25).map("\n".join)


@given(PAGES)
def test_blocks_hold_every_word_once(page: str) -> None:
    covered = " ".join(block.of(page) for block in lay_out(page).blocks)
    assert re.findall(r"\w+", covered) == re.findall(r"\w+", page)


@given(PAGES)
def test_paragraphs_are_ordered_and_stripped(page: str) -> None:
    end = 0
    for span in find_paragraphs(page):
        assert span.start >= end
        assert span.of(page) == span.of(page).strip()
        end = span.end


@given(PAGES.filter(lambda page: page.strip() and "\0" not in page))
def test_spans_are_literal(page: str) -> None:
    document = read(page)
    for author in document.authors:
        assert author.span is not None
        assert author.span.of(document.text).casefold().split() == author.name.casefold().split()
    for note in document.notes:
        assert note.person_span.of(document.text) == note.person
        assert note.covers(note.person_span)
    if document.outlet_span is not None:
        assert document.outlet_span.of(document.text).split() == (document.outlet or "").split()
    assert (document.published is None) == (document.published_span is None)
