"""SVG elements as values, written as XML with everything escaped."""

import re
from collections.abc import Iterable, Mapping
from typing import NamedTuple
from xml.sax.saxutils import escape, quoteattr

from graphkit.report.render import steady
from graphkit.report.wrapping import cells

__all__ = ["Element", "clipped", "element", "group", "number", "text_width", "to_xml"]

NAMESPACE = "http://www.w3.org/2000/svg"
_NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
CELL = 0.58  # of the height of letters: how wide a letter is on average


class Element(NamedTuple):
    """An element with its attributes, and elements and text in it."""

    tag: str
    attributes: Mapping[str, str]
    children: tuple["Element | str", ...] = ()


def element(tag: str, *children: "Element | str", **attributes: "str | float | None") -> Element:
    """Make an element. `data_id` stands for `data-id`, `class_` for `class`; None is left out.

    >>> to_xml(element("text", "a < b", class_="note", x=1.25))
    '<text class="note" x="1.2">a &lt; b</text>'
    """
    named = {
        name.rstrip("_").replace("_", "-"): value if isinstance(value, str) else number(value)
        for name, value in attributes.items()
        if value is not None
    }
    return Element(tag, named, children)


def group(children: Iterable["Element | str"], **attributes: "str | float | None") -> Element:
    """Make a `g` of these."""
    return element("g", *children, **attributes)


def number(value: float) -> str:
    """Write a number to one decimal.

    >>> number(3.0), number(-0.04), number(2.55)
    ('3', '0', '2.5')
    """
    return f"{round(value, 1) + 0.0:.1f}".removesuffix(".0")


def to_xml(one: Element) -> str:
    """Write an element; what XML cannot hold becomes U+FFFD."""
    attributes = "".join(f" {name}={quoteattr(_held(v))}" for name, v in one.attributes.items())
    if not one.children:
        return f"<{one.tag}{attributes}/>"
    inner = "".join(
        escape(_held(child)) if isinstance(child, str) else to_xml(child) for child in one.children
    )
    return f"<{one.tag}{attributes}>{inner}</{one.tag}>"


def text_width(text: str, size: float) -> float:
    """Return about how wide text is in letters of this size; in pixels, as the size is."""
    return cells(text) * size * CELL


def clipped(text: str, most: int) -> str:
    """Return `steady` text of at most this many cells, an ellipsis where it was longer.

    >>> clipped("Anvaria and Bordavia", 8)
    'Anvaria…'
    """
    line = steady(text)
    if cells(line) <= most:
        return line
    while line and cells(line) > most - 1:
        line = line[:-1]
    return f"{line.rstrip()}…"


def _held(text: str) -> str:
    return _NO_XML.sub("\ufffd", text)
