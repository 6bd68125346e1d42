"""GEXF, Gephi's own XML format, with the days on which nodes and edges are there.

Format: https://gexf.net/schema.html (1.3)
"""

import calendar
from typing import BinaryIO, ClassVar

from graphkit.export.base import FileExporter, Records
from graphkit.export.kinds import kinds
from graphkit.export.xml import KINDS, attribute
from graphkit.model.edges import EDGE_CLASSES
from graphkit.model.node import NODE_CLASSES
from graphkit.model.record import Record

__all__ = ["GexfExporter", "days"]

_CARRIER = "XML"
_HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" version="1.3">
<graph defaultedgetype="directed" mode="dynamic" timeformat="date" timerepresentation="interval">
"""
# First and last day, by label or type; the last is the first where there is none.
_SPELLS = {
    **dict.fromkeys(
        ("Person", "State", "Organization", "Location", "Group"), ("first_seen", "last_seen")
    ),
    "Event": ("date", "date_end"),
    "Statement": ("said_on", "said_on"),
    "Article": ("published", "published"),
    "HOLDS_ROLE": ("valid_from", "valid_to"),
    "INTERACTS": ("date", "date"),
}
# A node's `label` is what readers show, its name; ours, such as Person, must not hide it.
_TITLES = {"label": "node_label"}


class GexfExporter(FileExporter):
    """Write a dynamic directed graph, one typed attribute per property of the ontology.

    GEXF has no lists of JSON's kind: a list is written as a JSON array. An element without a
    spell is always there.
    """

    name: ClassVar[str] = "gexf"
    suffix: ClassVar[str] = ".gexf"

    def write_to(self, stream: BinaryIO, nodes: Records, edges: Records) -> None:
        """See `FileExporter.write_to`."""
        stream.write(f"{_HEAD}{_attributes()}<nodes>\n".encode())
        for node in nodes:
            head = f"id={attribute(node, 'id', _CARRIER)} label={attribute(node, 'name', _CARRIER)}"
            stream.write(f"<node {head}>{_body(node)}</node>\n".encode())
        stream.write(b"</nodes>\n<edges>\n")
        for edge in edges:
            head = (
                f'id="{edge["id"]}" source={attribute(edge, "source", _CARRIER)} '
                f"target={attribute(edge, 'target', _CARRIER)} "
                f'label="{edge["type"]}" kind="{edge["type"]}"'
            )
            stream.write(f"<edge {head}>{_body(edge)}</edge>\n".encode())
        stream.write(b"</edges>\n</graph>\n</gexf>\n")


def days(record: Record) -> tuple[str, str] | None:
    """Return the first and last day on which an element is there; None for always.

    >>> days({"id": "e", "label": "Event", "name": "talks", "date_value": "2022-02"})
    ('2022-02-01', '2022-02-28')
    """
    fields = _SPELLS.get(str(record.get("label", record.get("type"))))
    if fields is None:
        return None
    first, last = record.get(fields[0]), record.get(fields[1])
    if "label" in record and first is None and (value := record.get("date_value")) is not None:
        return _days_of(str(value))
    known = [str(day) for day in (first, last) if day is not None]
    return (known[0], known[-1]) if known else None


def _days_of(value: str) -> tuple[str, str]:
    """Return first and last day of a month or a year.

    >>> _days_of("2022")
    ('2022-01-01', '2022-12-31')
    """
    year, _, month = value.partition("-")
    if month == "":
        return f"{year}-01-01", f"{year}-12-31"
    return f"{value}-01", f"{value}-{calendar.monthrange(int(year), int(month))[1]}"


def _attributes() -> str:
    node_kinds = {"node_label": "string", "name": "string"}
    node_kinds |= {name: KINDS[kind] for name, kind in kinds(NODE_CLASSES.values()).items()}
    edge_kinds = {"type": "string"}
    edge_kinds |= {name: KINDS[kind] for name, kind in kinds(EDGE_CLASSES.values()).items()}
    parts = []
    for domain, found in (("node", node_kinds), ("edge", edge_kinds)):
        lines = "".join(
            f'<attribute id="{name}" title="{name}" type="{kind}"/>\n'
            for name, kind in sorted(found.items())
        )
        parts.append(f'<attributes class="{domain}" mode="static">\n{lines}</attributes>\n')
    return "".join(parts)


def _body(record: Record) -> str:
    values = "".join(
        f'<attvalue for="{_TITLES.get(name, name)}" value={attribute(record, name, _CARRIER)}/>'
        for name in record
        if name not in ("id", "source", "target")
    )
    spell = days(record)
    spells = (
        "" if spell is None else f'<spells><spell start="{spell[0]}" end="{spell[1]}"/></spells>'
    )
    return f"<attvalues>{values}</attvalues>{spells}"
