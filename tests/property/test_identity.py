"""Who is who depends on the set of entities alone, and is the same both ways."""

import datetime as dt
import random

from hypothesis import given, settings
from hypothesis import strategies as st

from graphkit.model.outline import EntityOutline, Office
from graphkit.names import name_key
from graphkit.resolve.bodies.names import body_name
from graphkit.resolve.entities import entity_decisions, entity_veto
from graphkit.resolve.entity_joined import joined
from graphkit.resolve.people.likeness import likeness
from graphkit.resolve.people.names import person_name
from graphkit.spelling import alike, arabic_key, eastern_key, slavic_key

WORDS = st.sampled_from(
    "George|W.|H.|Bush|Bill|William|Clinton|Vladimir|Volodymyr|Zelensky|Zelenskyy|Putin|al-Assad|"
    "Mohammed|Muhammad|bin|Salman|Kim|Jong-un|Jong-il|Xi|Jinping|Jr.|II|III|Mrs.|King|of|the|"
    "Ministry|Defence|Defense|Party|Labour|3rd|Third|4th|Brigade|Bank|Kenya|Kenyan|UN|MDC|River|"
    "North|South|Путин|习近平|محمد|Kyiv|Lukashenka|Lukashenko".split("|")
)
NAMES = st.lists(WORDS, min_size=1, max_size=4).map(" ".join)
STATES = st.lists(st.sampled_from(["RUS", "USA", "KEN"]), max_size=2, unique=True).map(sorted)
OFFICES = st.builds(
    Office, st.sampled_from(["president", "spokesman"]), st.sampled_from(["", "RUS", "o1"])
)
DAYS = st.none() | st.dates(dt.date(1980, 1, 1), dt.date(2024, 1, 1))


@st.composite
def outlines(draw: st.DrawFn) -> EntityOutline:
    names, day = draw(st.lists(NAMES, min_size=1, max_size=2)), draw(DAYS)
    return EntityOutline(
        id=draw(st.uuids()).hex,
        label=draw(st.sampled_from(["Person", "Organization", "Group", "Location"])),
        name=names[0],
        names=tuple(sorted(set(names))),
        offices=tuple(draw(st.lists(OFFICES, max_size=2))),
        states=tuple(draw(STATES)),
        kind=draw(st.sampled_from([None, "party", "river"])),
        named=draw(st.booleans()),
        first=day,
        last=day,
    )


@settings(max_examples=60)
@given(st.lists(outlines(), max_size=12), st.randoms(use_true_random=False))
def test_decisions_depend_on_the_set_alone(found: list[EntityOutline], r: random.Random) -> None:
    decisions = entity_decisions(found)
    shuffled = list(found)
    r.shuffle(shuffled)
    assert entity_decisions(shuffled) == decisions
    labels = {one.id: one.label for one in found if one.named}
    for decision in decisions:
        assert decision.one < decision.two
        assert labels[decision.one] == labels[decision.two]
        assert 0 <= decision.score <= 1
        assert decision.reasons
    pairs = [(decision.one, decision.two) for decision in decisions]
    assert pairs == sorted(set(pairs))


@given(outlines(), outlines())
def test_a_veto_is_the_same_both_ways_and_stands(one: EntityOutline, two: EntityOutline) -> None:
    veto = entity_veto(one, two)
    assert entity_veto(two, one) == veto
    if veto is not None:
        assert entity_decisions([one, two]) == []


@given(NAMES.map(person_name), NAMES.map(person_name))
def test_likeness_is_the_same_both_ways(one, two) -> None:
    assert likeness(one, two) == likeness(two, one)
    assert all(alike(a, b) == alike(b, a) for a in one.words for b in two.words)


@given(st.lists(outlines(), min_size=1, max_size=5), st.integers(0, 4))
def test_joining_knows_no_order_and_no_grouping(found: list[EntityOutline], at: int) -> None:
    parts = [joined([one]) for one in found]
    same = [_as_one(one) for one in parts]
    whole = joined(same)
    assert joined(reversed(same)) == whole
    assert joined([joined(group) for group in (same[:at], same[at:]) if group]) == whole
    assert joined([whole]) == whole


def _as_one(outline: EntityOutline) -> EntityOutline:
    fields = {name: getattr(outline, name) for name in EntityOutline.__slots__}
    return EntityOutline(**fields | {"id": "1", "label": "Person"})


@given(st.text(min_size=1).filter(str.strip) | NAMES)
def test_no_name_is_reduced_to_nothing(name: str) -> None:
    assert all(person_name(name).words)
    assert person_name(name).words
    assert body_name(name).words
    for word in name_key(name).split():
        assert slavic_key(word)
        assert arabic_key(word)
        assert eastern_key(word)
