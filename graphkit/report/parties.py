"""Who takes part in an event or statement, known by name alone."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from graphkit.model.node import ACTOR_LABELS, Entity
from graphkit.store.skeleton import Skeleton

if TYPE_CHECKING:
    from numpy.typing import NDArray

__all__ = ["Party", "joined", "named_actors", "parties_of", "party_of"]


class Party(NamedTuple):
    """Somebody or some place that an event or statement involves.

    `named` is false for whom the text only describes: "unnamed officials", "a woman".
    """

    name: str
    id: str
    label: str
    named: bool


def party_of(skeleton: Skeleton, number: int) -> Party:
    """Return who has this number."""
    label, found = skeleton.nodes_of(number)
    place = number - found.first
    name, named = (found.columns[field].at(place) for field in ("name", "named"))
    return Party(str(name), found.ids[place], label, bool(named))


def parties_of(skeleton: Skeleton, numbers: "NDArray[np.integer]") -> tuple[Party, ...]:
    """Return who have these numbers, sorted by name, each once."""
    return tuple(sorted(party_of(skeleton, number) for number in {*numbers.tolist()}))


def named_actors(skeleton: Skeleton) -> "NDArray[np.bool_]":
    """Say of each node by its number whether it is an actor with a name."""
    found = np.zeros(skeleton.size, dtype=np.bool_)
    for label in ACTOR_LABELS:
        nodes = skeleton.nodes[label]
        found[nodes.first : nodes.first + len(nodes.ids)] = nodes.columns["named"].where(bool)
    return found


def joined(entities: Iterable[Entity | Party]) -> str | None:
    """Return the names, sorted, each once, with commas; None if there is none.

    >>> joined([]) is None
    True
    """
    names = sorted({entity.name for entity in entities})
    return ", ".join(names) if names else None
