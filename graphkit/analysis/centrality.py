"""Who stands in the middle of the actor network."""

import networkx as nx

from graphkit.analysis.network import Weights

__all__ = ["betweenness", "pagerank"]

DAMPING = 0.85  # Brin and Page 1998, the value NetworkX takes too
PIVOTS = 500  # source nodes sampled in a large network, Brandes and Pich 2007
EXACT_UP_TO = 2_000  # actors; exact betweenness of a larger network takes minutes


def pagerank(weights: Weights) -> dict[str, float]:
    """Return each actor's PageRank in [0, 1], all together 1; empty for an empty network.

    >>> ranks = pagerank({("ann", "cem"): 1, ("bo", "cem"): 2})
    >>> max(ranks, key=ranks.get)
    'cem'
    >>> round(sum(ranks.values()), 6)
    1.0
    >>> pagerank({})
    {}
    """
    if not weights:
        return {}
    ranks: dict[str, float] = nx.pagerank(_digraph(weights), alpha=DAMPING, weight="weight")
    return ranks


def betweenness(weights: Weights) -> dict[str, float]:
    """Return the share, in [0, 1], of shortest paths between others that lead through an actor.

    Direction and weight are left aside: it asks who links whom. In networks of over 2,000 actors
    it is estimated from 500 of them, always the same ones.

    >>> betweenness({("ann", "bo"): 1, ("bo", "cem"): 5})
    {'ann': 0.0, 'bo': 1.0, 'cem': 0.0}
    """
    net = _digraph(weights).to_undirected()
    pivots = PIVOTS if len(net) > EXACT_UP_TO else None
    shares: dict[str, float] = nx.betweenness_centrality(net, k=pivots, seed=0)
    return shares


def _digraph(weights: Weights) -> "nx.DiGraph[str]":
    net: nx.DiGraph[str] = nx.DiGraph()
    net.add_nodes_from(sorted({actor for pair in weights for actor in pair}))
    net.add_weighted_edges_from((*pair, weights[pair]) for pair in sorted(weights))
    return net
