"""Reading a SQLite store."""

import heapq
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

import orjson

from graphkit.graph import ArticleGraph
from graphkit.model.edge import Edge
from graphkit.model.judgement import Judgement, Standing
from graphkit.model.node import NODE_CLASSES, Entity, Node
from graphkit.model.record import Record
from graphkit.names import name_key
from graphkit.store.base import Brief, Link, Run, View, in_order
from graphkit.store.records import known_labels, known_types, standing_of, unpacked
from graphkit.store.search import best_matches, words
from graphkit.store.sqlite_tables import EDGES, edge_of_row, json_list, node_of_row

if TYPE_CHECKING:
    from graphkit.store.skeleton import Skeleton

__all__ = ["SQLiteView"]

PAGE = 1000  # rows read at a time; no lock is held between two pages
LINKS_PAGE = 20_000  # they are short
Row = tuple[Any, ...]
Read = Callable[[str, tuple[str | int, ...]], list[Row]]

NODES = "SELECT id, label, name, body FROM node_rows"

LINKS = """
    SELECT rowid, src, dst, article, sentence, json_extract(body, '$.start'){fields}
    FROM edge_rows WHERE type = ? AND rowid > ? ORDER BY rowid LIMIT ?
    """

KEPT_SKELETON = """
    SELECT s.body FROM skeletons AS s JOIN changes AS c ON s.mark = c.settled
    WHERE c.settled LIKE c.number || ' %'
    """

# The fields of each label that are lists: an empty one is no value.
LISTS = {
    label: tuple(
        name for name, field in cls.model_fields.items() if isinstance(field.default, tuple)
    )
    for label, cls in NODE_CLASSES.items()
}

NAMED = "SELECT node FROM names WHERE key = ?"

NAME_KEYS = """
    SELECT k.key, n.id, n.name FROM names AS k JOIN node_rows AS n ON n.number = k.node
    WHERE n.label = ? ORDER BY n.id, k.key
    """

SURFACES = """
    SELECT s.id, json_extract(e.body, '$.surface'), count(*) FROM node_rows AS s
    JOIN edge_rows AS e ON e.src = s.number
    WHERE s.id IN (SELECT value FROM json_each(?)) AND e.type = 'MENTIONED_IN' GROUP BY 1, 2
    """


class SQLiteView(View):
    """Reads through `read`, which returns all rows of a statement."""

    def __init__(self, read: Read) -> None:
        self._read = read
        self._known: tuple[Row, Skeleton] | None = None  # of the state of the store

    def node(self, node_id: str) -> Node | None:
        """Return one node, by its id or a former id."""
        former = "SELECT node FROM former_ids WHERE id = ?"
        rows = self._read(f"{NODES} WHERE id = ?", (node_id,)) or self._read(
            f"{NODES} WHERE number IN ({former}) ORDER BY id LIMIT 1", (node_id,)
        )
        return node_of_row(rows[0]) if rows else None

    def nodes(
        self, *, labels: Collection[str] | None = None, ids: Collection[str] | None = None
    ) -> Iterator[Node]:
        """Yield nodes in order of id."""
        wanted = None if labels is None else known_labels(labels)
        found: Iterable[Row]
        if ids is not None:
            by_id = self._rows_by_id(NODES, sorted({*ids}))
            found = (row for row in by_id if wanted is None or row[1] in wanted)
        elif wanted is None:
            found = self._paged(f"{NODES} WHERE id > ?", ())
        else:
            streams = [self._paged(f"{NODES} WHERE label = ? AND id > ?", (w,)) for w in wanted]
            found = heapq.merge(*streams)
        return map(node_of_row, found)

    def edges(
        self,
        *,
        types: Collection[str] | None = None,
        source: str | None = None,
        target: str | None = None,
        article_id: str | None = None,
    ) -> Iterator[Edge]:
        """Yield edges in order of id."""
        conditions = {"src = ?": source, "dst = ?": target, "article_id = ?": article_id}
        where = [sql for sql, value in conditions.items() if value is not None]
        values = [value for value in conditions.values() if value is not None]
        narrow = bool(values)
        if types is not None:
            where.append("type IN (SELECT value FROM json_each(?))")
            values.append(json_list(known_types(types)))
        if narrow:
            rows = iter(self._read(f"{EDGES} WHERE {' AND '.join(where)} ORDER BY id", (*values,)))
        elif types is None:
            rows = self._paged(f"{EDGES} WHERE id > ?", ())
        else:  # looking up the ids beats reading every page for a few rows
            sql = f"SELECT id FROM edge_rows WHERE {where[0]} ORDER BY +id"  # noqa: S608
            rows = self._rows_by_id(EDGES, [row[0] for row in self._read(sql, (*values,))])
        return map(edge_of_row, rows)

    def node_records(self) -> Iterator[Record]:
        """Yield all nodes as they are stored, by id."""
        return map(_node_record, self._paged(f"{NODES} WHERE id > ?", ()))

    def edge_records(self) -> Iterator[Record]:
        """Yield all edges as they are stored, by id."""
        return map(_edge_record, self._paged(f"{EDGES} WHERE id > ?", ()))

    def node_fields(self, label: str, fields: Sequence[str]) -> Iterator[Brief]:
        """Yield the nodes of a label with some of their fields; the key is the row's number."""
        sql = f"SELECT id, number{_columns(fields)} FROM node_rows WHERE label = ? AND id > ?"  # noqa: S608
        for node_id, number, *values in self._paged(sql, (*known_labels((label,)),)):
            yield Brief(number, node_id, tuple(values))

    def edge_fields(self, edge_type: str, fields: Sequence[str]) -> Iterator[Link]:
        """Yield the edges of a type with some of their fields."""
        sql = LINKS.format(fields=_columns(fields))
        (wanted,) = known_types((edge_type,))
        rows: list[Row] = [(0,)]
        while rows:
            rows = self._read(sql, (wanted, rows[-1][0], LINKS_PAGE))
            for _, source, target, article, sentence, start, *values in rows:
                yield Link(source, target, article, sentence, start, tuple(values))

    def skeleton(self) -> "Skeleton":
        """Return the graph without its words: as it was kept, else made now."""
        from graphkit.store.skeleton_bytes import unpacked_skeleton  # noqa: PLC0415 (NumPy)

        state = self._read("SELECT number, settled FROM changes", ())[0]
        if self._known is None or self._known[0] != state:
            kept = self._read(KEPT_SKELETON, ())
            made = unpacked_skeleton(kept[0][0]) if kept else None
            self._known = (state, super().skeleton() if made is None else made)
        return self._known[1]

    def counts(self) -> Counter[str]:
        """Return how many nodes and edges of each kind there are."""
        nodes = self._read("SELECT label, count(*) FROM node_rows GROUP BY label", ())
        edges = self._read("SELECT type, count(*) FROM edge_rows GROUP BY type", ())
        return Counter(dict([*nodes, *edges]))

    def surfaces(self, ids: Collection[str]) -> Mapping[str, Counter[str]]:
        """Return the words by which the texts mention entities."""
        found: dict[str, Counter[str]] = {key: Counter() for key in ids}
        for key, surface, count in self._read(SURFACES, (json_list(sorted(found)),)):
            found[key][surface] = count
        return found

    def edge(self, edge_id: str) -> Edge | None:
        """Return one edge."""
        rows = self._read(f"{EDGES} WHERE id = ?", (edge_id,))
        return edge_of_row(rows[0]) if rows else None

    def named(self, name: str) -> list[Entity]:
        """Return the entities with a name of this key."""
        rows = self._read(f"{NODES} WHERE number IN ({NAMED}) ORDER BY id", (name_key(name),))
        return [node for node in map(node_of_row, rows) if isinstance(node, Entity)]

    def name_keys(self, label: str) -> Iterator[tuple[str, str, str]]:
        """Yield the keys of all names of a label, sorted by id."""
        return iter(self._read(NAME_KEYS, (*known_labels((label,)),)))

    def find(self, text: str, *, limit: int = 20) -> list[Node]:
        """Return entities, then sentences; see `View.find`."""
        entities = self._entities(name_key(text).split())[:limit]
        return [*entities, *self._sentences(words(text), limit - len(entities))]

    def article_graph(self, article_id: str) -> ArticleGraph | None:
        """Return what an article contributed."""
        rows = self._read("SELECT body FROM fragments WHERE article_id = ?", (article_id,))
        return unpacked(article_id, rows[0][0]) if rows else None

    def standing(self, article_id: str) -> Standing:
        """Return how what an article contributed stands in the graph."""
        rows = self._read("SELECT standing FROM fragments WHERE article_id = ?", (article_id,))
        return standing_of(rows[0][0] if rows else None)

    def judgements(self) -> list[Judgement]:
        """Return all judgements, oldest first."""
        rows = self._read("SELECT body FROM judgements", ())
        return in_order(Judgement.model_validate_json(row[0]) for row in rows)

    def article_ids(self) -> list[str]:
        """Return the ids of all articles."""
        return [row[0] for row in self._read("SELECT article_id FROM fragments ORDER BY 1", ())]

    def runs(self, article_id: str) -> list[Run]:
        """Return the runs of an article."""
        sql = "SELECT run_id, loaded_at, source_path FROM runs WHERE article_id = ?"
        rows = self._read(sql, (article_id,))
        runs = [Run(run_id=i, loaded_at=at, source_path=path or None) for i, at, path in rows]
        return sorted(runs, key=lambda run: (run.loaded_at, run.run_id, run.source_path or ""))

    def _entities(self, wanted: list[str]) -> list[Entity]:
        """Return all entities with a name that holds the words, best match first."""
        if not wanted:
            return []
        held = " AND ".join("instr(key, ?) > 0" for _ in wanted)
        named = f"SELECT node FROM names WHERE {held}"  # noqa: S608 (no value in the text)
        rows = self._read(f"{NODES} WHERE number IN ({named})", (*wanted,))
        return best_matches(map(node_of_row, rows), wanted)

    def _sentences(self, wanted: list[str], limit: int) -> list[Node]:
        """Return sentences with the words, newest article first."""
        if not wanted:
            return []
        match = " ".join(f'"{word}"' for word in wanted)
        sql = """
            SELECT n.id, n.label, n.name, n.body FROM node_rows AS n
            JOIN fragments AS f ON f.article_id = json_extract(n.body, '$.article_id')
            WHERE n.number IN (SELECT rowid FROM sentence_words WHERE sentence_words MATCH ?)
            ORDER BY substr(f.age, 1, instr(f.age, ' ')) DESC, f.article_id,
                json_extract(n.body, '$.idx')
            LIMIT ?
            """
        return [node_of_row(row) for row in self._read(sql, (match, limit))]

    def _rows_by_id(self, select: str, ids: list[str]) -> Iterator[Row]:
        """Yield the rows with these ids, which are sorted."""
        sql = f"{select} WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id"  # noqa: S608
        for start in range(0, len(ids), PAGE):
            yield from self._read(sql, (json_list(ids[start : start + PAGE]),))

    def _paged(self, sql: str, values: tuple[str, ...]) -> Iterator[Row]:
        """Yield rows in order of id; `sql` ends in a condition on where the page starts."""
        after = ""
        while True:
            rows = self._read(f"{sql} ORDER BY id LIMIT {PAGE}", (*values, after))
            yield from rows
            if len(rows) < PAGE:
                return
            after = rows[-1][0]


def _columns(fields: Sequence[str]) -> str:
    """Return the expressions for fields of the model: a column, or a part of the body."""
    for name in fields:
        if not name.isidentifier():
            raise ValueError(name)
    parts = (one if one in ("id", "name") else f"json_extract(body, '$.{one}')" for one in fields)
    return "".join(f", {part}" for part in parts)


def _node_record(row: Row) -> Record:
    """Make the record of a node from its columns; see `model.record.node_record`."""
    node_id, label, name, rest = row
    record: Record = {"id": node_id, "label": label, "name": name, **orjson.loads(rest)}
    for field in LISTS.get(label, ()):
        if not record.get(field, True):
            del record[field]
    return record


def _edge_record(row: Row) -> Record:
    """Make the record of an edge from its columns; no edge has a list."""
    edge_id, edge_type, source, target, article_id, sentence_id, rest = row
    record: Record = {"id": edge_id, "type": edge_type, "source": source, "target": target}
    if article_id is not None:
        record["article_id"] = article_id
    if sentence_id is not None:
        record["sentence_id"] = sentence_id
    record.update(orjson.loads(rest))
    return record
