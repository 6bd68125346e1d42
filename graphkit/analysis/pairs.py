"""Numbers and pairs of numbers as arrays: grouped, each once, and joined by what they share."""

from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Numbers = NDArray[np.integer]

__all__ = ["distinct_pairs", "grouped", "joined_pairs"]

HALF = 32  # bits of a number


def distinct_pairs(ones: "Numbers", twos: "Numbers") -> "Numbers":
    """Return pairs of numbers from 0 on, each once, in order.

    >>> distinct_pairs(np.array([7, 3, 7]), np.array([1, 2, 1])).tolist()
    [[3, 7], [2, 1]]
    """
    packed = np.sort((ones.astype(np.int64) << HALF) + twos)
    fresh = np.ones(len(packed), dtype=np.bool_)  # np.unique hashes, which takes five times as long
    fresh[1:] = packed[1:] != packed[:-1]
    packed = packed[fresh]
    return np.stack([packed >> HALF, packed & ((1 << HALF) - 1)])


def joined_pairs(ones: "Numbers", twos: "Numbers") -> "Numbers":
    """Join pairs, in order, that share their first: rows of the two seconds, and of the first.

    >>> joined_pairs(np.array([[3, 5], [1, 1]]), np.array([[3, 3], [8, 9]])).tolist()
    [[1, 1], [8, 9], [3, 3]]
    """
    first = np.searchsorted(twos[0], ones[0])
    sizes = np.searchsorted(twos[0], ones[0], side="right") - first
    one_of = np.repeat(np.arange(len(sizes)), sizes)
    begins = np.cumsum(sizes) - sizes
    two_of = np.arange(len(one_of)) - begins[one_of] + first[one_of]
    return np.stack([ones[1][one_of], twos[1][two_of], ones[0][one_of]])


def grouped(groups: "Numbers", count: int) -> "list[NDArray[np.intp]]":
    """Return for each of `count` groups the places in which its number stands, in order.

    >>> [places.tolist() for places in grouped(np.array([1, -1, 2, 1]), 3)]
    [[], [0, 3], [2]]
    """
    order = np.argsort(groups, kind="stable")
    bounds = np.searchsorted(groups[order], np.arange(count + 1)).tolist()
    return [order[first:end] for first, end in pairwise(bounds)]
