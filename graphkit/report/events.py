"""What happened: all events, the dated ones as a timeline, threats, and who met whom."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, ClassVar

import numpy as np

from graphkit.analysis.pairs import distinct_pairs
from graphkit.model.node import ACTOR_LABELS
from graphkit.report.answers import Asked, left_out, noted, unhappened_note
from graphkit.report.asked import ACTOR, ANY_STATUS, HAPPENED, SINCE, UNTIL
from graphkit.report.base import Cell, Parameter, Parameters, Report, ReportTable
from graphkit.report.evidence import EVIDENCE_COLUMNS
from graphkit.report.happenings import Happening, Happenings, when
from graphkit.report.parties import Party, joined, named_actors
from graphkit.report.rows import LazyRows
from graphkit.report.witnesses import GROUND_COLUMNS
from graphkit.store.base import View

if TYPE_CHECKING:
    from numpy.typing import NDArray

__all__ = ["ContactsReport", "EventsReport", "ThreatsReport", "TimelineReport"]

THREATS = ("THREATEN",)
PARTIES_OF_A_CONTACT = 2
EVENT_COLUMNS = (
    *("date", "date_basis", "type", "actors", "targets", "mode", "status", "statuses", "place"),
    *("event", "id", *GROUND_COLUMNS, *EVIDENCE_COLUMNS),
)


class EventsReport(Report):
    """Every event, whatever its status."""

    name: ClassVar[str] = "events"
    title: ClassVar[str] = "Events"
    question: ClassVar[str] = "What happened, by whom, to whom, where, when, and how sure is it?"
    parameters: ClassVar[tuple[Parameter, ...]] = (ACTOR, SINCE, UNTIL, ANY_STATUS)

    def run(self, view: View, parameters: Parameters) -> ReportTable:
        """See `Report.run`."""
        happenings = Happenings(view)
        asked = Asked.of(view, parameters, ANY_STATUS)
        found = happenings.chosen(asked)
        undated = happenings.undated(asked)
        rows = _event_rows(happenings, found.tolist())
        table = ReportTable(
            title=self.title, columns=EVENT_COLUMNS, rows=rows, note=left_out(len(undated))
        )
        return asked.answer(table, lambda: happenings.things(("event", "events")))


class TimelineReport(Report):
    """Dated events in their order."""

    name: ClassVar[str] = "timeline"
    title: ClassVar[str] = "Timeline"
    question: ClassVar[str] = "What happened when? (~ marks a date guessed from the publication)"
    parameters: ClassVar[tuple[Parameter, ...]] = (ACTOR, SINCE, UNTIL, HAPPENED)

    def run(self, view: View, parameters: Parameters) -> ReportTable:
        """See `Report.run`."""
        happenings = Happenings(view)
        asked = Asked.of(view, parameters, HAPPENED)
        found = happenings.chosen(asked)
        dated = found[happenings.dates.codes[found] >= 0]
        undated = len(found) - len(dated) + len(happenings.undated(asked))
        every = np.flatnonzero(happenings.dates.codes >= 0)
        hidden = np.intersect1d(happenings.unhappened(asked), every)
        rows = _event_rows(happenings, dated.tolist())
        note = noted(unhappened_note(len(hidden)), left_out(undated))
        table = ReportTable(title=self.title, columns=EVENT_COLUMNS, rows=rows, note=note)
        return asked.answer(table, lambda: happenings.things_at(("dated event", "events"), every))


class ThreatsReport(Report):
    """Threats, whoever makes them."""

    name: ClassVar[str] = "threats"
    title: ClassVar[str] = "Threats"
    question: ClassVar[str] = "Who threatened whom, when, by which mode, and how sure is it?"
    parameters: ClassVar[tuple[Parameter, ...]] = (ACTOR, SINCE, UNTIL, ANY_STATUS)

    def run(self, view: View, parameters: Parameters) -> ReportTable:
        """See `Report.run`."""
        happenings = Happenings(view)
        asked = Asked.of(view, parameters, ANY_STATUS)
        found = happenings.chosen(asked, THREATS)
        undated = happenings.undated(asked, THREATS)
        columns = (
            *("date", "date_basis", "actors", "targets", "mode", "status", "statuses"),
            *("id", *GROUND_COLUMNS, *EVIDENCE_COLUMNS),
        )
        rows = _rows(happenings, found.tolist(), _threat_cells)
        table = ReportTable(
            title=self.title, columns=columns, rows=rows, note=left_out(len(undated))
        )
        return asked.answer(table, lambda: happenings.things(("threat", "threats"), THREATS))


class ContactsReport(Report):
    """Talks, calls, visits and meetings between two or more actors that have a name."""

    name: ClassVar[str] = "contacts"
    title: ClassVar[str] = "Contacts"
    question: ClassVar[str] = "Who spoke with whom, when, and by which means?"
    parameters: ClassVar[tuple[Parameter, ...]] = (ACTOR, SINCE, UNTIL, HAPPENED)

    def run(self, view: View, parameters: Parameters) -> ReportTable:
        """See `Report.run`."""
        happenings = Happenings(view)
        asked, contacts = Asked.of(view, parameters, HAPPENED), _are_contacts(happenings)
        every, hidden = np.flatnonzero(contacts), happenings.unhappened(asked)
        found = happenings.chosen(asked)
        undated = happenings.undated(asked)
        columns = (
            *("date", "date_basis", "parties", "means", "status", "statuses", "place"),
            *("id", *GROUND_COLUMNS, *EVIDENCE_COLUMNS),
        )
        rows = _rows(happenings, found[contacts[found]].tolist(), _contact_cells)
        table = ReportTable(
            title=self.title,
            columns=columns,
            rows=rows,
            note=noted(
                unhappened_note(int(contacts[hidden].sum())),
                left_out(int(contacts[undated].sum())),
            ),
        )
        return asked.answer(table, lambda: happenings.things_at(("contact", "contacts"), every))


def _rows(
    happenings: Happenings, places: Sequence[int], cells: Callable[[Happening], tuple[Cell, ...]]
) -> LazyRows[int]:
    return LazyRows(places, lambda some: [cells(one) for one in happenings.read(some)])


def _event_rows(happenings: Happenings, places: Sequence[int]) -> LazyRows[int]:
    def made(some: Sequence[int]) -> list[tuple[Cell, ...]]:
        return [_event_cells(one) for one in happenings.read(some)]

    return LazyRows(places, made, known=happenings.known)


def _event_cells(happening: Happening) -> tuple[Cell, ...]:
    event = happening.event
    return (
        *(when(event), event.date_basis, event.type),
        *(joined(happening.actors), joined(happening.targets), event.mode, event.status),
        *(happening.statuses, ", ".join(happening.places) or None),
        *(event.name, event.id, *happening.grounds, *happening.evidence.cells),
    )


def _threat_cells(happening: Happening) -> tuple[Cell, ...]:
    event = happening.event
    return (
        *(when(event), event.date_basis, joined(happening.actors), joined(happening.targets)),
        *(event.mode, event.status, happening.statuses),
        *(event.id, *happening.grounds, *happening.evidence.cells),
    )


def _contact_cells(happening: Happening) -> tuple[Cell, ...]:
    event = happening.event
    return (
        *(when(event), event.date_basis, joined(_parties(happening)), event.mode, event.status),
        *(happening.statuses, ", ".join(happening.places) or None),
        *(event.id, *happening.grounds, *happening.evidence.cells),
    )


def _parties(happening: Happening) -> list[Party]:
    targets = [party for party in happening.targets if party.label in ACTOR_LABELS]
    return [*happening.actors, *targets]


def _are_contacts(happenings: Happenings) -> "NDArray[np.bool_]":
    """Say of each event whether it is a talk, somebody acts and two or more have a name."""
    talks = happenings.column("type").where(lambda one: one == "CONSULT")
    acting = np.zeros(happenings.count, dtype=np.bool_)
    acting[happenings.did.events] = True
    parties = np.concatenate([happenings.did.parties, happenings.to.parties])
    events = np.concatenate([happenings.did.events, happenings.to.events])
    named = named_actors(happenings.skeleton)[parties]
    once, _ = distinct_pairs(events[named], parties[named])
    count = np.bincount(once, minlength=happenings.count)
    return talks & acting & (count >= PARTIES_OF_A_CONTACT)
