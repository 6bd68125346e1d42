"""Where the nodes of a network stand in a picture of it: the same places on every machine."""

from collections.abc import Collection, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from scipy.sparse import csr_array
from scipy.sparse.csgraph import connected_components

from graphkit.analysis.spacing import spaced
from graphkit.analysis.stress import UNIT, distances, stress_layout, turned

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Numbers = NDArray[np.int64]
    Floats = NDArray[np.float64]

__all__ = ["Layout", "layout"]

GRID = 1 << 10  # steps in a pixel
LONGEST = 46.0  # pixels of half a tie, where there is room
FLATTEST = 0.6  # how much more a picture may be squeezed from the sides than from above
LOWEST = 600.0  # pixels from top to bottom that a component may take in a narrow picture
GAP = 6.0  # pixels between two circles
APART = 36.0  # pixels between two components


class Layout(NamedTuple):
    """Centres (x, y) of circles in pixels, to one decimal, from (0, 0) on; and how much they take.

    The size holds the circles whole. It may be wider than asked, where they find no room else.
    """

    places: tuple[tuple[float, float], ...]
    width: float
    height: float


class _Part(NamedTuple):
    """A connected component: its nodes, their centres on the grid, and its size in steps."""

    nodes: "Numbers"
    places: "Floats"
    size: "Floats"


def layout(radii: Sequence[float], ties: Collection[tuple[int, int]], *, width: float) -> Layout:
    """Place circles so that those that are tied stand near each other, and none overlap.

    Each connected component is laid out by itself; they stand beside and below each other, the
    tallest first. The same numbers give the same places on any machine.

    >>> layout([5, 5, 5], [(0, 1)], width=400).places
    ((97.0, 5.0), (5.0, 5.0), (143.0, 5.0))

    Args:
        radii: Of the circles, in pixels; they are numbered in this order.
        ties: Pairs of circles; direction, repetitions and ties to itself do not count.
        width: Pixels there are from side to side.
    """
    if not radii:
        return Layout((), 0, 0)
    pairs = sorted({(min(tie), max(tie)) for tie in ties if tie[0] != tie[1]})
    tied = np.array(pairs, dtype=np.int64).reshape(-1, 2)
    steps = np.rint(np.array(radii, dtype=np.float64) * GRID)
    parts = [
        _placed(nodes, tied[np.isin(tied[:, 0], nodes)], steps[nodes], width)
        for nodes in _components(len(radii), tied)
    ]
    return _packed(parts, len(radii), width)


def _components(size: int, ties: "Numbers") -> Iterator["Numbers"]:
    """Yield the nodes of each component, the largest first, then by their first node."""
    table = csr_array((np.ones(len(ties)), (ties[:, 0], ties[:, 1])), shape=(size, size))
    _, labels = connected_components(table, directed=False)
    members: dict[int, list[int]] = {}
    for node, label in enumerate(labels.tolist()):
        members.setdefault(label, []).append(node)
    for nodes in sorted(members.values(), key=lambda nodes: (-len(nodes), nodes)):
        yield np.array(nodes, dtype=np.int64)


def _placed(nodes: "Numbers", ties: "Numbers", radii: "Floats", width: float) -> _Part:
    found = stress_layout(distances(len(nodes), np.searchsorted(nodes, ties)))
    room = max(width - 2 * float(radii.max()) / GRID, 1.0)
    flat = turned(found, tall=False)
    tall = np.ptp(flat[:, 0]) * LONGEST > room * UNIT
    places = _scaled(turned(found, tall=True) if tall else flat, room)
    rim = radii[:, np.newaxis]
    places = spaced(places, rim + radii + round(GAP * GRID))
    low, high = (places - rim).min(axis=0), (places + rim).max(axis=0)
    return _Part(nodes, places - low, high - low)


def _scaled(places: "Floats", room: float) -> "Floats":
    """Bring places to the grid of pixels, squeezed to what is there from side to side and down."""
    extent = np.maximum(np.ptp(places, axis=0) / UNIT, 1.0)
    scale = np.minimum(np.array([room, max(room, LOWEST)]) / extent, LONGEST)
    scale[1] = min(scale[1], scale[0] / FLATTEST)
    scaled: Floats = np.rint(places * (scale * (GRID / UNIT)))
    return scaled


def _packed(parts: Sequence[_Part], size: int, width: float) -> Layout:
    """Set components in rows from the left; a row is as high as its first."""
    places = np.zeros((size, 2))
    apart = APART * GRID
    left = top = bottom = right = 0.0
    for part in sorted(parts, key=lambda part: (-part.size[1], -len(part.nodes))):
        across, down = part.size.tolist()
        if left and left + across > width * GRID:
            left, top = 0.0, bottom + apart
        places[part.nodes] = part.places + np.array([left, top])
        bottom, right = max(bottom, top + down), max(right, left + across)
        left += across + apart
    pixels = tuple((_pixels(x), _pixels(y)) for x, y in places.tolist())
    return Layout(pixels, _pixels(right), _pixels(bottom))


def _pixels(steps: float) -> float:
    return round(steps / GRID, 1)
