"""A store of any size, written row by row: no article is read and no model made."""

import datetime as dt
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from benchmarks.news import FIRST, news_graphs
from graphkit.ids import article_id, digest
from graphkit.model.node import ENTITY_LABELS
from graphkit.names import name_key
from graphkit.store import open_store
from graphkit.store.base import Run

__all__ = ["large_store"]

Row = tuple[Any, ...]

BEARERS = 100  # actors or places in the store for each one of the article
DAYS = 700
NODE = "INSERT INTO node_rows VALUES (?, ?, ?, ?, ?)"
EDGE = "INSERT INTO edge_rows VALUES (?, ?, ?, ?, ?, ?, ?)"


class _Pattern(NamedTuple):
    """The rows of one article: what is its own, and what it shares with others."""

    own: list[Row]
    shared: list[Row]
    edges: list[Row]
    article: str


def large_store(path: Path, edges: int) -> str:
    """Write a new store of so many edges, from the rows of one made-up article.

    Each copy has ids and dates of its own and speaks of other actors; its words are the same.
    What only loading and judging need (fragments, copies, words to search) is left out.

    Returns:
        The name of an actor.
    """
    pattern = _pattern(path.with_suffix(".pattern"))
    open_store(path).close()
    base = sqlite3.connect(path, isolation_level=None)
    base.executescript("PRAGMA synchronous = OFF; PRAGMA foreign_keys = OFF; BEGIN")
    number = _write_shared(base, pattern.shared)
    for copy in range(-(-edges // len(pattern.edges))):
        names = {row[0]: number + place for place, row in enumerate(pattern.own)}
        number += len(names)
        for place, row in enumerate(pattern.shared):
            names[row[0]] = 1 + place * BEARERS + copy * (place + 1) % BEARERS
        base.executemany(NODE, _nodes(pattern, copy, names))
        found = pattern.edges[: edges - copy * len(pattern.edges)]
        base.executemany(EDGE, _edges(found, copy, names))
    base.execute("COMMIT")
    base.close()
    return next(f"{name} 1" for _, _, label, name, _ in pattern.shared if label == "Person")


def _pattern(path: Path) -> _Pattern:
    (graph,) = news_graphs(1)
    with open_store(path) as store, store.writer() as writer:
        writer.put(graph, Run(run_id="pattern", loaded_at=dt.datetime(2024, 1, 1, tzinfo=dt.UTC)))
    base = sqlite3.connect(path)
    nodes = base.execute("SELECT * FROM node_rows ORDER BY number").fetchall()
    edges = base.execute("SELECT * FROM edge_rows ORDER BY id").fetchall()
    base.close()
    path.unlink()
    own = [row for row in nodes if row[2] not in ENTITY_LABELS]
    return _Pattern(own, [row for row in nodes if row not in own], edges, graph.article.id)


def _write_shared(base: sqlite3.Connection, shared: list[Row]) -> int:
    """Write all actors and places, from number 1 on; return the next number."""
    number = 1
    for _, node_id, label, name, body in shared:
        for bearer in range(BEARERS):
            named = f"{name} {bearer}"
            base.execute(NODE, (number, f"{node_id}-{bearer}", label, named, body))
            base.execute("INSERT INTO names VALUES (?, ?)", (number, name_key(named)))
            number += 1
    return number


def _nodes(pattern: _Pattern, copy: int, names: dict[int, int]) -> Iterator[Row]:
    article, day = article_id(str(copy)), str(FIRST + dt.timedelta(days=copy % DAYS))
    for old, node_id, label, name, body in pattern.own:
        own = node_id.replace(pattern.article, article)
        if own == node_id:
            own = digest(node_id, copy)
        text = body.replace(pattern.article, article).replace(str(FIRST), day)
        yield names[old], own, label, name, text


def _edges(rows: list[Row], copy: int, names: dict[int, int]) -> Iterator[Row]:
    for edge_id, edge_type, *ends, body in rows:
        yield digest(edge_id, copy), edge_type, *(names.get(end) for end in ends), body
