"""The closed lists of values that nodes, edges and extraction share."""

from typing import Literal

__all__ = [
    "NOT_HAPPENED",
    "Act",
    "Certainty",
    "DateBasis",
    "EntityKind",
    "EventStatus",
    "EventType",
    "Judged",
    "MentionKind",
    "ParticipantRole",
    "Polarity",
    "SourceKind",
    "Speech",
    "Stance",
    "Tense",
    "TopicRole",
    "Verification",
]

EntityKind = Literal["Person", "State", "Organization", "Location", "Group"]
MentionKind = Literal["name", "title", "pronoun", "nominal", "metonym", "demonym"]

# PLOVER, Open Event Data Alliance; OTHER is ours and has no score.
EventType = Literal[
    "AGREE",
    "CONSULT",
    "SUPPORT",
    "CONCEDE",
    "COOPERATE",
    "AID",
    "RETREAT",
    "REQUEST",
    "ACCUSE",
    "REJECT",
    "THREATEN",
    "PROTEST",
    "SANCTION",
    "MOBILIZE",
    "COERCE",
    "ASSAULT",
    "OTHER",
]
EventStatus = Literal[
    "reported",
    "claimed",
    "unverified",
    "denied",
    "disputed",
    "proposed",
    "planned",
    "hypothetical",
    "negated",
]
# What did not happen, or not yet: in no score, and in no account of what happened.
NOT_HAPPENED: frozenset[EventStatus] = frozenset(
    ("proposed", "planned", "hypothetical", "negated", "denied")
)
DateBasis = Literal["explicit", "anaphoric", "article_date", "none"]
ParticipantRole = Literal["actor", "target", "place", "origin", "destination", "object"]

Speech = Literal["direct", "indirect", "mixed"]
Act = Literal[
    "assert",
    "deny",
    "threaten",
    "promise",
    "propose",
    "agree",
    "reject",
    "ask",
    "demand",
    "accuse",
    "believe",
    "intend",
    "vow",
]
Polarity = Literal["affirm", "deny"]
Stance = Literal["affirm", "deny", "doubt", "ask"]
Certainty = Literal["certain", "probable", "possible", "underspecified"]
Tense = Literal["past", "present", "future", "none"]
SourceKind = Literal["named", "unnamed", "official", "document", "channel"]
Verification = Literal["attributed", "unverified", "disputed", "confirmed", "refuted"]
TopicRole = Literal["topic", "proposed", "agreed", "rejected"]

Judged = Literal["accepted", "corrected"]
