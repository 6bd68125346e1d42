"""The whole graph as arrays of numbers, sentences and edge ids too, to choose a part of it by."""

from array import array
from collections.abc import Callable, Collection, Iterable, Mapping
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from graphkit.analysis.period import Period
from graphkit.model.edges import EDGE_CLASSES
from graphkit.model.node import NODE_CLASSES
from graphkit.store.base import Key, View

if TYPE_CHECKING:
    from numpy.typing import NDArray

__all__ = ["LABELS", "NONE", "TYPES", "Frame", "Limits", "read_frame"]

LABELS = tuple(sorted(NODE_CLASSES))
TYPES = tuple(sorted(EDGE_CLASSES))
NONE = -1  # the number of what is not there
_UNKNOWN, _OUTSIDE, _WITHIN = -1, 0, 1  # where a day lies
_DAYS = {"Article": ("published",), "Event": ("date", "date_value"), "Statement": ("said_on",)}


class Limits(NamedTuple):
    """What an edge must meet: its period, its article (None for any), its status.

    An edge that no article tells, such as CONTRADICTS, meets them where both its ends have an
    edge that does.
    """

    period: Period = Period()
    article: str | None = None
    counts: Callable[[object], bool] | None = None

    @property
    def unbounded(self) -> bool:
        """Whether every edge meets them."""
        return self.period.unbounded and self.article is None and self.counts is None


class Frame(NamedTuple):
    """Nodes and edges by number, without their words: some 35 bytes for an edge, 100 for a node.

    Attributes:
        numbers: of nodes, by the key that the view names them by.
        labels: of each node the place of its label in `LABELS`.
        types: of each edge the place of its type in `TYPES`.
        ids: of each edge.
        source, target, sentence: of each edge, numbers of nodes; -1 where it has no sentence.
        meets: of each edge whether it meets the limits.
    """

    numbers: "Mapping[Key, int]"
    labels: "NDArray[np.int8]"
    types: "NDArray[np.int8]"
    ids: "NDArray[np.bytes_]"
    source: "NDArray[np.int32]"
    target: "NDArray[np.int32]"
    sentence: "NDArray[np.int32]"
    meets: "NDArray[np.bool_]"

    def is_type(self, names: Iterable[str]) -> "NDArray[np.bool_]":
        """Say of each edge whether its type is one of these."""
        return np.isin(self.types, [TYPES.index(name) for name in names])

    def is_label(self, names: Iterable[str]) -> "NDArray[np.bool_]":
        """Say of each node whether its label is one of these."""
        return np.isin(self.labels, [LABELS.index(name) for name in names])

    def numbered(self, view: View, ids: Collection[str]) -> "NDArray[np.bool_]":
        """Say of each node whether its id is one of these."""
        chosen = np.zeros(len(self.labels), np.bool_)
        for label in LABELS:
            for one in view.node_fields(label, ()):
                if one.id in ids and one.key in self.numbers:
                    chosen[self.numbers[one.key]] = True
        return chosen

    def node_ids(self, view: View, chosen: "NDArray[np.bool_]") -> frozenset[str]:
        """Return the ids of the nodes that are chosen."""
        found = (one for label in LABELS for one in view.node_fields(label, ()))
        numbers = self.numbers
        return frozenset(one.id for one in found if one.key in numbers and chosen[numbers[one.key]])

    def edge_ids(self, chosen: "NDArray[np.bool_]") -> frozenset[str]:
        """Return the ids of the edges that are chosen."""
        return frozenset(one.decode() for one in self.ids[chosen].tolist())


class _Nodes(NamedTuple):
    """What is known of nodes by number: label, where its day lies, whether its status counts.

    `article` is the number of the article that is asked for; -1 for none.
    """

    numbers: "dict[Key, int]"
    article: int
    labels: "NDArray[np.int8]"
    days: "NDArray[np.int8]"
    counts: "NDArray[np.int8]"


def read_frame(view: View, limits: Limits) -> Frame:
    """Read the whole graph once. Edges of nodes that were written meanwhile are left out."""
    nodes = _read_nodes(view, limits)
    parts = [_read_edges(view, kind, nodes, limits) for kind in TYPES]
    types = np.repeat(np.arange(len(TYPES), dtype=np.int8), [len(part[0]) for part in parts])
    ids, source, target, sentence, told, meets = map(np.concatenate, zip(*parts, strict=True))
    if not limits.unbounded:
        held = np.zeros(len(nodes.labels), np.bool_)
        for ends in (source, target):
            held[ends[told & meets]] = True
        meets &= told | (held[source] & held[target])
    return Frame(nodes.numbers, nodes.labels, types, ids, source, target, sentence, meets)


def _read_nodes(view: View, limits: Limits) -> _Nodes:
    numbers: dict[Key, int] = {}
    article = NONE
    labels, days, counts = array("b"), array("b"), array("b")
    place = cache(limits.period.holds)
    counted = cache(limits.counts or (lambda _: True))
    for label in LABELS:
        of_day = () if limits.period.unbounded else _DAYS.get(label, ())
        fields = (*of_day, "status") if label == "Event" else of_day
        for one in view.node_fields(label, fields):
            article = len(labels) if one.id == limits.article else article
            numbers[one.key] = len(labels)
            labels.append(LABELS.index(label))
            known = [value for value in one.values[: len(of_day)] if value is not None]
            days.append(int(place(known[0])) if known else _UNKNOWN)
            counts.append(label != "Event" or counted(one.values[-1]))
    arrays = (np.frombuffer(one, np.int8) for one in (labels, days, counts))
    return _Nodes(numbers, article, *arrays)


def _read_edges(view: View, kind: str, nodes: _Nodes, limits: Limits) -> "tuple[NDArray[Any], ...]":
    """Return of the edges of a type ids, sources, targets, sentences.

    With them, which ones an article tells, and which meet the limits as far as each says itself.
    """
    numbers, ids, ends, marks = nodes.numbers, [], array("i"), array("b")
    counted, place = cache(limits.counts or (lambda _: True)), cache(limits.period.holds)
    dated = ("date",) if kind == "INTERACTS" else ()
    for link in view.edge_fields(kind, ("id", "status", *dated)):
        if link.source not in numbers or link.target not in numbers:
            continue
        key, status, *date = link.values
        ids.append(str(key).encode())
        for end in (link.source, link.target, link.sentence, link.article):
            ends.append(NONE if end is None else numbers.get(end, NONE))
        marks.append(status is None or counted(status))
        marks.append(int(place(date[0])) if date else _UNKNOWN)
    source, target, sentence, article = np.array(ends, np.int32).reshape(-1, 4).T
    counts, day = np.frombuffer(marks, np.int8).reshape(-1, 2).T
    told = article != NONE
    meets = (counts & nodes.counts[source] & nodes.counts[target]).astype(np.bool_)
    if limits.article is not None:
        meets &= ~told | (article == nodes.article)
    if not limits.period.unbounded:
        of_article = ~told | (nodes.days[article] == _WITHIN)
        ends_of_it = np.stack((nodes.days[source], nodes.days[target]))
        by_ends = (ends_of_it != _OUTSIDE).all(axis=0)
        known = (ends_of_it != _UNKNOWN).any(axis=0)
        meets &= np.where(known, by_ends, (day == _WITHIN) if dated else of_article)
    return np.array(ids, np.bytes_), source, target, sentence, told, meets
