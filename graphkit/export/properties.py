"""An element's own properties as plain JSON values."""

from graphkit.model.edge import Edge
from graphkit.model.node import Node

__all__ = ["Value", "properties"]

Value = str | int | float | bool | list[str] | list[int]


def properties(element: Node | Edge) -> dict[str, Value]:
    """Return the properties that have a value, in the model's order; dates are ISO 8601 text.

    Left out: id, label and name of a node, type and ends of an edge, empty lists.
    """
    own = {"id", "label", "name"} if isinstance(element, Node) else {"type", "source", "target"}
    record: dict[str, Value] = element.model_dump(mode="json", exclude=own, exclude_none=True)
    return {name: value for name, value in record.items() if value != []}
