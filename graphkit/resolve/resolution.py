"""All articles' outlines and all judgements to one answer: who is who, and what follows.

A pure function: the same set of outlines and judgements, in any order, gives the same answer.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from typing import NamedTuple

from graphkit.model.edge import Edge
from graphkit.model.edge_derived import PossiblySame
from graphkit.model.judgement import Judgement, Standing
from graphkit.model.outline import EntityOutline, Outline
from graphkit.resolve.clusters import Pair, clusters
from graphkit.resolve.decision import Decision
from graphkit.resolve.entities import entity_decisions, entity_veto, joined
from graphkit.resolve.judged import Judged

__all__ = ["Resolution", "resolve"]

Outlines = Callable[[], Iterator[Outline]]


class Resolution(NamedTuple):
    """What the set of articles and judgements gives.

    Attributes:
        standings: by article, for all that were given.
        edges: derived edges that belong to no single article.
    """

    standings: Mapping[str, Standing]
    edges: tuple[Edge, ...]


def resolve(outlines: Outlines, judgements: Iterable[Judgement]) -> Resolution:
    """Decide who is who over all current articles.

    Args:
        outlines: Yields the outlines of the current articles, in any order, as often as it is
            called: they are read twice, and never all held at once.
        judgements: All of a store.
    """
    judged = Judged(judgements)
    known = _known(outlines(), judged)
    decisions = entity_decisions(known.values())
    entity_of = _canonical(known, decisions, judged)
    reasons = _reasons(decisions, judged)
    elements = judged.by_article()
    standings: dict[str, Standing] = {}
    for outline in outlines():
        judgements = tuple(elements.get(outline.article, ()))
        standing = _standing(outline, entity_of, reasons, judged)
        standings[outline.article] = standing.model_copy(update={"judgements": judgements})
    edges = _possibly_same(known, decisions, entity_of, judged)
    return Resolution(standings, tuple(edges))


def _known(outlines: Iterable[Outline], judged: Judged) -> dict[str, EntityOutline]:
    """Join what articles know of each id."""
    known: dict[str, EntityOutline] = {}
    for outline in outlines:
        for entity in outline.entities:
            key = judged.id_in(entity.id, outline.article)
            own = entity if key == entity.id else replace(entity, id=key, shared=False)
            before = known.get(key)
            known[key] = own if before is None else joined((before, own))
    return known


def _canonical(
    known: Mapping[str, EntityOutline], decisions: Iterable[Decision], judged: Judged
) -> dict[str, str]:
    """Return the id under which each joined entity stands: the gazetteer's, else the smallest."""

    def apart(one: str, two: str) -> bool:
        return entity_veto(known[one], known[two]) is not None

    found = clusters(
        decisions,
        apart,
        anchor=lambda key: known[key].shared or known[key].gazetteer,
        same=[pair for pair in judged.same if known.keys() >= {*pair}],
        different=judged.different,
    )
    firsts = (min(group, key=lambda key: (not known[key].gazetteer, key)) for group in found)
    return {key: first for group, first in zip(found, firsts, strict=True) for key in group}


def _reasons(decisions: Iterable[Decision], judged: Judged) -> dict[str, str]:
    """Return, of each id that a decision joins to another, the strongest reasons for it."""
    found: dict[str, str] = {}
    certain = [one for one in decisions if one.outcome == "same"]
    for decision in sorted(certain, key=lambda one: (-one.score, one.one, one.two)):
        for end in (decision.one, decision.two):
            found.setdefault(end, "; ".join(decision.reasons))
    for pair in judged.same:
        found |= dict.fromkeys(pair, "judged to be one")
    return found


def _standing(
    outline: Outline, entity_of: Mapping[str, str], reasons: Mapping[str, str], judged: Judged
) -> Standing:
    pointers: dict[str, str] = {}
    why: dict[str, str] = {}
    for entity in outline.entities:
        key = judged.id_in(entity.id, outline.article)
        target = entity_of.get(key, key)
        if target != entity.id:
            pointers[entity.id] = target
        if key in entity_of and key in reasons:
            why[entity.id] = reasons[key]
    return Standing(pointers=pointers, reasons=why)


def _possibly_same(
    known: Mapping[str, EntityOutline],
    decisions: Iterable[Decision],
    entity_of: Mapping[str, str],
    judged: Judged,
) -> Iterator[PossiblySame]:
    """Yield one edge per pair of nodes that may be one, or that was judged to be two."""
    best: dict[Pair, Decision] = {}
    for found in sorted(decisions, key=lambda found: (-found.score, found.one, found.two)):
        one, two = sorted(entity_of.get(end, end) for end in (found.one, found.two))
        if one != two:
            best.setdefault((one, two), found)
    parted: dict[Pair, Judgement] = {}
    for pair, judgement in judged.different.items():
        if known.keys() >= {*pair}:
            one, two = sorted(entity_of.get(end, end) for end in pair)
            parted[one, two] = judgement
    for pair in sorted({*best, *parted}):
        yield _possibly(pair, best.get(pair), parted.get(pair))


def _possibly(pair: Pair, found: Decision | None, judgement: Judgement | None) -> PossiblySame:
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
