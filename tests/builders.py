"""Small articles made by hand, and what each contributes: deterministic, no pipeline."""

import datetime as dt
from typing import Self

from graphkit.graph import ArticleGraph
from graphkit.ids import article_id, digest, sentence_id
from graphkit.model.edge import Edge
from graphkit.model.edge_derived import Interacts
from graphkit.model.edge_text import (
    About,
    Asserts,
    EvidencedBy,
    HasSentence,
    MentionedIn,
    PublishedBy,
    Said,
)
from graphkit.model.edge_world import ActsFor, At, Did, HoldsRole, To
from graphkit.model.node import (
    Article,
    Entity,
    Event,
    Group,
    Location,
    Node,
    Organization,
    Person,
    Sentence,
    State,
    Statement,
)
from graphkit.store.base import Run

RUN = Run(run_id="run-1", loaded_at=dt.datetime(2024, 5, 6, 7, 8, tzinfo=dt.UTC))


class Draft:
    """An article under way: each argument is one sentence, joined by line breaks."""

    def __init__(self, *sentences, **article):
        self.text = "\n".join(sentences)
        self.id = article_id(self.text)
        self.version_key = article.pop("version_key", None)
        article = {"name": article.get("title", sentences[0]), "extractor_version": "1", **article}
        self.article = Article(id=self.id, text=self.text, **article)
        self.nodes: dict[str, Node] = {self.id: self.article}
        self.edges: list[Edge] = []
        at = 0
        for idx, text in enumerate(sentences):
            key = sentence_id(self.id, idx)
            self.nodes[key] = Sentence(
                id=key,
                name=text,
                article_id=self.id,
                idx=idx,
                text=text,
                start=at,
                end=at + len(text),
            )
            self.edges.append(HasSentence(source=self.id, target=key, article_id=self.id, idx=idx))
            at += len(text) + 1

    def at(self, words: str, nth: int = 0) -> dict:
        """Return the evidence fields of the nth place where `words` stand in the text."""
        start = -1
        for _ in range(nth + 1):
            start = self.text.index(words, start + 1)
        idx = self.text.count("\n", 0, start)
        return {
            "article_id": self.id,
            "sentence_id": sentence_id(self.id, idx),
            "start": start,
            "end": start + len(words),
        }

    def entity(self, entity: Entity, *surfaces: str) -> Entity:
        """Add an actor or place, mentioned by each of its surfaces wherever they stand."""
        day = self.article.published
        self.nodes[entity.id] = entity.model_copy(update={"first_seen": day, "last_seen": day})
        for surface in surfaces or (entity.name,):
            for nth in range(self.text.count(surface)):
                at = self.at(surface, nth)
                mention = MentionedIn(
                    source=entity.id, target=at["sentence_id"], surface=surface, kind="name", **at
                )
                self.edges.append(mention)
        return entity

    def said(self, speaker: Entity, cue: str, words: str, **statement) -> Statement:
        """Add a statement with its speaker."""
        at, cue_at = self.at(words), self.at(cue)
        node = Statement(
            id=digest(self.id, at["start"], at["end"]),
            name=words,
            text=words,
            **{"speech": "indirect", **statement},
        )
        self.nodes[node.id] = node
        said = {"cue": cue, "cue_start": cue_at["start"], "cue_end": cue_at["end"]}
        self.edges += [
            Said(source=speaker.id, target=node.id, **cue_at, **said),
            EvidencedBy(source=node.id, target=at["sentence_id"], by="source", **at),
        ]
        return node

    def event(self, trigger: str, actor: Entity, target: Entity | None = None, **event) -> Event:
        """Add an event with its actor and target, and the interaction that follows."""
        at = self.at(trigger)
        node = Event(
            id=digest(self.id, at["start"], at["end"], event["type"]),
            name=trigger,
            **{"lemma": trigger, **event},
        )
        self.nodes[node.id] = node
        self.edges += [
            EvidencedBy(source=node.id, target=at["sentence_id"], **at),
            Did(source=actor.id, target=node.id, **at),
        ]
        if target is not None:
            self.edges += [
                To(source=node.id, target=target.id, **at),
                Interacts(
                    source=actor.id,
                    target=target.id,
                    article_id=self.id,
                    event_id=node.id,
                    event_type=node.type,
                    date=node.date,
                    score=node.score,
                    status=node.status,
                    basis=node.id,
                ),
            ]
        return node

    def add(self, *edges: Edge) -> Self:
        """Add edges."""
        self.edges += edges
        return self

    def graph(self) -> ArticleGraph:
        """Return the finished graph."""
        return ArticleGraph(
            version_key=self.version_key, nodes=tuple(self.nodes.values()), edges=tuple(self.edges)
        )


VALE = Person(id="p-vale", name="Anna Vale")
ORLOV = Person(id="p-orlov", name="Pavel Orlov")
NORWAY = State(id="NOR", name="Norway", aliases=("Norwegian", "Oslo"))
ICELAND = State(id="ISL", name="Iceland", aliases=("Icelandic", "Reykjavík"))
BERGEN = Location(id="geonames:3161732", name="Bergen", kind="city", country="NOR", lat=60.39)
HERALD = Organization(id="o-herald", name="Northern Herald", kind="paper")
OFFICIALS = Group(id="g-officials", name="unnamed officials", named=False)
TROOPS = Group(id="g-troops-NOR", name="Norwegian troops")


def phone_call(**article) -> ArticleGraph:
    """Vale calls Orlov; what she proposes is attributed."""
    fields = {
        "title": "Vale calls Orlov",
        "outlet": "Northern Herald",
        "published": dt.date(2024, 5, 2),
        "urls": ("https://herald.example/call",),
        "version_key": "https://herald.example/call",
        **article,
    }
    draft = Draft(
        "Vale calls Orlov",
        "Northern Herald",
        "Norwegian president Anna Vale phoned Pavel Orlov of Iceland on Thursday.",
        "Vale said talks could be held in Bergen.",
        **fields,
    )
    vale, orlov = draft.entity(VALE, "Anna Vale", "Vale"), draft.entity(ORLOV, "Pavel Orlov")
    draft.entity(NORWAY, "Norwegian")
    iceland, bergen = draft.entity(ICELAND), draft.entity(BERGEN)
    herald = draft.entity(HERALD)
    draft.event("phoned", vale, orlov, type="CONSULT", mode="phone", score=1.0,
                       lemma="phone", date=dt.date(2024, 5, 2), date_basis="anaphoric",
                       date_text="on Thursday", date_precision="day")  # fmt: skip
    talks = draft.event("talks", vale, type="CONSULT", status="proposed")
    words = draft.said(vale, "said", "talks could be held in Bergen", act="propose")
    return draft.add(
        PublishedBy(source=draft.id, target=herald.id, **draft.at("Northern Herald")),
        HoldsRole(source=vale.id, target="NOR", title="president", **draft.at("president")),
        ActsFor(source=vale.id, target="NOR", basis="head of state", **draft.at("president")),
        ActsFor(source=orlov.id, target=iceland.id, basis="delegation", **draft.at("of Iceland")),
        Asserts(source=words.id, target=talks.id, **draft.at("talks")),
        About(source=words.id, target=bergen.id, role="proposed", **draft.at("Bergen")),
        At(source=talks.id, target=bergen.id, qualifier="in", **draft.at("Bergen")),
        To(source=words.id, target=orlov.id, role="addressee", **draft.at("phoned")),
    ).graph()  # fmt: skip


def border_march(**article) -> ArticleGraph:
    """Troops march, officials without a name deny it; shares Vale, both states and Bergen."""
    fields = {
        "title": "Troops near Bergen",
        "published": dt.date(2024, 5, 4),
        "urls": ("https://coast.example/march",),
        **article,
    }
    draft = Draft(
        "Troops near Bergen",
        "Norwegian troops marched towards Bergen, unnamed officials in Reykjavík claimed.",
        "Madam Vale denied that Norway threatened Iceland.",
        **fields,
    )
    vale = draft.entity(VALE.model_copy(update={"aliases": ("Madam Vale",)}), "Madam Vale")
    norway, iceland = draft.entity(NORWAY), draft.entity(ICELAND, "Iceland", "Reykjavík")
    bergen, troops = draft.entity(BERGEN), draft.entity(TROOPS)
    officials = draft.entity(OFFICIALS)
    march = draft.event("marched", troops, type="MOBILIZE", score=-7.6, status="claimed")
    threat = draft.event("threatened", norway, iceland, type="THREATEN", status="denied")
    claim = draft.said(officials, "claimed", "Norwegian troops marched towards Bergen",
                       source_kind="unnamed")  # fmt: skip
    denial = draft.said(vale, "denied", "Norway threatened Iceland", act="deny", polarity="deny")
    return draft.add(
        ActsFor(source=troops.id, target=norway.id, basis="troops", **draft.at("Norwegian troops")),
        Asserts(source=claim.id, target=march.id, **draft.at("marched")),
        Asserts(source=denial.id, target=threat.id, stance="deny", **draft.at("threatened")),
        At(source=march.id, target=bergen.id, role="destination", **draft.at("towards Bergen")),
    ).graph()


def phone_call_corrected(**article) -> ArticleGraph:
    """A later text at the address of `phone_call`: Orlov is gone, Vale called a ministry."""
    fields = {
        "title": "Correction: Vale calls ministry",
        "published": dt.date(2024, 5, 3),
        "urls": ("https://herald.example/call",),
        "version_key": "https://herald.example/call",
        **article,
    }
    draft = Draft(
        "Correction: Vale calls ministry",
        "President Anna Vale phoned the Harbour Ministry of Iceland on Thursday.",
        **fields,
    )
    vale, iceland = draft.entity(VALE), draft.entity(ICELAND)
    ministry = draft.entity(Organization(id="o-harbour", name="Harbour Ministry", kind="ministry"))
    draft.event("phoned", vale, ministry, type="CONSULT", mode="phone", score=1.0)
    at = draft.at("Harbour Ministry of Iceland")
    return draft.add(ActsFor(source=ministry.id, target=iceland.id, basis="ministry", **at)).graph()
