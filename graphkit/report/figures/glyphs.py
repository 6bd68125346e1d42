"""Small shapes: one for each status of an event, told apart by shape and colour."""

from collections.abc import Mapping
from types import MappingProxyType

from graphkit.report.figures.svg import Element, element, number

__all__ = ["KINDS", "STATUSES", "glyph", "hatched", "look"]

# status: shape, colour
STATUSES: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "reported": ("circle", "blue"),
        "claimed": ("triangle", "orange"),
        "unverified": ("diamond", "pink"),
        "disputed": ("square", "red"),
        "denied": ("cross", "grey"),
        "negated": ("bar", "grey"),
        "proposed": ("arrow", "green"),
        "planned": ("pentagon", "sky"),
        "hypothetical": ("star", "olive"),
    }
)
# label of an actor or place: shape
KINDS: Mapping[str, str] = MappingProxyType(
    {
        "Person": "circle",
        "State": "square",
        "Organization": "diamond",
        "Group": "triangle",
        "Location": "pentagon",
    }
)
# Corners in a circle of radius one.
_CORNERS: Mapping[str, tuple[tuple[float, float], ...]] = MappingProxyType(
    {
        "triangle": ((0, -1), (0.9, 0.75), (-0.9, 0.75)),
        "arrow": ((0, 1), (0.9, -0.75), (-0.9, -0.75)),
        "diamond": ((0, -1), (1, 0), (0, 1), (-1, 0)),
        "square": ((-0.8, -0.8), (0.8, -0.8), (0.8, 0.8), (-0.8, 0.8)),
        "bar": ((-1, -0.4), (1, -0.4), (1, 0.4), (-1, 0.4)),
        "pentagon": ((0, -1), (0.95, -0.31), (0.59, 0.81), (-0.59, 0.81), (-0.95, -0.31)),
        "cross": (
            (-0.9, -0.5), (-0.5, -0.9), (0, -0.4), (0.5, -0.9), (0.9, -0.5), (0.4, 0),
            (0.9, 0.5), (0.5, 0.9), (0, 0.4), (-0.5, 0.9), (-0.9, 0.5), (-0.4, 0),
        ),
        "star": (
            (0, -1), (0.26, -0.36), (0.95, -0.31), (0.43, 0.14), (0.59, 0.81),
            (0, 0.45), (-0.59, 0.81), (-0.43, 0.14), (-0.95, -0.31), (-0.26, -0.36),
        ),
    }
)  # fmt: skip


def look(status: str) -> tuple[str, str]:
    """Return shape and colour of a status; an unknown one is a grey circle."""
    return STATUSES.get(status, ("circle", "grey"))


def glyph(shape: str, x: float, y: float, radius: float, **attributes: "str | float") -> Element:
    """Return a shape around (x, y); an unknown one is a circle."""
    corners = _CORNERS.get(shape)
    if corners is None:
        return element("circle", cx=x, cy=y, r=radius, **attributes)
    points = " ".join(f"{number(x + a * radius)},{number(y + b * radius)}" for a, b in corners)
    return element("polygon", points=points, **attributes)


def hatched(x: float, y: float, radius: float, colour: str) -> list[Element]:
    """Return a square around (x, y) with strokes from corner to corner."""
    low, high, side = -radius, radius, 2 * radius
    strokes = "".join(
        f"M{number(x + max(low, low + at - side))} {number(y + min(high, low + at))}"
        f"L{number(x + min(high, low + at))} {number(y + max(low, low + at - side))}"
        for at in (side * part / 4 for part in (1, 2, 3, 4, 5, 6, 7))
    )
    frame = element(
        "rect", x=x + low, y=y + low, width=side, height=side, class_=colour, fill_opacity="0.12"
    )
    return [frame, element("path", d=strokes, class_=f"tie {colour}")]
