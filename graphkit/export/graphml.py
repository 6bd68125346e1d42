"""GraphML, the XML format that Gephi, yEd and Cytoscape read.

Format: http://graphml.graphdrawing.org/specification.html
"""

import re
from collections.abc import Iterable
from pathlib import Path
from types import UnionType
from typing import BinaryIO, ClassVar, NamedTuple, Union, get_args, get_origin
from xml.sax.saxutils import escape, quoteattr

import orjson

from graphkit.errors import ExportError
from graphkit.export.atomic import atomic_file
from graphkit.export.base import Exporter
from graphkit.export.properties import Value, properties
from graphkit.model.edge import Edge
from graphkit.model.edges import EDGE_CLASSES
from graphkit.model.node import NODE_CLASSES, Node

__all__ = ["GraphMLExporter"]

# XML 1.0 forbids these even when escaped: https://www.w3.org/TR/xml/#charsets
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_KEPT = {"\r": "&#13;"}  # a parser turns a bare carriage return into a line feed
_HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" \
xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns \
http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
"""
_OWN = {"id", "source", "target"}


class _Element(NamedTuple):
    """A node or edge, as its id and as messages name it."""

    id: str
    shown: str


class GraphMLExporter(Exporter):
    """Write a directed multigraph, one typed `<key>` per property of the ontology.

    GraphML has no lists, dates or nulls: a list is written as a JSON array, a date as ISO 8601
    text, and a property without a value is left out.
    """

    name: ClassVar[str] = "graphml"
    suffix: ClassVar[str] = ".graphml"

    def write(self, nodes: Iterable[Node], edges: Iterable[Edge], target: Path) -> None:
        """See `Exporter.write`."""
        with atomic_file(target) as stream:
            _write(stream, _HEAD)
            for domain, classes in (("node", NODE_CLASSES), ("edge", EDGE_CLASSES)):
                for name, kind in sorted(_kinds(classes.values()).items()):
                    _write(
                        stream,
                        f'<key id="{domain}.{name}" for="{domain}" attr.name="{name}" '
                        f'attr.type="{kind}"/>\n',
                    )
            _write(stream, '<graph edgedefault="directed">\n')
            for node in nodes:
                _write(stream, _node(node))
            for edge in edges:
                _write(stream, _edge(edge))
            _write(stream, "</graph>\n</graphml>\n")


def _write(stream: BinaryIO, text: str) -> None:
    stream.write(text.encode())


def _kinds(classes: Iterable[type[Node] | type[Edge]]) -> dict[str, str]:
    """Return the GraphML type of every property; string where classes differ."""
    kinds: dict[str, str] = {}
    for cls in classes:
        for name, field in cls.model_fields.items():
            kind = _kind(field.annotation)
            if name not in _OWN:
                kinds[name] = kind if kinds.get(name, kind) == kind else "string"
    return kinds


def _kind(annotation: object) -> str:
    if get_origin(annotation) in (Union, UnionType):
        kinds = {_kind(one) for one in get_args(annotation) if one is not type(None)}
        return kinds.pop() if len(kinds) == 1 else "string"
    return {bool: "boolean", int: "long", float: "double"}.get(annotation, "string")  # type: ignore[call-overload,no-any-return]


def _node(node: Node) -> str:
    element = _Element(node.id, f"{node.label} {node.id!a}")
    data = {"label": node.label, "name": node.name, **properties(node)}
    return f"<node id={_quoted(node.id, element)}>{_data('node', data, element)}</node>\n"


def _edge(edge: Edge) -> str:
    element = _Element(edge.id, f"{edge.type} {edge.id}")
    ends = f"source={_quoted(edge.source, element)} target={_quoted(edge.target, element)}"
    data = {"type": edge.type, **properties(edge)}
    return f'<edge id="{edge.id}" {ends}>{_data("edge", data, element)}</edge>\n'


def _data(domain: str, values: dict[str, Value], element: _Element) -> str:
    return "".join(
        f'<data key="{domain}.{name}">{escape(_text(value, element, name), _KEPT)}</data>'
        for name, value in values.items()
    )


def _quoted(identifier: str, element: _Element) -> str:
    return quoteattr(_text(identifier, element, "id"))


def _text(value: Value, element: _Element, field: str) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return repr(value)
    text = value if isinstance(value, str) else orjson.dumps(value).decode()
    if bad := _NOT_XML.search(text):
        raise ExportError(
            f"GraphML cannot carry {field} of {element.shown}: character U+{ord(bad[0]):04X} is "
            "not allowed in XML; export json instead",
            element.id,
        )
    return text
