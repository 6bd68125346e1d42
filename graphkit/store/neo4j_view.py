"""Reading a Neo4j store."""

import heapq
from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING

from graphkit.graph import ArticleGraph
from graphkit.model.edge import Edge
from graphkit.model.judgement import Judgement, Standing
from graphkit.model.node import Entity, Node
from graphkit.names import name_key
from graphkit.store.base import Run, View, in_order
from graphkit.store.cypher import statement, union
from graphkit.store.neo4j_records import edge_of_row, node_of_row
from graphkit.store.neo4j_server import Row, Server
from graphkit.store.records import known_labels, known_types, standing_of, unpacked
from graphkit.store.search import best_matches, words

if TYPE_CHECKING:
    from graphkit.store.skeleton import Skeleton

__all__ = ["Neo4jView"]

PAGE = 1000  # rows read at a time, in a transaction of their own


class Neo4jView(View):
    """Reads from a server, one short transaction after another."""

    def __init__(self, server: Server) -> None:
        self._server = server
        self._known: tuple[Row, Skeleton] | None = None  # of the state of the store

    def node(self, node_id: str) -> Node | None:
        """Return one node, by its id or a former id."""
        found = self._by_id([node_id])
        if not found:
            former = self._server.rows(statement("former_id"), id=node_id)
            found = self._by_id([row["node_id"] for row in former])
        return found[0] if found else None

    def nodes(
        self, *, labels: Collection[str] | None = None, ids: Collection[str] | None = None
    ) -> Iterator[Node]:
        """Yield nodes in order of id."""
        wanted = known_labels(labels)
        if ids is not None:
            return self._chosen(sorted({*ids}), wanted)
        streams = [map(node_of_row, self._paged("nodes_page", label)) for label in wanted]
        return heapq.merge(*streams, key=lambda node: node.id)

    def edges(
        self,
        *,
        types: Collection[str] | None = None,
        source: str | None = None,
        target: str | None = None,
        article_id: str | None = None,
    ) -> Iterator[Edge]:
        """Yield edges in order of id."""
        wanted = known_types(types)
        if source is target is article_id is None:
            streams = [map(edge_of_row, self._paged("edges_page", name)) for name in wanted]
            return heapq.merge(*streams, key=lambda edge: edge.id)
        if source is not None:
            found = self._around("edges_out", source, wanted)
        elif target is not None:
            found = self._around("edges_in", target, wanted)
        else:
            found = self._edges("edges_of_article", wanted, article_id=article_id)
        chosen = (
            edge
            for edge in found
            if target in (None, edge.target) and article_id in (None, edge.article_id)
        )
        return iter(sorted(chosen, key=lambda edge: edge.id))

    def skeleton(self) -> "Skeleton":
        """Return the graph without its words; read once for a state of the store."""
        found = self._server.rows(statement("state"))
        if self._known is None or not found or self._known[0] != found[0]:
            self._known = (found[0] if found else {}, super().skeleton())
        return self._known[1]

    def edge(self, edge_id: str) -> Edge | None:
        """Return one edge."""
        found = self._edges("edge_by_id", known_types(None), id=edge_id)
        return found[0] if found else None

    def named(self, name: str) -> list[Entity]:
        """Return the entities with a name of this key."""
        found = self._server.rows(statement("named"), key=name_key(name))
        nodes = self._by_id([row["node_id"] for row in found])
        return [node for node in nodes if isinstance(node, Entity)]

    def name_keys(self, label: str) -> Iterator[tuple[str, str, str]]:
        """Yield the keys of all names of a label, sorted by id."""
        (wanted,) = known_labels((label,))
        found = self._server.rows(statement("name_keys", wanted))
        return iter([(row["key"], row["id"], row["name"]) for row in found])

    def find(self, text: str, *, limit: int = 20) -> list[Node]:
        """Return entities, then sentences; see `View.find`."""
        if not self._server.rows(statement("format")):  # nothing was ever written: no index
            return []
        entities = self._entities(name_key(text).split())[:limit]
        return [*entities, *self._sentences(words(text), limit - len(entities))]

    def article_graph(self, article_id: str) -> ArticleGraph | None:
        """Return what an article contributed."""
        found = self._server.rows(statement("fragment"), article_id=article_id)
        return unpacked(article_id, found[0]["body"]) if found else None

    def standing(self, article_id: str) -> Standing:
        """Return how what an article contributed stands in the graph."""
        found = self._server.rows(statement("standing"), article_id=article_id)
        return standing_of(found[0]["standing"] if found else None)

    def judgements(self) -> list[Judgement]:
        """Return all judgements, oldest first."""
        found = self._server.rows(statement("judgements"))
        return in_order(Judgement.model_validate_json(row["body"]) for row in found)

    def article_ids(self) -> list[str]:
        """Return the ids of all articles."""
        return [row["article_id"] for row in self._server.rows(statement("article_ids"))]

    def runs(self, article_id: str) -> list[Run]:
        """Return the runs of an article."""
        found = self._server.rows(statement("runs"), article_id=article_id)
        runs = [Run(**{**row, "source_path": row["source_path"] or None}) for row in found]
        return sorted(runs, key=lambda run: (run.loaded_at, run.run_id, run.source_path or ""))

    def _by_id(self, ids: list[str], labels: Collection[str] | None = None) -> list[Node]:
        wanted = known_labels(labels)
        if not ids or not wanted:
            return []
        found = self._server.rows(union("nodes_by_id", wanted), ids=ids)
        return sorted(map(node_of_row, found), key=lambda node: node.id)

    def _chosen(self, ids: list[str], labels: list[str]) -> Iterator[Node]:
        for start in range(0, len(ids), PAGE):
            yield from self._by_id(ids[start : start + PAGE], labels)

    def _edges(self, name: str, types: list[str], **parameters: object) -> list[Edge]:
        if not types:
            return []
        return [edge_of_row(row) for row in self._server.rows(union(name, types), **parameters)]

    def _around(self, name: str, node_id: str, types: list[str]) -> list[Edge]:
        labels = known_labels(None)
        ends = self._server.rows(union("nodes_by_id", labels), ids=[node_id])
        return [edge for end in ends for edge in self._edges(name, types, element=end["element"])]

    def _paged(self, name: str, ontology_name: str) -> Iterator[Row]:
        """Yield the rows of one label or type in order of id, page by page."""
        text, after = statement(name, ontology_name), ""
        while True:
            found = self._server.rows(text, after=after, limit=PAGE)
            yield from found
            if len(found) < PAGE:
                return
            after = found[-1]["fields"]["id"]

    def _entities(self, wanted: list[str]) -> list[Node]:
        if not wanted:
            return []
        longest = max(wanted, key=len)
        named = self._server.rows(statement("names"), longest=longest, words=wanted)
        ids = sorted(row["node_id"] for row in named)
        return [*best_matches(self._chosen(ids, known_labels(None)), wanted)]

    def _sentences(self, wanted: list[str], limit: int) -> list[Node]:
        """Return sentences with the words, newest article first."""
        if not wanted:
            return []
        pattern = " AND ".join(f'"{word}"' for word in wanted)
        found = self._server.rows(statement("sentences"), pattern=pattern, limit=limit)
        return [node_of_row(row) for row in found]
