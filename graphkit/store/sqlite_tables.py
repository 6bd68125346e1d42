"""The tables of a SQLite store, inside one transaction."""

import sqlite3
import zlib
from collections.abc import Collection, Iterable, Mapping
from typing import Any

import orjson

from graphkit.graph import ArticleGraph
from graphkit.model.edge import Edge, ExtractedEdge
from graphkit.model.judgement import Judgement, Standing
from graphkit.model.node import Entity, Event, Node, Sentence
from graphkit.names import name_key
from graphkit.store.base import Run
from graphkit.store.records import (
    LEVEL,
    body,
    edge_of,
    node_of,
    node_of_json,
    packed,
    standing_of,
    standing_text,
    trusted,
)
from graphkit.store.search import words
from graphkit.store.tables import Noted, Tables
from graphkit.store.versions import Version, page_keys

__all__ = ["EDGES", "SQLiteTables", "edge_of_row", "json_list", "node_of_row"]

EDGES = "SELECT id, type, src, dst, article_id, sentence_id, body FROM edges"

# A JSON array as the one parameter of "IN": SQLite limits the number of parameters.
LISTED = "(SELECT value FROM json_each(?))"
NUMBER = "(SELECT number FROM node_rows WHERE id = ?)"


def json_list(values: Iterable[str]) -> str:
    """Write texts as the JSON array that `json_each` reads, sorted."""
    return orjson.dumps(sorted(values)).decode()


class SQLiteTables(Tables):
    """Carries out what the writer decides; the caller holds the transaction."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._db = connection

    def digest(self, article_id: str) -> str | None:
        """Return the digest of an article's fragment."""
        sql = "SELECT digest FROM fragments WHERE article_id = ?"
        row = self._db.execute(sql, (article_id,)).fetchone()
        return None if row is None else str(row[0])

    def fragment(self, article_id: str) -> ArticleGraph | None:
        """Return an article's fragment."""
        sql = "SELECT body FROM fragments WHERE article_id = ?"
        row = self._db.execute(sql, (article_id,)).fetchone()
        return None if row is None else trusted(article_id, row[0])

    def versions(self, keys: Collection[str]) -> list[Version]:
        """Return all articles known by any of these keys."""
        sql = f"""
            SELECT f.article_id, f.age, json_group_array(p.key), f.current
            FROM fragments AS f JOIN pages AS p USING (article_id)
            WHERE f.article_id IN (SELECT article_id FROM pages WHERE key IN {LISTED})
            GROUP BY f.article_id
            """  # noqa: S608 (no value is put into the text)
        rows = self._db.execute(sql, (json_list(keys),))
        return [Version(i, day, frozenset(orjson.loads(k)), bool(c)) for i, day, k, c in rows]

    def save(self, graph: ArticleGraph, outline: bytes) -> None:
        """Write a fragment, its page keys and its outline."""
        article = graph.article
        self._db.execute(
            """
            INSERT INTO fragments (article_id, digest, version_key, age, current, outline, body)
            VALUES (?, ?, ?, ?, 0, ?, ?)
            ON CONFLICT (article_id) DO UPDATE SET digest = excluded.digest,
                version_key = excluded.version_key, age = excluded.age,
                outline = excluded.outline, body = excluded.body
            """,
            (
                article.id,
                graph.digest,
                graph.version_key,
                graph.age,
                zlib.compress(outline, LEVEL),
                packed(graph),
            ),
        )
        self._db.execute("DELETE FROM pages WHERE article_id = ?", (article.id,))
        rows = [(key, article.id) for key in page_keys(graph)]
        self._db.executemany("INSERT INTO pages (key, article_id) VALUES (?, ?)", rows)

    def forget(self, article_id: str) -> None:
        """Delete a fragment with its keys and runs."""
        self._db.execute("DELETE FROM fragments WHERE article_id = ?", (article_id,))

    def add_run(self, article_id: str, run: Run) -> None:
        """Note a run, once."""
        self._db.execute(
            "INSERT OR IGNORE INTO runs (article_id, run_id, loaded_at, source_path) "
            "VALUES (?, ?, ?, ?)",
            (article_id, run.run_id, run.loaded_at.isoformat(), run.source_path or ""),
        )

    def mark(self, current: Mapping[str, bool]) -> None:
        """Note of fragments whether they are current."""
        rows = [(flag, article_id) for article_id, flag in current.items()]
        self._db.executemany("UPDATE fragments SET current = ? WHERE article_id = ?", rows)

    def hold(self, article_id: str, nodes: Collection[Node]) -> None:
        """Write an article's copies of shared nodes."""
        rows = [(n.id, article_id, n.model_dump_json(exclude_none=True)) for n in nodes]
        self._db.executemany(
            "INSERT OR REPLACE INTO copies (node_id, article_id, body) VALUES (?, ?, ?)", rows
        )

    def release(self, article_id: str, node_ids: Collection[str]) -> None:
        """Delete an article's copies of shared nodes."""
        rows = [(node_id, article_id) for node_id in node_ids]
        self._db.executemany("DELETE FROM copies WHERE node_id = ? AND article_id = ?", rows)

    def copies(self, node_ids: Collection[str]) -> list[Node]:
        """Return all copies of shared nodes."""
        sql = f"SELECT body FROM copies WHERE node_id IN {LISTED}"  # noqa: S608
        return [node_of_json(row[0]) for row in self._db.execute(sql, (json_list(node_ids),))]

    def nodes(self, node_ids: Collection[str]) -> list[Node]:
        """Return nodes of the graph."""
        sql = f"SELECT id, label, name, body FROM node_rows WHERE id IN {LISTED}"  # noqa: S608
        return [node_of_row(row) for row in self._db.execute(sql, (json_list(node_ids),))]

    def write_nodes(self, nodes: Collection[Node]) -> None:
        """Write nodes, and the words by which they are found."""
        sentences = [node for node in nodes if isinstance(node, Sentence)]
        self._unindex(sentences)
        self._db.executemany(
            """
            INSERT INTO node_rows (id, label, name, body) VALUES (?, ?, ?, ?)
            ON CONFLICT (id) DO UPDATE SET name = excluded.name, body = excluded.body
            """,
            [(node.id, node.label, node.name, body(node)) for node in nodes],
        )
        self._index_shared([node for node in nodes if isinstance(node, Entity | Event)])
        self._index_sentences(sentences)

    def drop_nodes(self, nodes: Collection[Node]) -> None:
        """Delete nodes and the words by which they are found."""
        self._unindex([node for node in nodes if isinstance(node, Sentence)])
        ids = [(node.id,) for node in nodes]
        for end in ("src", "dst"):
            sql = f"DELETE FROM edge_rows WHERE {end} = {NUMBER} AND article IS NULL"  # noqa: S608
            self._db.executemany(sql, ids)
        self._db.executemany("DELETE FROM node_rows WHERE id = ?", ids)

    def write_edges(self, edges: Iterable[Edge]) -> None:
        """Write edges that are not there yet."""
        listed = [(edge, _ends(edge)) for edge in edges]
        numbers = self._numbers({end for _, ends in listed for end in ends if end})
        self._db.executemany(
            "INSERT INTO edge_rows (id, type, src, dst, article, sentence, body) "
            "VALUES (?, ?, ?, ?, ?, ?, ?)",
            [(e.id, e.type, *(numbers.get(i or "") for i in ends), body(e)) for e, ends in listed],
        )

    def drop_edges(self, edges: Collection[Edge]) -> None:
        """Delete edges by their ids."""
        ids = [(edge.id,) for edge in edges]
        self._db.executemany("DELETE FROM edge_rows WHERE id = ?", ids)

    def drop_edges_of(self, graph: ArticleGraph) -> None:
        """Delete all edges of an article."""
        sql = f"DELETE FROM edge_rows WHERE article = {NUMBER}"  # noqa: S608
        self._db.execute(sql, (graph.article.id,))

    def changes(self) -> int:
        """Return how often articles or judgements were changed."""
        return int(self._db.execute("SELECT number FROM changes").fetchone()[0])

    def count_change(self) -> None:
        """Note that articles or judgements are changed."""
        self._db.execute("UPDATE changes SET number = number + 1")

    def settled(self) -> str | None:
        """Return what was noted when the graph was last settled."""
        found = self._db.execute("SELECT settled FROM changes").fetchone()[0]
        return None if found is None else str(found)

    def note_settled(self, mark: str) -> None:
        """Note that the graph is settled."""
        self._db.execute("UPDATE changes SET settled = ?", (mark,))

    def outlines(self, after: str, limit: int) -> list[Noted]:
        """Return what is noted of current articles, page by page."""
        sql = """
            SELECT article_id, outline, standing FROM fragments
            WHERE current AND article_id > ? ORDER BY article_id LIMIT ?
            """
        rows = self._db.execute(sql, (after, limit))
        return [Noted(key, zlib.decompress(data), standing_of(text)) for key, data, text in rows]

    def standing(self, article_id: str) -> Standing:
        """Return how an article's fragment stands in the graph."""
        sql = "SELECT standing FROM fragments WHERE article_id = ?"
        row = self._db.execute(sql, (article_id,)).fetchone()
        return standing_of(None if row is None else row[0])

    def stand(self, article_id: str, standing: Standing) -> None:
        """Note how an article's fragment stands in the graph."""
        sql = "UPDATE fragments SET standing = ? WHERE article_id = ?"
        self._db.execute(sql, (standing_text(standing), article_id))

    def judgements(self) -> list[Judgement]:
        """Return all judgements."""
        rows = self._db.execute("SELECT body FROM judgements")
        return [Judgement.model_validate_json(row[0]) for row in rows]

    def write_judgement(self, judgement: Judgement) -> None:
        """Write a judgement."""
        sql = "INSERT OR REPLACE INTO judgements (id, body) VALUES (?, ?)"
        self._db.execute(sql, (judgement.id, judgement.model_dump_json()))

    def drop_judgement(self, judgement_id: str) -> None:
        """Delete a judgement."""
        self._db.execute("DELETE FROM judgements WHERE id = ?", (judgement_id,))

    def derived(self) -> list[Edge]:
        """Return all edges that belong to no article."""
        rows = self._db.execute(f"{EDGES} WHERE article_id IS NULL")
        return [edge_of_row(row) for row in rows]

    def _index_shared(self, shared: Collection[Entity | Event]) -> None:
        """Write by what names entities are found, and by what former ids both."""
        numbers = self._numbers(node.id for node in shared)
        owned = [(number,) for number in numbers.values()]
        self._db.executemany("DELETE FROM names WHERE node = ?", owned)
        self._db.executemany("DELETE FROM former_ids WHERE node = ?", owned)
        names, former = set(), set()
        for node in shared:
            number = numbers[node.id]
            if isinstance(node, Entity):
                names |= {(number, name_key(name)) for name in (node.name, *node.aliases)}
            former |= {(former_id, number) for former_id in node.former_ids}
        self._db.executemany("INSERT INTO names (node, key) VALUES (?, ?)", sorted(names))
        self._db.executemany("INSERT INTO former_ids (id, node) VALUES (?, ?)", sorted(former))

    def _index_sentences(self, sentences: Collection[Sentence]) -> None:
        numbers = self._numbers(sentence.id for sentence in sentences)
        self._db.executemany(
            "INSERT INTO sentence_words (rowid, words) VALUES (?, ?)",
            [(numbers[sentence.id], " ".join(words(sentence.text))) for sentence in sentences],
        )

    def _unindex(self, sentences: Collection[Sentence]) -> None:
        """Take stored sentences out of the index, which must be told the words it holds."""
        numbers = self._numbers(sentence.id for sentence in sentences)
        stored = (node for node in self.nodes(numbers.keys()) if isinstance(node, Sentence))
        self._db.executemany(
            "INSERT INTO sentence_words (sentence_words, rowid, words) VALUES ('delete', ?, ?)",
            [(numbers[sentence.id], " ".join(words(sentence.text))) for sentence in stored],
        )

    def _numbers(self, node_ids: Iterable[str]) -> dict[str, int]:
        sql = f"SELECT id, number FROM node_rows WHERE id IN {LISTED}"  # noqa: S608
        return dict(self._db.execute(sql, (json_list(node_ids),)).fetchall())


def node_of_row(row: tuple[Any, ...]) -> Node:
    """Make a node from its id, label, name and body."""
    node_id, label, name, rest = row
    return node_of(label, {**orjson.loads(rest), "id": node_id, "name": name})


def edge_of_row(row: tuple[Any, ...]) -> Edge:
    """Make an edge from a row of the view `edges`."""
    _, edge_type, source, target, article_id, sentence_id, rest = row
    fields = {**orjson.loads(rest), "source": source, "target": target, "article_id": article_id}
    if sentence_id is not None:
        fields["sentence_id"] = sentence_id
    return edge_of(edge_type, fields)


def _ends(edge: Edge) -> tuple[str | None, ...]:
    """Return the ids of the nodes that an edge names, in the order of the columns."""
    sentence = edge.sentence_id if isinstance(edge, ExtractedEdge) else None
    return (edge.source, edge.target, edge.article_id, sentence)
