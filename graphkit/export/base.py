"""The seam every output format plugs into.

A format takes records: flat dicts of JSON values (`graphkit.model.record`). `View.node_records`
and `View.edge_records` read them without making models, which costs several times as much.
"""

from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO, ClassVar

from graphkit.export.atomic import atomic_file, atomic_folder
from graphkit.model.edge import Edge
from graphkit.model.node import Node
from graphkit.model.record import Record, edge_record, node_record

__all__ = ["Exporter", "FileExporter", "FolderExporter", "Records"]

Records = Iterator[Record]


class Exporter(ABC):
    """Writes a graph to a file, or to a folder where a format has several files."""

    name: ClassVar[str]
    suffix: ClassVar[str]
    """What a file of this format ends in; empty for a folder."""

    def write(
        self, nodes: Iterable[Node | Record], edges: Iterable[Edge | Record], target: Path
    ) -> None:
        """Write to `target`, one element after another; nothing is left there when it fails.

        Raises:
            ExportError: The format cannot carry a value, or the target cannot be written.
        """
        ours = (node_record(one) if isinstance(one, Node) else one for one in nodes)
        theirs = (edge_record(one) if isinstance(one, Edge) else one for one in edges)
        self._write(ours, theirs, target)

    @abstractmethod
    def _write(self, nodes: Records, edges: Records, target: Path) -> None:
        """Write to `target`, whole or not at all."""


class FileExporter(Exporter):
    """A format of one file."""

    def _write(self, nodes: Records, edges: Records, target: Path) -> None:
        with atomic_file(target) as stream:
            self.write_to(stream, nodes, edges)

    @abstractmethod
    def write_to(self, stream: BinaryIO, nodes: Records, edges: Records) -> None:
        """Write all nodes, then all edges."""


class FolderExporter(Exporter):
    """A format of several files."""

    suffix = ""
    files: ClassVar[str]
    """A pattern of the names of its files: a folder that holds others is never replaced."""

    def _write(self, nodes: Records, edges: Records, target: Path) -> None:
        with atomic_folder(target, self.files) as folder:
            self.write_into(folder, nodes, edges)

    @abstractmethod
    def write_into(self, folder: Path, nodes: Records, edges: Records) -> None:
        """Write all nodes, then all edges, into an empty folder."""
