"""Quotation marks: which stretches of a text stand between them.

Curly and straight double marks, guillemets and low-high marks are understood, and curly single
ones. A straight single one is also an apostrophe: it closes only behind a comma or an end mark.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from graphkit.model.base import Span

__all__ = ["find_quotes"]

_PAIRS = {"“": "”", "«": "»", "„": "“”", '"': '"', "‘": "’", "'": "'"}
_DOUBLE = frozenset('“„"«')  # marks that open no apostrophe
_MIXED = {"“": '"', '"': "”"}  # “He left," she said: typed with one straight mark
_SINGLE_CLOSE = re.compile(r"(?<=[,.?!…])'(?![\w'])")
_MARK = re.compile(rf"""[“”«»„"‘’]|(?<![^\s(\[—–:])'(?=\w)|{_SINGLE_CLOSE.pattern}""")
_LONGEST = 3000  # characters in which the end of a quotation is looked for
_DEEPEST = 5  # quotations in the same marks within each other
_PARAGRAPH = re.compile(r"\n\s*\n")


def find_quotes(text: str) -> list[Span]:
    """Return what stands inside quotation marks, without the marks, in text order.

    A quotation that is not closed in its paragraph runs to the paragraph's end if the next
    paragraph opens with the same mark (a speech that goes on), and into the next if that only
    closes it; else it is no quotation. Nor is one that is still open where the same mark opens
    another, unless both are closed: in "“He left. “We stay,” she said" only “We stay,” is quoted.

    >>> text = "“One,” she said. “Two.”"
    >>> [span.of(text) for span in find_quotes(text)]
    ['One,', 'Two.']
    >>> text = "“One.\\n\\n“Two,” he said."
    >>> [span.of(text) for span in find_quotes(text)]
    ['One.', 'Two,']
    """
    spans: list[tuple[int, int]] = []
    opened: int | None = None
    nested: str | None = None  # the mark of a quotation inside: “He cried "no" and left”
    breaks = [match.start() for match in _PARAGRAPH.finditer(text)]
    behind = 0  # what stands before it has been read
    for at in _marks(text, breaks):
        mark = text[at]
        if at < behind:
            continue
        ended, opened = _at_the_break(text, opened, at, breaks)
        spans += ended
        around = _around(text, opened, at, breaks)
        if around is not None:
            spans.append(around)
            opened, behind = None, around[1] + 1
        elif opened is None or _opens_anew(text, opened, at):
            opened, nested = _opening(text, at), None
        elif nested is not None and mark in _PAIRS[nested] and mark not in _PAIRS[text[opened]]:
            nested = None
        elif _closes(text, opened, at) or (nested is None and _closes_mixed(text, opened, at)):
            spans.append((opened + 1, at))
            opened = None
        elif mark in _DOUBLE and _may_open(text, at):
            nested = mark
    return [Span(start=a, end=b) for a, b in spans if text[a:b].strip()]


def _opening(text: str, at: int) -> int | None:
    return at if text[at] in _PAIRS and _may_open(text, at) else None


def _opens_anew(text: str, opened: int, at: int) -> bool:
    """Say whether the mark of an open quotation opens another, so that the first has no end."""
    return text[at] == text[opened] and text[at] in _DOUBLE and _may_open(text, at)


def _around(text: str, opened: int | None, at: int, breaks: list[int]) -> tuple[int, int] | None:
    """Return the open quotation around another in the same marks, if both are closed.

    "“I asked, “Why?” and left,” she said": each mark that opens is closed in the paragraph.

    >>> text = 'He said: "I asked, "Why?"" She left.'
    >>> [span.of(text) for span in find_quotes(text)]
    ['I asked, "Why?"']
    """
    if opened is None or not _opens_anew(text, opened, at):
        return None
    depth = 0
    for match in _MARK.finditer(text, opened, _end_of_paragraph(text, at, breaks)):
        if match[0] != text[opened] and match[0] not in _PAIRS[text[opened]]:
            continue
        depth += 1 if _may_open(text, match.start()) else -1
        if depth == 0:
            return opened + 1, match.start()
        if depth > _DEEPEST:
            break
    return None


def _end_of_paragraph(text: str, at: int, breaks: list[int]) -> int:
    following = bisect_right(breaks, at)
    end = breaks[following] if following < len(breaks) else len(text)
    return min(end, at + _LONGEST)


def _marks(text: str, breaks: list[int]) -> Iterator[int]:
    """Yield where a mark stands; a straight single one that opens is closed in its paragraph."""
    closes = [match.start() for match in _SINGLE_CLOSE.finditer(text)]
    for match in _MARK.finditer(text):
        at = match.start()
        single = text[at] == "'" and _may_open(text, at)
        closed = bisect_left(closes, _end_of_paragraph(text, at, breaks)) if single else 0
        if not single or bisect_right(closes, at) < closed:
            yield at


def _at_the_break(
    text: str, opened: int | None, at: int, breaks: list[int]
) -> tuple[list[tuple[int, int]], int | None]:
    """Return what ends with its paragraph, and where the quotation opened that is still open.

    It ends there if the next paragraph opens with the same mark.
    """
    if opened is None or not (
        crossed := breaks[bisect_right(breaks, opened) : bisect_left(breaks, at)]
    ):
        return [], opened
    goes_on = text[at] == text[opened] and not text[crossed[0] : at].strip()
    kept = opened if _closes_next(text, opened, at, len(crossed)) else None
    return ([(opened + 1, crossed[0])] if goes_on else []), kept


def _closes_next(text: str, opened: int, at: int, breaks: int) -> bool:
    """Say whether a mark behind some breaks closes a quotation of the paragraph before."""
    return breaks == 1 and _closes(text, opened, at) and not text[at - 1].isspace()


def _closes(text: str, opened: int, at: int) -> bool:
    return text[at] in _PAIRS[text[opened]] and _may_close(text, at)


def _closes_mixed(text: str, opened: int, at: int) -> bool:
    """Say whether a straight mark closes what a curly one opened, or the other way round."""
    return _MIXED.get(text[opened]) == text[at] and not _may_open(text, at)


def _may_open(text: str, at: int) -> bool:
    before, after = text[at - 1 : at] if at else "", text[at + 1 : at + 2]
    return bool(after.strip()) and (not before.strip() or before in "([—–-:“‘\"'")


def _may_close(text: str, at: int) -> bool:
    """A curly apostrophe inside a single-quoted stretch ("don’t") closes nothing."""
    return text[at] != "’" or not text[at + 1 : at + 2].isalpha()
