"""The tables of a SQLite store, inside one transaction."""

import sqlite3
from collections.abc import Collection, Iterable, Mapping
from typing import Any

import orjson

from graphkit.graph import ArticleGraph
from graphkit.model.edge import Edge, ExtractedEdge
from graphkit.model.node import Entity, Node, Sentence
from graphkit.names import name_key
from graphkit.store.base import Run
from graphkit.store.records import body, node_of, node_of_json, packed, unpacked
from graphkit.store.search import words
from graphkit.store.tables import Tables
from graphkit.store.versions import Version, page_keys

__all__ = ["SQLiteTables", "json_list", "node_of_row"]

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
        return None if row is None else unpacked(article_id, row[0])

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

    def save(self, graph: ArticleGraph) -> None:
        """Write a fragment and its page keys."""
        article = graph.article
        self._db.execute(
            """
            INSERT INTO fragments (article_id, digest, version_key, age, current, body)
            VALUES (?, ?, ?, ?, 0, ?)
            ON CONFLICT (article_id) DO UPDATE SET digest = excluded.digest,
                version_key = excluded.version_key, age = excluded.age,
                body = excluded.body
            """,
            (
                article.id,
                graph.digest,
                graph.version_key,
                graph.age,
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
        self._index_entities([node for node in nodes if isinstance(node, Entity)])
        self._index_sentences(sentences)

    def drop_nodes(self, nodes: Collection[Node]) -> None:
        """Delete nodes and the words by which they are found."""
        self._unindex([node for node in nodes if isinstance(node, Sentence)])
        self._db.executemany("DELETE FROM node_rows WHERE id = ?", [(n.id,) for n in nodes])

    def write_edges(self, edges: Iterable[Edge]) -> None:
        """Write edges that are not there yet."""
        sql = f"""
            INSERT INTO edge_rows (id, type, src, dst, article, sentence, body)
            VALUES (?, ?, {NUMBER}, {NUMBER}, {NUMBER}, {NUMBER}, ?)
            """  # noqa: S608 (no value is put into the text)
        self._db.executemany(sql, (_edge_row(edge) for edge in edges))

    def drop_edges(self, graph: ArticleGraph) -> None:
        """Delete the edges of an article."""
        sql = f"DELETE FROM edge_rows WHERE article = {NUMBER}"  # noqa: S608
        self._db.execute(sql, (graph.article.id,))

    def _index_entities(self, entities: Collection[Entity]) -> None:
        numbers = self._numbers(entities)
        owned = [(number,) for number in numbers.values()]
        self._db.executemany("DELETE FROM names WHERE node = ?", owned)
        self._db.executemany("DELETE FROM former_ids WHERE node = ?", owned)
        names, former = set(), set()
        for entity in entities:
            number = numbers[entity.id]
            names |= {(number, name_key(name)) for name in (entity.name, *entity.aliases)}
            former |= {(former_id, number) for former_id in entity.former_ids}
        self._db.executemany("INSERT INTO names (node, key) VALUES (?, ?)", sorted(names))
        self._db.executemany("INSERT INTO former_ids (id, node) VALUES (?, ?)", sorted(former))

    def _index_sentences(self, sentences: Collection[Sentence]) -> None:
        numbers = self._numbers(sentences)
        self._db.executemany(
            "INSERT INTO sentence_words (rowid, words) VALUES (?, ?)",
            [(numbers[sentence.id], " ".join(words(sentence.text))) for sentence in sentences],
        )

    def _unindex(self, sentences: Collection[Sentence]) -> None:
        """Take stored sentences out of the index, which must be told the words it holds."""
        numbers = self._numbers(sentences)
        stored = (node for node in self.nodes(numbers.keys()) if isinstance(node, Sentence))
        self._db.executemany(
            "INSERT INTO sentence_words (sentence_words, rowid, words) VALUES ('delete', ?, ?)",
            [(numbers[sentence.id], " ".join(words(sentence.text))) for sentence in stored],
        )

    def _numbers(self, nodes: Iterable[Node]) -> dict[str, int]:
        sql = f"SELECT id, number FROM node_rows WHERE id IN {LISTED}"  # noqa: S608
        return dict(self._db.execute(sql, (json_list(node.id for node in nodes),)).fetchall())


def node_of_row(row: tuple[Any, ...]) -> Node:
    """Make a node from its id, label, name and body."""
    node_id, label, name, rest = row
    return node_of(label, {**orjson.loads(rest), "id": node_id, "name": name})


def _edge_row(edge: Edge) -> tuple[str | None, ...]:
    sentence = edge.sentence_id if isinstance(edge, ExtractedEdge) else None
    ends = (edge.source, edge.target, edge.article_id, sentence)
    return (edge.id, edge.type, *ends, body(edge))
