"""What happened: all events, the dated ones as a timeline, threats, and who met whom."""

from collections.abc import Iterable
from typing import ClassVar

from graphkit.model.node import ACTOR_LABELS, Entity, Group
from graphkit.report.base import Cell, Parameter, Parameters, Report, ReportTable
from graphkit.report.evidence import EVIDENCE_COLUMNS
from graphkit.report.happenings import (
    ACTOR,
    SINCE,
    UNTIL,
    Happening,
    joined,
    narrowed,
    read_happenings,
    status_parameter,
    when,
)
from graphkit.report.witnesses import GROUND_COLUMNS
from graphkit.store.base import View

__all__ = ["ContactsReport", "EventsReport", "ThreatsReport", "TimelineReport"]

ANY_STATUS = status_parameter("all")
HAPPENED = status_parameter("happened")
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
        found = narrowed(read_happenings(view), view, parameters, ANY_STATUS)
        return _table(self, EVENT_COLUMNS, map(_event_cells, found))


class TimelineReport(Report):
    """Dated events in their order."""

    name: ClassVar[str] = "timeline"
    title: ClassVar[str] = "Timeline"
    question: ClassVar[str] = "What happened when? (~ marks a date guessed from the publication)"
    parameters: ClassVar[tuple[Parameter, ...]] = (ACTOR, SINCE, UNTIL, HAPPENED)

    def run(self, view: View, parameters: Parameters) -> ReportTable:
        """See `Report.run`."""
        found = narrowed(read_happenings(view), view, parameters, HAPPENED)
        dated = [happening for happening in found if when(happening.event) is not None]
        note = (
            f"{len(found) - len(dated)} without a date left out" if len(dated) < len(found) else ""
        )
        return _table(self, EVENT_COLUMNS, map(_event_cells, dated), note)


class ThreatsReport(Report):
    """Threats, whoever makes them."""

    name: ClassVar[str] = "threats"
    title: ClassVar[str] = "Threats"
    question: ClassVar[str] = "Who threatened whom, when, by which mode, and how sure is it?"
    parameters: ClassVar[tuple[Parameter, ...]] = (ACTOR, SINCE, UNTIL, ANY_STATUS)

    def run(self, view: View, parameters: Parameters) -> ReportTable:
        """See `Report.run`."""
        found = read_happenings(view, types=("THREATEN",))
        columns = (
            *("date", "date_basis", "actors", "targets", "mode", "status", "statuses"),
            *("id", *GROUND_COLUMNS, *EVIDENCE_COLUMNS),
        )
        cells = map(_threat_cells, narrowed(found, view, parameters, ANY_STATUS))
        return _table(self, columns, cells)


class ContactsReport(Report):
    """Talks, calls, visits and meetings between two or more actors that have a name."""

    name: ClassVar[str] = "contacts"
    title: ClassVar[str] = "Contacts"
    question: ClassVar[str] = "Who spoke with whom, when, and by which means?"
    parameters: ClassVar[tuple[Parameter, ...]] = (ACTOR, SINCE, UNTIL, HAPPENED)

    def run(self, view: View, parameters: Parameters) -> ReportTable:
        """See `Report.run`."""
        found = narrowed(read_happenings(view, types=("CONSULT",)), view, parameters, HAPPENED)
        columns = (
            *("date", "date_basis", "parties", "means", "status", "statuses", "place"),
            *("id", *GROUND_COLUMNS, *EVIDENCE_COLUMNS),
        )
        cells = (_contact_cells(one) for one in found if _is_contact(one))
        return _table(self, columns, cells)


def _table(
    report: Report, columns: tuple[str, ...], rows: Iterable[tuple[Cell, ...]], note: str = ""
) -> ReportTable:
    return ReportTable(title=report.title, columns=columns, rows=tuple(rows), note=note)


def _event_cells(happening: Happening) -> tuple[Cell, ...]:
    event = happening.event
    return (
        *(when(event), event.date_basis, event.type),
        *(joined(happening.actors), joined(happening.targets), event.mode, event.status),
        *(happening.statuses, ", ".join(happening.places) or None),
        *(event.name, event.id, *happening.grounds.cells, *happening.evidence.cells),
    )


def _threat_cells(happening: Happening) -> tuple[Cell, ...]:
    event = happening.event
    return (
        *(when(event), event.date_basis, joined(happening.actors), joined(happening.targets)),
        *(event.mode, event.status, happening.statuses),
        *(event.id, *happening.grounds.cells, *happening.evidence.cells),
    )


def _contact_cells(happening: Happening) -> tuple[Cell, ...]:
    event = happening.event
    return (
        *(when(event), event.date_basis, joined(_parties(happening)), event.mode, event.status),
        *(happening.statuses, ", ".join(happening.places) or None),
        *(event.id, *happening.grounds.cells, *happening.evidence.cells),
    )


def _parties(happening: Happening) -> list[Entity]:
    targets = [entity for entity in happening.targets if entity.label in ACTOR_LABELS]
    return [*happening.actors, *targets]


def _is_contact(happening: Happening) -> bool:
    parties = {entity.id for entity in _parties(happening) if _is_named(entity)}
    return bool(happening.actors) and len(parties) >= PARTIES_OF_A_CONTACT


def _is_named(entity: Entity) -> bool:
    return not isinstance(entity, Group) or entity.named
