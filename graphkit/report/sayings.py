"""Statements with their speakers, addressees, first evidence and support: read when shown."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from graphkit.model.node import Statement
from graphkit.report.evidence import Evidence, earliest, evidence_at, spots_of
from graphkit.report.parties import Party, joined, parties_of
from graphkit.report.witnesses import Counted, Grounds
from graphkit.store.base import View
from graphkit.store.skeleton import Column

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Numbers = NDArray[np.integer]

__all__ = ["Saying", "Sayings", "repeated_note"]


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


class Sayings:
    """All statements of a store. A statement's place is that among the statements, by id."""

    def __init__(self, view: View) -> None:
        self._view = view
        self.skeleton = view.skeleton()
        self._told = self.skeleton.ties["EVIDENCED_BY"]
        self._statements = self.skeleton.nodes["Statement"]
        self.count = len(self._statements.ids)
        self._grounds = Grounds(self.skeleton)

    def column(self, name: str) -> Column:
        """Return a field of all statements."""
        return self._statements.columns[name]

    @cached_property
    def repeated(self) -> "NDArray[np.bool_]":
        """Say of each statement whether an article that its own copies has it in the same words."""
        found = np.zeros(self.count, dtype=np.bool_)
        found[self.skeleton.repeats[0] - self._statements.first] = True
        return found

    @cached_property
    def inner(self) -> Mapping[int, Sequence[int]]:
        """The statements that each statement reports, by REPORTS."""
        ties = self.skeleton.ties["REPORTS"]
        found: dict[int, list[int]] = defaultdict(list)
        for outer, inner in zip(self.places(ties.source), self.places(ties.target), strict=True):
            found[int(outer)].append(int(inner))
        return {outer: self.in_order(np.unique(inner)).tolist() for outer, inner in found.items()}

    def places(self, numbers: "Numbers") -> "Numbers":
        """Return the places among the statements of nodes by their numbers; -1 for others."""
        found = numbers - self._statements.first
        return np.where((found >= 0) & (found < self.count), found, -1)

    def place(self, statement_id: str) -> int:
        """Return the place of a statement by its id; -1 if there is none."""
        number = self.skeleton.number(statement_id)
        return -1 if number is None else int(self.places(np.array([number]))[0])

    def said_by(self, ids: set[str]) -> "NDArray[np.bool_]":
        """Say of each statement whether one of these actors says it."""
        ties = self.skeleton.ties["SAID"]
        theirs = np.isin(ties.source, self.skeleton.numbers(ids))
        found = np.zeros(self.count, dtype=np.bool_)
        found[self.places(ties.target[theirs])] = True
        return found

    def concerning(self, ids: set[str]) -> "NDArray[np.bool_]":
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
        found = (wanted in str(one.values[0]).lower() for one in texts)
        return np.fromiter(found, np.bool_, self.count)

    def in_order(self, places: "Numbers") -> "Numbers":
        """Sort statements by where they stand first: publication, article, words."""
        return places[np.lexsort((places, self.spots[places]))]

    @cached_property
    def spots(self) -> "Numbers":
        """Numbers that order the statements by where they stand."""
        return spots_of(self.skeleton, self._told)[self._first]

    @cached_property
    def _first(self) -> "Numbers":
        return earliest(self.skeleton, self._told, self.places(self._told.source), self.count)

    def source(self, place: int) -> str | None:
        """Return who says it, as `Saying.source` does."""
        names = joined(self._speakers(place))
        told = self.column("source_text").at(place) if names is None else names
        return None if told is None else str(told)

    def read(self, places: Sequence[int]) -> list[Saying]:
        """Read these statements with all that hangs on them."""
        ids = [self._statements.ids[place] for place in places]
        found = self._view.nodes(labels=("Statement",), ids=ids) if ids else ()
        statements = {node.id: node for node in found if isinstance(node, Statement)}
        counted = self.counted(places)
        firsts = [int(self._first[place]) for place in places]
        evidence = evidence_at(self._view, self.skeleton, self._told, firsts)
        return [
            Saying(statements[key], self._speakers(place), self._addressees(place), grounds, proof)
            for place, key, grounds, proof in zip(places, ids, counted, evidence, strict=True)
        ]

    def counted(self, places: Sequence[int]) -> list[Counted]:
        """Return what each of these statements rests on."""
        numbers = np.array(places, dtype=np.intp) + self._statements.first
        return self._grounds.of_statements(numbers)

    def _speakers(self, place: int) -> tuple[Party, ...]:
        said = self.skeleton.ties["SAID"]
        edges = said.of_target(self._statements.first + place)
        return parties_of(self.skeleton, said.source[edges])

    def _addressees(self, place: int) -> tuple[Party, ...]:
        to = self.skeleton.ties["TO"]
        edges = to.of_source(self._statements.first + place)
        return parties_of(self.skeleton, to.target[edges])


def repeated_note(sayings: Sayings, asked: "NDArray[np.bool_]") -> str:
    """Return a note on how many of the statements asked for are left out as repetitions."""
    left_out = int((asked & sayings.repeated).sum())
    return f"{left_out} repeated in copies left out" if left_out else ""
