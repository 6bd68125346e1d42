"""Exporting, beside bare loops over the same rows, csv.writer and NetworkX; with peak memory.

python -m benchmarks.exports --edges 1000000
"""

import argparse
import csv
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import orjson

from benchmarks.large import large_store
from benchmarks.timing import Row, cpu_seconds, print_rows, row
from graphkit.export import EXPORTERS, get_exporter
from graphkit.store import open_store

__all__ = ["export_rows", "large_rows"]

NODES = "SELECT id, label, name, body FROM nodes"
EDGES = "SELECT id, type, src, dst, article_id, sentence_id, body FROM edges"
NODE_COLUMNS = ("id", "label", "name")
EDGE_COLUMNS = ("id", "type", "source", "target", "article_id", "sentence_id")
# Runs the command, or a peer of this module, and prints CPU seconds and the most MB of all that.
WHOLE = """
import re, sys, time
from pathlib import Path
name, *rest = sys.argv[1:]
if name == "graphkit":
    from graphkit.cli import cli
    cli(rest, standalone_mode=False)
else:
    from benchmarks import exports
    getattr(exports, name)(*map(Path, rest))
peak = re.search(r"VmHWM:\\s+(\\d+)", Path("/proc/self/status").read_text())[1]
print(time.process_time(), int(peak) // 1024)
"""
GRAPHML_PART = 10  # NetworkX holds the graph and its XML: it gets a tenth of the edges


def export_rows(store: Path, folder: Path) -> list[Row]:
    """Export a store in every format; the ratio is to the loop named beside it."""
    edges = next(_rows(store, "SELECT count(*) FROM edge_rows"))[0]
    loop = cpu_seconds(lambda: dump(store, folder / "bare.jsonl"), rounds=2)
    tabled = cpu_seconds(lambda: table(store, folder), rounds=1)
    markup = cpu_seconds(lambda: graphml(store, folder / "bare.graphml"), rounds=1)
    peers = {
        "csv": (tabled, "sqlite3 + csv.writer"),
        "neo4j-csv": (tabled, "sqlite3 + csv.writer"),
        "graphml": (markup, "sqlite3 + networkx.write_graphml"),
        "gexf": (markup, "sqlite3 + networkx.write_graphml"),
    }
    made = []
    for name in EXPORTERS:
        peer, told = peers.get(name, (loop, "sqlite3 + orjson, row by row"))
        ours = cpu_seconds(_exporting(store, folder / f"ours-{name}", name), rounds=1)
        _, peak = _exported(store, folder / f"peak-{name}", "-f", name)
        what = f"export {edges} edges as {name} ({edges / ours:,.0f} a second, {peak} MB)"
        made.append(row(what, ours, peer, told))
    return made


def _exporting(store: Path, target: Path, name: str) -> Callable[[], None]:
    def call() -> None:
        with open_store(store) as opened:
            view = opened.view()
            get_exporter(name).write(view.node_records(), view.edge_records(), target)

    return call


def large_rows(edges: int, folder: Path) -> list[Row]:
    """Export a store of so many edges through the command; whole processes on both sides."""
    store, small = folder / "large.db", folder / "small.db"
    actor = large_store(store, edges)
    large_store(small, edges // GRAPHML_PART)
    dumped, tabled = _whole("dump", store, folder / "bare.jsonl"), _whole("table", store, folder)
    orjson_loop, writer = "sqlite3 + orjson, row by row", "sqlite3 + csv.DictWriter"
    networkx = "sqlite3 + networkx.write_graphml"
    asked = [
        (store, ("-f", "jsonl"), dumped, orjson_loop),
        (store, ("-f", "csv"), tabled, writer),
        (store, ("-f", "graphml"), dumped, orjson_loop),
        (small, ("-f", "graphml"), _whole("graphml", small, folder / "bare.graphml"), networkx),
        (store, ("-f", "jsonl", "--actor", actor, "--hops", "2"), dumped, orjson_loop),
        (store, ("-f", "jsonl", "--type", "DID", "--type", "TO"), dumped, orjson_loop),
    ]
    made = []
    for number, (source, options, (peer, peer_peak), told) in enumerate(asked):
        ours, peak = _exported(source, folder / f"whole-{number}", *options)
        count = next(_rows(source, "SELECT count(*) FROM edge_rows"))[0]
        what = f"export {count} edges {' '.join(options)} ({peak} MB)"
        made.append(row(what, ours, peer, f"{told} ({peer_peak} MB)"))
    return made


def _exported(store: Path, target: Path, *options: str) -> tuple[float, int]:
    return _whole("graphkit", "export", "-o", target, "--store", store, *options)


def _whole(*arguments: str | Path) -> tuple[float, int]:
    """Return CPU seconds and the most resident MB of a process of its own (Linux)."""
    command = [sys.executable, "-c", WHOLE, *map(str, arguments)]
    ended = subprocess.run(command, capture_output=True, text=True, check=False)
    if ended.returncode != 0:
        sys.exit(ended.stderr)
    seconds, peak = ended.stdout.split()
    return float(seconds), int(peak)


def _rows(store: Path, sql: str) -> Iterator[tuple[Any, ...]]:
    base = sqlite3.connect(store)
    yield from base.execute(sql)
    base.close()


def _records(store: Path) -> Iterator[dict[str, Any]]:
    for sql, columns in ((NODES, NODE_COLUMNS), (EDGES, EDGE_COLUMNS)):
        for *head, body in _rows(store, f"{sql} ORDER BY id"):
            yield {**dict(zip(columns, head, strict=True)), **orjson.loads(body)}


def dump(store: Path, target: Path) -> None:
    """Write each row as JSON, one after another."""
    with target.open("wb") as file:
        for record in _records(store):
            file.write(orjson.dumps(record, option=orjson.OPT_APPEND_NEWLINE))


def table(store: Path, folder: Path) -> None:
    """Write two tables with the columns that come."""
    for sql, columns in ((NODES, NODE_COLUMNS), (EDGES, EDGE_COLUMNS)):
        records = [
            {**dict(zip(columns, head, strict=True)), **orjson.loads(body)}
            for *head, body in _rows(store, f"{sql} ORDER BY id")
        ]
        names = list(dict.fromkeys(name for record in records for name in record))
        with (folder / f"bare-{columns[1]}.csv").open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, names)
            writer.writeheader()
            writer.writerows(records)


def graphml(store: Path, target: Path) -> None:
    """Write with NetworkX what it can carry: no lists and no missing values."""
    import networkx as nx  # noqa: PLC0415 (the loops beside it need none)

    net: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for record in _records(store):
        flat = {k: v for k, v in record.items() if isinstance(v, str | int | float)}
        if "source" in record:
            net.add_edge(record["source"], record["target"], key=record["id"], **_own(flat))
        else:
            net.add_node(record["id"], **_own(flat))
    nx.write_graphml_xml(net, target)


def _own(flat: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in flat.items() if name not in ("id", "source", "target")}


def main(arguments: list[str]) -> int:
    """Measure a store of a given size."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.exports")
    parser.add_argument("--edges", type=int, default=1_000_000)
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        print_rows(large_rows(options.edges, Path(folder)))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
