"""Who is one of those whom no full name is known of: one surname, one office of one body."""

import datetime as dt
from collections.abc import Mapping, Sequence
from itertools import pairwise

from graphkit.resolve.blocks import grouped
from graphkit.resolve.decision import Decision
from graphkit.resolve.people.person import Person, far_apart
from graphkit.resolve.people.ties import is_shared, spoken_title
from graphkit.spelling import alike, spelling_keys

__all__ = ["shared_office_decisions"]

_THRONE = "throne"
_RULERS = frozenset("emir emperor empress king pope queen sultan tsar".split())


def shared_office_decisions(people: Sequence[Person], names: Mapping[str, str]) -> list[Decision]:
    """Return who of these people, with one single name and one office of one body, are one.

    So are rulers of one name and number, whose state no article need name: "Queen Margrethe II".
    Each is joined to the next in time, so that a name which thousands of articles bear costs no
    more than its number; after ten years it may be another.
    """
    keyed = (
        ((*key, office), person)
        for person in people
        for word in person.single
        for key in ((spelled,) for spelled in spelling_keys(word))
        for office in (*_unshared(person), *_thrones(person))
    )
    found: dict[tuple[str, str], Decision] = {}
    for key, group in grouped(keyed).items():
        title, body = key[-1]
        spoken = min(spoken_title(person.outline, title) for person in group)
        ground = f"same office, {spoken} of {names.get(body, body)}"
        if title == _THRONE:
            ground = f"rulers of one number, {body.upper()}"
        for one, two in pairwise(_in_time(group)):
            decision = _successive(one, two, ground)
            if decision is not None:
                found.setdefault((decision.one, decision.two), decision)
    return list(found.values())


def _unshared(person: Person) -> list[tuple[str, str]]:
    return sorted(office for office in person.ties.offices if not is_shared(*office))


def _thrones(person: Person) -> list[tuple[str, str]]:
    """Return the number of a king or queen as an office."""
    if _RULERS.isdisjoint(office.title for office in person.outline.offices):
        return []
    return [(_THRONE, number) for number in sorted(person.numbers) if set(number) <= set("ivx")]


def _successive(one: Person, two: Person, ground: str) -> Decision | None:
    genders = {one.gender, two.gender} - {None}
    if len(genders) > 1 or len(one.numbers | two.numbers) > 1:
        return None
    if one.ties.states and two.ties.states and not one.ties.states & two.ties.states:
        return None
    if not any(alike(a, b) for a in one.single for b in two.single):
        return None
    first, second = sorted((one, two), key=lambda person: person.id)
    reason = f"same surname: {first.outline.name}, {second.outline.name}"
    if far_apart(one, two):
        return Decision(
            first.id, second.id, "possible", 0.4, (reason, ground, "ten years lie between")
        )
    return Decision(first.id, second.id, "same", 0.85, (reason, ground))


def _in_time(group: Sequence[Person]) -> list[Person]:
    """Sort by date; where names bear different numbers, those without one are left out."""
    people = {person.id: person for person in group}.values()
    numbers = {number for person in people for number in person.numbers}
    several = len(numbers) > 1
    return sorted(
        (person for person in people if person.numbers or not several),
        key=lambda p: (sorted(p.numbers) if several else [], p.outline.first or dt.date.min, p.id),
    )
