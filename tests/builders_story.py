"""Builds an article's graph sentence by sentence, and a store that is only a list in memory."""

import datetime as dt

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


def week_after() -> ArticleGraph:
    """A second invented report: old and new actors, dates of every kind, a longer chain."""
    story = Story(
        [
            "Ms Lind and Mr Petrak met from March 1 to 3 near Vienna with Tor Moe of Norland.",
            "In March 2022 Bordavia expelled envoys of Anvaria and of Norland.",
            "A wire report cites an aide who heard from two officers that Norland would mobilise.",
            "The aide and a clerk said that “nothing is settled”, which could not be confirmed.",
            "Moe denied that Bordavia had shelled the port; he flew from Oslo to Vienna.",
            "Moe said: “No meeting in Oslo.” He told Lind: “Vienna it is.”",
            "Bordavia’s general blamed Bordavia; nobody says when.",
        ],
        title='The week after: "talks"',
        published=dt.date(2022, 3, 5),
    )
    lind = story.entity(Person(id="p-lind", name="Ada Lind", aliases=("Ms Lind",)), "Ms Lind")
    petrak = story.entity(Person(id="p-petrak", name="Goran Petrak"), "Mr Petrak")
    moe = story.entity(Person(id="p-moe", name="Tor Moe", aliases=("Moe",)), "Tor Moe")
    anvaria = story.entity(State(id="X-Anvaria", name="Anvaria"), "Anvaria")
    bordavia = story.entity(State(id="X-Bordavia", name="Bordavia"), "Bordavia")
    norland = story.entity(State(id="X-Norland", name="Norland"), "Norland")
    vienna = story.entity(Location(id="l-Vienna", name="Vienna"), "Vienna")
    oslo = story.entity(Location(id="l-Oslo", name="Oslo"), "Oslo")
    port = story.entity(Location(id="l-port", name="port", named=False), "the port")
    aide = story.entity(Group(id="g-aide", name="an aide", named=False), "an aide")
    clerk = story.entity(Group(id="g-clerk", name="a clerk", named=False), "a clerk")
    officers = story.entity(Group(id="g-officers", name="two officers"), "two officers")
    general = story.entity(Person(id="p-general", name="general"), "general")
    story.acts_for(moe, norland, "Tor Moe of Norland")
    story.acts_for(general, bordavia, "Bordavia’s general")

    march = {"date": dt.date(2022, 3, 1), "date_end": dt.date(2022, 3, 3), "score": 4.0}
    story.event(
        "met from March", "CONSULT", did=[lind, petrak, moe], at=[(vienna, "near")],
        date_basis="explicit", mode="multilateral", **march,
    )  # fmt: skip
    story.event(
        "expelled envoys", "SANCTION", did=[bordavia], to=[anvaria, norland], mode="expel",
        score=-5.5, date_value="2022-03", date_precision="month", date_basis="explicit",
    )  # fmt: skip
    story.event(
        "mobilise", "THREATEN", did=[norland], to=[port], status="claimed", score=-6.0,
    )  # fmt: skip
    story.event(
        "shelled the port", "ASSAULT", did=[bordavia], to=[port], status="denied", score=-9.0,
        date=dt.date(2022, 3, 4), date_basis="article_date",
    )  # fmt: skip
    story.event("flew from", "CONSULT", did=[moe], to=[vienna], at=[(oslo, None), (vienna, "in")])
    story.event("blamed Bordavia", "ACCUSE", did=[general], to=[bordavia], score=-2.0)

    hedge = {"verification": "unverified", "verification_cue": "could not be confirmed"}
    story.statement("nothing is settled", by=[clerk, aide], speech="mixed", **hedge)
    root = story.statement("Norland would mobilise", by=[officers], depth=3, **hedge)
    other = story.statement("Norland", by=[clerk], depth=2, source_kind="unnamed")
    inner = story.statement(
        "heard from two officers that Norland would mobilise", by=[aide], depth=2,
        reports=[root], source_kind="unnamed",
    )  # fmt: skip
    story.statement(
        "an aide who heard from two officers that Norland would mobilise",
        source_kind="document", source_text="A wire report", reports=[inner, other], **hedge,
    )  # fmt: skip
    story.statement("Bordavia had shelled the port", by=[moe], act="deny", polarity="deny")
    story.statement(
        "No meeting in Oslo", by=[moe], act="reject", speech="direct", said_on=None,
        said_on_basis="none", about=[(oslo, "rejected", "Oslo.”"), (moe, "topic", "Moe said")],
    )  # fmt: skip
    story.statement(
        "Vienna it is", by=[moe], to=[lind], act="agree", speech="direct",
        about=[(vienna, "agreed", "Vienna it"), (vienna, "agreed", "Vienna it is")],
    )  # fmt: skip
    return story.graph()
