"""CSV for `neo4j-admin database import`: a file per label and edge type, and the arguments.

Format: https://neo4j.com/docs/operations-manual/5/import/#import-tool-header-format
"""

from contextlib import ExitStack
from pathlib import Path
from typing import BinaryIO, ClassVar

from graphkit.errors import ExportError
from graphkit.export.base import FolderExporter, Records
from graphkit.export.csv_pair import quoted
from graphkit.export.kinds import Kind, kinds_of
from graphkit.export.texts import checked, plain, shown
from graphkit.model.edge import Edge
from graphkit.model.edges import EDGE_CLASSES
from graphkit.model.node import ACTOR_LABELS, NODE_CLASSES, Node
from graphkit.model.record import Record

__all__ = ["ARGUMENTS", "Neo4jCsvExporter"]

ARGUMENTS = "import.args"
_BETWEEN = "\x1f"  # between the items of a list: the unit separator, which no text may hold
_OPTIONS = ("--array-delimiter=U+001F", "--multiline-fields=true", "--id-type=string")
_KINDS: dict[Kind, str] = {
    "text": "string",
    "truth": "boolean",
    "whole": "long",
    "real": "double",
    "date": "date",
    "texts": "string[]",
    "wholes": "long[]",
}


class Neo4jCsvExporter(FolderExporter):
    """Write `nodes-LABEL.csv`, `edges-TYPE.csv` and `import.args`, which names them all."""

    name: ClassVar[str] = "neo4j-csv"
    files: ClassVar[str] = r"(nodes|edges)-\w+\.csv|import\.args"

    def write_into(self, folder: Path, nodes: Records, edges: Records) -> None:
        """See `FolderExporter.write_into`."""
        with ExitStack() as stack:
            tables = _Tables(folder, stack)
            for node in nodes:
                tables.add("nodes", str(node["label"]), node)
            for edge in edges:
                tables.add("edges", str(edge["type"]), edge)
            (folder / ARGUMENTS).write_text(tables.arguments(), encoding="utf-8")


class _Tables:
    """The files of a folder, each opened when its first row comes."""

    def __init__(self, folder: Path, stack: ExitStack) -> None:
        self._folder, self._stack = folder, stack
        self._open: dict[str, tuple[BinaryIO, dict[str, Kind]]] = {}

    def add(self, domain: str, kind: str, record: Record) -> None:
        file = f"{domain}-{kind}.csv"
        if file not in self._open:
            self._open[file] = self._opened(file, (NODE_CLASSES | EDGE_CLASSES)[kind])
        stream, columns = self._open[file]
        head = ("id", "name") if domain == "nodes" else ("source", "target", "id")
        cells = [quoted(checked(str(record[name]), record, name, "CSV")) for name in head]
        cells += [_cell(record, name) if name in record else "" for name in columns]
        stream.write(",".join(cells).encode() + b"\n")

    def arguments(self) -> str:
        """Return the arguments that import all files; `@import.args` hands them over."""
        named = []
        for file in sorted(self._open, key=lambda name: (name.startswith("edges"), name)):
            domain, kind = file.removesuffix(".csv").split("-")
            labels = f"{kind}:Actor" if kind in ACTOR_LABELS else kind
            option = f"--nodes={labels}" if domain == "nodes" else f"--relationships={kind}"
            named.append(f"{option}={file}")
        return "\n".join((*_OPTIONS, *named)) + "\n"

    def _opened(self, file: str, cls: type[Node] | type[Edge]) -> tuple[BinaryIO, dict[str, Kind]]:
        columns = kinds_of(cls)
        stream = self._stack.enter_context((self._folder / file).open("wb"))
        is_edge = issubclass(cls, Edge)
        head = [":START_ID", ":END_ID", "id:string"] if is_edge else ["id:ID", "name:string"]
        own = [f"{name}:{_KINDS[kind]}" for name, kind in columns.items()]
        stream.write(",".join((*head, *own)).encode() + b"\n")
        return stream, columns


def _cell(record: Record, field: str) -> str:
    value = record[field]
    if isinstance(value, list):
        if "" in value:
            raise ExportError(
                f"CSV cannot carry {field} of {shown(record)}: an empty text in a list; "
                "export json instead",
                str(record["id"]),
            )
        items = [checked(str(item), record, field, "CSV") for item in value]
        return quoted(_BETWEEN.join(items))
    text = checked(plain(value), record, field, "CSV")
    return quoted(text) if isinstance(value, str) else text
