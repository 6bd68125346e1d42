"""Markdown with and without front matter."""

import datetime as dt

import pytest

from graphkit.errors import InputError
from graphkit.load.base import Source
from graphkit.load.markdown import MarkdownLoader
from graphkit.model.document import Document
from tests.builders_pages import names, parts

FRONT = """---
title: "Dam breaks: a town floods"
Authors: [Ann Lee, Bo Chen]
date: 2022-03-03 14:05:00
site: Harbour Gazette
url: https://gazette.example/dam
lang: en
draft: false
---
"""


def load(page: str) -> Document:
    (document,) = MarkdownLoader().load(Source("/news/a.md", page.encode()))
    return document


def test_front_matter() -> None:
    document = load(FRONT + "\nThe dam broke.\n")
    assert document.text == "Dam breaks: a town floods\n\nThe dam broke."
    assert document.title == "Dam breaks: a town floods"
    assert names(document) == ["Ann Lee", "Bo Chen"]
    assert document.published == dt.date(2022, 3, 3)
    assert document.remarks == ()
    assert (document.outlet, document.language) == ("Harbour Gazette", "en")
    assert document.version_key == "https://gazette.example/dam"


@pytest.mark.parametrize("date", ["2026-13-40", "2026-02-30 10:00:00", "yesterday"])
def test_a_date_that_no_calendar_has_is_remarked(date: str) -> None:
    document = load(f"---\ndate: {date}\n---\nThe wall broke.\n")
    assert document.published is None
    assert document.remarks == (
        f"passed over: the date of publication {date!r} is no day; write it as 2024-03-04",
    )


def test_the_text_is_what_a_reader_sees() -> None:
    document = load(
        "# Dam *breaks*\n\n*By Ann Lee*\n\n![boat](b.png)\n\n"
        "The **wall** of the\n[Oldport dam](https://x.example) `broke`  \nat noon.<br>\n\n"
        "## Why\n\n- Old walls.\n- Rain.\n\n> “Safe,” she said.\n\n"
        "```\ncode\n```\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n<div>raw</div>\n\n"
        "&copy; 2022 Gazette\n"
    )
    assert parts(document) == [
        ("title", "Dam breaks"),
        ("byline", "By Ann Lee"),
        ("body", "The wall of the Oldport dam broke"),
        ("body", "at noon."),
        ("title", "Why"),
        ("body", "Old walls."),
        ("body", "Rain."),
        ("body", "“Safe,” she said."),
        ("credit", "© 2022 Gazette"),
    ]
    assert document.title == "Dam breaks"
    assert document.version_key == "/news/a.md"


def test_a_headline_of_the_front_matter_stands_once() -> None:
    assert load("---\ntitle: Dam breaks\n---\n# Dam breaks\n\nIt broke.\n").text == (
        "Dam breaks\n\nIt broke."
    )


@pytest.mark.parametrize("page", ["---\n\nIt broke.\n\n---\nIt held.\n", "---\nIt broke.\n"])
def test_dashes_that_open_no_field_are_a_rule(page: str) -> None:
    document = load(page)
    assert document.text.startswith("It broke.")
    assert document.title is None


@pytest.mark.parametrize(
    ("page", "message"),
    [
        ("---\ntitle: [a\n---\nText\n", "no valid YAML at line 3"),
        ("---\na: &x 1\nb: *x\n---\nText\n", "aliases are not read"),
        ("---\na: !!python/object/apply:os.getcwd []\n---\nText\n", "no valid YAML"),
        ("---\na: !!timestamp 2022-13-45\n---\nText\n", "no valid YAML"),
        ("---\na: " + "[" * 5000 + "\n---\nText\n", "no valid YAML"),
        ("---\na: " + "x" * 20_000 + "\n---\nText\n", "longer than 16384 characters"),
        ("---\ntitle: Dam\n---\n\n![boat](b.png)\n", "no text beside its front matter"),
        ("```\ncode\n```\n", "no text beside its front matter"),
    ],
)
def test_broken_pages_say_what_is_wrong(page: str, message: str) -> None:
    with pytest.raises(InputError, match=message) as caught:
        load(page)
    assert str(caught.value).startswith("/news/a.md: ")
    assert "\n" not in str(caught.value)
