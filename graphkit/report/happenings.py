"""Events with their parties, places and first evidence, read once and then filtered."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping
from typing import NamedTuple, get_args

from graphkit.analysis.period import Period
from graphkit.errors import InputError
from graphkit.model.edge_world import At
from graphkit.model.node import ACTOR_LABELS, Entity, Event
from graphkit.model.vocabulary import EventStatus
from graphkit.report.base import Parameter, Parameters, text_of
from graphkit.report.evidence import Evidence, evidence_by_node
from graphkit.report.lookup import find_actors
from graphkit.report.witnesses import Grounds, Report, read_reports, statuses_of
from graphkit.store.base import View

__all__ = [
    "ACTOR",
    "NOT_HAPPENED",
    "SINCE",
    "UNTIL",
    "Happening",
    "joined",
    "narrowed",
    "read_happenings",
    "status_parameter",
    "when",
]

# What did not happen, or not yet: in no score, and in no account of what happened.
NOT_HAPPENED: frozenset[EventStatus] = frozenset(
    ("proposed", "planned", "hypothetical", "negated", "denied")
)
ACTOR = Parameter(name="actor", description="name, alias or id of an actor")
SINCE = Parameter(name="since", description="earliest date: YYYY, YYYY-MM or YYYY-MM-DD")
UNTIL = Parameter(name="until", description="latest date: YYYY, YYYY-MM or YYYY-MM-DD")


def status_parameter(default: str) -> Parameter:
    """Return the parameter that says which statuses count."""
    return Parameter(
        name="status",
        description="all, happened (nothing proposed, planned, hypothetical, negated or denied), "
        "or one status",
        default=default,
    )


class Happening(NamedTuple):
    """An event and what hangs on it; entities sorted by name, each once.

    `reports` are read of disputed events only.
    """

    event: Event
    actors: tuple[Entity, ...]
    targets: tuple[Entity, ...]
    places: tuple[str, ...]
    evidence: Evidence
    grounds: Grounds
    reports: tuple[Report, ...] = ()

    @property
    def statuses(self) -> str | None:
        """The statuses that the reports of a disputed event give it, where they differ."""
        return statuses_of(self.reports)

    @property
    def order(self) -> tuple[object, ...]:
        """Sort key: date (undated last), then position of the evidence."""
        date = when(self.event)
        return ("9999" if date is None else date, *self.evidence.order, self.event.id)


def when(event: Event) -> str | None:
    """Return the event's day, "first/last" of several days, or the month or year that is known."""
    if event.date is None:
        return event.date_value
    if event.date_end is None or event.date_end == event.date:
        return event.date.isoformat()
    return f"{event.date.isoformat()}/{event.date_end.isoformat()}"


def joined(entities: Iterable[Entity]) -> str | None:
    """Return the names, sorted, each once, with commas; None if there is none.

    >>> joined([]) is None
    True
    """
    names = sorted({entity.name for entity in entities})
    return ", ".join(names) if names else None


def read_happenings(view: View, *, types: Collection[str] | None = None) -> list[Happening]:
    """Return the events (of these types, if given) in order of date and evidence."""
    events = {
        node.id: node
        for node in view.nodes(labels=("Event",))
        if isinstance(node, Event) and (types is None or node.type in types)
    }
    did: dict[str, set[str]] = defaultdict(set)
    to: dict[str, set[str]] = defaultdict(set)
    at: dict[str, list[At]] = defaultdict(list)
    for link in view.links(types=("DID", "TO")):
        if link.type == "DID" and link.target in events:
            did[link.target].add(link.source)
        elif link.type == "TO" and link.source in events:
            to[link.source].add(link.target)
    for edge in view.edges(types=("AT",)):
        if isinstance(edge, At) and edge.source in events:
            at[edge.source].append(edge)
    entities = _entities(view, (*did.values(), *to.values()), at.values())
    evidence = evidence_by_node(view, events.keys())
    reports = read_reports(view, [key for key, one in events.items() if one.status == "disputed"])
    found = [
        Happening(
            event,
            _pick(entities, did[key]),
            _pick(entities, to[key]),
            tuple(sorted({_place(edge, entities) for edge in at[key]})),
            *evidence[key],
            reports.get(key, ()),
        )
        for key, event in events.items()
    ]
    return sorted(found, key=lambda happening: happening.order)


def _entities(
    view: View, parties: Iterable[set[str]], places: Iterable[list[At]]
) -> Mapping[str, Entity]:
    ids = {key for party in parties for key in party}
    ids.update(edge.target for edges in places for edge in edges)
    if not ids:
        return {}
    return {node.id: node for node in view.nodes(ids=ids) if isinstance(node, Entity)}


def _pick(entities: Mapping[str, Entity], ids: set[str]) -> tuple[Entity, ...]:
    return tuple(sorted((entities[key] for key in ids), key=lambda node: (node.name, node.id)))


def _place(edge: At, entities: Mapping[str, Entity]) -> str:
    name = entities[edge.target].name
    if edge.role == "origin":
        return f"from {name}"
    if edge.role == "destination":
        return f"to {name}"
    if edge.qualifier is None or edge.qualifier == "in":
        return name
    return f"{edge.qualifier} {name}"


def narrowed(
    happenings: Iterable[Happening], view: View, parameters: Parameters, status: Parameter
) -> list[Happening]:
    """Keep the events that the actor, dates and status asked for allow.

    Raises:
        NotFoundError: Nobody bears the actor's name.
        InputError: A date or status is none.
    """
    allows = _status_test(text_of(parameters, status))
    period = Period.of(text_of(parameters, SINCE), text_of(parameters, UNTIL))
    name = text_of(parameters, ACTOR)
    wanted = None if name is None else {entity.id for entity in find_actors(view, name)}
    return [
        happening
        for happening in happenings
        if allows(happening.event.status)
        and period.holds(when(happening.event))
        and (wanted is None or _takes_part(happening, wanted))
    ]


def _takes_part(happening: Happening, wanted: set[str]) -> bool:
    return any(
        entity.id in wanted and entity.label in ACTOR_LABELS
        for entity in (*happening.actors, *happening.targets)
    )


def _status_test(status: str | None) -> Callable[[str], bool]:
    if status is None or status == "all":
        return lambda _: True
    if status == "happened":
        return lambda value: value not in NOT_HAPPENED
    if status not in get_args(EventStatus):
        known = ", ".join(get_args(EventStatus))
        raise InputError(f"no status {status!r}: it is all, happened, {known}")
    return lambda value: value == status
