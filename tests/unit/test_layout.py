"""Where nodes of a network stand: near their neighbours, apart from each other, always the same."""

import hashlib
import math
import random
from itertools import combinations

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from graphkit.analysis.layout import layout
from graphkit.analysis.spacing import spaced
from graphkit.analysis.stress import distances, stress_layout, turned

PLACES_OF_SIXTY = "7164cd7866b93fe09816b4702e279145a8ca3dd9d077e47d904126771726915a"  # sha256


def network(size, more):
    """Return ties of a connected network in which few nodes have many."""
    chance = random.Random(7)  # noqa: S311
    ties = [(node, int(chance.random() ** 2 * node)) for node in range(1, size)]
    return ties + [(chance.randrange(size), chance.randrange(size)) for _ in range(more)]


def test_places_are_the_same_on_every_machine():
    found = layout([5 + node % 4 for node in range(60)], network(60, 50), width=900)
    assert hashlib.sha256(repr(found).encode()).hexdigest() == PLACES_OF_SIXTY


@pytest.mark.parametrize("size", [1, 2, 3, 40])
def test_line_of_nodes_is_drawn_in_its_order(size):
    found = layout([5] * size, [(node, node + 1) for node in range(size - 1)], width=10_000)
    across = [x for x, _ in found.places]
    assert across in (sorted(across), sorted(across, reverse=True))
    assert found.width > 70 * (size - 1)


def test_neighbours_stand_nearer_than_others():
    ties = [(0, node) for node in range(1, 8)] + [(8, node) for node in range(9, 16)] + [(0, 8)]
    places = layout([5] * 16, ties, width=1000).places
    tied = [math.dist(places[one], places[two]) for one, two in ties]
    others = [
        math.dist(places[one], places[two])
        for one, two in combinations(range(16), 2)
        if (one, two) not in ties
    ]
    assert sum(tied) / len(tied) < sum(others) / len(others) / 1.5


def test_hub_has_longer_ties_than_a_pair():
    star = np.array([[0, node] for node in range(1, 26)])
    assert distances(26, star)[0, 1] == 5
    assert distances(2, np.array([[0, 1]]))[0, 1] == 2


def test_narrow_picture_of_many_nodes_gets_higher_not_much_wider():
    found = layout([5] * 80, network(80, 60), width=300)
    assert found.width < 330
    assert found.height > found.width


def test_components_stand_apart_the_highest_first():
    triangle, pair = [(0, 1), (1, 2), (0, 2)], [(3, 4)]
    found = layout([5] * 5, [*triangle, *pair], width=1000)
    assert min(x for x, _ in found.places[3:]) - max(x for x, _ in found.places[:3]) >= 36


def test_turned_spreads_from_side_to_side_or_from_top_to_bottom():
    slope = np.array([[0.0, 0.0], [1000.0, 1000.0], [2000.0, 2000.0]])
    assert np.ptp(turned(slope, tall=False), axis=0).tolist() == [2828, 0]
    assert np.ptp(turned(slope, tall=True), axis=0).tolist() == [0, 2828]


def test_layout_of_nothing_and_of_a_tie_to_itself():
    assert layout([], [], width=100) == ((), 0, 0)
    assert layout([5], [(0, 0)], width=100).places == ((5.0, 5.0),)


def test_circles_in_one_place_come_apart():
    needed = np.full((9, 9), 100.0)
    places = spaced(np.zeros((9, 2)), needed)
    assert all(math.dist(one, two) >= 100 for one, two in combinations(places.tolist(), 2))


def test_places_are_whole_numbers_on_the_grid():
    places = stress_layout(distances(5, np.array([[0, 1], [1, 2], [2, 3], [3, 4]])))
    assert (places == np.rint(places)).all()


@st.composite
def networks(draw):
    size = draw(st.integers(1, 24))
    node = st.integers(0, size - 1)
    ties = draw(st.lists(st.tuples(node, node), max_size=40))
    radii = draw(st.lists(st.floats(1, 20), min_size=size, max_size=size))
    return radii, ties, draw(st.integers(60, 1200))


@example(([20.0] * 24, [], 60))
@given(networks())
def test_no_two_circles_overlap_all_lie_inside_and_twice_is_the_same(drawn):
    radii, ties, width = drawn
    found = layout(radii, ties, width=width)
    for one, two in combinations(range(len(radii)), 2):
        assert math.dist(found.places[one], found.places[two]) >= radii[one] + radii[two]
    for (x, y), radius in zip(found.places, radii, strict=True):
        assert x - radius >= -0.1
        assert x + radius <= found.width + 0.2
        assert y - radius >= -0.1
        assert y + radius <= found.height + 0.2
    assert layout(radii, [(two, one) for one, two in reversed(ties)], width=width) == found
