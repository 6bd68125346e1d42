"""Cuts a part out of the graph: around actors, within a period, or both."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from typing import NamedTuple

from graphkit.analysis.period import Period
from graphkit.model.edge import Edge, ExtractedEdge
from graphkit.model.edge_derived import Interacts
from graphkit.model.node import Article, Event, Statement
from graphkit.store.base import View

__all__ = ["Cut", "cut"]

# These tie an element to its text; they lead from everything to everything and are no hops.
EVIDENCE_TYPES = frozenset(
    ("HAS_SENTENCE", "MENTIONED_IN", "EVIDENCED_BY", "PUBLISHED_BY", "WRITTEN_BY")
)


class Cut(NamedTuple):
    """The ids of what stays."""

    nodes: frozenset[str]
    edges: frozenset[str]


class _Link(NamedTuple):
    """What is needed of an edge."""

    id: str
    type: str
    source: str
    target: str
    sentence: str | None


def cut(view: View, *, around: Collection[str] | None, hops: int, period: Period) -> Cut:
    """Choose what lies around some actors and within a period.

    An edge lies in the period if its event or statement does, by the day it happened or was
    said; where that is not known, if its article was published then. Each hop follows one edge,
    so an event is one hop from its actors and two hops join those who took part. Whatever stays
    keeps its sentences, their articles, and the mentions in them.

    Args:
        view: The graph.
        around: Ids of actors or places; None for the whole graph.
        hops: How far from them, from 0 on.
        period: Dates; unbounded for all.
    """
    links = _links_in(view, period)
    ties = [link for link in links if link.type in EVIDENCE_TYPES]
    world = [link for link in links if link.type not in EVIDENCE_TYPES]
    if around is None:
        kept = links
        nodes = {end for link in kept for end in (link.source, link.target)}
    else:
        nodes = _reached(world, around, hops)
        kept = [link for link in world if link.source in nodes and link.target in nodes]
    proofs = _proofs(ties if period.unbounded else _ties(view), nodes, kept)
    edges = {link.id for link in (*kept, *proofs)}
    nodes |= {end for link in proofs for end in (link.source, link.target)}
    return Cut(frozenset(nodes), frozenset(edges))


def _links_in(view: View, period: Period) -> list[_Link]:
    if period.unbounded:
        return [_link(edge) for edge in view.edges()]
    days = _days(view)
    return [_link(edge) for edge in view.edges() if _lies_in(edge, days, period)]


def _ties(view: View) -> list[_Link]:
    return [_link(edge) for edge in view.edges(types=EVIDENCE_TYPES)]


def _link(edge: Edge) -> _Link:
    sentence = edge.sentence_id if isinstance(edge, ExtractedEdge) else None
    return _Link(edge.id, edge.type, edge.source, edge.target, sentence)


def _days(view: View) -> dict[str, str]:
    days: dict[str, str] = {}
    for node in view.nodes(labels=("Article", "Event", "Statement")):
        day = None
        if isinstance(node, Article):
            day = node.published
        elif isinstance(node, Event):
            day = node.date
        elif isinstance(node, Statement):
            day = node.said_on
        if day is not None:
            days[node.id] = day.isoformat()
        elif isinstance(node, Event) and node.date_value is not None:
            days[node.id] = node.date_value
    return days


def _lies_in(edge: Edge, days: Mapping[str, str], period: Period) -> bool:
    own = [days[end] for end in (edge.source, edge.target) if end in days]
    if own:
        return all(period.holds(day) for day in own)
    if isinstance(edge, Interacts):
        return period.holds(None if edge.date is None else edge.date.isoformat())
    return edge.article_id is None or period.holds(days.get(edge.article_id))


def _reached(links: Iterable[_Link], start: Collection[str], hops: int) -> set[str]:
    beside: dict[str, set[str]] = defaultdict(set)
    for link in links:
        beside[link.source].add(link.target)
        beside[link.target].add(link.source)
    reached = set(start)
    edge_of_reach = set(start)
    for _ in range(hops):
        edge_of_reach = {two for one in edge_of_reach for two in beside[one]} - reached
        reached |= edge_of_reach
    return reached


def _proofs(ties: Iterable[_Link], nodes: set[str], kept: Iterable[_Link]) -> list[_Link]:
    """Return the edges from what stays to its sentences, and from these to their articles."""
    ties = list(ties)
    sentences = {link.sentence for link in kept if link.sentence is not None}
    evidence = [link for link in ties if link.type == "EVIDENCED_BY" and link.source in nodes]
    sentences |= {link.target for link in evidence}
    mentions = [
        link
        for link in ties
        if link.type == "MENTIONED_IN" and link.source in nodes and link.target in sentences
    ]
    held = [link for link in ties if link.type == "HAS_SENTENCE" and link.target in sentences]
    articles = {link.source for link in held}
    signed = [
        link
        for link in ties
        if link.type in ("PUBLISHED_BY", "WRITTEN_BY")
        and link.source in articles
        and link.target in nodes
    ]
    return [*evidence, *mentions, *held, *signed]
