"""Which actors have most to do with each other."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

import numpy as np

from graphkit.analysis.centrality import degree
from graphkit.analysis.groups import communities
from graphkit.analysis.network import ActorNetwork
from graphkit.analysis.pairs import grouped
from graphkit.report.aliases import FEW, few
from graphkit.report.base import Cell, Parameter, Parameters, Report, ReportTable
from graphkit.report.evidence import EVIDENCE_COLUMNS
from graphkit.report.linked import LINKED_NOTE, NETWORK_PARAMETERS, Linked
from graphkit.report.rows import LazyRows
from graphkit.report.witnesses import GROUND_COLUMNS
from graphkit.store.base import View

if TYPE_CHECKING:
    from numpy.typing import NDArray

__all__ = ["CommunitiesReport", "Divided"]


class Divided:
    """The communities of a network; members are places, those with most ties first."""

    def __init__(self, net: ActorNetwork) -> None:
        self.community_of = communities(net)
        self.count = int(self.community_of.max(initial=-1)) + 1
        order = np.lexsort((np.arange(len(net.ids)), -degree(net), self.community_of))
        starts = np.searchsorted(self.community_of[order], np.arange(1, self.count))
        self.members: list[NDArray[np.intp]] = np.split(order, starts)

    def leading(self, number: int, linked: Linked) -> tuple[list[str], int]:
        """Return the names of a community's first members, and how many it has."""
        members = self.members[number]
        return [linked.party(place).name for place in members[:FEW].tolist()], len(members)


class CommunitiesReport(Report):
    """A community per row; id and sentence are those of the first link inside it."""

    name: ClassVar[str] = "communities"
    title: ClassVar[str] = "Communities"
    question: ClassVar[str] = "Which actors have more to do with each other than with others?"
    parameters: ClassVar[tuple[Parameter, ...]] = NETWORK_PARAMETERS

    def run(self, view: View, parameters: Parameters) -> ReportTable:
        """See `Report.run`."""
        linked = Linked(view, parameters)
        divided = Divided(linked.net)
        one, two = divided.community_of[linked.ends]
        inside = grouped(np.where(one == two, one, -1), divided.count)
        crossing = np.concatenate([one[one != two], two[one != two]])
        outward = np.bincount(crossing, minlength=divided.count).tolist()

        def made(numbers: Sequence[int]) -> list[tuple[Cell, ...]]:
            told = linked.told([inside[number] for number in numbers])
            return [
                (
                    number + 1,
                    len(divided.members[number]),
                    few(*divided.leading(number, linked)),
                    *(len(inside[number]), outward[number]),
                    *(first.first, *first.grounds, *first.evidence.cells),
                )
                for number, first in zip(numbers, told, strict=True)
            ]

        columns = (
            *("community", "actors", "members", "links inside", "links outward", "id"),
            *(*GROUND_COLUMNS, *EVIDENCE_COLUMNS),
        )
        rows = LazyRows(range(divided.count), made)
        note = f"{LINKED_NOTE}; members with most ties first; found by the Leiden algorithm"
        return linked.answer(ReportTable(title=self.title, columns=columns, rows=rows, note=note))
