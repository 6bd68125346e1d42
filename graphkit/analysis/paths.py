"""The shortest way from one entity to another, through what was done and said."""

from collections.abc import Collection, Iterable
from itertools import pairwise

import networkx as nx

from graphkit.model.edge import Edge, ExtractedEdge

__all__ = ["LINKING_TYPES", "shortest_path"]

# Being named in one sentence links nobody, and what is derived from events repeats them.
LINKING_TYPES = (
    *("DID", "TO", "AT", "SAID", "ABOUT", "ASSERTS", "REPORTS", "PART_OF", "CAUSED"),
    *("HOLDS_ROLE", "ACTS_FOR", "MEMBER_OF", "LOCATED_IN", "BORN_IN"),
)


def shortest_path(
    edges: Iterable[Edge], sources: Collection[str], targets: Collection[str]
) -> list[ExtractedEdge]:
    """Return the edges of a shortest path, in order; direction does not matter.

    Of several edges between two nodes the first by id is taken; of several shortest paths always
    the same one. Empty if there is none, or if a source is a target.
    """
    net: nx.Graph[str] = nx.Graph()
    net.add_nodes_from(sorted({*sources, *targets}))
    for edge in sorted(edges, key=lambda one: one.id):
        if isinstance(edge, ExtractedEdge) and not net.has_edge(edge.source, edge.target):
            net.add_edge(edge.source, edge.target, edge=edge)
    found = [
        nx.shortest_path(net, source, target)
        for source in sorted(sources)
        for target in sorted(targets)
        if nx.has_path(net, source, target)
    ]
    nodes: list[str] = min(found, key=len, default=[])
    return [net.edges[one, two]["edge"] for one, two in pairwise(nodes)]
