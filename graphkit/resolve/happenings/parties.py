"""Who takes part in two reports: the same, somebody who acts for the same, or others."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from graphkit.model.outline import EntityOutline
from graphkit.names import surname_keys
from graphkit.resolve.happenings.reports import Report

__all__ = ["Shared", "shared", "shared_actors"]

# An adjective of a people or region, which a gazetteer may lack: "Tigrayan", "Kurdish", "Houthi".
_OF_PEOPLE = re.compile(r"[A-Z]\w{2,}(?:an|ese|ish|en|ek|i)")
_SIDES = frozenset({"Group", "State"})  # who may be such a people's troops, or another's


class Shared(NamedTuple):
    """What two lists of actors or places have in common.

    Attributes:
        same: ids in both.
        tied: one of the others of the first may be meant by one of the others of the second: a
            state and who acts for it, a place and the country around it.
        left: those of the first that nobody of the second can be.
        right: those of the second that nobody of the first can be.
        disjoint: both lists name somebody, and nobody of one can be of the other.
    """

    same: tuple[str, ...]
    tied: bool
    left: tuple[str, ...]
    right: tuple[str, ...]
    disjoint: bool


def shared(one: Report, ones: Sequence[str], two: Report, twos: Sequence[str]) -> Shared:
    """Compare actors, targets or places of two reports; the ids are sorted."""
    if not ones or not twos:
        return Shared((), False, tuple(ones), tuple(twos), disjoint=False)
    if ones == twos:
        return Shared(tuple(ones), False, (), (), disjoint=False)
    both = set(ones) & set(twos)
    left = tuple(i for i in ones if i not in both and not _has_tied(one, i, two, twos))
    right = tuple(i for i in twos if i not in both and not _has_tied(two, i, one, ones))
    others = [i for i in twos if i not in both]
    tied = any(_has_tied(one, i, two, others) for i in ones if i not in both)
    return Shared(tuple(sorted(both)), tied, left, right, disjoint=not both and not tied)


def shared_actors(one: Report, two: Report) -> Shared:
    """Compare who acts in two reports; troops of two peoples are disjoint."""
    actors = shared(one, one.actors, two, two.actors)
    return actors._replace(disjoint=actors.disjoint or _other_people(one, two))


def _other_people(one: Report, two: Report) -> bool:
    """Say whether one tells of a people's troops, and the other of another people's or a state's.

    "Tigrayan forces shelled the bridge", "Eritrean forces shelled the bridge".
    """
    ones, twos = _peoples(one), _peoples(two)
    return bool(ones and twos) and ones.isdisjoint(twos)


def _peoples(report: Report) -> frozenset[str]:
    """Return the peoples and states that all who act are of; nothing where one is of none."""
    found: set[str] = set()
    for actor in report.event.actors:
        known = report.entities.get(actor)
        if known is None or (known.named and known.label not in _SIDES):
            return frozenset()
        own = {known.id} if known.label == "State" else {*known.states}
        own |= set() if own else {word for word in known.name.split() if _OF_PEOPLE.fullmatch(word)}
        if not own:
            return frozenset()
        found |= own
    return frozenset(found)


def _has_tied(one: Report, i: str, two: Report, twos: Sequence[str]) -> bool:
    entity = one.entities.get(i)
    others = (two.entities.get(other) for other in twos)
    return entity is not None and any(o is not None and _may_be_one(entity, o) for o in others)


def _may_be_one(one: EntityOutline, two: EntityOutline) -> bool:
    """Say whether two reports may mean one side or place by two different nodes."""
    if _is_of(one, two) or _is_of(two, one):
        return True
    labels = {one.label, two.label}
    named = one.named and two.named
    if labels == {"Person"} and named:
        whole = one.shared or one.gazetteer, two.shared or two.gazetteer
        return not all(whole) and bool(surname_keys(one.name) & surname_keys(two.name))
    if labels == {"Location"}:
        return one.kind != two.kind and _may_lie_together(one, two)
    told = "Group" in labels or not named
    return told and bool({*one.states, *one.bodies} & {*two.states, *two.bodies})


def _is_of(one: EntityOutline, two: EntityOutline) -> bool:
    """Say whether the first is the state or body of the second."""
    return one.id in two.states or one.id in two.bodies


def _may_lie_together(one: EntityOutline, two: EntityOutline) -> bool:
    """A city may lie in a region, a facility in a city; two cities are two."""
    return not one.states or not two.states or bool({*one.states} & {*two.states})
