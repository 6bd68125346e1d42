"""Reports on a SQLite store of many articles, beside reading the same rows without any model.

    python -m benchmarks.reports --articles 10000

CPU seconds of opening the store, answering, and making the first hundred rows, all modules
imported: the least of three. Who must be named is the actor with the most acts, the hardest case;
`graphkit path` leads from there to the one with the fewest. The store is written at once
(`benchmarks.bulk`), which takes some minutes for 10,000 articles.
"""

import argparse
import contextlib
import io
import sqlite3
import sys
import tempfile
from pathlib import Path

import numpy as np
import orjson

from benchmarks.bulk import news_store
from benchmarks.timing import Row, cpu_seconds, print_rows, row
from graphkit.cli import cli
from graphkit.report import REPORTS, get_report
from graphkit.store import open_store

__all__ = ["report_rows"]

SHOWN = 100  # rows
DATE = "2023-01-01"  # of the second half
PATHS = "3"


def report_rows(folder: Path, articles: int) -> list[Row]:
    """Run every report on `articles` made-up articles."""
    path = folder / "reports.db"
    news_store(path, articles)
    bare = cpu_seconds(lambda: _read(path), rounds=1)
    most, least = _ends(path)
    asked = {"actor": most, "date": DATE}
    ours = {
        f"report {name}": cpu_seconds(lambda name=name: _answer(path, name, asked))
        for name in REPORTS
    }
    ours["path"] = cpu_seconds(lambda: _path(path, most, least))
    of = "sqlite3 + orjson, every row"
    return [row(f"{name}, {articles} articles", spent, bare, of) for name, spent in ours.items()]


def _ends(path: Path) -> tuple[str, str]:
    """Return the ids of the actors with the most acts and with the fewest."""
    with open_store(path) as store:
        skeleton = store.view().skeleton()
    acts = skeleton.ties["DID"]
    actors, counts = np.unique(acts.source, return_counts=True)
    return skeleton.id(int(actors[counts.argmax()])), skeleton.id(int(actors[counts.argmin()]))


def _answer(path: Path, name: str, asked: dict[str, str]) -> None:
    report = get_report(name)
    needed = {one.name: asked[one.name] for one in report.parameters if one.required}
    with open_store(path) as store:
        list(report.run(store.view(), needed).rows[:SHOWN])


def _path(path: Path, one: str, two: str) -> None:
    command = ["path", one, two, "--paths", PATHS, "--store", str(path)]
    with contextlib.redirect_stdout(io.StringIO()):
        cli(command, standalone_mode=False)


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
