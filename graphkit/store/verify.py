"""Checks a whole store: that all of it stands in its articles, and that nothing is missing."""

from collections.abc import Iterator
from typing import NamedTuple

from graphkit.errors import GraphkitError, StoreError
from graphkit.graph import ArticleGraph, check_ends, check_evidence, check_literal
from graphkit.ids import article_id
from graphkit.model.edge import Edge
from graphkit.model.node import Article, Entity, Sentence
from graphkit.store.base import View

__all__ = ["Problem", "verify"]


class Problem(NamedTuple):
    """What is wrong with which element."""

    element: str  # id of a node, edge or article
    reason: str


def verify(view: View) -> list[Problem]:
    """Re-check every span, label and end, and the graph against what its articles contributed.

    Returns:
        Nothing if all is well; else one entry per fault, article by article.
    """
    problems: list[Problem] = []
    held: set[str] = set()
    for key in view.article_ids():
        try:
            problems += _article_problems(view, key, held)
        except (GraphkitError, UnicodeDecodeError) as error:
            problems.append(Problem(key, str(error)))
    try:
        problems += _graph_problems(view, held)
    except StoreError as error:
        problems.append(Problem("graph", str(error)))
    return problems


def _article_problems(view: View, key: str, held: set[str]) -> Iterator[Problem]:
    """Check one article; the ids of what it contributed to the graph go into `held`."""
    graph = view.article_graph(key)
    node = view.node(key)
    if graph is None or not isinstance(node, Article):
        yield Problem(key, "the article or what it contributed is not there")
        return
    if not article_id(node.text) == key == graph.article.id:
        yield Problem(key, "the text is not the one that the article's id was made of")
    held.add(key)
    edges = list(view.edges(article_id=key))
    if node.current:
        held.update(element.id for element in (*graph.nodes, *graph.edges))
        yield from _missing(graph, {edge.id for edge in edges})
    ids = {edge.target for edge in edges if edge.type == "HAS_SENTENCE"}
    sentences = {n.id: n for n in view.nodes(ids=ids) if isinstance(n, Sentence)}
    for edge in edges:
        try:
            check_evidence(edge, node.text, sentences)
        except GraphkitError as error:
            yield Problem(edge.id, str(error))


def _missing(graph: ArticleGraph, stored: set[str]) -> Iterator[Problem]:
    for edge in graph.edges:
        if edge.id not in stored:
            yield Problem(edge.id, f"{edge.type} of article {graph.article.id} is not in the graph")


def _graph_problems(view: View, held: set[str]) -> Iterator[Problem]:
    """Check every node and edge of the graph against the others."""
    labels: dict[str, str] = {}
    texts: dict[str, Article] = {}
    for node in view.nodes():
        labels[node.id] = node.label
        if isinstance(node, Article):
            texts[node.id] = node
    for node in view.nodes():
        if node.id not in held:
            yield Problem(node.id, f"{node.label}: no article of the store names it")
    for edge in view.edges():
        yield from _edge_problems(edge, labels, held)
