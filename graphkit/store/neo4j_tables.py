"""The tables of a Neo4j store, inside one transaction.

What is noted beside the graph stands in nodes whose labels begin with an underscore: _Fragment,
_Page, _Run, _Copy, _Name, _FormerId and _Words. No edge joins them to the ontology.
"""

import zlib
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping

import neo4j

from graphkit.graph import ArticleGraph
from graphkit.model.edge import DerivedEdge, Edge
from graphkit.model.edges import EDGE_CLASSES
from graphkit.model.judgement import Judgement, Standing
from graphkit.model.node import ACTOR_LABELS, Entity, Event, Node, Sentence
from graphkit.names import name_key
from graphkit.store.base import Run
from graphkit.store.cypher import statement, union
from graphkit.store.neo4j_records import edge_fields, edge_of_row, node_fields, node_of_row
from graphkit.store.neo4j_server import Row, rows
from graphkit.store.records import (
    LEVEL,
    known_labels,
    node_of_json,
    packed,
    standing_of,
    standing_text,
    trusted,
)
from graphkit.store.search import words
from graphkit.store.tables import Noted, Tables
from graphkit.store.versions import Version, page_keys

__all__ = ["Neo4jTables"]

BATCH = 1000  # rows per statement
DERIVED = sorted(name for name, cls in EDGE_CLASSES.items() if issubclass(cls, DerivedEdge))


class Neo4jTables(Tables):
    """Carries out what the writer decides; one at a time, by a lock on the store's own node."""

    def __init__(self, transaction: neo4j.ManagedTransaction) -> None:
        self._transaction = transaction
        self._elements: dict[str, str] = {}  # id -> the server's own id, of nodes seen so far
        self._run("lock")

    def digest(self, article_id: str) -> str | None:
        """Return the digest of an article's fragment."""
        found = self._run("digest", article_id=article_id)
        return found[0]["digest"] if found else None

    def fragment(self, article_id: str) -> ArticleGraph | None:
        """Return an article's fragment."""
        found = self._run("fragment", article_id=article_id)
        return trusted(article_id, found[0]["body"]) if found else None

    def versions(self, keys: Collection[str]) -> list[Version]:
        """Return all articles known by any of these keys."""
        found = self._run("versions", keys=sorted(keys))
        return [Version(**{**row, "keys": frozenset(row["keys"])}) for row in found]

    def save(self, graph: ArticleGraph, outline: bytes) -> None:
        """Write a fragment, its page keys and its outline."""
        article = graph.article
        fields = {
            "digest": graph.digest,
            "version_key": graph.version_key,
            "age": graph.age,
            "outline": zlib.compress(outline, LEVEL),
            "body": packed(graph),
        }
        self._run("unlink", article_id=article.id)
        keys = sorted(page_keys(graph))
        self._run("save", article_id=article.id, fields=fields, keys=keys)

    def forget(self, article_id: str) -> None:
        """Delete a fragment with its keys and runs."""
        for name in ("unlink", "forget", "forget_runs"):
            self._run(name, article_id=article_id)

    def add_run(self, article_id: str, run: Run) -> None:
        """Note a run, once."""
        self._run(
            "add_run",
            article_id=article_id,
            run_id=run.run_id,
            loaded_at=run.loaded_at.isoformat(),
            source_path=run.source_path or "",
        )

    def mark(self, current: Mapping[str, bool]) -> None:
        """Note of fragments whether they are current."""
        listed = [{"article_id": key, "current": flag} for key, flag in current.items()]
        self._batches("mark", rows=listed)

    def hold(self, article_id: str, nodes: Collection[Node]) -> None:
        """Write an article's copies of shared nodes."""
        listed = [
            {
                "key": _copy_key(article_id, node.id),
                "node_id": node.id,
                "body": node.model_dump_json(exclude_none=True),
            }
            for node in nodes
        ]
        self._batches("hold", rows=listed)

    def release(self, article_id: str, node_ids: Collection[str]) -> None:
        """Delete an article's copies of shared nodes."""
        self._batches("release", keys=[_copy_key(article_id, key) for key in sorted(node_ids)])

    def copies(self, node_ids: Collection[str]) -> list[Node]:
        """Return all copies of shared nodes."""
        found = self._batches("copies", node_ids=sorted(node_ids))
        return [node_of_json(row["body"]) for row in found]

    def nodes(self, node_ids: Collection[str]) -> list[Node]:
        """Return nodes of the graph."""
        if not node_ids:
            return []
        text = union("nodes_by_id", known_labels(None))
        found = rows(self._transaction, text, ids=sorted(node_ids))
        self._elements |= {row["fields"]["id"]: row["element"] for row in found}
        return [node_of_row(row) for row in found]

    def write_nodes(self, nodes: Collection[Node]) -> None:
        """Write nodes, and the words by which they are found."""
        by_label: dict[str, list[Row]] = defaultdict(list)
        for node in nodes:
            by_label[node.label].append(node_fields(node))
        for label, listed in sorted(by_label.items()):
            name = "write_actors" if label in ACTOR_LABELS else "write_nodes"
            written = self._batches(name, label, rows=listed)
            self._elements |= {row["id"]: row["element"] for row in written}
        self._write_names([node for node in nodes if isinstance(node, Entity | Event)])
        sentences = (node for node in nodes if isinstance(node, Sentence))
        found = [{"sentence_id": s.id, "words": " ".join(words(s.text))} for s in sentences]
        self._batches("write_words", rows=found)

    def drop_nodes(self, nodes: Collection[Node]) -> None:
        """Delete nodes and the words by which they are found."""
        by_label: dict[str, list[str]] = defaultdict(list)
        for node in nodes:
            by_label[node.label].append(node.id)
        for label, ids in sorted(by_label.items()):
            self._batches("drop_nodes", label, ids=ids)
        named = [node.id for node in nodes if isinstance(node, Entity | Event)]
        self._batches("drop_names", ids=named)
        self._batches("drop_words", ids=[n.id for n in nodes if isinstance(n, Sentence)])

    def write_edges(self, edges: Iterable[Edge]) -> None:
        """Write edges that are not there yet."""
        listed = [*edges]
        ends = {end for edge in listed for end in (edge.source, edge.target)}
        self.nodes(ends - self._elements.keys())
        by_type: dict[str, list[Row]] = defaultdict(list)
        for edge in listed:
            source, target = self._elements[edge.source], self._elements[edge.target]
            row = {"source": source, "target": target, "fields": edge_fields(edge)}
            by_type[edge.type].append(row)
        for edge_type, found in sorted(by_type.items()):
            self._batches("write_edges", edge_type, rows=found)

    def drop_edges(self, edges: Collection[Edge]) -> None:
        """Delete edges by their ids."""
        by_type: dict[str, list[str]] = defaultdict(list)
        for edge in edges:
            by_type[edge.type].append(edge.id)
        for edge_type, ids in sorted(by_type.items()):
            self._batches("drop_edges", edge_type, ids=ids)

    def drop_edges_of(self, graph: ArticleGraph) -> None:
        """Delete all edges of an article."""
        for edge_type in sorted({edge.type for edge in graph.edges}):
            text = statement("drop_edges_of", edge_type)
            self._transaction.run(text, article_id=graph.article.id).consume()

    def changes(self) -> int:
        """Return how often articles or judgements were changed."""
        found = self._run("changes")
        return int(found[0]["changes"]) if found else 0

    def count_change(self) -> None:
        """Note that articles or judgements are changed."""
        self._run("count_change")

    def settled(self) -> str | None:
        """Return what was noted when the graph was last settled."""
        found = self._run("settled")
        return found[0]["settled"] if found else None

    def note_settled(self, mark: str) -> None:
        """Note that the graph is settled."""
        self._run("note_settled", mark=mark)

    def outlines(self, after: str, limit: int) -> list[Noted]:
        """Return what is noted of current articles, page by page."""
        found = self._run("outlines", after=after, limit=limit)
        return [
            Noted(row["article_id"], zlib.decompress(row["outline"]), standing_of(row["standing"]))
            for row in found
        ]

    def standing(self, article_id: str) -> Standing:
        """Return how an article's fragment stands in the graph."""
        found = self._run("standing", article_id=article_id)
        return standing_of(found[0]["standing"] if found else None)

    def stand(self, article_id: str, standing: Standing) -> None:
        """Note how an article's fragment stands in the graph."""
        self._run("stand", article_id=article_id, standing=standing_text(standing))

    def judgements(self) -> list[Judgement]:
        """Return all judgements."""
        return [Judgement.model_validate_json(row["body"]) for row in self._run("judgements")]

    def write_judgement(self, judgement: Judgement) -> None:
        """Write a judgement."""
        self._run("write_judgement", id=judgement.id, body=judgement.model_dump_json())

    def drop_judgement(self, judgement_id: str) -> None:
        """Delete a judgement."""
        self._run("drop_judgement", id=judgement_id)

    def derived(self) -> list[Edge]:
        """Return all edges that belong to no article."""
        return [edge_of_row(row) for row in rows(self._transaction, union("derived", DERIVED))]

    def _write_names(self, shared: Collection[Entity | Event]) -> None:
        """Write by what names entities are found, and by what former ids both."""
        self._batches("drop_names", ids=[node.id for node in shared])
        entities = [node for node in shared if isinstance(node, Entity)]
        keys = {(e.id, name_key(name)) for e in entities for name in (e.name, *e.aliases)}
        former = {(node.id, former_id) for node in shared for former_id in node.former_ids}
        names = [{"node_id": node_id, "key": key} for node_id, key in sorted(keys)]
        formers = [{"node_id": node_id, "id": key} for node_id, key in sorted(former)]
        self._batches("write_names", rows=names)
        self._batches("write_former_ids", rows=formers)

    def _run(self, name: str, **parameters: object) -> list[Row]:
        return rows(self._transaction, statement(name), **parameters)

    def _batches(
        self, name: str, ontology_name: str | None = None, **listed: list[Row] | list[str]
    ) -> list[Row]:
        """Run a statement on the one list given, batch by batch; not at all on an empty one."""
        text = statement(name, ontology_name)
        found: list[Row] = []
        for parameter, items in listed.items():
            for start in range(0, len(items), BATCH):
                batch = {parameter: items[start : start + BATCH]}
                found += rows(self._transaction, text, **batch)
        return found


def _copy_key(article_id: str, node_id: str) -> str:
    return f"{article_id} {node_id}"
