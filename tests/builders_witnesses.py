"""Invented articles about one threat (a report, its reprint, two denials), and about one call."""

import datetime as dt

from graphkit.graph import ArticleGraph
from graphkit.model.judgement import Judgement
from graphkit.model.node import Event, Location, Person, State
from graphkit.model.vocabulary import Stance
from tests.builders import RUN
from tests.builders_story import reprint, two_presidents
from tests.story import DAY, Story

__all__ = ["called", "denied_by", "died", "fill", "reprint", "same_threat", "two_presidents"]

AT = dt.datetime(2026, 11, 28, 12, tzinfo=dt.UTC)


def denied_by(
    name: str, *, day: int, opening: str | None = None, stance: Stance = "deny"
) -> ArticleGraph:
    """A report of March 2022 in which somebody says that there was no threat, or that there was."""
    never = "" if stance == "affirm" else "never "
    said = f"{name} said: “Goran Petrak {never}threatened Anvaria with war.”"
    story = Story(
        [said] if opening is None else [opening, said],
        title=f"{name} speaks",
        published=dt.date(2022, 3, day),
    )
    story.entity(Person(id=f"p-{name}", name=name), name)
    story.entity(Person(id="p-petrak", name="Goran Petrak"), "Goran Petrak")
    story.entity(State(id="X-Anvaria", name="Anvaria"), "Anvaria")
    threat = story.event(
        "threatened Anvaria", "THREATEN", did=["p-petrak"], to=["X-Anvaria"], mode="violence",
        score=-3.5, status="denied" if never else "claimed",
        date=DAY, date_precision="day", date_basis="explicit",
    )  # fmt: skip
    words = f"Goran Petrak {never}threatened Anvaria"
    act = "deny" if never else "assert"
    denial = story.statement(words, by=[f"p-{name}"], act=act, speech="direct")
    story.asserts(denial, threat, words, stance)
    return story.graph()


def called(words: str, *, day: int, short: str = "Lind", **fields) -> ArticleGraph:
    """A report of March 2022 in which Ada Lind calls Goran Petrak, and somebody smiles.

    Whether calls of two days are one, and who the one with the short name is, stays undecided.
    """
    story = Story(
        [f"Ada Lind {words} Goran Petrak from Velm.", f"{short} smiled on day {day}."],
        title=f"Paper of March {day}",
        published=dt.date(2022, 3, day),
    )
    story.entity(Person(id="p-lind", name="Ada Lind"), "Ada Lind")
    story.entity(Person(id="p-petrak", name="Goran Petrak"), "Goran Petrak")
    story.entity(Person(id=f"p-{short}", name=short), f"{short} smiled")
    reason = "of three places called Velm the only one in Anvaria"
    story.entity(Location(id="l-velm", name="Velm", located_by=reason), "Velm")
    act = {"did": ["p-lind"], "to": ["p-petrak"], **fields}
    story.event(words, "CONSULT", mode="phone", **act)
    return story.graph()


def died(name: str, day: dt.date) -> ArticleGraph:
    """A report that somebody died on a day, published on that day."""
    story = Story(
        [f"Doctors saw {name} die on {day:%B %d}."], title=f"{name}, by {day}", published=day
    )
    person = story.entity(Person(id=f"p-{name}", name=name), name)
    dated = {"date": day, "date_precision": "day", "date_basis": "explicit"}
    story.event(f"die on {day:%B %d}", "ASSAULT", to=[person], **dated)
    return story.graph()


def same_threat(one: ArticleGraph, two: ArticleGraph) -> Judgement:
    """The judgement that the threats of two articles are one."""
    threats = sorted(
        node.id
        for graph in (one, two)
        for node in graph.nodes
        if isinstance(node, Event) and node.type == "THREATEN"
    )
    return Judgement(verdict="same", subjects=tuple(threats), by="ada", at=AT)


def fill(store) -> None:
    """Put in a report, its reprint and two denials, and judge the threats to be one."""
    denials = [denied_by("Vera Holm", day=2), denied_by("Tor Moe", day=3)]
    with store.writer() as writer:
        for graph in (two_presidents(), reprint(), *denials):
            writer.put(graph, RUN)
        for graph in denials:
            writer.judge(same_threat(two_presidents(), graph))
