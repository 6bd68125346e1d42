"""Writing to SQLite and exporting, beside bare loops over the same rows."""

import datetime as dt
import sqlite3
from pathlib import Path

import orjson

from benchmarks.extraction import sample_documents
from benchmarks.timing import Row, cpu_seconds, row
from graphkit.export.node_link import NodeLinkExporter
from graphkit.graph import ArticleGraph, json_line
from graphkit.nlp.annotate import Annotator
from graphkit.pipeline import article_graph
from graphkit.store import open_store
from graphkit.store.base import Run

__all__ = ["storage_rows"]


def storage_rows(folder: Path, copies: int) -> list[Row]:
    """Store `copies` articles and export them; each beside a loop without any checks."""
    graphs = _graphs(copies)
    ours = cpu_seconds(lambda: _put(folder / "ours.db", graphs), rounds=1)
    bare = cpu_seconds(lambda: _insert(folder / "bare.db", graphs), rounds=1)
    store = open_store(str(folder / "ours.db"))
    view = store.view()
    target = folder / "graph.json"
    exported = cpu_seconds(
        lambda: NodeLinkExporter().write(view.nodes(), view.edges(), target), rounds=1
    )
    dumped = cpu_seconds(lambda: _dump(folder / "bare.db", folder / "bare.jsonl"), rounds=1)
    store.close()
    return [
        row(f"store {len(graphs)} articles in SQLite", ours, bare, "sqlite3, one insert a row"),
        row("export them as node-link JSON", exported, dumped, "sqlite3 + orjson, row by row"),
    ]


def _graphs(copies: int) -> list[ArticleGraph]:
    """Make articles that differ by a first line, from the sample articles."""
    annotator = Annotator()
    documents = sample_documents()
    made = []
    for number in range(copies):
        document = documents[number % len(documents)]
        text = f"Copy {number}\n\n{document.text}"
        changed = {"text": text, "blocks": (), "notes": (), "authors": (), "version_key": None}
        changed |= {"outlet_span": None, "published_span": None, "urls": ()}
        made.append(article_graph(annotator, document.model_copy(update=changed)))
    return made


def _put(path: Path, graphs: list[ArticleGraph]) -> None:
    run = Run(run_id="bench", loaded_at=dt.datetime.now(tz=dt.UTC))
    store = open_store(str(path))
    with store.writer() as writer:
        for graph in graphs:
            writer.put(graph, run)
    store.close()


def _insert(path: Path, graphs: list[ArticleGraph]) -> None:
    base = sqlite3.connect(path)
    base.execute("CREATE TABLE element (id TEXT, body TEXT)")
    for graph in graphs:
        with base:
            lines = ((e.id, json_line(e).decode()) for e in (*graph.nodes, *graph.edges))
            base.executemany("INSERT INTO element VALUES (?, ?)", lines)
    base.close()


def _dump(path: Path, target: Path) -> None:
    base = sqlite3.connect(path)
    with target.open("wb") as file:
        for (body,) in base.execute("SELECT body FROM element"):
            file.write(orjson.dumps(orjson.loads(body)) + b"\n")
    base.close()
