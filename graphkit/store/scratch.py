"""What a check of a whole store must remember, kept in a file and not in memory."""

import sqlite3
from collections.abc import Iterable, Iterator
from itertools import groupby, islice
from operator import itemgetter
from types import TracebackType
from typing import Self, TypeVar

import orjson

from graphkit.errors import StoreError
from graphkit.graph import merge_nodes
from graphkit.model.edge import Edge
from graphkit.model.judgement import Standing
from graphkit.model.node import Node
from graphkit.model.outline import OUTLINE, Outline
from graphkit.store.records import node_of_json, standing_of, standing_text

__all__ = ["Scratch"]

PAGE = 500  # elements looked up at a time
SETUP = (
    "PRAGMA journal_mode = OFF",
    "PRAGMA cache_size = -65536",  # KiB
    "BEGIN",
    "CREATE TABLE expected (id TEXT PRIMARY KEY) WITHOUT ROWID",
    "CREATE TABLE articles (id TEXT PRIMARY KEY, outline BLOB, standing TEXT)",
    "CREATE TABLE copies (node_id TEXT, body TEXT)",
)
Element = TypeVar("Element", bound=Node | Edge)


class Scratch:
    """Ids, outlines and copies of nodes, in a file of SQLite's own that goes when it is left.

    Raises:
        StoreError: On leaving it, if the file could not be written or read.
    """

    def __init__(self) -> None:
        self._db = sqlite3.connect("", isolation_level=None)
        for statement in SETUP:
            self._db.execute(statement)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        error: BaseException | None,
        _: TracebackType | None,
    ) -> None:
        """Forget everything."""
        self._db.close()
        if isinstance(error, sqlite3.Error):
            raise StoreError(
                f"the temporary file of the check cannot be used ({error}): free room in the "
                "folder for such files, or name another one in SQLITE_TMPDIR"
            ) from error

    def expect(self, ids: Iterable[str]) -> None:
        """Note ids that the graph ought to hold."""
        rows = ((one,) for one in ids)
        self._db.executemany("INSERT OR IGNORE INTO expected (id) VALUES (?)", rows)

    def unexpected(self, elements: Iterable[Element]) -> Iterator[Element]:
        """Yield the elements whose ids nobody expected, in their order."""
        sql = "SELECT value FROM json_each(?) WHERE value NOT IN expected"
        rest = iter(elements)
        while page := {element.id: element for element in islice(rest, PAGE)}:
            for (key,) in self._db.execute(sql, (orjson.dumps([*page]),)):
                yield page[key]

    def note(self, outline: Outline, standing: Standing) -> None:
        """Note the outline of an article, and how it stands in the graph."""
        row = (outline.article, OUTLINE.dump_json(outline), standing_text(standing))
        self._db.execute("INSERT INTO articles (id, outline, standing) VALUES (?, ?, ?)", row)

    def outlines(self) -> Iterator[Outline]:
        """Yield all outlines, as often as one asks."""
        for (text,) in self._db.execute("SELECT outline FROM articles ORDER BY id"):
            yield OUTLINE.validate_json(text)

    def standings(self) -> Iterator[tuple[str, Standing]]:
        """Yield how each article stands in the graph."""
        for key, text in self._db.execute("SELECT id, standing FROM articles ORDER BY id"):
            yield key, standing_of(text)

    def hold(self, nodes: Iterable[Node]) -> None:
        """Note an article's copies of nodes that others may hold too."""
        rows = ((node.id, node.model_dump_json(exclude_none=True)) for node in nodes)
        self._db.executemany("INSERT INTO copies (node_id, body) VALUES (?, ?)", rows)

    def held(self) -> Iterator[dict[str, Node]]:
        """Yield what the copies of each node say together, some nodes at a time, by their ids.

        Raises:
            OntologyError: One id stands under two labels, or under two types of event.
        """
        rows = self._db.execute("SELECT node_id, body FROM copies ORDER BY node_id")
        groups = (found for _, found in groupby(rows, key=itemgetter(0)))
        merged = (merge_nodes(node_of_json(body) for _, body in found)[0] for found in groups)
        while page := {node.id: node for node in islice(merged, PAGE)}:
            yield page
