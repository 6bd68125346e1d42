"""State pairs along time: how friendly what one did to the other was, from -10 to +10."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from math import sqrt
from typing import NamedTuple

from graphkit.model.vocabulary import NOT_HAPPENED
from graphkit.report.figures.axis import Axis, Span, span_of, window
from graphkit.report.figures.frame import MARGIN, NARROWEST, Caption, Figure, Sample
from graphkit.report.figures.gathering import MOST_MARKS, TOLD, Gathered, by_span, with_words
from graphkit.report.figures.glyphs import glyph, hatched, look
from graphkit.report.figures.legends import counted, date_samples, span_looks, status_samples
from graphkit.report.figures.svg import Element, element, group
from graphkit.report.render import steady

__all__ = ["PairActs", "barometer_figure"]

MOST_PAIRS = 12
NAME_ROW = 30.0
HALF = 34.0  # pixels from a score of 0 to one of 10
UNSCORED = 20.0  # pixels from a score of -10 to what has none
STRIP = NAME_ROW + 2 * HALF + 14
TOP = 20.0
SCALE = 34.0  # pixels that the numbers of the scale take
CROWDED = 10.0  # pixels of width for each mark of a pair, at least
NEUTRAL = 0.25  # scores nearer to 0 are of neither colour


class PairActs(NamedTuple):
    """What one state did to another: acts of one date and status.

    `date` is YYYY-MM-DD, YYYY-MM, YYYY, "first/last" or None. `mean_score` is in [-10, 10]; None
    where nothing happened or nothing has a score. `sentence` proves the first act.
    """

    id: str
    date: str | None
    guessed: bool
    source: str
    target: str
    status: str
    events: int
    mean_score: float | None
    sentence: str

    @property
    def pair(self) -> tuple[str, str]:
        """Who did it, and to whom."""
        return self.source, self.target


Dated = Sequence[tuple[Span, PairActs]]
Mark = Gathered[PairActs]
Tell = Callable[[Sequence[PairActs]], Sequence[PairActs]]


def barometer_figure(
    rows: Sequence[PairActs],
    *,
    width: float,
    title: str = "State-to-state acts",
    note: str = "",
    tell: Tell = list,
) -> Figure:
    """Draw a strip for each of the pairs with most acts: time to the right, friendly upwards.

    What did not happen, or not yet, has no score: it is hatched and stands below the scale.

    Args:
        rows: What to draw.
        width: Pixels from side to side, `NARROWEST` at least.
        title: What stands above.
        note: What else is to be said below.
        tell: Gives some of the rows with id and `sentence`, where `rows` lack them.
    """
    width = max(width, NARROWEST)
    dated = [(span, one) for one in rows if (span := span_of(one.date)) is not None]
    undated = sum(one.events for one in rows if span_of(one.date) is None)
    notes = [note, counted("acts without a date, left out", undated)]
    if not dated:
        caption = Caption(title, "No act has a date.", (), ["nothing to draw", *notes])
        return Figure(caption, (), width, 0)
    days = window([span for span, _ in dated])
    kept, pairs = _kept(dated, days, notes)
    axis = Axis(days, MARGIN + SCALE, width - MARGIN * 2)
    marks = with_words(_marks(kept, (width - SCALE) / CROWDED, notes), tell)
    drawing, height = _strips(pairs, marks, axis, width)
    description = (
        "Acts of states on each other by date, from left to right, at their mean score from -10, "
        f"conflict, to +10. Pairs of states: {len(pairs)}."
    )
    return Figure(Caption(title, description, _legend(marks), notes), drawing, width, height)


def _kept(dated: Dated, days: Span, notes: list[str]) -> tuple[Dated, list[tuple[str, str]]]:
    """Return the acts of the window and of the pairs with most of them, and these pairs."""
    near = [(s, one) for s, one in dated if s.last >= days.first and s.first <= days.last]
    far = sum(one.events for _, one in dated) - sum(one.events for _, one in near)
    notes.append(counted("acts long before or after the others, left out", far))
    acts: Counter[tuple[str, str]] = Counter()
    for _, one in near:
        acts[one.pair] += one.events
    ordered = sorted(acts, key=lambda pair: (-acts[pair], pair))
    left_out = ordered[MOST_PAIRS:]
    of_them = sum(acts[pair] for pair in left_out)
    if left_out:
        notes.append(f"pairs with fewer acts, left out: {len(left_out)} ({_acts(of_them)})")
    pairs = ordered[:MOST_PAIRS]
    return [(span, one) for span, one in near if one.pair in pairs], pairs


def _marks(kept: Dated, most: float, notes: list[str]) -> list[Mark]:
    """Return what is drawn as one mark each, at most so many for a pair; note what that is."""

    def fits(marks: Sequence[Mark]) -> bool:
        return max(Counter(mark.members[0].pair for mark in marks).values()) <= most

    level, marks = by_span(kept, lambda one: (one.pair, one.status), fits)
    if level is not None:
        notes.append(f"acts of one {level} and status are drawn as one")
    marks = sorted(marks, key=lambda mark: -_events(mark))  # the small ones on top
    notes.append(counted("acts too many to draw, left out", sum(map(_events, marks[MOST_MARKS:]))))
    return marks[:MOST_MARKS]


def _events(mark: Mark) -> int:
    return sum(one.events for one in mark.members)


def _mean(mark: Mark) -> float | None:
    """Return the mean of the scores, each as often as there are events."""
    scored = [(one.mean_score, one.events) for one in mark.members if one.mean_score is not None]
    total = sum(events for _, events in scored)
    return sum(score * events for score, events in scored) / total if total else None


def _strips(
    pairs: Sequence[tuple[str, str]], marks: Sequence[Mark], axis: Axis, width: float
) -> tuple[list[Element], float]:
    """Return a strip for each pair, below each other, and how high they are."""
    found, y = [], TOP
    for pair in pairs:
        own = [mark for mark in marks if mark.members[0].pair == pair]
        found.append(group(_strip(pair, own, axis, (y, width)), class_="pair"))
        y += STRIP + (UNSCORED if any(_mean(mark) is None for mark in own) else 0)
    return [group(axis.rules(TOP, y), class_="axis", aria_hidden="true"), *found], y


def _strip(
    pair: tuple[str, str], marks: Sequence[Mark], axis: Axis, place: tuple[float, float]
) -> Iterator[Element]:
    top, width = place
    middle = top + NAME_ROW + HALF
    acts = sum(map(_events, marks))
    name = steady(f"{' → '.join(pair)} · {_acts(acts)}")
    yield element("path", class_="rule", d=f"M{MARGIN:g} {top:g}H{width - MARGIN:g}")
    yield element("text", name, x=MARGIN, y=top + 16, class_="halo")
    for score in (10, 0, -10):
        y = middle - score / 10 * HALF
        line = f"M{MARGIN + SCALE - 6:g} {y:g}H{width - MARGIN * 2:g}"
        yield element("path", class_="rule", d=line)
        yield element("text", f"{score:+d}" if score else "0", class_="faint", x=MARGIN, y=y + 4)
    for mark in marks:
        yield _drawn(mark, axis, middle)


def _acts(number: int) -> str:
    return "1 act" if number == 1 else f"{number} acts"


def _drawn(mark: Mark, axis: Axis, middle: float) -> Element:
    first, mean = mark.members[0], _mean(mark)
    colour, guessed = _colour(mean), _guessed(mark)
    y = middle + HALF + UNSCORED if mean is None else middle - mean / 10 * HALF
    x, radius = axis.middle(mark.span), min(3.5 + 1.5 * sqrt(_events(mark)), 14)
    parts = [element("title", "\n".join(_sentences(mark)))]
    if mark.span.last > mark.span.first:
        start, end = axis.bounds(mark.span)
        parts.append(
            element(
                "rect",
                x=start,
                y=y - 2,
                width=end - start,
                height=4,
                class_=span_looks(colour, guessed=guessed),
            )
        )
    if first.status in NOT_HAPPENED:
        parts += hatched(x, y, min(radius, 8), "grey")
    else:
        looks = f"{colour} open" if guessed else f"{colour} solid"
        parts.append(glyph(look(first.status)[0], x, y, radius, class_=looks))
    ids = " ".join(one.id for one in mark.members[:TOLD])
    return group(parts, class_="mark", role="img", data_id=ids)


def _colour(mean: float | None) -> str:
    if mean is None or abs(mean) < NEUTRAL:
        return "grey"
    return "blue" if mean > 0 else "red"


def _sentences(mark: Mark) -> Iterator[str]:
    mean = _mean(mark)
    score = "no score" if mean is None else f"mean score {mean:+.1f}"
    yield steady(f"{' → '.join(mark.members[0].pair)}: {_acts(_events(mark))}, {score}")
    for one in mark.members[:TOLD]:
        date = f"{one.date}{' (guessed)' if one.guessed else ''}"
        yield steady(f"{date} · {one.status}: {one.sentence}")
    if len(mark.members) > TOLD:
        yield f"and {len(mark.members) - TOLD} more"


def _legend(marks: Sequence[Mark]) -> list[Sample]:
    statuses = {mark.members[0].status for mark in marks}
    hatches = ", ".join(sorted(statuses & NOT_HAPPENED))
    samples = [
        Sample((glyph("circle", 0, 0, 6, class_="blue"),), "cooperation"),
        Sample((glyph("circle", 0, 0, 6, class_="red"),), "conflict"),
        Sample(
            (glyph("circle", -7, 0, 3, class_="grey"), glyph("circle", 5, 0, 6, class_="grey")),
            "larger: more acts",
        ),
        *status_samples(statuses - NOT_HAPPENED, coloured=False),
    ]
    if hatches:
        samples.append(Sample(tuple(hatched(0, 0, 6, "grey")), f"no score: {hatches}"))
    bars = any(mark.span.last > mark.span.first for mark in marks)
    return [*samples, *date_samples(hollow=any(map(_guessed, marks)), bars=bars)]


def _guessed(mark: Mark) -> bool:
    return all(one.guessed for one in mark.members)
