"""Tables of reports as figures: which column means what."""

from collections.abc import Iterator, Mapping

from graphkit.extract.event_scores import TYPE_SCORES
from graphkit.report.base import Cell, ReportTable
from graphkit.report.figures.barometer import PairActs, barometer_svg
from graphkit.report.figures.network import NetworkEdge, NetworkNode, network_svg
from graphkit.report.figures.timeline import TimelineEvent, timeline_svg

__all__ = ["ego", "states", "timeline"]

WIDTH = 1000.0  # pixels
Row = Mapping[str, Cell]


def timeline(table: ReportTable) -> str:
    """Draw the report `timeline`."""
    events = [_event(row) for row in _rows(table)]
    return timeline_svg(events, width=WIDTH, title=table.title, note=table.note)


def states(table: ReportTable) -> str:
    """Draw the report `states`."""
    acts = [_acts(row) for row in _rows(table)]
    return barometer_svg(acts, width=WIDTH, title=table.title, note=table.note)


def ego(table: ReportTable) -> str:
    """Draw a table of relations: source, relation, target, weight, status, id."""
    edges = [_edge(row) for row in _rows(table)]
    weights: dict[str, float] = {}
    for edge in edges:
        for end in (edge.source, edge.target):
            weights[end] = weights.get(end, 0) + edge.weight
    nodes = [NetworkNode(name, name, "", weight) for name, weight in weights.items()]
    return network_svg(nodes, edges, width=WIDTH, title=table.title, note=table.note)


def _rows(table: ReportTable) -> Iterator[Row]:
    return (dict(zip(table.columns, row, strict=True)) for row in table.rows)


def _event(row: Row) -> TimelineEvent:
    return TimelineEvent(
        id=_text(row, "id"),
        date=_text(row, "date") or None,
        guessed=row.get("date_basis") == "article_date",
        lane=_text(row, "type"),
        status=_text(row, "status"),
        told=_told(row),
        sentence=_text(row, "sentence"),
    )


def _told(row: Row) -> str:
    """Return who did what to whom.

    >>> _told({"actors": "Lind", "event": "met", "targets": "Petrak"})
    'Lind, “met”, to Petrak'
    """
    targets, event = _text(row, "targets"), _text(row, "event")
    parts = (
        _text(row, "actors"),
        f"“{event}”" if event else "",
        f"to {targets}" if targets else "",
    )
    return ", ".join(part for part in parts if part)


def _acts(row: Row) -> PairActs:
    score = row.get("mean_score")
    return PairActs(
        id=_text(row, "id"),
        date=_text(row, "date") or None,
        guessed=row.get("date_basis") == "article_date",
        source=_text(row, "source"),
        target=_text(row, "target"),
        status=_text(row, "status"),
        events=int(_number(row, "events")),
        mean_score=None if score is None else float(score),
        sentence=_text(row, "sentence"),
    )


def _edge(row: Row) -> NetworkEdge:
    return NetworkEdge(
        id=_text(row, "id"),
        source=_text(row, "source"),
        target=_text(row, "target"),
        relation=_text(row, "relation"),
        weight=_number(row, "weight"),
        status=_text(row, "status"),
        sign=_score(_text(row, "relation")),
        sentence=_text(row, "sentence"),
    )


def _score(relation: str) -> float:
    """Return what events of this type are worth; 0 for another relation."""
    return next((score for kind, score in TYPE_SCORES.items() if kind == relation.upper()), 0)


def _text(row: Row, column: str) -> str:
    value = row.get(column)
    return "" if value is None else str(value)


def _number(row: Row, column: str) -> float:
    value = row.get(column)
    return 1.0 if value is None else float(value)
