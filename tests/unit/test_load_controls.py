"""Control characters in what is loaded: out of the text, and told."""

import json

import pytest

from graphkit.load import get_loader
from graphkit.load.base import Source
from graphkit.load.controls import without_controls
from graphkit.load.markup import without_markup
from graphkit.model.base import Span
from graphkit.model.document import Document

GIVEN = "\x1b[31mDam breaks\x1b[0m\n\nThe\x07 wall did not\u202e hold, \x7fLind said.\n"
CLEAN = "Dam breaks\n\nThe wall did not hold, Lind said."
PAGE = "<html><body><article><h1>Dam breaks</h1>\n<p>{}</p></article></body></html>"


def load(path: str, text: str) -> Document:
    (document,) = get_loader(path).load(Source(path, text.encode()))
    return document


@pytest.mark.parametrize(
    ("given", "clean"),
    [
        ("\x1b[1;31mDam\x1b[0m", "Dam"),
        ("\x1bDam\x00 \x9bbreaks", "Dam breaks"),
        ("one\x0ctwo", "one two"),
        ("\u2066Ada\u2069 \u202aLind\u202c", "Ada Lind"),
        ("a\tb\nc\r\nd\u200de", "a\tb\nc\r\nd\u200de"),
    ],
)
def test_control_characters_go_and_tabs_and_line_ends_stay(given, clean):
    assert without_controls(given) == clean
    assert without_markup(given).text == clean


@pytest.mark.parametrize(
    ("path", "file"),
    [
        ("a.txt", GIVEN),
        ("a.md", f"# {GIVEN}"),
        ("a.json", json.dumps({"text": GIVEN, "title": "\x1b[31mDam breaks"})),
        ("a.html", PAGE.format(GIVEN[20:] * 9)),
    ],
)
def test_a_document_has_none_and_a_remark_says_so(path, file):
    document = load(path, file)
    assert CLEAN[12:] in document.text
    assert without_controls(document.text) == document.text
    assert document.title == "Dam breaks"
    (remark,) = document.remarks
    assert remark.startswith("control characters taken out of it: ")


def test_a_nul_in_a_record_is_one():
    document = load("a.json", json.dumps({"text": "It\0 broke."}))
    assert (document.text, document.remarks) == (
        "It broke.",
        ("control characters taken out of it: 1",),
    )


def test_words_are_found_again_in_the_given_text():
    clean = without_markup(GIVEN)
    start = clean.text.index("wall did not hold")
    span = Span(start=start, end=start + len("wall did not hold"))
    assert clean.in_given(span).of(GIVEN) == "wall did not\u202e hold"
