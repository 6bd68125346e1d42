"""Quotation marks: which stretches of a text stand between them.

Curly and straight double marks, guillemets and low-high marks are understood, single ones only
when curly, since a straight one is also an apostrophe.
"""

import re

from graphkit.model.base import Span

__all__ = ["find_quotes"]

_PAIRS = {"“": "”", "«": "»", "„": "“”", '"': '"', "‘": "’"}
_MARK = re.compile('[“”«»„"‘’]')
_PARAGRAPH = re.compile(r"\n\s*\n")


def find_quotes(text: str) -> list[Span]:
    """Return what stands inside quotation marks, without the marks, in text order.

    A quotation that is not closed in its paragraph runs to the paragraph's end if the next
    paragraph opens with the same mark (a speech that goes on); else it is no quotation.

    >>> text = "“One,” she said. “Two.”"
    >>> [span.of(text) for span in find_quotes(text)]
    ['One,', 'Two.']
    >>> text = "“One.\\n\\n“Two,” he said."
    >>> [span.of(text) for span in find_quotes(text)]
    ['One.', 'Two,']
    """
    spans: list[Span] = []
    for start, end, opens_next in _paragraphs(text):
        spans += _in_paragraph(text, start, end, opens_next)
    return spans


def _paragraphs(text: str) -> list[tuple[int, int, str]]:
    """Return each paragraph with the character that the next one begins with."""
    breaks = [0]
    for match in _PARAGRAPH.finditer(text):
        breaks += [match.start(), match.end()]
    breaks.append(len(text))
    return [
        (start, end, text[end:].lstrip()[:1])
        for start, end in zip(breaks[::2], breaks[1::2], strict=True)
    ]


def _in_paragraph(text: str, start: int, end: int, opens_next: str) -> list[Span]:
    spans = []
    opened: int | None = None
    for match in _MARK.finditer(text, start, end):
        mark, at = match[0], match.start()
        if opened is None:
            if mark in _PAIRS and _may_open(text, at):
                opened = at
        elif mark in _PAIRS[text[opened]] and _may_close(text, at):
            spans.append((opened + 1, at))
            opened = None
    if opened is not None and opens_next == text[opened]:
        spans.append((opened + 1, end))
    return [Span(start=a, end=b) for a, b in spans if text[a:b].strip()]


def _may_open(text: str, at: int) -> bool:
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    return bool(after.strip()) and (not before.strip() or before in "([—–-:“‘\"'")


def _may_close(text: str, at: int) -> bool:
    """A curly apostrophe inside a single-quoted stretch ("don’t") closes nothing."""
    return text[at] != "’" or not text[at + 1 : at + 2].isalpha()
