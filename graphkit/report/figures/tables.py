"""Tables of reports as figures: which column means what."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TypeVar

from graphkit.extract.event_scores import TYPE_SCORES
from graphkit.report.base import Cell, ReportTable
from graphkit.report.figures.barometer import PairActs, barometer_figure
from graphkit.report.figures.frame import Caption, Figure, framed
from graphkit.report.figures.network import NetworkEdge, NetworkNode, network_figure
from graphkit.report.figures.timeline import TimelineEvent, timeline_figure
from graphkit.report.render import NOTHING_FOUND
from graphkit.report.rows import LazyRows

__all__ = ["ego", "pair_acts", "states", "timeline", "timeline_event"]

WIDTH = 1000.0  # pixels
GUESS = "article_date"
Row = Mapping[str, Cell]
T = TypeVar("T")


def timeline(table: ReportTable) -> str:
    """Draw the report `timeline`."""
    if not len(table.rows):
        return _empty(table)
    figure = timeline_figure(
        _light_events(_columns(table)),
        width=WIDTH,
        title=table.title,
        note=table.note,
        tell=lambda some: _read(table, timeline_event, [one.id for one in some]),
    )
    return framed(figure)


def states(table: ReportTable) -> str:
    """Draw the report `states`."""
    if not len(table.rows):
        return _empty(table)
    figure = barometer_figure(
        _light_acts(_columns(table)),
        width=WIDTH,
        title=table.title,
        note=table.note,
        tell=lambda some: _read(table, pair_acts, [one.id for one in some]),
    )
    return framed(figure)


def ego(table: ReportTable) -> str:
    """Draw a table of relations: source, relation, target, count, status, id."""
    if not len(table.rows):
        return _empty(table)
    edges = [_edge(row) for row in _rows(table)]
    weights: dict[str, float] = {}
    for edge in edges:
        for end in (edge.source, edge.target):
            weights[end] = weights.get(end, 0) + edge.weight
    nodes = [NetworkNode(name, name, "", weight) for name, weight in weights.items()]
    figure = network_figure(nodes, edges, width=WIDTH, title=table.title, note=table.note)
    return framed(figure)


def _empty(table: ReportTable) -> str:
    """Say why there is nothing to draw."""
    caption = Caption(table.title, table.nothing, (), [table.nothing or NOTHING_FOUND, table.note])
    return framed(Figure(caption, (), WIDTH, 0))


def _rows(table: ReportTable) -> Iterator[Row]:
    return (dict(zip(table.columns, row, strict=True)) for row in table.rows)


def _columns(table: ReportTable) -> Mapping[str, Sequence[Cell]]:
    """Return the columns of a table; of lazy rows those that are known without making them."""
    if isinstance(table.rows, LazyRows):
        return table.rows.known()
    return {name: [row[at] for row in table.rows] for at, name in enumerate(table.columns)}


def _light_events(columns: Mapping[str, Sequence[Cell]]) -> list[TimelineEvent]:
    """Return what is drawn of events, without words; the place of its row is the id of each."""
    fields = (columns[name] for name in ("date", "date_basis", "type", "status"))
    return [
        TimelineEvent(str(place), _date(date), basis == GUESS, str(lane), str(status), "", "")
        for place, (date, basis, lane, status) in enumerate(zip(*fields, strict=True))
    ]


def _light_acts(columns: Mapping[str, Sequence[Cell]]) -> list[PairActs]:
    """Return what is drawn of acts, without words; the place of its row is the id of each."""
    names = ("date", "date_basis", "source", "target", "status", "events", "mean_score")
    rows = zip(*(columns[name] for name in names), strict=True)
    return [
        pair_acts({**dict(zip(names, row, strict=True)), "id": place})
        for place, row in enumerate(rows)
    ]


def _read(table: ReportTable, made: Callable[[Row], T], places: Sequence[str]) -> list[T]:
    """Make something of the rows at these places."""
    rows = table.rows
    numbers = [int(place) for place in places]
    some = rows.some(numbers) if isinstance(rows, LazyRows) else [rows[one] for one in numbers]
    return [made(row) for row in _rows(table.model_copy(update={"rows": some}))]


def timeline_event(row: Row) -> TimelineEvent:
    """Return what is drawn of a row of the report `timeline`."""
    return TimelineEvent(
        id=_text(row, "id"),
        date=_date(row.get("date")),
        guessed=row.get("date_basis") == GUESS,
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


def pair_acts(row: Row) -> PairActs:
    """Return what is drawn of a row of the report `states`."""
    score = row.get("mean_score")
    return PairActs(
        id=_text(row, "id"),
        date=_date(row.get("date")),
        guessed=row.get("date_basis") == GUESS,
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
        weight=_number(row, "count"),
        status=_text(row, "status"),
        sign=_score(_text(row, "relation")),
        sentence=_text(row, "sentence"),
    )


def _score(relation: str) -> float:
    """Return what events of this type are worth; 0 for another relation."""
    return next((score for kind, score in TYPE_SCORES.items() if kind == relation.upper()), 0)


def _date(value: Cell) -> str | None:
    return None if value is None else str(value)


def _text(row: Row, column: str) -> str:
    value = row.get(column)
    return "" if value is None else str(value)


def _number(row: Row, column: str) -> float:
    value = row.get(column)
    return 1.0 if value is None else float(value)
