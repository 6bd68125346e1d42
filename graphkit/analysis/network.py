"""The actor network: who acts on whom, how often, and how friendly."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Self

import numpy as np
from scipy.sparse import csr_array

if TYPE_CHECKING:
    import networkx as nx
    from numpy.typing import ArrayLike, NDArray

__all__ = ["ActorNetwork"]


@dataclass(frozen=True, eq=False)
class ActorNetwork:
    """A directed network in which nobody is tied to himself. An actor's place is that in `ids`.

    Attributes:
        ids: the actors, each once.
        counts: at [i, j] how many events and statements lead from the i-th actor to the j-th.
        scores: the sum of their PLOVER scores, -10 (conflict) to +10 each; its sign is that of
            the tie. It has the same places as `counts`, those with a sum of 0 too.
    """

    ids: Sequence[str]
    counts: csr_array
    scores: csr_array

    @classmethod
    def of(
        cls,
        ids: Sequence[str],
        sources: "ArrayLike",
        targets: "ArrayLike",
        scores: "ArrayLike | None" = None,
    ) -> Self:
        """Count links, given by the places of their two ends; without scores each has 0.

        >>> net = ActorNetwork.of(["ann", "bo"], [0, 0, 1], [1, 1, 0], [2.0, -7.0, 1.0])
        >>> list(net.graph().edges(data=True))
        [('ann', 'bo', {'weight': 2, 'score': -5.0}), ('bo', 'ann', {'weight': 1, 'score': 1.0})]
        """
        size = len(ids)
        pairs = np.asarray(sources, dtype=np.int64) * size + np.asarray(targets, dtype=np.int64)
        order = np.argsort(pairs, kind="stable")  # of those in order already it takes no time
        first = np.flatnonzero(np.diff(pairs[order], prepend=-1))
        given = np.zeros(len(pairs)) if scores is None else np.asarray(scores, dtype=np.float64)
        rows, columns = np.divmod(pairs[order[first]], max(size, 1))
        starts = np.searchsorted(rows, np.arange(size + 1))

        def table(values: "NDArray[np.generic]") -> csr_array:
            return csr_array((values, columns.astype(np.int32), starts), shape=(size, size))

        counts = np.diff(first, append=len(pairs))
        sums = np.add.reduceat(given[order], first) if len(first) else given
        return cls(ids, table(counts), table(sums))

    @cached_property
    def ties(self) -> csr_array:
        """How many events and statements join two actors, whoever acts: symmetric."""
        both: csr_array = self.counts + self.counts.T
        return both.tocsr()

    def part(self, places: "NDArray[np.integer]") -> "ActorNetwork":
        """Return the actors at these places, in order, with the ties among them."""
        counts, scores = (table[places][:, places] for table in (self.counts, self.scores))
        return ActorNetwork([self.ids[place] for place in places.tolist()], counts, scores)

    def graph(self) -> "nx.DiGraph[str]":
        """Return the network as NetworkX has it: `weight` and `score` on each edge."""
        import networkx as nx  # noqa: PLC0415 (0.1 s, and measures do without)

        net: nx.DiGraph[str] = nx.DiGraph()
        net.add_nodes_from(self.ids)
        table = self.counts.tocoo()
        found = (table.row, table.col, self.counts.data, self.scores.data)
        for one, two, weight, score in zip(*(part.tolist() for part in found), strict=True):
            net.add_edge(self.ids[one], self.ids[two], weight=weight, score=score)
        return net
