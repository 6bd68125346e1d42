"""GraphML, the XML format that Gephi, yEd and Cytoscape read.

Format: http://graphml.graphdrawing.org/specification.html
"""

from typing import BinaryIO, ClassVar

from graphkit.export.base import FileExporter, Records
from graphkit.export.kinds import kinds
from graphkit.export.xml import KINDS, attribute, element_text
from graphkit.model.edges import EDGE_CLASSES
from graphkit.model.node import NODE_CLASSES
from graphkit.model.record import Record

__all__ = ["GraphMLExporter"]

_CARRIER = "XML"
_HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" \
xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns \
http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
"""


class GraphMLExporter(FileExporter):
    """Write a directed multigraph, one typed `<key>` per property of the ontology.

    GraphML has no lists, dates or nulls: a list is written as a JSON array, a date as ISO 8601
    text, and a property without a value is left out.
    """

    name: ClassVar[str] = "graphml"
    suffix: ClassVar[str] = ".graphml"

    def write_to(self, stream: BinaryIO, nodes: Records, edges: Records) -> None:
        """See `FileExporter.write_to`."""
        stream.write(f"{_HEAD}{_keys()}".encode())
        stream.write(b'<graph edgedefault="directed">\n')
        for node in nodes:
            key = attribute(node, "id", _CARRIER)
            stream.write(f"<node id={key}>{_data('node', node)}</node>\n".encode())
        for edge in edges:
            ends = (
                f"source={attribute(edge, 'source', _CARRIER)} "
                f"target={attribute(edge, 'target', _CARRIER)}"
            )
            stream.write(f'<edge id="{edge["id"]}" {ends}>{_data("edge", edge)}</edge>\n'.encode())
        stream.write(b"</graph>\n</graphml>\n")


def _keys() -> str:
    node_kinds = {"label": "string", "name": "string"}
    node_kinds |= {name: KINDS[kind] for name, kind in kinds(NODE_CLASSES.values()).items()}
    edge_kinds = {"type": "string"}
    edge_kinds |= {name: KINDS[kind] for name, kind in kinds(EDGE_CLASSES.values()).items()}
    return "".join(
        f'<key id="{domain}.{name}" for="{domain}" attr.name="{name}" attr.type="{kind}"/>\n'
        for domain, found in (("node", node_kinds), ("edge", edge_kinds))
        for name, kind in sorted(found.items())
    )


def _data(domain: str, record: Record) -> str:
    return "".join(
        f'<data key="{domain}.{name}">{element_text(record, name, _CARRIER)}</data>'
        for name in record
        if name not in ("id", "source", "target")
    )
