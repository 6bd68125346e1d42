"""Builds an article's graph sentence by sentence, and a store that is only a list in memory."""

import datetime as dt
from collections.abc import Collection, Iterator

from graphkit.errors import NotFoundError
from graphkit.graph import ArticleGraph, Graph
from graphkit.ids import article_id, digest, sentence_id
from graphkit.model.edge import Edge
from graphkit.model.edge_text import (
    About,
    EvidencedBy,
    HasSentence,
    MentionedIn,
    Reports,
    Said,
)
from graphkit.model.edge_world import ActsFor, At, Did, To
from graphkit.model.node import (
    ENTITY_LABELS,
    Article,
    Entity,
    Event,
    Group,
    Location,
    Node,
    Person,
    Sentence,
    State,
    Statement,
)
from graphkit.store.base import Run

DAY = dt.date(2022, 2, 27)


class Story:
    """An article in the making; every method takes the words and finds them in the text."""

    def __init__(self, sentences: list[str], *, title: str, published: dt.date | None = DAY):
        self.text = "\n\n".join(sentences)
        self.id = article_id(self.text)
        self.nodes: list[Node] = []
        self.edges: list[Edge] = []
        self.sentences: list[Sentence] = []
        self.article = Article(
            id=self.id,
            name=title,
            title=title,
            outlet="The Harbour Post",
            published=published,
            urls=(f"https://harbour.example/{self.id[:6]}",),
            text=self.text,
        )
        start = 0
        for idx, sentence in enumerate(sentences):
            node = Sentence(
                id=sentence_id(self.id, idx),
                name=sentence,
                article_id=self.id,
                idx=idx,
                text=sentence,
                start=start,
                end=start + len(sentence),
            )
            self.sentences.append(node)
            self.edges.append(
                HasSentence(source=self.id, target=node.id, article_id=self.id, idx=idx)
            )
            start = node.end + 2

    def proof(self, words: str) -> dict:
        """Return the evidence fields of an edge that rests on the first place of `words`."""
        start = self.text.index(words)
        sentence = next(one for one in self.sentences if one.start <= start < one.end)
        return {
            "article_id": self.id,
            "sentence_id": sentence.id,
            "start": start,
            "end": start + len(words),
        }

    def entity(self, node: Entity, *surfaces: str) -> str:
        self.nodes.append(node)
        for surface in surfaces:
            proof = self.proof(surface)
            self.edges.append(
                MentionedIn(
                    source=node.id,
                    target=proof["sentence_id"],
                    surface=surface,
                    kind="name",
                    **proof,
                )
            )
        return node.id

    def event(self, words: str, kind: str, *, did=(), to=(), at=(), **fields) -> str:
        proof = self.proof(words)
        node = Event(
            id=digest("Event", self.id, proof["start"], kind),
            name=words,
            type=kind,
            lemma=words.split(maxsplit=1)[0],
            **fields,
        )
        self.nodes.append(node)
        status = {"status": node.status}
        self.edges.append(
            EvidencedBy(source=node.id, target=proof["sentence_id"], **proof, **status)
        )
        self.edges += [Did(source=one, target=node.id, **proof) for one in did]
        self.edges += [To(source=node.id, target=one, **proof) for one in to]
        self.edges += [
            At(source=node.id, target=place, qualifier=qualifier, **proof)
            for place, qualifier in at
        ]
        return node.id

    def statement(self, words: str, *, by=(), to=(), about=(), reports=(), **fields) -> str:
        proof = self.proof(words)
        node = Statement(
            id=digest("Statement", self.id, proof["start"]),
            name=words,
            text=words,
            **{"speech": "indirect", "said_on": DAY, "said_on_basis": "explicit", **fields},
        )
        self.nodes.append(node)
        self.edges.append(EvidencedBy(source=node.id, target=proof["sentence_id"], **proof))
        self.edges += [Said(source=one, target=node.id, **proof) for one in by]
        self.edges += [To(source=node.id, target=one, role="addressee", **proof) for one in to]
        self.edges += [Reports(source=node.id, target=one, **proof) for one in reports]
        self.edges += [
            About(source=node.id, target=place, role=role, **self.proof(surface))
            for place, role, surface in about
        ]
        return node.id

    def acts_for(self, actor: str, state: str, words: str) -> None:
        proof = self.proof(words)
        self.edges.append(ActsFor(source=actor, target=state, basis="head of state", **proof))

    def graph(self) -> ArticleGraph:
        nodes = [self.article, *self.sentences, *self.nodes]
        whole = Graph.of(nodes, self.edges)
        return ArticleGraph(nodes=whole.nodes, edges=whole.edges, version_key=self.article.urls[0])


def two_presidents() -> ArticleGraph:
    """An invented report of a day on which two presidents talk, threaten and weigh venues."""
    story = Story(
        [
            "Envoys passed around a note that paratroopers of Bordavia were about to cross over.",
            "Exiled reporters, it was said, had written it: the paratroopers were being loaded.",
            "None of this could be checked.",
            "President Ada Lind of Anvaria telephoned Goran Petrak, the president of Bordavia.",
            "Lind agreed to send envoys to the Lesna River.",
            "That day Petrak threatened Anvaria with war.",
            "“We want peace,” Lind told the Anvarians.",
            "She turned down any meeting in Bordavia and put forward Vienna, Oslo or Baku instead.",
            "Petrak may strike the port of Anvaria.",
        ],
        title="A note, a call and a threat",
    )
    lind = story.entity(
        Person(id="p-lind", name="Ada Lind", aliases=("Lind",)), "Ada Lind", "Lind agreed"
    )
    petrak = story.entity(
        Person(id="p-petrak", name="Goran Petrak", aliases=("Petrak",)), "Goran Petrak"
    )
    anvaria = story.entity(State(id="X-Anvaria", name="Anvaria"), "Anvaria")
    bordavia = story.entity(State(id="X-Bordavia", name="Bordavia"), "Bordavia")
    places = {
        name: story.entity(Location(id=f"l-{name}", name=name, kind="city"), name)
        for name in ("Vienna", "Oslo", "Baku", "Lesna River")
    }
    exiles = story.entity(
        Group(id="g-exiles", name="exiled reporters", named=False), "Exiled reporters"
    )
    people = story.entity(Group(id="g-people", name="Anvarians"), "the Anvarians")
    story.acts_for(lind, anvaria, "President Ada Lind of Anvaria")
    story.acts_for(petrak, bordavia, "Goran Petrak, the president of Bordavia")

    hedge = {"verification": "unverified", "verification_cue": "None of this could be checked"}
    root = story.statement(
        "the paratroopers were being loaded", by=[exiles], source_kind="unnamed", depth=2, **hedge
    )
    story.statement(
        "paratroopers of Bordavia were about to cross over",
        source_kind="document",
        source_text="a note",
        reports=[root],
        **hedge,
    )
    story.statement(
        "send envoys to the Lesna River",
        by=[lind],
        act="agree",
        about=[(places["Lesna River"], "agreed", "Lesna River")],
    )
    story.statement(
        "We want peace", by=[lind], to=[people], speech="direct", act="assert", said_on=None,
        said_on_basis="none",
    )  # fmt: skip
    story.statement(
        "any meeting in Bordavia",
        by=[lind],
        act="reject",
        about=[(bordavia, "rejected", "in Bordavia and")],
    )
    story.statement(
        "Vienna, Oslo or Baku",
        by=[lind],
        act="propose",
        about=[(places[name], "proposed", name) for name in ("Vienna", "Oslo", "Baku")],
    )
    day = {"date": DAY, "date_precision": "day"}
    story.event(
        "telephoned", "CONSULT", did=[lind], to=[petrak], mode="phone", score=1.5,
        date_basis="explicit", **day,
    )  # fmt: skip
    story.event(
        "threatened Anvaria", "THREATEN", did=[petrak], to=[anvaria], mode="violence", score=-3.5,
        date_basis="anaphoric", **day,
    )  # fmt: skip
    story.event(
        "strike the port", "ASSAULT", did=[petrak], to=[anvaria], score=-9, status="hypothetical",
        date_basis="article_date", **day,
    )  # fmt: skip
    story.event(
        "send envoys", "CONSULT", did=[lind, petrak], score=2.5, status="planned",
        at=[(places["Lesna River"], "near")],
    )  # fmt: skip
    return story.graph()


class MemoryView:
    """A view over graphs in memory, by the words of `View`."""

    def __init__(self, *graphs: ArticleGraph):
        self.graphs = {graph.article.id: graph for graph in graphs}
        whole = Graph.of(
            [node for graph in graphs for node in graph.nodes],
            [edge for graph in graphs for edge in graph.edges],
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

    def article_ids(self) -> list[str]:
        return sorted(self.graphs)

    def runs(self, article_id: str) -> list[Run]:  # noqa: ARG002
        return []


class MemoryStore:
    """A store of graphs in memory; removing an article is all that it writes."""

    def __init__(self, *graphs: ArticleGraph):
        self.graphs = list(graphs)
        self.closed = False

    def view(self) -> MemoryView:
        return MemoryView(*self.graphs)

    def writer(self) -> "MemoryStore":
        return self

    def __enter__(self) -> "MemoryStore":
        return self

    def __exit__(self, *_: object) -> None:
        pass

    def put(self, graph: ArticleGraph, run: Run) -> str:  # noqa: ARG002
        if any(one.article.id == graph.article.id for one in self.graphs):
            return "unchanged"
        self.graphs.append(graph)
        return "new"

    def remove(self, article_id: str) -> None:
        left = [graph for graph in self.graphs if graph.article.id != article_id]
        if len(left) == len(self.graphs):
            raise NotFoundError(f"no article {article_id} in the store")
        self.graphs = left

    def close(self) -> None:
        self.closed = True
