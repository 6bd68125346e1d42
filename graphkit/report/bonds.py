"""What ties an actor to others: events, statements and offices that both have a part in."""

from collections import defaultdict
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from graphkit.report.evidence import spots_of
from graphkit.report.proofs import Proofs
from graphkit.store.skeleton import Skeleton

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Numbers = NDArray[np.integer]

__all__ = ["ROLES", "Arrow", "Bond", "Bonds"]

ROLES = ("ACTS_FOR", "HOLDS_ROLE", "MEMBER_OF")
SPOKEN = {"TO": "SAID TO", "ABOUT": "SAID ABOUT"}


class Arrow(NamedTuple):
    """A kind of tie from one actor to another, by their numbers.

    Attributes:
        relation: the type of events; SAID TO, SAID ABOUT; the edge type of an office.
    """

    source: int
    relation: str
    target: int


class Bond(NamedTuple):
    """An event or statement with its first evidence, or the edge of an office.

    Attributes:
        spot: orders by publication, article and words.
        node: number of the event or statement; -1 for an office.
        ties: the edge type that has the evidence, EVIDENCED_BY or that of the office.
        edge: place of this edge.
    """

    spot: int
    node: int
    ties: str
    edge: int


class Bonds:
    """The bonds of some actors, by their numbers, with all others."""

    def __init__(self, skeleton: Skeleton, proofs: Proofs, egos: set[int]) -> None:
        self._skeleton = skeleton
        self._proofs = proofs
        self._egos = egos
        self._actors = range(skeleton.nodes["Location"].first)  # they have the first numbers

    def found(self, happened: Callable[[object], bool]) -> dict[Arrow, list[Bond]]:
        """Return all bonds that an accepted status has, each once, in the order of the text."""
        found: dict[Arrow, set[Bond]] = defaultdict(set)
        for arrow, bond in (*self._acts(happened), *self._words(), *self._offices(happened)):
            one, two = arrow.source, arrow.target
            if two in self._actors and (one in self._egos) != (two in self._egos):
                found[arrow].add(bond)
        return {arrow: sorted(bonds) for arrow, bonds in found.items()}

    def _acts(self, happened: Callable[[object], bool]) -> Iterator[tuple[Arrow, Bond]]:
        """Yield what actors do to others; where nobody is a target, all do it with each other."""
        did, to = self._skeleton.ties["DID"], self._skeleton.ties["TO"]
        own = did.target[self._at_ego(did.source)], to.source[self._at_ego(to.target)]
        for event in np.unique(np.concatenate(own)).tolist():
            if event not in self._skeleton.nodes["Event"].numbers:
                continue  # a statement, of which egos are addressees
            if happened(self._skeleton.field(event, "status")):
                kind = str(self._skeleton.field(event, "type"))
                actors = did.source[did.of_target(event)].tolist()
                targets = to.target[to.of_source(event)].tolist()
                pairs = (
                    [(one, two) for one in actors for two in targets]
                    if targets
                    else [(e, one) for e in self._egos.intersection(actors) for one in actors]
                )
                for one, two in pairs:
                    yield Arrow(one, kind, two), self._bond(event)

    def _words(self) -> Iterator[tuple[Arrow, Bond]]:
        """Yield what is said to and about others; not again what a copy repeats."""
        said = self._skeleton.ties["SAID"]
        statements = self._skeleton.nodes["Statement"].numbers
        repeated = {*self._skeleton.repeats[0].tolist()}
        for name, relation in SPOKEN.items():
            ties = self._skeleton.ties[name]
            by_ego = np.isin(ties.source, said.target[self._at_ego(said.source)])
            for edge in np.flatnonzero(by_ego | self._at_ego(ties.target)).tolist():
                statement, other = int(ties.source[edge]), int(ties.target[edge])
                if statement in statements and statement not in repeated:
                    for speaker in said.source[said.of_target(statement)].tolist():
                        yield Arrow(speaker, relation, other), self._bond(statement)

    def _offices(self, happened: Callable[[object], bool]) -> Iterator[tuple[Arrow, Bond]]:
        for name in ROLES:
            ties = self._skeleton.ties[name]
            own = self._at_ego(ties.source) | self._at_ego(ties.target)
            own &= ties.columns["status"].where(happened)
            spots = spots_of(self._skeleton, ties)
            for edge in np.flatnonzero(own).tolist():
                arrow = Arrow(int(ties.source[edge]), name, int(ties.target[edge]))
                yield arrow, Bond(int(spots[edge]), -1, name, edge)

    def _at_ego(self, ends: "Numbers") -> "NDArray[np.bool_]":
        return np.isin(ends, [*self._egos])

    def _bond(self, node: int) -> Bond:
        first, spot = (int(known[node]) for known in (self._proofs.first, self._proofs.spots))
        return Bond(spot, node, "EVIDENCED_BY", first)
