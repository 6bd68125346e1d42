"""Which of several extractions of a text stays, and which version of a page is current.

Both are settled by total orders over what was loaded, never by when it was loaded.
"""

import datetime as dt
import re
from collections.abc import Collection, Iterable
from typing import NamedTuple

from graphkit.graph import ArticleGraph, json_line
from graphkit.ids import digest
from graphkit.model.node import Article

__all__ = ["Version", "canonical", "combined", "current_ids", "page_keys"]

METADATA = ("title", "outlet", "authors", "published", "language")


class Version(NamedTuple):
    """One article among the versions of its pages."""

    article_id: str
    age: str  # of `ArticleGraph.age`
    keys: frozenset[str]  # what its pages are known by, never empty
    current: bool


class Page(NamedTuple):
    """What is known of the page beside the article's own words."""

    version_key: str | None
    modified: dt.datetime | None


def canonical(graph: ArticleGraph) -> ArticleGraph:
    """Return the graph as stores keep it: addresses sorted, `current` true."""
    return _with_page(graph, graph.article.urls, graph)


def combined(one: ArticleGraph, two: ArticleGraph) -> ArticleGraph:
    """Join two extractions of one text; associative, commutative and idempotent.

    The one of higher rank stays, with the addresses of both. Of two version keys the smaller
    one stays, of two changes of the file the later.
    """
    keys = [graph.version_key for graph in (one, two) if graph.version_key is not None]
    changes = [graph.modified for graph in (one, two) if graph.modified is not None]
    urls = (*one.article.urls, *two.article.urls)
    page = Page(min(keys, default=None), max(changes, default=None))
    return _with_page(max(one, two, key=_rank), urls, page)


def page_keys(graph: ArticleGraph) -> frozenset[str]:
    """Return what the article's pages are known by: addresses and version key, else its id."""
    keys = frozenset(key for key in (*graph.article.urls, graph.version_key) if key)
    return keys or frozenset({graph.article.id})


def current_ids(versions: Collection[Version]) -> set[str]:
    """Return the articles that no later version of the same page replaces.

    Two articles are versions of one page if they share a key; the later one is the one
    published later, else the one whose file was changed later, else the one with the greater id.
    `versions` must hold all versions of the
    articles that are asked about.
    """
    pages: dict[str, tuple[str, str]] = {}
    for version in versions:
        for key in version.keys:
            pages[key] = max(pages.get(key, ("", "")), (version.age, version.article_id))
    return {
        version.article_id
        for version in versions
        if all(pages[key][1] == version.article_id for key in version.keys)
    }


def _with_page(
    graph: ArticleGraph, urls: Iterable[str], page: "Page | ArticleGraph"
) -> ArticleGraph:
    article = graph.article.model_copy(update={"urls": tuple(sorted({*urls})), "current": True})
    same = (page.version_key, page.modified) == (graph.version_key, graph.modified)
    if article == graph.article and same:
        return graph
    others = [node for node in graph.nodes if not isinstance(node, Article)]
    return ArticleGraph(
        version_key=page.version_key,
        modified=page.modified,
        nodes=(article, *others),
        edges=graph.edges,
    )


def _rank(graph: ArticleGraph) -> tuple[object, int, str]:
    """Order extractions by everything but addresses, which are joined and so decide nothing."""
    bare = json_line(graph.article.model_copy(update={"urls": (), "current": True}))
    own = json_line(graph.article)
    lines = (bare if line == own else line for line in graph.lines)
    filled = sum(getattr(graph.article, name) not in (None, "", ()) for name in METADATA)
    content = digest(*(line.decode() for line in lines))
    return _version_order(graph.article.extractor_version), filled, content


def _version_order(version: str) -> tuple[tuple[int, int, str], ...]:
    """Order versions as their makers mean them.

    >>> _version_order("0.9") < _version_order("0.10rc1") < _version_order("0.10")
    True
    """
    parts = re.findall(r"[0-9]+|[^0-9.]+", version)
    numbers = ((2, int(part), "") if part.isdecimal() else (0, 0, part) for part in parts)
    return (*numbers, (1, 0, ""))
