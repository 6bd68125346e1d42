"""Dates written in any of the usual shapes are read back, and spans are literal."""

import datetime as dt
import itertools

from hypothesis import given
from hypothesis import strategies as st

from graphkit.dates import nearest_year, parse_date, scan_dates
from graphkit.extract.anaphora import resolve_anaphora
from graphkit.extract.dates import find_dates

DAYS = st.dates(dt.date(1000, 1, 1), dt.date(2999, 12, 31))
SHAPES = st.sampled_from(
    ["%B {d}, %Y", "{d} %B %Y", "%A, %b. {d}, %Y", "%Y-%m-%d", "%d.%m.%Y", "%a %d %b %Y 14:05 GMT"]
)
WORDS = st.sampled_from(
    "on|Feb. 27|the same day|Monday|in 2020|two days later|last|now|May|today|,|next week|March 3-5"
    "|the 2014 war|3|by|a year ago|12".split("|")
)


@given(DAYS, SHAPES)
def test_written_days_are_read_back(day: dt.date, shape: str) -> None:
    words = day.strftime(shape.replace("%Y", f"{day.year:04}")).format(d=day.day)
    assert parse_date(words.replace("May.", "May")).date == day  # May is never shortened


@given(st.text() | st.lists(WORDS | st.text(max_size=3)).map(" ".join), st.integers(0, 5))
def test_spans_of_dates_lie_in_the_text(text: str, start: int) -> None:
    end = start
    for match in scan_dates(text, start):
        assert end <= match.start < match.end <= len(text)
        end = match.end


@given(DAYS.filter(lambda day: day.year < 2999), st.integers(1, 12), st.integers(1, 28))
def test_a_day_without_a_year_is_near_the_anchor(anchor: dt.date, month: int, day: int) -> None:
    year = nearest_year(month, day, anchor)
    assert year is not None
    ahead = (dt.date(year, month, day) - anchor).days
    assert -306 <= ahead <= 60


@given(st.lists(WORDS, max_size=12).map(" ".join), st.none() | DAYS)
def test_records_are_ordered_literal_and_stable(text: str, anchor: dt.date | None) -> None:
    records = find_dates(text, 0, len(text), anchor)
    resolved = resolve_anaphora(text, records)
    assert [(r.start, r.end) for r in resolved] == [(r.start, r.end) for r in records]
    assert resolve_anaphora(text, resolved) == resolved
    for before, after in itertools.pairwise(records):
        assert before.end <= after.start
    for record in resolved:
        assert record.of(text).strip() == record.of(text)
        assert record.value is None or record.date_value is None
