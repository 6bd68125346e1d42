"""Who links communities of actors."""

from collections.abc import Sequence
from typing import ClassVar

import numpy as np

from graphkit.analysis.brokers import brokerage, spread
from graphkit.analysis.centrality import degree
from graphkit.report.aliases import FEW, few
from graphkit.report.base import Cell, Parameter, Parameters, Report, ReportTable
from graphkit.report.communities import Divided
from graphkit.report.evidence import EVIDENCE_COLUMNS
from graphkit.report.linked import LINKED_NOTE, NETWORK_PARAMETERS, Linked
from graphkit.report.rows import LazyRows
from graphkit.report.witnesses import GROUND_COLUMNS
from graphkit.store.base import View

__all__ = ["BrokersReport"]

NOTHING = "No actor is tied to others of two communities"


class BrokersReport(Report):
    """A community is named by its member with most ties.

    Id and sentence are those of the first link of the actor into another community.
    """

    name: ClassVar[str] = "brokers"
    title: ClassVar[str] = "Brokers between communities"
    question: ClassVar[str] = "Who is tied to actors of different communities, and so links them?"
    parameters: ClassVar[tuple[Parameter, ...]] = NETWORK_PARAMETERS

    def run(self, view: View, parameters: Parameters) -> ReportTable:
        """See `Report.run`."""
        linked = Linked(view, parameters)
        divided, ties = Divided(linked.net), degree(linked.net)
        groups, others = divided.community_of, spread(linked.net, divided.community_of)
        found = brokerage(linked.net, groups)
        one, two = groups[linked.ends]
        crossing = one != two
        ordered = np.lexsort((np.arange(len(ties)), -found.participation, -found.pairs))

        def name_of(group: int) -> str:
            return linked.party(int(divided.members[group][0])).name

        def linking(place: int) -> str:
            row = others[[place]]
            order = np.lexsort((row.indices, -row.data))
            return few([name_of(int(group)) for group in row.indices[order[:FEW]]], len(order))

        def made(places: Sequence[int]) -> list[tuple[Cell, ...]]:
            theirs = (linked.of_actor[place] for place in places)
            across = [links[crossing[links]] for links in theirs]
            return [
                (
                    *(*linked.named(place), name_of(int(groups[place])), linking(place)),
                    *(int(found.pairs[place]), round(float(found.participation[place]), 4)),
                    *(int(ties[place]), told.first, *told.grounds, *told.evidence.cells),
                )
                for place, told in zip(places, linked.told(across), strict=True)
            ]

        columns = (
            *(
                "actor",
                "label",
                "community",
                "communities",
                "pairs",
                "participation",
                "degree",
                "id",
            ),
            *(*GROUND_COLUMNS, *EVIDENCE_COLUMNS),
        )
        rows = LazyRows(ordered[found.pairs[ordered] > 0].tolist(), made)
        note = f"{LINKED_NOTE}; a community is named by its member with most ties"
        return linked.answer(
            ReportTable(title=self.title, columns=columns, rows=rows, note=note, nothing=NOTHING)
        )
