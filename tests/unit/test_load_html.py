"""Web pages."""

import datetime as dt
import socket

import pytest

from graphkit.errors import InputError
from graphkit.load.base import Source
from graphkit.load.html import HtmlLoader
from graphkit.model.document import Document
from tests.builders_pages import names, parts

LEAD = "The wall of the Oldport dam gave way at noon on Monday, the ministry said in a note."
PAGE = f"""<!doctype html><html lang="en-GB"><head>
<title>Dam breaks above Oldport | Harbour Gazette</title>
<meta property="og:site_name" content="Harbour Gazette">
<link rel="canonical" href="https://gazette.example/dam">
<meta name="author" content="Ann Lee">
<meta property="article:published_time" content="2022-03-03T10:00:00+01:00"></head>
<body><nav><a href="/">Home</a> <a href="/world">World</a></nav><article>
<h1>Dam breaks above Oldport</h1>
<div class="byline">By <a rel="author">Ann Lee</a> in Oldport, <time>3 March 2022</time></div>
<p>{LEAD} It was <b>old</b> and <a href="x">cracked</a>.</p>
<h2>Background</h2>
<p>&ldquo;Everybody is safe,&rdquo; Mayor Carla Ruiz said &amp; left.</p>
<ul><li>One boat sank in the harbour.</li></ul><table><tr><td>1</td></tr></table>
<script>alert("x")</script>
<p>The town council meets on Tuesday to discuss what to do about the wall and who pays.</p>
</article><footer><p>All rights reserved</p></footer></body></html>"""


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("a loader opened a connection")

    monkeypatch.setattr(socket.socket, "connect", refuse)


def load(page: str | bytes) -> Document:
    data = page if isinstance(page, bytes) else page.encode()
    (document,) = HtmlLoader().load(Source("/news/a.html", data))
    return document


def article(words: str) -> str:
    return f"<html><body><article><p>{words}</p></article></body></html>"


def test_article_and_metadata() -> None:
    document = load(PAGE)
    assert parts(document) == [
        ("title", "Dam breaks above Oldport"),
        ("byline", "By Ann Lee in Oldport, 3 March 2022"),
        ("body", f"{LEAD} It was old and cracked."),
        ("title", "Background"),
        ("body", "“Everybody is safe,” Mayor Carla Ruiz said & left."),
        ("body", "One boat sank in the harbour."),
        (
            "body",
            "The town council meets on Tuesday to discuss what to do about the wall and who pays.",
        ),
    ]
    assert document.text == "\n\n".join(words for _, words in parts(document))
    assert document.title == "Dam breaks above Oldport"
    assert document.outlet == "Harbour Gazette"
    assert names(document) == ["Ann Lee"]
    assert document.authors[0].span is not None
    assert document.published_span is not None
    assert document.published == dt.date(2022, 3, 3)
    assert document.urls == ("https://gazette.example/dam",)
    assert document.version_key == "https://gazette.example/dam"
    assert document.language == "en"


def test_a_byline_of_another_article_stays_out() -> None:
    page = PAGE.replace('rel="author">Ann Lee', 'rel="author">Bo Chen')
    assert "Bo Chen" not in load(page).text


def test_without_metadata_nothing_is_guessed() -> None:
    document = load(article(f"{LEAD} It rained on May 2, 2021. © 2019"))
    assert document.published is None
    assert document.authors == ()
    assert document.language is None
    assert document.version_key == "/news/a.html"


def test_the_encoding_that_the_page_names() -> None:
    page = article(LEAD.replace("ministry", "Łódź office"))
    page = page.replace("<body>", '<head><meta charset="windows-1250"></head><body>')
    assert "Łódź office" in load(page.encode("cp1250")).text


@pytest.mark.parametrize(
    "page",
    [
        "<html><body><p></p></body></html>",
        "<html></html>",
        "no tags at all",
        "<html><body>" + "<div>" * 50_000 + "text" + "</div>" * 50_000,
        "<html><body>" + "<!-- " * 50_000,
        "<html><body><h1>Dam</h1></body></html>",
        "<html><body><p " + " ".join(f"a{i}=1" for i in range(50_000)) + ">x</p></body></html>",
    ],
)
def test_pages_without_an_article(page: str) -> None:
    with pytest.raises(InputError) as caught:
        load(page)
    assert str(caught.value).startswith("/news/a.html: ")


def test_entities_are_not_expanded_and_no_file_is_read() -> None:
    bomb = "".join(
        f'<!ENTITY {b} "&{a};&{a};">' for a, b in zip("abcdefgh", "bcdefghi", strict=True)
    )
    declared = f'<!DOCTYPE html [<!ENTITY a "aaaa">{bomb}<!ENTITY f SYSTEM "file:///etc/hosts">]>'
    text = load(declared + article(f"{LEAD} &i; &f;")).text
    assert "aaaa" not in text
    assert "localhost" not in text


@pytest.mark.parametrize("reference", ["&#0;", "&#x1F;", "&#8;", "&#xB;", "\x01", "&#xD800;"])
def test_control_characters_do_not_hide_a_page(reference: str) -> None:
    text = load(article(f"Before {reference} after. {LEAD}")).text
    assert text.startswith("Before ")
    assert LEAD in text
    assert "&#" not in text
    assert "F;" not in text
