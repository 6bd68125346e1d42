"""Pairs that may be one, with what a person needs to judge them: facts and sentences of both."""

from collections.abc import Collection, Iterator
from typing import NamedTuple

from graphkit.model.edge import ExtractedEdge
from graphkit.model.edge_derived import PossiblySame
from graphkit.model.edge_text import MentionedIn
from graphkit.model.edge_world import HoldsRole
from graphkit.model.node import ENTITY_LABELS, Entity, Event, Location, Person
from graphkit.report.aliases import few, few_aliases
from graphkit.report.evidence import UNDATED, Evidence, EvidenceIndex, spot_of
from graphkit.report.happenings import Happening, Happenings, when
from graphkit.report.parties import joined
from graphkit.store.base import View

__all__ = ["PAIR_LABELS", "Side", "Undecided", "undecided", "waiting"]

PAIR_LABELS = (*ENTITY_LABELS, "Event")
SENTENCES = 3  # of each side of a pair


class Side(NamedTuple):
    """One of a pair: what is known of it, and sentences that name it or tell of it."""

    node: Entity | Event
    facts: str
    sentences: tuple[str, ...]


class Undecided(NamedTuple):
    """A pair that may be one."""

    edge: PossiblySame
    one: Side
    two: Side


def waiting(view: View, labels: Collection[str] = PAIR_LABELS) -> list[PossiblySame]:
    """Return the pairs of these labels that wait for a judgement, likeliest first."""
    edges = [
        edge
        for edge in view.edges(types=("POSSIBLY_SAME",))
        if isinstance(edge, PossiblySame) and edge.judgement == "undecided"
    ]
    ids = {edge.source for edge in edges}
    wanted = {node.id for node in view.nodes(labels=labels, ids=ids)} if ids else set()
    edges.sort(key=lambda edge: (-edge.score, edge.source, edge.target))
    return [edge for edge in edges if edge.source in wanted]


def undecided(view: View, labels: Collection[str] = PAIR_LABELS) -> Iterator[Undecided]:
    """Yield the pairs of `waiting`, each with what its two sides are."""
    edges = waiting(view, labels)
    happenings = Happenings(view)
    for edge in edges:
        one, two = view.node(edge.source), view.node(edge.target)
        if isinstance(one, Entity | Event) and isinstance(two, Entity | Event):
            yield Undecided(edge, _side(view, one, happenings), _side(view, two, happenings))


def _side(view: View, node: Entity | Event, happenings: Happenings) -> Side:
    if isinstance(node, Event):
        facts = _facts(*happenings.read([happenings.place(node.id)]))
        edges = view.edges(types=("EVIDENCED_BY",), source=node.id)
        told = [edge for edge in edges if isinstance(edge, ExtractedEdge)]
        return Side(node, facts, _sentences(view, told))
    named = [
        edge
        for edge in view.edges(types=("MENTIONED_IN",), source=node.id)
        if isinstance(edge, MentionedIn) and edge.kind == "name"
    ]
    return Side(node, _known(view, node), _sentences(view, named))


def _known(view: View, node: Entity) -> str:
    """Return other names, the offices of a person, and where a place is and why."""
    aliases = few_aliases(view, [node]).get(node.id)
    parts = [f"also {aliases}" if aliases else None]
    if isinstance(node, Person):
        held = view.edges(types=("HOLDS_ROLE",), source=node.id)
        titles = {edge.title for edge in held if isinstance(edge, HoldsRole)}
        parts.append(few(sorted({*titles, *node.titles})))
    if isinstance(node, Location):
        parts += [node.kind, node.country, node.located_by]
    return " · ".join(part for part in parts if part)


def _facts(happening: Happening) -> str:
    event = happening.event
    act = event.type if event.mode is None else f"{event.type} {event.mode}"
    targets = joined(happening.targets)
    parts = (
        act,
        when(event),
        joined(happening.actors),
        f"to {targets}" if targets else None,
        ", ".join(happening.places),
        event.status,
    )
    return " · ".join(part for part in parts if part)


def _sentences(view: View, edges: Collection[ExtractedEdge]) -> tuple[str, ...]:
    """Return a few sentences, each of another article where there are, with where they stand."""
    ordered = sorted(edges, key=lambda edge: (edge.article_id, edge.start))
    first: dict[str, ExtractedEdge] = {}
    for edge in ordered:
        first.setdefault(edge.article_id, edge)
    chosen = [*first.values(), *(edge for edge in ordered if edge not in first.values())]
    index = EvidenceIndex(view, [spot_of(edge) for edge in chosen[:SENTENCES]])
    evidence = (index.at(spot_of(edge)) for edge in chosen[:SENTENCES])
    return tuple(dict.fromkeys(map(_told, evidence)))


def _told(evidence: Evidence) -> str:
    published = evidence.order[0]
    parts = (
        *(evidence.sentence, evidence.article),
        *(None if published == UNDATED else published, evidence.evidence),
    )
    return " · ".join(part for part in parts if part is not None)
