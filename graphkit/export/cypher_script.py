"""A Cypher script that makes the graph in Neo4j, by MERGE: running it again changes nothing."""

from collections import defaultdict
from collections.abc import Mapping
from typing import BinaryIO, ClassVar

from graphkit.errors import ExportError
from graphkit.export.base import FileExporter, Records
from graphkit.export.kinds import Kind, kinds_of
from graphkit.export.texts import shown
from graphkit.model.edge import Edge
from graphkit.model.edges import EDGE_CLASSES
from graphkit.model.node import ACTOR_LABELS, NODE_CLASSES
from graphkit.model.record import Record, Value

__all__ = ["CypherExporter", "literal"]

BATCH = 200  # rows of a statement; longer ones take the server longer to read
_HEAD = """\
// Run it with: cypher-shell --file FILE
// One statement a line. Running it again changes nothing; what is in the database besides stays.
"""
# https://neo4j.com/docs/cypher-manual/5/syntax/expressions/ (escape sequences)
_ESCAPES = {ord(c): f"\\{name}" for c, name in zip("\\'\n\r\t\b\f", "\\'nrtbf", strict=True)}


class CypherExporter(FileExporter):
    """Write one statement a line: constraints, then nodes, then edges, in batches."""

    name: ClassVar[str] = "cypher"
    suffix: ClassVar[str] = ".cypher"

    def write_to(self, stream: BinaryIO, nodes: Records, edges: Records) -> None:
        """See `FileExporter.write_to`."""
        stream.write((_HEAD + _constraints()).encode())
        _write_batches(stream, "label", nodes)
        _write_batches(stream, "type", edges)


def _constraints() -> str:
    made = (
        f"CREATE CONSTRAINT {label.lower()}_id IF NOT EXISTS FOR (n:{label}) "
        "REQUIRE n.id IS UNIQUE;\n"
        for label in NODE_CLASSES
    )
    return "".join(made)


def _write_batches(stream: BinaryIO, by: str, records: Records) -> None:
    waiting: dict[str, list[str]] = defaultdict(list)
    kinds = {name: kinds_of(cls) for name, cls in (NODE_CLASSES | EDGE_CLASSES).items()}
    for record in records:
        name = str(record[by])
        waiting[name].append(_row(record, kinds[name]))
        if len(waiting[name]) == BATCH:
            _write(stream, name, waiting.pop(name))
    for name, rows in sorted(waiting.items()):
        _write(stream, name, rows)


def _write(stream: BinaryIO, name: str, rows: list[str]) -> None:
    merge = _merge_nodes(name) if name in NODE_CLASSES else _merge_edges(EDGE_CLASSES[name])
    text = f"UNWIND [{', '.join(rows)}] AS row {merge};\n"
    stream.write(text.encode())


def _merge_nodes(label: str) -> str:
    actor = ", n:Actor" if label in ACTOR_LABELS else ""
    return f"MERGE (n:{label} {{id: row.id}}) SET n = row{actor}"


def _merge_edges(cls: type[Edge]) -> str:
    sources = "|".join(dict.fromkeys(label for ends in cls.ends for label in ends[0]))
    targets = "|".join(dict.fromkeys(label for ends in cls.ends for label in ends[1]))
    return (
        f"MATCH (a:{sources} {{id: row.source}}) MATCH (b:{targets} {{id: row.target}}) "
        f"MERGE (a)-[r:{cls.model_fields['type'].default} {{id: row.fields.id}}]->(b) "
        "SET r = row.fields"
    )


def _row(record: Record, kinds: Mapping[str, Kind]) -> str:
    try:
        if "label" in record:
            return _map(record, kinds)
        ends = f"source: {literal(record['source'])}, target: {literal(record['target'])}"
        return f"{{{ends}, fields: {_map(record, kinds)}}}"
    except UnicodeEncodeError as error:
        raise ExportError(
            f"Cypher cannot carry {shown(record)}: half of a surrogate pair", str(record["id"])
        ) from error


def _map(record: Record, kinds: Mapping[str, Kind]) -> str:
    own = {name: value for name, value in record.items() if name in kinds or name in ("id", "name")}
    parts = (
        f"{name}: date({literal(value)})"
        if kinds.get(name) == "date"
        else f"{name}: {literal(value)}"
        for name, value in own.items()
    )
    return "{" + ", ".join(parts) + "}"


def literal(value: Value) -> str:
    r"""Write a value as Cypher.

    >>> print(literal("It's\na \\"), literal([1, 2]), literal(True))
    'It\'s\na \\' [1, 2] true
    """
    if isinstance(value, str):
        value.encode()  # half of a surrogate pair is refused here, where its element is known
        return f"'{value.translate(_ESCAPES)}'"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list):
        return f"[{', '.join(map(literal, value))}]"
    return repr(value)
