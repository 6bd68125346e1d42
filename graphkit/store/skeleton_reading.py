"""Reads the skeleton of a graph from a view of it."""

from array import array
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

import numpy as np

from graphkit.store.skeleton import (
    NODE_FIELDS,
    NONE,
    TIE_FIELDS,
    Column,
    Ids,
    Nodes,
    Skeleton,
    Ties,
)

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from graphkit.store.base import Brief, Key, Link, Value, View

__all__ = ["skeleton_of"]


def skeleton_of(view: "View") -> Skeleton:
    """Read the whole graph once, and return it without its words.

    Edges of nodes that another program has written meanwhile are left out: each number is that of
    a node.
    """
    numbers: dict[Key, int] = {}
    nodes: dict[str, Nodes] = {}
    for label, fields in NODE_FIELDS.items():
        nodes[label] = _nodes(view.node_fields(label, fields), fields, numbers)
    indexes = {one.key: int(one.values[0] or 0) for one in view.node_fields("Sentence", ("idx",))}
    ties = {
        name: _ties(view.edge_fields(name, fields), fields, numbers, indexes)
        for name, fields in TIE_FIELDS.items()
    }
    return Skeleton(nodes, ties, _repeats(view, numbers, nodes["Statement"], ties), view.counts())


def _nodes(found: "Iterable[Brief]", fields: Sequence[str], numbers: "dict[Key, int]") -> Nodes:
    """Number the nodes of one label after those that are numbered already."""
    first = len(numbers)
    ids: list[str] = []
    values: list[tuple[Value | None, ...]] = []
    for number, one in enumerate(found, first):
        numbers[one.key] = number
        ids.append(one.id)
        values.append(one.values)
    return Nodes(first, Ids.of(ids), _columns(values, fields))


def _ties(
    found: "Iterable[Link]",
    fields: Sequence[str],
    numbers: "Mapping[Key, int]",
    indexes: "Mapping[Key, int]",
) -> Ties:
    numbered = array("i")
    values: list[tuple[Value | None, ...]] = []
    for source, target, article, sentence, start, own in found:
        known = source in numbers and (target in numbers or target in indexes)
        if not (known and (article is None or article in numbers)):
            continue
        numbered.append(numbers[source])
        numbered.append(numbers.get(target, NONE))
        numbered.append(NONE if article is None else numbers[article])
        numbered.append(NONE if sentence is None else indexes.get(sentence, NONE))
        numbered.append(NONE if start is None else start)
        values.append(own)
    places = np.array(numbered, dtype=np.int32).reshape(-1, 5).T
    columns = _columns(values, fields)
    order = np.lexsort([*(one.codes for one in columns.values()), *places[::-1]])
    ordered = {name: Column(one.values, one.codes[order]) for name, one in columns.items()}
    source, target, article, sentence, start = places[:, order]
    return Ties(source, target, article, sentence, start, ordered)


def _columns(
    rows: "Sequence[tuple[Value | None, ...]]", fields: Sequence[str]
) -> Mapping[str, Column]:
    return {name: Column.of([row[place] for row in rows]) for place, name in enumerate(fields)}


def _repeats(
    view: "View",
    numbers: "Mapping[Key, int]",
    statements: Nodes,
    ties: Mapping[str, Ties],
) -> "tuple[NDArray[np.int32], NDArray[np.int32]]":
    """Find the statements of copies that an article which they copy has in the same words."""
    copies = ties["COPY_OF"]
    original = dict(zip(copies.source.tolist(), copies.target.tolist(), strict=True))
    concerned = {*original, *original.values()}
    told = ties["EVIDENCED_BY"]
    of_statement = np.isin(told.source, np.arange(statements.first, statements.numbers.stop))
    article_of = {
        statement: article
        for statement, article in zip(
            told.source[of_statement].tolist(), told.article[of_statement].tolist(), strict=True
        )
        if article in concerned
    }
    if not article_of:
        return np.zeros(0, np.int32), np.zeros(0, np.int32)
    texts = {
        numbers[one.key]: one.values[0]
        for one in view.node_fields("Statement", ("text",))
        if numbers.get(one.key) in article_of
    }
    holding: dict[tuple[int, object], list[int]] = defaultdict(list)
    for statement, text in texts.items():
        holding[article_of[statement], text].append(statement)
    pairs: list[tuple[int, int]] = []
    for statement, text in texts.items():
        earlier = original.get(article_of[statement])
        while earlier is not None:
            pairs += [(statement, one) for one in holding.get((earlier, text), ())]
            earlier = original.get(earlier)
    found = np.array(sorted(pairs), dtype=np.int32).reshape(-1, 2)
    return found[:, 0], found[:, 1]
