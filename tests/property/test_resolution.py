"""Who is who is a function of the sets of articles and judgements, and every judgement can go."""

import datetime as dt
import random
from contextlib import suppress

from hypothesis import given, settings
from hypothesis import strategies as st

from graphkit.errors import InputError
from graphkit.model.judgement import Judgement
from graphkit.model.outline import (
    EntityOutline,
    EventOutline,
    Office,
    Outline,
    StatementOutline,
)
from graphkit.resolve.judged import refuse_contradiction
from graphkit.resolve.resolution import Resolution, resolve

NOON = dt.datetime(2024, 6, 1, 12, tzinfo=dt.UTC)
ARTICLES = ("a1", "a2", "a3", "a4")
# Ids that several articles share, and those of surnames, one for each article.
PEOPLE = {"full": "Anna Vale", "other": "Ana Vale", "third": "Bertil Vale"}
WORDS = (range(20), range(18), range(30, 60), range(30, 58))  # the sketches of two pairs of copies
unhurried = settings(max_examples=60)


@st.composite
def outlines(draw: st.DrawFn) -> list[Outline]:
    articles = draw(st.lists(st.sampled_from(ARTICLES), min_size=2, unique=True))
    return [_outline(draw, article) for article in articles]


def _outline(draw: st.DrawFn, article: str) -> Outline:
    day = dt.date(2024, 5, draw(st.integers(1, 2)))
    chosen = draw(st.sets(st.sampled_from(sorted(PEOPLE)), min_size=1))
    people = [_person(draw, key, PEOPLE[key]) for key in sorted(chosen)]
    if draw(st.booleans()):
        people.append(_person(draw, f"{article}-vale", "Vale"))
    ids = [one.id for one in people]
    events = tuple(_event(draw, f"{article}-e{n}", ids) for n in range(draw(st.integers(0, 2))))
    return Outline(
        article=article,
        published=day,
        entities=tuple(people),
        events=events,
        statements=tuple(_statement(draw, event, ids) for event in events),
        shingles=tuple(draw(st.sampled_from(WORDS))),
        words=30,
    )


def _person(draw: st.DrawFn, key: str, name: str) -> EntityOutline:
    office = draw(st.sampled_from(((), (Office("president", "NOR"),), (Office("mayor", "o1"),))))
    states = tuple(one.body for one in office if one.body == "NOR")
    shared = " " in name
    return EntityOutline(
        id=key, label="Person", name=name, names=(name,), offices=office, states=states,
        born=draw(st.sampled_from(((), (1950,), (1951,), (1998,)))),
        shared=shared, first=dt.date(2024, 5, 1), last=dt.date(2024, 5, 2),
    )  # fmt: skip


def _event(draw: st.DrawFn, key: str, ids: list[str]) -> EventOutline:
    ends = st.sets(st.sampled_from(ids), max_size=2).map(lambda some: tuple(sorted(some)))
    return EventOutline(
        id=key, type=draw(st.sampled_from(("CONSULT", "ASSAULT"))), lemma="meet",
        status="reported", sentence=draw(st.integers(0, 3)), actors=draw(ends), targets=draw(ends),
    )  # fmt: skip


def _statement(draw: st.DrawFn, event: EventOutline, ids: list[str]) -> StatementOutline:
    stance = draw(st.sampled_from(("affirm", "deny")))
    by = (draw(st.sampled_from(ids)),)
    return StatementOutline(id=f"{event.id}-s", speakers=by, events=((event.id, stance),))


@st.composite
def worlds(draw: st.DrawFn) -> tuple[list[Outline], list[Judgement]]:
    """Draw articles, and judgements on them of which none contradicts the others."""
    found = draw(outlines())
    people = {one.id for outline in found for one in outline.entities}
    happenings = {one.id for outline in found for one in outline.events}
    split = {f"{one.id}@{outline.article}" for outline in found for one in outline.entities}
    kinds = [sorted(ids) for ids in (people, happenings, people | split) if len(ids) > 1]
    kept: dict[str, Judgement] = {}
    for ids in draw(st.lists(st.sampled_from(kinds), max_size=4)) if kinds else ():
        pair = draw(st.lists(st.sampled_from(ids), min_size=2, max_size=2, unique=True))
        verdict = draw(st.sampled_from(("same", "different")))
        one = Judgement(verdict=verdict, subjects=tuple(sorted(pair)), by="reader", at=NOON)
        others = [other for key, other in kept.items() if key != one.id]
        with suppress(InputError):
            refuse_contradiction((one, *others))
            kept[one.id] = one
    return found, list(kept.values())


def _resolved(found: list[Outline], judged: list[Judgement]) -> Resolution:
    return resolve(lambda: iter(found), judged)


@unhurried
@given(worlds(), st.randoms(use_true_random=False))
def test_no_order_of_articles_or_judgements_shows(
    world: tuple[list[Outline], list[Judgement]], chance: random.Random
) -> None:
    found, judged = world
    answer = _resolved(found, judged)
    others = [_shuffled(part, chance) for part in (found, judged)]
    other = _resolved(*others)
    assert other.standings == answer.standings
    assert sorted(other.edges, key=lambda edge: edge.id) == sorted(
        answer.edges, key=lambda edge: edge.id
    )


@unhurried
@given(worlds())
def test_judgements_hold(world: tuple[list[Outline], list[Judgement]]) -> None:
    found, judged = world
    answer = _resolved(found, judged)
    stands: dict[str, set[str]] = {}
    for outline in found:
        pointers = answer.standings[outline.article].pointers
        for own in (*outline.entities, *outline.events):
            stands.setdefault(own.id, set()).add(pointers.get(own.id, own.id))
    split = {
        subject.partition("@")[0] for one in judged for subject in one.subjects if "@" in subject
    }
    for one in judged:
        if not (stands.keys() - split).issuperset(one.subjects):
            continue  # of what was split off, articles tell their own story
        first, second = (stands[key] for key in one.subjects)
        if len(first) == len(second) == 1:
            assert (first == second) == (one.verdict == "same")
        elif one.verdict == "same":  # of namesakes it means the one that most articles tell of
            assert first & second


def _shuffled(found: list, chance: random.Random) -> list:
    return chance.sample(found, len(found))
