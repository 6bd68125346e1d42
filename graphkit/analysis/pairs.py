"""Numbers and pairs of numbers as arrays: grouped, each once, and joined by what they share."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, overload

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Numbers = NDArray[np.integer]

__all__ = ["Groups", "distinct", "distinct_pairs", "grouped", "joined_pairs", "packed", "unpacked"]

HALF = 32  # bits of a number


def distinct(numbers: "Numbers") -> "Numbers":
    """Return numbers, each once, in order.

    >>> distinct(np.array([7, 3, 7])).tolist()
    [3, 7]
    """
    found = np.sort(numbers)
    fresh = np.ones(len(found), dtype=np.bool_)  # np.unique hashes, which takes five times as long
    fresh[1:] = found[1:] != found[:-1]
    return found[fresh]


def distinct_pairs(ones: "Numbers", twos: "Numbers") -> "Numbers":
    """Return pairs of numbers from 0 on, each once, in order.

    >>> distinct_pairs(np.array([7, 3, 7]), np.array([1, 2, 1])).tolist()
    [[3, 7], [2, 1]]
    """
    return unpacked(distinct(packed(ones, twos)))


def packed(ones: "Numbers", twos: "Numbers") -> "Numbers":
    """Return each pair of numbers from 0 on as one number, which orders by the first.

    >>> unpacked(packed(np.array([7, 3]), np.array([1, 2]))).tolist()
    [[7, 3], [1, 2]]
    """
    pairs: Numbers = (ones.astype(np.int64) << HALF) + twos
    return pairs


def unpacked(pairs: "Numbers") -> "Numbers":
    """Return the pairs that `packed` has made: a row of the first and one of the second."""
    return np.stack([pairs >> HALF, pairs & ((1 << HALF) - 1)])


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


class Groups(Sequence["Numbers"]):
    """Numbers in groups: the n-th lie from the n-th bound to the next one."""

    def __init__(self, numbers: "Numbers", bounds: "Numbers") -> None:
        self._numbers, self._bounds = numbers, bounds

    def __len__(self) -> int:
        return len(self._bounds) - 1

    @overload
    def __getitem__(self, place: int) -> "Numbers": ...
    @overload
    def __getitem__(self, place: slice) -> "list[Numbers]": ...
    def __getitem__(self, place: "int | slice") -> "Numbers | list[Numbers]":
        if isinstance(place, slice):
            return [self[one] for one in range(*place.indices(len(self)))]
        return self._numbers[self._bounds[place] : self._bounds[place + 1]]


def grouped(groups: "Numbers", count: int, numbers: "Numbers | None" = None) -> Groups:
    """Return the numbers of each of `count` groups, in order; by default their places.

    >>> [places.tolist() for places in grouped(np.array([1, -1, 2, 1]), 3)]
    [[], [0, 3], [2]]
    """
    order = np.argsort(groups, kind="stable")
    bounds = np.searchsorted(groups[order], np.arange(count + 1))
    return Groups(order if numbers is None else numbers[order], bounds)
