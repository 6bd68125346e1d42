"""The words that name times other than calendar dates, each rule with an example."""

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass

from graphkit.dates import DAYS_AHEAD, MONTH, WEEKDAY, CalendarDate, DateMatch, month_number
from graphkit.model.base import Precision
from graphkit.model.vocabulary import DateBasis

__all__ = [
    "ANAPHORIC",
    "DEADLINE",
    "RELATIVE",
    "WEEKDAY_WORDS",
    "DateRule",
    "Shift",
    "bare_months",
    "bare_years",
    "year_behind",
]

_NUMBERS = {
    word: number
    for number, words in enumerate(
        ("a an one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"), 1
    )
    for word in words.split()
} | {"eleven": 11, "twelve": 12, "twenty": 20, "thirty": 30}
_NUMBER = rf"(?P<n>(?i:{'|'.join(_NUMBERS)})|\d{{1,3}})"
# Words that leave the count open: the time is named, but has no value.
_VAGUE = r"(?P<vague>(?:about|around|nearly|almost|some|over|(?:more|less)\s+than|at\s+least)\s+)?"
_PART = r"(?:day|night|evening|morning|afternoon)"
_MONTHS_A_YEAR = 12

# "by Friday", "before the end of Monday", "within three days", "until 2024"
DEADLINE = re.compile(
    r"\b(?:by|before|until|till|within|no\s+later\s+than)\s+(?:the\s+(?:end|start)\s+of\s+)?$",
    re.IGNORECASE,
)
# "on Monday", "last Friday", "Monday next week"; not "Black Friday", "on Mondays", "Sunday Times"
WEEKDAY_WORDS = re.compile(
    r"(?<!Black )(?<!Bloody )(?<!Good )(?<!Easter )(?<!Palm )(?<!Super )(?<!Ash )(?<!Cyber )"
    r"(?<!Maundy )(?<!Sheffield )(?<![\w-])"
    r"(?:(?P<which>(?i:last|next|this\s+coming|this\s+past|this|coming|past))\s+)?"
    rf"(?P<day>{WEEKDAY})(?!\s+(?:Times|Mail|Mirror|Telegraph|Herald|Post|Express|Star|Review)\b)"
    r"(?:\s+(?:of\s+)?(?P<week>(?i:last|this|next))\s+week\b)?"
)
# "Scheduled for March", "a strike for May"; not "votes for May".
_SET = (
    r"(?:scheduled|slated|planned|set|due|called|expected|postponed|delayed|strike|elections?"
    r"|summit|referendum|talks|meeting|visit|trial|hearing)"
)
_BARE_MONTH = re.compile(
    rf"\b(?:[Ii]n|[Ss]ince|[Dd]uring|[Ll]ate|[Ee]arly|[Mm]id|until|from|of|{_SET}\s+for)[\s-]+"
    rf"(?P<m>{MONTH})"
    r"(?!['’]s|\s+\d|\s+of\s+\d)"
)
_YEAR_BEHIND = re.compile(r"\s+(?:of\s+)?(?P<year>(?i:last|this|next))\s+year\b")
_YEARS = {"last": -1, "this": 0, "next": 1}


def year_behind(text: str, end: int, anchor: dt.date) -> int | None:
    """Return the year that words behind a day or month name: "May 3 of last year", else None."""
    named = _YEAR_BEHIND.match(text, end)
    return None if named is None else anchor.year + _YEARS[named["year"].lower()]


_MODIFIED_MONTH = re.compile(
    rf"(?<![\w-])(?P<which>[Ll]ast|[Nn]ext|[Tt]his)\s+(?P<m>{MONTH})(?!\s+\d)"
)
_YEAR = r"(?P<y>1[5-9]\d{2}|20\d{2})(?![\d%,.]*\d|[\w%-]|\s*[–-]\s*\d)"
_COUNTED = (
    r"(?!\s+(?:people|persons|troops|soldiers|men|women|children|civilians|fighters|km|kilomet\w+"
    r"|miles|met(?:er|re)s|tons|tonnes|feet|dollars|euros|rubles|pounds|villages|towns|houses|homes"
    r"|votes|employees|workers|prisoners|refugees|degrees|hours|times|per\s?cent|million|billion"
    r"|rounds|cases|jobs|schools|square)\b)"
)
_YEAR_WORDS = re.compile(
    r"\b(?:(?:[Ii]n|[Ss]ince|[Dd]uring|[Oo]f|[Ff]rom|[Uu]ntil|[Tt]ill|[Bb]y|[Bb]efore|[Aa]fter"
    r"|[Tt]hrough|[Ll]ate|[Ee]arly|[Mm]id|[Yy]ear|[Bb]etween)[\s-]+"
    rf"|(?<=\b\d{{4}} )and\s+){_YEAR}{_COUNTED}"
)
# "the 2020 presidential elections", "Norland’s 2014 annexation"
_YEAR_OF_EVENT = re.compile(
    rf"(?:\b(?:[Tt]he|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[Oo]ur|[Aa])|['’]s?)\s+{_YEAR}"
    r"(?=(?:\s+[\w’'-]+){0,3}?\s+(?:elections?|votes?|referendums?|referenda|polls?|ballots?|wars?"
    r"|invasions?|annexation|occupation|conflicts?|crisis|revolutions?|uprisings?|coups?|protests?"
    r"|agreements?|accords?|treaty|treaties|deals?|pacts?|memorandum|ceasefires?|truce|summits?"
    r"|meetings?|talks|conferences?|declaration|resolutions?|constitution|law|budgets?|reports?"
    r"|attacks?|bombings?|earthquakes?|floods?|hurricanes?|outbreaks?|pandemic|campaigns?|census"
    r"|games|olympics|world\s+cup|championships?|seasons?|killings?|murders?|massacres?|strikes?"
    r"|riots?|rall(?:y|ies)|offensives?|operations?|intervention|withdrawal|assassinations?|trials?|documentary|study)\b)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Shift:
    """So many days, months or years from a base; None: how many is not said."""

    precision: Precision
    days: int | None = None
    months: int | None = None
    years: int | None = None

    def applied(self, base: CalendarDate) -> CalendarDate:
        """Return the time that lies this far from `base`, as finely as both allow."""
        year, day = base.year, base.date
        if self.years is not None and year is not None:
            return CalendarDate(year + self.years, None)
        if self.months is not None and year is not None and base.month is not None:
            count = year * _MONTHS_A_YEAR + base.month - 1 + self.months
            return CalendarDate(count // _MONTHS_A_YEAR, count % _MONTHS_A_YEAR + 1)
        if self.days is not None and day is not None:
            day += dt.timedelta(days=self.days)
            return CalendarDate.of(day)
        return CalendarDate(None, None)


@dataclass(frozen=True, slots=True)
class DateRule:
    """A pattern and the shift it stands for: `count` times `unit`, or the groups `n` and `unit`."""

    pattern: re.Pattern[str]
    basis: DateBasis
    unit: Precision
    count: int | None = None

    def shift(self, match: re.Match[str]) -> Shift:
        """Return how far the words of `match` are from their base."""
        groups = match.groupdict()
        unit, count = self.unit, self.count
        if "n" in groups:
            unit = _UNITS[match["unit"].lower()]
            count = _counted(groups, 1 if groups.get("later") else -1)
        return _shift(unit, count)


_UNITS: dict[str, Precision] = {"day": "day", "week": "week", "month": "month", "year": "year"}


def _counted(groups: dict[str, str | None], sign: int) -> int | None:
    number = groups["n"]
    if number is None or groups.get("vague") is not None:
        return None
    return sign * (int(number) if number.isdigit() else _NUMBERS[number.lower()])


def _shift(unit: Precision, count: int | None) -> Shift:
    if unit == "day":
        return Shift("day", days=count)
    if unit == "month":
        return Shift("month", months=count)
    return Shift("year", years=count) if unit == "year" else Shift("week")


def _rules(basis: DateBasis, *rows: tuple[str, Precision, int | None]) -> tuple[DateRule, ...]:
    return tuple(
        DateRule(re.compile(rf"(?<![\w-]){pattern}(?![\w-])"), basis, unit, count)
        for pattern, unit, count in rows
    )


_EXPLICIT = _rules(
    "explicit",
    (r"(?i:yesterday)", "day", -1),
    (r"(?i:last\s+night)", "day", -1),
    (r"(?i:the\s+day\s+before\s+yesterday)", "day", -2),
    (r"(?:today|Today(?<![a-z] Today))", "day", 0),
    (r"(?i:tonight|this\s+(?:morning|afternoon|evening))", "day", 0),
    (r"(?i:tomorrow)", "day", 1),
    (r"(?i:the\s+day\s+after\s+tomorrow)", "day", 2),
    (r"(?<!the )(?i:(?:last|this|next)\s+(?:week|weekend))", "week", None),
    (r"(?<!the )(?i:last\s+month)", "month", -1),
    (r"(?i:this\s+month)", "month", 0),
    (r"(?<!the )(?i:next\s+month)", "month", 1),
    (r"(?<!the )(?i:last\s+year)", "year", -1),
    (r"(?i:this\s+year)", "year", 0),
    (r"(?<!the )(?i:next\s+year)", "year", 1),
    (rf"{_VAGUE}{_NUMBER}\s+(?P<unit>day|week|month|year)s?\s+ago", "day", None),
    (r"(?i:several|a\s+few|some|many|a\s+couple\s+of)\s+days\s+ago", "day", None),
    (r"(?i:several|a\s+few|some|many|a\s+couple\s+of)\s+weeks\s+ago", "week", None),
    (r"(?i:several|a\s+few|some|many|a\s+couple\s+of)\s+months\s+ago", "month", None),
    (r"(?i:several|a\s+few|some|many|a\s+couple\s+of)\s+years\s+ago", "year", None),
)
_PRESENT = _rules(
    "article_date",
    (
        r"(?<![Uu]ntil )(?<![Tt]ill )(?<![Bb]y )(?<![Ff]rom )(?<![Uu]p to )(?<!before )"
        r"(?:now|Now(?<![\w,] Now))"
        r"(?!\s+that\b|\s+and\s+(?:then|again)\b)",
        "day",
        0,
    ),
    (r"(?i:currently|presently|at\s+present|at\s+the\s+moment)", "day", 0),
)
RELATIVE = (*_EXPLICIT, *_PRESENT)
_END = r"(?=\s*[.,;:!?)”\"’]|\s*$|\s+(?:and|but|when|while)\b)"
ANAPHORIC = _rules(
    "anaphoric",
    (rf"(?i:(?:the\s+(?:very\s+)?same|that(?:\s+same)?|that\s+very)\s+{_PART})", "day", 0),
    (r"(?i:(?:earlier|later)\s+in\s+the\s+day)", "day", 0),
    (r"(?i:(?:an?\s+(?:few\s+)?)?(?:hours?|minutes?)\s+(?:earlier|later))", "day", 0),
    (rf"(?i:the\s+(?:next|following|ensuing)\s+{_PART})", "day", 1),
    (rf"(?i:the\s+(?:previous|preceding)\s+{_PART})", "day", -1),
    (rf"(?i:the\s+(?:day|night|evening)\s+before){_END}", "day", -1),
    (rf"(?i:the\s+(?:day|morning)\s+after){_END}", "day", 1),
    (
        rf"{_VAGUE}{_NUMBER}\s+(?P<unit>day|week|month|year)s?\s+(?P<later>later|afterwards?)",
        "day",
        None,
    ),
    (rf"{_VAGUE}{_NUMBER}\s+(?P<unit>day|week|month|year)s?\s+(?:earlier|previously)", "day", None),
    (rf"{_VAGUE}{_NUMBER}\s+(?P<unit>day|week|month|year)s?\s+before{_END}", "day", None),
    (
        r"(?i:(?:the\s+same|that(?:\s+same)?|the\s+(?:following|next|previous))\s+week)",
        "week",
        None,
    ),
    (r"(?i:(?:the\s+same|that(?:\s+same)?)\s+month)", "month", 0),
    (r"(?i:(?:earlier|later)\s+in\s+the\s+month)", "month", 0),
    (r"(?i:the\s+following\s+month)", "month", 1),
    (r"(?i:the\s+previous\s+month)", "month", -1),
    (r"(?i:(?:the\s+same|that(?:\s+same)?)\s+year)", "year", 0),
    (r"(?i:(?:earlier|later)\s+in\s+the\s+year)", "year", 0),
    (r"(?i:the\s+following\s+year)", "year", 1),
    (r"(?i:the\s+previous\s+year)", "year", -1),
)


def bare_months(text: str, start: int, end: int, anchor: dt.date | None) -> Iterator[DateMatch]:
    """Find months without a year: "in March", "last March", "early June", "May of last year".

    The year is that of the latest such month that begins at most 60 days after the anchor; after
    "last" the month has ended before the anchor's, after "next" it begins after it.
    """
    for match in (
        *_BARE_MONTH.finditer(text, start, end),
        *_MODIFIED_MONTH.finditer(text, start, end),
    ):
        which = (match.groupdict().get("which") or "").lower()
        year = _month_year(month_number(match["m"]), which, anchor)
        begin, stop = match.start("which") if which else match.start("m"), match.end("m")
        named = _YEAR_BEHIND.match(text, stop, end)
        if named is not None and anchor is not None:
            year, stop = anchor.year + _YEARS[named["year"].lower()], named.end()
        yield DateMatch(begin, stop, CalendarDate(year, month_number(match["m"])))


def _month_year(month: int, which: str, anchor: dt.date | None) -> int | None:
    if anchor is None:
        return None
    if which == "last":
        return anchor.year if month < anchor.month else anchor.year - 1
    if which == "next":
        return anchor.year if month > anchor.month else anchor.year + 1
    if which == "this":
        return anchor.year
    limit = anchor + dt.timedelta(days=DAYS_AHEAD)
    return limit.year if month <= limit.month else limit.year - 1


def bare_years(text: str, start: int, end: int) -> Iterator[DateMatch]:
    """Find years: "in 2020", "since 2014", "the 2020 presidential elections".

    A number of people or things ("in 2000 villages") is no year, nor is a decade ("the 1990s").
    """
    for pattern in (_YEAR_WORDS, _YEAR_OF_EVENT):
        for match in pattern.finditer(text, start, end):
            yield DateMatch(match.start("y"), match.end("y"), CalendarDate(int(match["y"]), None))
