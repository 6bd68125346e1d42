"""Who stands in the middle of the actor network. Arrays are in the order of its actors."""

import random
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from scipy.sparse import csr_array

from graphkit.analysis.network import ActorNetwork

if TYPE_CHECKING:
    from numpy.typing import NDArray

__all__ = ["EXACT_UP_TO", "PIVOTS", "betweenness", "degree", "pagerank"]

DAMPING = 0.85  # Brin and Page 1998, the value NetworkX takes too
CLOSE = 1e-10  # sum of all changes at which PageRank ends
ROUNDS = 200  # 0.85 ** 200 is far below it
PIVOTS = 500  # source nodes sampled in a large network, Brandes and Pich 2007
EXACT_UP_TO = 1_000  # actors; the work grows with actors times ties
BATCH = 64  # searches at a time


def degree(net: ActorNetwork) -> "NDArray[np.int64]":
    """Return with how many others each actor is tied, whoever acts: from 0 to all but himself.

    >>> degree(ActorNetwork.of(["ann", "bo", "cem"], [0, 1, 1], [1, 0, 2])).tolist()
    [1, 2, 1]
    """
    return np.diff(net.ties.indptr).astype(np.int64)


def pagerank(net: ActorNetwork) -> "NDArray[np.float64]":
    """Return each actor's PageRank, over counts: above 0, and all together 1.

    Who is acted upon or spoken of often, by those who matter, matters. Signs are left aside: with
    negative weights it need not converge.

    >>> ranks = pagerank(ActorNetwork.of(["ann", "bo", "cem"], [0, 1, 1], [2, 2, 2]))
    >>> ranks.round(3).tolist(), round(float(ranks.sum()), 9)
    ([0.213, 0.213, 0.574], 1.0)
    """
    size = len(net.ids)
    if size == 0:
        return np.zeros(0)
    acts = np.asarray(net.counts.sum(axis=1), dtype=np.float64)
    share = np.divide(1.0, acts, out=np.zeros(size), where=acts > 0)
    given = net.counts.T.tocsr().astype(np.float64)
    ranks = np.full(size, 1 / size)
    for _ in range(ROUNDS):
        kept = ranks[acts == 0].sum()  # who acts on nobody gives to all alike
        fresh = DAMPING * (given @ (ranks * share) + kept / size) + (1 - DAMPING) / size
        change = np.abs(fresh - ranks).sum()
        ranks = fresh
        if change < CLOSE:
            break
    return ranks


def betweenness(
    net: ActorNetwork, *, exact_up_to: int = EXACT_UP_TO, pivots: int = PIVOTS
) -> "NDArray[np.float64]":
    """Return the share, in [0, 1], of shortest paths between others that lead through an actor.

    Direction and weight are left aside: it asks who links whom. Pairs without a path count as
    pairs. In a network of more than `exact_up_to` actors it is estimated from `pivots` of them,
    drawn with a fixed seed, so always the same ones (Brandes 2001; Brandes and Pich 2007).

    >>> betweenness(ActorNetwork.of(["ann", "bo", "cem"], [0, 1], [1, 2])).tolist()
    [0.0, 1.0, 0.0]
    """
    size = len(net.ids)
    sources = np.arange(size)
    if size > exact_up_to and size > pivots:
        sources = np.array(random.Random(0).sample(range(size), pivots))  # noqa: S311 - no secret
    ties = net.ties.astype(np.bool_).astype(np.float64)
    total = np.zeros(size)
    for first in range(0, len(sources), BATCH):
        total += _carried(ties, sources[first : first + BATCH])
    pairs = np.full(size, float(len(sources)))  # searches that an actor did not start itself
    pairs[sources] -= 1
    pairs *= max(size - 2, 0)
    shares: NDArray[np.float64] = np.divide(total, pairs, out=np.zeros(size), where=pairs > 0)
    return shares


def _carried(ties: csr_array, sources: "NDArray[np.intp]") -> "NDArray[np.float64]":
    """Return what each actor carries of the shortest paths from sources to all others.

    Brandes' accumulation, for all sources at once: a column each.
    """
    total = np.zeros(ties.shape[0])
    rings = _rings(ties, sources)
    carried = np.zeros(rings[-1].paths.shape)
    for here, nearer in zip(rings[:1:-1], rings[-2:0:-1], strict=True):
        none = np.zeros(here.paths.shape)
        share = np.divide(1 + carried, here.paths, out=none, where=here.paths > 0)
        carried = (ties[here.actors].T @ share)[nearer.actors] * nearer.paths
        total[nearer.actors] += carried.sum(axis=1)
    return total


class _Ring(NamedTuple):
    """The actors that some search reaches after so many steps, and their shortest paths from each.

    Who is nearer to a source or further from it has no path in its column.
    """

    actors: "NDArray[np.intp]"
    paths: "NDArray[np.float64]"


def _rings(ties: csr_array, sources: "NDArray[np.intp]") -> list[_Ring]:
    """Search from sources in breadth, a column each: first they themselves, then step by step."""
    actors = np.sort(sources)
    paths = (actors[:, np.newaxis] == sources).astype(np.float64)
    fresh = np.ones((ties.shape[0], len(sources)), dtype=np.bool_)
    found: list[_Ring] = []
    while len(actors):
        found.append(_Ring(actors, paths))
        fresh[actors] &= paths == 0
        reached = ties[actors].T @ paths
        reached *= fresh
        actors = np.flatnonzero(reached.any(axis=1))
        paths = reached[actors]
    return found
