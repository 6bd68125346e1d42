"""Statements with their speakers, addressees, first evidence and support: read when shown."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from graphkit.analysis.period import Period
from graphkit.model.node import Statement
from graphkit.report.answers import Things, left_out, noted, things_at
from graphkit.report.evidence import Evidence
from graphkit.report.parties import Party, joined, parties_of
from graphkit.report.rows import nodes_by_id
from graphkit.report.told import Told
from graphkit.report.witnesses import Counted
from graphkit.store.base import View

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Numbers = NDArray[np.integer]

__all__ = ["Saying", "Sayings", "hidden_note"]

EVER = Period()


class Saying(NamedTuple):
    """A statement and what hangs on it.

    `grounds` are those of the statement, of its repetitions in copies, and of what corroborates it.
    """

    statement: Statement
    speakers: tuple[Party, ...]
    addressees: tuple[Party, ...]
    grounds: Counted
    evidence: Evidence

    @property
    def source(self) -> str | None:
        """The speakers' names, else the words that name the source; None if nothing does."""
        names = joined(self.speakers)
        return self.statement.source_text if names is None else names

    @property
    def said_on(self) -> str | None:
        """The day it was said, ISO 8601."""
        day = self.statement.said_on
        return None if day is None else day.isoformat()


class Sayings(Told):
    """All statements of a store. A statement's place is that among the statements, by id."""

    def __init__(self, view: View) -> None:
        super().__init__(view, "Statement")

    @cached_property
    def repeated(self) -> "NDArray[np.bool_]":
        """Say of each statement whether an article that its own copies has it in the same words."""
        found = np.zeros(self.count, dtype=np.bool_)
        found[self.skeleton.repeats[0] - self._nodes.first] = True
        return found

    @cached_property
    def inner(self) -> Mapping[int, Sequence[int]]:
        """The statements that each statement reports, by REPORTS."""
        ties = self.skeleton.ties["REPORTS"]
        found: dict[int, list[int]] = defaultdict(list)
        for outer, inner in zip(self.places(ties.source), self.places(ties.target), strict=True):
            found[int(outer)].append(int(inner))
        return {outer: self.in_order(np.unique(inner)).tolist() for outer, inner in found.items()}

    def within(self, period: Period) -> "NDArray[np.bool_]":
        """Say of each statement whether it was said in a period."""
        return self.column("said_on").where_text(period.holds)

    def things(self, names: tuple[str, str], kept: "NDArray[np.bool_]") -> Things:
        """Count the statements that are kept; `names` say what one and many are called."""
        return things_at(names, np.flatnonzero(kept), self.column("said_on"))

    def said_by(self, ids: Collection[str]) -> "NDArray[np.bool_]":
        """Say of each statement whether one of these actors says it."""
        ties = self.skeleton.ties["SAID"]
        theirs = np.isin(ties.source, self.skeleton.numbers(ids))
        found = np.zeros(self.count, dtype=np.bool_)
        found[self.places(ties.target[theirs])] = True
        return found

    def concerning(self, ids: Collection[str]) -> "NDArray[np.bool_]":
        """Say of each statement whether these say it, or it is about them or an event of theirs."""
        wanted = self.skeleton.numbers(ids)
        did, to = self.skeleton.ties["DID"], self.skeleton.ties["TO"]
        acts = [did.target[np.isin(did.source, wanted)], to.source[np.isin(to.target, wanted)]]
        found = self.said_by(ids)
        for name, ends in (("ABOUT", wanted), ("ASSERTS", np.concatenate(acts))):
            ties = self.skeleton.ties[name]
            found[self.places(ties.source[np.isin(ties.target, ends)])] = True
        return found

    def holding(self, words: str) -> "NDArray[np.bool_]":
        """Say of each statement whether its text holds these words; case does not count."""
        texts = self._view.node_fields("Statement", ("text",))
        wanted = words.lower()
        found = {one.id for one in texts if wanted in str(one.values[0]).lower()}
        return np.array([key in found for key in self._nodes.ids], dtype=np.bool_)

    def in_order(self, places: "Numbers") -> "Numbers":
        """Sort statements by where they stand first: publication, article, words."""
        return places[np.lexsort((places, self.spots[places]))]

    def source(self, place: int) -> str | None:
        """Return who says it, as `Saying.source` does."""
        names = joined(self.speakers(place))
        told = self.column("source_text").at(place) if names is None else names
        return None if told is None else str(told)

    def read(self, places: Sequence[int]) -> list[Saying]:
        """Read these statements with all that hangs on them."""
        ids = [self._nodes.ids[place] for place in places]
        statements = nodes_by_id(self._view, Statement, ("Statement",), ids)
        counted = self.counted(places)
        return [
            Saying(statements[key], self.speakers(place), self._addressees(place), grounds, proof)
            for place, key, grounds, proof in zip(
                places, ids, counted, self.evidence(places), strict=True
            )
        ]

    def counted(self, places: Sequence[int]) -> list[Counted]:
        """Return what each of these statements rests on."""
        return self.grounds.of_statements(self.numbers(np.array(places, dtype=np.intp)))

    def speakers(self, place: int) -> tuple[Party, ...]:
        """Return who says it, by name; nobody where no actor was found."""
        said = self.skeleton.ties["SAID"]
        edges = said.of_target(self._nodes.first + place)
        return parties_of(self.skeleton, said.source[edges])

    def _addressees(self, place: int) -> tuple[Party, ...]:
        to = self.skeleton.ties["TO"]
        edges = to.of_source(self._nodes.first + place)
        return parties_of(self.skeleton, to.target[edges])


def hidden_note(sayings: Sayings, asked: "NDArray[np.bool_]", period: Period = EVER) -> str:
    """Say what is not shown of the statements asked for in whatever period.

    Those that a copy repeats, and where the period has bounds those without a date.
    """
    repeated = asked & sayings.within(period) & sayings.repeated
    undated = asked & ~sayings.repeated & (sayings.column("said_on").codes < 0)
    return noted(
        left_out(int(repeated.sum()), "repeated in copies"),
        "" if period.unbounded else left_out(int(undated.sum())),
    )
