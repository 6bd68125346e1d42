"""Nodes and edges as flat records of JSON values: what exports and NetworkX are given."""

from typing import TypeAlias

from graphkit.model.edge import Edge
from graphkit.model.node import Node

__all__ = ["Record", "Value", "edge_record", "node_record"]

Value: TypeAlias = str | int | float | bool | list[str] | list[int]
Record: TypeAlias = dict[str, Value]


def node_record(node: Node) -> Record:
    """Return id, label and name, then the properties that have a value; dates are ISO 8601 text.

    >>> from graphkit.model.node import Person
    >>> node_record(Person(id="p", name="Ada Lind"))
    {'id': 'p', 'label': 'Person', 'name': 'Ada Lind', 'named': True}
    """
    return {"id": node.id, "label": node.label, "name": node.name, **_values(node)}


def edge_record(edge: Edge) -> Record:
    """Return id, type, source and target, then the properties that have a value."""
    head: Record = {
        "id": edge.id,
        "type": edge.type,
        "source": edge.source,
        "target": edge.target,
    }
    return {**head, **_values(edge)}


def _values(element: Node | Edge) -> Record:
    own = {"id", "label", "name"} if isinstance(element, Node) else {"type", "source", "target"}
    record: Record = element.model_dump(mode="json", exclude=own, exclude_none=True)
    return {name: value for name, value in record.items() if value != []}
