"""One article's text, with what its source states about it, to a Document.

Where metadata and the page disagree, the metadata wins: it was made for programs. A span is kept
only when the page says the same.
"""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from graphkit.dates import fault_of_day, parse_date
from graphkit.load.layout import Layout, lay_out, same_words
from graphkit.model.base import Span
from graphkit.model.document import Author, Block, Document

__all__ = ["Origin", "Stated", "build_document"]


@dataclass(frozen=True, slots=True)
class Stated:
    """What the source states beside the text; None and () are not stated."""

    title: str | None = None
    outlet: str | None = None
    authors: tuple[str, ...] = ()
    published: str | None = None
    url: str | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Origin:
    """Where an article was read, and what tells a new version of it when it has no URL.

    `place` is its record in a file of many.
    """

    path: str
    version_key: str | None = None
    place: str | None = None


def build_document(
    text: str,
    stated: Stated,
    origin: Origin,
    *,
    headings: Sequence[Span] = (),
    remarks: Sequence[str] = (),
) -> Document:
    """Lay out `text` and join it with what the source states.

    Args:
        text: The whole article, with a word in it and without remains of HTML and control
            characters (`graphkit.load.markup`); it is kept as it is.
        stated: Metadata; empty where the source has none.
        origin: Where it comes from.
        headings: Paragraphs that the source marks as headings; in the story they are titles too.
        remarks: What whoever loads it should know.
    """
    layout = lay_out(text, stated.title)
    outlet, outlet_span = _outlet(text, stated, layout)
    published, published_span = _published(stated, layout)
    fault = fault_of_day(stated.published)
    return Document(
        text=text,
        title=stated.title if stated.title is not None else _words(text, layout.title),
        outlet=outlet,
        outlet_span=outlet_span,
        authors=_authors(text, stated, layout),
        published=published,
        published_span=published_span,
        urls=() if stated.url is None else (stated.url,),
        language=stated.language,
        blocks=tuple(_with_headings(layout.blocks, headings)),
        notes=tuple(layout.notes),
        source_path=origin.path,
        source_place=origin.place,
        remarks=(*remarks, *(() if fault is None else (f"passed over: {fault}",))),
        version_key=origin.version_key if stated.url is None else stated.url,
    )


def _with_headings(blocks: Iterable[Block], headings: Sequence[Span]) -> Iterator[Block]:
    marked = {(heading.start, heading.end) for heading in headings}
    for block in blocks:
        is_heading = block.zone == "body" and (block.start, block.end) in marked
        yield Block(start=block.start, end=block.end, zone="title") if is_heading else block


def _words(text: str, span: Span | None) -> str | None:
    return None if span is None else " ".join(span.of(text).split())


def _outlet(text: str, stated: Stated, layout: Layout) -> tuple[str | None, Span | None]:
    written = _words(text, layout.outlet)
    if stated.outlet is None:
        return written, layout.outlet
    agrees = written is not None and same_words(written, stated.outlet)
    return stated.outlet, layout.outlet if agrees else None


def _published(stated: Stated, layout: Layout) -> tuple[dt.date | None, Span | None]:
    """Return the day of publication; the day of an update only where no other is given."""
    written = layout.published if layout.published is not None else layout.updated
    day = None if stated.published is None else parse_date(stated.published).date
    if written is None or (day is not None and day != written.day):
        return day, None
    return written.day, written.span


def _authors(text: str, stated: Stated, layout: Layout) -> tuple[Author, ...]:
    if not stated.authors:
        return tuple(Author(name=_name(text, span), span=span) for span in layout.names)
    spans = {_name(text, span).casefold(): span for span in layout.names}
    return tuple(Author(name=name, span=spans.get(name.casefold())) for name in stated.authors)


def _name(text: str, span: Span) -> str:
    """Return a name with its usual capitals: bylines set "ANN LEE" in capitals."""
    name = " ".join(span.of(text).split())
    return name.title() if name.isupper() else name
