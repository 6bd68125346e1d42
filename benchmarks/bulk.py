"""A store of made-up news, written at once: the graph that reports read, and its skeleton.

Loading as many articles one by one, and deciding who is who, takes `benchmarks.resolution` far
longer. Here each name that the articles spell alike is one, surnames alone stay apart, each event
is told once, and copies are known from how they were made.
"""

from collections.abc import Iterable
from pathlib import Path

from benchmarks.news import news_graphs
from graphkit.graph import ArticleGraph
from graphkit.model.edge_derived import CopyOf
from graphkit.store.settle import state_mark
from graphkit.store.sqlite import SQLiteStore
from graphkit.store.tables import Tables

__all__ = ["news_store"]


def news_store(path: Path, articles: int) -> None:
    """Write the graph of so many articles into a new store; the same count gives the same one."""
    with SQLiteStore(path) as store:
        store.transact(lambda tables: _write(tables, news_graphs(articles)))
        with store.writer():
            pass  # keeps the skeleton


def _write(tables: Tables, graphs: Iterable[ArticleGraph]) -> None:
    """Write graphs as they are, and say that they are settled."""
    known: set[str] = set()
    originals: dict[str, str] = {}  # by the first sentence
    for graph in graphs:
        tables.write_nodes([node for node in graph.nodes if node.id not in known])
        known.update(node.id for node in graph.nodes)
        tables.write_edges(graph.edges)
        article = graph.article
        original = originals.setdefault(article.text.partition("\n")[0], article.id)
        if original != article.id:
            ends = {"source": article.id, "target": original}
            tables.write_edges([CopyOf(**ends, similarity=1.0, basis="same words")])
    tables.count_change()
    tables.note_settled(state_mark(tables))
