"""An article as a loader hands it on: its text, and what its layout says about it."""

import datetime as dt
from typing import Literal, Self

from pydantic import Field, model_validator

from graphkit.ids import article_id
from graphkit.model.base import Model, Name, Span, Timestamp, Zone

__all__ = ["Author", "AuthorNote", "Block", "Document"]


class Block(Span):
    """A paragraph or heading and the part it plays on the page."""

    zone: Zone = "body"


class Author(Model):
    """A name in the byline; without a span when only metadata names it."""

    name: Name
    span: Span | None = None


class AuthorNote(Span):
    """A note about an author ("Author: Ann Lee is the paper's editor. Born in Oslo.") below it.

    The reporter's note speaks of an author of the article, the reposter's of somebody who put
    the article on another page and is no author of it.
    """

    person: Name
    person_span: Span
    kind: Literal["reporter", "reposter"]


class Document(Model):
    """One article. All offsets are code points of `text`, end exclusive.

    Blocks are in order, do not overlap, and cover every word of the text.
    """

    text: str = Field(min_length=1)
    title: str | None = None
    outlet: str | None = None
    outlet_span: Span | None = None
    authors: tuple[Author, ...] = ()
    published: dt.date | None = None
    published_span: Span | None = None
    urls: tuple[str, ...] = ()
    language: str | None = Field(None, description="ISO 639-1, as the source states it")
    blocks: tuple[Block, ...] = ()
    notes: tuple[AuthorNote, ...] = ()
    source_path: str | None = Field(None, description="where it was read; never part of the graph")
    source_place: str | None = Field(None, description="its record in a file of many: 'line 3'")
    remarks: tuple[str, ...] = Field(
        (), description="what whoever loads it should know of its source; never part of the graph"
    )
    modified: Timestamp | None = Field(
        None, description="when its file was last changed; of two versions of one day the later"
    )
    version_key: str | None = Field(
        None,
        description="what stays when the text changes: the URL, else the path of its own file",
    )

    @model_validator(mode="after")
    def _spans_in_text(self) -> Self:
        spans = [*self.blocks, *self.notes, *(note.person_span for note in self.notes)]
        spans += [author.span for author in self.authors if author.span is not None]
        spans += [s for s in (self.outlet_span, self.published_span) if s is not None]
        for span in spans:
            if span.end > len(self.text):
                raise ValueError(f"span {span.start}:{span.end} ends after the text")
        for before, after in zip(self.blocks, self.blocks[1:], strict=False):
            if after.start < before.end:
                raise ValueError(f"blocks overlap at {after.start}")
        return self

    @property
    def id(self) -> str:
        """The sha256 of the text."""
        return article_id(self.text)
