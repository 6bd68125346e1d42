"""Places put forward for talks: proposed, agreed or rejected, and by whom."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

import numpy as np

from graphkit.model.edge_text import About
from graphkit.model.node import PLACE_LABELS
from graphkit.report.answers import Asked, Things
from graphkit.report.base import Cell, Parameter, Parameters, Report, ReportTable
from graphkit.report.evidence import EVIDENCE_COLUMNS, evidence_at, spots_of
from graphkit.report.parties import Party, joined, party_of
from graphkit.report.rows import LazyRows
from graphkit.report.sayings import Sayings
from graphkit.report.witnesses import GROUND_COLUMNS
from graphkit.store.base import View
from graphkit.store.skeleton import Skeleton

if TYPE_CHECKING:
    from numpy.typing import NDArray

__all__ = ["VenuesReport"]

BY = Parameter(name="actor", description="name, alias or id of whoever proposes or answers")

NAMES = ("place for talks", "places for talks")


class VenuesReport(Report):
    """One row per statement, place and role; the sentence is the one that names the place."""

    name: ClassVar[str] = "venues"
    title: ClassVar[str] = "Places for talks"
    question: ClassVar[str] = "Which places were proposed, agreed or rejected for talks, by whom?"
    parameters: ClassVar[tuple[Parameter, ...]] = (BY,)

    def run(self, view: View, parameters: Parameters) -> ReportTable:
        """See `Report.run`."""
        sayings, asked = Sayings(view), Asked.of(view, parameters)
        by = None if asked.ids is None else sayings.said_by(asked.ids)
        every = [one for one in _put_forward(sayings) if _is_asked_for(sayings, one, None)]
        edges = [one for one in every if _is_asked_for(sayings, one, by)]
        columns = (
            *("role", "place", "by", "to", "date", "date_basis", "id"),
            *(*GROUND_COLUMNS, *EVIDENCE_COLUMNS),
        )
        rows = LazyRows(edges, lambda some: _rows(view, sayings, some))
        table = ReportTable(title=self.title, columns=columns, rows=rows)
        return asked.answer(table, lambda: Things(*NAMES, len(every)), "put forward by")


def _put_forward(sayings: Sayings) -> list[int]:
    """Return the first edge ABOUT of each statement, place and role, in order of the text."""
    skeleton, about = sayings.skeleton, sayings.skeleton.ties["ABOUT"]
    spots = spots_of(skeleton, about)
    role = about.columns["role"]
    places = {n for label in PLACE_LABELS for n in skeleton.nodes[label].numbers}
    first: dict[tuple[int, int, str], int] = {}
    for edge in np.flatnonzero(role.where(lambda one: one != "topic")).tolist():
        key = (int(about.source[edge]), int(about.target[edge]), str(role.at(edge)))
        if key[1] in places and (key not in first or spots[edge] < spots[first[key]]):
            first[key] = edge

    def order(edge: int) -> tuple[int, str, Party]:
        return spots[edge], str(role.at(edge)), party_of(skeleton, int(about.target[edge]))

    return sorted(first.values(), key=order)


def _is_asked_for(sayings: Sayings, edge: int, by: "NDArray[np.bool_] | None") -> bool:
    place = _statement(sayings, edge)
    return not sayings.repeated[place] and (by is None or bool(by[place]))


def _statement(sayings: Sayings, edge: int) -> int:
    about = sayings.skeleton.ties["ABOUT"]
    return int(sayings.places(about.source[[edge]])[0])


def _rows(view: View, sayings: Sayings, edges: Sequence[int]) -> list[tuple[Cell, ...]]:
    skeleton, about = sayings.skeleton, sayings.skeleton.ties["ABOUT"]
    told = sayings.read([_statement(sayings, edge) for edge in edges])
    return [
        (
            *(about.columns["role"].at(edge), party_of(skeleton, int(about.target[edge])).name),
            *(saying.source, joined(saying.addressees)),
            *(saying.said_on, saying.statement.said_on_basis, _id(view, skeleton, edge)),
            *(*saying.grounds, *evidence.cells),
        )
        for edge, saying, evidence in zip(
            edges, told, evidence_at(view, skeleton, about, edges), strict=True
        )
    ]


def _id(view: View, skeleton: Skeleton, place: int) -> str:
    """Return the id of the edge ABOUT at this place; of two at one word the first."""
    about = skeleton.ties["ABOUT"]
    source, target = (skeleton.id(int(end[place])) for end in (about.source, about.target))
    role, start = about.columns["role"].at(place), int(about.start[place])
    return min(
        edge.id
        for edge in view.edges(types=("ABOUT",), source=source, target=target)
        if isinstance(edge, About) and (edge.role, edge.start) == (role, start)
    )
