"""The hops of paths as rows, each with the sentence that it rests on."""

from collections.abc import Callable, Collection, Sequence
from itertools import chain, pairwise, product

from graphkit.analysis.paths import LINKING_TYPES
from graphkit.model.edge import ExtractedEdge
from graphkit.report.base import Cell
from graphkit.report.evidence import EVIDENCE_COLUMNS, EvidenceIndex, spot_of
from graphkit.store.base import View

__all__ = ["HOP_COLUMNS", "hop_rows"]

HOP_COLUMNS = ("path", "step", "from", "edge", "to", "status", "id", *EVIDENCE_COLUMNS)


def hop_rows(
    view: View, paths: Sequence[Sequence[Collection[str]]], counts: Callable[[object], bool]
) -> list[tuple[Cell, ...]]:
    """Return the cells under `HOP_COLUMNS` of all hops of paths.

    Args:
        view: The graph.
        paths: The nodes of each path; a set of ids where any of them may stand.
        counts: Says of a status whether it is asked for: such edges go before others.
    """
    ways = [[_edge(view, *ends, counts) for ends in pairwise(nodes)] for nodes in paths]
    hops = [*chain.from_iterable(ways)]
    ends = {end for hop in hops for end in (hop.source, hop.target)}
    names = {node.id: node.name for node in view.nodes(ids=ends)} if ends else {}
    index = EvidenceIndex(view, {spot_of(hop) for hop in hops})
    rows: list[tuple[Cell, ...]] = []
    for number, (nodes, way) in enumerate(zip(paths, ways, strict=True), start=1):
        for step, (here, hop) in enumerate(zip(nodes, way, strict=False), start=1):
            forward = hop.source in here
            start, end = (hop.source, hop.target) if forward else (hop.target, hop.source)
            arrow = f"-{hop.type}->" if forward else f"<-{hop.type}-"
            cells = (number, step, names[start], arrow, names[end], hop.status, hop.id)
            rows.append(cells + index.at(spot_of(hop)).cells)
    return rows


def _edge(
    view: View, here: Collection[str], there: Collection[str], counts: Callable[[object], bool]
) -> ExtractedEdge:
    """Return the edge of a hop: of several one with a status that counts, then the first by id."""
    ends = chain(product(here, there), product(there, here))
    edges = chain.from_iterable(
        view.edges(types=LINKING_TYPES, source=one, target=two) for one, two in ends
    )
    linking = (edge for edge in edges if isinstance(edge, ExtractedEdge))
    return min(linking, key=lambda edge: (not counts(edge.status), edge.id))
