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
NOTE = (
    f"{LINKED_NOTE}; pairs: those tied to the actor, two and two, of different "
    "communities; a community is named by its member with most ties"
)


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
        linking = _Linking(Linked(view, parameters))
        columns = (
            *("actor", "label", "community", "communities", "pairs", "participation", "degree"),
            *("id", *GROUND_COLUMNS, *EVIDENCE_COLUMNS),
        )
        rows = LazyRows(linking.in_order(), linking.rows)
        return linking.linked.answer(
            ReportTable(title=self.title, columns=columns, rows=rows, note=NOTE, nothing=NOTHING)
        )


class _Linking:
    """How actors link communities; each is known by its place in the network."""

    def __init__(self, linked: Linked) -> None:
        self.linked = linked
        self._divided = Divided(linked.net)
        self._groups = self._divided.community_of
        self._others = spread(linked.net, self._groups)
        self._found = brokerage(linked.net, self._groups)
        one, two = self._groups[linked.ends]
        self._crossing = one != two

    def in_order(self) -> Sequence[int]:
        """Return those who link any: by pairs, then by participation, then by id."""
        found = self._found
        places = np.arange(len(found.pairs))
        ordered = np.lexsort((places, -found.participation, -found.pairs))
        brokers: list[int] = ordered[found.pairs[ordered] > 0].tolist()
        return brokers

    def rows(self, places: Sequence[int]) -> list[tuple[Cell, ...]]:
        """Make the rows of these actors."""
        linked, found, ties = self.linked, self._found, degree(self.linked.net)
        theirs = (linked.of_actor[place] for place in places)
        across = [links[self._crossing[links]] for links in theirs]
        return [
            (
                *(*linked.named(place), self._name(int(self._groups[place])), self._named(place)),
                *(int(found.pairs[place]), round(float(found.participation[place]), 4)),
                *(int(ties[place]), told.first, *told.grounds, *told.evidence.cells),
            )
            for place, told in zip(places, linked.told(across), strict=True)
        ]

    def _named(self, place: int) -> str:
        """Return the names of the communities that an actor is tied to, those it is most first."""
        row = self._others[[place]]
        order = np.lexsort((row.indices, -row.data))
        return few([self._name(int(group)) for group in row.indices[order[:FEW]]], len(order))

    def _name(self, group: int) -> str:
        return self.linked.party(int(self._divided.members[group][0])).name
