"""Plain text by its layout: captions, notes about authors, and what stands below a story."""

import pytest

from graphkit.load.furniture import furniture_zone
from tests.builders_pages import STORY, names, parts, read, zones

HEAD = "Dam breaks above Oldport\n\nAnn Lee – March 3, 2022\n\n"


def test_a_note_about_the_reporter_and_one_about_a_reposter() -> None:
    page = (
        f"{HEAD}{STORY}\nAuthor: Ann Lee is the river editor of the Gazette. She dives.\n\n"
        "Author: Dan Moe\n\nBorn in Southby. Worked as a baker, then as a miller.\n"
    )
    document = read(page)
    assert zones(document)[-3:] == ["author_note"] * 3
    assert names(document) == ["Ann Lee"]
    first, second = document.notes
    assert (first.kind, first.person) == ("reporter", "Ann Lee")
    assert (second.kind, second.person) == ("reposter", "Dan Moe")
    assert second.person_span.of(page) == "Dan Moe"
    assert second.of(page).endswith("then as a miller.")


@pytest.mark.parametrize(
    "note",
    [
        "Ann Lee is a reporter at the Harbour Gazette. She covers rivers.",
        "Ann Lee is a reporter at the Harbour Gazette.\n\nShe covers rivers.",
        "*Ann Lee is a freelance journalist in Oldport.*",
        "About the author\n\nAnn Lee is a diver.",
        "About the author: Ann Lee is a diver.",
        "About Ann Lee\n\nShe covers rivers.",
        "Author:\u00a0Ann Lee covers rivers.",
        "Reporter: Ann Lee",
    ],
)
def test_shapes_of_a_note(note: str) -> None:
    document = read(f"{HEAD}{STORY}\n{note}\n\nFollow us on Twitter\n")
    (found,) = document.notes
    assert found.of(document.text) == note
    assert found.kind == "reporter"
    assert zones(document)[-1] == "credit"


@pytest.mark.parametrize(
    "line",
    [
        "Ann Lee was seen at the dam.",
        "Carla Ruiz is a professor of rivers in Oldport.",
        "The author Ann Lee said the dam was old.",
        "About Ann Lee, the ministry said nothing.",
        "Ann Lee is a reporter who was there.\n\nThe mayor left at noon.",
    ],
)
def test_sentences_are_no_notes(line: str) -> None:
    document = read(f"{HEAD}{STORY}\n{line}\n")
    assert document.notes == ()
    assert zones(document)[-1] == "body"


def test_without_a_byline_the_noted_person_is_the_author() -> None:
    document = read(f"Dam breaks\n\n{STORY}\nAuthor: Dan Moe is a baker in Southby.\n")
    assert names(document) == ["Dan Moe"]
    assert document.notes[0].kind == "reporter"


def test_the_desk_names_the_reporters_where_no_byline_does() -> None:
    desk = "(Reporting by Ann Lee in Oldport and Bo Chen; editing by Eva Poe)"
    assert names(read(f"Dam breaks\n\n{STORY}\n{desk}\n")) == ["Ann Lee", "Bo Chen"]
    document = read(f"{HEAD}{STORY}\n{desk}\n")
    assert names(document) == ["Ann Lee"]
    assert parts(document)[-1] == ("credit", desk)


def test_date_and_source_below_the_story() -> None:
    document = read(f"Dam breaks\n\n{STORY}\nPublished: 3 March 2022\n\nSource: Harbour Gazette\n")
    assert str(document.published) == "2022-03-03"
    assert document.outlet == "Harbour Gazette"
    assert zones(document)[-2:] == ["dateline", "outlet"]


@pytest.mark.parametrize(
    "line",
    [
        "Boats in Oldport harbour on May 2, 2021. (Coast Images)",
        "The dam in May. [Photo by Ann Lee]",
        "The dam, seen from the air (Ann Lee via Getty Images)",
        "Photo: Ann Lee",
        "Photo by Ann Lee",
        "FILE PHOTO: The dam in May",
        "FILE - The dam in May 2021.",
        "Image: Harbour Gazette",
    ],
)
def test_captions(line: str) -> None:
    assert furniture_zone(line) == "caption"


@pytest.mark.parametrize(
    "line",
    [
        "Read more: Dam breaks above Oldport",
        "Also read: The mayor resigns",
        "Subscribe to our newsletter",
        "Follow us on Twitter",
        "Follow Ann Lee on Twitter",
        "© 2022 Harbour Gazette",
        "Copyright 2022 Harbour Gazette. All rights reserved.",
        "All rights reserved",
        "This article was originally published by the Harbour Gazette.",
        "Reposted from the Harbour Gazette on the blog Quay.",
        "Share",
        "5 min read",
        "Ann Lee/AFP via Getty Images",
        "Tags: dam, rain",
        "* * *",
        "https://gazette.example/dam",
    ],
)
def test_lines_around_a_story(line: str) -> None:
    assert furniture_zone(line) == "credit"


@pytest.mark.parametrize(
    "sentence",
    [
        "The dam broke at noon.",
        "Reporting by the Harbour Gazette found cracks in the dam.",
        "He spoke to the European Pressphoto Agency (EPA).",
        "The mayor spoke to Agence Presse du Nord (AFP)",
        "Images from the town showed water in the market.",
        "Images by a satellite showed water in the market, the ministry said.",
        "Copyright holders sued the town.",
        "Support for the mayor fell.",
        "The mayor called it over. (Reuters)",
        "Share prices fell.",
        "Register offices closed on Monday.",
    ],
)
def test_sentences_of_the_story(sentence: str) -> None:
    assert furniture_zone(sentence) is None


def test_an_agency_in_brackets_ends_a_caption_at_the_head_only() -> None:
    line = "Boats lie on the shore of Oldport. (Reuters)"
    assert zones(read(f"{HEAD}{line}\n\n{STORY}"))[2] == "caption"
    assert zones(read(f"{HEAD}{STORY}\n{line}\n"))[-1] == "body"
