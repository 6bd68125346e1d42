"""Who stands in the middle of the actor network."""

from collections.abc import Sequence
from typing import ClassVar

import numpy as np

from graphkit.analysis.centrality import EXACT_UP_TO, betweenness, degree, pagerank
from graphkit.analysis.groups import core_numbers
from graphkit.report.answers import noted
from graphkit.report.base import Cell, Parameter, Parameters, Report, ReportTable
from graphkit.report.evidence import EVIDENCE_COLUMNS
from graphkit.report.linked import LINKED_NOTE, NETWORK_PARAMETERS, Linked
from graphkit.report.rows import LazyRows
from graphkit.report.witnesses import GROUND_COLUMNS
from graphkit.store.base import View

__all__ = ["CentralReport"]

DIGITS = 9
PIVOTS = 32  # a report is quick; `analysis.betweenness` takes more


class CentralReport(Report):
    """Measures of each actor; id and sentence are those of the first link of the actor."""

    name: ClassVar[str] = "central"
    title: ClassVar[str] = "Central actors"
    question: ClassVar[str] = "Who is acted upon most by those who matter, and who links others?"
    parameters: ClassVar[tuple[Parameter, ...]] = NETWORK_PARAMETERS

    def run(self, view: View, parameters: Parameters) -> ReportTable:
        """See `Report.run`."""
        linked = Linked(view, parameters)
        net = linked.net
        ties, cores = degree(net), core_numbers(net)
        # What processors sum differently lies beyond this.
        ranks = pagerank(net).round(DIGITS)
        between = betweenness(net, pivots=PIVOTS).round(DIGITS)
        ordered = np.lexsort((np.arange(len(ranks)), -ranks)).tolist()

        def made(places: Sequence[int]) -> list[tuple[Cell, ...]]:
            theirs = [linked.of_actor[place] for place in places]
            return [
                (
                    *linked.named(place),
                    *(int(ties[place]), round(float(ranks[place]), 6)),
                    *(round(float(between[place]), 6), int(cores[place]), len(links)),
                    *(told.first, *told.grounds, *told.evidence.cells),
                )
                for place, links, told in zip(places, theirs, linked.told(theirs), strict=True)
            ]

        columns = (
            *("actor", "label", "degree", "pagerank", "betweenness", "core", "links", "id"),
            *(*GROUND_COLUMNS, *EVIDENCE_COLUMNS),
        )
        rows = LazyRows(ordered, made)
        table = ReportTable(title=self.title, columns=columns, rows=rows, note=_note(len(ranks)))
        return linked.answer(table)


def _note(actors: int) -> str:
    estimated = f"betweenness estimated from {PIVOTS} of {actors} actors"
    return noted(LINKED_NOTE, estimated if actors > EXACT_UP_TO else "")
