"""Time from left to right: days, months and years as spans of days, and the marks of a calendar."""

import calendar
import datetime as dt
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from graphkit.report.figures.frame import MARGIN
from graphkit.report.figures.style import FONT_SIZE
from graphkit.report.figures.svg import Element, element, text_width

__all__ = ["Axis", "Span", "coarser", "span_of", "window"]

LABEL, YEAR = 90.0, 48.0  # pixels from one date or year on the axis to the next, at least
FEW = 20  # dates; none of them is far off
FAR = 4  # how many times the span of most dates all may take, before some are too far off
# Months between two marks; a negative number counts days.
STEPS = (-1, -2, -7, -14, 1, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 12000)


class Span(NamedTuple):
    """First and last day, both included; as `date.toordinal` counts them."""

    first: int
    last: int


@cache
def span_of(date: "str | None") -> "Span | None":
    """Return the days of YYYY-MM-DD, YYYY-MM, YYYY or "first/last"; None for anything else.

    >>> span = span_of("2024-02")
    >>> span.last - span.first + 1
    29
    """
    first, _, last = (date or "").partition("/")
    try:
        one, two = _days(first), _days(last or first)
    except ValueError:
        return None
    return Span(one.first, max(one.last, two.last))


def _days(date: str) -> Span:
    year, month, day = (int(part) if part else 0 for part in f"{date}--".split("-")[:3])
    if day:
        found = dt.date(year, month, day).toordinal()
        return Span(found, found)
    if month:
        return Span(dt.date(year, month, 1).toordinal(), _month_after(year, month) - 1)
    return Span(dt.date(year, 1, 1).toordinal(), dt.date(year, 12, 31).toordinal())


def _month_after(year: int, month: int) -> int:
    """Return the first day after a month."""
    return dt.date(year, month, 1).toordinal() + calendar.monthrange(year, month)[1]


@cache
def coarser(span: Span, months: int) -> Span:
    """Return the whole months around a span, counted in steps of `months` from January on.

    >>> year = coarser(span_of("2024-02-29"), 12)
    >>> year == span_of("2024")
    True
    """
    first, last = dt.date.fromordinal(span.first), dt.date.fromordinal(span.last)
    start = (first.year * 12 + first.month - 1) // months * months
    end = (last.year * 12 + last.month - 1) // months * months + months - 1
    end = min(end, dt.MAXYEAR * 12 + 11)
    low = dt.date(max(start // 12, 1), start % 12 + 1, 1).toordinal()
    return Span(low, _month_after(end // 12, end % 12 + 1) - 1)


def window(spans: Sequence[Span]) -> Span:
    """Return the days to draw: all, or where a few dates lie far off, those of the others."""
    low, high = min(one.first for one in spans), max(one.last for one in spans)
    if len(spans) < FEW:
        return Span(low, high)
    rest = len(spans) // 20
    first = sorted(one.first for one in spans)[rest]
    last = max(sorted(one.last for one in spans)[-1 - rest], first + 30)
    margin = (last - first) // 10
    if high - low > FAR * (last - first):
        return Span(max(low, first - margin), min(high, last + margin))
    return Span(low, high)


class Axis:
    """Places days of a window between two edges, in pixels."""

    def __init__(self, days: Span, left: float, right: float) -> None:
        self._days = days
        self._left = left
        self._scale = (right - left) / (days.last - days.first + 1)
        self._right = right

    def at(self, day: int) -> float:
        """Return where a day begins."""
        return self._left + (day - self._days.first) * self._scale

    def middle(self, span: Span) -> float:
        """Return where the middle of the days is that are drawn of a span."""
        start, end = self.bounds(span)
        return (start + end) / 2

    def bounds(self, span: Span) -> tuple[float, float]:
        """Return where a span begins and ends, within the edges."""
        return max(self.at(span.first), self._left), min(self.at(span.last + 1), self._right)

    def rules(self, top: float, bottom: float) -> Iterator[Element]:
        """Yield a line from top to bottom for each mark of the calendar, with its date above.

        A date that would reach beyond the right edge and its margin is drawn further left.
        """
        step = self._step()
        for day in self._marks(step):
            x = self.at(day)
            letters = 10 if step < 0 else 7 if step < 12 else 4  # of YYYY-MM-DD
            label = dt.date.fromordinal(day).isoformat()[:letters]
            yield element("path", class_="rule", d=f"M{x:.1f} {top:.1f}V{bottom:.1f}")
            last = self._right + MARGIN - text_width(label, FONT_SIZE)
            yield element("text", label, class_="faint", x=min(x, last), y=top - 5)

    def _step(self) -> int:
        wide = self._right - self._left
        days = self._days.last - self._days.first + 1
        lengths = ((step, -step if step < 0 else step * 30.44) for step in STEPS)
        fit = (s for s, long in lengths if days / long * (LABEL if s < 12 else YEAR) <= wide)
        return next(fit, STEPS[-1])

    def _marks(self, step: int) -> Iterator[int]:
        if step < 0:
            start = self._days.first
            start += (1 - start) % -step if step % 7 == 0 else 0  # weeks begin on Mondays
            yield from range(start, self._days.last + 1, -step)
            return
        span = coarser(Span(self._days.first, self._days.first), step)
        while span.first <= self._days.last:
            if span.first >= self._days.first:
                yield span.first
            if dt.date.fromordinal(span.last) == dt.date.max:
                return
            span = coarser(Span(span.last + 1, span.last + 1), step)
