"""Decides anew who is who over all articles of a store, and points its graph to it.

The answer is a function of the articles and judgements (`resolve.resolution`). Articles are
pointed a few at a time, each with its note of how it stands, so that a crash leaves a graph that
is whole and only not yet settled; the next writer settles it. The last step leaves a mark, so that
a writer which changes nothing decides nothing. Of two writers at work at once the one that changed
articles or judgements last settles; the other stops.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TypeVar

from graphkit.model.edge import Edge
from graphkit.model.judgement import Standing
from graphkit.model.outline import OUTLINE, Outline
from graphkit.resolve.judged import Judged
from graphkit.resolve.outlines import judged_outline
from graphkit.resolve.resolution import Resolution, resolve
from graphkit.resolve.standing import standing_graph
from graphkit.store.tables import Noted, Tables, Transactions
from graphkit.store.writer import Fragments, turn_over
from graphkit.version import __version__

__all__ = ["settle", "settled_mark", "state_mark"]

PAGE = 200  # articles read at a time
UNSETTLED = ""  # no mark: what was made of an earlier state is of no use while it changes
BATCH = 20  # articles pointed in one transaction
T = TypeVar("T")


def settle(store: Transactions) -> None:
    """Bring the graph in line with all articles and judgements; settled already, do nothing.

    Where another writer changes articles or judgements meanwhile, it goes no further: that one
    settles the graph when it closes, with the articles of both.

    Raises:
        StoreError: The store cannot be read or written.
    """
    if store.transact(settled_mark) is not None:
        return
    try:
        _settle(_Unchanged(store))
    except _OvertakenError:
        return


def settled_mark(tables: Tables) -> str | None:
    """Return what tells this state of the store from all others; None if it is not settled."""
    mark = state_mark(tables)
    return mark if tables.settled() == mark else None


def state_mark(tables: Tables) -> str:
    """Tell a state of articles, judgements and rules from all others."""
    return f"{tables.changes()} {__version__}"


class _OvertakenError(Exception):
    """Another writer has changed what the answer follows from."""


class _Unchanged:
    """A store for as long as its articles and judgements are those of the beginning."""

    def __init__(self, store: Transactions) -> None:
        self._store = store
        self._changes = store.transact(lambda tables: tables.changes())

    def transact(self, work: Callable[[Tables], T]) -> T:
        """Return what `work` returns.

        Raises:
            _OvertakenError: Before it, if the articles or judgements are others by now.
        """

        def checked(tables: Tables) -> T:
            if tables.changes() != self._changes:
                raise _OvertakenError
            return work(tables)

        return self._store.transact(checked)


def _settle(store: _Unchanged) -> None:
    store.transact(lambda tables: tables.note_settled(UNSETTLED))
    answer = _resolution(store)
    moved = [
        noted.article_id
        for noted in _noted(store)
        if noted.standing != answer.standings.get(noted.article_id, Standing())
    ]
    for start in range(0, len(moved), BATCH):
        batch = {key: answer.standings.get(key, Standing()) for key in moved[start : start + BATCH]}
        store.transact(lambda tables, batch=batch: _point(tables, batch))  # type: ignore[misc]
    store.transact(lambda tables: _derive(tables, answer.edges))


def _resolution(store: _Unchanged) -> Resolution:
    """Decide who is who over all current articles, changing nothing."""
    judgements = store.transact(lambda tables: tables.judgements())
    judged = _judged_outlines(store, Judged(judgements))

    def outlines() -> Iterator[Outline]:
        for noted in _noted(store):
            found = judged.get(noted.article_id)
            yield OUTLINE.validate_json(noted.outline) if found is None else found

    return resolve(outlines, judgements)


def _judged_outlines(store: _Unchanged, judged: Judged) -> Mapping[str, Outline]:
    """Make the outlines of articles in which something was judged; few, so they are held."""
    fragments = (
        store.transact(lambda tables, key=key: tables.fragment(key))  # type: ignore[misc]
        for key in judged.by_article
    )
    return {
        fragment.article.id: judged_outline(fragment, judged.by_article[fragment.article.id])
        for fragment in fragments
        if fragment is not None
    }


def _noted(store: _Unchanged) -> Iterator[Noted]:
    after = ""
    while page := _page(store, after):
        yield from page
        after = page[-1].article_id


def _page(store: _Unchanged, after: str) -> list[Noted]:
    return store.transact(lambda tables: tables.outlines(after, PAGE))


def _point(tables: Tables, standings: Mapping[str, Standing]) -> None:
    """Take articles out of the graph as they stand, and put them in as they shall stand."""
    leaving: Fragments = {}
    entering: Fragments = {}
    for article_id, standing in standings.items():
        fragment = tables.fragment(article_id)
        if fragment is not None:
            leaving[article_id] = standing_graph(fragment, tables.standing(article_id))
            entering[article_id] = standing_graph(fragment, standing)
            tables.stand(article_id, standing)
    turn_over(tables, leaving, entering)


def _derive(tables: Tables, edges: Sequence[Edge]) -> None:
    """Make the derived edges those given, which is the last step of settling."""
    wanted = {edge.id: edge for edge in edges}
    present = {edge.id: edge for edge in tables.derived()}
    tables.drop_edges([e for key, e in present.items() if wanted.get(key) != e])
    tables.write_edges([e for key, e in wanted.items() if present.get(key) != e])
    tables.note_settled(state_mark(tables))
