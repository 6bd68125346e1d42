"""What a row rests on: the articles that tell of it, and the witnesses, which copies are not."""

from collections import Counter
from collections.abc import Iterable
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from scipy.sparse import csr_array

from graphkit.analysis.pairs import distinct
from graphkit.store.skeleton import Skeleton, Ties

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Numbers = NDArray[np.integer]

__all__ = ["GROUND_COLUMNS", "Counted", "Grounds", "statuses_of"]

GROUND_COLUMNS = ("articles", "witnesses")


class Counted(NamedTuple):
    """How many articles tell of something, and of how many of them they are no copies."""

    articles: int
    witnesses: int


class Grounds:
    """Which articles tell of which events, statements and actors.

    A witness is the article that an article's words come from, by COPY_OF: itself, if it is no
    copy. A statement rests also on what copies repeat of it, and on what corroborates it: all
    articles of corroborating statements count, but as witnesses only those of independent ones,
    as many as there are speakers among them. Two papers that quote one speaker, by whatever
    chain, are two articles and one witness.
    """

    def __init__(self, skeleton: Skeleton) -> None:
        self.skeleton = skeleton
        articles = skeleton.nodes["Article"]
        self._first, self._count = articles.first, len(articles.ids)

    @cached_property
    def originals(self) -> "NDArray[np.intp]":
        """Of each article, by its place, the place of the article it is a copy of in the end."""
        copies = self.skeleton.ties["COPY_OF"]
        root = np.arange(self._count)
        root[copies.source - self._first] = copies.target - self._first
        while (further := root[root]).tolist() != root.tolist():
            root = further
        return root

    def counts(self, ties: Ties, groups: "Numbers", size: int) -> list[Counted]:
        """Count for each of `size` groups what its edges rest on; `groups` has that of each edge.

        An edge of group -1 counts nowhere.
        """
        kept = (groups >= 0) & (ties.article >= 0)
        return self._counted(
            _table(groups[kept], ties.article[kept] - self._first, size, self._count)
        )

    def _counted(self, telling: csr_array) -> list[Counted]:
        return _pairs(telling, self._witnesses(telling))

    def _witnesses(self, telling: csr_array) -> "Numbers":
        """Return how many texts there are among the articles of each row."""
        roots = _table(np.arange(self._count), self.originals, self._count, self._count)
        found: Numbers = np.diff((telling @ roots).indptr)
        return found

    @cached_property
    def _telling(self) -> csr_array:
        """Nodes by articles: which article tells of an event, or holds a statement or a copy."""
        told = self.skeleton.ties["EVIDENCED_BY"]
        size = self.skeleton.size
        own = _table(told.source, told.article - self._first, size, self._count)
        repetition, repeated = self.skeleton.repeats
        telling: csr_array = own + _table(repeated, repetition, size, size) @ own
        return telling

    @cached_property
    def _supporting(self) -> tuple[csr_array, csr_array]:
        """Statements by those that corroborate them: all, and the independent ones."""
        found, size = self.skeleton.ties["CORROBORATES"], self.skeleton.size
        every = _table(found.source, found.target, size, size)
        return every + every.T.tocsr(), _table(*self.independent, size, size)

    @cached_property
    def voices(self) -> "Numbers":
        """Of each statement its speaker, of several that of least id; without one itself."""
        said, size = self.skeleton.ties["SAID"], self.skeleton.size
        numbers = distinct(said.source)
        by_id = sorted(zip(self.skeleton.ids(numbers), numbers.tolist(), strict=True))
        speakers = np.array([number for _, number in by_id], dtype=np.intp)
        rank = np.zeros(size, dtype=np.intp)
        rank[speakers] = np.arange(len(speakers))
        least = np.full(size, len(speakers))
        np.minimum.at(least, said.target, rank[said.source])
        found = np.arange(size)
        spoken = least < len(speakers)
        found[spoken] = speakers[least[spoken]]
        return found

    @cached_property
    def independent(self) -> "tuple[Numbers, Numbers]":
        """Pairs of statements that corroborate each other independently, each both ways."""
        found = self.skeleton.ties["CORROBORATES"]
        apart = found.columns["independent"].where(bool)
        one, two = found.source[apart], found.target[apart]
        return np.concatenate([one, two]), np.concatenate([two, one])

    def of_events(self, numbers: "Numbers") -> list[Counted]:
        """Return what each of these events rests on."""
        return self._counted(self._telling[numbers])

    def of_statements(self, numbers: "Numbers") -> list[Counted]:
        """Return what each of these statements rests on."""
        every, apart = (table[numbers] for table in self._supporting)
        own = self._telling[numbers]
        texts = self._witnesses(apart @ self._telling)
        size = self.skeleton.size
        speakers = apart @ _table(np.arange(size), self.voices, size, size)
        independent = np.minimum(texts, np.diff(speakers.indptr))
        return _pairs(own + every @ self._telling, self._witnesses(own) + independent)

    def of_groups(self, groups: "Numbers", numbers: "Numbers", size: int) -> list[Counted]:
        """Return what groups of events and statements rest on: `groups[i]` has `numbers[i]`."""
        return self._counted(_table(groups, numbers, size, self.skeleton.size) @ self._telling)


def _pairs(telling: csr_array, witnesses: "Numbers") -> list[Counted]:
    articles = np.diff(telling.indptr).tolist()
    return [Counted(*pair) for pair in zip(articles, witnesses.tolist(), strict=True)]


def _table(rows: "Numbers", columns: "Numbers", height: int, width: int) -> csr_array:
    """Return the table that has something in each of these places."""
    ones = np.ones(len(rows), dtype=np.int32)
    return csr_array((ones, (rows, columns)), shape=(height, width))


def statuses_of(statuses: Iterable[str]) -> str | None:
    """Return the statuses that reports give, each with how many do; None if they do not differ.

    >>> statuses_of(["reported", "denied", "reported"])
    'denied 1, reported 2'
    >>> statuses_of(["disputed"]) is None
    True
    """
    counts = Counter(statuses)
    if len(counts) <= 1:
        return None
    return ", ".join(sorted(f"{status} {count}" for status, count in counts.items()))
