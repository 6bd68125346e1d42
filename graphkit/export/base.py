"""The seam every output format plugs into."""

from collections.abc import Iterable
from pathlib import Path
from typing import ClassVar, Protocol

from graphkit.model.edge import Edge
from graphkit.model.node import Node

__all__ = ["Exporter"]


class Exporter(Protocol):
    """Writes a graph to a file, or to a folder where a format has several files."""

    name: ClassVar[str]
    suffix: ClassVar[str]

    def write(self, nodes: Iterable[Node], edges: Iterable[Edge], target: Path) -> None:
        """Write to `target`; nothing is left there when it fails.

        Raises:
            ExportError: The format cannot carry a value, or the target cannot be written.
        """
