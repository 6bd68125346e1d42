"""The Cypher of the Neo4j store: files in queries/, one named statement after another."""

import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import LiteralString

from graphkit.model.edges import EDGE_CLASSES
from graphkit.model.node import NODE_CLASSES
from graphkit.resources import schemas_dir

__all__ = ["constraints", "statement", "union"]

FOLDER = Path(__file__).with_name("queries")
NAMED = re.compile(r"^// (\w+)\n(.*?);$", re.MULTILINE | re.DOTALL)


@cache
def statement(name: str, ontology_name: str | None = None) -> LiteralString:
    """Return a statement by its name, for one label or edge type if it is made for one.

    Labels and types cannot be parameters; only those of the ontology come into the text.

    Raises:
        KeyError: There is no such statement, label or type.
    """
    text = _statements()[name]
    if ontology_name is not None:
        known = {**dict.fromkeys(NODE_CLASSES, "LABEL"), **dict.fromkeys(EDGE_CLASSES, "TYPE")}
        text = re.sub(rf"\b{known[ontology_name]}\b", ontology_name, text)
    return text


def union(name: str, ontology_names: Iterable[str]) -> LiteralString:
    """Join a statement for several labels or types into one, which answers for all of them."""
    return "\nUNION ALL\n".join(statement(name, each) for each in ontology_names)


def constraints() -> list[LiteralString]:
    """Return the constraints and indexes that a store needs, one statement each."""
    text = (schemas_dir() / "neo4j" / "constraints.cypher").read_text(encoding="utf-8")
    lines = (line for line in text.splitlines() if line.startswith("CREATE "))
    return [line.removesuffix(";") for line in lines]


@cache
def _statements() -> dict[str, LiteralString]:
    files = sorted(FOLDER.glob("*.cypher"))
    found = [NAMED.findall(path.read_text(encoding="utf-8")) for path in files]
    return dict(pair for pairs in found for pair in pairs)
