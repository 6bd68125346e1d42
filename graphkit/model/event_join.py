"""One event node of the nodes that several reports of one happening made."""

from collections.abc import Iterable
from functools import reduce
from typing import Any, Final

from graphkit.errors import OntologyError
from graphkit.model.node import Event
from graphkit.model.vocabulary import DateBasis, EventStatus

__all__ = ["joined_event", "joined_status"]

# The later outranks the earlier, but for those who tell it and those who deny it: see below.
_RANKS: Final[tuple[EventStatus, ...]] = (
    "hypothetical",
    "proposed",
    "planned",
    "unverified",
    "claimed",
    "denied",
    "negated",
    "disputed",
)
_TOLD: Final = frozenset(("reported", "claimed", "unverified"))
_CONTRARY: Final = frozenset(("denied", "negated", "disputed"))
_BASES: Final[tuple[DateBasis, ...]] = ("none", "article_date", "anaphoric", "explicit")
_PRECISIONS: Final = (None, "year", "month", "week", "day")
# The wider of two modes of one act: a drone strike is told as an air raid, or as destruction.
_LOOSE: Final = frozenset(("destroy", "explosives", "aerial", "firearms", "demo", "third-party"))
_DATE: Final = ("date", "date_end", "date_value", "date_text", "date_precision", "date_basis")
_ACT: Final = ("mode", "score", "lemma")


def joined_event(events: Iterable[Event]) -> Event:
    """Return the one node of several reports; whatever their order, and however often each comes.

    The id is the smallest. Mode, score and lemma come together from the report with the more
    specific mode, all of the date from the best dated one: explicit before anaphoric before that
    of the article, a day before a month. Objects and former ids are gathered.

    Raises:
        OntologyError: The events differ in type, or there are none.
    """
    found = list(events)
    if not found:
        raise OntologyError("no event to join")
    return reduce(_joined, found)


def joined_status(one: EventStatus, two: EventStatus) -> EventStatus:
    """Return the status of a happening that two reports give these; the order does not matter.

    Reports that disagree make it disputed: one tells or claims it, the other denies it.

    >>> joined_status("reported", "claimed"), joined_status("claimed", "unverified")
    ('reported', 'claimed')
    >>> joined_status("denied", "reported"), joined_status("denied", "claimed")
    ('disputed', 'disputed')
    >>> joined_status("planned", "negated"), joined_status("proposed", "planned")
    ('negated', 'planned')
    """
    statuses = {one, two}
    if statuses & _TOLD and statuses & _CONTRARY:
        return "disputed"
    if "reported" in statuses:
        return "reported"
    return max(one, two, key=_RANKS.index)


def _joined(one: Event, two: Event) -> Event:
    if one == two:
        return one
    if one.type != two.type:
        raise OntologyError(f"{one.id} is {one.type} and {two.id} is {two.type}: not one event")
    status = joined_status(one.status, two.status)
    cues = [e.status_cue for e in (one, two) if e.status == status and e.status_cue is not None]
    fields: dict[str, Any] = {
        "id": min(one.id, two.id),
        "name": min(one.name, two.name, key=lambda name: (name.isupper(), -len(name), name)),
        "type": one.type,
        "status": status,
        "status_cue": min(cues, default=None),
        "objects": tuple(sorted({*one.objects, *two.objects})),
        "former_ids": tuple(sorted({*one.former_ids, *two.former_ids})),
        "judged": max((e.judged for e in (one, two) if e.judged is not None), default=None),
    }
    act, dated = max(one, two, key=_act_order), max(one, two, key=_date_order)
    fields |= {name: getattr(act, name) for name in _ACT}
    fields |= {name: getattr(dated, name) for name in _DATE}
    return Event.model_validate(fields)


def _act_order(event: Event) -> tuple[object, ...]:
    """Greater for the more specific mode; the rest only settles ties."""
    told = event.mode is not None
    return (told, event.mode not in _LOOSE, event.mode or "", event.lemma, event.score or 0.0)


def _date_order(event: Event) -> tuple[object, ...]:
    """Greater for the better date; of equals the earlier day, then whatever settles ties."""
    day = event.date.toordinal() if event.date is not None else 0
    return (
        _BASES.index(event.date_basis),
        _PRECISIONS.index(event.date_precision),
        event.date is not None,
        -day,
        event.date_value or "",
        event.date_end is not None,
        str(event.date_end),
        event.date_text or "",
    )
