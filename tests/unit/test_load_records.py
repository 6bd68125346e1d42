"""JSON and JSON lines."""

import datetime as dt
import json

import pytest

from graphkit.errors import InputError
from graphkit.load.base import Source
from graphkit.load.fields import split_authors
from graphkit.load.records import JsonLinesLoader, JsonLoader
from graphkit.model.document import Document
from tests.builders_pages import STORY, names, zones


def load(data: object, path: str = "a.json") -> list[Document]:
    text = data if isinstance(data, str) else json.dumps(data)
    return list(JsonLoader().load(Source(path, text.encode())))


def test_one_record_with_everything() -> None:
    text = f"Dam breaks\n\nBy Ann Lee\n\n{STORY}"
    (document,) = load(
        {
            "id": 7,
            "text": text,
            "title": "Dam breaks",
            "authors": ["Ann Lee"],
            "published_at": "2022-03-03T23:30:00",
            "outlet": "Harbour Gazette",
            "url": "https://gazette.example/dam",
            "language": "en-GB",
            "mood": {"sad": [1]},
        }
    )
    assert document.text == text
    assert zones(document) == ["title", "byline", "body", "body"]
    assert document.published == dt.date(2022, 3, 3)
    assert (document.outlet, document.language) == ("Harbour Gazette", "en")
    assert document.urls == ("https://gazette.example/dam",)
    assert document.version_key == "https://gazette.example/dam"
    assert document.authors[0].span is not None
    assert document.source_path == "a.json"


@pytest.mark.parametrize("field", ["text", "content", "body", "article"])
def test_names_of_the_text(field: str) -> None:
    assert load({field: STORY})[0].text == STORY


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("published", "2022-03-03"),
        ("date", "March 3, 2022"),
        ("pubDate", "Thu, 03 Mar 2022 14:05:00 GMT"),
        ("publishedAt", "2022-03-03T14:05:00Z"),
        ("published", 1646316300),
        ("published", 1646316300000),
    ],
)
def test_names_and_shapes_of_the_date(field: str, value: object) -> None:
    assert load({"text": STORY, field: value})[0].published == dt.date(2022, 3, 3)


@pytest.mark.parametrize(
    "value", ["03/04/2022", "soon", 3, True, "2022-13-01", "2022", [1], "x" * 99]
)
def test_a_date_that_says_no_day_is_none_and_remarked(value: object) -> None:
    (document,) = load({"text": STORY, "published": value})
    assert document.published is None
    assert document.remarks == (
        f"passed over: the date of publication {_shown(value)!r} is no day; write it as 2024-03-04",
    )


def _shown(value: object) -> str:
    return str(value) if len(str(value)) < 40 else f"{str(value)[:40]}…"


@pytest.mark.parametrize("value", ["", " ", None, [], 0])
def test_a_date_that_says_nothing_is_not_stated(value: object) -> None:
    (document,) = load({"text": STORY, "published": value})
    assert (document.published, document.remarks) == (None, ())


def test_a_field_that_says_a_day_counts_before_one_that_does_not() -> None:
    (document,) = load({"text": STORY, "published": "yesterday", "date": "2022-03-03"})
    assert (document.published, document.remarks) == (dt.date(2022, 3, 3), ())


def test_a_record_knows_its_place_in_a_file_of_many() -> None:
    assert [one.source_place for one in load([{"text": STORY}, {"text": "B."}])] == [
        "record 1",
        "record 2",
    ]
    assert load({"text": STORY})[0].source_place is None


@pytest.mark.parametrize(
    ("value", "authors"),
    [
        (["Ann Lee", "Bo Chen"], ["Ann Lee", "Bo Chen"]),
        ("Ann Lee, Bo Chen and Eva Poe", ["Ann Lee", "Bo Chen", "Eva Poe"]),
        ("By Ann Lee", ["Ann Lee"]),
        ({"@type": "Person", "name": "Ann Lee"}, ["Ann Lee"]),
        ([{"name": "Ann Lee"}, {"name": "Ann Lee"}], ["Ann Lee"]),
        ("", []),
        (None, []),
        ([], []),
    ],
)
def test_shapes_of_the_authors(value: object, authors: list[str]) -> None:
    assert names(load({"text": STORY, "authors": value})[0]) == authors


def test_a_byline_in_metadata() -> None:
    assert split_authors("By Ann Lee in Oldport, Reuters") == ["Ann Lee"]
    assert split_authors("Ann Lee, Staff Writer") == ["Ann Lee"]
    assert split_authors("Reuters") == []
    assert split_authors("Lee, Ann") == ["Lee, Ann"]


def test_a_source_is_an_outlet_or_an_address() -> None:
    (document,) = load({"text": STORY, "source": "https://gazette.example/dam"})
    assert (document.outlet, document.urls) == (None, ("https://gazette.example/dam",))
    (document,) = load({"text": STORY, "source": {"id": None, "name": "Harbour Gazette"}})
    assert (document.outlet, document.urls) == ("Harbour Gazette", ())


def test_metadata_outranks_the_page_and_keeps_no_wrong_span() -> None:
    text = f"Dam breaks\n\nBo Chen – March 4, 2022\n\n{STORY}"
    record = {"text": text, "author": "Ann Lee", "date": "2022-03-03", "outlet": "Gazette"}
    (document,) = load(record)
    assert [(a.name, a.span) for a in document.authors] == [("Ann Lee", None)]
    assert (document.published, document.published_span) == (dt.date(2022, 3, 3), None)
    assert (document.outlet, document.outlet_span) == ("Gazette", None)


def test_lists_and_keys_of_versions() -> None:
    records = [{"text": "One.", "id": "x"}, {"text": "Two."}]
    one, two = load({"status": "ok", "articles": records}, "/news/a.json")
    assert (one.version_key, two.version_key) == ("/news/a.json#x", None)
    (alone,) = load({"text": "One.", "id": "x"}, "/news/a.json")
    assert alone.version_key == "/news/a.json"


def test_the_text_is_kept_as_it_is_given() -> None:
    text = " Dam\r\n\r\nThe dam broke.\u2028Twice. "
    (document,) = load({"text": text, "title": "Dam breaks"})
    assert document.text == text
    assert document.title == "Dam breaks"
    lines = json.dumps({"text": text}, ensure_ascii=False)
    (same,) = JsonLinesLoader().load(Source("a.jsonl", lines.encode()))
    assert same.text == text


@pytest.mark.parametrize(
    ("data", "message"),
    [
        ("{broken", "a.json: no valid JSON"),
        ("[" * 100_000, "a.json: no valid JSON"),
        ('{"text": ' + '{"a":' * 2000 + "1" + "}" * 2001, "a.json: no valid JSON"),
        ("[]", "a.json: the list of articles is empty"),
        ("[1, 2]", "a.json: record 1: not an object"),
        ("3", "a.json: not an object"),
        ('{"title": "Dam"}', "a.json: no text in the fields text, content"),
        ('{"text": " "}', "a.json: no text in the fields"),
        ('{"text": "\\ud800"}', "a.json: no valid JSON"),
        ('{"text": NaN}', "a.json: no valid JSON"),
    ],
)
def test_broken_files_say_what_is_wrong(data: str, message: str) -> None:
    with pytest.raises(InputError) as caught:
        load(data)
    assert str(caught.value).startswith(message)
    assert "\n" not in str(caught.value)


def test_an_id_that_stands_twice_is_remarked() -> None:
    records = [
        {"id": "a", "text": STORY},
        {"id": "b", "text": "It broke."},
        {"id": "a", "text": "It held."},
        {"id": "a", "text": "It held."},
        {"id": "b", "text": "It stands.", "url": "https://gazette.example/dam"},
    ]
    lines = "\n".join(json.dumps(record) for record in records)
    found = list(JsonLinesLoader().load(Source("a.jsonl", lines.encode())))
    assert [document.remarks for document in found] == [
        (),
        (),
        ("the id 'a' stands in line 1 too: one of the two articles is current",),
        (),
        (),
    ]
