"""Decisions about one kind of things, carried out: which ids become one, and why."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from graphkit.model.edge_derived import PossiblySame
from graphkit.model.judgement import Judgement
from graphkit.resolve.clusters import Pair, clusters
from graphkit.resolve.decision import Decision
from graphkit.resolve.judged import Judged

__all__ = ["Candidates", "Joining", "join"]


class Candidates(NamedTuple):
    """All ids of one kind, and what was decided about them.

    Attributes:
        ids: all of them.
        decisions: the pairs that are one or may be.
        veto: says why two can never be one, else None.
        anchor: says whether an id bears a name of its own (see `clusters`).
        rank: of the ids of a cluster, that of least rank is the one under which it stands.
    """

    ids: Iterable[str]
    decisions: Sequence[Decision]
    veto: Callable[[str, str], str | None]
    anchor: Callable[[str], bool]
    rank: Callable[[str], tuple[bool, str]]


class Joining(NamedTuple):
    """What became of the ids.

    Attributes:
        canonical: of each id that is joined to others, the id under which all of them stand.
        reasons: why it was joined.
        possible: one edge for each pair of nodes that may be one, or that was judged to be two.
    """

    canonical: Mapping[str, str]
    reasons: Mapping[str, str]
    possible: tuple[PossiblySame, ...]


def join(candidates: Candidates, judged: Judged) -> Joining:
    """Carry out decisions and judgements; the order of neither shows."""
    known = {*candidates.ids}
    same = judged.same_among(known)
    different = judged.different_among(known)
    found = clusters(
        candidates.decisions,
        lambda one, two: candidates.veto(one, two) is not None,
        anchor=candidates.anchor,
        same=same,
        different=different,
    )
    canonical = {
        key: first
        for group, first in ((group, min(group, key=candidates.rank)) for group in found)
        for key in group
    }
    reasons = {
        key: reason
        for key, reason in _reasons(candidates.decisions, same).items()
        if key in canonical
    }
    possible = tuple(_possible(candidates.decisions, canonical, different))
    return Joining(canonical, reasons, possible)


def _reasons(decisions: Iterable[Decision], same: Iterable[Pair]) -> dict[str, str]:
    """Return, of each id that is joined to another, the strongest reasons for it."""
    found: dict[str, str] = {}
    certain = [one for one in decisions if one.outcome == "same"]
    for decision in sorted(certain, key=lambda one: (-one.score, one.one, one.two)):
        for end in (decision.one, decision.two):
            found.setdefault(end, "; ".join(decision.reasons))
    for pair in same:
        found |= dict.fromkeys(pair, "judged to be one")
    return found


def _possible(
    decisions: Iterable[Decision],
    canonical: Mapping[str, str],
    different: Mapping[Pair, Judgement],
) -> Iterator[PossiblySame]:
    best: dict[Pair, Decision] = {}
    for found in sorted(decisions, key=lambda found: (-found.score, found.one, found.two)):
        pair = _nodes((found.one, found.two), canonical)
        if pair[0] != pair[1]:
            best.setdefault(pair, found)
    parted = {_nodes(pair, canonical): judgement for pair, judgement in different.items()}
    for pair in sorted({*best, *parted}):
        yield _edge(pair, best.get(pair), parted.get(pair))


def _nodes(pair: Pair, canonical: Mapping[str, str]) -> Pair:
    one, two = sorted(canonical.get(end, end) for end in pair)
    return one, two


def _edge(pair: Pair, found: Decision | None, judgement: Judgement | None) -> PossiblySame:
    reasons = ("judged to be two",) if found is None else found.reasons
    return PossiblySame(
        source=pair[0],
        target=pair[1],
        basis="; ".join(reasons),
        score=0.0 if found is None else found.score,
        judgement="undecided" if judgement is None else "different",
        by=None if judgement is None else judgement.by,
        at=None if judgement is None else judgement.at.date(),
    )
