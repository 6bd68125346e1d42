"""Checks a whole store: all of it must stand in its articles, and nothing may be missing."""

from collections.abc import Iterator, Mapping
from itertools import chain
from typing import NamedTuple

from graphkit.errors import GraphkitError
from graphkit.graph import ArticleGraph, check_ends, check_evidence
from graphkit.ids import article_id
from graphkit.model.edge import DerivedEdge, Edge
from graphkit.model.edges import EDGE_CLASSES
from graphkit.model.node import Article, Node, Sentence
from graphkit.resolve.judged import Judged
from graphkit.resolve.outlines import judged_outline
from graphkit.resolve.resolution import resolve
from graphkit.resolve.standing import standing_graph
from graphkit.store.base import View
from graphkit.store.scratch import Scratch
from graphkit.store.tables import SCOPED

__all__ = ["Problem", "verify"]

UNSETTLED = (
    "Article: who is who was not settled; run `graphkit load` again, and if that does not help, "
    "remove the article and load it anew"
)


class Problem(NamedTuple):
    """What is wrong with which element."""

    element: str  # id of a node, an edge or an article
    reason: str


def verify(view: View) -> list[Problem]:
    """Re-check every span, label and end, and the graph against what its articles contributed.

    What an article contributed is checked against its text when it is read; the graph must hold
    exactly that. What must be remembered on the way is kept in a file and not in memory.

    Returns:
        Nothing if all is well; else one entry per fault, article by article.

    Raises:
        StoreError: The store cannot be read, or that file cannot be written.
    """
    with Scratch() as scratch:
        check = _Check(view, scratch)
        return [*check.articles(), *check.shared(), *check.identities(), *check.strays()]


class _Check:
    """One pass over a store, article by article; what the graph ought to hold is noted aside."""

    def __init__(self, view: View, scratch: Scratch) -> None:
        self._view = view
        self._scratch = scratch
        self._judgements = view.judgements()
        self._judged = Judged(self._judgements)
        self._unread = False

    def articles(self) -> Iterator[Problem]:
        """Check what belongs to one article."""
        for key in self._view.article_ids():
            try:
                yield from self._article(key)
            except GraphkitError as error:
                self._unread = True
                yield Problem(key, str(error))

    def shared(self) -> Iterator[Problem]:
        """Check what several articles may name."""
        if self._unread:
            return
        for expected in self._scratch.held():
            yield from _differences(expected, self._nodes(expected))

    def identities(self) -> Iterator[Problem]:
        """Check that the graph is in line with all articles and judgements."""
        if self._unread:
            return
        answer = resolve(self._scratch.outlines, self._judgements)
        for key, standing in self._scratch.standings():
            if standing != answer.standings[key]:
                yield Problem(key, UNSETTLED)
        expected = {edge.id: edge for edge in answer.edges}
        self._scratch.expect(expected.keys())
        yield from _differences(expected, {edge.id: edge for edge in self._derived()})

    def strays(self) -> Iterator[Problem]:
        """Find what no article contributed; nobody knows while an article cannot be read."""
        if self._unread:
            return
        elements: Iterator[Node | Edge] = chain(self._view.nodes(), self._view.edges())
        for element in self._scratch.unexpected(elements):
            yield Problem(element.id, f"{_kind(element)}: no article of the store holds it")

    def _article(self, key: str) -> Iterator[Problem]:
        graph, node = self._view.article_graph(key), self._view.node(key)
        if graph is None or not isinstance(node, Article):
            yield Problem(key, "Article: its node is not there")
            return
        if not article_id(node.text) == article_id(graph.article.text) == key:
            yield Problem(key, "Article: the text is not the one that the id was made of")
        self._scratch.expect([key])
        if not node.current:
            return
        standing = self._view.standing(key)
        judgements = self._judged.by_article.get(key, ())
        self._scratch.note(judged_outline(graph, judgements), standing)
        graph = standing_graph(graph, standing)
        self._scratch.expect(element.id for element in (*graph.nodes, *graph.edges))
        self._scratch.hold(node for node in graph.nodes if not isinstance(node, SCOPED))
        scoped = {n.id: n for n in graph.nodes if isinstance(n, SCOPED)}
        yield from _differences(scoped, self._nodes(scoped))
        edges = {edge.id: edge for edge in self._view.edges(article_id=key)}
        yield from _differences({edge.id: edge for edge in graph.edges}, edges)
        yield from _faults(graph, edges)

    def _derived(self) -> Iterator[Edge]:
        types = [name for name, cls in EDGE_CLASSES.items() if issubclass(cls, DerivedEdge)]
        return (edge for edge in self._view.edges(types=types) if edge.article_id is None)

    def _nodes(self, wanted: Mapping[str, Node]) -> dict[str, Node]:
        return {node.id: node for node in self._view.nodes(ids=wanted.keys())}


def _differences(
    expected: Mapping[str, Node | Edge], stored: Mapping[str, Node | Edge]
) -> Iterator[Problem]:
    """Compare elements by id; what is only stored is a stray, not a difference."""
    for key, element in expected.items():
        if key not in stored:
            yield Problem(key, f"{_kind(element)}: it is missing from the graph")
        elif stored[key] != element:
            yield Problem(key, f"{_kind(element)}: it differs from what its articles say")


def _faults(graph: ArticleGraph, edges: Mapping[str, Edge]) -> Iterator[Problem]:
    """Say of stored edges what their article does not bear out."""
    labels = {node.id: node.label for node in graph.nodes}
    sentences = {node.id: node for node in graph.nodes if isinstance(node, Sentence)}
    for key, edge in edges.items():
        try:
            check_ends(edge, labels.get(edge.source), labels.get(edge.target))
            check_evidence(edge, graph.article.text, sentences)
        except GraphkitError as error:
            yield Problem(key, str(error))


def _kind(element: Node | Edge) -> str:
    return element.label if isinstance(element, Node) else element.type
