"""Identity over thousands of articles: CPU seconds, growth against n log n, and memory.

    python -m benchmarks.resolution [--counts 300 3000 10000] [--articles FILE.jsonl]

Made-up news (`benchmarks.news`) goes into a SQLite store, in a process of its own for each count;
then everybody in it is decided on, and the graph is pointed to the answer (`settle`); then both are
done again after one judgement, so that all is decided anew and little written. Making up the news
is not timed. With real articles their load is timed in the same run, and the cost of identity is a
share of it. Fails where the whole takes more than `MOST_MB` or `MOST_SHARE`.
"""

import argparse
import datetime as dt
import math
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from benchmarks.news import news_graphs
from graphkit.model.judgement import Judgement
from graphkit.pipeline import load_articles
from graphkit.store import open_store
from graphkit.store.base import Run
from graphkit.store.settle import settle
from graphkit.store.sqlite import SQLiteStore
from graphkit.store.writer import ArticleWriter

__all__ = ["MOST_MB", "MOST_SHARE", "Cost", "cost", "growth"]

MOST_MB = 600
MOST_SHARE = 0.2  # of the time of loading
NOW = dt.datetime(2026, 1, 1, tzinfo=dt.UTC)
STATUS = Path("/proc/self/status")
REAL = 50  # real articles that are loaded


class Cost(NamedTuple):
    """What identity over `count` articles costs: CPU seconds, and MB of the whole process.

    Attributes:
        store: writing them one by one.
        settle: deciding on all of them and pointing the graph to the answer.
        judge: settling again after one judgement.
        megabytes: the most resident memory, stored and settled.
    """

    count: int
    store: float
    settle: float
    judge: float
    megabytes: float


def cost(count: int, folder: Path) -> Cost:
    """Store made-up news and settle it, in this process."""
    run = Run(run_id="bench", loaded_at=NOW)
    stored = 0.0
    with SQLiteStore(folder / f"{count}.db") as store:
        writer = ArticleWriter(store)
        for graph in news_graphs(count):
            stored += _seconds(lambda graph=graph: writer.put(graph, run))  # type: ignore[misc]
        settled = _seconds(lambda: settle(store))
        two = tuple(sorted(node.id for node in islice(store.view().nodes(labels=["Person"]), 2)))
        writer.judge(Judgement(verdict="different", subjects=two, by="bench", at=NOW))
        judged = _seconds(lambda: settle(store))
    return Cost(count, stored, settled, judged, _most_megabytes())


def _seconds(work: Callable[[], object]) -> float:
    """Return the CPU seconds that work takes in this process."""
    begun = time.process_time()
    work()
    return time.process_time() - begun


def _most_megabytes() -> float:
    """Return the most resident memory of this process so far (Linux), its parent's left out."""
    line = next(one for one in STATUS.read_text().splitlines() if one.startswith("VmHWM:"))
    return int(line.split()[1]) * 1024 / 1e6


def growth(one: Cost, other: Cost) -> float:
    """Return how much faster than n log n `settle` grows from one count to the other.

    >>> round(growth(Cost(10, 1.0, 1.0, 1.0, 50), Cost(100, 1.0, 20.0, 1.0, 50)), 6)
    1.0
    """
    allowed = other.count * math.log(other.count) / (one.count * math.log(one.count))
    return other.settle / one.settle / allowed


def _apart(count: int, folder: Path) -> Cost:
    """Measure in a process of its own, whose memory nobody else has touched."""
    command = [sys.executable, "-m", "benchmarks.resolution", "--one", str(count), str(folder)]
    shown = subprocess.run(command, check=True, capture_output=True, text=True)
    _, *figures = map(float, shown.stdout.split())
    return Cost(count, *figures)


def _load_seconds(articles: Path, folder: Path) -> float:
    """Return the CPU seconds that one real article takes to load."""
    part = folder / "real.jsonl"
    with articles.open("rb") as lines:
        part.write_bytes(b"".join(islice(lines, REAL)))
    begun = time.process_time()
    loaded = list(load_articles([str(part)], lambda: open_store(folder / "real.db")))
    return (time.process_time() - begun) / len(loaded)


def _line(found: Cost, first: Cost, load: float | None) -> str:
    share = "" if load is None else f", {found.settle / found.count / load:.1%} of the load"
    return (
        f"{found.count} articles: store {found.store:.1f} s, settle {found.settle:.1f} s "
        f"({1000 * found.settle / found.count:.1f} ms an article{share}), "
        f"{growth(first, found):.2f} of n log n, after a judgement {found.judge:.1f} s, "
        f"{found.megabytes:.0f} MB\n"
    )


def main(arguments: list[str]) -> int:
    """Print a line for each count; return 1 when a bound is broken."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.resolution")
    parser.add_argument("--counts", type=int, nargs="+", default=[300, 3000, 10_000])
    parser.add_argument("--articles", type=Path, help="JSON lines: time the load of the first 50")
    parser.add_argument("--one", nargs=2, metavar=("COUNT", "FOLDER"), help=argparse.SUPPRESS)
    options = parser.parse_args(arguments)
    if options.one:
        found = cost(int(options.one[0]), Path(options.one[1]))
        sys.stdout.write(" ".join(map(str, found)) + "\n")
        return 0
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        load = None if options.articles is None else _load_seconds(options.articles, folder)
        if load is not None:
            sys.stdout.write(f"loading a real article: {load:.3f} s\n")
        costs: list[Cost] = []
        for count in options.counts:
            costs.append(_apart(count, folder))
            sys.stdout.write(_line(costs[-1], costs[0], load))
            sys.stdout.flush()
    slow = load is not None and any(one.settle / one.count > MOST_SHARE * load for one in costs)
    return 1 if slow or any(one.megabytes > MOST_MB for one in costs) else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
