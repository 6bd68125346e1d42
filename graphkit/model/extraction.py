"""What extract/ finds in one annotated document, before it has ids that other articles share.

Records refer to each other by index: `entity` is an index into `Extraction.entities`, `parent`
and `statements` into `Extraction.statements`. Spans are characters of the article's text.
"""

import datetime as dt
from typing import Literal, Self

from pydantic import Field, model_validator

from graphkit.model.base import Model, Name, Precision, Span
from graphkit.model.document import Document
from graphkit.model.vocabulary import (
    Act,
    Certainty,
    DateBasis,
    EntityKind,
    EventStatus,
    EventType,
    MentionKind,
    ParticipantRole,
    Polarity,
    SourceKind,
    Speech,
    Stance,
    Tense,
    TopicRole,
    Verification,
)

__all__ = [
    "Assertion",
    "DateRecord",
    "EntityRecord",
    "EventLinkRecord",
    "EventLinkType",
    "EventRecord",
    "Extraction",
    "Mention",
    "Participant",
    "RelationRecord",
    "RelationType",
    "StatementRecord",
    "Topic",
]

RelationType = Literal[
    "HOLDS_ROLE", "ACTS_FOR", "MEMBER_OF", "LOCATED_IN", "BORN_IN", "PUBLISHED_BY", "WRITTEN_BY"
]
EventLinkType = Literal["CAUSED", "PART_OF"]


class Mention(Span):
    """One place where the text names or points at an entity."""

    entity: int = Field(ge=0)
    kind: MentionKind
    sentence: int = Field(ge=0, description="index of the sentence")
    head: int = Field(ge=0, description="index of the head token")
    vague: bool = Field(False, description="whether whom it means is open: no edge")


class EntityRecord(Model):
    """One actor or place of the article, with all its mentions (a coreference chain)."""

    label: EntityKind
    name: Name
    aliases: tuple[str, ...] = Field((), description="names and demonyms used, sorted, no pronouns")
    gazetteer_id: str | None = Field(
        None, description="ISO alpha-3 or X- name of a state, 'geonames:ID', or a gazetteer name"
    )
    kind: str | None = Field(None, description="of an organization, place or group")
    state: str | None = Field(None, description="the state a group belongs to, ISO alpha-3")
    named: bool = True
    gender: Literal["m", "f"] | None = None
    titles: tuple[str, ...] = Field((), description="offices whose target the text does not state")
    born: tuple[int, ...] = Field((), description="years of a person's birth, told or by age")
    country: str | None = Field(None, description="of a place, from the gazetteer, ISO alpha-3")
    lat: float | None = Field(None, ge=-90, le=90)
    lon: float | None = Field(None, ge=-180, le=180)
    located_by: str | None = Field(
        None, description="why the name means this place; without gazetteer_id, why it is undecided"
    )


class DateRecord(Span):
    """A time that the words name; `value` only when the day is known."""

    value: dt.date | None = None
    value_end: dt.date | None = None
    date_value: str | None = Field(None, description="YYYY-MM or YYYY when no day is known")
    precision: Precision | None = None
    basis: DateBasis = "explicit"


class Topic(Span):
    """What a statement is about; places proposed for talks stand here."""

    entity: int = Field(ge=0)
    role: TopicRole = "topic"


class StatementRecord(Model):
    """Something that somebody other than the narrator says, believes, proposes or denies."""

    fragments: tuple[Span, ...] = Field(min_length=1, description="the content, in text order")
    repeats: tuple[Span, ...] = Field((), description="where a repeated title says it once more")
    sentence: int = Field(ge=0)
    speech: Speech
    act: Act = "assert"
    polarity: Polarity = "affirm"
    certainty: Certainty = "certain"
    tense: Tense = "none"
    source_kind: SourceKind = "named"
    source: Span | None = Field(None, description="the whole noun phrase that names the source")
    speakers: tuple[int, ...] = Field((), description="entities; several if they speak jointly")
    cue: Span | None = None
    addressees: tuple[Topic, ...] = ()
    topics: tuple[Topic, ...] = ()
    verification: Verification = "attributed"
    verification_cue: Span | None = None
    said_on: DateRecord | None = None
    parent: int | None = Field(None, ge=0, description="the statement whose content holds this one")
    told_by: Literal["narrator", "source"] = Field(
        "narrator", description="whose words tell that it was said; 'source' in an interview's turn"
    )

    @property
    def start(self) -> int:
        """Where the content begins."""
        return self.fragments[0].start

    @property
    def end(self) -> int:
        """Where the content ends."""
        return self.fragments[-1].end


class Participant(Span):
    """Somebody or something in an event, by the words that name it."""

    role: ParticipantRole
    entity: int | None = Field(None, ge=0, description="None for things: they become objects")
    qualifier: str | None = Field(None, description="of a place: in, near, outside, around")


class Assertion(Model):
    """That a statement speaks of an event, and how."""

    statement: int = Field(ge=0)
    stance: Stance = "affirm"


class EventRecord(Span):
    """A happening; the span is its trigger, `clause` the words around it."""

    type: EventType
    mode: str | None = None
    score: float | None = Field(None, ge=-10, le=10)
    lemma: Name
    sentence: int = Field(ge=0)
    clause: Span
    participants: tuple[Participant, ...] = ()
    reciprocal: bool = False
    date: DateRecord | None = None
    status: EventStatus = "reported"
    status_cue: Span | None = Field(None, description="the words that decide the status")
    statements: tuple[Assertion, ...] = ()
    told_by: Literal["narrator", "source"] = "narrator"


class EventLinkRecord(Span):
    """That one event caused another or is part of it; the span holds both triggers and the cue."""

    type: EventLinkType
    source: int = Field(ge=0, description="the cause or the part, an index into the events")
    target: int = Field(ge=0, description="what is caused, or the larger event")
    sentence: int = Field(ge=0)
    cue: Span
    status: EventStatus = "reported"


class RelationRecord(Span):
    """A lasting relation between two entities; the span holds the words that state it."""

    type: RelationType
    source: int | None = Field(None, ge=0, description="None: the article itself")
    target: int = Field(ge=0)
    sentence: int = Field(ge=0)
    title: str | None = None
    kind: str | None = None
    basis: str | None = None
    former: bool = False
    present: bool = Field(True, description="whether it holds on the day of the article")
    date: DateRecord | None = None


class Extraction(Model):
    """All records of one article, in text order."""

    document: Document
    mentions: tuple[Mention, ...] = ()
    entities: tuple[EntityRecord, ...] = ()
    dates: tuple[DateRecord, ...] = ()
    statements: tuple[StatementRecord, ...] = ()
    events: tuple[EventRecord, ...] = ()
    event_links: tuple[EventLinkRecord, ...] = ()
    relations: tuple[RelationRecord, ...] = ()
    sentences: tuple[Span, ...] = ()
    zones: tuple[str, ...] = Field((), description="the zone of each sentence")
    extractor: str = ""
    extractor_version: str = ""

    @model_validator(mode="after")
    def _references_exist(self) -> Self:
        known = len(self.entities)
        used = [mention.entity for mention in self.mentions]
        used += [relation.target for relation in self.relations]
        used += [r.source for r in self.relations if r.source is not None]
        for statement in self.statements:
            used += [t.entity for t in (*statement.topics, *statement.addressees)]
            used += statement.speakers
        for event in self.events:
            used += [p.entity for p in event.participants if p.entity is not None]
        if used and max(used) >= known:
            raise ValueError(f"entity {max(used)} of {known} is referred to")
        joined = [end for link in self.event_links for end in (link.source, link.target)]
        if joined and max(joined) >= len(self.events):
            raise ValueError(f"event {max(joined)} of {len(self.events)} is referred to")
        return self
