"""Measures of the actor network, beside plain NetworkX and plain counting."""

import itertools

import networkx as nx
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphkit.analysis.brokers import brokerage
from graphkit.analysis.centrality import betweenness, degree, pagerank
from graphkit.analysis.changes import changes
from graphkit.analysis.ego import ego_network
from graphkit.analysis.groups import communities, components, core_numbers
from graphkit.analysis.network import ActorNetwork

LINKS = st.lists(
    st.tuples(
        st.integers(0, 11), st.integers(0, 11), st.sampled_from([-7.0, 0.0, 1.0, 4.0])
    ).filter(lambda link: link[0] != link[1]),
    max_size=40,
)


def network(links) -> ActorNetwork:
    """Return the network of links between some of twelve actors, those without a tie left out."""
    tied = sorted({end for link in links for end in link[:2]})
    places = [[tied.index(link[end]) for link in links] for end in (0, 1)]
    return ActorNetwork.of([f"a{n:02}" for n in tied], *places, [link[2] for link in links])


def undirected(net: ActorNetwork) -> "nx.Graph[str]":
    return nx.Graph(net.graph())


def in_order(net: ActorNetwork, found: dict) -> list:
    return [found[one] for one in net.ids]


@given(LINKS)
def test_weights_and_scores_are_those_of_the_links(links):
    net = network(links).graph()
    assert sum(weight for *_, weight in net.edges(data="weight")) == len(links)
    for one, two, data in net.edges(data=True):
        own = [link[2] for link in links if (f"a{link[0]:02}", f"a{link[1]:02}") == (one, two)]
        assert (data["weight"], data["score"]) == (len(own), sum(own))


@given(LINKS)
def test_degree_cores_and_components_are_those_of_networkx(links):
    net = network(links)
    plain = undirected(net)
    assert degree(net).tolist() == in_order(net, dict(plain.degree()))
    assert core_numbers(net).tolist() == in_order(net, nx.core_number(plain))
    found = components(net)
    groups = {frozenset(np.array(net.ids)[found == n].tolist()) for n in {*found.tolist()}}
    assert groups == {frozenset(one) for one in nx.connected_components(plain)}
    sizes = np.bincount(found).tolist()
    assert sizes == sorted(sizes, reverse=True)


@given(LINKS)
def test_pagerank_is_that_of_networkx(links):
    net = network(links)
    plain = nx.pagerank(net.graph(), tol=1e-12, max_iter=1000) if links else {}
    assert pagerank(net).tolist() == pytest.approx(in_order(net, plain), abs=1e-8)


@given(LINKS, st.integers(2, 12))
def test_betweenness_is_that_of_networkx_exact_and_sampled(links, pivots):
    net = network(links)
    plain = undirected(net)
    exact = in_order(net, nx.betweenness_centrality(plain))
    assert betweenness(net).tolist() == pytest.approx(exact)
    if pivots < len(plain):
        sampled = in_order(net, nx.betweenness_centrality(plain, k=pivots, seed=0))
        found = betweenness(net, exact_up_to=0, pivots=pivots)
        assert found.tolist() == pytest.approx(sampled)


@given(LINKS, st.integers(0, 3), st.integers(0, 11))
def test_ego_networks_are_those_of_networkx(links, hops, who):
    net = network(links)
    around = f"a{who:02}"
    found = ego_network(net, [around], hops).graph()
    if around not in net.ids:
        assert not found
        return
    plain = nx.ego_graph(net.graph(), around, radius=hops, undirected=True)
    assert {*found.edges} == {*plain.edges}
    assert {*found} == {*plain}
    assert all(found.edges[edge] == plain.edges[edge] for edge in plain.edges)


@given(LINKS, st.randoms(use_true_random=False))
def test_no_measure_depends_on_the_order_of_links(links, chance):
    shuffled = chance.sample(links, len(links))
    one, two = network(links), network(shuffled)
    for measure in (degree, pagerank, core_numbers, components, communities, betweenness):
        assert measure(one).tolist() == measure(two).tolist()


def test_communities_are_the_parts_that_hang_together():
    cliques = [range(6), range(6, 12)]
    links = [(*pair, 0.0) for clique in cliques for pair in itertools.combinations(clique, 2)]
    net = network([*links, (0, 6, 0.0)])
    assert communities(net).tolist() == [0] * 6 + [1] * 6


@given(LINKS)
def test_members_of_a_community_hang_together_and_are_told_by_size(links):
    net = network(links)
    found = communities(net)
    plain = undirected(net)
    groups = [np.array(net.ids)[found == n].tolist() for n in range(found.max(initial=-1) + 1)]
    assert all(nx.is_connected(plain.subgraph(group)) for group in groups)
    assert [len(group) for group in groups] == sorted(map(len, groups), reverse=True)
    if links:
        weighed = nx.Graph()
        for one, two, weight in net.graph().edges(data="weight"):
            before = weighed.get_edge_data(one, two, {"weight": 0})["weight"]
            weighed.add_edge(one, two, weight=before + weight)
        assert nx.community.modularity(weighed, groups) >= 0  # that of one community for all


@given(LINKS, st.lists(st.integers(0, 3), min_size=12, max_size=12))
def test_brokers_are_counted_pair_by_pair(links, groups):
    net = network(links)
    group_of = dict(zip(net.ids, groups, strict=False))
    found = brokerage(net, np.array([group_of[one] for one in net.ids], dtype=np.intp))
    plain = undirected(net)
    for place, one in enumerate(net.ids):
        others = [group_of[two] for two in plain[one]]
        pairs = sum(a != b for a, b in itertools.combinations(others, 2))
        shares = [others.count(group) / len(others) for group in {*others}]
        assert found.linked[place] == len({*others})
        assert found.pairs[place] == pairs
        assert found.participation[place] == pytest.approx(1 - sum(s * s for s in shares))


@given(LINKS, LINKS)
def test_changes_are_differences_of_two_networks(early, late):
    nets = [network(early), network(late)]
    found = changes(*nets)
    before, after = map(undirected, nets)
    assert found.ids == sorted({*before, *after})
    assert found.before.tolist() == [before.degree(n) if n in before else 0 for n in found.ids]
    assert found.after.tolist() == [after.degree(n) if n in after else 0 for n in found.ids]

    def pairs(places):
        return {(found.ids[a], found.ids[b]) for a, b in places.tolist()}

    was, now = ({tuple(sorted(edge)) for edge in net.edges} for net in (before, after))
    assert (pairs(found.new), pairs(found.ended)) == (now - was, was - now)

    def signs(links):
        return {
            pair: sum(s for a, b, s in links if {f"a{a:02}", f"a{b:02}"} == {*pair})
            for pair in was & now
        }

    old, fresh = signs(early), signs(late)
    assert pairs(found.flipped) == {pair for pair in was & now if old[pair] * fresh[pair] < 0}
