"""Which reports are held against each other: those that share two signs and a day.

Never all pairs: a report stands in a few blocks, and in a large block only against its nearest
neighbours, the most alike ones after sorting; so the cost grows as n log n.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations, product

from graphkit.resolve.happenings.days import buckets
from graphkit.resolve.happenings.reports import Report

__all__ = ["candidates"]

_SMALL = 16  # reports in a block that are all held against each other
_REACH = 6  # neighbours in a larger one
_MOST_SIGNS = 8  # of a kind; a list of twenty guests gives no more blocks


def candidates(reports: Iterable[Report]) -> Iterator[tuple[Report, Report]]:
    """Yield each pair of reports worth comparing once, whatever their order.

    One kind of act on one day at a time, so that few blocks are held at once.

    Args:
        reports: Each with an event id of its own.
    """
    ordered = sorted(reports, key=lambda report: report.event.id)
    days: dict[tuple[str, str], list[int]] = defaultdict(list)
    for number, report in enumerate(ordered):
        for day in buckets(report):
            days[_kind(report), day].append(number)
    seen: set[tuple[int, int]] = set()
    for numbers in days.values():
        for pair in _pairs_of_day(numbers, ordered):
            if pair not in seen:
                seen.add(pair)
                yield ordered[pair[0]], ordered[pair[1]]


def _kind(report: Report) -> str:
    event = report.event
    return event.lemma.split(" ", 1)[0] if event.type == "OTHER" else event.type


def _pairs_of_day(numbers: list[int], reports: Sequence[Report]) -> Iterator[tuple[int, int]]:
    blocks: dict[tuple[str, ...], list[int]] = defaultdict(list)
    if len(numbers) > 1:
        for number in numbers:
            for sign in _signs(reports[number]):
                blocks[sign].append(number)
    for block in blocks.values():
        yield from _pairs(block, reports)


def _signs(report: Report) -> set[tuple[str, ...]]:
    """A person or a place aimed at; two of parties, places and things, but for two places."""
    parties = report.parties[:_MOST_SIGNS]
    places = report.where[:_MOST_SIGNS]
    things = [*sorted(report.things)[:_MOST_SIGNS], *sorted(report.numbers)[:_MOST_SIGNS]]
    aims = [i for i in places if i in report.targets]
    people = [(i,) for i in parties if report.label(i) == "Person"]
    pairs = [*product(parties, places), *product(parties, things), *product(places, things)]
    return {*people, *combinations(parties, 2), *pairs, *((i,) for i in aims)}


def _pairs(block: list[int], reports: Sequence[Report]) -> Iterator[tuple[int, int]]:
    if len(block) <= _SMALL:
        yield from combinations(block, 2)
        return
    ordered = sorted(block, key=lambda number: _likeness(reports[number]))
    for index, one in enumerate(ordered):
        for two in ordered[index + 1 : index + 1 + _REACH]:
            yield min(one, two), max(one, two)


def _likeness(report: Report) -> tuple[object, ...]:
    event = report.event
    return (
        event.mode or "",
        report.actors,
        report.targets,
        report.where,
        sorted(report.things),
        sorted(report.numbers),
        event.status,
        event.lemma,
        event.id,
    )
