"""What a store must be able to do inside one transaction; the writer needs nothing else.

An article's graph is kept twice: as its fragment, the source of truth, and spread out in the
graph that views read. Sentences, statements and the article belong to one article (scoped).
Entities and events may be shared: each article holds its own copy, and the node in the graph
is what the copies say together.
"""

from collections.abc import Callable, Collection, Iterable, Mapping
from typing import NamedTuple, Protocol, TypeVar

from graphkit.graph import ArticleGraph
from graphkit.model.edge import Edge
from graphkit.model.judgement import Judgement, Standing
from graphkit.model.node import Article, Node, Sentence, Statement
from graphkit.store.base import Run
from graphkit.store.versions import Version

__all__ = ["SCOPED", "Tables", "Transactions"]

SCOPED = (Article, Sentence, Statement)
T = TypeVar("T")


class Noted(NamedTuple):
    """What is noted of an article beside its fragment.

    Attributes:
        article_id: the article.
        outline: the JSON of its outline (`model.outline.OUTLINE`).
        standing: how its fragment stands in the graph.
    """

    article_id: str
    outline: bytes
    standing: Standing


class Tables(Protocol):
    """Reads and writes of one transaction. Missing ids are left out of every answer."""

    def digest(self, article_id: str) -> str | None:
        """Return the digest of an article's fragment."""

    def fragment(self, article_id: str) -> ArticleGraph | None:
        """Return an article's fragment."""

    def versions(self, keys: Collection[str]) -> list[Version]:
        """Return all articles known by any of these keys, with all their keys."""

    def save(self, graph: ArticleGraph, outline: bytes) -> None:
        """Write a fragment, its page keys and its outline over what is there."""

    def forget(self, article_id: str) -> None:
        """Delete a fragment with its keys and runs."""

    def add_run(self, article_id: str, run: Run) -> None:
        """Note a run, once."""

    def mark(self, current: Mapping[str, bool]) -> None:
        """Note of fragments whether they are current."""

    def hold(self, article_id: str, nodes: Collection[Node]) -> None:
        """Write an article's copies of shared nodes over what is there."""

    def release(self, article_id: str, node_ids: Collection[str]) -> None:
        """Delete an article's copies of shared nodes."""

    def copies(self, node_ids: Collection[str]) -> list[Node]:
        """Return all copies of shared nodes, in any order."""

    def nodes(self, node_ids: Collection[str]) -> list[Node]:
        """Return nodes of the graph, in any order."""

    def write_nodes(self, nodes: Collection[Node]) -> None:
        """Write nodes of the graph over what is there."""

    def drop_nodes(self, nodes: Collection[Node]) -> None:
        """Delete nodes of the graph; only derived edges touch them, which go too."""

    def write_edges(self, edges: Iterable[Edge]) -> None:
        """Write edges whose ends are there and whose ids are not."""

    def drop_edges(self, edges: Collection[Edge]) -> None:
        """Delete edges by their ids."""

    def drop_edges_of(self, graph: ArticleGraph) -> None:
        """Delete all edges of an article."""

    def changes(self) -> int:
        """Return how often articles or judgements were changed."""

    def count_change(self) -> None:
        """Note that articles or judgements are changed."""

    def settled(self) -> str | None:
        """Return what was noted when the graph was last settled; None if it never was."""

    def note_settled(self, mark: str) -> None:
        """Note that the graph is settled; `mark` tells this state of the store from others."""

    def outlines(self, after: str, limit: int) -> list[Noted]:
        """Return what is noted of the current articles with ids above `after`, in their order."""

    def standing(self, article_id: str) -> Standing:
        """Return how an article's fragment stands in the graph; of an unknown one, as it is."""

    def stand(self, article_id: str, standing: Standing) -> None:
        """Note how an article's fragment stands in the graph."""

    def judgements(self) -> list[Judgement]:
        """Return all judgements, in any order."""

    def write_judgement(self, judgement: Judgement) -> None:
        """Write a judgement over one on the same subjects."""

    def drop_judgement(self, judgement_id: str) -> None:
        """Delete a judgement."""

    def derived(self) -> list[Edge]:
        """Return all edges that belong to no article, in any order."""


class Transactions(Protocol):
    """Runs work on tables in one transaction, all of it or nothing."""

    def transact(self, work: Callable[[Tables], T]) -> T:
        """Return what `work` returns. It may be run again after a passing failure.

        Raises:
            StoreError: The store cannot be written; nothing was changed.
        """
