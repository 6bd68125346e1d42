"""The actor network that a report is asked for, with the proofs of its links."""

from collections.abc import Callable, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from graphkit.analysis.dates import event_dates
from graphkit.analysis.links import links_of
from graphkit.analysis.network import ActorNetwork
from graphkit.analysis.pairs import grouped
from graphkit.analysis.period import Period
from graphkit.report.answers import Asked, Things, left_out, noted
from graphkit.report.asked import SINCE, UNTIL, status_parameter, status_test
from graphkit.report.base import Parameters, ReportTable, text_of
from graphkit.report.parties import Party, party_of
from graphkit.report.proofs import Proofs, Together
from graphkit.report.witnesses import Grounds
from graphkit.store.base import View
from graphkit.store.skeleton import Skeleton

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Numbers = NDArray[np.integer]

__all__ = ["LINKED_NOTE", "NETWORK_PARAMETERS", "Linked", "link_things", "undated_links"]

STATUS = status_parameter("happened")
NETWORK_PARAMETERS = (SINCE, UNTIL, STATUS)
LINKED_NOTE = "a link is an event, or a statement to or about somebody"


def undated_links(skeleton: Skeleton, counts: Callable[[object], bool]) -> int:
    """Count the links of events and statements of which it is not known when they were."""
    return len(links_of(skeleton, lambda day: day is None, counts).by)


def link_things(skeleton: Skeleton) -> Things:
    """Count all links, whenever and of whatever status."""
    by = links_of(skeleton, counts=lambda _: True).by
    days = set()
    for label, column in (
        ("Event", event_dates(skeleton)),
        ("Statement", skeleton.nodes["Statement"].columns["said_on"]),
    ):
        nodes = skeleton.nodes[label]
        places = by[(by >= nodes.first) & (by < nodes.numbers.stop)] - nodes.first
        days |= {str(day) for day in column.of_places(places.tolist()) if day is not None}
    return Things("link between actors", "links", len(by), days)


class Linked:
    """The links that the dates and status allow. An actor's place is that in the network.

    Raises:
        UsageError: A date or status is none.
    """

    def __init__(self, view: View, parameters: Parameters) -> None:
        self._skeleton = view.skeleton()
        self._asked = Asked.of(view, parameters, STATUS)
        self._proofs = Proofs(view, Grounds(self._skeleton))
        period = Period.of(text_of(parameters, SINCE), text_of(parameters, UNTIL))
        counts = status_test(text_of(parameters, STATUS))
        self.links = links_of(self._skeleton, period.holds, counts)
        self._undated = 0 if period.unbounded else undated_links(self._skeleton, counts)

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
