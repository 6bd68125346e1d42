"""What a store holds: articles, copies, dates, pairs to judge, nodes, edges and statuses."""

from collections import Counter
from collections.abc import Mapping
from typing import ClassVar

import numpy as np

from graphkit.model.edges import EDGE_CLASSES
from graphkit.model.node import NODE_CLASSES
from graphkit.report.base import Cell, Parameter, Parameters, Report, ReportTable
from graphkit.report.pairs import waiting
from graphkit.store.base import View
from graphkit.store.skeleton import Nodes

__all__ = ["OverviewReport"]


class OverviewReport(Report):
    """Counts, without rows for what is not there."""

    name: ClassVar[str] = "overview"
    title: ClassVar[str] = "Overview"
    question: ClassVar[str] = "What is in the store?"
    parameters: ClassVar[tuple[Parameter, ...]] = ()

    def run(self, view: View, parameters: Parameters) -> ReportTable:  # noqa: ARG002
        """See `Report.run`."""
        skeleton = view.skeleton()
        counts, events = skeleton.counts, skeleton.nodes["Event"]
        rows = [
            *_article_rows(skeleton.nodes["Article"], counts["COPY_OF"]),
            *_identity_rows(view),
            *_counted("node", {label: counts[label] for label in NODE_CLASSES}),
            *_counted("edge", {kind: counts[kind] for kind in EDGE_CLASSES}),
            *_counted("event type", events.columns["type"].tally()),
            *_counted("event status", events.columns["status"].tally()),
            *_counted("statement", skeleton.nodes["Statement"].columns["verification"].tally()),
        ]
        columns = ("what", "item", "value")
        return ReportTable(title=self.title, columns=columns, rows=tuple(rows))


def _article_rows(articles: Nodes, copies: int) -> list[tuple[Cell, ...]]:
    current = np.flatnonzero(articles.columns["current"].where(bool)).tolist()
    found = (articles.columns["published"].at(place) for place in current)
    days = sorted(str(day) for day in found if day is not None)
    rows: list[tuple[Cell, ...]] = [("articles", "current", len(current))]
    if len(current) < len(articles.ids):
        rows.append(("articles", "older versions", len(articles.ids) - len(current)))
    if copies:
        rows.append(("articles", "copies of others", copies))
    if days:
        rows.append(("published", "first", days[0]))
        rows.append(("published", "last", days[-1]))
    if len(days) < len(current):
        rows.append(("published", "date not known", len(current) - len(days)))
    outlets = Counter(str(articles.columns["outlet"].at(n) or "not known") for n in current)
    return [*rows, *_counted("outlet", outlets)]


def _identity_rows(view: View) -> list[tuple[Cell, ...]]:
    counts = {
        "pairs that wait for a judgement": len(waiting(view)),
        "judgements": len(view.judgements()),
    }
    return [("who is who", item, count) for item, count in counts.items() if count > 0]


def _counted(what: str, counts: Mapping[str, int]) -> list[tuple[Cell, ...]]:
    ordered = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    return [(what, item, count) for item, count in ordered if count > 0]
