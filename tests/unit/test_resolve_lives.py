"""Namesakes: two of one full name of whom articles tell what no one life can hold."""

import datetime as dt

import pytest

from graphkit.ids import digest
from graphkit.model.outline import EntityOutline, Office, Outline
from graphkit.resolve.resolution import resolve

LEE = digest("Person", "ann lee", None)


def article(key, *, year=2020, born=(), title=None, state=""):
    """An article about an Ann Lee."""
    day = dt.date(year, 5, 1)
    lee = EntityOutline(
        id=LEE,
        label="Person",
        name="Ann Lee",
        names=("Ann Lee",),
        born=born,
        offices=() if title is None else (Office(title, state),),
        states=(state,) if state else (),
        shared=True,
        first=day,
        last=day,
    )
    return Outline(article=key, published=day, entities=(lee,))


def people(*articles):
    """Return the articles of each node, and what is said of pairs of nodes."""
    found = resolve(lambda: iter(articles), [])
    nodes: dict[str, set[str]] = {}
    for key, standing in found.standings.items():
        nodes.setdefault(standing.pointers.get(LEE, LEE), set()).add(key)
    return sorted(map(sorted, nodes.values())), [edge.basis for edge in found.edges]


def test_births_decades_apart_are_of_two():
    told = article("a", born=(1950,)), article("b"), article("c", born=(1951,))
    nodes, pairs = people(*told, article("d", born=(1998,)), article("e", born=(1999,)))
    assert nodes == [["a", "b", "c"], ["d", "e"]]
    assert pairs == ["same name: Ann Lee, Ann Lee; born about 1950 and about 1998"]


def test_whoever_plays_for_one_country_does_not_govern_another():
    plays = article("a", title="footballer", state="ARG")
    nodes, pairs = people(plays, article("b", title="prime minister", state="NOR"))
    assert nodes == [["a"], ["b"]]
    assert len(pairs) == 1


@pytest.mark.parametrize(
    "other",
    [
        article("b", born=(1957,)),
        article("b", title="president", state="ARG"),
        article("b", title="president", state="NOR", year=2024),
        article("b", title="senator", state="NOR"),
        article("b"),
    ],
    ids=["an age miscounted", "one country", "years later", "no such office", "nothing told"],
)
def test_what_one_life_can_hold_parts_nobody(other):
    told = article("a", born=(1950,), title="footballer", state="ARG")
    assert people(told, other) == ([["a", "b"]], [])


def test_offices_that_change_part_nobody():
    offices = ("minister", "NOR"), ("president", "NOR"), ("secretary-general", "nato")
    told = [article(str(n), title=t, state=s, year=2000 + n) for n, (t, s) in enumerate(offices)]
    assert people(*told)[0] == [["0", "1", "2"]]
