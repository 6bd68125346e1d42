"""Who said what: all statements, and everything that one actor said."""

from typing import ClassVar

from graphkit.analysis.period import Period
from graphkit.report.base import Cell, Parameter, Parameters, Report, ReportTable, text_of
from graphkit.report.evidence import EVIDENCE_COLUMNS
from graphkit.report.happenings import ACTOR, SINCE, UNTIL, joined
from graphkit.report.lookup import find_actors
from graphkit.report.sayings import Saying, first_told, read_sayings
from graphkit.report.witnesses import GROUND_COLUMNS
from graphkit.store.base import View

__all__ = ["SaidByReport", "StatementsReport"]

COLUMNS = (
    *("speaker", "act", "speech", "polarity", "certainty", "verification", "text", "to"),
    *("date", "date_basis", "id", *GROUND_COLUMNS, *EVIDENCE_COLUMNS),
)
SPEECH_ORDER = ("direct", "mixed", "indirect")
SPEAKER = Parameter(name="actor", description="name, alias or id of an actor", required=True)


class StatementsReport(Report):
    """Every statement but those that a copy repeats; of one actor and of some days if asked."""

    name: ClassVar[str] = "statements"
    title: ClassVar[str] = "Statements"
    question: ClassVar[str] = "Who said what, in which form, and how sure is it?"
    parameters: ClassVar[tuple[Parameter, ...]] = (ACTOR, SINCE, UNTIL)

    def run(self, view: View, parameters: Parameters) -> ReportTable:
        """See `Report.run`."""
        name = text_of(parameters, ACTOR)
        found = list(read_sayings(view).values()) if name is None else _said_by(view, name)
        period = Period.of(text_of(parameters, SINCE), text_of(parameters, UNTIL))
        kept, note = first_told(saying for saying in found if period.holds(saying.said_on))
        rows = tuple(_cells(saying, saying.source) for saying in kept)
        return ReportTable(title=self.title, columns=COLUMNS, rows=rows, note=note)


class SaidByReport(Report):
    """Everything one actor said, direct quotes first."""

    name: ClassVar[str] = "said-by"
    title: ClassVar[str] = "Said by"
    question: ClassVar[str] = "What did this actor say, in quotes first, and where does it stand?"
    parameters: ClassVar[tuple[Parameter, ...]] = (SPEAKER,)

    def run(self, view: View, parameters: Parameters) -> ReportTable:
        """See `Report.run`."""
        found, note = first_told(_said_by(view, text_of(parameters, SPEAKER) or ""))
        found.sort(key=lambda one: (SPEECH_ORDER.index(one.statement.speech), *one.order))
        rows = tuple(_cells(saying, joined(saying.speakers)) for saying in found)
        return ReportTable(title=self.title, columns=COLUMNS, rows=rows, note=note)


def _said_by(view: View, name: str) -> list[Saying]:
    wanted = {entity.id for entity in find_actors(view, name)}
    return [
        saying
        for saying in read_sayings(view).values()
        if any(speaker.id in wanted for speaker in saying.speakers)
    ]


def _cells(saying: Saying, speaker: str | None) -> tuple[Cell, ...]:
    statement = saying.statement
    return (
        *(speaker, statement.act, statement.speech, statement.polarity, statement.certainty),
        *(statement.verification, statement.text, joined(saying.addressees)),
        *(saying.said_on, statement.said_on_basis, statement.id),
        *(*saying.grounds.cells, *saying.evidence.cells),
    )
