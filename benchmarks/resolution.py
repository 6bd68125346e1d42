"""Identity over thousands of articles: CPU seconds, growth against n log n, and memory.

    python -m benchmarks.resolution [--counts 300 3000 10000] [--articles FILE.jsonl]

Made-up news (`benchmarks.news`) goes into a SQLite store, in a process of its own for each count;
then everybody in it is decided on (`resolve`), and the graph is pointed to the answer (`settle`,
which decides too). With real articles their load is timed in the same run, and the cost of
identity is a share of it. Fails where the whole takes more than `MOST_MB` or `MOST_SHARE`.
"""

import argparse
import datetime as dt
import math
import subprocess
import sys
import tempfile
import time
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from benchmarks.news import news_graphs
from graphkit.pipeline import load_articles
from graphkit.store import open_store
from graphkit.store.base import Run
from graphkit.store.settle import resolution_of, settle
from graphkit.store.sqlite import SQLiteStore
from graphkit.store.writer import ArticleWriter

__all__ = ["MOST_MB", "MOST_SHARE", "Cost", "cost", "growth"]

MOST_MB = 600
MOST_SHARE = 0.2  # of the time of loading
STATUS = Path("/proc/self/status")
REAL = 50  # real articles that are loaded


class Cost(NamedTuple):
    """What identity over `count` articles costs: CPU seconds, and MB of the whole process."""

    count: int
    resolve: float
    settle: float
    megabytes: float


def cost(count: int, folder: Path) -> Cost:
    """Load made-up news and settle it, in this process."""
    run = Run(run_id="bench", loaded_at=dt.datetime.now(tz=dt.UTC))
    store = SQLiteStore(folder / f"{count}.db")
    writer = ArticleWriter(store)
    for graph in news_graphs(count):
        writer.put(graph, run)
    begun = time.process_time()
    resolution_of(store)
    resolved = time.process_time()
    settle(store)
    settled = time.process_time()
    store.close()
    return Cost(count, resolved - begun, settled - resolved, _most_megabytes())


def _most_megabytes() -> float:
    """Return the most resident memory of this process so far (Linux), its parent's left out."""
    line = next(one for one in STATUS.read_text().splitlines() if one.startswith("VmHWM:"))
    return int(line.split()[1]) * 1024 / 1e6


def growth(one: Cost, other: Cost) -> float:
    """Return how much faster than n log n `resolve` grows from one count to the other.

    >>> growth(Cost(10, 1.0, 1.0, 50), Cost(100, 20.0, 20.0, 50))
    1.0
    """
    allowed = other.count * math.log(other.count) / (one.count * math.log(one.count))
    return other.resolve / one.resolve / allowed


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
        f"{found.count} articles: resolve {found.resolve:.1f} s, settle {found.settle:.1f} s "
        f"({1000 * found.settle / found.count:.1f} ms an article{share}), "
        f"{growth(first, found):.2f} of n log n, {found.megabytes:.0f} MB\n"
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
