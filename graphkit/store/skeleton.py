"""The graph without its words, as arrays: what is tied to what, and fields that reports count by.

Reports and measures over a large store choose and count here, and read the words only of what they
show. A skeleton follows from the graph alone, so a store may keep it and make it anew at any time.
"""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple, overload

import numpy as np

from graphkit.model.node import ENTITY_LABELS

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from graphkit.store.base import Value

__all__ = ["NODE_FIELDS", "TIE_FIELDS", "Column", "Ids", "Nodes", "Skeleton", "Ties"]

NONE = -1  # the number of what is not there
# The fields of nodes and edges that a skeleton has, in the order of its numbers.
NODE_FIELDS: Mapping[str, tuple[str, ...]] = {
    **dict.fromkeys(ENTITY_LABELS, ("name", "named")),
    "Event": ("type", "status", "score", "date", "date_end", "date_value", "date_basis"),
    "Statement": (
        *("speech", "source_kind", "source_text", "verification", "said_on", "said_on_basis"),
    ),
    "Article": ("outlet", "published", "current"),
}
TIE_FIELDS: Mapping[str, tuple[str, ...]] = {
    "DID": (),
    "TO": (),
    "AT": ("role", "qualifier"),
    "EVIDENCED_BY": ("status",),
    "MENTIONED_IN": (),
    "SAID": (),
    "ABOUT": ("role",),
    "ASSERTS": ("stance",),
    "REPORTS": (),
    "PART_OF": ("status",),
    "CAUSED": ("status",),
    "ACTS_FOR": ("status",),
    "HOLDS_ROLE": ("status",),
    "MEMBER_OF": ("status",),
    "LOCATED_IN": ("status",),
    "BORN_IN": ("status",),
    "COPY_OF": (),
    "CORROBORATES": ("independent",),
    "CONTRADICTS": ("basis",),
    "POSSIBLY_SAME": ("judgement",),
    "INTERACTS": ("event_id",),
}


class Column(NamedTuple):
    """One field of many: the place of each one's value in `values`, -1 where it has none."""

    values: "tuple[Value, ...]"
    codes: "NDArray[np.int32]"

    @classmethod
    def of(cls, found: "Iterable[Value | None]") -> "Column":
        """Make a column of values as they come."""
        given = list(found)
        values = tuple(sorted({one for one in given if one is not None}))
        places: dict[Value | None, int] = {one: place for place, one in enumerate(values)}
        places[None] = NONE
        return cls(values, np.fromiter((places[one] for one in given), np.int32, len(given)))

    def at(self, place: int) -> "Value | None":
        """Return the value of the one at `place`."""
        code = self.codes[place]
        return None if code == NONE else self.values[code]

    def of_places(self, places: "Sequence[int] | NDArray[np.integer]") -> "list[Value | None]":
        """Return the values of those at these places."""
        values = np.array([*self.values, None], dtype=object)  # -1 finds the last
        found: list[Value | None] = values[self.codes[places]].tolist()
        return found

    def where(self, test: "Callable[[Value | None], bool]") -> "NDArray[np.bool_]":
        """Say of each whether its value passes; the test is asked once for each value."""
        passed = [*map(test, self.values), test(None)]  # -1 finds the last
        return np.array(passed, dtype=np.bool_)[self.codes]

    def where_text(self, test: "Callable[[str | None], bool]") -> "NDArray[np.bool_]":
        """Say of each whether its value passes, as `where` does; of text, such as dates."""
        return self.where(lambda value: test(None if value is None else str(value)))

    def tally(self) -> Counter[str]:
        """Return how many have each value, none left out."""
        counts = np.bincount(self.codes[self.codes >= 0], minlength=len(self.values)).tolist()
        return Counter(dict(zip(map(str, self.values), counts, strict=True)))


class Ids(Sequence[str]):
    """Ids in order, read when they are asked for; `kept` has them as UTF-8."""

    def __init__(self, kept: "NDArray[np.bytes_]") -> None:
        self.kept = kept

    @classmethod
    def of(cls, ids: Sequence[str]) -> "Ids":
        """Keep ids, which are in order."""
        return cls(np.array([one.encode() for one in ids], dtype=np.bytes_))

    def __len__(self) -> int:
        return len(self.kept)

    @overload
    def __getitem__(self, place: int) -> str: ...
    @overload
    def __getitem__(self, place: "slice | NDArray[np.integer]") -> list[str]: ...
    def __getitem__(self, place: "int | slice | NDArray[np.integer]") -> str | list[str]:
        found = self.kept[place]
        return found.decode() if isinstance(found, bytes) else [x.decode() for x in found.tolist()]

    def __iter__(self) -> Iterator[str]:
        return iter(self[:])


class Nodes(NamedTuple):
    """The nodes of one label in order of id; `first` is the number of the first of them."""

    first: int
    ids: Ids
    columns: Mapping[str, Column]

    @property
    def numbers(self) -> range:
        """Their numbers."""
        return range(self.first, self.first + len(self.ids))


@dataclass(frozen=True)
class Ties:
    """The edges of one type, ordered by their arrays: numbers of nodes, -1 for a sentence or none.

    Attributes:
        source, target, article: numbers of nodes.
        sentence: index of the sentence in the article, where the words stand.
        start: code points in the article before these words.
        columns: fields of the edges, in the same order.
    """

    source: "NDArray[np.int32]"
    target: "NDArray[np.int32]"
    article: "NDArray[np.int32]"
    sentence: "NDArray[np.int32]"
    start: "NDArray[np.int32]"
    columns: Mapping[str, Column]

    def of_source(self, number: int) -> "NDArray[np.intp]":
        """Return the places of the edges that lead from a node."""
        first, end = _part(self.source, number)
        return np.arange(first, end)

    def of_target(self, number: int) -> "NDArray[np.intp]":
        """Return the places of the edges that lead to a node, in order."""
        first, end = _part(self._targets, number)
        return self._by_target[first:end]

    @cached_property
    def _by_target(self) -> "NDArray[np.intp]":
        return np.argsort(self.target, kind="stable")

    @cached_property
    def _targets(self) -> "NDArray[np.int32]":
        return self.target[self._by_target]


def _part(ordered: "NDArray[np.int32]", number: int) -> "NDArray[np.intp]":
    """Return where a number starts and ends; one of another width would copy all of them."""
    return np.searchsorted(ordered, np.array((number, number + 1), dtype=ordered.dtype))


@dataclass(frozen=True)
class Skeleton:
    """All nodes but sentences, numbered by label and id, and the edges between them.

    Attributes:
        nodes: by label, in the order of `NODE_FIELDS`.
        ties: by edge type.
        repeats: statements that a copy of their article repeats in the same words: the number of
            the repetition, and of what it repeats.
        counts: how many nodes of each label and edges of each type there are.
    """

    nodes: Mapping[str, Nodes]
    ties: Mapping[str, Ties]
    repeats: "tuple[NDArray[np.int32], NDArray[np.int32]]"
    counts: Counter[str]

    @cached_property
    def size(self) -> int:
        """How many nodes have a number."""
        return sum(len(one.ids) for one in self.nodes.values())

    @cached_property
    def interacted(self) -> "NDArray[np.int64]":
        """The number of the event of each edge INTERACTS; -1 of one that is not there."""
        column, events = self.ties["INTERACTS"].columns["event_id"], self.nodes["Event"]
        places = dict(zip(events.ids, events.numbers, strict=True)) if column.values else {}
        numbers = [*(places.get(str(one), NONE) for one in column.values), NONE]
        return np.array(numbers, dtype=np.int64)[column.codes]

    def number(self, node_id: str) -> int | None:
        """Return the number of a node; None of one that is not there."""
        for found in self.nodes.values():
            place = bisect_left(found.ids, node_id)
            if place < len(found.ids) and found.ids[place] == node_id:
                return found.first + place
        return None

    def numbers(self, ids: Iterable[str]) -> list[int]:
        """Return the numbers of those of these nodes that are there, sorted."""
        return sorted(number for number in map(self.number, ids) if number is not None)

    def ids(self, numbers: "NDArray[np.integer]") -> list[str]:
        """Return the ids of nodes by their numbers, sorted."""
        found: list[str] = []
        for one in self.nodes.values():
            first, end = np.searchsorted(numbers, (one.first, one.numbers.stop))
            found += one.ids[numbers[first:end] - one.first]
        return found

    def names(self, numbers: "NDArray[np.integer]") -> list[str]:
        """Return the names of entities by their numbers, sorted."""
        found: list[str] = []
        for label in ENTITY_LABELS:
            one = self.nodes[label]
            first, end = np.searchsorted(numbers, (one.first, one.numbers.stop))
            found += map(str, one.columns["name"].of_places(numbers[first:end] - one.first))
        return found

    def nodes_of(self, number: int) -> tuple[str, Nodes]:
        """Return the label of a node, and all nodes of this label."""
        firsts, labels = self._firsts
        label = labels[bisect_right(firsts, number) - 1]  # of empty labels the next has the number
        return label, self.nodes[label]

    @cached_property
    def _firsts(self) -> tuple[list[int], list[str]]:
        return [one.first for one in self.nodes.values()], [*self.nodes]

    def id(self, number: int) -> str:
        """Return the id of a node."""
        _, found = self.nodes_of(number)
        return found.ids[number - found.first]

    def field(self, number: int, name: str) -> "Value | None":
        """Return a field of a node."""
        _, found = self.nodes_of(number)
        return found.columns[name].at(number - found.first)
