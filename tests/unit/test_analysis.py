"""The actor network, paths and cuts on graphs of a few nodes."""

import datetime as dt

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graphkit.analysis.centrality import betweenness, pagerank
from graphkit.analysis.network import actor_network
from graphkit.analysis.paths import LINKING_TYPES, shortest_path
from graphkit.analysis.period import Period
from graphkit.analysis.subgraph import cut
from graphkit.errors import InputError
from graphkit.model.edge_derived import Interacts
from graphkit.model.edge_world import Did, To
from graphkit.model.node import Person, State
from tests.builders_story import two_presidents
from tests.memory_view import MemoryView
from tests.story import Story

PROOF = {"article_id": "a", "sentence_id": "a#0", "start": 0, "end": 1}
WEIGHTS = st.dictionaries(
    st.tuples(st.sampled_from("abcdef"), st.sampled_from("ghijkl")), st.integers(1, 9), max_size=20
)


def did(actor, event, **proof):
    return Did(source=actor, target=event, **{**PROOF, **proof})


def to(event, target):
    return To(source=event, target=target, **PROOF)


def test_event_counts_once_per_pair_however_often_it_is_told():
    edges = [did("a", "e"), did("a", "e", start=3, end=4), to("e", "b")]
    edges.append(
        Interacts(
            source="a", target="b", basis="e", event_id="e", event_type="OTHER", status="reported"
        )
    )
    assert actor_network(edges, actors="ab", events={"e"}) == {("a", "b"): 1}


def test_reciprocal_event_leads_both_ways_and_nobody_acts_on_himself():
    edges = [did("a", "e"), did("b", "e"), did("c", "f"), to("f", "c")]
    assert actor_network(edges, actors="abc", events={"e", "f"}) == {("a", "b"): 1, ("b", "a"): 1}


def test_places_and_events_that_do_not_count_are_left_out():
    edges = [did("a", "e"), to("e", "place"), did("a", "f"), to("f", "b")]
    assert actor_network(edges, actors="ab", events={"e"}) == {}


def test_event_whose_only_target_is_a_place_is_not_reciprocal():
    edges = [did("a", "e"), did("b", "e"), to("e", "place")]
    assert actor_network(edges, actors="ab", events={"e"}) == {}


@settings(deadline=None)  # the first call imports scipy
@given(WEIGHTS)
def test_measures_do_not_depend_on_the_order_of_pairs(weights):
    backwards = dict(reversed(weights.items()))
    assert pagerank(weights) == pagerank(backwards)
    assert betweenness(weights) == betweenness(backwards)


def test_betweenness_of_a_large_network_is_repeatable_and_near_the_exact_one(monkeypatch):
    star = {("hub", f"leaf{number}"): 1 for number in range(30)}
    monkeypatch.setattr("graphkit.analysis.centrality.EXACT_UP_TO", 10)
    monkeypatch.setattr("graphkit.analysis.centrality.PIVOTS", 8)
    first = betweenness(star)
    assert first == betweenness(star)
    assert max(first, key=first.get) == "hub"


def test_shortest_path_goes_against_edges_too_and_names_the_first_edge():
    edges = [did("a", "e"), did("a", "e", start=3, end=4), to("e", "b"), did("c", "e")]
    hops = shortest_path(edges, {"b"}, {"c"})
    assert [(hop.source, hop.target) for hop in hops] == [("e", "b"), ("c", "e")]
    assert shortest_path(edges, {"a"}, {"b"})[0].id == min(edges[0].id, edges[1].id)
    assert shortest_path(edges, {"a"}, {"stranger"}) == []


def test_shortest_path_is_as_long_as_networkx_finds_it():
    view = MemoryView(two_presidents())
    edges = list(view.edges(types=LINKING_TYPES))
    net = nx.Graph([(edge.source, edge.target) for edge in edges])
    length = nx.shortest_path_length(net, "p-petrak", "l-Baku")
    assert len(shortest_path(edges, {"p-petrak"}, {"l-Baku"})) == length


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
    story.event("met", "CONSULT", did=["Ann", "Bo"], date=dt.date(2024, 5, 1))
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
    kept = cut(view, around=None, hops=0, period=period)
    nodes = [node for node in view.nodes() if node.id in kept.nodes]
    assert {node.name for node in nodes if node.label == "Event"} == events
    assert {node.name for node in nodes if node.label in ("Person", "State")} == persons


@pytest.mark.parametrize(
    ("hops", "persons"), [(0, {"Ann"}), (1, {"Ann"}), (2, {"Ann", "Bo"}), (4, {"Ann", "Bo", "Cy"})]
)
def test_two_hops_reach_who_took_part_in_the_same_event(hops, persons):
    view = story_of_two_days()
    kept = cut(view, around={"Ann"}, hops=hops, period=Period())
    assert {node.id for node in view.nodes(labels=("Person",))} & kept.nodes == persons


def test_what_stays_keeps_both_ends_its_sentence_and_its_article():
    view = story_of_two_days()
    kept = cut(view, around={"Ann"}, hops=2, period=Period(None, "2024-05"))
    edges = [edge for edge in view.edges() if edge.id in kept.edges]
    assert {end for edge in edges for end in (edge.source, edge.target)} <= kept.nodes
    assert {edge.type for edge in edges} >= {"DID", "EVIDENCED_BY", "MENTIONED_IN", "HAS_SENTENCE"}
    assert [node.text for node in view.nodes(labels=("Sentence",)) if node.id in kept.nodes] == [
        "Ann met Bo in May."
    ]
