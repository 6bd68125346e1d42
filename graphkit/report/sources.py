"""Single points of failure: what falls if one source is taken away."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, ClassVar, NamedTuple

import numpy as np

from graphkit.analysis.pairs import distinct_pairs
from graphkit.report.answers import Asked, Things
from graphkit.report.asked import ACTOR, status_test
from graphkit.report.base import Cell, Parameter, Parameters, Report, ReportTable, text_of
from graphkit.report.evidence import EVIDENCE_COLUMNS
from graphkit.report.happenings import Happenings
from graphkit.report.lookup import find_actors
from graphkit.report.parties import party_of
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
    """What rests on one source alone.

    Attributes:
        kind: speaker, or outlet; an article without an outlet stands for itself.
        source: its name; "" of an article without an outlet.
        number: of the speaker or outlet, to tell namesakes apart.
        events: numbers of the events.
        claims: numbers of the statements.
    """

    kind: str
    source: str
    number: int
    events: "Numbers"
    claims: "Numbers"


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
        name = text_of(parameters, ACTOR)
        if name is not None:
            resting.narrow({one.id for one in find_actors(view, name)})
        found = sorted(
            (*resting.on_speakers(), *resting.on_outlets()),
            key=lambda one: (-len(one.events) - len(one.claims), *one[:3]),
        )
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

    def narrow(self, ids: set[str]) -> None:
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
        found = self._by_source(fallen, (alone, voices[alone]))
        for number, resting in found.items():
            if number < events.first:  # no speaker but a statement that names none
                yield Support("speaker", party_of(self._skeleton, number).name, number, *resting)

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
        found = self._by_source(
            _single(self._told.source[of_event], told[of_event]),
            _single(np.concatenate([claim, one]), np.concatenate([by, of[two]])),
        )
        for code, resting in found.items():
            yield Support("outlet", self._outlet(code), code, *resting)

    def _outlet(self, code: int) -> str:
        articles = self._skeleton.nodes["Article"]
        names = articles.columns["outlet"].values
        return str(names[code]) if code < len(names) else ""

    def _by_source(
        self, events: "tuple[Numbers, Numbers]", claims: "tuple[Numbers, Numbers]"
    ) -> "dict[int, tuple[Numbers, Numbers]]":
        """Gather the numbers of events and statements asked for by their source."""
        first, first_claim = (self._skeleton.nodes[x].first for x in ("Event", "Statement"))
        fallen = _grouped(*events, self._events[events[0] - first])
        unsaid = _grouped(*claims, self._claims[claims[0] - first_claim])
        none = np.zeros(0, dtype=np.intp)
        return {
            source: (fallen.get(source, none), unsaid.get(source, none))
            for source in fallen.keys() | unsaid.keys()
        }

    def rows(self, some: Sequence[Support]) -> list[tuple[Cell, ...]]:
        """Make the rows of these sources; the example is what is told first."""
        groups = [np.concatenate([one.events, one.claims]) for one in some]
        told = self._happenings.proofs.together(groups)
        return [
            (
                *(one.kind, one.source or proof.article, len(one.events), len(one.claims)),
                *(first, *grounds, *proof.cells),
            )
            for one, (first, grounds, proof) in zip(some, told, strict=True)
        ]


def _single(items: "Numbers", sources: "Numbers") -> "tuple[Numbers, Numbers]":
    """Return the items that have one source alone, with it."""
    items, sources = distinct_pairs(items, sources)
    found, first, count = np.unique(items, return_index=True, return_counts=True)
    alone = count == 1
    return found[alone], sources[first[alone]]


def _grouped(numbers: "Numbers", sources: "Numbers", kept: "Marks") -> "dict[int, Numbers]":
    """Return of the numbers that are kept those of each source."""
    numbers, sources = numbers[kept], sources[kept]
    order = np.argsort(sources, kind="stable")
    found, first = np.unique(sources[order], return_index=True)
    return dict(zip(found.tolist(), np.split(numbers[order], first[1:]), strict=False))
