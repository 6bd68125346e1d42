"""The nearest spellings are those that difflib finds, and names are met by whatever they bear."""

import difflib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphkit.errors import NotFoundError
from graphkit.model.node import Location, Organization, Person, State
from graphkit.report.lookup import find_actors, find_entities
from graphkit.report.nearest import nearest
from graphkit.store import open_store
from tests.builders import RUN
from tests.memory_view import MemoryView
from tests.story import Story

WORDS = st.text(st.sampled_from("abcdé \U0001f600"), max_size=8)


@given(WORDS, st.lists(WORDS, unique=True, max_size=30))
def test_nearest_is_what_difflib_finds(wanted, spellings):
    expected = difflib.get_close_matches(wanted, spellings, n=4, cutoff=0.6)
    assert nearest(wanted, spellings, count=4, cutoff=0.6) == expected


def named():
    story = Story(["José Ruiz met JOSE RUIZ of Bordavia in Bordavia City."], title="Namesakes")
    story.entity(Person(id="p-1", name="José Ruiz", aliases=("Ruiz",)), "José Ruiz")
    story.entity(Organization(id="o-2", name="JOSE RUIZ"), "JOSE RUIZ")
    story.entity(State(id="X-Bordavia", name="Bordavia", aliases=("the Bord",)), "Bordavia in")
    story.entity(Location(id="l-1", name="Bordavia City"), "Bordavia City")
    return story.graph()


@pytest.fixture(params=["memory", "sqlite"])
def view(request, tmp_path):
    if request.param == "memory":
        yield MemoryView(named())
        return
    with open_store(tmp_path / "a.db") as store:
        with store.writer() as writer:
            writer.put(named(), RUN)
        yield store.view()


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("jose ruiz", ["o-2"]),
        (" JOSÉ RUIZ ", ["p-1"]),
        ("ruiz", ["p-1"]),
        ("o-2", ["o-2"]),
        ("The Bord", ["X-Bordavia"]),
    ],
)
def test_a_name_is_met_in_any_case_but_not_without_its_accents(view, typed, found):
    assert [entity.id for entity in find_actors(view, typed)] == found


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("Bordawia", "did you mean Bordavia?"),
        ("Bordavia City", "did you mean Bordavia?"),
        ("Josè Ruíz", "did you mean JOSE RUIZ or José Ruiz?"),
        ("Xyzzy", "`graphkit find` searches for it"),
        ("", "`graphkit find` searches for it"),
    ],
)
def test_an_unknown_name_is_met_with_those_nearest_to_it(view, typed, offered):
    with pytest.raises(NotFoundError) as raised:
        find_actors(view, typed)
    assert str(raised.value).endswith(offered)


def test_a_place_is_found_where_places_are_asked_for(view):
    assert [entity.id for entity in find_entities(view, "bordavia city")] == ["l-1"]
