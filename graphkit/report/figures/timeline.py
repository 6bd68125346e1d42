"""Events along time: a lane for each type or actor, with what is known of each date."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from math import sqrt
from typing import NamedTuple

from graphkit.report.figures.axis import Axis, Span, span_of, window
from graphkit.report.figures.frame import MARGIN, NARROWEST, Caption, Figure, Sample
from graphkit.report.figures.gathering import MOST_MARKS, TOLD, Gathered, by_span, with_words
from graphkit.report.figures.glyphs import glyph, look
from graphkit.report.figures.legends import counted, date_samples, span_looks, status_samples
from graphkit.report.figures.style import FONT_SIZE
from graphkit.report.figures.svg import Element, clipped, element, group, text_width
from graphkit.report.render import steady

__all__ = ["TimelineEvent", "timeline_figure"]

MOST_LANES = 20
MOST_ROWS = 8  # of marks above each other in a lane
ROW = 20.0
LANE_GAP = 8.0
TOP = 20.0  # of the first lane, below the dates
LANE_NAME = 18  # cells
BAR = 4.0  # pixels by which a bar is longer than what is drawn on it, or it is not seen


class TimelineEvent(NamedTuple):
    """An event to draw.

    `date` is YYYY-MM-DD, YYYY-MM, YYYY, "first/last" or None. `lane` is where it is drawn: its
    type or an actor. `told` says who did what, and `sentence` is what proves it.
    """

    id: str
    date: str | None
    guessed: bool
    lane: str
    status: str
    told: str
    sentence: str


Dated = Sequence[tuple[Span, TimelineEvent]]
Mark = Gathered[TimelineEvent]
Tell = Callable[[Sequence[TimelineEvent]], Sequence[TimelineEvent]]
Lanes = Mapping[str, Sequence[Sequence[Mark]]]


def timeline_figure(
    events: Sequence[TimelineEvent],
    *,
    width: float,
    title: str = "Timeline",
    note: str = "",
    tell: Tell = list,
) -> Figure:
    """Draw events: a day as a point, what takes longer or is known less as a bar over its days.

    At most `MOST_MARKS` marks are drawn: beyond, events of one lane and status are drawn as one
    for each date, month or year. What is left out is counted below the picture.

    Args:
        events: What to draw, in the order in which they are told.
        width: Pixels from side to side, `NARROWEST` at least.
        title: What stands above.
        note: What else is to be said below.
        tell: Gives some of the events with id, `told` and `sentence`, where `events` lack them.
    """
    width = max(width, NARROWEST)
    dated = [(span, one) for one in events if (span := span_of(one.date)) is not None]
    notes = [note, counted("without a date, left out", len(events) - len(dated))]
    if not dated:
        return Figure(
            Caption(title, "No event has a date.", (), ["nothing to draw", *notes]), (), width, 0
        )
    days = window([span for span, _ in dated])
    kept, lanes = _kept(dated, days, notes)
    left = MARGIN * 2 + max(text_width(clipped(name, LANE_NAME), FONT_SIZE) for name in lanes)
    axis = Axis(days, left, width - MARGIN * 2)
    marks = with_words(_marks(kept, axis, notes), tell)
    drawing, height = _drawing(_in_lanes(marks, lanes, axis), axis, width)
    events_drawn = sum(len(mark.members) for mark in marks)
    description = f"Events by date, from left to right: {events_drawn}. Lanes: {len(lanes)}."
    caption = Caption(title, description, _legend(marks, axis), notes)
    return Figure(caption, drawing, width, height)


def _kept(dated: Dated, days: Span, notes: list[str]) -> tuple[Dated, list[str]]:
    """Return the events of the window and of the fullest lanes, and these; note the others."""
    near = [(s, one) for s, one in dated if s.last >= days.first and s.first <= days.last]
    notes.append(counted("long before or after the others, left out", len(dated) - len(near)))
    lanes = [name for name, _ in Counter(one.lane for _, one in near).most_common(MOST_LANES)]
    drawn = frozenset(lanes)
    kept = [(span, one) for span, one in near if one.lane in drawn]
    notes.append(counted(f"beyond the first {MOST_LANES} lanes, left out", len(near) - len(kept)))
    return kept, lanes


def _marks(kept: Dated, axis: Axis, notes: list[str]) -> list[Mark]:
    """Return what is drawn as one mark each; note what that is, and what is too much."""
    lanes = {one.lane for _, one in kept}

    def fits(marks: Sequence[Mark]) -> bool:
        return all(len(rows) <= MOST_ROWS for rows in _in_lanes(marks, lanes, axis).values())

    level, marks = by_span(kept, lambda one: (one.lane, one.status), fits)
    if level is not None:
        notes.append(f"events of one {level} and status are drawn as one, with their number")
    marks = sorted(marks, key=lambda mark: -len(mark.members))
    left_out = sum(len(mark.members) for mark in marks[MOST_MARKS:])
    notes.append(counted("too many to draw, left out", left_out))
    return marks[:MOST_MARKS]


def _in_lanes(marks: Iterable[Mark], lanes: Iterable[str], axis: Axis) -> Lanes:
    """Set the marks of each lane in rows, so that none covers another."""
    found: dict[str, list[list[Mark]]] = {lane: [] for lane in lanes}
    ends: dict[str, list[float]] = {lane: [] for lane in lanes}
    for mark in sorted(marks, key=lambda mark: _extent(mark, axis)):
        lane = mark.members[0].lane
        start, end = _extent(mark, axis)
        free = (row for row, taken in enumerate(ends[lane]) if taken <= start)
        row = next(free, len(ends[lane]))
        if row == len(ends[lane]):
            ends[lane].append(0)
            found[lane].append([])
        ends[lane][row] = end
        found[lane][row].append(mark)
    return found


def _extent(mark: Mark, axis: Axis) -> tuple[float, float]:
    """Return from where to where a mark reaches, with its number."""
    start, end = axis.bounds(mark.span)
    middle, radius = (start + end) / 2, _radius(mark)
    number = _number(mark)
    beside = text_width(number, FONT_SIZE) + 3 if number else 0.0
    return min(start, middle - radius) - 1, max(end, middle + radius + beside) + 1


def _radius(mark: Mark) -> float:
    return min(4 + sqrt(len(mark.members)), 9)


def _number(mark: Mark) -> str:
    return str(len(mark.members)) if len(mark.members) > 1 else ""


def _drawing(lanes: Lanes, axis: Axis, width: float) -> tuple[list[Element], float]:
    """Return the lanes below each other, and how high they are."""
    found, y = [], TOP
    for name, rows in lanes.items():
        label = element(
            "text", clipped(name, LANE_NAME), x=MARGIN, y=y + LANE_GAP / 2 + ROW / 2 + 4
        )
        line = element("path", class_="rule", d=f"M{MARGIN:g} {y:g}H{width - MARGIN:g}")
        middle = y + LANE_GAP / 2 + ROW / 2
        drawn = [
            _drawn(mark, axis, middle + ROW * number)
            for number, row in enumerate(rows)
            for mark in row
        ]
        found.append(group([line, label, *drawn], class_="lane"))
        y += ROW * len(rows) + LANE_GAP
    return [group(axis.rules(TOP, y), class_="axis", aria_hidden="true"), *found], y


def _drawn(mark: Mark, axis: Axis, y: float) -> Element:
    first = mark.members[0]
    shape, colour = look(first.status)
    guessed = _guessed(mark)
    middle, radius = axis.middle(mark.span), _radius(mark)
    parts = [element("title", _words(mark))]
    if _has_bar(mark, axis):
        parts.append(_bar(*axis.bounds(mark.span), y, span_looks(colour, guessed=guessed)))
    parts.append(glyph(shape, middle, y, radius, class_=f"{colour} open" if guessed else colour))
    if _number(mark):
        parts.append(element("text", _number(mark), x=middle + radius + 2, y=y + 4, class_="halo"))
    ids = " ".join(one.id for one in mark.members[:TOLD])
    return group(parts, class_="mark", role="img", data_id=ids)


def _has_bar(mark: Mark, axis: Axis) -> bool:
    """Say whether a mark spans more days than its glyph covers."""
    start, end = axis.bounds(mark.span)
    return mark.span.last > mark.span.first and end - start > 2 * _radius(mark) + BAR


def _bar(start: float, end: float, y: float, looks: str) -> Element:
    return element(
        "rect", x=start, y=y - 3, width=max(end - start, 1), height=6, rx=2, class_=looks
    )


def _words(mark: Mark) -> str:
    """Return what a mark says to who points at it or listens."""
    return "\n".join(_sentences(mark))


def _sentences(mark: Mark) -> Iterator[str]:
    if len(mark.members) > 1:
        yield f"{len(mark.members)} events:"
    for one in mark.members[:TOLD]:
        date = f"{one.date}{' (guessed)' if one.guessed else ''}"
        yield steady(f"{date} · {one.lane} · {one.status} · {one.told}: {one.sentence}")
    if len(mark.members) > TOLD:
        yield f"and {len(mark.members) - TOLD} more"


def _guessed(mark: Mark) -> bool:
    return all(one.guessed for one in mark.members)


def _legend(marks: Sequence[Mark], axis: Axis) -> list[Sample]:
    bars = any(_has_bar(mark, axis) for mark in marks)
    statuses = {mark.members[0].status for mark in marks}
    return [*status_samples(statuses), *date_samples(hollow=any(map(_guessed, marks)), bars=bars)]
