"""Who stands in the middle of the actor network."""

from typing import ClassVar

from graphkit.analysis.centrality import betweenness, pagerank
from graphkit.analysis.network import actor_network
from graphkit.model.edge import Edge
from graphkit.model.node import ACTOR_LABELS, Event
from graphkit.report.base import Parameter, Parameters, Report, ReportTable
from graphkit.report.evidence import EVIDENCE_COLUMNS, NO_EVIDENCE, evidence_by_node
from graphkit.report.happenings import NOT_HAPPENED
from graphkit.report.witnesses import GROUND_COLUMNS, Grounds
from graphkit.store.base import View

__all__ = ["CentralReport"]


class CentralReport(Report):
    """PageRank and betweenness; the sentence is the first event that ties the actor to another."""

    name: ClassVar[str] = "central"
    title: ClassVar[str] = "Central actors"
    question: ClassVar[str] = "Who is acted upon most by those who matter, and who links others?"
    parameters: ClassVar[tuple[Parameter, ...]] = ()

    def run(self, view: View, parameters: Parameters) -> ReportTable:  # noqa: ARG002
        """See `Report.run`."""
        actors = {node.id: node for node in view.nodes(labels=ACTOR_LABELS)}
        events = {
            node.id
            for node in view.nodes(labels=("Event",))
            if isinstance(node, Event) and node.status not in NOT_HAPPENED
        }
        edges = list(view.edges(types=("DID", "TO", "INTERACTS")))
        weights = actor_network(edges, actors=actors, events=events)
        ranks, links = pagerank(weights), betweenness(weights)
        tied = _events_by_actor(edges, actors.keys() & ranks.keys(), events)
        evidence = evidence_by_node(view, {event for found in tied.values() for event in found})
        rows = []
        for key in sorted(ranks, key=lambda one: (-round(ranks[one], 9), actors[one].name, one)):
            told = [evidence[event] for event in tied.get(key, ())]
            proofs = [one.evidence for one in told]
            first = min(proofs, key=lambda one: one.order, default=NO_EVIDENCE)
            grounds = Grounds.of_all(one.grounds for one in told)
            counts = (round(ranks[key], 6), round(links[key], 6), len(told), *grounds.cells)
            rows.append((actors[key].name, actors[key].label, *counts, *first.cells))
        columns = (
            *("actor", "label", "pagerank", "betweenness", "events"),
            *(*GROUND_COLUMNS, *EVIDENCE_COLUMNS),
        )
        note = "PageRank over events that happened or are claimed; betweenness without direction"
        return ReportTable(title=self.title, columns=columns, rows=tuple(rows), note=note)


def _events_by_actor(edges: list[Edge], actors: set[str], events: set[str]) -> dict[str, set[str]]:
    tied: dict[str, set[str]] = {}
    for edge in edges:
        actor, event = (
            (edge.target, edge.source) if edge.type == "TO" else (edge.source, edge.target)
        )
        if edge.type != "INTERACTS" and actor in actors and event in events:
            tied.setdefault(actor, set()).add(event)
    return tied
