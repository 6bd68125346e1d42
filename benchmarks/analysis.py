"""Measures of a large actor network, beside plain NetworkX on the same edges.

    python -m benchmarks.analysis --edges 1000000 --actors 66000

Who acts on whom is drawn by Zipf's law, so a few are tied to many. NetworkX starts from its own
graph, already built, and we from our network; memory is the most that a process takes which makes
the network from links and runs all of our measures.
"""

import argparse
import resource
import subprocess
import sys
from collections.abc import Callable

import networkx as nx
import numpy as np

from benchmarks.timing import Row, cpu_seconds, print_rows, row
from graphkit.analysis.centrality import betweenness, degree, pagerank
from graphkit.analysis.groups import communities, components, core_numbers
from graphkit.analysis.network import ActorNetwork

__all__ = ["analysis_rows", "zipf_network"]

EDGES, ACTORS = 1_000_000, 66_000
EXPONENT = 0.75
DRAWS = 1.1  # links drawn for each edge wanted, at first: some come twice
SMALLER = 0.05  # share of edges and actors for what would take NetworkX hours
ALONE = "--alone"


def zipf_network(edges: int, actors: int) -> ActorNetwork:
    """Return a network with so many edges between so many actors; always the same one."""
    chance = np.random.default_rng(0)
    shares = 1 / np.arange(1, actors + 1) ** EXPONENT
    shares /= shares.sum()
    order = chance.permutation(actors)
    found = np.zeros(0, dtype=np.int64)
    while len(found) < edges:
        one, two = order[chance.choice(actors, (2, int(edges * DRAWS)), p=shares)]
        pairs = (one * actors + two)[one != two]
        found = np.unique(np.concatenate([found, pairs]))
    one, two = np.divmod(chance.permutation(found)[:edges], actors)
    scores = chance.choice([-7.0, -3.5, 1.0, 3.0], edges)
    return ActorNetwork.of([f"actor{n}" for n in range(actors)], one, two, scores)


def analysis_rows(edges: int = EDGES, actors: int = ACTORS) -> list[Row]:
    """Compare each measure with NetworkX, and tell the memory that ours take."""
    rows = [
        *_compared(edges, actors),
        *_compared_small(int(edges * SMALLER), int(actors * SMALLER)),
    ]
    return [*rows, _memory(edges, actors)]


def _compared(edges: int, actors: int) -> list[Row]:
    net = zipf_network(edges, actors)
    plain = net.graph()
    exact = 1e-10 / actors  # NetworkX multiplies it by the number of actors
    measures: dict[str, tuple[Callable[[ActorNetwork], object], Callable[[], object]]] = {
        "degree": (degree, lambda: dict(nx.Graph(plain).degree())),
        "PageRank": (pagerank, lambda: nx.pagerank(plain, tol=exact, max_iter=200)),
        "components": (components, lambda: list(nx.weakly_connected_components(plain))),
        "core numbers": (core_numbers, lambda: nx.core_number(nx.Graph(plain))),
    }
    size = f"{len(net.counts.data):,} edges, {actors:,} actors"
    return [
        row(f"{name}, {size}", _fresh(ours, net), cpu_seconds(peer, rounds=1), "networkx")
        for name, (ours, peer) in measures.items()
    ]


def _compared_small(edges: int, actors: int) -> list[Row]:
    net = zipf_network(edges, actors)
    plain = nx.Graph(net.graph())
    size = f"{edges:,} edges, {actors:,} actors"
    return [
        row(
            f"communities, {size}",
            _fresh(communities, net),
            cpu_seconds(lambda: nx.community.louvain_communities(plain, seed=0), rounds=1),
            "networkx, Louvain",
        ),
        row(
            f"betweenness from 64, {size}",
            _fresh(lambda one: betweenness(one, pivots=64), net),
            cpu_seconds(lambda: nx.betweenness_centrality(plain, k=64, seed=0), rounds=1),
            "networkx",
        ),
    ]


def _fresh(measure: Callable[[ActorNetwork], object], net: ActorNetwork) -> float:
    """Time a measure with nothing kept of an earlier one."""
    return cpu_seconds(lambda: measure(ActorNetwork(net.ids, net.counts, net.scores)))


def _memory(edges: int, actors: int) -> Row:
    """Run all of ours in a process of its own, with communities and betweenness at full size."""
    command = [sys.executable, "-m", "benchmarks.analysis", ALONE]
    command += ["--edges", str(edges), "--actors", str(actors)]
    told = subprocess.run(command, check=True, capture_output=True, text=True).stdout.split()
    most, leiden, between = told
    what = f"all of these on {edges:,} edges"
    return Row(what, f"{most} MB", "", "", f"communities {leiden} s, betweenness {between} s")


def _alone(edges: int, actors: int) -> None:
    net = zipf_network(edges, actors)
    for measure in (degree, pagerank, components, core_numbers):
        measure(net)
    leiden = cpu_seconds(lambda: communities(net), rounds=1)
    between = cpu_seconds(lambda: betweenness(net, pivots=64), rounds=1)
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000
    sys.stdout.write(f"{most:.0f} {leiden:.1f} {between:.1f}\n")


def main(arguments: list[str]) -> int:
    """Print the table, or with --alone what a process takes that runs ours only."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.analysis")
    parser.add_argument("--edges", type=int, default=EDGES)
    parser.add_argument("--actors", type=int, default=ACTORS)
    parser.add_argument(ALONE, action="store_true", help="only ours: MB and seconds")
    options = parser.parse_args(arguments)
    if options.alone:
        _alone(options.edges, options.actors)
    else:
        print_rows(analysis_rows(options.edges, options.actors))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
