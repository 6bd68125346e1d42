"""Which of the dated events the page's timeline shows."""

from typing import NamedTuple

import numpy as np

from graphkit.analysis.links import happened
from graphkit.report.evidence import EVIDENCE_COLUMNS
from graphkit.report.happenings import Happening, Happenings, when
from graphkit.report.page.tables import Row, Table
from graphkit.report.parties import joined

__all__ = ["Timeline", "timeline"]

MOST_EVENTS = 60


class Timeline(NamedTuple):
    """Some of the dated events by date, and how many of those that happened have none."""

    table: Table
    undated: int


def timeline(happenings: Happenings) -> Timeline:
    """Choose those that most articles tell of that are no copies, then the gravest."""
    known = happenings.column("status").where(happened)
    dated = known & (happenings.dates.codes >= 0)
    order = happenings.in_order(np.flatnonzero(dated)).tolist()
    score = happenings.column("score")
    ranked = sorted(
        (-grounds.witnesses, -grounds.articles, -abs(float(score.at(place) or 0)), number)
        for number, (place, grounds) in enumerate(
            zip(order, happenings.counted(order), strict=True)
        )
    )
    chosen = sorted(number for *_, number in ranked[:MOST_EVENTS])
    events = happenings.read([order[number] for number in chosen])
    return Timeline(Table(tuple(map(_row, events)), len(order)), int(known.sum()) - len(order))


def _row(happening: Happening) -> Row:
    event = happening.event
    return {
        "date": when(event),
        "date_basis": event.date_basis,
        "type": event.type,
        "actors": joined(happening.actors),
        "event": event.name,
        "targets": joined(happening.targets),
        "place": ", ".join(happening.places) or None,
        "status": event.status,
        "witnesses": happening.grounds.witnesses,
        "id": event.id,
        **dict(zip(EVIDENCE_COLUMNS, happening.evidence.cells, strict=True)),
    }
