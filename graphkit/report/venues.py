"""Places put forward for talks: proposed, agreed or rejected, and by whom."""

from typing import ClassVar

from graphkit.model.edge_text import About
from graphkit.model.node import PLACE_LABELS
from graphkit.report.base import Parameter, Parameters, Report, ReportTable, text_of
from graphkit.report.evidence import EVIDENCE_COLUMNS, EvidenceIndex, spot_of
from graphkit.report.happenings import joined
from graphkit.report.lookup import find_actors
from graphkit.report.sayings import read_sayings
from graphkit.report.witnesses import GROUND_COLUMNS
from graphkit.store.base import View

__all__ = ["VenuesReport"]

BY = Parameter(name="actor", description="name, alias or id of whoever proposes or answers")


class VenuesReport(Report):
    """One row per statement, place and role; the sentence is the one that names the place."""

    name: ClassVar[str] = "venues"
    title: ClassVar[str] = "Places for talks"
    question: ClassVar[str] = "Which places were proposed, agreed or rejected for talks, by whom?"
    parameters: ClassVar[tuple[Parameter, ...]] = (BY,)

    def run(self, view: View, parameters: Parameters) -> ReportTable:
        """See `Report.run`."""
        name = text_of(parameters, BY)
        wanted = None if name is None else {entity.id for entity in find_actors(view, name)}
        places = {node.id: node.name for node in view.nodes(labels=PLACE_LABELS)}
        first: dict[tuple[str, str, str], About] = {}
        for edge in view.edges(types=("ABOUT",)):
            if isinstance(edge, About) and edge.role != "topic" and edge.target in places:
                key = (edge.source, edge.target, edge.role)
                first[key] = min(first.get(key, edge), edge, key=lambda one: (one.start, one.id))
        index = EvidenceIndex(view, {spot_of(edge) for edge in first.values()})
        sayings = read_sayings(view)
        rows = []
        for edge in first.values():
            saying, evidence = sayings[edge.source], index.at(spot_of(edge))
            if saying.repeated or (
                wanted is not None and wanted.isdisjoint(one.id for one in saying.speakers)
            ):
                continue
            cells = (edge.role, places[edge.target], saying.source, joined(saying.addressees))
            date = (saying.said_on, saying.statement.said_on_basis, edge.id, *saying.grounds.cells)
            order = (*evidence.order, edge.role, places[edge.target], edge.target)
            rows.append((order, (*cells, *date, *evidence.cells)))
        columns = (
            *("role", "place", "by", "to", "date", "date_basis", "id"),
            *(*GROUND_COLUMNS, *EVIDENCE_COLUMNS),
        )
        ordered = tuple(cells for _, cells in sorted(rows, key=lambda row: row[0]))
        return ReportTable(title=self.title, columns=columns, rows=ordered)
