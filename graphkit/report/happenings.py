"""Events with their parties, places and first evidence: chosen as numbers, read when shown."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from graphkit.analysis.dates import event_dates, span
from graphkit.analysis.links import happened
from graphkit.analysis.period import Period
from graphkit.model.node import Event
from graphkit.report.answers import Asked, Things, things_at
from graphkit.report.asked import status_test
from graphkit.report.base import Cell
from graphkit.report.evidence import Evidence
from graphkit.report.parties import Party, parties_of, party_of
from graphkit.report.proofs import Together
from graphkit.report.rows import nodes_by_id
from graphkit.report.told import Told
from graphkit.report.witnesses import Counted, statuses_of
from graphkit.store.base import View
from graphkit.store.skeleton import Column, Skeleton, Ties

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Numbers = NDArray[np.integer]

__all__ = [
    "Acts",
    "Around",
    "Happening",
    "Happenings",
    "around",
    "when",
    "where",
]

Holds = Callable[[Ties, "Numbers"], "Numbers"]


class Happening(NamedTuple):
    """An event and what hangs on it; parties sorted by name, each once.

    `statuses` are those that the reports of a disputed event give, where they differ.
    """

    event: Event
    actors: tuple[Party, ...]
    targets: tuple[Party, ...]
    places: tuple[str, ...]
    statuses: str | None
    grounds: Counted
    evidence: Evidence


class Around(NamedTuple):
    """Who acts in an event, on whom, and where in words; parties by name, places sorted."""

    actors: tuple[Party, ...]
    targets: tuple[Party, ...]
    places: tuple[str, ...]


class Acts(NamedTuple):
    """Who takes part in what: numbers of parties, and places of events; of DID or of TO."""

    parties: "Numbers"
    events: "Numbers"


class Happenings(Told):
    """All events of a store. An event's place is that among the events, in order of id."""

    def __init__(self, view: View) -> None:
        super().__init__(view, "Event")

    @cached_property
    def dates(self) -> Column:
        """When each event happened; see `when`."""
        return event_dates(self.skeleton)

    @cached_property
    def did(self) -> Acts:
        """Who did what."""
        ties = self.skeleton.ties["DID"]
        return Acts(ties.source, self.places(ties.target))

    @cached_property
    def to(self) -> Acts:
        """To whom or what it was done."""
        ties = self.skeleton.ties["TO"]
        events = self.places(ties.source)
        return Acts(ties.target[events >= 0], events[events >= 0])

    def chosen(self, asked: Asked, types: Collection[str] | None = None) -> "Numbers":
        """Return the places of the events that the actor, dates and status allow, in order.

        Raises:
            UsageError: A date or status is none.
        """
        allowed = self._allowed(asked, types) & self.within(asked.period)
        return self.in_order(np.flatnonzero(allowed))

    def undated(self, asked: Asked, types: Collection[str] | None = None) -> "Numbers":
        """Return the places of those that the dates alone leave out, because they have none."""
        if asked.period.unbounded:
            return np.zeros(0, dtype=np.intp)
        return np.flatnonzero(self._allowed(asked, types) & (self.dates.codes < 0))

    def unhappened(self, asked: Asked) -> "Numbers":
        """Return the places of what did not happen, or not yet, where no status is asked for."""
        if asked.chosen is not None:
            return np.zeros(0, dtype=np.intp)
        allowed = self._allowed(asked._replace(status="all"), None) & self.within(asked.period)
        return np.flatnonzero(allowed & ~self.column("status").where(happened))

    def within(self, period: Period) -> "NDArray[np.bool_]":
        """Say of each event whether it lies in a period."""
        return self.dates.where_text(period.holds)

    def things(self, names: tuple[str, str], types: Collection[str] | None = None) -> Things:
        """Count the events of these types; `names` say what one and many are called."""
        kept = self.column("type").where(lambda one: types is None or one in types)
        return self.things_at(names, np.flatnonzero(kept))

    def things_at(self, names: tuple[str, str], places: "Numbers") -> Things:
        """Count these events."""
        return things_at(names, places, self.dates, self.column("status"))

    def _allowed(self, asked: Asked, types: Collection[str] | None) -> "NDArray[np.bool_]":
        """Say of each event whether the actor, status and types allow it."""
        allowed = self.column("status").where(status_test(asked.status))
        if types is not None:
            allowed &= self.column("type").where(lambda one: one in types)
        if asked.ids is not None:
            allowed &= self.involving(asked.ids)
        return allowed

    def in_order(self, places: "Numbers") -> "Numbers":
        """Sort events by date, the undated last, then by their first report, then by id."""
        dates = self.dates.codes[places]
        dated = np.where(dates < 0, len(self.dates.values), dates)
        return places[np.lexsort((places, self.spots[places], dated))]

    def read(self, places: Sequence[int]) -> list[Happening]:
        """Read these events with all that hangs on them."""
        ids = [self._nodes.ids[place] for place in places]
        events = nodes_by_id(self._view, Event, ("Event",), ids)
        told = zip(places, ids, self.counted(places), self.evidence(places), strict=True)
        return [
            Happening(
                *(events[key], *around(self.skeleton, self._nodes.first + place)),
                *(self.statuses([place]), counted, proof),
            )
            for place, key, counted, proof in told
        ]

    def known(self, places: Sequence[int]) -> Mapping[str, Sequence[Cell]]:
        """Return what is known of these events without reading them, by column."""
        fields = {name: self.column(name) for name in ("date_basis", "type", "status")}
        columns = {"date": self.dates, **fields}
        return {name: column.of_places(places) for name, column in columns.items()}

    def counted(self, places: Sequence[int]) -> list[Counted]:
        """Return what each of these events rests on."""
        return self.grounds.of_events(self.numbers(np.array(places, dtype=np.intp)))

    def together(self, groups: Sequence[Sequence[int]]) -> list[Together]:
        """Return what groups of events rest on, and what is told of them first."""
        numbers = [self.numbers(np.array(group, dtype=np.intp)) for group in groups]
        return self.proofs.together(numbers)

    def statuses(self, places: Iterable[int]) -> str | None:
        """Return the statuses that the reports of disputed ones among these events give.

        Of one article each status counts once for an event; None where they do not differ.
        """
        disputed = [one for one in places if self.column("status").at(one) == "disputed"]
        return statuses_of(status for place in disputed for status in self.reported(place))

    def reported(self, place: int) -> list[str]:
        """Return the statuses that the reports of an event give, of one article each once."""
        told, status = self._told, self._told.columns["status"]
        edges = told.of_source(self._nodes.first + place)
        return [one for one, _ in {(str(status.at(edge)), told.article[edge]) for edge in edges}]

    def involving(self, ids: Collection[str]) -> "NDArray[np.bool_]":
        """Say of each event whether one of these takes part in it."""
        wanted = self.skeleton.numbers(ids)
        found = np.zeros(self.count, dtype=np.bool_)
        for acts in (self.did, self.to):
            found[acts.events[np.isin(acts.parties, wanted)]] = True
        return found


def when(event: Event) -> str | None:
    """Return the event's day, "first/last" of several days, or the month or year that is known."""
    first, last = (None if one is None else one.isoformat() for one in (event.date, event.date_end))
    return span(first, last, event.date_value)


def around(skeleton: Skeleton, event: int, holds: Holds | None = None) -> Around:
    """Return what hangs on an event, by its number.

    Args:
        skeleton: The graph.
        event: The number of the event.
        holds: Leaves of edges, by their places, those that count; by default all.
    """
    did, to, at = (skeleton.ties[name] for name in ("DID", "TO", "AT"))
    edges: list[Numbers] = [did.of_target(event), to.of_source(event), at.of_source(event)]
    if holds is not None:
        edges = [holds(ties, some) for ties, some in zip((did, to, at), edges, strict=True)]
    acting, aimed, placed = edges
    role, qualifier = at.columns["role"], at.columns["qualifier"]
    places = {
        where(role.at(edge), qualifier.at(edge), party_of(skeleton, int(at.target[edge])).name)
        for edge in placed.tolist()
    }
    return Around(
        parties_of(skeleton, did.source[acting]),
        parties_of(skeleton, to.target[aimed]),
        tuple(sorted(places)),
    )


def where(role: object, qualifier: object, name: str) -> str:
    """Return a place of an event in words: "from Oslo", "near Kyiv"."""
    if role == "origin":
        return f"from {name}"
    if role == "destination":
        return f"to {name}"
    if qualifier is None or qualifier == "in":
        return name
    return f"{qualifier} {name}"
