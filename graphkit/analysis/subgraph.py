"""Cuts a part out of the graph: around some nodes, of an article, a period or a status."""

from collections.abc import Collection
from typing import TYPE_CHECKING, NamedTuple, Self

import numpy as np

from graphkit.analysis.frame import NONE, Frame, Limits, read_frame
from graphkit.store.base import View

if TYPE_CHECKING:
    from numpy.typing import NDArray

__all__ = ["Cut", "Limits", "Subgraphs"]

# These tie an element to its text; they lead from everything to everything and are no hops.
EVIDENCE_TYPES = frozenset(
    ("HAS_SENTENCE", "MENTIONED_IN", "EVIDENCED_BY", "PUBLISHED_BY", "WRITTEN_BY")
)


class Cut(NamedTuple):
    """The ids of what stays."""

    nodes: frozenset[str]
    edges: frozenset[str]


class Part(NamedTuple):
    """Of each node and of each edge whether it stays."""

    nodes: "NDArray[np.bool_]"
    edges: "NDArray[np.bool_]"

    def __and__(self, other: Self) -> "Part":
        return Part(self.nodes & other.nodes, self.edges & other.edges)


class Subgraphs:
    """Parts of the graph that a view reads, within limits; it is read once.

    An edge lies in a period if its event or statement does, by the day it happened or was
    said; where that is not known, if its article was published then. An edge of an event whose
    status is not asked for does not count.

    Args:
        view: The graph.
        limits: What edges must meet.
    """

    def __init__(self, view: View, limits: Limits) -> None:
        self._view, self._limits = view, limits
        self._frame: Frame = read_frame(view, limits)

    def whole(self) -> Part:
        """Choose everything, whatever the limits."""
        frame = self._frame
        return Part(np.ones(len(frame.labels), np.bool_), np.ones(len(frame.types), np.bool_))

    def cut(self, *, around: Collection[str] | None = None, hops: int = 0) -> Part:
        """Choose what lies around some nodes and within the limits.

        Each hop follows one edge, so an event is one hop from its actors and two hops join those
        who took part. Whatever stays keeps its sentences, their articles, and the mentions in
        them.

        Args:
            around: Ids of nodes; None for the whole graph.
            hops: How far from them, from 0 on.
        """
        frame, evidence = self._frame, self._frame.is_type(EVIDENCE_TYPES)
        ties = evidence & (frame.meets | (self._limits.article is None))
        if around is None:
            # A sentence has no status: where one is asked for, it stays only as a proof.
            bare = frame.is_type(("HAS_SENTENCE",)) & (self._limits.counts is not None)
            kept = frame.meets & ~bare
            nodes = self._ends(kept)
        else:
            world = frame.meets & ~evidence
            nodes = self._reached(world, around, hops)
            kept = world & nodes[frame.source] & nodes[frame.target]
        proofs = self._proofs(ties, nodes, kept)
        return Part(nodes | self._ends(proofs), kept | proofs)

    def picked(self, ids: Collection[str]) -> Part:
        """Choose these nodes and edges, and the nodes that the edges join."""
        edges = np.isin(self._frame.ids, np.array([one.encode() for one in ids]))
        return Part(self._frame.numbered(self._view, ids) | self._ends(edges), edges)

    def narrowed(self, part: Part, *, labels: Collection[str], types: Collection[str]) -> Part:
        """Choose of a part nodes of these labels and edges of these types.

        No labels or no types are all. An edge stays if both its ends do; where types are asked
        for, a node stays if such an edge does.
        """
        frame = self._frame
        nodes = part.nodes & frame.is_label(labels) if labels else part.nodes
        edges = part.edges & frame.is_type(types) if types else part.edges
        edges = edges & nodes[frame.source] & nodes[frame.target]
        return Part(self._ends(edges) if types else nodes, edges)

    def ids(self, part: Part) -> Cut:
        """Return the ids of a part."""
        return Cut(self._frame.node_ids(self._view, part.nodes), self._frame.edge_ids(part.edges))

    def _ends(self, edges: "NDArray[np.bool_]") -> "NDArray[np.bool_]":
        frame = self._frame
        nodes = np.zeros(len(frame.labels), np.bool_)
        nodes[frame.source[edges]] = True
        nodes[frame.target[edges]] = True
        return nodes

    def _reached(
        self, world: "NDArray[np.bool_]", around: Collection[str], hops: int
    ) -> "NDArray[np.bool_]":
        nodes = self._frame.numbered(self._view, around)
        source, target = self._frame.source[world], self._frame.target[world]
        for _ in range(hops):
            beside = nodes[source] | nodes[target]
            before = nodes.sum()
            nodes[source[beside]] = True
            nodes[target[beside]] = True
            if nodes.sum() == before:
                break
        return nodes

    def _proofs(
        self, ties: "NDArray[np.bool_]", nodes: "NDArray[np.bool_]", kept: "NDArray[np.bool_]"
    ) -> "NDArray[np.bool_]":
        """Return the edges from what stays to its sentences, and from these to their articles."""
        frame = self._frame
        of_nodes = ties & nodes[frame.source]
        evidence = of_nodes & frame.is_type(("EVIDENCED_BY",))
        sentences, articles = np.zeros_like(nodes), np.zeros_like(nodes)
        told = frame.sentence[kept]
        sentences[told[told != NONE]] = True
        sentences[frame.target[evidence]] = True
        at_sentences = ties & sentences[frame.target]
        mentions = of_nodes & at_sentences & frame.is_type(("MENTIONED_IN",))
        held = at_sentences & frame.is_type(("HAS_SENTENCE",))
        articles[frame.source[held]] = True
        signed = ties & articles[frame.source] & nodes[frame.target]
        return evidence | mentions | held | (signed & frame.is_type(("PUBLISHED_BY", "WRITTEN_BY")))
