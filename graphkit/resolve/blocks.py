"""Candidates that share a key, without comparing all with all."""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Sequence
from itertools import combinations
from typing import TypeVar

from graphkit.resolve.decision import Decision

__all__ = ["candidate_pairs", "grouped", "smallest_ids"]

Item = TypeVar("Item")
Key = TypeVar("Key", bound=Hashable)

LARGEST = 24  # members of a block that are compared all with all


def grouped(keyed: Iterable[tuple[Key, Item]]) -> dict[Key, list[Item]]:
    """Return the items of each key, in the order in which they come."""
    groups: dict[Key, list[Item]] = defaultdict(list)
    for key, item in keyed:
        groups[key].append(item)
    return groups


def candidate_pairs(
    blocks: Iterable[Sequence[int]], weights: Sequence[int]
) -> set[tuple[int, int]]:
    """Return the pairs of item numbers that share a block, smaller number first.

    In a block of more than LARGEST members each is paired with the LARGEST weightiest ones only,
    so that a name which thousands bear costs no more than n times LARGEST.

    >>> sorted(candidate_pairs([[0, 2], [2, 5, 0]], [1] * 6))
    [(0, 2), (0, 5), (2, 5)]
    """
    return {pair for block in blocks for pair in _pairs(block, weights)}


def _pairs(block: Sequence[int], weights: Sequence[int]) -> Iterator[tuple[int, int]]:
    members = sorted(set(block))
    if len(members) <= LARGEST:
        yield from combinations(members, 2)
        return
    hubs = sorted(members, key=lambda member: (-weights[member], member))[:LARGEST]
    for member in members:
        for hub in hubs:
            if member != hub:
                yield min(member, hub), max(member, hub)


def smallest_ids(decisions: Iterable[Decision]) -> dict[str, str]:
    """Return, by id, the smallest id of those that are the same by these decisions."""
    parent: dict[str, str] = {}

    def root(one: str) -> str:
        while (up := parent.get(one, one)) != one:
            parent[one] = parent.get(up, up)
            one = up
        return one

    for decision in decisions:
        if decision.outcome == "same":
            first, second = sorted((root(decision.one), root(decision.two)))
            parent[second] = parent[first] = first
    return {one: root(one) for one in list(parent)}
