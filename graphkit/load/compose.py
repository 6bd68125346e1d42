"""Marked-up pages to plain text: the headline, then the paragraphs, a blank line between them."""

from typing import NamedTuple

from graphkit.load.layout import same_words
from graphkit.model.base import Span

__all__ = ["Paragraph", "compose"]


class Paragraph(NamedTuple):
    """Words of a page in one paragraph, without line ends."""

    words: str
    is_heading: bool = False


def compose(title: str | None, paragraphs: list[Paragraph]) -> tuple[str, list[Span]]:
    """Join the paragraphs of a page to one text that opens with its headline.

    Returns:
        The text and the spans of its headings.

    >>> text, headings = compose("Dam breaks", [Paragraph("It broke."), Paragraph("Why", True)])
    >>> text, [span.of(text) for span in headings]
    ('Dam breaks\\n\\nIt broke.\\n\\nWhy', ['Dam breaks', 'Why'])
    """
    parts = [part for part in paragraphs if part.words]
    if title is not None and not (parts and same_words(parts[0].words, title)):
        parts.insert(0, Paragraph(" ".join(title.split()), is_heading=True))
    headings: list[Span] = []
    start = 0
    for part in parts:
        if part.is_heading:
            headings.append(Span(start=start, end=start + len(part.words)))
        start += len(part.words) + len("\n\n")
    return "\n\n".join(part.words for part in parts), headings
