"""What a row rests on: the articles that tell of it, and the witnesses, which copies are not."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping
from typing import NamedTuple

from graphkit.model.edge import ExtractedEdge
from graphkit.model.edge_derived import Corroborates
from graphkit.model.vocabulary import EventStatus
from graphkit.store.base import View

__all__ = [
    "GROUND_COLUMNS",
    "Grounds",
    "Report",
    "Witnesses",
    "read_reports",
    "statuses_of",
    "with_support",
]

GROUND_COLUMNS = ("articles", "witnesses")


class Grounds(NamedTuple):
    """The articles that tell of something, and those of which they are no copies."""

    articles: frozenset[str]
    witnesses: frozenset[str]

    @property
    def cells(self) -> tuple[int, int]:
        """The cells under `GROUND_COLUMNS`."""
        return (len(self.articles), len(self.witnesses))

    @classmethod
    def of_all(cls, several: Iterable["Grounds"]) -> "Grounds":
        """Return what several things rest on together."""
        articles: set[str] = set()
        witnesses: set[str] = set()
        for one in several:
            articles |= one.articles
            witnesses |= one.witnesses
        return cls(frozenset(articles), frozenset(witnesses))


class Report(NamedTuple):
    """That an article gives an event a status."""

    status: EventStatus
    article: str


class Witnesses:
    """The article that each article's words come from, by COPY_OF: itself, if it is no copy."""

    def __init__(self, view: View) -> None:
        self._originals = {one.source: one.target for one in view.links(types=("COPY_OF",))}

    def grounds(self, articles: Iterable[str]) -> Grounds:
        """Return the articles with their witnesses; copies of one text are one."""
        found = frozenset(articles)
        return Grounds(found, frozenset((one, *self.originals(one))[-1] for one in found))

    def originals(self, article: str) -> list[str]:
        """Return the article that it is a copy of, and what that one is a copy of; and so on."""
        found: list[str] = []
        while (original := self._originals.get(article)) is not None:
            found.append(original)
            article = original
        return found


def read_reports(view: View, events: Collection[str]) -> Mapping[str, tuple[Report, ...]]:
    """Return each event's reports, sorted; of one article each status once."""
    found: dict[str, tuple[Report, ...]] = {}
    for event in events:
        told = view.edges(types=("EVIDENCED_BY",), source=event)
        reports = {
            Report(one.status, one.article_id) for one in told if isinstance(one, ExtractedEdge)
        }
        found[event] = tuple(sorted(reports))
    return found


def statuses_of(reports: Iterable[Report]) -> str | None:
    """Return the statuses that reports give, each with how many do; None if they do not differ.

    >>> statuses_of([Report("reported", "a"), Report("denied", "b"), Report("reported", "c")])
    'denied 1, reported 2'
    >>> statuses_of([Report("disputed", "a")]) is None
    True
    """
    counts = Counter(report.status for report in reports)
    if len(counts) <= 1:
        return None
    return ", ".join(sorted(f"{status} {count}" for status, count in counts.items()))


def with_support(view: View, grounds: Mapping[str, Grounds]) -> Mapping[str, Grounds]:
    """Return, for each statement, its grounds together with those of what corroborates it.

    All articles of corroborating statements count, but as witnesses only those of independent
    ones: two papers that quote one speaker are two articles and one witness.
    """
    articles: dict[str, list[Grounds]] = defaultdict(list)
    witnesses: dict[str, list[Grounds]] = defaultdict(list)
    for edge in view.edges(types=("CORROBORATES",)):
        for one, two in ((edge.source, edge.target), (edge.target, edge.source)):
            if one in grounds and two in grounds:
                articles[one].append(grounds[two])
                if isinstance(edge, Corroborates) and edge.independent:
                    witnesses[one].append(grounds[two])
    return {
        key: Grounds(
            Grounds.of_all((own, *articles[key])).articles,
            Grounds.of_all((own, *witnesses[key])).witnesses,
        )
        for key, own in grounds.items()
    }
