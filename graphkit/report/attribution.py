"""Where a claim comes from: what could not be verified, and the chain back to its root."""

from collections import defaultdict
from collections.abc import Mapping
from typing import ClassVar

from graphkit.errors import NotFoundError
from graphkit.report.base import Cell, Parameter, Parameters, Report, ReportTable, text_of
from graphkit.report.evidence import EVIDENCE_COLUMNS
from graphkit.report.happenings import ACTOR
from graphkit.report.lookup import find_actors
from graphkit.report.sayings import Saying, first_told, read_sayings
from graphkit.report.witnesses import GROUND_COLUMNS
from graphkit.store.base import View

__all__ = ["ChainReport", "UnverifiedReport"]

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
        name = text_of(parameters, ACTOR)
        wanted = None if name is None else {entity.id for entity in find_actors(view, name)}
        sayings, inner = read_sayings(view), _inner(view)
        columns = (
            *("source", "source_kind", "claim", "cue", "hops", "origin", "date", "date_basis"),
            *("id", *GROUND_COLUMNS, *EVIDENCE_COLUMNS),
        )
        told, note = first_told(
            saying
            for saying in sayings.values()
            if saying.statement.verification == "unverified"
            and (wanted is None or wanted & {speaker.id for speaker in saying.speakers})
        )
        rows = [_unverified_cells(saying, sayings, inner) for saying in told]
        ordered = tuple(sorted(rows, key=lambda row: str(row[0] or "\uffff")))
        return ReportTable(title=self.title, columns=columns, rows=ordered, note=note)


class ChainReport(Report):
    """From what the reader is told (step 0) to the root source (the last step).

    A chain that a copy repeats is shown only if a statement of it is asked for by id.
    """

    name: ClassVar[str] = "chain"
    title: ClassVar[str] = "Attribution chains"
    question: ClassVar[str] = "Who has a claim from whom, back to its root source?"
    parameters: ClassVar[tuple[Parameter, ...]] = (CLAIM,)

    def run(self, view: View, parameters: Parameters) -> ReportTable:
        """See `Report.run`."""
        wanted = text_of(parameters, CLAIM)
        sayings, inner = read_sayings(view), _inner(view)
        reported = {key for keys in inner.values() for key in keys}
        rows: list[tuple[Cell, ...]] = []
        for key, saying in sayings.items():
            steps = {} if key in reported else _distances(inner, key)
            chain = [sayings[one] for one in steps]
            by_id = any(one.statement.id == wanted for one in chain)
            if _is_asked_for(chain, wanted) and (by_id or not saying.repeated):
                chain.sort(key=lambda one: (steps[one.statement.id], one.order))
                rows += [_chain_cells(saying, one, steps[one.statement.id]) for one in chain]
        if wanted is not None and not rows:
            raise NotFoundError(f"no statement holds the words {wanted!r} or has them as its id")
        columns = (
            *("claim", "step", "source", "source_kind", "text", "verification", "cue"),
            *("date", "date_basis", "id", *GROUND_COLUMNS, *EVIDENCE_COLUMNS),
        )
        return ReportTable(title=self.title, columns=columns, rows=tuple(rows))


def _distances(inner: Mapping[str, set[str]], start: str) -> dict[str, int]:
    """Return how many REPORTS steps lie between `start` and each statement it rests on.

    >>> _distances({"a": {"b"}, "b": {"c"}}, "a")
    {'a': 0, 'b': 1, 'c': 2}
    """
    steps = {start: 0}
    queue = [start]
    for key in queue:
        for nested in sorted(inner.get(key, ())):
            if nested not in steps:
                steps[nested] = steps[key] + 1
                queue.append(nested)
    return steps


def _inner(view: View) -> Mapping[str, set[str]]:
    inner: dict[str, set[str]] = defaultdict(set)
    for link in view.links(types=("REPORTS",)):
        inner[link.source].add(link.target)
    return inner


def _unverified_cells(
    saying: Saying, sayings: Mapping[str, Saying], inner: Mapping[str, set[str]]
) -> tuple[Cell, ...]:
    statement = saying.statement
    steps = _distances(inner, statement.id)
    roots = [key for key in steps if not inner.get(key)] or [statement.id]
    root = min(roots, key=lambda key: (-steps[key], sayings[key].order))
    return (
        *(saying.source, statement.source_kind, statement.text, statement.verification_cue),
        *(steps[root], sayings[root].source, saying.said_on, statement.said_on_basis),
        *(statement.id, *saying.grounds.cells, *saying.evidence.cells),
    )


def _is_asked_for(chain: list[Saying], wanted: str | None) -> bool:
    if wanted is None:
        return len(chain) > 1
    return any(
        one.statement.id == wanted or wanted.lower() in one.statement.text.lower() for one in chain
    )


def _chain_cells(claim: Saying, saying: Saying, step: int) -> tuple[Cell, ...]:
    statement = saying.statement
    return (
        *(claim.statement.text, step, saying.source, statement.source_kind, statement.text),
        *(statement.verification, statement.verification_cue),
        *(saying.said_on, statement.said_on_basis),
        *(statement.id, *saying.grounds.cells, *saying.evidence.cells),
    )
