"""The actor network that a report is asked for, with the proofs of its links."""

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from graphkit.analysis.dates import event_dates
from graphkit.analysis.links import Links, links_of
from graphkit.analysis.network import ActorNetwork
from graphkit.analysis.pairs import grouped
from graphkit.report.answers import Asked, Things, left_out, noted
from graphkit.report.asked import HAPPENED, SINCE, UNTIL, status_test
from graphkit.report.base import Parameters, ReportTable
from graphkit.report.parties import Party, party_of
from graphkit.report.proofs import Proofs, Together
from graphkit.report.witnesses import Grounds
from graphkit.store.base import View
from graphkit.store.skeleton import NONE, Column, Skeleton

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Numbers = NDArray[np.integer]

__all__ = ["LINKED_NOTE", "NETWORK_PARAMETERS", "Linked", "days_of", "link_things"]

NETWORK_PARAMETERS = (SINCE, UNTIL, HAPPENED)
LINKED_NOTE = (
    "a link is an event, by default one that happened or is said to have, or a statement to or "
    "about somebody"
)


def link_things(skeleton: Skeleton) -> Things:
    """Count all links, whenever and of whatever status."""
    links = links_of(skeleton, counts=lambda _: True)
    days = {day for day, count in days_of(skeleton, links).tally().items() if count}
    return Things("link between actors", "links", len(links.by), days)


def days_of(skeleton: Skeleton, links: Links) -> Column:
    """Return of each link when its event happened or its statement was said."""
    nodes = [skeleton.nodes[label] for label in ("Event", "Statement")]
    columns = [event_dates(skeleton), nodes[1].columns["said_on"]]
    values = tuple(sorted({str(day) for column in columns for day in column.values}))
    places = {day: place for place, day in enumerate(values)}
    codes = np.full(skeleton.size, NONE, dtype=np.int32)
    for some, column in zip(nodes, columns, strict=True):
        own = np.array([*(places[str(day)] for day in column.values), NONE], dtype=np.int32)
        codes[some.first : some.numbers.stop] = own[column.codes]
    return Column(values, codes[links.by])


class Linked:
    """The links that the dates and status allow. An actor's place is that in the network.

    Raises:
        UsageError: A date or status is none.
    """

    def __init__(self, view: View, parameters: Parameters) -> None:
        self._skeleton = view.skeleton()
        self._asked = Asked.of(view, parameters, HAPPENED)
        self._proofs = Proofs(view, Grounds(self._skeleton))
        period, counts = self._asked.period, status_test(self._asked.status)
        self.links, self._undated = links_of(self._skeleton, counts=counts), 0
        if not period.unbounded:
            days = days_of(self._skeleton, self.links)
            self._undated = int((days.codes < 0).sum())
            self.links = self.links.kept(days.where_text(period.holds))

    def answer(self, table: ReportTable) -> ReportTable:
        """Return the table with what was asked, what is left out, and why there are no rows."""
        note = noted(table.note, left_out(self._undated, noun="link"))
        told = table.model_copy(update={"note": note})
        if len(self.links.by):  # there are links, but none of what the report lists
            return told.model_copy(update={"title": self._asked.titled(table.title)})
        return self._asked.answer(told, lambda: link_things(self._skeleton))

    @cached_property
    def net(self) -> ActorNetwork:
        """The network of all links."""
        return self.links.network(self._skeleton)

    @cached_property
    def ends(self) -> "Numbers":
        """The places of the two actors of each link."""
        both = np.stack([self.links.source, self.links.target])
        return np.searchsorted(self.links.actors, both)

    def party(self, place: int) -> Party:
        """Return who has this place."""
        return party_of(self._skeleton, int(self.links.actors[place]))

    def named(self, place: int) -> tuple[str, str]:
        """Return the name and label of who has this place."""
        party = self.party(place)
        return party.name, party.label

    @cached_property
    def of_actor(self) -> "Sequence[Numbers]":
        """The links of each actor, as places among all links."""
        places = np.tile(np.arange(len(self.links.by)), 2)
        return grouped(self.ends.reshape(-1), len(self.links.actors), places)

    def told(self, groups: "Sequence[Numbers]") -> list[Together]:
        """Return what groups of links, by their places, rest on."""
        return self._proofs.together([self.links.by[links] for links in groups])
