"""An article's fragment as it stands in the graph: judgements carried out, ids joined."""

from collections.abc import Collection, Iterable, Mapping

from graphkit.graph import ArticleGraph
from graphkit.model.edge import Edge, ExtractedEdge
from graphkit.model.edge_derived import Interacts
from graphkit.model.judgement import Judgement, Standing
from graphkit.model.node import Entity, Event, Node, Statement

__all__ = ["base_edge", "standing_graph"]


def standing_graph(fragment: ArticleGraph, standing: Standing) -> ArticleGraph:
    """Return what the fragment gives to the graph.

    Rejected elements are left out with all that hangs on them alone, judged ones say so, and
    ids are those of the clusters. Of two judgements on one element the later holds. The fragment
    itself is not changed.
    """
    article = fragment.article.id
    last = {
        subject: judgement for judgement in standing.judgements for subject in judgement.subjects
    }
    graph = fragment
    for judgement in standing.judgements:
        mine = [key for key in judgement.subjects if last[key] is judgement]
        parts = (key.partition("@") for key in mine)
        subjects = {element for element, _, where in parts if where == article}
        graph = _judged(graph, judgement, subjects)
    return _pointed(graph, standing.pointers)


def base_edge(fragment: ArticleGraph, standing: Standing, edge_id: str) -> Edge | None:
    """Return the fragment's edge that stands in the graph under this id."""
    for edge in fragment.edges:
        if _moved(edge, standing.pointers).id == edge_id:
            return edge
    return None


def _judged(graph: ArticleGraph, judgement: Judgement, subjects: set[str]) -> ArticleGraph:
    match judgement.verdict:
        case "reject":
            return _without(graph, subjects)
        case "accept":
            return _marked(graph, subjects, {"judged": "accepted"})
        case _:
            fields = {"judged": "corrected", "status": judgement.status}
            return _marked(graph, subjects, fields)


def _without(graph: ArticleGraph, subjects: set[str]) -> ArticleGraph:
    kept = [edge for edge in graph.edges if edge.id not in subjects]
    unproven = _evidenced(graph.edges) - _evidenced(kept)
    told = {node.id for node in graph.nodes if isinstance(node, Event | Statement)}
    gone = told & (subjects | unproven)
    edges = [edge for edge in kept if gone.isdisjoint((edge.source, edge.target))]
    nodes = [node for node in graph.nodes if node.id not in gone]
    taking_part = {(e.type, e.source, e.target) for e in edges if e.type in ("DID", "TO")}
    lasting = [edge for edge in edges if not _is_undone(edge, gone, taking_part)]
    return graph.remade(nodes, lasting)


def _evidenced(edges: Iterable[Edge]) -> set[str]:
    return {edge.source for edge in edges if edge.type == "EVIDENCED_BY"}


def _is_undone(
    edge: Edge, gone: Collection[str], taking_part: Collection[tuple[str, str, str]]
) -> bool:
    """Say whether an interaction has lost its event, or an end that took part in it."""
    if not isinstance(edge, Interacts):
        return False
    event = edge.event_id
    acts = ("DID", edge.source, event) in taking_part
    meets = ("TO", event, edge.target) in taking_part or ("DID", edge.target, event) in taking_part
    return event in gone or not (acts and meets)


def _marked(
    graph: ArticleGraph, subjects: Collection[str], fields: Mapping[str, object]
) -> ArticleGraph:
    """Set fields of the subjects; the status of an event is that of its edges too."""
    status = {key: value for key, value in fields.items() if key == "status"}
    events = {n.id for n in graph.nodes if isinstance(n, Event) and n.id in subjects}
    nodes = [
        node.model_copy(update=dict(fields))
        if node.id in events
        else node.model_copy(update={"judged": fields["judged"]})
        if node.id in subjects and isinstance(node, Statement)
        else node
        for node in graph.nodes
    ]
    edges: list[Edge] = []
    for edge in graph.edges:
        if edge.id in subjects and isinstance(edge, ExtractedEdge):
            edges.append(edge.changed(**fields))
        elif status and _is_of(edge, events):
            edges.append(edge.changed(**status))
        else:
            edges.append(edge)
    return graph.remade(nodes, edges)


def _is_of(edge: Edge, events: Collection[str]) -> bool:
    if isinstance(edge, Interacts):
        return edge.event_id in events
    return isinstance(edge, ExtractedEdge) and (edge.source in events or edge.target in events)


def _pointed(graph: ArticleGraph, pointers: Mapping[str, str]) -> ArticleGraph:
    if pointers.keys().isdisjoint(node.id for node in graph.nodes):
        return graph
    nodes = [_renamed(node, pointers) for node in graph.nodes]
    moved = (_moved(edge, pointers) for edge in graph.edges)
    edges = [e for e in moved if not (isinstance(e, Interacts) and e.source == e.target)]
    return graph.remade(nodes, edges)


def _renamed(node: Node, pointers: Mapping[str, str]) -> Node:
    new = pointers.get(node.id)
    if new is None or not isinstance(node, Entity | Event):
        return node
    former = tuple(sorted({*node.former_ids, node.id}))
    return node.model_copy(update={"id": new, "former_ids": former})


def _moved(edge: Edge, pointers: Mapping[str, str]) -> Edge:
    fields = {"source": edge.source, "target": edge.target}
    if isinstance(edge, Interacts):
        fields["event_id"] = edge.event_id
    new = {key: pointers[value] for key, value in fields.items() if value in pointers}
    return edge.changed(**new) if new else edge
