"""What is read of a text with remains of HTML, and what stays because it is none."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphkit.load.article import Origin, Stated, build_document
from graphkit.markup import without_markup

PIECES = [
    "<p>",
    "</p>",
    "<br/>",
    "<script>",
    "</SCRIPT >",
    "&amp;",
    "&rsquo;",
    "&x;",
    "<",
    ">",
    "a ",
]


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("<b>Ada</b> Lind", ["Ada", "Lind"]),
        ("one<br>two", ["one", "two"]),
        ('<a href="x.html?a=1&b=2">here</a>', ["here"]),
        ("Lind&#8217;s and Lind&#x2019;s", ["Lind", "’s", "and", "Lind", "’s"]),
        ("&ldquo;No,&rdquo; she", ["“No,”", "she"]),
        ("Fish &amp; Co", ["Fish", "&", "Co"]),
        ("a<script>no < yes</script>b<style>p {}</style>c", ["a", "b", "c"]),
        ("a<!-- no -->b", ["a", "b"]),
        ("never closed <script> stays", ["never", "closed", "stays"]),
    ],
)
def test_tags_and_references_are_read_as_a_page_shows_them(text, read):
    assert without_markup(text).split() == read


@pytest.mark.parametrize(
    "text", ["a < b > c", "I <3 it", "<ada@x.no>", "<Reuters>", "Q&A; R&D", "&bogus;", "<p", "&amp"]
)
def test_what_is_no_markup_stays(text):
    assert without_markup(text) == text


@given(st.lists(st.sampled_from(PIECES)).map("".join))
def test_offsets_stay(text):
    assert len(without_markup(text)) == len(text)


def test_blocks_are_paragraphs_of_their_own_and_true_to_the_text():
    text = "<h1>Dam breaks</h1>\n<p>By <b>Ann Lee</b></p><p>The wall gave way at noon.</p>"
    document = build_document(text, Stated(), Origin("a.txt"))
    assert document.text == text
    assert document.title == "Dam breaks"
    assert [author.span.of(text) for author in document.authors] == ["Ann Lee"]
    assert [(block.zone, block.of(text)) for block in document.blocks] == [
        ("title", "Dam breaks"),
        ("byline", "By <b>Ann Lee"),
        ("body", "The wall gave way at noon."),
    ]


@pytest.mark.parametrize("piece", ["<script>", "<p", "<!--", "&amp", "<a " + "x" * 3000])
def test_time_grows_with_the_length(piece):
    begun = time.process_time()
    without_markup(piece * (500_000 // len(piece)))
    assert time.process_time() - begun < 10
