"""The events or the statements of a store as numbers, with what they rest on."""

from bisect import bisect_left
from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from graphkit.report.evidence import Evidence, evidence_at
from graphkit.report.proofs import Proofs
from graphkit.report.rows import gone
from graphkit.report.witnesses import Grounds
from graphkit.store.base import View
from graphkit.store.skeleton import Column

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Numbers = NDArray[np.integer]

__all__ = ["Told"]


class Told:
    """All nodes of a label that EVIDENCED_BY leads from.

    The place of one is that among these nodes, in order of id.
    """

    def __init__(self, view: View, label: str) -> None:
        self._view = view
        self.skeleton = view.skeleton()
        self._told = self.skeleton.ties["EVIDENCED_BY"]
        self._nodes = self.skeleton.nodes[label]
        self.count = len(self._nodes.ids)
        self.grounds = Grounds(self.skeleton)
        self.proofs = Proofs(view, self.grounds)

    def column(self, name: str) -> Column:
        """Return a field of all."""
        return self._nodes.columns[name]

    def place(self, node_id: str) -> int:
        """Return the place of one by its id.

        Raises:
            StoreError: It is gone; see `nodes_by_id`.
        """
        found = bisect_left(self._nodes.ids, node_id)
        if self._nodes.ids[found : found + 1] != [node_id]:
            raise gone(node_id)
        return found

    def numbers(self, places: "Numbers") -> "Numbers":
        """Return the numbers of nodes by their places."""
        return places + self._nodes.first

    def places(self, numbers: "Numbers") -> "Numbers":
        """Return the places of nodes by their numbers; -1 for nodes of other labels."""
        found = numbers - self._nodes.first
        return np.where((found >= 0) & (found < self.count), found, -1)

    @cached_property
    def spots(self) -> "Numbers":
        """Numbers that order them by their first report: publication, article, words."""
        return self.proofs.spots[self._nodes.first : self._nodes.numbers.stop]

    def evidence(self, places: Sequence[int]) -> list[Evidence]:
        """Return the first evidence of each of these."""
        firsts = [int(self._first[place]) for place in places]
        return evidence_at(self._view, self.skeleton, self._told, firsts)

    @cached_property
    def _first(self) -> "Numbers":
        """The first report of each, as its place among the edges EVIDENCED_BY."""
        return self.proofs.first[self._nodes.first : self._nodes.numbers.stop]
