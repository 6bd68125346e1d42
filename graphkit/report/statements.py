"""Who said what: all statements, and everything that one actor said."""

from typing import TYPE_CHECKING, ClassVar

import numpy as np

from graphkit.analysis.period import Period
from graphkit.report.asked import ACTOR, SINCE, SPEAKER, UNTIL
from graphkit.report.base import Cell, Parameter, Parameters, Report, ReportTable, text_of
from graphkit.report.evidence import EVIDENCE_COLUMNS
from graphkit.report.lookup import find_actors
from graphkit.report.parties import joined
from graphkit.report.rows import LazyRows
from graphkit.report.sayings import Saying, Sayings, repeated_note
from graphkit.report.witnesses import GROUND_COLUMNS
from graphkit.store.base import View

if TYPE_CHECKING:
    from numpy.typing import NDArray

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
        sayings = Sayings(view)
        period = Period.of(text_of(parameters, SINCE), text_of(parameters, UNTIL))
        asked = sayings.column("said_on").where(
            lambda day: period.holds(None if day is None else str(day))
        )
        name = text_of(parameters, ACTOR)
        if name is not None:
            asked &= sayings.said_by({entity.id for entity in find_actors(view, name)})
        places = sayings.in_order(np.flatnonzero(asked & ~sayings.repeated)).tolist()
        return _table(self.title, sayings, places, asked)


class SaidByReport(Report):
    """Everything one actor said, direct quotes first."""

    name: ClassVar[str] = "said-by"
    title: ClassVar[str] = "Said by"
    question: ClassVar[str] = "What did this actor say, in quotes first, and where does it stand?"
    parameters: ClassVar[tuple[Parameter, ...]] = (SPEAKER,)

    def run(self, view: View, parameters: Parameters) -> ReportTable:
        """See `Report.run`."""
        sayings = Sayings(view)
        actors = find_actors(view, text_of(parameters, SPEAKER) or "")
        asked = sayings.said_by({entity.id for entity in actors})
        places = sayings.in_order(np.flatnonzero(asked & ~sayings.repeated)).tolist()
        speech = sayings.column("speech")
        places.sort(key=lambda place: SPEECH_ORDER.index(str(speech.at(place))))
        return _table(self.title, sayings, places, asked)


def _table(
    title: str, sayings: Sayings, places: list[int], asked: "NDArray[np.bool_]"
) -> ReportTable:
    rows = LazyRows(places, lambda some: [_cells(one) for one in sayings.read(some)])
    note = repeated_note(sayings, asked)
    return ReportTable(title=title, columns=COLUMNS, rows=rows, note=note)


def _cells(saying: Saying) -> tuple[Cell, ...]:
    statement = saying.statement
    return (
        *(saying.source, statement.act, statement.speech, statement.polarity, statement.certainty),
        *(statement.verification, statement.text, joined(saying.addressees)),
        *(saying.said_on, statement.said_on_basis, statement.id),
        *(*saying.grounds, *saying.evidence.cells),
    )
