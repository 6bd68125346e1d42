"""Single points of failure: what falls if one source is taken away."""

from collections.abc import Collection, Iterator, Sequence
from typing import TYPE_CHECKING, ClassVar, NamedTuple

import numpy as np

from graphkit.analysis.pairs import Groups, distinct_pairs, grouped
from graphkit.report.answers import Asked, Things
from graphkit.report.asked import ACTOR, status_test
from graphkit.report.base import Cell, Parameter, Parameters, Report, ReportTable
from graphkit.report.evidence import EVIDENCE_COLUMNS
from graphkit.report.happenings import Happenings
from graphkit.report.rows import LazyRows
from graphkit.report.sayings import Sayings
from graphkit.report.witnesses import GROUND_COLUMNS
from graphkit.store.base import View

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Marks = NDArray[np.bool_]
    Numbers = NDArray[np.integer]

__all__ = ["SourcesReport"]

SINGLE = Things("event or claim that rests on one source alone", "events and claims", 1)


class Support(NamedTuple):
    """A source on which something rests alone. That on which most rests goes first.

    Attributes:
        less: minus the number of events and claims.
        kind: speaker, outlet, or article: one without an outlet stands for itself.
        source: its name; "" of an article without an outlet.
        number: of the speaker or outlet, to tell namesakes apart.
    """

    less: int
    kind: str
    source: str
    number: int


class SourcesReport(Report):
    """One row for each source, those on which most rests first.

    Of a speaker fall the claims that nobody corroborates independently, and the events that no
    article tells as a fact and no other source affirms. Of an outlet falls what no other outlet
    tells; its copies are no other one. Events that did not happen have nothing to fall.
    """

    name: ClassVar[str] = "sources"
    title: ClassVar[str] = "Single sources"
    question: ClassVar[str] = "What would nobody vouch for if this one source were taken away?"
    parameters: ClassVar[tuple[Parameter, ...]] = (ACTOR,)

    def run(self, view: View, parameters: Parameters) -> ReportTable:
        """See `Report.run`."""
        resting, asked = _Resting(view), Asked.of(view, parameters)
        if asked.ids is not None:
            resting.narrow(asked.ids)
        found = sorted((*resting.on_speakers(), *resting.on_outlets()))
        columns = (
            *("kind", "source", "events", "claims"),
            *("id", *GROUND_COLUMNS, *EVIDENCE_COLUMNS),
        )
        rows = LazyRows(found, resting.rows)
        table = ReportTable(title=self.title, columns=columns, rows=rows)
        return asked.answer(table, lambda: SINGLE, "concerning")


class _Resting:
    """The events and claims of a store, and which of them rest on one source."""

    def __init__(self, view: View) -> None:
        self._view = view
        self._happenings, self._sayings = Happenings(view), Sayings(view)
        self._skeleton = view.skeleton()
        self._told = self._skeleton.ties["EVIDENCED_BY"]
        self._events = self._happenings.column("status").where(status_test("happened"))
        self._claims = ~self._sayings.repeated
        self._on: dict[str, tuple[Groups, Groups]] = {}  # events and claims of each source

    def narrow(self, ids: Collection[str]) -> None:
        """Leave the events and claims that concern these actors."""
        self._events &= self._happenings.involving(ids)
        self._claims &= self._sayings.concerning(ids)

    def on_speakers(self) -> Iterator[Support]:
        """Yield what rests on one speaker."""
        voices = self._happenings.grounds.voices
        events, claims = self._skeleton.nodes["Event"], self._skeleton.nodes["Statement"]
        asserts, reports = self._skeleton.ties["ASSERTS"], self._skeleton.ties["REPORTS"]
        as_fact = self._told.columns["status"].where(lambda status: status == "reported")
        kept = asserts.columns["stance"].where(lambda stance: stance == "affirm")
        kept &= ~np.isin(asserts.source, reports.source)  # passed on: its source is further in
        kept &= ~np.isin(asserts.target, self._told.source[as_fact])
        fallen = _single(asserts.target[kept], voices[asserts.source[kept]])
        numbers = np.arange(claims.first, claims.numbers.stop)
        alone = numbers[~np.isin(numbers, self._happenings.grounds.independent[0])]
        sizes = self._gather("speaker", fallen, (alone, voices[alone]), self._skeleton.size)
        speakers = np.flatnonzero(sizes[: events.first])  # else a statement that names none
        names = self._skeleton.names(speakers)
        for name, number in zip(names, speakers.tolist(), strict=True):
            yield Support(-int(sizes[number]), "speaker", name, number)

    def on_outlets(self) -> Iterator[Support]:
        """Yield what rests on one outlet."""
        articles = self._skeleton.nodes["Article"]
        outlet = articles.columns["outlet"]
        own = len(outlet.values) + np.arange(len(articles.ids))
        outlets = np.where(outlet.codes < 0, own, outlet.codes)[self._happenings.grounds.originals]
        told = outlets[self._told.article - articles.first]
        of_event = np.isin(self._told.source, self._skeleton.nodes["Event"].numbers)
        claim, by = self._told.source[~of_event], told[~of_event]
        of = np.zeros(self._skeleton.size, dtype=np.intp)
        of[claim] = by
        one, two = self._happenings.grounds.independent
        sizes = self._gather(
            "outlet",
            _single(self._told.source[of_event], told[of_event]),
            _single(np.concatenate([claim, one]), np.concatenate([by, of[two]])),
            len(outlet.values) + len(articles.ids),
        )
        self._on["article"] = self._on["outlet"]
        for code in np.flatnonzero(sizes).tolist():
            name = self._outlet(code)
            yield Support(-int(sizes[code]), "outlet" if name else "article", name, code)

    def _outlet(self, code: int) -> str:
        articles = self._skeleton.nodes["Article"]
        names = articles.columns["outlet"].values
        return str(names[code]) if code < len(names) else ""

    def _gather(
        self,
        kind: str,
        events: "tuple[Numbers, Numbers]",
        claims: "tuple[Numbers, Numbers]",
        count: int,
    ) -> "Numbers":
        """Keep what is asked for of each of `count` sources, and return how much that is."""
        first, first_claim = (self._skeleton.nodes[x].first for x in ("Event", "Statement"))
        fallen = _grouped(*events, self._events[events[0] - first], count)
        unsaid = _grouped(*claims, self._claims[claims[0] - first_claim], count)
        self._on[kind] = fallen, unsaid
        return fallen.sizes + unsaid.sizes

    def rows(self, some: Sequence[Support]) -> list[tuple[Cell, ...]]:
        """Make the rows of these sources; the example is what is told first."""
        resting = [[of[one.number] for of in self._on[one.kind]] for one in some]
        told = self._happenings.proofs.together([np.concatenate(both) for both in resting])
        return [
            (
                *(one.kind, one.source or proof.article, len(events), len(claims)),
                *(first, *grounds, *proof.cells),
            )
            for one, (events, claims), (first, grounds, proof) in zip(
                some, resting, told, strict=True
            )
        ]


def _single(items: "Numbers", sources: "Numbers") -> "tuple[Numbers, Numbers]":
    """Return the items that have one source alone, with it."""
    items, sources = distinct_pairs(items, sources)
    found, first, count = np.unique(items, return_index=True, return_counts=True)
    alone = count == 1
    return found[alone], sources[first[alone]]


def _grouped(numbers: "Numbers", sources: "Numbers", kept: "Marks", count: int) -> Groups:
    """Return of the numbers that are kept those of each source."""
    return grouped(sources[kept], count, numbers[kept])
