"""Statements with their speakers, addressees, first evidence and support, read once."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from graphkit.model.node import Entity, Statement
from graphkit.report.evidence import Evidence, Told, evidence_by_node
from graphkit.report.happenings import joined
from graphkit.report.witnesses import Grounds, Witnesses, with_support
from graphkit.store.base import View

__all__ = ["Saying", "first_told", "read_sayings"]


class Saying(NamedTuple):
    """A statement and what hangs on it.

    Attributes:
        grounds: of the statement, of its repetitions in copies, and of what corroborates it.
        repeated: its article is a copy of one that holds a statement of the same words.
    """

    statement: Statement
    speakers: tuple[Entity, ...]
    addressees: tuple[Entity, ...]
    evidence: Evidence
    grounds: Grounds
    repeated: bool

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
    told = evidence_by_node(view, statements.keys())
    witnesses = Witnesses(view)
    repeats = _Repeats(statements, told, witnesses)
    grounds = with_support(
        view, {key: witnesses.grounds(repeats.articles(key)) for key in statements}
    )
    found = [
        Saying(
            statement,
            tuple(entities[one] for one in sorted(said.get(key, ()))),
            tuple(entities[one] for one in sorted(to.get(key, ()))),
            told[key].evidence,
            grounds[key],
            repeats.is_repeated(key),
        )
        for key, statement in statements.items()
    ]
    return {one.statement.id: one for one in sorted(found, key=lambda one: one.order)}


def first_told(sayings: Iterable[Saying]) -> tuple[list[Saying], str]:
    """Return those that no copy merely repeats, and a note on how many were left out."""
    found = list(sayings)
    kept = [saying for saying in found if not saying.repeated]
    left_out = len(found) - len(kept)
    return kept, f"{left_out} repeated in copies left out" if left_out else ""


class _Repeats:
    """Which statements stand in the same words in a copy of their article."""

    def __init__(
        self, statements: Mapping[str, Statement], told: Mapping[str, Told], witnesses: Witnesses
    ) -> None:
        self._texts = {key: statement.text for key, statement in statements.items()}
        self._own = {key: one.grounds.articles for key, one in told.items()}
        self._holding: dict[tuple[str, str], set[str]] = defaultdict(set)
        for key, articles in self._own.items():
            for article in articles:
                for original in (article, *witnesses.originals(article)):
                    self._holding[original, self._texts[key]].add(article)
        self._witnesses = witnesses

    def is_repeated(self, key: str) -> bool:
        """Say whether an article that this one copies has a statement of the same words."""
        return any(
            original in self._holding.get((original, self._texts[key]), ())
            for article in self._own[key]
            for original in self._witnesses.originals(article)
        )

    def articles(self, key: str) -> set[str]:
        """Return the statement's articles, and their copies that have it too."""
        held = (self._holding[article, self._texts[key]] for article in self._own[key])
        return {article for articles in held for article in articles}
