"""Marked-up pages to plain text: the headline, then the paragraphs, a blank line between them."""

from collections.abc import Iterator
from typing import NamedTuple

from graphkit.load.layout import same_words
from graphkit.load.markup import without_markup
from graphkit.model.base import Span

__all__ = ["Paragraph", "compose"]


class Paragraph(NamedTuple):
    """Words of a page in one paragraph, without line ends."""

    words: str
    is_heading: bool = False


def compose(title: str | None, paragraphs: list[Paragraph]) -> tuple[str, list[Span]]:
    """Join the paragraphs of a page to one text that opens with its headline.

    What a page wrote as text although it is HTML ("&amp;amp;") goes, as it does in plain text.

    Returns:
        The text and the spans of its headings.

    >>> text, headings = compose("Dam breaks", [Paragraph("It broke."), Paragraph("Why", True)])
    >>> text, [span.of(text) for span in headings]
    ('Dam breaks\\n\\nIt broke.\\n\\nWhy', ['Dam breaks', 'Why'])
    """
    parts = [part for paragraph in paragraphs for part in _cleaned(paragraph)]
    if title is not None and not (parts and same_words(parts[0].words, title)):
        parts.insert(0, Paragraph(" ".join(title.split()), is_heading=True))
    headings: list[Span] = []
    start = 0
    for part in parts:
        if part.is_heading:
            headings.append(Span(start=start, end=start + len(part.words)))
        start += len(part.words) + len("\n\n")
    return "\n\n".join(part.words for part in parts), headings


def _cleaned(paragraph: Paragraph) -> Iterator[Paragraph]:
    for words in without_markup(paragraph.words).text.splitlines():
        if words.strip():
            yield paragraph._replace(words=words.strip())
