"""An organization or a group as identity sees it: names taken apart, states, kind."""

from dataclasses import dataclass
from functools import cached_property

from graphkit.gazetteer_records import Organization
from graphkit.model.outline import EntityOutline
from graphkit.resolve.bodies.names import BodyName, body_name, is_acronym
from graphkit.resolve.bodies.national import home_of, known_body

__all__ = ["Body", "body_conflict", "body_of", "body_veto", "shared_ground"]

MOST_NAMES = 8  # names of one body that are compared

# Bodies of one state: two of different states are two.
_OF_ONE_STATE = frozenset(
    "agency court government military ministry parliament party police unit".split()
)
_OPPOSITES = tuple(
    frozenset(words.split())
    for words in (
        "north south east west northern southern eastern western central",
        "upper lower",
        "women men boy girl",
        "army navy",
        "senior junior",
    )
)


@dataclass(frozen=True)
class Body:
    """An organization or group of one or more articles.

    Attributes:
        names: its names that are no acronyms; the one that its node shows first.
        acronyms: its names that are, as keys.
        known: the body of the gazetteer that it is, if that is certain.
    """

    outline: EntityOutline
    names: tuple[BodyName, ...]
    acronyms: frozenset[str]
    known: Organization | None = None

    @property
    def id(self) -> str:
        """Return the outline's id."""
        return self.outline.id

    @cached_property
    def states(self) -> frozenset[str]:
        """Return the states that its names name, else those that it is tied to, else its home."""
        return self._stated or self._known_state or home_of(self.outline)

    @cached_property
    def by_home(self) -> bool:
        """Say whether nothing but what its articles tell of says which state's it is."""
        return not self._stated and not self.outline.gazetteer

    @cached_property
    def _stated(self) -> frozenset[str]:
        own = self.names if self.known is None else map(body_name, self.outline.names)
        named = frozenset().union(*(name.states for name in own))
        return named or frozenset(self.outline.states)

    @cached_property
    def _known_state(self) -> frozenset[str]:
        return frozenset({self.known.state} if self.known and self.known.state else ())

    @cached_property
    def numbers(self) -> frozenset[tuple[str, ...]]:
        """Return the numbers of its names."""
        return frozenset(name.numbers for name in self.names)


def body_of(outline: EntityOutline) -> Body:
    """Take an outline's names apart."""
    others = sorted(name for name in outline.names if name != outline.name)[:MOST_NAMES]
    known = known_body(outline)
    surfaces = (outline.name, *others, *(() if known is None else (known.name,)))
    names = [body_name(name) for name in surfaces if not is_acronym(name)]
    acronyms = {"".join(filter(str.isalnum, name)).lower() for name in filter(is_acronym, surfaces)}
    return Body(outline, tuple(dict.fromkeys(names)), frozenset(acronyms), known)


def body_veto(first: EntityOutline, second: EntityOutline) -> str | None:
    """Return why two organizations or groups never are one, or None."""
    return body_conflict(body_of(first), body_of(second))


def body_conflict(one: Body, two: Body) -> str | None:
    """Return the veto between two bodies, or None."""
    first, second = one.outline, two.outline
    if first.gazetteer and second.gazetteer:
        return f"two known bodies: {first.name}, {second.name}"
    if not (first.named and second.named):
        return "one of them is not named"
    if all(one.numbers | two.numbers) and not one.numbers & two.numbers and one.names and two.names:
        return f"different numbers: {first.name}, {second.name}"
    if _of_two_states(one, two):
        states = ", ".join((min(one.states), min(two.states)))
        return f"of different states: {states}"
    words = _opposite_words(one, two)
    return None if words is None else f"different: {words}"


def shared_ground(one: Body, two: Body, state: str) -> str:
    """Say how two bodies belong to one state: by name or tie, or as their articles tell of it."""
    if all(state in body.states and not body.by_home for body in (one, two)):
        return f"both of {state}"
    return f"the articles tell of {state}"


def _of_two_states(one: Body, two: Body) -> bool:
    if not one.states or not two.states or one.states & two.states:
        return False
    named = all(any(name.states for name in body.names) for body in (one, two))
    national = {one.outline.kind, two.outline.kind} & _OF_ONE_STATE
    return named or bool(national) or one.outline.label == "Group"


def _opposite_words(one: Body, two: Body) -> str | None:
    for words in _OPPOSITES:
        mine, others = (
            {word for name in body.names for word in name.words if word in words}
            for body in (one, two)
        )
        if mine and others and not mine & others:
            return f"{min(mine)}, {min(others)}"
    return None
