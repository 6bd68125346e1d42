"""Node-link JSON, as NetworkX and D3 read it."""

from typing import BinaryIO, ClassVar

from graphkit.export.base import FileExporter, Records
from graphkit.export.texts import json_of

__all__ = ["NodeLinkExporter"]


class NodeLinkExporter(FileExporter):
    """Write a directed multigraph: one node or edge a line, properties flat beside its id."""

    name: ClassVar[str] = "json"
    suffix: ClassVar[str] = ".json"

    def write_to(self, stream: BinaryIO, nodes: Records, edges: Records) -> None:
        """See `FileExporter.write_to`."""
        stream.write(b'{"directed":true,"multigraph":true,"graph":{},"nodes":[')
        comma = b"\n"
        for node in nodes:
            stream.write(comma + json_of(node, node))
            comma = b",\n"
        stream.write(b'],"edges":[')
        comma = b"\n"
        for edge in edges:
            head = {"source": edge["source"], "target": edge["target"], "type": edge["type"]}
            rest = {name: value for name, value in edge.items() if name != "id"}
            stream.write(comma + json_of({**head, "key": edge["id"], **rest}, edge))
            comma = b",\n"
        stream.write(b"]}\n")
