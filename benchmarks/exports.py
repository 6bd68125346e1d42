"""Exporting, beside bare loops over the same rows, csv.writer and NetworkX; with peak memory."""

import csv
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import networkx as nx
import orjson

from benchmarks.timing import Row, cpu_seconds, row
from graphkit.export import EXPORTERS, get_exporter
from graphkit.store import open_store

__all__ = ["export_rows"]

NODES = "SELECT id, label, name, body FROM nodes"
EDGES = "SELECT id, type, src, dst, article_id, sentence_id, body FROM edges"
NODE_COLUMNS = ("id", "label", "name")
EDGE_COLUMNS = ("id", "type", "source", "target", "article_id", "sentence_id")
PEAK = """
import re, sys
from pathlib import Path
from graphkit.export import get_exporter
from graphkit.store import open_store
view = open_store(sys.argv[1]).view()
get_exporter(sys.argv[3]).write(view.node_records(), view.edge_records(), Path(sys.argv[2]))
status = Path("/proc/self/status").read_text()
print(int(re.search(r"VmHWM:\\s+(\\d+)", status)[1]) // 1024)
"""


def export_rows(store: Path, folder: Path) -> list[Row]:
    """Export a store in every format; the ratio is to the loop named beside it."""
    edges = next(_rows(store, "SELECT count(*) FROM edge_rows"))[0]
    loop = cpu_seconds(lambda: _dump(store, folder / "bare.jsonl"), rounds=2)
    table = cpu_seconds(lambda: _table(store, folder), rounds=1)
    markup = cpu_seconds(lambda: _graphml(store, folder / "bare.graphml"), rounds=1)
    peers = {
        "csv": (table, "sqlite3 + csv.writer"),
        "neo4j-csv": (table, "sqlite3 + csv.writer"),
        "graphml": (markup, "sqlite3 + networkx.write_graphml"),
        "gexf": (markup, "sqlite3 + networkx.write_graphml"),
    }
    made = []
    for name in EXPORTERS:
        peer, told = peers.get(name, (loop, "sqlite3 + orjson, row by row"))
        ours = cpu_seconds(_exporting(store, folder / f"ours-{name}", name), rounds=1)
        peak = _peak(store, folder / f"peak-{name}", name)
        what = f"export {edges} edges as {name} ({edges / ours:,.0f} a second, {peak} MB)"
        made.append(row(what, ours, peer, told))
    return made


def _exporting(store: Path, target: Path, name: str) -> Callable[[], None]:
    def call() -> None:
        with open_store(store) as opened:
            view = opened.view()
            get_exporter(name).write(view.node_records(), view.edge_records(), target)

    return call


def _peak(store: Path, target: Path, name: str) -> int:
    """Return the most resident memory of an export in MB, in a process of its own (Linux)."""
    command = [sys.executable, "-c", PEAK, str(store), str(target), name]
    return int(subprocess.run(command, capture_output=True, text=True, check=True).stdout)


def _rows(store: Path, sql: str) -> Iterator[tuple[Any, ...]]:
    base = sqlite3.connect(store)
    yield from base.execute(sql)
    base.close()


def _records(store: Path) -> Iterator[dict[str, Any]]:
    for sql, columns in ((NODES, NODE_COLUMNS), (EDGES, EDGE_COLUMNS)):
        for *head, body in _rows(store, f"{sql} ORDER BY id"):
            yield {**dict(zip(columns, head, strict=True)), **orjson.loads(body)}


def _dump(store: Path, target: Path) -> None:
    with target.open("wb") as file:
        for record in _records(store):
            file.write(orjson.dumps(record, option=orjson.OPT_APPEND_NEWLINE))


def _table(store: Path, folder: Path) -> None:
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


def _graphml(store: Path, target: Path) -> None:
    """Write with NetworkX what it can carry: no lists and no missing values."""
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
