"""Turtle, the text format of RDF, with terms of PROV and schema.org beside graphkit's own.

Formats: https://www.w3.org/TR/turtle/, https://www.w3.org/TR/prov-o/, https://schema.org
"""

import re
from collections.abc import Iterator
from typing import BinaryIO, ClassVar
from urllib.parse import quote

from graphkit.errors import ExportError
from graphkit.export.base import FileExporter, Records
from graphkit.export.kinds import Kind, kinds
from graphkit.export.texts import shown
from graphkit.model.edges import EDGE_CLASSES
from graphkit.model.node import NODE_CLASSES
from graphkit.model.record import Record, Value

__all__ = ["TurtleExporter", "iri"]

_HEAD = """\
@prefix gk: <urn:graphkit:term:> .
@prefix prov: <http://www.w3.org/ns/prov#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix schema: <https://schema.org/> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
"""
_CLASSES = {
    "Person": "schema:Person, prov:Person",
    "State": "schema:Country, prov:Agent",
    "Organization": "schema:Organization, prov:Organization",
    "Group": "prov:Agent",
    "Location": "schema:Place, prov:Location",
    "Event": "schema:Event, prov:Activity",
    "Statement": "schema:Claim, prov:Entity",
    "Article": "schema:NewsArticle, prov:Entity",
    "Sentence": "schema:CreativeWork, prov:Entity",
}
# What has a term elsewhere, by label or type ("" for all); the rest is gk:NAME.
_TERMS = {
    "name": "schema:name",
    "aliases": "schema:alternateName",
    "lat": "schema:latitude",
    "lon": "schema:longitude",
    "published": "schema:datePublished",
    "outlet": "schema:publisher",
    "authors": "schema:author",
    "language": "schema:inLanguage",
    "urls": "schema:url",
    "text": "schema:text",
}
_EVENT_TERMS = {"date": "schema:startDate", "date_end": "schema:endDate"}
# Fields that hold the id of a node.
_LINKS = {
    "article_id": "gk:article",
    "sentence_id": "prov:wasDerivedFrom",
    "event_id": "gk:event",
}
# What an edge says in one triple, source to target: PROV's or schema.org's word for it, if any.
_DIRECT = {
    "DID": "schema:agent",
    "SAID": "prov:wasAttributedTo",
    "AT": "schema:location",
    "PUBLISHED_BY": "schema:publisher",
    "WRITTEN_BY": "schema:author",
    "HAS_SENTENCE": "schema:hasPart",
    "EVIDENCED_BY": "prov:wasDerivedFrom",
    "COPY_OF": "prov:wasDerivedFrom",
    "MEMBER_OF": "schema:memberOf",
    "ACTS_FOR": "prov:actedOnBehalfOf",
    "BORN_IN": "schema:birthPlace",
    "ABOUT": "schema:about",
}
_TURNED = {"DID", "SAID"}  # these words lead from the target to the source
_TYPES: dict[Kind, str] = {"date": "xsd:date", "real": "xsd:double", "whole": "xsd:integer"}
_ESCAPE = re.compile('[\x00-\x1f"\\\\\x7f]')


class TurtleExporter(FileExporter):
    """Write a subject per node and per edge.

    An edge is a resource of its own, so that its sentence and words stay with it; beside it
    stands the one triple that says the same in short.
    """

    name: ClassVar[str] = "turtle"
    suffix: ClassVar[str] = ".ttl"

    def write_to(self, stream: BinaryIO, nodes: Records, edges: Records) -> None:
        """See `FileExporter.write_to`."""
        stream.write(_HEAD.encode())
        node_kinds, edge_kinds = kinds(NODE_CLASSES.values()), kinds(EDGE_CLASSES.values())
        stream.writelines(_encoded(_node(node, node_kinds), node) for node in nodes)
        stream.writelines(_encoded(_edge(edge, edge_kinds), edge) for edge in edges)


def iri(kind: str, identifier: Value) -> str:
    """Return the name of a node or edge; what an IRI cannot hold is percent-encoded.

    >>> iri("node", "a b#1")
    '<urn:graphkit:node:a%20b%231>'
    """
    return f"<urn:graphkit:{kind}:{quote(str(identifier), safe='', errors='surrogatepass')}>"


def _node(node: Record, own: dict[str, Kind]) -> str:
    label = str(node["label"])
    terms = _TERMS | (_EVENT_TERMS if label == "Event" else {})
    facts = [
        f"a gk:{label}, {_CLASSES[label]}",
        f"rdfs:label {_literal(node['name'], 'text')}",  # what most tools show
        *_facts(node, own, terms),
    ]
    return f"{iri('node', node['id'])} {' ; '.join(facts)} .\n"


def _edge(edge: Record, own: dict[str, Kind]) -> str:
    source, target = iri("node", edge["source"]), iri("node", edge["target"])
    facts = [
        f"a gk:{edge['type']}",
        f"gk:source {source}",
        f"gk:target {target}",
        *_facts(edge, own, {}),
    ]
    one, two = (target, source) if edge["type"] in _TURNED else (source, target)
    word = _DIRECT.get(str(edge["type"]))
    short = "" if word is None else f"{one} {word} {two} .\n"
    return f"{iri('edge', edge['id'])} {' ; '.join(facts)} .\n{short}"


def _facts(record: Record, own: dict[str, Kind], terms: dict[str, str]) -> Iterator[str]:
    for field, value in record.items():
        if field in _LINKS:
            yield f"{_LINKS[field]} {iri('node', value)}"
        elif field == "name" or field in own:
            items = value if isinstance(value, list) else [value]
            kind = own.get(field, "text")
            written = ", ".join(_literal(item, kind) for item in items)
            yield f"{terms.get(field, f'gk:{field}')} {written}"


def _literal(value: Value, kind: Kind) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        text = '"' + _ESCAPE.sub(lambda found: f"\\u{ord(found[0]):04X}", value) + '"'
        return f"{text}^^xsd:date" if kind == "date" else text
    return f'"{value!r}"^^{_TYPES.get(kind, "xsd:integer")}'


def _encoded(text: str, record: Record) -> bytes:
    try:
        return text.encode()
    except UnicodeEncodeError as error:
        raise ExportError(
            f"Turtle cannot carry {shown(record)}: half of a surrogate pair", str(record["id"])
        ) from error
