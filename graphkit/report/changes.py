"""What has changed in the actor network since a day."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar, NamedTuple

import numpy as np

from graphkit.analysis.changes import Changes, changes
from graphkit.analysis.links import Links, links_of
from graphkit.analysis.pairs import distinct, grouped
from graphkit.analysis.period import Period
from graphkit.report.aliases import FEW, few
from graphkit.report.answers import Asked, left_out, noted
from graphkit.report.asked import HAPPENED, SINCE, UNTIL, status_test
from graphkit.report.base import Cell, Parameter, Parameters, Report, ReportTable, text_of
from graphkit.report.evidence import EVIDENCE_COLUMNS
from graphkit.report.linked import days_of, link_things
from graphkit.report.parties import party_of
from graphkit.report.proofs import Proofs
from graphkit.report.render import counted
from graphkit.report.rows import LazyRows
from graphkit.report.witnesses import GROUND_COLUMNS, Grounds
from graphkit.store.base import View
from graphkit.store.skeleton import Skeleton

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Numbers = NDArray[np.integer]

__all__ = ["ChangesReport"]

NOTHING = "No actor has gained or lost a tie"
DATE = Parameter(
    name="date",
    description="first day, month or year of the later time: YYYY, YYYY-MM or YYYY-MM-DD",
    required=True,
)
COLUMNS = (
    *("actor", "label", "before", "after", "change", "new", "ended", "flipped", "id"),
    *(*GROUND_COLUMNS, *EVIDENCE_COLUMNS),
)


class ChangesReport(Report):
    """With how many others an actor is tied before and from a date on.

    What has no date, or one that may lie on either side, is left out. Id and sentence are those
    of the first link that is new or flipped, else of one that has ended.
    """

    name: ClassVar[str] = "changes"
    title: ClassVar[str] = "Changes in the actor network"
    question: ClassVar[str] = "Who has gained or lost ties since a date, and with whom did it turn?"
    parameters: ClassVar[tuple[Parameter, ...]] = (DATE, SINCE, UNTIL, HAPPENED)

    def run(self, view: View, parameters: Parameters) -> ReportTable:
        """See `Report.run`."""
        asked = Asked.of(view, parameters, HAPPENED)
        date = text_of(parameters, DATE) or ""
        parted = _links(view.skeleton(), date, asked)
        turned = Turned(view, parted.early, parted.late)
        rows = LazyRows(turned.ordered, turned.rows)
        early = counted(len(parted.early.by), "link")
        note = noted(
            f"{early} before {date}, {len(parted.late.by)} from it on",
            left_out(parted.undated, noun="link"),
            left_out(parted.between, f"that may lie on either side of {date}", "link"),
        )
        table = ReportTable(
            title=f"{self.title} since {date}",
            columns=COLUMNS,
            rows=rows,
            note=note,
            nothing=NOTHING,
        )
        if len(parted.early.by) + len(parted.late.by):
            return table.model_copy(update={"title": asked.titled(table.title)})
        return asked.answer(table, lambda: link_things(view.skeleton()))


class Parted(NamedTuple):
    """The links before a date and from it on, and how many have no date or may lie on both."""

    early: Links
    late: Links
    undated: int
    between: int


def _links(skeleton: Skeleton, date: str, asked: Asked) -> Parted:
    """Part the links that the status and the period allow."""
    later, period = Period.of(date, None), asked.period

    def before(day: str | None) -> bool:
        return day is not None and not later.holds(day) and period.holds(day)

    def after(day: str | None) -> bool:
        return day is not None and day >= date and period.holds(day)

    def between(day: str | None) -> bool:
        return day is not None and later.holds(day) and day < date and period.holds(day)

    links = links_of(skeleton, counts=status_test(asked.status))
    when = days_of(skeleton, links)
    early, late, rough = (when.where_text(one) for one in (before, after, between))
    undated = int((when.codes < 0).sum())
    return Parted(links.kept(early), links.kept(late), undated, int(rough.sum()))


class Turned:
    """The actors for whom something has changed, by their places in `Changes`."""

    def __init__(self, view: View, early: Links, late: Links) -> None:
        self._skeleton = view.skeleton()
        self._proofs = Proofs(view, Grounds(self._skeleton))
        self._early, self._late = LinksOf(early), LinksOf(late)
        nets = [links.network(self._skeleton) for links in (early, late)]
        self._found: Changes = changes(*nets)
        actors = distinct(np.concatenate([early.actors, late.actors]))
        numbers = dict(zip(self._skeleton.ids(actors), actors.tolist(), strict=True))
        self._numbers = np.array([numbers[one] for one in self._found.ids], dtype=np.int64)
        kinds = (self._found.new, self._found.ended, self._found.flipped)
        self._others = [_others(ties, len(actors)) for ties in kinds]

    @property
    def ordered(self) -> list[int]:
        """Those with the greatest change of degree first, then those with most ties."""
        found = self._found
        turned = found.after != found.before
        for ties in (found.new, found.ended, found.flipped):
            turned[ties.reshape(-1)] = True
        gain = found.after - found.before
        order = np.lexsort((self._numbers, -found.after, -np.abs(gain)))
        return [int(place) for place in order[turned[order]]]

    def rows(self, places: Sequence[int]) -> list[tuple[Cell, ...]]:
        """Return the cells under `COLUMNS`."""
        found = self._found
        others = [[of[place] for of in self._others] for place in places]
        told = self._proofs.together(
            [self._by(place, *some) for place, some in zip(places, others, strict=True)]
        )
        return [
            (
                *(party.name, party.label),
                *(int(found.before[place]), int(found.after[place])),
                int(found.after[place] - found.before[place]),
                *(self._names(one) for one in some),
                *(first.first, *first.grounds, *first.evidence.cells),
            )
            for place, some, first in zip(places, others, told, strict=True)
            for party in [party_of(self._skeleton, int(self._numbers[place]))]
        ]

    def _names(self, others: "Numbers") -> str | None:
        """Return the names of a few, those with most ties first."""
        most = self._found.after[others] + self._found.before[others]
        first = self._numbers[others[np.lexsort((others, -most))[:FEW]]].tolist()
        names = [party_of(self._skeleton, number).name for number in first]
        return few(names, len(others)) if names else None

    def _by(self, place: int, new: "Numbers", ended: "Numbers", flipped: "Numbers") -> "Numbers":
        """Return the events and statements that show what has changed."""
        fresh = np.concatenate([new, flipped])
        links, others = (self._late, fresh) if len(fresh) else (self._early, ended)
        return links.between(int(self._numbers[place]), self._numbers[others])


def _others(ties: "Numbers", count: int) -> "Sequence[Numbers]":
    """Return with whom each actor has some of these ties."""
    return grouped(ties.reshape(-1), count, ties[:, ::-1].reshape(-1))


class LinksOf:
    """The links of each actor."""

    def __init__(self, links: Links) -> None:
        self._actors = links.actors
        ends = np.concatenate([links.source, links.target])
        self._back = np.concatenate([links.target, links.source])
        self._by = np.concatenate([links.by, links.by])
        self._places = grouped(np.searchsorted(links.actors, ends), len(links.actors))

    def between(self, number: int, others: "Numbers") -> "Numbers":
        """Return the events and statements that link an actor with these; all are numbers."""
        places = self._places[int(np.searchsorted(self._actors, number))]
        by: Numbers = self._by[places[np.isin(self._back[places], others)]]
        return by
