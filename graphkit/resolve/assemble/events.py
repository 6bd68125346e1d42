"""Event nodes, and the edges that say who took part, where, and who asserts them."""

from itertools import combinations, product

from graphkit.ids import digest
from graphkit.model.edge import Edge
from graphkit.model.edge_derived import Interacts
from graphkit.model.edge_text import Asserts, EvidencedBy
from graphkit.model.edge_world import At, Caused, Did, PartOf, To
from graphkit.model.extraction import EventRecord, Participant
from graphkit.model.node import ACTOR_LABELS, PLACE_LABELS, Event
from graphkit.resolve.assemble.place import Place
from graphkit.resolve.assemble.statements import statement_id

__all__ = ["event_elements"]

LONGEST_NAME = 160
_AT = frozenset(("place", "origin", "destination"))


def event_elements(place: Place) -> tuple[list[Event], list[Edge]]:
    """Return all events of the article and the edges that hang on them."""
    nodes: list[Event] = []
    edges: list[Edge] = []
    for record in place.extraction.events:
        node = _event(place, record)
        nodes.append(node)
        edges.append(_evidence(place, node.id, record))
        edges += _participants(place, node.id, record)
        edges += _assertions(place, node.id, record)
        edges += _interactions(place, node, record)
    return nodes, edges + _links(place, nodes)


def _event(place: Place, record: EventRecord) -> Event:
    date, cue = record.date, record.status_cue
    words = " ".join(record.clause.of(place.text).split())
    return Event(
        id=digest("Event", place.article, record.start, record.end, record.type),
        name=words[:LONGEST_NAME],
        type=record.type,
        mode=record.mode,
        score=record.score,
        lemma=record.lemma,
        date=None if date is None else date.value,
        date_end=None if date is None else date.value_end,
        date_value=None if date is None else date.date_value,
        date_text=None if date is None else date.of(place.text),
        date_precision=None if date is None else date.precision,
        date_basis="none" if date is None else date.basis,
        status=record.status,
        status_cue=None if cue is None else cue.of(place.text),
        objects=tuple(
            participant.of(place.text)
            for participant in record.participants
            if not _has_edge(place, participant)
        ),
    )


def _has_edge(place: Place, participant: Participant) -> bool:
    """Things, and actors and places that the text does not name, stay words on the event."""
    if participant.entity is None:
        return False
    label = place.label(participant.entity)
    if participant.role in _AT:
        return label in PLACE_LABELS
    return participant.role == "target" or (participant.role == "actor" and label in ACTOR_LABELS)


def _evidence(place: Place, node: str, record: EventRecord) -> EvidencedBy:
    return EvidencedBy(
        source=node,
        target=place.sentence_at(record),
        by="source" if record.statements else record.told_by,
        status=record.status,
        **place.evidence(record),
    )


def _participants(place: Place, node: str, record: EventRecord) -> list[Edge]:
    edges: list[Edge] = []
    for participant in record.participants:
        if participant.entity is None or not _has_edge(place, participant):
            continue
        entity = place.entities[participant.entity]
        evidence = place.evidence(participant)
        match participant.role:
            case "actor":
                edges.append(Did(source=entity, target=node, status=record.status, **evidence))
            case "target":
                edges.append(To(source=node, target=entity, status=record.status, **evidence))
            case "place" | "origin" | "destination":
                edges.append(
                    At(
                        source=node,
                        target=entity,
                        role=participant.role,
                        qualifier=participant.qualifier,
                        status=record.status,
                        **evidence,
                    )
                )
            case _:
                pass
    return edges


def _links(place: Place, nodes: list[Event]) -> list[Edge]:
    """Return which event caused another or is part of it; `nodes` are those of the records."""
    return [
        (Caused if link.type == "CAUSED" else PartOf)(
            source=nodes[link.source].id,
            target=nodes[link.target].id,
            cue=link.cue.of(place.text),
            status=link.status,
            **place.evidence(link),
        )
        for link in place.extraction.event_links
    ]


def _assertions(place: Place, node: str, record: EventRecord) -> list[Edge]:
    return [
        Asserts(
            source=statement_id(place, place.extraction.statements[assertion.statement]),
            target=node,
            stance=assertion.stance,
            status=record.status,
            **place.evidence(record),
        )
        for assertion in record.statements
    ]


def _interactions(place: Place, node: Event, record: EventRecord) -> list[Edge]:
    """Join each actor to each target; the parties of a reciprocal event to each other."""
    actors = _actors(place, record, "actor")
    targets = _actors(place, record, "target")
    pairs = product(actors, targets) if targets else combinations(sorted(actors), 2)
    if not targets and not record.reciprocal:
        return []
    return [
        Interacts(
            source=one,
            target=two,
            article_id=place.article,
            basis="event",
            event_id=node.id,
            event_type=node.type,
            date=node.date,
            date_basis=node.date_basis,
            score=node.score,
            status=node.status,
        )
        for one, two in pairs
        if one != two
    ]


def _actors(place: Place, record: EventRecord, role: str) -> list[str]:
    found = [
        place.entities[p.entity]
        for p in record.participants
        if p.role == role and p.entity is not None and place.label(p.entity) in ACTOR_LABELS
    ]
    return list(dict.fromkeys(found))
