"""The actor network: who acts on whom, and how often."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping
from itertools import permutations

from graphkit.model.edge import Edge
from graphkit.model.edge_derived import Interacts

__all__ = ["Weights", "actor_network"]

Weights = Mapping[tuple[str, str], int]
"""How many events lead from one actor to another."""


def actor_network(
    edges: Iterable[Edge], *, actors: Collection[str], events: Collection[str]
) -> Weights:
    """Count, for each ordered pair of actors, the events in which the one acts on the other.

    Each event counts once per pair, whether DID and TO or INTERACTS says so. Where nobody is a
    target, the event is reciprocal: each party acts on each other one. Nobody acts on himself.

    Args:
        edges: DID, TO and INTERACTS edges; others are passed over.
        actors: Ids of actors; other targets, such as places, are left out.
        events: Ids of the events that count.
    """
    sources: dict[str, set[str]] = defaultdict(set)
    targets: dict[str, set[str]] = defaultdict(set)
    pairs: set[tuple[str, str, str]] = set()
    for edge in edges:
        if isinstance(edge, Interacts) and edge.event_id in events:
            pairs.add((edge.source, edge.target, edge.event_id))
        elif edge.type == "DID" and edge.target in events:
            sources[edge.target].add(edge.source)
        elif edge.type == "TO" and edge.source in events:
            targets[edge.source].add(edge.target)
    for event, acting in sources.items():
        pairs |= {(one, two, event) for one, two in _directed(acting, targets.get(event))}
    counted = Counter(
        (one, two) for one, two, _ in pairs if one != two and one in actors and two in actors
    )
    return {pair: counted[pair] for pair in sorted(counted)}


def _directed(sources: set[str], targets: set[str] | None) -> Iterable[tuple[str, str]]:
    if targets is None:
        return permutations(sorted(sources), 2)
    return ((one, two) for one in sources for two in targets)
