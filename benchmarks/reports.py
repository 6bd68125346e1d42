"""Reports on a SQLite store of many articles, beside reading the same rows without any model.

    python -m benchmarks.reports --articles 10000

CPU seconds of opening the store, answering, and making the first rows, all modules imported.
Writing 10,000 articles first takes some minutes.
"""

import argparse
import datetime as dt
import sqlite3
import sys
import tempfile
from pathlib import Path

import orjson

from benchmarks.synthetic import synthetic_graphs
from benchmarks.timing import Row, cpu_seconds, print_rows, row
from graphkit.report import REPORTS, get_report
from graphkit.store import open_store
from graphkit.store.base import Run

__all__ = ["report_rows"]

SHOWN = 50  # rows
# What reports are asked for that must be asked for something.
ASKED = {"actor": "Person1", "date": "2022-12-01"}


def report_rows(folder: Path, articles: int) -> list[Row]:
    """Run every report on `articles` synthetic articles."""
    path = folder / "reports.db"
    run = Run(run_id="bench", loaded_at=dt.datetime.now(tz=dt.UTC))
    with open_store(path) as store, store.writer() as writer:
        for graph in synthetic_graphs(articles):
            writer.put(graph, run)
    bare = cpu_seconds(lambda: _read(path))
    of = "sqlite3 + orjson, every row"
    return [
        row(
            f"report {name}, {articles} articles",
            cpu_seconds(lambda name=name: _answer(path, name)),
            bare,
            of,
        )
        for name in REPORTS
    ]


def _answer(path: Path, name: str) -> None:
    report = get_report(name)
    asked = {one.name: ASKED[one.name] for one in report.parameters if one.required}
    with open_store(path) as store:
        list(report.run(store.view(), asked).rows[:SHOWN])


def _read(path: Path) -> None:
    base = sqlite3.connect(path)
    for table in ("node_rows", "edge_rows"):
        for (body,) in base.execute(f"SELECT body FROM {table}"):  # noqa: S608
            orjson.loads(body)
    base.close()


def main(arguments: list[str]) -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.reports")
    parser.add_argument("--articles", type=int, default=1000)
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        print_rows(report_rows(Path(folder), options.articles))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
