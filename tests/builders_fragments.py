"""Random fragments that share texts, pages and entities, and what a store of them must hold."""

import datetime as dt
from functools import reduce

from hypothesis import strategies as st

from graphkit.graph import json_line, merge_nodes
from graphkit.model.node import Article
from graphkit.resolve.outlines import outline
from graphkit.resolve.resolution import resolve
from graphkit.resolve.standing import standing_graph
from graphkit.store.versions import combined
from tests.builders import BERGEN, NORWAY, ORLOV, VALE, Draft

PAGES = ("https://a.example/1", "https://b.example/1", "https://c.example/1")
DAYS = (None, dt.date(2024, 5, 1), dt.date(2024, 5, 2))
ENTITIES = (VALE, ORLOV, NORWAY, BERGEN)
ALIASES = ((), ("Madam Vale",), ("A. Vale", "Vale"))


@st.composite
def fragments(draw):
    """Draw what one article contributes; four texts, so that the same one comes again."""
    number = draw(st.integers(0, 3))
    draft = Draft(
        f"Report {number}",
        f"Anna Vale of Norway met Pavel Orlov in Bergen, number {number}.",
        title=draw(st.sampled_from((None, "A meeting"))),
        urls=tuple(draw(st.sets(st.sampled_from(PAGES), max_size=2))),
        published=draw(st.sampled_from(DAYS)),
        extractor_version=draw(st.sampled_from(("9", "10"))),
        version_key=draw(st.sampled_from((None, "notes/a.txt"))),
        name=f"Report {number}",
    )
    for entity in draw(st.sets(st.sampled_from(ENTITIES))):
        aliases = draw(st.sampled_from(ALIASES)) if entity is VALE else entity.aliases
        draft.entity(entity.model_copy(update={"aliases": aliases}), entity.name)
    if VALE.id in draft.nodes and ORLOV.id in draft.nodes and draw(st.booleans()):
        draft.event("met", VALE, ORLOV, type="CONSULT", score=1.0)
    return draft.graph()


def expected_lines(graphs):
    """Work out naively what a store must hold after these puts, in whatever order."""
    by_text = {}
    for graph in graphs:
        by_text.setdefault(graph.article.id, []).append(graph)
    stored = [reduce(combined, same) for same in by_text.values()]
    stored = [_sorted_urls(graph) for graph in stored]
    current = [g for g in stored if not any(_replaces(other, g) for other in stored)]
    answer = resolve(lambda: map(outline, current), ())
    nodes = [g.article.model_copy(update={"current": g in current}) for g in stored]
    edges = [*answer.edges]
    for graph in current:
        standing = standing_graph(graph, answer.standings[graph.article.id])
        nodes += [node for node in standing.nodes if not isinstance(node, Article)]
        edges += standing.edges
    ordered = sorted(edges, key=lambda edge: edge.id)
    return [json_line(element) for element in (*merge_nodes(nodes), *ordered)]


def _sorted_urls(graph):
    return combined(graph, graph)


def _replaces(later, earlier):
    keys = [{*graph.article.urls, graph.version_key} - {None} for graph in (later, earlier)]
    dates = [graph.article.published for graph in (later, earlier)]
    orders = [
        ("" if day is None else day.isoformat(), graph.article.id)
        for day, graph in zip(dates, (later, earlier), strict=True)
    ]
    return bool(keys[0] & keys[1]) and orders[0] > orders[1]
