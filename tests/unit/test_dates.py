"""Calendar dates: which words are dates, and what they leave open."""

import datetime as dt

import pytest

from graphkit.dates import nearest_year, parse_date, scan_dates


@pytest.mark.parametrize(
    "words",
    [
        "March 3, 2022",
        "3 March 2022",
        "Thursday, March 3, 2022 ",
        "Thu 3 Mar 2022 14.05 GMT",
        "Mar. 3rd, 2022",
        "the 3rd of March 2022",
        "2022-03-03",
        "2022-03-03T23:59:00-08:00",
        "2022/03/03",
        "03.03.2022 10:15",
        "03/03/2022",
        "MARCH 3, 2022",
        "3 march 2022",
    ],
)
def test_one_day_in_many_shapes(words: str) -> None:
    assert parse_date(words).date == dt.date(2022, 3, 3)


@pytest.mark.parametrize(
    "words",
    [
        "03/04/2022",
        "2022-13-40",
        "Feb. 30, 2022",
        "March 3",
        "in 14:05",
        "version 10.2",
        "soldiers may march",
        "",
    ],
)
def test_what_is_no_full_date(words: str) -> None:
    assert parse_date(words).date is None
    assert parse_date(words).date_value is None


def test_a_slash_date_counts_when_only_one_reading_is_possible() -> None:
    assert parse_date("31/01/2022").date == dt.date(2022, 1, 31)
    assert parse_date("01/31/2022").date == dt.date(2022, 1, 31)


def test_month_and_year_alone_stay_so() -> None:
    assert parse_date("March 2022") == (None, "2022-03", "month")
    assert parse_date("2022-03") == (None, "2022-03", "month")
    assert parse_date("2022") == (None, "2022", "year")


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("They met on Feb. 27 in Oldport.", ["Feb. 27"]),
        ("The dam was built from 3–5 March 2021.", ["3–5 March 2021"]),
        ("It opened in May 2019 and on May 9.", ["May 2019", "May 9"]),
        ("In March 2021, 5,000 people came.", ["March 2021"]),
        ("May 1,200 people march 3 miles?", []),
        ("The 1990s and June 1990s were wet.", []),
        ("It cost $10 March told them at March 12:30.", []),
        ("On Tuesday, 12 September, they left.", ["Tuesday, 12 September"]),
    ],
)
def test_dates_in_a_sentence(sentence: str, found: list[str]) -> None:
    assert [sentence[m.start : m.end] for m in scan_dates(sentence)] == found


def test_a_range_gives_both_days() -> None:
    (match,) = scan_dates("Talks on March 3-5, 2022 failed.")
    assert match.date.date == dt.date(2022, 3, 3)
    assert match.last_day == 5


def test_only_the_given_stretch_is_read() -> None:
    text = "March 3, 2022. March 4, 2022."
    assert [text[m.start : m.end] for m in scan_dates(text, 15, len(text))] == ["March 4, 2022"]


@pytest.mark.parametrize(
    ("month", "day", "anchor", "year"),
    [
        (2, 27, dt.date(2022, 2, 27), 2022),
        (12, 30, dt.date(2022, 1, 4), 2021),
        (1, 5, dt.date(2021, 12, 20), 2022),
        (6, 1, dt.date(2022, 3, 1), 2021),
        (2, 29, dt.date(2023, 3, 1), 2020),
        (2, 30, dt.date(2023, 3, 1), None),
    ],
)
def test_the_year_comes_from_the_anchor(
    month: int, day: int, anchor: dt.date, year: int | None
) -> None:
    assert nearest_year(month, day, anchor) == year
