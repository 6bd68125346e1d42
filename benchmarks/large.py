"""A store of any size, written row by row: no article is read and no model made."""

import datetime as dt
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from benchmarks.synthetic import FIRST, PERSONS, PLACES, STATES, synthetic_graphs
from graphkit.ids import article_id, digest
from graphkit.names import name_key
from graphkit.store import open_store
from graphkit.store.base import Run

__all__ = ["large_store"]

Row = tuple[Any, ...]

# Actors and places by the number of one, and how many there are.
SHARED = {
    "Person": ("p-{}", "Person{}", PERSONS),
    "State": ("X-State{}", "State{}", STATES),
    "Location": ("l-Town{}", "Town{}", PLACES),
}
NODE = "INSERT INTO node_rows VALUES (?, ?, ?, ?, ?)"
EDGE = "INSERT INTO edge_rows VALUES (?, ?, ?, ?, ?, ?, ?)"
OWN = "SELECT * FROM node_rows WHERE label NOT IN ('Person', 'State', 'Location') ORDER BY number"
OTHERS = "SELECT number, label FROM node_rows WHERE label IN ('Person', 'State', 'Location')"


class _Pattern(NamedTuple):
    """The rows of one article, and the labels of the nodes that it shares with others."""

    own: list[Row]
    shared: dict[int, str]
    edges: list[Row]
    article: str


def large_store(path: Path, edges: int) -> None:
    """Write a new store of so many edges, from the rows of one synthetic article.

    Each copy has ids and dates of its own and speaks of other actors; its words are the same.
    What only loading and judging need (fragments, copies, words to search) is left out.
    """
    pattern = _pattern(path.with_suffix(".pattern"))
    open_store(path).close()
    base = sqlite3.connect(path, isolation_level=None)
    base.executescript("PRAGMA synchronous = OFF; PRAGMA foreign_keys = OFF; BEGIN")
    firsts = _write_shared(base)
    number = max(first + SHARED[label][2] for label, first in firsts.items())
    written = 0
    for copy in range(-(-edges // len(pattern.edges))):
        names = {row[0]: number + place for place, row in enumerate(pattern.own)}
        number += len(names)
        for place, (old, label) in enumerate(pattern.shared.items()):
            names[old] = firsts[label] + (copy * 7 + place * place * 13) % SHARED[label][2]
        base.executemany(NODE, _nodes(pattern, copy, names))
        found = pattern.edges[: edges - written]
        base.executemany(EDGE, _edges(found, copy, names))
        written += len(found)
    base.execute("COMMIT")
    base.close()


def _pattern(path: Path) -> _Pattern:
    path.unlink(missing_ok=True)
    with open_store(path) as store, store.writer() as writer:
        (graph,) = synthetic_graphs(1)
        writer.put(graph, Run(run_id="pattern", loaded_at=dt.datetime(2024, 1, 1, tzinfo=dt.UTC)))
    base = sqlite3.connect(path)
    own, edges = base.execute(OWN).fetchall(), base.execute("SELECT * FROM edge_rows").fetchall()
    shared = dict(base.execute(OTHERS))
    base.close()
    path.unlink()
    return _Pattern(own, shared, edges, graph.article.id)


def _write_shared(base: sqlite3.Connection) -> dict[str, int]:
    """Write all actors and places; return the number of the first of each label."""
    firsts = {}
    number = 1
    for label, (node_id, name, count) in SHARED.items():
        firsts[label] = number
        rows = [(number + n, node_id.format(n), label, name.format(n), "{}") for n in range(count)]
        base.executemany(NODE, rows)
        base.executemany(
            "INSERT INTO names VALUES (?, ?)", [(row[0], name_key(row[3])) for row in rows]
        )
        number += count
    return firsts


def _nodes(pattern: _Pattern, copy: int, names: dict[int, int]) -> Iterator[Row]:
    article, day = article_id(str(copy)), str(FIRST + dt.timedelta(days=copy % 700))
    for old, node_id, label, name, body in pattern.own:
        own = node_id.replace(pattern.article, article)
        if own == node_id:
            own = digest(node_id, copy)
        text = body.replace(pattern.article, article).replace(str(FIRST), day)
        yield names[old], own, label, name, text


def _edges(rows: list[Row], copy: int, names: dict[int, int]) -> Iterator[Row]:
    for edge_id, edge_type, *ends, body in rows:
        yield digest(edge_id, copy), edge_type, *(names.get(end) for end in ends), body
