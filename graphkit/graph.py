"""Graph: a checked collection of nodes and edges; ArticleGraph: what one article contributes."""

import datetime as dt
from collections.abc import Iterable
from functools import cached_property
from typing import Any, Self

import orjson
from pydantic import field_validator, model_validator

from graphkit.errors import EvidenceError, OntologyError
from graphkit.ids import digest
from graphkit.model.base import Model, Timestamp
from graphkit.model.edge import Edge, ExtractedEdge
from graphkit.model.edge_text import MentionedIn, Said
from graphkit.model.edges import AnyEdge
from graphkit.model.event_join import joined_event
from graphkit.model.node import AnyNode, Article, Entity, Event, Node, Sentence, Statement

__all__ = [
    "ArticleGraph",
    "Graph",
    "check_ends",
    "check_evidence",
    "json_line",
    "merge_nodes",
]


class Graph(Model):
    """Nodes and edges, one per id and sorted by it, in whatever order they are given.

    Raises:
        OntologyError: An edge has an end that is missing or of a label it may not join.
    """

    nodes: tuple[AnyNode, ...] = ()
    edges: tuple[AnyEdge, ...] = ()

    @field_validator("nodes")
    @classmethod
    def _one_node_per_id(cls, nodes: tuple[AnyNode, ...]) -> tuple[Node, ...]:
        return tuple(merge_nodes(nodes))

    @field_validator("edges")
    @classmethod
    def _one_edge_per_id(cls, edges: tuple[AnyEdge, ...]) -> tuple[Edge, ...]:
        return tuple(_unique(edges))

    @model_validator(mode="after")
    def _checked(self) -> Self:
        labels = {node.id: node.label for node in self.nodes}
        for edge in self.edges:
            check_ends(edge, labels.get(edge.source), labels.get(edge.target))
        return self

    @classmethod
    def of(cls, nodes: Iterable[Node], edges: Iterable[Edge]) -> Self:
        """Make a graph; nodes of one id are merged, edges of one id are kept once."""
        return cls.model_validate({"nodes": tuple(nodes), "edges": tuple(edges)})


class ArticleGraph(Graph):
    """Everything that one article says, and nothing else.

    A store takes it in one transaction. `version_key` is what stays when the page changes: its
    URL, else the path of its file; `modified` is when that file was last changed.

    Raises:
        EvidenceError: A span does not stand literally in the article's text.
        OntologyError: There is not exactly one article, or an element belongs to another one.
    """

    version_key: str | None = None
    modified: Timestamp | None = None

    @property
    def says_nothing(self) -> bool:
        """Whether its sentences are all that is known, beside who wrote and published it."""
        makers = {edge.target for edge in self.edges if edge.type in {"WRITTEN_BY", "PUBLISHED_BY"}}
        return all(
            edge.type == "HAS_SENTENCE" or not makers.isdisjoint((edge.source, edge.target))
            for edge in self.edges
        )

    def remade(self, nodes: Iterable[Node], edges: Iterable[Edge]) -> "ArticleGraph":
        """Return the graph with other elements, of which each rests on its words as it did.

        They are merged and sorted, but not held against the text again: what is taken out or
        renamed in a checked graph needs no second check.
        """
        fields: dict[str, Any] = {"version_key": self.version_key, "modified": self.modified}
        fields |= {"nodes": tuple(merge_nodes(nodes)), "edges": tuple(_unique(edges))}
        return ArticleGraph.model_construct(**fields)

    @model_validator(mode="after")
    def _rests_on_its_article(self) -> Self:
        sentences: dict[str, Sentence] = {}
        for node in self.nodes:
            _check_literal(node, self.article)
            if isinstance(node, Sentence):
                sentences[node.id] = node
        for edge in self.edges:
            if edge.article_id != self.article.id:
                raise OntologyError(f"{edge.type} {edge.id} does not name its article")
            check_evidence(edge, self.article.text, sentences)
        return self

    @cached_property
    def article(self) -> Article:
        """The article's own node."""
        found = [node for node in self.nodes if isinstance(node, Article)]
        if len(found) != 1:
            raise OntologyError(f"an article's graph holds {len(found)} articles, not one")
        return found[0]

    @property
    def age(self) -> str:
        """What orders versions of a page: the day of publication, then the file's change, in UTC.

        Texts of ages compare as the ages do; what is not known comes first.
        """
        day = "" if self.article.published is None else self.article.published.isoformat()
        changed = "" if self.modified is None else self.modified.astimezone(dt.UTC).isoformat()
        return f"{day} {changed}"

    @cached_property
    def lines(self) -> tuple[bytes, ...]:
        """All nodes, then all edges, as canonical JSON."""
        return tuple(json_line(element) for element in (*self.nodes, *self.edges))

    @cached_property
    def digest(self) -> str:
        """Hash of all content: equal digests mean that there is nothing to write."""
        lines = (line.decode() for line in self.lines)
        return digest(self.version_key, self.age, *lines)


def json_line(element: Node | Edge) -> bytes:
    """Write a node or edge as canonical JSON: sorted keys, an edge with its id."""
    record = element.model_dump(mode="json")
    if isinstance(element, Edge):
        record["id"] = element.id
    return orjson.dumps(record, option=orjson.OPT_SORT_KEYS)


def merge_nodes(nodes: Iterable[Node]) -> list[Node]:
    """Return one node per id, sorted by id, whatever the order of `nodes`.

    Entities join their aliases and dates, reports of one event what they say of it. Of other
    nodes that share an id and differ, the one with the smallest JSON line stays.

    Raises:
        OntologyError: One id stands under two labels, or under two types of event.
    """
    merged: dict[str, Node] = {}
    for node in nodes:
        before = merged.get(node.id)
        merged[node.id] = node if before is None else _merged(before, node)
    return [merged[key] for key in sorted(merged)]


def _merged(one: Node, two: Node) -> Node:
    if one.label != two.label:
        raise OntologyError(f"{one.id} is a {one.label} and a {two.label}")
    if one == two:
        return one
    if isinstance(one, Entity) and isinstance(two, Entity):
        return one.merged(two)
    if isinstance(one, Event) and isinstance(two, Event):
        return joined_event((one, two))
    return min(one, two, key=json_line)


def _unique(edges: Iterable[Edge]) -> list[Edge]:
    by_id: dict[str, Edge] = {}
    for edge in edges:
        before = by_id.setdefault(edge.id, edge)
        if before is not edge and before != edge:
            by_id[edge.id] = min(before, edge, key=json_line)
    return [by_id[key] for key in sorted(by_id)]


def check_ends(edge: Edge, source_label: str | None, target_label: str | None) -> None:
    """Refuse an edge whose type may not join these labels.

    Raises:
        OntologyError: An end is missing, or the pair is not in the type's `ends`.
    """
    for end, label in ((edge.source, source_label), (edge.target, target_label)):
        if label is None:
            raise OntologyError(f"{edge.type} {edge.id}: its end {end} is not in the graph")
    if not any(
        source_label in sources and target_label in targets for sources, targets in edge.ends
    ):
        raise OntologyError(f"{edge.type} may not join {source_label} to {target_label}")


def _check_literal(node: Node, article: Article) -> None:
    """Refuse a sentence or statement whose words do not stand in the article.

    Raises:
        EvidenceError: The words differ from the text.
        OntologyError: The sentence belongs to another article.
    """
    if isinstance(node, Sentence):
        if node.article_id != article.id:
            raise OntologyError(f"sentence {node.id} is of another article")
        if article.text[node.start : node.end] != node.text:
            raise EvidenceError(f"sentence {node.id} is not in its article's text")
    if isinstance(node, Statement) and not _literally(node.text, article.text):
        raise EvidenceError(f"statement {node.id} is not in its article's text")


def check_evidence(edge: Edge, text: str, sentences: dict[str, Sentence]) -> None:
    """Refuse an edge that does not rest on words of its sentence.

    Raises:
        EvidenceError: The sentence is unknown, the span lies outside the text or does not meet
            the sentence, or the surface or cue differs from the text.
    """
    if not isinstance(edge, ExtractedEdge):
        return
    sentence = sentences.get(edge.sentence_id)
    if sentence is None:
        raise EvidenceError(f"{edge.type} {edge.id}: no sentence {edge.sentence_id}")
    if edge.end > len(text) or edge.end <= sentence.start or edge.start >= sentence.end:
        raise EvidenceError(
            f"{edge.type} {edge.id}: {edge.start}:{edge.end} is not in its sentence"
        )
    if isinstance(edge, MentionedIn) and text[edge.start : edge.end] != edge.surface:
        raise EvidenceError(f"{edge.type} {edge.id}: no {edge.surface!r} at {edge.start}")
    if isinstance(edge, Said) and edge.cue != _cue_in(edge, text):
        raise EvidenceError(f"{edge.type} {edge.id}: no {edge.cue!r} at {edge.cue_start}")


def _cue_in(edge: Said, text: str) -> str | None:
    if edge.cue_start is None or edge.cue_end is None:
        return edge.cue
    return text[edge.cue_start : edge.cue_end]


def _literally(content: str, text: str) -> bool:
    """Say whether every fragment of a statement (joined by " … ") stands in the text."""
    return all(fragment in text for fragment in content.split(FRAGMENT_JOINT))


FRAGMENT_JOINT = " … "
