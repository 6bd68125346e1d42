"""Two CSV tables, nodes and edges, as pandas, R and spreadsheets read them."""

from collections.abc import Iterable
from pathlib import Path
from typing import ClassVar

from graphkit.export.base import FolderExporter, Records
from graphkit.export.kinds import kinds
from graphkit.export.texts import checked, plain
from graphkit.model.edges import EDGE_CLASSES
from graphkit.model.node import NODE_CLASSES
from graphkit.model.record import Record
from graphkit.report.render import defused

__all__ = ["CsvExporter", "quoted"]

_NODE_HEAD = ("id", "label", "name")
_EDGE_HEAD = ("id", "type", "source", "target")


class CsvExporter(FolderExporter):
    """Write `nodes.csv` and `edges.csv`, one column per property of the ontology.

    A list is a JSON array, a property without a value an empty cell. Text that a spreadsheet
    would calculate gets a ' before it.
    """

    name: ClassVar[str] = "csv"
    files: ClassVar[str] = r"(nodes|edges)\.csv"

    def write_into(self, folder: Path, nodes: Records, edges: Records) -> None:
        """See `FolderExporter.write_into`."""
        own = kinds(NODE_CLASSES.values())
        _write_table(folder / "nodes.csv", (*_NODE_HEAD, *own), nodes)
        own = kinds(EDGE_CLASSES.values())
        _write_table(folder / "edges.csv", (*_EDGE_HEAD, *own), edges)


def quoted(text: str) -> str:
    """Return a cell in quotation marks.

    >>> quoted('a "b", c')
    '"a ""b"", c"'
    """
    return '"' + text.replace('"', '""') + '"'


def _write_table(path: Path, columns: tuple[str, ...], records: Iterable[Record]) -> None:
    with path.open("wb") as stream:
        stream.write(",".join(columns).encode() + b"\n")
        for record in records:
            row = ",".join(_cell(record, name) if name in record else "" for name in columns)
            stream.write(row.encode() + b"\n")


def _cell(record: Record, field: str) -> str:
    value = record[field]
    text = checked(plain(value), record, field, "CSV")
    return quoted(str(defused(text))) if isinstance(value, str | list) else text
