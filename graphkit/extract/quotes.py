"""Quotation marks: which stretches of a text stand between them.

Curly and straight double marks, guillemets and low-high marks are understood, single ones only
when curly, since a straight one is also an apostrophe.
"""

import re
from bisect import bisect_right

from graphkit.model.base import Span

__all__ = ["find_quotes"]

_PAIRS = {"“": "”", "«": "»", "„": "“”", '"': '"', "‘": "’"}
_MARK = re.compile('[“”«»„"‘’]')
_PARAGRAPH = re.compile(r"\n\s*\n")


def find_quotes(text: str) -> list[Span]:
    """Return what stands inside quotation marks, without the marks, in text order.

    A quotation that is not closed in its paragraph runs to the paragraph's end if the next
    paragraph opens with the same mark (a speech that goes on), and into the next if that only
    closes it; else it is no quotation.

    >>> text = "“One,” she said. “Two.”"
    >>> [span.of(text) for span in find_quotes(text)]
    ['One,', 'Two.']
    >>> text = "“One.\\n\\n“Two,” he said."
    >>> [span.of(text) for span in find_quotes(text)]
    ['One.', 'Two,']
    """
    spans: list[tuple[int, int]] = []
    opened: int | None = None
    breaks = [match.start() for match in _PARAGRAPH.finditer(text)]
    for match in _MARK.finditer(text):
        mark, at = match[0], match.start()
        crossed = None if opened is None else _break_between(breaks, opened, at)
        if opened is not None and crossed is not None:
            if mark == text[opened] and not text[crossed:at].strip():
                spans.append((opened + 1, crossed))
                opened = None
            elif not _closes(text, opened, at) or text[at - 1].isspace():
                opened = None
        if opened is None:
            opened = at if mark in _PAIRS and _may_open(text, at) else None
        elif _closes(text, opened, at):
            spans.append((opened + 1, at))
            opened = None
    return [Span(start=a, end=b) for a, b in spans if text[a:b].strip()]


def _break_between(breaks: list[int], opened: int, at: int) -> int | None:
    """Return the first end of a paragraph between two places."""
    first = bisect_right(breaks, opened)
    return breaks[first] if first < len(breaks) and breaks[first] < at else None


def _closes(text: str, opened: int, at: int) -> bool:
    return text[at] in _PAIRS[text[opened]] and _may_close(text, at)


def _may_open(text: str, at: int) -> bool:
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    return bool(after.strip()) and (not before.strip() or before in "([—–-:“‘\"'")


def _may_close(text: str, at: int) -> bool:
    """A curly apostrophe inside a single-quoted stretch ("don’t") closes nothing."""
    return text[at] != "’" or not text[at + 1 : at + 2].isalpha()
