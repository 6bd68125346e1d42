"""Edges of the text: an article, its sentences, and what is mentioned and said in them."""

from typing import ClassVar, Literal

from graphkit.model.base import Name, Offset
from graphkit.model.edge import Edge, ExtractedEdge
from graphkit.model.node import ACTOR_LABELS, ENTITY_LABELS
from graphkit.model.vocabulary import MentionKind, Stance, TopicRole

__all__ = [
    "About",
    "Asserts",
    "EvidencedBy",
    "HasSentence",
    "MentionedIn",
    "PublishedBy",
    "Reports",
    "Said",
    "WrittenBy",
]


class HasSentence(Edge):
    """Article to each of its sentences."""

    description: ClassVar[str] = "The article consists of these sentences"
    ends = ((("Article",), ("Sentence",)),)
    key = ("article_id", "idx")
    type: Literal["HAS_SENTENCE"] = "HAS_SENTENCE"
    article_id: Name
    idx: Offset


class PublishedBy(ExtractedEdge):
    """Article to its outlet."""

    description: ClassVar[str] = "The outlet that the article itself names"
    ends = ((("Article",), ("Organization",)),)
    type: Literal["PUBLISHED_BY"] = "PUBLISHED_BY"


class WrittenBy(ExtractedEdge):
    """Article to its author."""

    description: ClassVar[str] = "The author in the byline"
    ends = ((("Article",), ("Person",)),)
    type: Literal["WRITTEN_BY"] = "WRITTEN_BY"


class MentionedIn(ExtractedEdge):
    """Entity to the sentence that mentions it."""

    description: ClassVar[str] = "The sentence mentions the actor or place, in these words"
    ends = ((ENTITY_LABELS, ("Sentence",)),)
    type: Literal["MENTIONED_IN"] = "MENTIONED_IN"
    surface: Name
    kind: MentionKind


class EvidencedBy(ExtractedEdge):
    """Event or statement to the sentence that tells of it."""

    description: ClassVar[str] = "What this one report says of the event or statement"
    ends = ((("Event", "Statement"), ("Sentence",)),)
    type: Literal["EVIDENCED_BY"] = "EVIDENCED_BY"
    by: Literal["narrator", "source"] = "narrator"


class Said(ExtractedEdge):
    """Speaker to statement; the span is the cue, else the content."""

    description: ClassVar[str] = "The actor says, believes, proposes or denies the statement"
    ends = ((ACTOR_LABELS, ("Statement",)),)
    type: Literal["SAID"] = "SAID"
    cue: str | None = None
    cue_start: Offset | None = None
    cue_end: Offset | None = None


class Reports(ExtractedEdge):
    """Outer statement to the inner one."""

    description: ClassVar[str] = "The outer speech reports the inner one: an attribution chain"
    ends = ((("Statement",), ("Statement",)),)
    type: Literal["REPORTS"] = "REPORTS"


class Asserts(ExtractedEdge):
    """Statement to an event it speaks of."""

    description: ClassVar[str] = "The statement affirms, denies, doubts or asks about the event"
    ends = ((("Statement",), ("Event",)),)
    key = ("article_id", "start", "end", "stance")
    type: Literal["ASSERTS"] = "ASSERTS"
    stance: Stance = "affirm"


class About(ExtractedEdge):
    """Statement to an actor or place it is about."""

    description: ClassVar[str] = "What it is about; a place proposed, agreed or rejected for talks"
    ends = ((("Statement",), ENTITY_LABELS),)
    key = ("role", "article_id", "start", "end")
    type: Literal["ABOUT"] = "ABOUT"
    role: TopicRole = "topic"
