"""Cuts a part out of the graph: around some nodes, of an article, a period or a status."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping
from typing import NamedTuple

from graphkit.analysis.period import Period
from graphkit.model.record import Record
from graphkit.store.base import View

__all__ = ["Cut", "Limits", "cut", "narrowed", "picked"]

# These tie an element to its text; they lead from everything to everything and are no hops.
EVIDENCE_TYPES = frozenset(
    ("HAS_SENTENCE", "MENTIONED_IN", "EVIDENCED_BY", "PUBLISHED_BY", "WRITTEN_BY")
)
_DAYS = {"Article": ("published",), "Event": ("date", "date_value"), "Statement": ("said_on",)}


class Cut(NamedTuple):
    """The ids of what stays."""

    nodes: frozenset[str]
    edges: frozenset[str]


class Limits(NamedTuple):
    """What an edge must meet: its period, its article (None for any), its status."""

    period: Period = Period()
    article: str | None = None
    counts: Callable[[object], bool] | None = None

    @property
    def unbounded(self) -> bool:
        """Whether every edge meets them."""
        return self.period.unbounded and self.article is None and self.counts is None


class _Link(NamedTuple):
    """What is needed of an edge."""

    id: str
    type: str
    source: str
    target: str
    sentence: str | None


class _Known(NamedTuple):
    """What is needed of nodes: days of some, and the events whose status is not asked for."""

    days: Mapping[str, str]
    dropped: Collection[str]


def cut(view: View, *, around: Collection[str] | None, hops: int, limits: Limits) -> Cut:
    """Choose what lies around some nodes and within limits.

    An edge lies in the period if its event or statement does, by the day it happened or was
    said; where that is not known, if its article was published then. An edge of an event whose
    status is not asked for does not count. Each hop follows one edge, so an event is one hop from
    its actors and two hops join those who took part. Whatever stays keeps its sentences, their
    articles, and the mentions in them.

    Args:
        view: The graph.
        around: Ids of nodes; None for the whole graph.
        hops: How far from them, from 0 on.
        limits: What edges must meet.
    """
    edges = [*_links(view, limits)]
    everywhere = limits.article is None
    ties = [link for link, meets in edges if link.type in EVIDENCE_TYPES and (meets or everywhere)]
    kept = [link for link, meets in edges if meets]
    if around is None:
        nodes = {end for link in kept for end in (link.source, link.target)}
    else:
        world = [link for link in kept if link.type not in EVIDENCE_TYPES]
        nodes = _reached(world, around, hops)
        kept = [link for link in world if link.source in nodes and link.target in nodes]
    proofs = _proofs(ties, nodes, kept)
    nodes |= {end for link in proofs for end in (link.source, link.target)}
    return Cut(frozenset(nodes), frozenset(link.id for link in (*kept, *proofs)))


def picked(view: View, ids: Collection[str]) -> Cut:
    """Choose these nodes and edges, and the nodes that the edges join."""
    edges = [edge for edge in view.edge_records() if edge["id"] in ids]
    ends = {str(edge[end]) for edge in edges for end in ("source", "target")}
    found = {str(node["id"]) for node in view.node_records() if node["id"] in ids}
    return Cut(frozenset(found | ends), frozenset(str(edge["id"]) for edge in edges))


def narrowed(
    view: View, part: Cut | None, *, labels: Collection[str], types: Collection[str]
) -> Cut:
    """Choose of a part (None: of the graph) nodes of these labels and edges of these types.

    No labels or no types are all. An edge stays if both its ends do; where types are asked for,
    a node stays if such an edge does.
    """
    nodes = {
        str(node["id"])
        for node in view.node_records()
        if (part is None or node["id"] in part.nodes) and (not labels or node["label"] in labels)
    }
    edges = [
        edge
        for edge in view.edge_records()
        if (part is None or edge["id"] in part.edges)
        and (not types or edge["type"] in types)
        and edge["source"] in nodes
        and edge["target"] in nodes
    ]
    if types:
        nodes = {str(edge[end]) for edge in edges for end in ("source", "target")}
    return Cut(frozenset(nodes), frozenset(str(edge["id"]) for edge in edges))


def _links(view: View, limits: Limits) -> Iterable[tuple[_Link, bool]]:
    """Yield all edges, and whether they meet the limits."""
    known = _Known({}, ()) if limits.unbounded else _known(view, limits)
    for edge in view.edge_records():
        sentence = edge.get("sentence_id")
        link = _Link(
            str(edge["id"]),
            str(edge["type"]),
            str(edge["source"]),
            str(edge["target"]),
            None if sentence is None else str(sentence),
        )
        yield link, limits.unbounded or _meets(edge, known, limits)


def _known(view: View, limits: Limits) -> _Known:
    days: dict[str, str] = {}
    dropped: set[str] = set()
    for node in view.node_records():
        found = [node[field] for field in _DAYS.get(str(node["label"]), ()) if field in node]
        if found:
            days[str(node["id"])] = str(found[0])
        if node["label"] == "Event" and limits.counts and not limits.counts(node["status"]):
            dropped.add(str(node["id"]))
    return _Known(days, dropped)


def _meets(edge: Record, known: _Known, limits: Limits) -> bool:
    if limits.article not in (None, edge.get("article_id")):
        return False
    if limits.counts is not None:
        if "status" in edge and not limits.counts(edge["status"]):
            return False
        if edge["source"] in known.dropped or edge["target"] in known.dropped:
            return False
    return limits.period.unbounded or _lies_in(edge, known.days, limits.period)


def _lies_in(edge: Record, days: Mapping[str, str], period: Period) -> bool:
    own = [days[end] for end in (str(edge["source"]), str(edge["target"])) if end in days]
    if own:
        return all(period.holds(day) for day in own)
    if edge["type"] == "INTERACTS":
        date = edge.get("date")
        return period.holds(None if date is None else str(date))
    article = edge.get("article_id")
    return article is None or period.holds(days.get(str(article)))


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
