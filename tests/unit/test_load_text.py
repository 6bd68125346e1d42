"""Plain text by its layout: the head of the page."""

import datetime as dt
from pathlib import Path

import pytest

from graphkit.load.masthead import split_headline
from graphkit.model.base import Span
from tests.builders_pages import STORY, names, parts, read, zones

STORY_ZONES = ["body", "body"]


def test_a_page_with_everything_at_its_head() -> None:
    page = (
        "Dam breaks above Oldport\n\nThe Harbour Gazette\n\nDam breaks above Oldport\n\n"
        "Ann Lee – March 3, 2022\n\n"
        "Boats lie on the shore of Oldport on March 2, 2022. (Coast Images)\n\n" + STORY
    )
    document = read(page)
    assert zones(document) == ["title", "outlet", "title", "byline", "caption", *STORY_ZONES]
    assert document.title == "Dam breaks above Oldport"
    assert document.outlet == "The Harbour Gazette"
    assert names(document) == ["Ann Lee"]
    assert document.published == dt.date(2022, 3, 3)
    assert document.published_span is not None
    assert document.published_span.of(page) == "March 3, 2022"
    assert document.authors[0].span is not None
    assert document.authors[0].span.of(page) == "Ann Lee"
    assert document.source_path == "dam.txt"
    assert document.version_key == str(Path("dam.txt").resolve())


def test_story_alone_is_all_body_and_nothing_is_guessed() -> None:
    document = read(STORY)
    assert zones(document) == STORY_ZONES
    assert document.title is document.outlet is document.published is None
    assert document.authors == document.notes == ()


def test_a_single_line_is_body() -> None:
    assert parts(read("Dam breaks above Oldport")) == [("body", "Dam breaks above Oldport")]


@pytest.mark.parametrize(
    ("byline", "authors", "outlet", "published"),
    [
        ("By Ann Lee", ["Ann Lee"], None, None),
        ("By Ann Lee and Bo Chen, Reuters", ["Ann Lee", "Bo Chen"], "Reuters", None),
        ("Ann Lee – February 27, 2022", ["Ann Lee"], None, dt.date(2022, 2, 27)),
        ("BY ANN LEE | MARCH 3, 2022", ["Ann Lee"], None, dt.date(2022, 3, 3)),
        ("Ann Lee, Staff Writer", ["Ann Lee"], None, None),
        ("By Ann Lee in Oldport and Bo Chen in Southby", ["Ann Lee", "Bo Chen"], None, None),
        ("By Ann Lee for The Morning Post", ["Ann Lee"], "The Morning Post", None),
        ("By Ann Lee, Coast News, Oldport", ["Ann Lee"], "Coast News", None),
        ("By Ann Lee Published March 3, 2022", ["Ann Lee"], None, dt.date(2022, 3, 3)),
        ("Posted by Ann Lee on 3 March 2022", ["Ann Lee"], None, dt.date(2022, 3, 3)),
        ("By Dr. Ann Lee (ann@gazette.example)", ["Ann Lee"], None, None),
        ("By Jean-Luc O’Neil, senior correspondent", ["Jean-Luc O’Neil"], None, None),
        ("By The Associated Press", [], "The Associated Press", None),
        ("By our own staff", [], None, None),
        ("Published: 3 March 2022 14:05 GMT", [], None, dt.date(2022, 3, 3)),
        ("Updated March 4, 2022, 9 a.m.", [], None, dt.date(2022, 3, 4)),
        ("Published March 3, 2022 | Updated March 4, 2022", [], None, dt.date(2022, 3, 3)),
        ("Posted on 03.03.2022", [], None, dt.date(2022, 3, 3)),
        ("Friday, March 4, 2022 \u00a0", [], None, dt.date(2022, 3, 4)),
        ("2022-03-03T14:05:00Z", [], None, dt.date(2022, 3, 3)),
        ("Oldport, March 3, 2022", [], None, dt.date(2022, 3, 3)),
        ("JEDDAH, Saudi Arabia, March 3, 2022", [], None, dt.date(2022, 3, 3)),
        ("Tel Aviv\n\nMarch 3, 2022", [], None, dt.date(2022, 3, 3)),
        ("OLDPORT, March 3, 2022. By Ann Lee", ["Ann Lee"], None, dt.date(2022, 3, 3)),
        ("Daw Khin San Win – March 3, 2022", ["Daw Khin San Win"], None, dt.date(2022, 3, 3)),
        ("Published: 03/04/2022", [], None, None),
        ("By Ann Lee\n\nMarch 3, 2022", ["Ann Lee"], None, dt.date(2022, 3, 3)),
        ("Ann Lee\n\nUpdated March 4, 2022", ["Ann Lee"], None, dt.date(2022, 3, 4)),
    ],
)
def test_bylines_and_date_lines(
    byline: str, authors: list[str], outlet: str | None, published: dt.date | None
) -> None:
    document = read(f"Dam breaks above Oldport\n\n{byline}\n\n{STORY}")
    assert names(document) == authors
    assert document.outlet == outlet
    assert document.published == published
    assert set(zones(document)[1:-2]) <= {"byline", "dateline"}


@pytest.mark.parametrize(
    "line",
    [
        "By Monday the water had reached the town.",
        "Ann Lee was born on March 3, 2022, in Oldport.",
        "By all accounts, the dam was old.",
        "The author, Ann Lee, left on March 3, 2022.",
    ],
)
def test_sentences_are_no_bylines(line: str) -> None:
    document = read(f"Dam breaks above Oldport\n\n{line}\n\n{STORY}")
    assert document.authors == ()
    assert document.published is None
    assert zones(document) == ["title", "body", *STORY_ZONES]


@pytest.mark.parametrize(
    ("head", "outlet", "found"),
    [
        ("Dam breaks | Harbour Gazette\n", "Harbour Gazette", ["title", "outlet"]),
        ("Reuters | Dam breaks\n", "Reuters", ["outlet", "title"]),
        ("Dam breaks - Coast News\n", "Coast News", ["title", "outlet"]),
        ("Harbour Gazette\nDam breaks\n", "Harbour Gazette", ["outlet", "title"]),
        ("Source: Harbour Gazette\nDam breaks\n", "Harbour Gazette", ["outlet", "title"]),
        ("WORLD NEWS\nDam breaks\ncoast.example\n", "coast.example", ["credit", "title", "outlet"]),
        ("Dam breaks - and the town floods\n", None, ["title"]),
        ("Dam breaks\n\nBy Ann Lee\n\nHARBOUR GAZETTE\n", "HARBOUR GAZETTE", None),
    ],
)
def test_where_the_outlet_stands(head: str, outlet: str | None, found: list[str] | None) -> None:
    document = read(f"{head}\n{STORY}")
    assert document.outlet == outlet
    assert found is None or zones(document) == [*found, *STORY_ZONES]
    assert document.title is not None
    assert document.title.startswith("Dam breaks")


@pytest.mark.parametrize(
    ("opening", "outlet"),
    [
        ("OLDPORT, March 3 (Reuters) - ", "Reuters"),
        ("OLDPORT, Norland (AP) — ", "AP"),
        ("Oldport, March 3 (Reuters) - ", "Reuters"),
        ("OLDPORT/SOUTHBY, 3 March (AFP) – ", "AFP"),
        ("(Reuters) - ", "Reuters"),
        ("OLDPORT — ", None),
    ],
)
def test_the_dateline_of_the_lead(opening: str, outlet: str | None) -> None:
    document = read(f"Dam breaks\n\nBy Ann Lee\n\n{opening}{STORY}")
    assert zones(document) == ["title", "byline", "dateline", *STORY_ZONES]
    assert parts(document)[2][1] == opening.strip()
    assert document.outlet == outlet
    assert document.published is None


def test_a_full_date_in_the_dateline_is_the_day_of_publication() -> None:
    document = read(f"Dam breaks\n\nOLDPORT, Norland, Feb. 28, 2022 (Coast Wire) — {STORY}")
    assert document.published == dt.date(2022, 2, 28)
    assert document.outlet == "Coast Wire"
    document = read(f"Dam breaks\n\nMarch 1, 2022\n\nOLDPORT, Feb. 28, 2022 (AFP) — {STORY}")
    assert document.published == dt.date(2022, 3, 1)


def test_a_dash_in_the_lead_is_no_dateline() -> None:
    document = read("Dam breaks\n\nNATO — the alliance of the north — sent help.\n\n" + STORY)
    assert "dateline" not in zones(document)


def test_a_page_outranks_the_agency_of_its_dateline() -> None:
    page = "Dam breaks | Harbour Gazette\n\nOLDPORT (Reuters) - " + STORY
    assert read(page).outlet == "Harbour Gazette"


def test_a_standfirst_above_the_byline_is_body() -> None:
    page = "Dam breaks\n\nThe water reached the market at one.\n\nBy Ann Lee\n\nOLDPORT — " + STORY
    found = zones(read(page))
    assert found == ["title", "body", "byline", "dateline", *STORY_ZONES]


def test_wrapped_lines_join_and_short_lines_do_not() -> None:
    page = (
        "Dam breaks above Oldport as the rain\ngoes on\nBy Ann Lee\n\n"
        "The wall of the Oldport dam gave way at\nnoon on Monday, the ministry said, and\n"
        "the water went down to the sea without\ndoing harm to anybody in the old town.\n"
    )
    document = read(page)
    assert document.title == "Dam breaks above Oldport as the rain goes on"
    assert zones(document) == ["title", "byline", "body"]


def test_curly_and_straight_marks_name_one_title() -> None:
    page = "‘It’s over,’ says mayor\n\n'It's over,' says mayor\n\n" + STORY
    assert zones(read(page)) == ["title", "title", *STORY_ZONES]


def test_a_bar_at_the_end_of_a_line_parts_no_headline() -> None:
    assert split_headline("Dam|", Span(start=0, end=4)) is None
