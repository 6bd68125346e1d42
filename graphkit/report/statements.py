"""Who said what: all statements, and everything that one actor said."""

from typing import ClassVar

import numpy as np

from graphkit.report.answers import Asked
from graphkit.report.asked import ACTOR, SINCE, SPEAKER, UNTIL
from graphkit.report.base import Cell, Parameter, Parameters, Report, ReportTable
from graphkit.report.evidence import EVIDENCE_COLUMNS
from graphkit.report.parties import joined
from graphkit.report.rows import LazyRows
from graphkit.report.sayings import Saying, Sayings, hidden_note
from graphkit.report.witnesses import GROUND_COLUMNS
from graphkit.store.base import View

__all__ = ["SaidByReport", "StatementsReport"]

COLUMNS = (
    *("speaker", "act", "speech", "polarity", "certainty", "verification", "text", "to"),
    *("date", "date_basis", "id", *GROUND_COLUMNS, *EVIDENCE_COLUMNS),
)
SPEECH_ORDER = ("direct", "mixed", "indirect")


class StatementsReport(Report):
    """Every statement but those that a copy repeats; of one actor and of some days if asked."""

    name: ClassVar[str] = "statements"
    title: ClassVar[str] = "Statements"
    question: ClassVar[str] = "Who said what, in which form, and how sure is it?"
    parameters: ClassVar[tuple[Parameter, ...]] = (ACTOR, SINCE, UNTIL)

    def run(self, view: View, parameters: Parameters) -> ReportTable:
        """See `Report.run`."""
        sayings, asked = Sayings(view), Asked.of(view, parameters)
        of_actor = np.ones(sayings.count, dtype=np.bool_)
        if asked.ids is not None:
            of_actor = sayings.said_by(asked.ids)
        kept = of_actor & sayings.within(asked.period) & ~sayings.repeated
        places = sayings.in_order(np.flatnonzero(kept)).tolist()
        note = hidden_note(sayings, of_actor, asked.period)
        return _answer(asked, _table(self.title, sayings, places, note), sayings)


class SaidByReport(Report):
    """Everything one actor said, direct quotes first."""

    name: ClassVar[str] = "said-by"
    title: ClassVar[str] = "Said by"
    question: ClassVar[str] = "What did this actor say, in quotes first, and where does it stand?"
    parameters: ClassVar[tuple[Parameter, ...]] = (SPEAKER,)

    def run(self, view: View, parameters: Parameters) -> ReportTable:
        """See `Report.run`."""
        sayings, asked = Sayings(view), Asked.of(view, parameters, actor=SPEAKER)
        said = sayings.said_by(asked.ids or ())
        places = sayings.in_order(np.flatnonzero(said & ~sayings.repeated)).tolist()
        speech = sayings.column("speech")
        places.sort(key=lambda place: SPEECH_ORDER.index(str(speech.at(place))))
        note = hidden_note(sayings, said)
        return _answer(asked, _table(self.title, sayings, places, note), sayings)


def _table(title: str, sayings: Sayings, places: list[int], note: str) -> ReportTable:
    rows = LazyRows(places, lambda some: [_cells(one) for one in sayings.read(some)])
    return ReportTable(title=title, columns=COLUMNS, rows=rows, note=note)


def _answer(asked: Asked, table: ReportTable, sayings: Sayings) -> ReportTable:
    names = ("statement", "statements")
    return asked.answer(table, lambda: sayings.things(names, ~sayings.repeated), "by")


def _cells(saying: Saying) -> tuple[Cell, ...]:
    statement = saying.statement
    return (
        *(saying.source, statement.act, statement.speech, statement.polarity, statement.certainty),
        *(statement.verification, statement.text, joined(saying.addressees)),
        *(saying.said_on, statement.said_on_basis, statement.id),
        *(*saying.grounds, *saying.evidence.cells),
    )
