"""What differs between two actor networks, such as those before and after a day."""

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from graphkit.analysis.network import ActorNetwork
from graphkit.analysis.pairs import packed, unpacked

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from scipy.sparse import csr_array

__all__ = ["Changes", "changes"]


class Changes(NamedTuple):
    """Differences; actors are places in `ids`, a tie is a row of two of them, whoever acts.

    Attributes:
        ids: all actors of both networks, sorted.
        before, after: the degree of each actor, 0 where he has no tie.
        new, ended: ties that only the later, or only the earlier network has.
        flipped: ties of both whose sum of scores has changed its sign, from below 0 to above or
            back; a tie of sum 0 has no sign.
    """

    ids: list[str]
    before: "NDArray[np.int64]"
    after: "NDArray[np.int64]"
    new: "NDArray[np.integer]"
    ended: "NDArray[np.integer]"
    flipped: "NDArray[np.integer]"


def changes(before: ActorNetwork, after: ActorNetwork) -> Changes:
    """Compare an earlier network with a later one.

    >>> early = ActorNetwork.of(["ann", "bo"], [0], [1], [3.0])
    >>> late = ActorNetwork.of(["ann", "bo", "cem"], [1, 1], [0, 2], [-5.0, 0.0])
    >>> found = changes(early, late)
    >>> found.before.tolist(), found.after.tolist()
    ([1, 1, 0], [1, 2, 1])
    >>> found.new.tolist(), found.ended.tolist(), found.flipped.tolist()
    ([[1, 2]], [], [[0, 1]])
    """
    ids = sorted({*before.ids, *after.ids})
    places = {one: place for place, one in enumerate(ids)}
    early, late = (_Pairs.of(net, places) for net in (before, after))
    was, signed = np.isin(late.keys, early.keys), np.searchsorted(early.keys, late.keys)
    old = np.zeros(len(late.keys))
    old[was] = early.scores[signed[was]]
    return Changes(
        ids,
        early.degrees(len(ids)),
        late.degrees(len(ids)),
        unpacked(late.keys[~was]).T,
        unpacked(early.keys[~np.isin(early.keys, late.keys)]).T,
        unpacked(late.keys[old * late.scores < 0]).T,
    )


class _Pairs(NamedTuple):
    """Ties, whoever acts: both places in one number, sorted, and the sum of scores."""

    keys: "NDArray[np.integer]"
    scores: "NDArray[np.float64]"

    @classmethod
    def of(cls, net: ActorNetwork, places: dict[str, int]) -> "_Pairs":
        here = np.array([places[one] for one in net.ids], dtype=np.int64)
        table: csr_array = net.scores
        one, two = here[np.repeat(np.arange(len(here)), np.diff(table.indptr))], here[table.indices]
        pairs = packed(np.minimum(one, two), np.maximum(one, two))
        keys, key_of = np.unique(pairs, return_inverse=True)
        sums: NDArray[np.float64] = np.zeros(len(keys))
        np.add.at(sums, key_of, table.data)
        return cls(keys, sums)

    def degrees(self, size: int) -> "NDArray[np.int64]":
        return np.bincount(unpacked(self.keys).reshape(-1), minlength=size)
