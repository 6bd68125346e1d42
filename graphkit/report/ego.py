"""The neighbours of one actor, and what ties them to it."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from typing import ClassVar

import numpy as np

from graphkit.model.edge import ExtractedEdge
from graphkit.report.answers import Asked, Things
from graphkit.report.asked import HAPPENED, SPEAKER, status_test
from graphkit.report.base import Cell, Parameter, Parameters, Report, ReportTable
from graphkit.report.bonds import ROLES, Arrow, Bond, Bonds
from graphkit.report.evidence import EVIDENCE_COLUMNS, Evidence, evidence_at
from graphkit.report.parties import party_of
from graphkit.report.proofs import Proofs
from graphkit.report.render import counted
from graphkit.report.rows import LazyRows
from graphkit.report.witnesses import GROUND_COLUMNS, Grounds
from graphkit.store.base import View
from graphkit.store.skeleton import Skeleton

__all__ = ["EgoReport"]

NEIGHBOURS = 40  # a picture of more is a hairball
TIE = Things("tie to another actor", "ties", 1)
Found = Mapping[Arrow, Sequence[Bond]]


class EgoReport(Report):
    """One row for each two actors, kind and direction: events, statements and offices.

    Of many neighbours those stay to whom most ties lead. A statement that a copy repeats does not
    count again.
    """

    name: ClassVar[str] = "ego"
    title: ClassVar[str] = "Ego network"
    question: ClassVar[str] = (
        f"Who is tied to this actor, by what and how often? (the {NEIGHBOURS} closest)"
    )
    parameters: ClassVar[tuple[Parameter, ...]] = (SPEAKER, HAPPENED)

    def run(self, view: View, parameters: Parameters) -> ReportTable:
        """See `Report.run`."""
        skeleton, asked = view.skeleton(), Asked.of(view, parameters, HAPPENED, SPEAKER)
        egos = skeleton.numbers(asked.ids or ())
        happened = status_test(asked.status)
        proofs = Proofs(view, Grounds(skeleton))
        found = Bonds(skeleton, proofs, {*egos}).found(happened)
        closest = _closest(skeleton, found, egos)
        rank = {number: place for place, number in enumerate(closest[:NEIGHBOURS])}
        kept = {arrow: rank[other] for arrow in found if (other := _other(arrow, egos)) in rank}
        arrows = sorted(
            kept,
            key=lambda one: (
                *(kept[one], one.source not in egos, one.relation),
                *(skeleton.id(one.source), skeleton.id(one.target)),
            ),
        )
        columns = (
            *("source", "relation", "target", "count", "status"),
            *("id", *GROUND_COLUMNS, *EVIDENCE_COLUMNS),
        )
        rows = LazyRows(arrows, lambda some: _rows(view, {one: found[one] for one in some}))
        more = len(closest) - len(rank)
        note = f"{counted(more, 'more neighbour')} left out" if more else ""
        table = ReportTable(title=self.title, columns=columns, rows=rows, note=note)
        return asked.answer(table, lambda: TIE)


def _other(arrow: Arrow, egos: Sequence[int]) -> int:
    return arrow.target if arrow.source in egos else arrow.source


def _closest(skeleton: Skeleton, found: Found, egos: Sequence[int]) -> list[int]:
    """Sort the neighbours by how many ties lead to them, then by name and id."""
    weights: Counter[int] = Counter()
    for arrow, bonds in found.items():
        weights[_other(arrow, egos)] += len(bonds)

    def order(number: int) -> tuple[int, str, str]:
        party = party_of(skeleton, number)
        return -weights[number], party.name, party.id

    return sorted(weights, key=order)


def _rows(view: View, found: Found) -> list[tuple[Cell, ...]]:
    skeleton = view.skeleton()
    firsts = [bonds[0] for bonds in found.values()]
    told = zip(found.items(), _grounds(view, found), _proofs(view, firsts), strict=True)
    return [
        (
            *(party_of(skeleton, arrow.source).name, arrow.relation),
            *(party_of(skeleton, arrow.target).name, len(bonds), _status(view, bonds[0])),
            *(_id(view, bonds[0]), *counted, *proof.cells),
        )
        for (arrow, bonds), counted, proof in told
    ]


def _status(view: View, bond: Bond) -> Cell:
    """Return the status of an event or office; how far a statement is verified."""
    skeleton = view.skeleton()
    if bond.ties in ROLES:
        return skeleton.ties[bond.ties].columns["status"].at(bond.edge)
    label, _ = skeleton.nodes_of(bond.node)
    return skeleton.field(bond.node, "status" if label == "Event" else "verification")


def _id(view: View, bond: Bond) -> str:
    """Return the id of an event, statement or edge; of two edges at one word the least."""
    skeleton = view.skeleton()
    if bond.ties not in ROLES:
        return skeleton.id(bond.node)
    ties = skeleton.ties[bond.ties]
    source, target, article = (
        skeleton.id(int(end[bond.edge])) for end in (ties.source, ties.target, ties.article)
    )
    there = (article, int(ties.start[bond.edge]))
    return min(
        edge.id
        for edge in view.edges(types=(bond.ties,), source=source, target=target)
        if isinstance(edge, ExtractedEdge) and (edge.article_id, edge.start) == there
    )


def _proofs(view: View, bonds: Sequence[Bond]) -> list[Evidence]:
    """Return the evidence of each."""
    places: dict[str, list[int]] = defaultdict(list)
    for place, bond in enumerate(bonds):
        places[bond.ties].append(place)
    found: dict[int, Evidence] = {}
    for name, some in places.items():
        ties = view.skeleton().ties[name]
        edges = [bonds[place].edge for place in some]
        found |= zip(some, evidence_at(view, view.skeleton(), ties, edges), strict=True)
    return [found[place] for place in range(len(bonds))]


def _grounds(view: View, found: Found) -> list[tuple[int, int]]:
    """Count the articles and witnesses of all bonds of each arrow, which are of one kind."""
    skeleton = view.skeleton()
    grounds = Grounds(skeleton)
    members = [(place, one) for place, bonds in enumerate(found.values()) for one in bonds]
    told = [(place, one.node) for place, one in members if one.ties not in ROLES]
    groups, nodes = np.array(told, dtype=np.intp).reshape(-1, 2).T
    counted = grounds.of_groups(groups, nodes, len(found))
    for name in ROLES:
        ties = skeleton.ties[name]
        group = np.full(len(ties.source), -1)
        for place, one in members:
            if one.ties == name:
                group[one.edge] = place
        by_role = grounds.counts(ties, group, len(found))
        counted = [two if two.articles else one for one, two in zip(counted, by_role, strict=True)]
    return [(one.articles, one.witnesses) for one in counted]
