"""What was guessed, what is missing, and what waits for a decision."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar, NamedTuple

import numpy as np

from graphkit.ids import sentence_id
from graphkit.report.base import Cell, Parameter, Parameters, Report, ReportTable
from graphkit.report.evidence import (
    EVIDENCE_COLUMNS,
    NO_EVIDENCE,
    EvidenceIndex,
    Spot,
    evidence_at,
    spots_of,
)
from graphkit.store.base import View
from graphkit.store.skeleton import Skeleton

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Numbers = NDArray[np.integer]

__all__ = ["QualityReport"]


class Lack(NamedTuple):
    """A kind of what is guessed, missing or undecided, and the nodes that it is found at."""

    kind: str
    number: int
    nodes: "Numbers"
    proven_by: str = "EVIDENCED_BY"


class QualityReport(Report):
    """One row for each kind: how many, and the one that is told first as an example."""

    name: ClassVar[str] = "quality"
    title: ClassVar[str] = "Quality"
    question: ClassVar[str] = "What is guessed, missing or undecided, and how often?"
    parameters: ClassVar[tuple[Parameter, ...]] = ()

    def run(self, view: View, parameters: Parameters) -> ReportTable:  # noqa: ARG002
        """See `Report.run`."""
        skeleton = view.skeleton()
        lacks = [*_of_events(skeleton), *_of_statements(skeleton), *_pairs(skeleton)]
        lacks.append(_of_places(view, skeleton))
        rows = [_row(view, skeleton, lack) for lack in lacks]
        rows.append(_of_articles(view, skeleton))
        columns = ("kind", "count", "id", *EVIDENCE_COLUMNS)
        return ReportTable(title=self.title, columns=columns, rows=rows)


def _of_events(skeleton: Skeleton) -> list[Lack]:
    events = skeleton.nodes["Event"]
    guessed = events.columns["date_basis"].where(lambda basis: basis == "article_date")
    undated = (events.columns["date"].codes < 0) & (events.columns["date_value"].codes < 0)
    numbers = np.array(events.numbers, dtype=np.intp)
    unproven = ~np.isin(numbers, skeleton.ties["EVIDENCED_BY"].source)
    return [
        _lack("event dated by its article", numbers[guessed]),
        _lack("event without a date", numbers[undated]),
        _lack("event without evidence", numbers[unproven]),
    ]


def _of_statements(skeleton: Skeleton) -> list[Lack]:
    statements = skeleton.nodes["Statement"]
    numbers = np.array(statements.numbers, dtype=np.intp)
    said = np.isin(numbers, skeleton.ties["SAID"].target)
    unsourced = ~said & (statements.columns["source_text"].codes < 0)
    return [_lack("statement without a source", numbers[unsourced])]


def _pairs(skeleton: Skeleton) -> list[Lack]:
    """Find the pairs that wait for a judgement; the example is the first of a pair."""
    pairs = skeleton.ties["POSSIBLY_SAME"]
    waiting = pairs.source[pairs.columns["judgement"].where(lambda one: one == "undecided")]
    events = np.isin(waiting, skeleton.nodes["Event"].numbers)
    places = np.isin(waiting, skeleton.nodes["Location"].numbers)
    return [
        _lack("actors that may be one", waiting[~events & ~places], "MENTIONED_IN"),
        _lack("places that may be one", waiting[places], "MENTIONED_IN"),
        _lack("events that may be one", waiting[events]),
    ]


def _of_places(view: View, skeleton: Skeleton) -> Lack:
    """Find the places of which it is known why they could not be located."""
    found = view.node_fields("Location", ("located_by", "lat"))
    places = [number for number, one in enumerate(found) if _is_undecided(*one.values)]
    numbers = np.array(places, dtype=np.intp) + skeleton.nodes["Location"].first
    return _lack("place not decided", numbers, "MENTIONED_IN")


def _is_undecided(located_by: object, lat: object) -> bool:
    return located_by is not None and lat is None


def _lack(kind: str, nodes: "Numbers", proven_by: str = "EVIDENCED_BY") -> Lack:
    return Lack(kind, len(nodes), nodes, proven_by)


def _row(view: View, skeleton: Skeleton, lack: Lack) -> tuple[Cell, ...]:
    ties = skeleton.ties[lack.proven_by]
    edges = np.flatnonzero(np.isin(ties.source, lack.nodes))
    if not len(edges):
        example = min(map(skeleton.id, lack.nodes.tolist()), default=None)
        return (lack.kind, lack.number, example, *NO_EVIDENCE.cells)
    order = np.lexsort((ties.source[edges], spots_of(skeleton, ties)[edges]))
    first = int(edges[order[0]])
    (proof,) = evidence_at(view, skeleton, ties, [first])
    return (lack.kind, lack.number, skeleton.id(int(ties.source[first])), *proof.cells)


def _of_articles(view: View, skeleton: Skeleton) -> tuple[Cell, ...]:
    """Find the articles without a date; the example shows its first sentence."""
    articles = skeleton.nodes["Article"]
    current = articles.columns["current"].where(bool)
    undated = np.flatnonzero(current & (articles.columns["published"].codes < 0))
    ids: Sequence[str] = [articles.ids[place] for place in undated[:1].tolist()]
    spots = [Spot(sentence_id(key, 0), 0) for key in ids]
    proof = EvidenceIndex(view, spots).first(spots)
    return ("article without a date", len(undated), ids[0] if ids else None, *proof.cells)
