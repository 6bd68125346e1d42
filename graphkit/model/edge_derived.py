"""Edges that follow from others, from a gazetteer or from a judgement; rebuilt, never edited."""

import datetime as dt
from typing import ClassVar, Literal

from pydantic import Field

from graphkit.model.base import Confidence, Name
from graphkit.model.edge import DerivedEdge
from graphkit.model.node import ACTOR_LABELS, ENTITY_LABELS
from graphkit.model.vocabulary import DateBasis, EventStatus, EventType

__all__ = [
    "Contradicts",
    "CopyOf",
    "Corroborates",
    "Interacts",
    "PossiblySame",
    "Updates",
]


class CopyOf(DerivedEdge):
    """Article to the article it repeats."""

    description: ClassVar[str] = "A repost or wire copy: the same witness, not a second one"
    ends = ((("Article",), ("Article",)),)
    type: Literal["COPY_OF"] = "COPY_OF"
    similarity: float = Field(ge=0, le=1)


class Contradicts(DerivedEdge):
    """Two statements, or two events, that cannot both hold."""

    description: ClassVar[str] = "Both cannot hold; kept side by side, with the basis"
    ends = ((("Statement",), ("Statement",)), (("Event",), ("Event",)))
    type: Literal["CONTRADICTS"] = "CONTRADICTS"
    score: float | None = Field(None, ge=0, le=1)


class Corroborates(DerivedEdge):
    """Two statements of the same content."""

    description: ClassVar[str] = "Two statements of one content; independent unless copies"
    ends = ((("Statement",), ("Statement",)),)
    type: Literal["CORROBORATES"] = "CORROBORATES"
    independent: bool


class Updates(DerivedEdge):
    """A later statement that replaces an earlier one by the same speaker."""

    description: ClassVar[str] = "The same speaker later says otherwise or more exactly"
    ends = ((("Statement",), ("Statement",)),)
    type: Literal["UPDATES"] = "UPDATES"


class PossiblySame(DerivedEdge):
    """Two entities, or two events, that may be one."""

    description: ClassVar[str] = "Likely but not certainly one, with the judgement on it"
    ends = tuple(((label,), (label,)) for label in (*ENTITY_LABELS, "Event"))
    type: Literal["POSSIBLY_SAME"] = "POSSIBLY_SAME"
    score: Confidence
    judgement: Literal["undecided", "same", "different"] = "undecided"
    by: str | None = None
    at: dt.date | None = Field(None, description="day of the judgement")


class Interacts(DerivedEdge):
    """Actor to actor, through an event."""

    description: ClassVar[str] = "One actor acts on another; derived from an event"
    ends = ((ACTOR_LABELS, ACTOR_LABELS),)
    key = ("article_id", "event_id")
    type: Literal["INTERACTS"] = "INTERACTS"
    event_id: Name
    event_type: EventType
    date: dt.date | None = None
    date_basis: DateBasis = "none"
    score: float | None = Field(None, ge=-10, le=10)
    status: EventStatus
