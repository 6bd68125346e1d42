"""FollowTheMoney JSON lines, as Aleph, OpenAleph and OpenSanctions' tools read them.

Format: https://followthemoney.tech/explorer/; an entity has a schema, and every value is a text in
a list.
"""

import hashlib
import re
from collections.abc import Callable, Mapping
from typing import BinaryIO, ClassVar

from graphkit.export.base import FileExporter, Records
from graphkit.export.texts import json_of, plain
from graphkit.model.record import Record, Value

__all__ = ["FtmExporter", "ftm_id"]

_SAFE = re.compile(r"[0-9a-zA-Z](?:[0-9a-zA-Z.-]*[0-9a-zA-Z])?")
_WEB = re.compile(r"https?://\S+")
_MONTH_OR_DAY = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?")

Properties = Mapping[str, list[str]]


class FtmExporter(FileExporter):
    """Write a thing per node and a link per edge.

    Membership, Employment and Representation are written as such, all other edges as
    UnknownLink with their type as role, and beside it the part or stance of an end. An id that
    FollowTheMoney does not allow is hashed.
    """

    name: ClassVar[str] = "ftm"
    suffix: ClassVar[str] = ".ftm.json"

    def write_to(self, stream: BinaryIO, nodes: Records, edges: Records) -> None:
        """See `FileExporter.write_to`."""
        for node in nodes:
            schema, fields = _THINGS[str(node["label"])]
            stream.write(_line(node, schema, fields(node)))
        for edge in edges:
            schema, properties = _link(edge)
            stream.write(_line(edge, schema, properties))


def ftm_id(identifier: Value) -> str:
    """Return an id that FollowTheMoney allows: letters, digits, dots and hyphens.

    >>> ftm_id("p-lind"), ftm_id("an article#3")[:12]
    ('p-lind', 'gk-da060e08a')
    """
    text = str(identifier)
    if _SAFE.fullmatch(text):
        return text
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return f"gk-{digest[:40]}"


def _line(record: Record, schema: str, properties: Properties) -> bytes:
    found = {name: values for name, values in properties.items() if values}
    entity = {"id": ftm_id(record["id"]), "schema": schema, "properties": found}
    return json_of(entity, record) + b"\n"


def _texts(record: Record, *fields: str) -> list[str]:
    """Return the values of these fields, one text each."""
    found: list[str] = []
    for field in fields:
        value = record.get(field, [])
        found += map(str, value) if isinstance(value, list) else [plain(value)]
    return found


def _dates(record: Record, *fields: str) -> list[str]:
    return [text for text in _texts(record, *fields) if _MONTH_OR_DAY.fullmatch(text)][:1]


def _actor(node: Record) -> Properties:
    return {
        "name": _texts(node, "name"),
        "alias": _texts(node, "aliases"),
        "wikidataId": _texts(node, "wikidata"),
        "keywords": _texts(node, "label"),
    }


def _person(node: Record) -> Properties:
    return {
        **_actor(node),
        "position": _texts(node, "titles"),
        "birthDate": _texts(node, "born"),
    }


def _body(node: Record) -> Properties:
    return {**_actor(node), "classification": _texts(node, "kind")}


def _place(node: Record) -> Properties:
    return {
        **_actor(node),
        "full": _texts(node, "name"),
        "latitude": _texts(node, "lat"),
        "longitude": _texts(node, "lon"),
    }


def _event(node: Record) -> Properties:
    return {
        "name": _texts(node, "name"),
        "startDate": _dates(node, "date", "date_value"),
        "endDate": _dates(node, "date_end"),
        "keywords": _texts(node, "label", "type", "mode"),
        "notes": [f"status: {node['status']}"] if "status" in node else [],
    }


def _statement(node: Record) -> Properties:
    told = ("act", "polarity", "verification", "source_kind", "said_on")
    return {
        "name": _texts(node, "name"),
        "description": _texts(node, "text"),
        "keywords": _texts(node, "label"),
        "notes": [f"{field}: {node[field]}" for field in told if field in node],
    }


def _article(node: Record) -> Properties:
    return {
        "name": _texts(node, "name"),
        "title": _texts(node, "title"),
        "publisher": _texts(node, "outlet"),
        "author": _texts(node, "authors"),
        "publishedAt": _dates(node, "published"),
        "sourceUrl": [url for url in _texts(node, "urls") if _WEB.fullmatch(url)],
        "bodyText": _texts(node, "text"),
    }


def _sentence(node: Record) -> Properties:
    return {
        "name": _texts(node, "name"),
        "description": _texts(node, "text"),
        "entity": [ftm_id(node["article_id"])],
        "keywords": _texts(node, "label"),
    }


_THINGS: Mapping[str, tuple[str, Callable[[Record], Properties]]] = {
    "Person": ("Person", _person),
    "State": ("PublicBody", _body),
    "Organization": ("Organization", _body),
    "Group": ("Organization", _body),
    "Location": ("Address", _place),
    "Event": ("Event", _event),
    "Statement": ("Note", _statement),
    "Article": ("Article", _article),
    "Sentence": ("Note", _sentence),
}
# Schema, its two ends, and the field that names the role, of edges with a schema of their own.
_LINKS = {
    "MEMBER_OF": ("Membership", "member", "organization", "kind"),
    "HOLDS_ROLE": ("Employment", "employee", "employer", "title"),
    "ACTS_FOR": ("Representation", "agent", "client", "basis"),
}
# What an edge says beside its type: who denies an event must not seem to assert it.
_PARTS = ("role", "stance", "qualifier")


def _link(edge: Record) -> tuple[str, Properties]:
    kind = str(edge["type"])
    schema, source, target, role = _LINKS.get(kind, ("UnknownLink", "subject", "object", "type"))
    return schema, {
        source: [ftm_id(edge["source"])],
        target: [ftm_id(edge["target"])],
        "role": _texts(edge, role, *_PARTS),
        "status": [*_texts(edge, "status"), *(["former"] if edge.get("former") else [])],
        "date": _dates(edge, "date"),
        "startDate": _dates(edge, "valid_from"),
        "endDate": _dates(edge, "valid_to"),
        "recordId": _texts(edge, "id"),
        "summary": _texts(edge, "cue", "surface"),
        "proof": [ftm_id(edge["article_id"])] if "article_id" in edge else [],
    }
