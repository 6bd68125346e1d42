"""The pictures of the page, drawn by `report.figures` from what the page shows."""

from collections.abc import Iterable

from graphkit.report.base import Cell
from graphkit.report.figures.barometer import PairActs, barometer_svg
from graphkit.report.figures.network import NetworkEdge, NetworkNode, network_svg
from graphkit.report.figures.timeline import TimelineEvent, timeline_svg
from graphkit.report.happenings import Happening, when
from graphkit.report.page.opened import some, tie_id
from graphkit.report.page.tables import Row
from graphkit.report.page.ties import Shown, Tie
from graphkit.report.parties import joined, party_of
from graphkit.store.skeleton import Skeleton

__all__ = ["barometer_picture", "network_picture", "timeline_picture"]

WIDTH = 1000.0  # pixels
GUESSED = "article_date"


def network_picture(skeleton: Skeleton, shown: Shown) -> str:
    """Draw actors and ties; each mark has the id of what opens."""
    nodes = [
        NetworkNode(party.id, party.name, party.label, shown.weights[number])
        for number in shown.actors
        for party in [party_of(skeleton, number)]
    ]
    return network_svg(nodes, [_edge(skeleton, one) for one in shown.ties], width=WIDTH)


def _edge(skeleton: Skeleton, tie: Tie) -> NetworkEdge:
    return NetworkEdge(
        id=tie_id(skeleton, tie),
        source=skeleton.id(tie.source),
        target=skeleton.id(tie.target),
        relation=some(len(tie.by), len(tie.by), "link"),
        weight=len(tie.by),
        status="",
        sign=tie.score or 0.0,
        sentence="" if tie.score is None else f"Mean score {tie.score:+.1f}",
    )


def timeline_picture(events: Iterable[Happening]) -> str:
    """Draw events in lanes by their type."""
    return timeline_svg([_event(one) for one in events], width=WIDTH)


def _event(happening: Happening) -> TimelineEvent:
    event = happening.event
    targets = joined(happening.targets)
    parts = (joined(happening.actors), f"“{event.name}”", f"to {targets}" if targets else None)
    return TimelineEvent(
        id=event.id,
        date=when(event),
        guessed=event.date_basis == GUESSED,
        lane=event.type,
        status=event.status,
        told=", ".join(part for part in parts if part is not None),
        sentence=happening.evidence.sentence or "",
    )


def barometer_picture(rows: Iterable[Row]) -> str:
    """Draw rows of the report `states`."""
    return barometer_svg([_acts(row) for row in rows], width=WIDTH)


def _acts(row: Row) -> PairActs:
    date, score = row["date"], row["mean_score"]
    return PairActs(
        id=_text(row["id"]),
        date=None if date is None else str(date),
        guessed=row["date_basis"] == GUESSED,
        source=_text(row["source"]),
        target=_text(row["target"]),
        status=_text(row["status"]),
        events=int(row["events"] or 0),
        mean_score=None if score is None else float(score),
        sentence=_text(row["sentence"]),
    )


def _text(cell: Cell) -> str:
    return "" if cell is None else str(cell)
