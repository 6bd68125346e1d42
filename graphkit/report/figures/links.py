"""Lines between circles, bent so that several can be told apart, with a head at their end."""

from math import sqrt
from typing import NamedTuple

from graphkit.report.figures.labels import Circle
from graphkit.report.figures.svg import Element, element, number

__all__ = ["Ends", "link"]

BEND = 14.0  # pixels between two lines of one pair, in their middle
HEAD = 7.0  # length of a head
Point = tuple[float, float]


class Ends(NamedTuple):
    """Between which circles a line runs."""

    source: Circle
    target: Circle


def link(ends: Ends, bend: float, weight: float, looks: tuple[str, str]) -> list[Element]:
    """Return a line and its head.

    Args:
        ends: From where to where; a circle's line to itself is a loop above it.
        bend: How far it bends to its right, 0 for a straight line, 1 for the next one, ...
        weight: Its width in pixels.
        looks: Classes: its colour, and what breaks the line.
    """
    colour, broken = looks
    if ends.source == ends.target:
        start, control, tip = _loop(ends.source, bend)
    else:
        start, control, tip = _arc(ends, bend)
    across, down = _direction(control, tip)
    foot = (tip[0] - across * HEAD, tip[1] - down * HEAD)
    wide = HEAD * 0.45 + weight / 2
    corners = (tip, (foot[0] - down * wide, foot[1] + across * wide),
               (foot[0] + down * wide, foot[1] - across * wide))  # fmt: skip
    line = f"M{_written(start)}Q{_written(control)} {_written(foot)}"
    return [
        element("path", d=line, class_=f"tie {colour} {broken}".rstrip(), stroke_width=weight),
        element("polygon", points=" ".join(map(_written, corners)), class_=f"head {colour}"),
    ]


def _arc(ends: Ends, bend: float) -> tuple[Point, Point, Point]:
    """Return start, control point and tip of a line from rim to rim."""
    one, two = ends
    across, down = _direction((one.x, one.y), (two.x, two.y))
    control = (
        (one.x + two.x) / 2 - down * bend * BEND * 2,
        (one.y + two.y) / 2 + across * bend * BEND * 2,
    )
    return _on_rim(one, control), control, _on_rim(two, control)


def _loop(circle: Circle, bend: float) -> tuple[Point, Point, Point]:
    away = circle.radius + 26 + abs(bend) * BEND
    left, right = circle.x - circle.radius * 0.8, circle.x + circle.radius * 0.8
    top = circle.y - circle.radius * 0.6
    return (left, top), (circle.x, circle.y - away), (right, top)


def _on_rim(circle: Circle, towards: Point) -> Point:
    across, down = _direction((circle.x, circle.y), towards)
    away = circle.radius + 1.5
    return circle.x + across * away, circle.y + down * away


def _direction(one: Point, two: Point) -> Point:
    across, down = two[0] - one[0], two[1] - one[1]
    length = sqrt(across * across + down * down) or 1.0
    return across / length, down / length


def _written(point: Point) -> str:
    return f"{number(point[0])},{number(point[1])}"
