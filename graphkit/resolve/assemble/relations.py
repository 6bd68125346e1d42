"""Edges of lasting relations: offices, memberships, places, authorship."""

from typing import Any

from graphkit.model.edge import Edge
from graphkit.model.edges import EDGE_CLASSES
from graphkit.model.extraction import RelationRecord
from graphkit.resolve.assemble.place import Place

__all__ = ["relation_edges"]


def relation_edges(place: Place) -> list[Edge]:
    """Return one edge per relation record; the class decides which fields it carries."""
    return [_edge(place, record) for record in place.extraction.relations]


def _edge(place: Place, record: RelationRecord) -> Edge:
    source = place.article if record.source is None else place.entities[record.source]
    cls = EDGE_CLASSES[record.type]
    held = record.type == "HOLDS_ROLE" and record.present
    fields: dict[str, Any] = {
        "title": record.title,
        "kind": record.kind,
        "basis": record.basis,
        "former": record.former or None,
        "as_of": place.extraction.document.published if held else None,
    }
    known = {k: v for k, v in fields.items() if k in cls.model_fields and v is not None}
    target = place.entities[record.target]
    return cls.model_validate(
        {"source": source, "target": target, **known, **place.evidence(record)}
    )
