"""What kind of value each property holds, by the models."""

import datetime as dt
from collections.abc import Iterable
from types import UnionType
from typing import Literal, Union, get_args, get_origin

from graphkit.model.edge import Edge
from graphkit.model.node import Node

__all__ = ["Kind", "kinds", "kinds_of"]

Kind = Literal["text", "truth", "whole", "real", "date", "texts", "wholes"]
_KINDS: dict[object, Kind] = {bool: "truth", int: "whole", float: "real", dt.date: "date"}
_LISTS: dict[Kind, Kind] = {"text": "texts", "whole": "wholes"}
_HEAD = ("id", "label", "name", "type", "source", "target")


def kinds_of(cls: type[Node] | type[Edge]) -> dict[str, Kind]:
    """Return the properties of a class with their kinds, beside its ends, id, label and name.

    >>> from graphkit.model.edge_world import Did
    >>> kinds_of(Did)["start"], kinds_of(Did)["status"]
    ('whole', 'text')
    """
    head = _HEAD[:3] if issubclass(cls, Node) else _HEAD[3:]
    return {
        name: _kind(field.annotation)
        for name, field in cls.model_fields.items()
        if name not in head
    }


def kinds(classes: Iterable[type[Node] | type[Edge]]) -> dict[str, Kind]:
    """Return all properties of these classes, sorted; text where classes differ."""
    found: dict[str, Kind] = {}
    for cls in classes:
        for name, kind in kinds_of(cls).items():
            found[name] = kind if found.get(name, kind) == kind else "text"
    return dict(sorted(found.items()))


def _kind(annotation: object) -> Kind:
    if get_origin(annotation) in (Union, UnionType):
        inner = {_kind(one) for one in get_args(annotation) if one is not type(None)}
        return inner.pop() if len(inner) == 1 else "text"
    if get_origin(annotation) is tuple:
        return _LISTS[_kind(get_args(annotation)[0])]
    return _KINDS.get(annotation, "text")
