"""State-to-state acts: what actors do, counted as done by the states they act for."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import ClassVar, NamedTuple

from graphkit.model.edge_world import ActsFor
from graphkit.model.node import Entity
from graphkit.report.base import Cell, Parameter, Parameters, Report, ReportTable
from graphkit.report.evidence import EVIDENCE_COLUMNS
from graphkit.report.happenings import (
    ACTOR,
    NOT_HAPPENED,
    SINCE,
    UNTIL,
    Happening,
    narrowed,
    read_happenings,
    status_parameter,
    when,
)
from graphkit.report.witnesses import GROUND_COLUMNS, Grounds, statuses_of
from graphkit.store.base import View

__all__ = ["StatesReport"]

ANY_STATUS = status_parameter("all")


class Act(NamedTuple):
    """What an event is grouped by. Dates sort as text; an undated one is empty."""

    date: str
    date_basis: str
    source: str
    target: str
    status: str


class StatesReport(Report):
    """Who did how much to whom, by day and status.

    In reciprocal events (all parties act, nobody is a target) each state acts on each other one.
    What did not happen keeps its row and count, and has no score. Id and sentence are those of the
    first of the events.
    """

    name: ClassVar[str] = "states"
    title: ClassVar[str] = "State-to-state acts"
    question: ClassVar[str] = (
        "What did states do to each other, by day and status, and how friendly was it? "
        "(mean score from -10, conflict, to +10)"
    )
    parameters: ClassVar[tuple[Parameter, ...]] = (ACTOR, SINCE, UNTIL, ANY_STATUS)

    def run(self, view: View, parameters: Parameters) -> ReportTable:
        """See `Report.run`."""
        found = narrowed(read_happenings(view), view, parameters, ANY_STATUS)
        states_of = _states_by_actor(view)
        names = {node.id: node.name for node in view.nodes(labels=("State",))}
        groups: dict[Act, list[Happening]] = defaultdict(list)
        for happening in found:
            for source, target in sorted(_pairs(happening, states_of)):
                groups[_act(happening, names[source], names[target])].append(happening)
        columns = (
            *("date", "date_basis", "source", "target", "status", "statuses"),
            *("events", "mean_score", "id", *GROUND_COLUMNS, *EVIDENCE_COLUMNS),
        )
        rows = [_cells(act, groups[act]) for act in sorted(groups, key=_order)]
        return ReportTable(title=self.title, columns=columns, rows=tuple(rows))


def _states_by_actor(view: View) -> Mapping[str, set[str]]:
    states_of: dict[str, set[str]] = defaultdict(set)
    for edge in view.edges(types=("ACTS_FOR",)):
        if isinstance(edge, ActsFor) and edge.status not in NOT_HAPPENED:
            states_of[edge.source].add(edge.target)
    return states_of


def _pairs(happening: Happening, states_of: Mapping[str, set[str]]) -> set[tuple[str, str]]:
    sources = _states(happening.actors, states_of)
    targets = _states(happening.targets, states_of) if happening.targets else sources
    return {(one, two) for one in sources for two in targets if one != two}


def _states(entities: Iterable[Entity], states_of: Mapping[str, set[str]]) -> set[str]:
    found: set[str] = set()
    for entity in entities:
        found |= {entity.id} if entity.label == "State" else states_of.get(entity.id, set())
    return found


def _act(happening: Happening, source: str, target: str) -> Act:
    event = happening.event
    return Act(when(event) or "", event.date_basis, source, target, event.status)


def _order(act: Act) -> tuple[str, ...]:
    return (act.date or "9999", *act[1:])


def _cells(act: Act, happenings: list[Happening]) -> tuple[Cell, ...]:
    scores = [h.event.score for h in happenings if h.event.score is not None]
    counts = bool(scores) and act.status not in NOT_HAPPENED
    mean = sum(scores) / len(scores) if counts else None
    first = min(happenings, key=lambda h: (*h.evidence.order, h.event.id))
    grounds = Grounds.of_all(h.grounds for h in happenings)
    statuses = statuses_of(report for h in happenings for report in h.reports)
    told = (statuses, len(happenings), mean, first.event.id, *grounds.cells)
    return (act.date or None, *act[1:], *told, *first.evidence.cells)
