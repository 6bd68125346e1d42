"""Where names stand beside circles, so that they cover neither circles nor each other."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from graphkit.report.figures.style import FONT_SIZE
from graphkit.report.figures.svg import text_width

if TYPE_CHECKING:
    from numpy.typing import NDArray

__all__ = ["Circle", "Label", "labelled"]

HEIGHT = FONT_SIZE + 1
GAP = 3.0


class Circle(NamedTuple):
    """A circle and its name."""

    x: float
    y: float
    radius: float
    name: str


class Label(NamedTuple):
    """Where a name stands, and its line; `anchor` says what of it stands there, as SVG does.

    How wide letters are is only known about: what is anchored at a circle never covers it.
    """

    x: float
    y: float
    anchor: str


def labelled(circles: Sequence[Circle], width: float) -> "list[Label | None]":
    """Return where the name of each stands; None where it has no room.

    Args:
        circles: The most important first: its name is placed first.
        width: Pixels from side to side; no name reaches beyond.
    """
    taken = np.array([_around(one) for one in circles]).reshape(-1, 4)
    found: list[Label | None] = []
    for one in circles:
        boxes = np.array(list(_boxes(one, width)))
        free = ~_overlap(boxes, taken).any(axis=1)
        free &= (boxes[:, 0] >= 0) & (boxes[:, 2] <= width)
        chosen = int(free.argmax())
        if not free[chosen]:
            found.append(None)
            continue
        taken = np.concatenate([taken, boxes[chosen : chosen + 1]])
        found.append(_placed(one, *boxes[chosen].tolist()))
    return found


def _placed(one: Circle, left: float, _: float, right: float, bottom: float) -> Label:
    """Return the name of a circle in a box: on the side of the circle it is anchored."""
    y = bottom - HEIGHT / 4
    if right <= one.x:
        return Label(right, y, "end")
    return Label(left, y, "start") if left >= one.x else Label((left + right) / 2, y, "middle")


def _around(one: Circle) -> tuple[float, float, float, float]:
    """Return the box in the circle that no name may cover."""
    inner = one.radius * 0.9
    return one.x - inner, one.y - inner, one.x + inner, one.y + inner


def _boxes(one: Circle, width: float) -> "Sequence[tuple[float, float, float, float]]":
    """Return the boxes that the name may take: left, top, right, bottom.

    The best come first: beside the circle, away from the middle, where most lines are.
    """
    wide, away = text_width(one.name, FONT_SIZE), one.radius + GAP
    middle, up = one.y - HEIGHT / 2, one.y - away - HEIGHT
    right, left = one.x + away, one.x - away - wide
    outer, inner = (left, right) if one.x < width / 2 else (right, left)
    starts = (
        (outer, middle),
        (inner, middle),
        (one.x - wide / 2, one.y + away),
        (one.x - wide / 2, up),
        (outer, one.y + away / 2),
        (outer, one.y - away / 2 - HEIGHT),
        (inner, one.y + away / 2),
        (inner, one.y - away / 2 - HEIGHT),
    )
    return [(x, y, x + wide, y + HEIGHT) for x, y in starts]


def _overlap(boxes: "NDArray[np.float64]", taken: "NDArray[np.float64]") -> "NDArray[np.bool_]":
    one, two = boxes[:, np.newaxis, :], taken[np.newaxis, :, :]
    across = (one[..., 0] < two[..., 2]) & (two[..., 0] < one[..., 2])
    down = (one[..., 1] < two[..., 3]) & (two[..., 1] < one[..., 3])
    overlapping: NDArray[np.bool_] = across & down
    return overlapping
