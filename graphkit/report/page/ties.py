"""Which actors and ties the picture shows: the strongest, few enough to be told apart."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from graphkit.analysis.links import links_of
from graphkit.report.parties import named_actors
from graphkit.store.skeleton import Skeleton

__all__ = ["MOST_ACTORS", "MOST_TIES", "Shown", "Tie", "shown_ties"]

MOST_ACTORS = 80
MOST_TIES = 160
Pair = tuple[int, int]


class Tie(NamedTuple):
    """Who acts on whom or speaks of whom, and the events and statements that say so, by number.

    `score` is the mean PLOVER score of the events, from -10 to 10; None if none has one.
    """

    source: int
    target: int
    by: tuple[int, ...]
    score: float | None


class Shown(NamedTuple):
    """What is shown, the strongest first, and how much there is in all.

    `weights` says how many links each shown actor has, those that are not shown too.
    """

    actors: tuple[int, ...]
    weights: Mapping[int, int]
    ties: tuple[Tie, ...]
    all_actors: int
    all_ties: int


def shown_ties(skeleton: Skeleton) -> Shown:
    """Choose pairs by how many links they have, until there are actors or ties enough.

    What did not happen, and who is only described ("unnamed officials", "a woman"), tie nobody.
    """
    ties: dict[Pair, list[int]] = defaultdict(list)
    degree: Counter[int] = Counter()
    both: Counter[Pair] = Counter()
    for source, target, by in _links(skeleton):
        ties[source, target].append(by)
        degree[source] += 1
        degree[target] += 1
        both[min(source, target), max(source, target)] += 1

    def strength(pair: Pair) -> tuple[int, int, Pair]:
        return -both[pair], -degree[pair[0]] - degree[pair[1]], pair

    chosen = _chosen(sorted(both, key=strength), ties)
    actors = sorted({end for pair in chosen for end in pair}, key=lambda one: (-degree[one], one))
    return Shown(
        tuple(actors),
        {number: degree[number] for number in actors},
        tuple(_tie(skeleton, pair, ties[pair]) for pair in chosen),
        len(degree),
        len(ties),
    )


def _links(skeleton: Skeleton) -> Iterator[tuple[int, int, int]]:
    """Yield source, target and what links them, of those who have a name."""
    links, named = links_of(skeleton), named_actors(skeleton)
    kept = links.kept(named[links.source] & named[links.target])
    yield from zip(kept.source.tolist(), kept.target.tolist(), kept.by.tolist(), strict=True)


def _chosen(pairs: Sequence[Pair], ties: Mapping[Pair, Sequence[int]]) -> list[Pair]:
    """Take pairs in their order, both ways, as long as they bring no actor or tie too many.

    >>> _chosen([(1, 2), (2, 3)], {(1, 2): [7], (2, 1): [8], (3, 2): [9]})
    [(1, 2), (2, 1), (3, 2)]
    """
    actors: set[int] = set()
    taken: list[Pair] = []
    for one, two in pairs:
        ways = [way for way in ((one, two), (two, one)) if way in ties]
        if len(taken) + len(ways) > MOST_TIES:
            break
        if len(actors | {one, two}) <= MOST_ACTORS:
            actors |= {one, two}
            taken += ways
    return taken


def _tie(skeleton: Skeleton, pair: Pair, by: Sequence[int]) -> Tie:
    events = skeleton.nodes["Event"].numbers
    found = (skeleton.field(one, "score") for one in by if one in events)
    scores = [float(score) for score in found if score is not None]
    return Tie(*pair, tuple(by), sum(scores) / len(scores) if scores else None)
