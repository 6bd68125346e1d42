"""What cannot both hold: two statements, or two events, side by side."""

from collections.abc import Collection, Iterable, Sequence
from typing import TYPE_CHECKING, ClassVar

import numpy as np

from graphkit.analysis.period import Period
from graphkit.report.answers import Asked, Things, left_out, noted
from graphkit.report.asked import ACTOR, SINCE, UNTIL
from graphkit.report.base import Cell, Parameter, Parameters, Report, ReportTable
from graphkit.report.evidence import EVIDENCE_COLUMNS
from graphkit.report.happenings import Happening, Happenings, when
from graphkit.report.parties import joined, parties_of
from graphkit.report.rows import LazyRows
from graphkit.report.sayings import Saying, Sayings
from graphkit.report.witnesses import GROUND_COLUMNS
from graphkit.store.base import View

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Marks = NDArray[np.bool_]
    Numbers = NDArray[np.integer]

__all__ = ["ContradictionsReport"]

TOLD_COLUMNS = ("speaker", "text", "status", "date", "date_basis")
PROOF_COLUMNS = ("id", *GROUND_COLUMNS, *EVIDENCE_COLUMNS)
COLUMNS = (
    *("basis", *TOLD_COLUMNS),
    *(f"other_{name}" for name in (*TOLD_COLUMNS, *PROOF_COLUMNS)),
    *PROOF_COLUMNS,
)
Cells = tuple[Cell, ...]


class ContradictionsReport(Report):
    """One row for each two of which one at most holds; on the left the one that was told first.

    Reports of one event that disagree are no pair, nor is a statement that its article calls
    disputed or false where no other stands against it: they are counted.
    """

    name: ClassVar[str] = "contradictions"
    title: ClassVar[str] = "Contradictions"
    question: ClassVar[str] = "Which statements or events contradict each other, and in what?"
    parameters: ClassVar[tuple[Parameter, ...]] = (ACTOR, SINCE, UNTIL)

    def run(self, view: View, parameters: Parameters) -> ReportTable:
        """See `Report.run`."""
        pairs, asked = _Pairs(view), Asked.of(view, parameters)
        of_actor = np.ones(pairs.count, dtype=np.bool_)
        if asked.ids is not None:
            of_actor = pairs.either(pairs.concerning(asked.ids))
        kept = of_actor & pairs.either(pairs.within(asked.period))
        undated = (
            0 if asked.period.unbounded else int((of_actor & ~pairs.either(pairs.dated)).sum())
        )
        rows = LazyRows(pairs.in_order(np.flatnonzero(kept)).tolist(), pairs.rows)
        note = noted(left_out(undated), pairs.alone_note(asked))
        table = ReportTable(title=self.title, columns=COLUMNS, rows=rows, note=note)
        return asked.answer(table, lambda: pairs.things, "concerning")


class _Pairs:
    """All pairs that contradict each other, by their place among the edges CONTRADICTS."""

    def __init__(self, view: View) -> None:
        self._sayings, self._happenings = Sayings(view), Happenings(view)
        self._skeleton = self._sayings.skeleton
        self._ties = self._skeleton.ties["CONTRADICTS"]
        self._statements = self._skeleton.nodes["Statement"]
        self._events = self._skeleton.nodes["Event"]
        spots = np.zeros(self._skeleton.size, dtype=np.int64)
        spots[_part(self._statements.numbers)] = self._sayings.spots
        spots[_part(self._events.numbers)] = self._happenings.spots
        self._spots = spots
        turned = spots[self._ties.target] < spots[self._ties.source]
        self._one = np.where(turned, self._ties.target, self._ties.source)
        self._two = np.where(turned, self._ties.source, self._ties.target)

    @property
    def count(self) -> int:
        """How many there are."""
        return len(self._one)

    def alone_note(self, asked: Asked) -> str:
        """Count the statements and events that are disputed and stand in no pair."""
        disputed = self._marks(
            self._sayings.column("verification").where(lambda one: one in ("disputed", "refuted")),
            self._happenings.column("status").where(lambda one: one == "disputed"),
        )
        alone = disputed & self.within(asked.period)
        alone[self._one] = alone[self._two] = False
        if asked.ids is not None:
            alone &= self.concerning(asked.ids)
        kinds = (("statement", self._statements), ("event", self._events))
        counts = {kind: int(alone[_part(nodes.numbers)].sum()) for kind, nodes in kinds}
        return noted(*(_alone(kind, count) for kind, count in counts.items() if count))

    @property
    def dated(self) -> "Marks":
        """Say of each node whether it is known when it was said or happened."""
        return self._marks(
            self._sayings.column("said_on").codes >= 0, self._happenings.dates.codes >= 0
        )

    @property
    def things(self) -> Things:
        """All of them, with the days of both sides."""
        ends = np.concatenate([self._one, self._two])
        told, happened = (
            source.places(ends[np.isin(ends, np.array(nodes.numbers))])
            for source, nodes in (
                (self._sayings, self._statements),
                (self._happenings, self._events),
            )
        )
        days = {
            *self._sayings.column("said_on").of_places(told.tolist()),
            *self._happenings.dates.of_places(happened.tolist()),
        }
        known = {str(day) for day in days if day is not None}
        return Things("contradiction", "contradictions", self.count, known)

    def either(self, marks: "Marks") -> "Marks":
        """Say of each pair whether one of the two is marked; by the numbers of nodes."""
        return marks[self._one] | marks[self._two]

    def within(self, period: Period) -> "Marks":
        """Say of each node whether it was said or happened within a period."""
        return self._marks(self._sayings.within(period), self._happenings.within(period))

    def concerning(self, ids: Collection[str]) -> "Marks":
        """Say of each node whether one of these says it, or it is about them or what they do."""
        return self._marks(self._sayings.concerning(ids), self._happenings.involving(ids))

    def _marks(self, statements: "Marks", events: "Marks") -> "Marks":
        found = np.zeros(self._skeleton.size, dtype=np.bool_)
        found[_part(self._statements.numbers)] = statements
        found[_part(self._events.numbers)] = events
        return found

    def in_order(self, places: "Numbers") -> "Numbers":
        """Sort pairs by where the first of the two stands, then the second."""
        one, two = self._one[places], self._two[places]
        return places[np.lexsort((two, one, self._spots[two], self._spots[one]))]

    def rows(self, places: Sequence[int]) -> list[Cells]:
        """Make the rows of these pairs."""
        ones, twos = self._one[places].tolist(), self._two[places].tolist()
        told = self._read({*ones, *twos})
        basis = self._ties.columns["basis"]
        return [
            (basis.at(place), *told[one][0], *told[two][0], *told[two][1], *told[one][1])
            for place, one, two in zip(places, ones, twos, strict=True)
        ]

    def _read(self, numbers: Iterable[int]) -> dict[int, tuple[Cells, Cells]]:
        """Return the cells of these nodes under `TOLD_COLUMNS` and `PROOF_COLUMNS`."""
        statements = [one for one in numbers if one in self._statements.numbers]
        events = [one for one in numbers if one in self._events.numbers]
        said = self._sayings.read([one - self._statements.first for one in statements])
        happened = self._happenings.read([one - self._events.first for one in events])
        found = dict(zip(statements, map(_said, said), strict=True))
        for number, one in zip(events, happened, strict=True):
            found[number] = _happened(one, self._asserted_by(number))
        return found

    def _asserted_by(self, event: int) -> str | None:
        """Return who speaks of an event; None where only articles do."""
        asserts, said = self._skeleton.ties["ASSERTS"], self._skeleton.ties["SAID"]
        statements = asserts.source[asserts.of_target(event)].tolist()
        edges = [said.of_target(statement) for statement in statements]
        speakers = [said.source[one] for one in edges]
        return joined(parties_of(self._skeleton, np.concatenate(speakers))) if speakers else None


def _alone(kind: str, count: int) -> str:
    told = left_out(count, "without an opposite", f"disputed {kind}")
    return f"{told} (`graphkit report {kind}s` shows them)"


def _part(numbers: range) -> slice:
    return slice(numbers.start, numbers.stop)


def _said(saying: Saying) -> tuple[Cells, Cells]:
    statement = saying.statement
    told = (saying.source, statement.text, statement.verification)
    return (
        (*told, saying.said_on, statement.said_on_basis),
        (statement.id, *saying.grounds, *saying.evidence.cells),
    )


def _happened(happening: Happening, speakers: str | None) -> tuple[Cells, Cells]:
    event = happening.event
    return (
        (speakers, event.name, event.status, when(event), event.date_basis),
        (event.id, *happening.grounds, *happening.evidence.cells),
    )
