"""The actor network that a report is asked for, with the proofs of its links."""

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from graphkit.analysis.links import links_of
from graphkit.analysis.network import ActorNetwork
from graphkit.analysis.pairs import grouped
from graphkit.analysis.period import Period
from graphkit.report.asked import SINCE, UNTIL, status_parameter, status_test
from graphkit.report.base import Parameters, text_of
from graphkit.report.parties import Party, party_of
from graphkit.report.proofs import Proofs, Together
from graphkit.report.witnesses import Grounds
from graphkit.store.base import View

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Numbers = NDArray[np.integer]

__all__ = ["LINKED_NOTE", "NETWORK_PARAMETERS", "Linked"]

STATUS = status_parameter("happened")
NETWORK_PARAMETERS = (SINCE, UNTIL, STATUS)
LINKED_NOTE = "links: events, and statements to or about somebody"


class Linked:
    """The links that the dates and status allow. An actor's place is that in the network.

    Raises:
        InputError: A date or status is none.
    """

    def __init__(self, view: View, parameters: Parameters) -> None:
        self._skeleton = view.skeleton()
        self._proofs = Proofs(view, Grounds(self._skeleton))
        period = Period.of(text_of(parameters, SINCE), text_of(parameters, UNTIL))
        counts = status_test(text_of(parameters, STATUS))
        self.links = links_of(self._skeleton, period.holds, counts)

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
