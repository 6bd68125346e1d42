"""Claims behind which nobody stands by name."""

from typing import TYPE_CHECKING, ClassVar

import numpy as np

from graphkit.report.answers import Asked
from graphkit.report.asked import ACTOR, SINCE, UNTIL
from graphkit.report.base import Cell, Parameter, Parameters, Report, ReportTable
from graphkit.report.evidence import EVIDENCE_COLUMNS
from graphkit.report.rows import LazyRows
from graphkit.report.sayings import Saying, Sayings, hidden_note
from graphkit.report.witnesses import GROUND_COLUMNS
from graphkit.store.base import View
from graphkit.store.skeleton import Ties

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Marks = NDArray[np.bool_]
    Numbers = NDArray[np.integer]

__all__ = ["UnnamedOnlyReport"]

NAMELESS = ("unnamed", "document")
TOLD = ("reported", "disputed")  # an article tells it as a fact, on its own word


class UnnamedOnlyReport(Report):
    """Statements of unnamed sources that no named one makes, passes on or corroborates.

    A document has no speaker, so it names nobody. What an article tells as a fact rests on the
    article too and is left out, and so is what a copy repeats.
    """

    name: ClassVar[str] = "unnamed-only"
    title: ClassVar[str] = "Claims of unnamed sources only"
    question: ClassVar[str] = (
        "Which claims rest only on unnamed sources, and how many corroborate them independently?"
    )
    parameters: ClassVar[tuple[Parameter, ...]] = (ACTOR, SINCE, UNTIL)

    def run(self, view: View, parameters: Parameters) -> ReportTable:
        """See `Report.run`."""
        sayings, asked = Sayings(view), Asked.of(view, parameters)
        nameless = sayings.column("source_kind").where(lambda kind: kind == "unnamed")
        nameless &= ~_named(sayings) & ~_told_as_fact(sayings)
        of_actor = nameless
        if asked.ids is not None:
            of_actor = nameless & sayings.concerning(asked.ids)
        kept = of_actor & sayings.within(asked.period) & ~sayings.repeated
        places = sayings.in_order(np.flatnonzero(kept)).tolist()
        columns = (
            *("source", "claim", "act", "polarity", "verification", "independent"),
            *("date", "date_basis", "id", *GROUND_COLUMNS, *EVIDENCE_COLUMNS),
        )
        rows = LazyRows(places, lambda some: [_cells(one) for one in sayings.read(some)])
        note = hidden_note(sayings, of_actor, asked.period)
        table = ReportTable(title=self.title, columns=columns, rows=rows, note=note)
        names = ("claim of unnamed sources only", "claims of this kind")
        every = nameless & ~sayings.repeated
        return asked.answer(table, lambda: sayings.things(names, every), "concerning")


def _named(sayings: Sayings) -> "Marks":
    """Say of each statement whether somebody named stands in its chain or corroborates it."""
    marks = sayings.column("source_kind").where(lambda kind: kind not in NAMELESS)
    one, two = _ends(sayings, sayings.skeleton.ties["CORROBORATES"])
    backed = marks.copy()
    backed[one] |= marks[two]
    backed[two] |= marks[one]
    outer, inner = _ends(sayings, sayings.skeleton.ties["REPORTS"])
    return _reaching(backed, outer, inner) | _reaching(backed, inner, outer)


def _reaching(marks: "Marks", sources: "Numbers", targets: "Numbers") -> "Marks":
    """Say of each statement whether an arrow after arrow leads from it to a marked one."""
    found = marks
    while True:
        further = found.copy()
        np.logical_or.at(further, sources, found[targets])
        if np.array_equal(further, found):
            return found
        found = further


def _ends(sayings: Sayings, ties: Ties) -> "tuple[Numbers, Numbers]":
    return sayings.places(ties.source), sayings.places(ties.target)


def _told_as_fact(sayings: Sayings) -> "Marks":
    """Say of each statement whether it affirms an event that an article tells as a fact."""
    skeleton, asserts = sayings.skeleton, sayings.skeleton.ties["ASSERTS"]
    events = skeleton.nodes["Event"]
    told = events.columns["status"].where(lambda status: status in TOLD)
    affirmed = asserts.columns["stance"].where(lambda stance: stance == "affirm")
    affirmed &= told[asserts.target - events.first]
    found = np.zeros(sayings.count, dtype=np.bool_)
    found[sayings.places(asserts.source[affirmed])] = True
    return found


def _cells(saying: Saying) -> tuple[Cell, ...]:
    statement = saying.statement
    return (
        *(saying.source, statement.text, statement.act, statement.polarity),
        *(statement.verification, saying.grounds.witnesses - 1),
        *(saying.said_on, statement.said_on_basis),
        *(statement.id, *saying.grounds, *saying.evidence.cells),
    )
