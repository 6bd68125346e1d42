"""What ties an actor to others: events, statements and offices that both have a part in."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from itertools import repeat
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from graphkit.analysis.links import acts_of
from graphkit.analysis.pairs import distinct_pairs, joined_pairs
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
        self._ego = np.zeros(skeleton.size, dtype=np.bool_)
        self._ego[[*egos]] = True
        self._places = skeleton.nodes["Location"].first  # actors have the first numbers

    def found(self, happened: Callable[[object], bool]) -> dict[Arrow, list[Bond]]:
        """Return all bonds that an accepted status has, each once, in the order of the text."""
        found: dict[Arrow, list[Bond]] = defaultdict(list)
        for arrow, bond in (*self._acts(happened), *self._words(), *self._offices(happened)):
            found[arrow].append(bond)
        return {arrow: sorted(bonds) for arrow, bonds in found.items()}

    def _acts(self, happened: Callable[[object], bool]) -> Iterator[tuple[Arrow, Bond]]:
        """Yield what actors do to others; in a reciprocal event all do it with each other."""
        did, to = self._skeleton.ties["DID"], self._skeleton.ties["TO"]
        events = self._skeleton.nodes["Event"]
        own = np.zeros(self._skeleton.size, dtype=np.bool_)
        own[did.target[self._ego[did.source]]] = True
        own[to.source[self._ego[to.target]]] = True
        counting = np.zeros(self._skeleton.size, dtype=np.bool_)
        counting[events.first : events.numbers.stop] = events.columns["status"].where(happened)
        aimed, mutual = acts_of(self._skeleton, own & counting)
        acts = np.concatenate([aimed, mutual[:, self._ego[mutual[0]]]], axis=1)
        acts = acts[:, self._between(acts[0], acts[1])]
        kinds = events.columns["type"].of_places(acts[2] - events.first)
        yield from self._told(map(str, kinds), acts)

    def _words(self) -> Iterator[tuple[Arrow, Bond]]:
        """Yield what is said to and about others; not again what a copy repeats."""
        said = self._skeleton.ties["SAID"]
        statements = self._skeleton.nodes["Statement"].numbers
        speakers = distinct_pairs(said.target, said.source)
        for name, relation in SPOKEN.items():
            ties = self._skeleton.ties[name]
            own = (ties.source >= statements.start) & (ties.source < statements.stop)
            own &= ~np.isin(ties.source, self._skeleton.repeats[0])
            told = distinct_pairs(ties.source[own], ties.target[own])
            words = joined_pairs(speakers, told)
            yield from self._told(repeat(relation), words[:, self._between(words[0], words[1])])

    def _offices(self, happened: Callable[[object], bool]) -> Iterator[tuple[Arrow, Bond]]:
        for name in ROLES:
            ties = self._skeleton.ties[name]
            own = self._between(ties.source, ties.target) & ties.columns["status"].where(happened)
            edges = np.flatnonzero(own)
            spots = spots_of(self._skeleton, ties)
            found = (ties.source[own], ties.target[own], spots[own], edges)
            for source, target, spot, edge in zip(*(x.tolist() for x in found), strict=True):
                yield Arrow(source, name, target), Bond(spot, -1, name, edge)

    def _between(self, ones: "Numbers", twos: "Numbers") -> "NDArray[np.bool_]":
        """Say of ties whether they join one of the egos with another actor."""
        found: NDArray[np.bool_] = (twos < self._places) & (self._ego[ones] != self._ego[twos])
        return found

    def _told(self, relations: Iterable[str], found: "Numbers") -> Iterator[tuple[Arrow, Bond]]:
        """Yield rows of the one, the other and the event or statement with their first evidence."""
        told = (*found, self._proofs.spots[found[2]], self._proofs.first[found[2]])
        rows = zip(relations, *(one.tolist() for one in told), strict=False)
        for relation, source, target, node, spot, edge in rows:
            yield Arrow(source, relation, target), Bond(spot, node, "EVIDENCED_BY", edge)
