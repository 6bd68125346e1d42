"""Statements with their speakers, addressees and first evidence, read once."""

from collections import defaultdict
from collections.abc import Mapping
from typing import NamedTuple

from graphkit.model.node import Entity, Statement
from graphkit.report.evidence import Evidence, evidence_by_node
from graphkit.report.happenings import joined
from graphkit.store.base import View

__all__ = ["Saying", "read_sayings"]


class Saying(NamedTuple):
    """A statement and what hangs on it."""

    statement: Statement
    speakers: tuple[Entity, ...]
    addressees: tuple[Entity, ...]
    evidence: Evidence

    @property
    def source(self) -> str | None:
        """The speakers' names, else the words that name the source; None if nothing does."""
        names = joined(self.speakers)
        return self.statement.source_text if names is None else names

    @property
    def said_on(self) -> str | None:
        """The day it was said, ISO 8601."""
        day = self.statement.said_on
        return None if day is None else day.isoformat()

    @property
    def order(self) -> tuple[str, str, int, str]:
        """Sort key: position of the evidence."""
        return (*self.evidence.order, self.statement.id)


def read_sayings(view: View) -> Mapping[str, Saying]:
    """Return all statements by id, in order of their evidence."""
    statements = {
        node.id: node for node in view.nodes(labels=("Statement",)) if isinstance(node, Statement)
    }
    said: dict[str, set[str]] = defaultdict(set)
    to: dict[str, set[str]] = defaultdict(set)
    for link in view.links(types=("SAID", "TO")):
        if link.type == "SAID":
            said[link.target].add(link.source)
        elif link.source in statements:
            to[link.source].add(link.target)
    ids = {key for keys in (*said.values(), *to.values()) for key in keys}
    nodes = view.nodes(ids=ids) if ids else ()
    entities = {node.id: node for node in nodes if isinstance(node, Entity)}
    evidence = evidence_by_node(view, statements.keys())
    found = [
        Saying(
            statement,
            tuple(entities[one] for one in sorted(said.get(key, ()))),
            tuple(entities[one] for one in sorted(to.get(key, ()))),
            evidence[key][0],
        )
        for key, statement in statements.items()
    ]
    return {one.statement.id: one for one in sorted(found, key=lambda one: one.order)}
