"""State-to-state acts: what actors do, counted as done by the states they act for."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, ClassVar, NamedTuple

import numpy as np

from graphkit.report.asked import ACTOR, NOT_HAPPENED, SINCE, UNTIL, status_parameter
from graphkit.report.base import Cell, Parameter, Parameters, Report, ReportTable
from graphkit.report.evidence import EVIDENCE_COLUMNS
from graphkit.report.happenings import Acts, Happenings
from graphkit.report.rows import LazyRows
from graphkit.report.witnesses import GROUND_COLUMNS
from graphkit.store.base import View
from graphkit.store.skeleton import Skeleton

if TYPE_CHECKING:
    from numpy.typing import NDArray

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
        happenings = Happenings(view)
        pairs = _pairs(happenings, happenings.chosen(parameters, ANY_STATUS))
        groups: dict[Act, list[int]] = defaultdict(list)
        for act, place in pairs:
            groups[act].append(place)
        columns = (
            *("date", "date_basis", "source", "target", "status", "statuses"),
            *("events", "mean_score", "id", *GROUND_COLUMNS, *EVIDENCE_COLUMNS),
        )
        ordered = sorted(groups.items(), key=lambda item: _order(item[0]))
        rows = LazyRows(
            ordered,
            lambda some: _rows(happenings, some),
            known=lambda some: _known(happenings, some),
        )
        return ReportTable(title=self.title, columns=columns, rows=rows)


def _pairs(happenings: Happenings, chosen: "NDArray[np.integer]") -> Iterator[tuple[Act, int]]:
    """Yield what each event is grouped by, with its place; once for each pair of states."""
    skeleton = happenings.skeleton
    states_of = _states_by_actor(skeleton)
    sources = _states(happenings.did, states_of)
    targets = _states(happenings.to, states_of)
    received = {*happenings.to.events.tolist()}
    fields = (happenings.dates, *map(happenings.column, ("date_basis", "status")))
    for place in chosen.tolist():
        acting = sources.get(place, set())
        acted_on = targets.get(place, set()) if place in received else acting
        date, basis, status = (str(field.at(place) or "") for field in fields)
        for one in acting:
            for two in acted_on - {one}:
                source, target = (str(skeleton.field(state, "name")) for state in (one, two))
                yield Act(date, basis, source, target, status), place


def _states_by_actor(skeleton: Skeleton) -> Mapping[int, set[int]]:
    """Return the states that each actor acts for; a state acts for itself."""
    states_of: dict[int, set[int]] = defaultdict(set)
    acts_for = skeleton.ties["ACTS_FOR"]
    holds = acts_for.columns["status"].where(lambda one: one not in NOT_HAPPENED)
    for actor, state in zip(acts_for.source[holds], acts_for.target[holds], strict=True):
        states_of[int(actor)].add(int(state))
    return states_of | {state: {state} for state in skeleton.nodes["State"].numbers}


def _states(acts: Acts, states_of: Mapping[int, set[int]]) -> Mapping[int, set[int]]:
    """Return the states that take part in each event."""
    found: dict[int, set[int]] = defaultdict(set)
    involved = np.isin(acts.parties, [*states_of])
    for party, event in zip(
        acts.parties[involved].tolist(), acts.events[involved].tolist(), strict=True
    ):
        found[event] |= states_of[party]
    return found


def _order(act: Act) -> tuple[str, ...]:
    return (act.date or "9999", *act[1:])


def _rows(
    happenings: Happenings, groups: Sequence[tuple[Act, Sequence[int]]]
) -> list[tuple[Cell, ...]]:
    told = happenings.together([places for _, places in groups])
    return [
        (
            *(act.date or None, *act[1:], happenings.statuses(places)),
            *(len(places), _mean_score(happenings, act, places), one.first),
            *(*one.grounds, *one.evidence.cells),
        )
        for (act, places), one in zip(groups, told, strict=True)
    ]


def _known(
    happenings: Happenings, groups: Sequence[tuple[Act, Sequence[int]]]
) -> Mapping[str, Sequence[Cell]]:
    fields = {name: [getattr(act, name) or None for act, _ in groups] for name in Act._fields}
    return {
        **fields,
        "events": [len(places) for _, places in groups],
        "mean_score": [_mean_score(happenings, act, places) for act, places in groups],
    }


def _mean_score(happenings: Happenings, act: Act, places: Sequence[int]) -> float | None:
    found = (happenings.column("score").at(place) for place in places)
    scores = [float(score) for score in found if score is not None]
    counts = bool(scores) and act.status not in NOT_HAPPENED
    return sum(scores) / len(scores) if counts else None
