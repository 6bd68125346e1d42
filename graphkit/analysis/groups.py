"""Which actors of the network hang together. Arrays are in the order of its actors."""

from typing import TYPE_CHECKING

import numpy as np
from graspologic_native import leiden_csr
from scipy.sparse.csgraph import connected_components

from graphkit.analysis.network import ActorNetwork

if TYPE_CHECKING:
    from numpy.typing import NDArray

__all__ = ["communities", "components", "core_numbers"]

SEED = 0  # of the order in which the algorithm moves actors; any other does as well


def components(net: ActorNetwork) -> "NDArray[np.intp]":
    """Return the number of each actor's component, from 0, the largest first.

    Two actors are in one component if ties lead from one to the other, whoever acts.

    >>> components(ActorNetwork.of("abcde", [0, 1, 3], [1, 2, 4])).tolist()
    [0, 0, 0, 1, 1]
    """
    _, found = connected_components(net.counts, directed=True, connection="weak")
    return _by_size(found)


def core_numbers(net: ActorNetwork) -> "NDArray[np.int64]":
    """Return the greatest k of each actor's k-cores: from 0, without ties, to the greatest degree.

    In a k-core everybody is tied to at least k others of it, whoever acts (Seidman 1983).

    >>> core_numbers(ActorNetwork.of("abcd", [0, 1, 2, 3], [1, 2, 0, 0])).tolist()
    [2, 2, 2, 1]
    """
    starts, others = net.ties.indptr.astype(np.int64), net.ties.indices
    left = np.diff(starts)  # ties to those who are left
    cores = np.zeros(len(left), dtype=np.int64)
    here = np.ones(len(left), dtype=np.bool_)
    core = 0
    while here.any():
        core = max(core, int(left[here].min()))
        leaving = np.flatnonzero(here & (left <= core))
        while len(leaving):
            here[leaving], cores[leaving] = False, core
            losing = others[_ranges(starts[leaving], starts[leaving + 1])]
            losing, ties = np.unique(losing[here[losing]], return_counts=True)
            left[losing] -= ties
            leaving = losing[left[losing] <= core].astype(np.intp)
    return cores


def communities(net: ActorNetwork) -> "NDArray[np.intp]":
    """Return the number of each actor's community, from 0, the largest first.

    Actors of one community are tied more to each other than chance would have it: modularity of
    counts, whoever acts, by the Leiden algorithm (Traag, Waltman and van Eck 2019). Equal networks
    have equal communities.

    >>> net = ActorNetwork.of("abcdef", [0, 1, 2, 3, 4, 5, 0], [1, 2, 0, 4, 5, 3, 3])
    >>> communities(net).tolist()
    [0, 0, 0, 1, 1, 1]
    """
    size, ties = len(net.ids), net.ties
    if not ties.nnz:
        return np.arange(size)
    _, found = leiden_csr(
        ties.indptr.astype(np.int64),
        ties.indices.astype(np.int32),
        ties.data.astype(np.float64),
        size,
        seed=SEED,
    )
    return _by_size(np.array([found[place] for place in range(size)], dtype=np.intp))


def _ranges(firsts: "NDArray[np.int64]", ends: "NDArray[np.int64]") -> "NDArray[np.int64]":
    """Return the numbers from each first to before its end, one range after the other."""
    sizes = ends - firsts
    before = np.cumsum(sizes) - sizes
    found: NDArray[np.int64] = np.arange(sizes.sum()) + np.repeat(firsts - before, sizes)
    return found


def _by_size(groups: "NDArray[np.integer]") -> "NDArray[np.intp]":
    """Number groups anew: the largest first, of two the one with the first member."""
    _, firsts, group_of, sizes = np.unique(
        groups, return_index=True, return_inverse=True, return_counts=True
    )
    ranks = np.empty(len(sizes), dtype=np.intp)
    ranks[np.lexsort((firsts, -sizes))] = np.arange(len(sizes))
    found: NDArray[np.intp] = ranks[group_of.reshape(-1)]
    return found
