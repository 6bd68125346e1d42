"""The times that a sentence names: "Feb. 27", "on Monday", "three days ago", "the same day".

Spans leave out prepositions. A time that the words name but do not fix (a week, "several days
ago", a weekday in an article without a date) has no value; no day or month is ever made up.
"""

import datetime as dt
import re
from calendar import isleap
from collections.abc import Iterable, Iterator

from graphkit.dates import (
    MONTH,
    WEEKDAY,
    CalendarDate,
    DateMatch,
    longest_apart,
    nearest_year,
    scan_dates,
    weekday_number,
)
from graphkit.extract.date_words import (
    ANAPHORIC,
    DEADLINE,
    RELATIVE,
    WEEKDAY_WORDS,
    DateRule,
    Shift,
    bare_months,
    bare_years,
    year_behind,
)
from graphkit.model.extraction import DateRecord

__all__ = [
    "NOTHING",
    "as_future",
    "as_nearest",
    "as_past",
    "as_said",
    "find_dates",
    "is_deadline",
    "rule_matches",
    "shifted",
    "with_year",
]

_WEEK = 7
_FIXED = re.compile(rf"\d{{4}}|{WEEKDAY}|(?i:last|this|next)")  # "Friday, May 3" is one year's
_MONTH = re.compile(MONTH)
_WEEKS = {"last": -1, "this": 0, "next": 1}
NOTHING = CalendarDate(None, None)


def find_dates(text: str, start: int, end: int, anchor: dt.date | None) -> list[DateRecord]:
    """Find the times that `text[start:end]` names, in text order, without overlap.

    Anaphoric times ("the next day") have no value yet: see `anaphora.resolve_anaphora`.

    Args:
        text: The whole article.
        start: Where to begin.
        end: Where to stop.
        anchor: The day of publication; without it only full dates have a value.

    >>> text = "They met on Feb. 27 and will meet again next Monday."
    >>> for date in find_dates(text, 0, len(text), dt.date(2022, 3, 2)):
    ...     print(text[date.start : date.end], date.value)
    Feb. 27 2022-02-27
    next Monday 2022-03-07
    """
    calendar = [*scan_dates(text, start, end), *bare_months(text, start, end, anchor)]
    calendar += bare_years(text, start, end)
    found = [_of_match(text, match, anchor) for match in calendar]
    found += _weekdays(text, start, end, anchor)
    found += _ruled(text, start, end, anchor)
    return longest_apart(found)


def is_deadline(text: str, record: DateRecord) -> bool:
    """Say whether a word before the time makes it a limit: "by Friday", "within three days".

    A deadline does not date what is done until then.
    """
    return DEADLINE.search(text[max(0, record.start - 20) : record.start]) is not None


def as_future(text: str, record: DateRecord, anchor: dt.date | None) -> DateRecord:
    """Return a weekday that was read as past as the next such day: "will meet on Monday".

    So is a month or a day of a month without a year: "elections in February" of an article of
    November. Any other time is returned as it is. The anchor, the day from which the words look
    ahead, stays itself.
    """
    if anchor is None:
        return record
    ahead = _days_ahead(text, record, anchor)
    if ahead is None:
        return _in_coming_year(text, record, anchor)
    return record.model_copy(update={"value": anchor + dt.timedelta(days=ahead)})


def as_past(text: str, record: DateRecord, anchor: dt.date | None) -> DateRecord:
    """Return a month, or a day of one, of which no word tells the year, as the last such one.

    "Held elections in December" of an article of November. A day within a week of the anchor stays:
    articles are dated before they are finished.
    """
    if anchor is None or not _is_open(text, record):
        return record
    if record.value is not None and record.value > anchor + dt.timedelta(days=_WEEK):
        day = CalendarDate.of(record.value)
        last = with_year(day._replace(year=None), record.value.year - 1).date
        return record if last is None else record.model_copy(update={"value": last})
    told = record.date_value
    if record.precision != "month" or told is None or told <= anchor.isoformat()[: len(told)]:
        return record
    value = CalendarDate(int(told[:4]) - 1, int(told[-2:])).value
    return record.model_copy(update={"date_value": value})


def _is_open(text: str, record: DateRecord) -> bool:
    """Say whether words name a month, or a day of one, and no year."""
    words = record.of(text)
    return _FIXED.search(words) is None and _MONTH.search(words) is not None


def _in_coming_year(text: str, record: DateRecord, anchor: dt.date) -> DateRecord:
    """Return a month, or a day of one, of which no word tells the year, as the next such one."""
    year = anchor.year
    if not _is_open(text, record):
        return record
    if record.value is not None and record.value_end is None:
        month, day = record.value.month, record.value.day
        year += (month, day) < (anchor.month, anchor.day)
        coming = with_year(CalendarDate(None, month, day), year).date
        return record if coming is None else record.model_copy(update={"value": coming})
    if record.precision != "month" or record.date_value is None:
        return record
    month = int(record.date_value[-2:])
    value = CalendarDate(year + (month < anchor.month), month).value
    return record.model_copy(update={"date_value": value})


def as_nearest(text: str, record: DateRecord, anchor: dt.date | None) -> DateRecord:
    """Return a weekday as the nearest such day, before the anchor or behind it.

    On a Thursday "was to be signed on Wednesday" looks back, "a vote was due on Friday" ahead.
    """
    ahead = _days_ahead(text, record, anchor)
    if anchor is None or ahead is None:
        return record
    days = ahead if ahead <= _WEEK // 2 else ahead - _WEEK
    return record.model_copy(update={"value": anchor + dt.timedelta(days=days)})


def as_said(text: str, record: DateRecord, said_on: dt.date | None) -> DateRecord:
    """Return "today", "last night" and the like counted from the day on which they were said.

    In “We met yesterday,” she said on Monday they count from Monday, not from publication; where
    no day of the saying is told, which day they mean stays open. Other times stay as they are.
    """
    for rule, match in rule_matches(RELATIVE, text, record.start, record.end):
        whole = match.span() == (record.start, record.end)
        if whole and rule.basis == "explicit" and rule.count is not None and rule.unit == "day":
            return shifted(record, rule.shift(match), CalendarDate.of(said_on))
    return record


def _days_ahead(text: str, record: DateRecord, anchor: dt.date | None) -> int | None:
    """Count the days from the anchor to a weekday of which no word says which one it is."""
    words = WEEKDAY_WORDS.fullmatch(text, record.start, record.end)
    if words is None or words["which"] or words["week"] or anchor is None or record.value is None:
        return None
    return (weekday_number(words["day"]) - anchor.weekday()) % _WEEK


def _of_match(text: str, match: DateMatch, anchor: dt.date | None) -> DateRecord:
    date, value_end = match.date, None
    if date.year is None and date.month is not None and date.day is not None and anchor:
        named = year_behind(text, match.end, anchor)
        year = nearest_year(date.month, date.day, anchor) if named is None else named
        date = with_year(date, year)
    if match.last_day is not None and date.date is not None:
        value_end = date.date.replace(day=match.last_day)
    return DateRecord(
        start=match.start,
        end=match.end,
        value=date.date,
        value_end=value_end,
        date_value=date.value,
        precision=date.precision,
    )


def with_year(date: CalendarDate, year: int | None) -> CalendarDate:
    """Return a day in a year; 29 February of a year that has none stays without."""
    leap = (date.month, date.day) == (2, 29)
    return date if year is None or (leap and not isleap(year)) else date._replace(year=year)


def _weekdays(text: str, start: int, end: int, anchor: dt.date | None) -> Iterator[DateRecord]:
    """Find weekdays: the last such day up to the anchor, after "coming" the first one beyond.

    "Next Friday" said on a Wednesday is in two days for some and in nine for others: no value.
    """
    for match in WEEKDAY_WORDS.finditer(text, start, end):
        value = None
        which = "" if match["which"] is None else match["which"].lower()
        if anchor is not None and not (which == "next" and _is_ahead(anchor, match["day"])):
            back = (anchor.weekday() - weekday_number(match["day"])) % _WEEK
            if match["week"] is not None:
                back = anchor.weekday() - weekday_number(match["day"])
                back -= _WEEK * _WEEKS[match["week"].lower()]
            elif which in {"next", "coming", "this coming"}:
                back -= _WEEK
            elif which in {"last", "past", "this past"} and back == 0:
                back = _WEEK
            value = anchor - dt.timedelta(days=back)
        yield DateRecord(start=match.start(), end=match.end(), value=value, precision="day")


def _is_ahead(anchor: dt.date, day: str) -> bool:
    """Say whether a weekday is still to come in the anchor's week, from Monday to Sunday."""
    return weekday_number(day) > anchor.weekday()


def _ruled(text: str, start: int, end: int, anchor: dt.date | None) -> Iterator[DateRecord]:
    """Find the times that are counted from the anchor, and those counted from another time."""
    base = CalendarDate.of(anchor)
    for rule, match in rule_matches((*RELATIVE, *ANAPHORIC), text, start, end):
        record = DateRecord(start=match.start(), end=match.end(), basis=rule.basis)
        counted_from = NOTHING if rule.basis == "anaphoric" else base
        yield shifted(record, rule.shift(match), counted_from)


def rule_matches(
    rules: Iterable[DateRule], text: str, start: int, end: int
) -> Iterator[tuple[DateRule, re.Match[str]]]:
    """Yield where the words of each rule stand in `text[start:end]`."""
    for rule in rules:
        for match in rule.pattern.finditer(text, start, end):
            yield rule, match


def shifted(record: DateRecord, shift: Shift, base: CalendarDate) -> DateRecord:
    """Count `shift` from `base`; what the base or the shift leaves open stays open."""
    date = shift.applied(base)
    return record.model_copy(
        update={"value": date.date, "date_value": date.value, "precision": shift.precision}
    )
