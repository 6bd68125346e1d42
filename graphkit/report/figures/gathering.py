"""Too many marks become fewer: what happened in one day, month or year is drawn as one."""

from collections.abc import Callable, Hashable, Sequence
from itertools import islice
from typing import Generic, NamedTuple, TypeVar

from graphkit.report.figures.axis import Span, coarser

__all__ = ["MOST_MARKS", "TOLD", "Gathered", "by_span", "with_words"]

MOST_MARKS = 300
TOLD = 3  # members of a mark whose sentences it tells and whose ids it carries
# What is drawn as one, how many months that is: each by itself; of one date; of one month; ...
LEVELS = ((None, 0), ("date", 0), ("month", 1), ("year", 12), ("decade", 120))
T = TypeVar("T")


class Gathered(NamedTuple, Generic[T]):
    """Members that are drawn as one mark, in their order, and the days they span."""

    span: Span
    members: list[T]


def by_span(
    items: Sequence[tuple[Span, T]],
    alike: Callable[[T], Hashable],
    fits: Callable[[Sequence[Gathered[T]]], bool],
) -> "tuple[str | None, list[Gathered[T]]]":
    """Gather items as little as is needed for their marks to fit, by themselves and in number.

    Where they do not fit however they are gathered, `MOST_MARKS` alone decides; where even the
    coarsest marks are more, these are returned.

    Args:
        items: What to draw, with the days of each.
        alike: Only those for which this is the same are drawn as one.
        fits: Whether there is room for these marks.

    Returns:
        What was gathered, None if nothing was, and the marks in the order of their first members.
    """
    few: tuple[str | None, list[Gathered[T]]] | None = None
    for level, months in LEVELS:
        most = None if (level, months) == LEVELS[-1] else MOST_MARKS
        marks = _gathered(items, alike, (level, months), most)
        if marks is not None and len(marks) <= MOST_MARKS:
            if fits(marks):
                return level, marks
            few = few or (level, marks)
    return few or (level, marks or [])


def _gathered(
    items: Sequence[tuple[Span, T]],
    alike: Callable[[T], Hashable],
    how: tuple[str | None, int],
    most: int | None,
) -> list[Gathered[T]] | None:
    """Gather items on one level; None if that gives more marks than `most`."""
    level, months = how
    found: dict[Hashable, Gathered[T]] = {}
    for place, (span, item) in enumerate(items):
        days = coarser(span, months) if months else span
        key = place if level is None else (days, alike(item))
        found.setdefault(key, Gathered(days, [])).members.append(item)
        if most is not None and len(found) > most:
            return None
    return list(found.values())


def with_words(
    marks: Sequence[Gathered[T]], tell: Callable[[Sequence[T]], Sequence[T]]
) -> list[Gathered[T]]:
    """Return the marks with their first members as `tell` gives them, who knows more of them."""
    told = iter(tell([one for mark in marks for one in mark.members[:TOLD]]))
    return [
        Gathered(mark.span, [*islice(told, len(mark.members[:TOLD])), *mark.members[TOLD:]])
        for mark in marks
    ]
