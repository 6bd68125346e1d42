"""Nodes and edges as properties of Neo4j, and back.

Dates are dates, tuples are lists, and a property without a value is not there. An edge carries
its id; its ends are those of the relationship.
"""

from typing import Any

import neo4j.time

from graphkit.model.edge import Edge
from graphkit.model.node import Node
from graphkit.store.neo4j_server import Row
from graphkit.store.records import edge_of, node_of

__all__ = ["edge_fields", "edge_of_row", "node_fields", "node_of_row"]


def node_fields(node: Node) -> Row:
    """Return the properties of a node."""
    return _properties(node.model_dump(exclude={"label"}, exclude_none=True))


def edge_fields(edge: Edge) -> Row:
    """Return the properties of an edge."""
    fields = edge.model_dump(exclude={"type", "source", "target"}, exclude_none=True)
    return {"id": edge.id, **_properties(fields)}


def node_of_row(row: Row) -> Node:
    """Make a node from its label and properties."""
    return node_of(row["label"], _native(row["fields"]))


def edge_of_row(row: Row) -> Edge:
    """Make an edge from its type, the ids of its ends and its properties."""
    fields = _native(row["fields"])
    del fields["id"]
    return edge_of(row["type"], {**fields, "source": row["source"], "target": row["target"]})


def _properties(fields: dict[str, Any]) -> Row:
    return {k: list(value) if isinstance(value, tuple) else value for k, value in fields.items()}


def _native(fields: Row) -> dict[str, Any]:
    return {
        key: value.to_native() if isinstance(value, neo4j.time.Date) else value
        for key, value in fields.items()
    }
