"""Where a claim comes from: what could not be verified, and the chain back to its root."""

from collections.abc import Collection, Mapping, Sequence
from typing import ClassVar, NamedTuple

import numpy as np

from graphkit.errors import NotFoundError
from graphkit.report.answers import Asked
from graphkit.report.asked import ACTOR
from graphkit.report.base import Cell, Parameter, Parameters, Report, ReportTable, text_of
from graphkit.report.evidence import EVIDENCE_COLUMNS
from graphkit.report.rows import LazyRows
from graphkit.report.sayings import Sayings, hidden_note
from graphkit.report.witnesses import GROUND_COLUMNS
from graphkit.store.base import View

__all__ = ["ChainReport", "UnverifiedReport"]

UNNAMED = "\uffff"  # sorts after every name
CLAIM = Parameter(name="claim", description="words of a statement, or its id")


class UnverifiedReport(Report):
    """Statements of which the words say that they could not be verified."""

    name: ClassVar[str] = "unverified"
    title: ClassVar[str] = "Unverified claims"
    question: ClassVar[str] = (
        "Which claims could not be verified, who makes them, and how far is the origin?"
    )
    parameters: ClassVar[tuple[Parameter, ...]] = (ACTOR,)

    def run(self, view: View, parameters: Parameters) -> ReportTable:
        """See `Report.run`."""
        sayings, asked = Sayings(view), Asked.of(view, parameters)
        unverified = sayings.column("verification").where(lambda value: value == "unverified")
        of_actor = unverified
        if asked.ids is not None:
            of_actor = unverified & sayings.said_by(asked.ids)
        places = sayings.in_order(np.flatnonzero(of_actor & ~sayings.repeated)).tolist()
        places.sort(key=lambda place: sayings.source(place) or UNNAMED)
        columns = (
            *("source", "source_kind", "claim", "cue", "hops", "origin", "date", "date_basis"),
            *("id", *GROUND_COLUMNS, *EVIDENCE_COLUMNS),
        )
        rows = LazyRows(places, lambda some: _unverified_rows(sayings, some))
        note = hidden_note(sayings, of_actor)
        table = ReportTable(title=self.title, columns=columns, rows=rows, note=note)
        names = ("claim that could not be verified", "claims that could not be verified")
        return asked.answer(table, lambda: sayings.things(names, unverified), "made by")


class ChainReport(Report):
    """From what the reader is told (step 0) to the root source (the last step).

    A chain that a copy repeats is shown only if a statement of it is asked for by id, and one in
    which all steps are of one speaker ("I pledge that ...", she said) only if its words are.
    """

    name: ClassVar[str] = "chain"
    title: ClassVar[str] = "Attribution chains"
    question: ClassVar[str] = "Who has a claim from whom, back to its root source?"
    parameters: ClassVar[tuple[Parameter, ...]] = (CLAIM,)

    def run(self, view: View, parameters: Parameters) -> ReportTable:
        """See `Report.run`."""
        sayings, wanted = Sayings(view), text_of(parameters, CLAIM)
        found = _chains(sayings, wanted)
        if wanted is not None and not found:
            raise NotFoundError(f"no statement holds the words {wanted!r} or has them as its id")
        columns = (
            *("claim", "step", "source", "source_kind", "text", "verification", "cue"),
            *("date", "date_basis", "id", *GROUND_COLUMNS, *EVIDENCE_COLUMNS),
        )
        rows = LazyRows(found, lambda some: _chain_rows(sayings, some))
        title = self.title if wanted is None else f"{self.title}: {wanted}"
        nothing = "No statement passes on what another one says"
        return ReportTable(title=title, columns=columns, rows=rows, nothing=nothing)


class Link(NamedTuple):
    """A statement as a step of the chain from a claim, as places among the statements."""

    claim: int
    step: int
    place: int


def _chains(sayings: Sayings, wanted: str | None) -> list[Link]:
    """Return the chains that are asked for, each from its claim to its root."""
    inner = sayings.inner
    reported = {place for places in inner.values() for place in places}
    told: Collection[int] = inner.keys()
    by_id: set[int] = set()
    if wanted is not None:
        numbers = np.array(sayings.skeleton.numbers((wanted,)), dtype=np.intp)
        by_id = {*sayings.places(numbers).tolist()} - {-1}
        holding = {*np.flatnonzero(sayings.holding(wanted)).tolist()}
        holding |= by_id
        told = {*holding, *inner}
    found: list[Link] = []
    for claim in sayings.in_order(np.array(sorted({*told} - reported), dtype=np.intp)).tolist():
        steps = _distances(inner, claim)
        asked = _passed_on(sayings, steps) if wanted is None else not holding.isdisjoint(steps)
        if asked and (not by_id.isdisjoint(steps) or not sayings.repeated[claim]):
            chain = sayings.in_order(np.array([*steps])).tolist()
            chain.sort(key=lambda place: steps[place])
            found += [Link(claim, steps[place], place) for place in chain]
    return found


def _passed_on(sayings: Sayings, steps: Collection[int]) -> bool:
    """Say whether somebody passes on what another one says, if only somebody unknown."""
    speakers = {sayings.speakers(place) for place in steps}
    return len(steps) > 1 and (len(speakers) > 1 or () in speakers)


def _distances(inner: Mapping[int, Sequence[int]], start: int) -> dict[int, int]:
    """Return how many REPORTS steps lie between `start` and each statement it rests on.

    >>> _distances({1: [2], 2: [3]}, 1)
    {1: 0, 2: 1, 3: 2}
    """
    steps = {start: 0}
    queue = [start]
    for place in queue:
        for nested in inner.get(place, ()):
            if nested not in steps:
                steps[nested] = steps[place] + 1
                queue.append(nested)
    return steps


def _unverified_rows(sayings: Sayings, places: Sequence[int]) -> list[tuple[Cell, ...]]:
    rows: list[tuple[Cell, ...]] = []
    for place, saying in zip(places, sayings.read(places), strict=True):
        steps = _distances(sayings.inner, place)
        roots = [one for one in steps if one not in sayings.inner] or [place]
        root = min(roots, key=lambda one: (-steps[one], sayings.spots[one], one))
        statement = saying.statement
        rows.append(
            (
                *(saying.source, statement.source_kind, statement.text),
                *(statement.verification_cue, steps[root], sayings.source(root)),
                *(saying.said_on, statement.said_on_basis),
                *(saying.statement.id, *saying.grounds, *saying.evidence.cells),
            )
        )
    return rows


def _chain_rows(sayings: Sayings, links: Sequence[Link]) -> list[tuple[Cell, ...]]:
    claims = sorted({link.claim for link in links})
    texts = (one.statement.text for one in sayings.read(claims))
    claimed = dict(zip(claims, texts, strict=True))
    told = sayings.read([link.place for link in links])
    return [
        (
            *(claimed[link.claim], link.step, saying.source, saying.statement.source_kind),
            *(saying.statement.text, saying.statement.verification),
            *(saying.statement.verification_cue, saying.said_on, saying.statement.said_on_basis),
            *(saying.statement.id, *saying.grounds, *saying.evidence.cells),
        )
        for link, saying in zip(links, told, strict=True)
    ]
