"""Plain text to paragraphs: blank lines part them, and line ends where the text is not wrapped."""

import itertools
import re

from graphkit.model.base import Span

__all__ = ["find_paragraphs"]

_LINE = re.compile(r"[^\n]+")
_WORD = re.compile(r"\S+")
_ENDS_SENTENCE = re.compile(r"[.!?:][\"”’')\]]*$")
# No mail, wire or terminal breaks lines later than this; longer lines are whole paragraphs.
_WIDEST_WRAP = 100
_FEWEST_WRAPPED = 3  # lines that must agree before short lines count as wrapped


def find_paragraphs(text: str) -> list[Span]:
    """Return the paragraphs of `text` in order, without the white space around them.

    A line end inside a paragraph counts as a blank only where the text is wrapped: the next
    line's first word would not have fitted, or goes on in lower case after an unfinished line.
    Every word of the text lies in exactly one paragraph.

    >>> text = "Dam breaks\\n\\nBy Ann Lee\\nThe wall gave way at noon.\\n"
    >>> [span.of(text) for span in find_paragraphs(text)]
    ['Dam breaks', 'By Ann Lee', 'The wall gave way at noon.']
    """
    lines = [span for span in map(_stripped, _LINE.finditer(text)) if span is not None]
    width = _wrap_width(text, lines)
    paragraphs: list[Span] = []
    for line in lines:
        if paragraphs and _goes_on(text, paragraphs[-1], line, width):
            paragraphs[-1] = Span(start=paragraphs[-1].start, end=line.end)
        else:
            paragraphs.append(line)
    return paragraphs


def _stripped(line: re.Match[str]) -> Span | None:
    words = line.group().strip()
    if not words:
        return None
    start = line.start() + line.group().index(words)
    return Span(start=start, end=start + len(words))


def _wrap_width(text: str, lines: list[Span]) -> int | None:
    """Return the column at which the text is wrapped, or None when it is not.

    Wrapped lines end in mid-sentence, most of them; paragraphs on lines of their own do not.
    """
    longest = max((line.end - line.start for line in lines), default=0)
    if longest > _WIDEST_WRAP:
        return None
    full = [
        before
        for before, after in itertools.pairwise(lines)
        if text.count("\n", before.end, after.start) == 1 and _is_full(text, before, after, longest)
    ]
    broken = sum(_ENDS_SENTENCE.search(line.of(text)) is None for line in full)
    return longest if broken >= max(_FEWEST_WRAPPED, len(full) / 2) else None


def _is_full(text: str, before: Span, after: Span, width: int) -> bool:
    word = _WORD.match(text, after.start)
    size = 0 if word is None else len(word.group())
    return before.end - before.start + 1 + size > width


def _goes_on(text: str, paragraph: Span, line: Span, width: int | None) -> bool:
    if width is None or text.count("\n", paragraph.end, line.start) > 1:
        return False
    start = text.rfind("\n", 0, paragraph.end) + 1
    last = Span(start=max(start, paragraph.start), end=paragraph.end)
    if _is_full(text, last, line, width):
        return True
    return text[line.start].islower() and _ENDS_SENTENCE.search(last.of(text)) is None
