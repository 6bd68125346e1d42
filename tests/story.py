"""Builds an article's graph sentence by sentence."""

import datetime as dt
from itertools import combinations

from graphkit.graph import ArticleGraph, Graph
from graphkit.ids import article_id, digest, sentence_id
from graphkit.model.edge import Edge
from graphkit.model.edge_derived import Interacts
from graphkit.model.edge_text import (
    About,
    Asserts,
    EvidencedBy,
    HasSentence,
    MentionedIn,
    Reports,
    Said,
)
from graphkit.model.edge_world import ActsFor, At, Did, To
from graphkit.model.node import (
    Article,
    Entity,
    Event,
    Node,
    Sentence,
    Statement,
)

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
            ends = {"source": node.id, "target": proof["sentence_id"]}
            self.edges.append(MentionedIn(surface=surface, kind="name", **ends, **proof))
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
        self.edges += [Did(source=one, target=node.id, **proof, **status) for one in did]
        self.edges += [To(source=node.id, target=one, **proof, **status) for one in to]
        self.edges += [
            At(source=node.id, target=place, qualifier=qualifier, **proof, **status)
            for place, qualifier in at
        ]
        if kind == "CONSULT" and not to:  # the parties of talks act on each other
            self.edges += [
                Interacts(
                    source=one, target=two, article_id=self.id, basis=node.id,
                    event_id=node.id, event_type=kind, score=node.score, **status,
                )
                for one, two in combinations(did, 2)
            ]  # fmt: skip
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

    def asserts(self, statement: str, event: str, words: str, stance: str) -> None:
        proof = self.proof(words)
        self.edges.append(Asserts(source=statement, target=event, stance=stance, **proof))

    def acts_for(self, actor: str, state: str, words: str) -> None:
        proof = self.proof(words)
        self.edges.append(ActsFor(source=actor, target=state, basis="head of state", **proof))

    def graph(self) -> ArticleGraph:
        nodes = [self.article, *self.sentences, *self.nodes]
        whole = Graph.of(nodes, self.edges)
        return ArticleGraph(nodes=whole.nodes, edges=whole.edges, version_key=self.article.urls[0])
