"""Cytoscape JSON, as Cytoscape (.cyjs), Cytoscape.js and NetworkX read it."""

from typing import BinaryIO, ClassVar

from graphkit.export.base import FileExporter, Records
from graphkit.export.texts import json_of

__all__ = ["CytoscapeExporter"]


class CytoscapeExporter(FileExporter):
    """Write elements with their properties as `data`; an edge's type is its `interaction` too."""

    name: ClassVar[str] = "cytoscape"
    suffix: ClassVar[str] = ".cyjs"

    def write_to(self, stream: BinaryIO, nodes: Records, edges: Records) -> None:
        """See `FileExporter.write_to`."""
        stream.write(b'{"data":[],"directed":true,"multigraph":true,"elements":{"nodes":[')
        comma = b"\n"
        for node in nodes:
            stream.write(comma + json_of({"data": {**node, "value": node["id"]}}, node))
            comma = b",\n"
        stream.write(b'],"edges":[')
        comma = b"\n"
        for edge in edges:
            data = {**edge, "key": edge["id"], "interaction": edge["type"]}
            stream.write(comma + json_of({"data": data}, edge))
            comma = b",\n"
        stream.write(b"]}}\n")
