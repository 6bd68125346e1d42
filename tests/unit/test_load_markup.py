"""What is taken out of a text with remains of HTML, and what stays because it is none."""

import json
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphkit.errors import InputError
from graphkit.load import get_loader
from graphkit.load.base import Source
from graphkit.load.markup import without_markup
from graphkit.model.base import Span
from graphkit.model.document import Document
from tests.builders_pages import parts

PIECES = [
    "<p>",
    "</p>",
    "<br/>",
    "<script>",
    "</SCRIPT >",
    "&amp;",
    "&rsquo;",
    "&#8203;",
    "&x;",
    "<",
    ">",
    "a ",
]
PAGE = "<h1>Dam breaks</h1>\n<p>By <b>Ann Lee</b></p><p>The wall won&#39;t hold, she said.</p>"
READ = [
    ("title", "Dam breaks"),
    ("byline", "By Ann Lee"),
    ("body", "The wall won't hold, she said."),
]


def load(path: str, text: str) -> Document:
    (document,) = get_loader(path).load(Source(path, text.encode()))
    return document


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("<b>Ada</b> Lind", "Ada Lind"),
        ("<b>T</b>he dam, <a href='x.html'>Lind</a>'s dam", "The dam, Lind's dam"),
        ("one<br>two", "one\n\ntwo"),
        ("<div><p>one</p></div>\n<div><p>two</p></div>", "one\n\n\ntwo\n\n"),
        ("<p></p><p>one</p><i></i><p>two", "one\n\ntwo"),
        ('<a href="x.html?a=1&b=2">here</a>', "here"),
        ("left<img src=x.png>right, left <img src=x.png>right", "left right, left right"),
        ("Lind&#8217;s and Lind&#x2019;s", "Lind’s and Lind’s"),
        ("&ldquo;I won&#39;t,&rdquo; she said", "“I won't,” she said"),
        ("&quot;Fish&nbsp;&amp;&nbsp;Co&quot;", '"Fish & Co"'),
        ("Olden&shy;burg&#8203;, half &frac12;", "Oldenburg, half ½"),
        ("&amp;lt;b&amp;gt;", "&lt;b&gt;"),
        ("a<script>no < yes</script>b <style>p {}</style>c", "a b c"),
        ("a<!-- no -->b", "ab"),
        ("never closed <script>stays", "never closed stays"),
    ],
)
def test_tags_and_references_are_read_as_a_page_shows_them(text, shown):
    assert without_markup(text).text == shown


@pytest.mark.parametrize(
    "text",
    [
        "a < b > c",
        "I <3 it",
        "<ada@x.no>",
        "<Reuters>",
        "Q&A; R&D",
        "AT&T",
        "&bogus;",
        "<p",
        "&amp",
    ],
)
def test_what_is_no_markup_stays(text):
    assert without_markup(text).text == text


@given(st.lists(st.sampled_from(PIECES)).map("".join), st.integers(0), st.integers(1))
def test_every_word_is_found_again_in_the_given_text(text, start, size):
    clean = without_markup(text)
    if start < len(clean.text):
        span = Span(start=start, end=min(start + size, len(clean.text)))
        given = clean.in_given(span).of(text)
        assert without_markup(given).text.split() == span.of(clean.text).split()


@pytest.mark.parametrize(
    ("path", "file"),
    [
        ("a.txt", PAGE),
        ("a.jsonl", json.dumps({"text": PAGE})),
        ("a.json", json.dumps([{"text": PAGE}])),
    ],
)
def test_texts_and_records_are_kept_as_a_page_shows_them(path, file):
    document = load(path, file)
    assert parts(document) == READ
    assert (document.title, document.authors[0].name) == ("Dam breaks", "Ann Lee")


def test_what_a_page_wrote_as_text_goes_too():
    page = "# Dam breaks\n\nThe wall &amp;amp; the gate won&amp;#39;t hold.&lt;br&gt;They broke.\n"
    assert load("a.md", page).text == (
        "Dam breaks\n\nThe wall & the gate won't hold.\n\nThey broke."
    )


def test_fields_of_a_record_are_cleaned():
    record = {"text": "It broke.", "title": "Ruiz &amp; Lee <i>go</i>", "outlet": "A&amp;B"}
    document = load("a.json", json.dumps(record))
    assert (document.title, document.outlet) == ("Ruiz & Lee go", "A&B")


@pytest.mark.parametrize(
    ("path", "file"), [("a.txt", "<p>&nbsp;</p>"), ("a.json", '{"text": "<p></p>"}')]
)
def test_tags_alone_are_no_article(path, file):
    with pytest.raises(InputError, match="no text"):
        load(path, file)


@pytest.mark.parametrize("piece", ["<script>", "<p", "<p>", "<!--", "&amp", "<a " + "x" * 3000])
def test_time_grows_with_the_length(piece):
    begun = time.process_time()
    without_markup(piece * (500_000 // len(piece)))
    assert time.process_time() - begun < 10
