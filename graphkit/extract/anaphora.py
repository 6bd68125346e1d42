"""Times that count from another time of the text: "the same day", "two years later"."""

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from graphkit.dates import CalendarDate, scan_dates
from graphkit.extract.date_words import ANAPHORIC
from graphkit.extract.dates import NOTHING, rule_matches, shifted, with_year
from graphkit.model.extraction import DateRecord

__all__ = ["resolve_anaphora"]

Bases = dict[str, CalendarDate]

_UNITS = ("day", "week", "month", "year")
_NEAR = 300  # characters in which a year goes on: two sentences
_SENTENCE_END = re.compile(r"[.!?][”\"]?\s+[A-Z“\"]|\n")
_YEAR_TOLD = re.compile(r"[12]\d{3}")


@dataclass
class _Before:
    """What later times may count from.

    Attributes:
        bases: The last fixed day, month and year.
        ahead: The time right before, if it is a day after publication.
        full: The last day told with its year.
    """

    bases: Bases = field(default_factory=lambda: dict.fromkeys(_UNITS, NOTHING))
    ahead: DateRecord | None = None
    full: DateRecord | None = None


def resolve_anaphora(
    text: str, records: Sequence[DateRecord], anchor: dt.date | None = None
) -> list[DateRecord]:
    """Give anaphoric times the value that the last fixed time before them allows.

    From a day after publication counts the rest of its sentence alone: "He is due in court on
    May 9. He was arrested the same day" tells of another day. A day without a year just behind a
    full date of its month is in the same year: "arrested on May 3, 2009, and tried on May 9".

    Args:
        text: The whole article.
        records: All its times, in text order.
        anchor: The day of publication.

    >>> from graphkit.extract.dates import find_dates
    >>> text = "They met on Feb. 27. The next day they left."
    >>> dates = find_dates(text, 0, len(text), dt.date(2022, 3, 2))
    >>> [str(date.value) for date in resolve_anaphora(text, dates)]
    ['2022-02-27', '2022-02-28']
    """
    before = _Before()
    return [_resolved(text, record, before, anchor) for record in records]


def _resolved(text: str, record: DateRecord, before: _Before, anchor: dt.date | None) -> DateRecord:
    """Return a time with its value, and note in `before` what later ones may count from."""
    date, bases = record, before.bases
    if record.basis == "anaphoric":
        ahead = before.ahead
        if ahead is not None and not _SENTENCE_END.search(text, ahead.end, record.start):
            bases = bases | _fixed_parts(ahead)
        date = _from_bases(text, record, bases)
    elif before.full is not None and record.start - before.full.end <= _NEAR:
        date = _in_the_year_of(text, date, before.full)
    if record.value is not None and _YEAR_TOLD.search(text, record.start, record.end):
        before.full = record
    is_ahead = anchor is not None and date.value is not None and date.value > anchor
    before.ahead = date if is_ahead else None
    if date.basis != "article_date" and not is_ahead:
        before.bases |= _fixed_parts(date)
    return date


def _from_bases(text: str, record: DateRecord, bases: Bases) -> DateRecord:
    matches = rule_matches(ANAPHORIC, text, record.start, record.end)
    shift = next((rule.shift(m) for rule, m in matches if m.end() == record.end), None)
    return record if shift is None else shifted(record, shift, bases[shift.precision])


def _in_the_year_of(text: str, record: DateRecord, full: DateRecord) -> DateRecord:
    """Return a calendar day without a year in the year of a full date of its month before it."""
    if record.value is None or full.value is None or record.value.month != full.value.month:
        return record
    named = scan_dates(text[record.start : record.end])
    if not named or named[0].date.year is not None:
        return record
    moved = with_year(named[0].date, full.value.year).date
    if moved is None:
        return record
    end = None if record.value_end is None else moved + (record.value_end - record.value)
    return record.model_copy(update={"value": moved, "value_end": end})


def _fixed_parts(record: DateRecord) -> Bases:
    """Return what later words may count from: days from a day, months from a month."""
    if record.value is not None:
        day = CalendarDate.of(record.value)
        return {"day": day, "month": day, "year": day}
    if record.date_value is None:
        return {}
    year, _, month = record.date_value.partition("-")
    if not month:
        return {"year": CalendarDate(int(year), None)}
    date = CalendarDate(int(year), int(month))
    return {"month": date, "year": date}
