"""Node-link JSON, as NetworkX and D3 read it."""

from typing import BinaryIO, ClassVar

from graphkit.export.base import FileExporter, Records
from graphkit.export.texts import json_of, listed
from graphkit.model.record import Record

__all__ = ["NodeLinkExporter"]


class NodeLinkExporter(FileExporter):
    """Write a directed multigraph: one node or edge a line, properties flat beside its id."""

    name: ClassVar[str] = "json"
    suffix: ClassVar[str] = ".json"

    def write_to(self, stream: BinaryIO, nodes: Records, edges: Records) -> None:
        """See `FileExporter.write_to`."""
        stream.write(b'{"directed":true,"multigraph":true,"graph":{},"nodes":[')
        stream.writelines(listed(json_of(node, node) for node in nodes))
        stream.write(b'],"edges":[')
        stream.writelines(listed(map(_link, edges)))
        stream.write(b"]}\n")


def _link(edge: Record) -> bytes:
    head = {"source": edge["source"], "target": edge["target"], "type": edge["type"]}
    rest = {name: value for name, value in edge.items() if name != "id"}
    return json_of({**head, "key": edge["id"], **rest}, edge)
