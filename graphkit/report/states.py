"""State-to-state acts: what actors do, counted as done by the states they act for."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, ClassVar

import numpy as np

from graphkit.analysis.links import happened, reciprocal
from graphkit.analysis.pairs import distinct_pairs, joined_pairs
from graphkit.report.answers import Asked, left_out, noted, unhappened_note
from graphkit.report.asked import ACTOR, HAPPENED, SINCE, UNTIL
from graphkit.report.base import Cell, Parameter, Parameters, Report, ReportTable
from graphkit.report.evidence import EVIDENCE_COLUMNS
from graphkit.report.happenings import Acts, Happenings
from graphkit.report.rows import LazyRows
from graphkit.report.witnesses import GROUND_COLUMNS
from graphkit.store.base import View

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Numbers = NDArray[np.integer]

__all__ = ["STATE_COLUMNS", "StateActs", "StatesReport"]

NAMES = ("act of one state on another", "acts of states")
STATE_COLUMNS = (
    *("date", "date_basis", "source", "target", "status", "statuses"),
    *("events", "mean_score", "id", *GROUND_COLUMNS, *EVIDENCE_COLUMNS),
)


class StatesReport(Report):
    """Who did how much to whom, by day and status.

    In reciprocal events (talks: all parties act on each other) each state acts on each other one.
    What did not happen is left out unless it is asked for, and then has no score. Id and sentence
    are those of the first of the events.
    """

    name: ClassVar[str] = "states"
    title: ClassVar[str] = "State-to-state acts"
    question: ClassVar[str] = (
        "What did states do to each other, by day and status, and how friendly was it? "
        "(mean score from -10, conflict, to +10)"
    )
    parameters: ClassVar[tuple[Parameter, ...]] = (ACTOR, SINCE, UNTIL, HAPPENED)

    def run(self, view: View, parameters: Parameters) -> ReportTable:
        """See `Report.run`."""
        happenings, asked = Happenings(view), Asked.of(view, parameters, HAPPENED)
        acts = StateActs(happenings, happenings.chosen(asked))
        of_states = np.isin(np.arange(happenings.count), acts.every)
        undated = of_states[happenings.undated(asked)].sum()
        hidden = of_states[happenings.unhappened(asked)].sum()
        table = ReportTable(
            title=self.title,
            columns=STATE_COLUMNS,
            rows=LazyRows(acts.groups, acts.rows, known=acts.known),
            note=noted(unhappened_note(int(hidden)), left_out(int(undated))),
        )
        return asked.answer(table, lambda: happenings.things_at(NAMES, acts.every))


class StateActs:
    """Events by day, basis of the day, source, target and status; undated ones come last."""

    def __init__(self, happenings: Happenings, chosen: "Numbers") -> None:
        self._happenings = happenings
        self._names = happenings.skeleton.nodes["State"].columns["name"]
        source, target, event = _acts_of_states(happenings)
        rank = np.full(happenings.count, -1)
        rank[chosen] = np.arange(len(chosen))
        apart = source != target
        self.every = np.unique(event[apart])  # the events in which states act, asked for or not
        counts = apart & (rank[event] >= 0)
        source, target, event = source[counts], target[counts], event[counts]
        dates, basis, status = (
            column.codes[event]
            for column in (happenings.dates, *map(happenings.column, ("date_basis", "status")))
        )
        dated = np.where(dates < 0, len(happenings.dates.values), dates)
        keys = np.stack(
            [dated, basis, self._names.codes[source], self._names.codes[target], status]
        )
        order = np.lexsort((rank[event], *keys[::-1]))
        keys, self._ends, self._event = keys[:, order], (source[order], target[order]), event[order]
        begins = np.flatnonzero((keys[:, 1:] != keys[:, :-1]).any(axis=0)) + 1
        starts = [0, *begins.tolist()] if len(order) else []
        self.groups = [*map(slice, starts, [*starts[1:], len(order)])]

    def rows(self, groups: Sequence[slice]) -> list[tuple[Cell, ...]]:
        """Return a row for each group of acts."""
        places = [self._event[group].tolist() for group in groups]
        told = self._happenings.together(places)
        return [
            (
                *self._cells(group, acts[0]),
                self._happenings.statuses(acts),
                *(len(acts), self._mean_score(acts), one.first),
                *(*one.grounds, *one.evidence.cells),
            )
            for group, acts, one in zip(groups, places, told, strict=True)
        ]

    def known(self, groups: Sequence[slice]) -> Mapping[str, Sequence[Cell]]:
        """Return what is known of these groups without reading anything, by column."""
        acts = [self._event[group].tolist() for group in groups]
        cells = [self._cells(group, own[0]) for group, own in zip(groups, acts, strict=True)]
        names = ("date", "date_basis", "source", "target", "status")
        return {
            **{name: [row[place] for row in cells] for place, name in enumerate(names)},
            "events": [len(own) for own in acts],
            "mean_score": [self._mean_score(own) for own in acts],
        }

    def _cells(self, group: slice, event: int) -> tuple[Cell, ...]:
        happenings = self._happenings
        basis, status = (happenings.column(one).at(event) for one in ("date_basis", "status"))
        names = (self._names.at(int(ends[group.start])) for ends in self._ends)
        return (happenings.dates.at(event), basis, *names, status)

    def _mean_score(self, places: Sequence[int]) -> float | None:
        """Return the mean score; None of what did not happen, and where no event has one."""
        found = (self._happenings.column("score").at(place) for place in places)
        scores = [float(score) for score in found if score is not None]
        if not scores or not happened(self._happenings.column("status").at(places[0])):
            return None
        return sum(scores) / len(scores)


def _acts_of_states(happenings: Happenings) -> "Numbers":
    """Return source, target and event of all acts of states, as places among states and events.

    In a reciprocal event each state that takes part acts on each other one.
    """
    skeleton = happenings.skeleton
    states, acts_for = skeleton.nodes["State"], skeleton.ties["ACTS_FOR"]
    holds = acts_for.columns["status"].where(happened)
    own = np.array(states.numbers, dtype=np.int64)  # a state acts for itself
    of_state = distinct_pairs(
        np.concatenate([acts_for.source[holds], own]), np.concatenate([acts_for.target[holds], own])
    )

    def involved(acts: Acts) -> "Numbers":
        state, event, _ = joined_pairs(of_state, distinct_pairs(acts.parties, acts.events))
        return distinct_pairs(event, state - states.first)

    sources, targets = involved(happenings.did), involved(happenings.to)
    mutual = sources[:, reciprocal(skeleton)[skeleton.nodes["Event"].first + sources[0]]]
    return np.concatenate([joined_pairs(sources, targets), joined_pairs(mutual, mutual)], axis=1)
