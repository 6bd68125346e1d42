"""What every figure has around its drawing: heading, legend and notes."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from graphkit.report.figures.style import FONT_SIZE, style
from graphkit.report.figures.svg import (
    NAMESPACE,
    Element,
    element,
    group,
    text_width,
    to_xml,
)
from graphkit.report.render import steady
from graphkit.report.wrapping import wrapped

__all__ = ["MARGIN", "NARROWEST", "Caption", "Figure", "Sample", "bare", "framed"]

MARGIN = 12.0
NARROWEST = 240.0  # pixels; a figure of less is drawn as wide
HEADING = 34.0  # from the top to the drawing
LINE = 18.0
SAMPLE = 26.0  # what a sample takes in the legend, before its words


class Sample(NamedTuple):
    """A line of the legend: marks drawn around (0, 0), 20 wide, and what they mean."""

    marks: tuple[Element, ...]
    meaning: str


class Caption(NamedTuple):
    """The words around a drawing."""

    title: str
    description: str
    samples: Sequence[Sample]
    notes: Sequence[str]


class Figure(NamedTuple):
    """A drawing, its size in pixels, and the words around it."""

    caption: Caption
    drawing: Sequence[Element]
    width: float
    height: float


def bare(figure: Figure) -> str:
    """Write the drawing alone, for a page that has heading, legend, notes and `style` itself."""
    caption, drawing, width, height = figure
    root = _root(caption, (width, height), group(drawing, class_="drawing"))
    return to_xml(root)


def framed(figure: Figure) -> str:
    """Write a whole figure: the drawing under its heading, legend and notes below.

    Returns:
        An `svg` element with a viewBox, so that it can be shown at any size.
    """
    caption, drawing, width, height = figure
    legend, below = _legend(caption.samples, width, HEADING + height + LINE)
    notes, end = _notes(caption.notes, width, below)
    heading = element("text", steady(caption.title), class_="heading", x=MARGIN, y=22)
    root = _root(
        caption,
        (width, end),
        style(),
        element("rect", class_="paper", x=0, y=0, width=width, height=end),
        heading,
        group(drawing, transform=f"translate(0 {HEADING:g})", class_="drawing"),
        group(legend, class_="legend", aria_hidden="true"),
        *notes,
    )
    return f"{to_xml(root)}\n"


def _root(caption: Caption, size: tuple[float, float], *children: Element) -> Element:
    width, height = size
    return element(
        "svg",
        element("title", steady(caption.title)),
        element("desc", steady(caption.description)),
        *children,
        xmlns=NAMESPACE, class_="gk-figure", role="group", viewBox=f"0 0 {width:g} {height:g}",
        width=width, height=height,
    )  # fmt: skip


def _legend(samples: Iterable[Sample], width: float, top: float) -> tuple[list[Element], float]:
    """Set samples in lines; return also where the next line below them is."""
    found, x, y = [], MARGIN, top
    for sample in samples:
        words = wrapped(sample.meaning, _room(width - SAMPLE))
        takes = SAMPLE + max(text_width(line, FONT_SIZE) for line in words) + MARGIN
        if x > MARGIN and x + takes > width:
            x, y = MARGIN, y + LINE
        found.append(group(sample.marks, transform=f"translate({x + 10:.0f} {y - 4:.0f})"))
        found += _lines(words, x + SAMPLE, y)
        x, y = x + takes, y + LINE * (len(words) - 1)
    return found, y + LINE if found else top


def _notes(notes: Iterable[str], width: float, top: float) -> tuple[list[Element], float]:
    lines = [line for note in notes if note for line in wrapped(steady(note), _room(width))]
    return _lines(lines, MARGIN, top), top + LINE * len(lines)


def _lines(lines: Iterable[str], x: float, top: float) -> list[Element]:
    return [
        element("text", line, class_="faint", x=round(x), y=top + LINE * number)
        for number, line in enumerate(lines)
    ]


def _room(width: float) -> int:
    """Return how many letters a line takes."""
    return int((width - 2 * MARGIN) / text_width("x", FONT_SIZE))
