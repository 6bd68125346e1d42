"""The shortest ways from one entity to another, through what was done and said."""

from collections.abc import Callable, Collection, Iterator
from itertools import islice
from typing import TYPE_CHECKING

import networkx as nx
import numpy as np
from scipy.sparse import csr_array

from graphkit.analysis.links import happened
from graphkit.analysis.pairs import distinct_pairs
from graphkit.store.skeleton import Skeleton

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Numbers = NDArray[np.integer]

__all__ = ["LINKING_TYPES", "shortest_paths"]

# Being named in one sentence links nobody, and what is derived from events repeats them.
LINKING_TYPES = (
    *("DID", "TO", "AT", "SAID", "ABOUT", "ASSERTS", "REPORTS", "PART_OF", "CAUSED"),
    *("HOLDS_ROLE", "ACTS_FOR", "MEMBER_OF", "LOCATED_IN", "BORN_IN"),
)

LONGER = 4  # hops; a way round that is longer than the shortest path by more tells nothing


def shortest_paths(
    skeleton: Skeleton,
    sources: Collection[int],
    targets: Collection[int],
    *,
    count: int = 1,
    counts: Callable[[object], bool] = happened,
) -> list[list[int]]:
    """Return shortest paths from a source to a target, as numbers of nodes; no node comes twice.

    Direction does not matter. Shorter paths come first, those of one length always in the same
    order (NetworkX's `shortest_simple_paths`, by Yen 1971); those that are over four hops longer
    than the shortest are left out. Empty if there is none. All sources are one node to it, and so
    are all targets: the least of each stands for them.

    Args:
        skeleton: The graph.
        sources: Numbers of the nodes to start from.
        targets: Where to end; none of them is a source.
        count: How many paths, at most.
        counts: Says of a status whether edges and events of it count.
    """
    one, two = min(sources), min(targets)
    ends = _merged(_linking(skeleton, counts), [({*sources}, one), ({*targets}, two)])
    table = csr_array((np.ones(ends.shape[1], np.int8), ends), shape=(skeleton.size,) * 2)
    table = table + table.T
    away = _steps(table, one) + _steps(table, two)
    shortest = away[one]
    if np.isinf(shortest):
        return []
    paths: list[list[int]] = []
    for longest in range(int(shortest), int(shortest) + LONGER + 1):
        near = away <= longest  # a path of this length leads through no other nodes
        found = _simple_paths(ends[:, near[ends].all(axis=0)], (one, two), longest)
        paths = [*islice(found, count)]
        if len(paths) == count:
            break
    return paths


def _linking(skeleton: Skeleton, counts: Callable[[object], bool]) -> "Numbers":
    """Return the two ends of all edges that link, of the events and statuses that count."""
    events = skeleton.nodes["Event"]
    counting = np.ones(skeleton.size, dtype=np.bool_)
    counting[events.first : events.numbers.stop] = events.columns["status"].where(counts)
    found = []
    for name in LINKING_TYPES:
        ties = skeleton.ties[name]
        kept = (ties.article >= 0) & counting[ties.source] & counting[ties.target]
        if "status" in ties.columns:
            kept &= ties.columns["status"].where(counts)
        found.append(np.stack([ties.source[kept], ties.target[kept]]))
    return np.concatenate(found, axis=1)


def _merged(ends: "Numbers", groups: "list[tuple[set[int], int]]") -> "Numbers":
    """Let one node stand for each group; return each pair of ends once, in order."""
    for group, one in groups:
        if len(group) > 1:
            ends = np.where(np.isin(ends, sorted(group)), one, ends)
    ends = distinct_pairs(np.minimum(*ends), np.maximum(*ends))
    return ends[:, ends[0] != ends[1]]


def _steps(table: csr_array, start: int) -> "NDArray[np.float64]":
    """Return how many edges lead to each node from the start; infinite where none do."""
    steps = np.full(table.shape[0], np.inf)
    here = np.array([start])
    step = 0
    while len(here):
        steps[here] = step
        step += 1
        near = np.zeros(table.shape[0], dtype=np.bool_)
        near[table[here].indices] = True
        here = np.flatnonzero(near & np.isinf(steps))
    return steps


def _simple_paths(ends: "Numbers", between: tuple[int, int], longest: int) -> Iterator[list[int]]:
    """Yield the paths of up to `longest` hops on which no node comes twice, shorter ones first."""
    net: nx.Graph[int] = nx.Graph()
    net.add_edges_from(zip(*ends.tolist(), strict=True))
    for path in nx.shortest_simple_paths(net, *between):
        if len(path) > longest + 1:
            return
        yield path
