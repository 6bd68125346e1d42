"""Who is in the store, and how much is told of them."""

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, ClassVar

import numpy as np

from graphkit.analysis.pairs import distinct_pairs
from graphkit.model.node import ACTOR_LABELS, Entity
from graphkit.report.answers import Asked, Things
from graphkit.report.asked import ACTOR
from graphkit.report.base import Cell, Parameter, Parameters, Report, ReportTable
from graphkit.report.evidence import EVIDENCE_COLUMNS, earliest, evidence_at
from graphkit.report.rows import LazyRows, nodes_by_id
from graphkit.report.witnesses import GROUND_COLUMNS, Counted, Grounds
from graphkit.store.base import View
from graphkit.store.skeleton import Skeleton

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Numbers = NDArray[np.integer]

__all__ = ["ActorsReport"]


class ActorsReport(Report):
    """Actors by how often they are mentioned; the sentence is the first that does."""

    name: ClassVar[str] = "actors"
    title: ClassVar[str] = "Actors"
    question: ClassVar[str] = "Who is written about, who speaks, who acts, who is acted upon?"
    parameters: ClassVar[tuple[Parameter, ...]] = (ACTOR,)

    def run(self, view: View, parameters: Parameters) -> ReportTable:
        """See `Report.run`."""
        skeleton, asked = view.skeleton(), Asked.of(view, parameters)
        if asked.ids is None:
            numbers = [n for label in ACTOR_LABELS for n in skeleton.nodes[label].numbers]
        else:
            numbers = skeleton.numbers(asked.ids)
        tally = _Tally(view, skeleton)
        columns = (
            *("actor", "label", "mentions", *GROUND_COLUMNS, "statements", "acts", "targeted"),
            *("first_seen", "last_seen", *EVIDENCE_COLUMNS),
        )
        rows = LazyRows(tally.in_order(numbers), tally.rows)
        table = ReportTable(title=self.title, columns=columns, rows=rows)
        return asked.answer(table, lambda: Things("actor", "actors", 0))


class _Tally:
    """Counts by actor; an event or statement counts once per actor, and no copy counts again."""

    def __init__(self, view: View, skeleton: Skeleton) -> None:
        self._view, self._skeleton = view, skeleton
        self._named = skeleton.ties["MENTIONED_IN"]
        self._first = earliest(skeleton, self._named, self._named.source, skeleton.size)
        said, did, to = (skeleton.ties[name] for name in ("SAID", "DID", "TO"))
        told = ~np.isin(said.target, skeleton.repeats[0])
        done = np.isin(to.source, skeleton.nodes["Event"].numbers)
        self._mentions = np.bincount(self._named.source, minlength=skeleton.size)
        self._counts = (
            self._counted(said.source[told], said.target[told]),
            self._counted(did.source, did.target),
            self._counted(to.target[done], to.source[done]),
        )

    def _counted(self, actors: "Numbers", things: "Numbers") -> "Numbers":
        return np.bincount(distinct_pairs(actors, things)[0], minlength=self._skeleton.size)

    def in_order(self, numbers: Iterable[int]) -> list[int]:
        """Sort actors, the most mentioned first."""
        wanted = np.array(sorted(numbers), dtype=np.intp)
        keys = (
            *((-self._mentions[wanted]).tolist(), self._skeleton.names(wanted)),
            *(self._skeleton.ids(wanted), wanted.tolist()),
        )
        return [number for *_, number in sorted(zip(*keys, strict=True))]

    def rows(self, numbers: Sequence[int]) -> list[tuple[Cell, ...]]:
        """Return a row for each of these actors."""
        ids = [self._skeleton.id(number) for number in numbers]
        actors = nodes_by_id(self._view, Entity, ACTOR_LABELS, ids)
        firsts = [int(self._first[number]) for number in numbers]
        told = zip(
            *(numbers, ids, self._grounds(numbers)),
            evidence_at(self._view, self._skeleton, self._named, firsts),
            strict=True,
        )
        return [
            (
                *(actors[key].name, actors[key].label, int(self._mentions[number]), *grounds),
                *(int(counts[number]) for counts in self._counts),
                *(_iso(day) for day in (actors[key].first_seen, actors[key].last_seen)),
                *evidence.cells,
            )
            for number, key, grounds, evidence in told
        ]

    def _grounds(self, numbers: Sequence[int]) -> list[Counted]:
        group_of = np.full(self._skeleton.size, -1)
        group_of[np.array(numbers, dtype=np.intp)] = np.arange(len(numbers))
        groups = group_of[self._named.source]
        return Grounds(self._skeleton).counts(self._named, groups, len(numbers))


def _iso(day: dt.date | None) -> str | None:
    return None if day is None else day.isoformat()
