"""Edges of the world: who took part in what, where, and which lasting relations hold."""

import datetime as dt
from typing import ClassVar, Literal

from graphkit.model.base import Name
from graphkit.model.edge import ExtractedEdge
from graphkit.model.node import ACTOR_LABELS, ENTITY_LABELS, PLACE_LABELS

__all__ = [
    "ActsFor",
    "At",
    "BornIn",
    "Caused",
    "Did",
    "HoldsRole",
    "LocatedIn",
    "MemberOf",
    "PartOf",
    "To",
]


class Did(ExtractedEdge):
    """Actor to event."""

    description: ClassVar[str] = "The actor takes part; in reciprocal events every party does"
    ends = ((ACTOR_LABELS, ("Event",)),)
    key = ("role", "article_id", "start", "end")
    type: Literal["DID"] = "DID"
    role: str = "actor"


class To(ExtractedEdge):
    """Event to its recipient or target; statement to its addressee."""

    description: ClassVar[str] = "Recipient or target of the act; addressee of the words"
    ends = ((("Event",), ENTITY_LABELS), (("Statement",), ACTOR_LABELS))
    key = ("role", "article_id", "start", "end")
    type: Literal["TO"] = "TO"
    role: str = "target"


class At(ExtractedEdge):
    """Event to its place."""

    description: ClassVar[str] = "Where it happens, starts or leads to"
    ends = ((("Event",), PLACE_LABELS),)
    key = ("role", "article_id", "start", "end")
    type: Literal["AT"] = "AT"
    role: Literal["place", "origin", "destination"] = "place"
    qualifier: str | None = None


class PartOf(ExtractedEdge):
    """Event to the larger event."""

    description: ClassVar[str] = "The event is part of a larger one, by the text's words"
    ends = ((("Event",), ("Event",)),)
    type: Literal["PART_OF"] = "PART_OF"
    cue: str | None = None


class Caused(ExtractedEdge):
    """Event to what it brought about."""

    description: ClassVar[str] = "The text says that the one led to the other"
    ends = ((("Event",), ("Event",)),)
    type: Literal["CAUSED"] = "CAUSED"
    cue: str | None = None


class HoldsRole(ExtractedEdge):
    """Person to the body in which the office is held."""

    description: ClassVar[str] = "The person holds or held the office named by title"
    ends = ((("Person",), ("State", "Organization")),)
    key = ("title", "article_id", "start", "end")
    type: Literal["HOLDS_ROLE"] = "HOLDS_ROLE"
    title: Name
    former: bool = False
    valid_from: dt.date | None = None
    valid_to: dt.date | None = None
    as_of: dt.date | None = None


class ActsFor(ExtractedEdge):
    """Actor to the state whose act its acts are."""

    description: ClassVar[str] = "How acts roll up to states: head of state, delegation, troops"
    ends = ((ACTOR_LABELS, ("State",)),)
    type: Literal["ACTS_FOR"] = "ACTS_FOR"
    basis: Name


class MemberOf(ExtractedEdge):
    """Actor to the body it belongs to."""

    description: ClassVar[str] = "Member, employee, student, citizen, or part of a larger body"
    ends = ((ACTOR_LABELS, ("Organization", "Group", "State")),)
    key = ("kind", "article_id", "start", "end")
    type: Literal["MEMBER_OF"] = "MEMBER_OF"
    kind: Literal["member", "employee", "student", "citizen", "part_of"] = "member"
    former: bool = False


class LocatedIn(ExtractedEdge):
    """Place or body to the place it lies in or near."""

    description: ClassVar[str] = "In, near or based in, only where the text says so"
    ends = ((("Location", "Organization", "State"), PLACE_LABELS),)
    key = ("kind", "article_id", "start", "end")
    type: Literal["LOCATED_IN"] = "LOCATED_IN"
    kind: Literal["in", "near", "based_in"] = "in"


class BornIn(ExtractedEdge):
    """Person to the place of birth."""

    description: ClassVar[str] = "The person was born there"
    ends = ((("Person",), PLACE_LABELS),)
    type: Literal["BORN_IN"] = "BORN_IN"
