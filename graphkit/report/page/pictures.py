"""The pictures of the page, drawn by `report.figures` from what the page shows."""

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from markupsafe import Markup

from graphkit.report.figures.axis import span_of
from graphkit.report.figures.barometer import barometer_figure
from graphkit.report.figures.frame import Figure, bare
from graphkit.report.figures.network import NetworkEdge, NetworkNode, network_figure
from graphkit.report.figures.svg import group, to_xml
from graphkit.report.figures.tables import pair_acts, timeline_event
from graphkit.report.figures.timeline import timeline_figure
from graphkit.report.page.opened import some, tie_id
from graphkit.report.page.tables import Row
from graphkit.report.page.ties import Shown, Tie
from graphkit.report.page.words import plain
from graphkit.report.parties import party_of
from graphkit.store.skeleton import Skeleton

__all__ = ["Picture", "barometer_pictures", "network_picture", "timeline_pictures"]

# Pixels; the style shows the one that fits the screen, so that letters keep their size.
WIDTHS = {"narrow": 340.0, "middle": 640.0, "wide": 1100.0}


class Picture(NamedTuple):
    """A drawing, on what screens it is shown, and the marks, meanings and notes below it."""

    screens: str
    svg: Markup
    legend: Sequence[tuple[Markup, str]]
    notes: Sequence[str]


def _picture(screens: str, figure: Figure) -> Picture:
    caption = figure.caption
    marks = (to_xml(group(one.marks)) for one in caption.samples)
    return Picture(
        screens,
        Markup(bare(figure)),  # noqa: S704 (escaped XML)
        [
            (Markup(mark), one.meaning)  # noqa: S704 (escaped XML)
            for mark, one in zip(marks, caption.samples, strict=True)
        ],
        [note for note in caption.notes if note],
    )


def _each_width(draw: Callable[[float], Figure]) -> list[Picture]:
    return [_picture(screens, draw(width)) for screens, width in WIDTHS.items()]


def network_picture(skeleton: Skeleton, shown: Shown) -> Picture:
    """Draw actors and ties; each mark has the id of what opens."""
    nodes = [
        NetworkNode(party.id, party.name, party.label, shown.weights[number])
        for number in shown.actors
        for party in [party_of(skeleton, number)]
    ]
    edges = [_edge(skeleton, one) for one in shown.ties]
    return _picture("all", network_figure(nodes, edges, width=WIDTHS["wide"]))


def _edge(skeleton: Skeleton, tie: Tie) -> NetworkEdge:
    return NetworkEdge(
        id=tie_id(skeleton, tie),
        source=skeleton.id(tie.source),
        target=skeleton.id(tie.target),
        relation=some(len(tie.by), len(tie.by), "event or statement", "events and statements"),
        weight=len(tie.by),
        status="",
        sign=tie.score or 0.0,
        sentence="" if tie.score is None else f"Mean score {tie.score:+.1f}",
    )


def timeline_pictures(rows: Iterable[Row], since: str | None) -> list[Picture]:
    """Draw events in lanes by their type; those before a day are counted, unless all are."""
    events = (timeline_event(row) for row in rows)
    drawn = [one._replace(lane=str(plain(one.lane))) for one in events]
    start = span_of(since)
    recent = [
        one
        for one in drawn
        if (span := span_of(one.date)) is None or start is None or span.last >= start.first
    ]
    note = ""
    if 0 < len(recent) < len(drawn):
        note = f"before {since}, in the table only: {len(drawn) - len(recent)}"
        drawn = recent
    return _each_width(lambda width: timeline_figure(drawn, width=width, note=note))


def barometer_pictures(rows: Iterable[Row]) -> list[Picture]:
    """Draw rows of the report `states`."""
    acts = [pair_acts(row) for row in rows]
    return _each_width(lambda width: barometer_figure(acts, width=width))
