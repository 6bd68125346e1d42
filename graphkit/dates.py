"""Calendar dates in words: "Feb. 27", "12 September 2021", "2022-02-27", "May 2019".

Pure and without a clock: a part that the words leave out stays None, and a date that can be read
in two ways (03/04/2022) is no date. Years run from 1000 to 2999.
"""

import datetime as dt
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal, NamedTuple, Protocol, TypeVar

__all__ = [
    "CALENDAR",
    "MONTH",
    "WEEKDAY",
    "CalendarDate",
    "DateMatch",
    "ParsedDate",
    "fault_of_day",
    "longest_apart",
    "month_number",
    "nearest_year",
    "parse_date",
    "scan_dates",
    "weekday_number",
]

WEEKDAY = (
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun|MON|TUES|WEDNES|THURS|FRI|SATUR|SUN)(?:day|DAY)\b"
)
MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|Jun(?:e|\.)?|Jul(?:y|\.)?"
    r"|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?"
    r"|JAN(?:UARY|\.)?|FEB(?:RUARY|\.)?|MAR(?:CH|\.)?|APR(?:IL|\.)?|MAY|JUN(?:E|\.)?|JUL(?:Y|\.)?"
    r"|AUG(?:UST|\.)?|SEPT?(?:EMBER|\.)?|OCT(?:OBER|\.)?|NOV(?:EMBER|\.)?|DEC(?:EMBER|\.)?)"
    r"(?![A-Za-z])"
)
CALENDAR = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday january february march april may
    june july august september october november december""".split()
)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_DAY_BEFORE = rf"(?:(?:{WEEKDAY}|(?:Mon|Tue|Tues|Wed|Thu|Thur|Thurs|Fri|Sat|Sun)\b\.?),?\s+)?"
_ORDINAL = r"(?:st|nd|rd|th|ST|ND|RD|TH)?"
_YEAR = r"[12]\d{3}(?![\d.,]?\d)"
# How far after the anchor a day without a year may lie: papers announce weeks, not seasons, ahead.
DAYS_AHEAD = 60
_LONGEST_SHOWN = 40  # characters of what is no date

# "March 3-5", "March 3 to 5, 2020"; not "on March 3 to 5 villages"
_UNTIL = (
    r"(?:\s?[-–—]\s?|\s+(?:to|through)\s+"
    r"(?=\d{1,2}(?:[,.;)]|\s+(?:of|in|at)\b|,?\s+[12]\d{3}\b|\s*$)))"
)

_ISO = re.compile(r"(?<![\d.,/-])(?P<y>[12]\d{3})([-/.])(?P<m>\d{1,2})\2(?P<d>\d{1,2})(?![\d/-])")
_DOTS = re.compile(r"(?<![\d.,/-])(?P<d>\d{1,2})\.\s?(?P<m>\d{1,2})\.\s?(?P<y>[12]\d{3})(?![\d/-])")
_SLASHES = re.compile(
    r"(?<![\d.,/-])(?P<a>\d{1,2})([/-])(?P<b>\d{1,2})\2(?P<y>[12]\d{3})(?![\d/-])"
)
_MONTH_FIRST = re.compile(
    rf"(?<![\w-]){_DAY_BEFORE}(?P<m>{MONTH})\s*(?P<d>\d{{1,2}})(?!\d|[.,]\d|:\d){_ORDINAL}"
    rf"(?:{_UNTIL}(?P<last>\d{{1,2}})(?![\d:%]))?(?:,?\s+(?P<y>{_YEAR}))?(?![\w-]|:\d)"
)
_DAY_FIRST = re.compile(
    rf"(?<![\w.,$€£-]){_DAY_BEFORE}(?P<d>\d{{1,2}}){_ORDINAL}"
    rf"(?:\s?[-–—]\s?(?P<last>\d{{1,2}}){_ORDINAL})?\.?\s+(?:of\s+)?(?P<m>{MONTH})"
    rf"(?:,?\s+(?P<y>{_YEAR}))?(?![\w-]|:\d)"
)
_MONTH_YEAR = re.compile(rf"(?<![\w-])(?P<m>{MONTH}),?\s+(?:of\s+)?(?P<y>{_YEAR})(?![\w-]|:\d)")
_YEAR_MONTH = re.compile(r"(?<![\d.,/-])(?P<y>[12]\d{3})-(?P<m>0[1-9]|1[0-2])(?![\d/-])")


class _Spanned(Protocol):
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


S = TypeVar("S", bound=_Spanned)


class CalendarDate(NamedTuple):
    """The parts of a date that the words give; month 1-12, day 1-31."""

    year: int | None
    month: int | None
    day: int | None = None

    @classmethod
    def of(cls, day: dt.date | None) -> "CalendarDate":
        """Return a day with all its parts, of None a date that has none."""
        return cls(None, None) if day is None else cls(day.year, day.month, day.day)

    @property
    def date(self) -> dt.date | None:
        """The day, when year, month and day are all given."""
        if self.year is None or self.month is None or self.day is None:
            return None
        return dt.date(self.year, self.month, self.day)

    @property
    def value(self) -> str | None:
        """YYYY-MM or YYYY when the year but no day is given."""
        if self.year is None or self.day is not None:
            return None
        return f"{self.year:04}" if self.month is None else f"{self.year:04}-{self.month:02}"

    @property
    def precision(self) -> Literal["day", "month", "year"]:
        """The finest part that the words give."""
        if self.day is not None:
            return "day"
        return "year" if self.month is None else "month"


@dataclass(frozen=True, slots=True)
class DateMatch:
    """A date and where it stands: `text[start:end]`; `last_day` ends "March 3-5"."""

    start: int
    end: int
    date: CalendarDate
    last_day: int | None = None


class ParsedDate(NamedTuple):
    """A day, or the month or year that is known of it; all None when nothing is."""

    date: dt.date | None
    date_value: str | None
    precision: Literal["day", "month", "year"] | None


def month_number(name: str) -> int:
    """Return 1-12 for an English month name or abbreviation.

    >>> month_number("Sept.")
    9
    """
    return _MONTHS.index(name[:3].lower()) + 1


def weekday_number(name: str) -> int:
    """Return 0 for Monday to 6 for Sunday, from a name or abbreviation.

    >>> weekday_number("Thursday")
    3
    """
    return _WEEKDAYS.index(name[:3].lower())


def _is_real(date: CalendarDate, last_day: int | None) -> bool:
    if date.month is not None and not 1 <= date.month <= 12:
        return False
    days = [day for day in (date.day, last_day) if day is not None]
    try:  # a day without a year may be 29 February
        for day in days:
            dt.date(2000 if date.year is None else date.year, date.month or 1, day)
    except ValueError:
        return False
    return last_day is None or date.day is None or date.day < last_day


def _slashed(match: re.Match[str]) -> CalendarDate | None:
    first, second, year = int(match["a"]), int(match["b"]), int(match["y"])
    months = 12
    if first != second and first <= months and second <= months:
        return None  # 03/04/2022 is 3 April in London and 4 March in New York
    month, day = (second, first) if first > months else (first, second)
    return CalendarDate(year, month, day)


def _parts(match: re.Match[str]) -> CalendarDate | None:
    groups = match.groupdict()
    if "a" in groups:
        return _slashed(match)
    year, month, day = groups.get("y"), groups["m"], groups.get("d")
    return CalendarDate(
        None if year is None else int(year),
        int(month) if month.isdigit() else month_number(month),
        None if day is None else int(day),
    )


def _matches(text: str, start: int, end: int) -> Iterator[DateMatch]:
    patterns = (_ISO, _DOTS, _SLASHES, _MONTH_FIRST, _DAY_FIRST, _MONTH_YEAR, _YEAR_MONTH)
    for pattern in patterns:
        for match in pattern.finditer(text, start, end):
            date, last = _parts(match), match.groupdict().get("last")
            last_day = None if last is None else int(last)
            if date is not None and _is_real(date, last_day):
                yield DateMatch(match.start(), match.end(), date, last_day)


def scan_dates(text: str, start: int = 0, end: int | None = None) -> list[DateMatch]:
    """Find the calendar dates between `start` and `end`, in text order, without overlap.

    A month name needs a capital and a day or year beside it. Where two readings overlap, the
    longer one holds.

    >>> [m.date for m in scan_dates("They met on Feb. 27 and in May 2019; many may march.")]
    [CalendarDate(year=None, month=2, day=27), CalendarDate(year=2019, month=5, day=None)]
    """
    return longest_apart(_matches(text, start, len(text) if end is None else end))


def longest_apart(spans: Iterable[S]) -> list[S]:
    """Return the spans in text order without overlap; of two that overlap, the longer one."""
    kept: list[S] = []
    cluster: list[S] = []
    reach = 0
    for span in sorted(spans, key=lambda span: span.start):
        if cluster and span.start >= reach:
            kept += _longest_of(cluster)
            cluster = []
        reach = max(reach, span.end) if cluster else span.end
        cluster.append(span)
    return kept + _longest_of(cluster)


def _longest_of(cluster: list[S]) -> list[S]:
    """Keep the longest of a chain of overlapping spans, then what is free beside it."""
    kept: list[S] = []
    for span in sorted(cluster, key=lambda span: (span.start - span.end, span.start)):
        if all(span.end <= other.start or other.end <= span.start for other in kept):
            kept.append(span)
    return sorted(kept, key=lambda span: span.start)


def parse_date(text: str) -> ParsedDate:
    """Read a date of a byline or of metadata; times of day and zones beside it are passed over.

    The first full day wins, else the first month with a year, else a text that is just a year.
    The day is the one written, in whatever zone it was written.

    >>> parse_date("Sun, 27 Feb 2022 14:05:00 +0200").date
    datetime.date(2022, 2, 27)
    >>> parse_date("March 2021")
    ParsedDate(date=None, date_value='2021-03', precision='month')
    >>> parse_date("03/04/2022")
    ParsedDate(date=None, date_value=None, precision=None)
    """
    text = re.sub(r"(?<=\d)[Tt](?=\d)", " ", text.strip())
    for candidate in (text, text.title()):
        matches = scan_dates(candidate)
        for match in matches:
            if match.date.date is not None:
                return ParsedDate(match.date.date, None, "day")
        for match in matches:
            if match.date.value is not None:
                return ParsedDate(None, match.date.value, match.date.precision)
    if re.fullmatch(_YEAR, text):
        return ParsedDate(None, text, "year")
    return ParsedDate(None, None, None)


def fault_of_day(published: str | None) -> str | None:
    """Say what is wrong with a date of publication and what to do; None where it is a day or none.

    >>> fault_of_day("2026-13-40"), fault_of_day("Feb. 27, 2022")
    ("the date of publication '2026-13-40' is no day; write it as 2024-03-04", None)
    """
    if published is None or not published.strip() or parse_date(published).date is not None:
        return None
    shown = published if len(published) <= _LONGEST_SHOWN else f"{published[:_LONGEST_SHOWN]}…"
    return f"the date of publication {shown!r} is no day; write it as 2024-03-04"


def nearest_year(month: int, day: int, anchor: dt.date) -> int | None:
    """Return the year of a day that is given without one, seen from `anchor`.

    The latest such day that is at most 60 days after the anchor; None when the month never has
    that day. 29 February falls into a leap year.

    >>> nearest_year(12, 30, dt.date(2022, 1, 4)), nearest_year(2, 27, dt.date(2022, 2, 27))
    (2021, 2022)
    """
    limit = anchor + dt.timedelta(days=DAYS_AHEAD)
    for year in range(limit.year, limit.year - 9, -1):  # two leap years are at most 8 years apart
        try:
            if dt.date(year, month, day) <= limit:
                return year
        except ValueError:
            continue
    return None
