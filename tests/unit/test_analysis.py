"""Paths and cuts on graphs of a few nodes."""

import datetime as dt

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphkit.analysis.paths import LINKING_TYPES, shortest_paths
from graphkit.analysis.period import Period
from graphkit.analysis.subgraph import Cut, Limits, Subgraphs
from graphkit.errors import InputError
from graphkit.model.edge_derived import Contradicts
from graphkit.model.node import Person, State
from graphkit.store import open_store
from tests.builders_story import reprint, two_presidents
from tests.memory_view import MemoryView
from tests.store_contents import put
from tests.story import Story


def chosen(view, limits, **asked):
    found = Subgraphs(view, limits)
    return found.ids(found.cut(**asked))


def paths(view, one, two, **asked):
    """Return paths as ids; who has no number in the store is at the end of none."""
    skeleton = view.skeleton()
    ends = [skeleton.numbers(ids) for ids in (one, two)]
    return [list(map(skeleton.id, path)) for path in shortest_paths(skeleton, *ends, **asked)]


def chain_of_four() -> MemoryView:
    story = Story(["Ann met Bo and Cy, Cy met Dee, Ann shelled Dee, Bo left"], title="T")
    for name in ("Ann", "Bo", "Cy", "Dee"):
        story.entity(Person(id=name, name=name), name)
    story.event("met Bo", "CONSULT", did=["Ann", "Bo", "Cy"])
    story.event("met Dee", "CONSULT", did=["Cy"], to=["Dee"])
    story.event("shelled", "ASSAULT", did=["Ann"], to=["Dee"], status="denied")
    return MemoryView(story.graph())


def test_a_path_goes_against_edges_too_and_through_nothing_that_did_not_happen():
    view = chain_of_four()
    (path,) = paths(view, {"Dee"}, {"Ann"})
    assert path[::2] == ["Dee", "Cy", "Ann"]
    (short,) = paths(view, {"Dee"}, {"Ann"}, counts=lambda _: True)
    assert short[::2] == ["Dee", "Ann"]


def test_of_several_starts_and_ends_the_nearest_count_and_the_least_stands_for_them():
    view = chain_of_four()
    (path,) = paths(view, {"Bo", "Cy"}, {"Dee"})
    assert (path[0], path[-1], len(path)) == ("Bo", "Dee", 3)


def test_further_paths_are_longer_and_end_when_there_are_no_more():
    view = chain_of_four()
    found = paths(view, {"Ann"}, {"Dee"}, count=5, counts=lambda _: True)
    assert [path[::2] for path in found] == [["Ann", "Dee"], ["Ann", "Cy", "Dee"]]


def test_who_is_not_linked_has_no_path():
    story = Story(["Ann left, Bo stayed"], title="T")
    for name in ("Ann", "Bo"):
        story.entity(Person(id=name, name=name), name)
    assert paths(MemoryView(story.graph()), {"Ann"}, {"Bo"}) == []


def test_paths_are_those_of_networkx():
    view = MemoryView(two_presidents())
    net = nx.Graph([(edge.source, edge.target) for edge in view.edges(types=LINKING_TYPES)])
    plain = list(nx.shortest_simple_paths(net, "p-petrak", "l-Baku"))
    near = [path for path in plain if len(path) <= len(plain[0]) + 4]
    found = paths(view, {"p-petrak"}, {"l-Baku"}, count=100, counts=lambda _: True)
    assert len(near) > 1
    assert sorted(found) == sorted(near)
    assert [len(path) for path in found] == sorted(len(path) for path in near)


@pytest.mark.parametrize(
    ("since", "until", "message"),
    [
        ("soon", None, "'soon' is no date: write YYYY"),
        (None, "20220227", "is no date"),
        ("2022-02-30", None, "is no date"),
        ("2022", "2021-12", "2021-12 lies before 2022: no date is in that range"),
    ],
)
def test_bounds_that_make_no_period_are_refused(since, until, message):
    with pytest.raises(InputError, match=message):
        Period.of(since, until)


@given(day=st.dates(), since=st.dates(), until=st.dates())
def test_period_of_days_holds_what_lies_between(day, since, until):
    period = Period(since.isoformat(), until.isoformat())
    assert period.holds(day.isoformat()) == (since <= day <= until)


def story_of_two_days() -> MemoryView:
    story = Story(["Ann met Bo in May.", "Bo blamed Cy."], title="T", published=dt.date(2024, 6, 1))
    for name in ("Ann", "Bo", "Cy"):
        story.entity(Person(id=name, name=name), name)
    story.event("met", "AGREE", did=["Ann", "Bo"], date=dt.date(2024, 5, 1))
    story.event("blamed", "ACCUSE", did=["Bo"], to=["Cy"])
    other = Story(["Dee left."], title="U", published=dt.date(2024, 7, 1))
    other.entity(State(id="X-Dee", name="Dee"), "Dee")
    return MemoryView(story.graph(), other.graph())


@pytest.mark.parametrize(
    ("period", "events", "persons"),
    [
        (Period(None, "2024-05"), {"met"}, {"Ann", "Bo"}),
        (Period("2024-06", "2024-06"), {"blamed"}, {"Ann", "Bo", "Cy"}),
        (Period("2024-07", None), set(), {"Dee"}),
        (Period("2025", None), set(), set()),
    ],
)
def test_own_date_decides_and_publication_where_there_is_none(period, events, persons):
    view = story_of_two_days()
    kept = chosen(view, Limits(period))
    nodes = [node for node in view.nodes() if node.id in kept.nodes]
    assert {node.name for node in nodes if node.label == "Event"} == events
    assert {node.name for node in nodes if node.label in ("Person", "State")} == persons


@pytest.mark.parametrize(
    ("hops", "persons"), [(0, {"Ann"}), (1, {"Ann"}), (2, {"Ann", "Bo"}), (4, {"Ann", "Bo", "Cy"})]
)
def test_two_hops_reach_who_took_part_in_the_same_event(hops, persons):
    view = story_of_two_days()
    kept = chosen(view, Limits(), around={"Ann"}, hops=hops)
    assert {node.id for node in view.nodes(labels=("Person",))} & kept.nodes == persons


def test_what_stays_keeps_both_ends_its_sentence_and_its_article():
    view = story_of_two_days()
    kept = chosen(view, Limits(Period(None, "2024-05")), around={"Ann"}, hops=2)
    edges = [edge for edge in view.edges() if edge.id in kept.edges]
    assert {end for edge in edges for end in (edge.source, edge.target)} <= kept.nodes
    assert {edge.type for edge in edges} >= {"DID", "EVIDENCED_BY", "MENTIONED_IN", "HAS_SENTENCE"}
    assert [node.text for node in view.nodes(labels=("Sentence",)) if node.id in kept.nodes] == [
        "Ann met Bo in May."
    ]


def denied_flight() -> MemoryView:
    """Two statements that contradict each other, an event that one denies, and the weather."""
    told = ["Ann said Bo fled, Cy denied it.", "Cy said Bo stayed.", "It rained."]
    story = Story(told, title="T", published=dt.date(2024, 6, 1))
    for name in ("Ann", "Bo", "Cy"):
        story.entity(Person(id=name, name=name), name)
    undated = {"said_on": None, "said_on_basis": "none"}
    fled = story.statement("Bo fled", by=["Ann"], **undated)
    stayed = story.statement("Bo stayed", by=["Cy"], **undated)
    story.event("fled", "OTHER", did=["Bo"], status="denied")
    other = Story(["Dee left."], title="U", published=dt.date(2024, 7, 1))
    other.entity(Person(id="Dee", name="Dee"), "Dee")
    opposite = Contradicts(source=fled, target=stayed, basis="opposite claims")
    return MemoryView(story.graph(), other.graph(), between=[opposite])


@pytest.mark.parametrize(
    ("title", "period", "kept"),
    [
        (None, Period("2024-06", "2024-06"), True),
        (None, Period("2024-07", None), False),
        (None, Period("2025", None), False),
        ("T", Period(), True),
        ("U", Period(), False),
    ],
)
def test_what_no_article_tells_stays_between_what_else_stays(title, period, kept):
    view = denied_flight()
    article = next((one.id for one in view.nodes(labels=("Article",)) if one.name == title), None)
    found = chosen(view, Limits(period, article))
    assert bool({edge.id for edge in view.edges(types=("CONTRADICTS",))} & found.edges) == kept
    said = [node for node in view.nodes(labels=("Statement",)) if node.id in found.nodes]
    assert len(said) == (2 if kept else 0)


def test_a_status_keeps_only_what_has_it_and_its_sentence():
    view = denied_flight()
    found = chosen(view, Limits(counts=lambda status: status == "denied"))
    assert {node.name for node in view.nodes() if node.id in found.nodes} == {
        "fled", "Bo", "Ann said Bo fled, Cy denied it.", "T",
    }  # fmt: skip


def test_of_an_article_that_is_not_there_nothing_stays(tmp_path):
    with open_store(tmp_path / "graph.db") as store:
        put(store, two_presidents(), reprint())
        view = store.view()
        assert [edge.type for edge in view.edges() if edge.article_id is None]  # of no article
        kept = chosen(view, Limits(article="nothing"))
    assert kept == Cut(frozenset(), frozenset())
