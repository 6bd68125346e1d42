"""The graph of a view as a NetworkX multigraph."""

import networkx as nx

from graphkit.store.base import View

__all__ = ["network"]


def network(view: View) -> "nx.MultiDiGraph[str]":
    """Read all nodes and edges; see `View.graph`."""
    net: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for node in view.nodes():
        net.add_node(node.id, **node.model_dump(mode="json", exclude={"id"}, exclude_none=True))
    ends = {"source", "target"}
    for edge in view.edges():
        properties = edge.model_dump(mode="json", exclude=ends, exclude_none=True)
        net.add_edge(edge.source, edge.target, key=edge.id, **properties)
    return net
