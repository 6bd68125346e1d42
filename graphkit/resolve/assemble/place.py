"""Where records stand: the sentence and the fields of evidence for a span of one article."""

from bisect import bisect_right
from functools import cached_property
from typing import TypedDict

from graphkit import ids
from graphkit.model.base import Span
from graphkit.model.extraction import Extraction

__all__ = ["Evidence", "Place"]


class Evidence(TypedDict):
    """The fields with which an extracted edge opens its sentence."""

    article_id: str
    sentence_id: str
    start: int
    end: int


class Place:
    """One article's extraction with the ids of its entities, by index."""

    def __init__(self, extraction: Extraction, article: str, entities: tuple[str, ...]) -> None:
        """Index the sentences of `extraction`."""
        self.extraction = extraction
        self.article = article
        self.entities = entities
        self.text = extraction.document.text

    @cached_property
    def _starts(self) -> list[int]:
        return [span.start for span in self.extraction.sentences]

    def sentence_at(self, span: Span) -> str:
        """Return the id of the sentence in which the span begins."""
        return ids.sentence_id(self.article, max(bisect_right(self._starts, span.start) - 1, 0))

    def evidence(self, span: Span) -> Evidence:
        """Return the fields of evidence for a span."""
        return {
            "article_id": self.article,
            "sentence_id": self.sentence_at(span),
            "start": span.start,
            "end": span.end,
        }

    def label(self, entity: int) -> str:
        """Return the label of an entity."""
        return self.extraction.entities[entity].label
