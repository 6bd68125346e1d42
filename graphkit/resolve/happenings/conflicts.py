"""Reports of one happening that cannot all hold: other status, actors, day, place or number.

Precision first: that two of one day differ in a place more often shows two happenings than a
contradiction. So only acts count that happen once, meetings of the same persons, and counts of one
act, place and day.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain, combinations, product
from typing import Final

from graphkit.model.outline import EventOutline
from graphkit.model.vocabulary import EventStatus
from graphkit.resolve.contradiction import Contradiction
from graphkit.resolve.happenings.days import known_days, meeting
from graphkit.resolve.happenings.kinds import AHEAD, is_kin, is_once, is_routine, modes_meet
from graphkit.resolve.happenings.parties import shared, shared_actors
from graphkit.resolve.happenings.reports import Report
from graphkit.resolve.happenings.ruins import ruin_keys, ruined_by_others
from graphkit.resolve.happenings.scores import decided
from graphkit.resolve.happenings.vetoes import event_veto

__all__ = ["event_conflicts"]

_CONTRARY: Final[frozenset[EventStatus]] = frozenset(("denied", "negated"))
_UNSURE: Final = frozenset(("hypothetical", *AHEAD))
_DEATHS: Final = frozenset("kill die assassinate execute murder".split())
_MOST: Final = 20  # reports of one kind that are held against each other
_SOON: Final = 7  # days within which a denial that names no day means the act just told
_AGAIN: Final = 2  # days in which nobody resigns, is arrested or released again


def event_conflicts(reports: Iterable[Report]) -> list[Contradiction]:
    """Return the pairs of reports that contradict each other, sorted; their order does not show.

    Args:
        reports: Each with an event id of its own; entities joined before. Copies contradict
            nobody: what they tell their original tells.
    """
    told = (r for r in reports if not r.is_copy and r.event.status not in _UNSURE)
    blocks: dict[tuple[object, ...], list[Report]] = defaultdict(list)
    for report in sorted(told, key=lambda report: report.event.id):
        for key in _keys(report):
            blocks[key].append(report)
    found: dict[tuple[str, str], Contradiction] = {}
    for one, two in chain.from_iterable(map(_pairs, blocks.values())):
        basis = ruined_by_others(one, two)
        if basis is None and one.witness != two.witness:
            basis = _conflict(one, two)
        if basis is not None:
            found[one.event.id, two.event.id] = Contradiction(one.event.id, two.event.id, basis)
    return sorted(found.values())


def _keys(report: Report) -> Iterator[tuple[object, ...]]:
    """Yield what reports that may contradict each other have in common."""
    event, days = report.event, known_days(report.event)
    yield "did", event.type, report.actors, report.targets
    for person in _once(report):
        yield "once", event.type, person
    yield from (("ruined", *words) for words in ruin_keys(report))
    if days is None:
        return
    if _is_meeting(report):
        yield "met", report.actors, days
    for place, thing in product(report.where, _counted(event)):
        yield "done to", event.type, _head(event), days, place, thing
    if len(report.numbers) == 1:
        for place in report.where:
            yield "counted", event.type, _head(event), days, place


def _pairs(block: Sequence[Report]) -> Iterator[tuple[Report, Report]]:
    """Pair those of a small block; of a large one the first with those of the other status."""
    yield from combinations(block[:_MOST], 2)
    contrary = [report.event.status in _CONTRARY for report in block]
    ones, twos = (
        [report for report, no in zip(block, contrary, strict=True) if no == side][:_MOST]
        for side in (True, False)
    )
    yield from (
        (one, two) if one.event.id < two.event.id else (two, one)
        for one, two in product(ones, twos)
    )


def _once(report: Report) -> tuple[str, ...]:
    role = is_once(report.event)
    ends = {"actor": report.actors, "target": report.targets}.get(role or "", ())
    return tuple(end for end in ends if report.label(end) == "Person" and _is_whole(report, end))


def _is_whole(report: Report, person: str) -> bool:
    """Say whether a person has a full name: two of one surname are two."""
    known = report.entities[person]
    return known.shared or known.gazetteer


def _conflict(one: Report, two: Report) -> str | None:
    """Return in words in what two reports of one happening differ, else None."""
    first, second = one.event, two.event
    contrary = [event.status in _CONTRARY for event in (first, second)]
    if not all(contrary) and (basis := _actors(one, two)) is not None:
        return basis
    if contrary[0] != contrary[1]:
        return _opposite(one, two)
    if any(contrary):
        return None
    if first.type != second.type or not modes_meet(first, second) or not is_kin(first, second):
        return None
    sides = ((one.actors, two.actors), (one.targets, two.targets))
    if any(shared(one, ones, two, twos).disjoint for ones, twos in sides):
        return None
    checks: tuple[Callable[[Report, Report], str | None], ...] = (_days, _places, _numbers)
    return next((basis for check in checks if (basis := check(one, two)) is not None), None)


def _opposite(one: Report, two: Report) -> str | None:
    """One tells it: "Peru expelled the envoy"; one denies it: "Peru did not expel the envoy"."""
    if one.actors != two.actors or one.targets != two.targets:
        return None
    if decided(one, two) is None and not _is_later_denial(one, two):
        return None
    return f"opposite status: {_both(one.event.status, two.event.status)}"


def _is_later_denial(one: Report, two: Report) -> bool:
    """Say whether a denial without a day may mean the act that the other dates.

    "Tamm met Dorel on Monday", and three days later: "Tamm did not meet Dorel".
    """
    denial, telling = sorted((one, two), key=lambda report: report.event.status not in _CONTRARY)
    days, said = known_days(telling.event), denial.published
    if days is None or said is None or denial.event.date_basis == "explicit":
        return False
    if not 0 <= (said - days[1]).days <= _SOON or len(one.parties) < 2:
        return False
    parted = event_veto(one, two) is not None or is_routine(one.event)
    return not parted and is_kin(one.event, two.event)


def _actors(one: Report, two: Report) -> str | None:
    """Compare who did what not both tell as a fact: "Tigrayan forces shelled it", "Eritrean"."""
    if one.event.type != two.event.type or one.event.status == two.event.status == "reported":
        return None
    where = shared(one, one.where, two, two.where)
    days = known_days(one.event), known_days(two.event)
    if days[0] is None or days[0] != days[1] or not _counted(one.event) & _counted(two.event):
        return None
    if _head(one.event) != _head(two.event) or not any(
        one.label(i) == "Location" for i in where.same
    ):
        return None
    if not shared_actors(one, two).disjoint:
        return None
    names = (" and ".join(sorted(map(r.name, r.event.actors))) for r in (one, two))
    return f"different actors: {_both(*names)}"


def _days(one: Report, two: Report) -> str | None:
    """Compare the days of what happens once: "Orlov died on March 1", "who died on March 2"."""
    first, second = known_days(one.event), known_days(two.event)
    bases = {one.event.date_basis, two.event.date_basis}
    if first is None or second is None or bases != {"explicit"}:
        return None
    gap = max((second[0] - first[1]).days, (first[0] - second[1]).days)
    if gap <= 0 or not _is_same_once(one, two):
        return None
    if gap > _AGAIN and not {_head(one.event), _head(two.event)} <= _DEATHS:
        return None
    return f"different days: {_both(str(first[0]), str(second[0]))}"


def _places(one: Report, two: Report) -> str | None:
    """Compare the places of one day: "Lind met Petrak in Oslo", "they met in Vienna"."""
    where = shared(one, one.where, two, two.where)
    named = [i for r in (one, two) for i in r.where if r.label(i) == "Location"]
    if not where.disjoint or len(named) != len(one.where) + len(two.where):
        return None
    days = known_days(one.event), known_days(two.event)
    met = _is_meeting(one) and _is_meeting(two) and one.actors == two.actors
    together = met and days[0] is not None and days[0] == days[1]
    died = {_head(one.event), _head(two.event)} <= _DEATHS
    once = _is_same_once(one, two) and (died or meeting(one, two) is not None)
    if not together and not once:
        return None
    return f"different places: {_both(one.name(where.left[0]), two.name(where.right[0]))}"


def _numbers(one: Report, two: Report) -> str | None:
    """Compare the counts of one day and place: "14 people killed in Velm", "20 people"."""
    if len(one.numbers) != 1 or len(two.numbers) != 1 or one.numbers == two.numbers:
        return None
    where = shared(one, one.where, two, two.where)
    city = any(one.label(i) == "Location" for i in where.same)
    days = known_days(one.event), known_days(two.event)
    if not city or days[0] is None or days[0] != days[1] or _head(one.event) != _head(two.event):
        return None
    if _counted(one.event) != _counted(two.event) or not _counted(one.event):
        return None
    return f"different numbers: {_both(*one.numbers, *two.numbers)}"


def _is_meeting(report: Report) -> bool:
    """Say whether two persons meet at one place; a call joins two, and states meet at many."""
    event = report.event
    persons = [i for i in report.actors if report.label(i) == "Person"]
    return event.type == "CONSULT" and event.mode != "phone" and len(persons) > 1


def _is_same_once(one: Report, two: Report) -> bool:
    return bool({*_once(one)} & {*_once(two)}) and _head(one.event) == _head(two.event)


def _counted(event: EventOutline) -> frozenset[str]:
    """Return the last words of what is acted on: "people" of "at least 14 people"."""
    return frozenset(phrase.split()[-1].strip(".,") for phrase in event.objects if phrase.strip())


def _head(event: EventOutline) -> str:
    return event.lemma.split(" ", 1)[0]


def _both(one: str, two: str) -> str:
    return " and ".join(sorted((one, two)))
