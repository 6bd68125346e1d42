"""The saved Cypher queries: each the twin of a report, for Neo4j and its Browser."""

from collections.abc import Mapping
from typing import NamedTuple

import orjson

from graphkit.errors import InputError
from graphkit.resources import schemas_dir

__all__ = ["SavedQuery", "saved_names", "saved_query"]

HEAD = ("title", "question", "parameters")


class SavedQuery(NamedTuple):
    """A query with the defaults of its parameters; the text holds its head as comments."""

    title: str
    question: str
    parameters: Mapping[str, object]
    text: str


def saved_names() -> list[str]:
    """Return the names of all saved queries, sorted."""
    return sorted(path.stem for path in (schemas_dir() / "queries").glob("*.cypher"))


def saved_query(name: str) -> SavedQuery:
    """Read a saved query.

    Raises:
        InputError: There is none of this name.
    """
    if name not in saved_names():
        known = ", ".join(saved_names())
        raise InputError(f"no saved query {name!r}: there are {known}")
    text = (schemas_dir() / "queries" / f"{name}.cypher").read_text(encoding="utf-8")
    head = dict(line.removeprefix("// ").split(": ", 1) for line in text.splitlines()[: len(HEAD)])
    return SavedQuery(head["title"], head["question"], orjson.loads(head["parameters"]), text)
