"""One article in the gold format and a prediction for it, small enough to count by hand."""

from typing import Any

TEXT = (
    "Ana Ruiz said Norway would close the port. “We will not wait,” she told reporters. "
    "Troops shelled Bergen on Monday."
)


def span(words: str, nth: int = 0) -> dict[str, int]:
    """Return start and end of the nth place where `words` stand."""
    start = -1
    for _ in range(nth + 1):
        start = TEXT.index(words, start + 1)
    return {"start": start, "end": start + len(words)}


def named(field: str, words: str | None) -> dict[str, int | None]:
    """Return FIELD_start and FIELD_end of some words."""
    if words is None:
        return {f"{field}_start": None, f"{field}_end": None}
    at = span(words)
    return {f"{field}_start": at["start"], f"{field}_end": at["end"]}


def mention(words: str, kind: str, cluster: str) -> dict[str, Any]:
    return {**span(words), "type": kind, "cluster": cluster}


def part(role: str, words: str) -> dict[str, Any]:
    return {"role": role, **span(words)}


def gold() -> dict[str, Any]:
    """What a reader would mark."""
    return {
        "id": "port",
        "text": TEXT,
        "published": "2024-05-07",
        "annotated": ["entities", "coref", "statements", "events", "relations"],
        "entities": [
            mention("Ana Ruiz", "person", "ruiz"),
            mention("Norway", "state", "norway"),
            mention("she", "person", "ruiz"),
            mention("Troops", "group", "troops"),
            mention("Bergen", "location", "bergen"),
        ],
        "statements": [
            {"id": "S1", **span("Norway would close the port"), **named("source", "Ana Ruiz"),
             **named("cue", "said"), "speaker_clusters": ["ruiz"], "direct": "indirect",
             "act": "assert", "polarity": "affirm"},
            {"id": "S2", **span("We will not wait,"), **named("source", "she"),
             **named("cue", "told"), "speaker_clusters": ["ruiz"], "direct": "direct",
             "act": "vow", "polarity": "deny"},
        ],
        "events": [
            {"type": "COERCE", **span("close"), "status": "planned", "date": None,
             "date_basis": "none",
             "participants": [part("source", "Norway"), part("object", "port")]},
            {"type": "ASSAULT", **span("shelled"), "status": "reported", "date": "2024-05-06",
             "date_basis": "explicit",
             "participants": [part("source", "Troops"), part("target", "Bergen")]},
        ],
        "relations": [
            {"type": "HOLDS_ROLE", "level": "cluster", "head": "ruiz", "tail": "norway",
             "title": "Minister", **span("Ana Ruiz")},
            {"type": "LOCATED_IN", "level": "cluster", "head": "bergen", "tail": "norway"},
            {"type": "WRITTEN_BY", "level": "cluster", "head": "article", "tail": "ruiz"},
        ],
    }  # fmt: skip


def prediction() -> dict[str, Any]:
    """What a program might find: some right, some near, some wrong in every layer."""
    return {
        "id": "port",
        "text": TEXT,
        "entities": [
            mention("Ana Ruiz", "person", "E0"),
            mention("Norway", "organization", "E1"),
            mention("she", "person", "E2"),
            mention("Bergen", "location", "E3"),
            mention("Monday", "location", "E4"),
        ],
        "statements": [
            {"id": "S1", **span("Norway would close"), **named("source", "Ruiz"),
             **named("cue", "said"), "speaker_clusters": ["E0"], "direct": "indirect",
             "act": "assert", "polarity": "affirm"},
            {"id": "S2", **span("“We will not wait,”"), **named("source", "reporters"),
             **named("cue", "told"), "speaker_clusters": [], "direct": "direct",
             "act": "assert", "polarity": "deny"},
            {"id": "S3", **span("Troops shelled Bergen"), **named("source", None),
             **named("cue", None), "speaker_clusters": [], "direct": "indirect",
             "act": "assert", "polarity": "affirm"},
        ],
        "events": [
            {"type": "SANCTION", **span("would close"), "status": "planned", "date": None,
             "date_basis": "none", "participants": [part("source", "Norway")]},
            {"type": "CONSULT", **span("told"), "status": "reported", "participants": []},
            {"type": "ASSAULT", **span("shelled"), "status": "claimed", "date": "2024-05-06",
             "date_basis": "explicit",
             "participants": [part("source", "Troops"), part("place", "Bergen")]},
        ],
        "relations": [
            {"type": "HOLDS_ROLE", "head": "E2", "tail": "E1", "title": "minister"},
            {"type": "LOCATED_IN", "head": "E3", "tail": "E4"},
            {"type": "WRITTEN_BY", "head": "article", "tail": "E0"},
        ],
    }  # fmt: skip
