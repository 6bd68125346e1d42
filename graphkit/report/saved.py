"""The saved Cypher queries: each the twin of a report, for Neo4j and its Browser."""

import re
from collections.abc import Mapping
from typing import NamedTuple

import orjson

from graphkit.errors import InputError, UsageError
from graphkit.resources import schemas_dir

__all__ = ["SavedQuery", "read_query", "saved_names", "saved_query"]

_HEAD = re.compile(r"// *(title|question|parameters|required): *(.*)")


class SavedQuery(NamedTuple):
    """A query with the defaults of its parameters; the text holds its head as comments.

    A query that has no head has no title, no question, no defaults and requires nothing.
    `required` are the parameters that have no default.
    """

    title: str
    question: str
    parameters: Mapping[str, object]
    required: tuple[str, ...]
    text: str


def saved_names() -> list[str]:
    """Return the names of all saved queries, sorted."""
    return sorted(path.stem for path in (schemas_dir() / "queries").glob("*.cypher"))


def saved_query(name: str) -> SavedQuery:
    """Read a saved query.

    Raises:
        UsageError: There is none of this name.
    """
    if name not in saved_names():
        known = ", ".join(saved_names())
        raise UsageError(f"no saved query {name!r}: there are {known}")
    return read_query((schemas_dir() / "queries" / f"{name}.cypher").read_text(encoding="utf-8"))


def read_query(text: str) -> SavedQuery:
    """Read the head of a query: comments above its first line, one field each.

    >>> read_query('// title: Names\\n// parameters: {"actor": null}\\nRETURN $actor').parameters
    {'actor': None}

    Raises:
        InputError: The parameters are no JSON object.
    """
    head: dict[str, str] = {}
    for line in text.strip().splitlines():
        if not line.startswith("//"):
            break
        field = _HEAD.match(line)
        if field is not None:
            head.setdefault(field[1], field[2].strip())
    return SavedQuery(
        title=head.get("title", ""),
        question=head.get("question", ""),
        parameters=_defaults(head.get("parameters")),
        required=tuple(head.get("required", "").split()),
        text=text,
    )


def _defaults(written: str | None) -> Mapping[str, object]:
    try:
        defaults = {} if written is None else orjson.loads(written)
    except orjson.JSONDecodeError:
        defaults = None
    if not isinstance(defaults, dict):
        raise InputError(
            f'the query begins with "// parameters: {written}"; write a JSON object, such as '
            '{"actor": null}'
        )
    return defaults
