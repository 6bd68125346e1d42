"""Articles made from a pattern, without the language model: as many as a benchmark asks for.

Counts are those of the sample articles: some twenty sentences with fifteen statements and
eighteen events, and 140 edges. Actors recur in many articles.
"""

import datetime as dt
from collections.abc import Iterator
from itertools import cycle, islice

from graphkit.graph import ArticleGraph
from graphkit.model.node import Location, Person, State
from tests.story import Story

__all__ = ["synthetic_graphs"]

FIRST = dt.date(2022, 1, 1)
DAYS = 700
PERSONS, STATES, PLACES = 997, 53, 211
KINDS = (
    ("telephoned", "CONSULT"),
    ("threatened", "THREATEN"),
    ("shelled", "ASSAULT"),
    ("praised", "SUPPORT"),
    ("sued", "ACCUSE"),
)
ACTS = 18


def synthetic_graphs(count: int) -> Iterator[ArticleGraph]:
    """Yield `count` article graphs, each with a text of its own; always the same ones."""
    return map(_article, range(count))


def _article(number: int) -> ArticleGraph:
    published = FIRST + dt.timedelta(days=number % DAYS)
    people = [(number * 7 + place * place * 13) % PERSONS for place in range(6)]
    states = [f"State{(number + place) % STATES}" for place in range(3)]
    town = f"Town{number % PLACES}"
    acts = [
        (f"{number}-{place} Person{people[place % 6]} {verb} Person{people[(place + 1) % 6]}", kind)
        for place, (verb, kind) in enumerate(islice(cycle(KINDS), ACTS))
    ]
    sentences = [f"Report {number} from {town} tells of {' and '.join(states)}."]
    sentences += [f"In {words} and said that deal {n} stood." for n, (words, _) in enumerate(acts)]
    story = Story(sentences, title=f"Report {number}", published=published)
    persons = [
        story.entity(Person(id=f"p-{one}", name=f"Person{one}"), f"Person{one}") for one in people
    ]
    homes = [story.entity(State(id=f"X-{name}", name=name), name) for name in states]
    where = story.entity(Location(id=f"l-{town}", name=town, kind="city"), town)
    day = {"date": published, "date_precision": "day", "date_basis": "article_date"}
    for place, (words, kind) in enumerate(acts):
        one, two = persons[place % 6], persons[(place + 1) % 6]
        at = [(where, "in")] if place % 6 == 0 else []
        story.event(words, kind, did=[one], to=[two], at=at, score=1.0, **day)
        if place % 6 != 5:
            about = [(homes[place % 3], "topic", f"deal {place}")]
            story.statement(f"deal {place} stood", by=[one], about=about)
    for person, home in zip(persons, homes, strict=False):
        story.acts_for(person, home, "Report")
    return story.graph()
