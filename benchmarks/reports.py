"""Reports on a SQLite store of many articles, beside reading the same rows without any model."""

import datetime as dt
import sqlite3
from pathlib import Path

import orjson

from benchmarks.synthetic import synthetic_graphs
from benchmarks.timing import Row, cpu_seconds, row
from graphkit.report import get_report
from graphkit.store import open_store
from graphkit.store.base import Run

__all__ = ["report_rows"]

REPORTS = ("overview", "events", "statements", "contacts")


def report_rows(folder: Path, articles: int) -> list[Row]:
    """Run reports on `articles` synthetic articles."""
    path = folder / "reports.db"
    run = Run(run_id="bench", loaded_at=dt.datetime.now(tz=dt.UTC))
    with open_store(path) as store, store.writer() as writer:
        for graph in synthetic_graphs(articles):
            writer.put(graph, run)
    bare = cpu_seconds(lambda: _read(path))
    with open_store(path) as store:
        view = store.view()
        ours = {
            name: cpu_seconds(lambda name=name: get_report(name).run(view, {})) for name in REPORTS
        }
    of = "sqlite3 + orjson, every row"
    return [row(f"report {name}, {articles} articles", ours[name], bare, of) for name in REPORTS]


def _read(path: Path) -> None:
    base = sqlite3.connect(path)
    for table in ("node_rows", "edge_rows"):
        for (body,) in base.execute(f"SELECT body FROM {table}"):  # noqa: S608
            orjson.loads(body)
    base.close()
