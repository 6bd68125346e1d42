"""Who stands in the middle of the actor network."""

from collections.abc import Sequence
from typing import ClassVar

from graphkit.analysis.centrality import betweenness, pagerank
from graphkit.analysis.network import actor_network
from graphkit.model.edge import Edge
from graphkit.model.node import ACTOR_LABELS, Event
from graphkit.report.asked import NOT_HAPPENED
from graphkit.report.base import Cell, Parameter, Parameters, Report, ReportTable
from graphkit.report.evidence import EVIDENCE_COLUMNS
from graphkit.report.happenings import Happenings
from graphkit.report.rows import LazyRows
from graphkit.report.witnesses import GROUND_COLUMNS
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
        happenings = Happenings(view)
        tied = _events_by_actor(edges, actors.keys() & ranks.keys(), events)
        ordered = sorted(ranks, key=lambda one: (-round(ranks[one], 9), actors[one].name, one))

        def made(keys: Sequence[str]) -> list[tuple[Cell, ...]]:
            places = [[happenings.place(event) for event in tied.get(key, ())] for key in keys]
            measures = ((round(ranks[key], 6), round(links[key], 6)) for key in keys)
            names = ((actors[key].name, actors[key].label) for key in keys)
            return [
                (*name, *measure, len(events), *told.grounds, *told.evidence.cells)
                for name, measure, events, told in zip(
                    names, measures, places, happenings.together(places), strict=True
                )
            ]

        columns = (
            *("actor", "label", "pagerank", "betweenness", "events"),
            *(*GROUND_COLUMNS, *EVIDENCE_COLUMNS),
        )
        note = "PageRank over events that happened or are claimed; betweenness without direction"
        return ReportTable(
            title=self.title, columns=columns, rows=LazyRows(ordered, made), note=note
        )


def _events_by_actor(edges: list[Edge], actors: set[str], events: set[str]) -> dict[str, set[str]]:
    tied: dict[str, set[str]] = {}
    for edge in edges:
        actor, event = (
            (edge.target, edge.source) if edge.type == "TO" else (edge.source, edge.target)
        )
        if edge.type != "INTERACTS" and actor in actors and event in events:
            tied.setdefault(actor, set()).add(event)
    return tied
