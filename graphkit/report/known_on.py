"""What was known on a day: events as the articles of that time tell them."""

from collections import Counter
from collections.abc import Collection, Sequence
from functools import cached_property, reduce
from typing import TYPE_CHECKING, ClassVar

import numpy as np

from graphkit.analysis.period import Period
from graphkit.model.event_join import joined_status
from graphkit.model.node import Event
from graphkit.report.answers import Asked, Things, left_out
from graphkit.report.asked import ACTOR, ANY_STATUS, DATE, status_test
from graphkit.report.base import Cell, Parameter, Parameters, Report, ReportTable, text_of
from graphkit.report.evidence import EVIDENCE_COLUMNS, earliest, evidence_at, first_spots
from graphkit.report.happenings import around, when
from graphkit.report.parties import joined
from graphkit.report.rows import LazyRows, nodes_by_id
from graphkit.report.witnesses import GROUND_COLUMNS, Grounds, statuses_of
from graphkit.store.base import View
from graphkit.store.skeleton import Column, Ties

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Numbers = NDArray[np.integer]

__all__ = ["KnownOnReport"]


class KnownOnReport(Report):
    """Events with the status, parties and places that articles published up to a day give them.

    Name and date of an event are those of all its reports.
    """

    name: ClassVar[str] = "known-on"
    title: ClassVar[str] = "Known on a date"
    question: ClassVar[str] = (
        "What had been published by this date, and how sure was it then? (~ marks a guessed date)"
    )
    parameters: ClassVar[tuple[Parameter, ...]] = (DATE, ACTOR, ANY_STATUS)

    def run(self, view: View, parameters: Parameters) -> ReportTable:
        """See `Report.run`."""
        asked = Asked.of(view, parameters, ANY_STATUS)
        known = _Known(view, Period.of(None, text_of(parameters, DATE)))
        allowed = known.statuses.where(status_test(asked.status))
        allowed &= known.told_first >= 0
        if asked.ids is not None:
            allowed &= known.involving(asked.ids)
        columns = (
            *("published", "date", "date_basis", "status", "statuses", "type"),
            *("actors", "targets", "place", "event", "id", *GROUND_COLUMNS, *EVIDENCE_COLUMNS),
        )
        rows = LazyRows(known.in_order(np.flatnonzero(allowed)).tolist(), known.rows)
        title = f"Known on {text_of(parameters, DATE)}"
        table = ReportTable(title=title, columns=columns, rows=rows, note=known.note)
        if known.first is not None and not (known.told_first >= 0).any():
            nothing = f"Nothing had been published; the store's articles begin on {known.first}"
            return table.model_copy(update={"title": asked.titled(title), "nothing": nothing})
        return asked.answer(table, lambda: known.things)


class _Known:
    """The events of the articles of a time; an event's place is that among all, by id."""

    def __init__(self, view: View, period: Period) -> None:
        self._view = view
        self._skeleton = view.skeleton()
        self._events = self._skeleton.nodes["Event"]
        self._told = self._skeleton.ties["EVIDENCED_BY"]
        self._articles = self._skeleton.nodes["Article"]
        self._published = self._articles.columns["published"]
        self._of_time = self._published.where_text(period.holds)
        of_event = np.isin(self._told.source, self._events.numbers)
        known = of_event & self._holds(self._told)
        # The event of each report of the time; -1 for other edges.
        self._event = np.where(known, self._told.source - self._events.first, -1)
        count = len(self._events.ids)
        self.told_first = earliest(self._skeleton, self._told, self._event, count)

    @property
    def first(self) -> str | None:
        """The day on which the first article of the store was published."""
        return min(map(str, self._published.values), default=None)

    @property
    def things(self) -> Things:
        """What had been published."""
        places = np.flatnonzero(self.told_first >= 0).tolist()
        statuses = Counter(map(str, self.statuses.of_places(places)))
        return Things("published event", "events", len(places), (), statuses)

    @property
    def note(self) -> str:
        """How many articles are left out for want of a date."""
        current = self._articles.columns["current"].where(bool)
        return left_out(int((current & (self._published.codes < 0)).sum()), noun="article")

    @cached_property
    def statuses(self) -> Column:
        """The status of each event by its reports of the time."""
        status = self._told.columns["status"]
        given = np.zeros((len(self._events.ids), len(status.values)), dtype=np.bool_)
        known = self._event >= 0
        given[self._event[known], status.codes[known]] = True
        kinds, kind_of = np.unique(given, axis=0, return_inverse=True)
        found = Column.of([_joined(status, kind) for kind in kinds])
        return Column(found.values, found.codes[kind_of.reshape(-1)])

    def involving(self, ids: Collection[str]) -> "NDArray[np.bool_]":
        """Say of each event whether an article of the time gives one of these a part in it."""
        wanted = self._skeleton.numbers(ids)
        did, to = self._skeleton.ties["DID"], self._skeleton.ties["TO"]
        events = [
            did.target[np.isin(did.source, wanted) & self._holds(did)],
            to.source[np.isin(to.target, wanted) & self._holds(to)],
        ]
        return np.isin(np.array(self._events.numbers), np.concatenate(events))

    def in_order(self, places: "Numbers") -> "Numbers":
        """Sort events by their first report."""
        spots = first_spots(self._skeleton, self._told, self.told_first)
        return places[np.lexsort((places, spots[places]))]

    def rows(self, places: Sequence[int]) -> list[tuple[Cell, ...]]:
        """Make the rows of these events."""
        ids = [self._events.ids[place] for place in places]
        events = nodes_by_id(self._view, Event, ("Event",), ids)
        rank = np.full(len(self._events.ids), -1)
        rank[places] = np.arange(len(places))
        groups = np.where(self._event >= 0, rank[self._event], -1)
        counted = Grounds(self._skeleton).counts(self._told, groups, len(places))
        firsts = self.told_first[places].tolist()
        proofs = evidence_at(self._view, self._skeleton, self._told, firsts)
        return [
            (
                *(self._cells(place, first, events[key])),
                *(key, *grounds, *proof.cells),
            )
            for place, first, key, grounds, proof in zip(
                places, firsts, ids, counted, proofs, strict=True
            )
        ]

    def _cells(self, place: int, first: int, event: Event) -> tuple[Cell, ...]:
        status = self.statuses.at(place)
        told = around(self._skeleton, self._events.first + place, self._held)
        return (
            self._published.at(int(self._told.article[first]) - self._articles.first),
            *(when(event), event.date_basis, status),
            *(self._disputed(place) if status == "disputed" else None, event.type),
            *(joined(told.actors), joined(told.targets)),
            *(", ".join(told.places) or None, event.name),
        )

    def _disputed(self, place: int) -> str | None:
        edges = np.flatnonzero(self._event == place).tolist()
        status = self._told.columns["status"]
        given = {(str(status.at(edge)), int(self._told.article[edge])) for edge in edges}
        return statuses_of(one for one, _ in given)

    def _held(self, ties: Ties, edges: "Numbers") -> "Numbers":
        return edges[self._of_time[ties.article[edges] - self._articles.first]]

    def _holds(self, ties: Ties) -> "NDArray[np.bool_]":
        found: NDArray[np.bool_] = self._of_time[ties.article - self._articles.first]
        return found


def _joined(status: Column, given: "NDArray[np.bool_]") -> str | None:
    values = [str(status.values[code]) for code in np.flatnonzero(given)]
    return reduce(joined_status, values) if values else None  # type: ignore[arg-type]
