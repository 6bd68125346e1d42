"""A skeleton as bytes, and back: a store keeps it beside the graph that it follows from."""

import io
from collections import Counter
from collections.abc import Mapping

import numpy as np
import orjson

from graphkit.store.skeleton import NODE_FIELDS, TIE_FIELDS, Column, Nodes, Skeleton, Ties

__all__ = ["packed_skeleton", "unpacked_skeleton"]

PLACES = ("source", "target", "article", "sentence", "start")
REPEATS = ("repeats.by", "repeats.of")
HEAD = "head"


def packed_skeleton(skeleton: Skeleton) -> bytes:
    """Write a skeleton: NumPy's own archive, with a JSON of what is text. Equal ones are equal."""
    arrays = dict(zip(REPEATS, skeleton.repeats, strict=True))
    values: dict[str, tuple[object, ...]] = {}
    for label, nodes in skeleton.nodes.items():
        _put(label, nodes.columns, arrays, values)
    for name, ties in skeleton.ties.items():
        arrays |= {f"{name}.{place}": getattr(ties, place) for place in PLACES}
        _put(name, ties.columns, arrays, values)
    ids = {label: list(nodes.ids) for label, nodes in skeleton.nodes.items()}
    counts = dict(sorted(skeleton.counts.items()))
    head = {"ids": ids, "values": values, "counts": counts, "fields": _fields()}
    arrays[HEAD] = np.frombuffer(orjson.dumps(head), dtype=np.uint8)
    target = io.BytesIO()
    np.savez(target, allow_pickle=False, **arrays)
    return target.getvalue()


def unpacked_skeleton(data: bytes) -> Skeleton | None:
    """Read a skeleton back; None of one with other fields, which an earlier graphkit has made."""
    with np.load(io.BytesIO(data), allow_pickle=False) as arrays:
        head = orjson.loads(arrays[HEAD].tobytes())
        if head.get("fields") != _fields():
            return None

        def columns(name: str, fields: tuple[str, ...]) -> Mapping[str, Column]:
            keys = {field: f"{name}.{field}" for field in fields}
            return {f: Column(tuple(head["values"][key]), arrays[key]) for f, key in keys.items()}

        nodes: dict[str, Nodes] = {}
        first = 0
        for label, fields in NODE_FIELDS.items():
            nodes[label] = Nodes(first, head["ids"][label], columns(label, fields))
            first += len(head["ids"][label])
        ties = {
            name: Ties(
                source=arrays[f"{name}.source"],
                target=arrays[f"{name}.target"],
                article=arrays[f"{name}.article"],
                sentence=arrays[f"{name}.sentence"],
                start=arrays[f"{name}.start"],
                columns=columns(name, fields),
            )
            for name, fields in TIE_FIELDS.items()
        }
        by, of = (arrays[name] for name in REPEATS)
        return Skeleton(nodes, ties, (by, of), Counter(head["counts"]))


def _fields() -> dict[str, list[str]]:
    return {name: list(fields) for name, fields in {**NODE_FIELDS, **TIE_FIELDS}.items()}


def _put(
    name: str,
    columns: Mapping[str, Column],
    arrays: "dict[str, np.typing.NDArray[np.int32]]",
    values: dict[str, tuple[object, ...]],
) -> None:
    arrays |= {f"{name}.{field}": column.codes for field, column in columns.items()}
    values |= {f"{name}.{field}": column.values for field, column in columns.items()}
