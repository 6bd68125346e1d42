"""A view that is only a list in memory: what reports and analysis need of a store."""

from collections.abc import Collection, Iterable, Iterator

from graphkit.graph import ArticleGraph, Graph
from graphkit.model.edge import Edge
from graphkit.model.judgement import Judgement, Standing
from graphkit.model.node import ENTITY_LABELS, Entity, Node
from graphkit.store.base import Run, View


class MemoryView(View):
    """A view over graphs in memory, by the words of `View`; `between` are edges of no article."""

    def __init__(self, *graphs: ArticleGraph, between: Iterable[Edge] = ()):
        self.graphs = {graph.article.id: graph for graph in graphs}
        whole = Graph.of(
            [node for graph in graphs for node in graph.nodes],
            [*(edge for graph in graphs for edge in graph.edges), *between],
        )
        self._nodes = {node.id: node for node in whole.nodes}
        self._edges = {edge.id: edge for edge in sorted(whole.edges, key=lambda one: one.id)}

    def node(self, node_id: str) -> Node | None:
        return self._nodes.get(node_id)

    def nodes(
        self, *, labels: Collection[str] | None = None, ids: Collection[str] | None = None
    ) -> Iterator[Node]:
        for node in self._nodes.values():
            if (labels is None or node.label in labels) and (ids is None or node.id in ids):
                yield node

    def edges(
        self,
        *,
        types: Collection[str] | None = None,
        source: str | None = None,
        target: str | None = None,
        article_id: str | None = None,
    ) -> Iterator[Edge]:
        wanted = {"source": source, "target": target, "article_id": article_id}
        for edge in self._edges.values():
            fits = all(v is None or getattr(edge, k) == v for k, v in wanted.items())
            if fits and (types is None or edge.type in types):
                yield edge

    def edge(self, edge_id: str) -> Edge | None:
        return self._edges.get(edge_id)

    def find(self, text: str, *, limit: int = 20) -> list[Node]:
        def holds(node: Node) -> bool:
            names = (node.name, *(node.aliases if isinstance(node, Entity) else ()))
            return any(text.lower() in name.lower() for name in names)

        found = [node for node in self._nodes.values() if holds(node)]
        entities = [node for node in found if node.label in ENTITY_LABELS]
        return (entities + [node for node in found if node.label == "Sentence"])[:limit]

    def article_graph(self, key: str) -> ArticleGraph | None:
        return self.graphs.get(key)

    def judgements(self) -> list[Judgement]:
        return []

    def standing(self, article_id: str) -> Standing:  # noqa: ARG002
        return Standing()

    def article_ids(self) -> list[str]:
        return sorted(self.graphs)

    def runs(self, article_id: str) -> list[Run]:  # noqa: ARG002
        return []
