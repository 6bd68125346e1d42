"""Fill a store, empty it, and read all that it holds."""

from graphkit.graph import json_line, merge_nodes
from tests.builders import RUN


def put(store, *graphs, run=RUN):
    """Put what articles contribute into a store; return what became of each."""
    with store.writer() as writer:
        return [writer.put(graph, run) for graph in graphs]


def remove(store, *graphs):
    """Take articles out again."""
    with store.writer() as writer:
        for graph in graphs:
            writer.remove(graph.article.id)


def stored_lines(store):
    """Read all nodes, then all edges."""
    view = store.view()
    return [json_line(element) for element in (*view.nodes(), *view.edges())]


def merged_lines(*graphs):
    """Say what a store of these graphs holds if none is a version of another."""
    nodes = merge_nodes(node for graph in graphs for node in graph.nodes)
    edges = sorted((e for graph in graphs for e in graph.edges), key=lambda edge: edge.id)
    return [json_line(element) for element in (*nodes, *edges)]
