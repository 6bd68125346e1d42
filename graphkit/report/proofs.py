"""What groups of events and statements rest on, and the words that tell of each group first."""

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from graphkit.analysis.pairs import distinct
from graphkit.report.evidence import Evidence, earliest, evidence_at, first_spots
from graphkit.report.witnesses import Counted, Grounds
from graphkit.store.base import View

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Numbers = NDArray[np.integer]

__all__ = ["Proofs", "Together"]


class Together(NamedTuple):
    """What several rest on; the id and the evidence of the one that is told first."""

    first: str | None
    grounds: Counted
    evidence: Evidence


class Proofs:
    """Reads the proofs of events and statements, known by their numbers."""

    def __init__(self, view: View, grounds: Grounds) -> None:
        self._view, self._grounds = view, grounds
        self._skeleton = grounds.skeleton
        self._told = self._skeleton.ties["EVIDENCED_BY"]

    def together(self, groups: "Sequence[Numbers]") -> list[Together]:
        """Return what each group rests on; an empty one on nothing. One may stand twice in it."""
        groups = [distinct(group) for group in groups]
        members = np.concatenate([np.zeros(0, dtype=np.intp), *groups])
        group_of = np.repeat(np.arange(len(groups)), [len(group) for group in groups])
        counted = self._grounds.of_groups(group_of, members, len(groups))
        firsts = [self._earliest(group) for group in groups]
        edges = [-1 if number is None else int(self.first[number]) for number in firsts]
        evidence = evidence_at(self._view, self._skeleton, self._told, edges)
        ids = (None if number is None else self._skeleton.id(number) for number in firsts)
        return [Together(*one) for one in zip(ids, counted, evidence, strict=True)]

    def _earliest(self, group: "Numbers") -> int | None:
        """Return the one that is told first; of two at one word the lesser number."""
        return int(group[self.spots[group].argmin()]) if len(group) else None

    @cached_property
    def spots(self) -> "Numbers":
        """Numbers that order the nodes by their first report: publication, article, words."""
        return first_spots(self._skeleton, self._told, self.first)

    @cached_property
    def first(self) -> "Numbers":
        """The first report of each node, as its place among the edges EVIDENCED_BY."""
        return earliest(self._skeleton, self._told, self._told.source, self._skeleton.size)
