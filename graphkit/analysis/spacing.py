"""Moves circles apart that overlap."""

from itertools import count
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]

__all__ = ["spaced"]

ROUNDS_BEFORE_GROWTH = 40
GROWTH = 1.1  # of the whole picture, where pushing alone finds no room


def spaced(places: "Floats", needed: "Floats") -> "Floats":
    """Return places near the given ones at which no two circles overlap.

    All are whole numbers, so their sums are exact in any order (see `analysis.stress`).

    >>> spaced(np.zeros((2, 2)), np.array([[10, 10], [10, 10]])).tolist()
    [[-5.0, 0.0], [5.0, 0.0]]

    Args:
        places: Centres (x, y) on a grid.
        needed: For each pair of circles the least distance of their centres, in steps of the grid.
    """
    x, y = places[:, 0], places[:, 1]
    needed = needed * (1 - np.eye(len(places)))
    order = np.arange(len(places))
    beside = np.sign(order[:, np.newaxis] - order)  # where two stand in one place
    for turn in count(1):
        across, down = x[:, np.newaxis] - x, y[:, np.newaxis] - y
        squares = across * across + down * down
        if not (squares < needed * needed).any():
            break
        across = np.where(squares == 0, beside, across)
        apart = np.sqrt(np.maximum(squares, 1))
        share = np.maximum(needed - apart, 0) / (2 * apart)
        x, y = (one + _away(gaps * share) for one, gaps in ((x, across), (y, down)))
        if turn % ROUNDS_BEFORE_GROWTH == 0:
            x, y = np.rint(x * GROWTH), np.rint(y * GROWTH)
    return np.stack([x, y], axis=1)


def _away(pushes: "Floats") -> "Floats":
    """Sum what pushes each circle, each push rounded up: none is too short for good."""
    summed: Floats = (np.sign(pushes) * np.ceil(np.abs(pushes))).sum(axis=1)
    return summed
