"""Node-link JSON, as NetworkX, D3 and Cytoscape.js read it."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO, ClassVar

import orjson

from graphkit.errors import ExportError
from graphkit.export.atomic import atomic_file
from graphkit.export.base import Exporter
from graphkit.export.properties import properties
from graphkit.model.edge import Edge
from graphkit.model.node import Node

__all__ = ["NodeLinkExporter"]


class NodeLinkExporter(Exporter):
    """Write a directed multigraph: one node or edge a line, properties flat beside its id."""

    name: ClassVar[str] = "json"
    suffix: ClassVar[str] = ".json"

    def write(self, nodes: Iterable[Node], edges: Iterable[Edge], target: Path) -> None:
        """See `Exporter.write`."""
        with atomic_file(target) as stream:
            stream.write(b'{"directed":true,"multigraph":true,"graph":{},"nodes":[')
            _write_items(stream, (_node(node) for node in nodes))
            stream.write(b'],"edges":[')
            _write_items(stream, (_edge(edge) for edge in edges))
            stream.write(b"]}\n")


def _write_items(stream: BinaryIO, items: Iterator[bytes]) -> None:
    stream.writelines((b",\n" if count else b"\n") + item for count, item in enumerate(items))


def _node(node: Node) -> bytes:
    head = {"id": node.id, "label": node.label, "name": node.name}
    return _json({**head, **properties(node)}, f"{node.label} {node.id!a}")


def _edge(edge: Edge) -> bytes:
    head = {"source": edge.source, "target": edge.target, "type": edge.type, "key": edge.id}
    return _json({**head, **properties(edge)}, f"{edge.type} {edge.id}")


def _json(record: dict[str, object], element: str) -> bytes:
    try:
        return orjson.dumps(record)
    except orjson.JSONEncodeError as error:
        raise ExportError(f"JSON cannot carry {element}: {error}") from error
