"""Copies and corroboration: a function of the set of articles, in whatever order they come."""

import datetime as dt

from hypothesis import given, settings
from hypothesis import strategies as st

from graphkit.model.outline import Outline, StatementOutline
from graphkit.resolve.copies.articles import copies, witnesses
from graphkit.resolve.copies.sketch import KEPT, overlap, signature
from graphkit.resolve.corroborate import (
    contradictions,
    corroborations,
)
from graphkit.resolve.voices import voices

NAMES = [f"article{number}" for number in range(7)]
# Texts are made of a few pieces, so that many repeat, contain or partly repeat each other.
PIECES = [" ".join(f"p{piece}w{number}" for number in range(40)) for piece in range(6)]
TEXTS = st.lists(st.sampled_from(PIECES), max_size=5).map(" ".join)
CALM = settings(max_examples=60)
DAYS = st.none() | st.dates(dt.date(2022, 3, 1), dt.date(2022, 3, 3))
SPEAKERS = st.sets(st.sampled_from("ABCD"), max_size=2).map(lambda names: tuple(sorted(names)))
STANCES = st.sampled_from(["affirm", "deny", "doubt"])
EVENTS = st.sets(st.tuples(st.sampled_from(["e1", "e2"]), STANCES), max_size=2)


@st.composite
def outlines(draw):
    made = []
    for name in draw(st.lists(st.sampled_from(NAMES), unique=True)):
        told = draw(st.lists(st.tuples(SPEAKERS, EVENTS, st.integers(1, 2)), max_size=3))
        statements = tuple(
            StatementOutline(
                id=f"{name}/{number}", speakers=who, events=tuple(sorted(what)), depth=depth
            )
            for number, (who, what, depth) in enumerate(told)
        )
        text = draw(TEXTS)
        made.append(
            Outline(
                article=name,
                published=draw(DAYS),
                statements=statements,
                shingles=signature(text),
            )
        )
    return made


def everything(made):
    found = copies(made)
    roots = witnesses(made, found)
    told = voices(made, {}, roots)
    return (
        found,
        corroborations(told),
        contradictions(told),
        sorted(roots.items()),
    )


@CALM
@given(outlines().flatmap(lambda made: st.tuples(st.just(made), st.permutations(made))))
def test_order_does_not_show(pair):
    made, shuffled = pair
    assert everything(made) == everything(shuffled)


@CALM
@given(outlines())
def test_each_copy_leads_to_an_earlier_article_that_is_none(made):
    found = copies(made)
    order = {o.article: (o.published or dt.date.max, o.article) for o in made}
    assert all(order[link.original] < order[link.copy] for link in found)
    assert len({link.copy for link in found}) == len(found)
    roots = set(witnesses(made, found).values())
    assert not roots & {link.copy for link in found}


@CALM
@given(outlines())
def test_links_join_two_statements_in_one_direction(made):
    roots = witnesses(made, copies(made))
    told = voices(made, {}, roots)
    pairs = [link[:2] for link in corroborations(told)]
    assert len(set(pairs)) == len(pairs)
    assert all(one < two for one, two in pairs)
    assert all(one < two for one, two, _ in contradictions(told))


@given(st.text(), st.text())
def test_overlap_is_between_none_and_all(one, two):
    sketches = signature(one), signature(two)
    assert all(list(sketch) == sorted(set(sketch)) for sketch in sketches)
    assert all(len(sketch) <= KEPT for sketch in sketches)
    shared = overlap(*sketches)
    assert shared == overlap(*reversed(sketches))
    assert 0 <= shared.resemblance <= shared.containment <= 1
