"""A skeleton as bytes, and back: a store keeps it beside the graph that it follows from.

First stands how long the head is, then the head, a JSON of values and lengths; then the arrays of
numbers, one after the other, and the ids. Arrays are not copied when they are read.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain, islice
from typing import TYPE_CHECKING, Any

import numpy as np
import orjson

from graphkit.store.skeleton import NODE_FIELDS, TIE_FIELDS, Column, Ids, Nodes, Skeleton, Ties

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Numbers = NDArray[np.int32]

__all__ = ["packed_skeleton", "unpacked_skeleton"]

FIELDS = {name: list(fields) for name, fields in (*NODE_FIELDS.items(), *TIE_FIELDS.items())}
ENDS = 5  # arrays of edges, beside their columns
MAGIC = b"skeleton"
LENGTH = 8  # bytes of the length of the head
NUMBER = np.dtype("<i4")


def packed_skeleton(skeleton: Skeleton) -> bytes:
    """Write a skeleton. Equal ones are equal."""
    columns = [*_columns(skeleton)]
    ends = chain.from_iterable(map(_ends, skeleton.ties.values()))
    arrays = [*skeleton.repeats, *ends, *(one.codes for one in columns)]
    ids = [nodes.ids.kept for nodes in skeleton.nodes.values()]
    head = orjson.dumps(
        {
            "fields": FIELDS,
            "values": [one.values for one in columns],
            "counts": dict(sorted(skeleton.counts.items())),
            "lengths": [len(one) for one in arrays],
            "ids": [(len(one), one.itemsize) for one in ids],
        }
    )
    head += b" " * (-len(head) % NUMBER.itemsize)
    numbers = (one.astype(NUMBER, copy=False).tobytes() for one in arrays)
    length = len(head).to_bytes(LENGTH, "little")
    return b"".join([MAGIC, length, head, *numbers, *(one.tobytes() for one in ids)])


def unpacked_skeleton(data: bytes) -> Skeleton | None:
    """Read a skeleton back; None if another version wrote it, with other fields."""
    if not data.startswith(MAGIC):
        return None
    first = len(MAGIC) + LENGTH
    start = first + int.from_bytes(data[len(MAGIC) : first], "little")
    head = orjson.loads(data[first:start])
    if head["fields"] != FIELDS:
        return None
    parts = [(NUMBER, length) for length in head["lengths"]]
    parts += [(np.dtype(f"S{width}"), length) for length, width in head["ids"]]
    found = []
    for kind, length in parts:
        found.append(np.frombuffer(data, kind, length, start))
        start += length * kind.itemsize
    return _skeleton(head, found)


def _columns(skeleton: Skeleton) -> Iterator[Column]:
    for nodes in skeleton.nodes.values():
        yield from nodes.columns.values()
    for ties in skeleton.ties.values():
        yield from ties.columns.values()


def _ends(ties: Ties) -> "tuple[Numbers, ...]":
    return (ties.source, ties.target, ties.article, ties.sentence, ties.start)


def _skeleton(head: Mapping[str, Any], found: "Iterable[NDArray[Any]]") -> Skeleton:
    arrays = iter(found)
    repeats = next(arrays), next(arrays)
    ends = {name: [*islice(arrays, ENDS)] for name in TIE_FIELDS}
    columns = (Column(tuple(values), next(arrays)) for values in head["values"])
    fields = {
        kind: dict(zip(names, islice(columns, len(names)), strict=True))
        for kind, names in (*NODE_FIELDS.items(), *TIE_FIELDS.items())
    }
    nodes: dict[str, Nodes] = {}
    first = 0
    for label in NODE_FIELDS:
        nodes[label] = Nodes(first, Ids(next(arrays)), fields[label])
        first = nodes[label].numbers.stop
    ties: dict[str, Ties] = {}
    for name, (source, target, article, sentence, start) in ends.items():
        ties[name] = Ties(source, target, article, sentence, start, fields[name])
    return Skeleton(nodes, ties, repeats, Counter(head["counts"]))
