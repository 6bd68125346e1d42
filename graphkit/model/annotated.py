"""A document with tokens, sentences, trees, entities and attribution tags: what nlp/ hands on."""

from collections.abc import Sequence
from typing import Literal, Self

from pydantic import Field, model_validator

from graphkit.model.base import Model, Span, Zone
from graphkit.model.document import Document

__all__ = ["AnnotatedDocument", "EntityLabel", "EntitySpan", "SentenceSpan", "Tag", "Token"]

EntityLabel = Literal["PER", "ORG", "LOC"]
Tag = Literal["O", "B", "I"]


class Token(Span):
    """One word or mark. `head` is a token index of the document; a root's head is itself."""

    lemma: str
    pos: str = Field(description="Universal Dependencies UPOS")
    head: int = Field(ge=0)
    dep: str = Field(description="Universal Dependencies relation, with subtype; root: 'root'")
    source: Tag = "O"
    cue: Tag = "O"
    content: Tag = "O"


class SentenceSpan(Span):
    """A sentence: `tokens[first:last]`, never empty, with the zone of its block."""

    first: int = Field(ge=0)
    last: int = Field(ge=1)
    zone: Zone = "body"


class EntitySpan(Model):
    """A name: `tokens[first:last]` and its kind as the tagger sees it."""

    first: int = Field(ge=0)
    last: int = Field(ge=1)
    label: EntityLabel


class AnnotatedDocument(Model):
    """Tokens, sentences and entities are in text order; sentences split the tokens."""

    document: Document
    tokens: tuple[Token, ...]
    sentences: tuple[SentenceSpan, ...]
    entities: tuple[EntitySpan, ...] = ()
    pipeline: str = Field("", description="name and version of the language pipeline")

    @model_validator(mode="after")
    def _consistent(self) -> Self:
        count, size = len(self.tokens), len(self.document.text)
        if self.tokens and self.tokens[-1].end > size:
            raise ValueError("a token ends after the text")
        if any(token.head >= count for token in self.tokens):
            raise ValueError("a token's head is no token")
        ends = [(sent.first, sent.last) for sent in self.sentences]
        ends += [(entity.first, entity.last) for entity in self.entities]
        if any(not first < last <= count for first, last in ends):
            raise ValueError("a sentence or entity is empty or ends after the last token")
        return self

    def text_of(self, first: int, last: int) -> str:
        """Return the article's words from token `first` up to, not including, token `last`.

        Blanks and line ends between them are one blank.
        """
        words = self.document.text[self.tokens[first].start : self.tokens[last - 1].end]
        return " ".join(words.split())

    def word(self, index: int) -> str:
        """Return the text of one token."""
        token = self.tokens[index]
        return self.document.text[token.start : token.end]

    def words(self, indices: Sequence[int]) -> str:
        """Return the article's words from the first to the last of `indices`."""
        return self.text_of(min(indices), max(indices) + 1)

    def span_of(self, first: int, last: int) -> Span:
        """Return the characters from token `first` up to, not including, token `last`."""
        return Span(start=self.tokens[first].start, end=self.tokens[last - 1].end)
