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
Pointers = dict[str, dict[str, str]]  # by article: its own ids to the ids they stand under


class Resolution(NamedTuple):
    """What the set of articles and judgements gives.

    Attributes:
        standings: by article; articles without anything joined or judged are left out.
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
    pointers: Pointers = {}
    for outline in outlines():
        pointers[outline.article] = _pointers(outline, entity_of, judged)
    edges = _possibly_same(known, decisions, entity_of, judged)
    return Resolution(_standings(pointers, judged), tuple(edges))


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


def _pointers(outline: Outline, entity_of: Mapping[str, str], judged: Judged) -> dict[str, str]:
    found: dict[str, str] = {}
    for entity in outline.entities:
        key = judged.id_in(entity.id, outline.article)
        target = entity_of.get(key, key)
        if target != entity.id:
            found[entity.id] = target
    return found


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


def _standings(pointers: Pointers, judged: Judged) -> dict[str, Standing]:
    elements = judged.by_article()
    return {
        article: Standing(pointers=found, judgements=tuple(elements.get(article, ())))
        for article, found in pointers.items()
        if found or article in elements
    }
