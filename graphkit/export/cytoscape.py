"""Cytoscape JSON, as Cytoscape (.cyjs), Cytoscape.js and NetworkX read it."""

from typing import BinaryIO, ClassVar

from graphkit.export.base import FileExporter, Records
from graphkit.export.texts import json_of, listed
from graphkit.model.record import Record

__all__ = ["CytoscapeExporter"]


class CytoscapeExporter(FileExporter):
    """Write elements with their properties as `data`; an edge's type is its `interaction` too."""

    name: ClassVar[str] = "cytoscape"
    suffix: ClassVar[str] = ".cyjs"

    def write_to(self, stream: BinaryIO, nodes: Records, edges: Records) -> None:
        """See `FileExporter.write_to`."""
        stream.write(b'{"data":[],"directed":true,"multigraph":true,"elements":{"nodes":[')
        stream.writelines(listed(map(_node, nodes)))
        stream.write(b'],"edges":[')
        stream.writelines(listed(map(_edge, edges)))
        stream.write(b"]}}\n")


def _node(node: Record) -> bytes:
    return json_of({"data": {**node, "value": node["id"]}}, node)


def _edge(edge: Record) -> bytes:
    data = {**edge, "key": edge["id"], "interaction": edge["type"]}
    return json_of({"data": data}, edge)
