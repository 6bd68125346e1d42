"""The times that a sentence names: "Feb. 27", "on Monday", "three days ago", "the same day".

Spans leave out prepositions. A time that the words name but do not fix (a week, "several days
ago", a weekday in an article without a date) has no value; no day or month is ever made up.
"""

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Sequence

from graphkit.dates import (
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
)
from graphkit.model.extraction import DateRecord

__all__ = ["as_future", "as_nearest", "find_dates", "is_deadline", "resolve_anaphora"]

_WEEK = 7
_WEEKS = {"last": -1, "this": 0, "next": 1}
_NOTHING = CalendarDate(None, None)


def find_dates(text: str, start: int, end: int, anchor: dt.date | None) -> list[DateRecord]:
    """Find the times that `text[start:end]` names, in text order, without overlap.

    Anaphoric times ("the next day") have no value yet: see `resolve_anaphora`.

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
    found = [_of_match(match, anchor) for match in scan_dates(text, start, end)]
    found += [_of_match(match, anchor) for match in bare_months(text, start, end, anchor)]
    found += [_of_match(match, anchor) for match in bare_years(text, start, end)]
    found += _weekdays(text, start, end, anchor)
    found += _ruled(text, start, end, anchor)
    return longest_apart(found)


def resolve_anaphora(text: str, records: Sequence[DateRecord]) -> list[DateRecord]:
    """Give anaphoric times the value that the last fixed time before them allows.

    Args:
        text: The whole article.
        records: All its times, in text order.

    >>> text = "They met on Feb. 27. The next day they left."
    >>> dates = find_dates(text, 0, len(text), dt.date(2022, 3, 2))
    >>> [str(date.value) for date in resolve_anaphora(text, dates)]
    ['2022-02-27', '2022-02-28']
    """
    resolved: list[DateRecord] = []
    bases = {"day": _NOTHING, "week": _NOTHING, "month": _NOTHING, "year": _NOTHING}
    for record in records:
        date = _from_bases(text, record, bases) if record.basis == "anaphoric" else record
        resolved.append(date)
        if date.basis != "article_date":
            bases |= _fixed_parts(date)
    return resolved


def is_deadline(text: str, record: DateRecord) -> bool:
    """Say whether a word before the time makes it a limit: "by Friday", "within three days".

    A deadline does not date what is done until then.
    """
    return DEADLINE.search(text[max(0, record.start - 20) : record.start]) is not None


def as_future(text: str, record: DateRecord, anchor: dt.date | None) -> DateRecord:
    """Return a weekday that was read as past as the next such day: "will meet on Monday".

    Any other time is returned as it is. The anchor, the day from which the words look ahead,
    stays itself.
    """
    ahead = _days_ahead(text, record, anchor)
    if anchor is None or ahead is None:
        return record
    return record.model_copy(update={"value": anchor + dt.timedelta(days=ahead)})


def as_nearest(text: str, record: DateRecord, anchor: dt.date | None) -> DateRecord:
    """Return a weekday as the nearest such day, before the anchor or behind it.

    On a Thursday "was to be signed on Wednesday" looks back, "a vote was due on Friday" ahead.
    """
    ahead = _days_ahead(text, record, anchor)
    if anchor is None or ahead is None:
        return record
    days = ahead if ahead <= _WEEK // 2 else ahead - _WEEK
    return record.model_copy(update={"value": anchor + dt.timedelta(days=days)})


def _days_ahead(text: str, record: DateRecord, anchor: dt.date | None) -> int | None:
    """Count the days from the anchor to a weekday of which no word says which one it is."""
    words = WEEKDAY_WORDS.fullmatch(text, record.start, record.end)
    if words is None or words["which"] or words["week"] or anchor is None or record.value is None:
        return None
    return (weekday_number(words["day"]) - anchor.weekday()) % _WEEK


def _of_match(match: DateMatch, anchor: dt.date | None) -> DateRecord:
    date, value_end = match.date, None
    if date.year is None and date.month is not None and date.day is not None and anchor:
        date = date._replace(year=nearest_year(date.month, date.day, anchor))
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
    base = _NOTHING
    if anchor is not None:
        base = CalendarDate(anchor.year, anchor.month, anchor.day)
    for rule, match in _rule_matches((*RELATIVE, *ANAPHORIC), text, start, end):
        record = DateRecord(start=match.start(), end=match.end(), basis=rule.basis)
        counted_from = _NOTHING if rule.basis == "anaphoric" else base
        yield _shifted(record, rule.shift(match), counted_from)


def _from_bases(text: str, record: DateRecord, bases: dict[str, CalendarDate]) -> DateRecord:
    matches = _rule_matches(ANAPHORIC, text, record.start, record.end)
    shift = next((rule.shift(m) for rule, m in matches if m.end() == record.end), None)
    return record if shift is None else _shifted(record, shift, bases[shift.precision])


def _rule_matches(
    rules: Iterable[DateRule], text: str, start: int, end: int
) -> Iterator[tuple[DateRule, re.Match[str]]]:
    for rule in rules:
        for match in rule.pattern.finditer(text, start, end):
            yield rule, match


def _shifted(record: DateRecord, shift: Shift, base: CalendarDate) -> DateRecord:
    """Count `shift` from `base`; what the base or the shift leaves open stays open."""
    date = shift.applied(base)
    return record.model_copy(
        update={"value": date.date, "date_value": date.value, "precision": shift.precision}
    )


def _fixed_parts(record: DateRecord) -> dict[str, CalendarDate]:
    """Return what later words may count from: days from a day, months from a month."""
    if record.value is not None:
        day = CalendarDate(record.value.year, record.value.month, record.value.day)
        return {"day": day, "month": day, "year": day}
    if record.date_value is None:
        return {}
    year, _, month = record.date_value.partition("-")
    if not month:
        return {"year": CalendarDate(int(year), None)}
    date = CalendarDate(int(year), int(month))
    return {"month": date, "year": date}
