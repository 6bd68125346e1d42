"""What all edges share: ends, key and id; evidence in the text, or the basis they follow from."""

from functools import cached_property
from typing import ClassVar, Self

from pydantic import Field, model_validator

from graphkit.ids import digest
from graphkit.model.base import Model, Name, Offset
from graphkit.model.vocabulary import EventStatus, Judged

__all__ = ["DerivedEdge", "Edge", "ExtractedEdge", "Labels"]

Labels = tuple[str, ...]


class Edge(Model):
    """An edge; `ends` lists the allowed (source labels, target labels), `key` what identifies it.

    The id is the hash of the type, both ends and the key's fields, so loading twice meets.
    """

    description: ClassVar[str]
    ends: ClassVar[tuple[tuple[Labels, Labels], ...]]
    key: ClassVar[tuple[str, ...]] = ()

    type: str
    source: Name
    target: Name
    article_id: str | None = None

    @cached_property
    def id(self) -> str:
        """Twenty hexadecimal digits."""
        values = [None if (v := getattr(self, name)) is None else str(v) for name in self.key]
        return digest(self.type, self.source, self.target, *values)

    def changed(self, **fields: object) -> Self:
        """Return the edge with other fields, and the id that follows from them."""
        copied = self.model_copy(update=fields)
        copied.__dict__.pop("id", None)  # the copy of a cached value
        return copied


class ExtractedEdge(Edge):
    """An edge that stands in an article's words; it opens its sentence."""

    key: ClassVar[tuple[str, ...]] = ("article_id", "start", "end")

    article_id: Name
    sentence_id: Name
    start: Offset
    end: Offset
    status: EventStatus = "reported"
    judged: Judged | None = Field(None, description="what a person decided about it")

    @model_validator(mode="after")
    def _not_empty(self) -> Self:
        if self.end <= self.start:
            raise ValueError(f"span {self.start}:{self.end} of {self.type} is empty")
        return self


class DerivedEdge(Edge):
    """An edge that follows from others or from a gazetteer; rebuilt, never edited.

    The article is part of the key, so that what two articles derive never meets in one edge
    and goes when its article goes.
    """

    key: ClassVar[tuple[str, ...]] = ("article_id",)

    basis: Name
