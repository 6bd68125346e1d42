"""A person as identity sees it: names taken apart, and ties."""

import datetime as dt
import re
from dataclasses import dataclass
from functools import cached_property
from typing import Literal, get_args

from graphkit.gazetteer import gazetteer
from graphkit.model.outline import EntityOutline
from graphkit.resolve.people.likeness import CONFLICTS, Likeness, likeness
from graphkit.resolve.people.lives import two_lives
from graphkit.resolve.people.names import PersonName, nickname, person_name
from graphkit.resolve.people.ties import Ties, ties_of

__all__ = ["RIVALS", "Person", "conflict", "far_apart", "likest", "person_of", "person_veto"]

RIVALS = "the name fits others too"  # a reason: two people of that name are known
LONGEST_GAP = dt.timedelta(days=3652)  # after ten years another may hold the office
MOST_NAMES = 6  # full names of one person that are compared

_HE = re.compile(r"(?:Mr|Sir|Lord|King|Prince|Baron|Brother)\b")
_SHE = re.compile(r"(?:Mrs|Ms|Miss|Madame?|Lady|Queen|Princess|Dame|Baroness|Sister)\b")
_ORDER: tuple[Likeness, ...] = get_args(Likeness)


@dataclass(frozen=True)
class Person:
    """A person of one or more articles.

    Attributes:
        names: full names, if it has one; else the surnames or single names.
        full: it has a full name.
    """

    outline: EntityOutline
    names: tuple[PersonName, ...]
    full: bool

    @property
    def id(self) -> str:
        """Return the outline's id."""
        return self.outline.id

    @cached_property
    def ties(self) -> Ties:
        """Return its offices, states and bodies."""
        return ties_of(self.outline)

    @cached_property
    def numbers(self) -> frozenset[str]:
        """Return the numbers and generation suffixes of its names."""
        return frozenset(name.number for name in self.names if name.number)

    @cached_property
    def single(self) -> frozenset[str]:
        """Return the single names of one who has no full name."""
        return frozenset(name.words[0] for name in self.names)

    @cached_property
    def gender(self) -> Literal["m", "f"] | None:
        """Return what a form of address or the given name says, or None."""
        names = self.outline.names or (self.outline.name,)
        he, she = (any(map(form.match, names)) for form in (_HE, _SHE))
        if he != she:
            return "m" if he else "f"
        given = {gazetteer().gender_of(name.words[0].title()) for name in self.names if name.full}
        return next(iter(given)) if len(given) == 1 else None


def person_of(outline: EntityOutline) -> Person:
    """Take an outline's names apart; the surnames beside a full name say nothing new."""
    surfaces = (*outline.names, outline.name)
    nicknames = filter(None, map(nickname, surfaces))
    names = {person_name(name) for name in (*surfaces, *nicknames)}
    full = {name for name in names if name.full}
    kept = sorted(full or names, key=lambda name: (-len(name.words), name.words, str(name)))
    return Person(outline, tuple(kept[:MOST_NAMES]), bool(full))


def likest(one: Person, two: Person) -> tuple[Likeness, PersonName, PersonName]:
    """Return the greatest likeness between the full names of two persons, and those names."""
    return min(
        ((likeness(a, b), a, b) for a in one.names for b in two.names),
        key=lambda found: (_ORDER.index(found[0]), sorted(found[1:])),
    )


def person_veto(one: EntityOutline, two: EntityOutline) -> str | None:
    """Return why two persons never are one: given names, initials, numbers or births differ."""
    return conflict(person_of(one), person_of(two)) or two_lives(one, two)


def conflict(one: Person, two: Person) -> str | None:
    """Return the veto between two persons, or None."""
    names = f"{one.outline.name}, {two.outline.name}"
    if one.numbers and two.numbers and not one.numbers & two.numbers:
        return f"different numbers: {names}"
    if not (one.full and two.full):
        return None
    found = likest(one, two)[0]
    return f"different {found}: {names}" if found in CONFLICTS else None


def far_apart(one: Person, two: Person) -> bool:
    """Say whether more than ten years lie between the articles of two persons."""
    first, second = one.outline, two.outline
    return any(
        before.last is not None
        and after.first is not None
        and after.first - before.last > LONGEST_GAP
        for before, after in ((first, second), (second, first))
    )
