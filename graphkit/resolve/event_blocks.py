"""Which reports are held against each other: those that share two signs and a day.

Never all pairs: a report stands in a few blocks, and in a large block only against its nearest
neighbours, the most alike ones after sorting; so the cost grows as n log n.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations, product

from graphkit.resolve.event_days import buckets
from graphkit.resolve.event_reports import Report

__all__ = ["candidates"]

_SMALL = 16  # reports in a block that are all held against each other
_REACH = 6  # neighbours in a larger one
_MOST_SIGNS = 8  # of a kind; a list of twenty guests gives no more blocks


def candidates(reports: Iterable[Report]) -> Iterator[tuple[Report, Report]]:
    """Yield each pair of reports worth comparing once, whatever their order.

    Args:
        reports: Each with an event id of its own.
    """
    blocks: dict[tuple[str, ...], list[Report]] = defaultdict(list)
    for report in sorted(reports, key=lambda report: report.event.id):
        for key in _keys(report):
            blocks[key].append(report)
    seen: set[tuple[str, str]] = set()
    for block in blocks.values():
        for one, two in _pairs(block):
            pair = one.event.id, two.event.id
            if pair not in seen:
                seen.add(pair)
                yield one, two


def _keys(report: Report) -> list[tuple[str, ...]]:
    days = buckets(report)
    word = report.event.lemma.split(" ", 1)[0]
    kind = word if report.event.type == "OTHER" else report.event.type
    return [(kind, day, *signs) for day, signs in product(days, _signs(report))]


def _signs(report: Report) -> set[tuple[str, ...]]:
    """A person or a place aimed at; two of parties, places and things, but for two places."""
    parties = report.parties[:_MOST_SIGNS]
    places = report.where[:_MOST_SIGNS]
    things = [*sorted(report.things)[:_MOST_SIGNS], *sorted(report.numbers)[:_MOST_SIGNS]]
    aims = [i for i in places if i in report.targets]
    people = [(i,) for i in parties if report.label(i) == "Person"]
    pairs = [*product(parties, places), *product(parties, things), *product(places, things)]
    return {*people, *combinations(parties, 2), *pairs, *((i,) for i in aims)}


def _pairs(block: list[Report]) -> Iterator[tuple[Report, Report]]:
    if len(block) <= _SMALL:
        yield from combinations(block, 2)
        return
    ordered = sorted(block, key=_likeness)
    for index, one in enumerate(ordered):
        for two in ordered[index + 1 : index + 1 + _REACH]:
            first, second = sorted((one, two), key=lambda report: report.event.id)
            yield first, second


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
