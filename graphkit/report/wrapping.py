"""How wide text is on a terminal, and where it is broken."""

import unicodedata
from functools import cache

__all__ = ["cells", "padded", "wrapped"]

INVISIBLE = ("Mn", "Me", "Cf")  # marks on the letter before, and characters without a width
WIDE = ("W", "F")  # https://www.unicode.org/reports/tr11/
NARROWEST = 2  # cells; one wide character


def cells(text: str) -> int:
    """Return how many cells of a terminal `text` takes; wide characters take two.

    >>> cells("Łódź"), cells("東京")
    (4, 4)
    """
    return len(text) if text.isascii() else sum(map(_cells_of, text))


@cache
def _cells_of(char: str) -> int:
    if unicodedata.category(char) in INVISIBLE:
        return 0
    return 2 if unicodedata.east_asian_width(char) in WIDE else 1


def padded(text: str, size: int, *, right: bool = False) -> str:
    """Fill `text` with blanks to `size` cells; longer text stays as it is."""
    blanks = " " * (size - cells(text))
    return f"{blanks}{text}" if right else f"{text}{blanks}"


def wrapped(text: str, width: int) -> list[str]:
    """Break `text` at blanks into lines of at most `width` cells; longer words are folded.

    Nothing but the blanks at line ends is left out; a width below two cells counts as two.

    >>> wrapped("a harbour strike", 9)
    ['a harbour', 'strike']
    """
    width = max(width, NARROWEST)
    if cells(text) <= width:
        return [text]
    lines: list[str] = []
    line, used = "", 0
    for word in text.split(" "):
        size = cells(word)
        if line and used + 1 + size <= width:
            line, used = f"{line} {word}", used + 1 + size
            continue
        if line:
            lines.append(line)
        *folded, line = _folded(word, width)
        lines += folded
        used = cells(line)
    return [*lines, line]


def _folded(word: str, width: int) -> list[str]:
    parts = [""]
    used = 0
    for char in word:
        size = _cells_of(char)
        if used + size > width:
            parts.append("")
            used = 0
        parts[-1] += char
        used += size
    return parts
