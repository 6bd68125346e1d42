"""Sketches that share hashes, found by one sort: n log n, whatever the sketches are."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final

import numpy as np
from numpy.typing import NDArray

__all__ = ["neighbours"]

HITS: Final = 2  # times that a pair must be met; one shared hash is chance

Integers = NDArray[np.int64]


def neighbours(sketches: Sequence[Sequence[int]]) -> Iterator[tuple[int, list[int]]]:
    """Yield the number of each sketch that shares hashes with earlier ones, and theirs.

    Not all of them: of the sketches with one hash, each is paired with the first and with the
    one before it. So a story in a thousand papers, or a footer under a thousand, costs two
    thousand pairs and not a million.

    >>> list(neighbours([(1, 2, 3), (7, 8), (1, 2, 9)]))
    [(2, [0])]
    """
    sizes = np.array([len(sketch) for sketch in sketches], dtype=np.int64)
    owners = np.repeat(np.arange(len(sketches)), sizes)
    hashes = np.fromiter((value for sketch in sketches for value in sketch), np.int64)
    order = np.argsort(hashes, kind="stable")  # within one hash the owners stay in their order
    later, earlier = _pairs(owners[order], hashes[order])
    codes, hits = np.unique(later * len(sketches) + earlier, return_counts=True)
    pairs = (divmod(code, len(sketches)) for code in codes[hits >= HITS].tolist())
    for number, found in groupby(pairs, key=lambda pair: pair[0]):
        yield number, [other for _, other in found]


def _pairs(owners: Integers, hashes: Integers) -> tuple[Integers, Integers]:
    """Pair each owner of a hash with its first owner and with the one before."""
    places = np.arange(len(hashes))
    starts = np.searchsorted(hashes, hashes)
    second = places > starts
    third = places > starts + 1  # the one before the second is the first
    later = np.concatenate((owners[second], owners[third]))
    return later, np.concatenate((owners[starts[second]], owners[places[third] - 1]))
