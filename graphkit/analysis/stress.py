"""Places for the nodes of one connected graph, so that distances on paper follow those in it.

Stress majorisation (Gansner, Koren and North: "Graph Drawing by Stress Majorization", 2004): each
node moves halfway to the mean of the places where the others want it.

Every machine finds the same places. What is summed are whole numbers below 2^53, whose sums are
exact in any order; all else is - * / and square roots, which IEEE 754 fixes to the bit.
"""

import math
from typing import TYPE_CHECKING

import numpy as np
from scipy.sparse import csr_array
from scipy.sparse.csgraph import shortest_path

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]

__all__ = ["UNIT", "distances", "stress_layout", "turned"]

UNIT = 1 << 16  # steps of the grid in the length of half a tie
WEIGHT = 1 << 16  # steps in the weight of a pair at distance one
ROUNDS = 300
STILL = UNIT // 64  # a round that moves no node further is the last
# cos and sin of the golden angle: points turned by it lie apart, however many they are
TURN = (-0.7373688780783197, 0.6754902942615238)


def distances(size: int, ties: "NDArray[np.int64]") -> "Floats":
    """Return how far the nodes of a connected graph are from each other: whole numbers.

    A tie is two long, and longer at a node with many ties, whose neighbours need room.

    >>> distances(3, np.array([[0, 1], [1, 2]])).tolist()
    [[0.0, 2.0, 4.0], [2.0, 0.0, 2.0], [4.0, 2.0, 0.0]]

    Args:
        size: How many nodes; they are numbered from 0 on.
        ties: Pairs of different nodes, each pair once.
    """
    degrees = np.bincount(ties.reshape(-1), minlength=size)
    roots = np.array([max(2, math.isqrt(int(degree))) for degree in degrees])
    lengths = np.maximum(roots[ties[:, 0]], roots[ties[:, 1]])
    table = csr_array((lengths, (ties[:, 0], ties[:, 1])), shape=(size, size))
    found: Floats = shortest_path(table, directed=False)
    return found


def stress_layout(far: "Floats") -> "Floats":
    """Return places (x, y) on a grid, `UNIT` steps for a distance of one: whole numbers.

    Args:
        far: Distances between all nodes, at least 1 except on the diagonal.
    """
    x, y = _start(far)
    away = far + np.eye(len(far))
    weights = np.rint(WEIGHT / (away * away))
    np.fill_diagonal(weights, 0)
    sums = np.maximum(weights.sum(axis=1), 1)
    reach = far * UNIT * weights
    for _ in range(ROUNDS if len(far) > 1 else 0):
        across, down = x[:, np.newaxis] - x, y[:, np.newaxis] - y
        pull = reach / np.maximum(np.sqrt(across * across + down * down), 1)
        steps = [
            np.rint(((weights @ one + np.rint(gaps * pull).sum(axis=1)) / sums - one) / 2)
            for one, gaps in ((x, across), (y, down))
        ]
        x, y = x + steps[0], y + steps[1]
        if np.abs(steps).max() < STILL:
            break
    return np.stack([x, y], axis=1)


def turned(places: "Floats", *, tall: bool) -> "Floats":
    """Turn places so that they spread most from left to right, or if `tall` from top to bottom."""
    centred = places - np.floor(places.sum(axis=0) / len(places))
    rows = [(int(x), int(y)) for x, y in centred]  # their squares need more than 53 bits
    across = sum(x * x - y * y for x, y in rows)
    mixed = 2 * sum(x * y for x, y in rows)
    size = math.sqrt(across * across + mixed * mixed)
    if size == 0:
        return np.array(centred)
    cos = math.sqrt(max((1 + across / size) / 2, 0))
    sin = math.copysign(math.sqrt(max((1 - across / size) / 2, 0)), mixed)
    x, y = centred[:, 0], centred[:, 1]
    along, over = np.rint(x * cos + y * sin), np.rint(y * cos - x * sin)
    return np.stack([over, along] if tall else [along, over], axis=1)


def _start(far: "Floats") -> "Floats":
    """Return first places: by the distances from three nodes at the rim, and a spiral on top."""
    first = int(far[0].argmax())
    second = int(far[first].argmax())
    third = int(np.minimum(far[first], far[second]).argmax())
    rim = np.stack([far[first] - far[second], 2 * far[third]]) * (UNIT / 2)
    started: Floats = rim + _spiral(len(far))
    return started


def _spiral(size: int) -> "Floats":
    """Return different places around the origin, evenly spread: a row of x and one of y."""
    cos, sin = TURN
    x, y, found = 1.0, 0.0, []
    for number in range(size):
        away = math.sqrt(number + 1) * UNIT / 4
        found.append((round(x * away), round(y * away)))
        x, y = x * cos - y * sin, x * sin + y * cos
    return np.array(found, dtype=np.float64).T
