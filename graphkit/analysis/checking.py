"""Re-checks a whole store: every edge joins what its type allows and stands in its article."""

from collections.abc import Iterator
from typing import NamedTuple

from graphkit.errors import GraphkitError
from graphkit.graph import check_ends, check_evidence
from graphkit.ids import article_id
from graphkit.model.edge import ExtractedEdge
from graphkit.model.node import Article, Sentence
from graphkit.store.base import View

__all__ = ["Problem", "check_store"]


class Problem(NamedTuple):
    """What is wrong with which element."""

    element: str
    reason: str


def check_store(view: View) -> Iterator[Problem]:
    """Yield what is wrong, article by article, then edges whose ends do not fit."""
    for key in view.article_ids():
        yield from _check_article(view, key)
        yield from _check_contribution(view, key)
    labels = {node.id: node.label for node in view.nodes()}
    articles = set(view.article_ids())
    for edge in view.edges():
        try:
            check_ends(edge, labels.get(edge.source), labels.get(edge.target))
        except GraphkitError as error:
            yield Problem(edge.id, str(error))
        if edge.article_id is not None and edge.article_id not in articles:
            yield Problem(edge.id, f"{edge.type}: its article {edge.article_id} is not there")


def _check_article(view: View, key: str) -> Iterator[Problem]:
    article = view.node(key)
    if not isinstance(article, Article):
        yield Problem(key, "the article's node is not there")
        return
    if article_id(article.text) != key:
        yield Problem(key, "the article's text is not the one that its id was made of")
    edges = list(view.edges(article_id=key))
    ids = {edge.target for edge in edges if edge.type == "HAS_SENTENCE"}
    found = view.nodes(labels=("Sentence",), ids=ids) if ids else ()
    sentences = {node.id: node for node in found if isinstance(node, Sentence)}
    for sentence in sentences.values():
        if article.text[sentence.start : sentence.end] != sentence.text:
            yield Problem(sentence.id, "the sentence is not in its article's text")
    for edge in edges:
        if isinstance(edge, ExtractedEdge):
            try:
                check_evidence(edge, article.text, sentences)
            except GraphkitError as error:
                yield Problem(edge.id, str(error))


def _check_contribution(view: View, key: str) -> Iterator[Problem]:
    """Read back what the article contributed; reading checks it, statements' words included."""
    try:
        if view.article_graph(key) is None:
            yield Problem(key, "what the article contributed is not there")
    except GraphkitError as error:
        yield Problem(key, str(error))
