"""What part of the graph a command is asked for."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, NamedTuple, cast

import click

from graphkit.analysis.paths import shortest_paths
from graphkit.analysis.period import Period
from graphkit.analysis.subgraph import Cut, Limits, Subgraphs
from graphkit.cli.opening import check_address
from graphkit.errors import InputError, NotFoundError, OntologyError, QueryError, UsageError
from graphkit.report.asked import status_test
from graphkit.report.lookup import find_article, find_ends, find_entities, refuse_empty
from graphkit.store import is_server
from graphkit.store.base import Store, View
from graphkit.store.records import known_labels, known_types

if TYPE_CHECKING:
    from graphkit.store.neo4j import Neo4jStore
    from graphkit.store.neo4j_query import Json

__all__ = ["HOPS", "Selection"]

HOPS = 2  # an actor, the events and statements, and who else takes part in them
HAPPENED = "happened"


class Selection(NamedTuple):
    """What the options say; None or empty is no limit."""

    actor: str | None = None
    hops: int | None = None
    path: tuple[str, str] | None = None
    cypher: str | None = None
    article: str | None = None
    since: str | None = None
    until: str | None = None
    status: str | None = None
    labels: tuple[str, ...] = ()
    types: tuple[str, ...] = ()

    def check(self, store: str) -> None:
        """Look for what cannot be asked, before anything is read.

        Raises:
            UsageError: Options do not go together; or a date, status, label or edge type is none.
            QueryError: Cypher is asked of a file.
        """
        starts = [
            name
            for name, value in (
                ("--actor", self.actor),
                ("--path", self.path),
                ("--cypher", self.cypher),
            )
            if value is not None
        ]
        if len(starts) > 1:
            raise UsageError(f"{starts[0]} and {starts[1]} are two selections: give one of them")
        if self.hops is not None and self.actor is None and self.path is None:
            raise UsageError("--hops needs --actor or --path")
        try:
            known_labels(self.labels)
            known_types(self.types)
        except OntologyError as error:
            raise UsageError(str(error)) from error
        self._limits(None)
        check_address(store)
        if self.cypher is not None and not is_server(store):
            raise QueryError(_no_server(store))

    def part(self, opened: Store) -> Cut | None:
        """Return what is chosen; None for the whole graph.

        Raises:
            NotFoundError: The store is empty, an actor or article is not in it, no path joins
                the two, or nothing is left.
        """
        view = opened.view()
        refuse_empty(view)
        article = None if self.article is None else find_article(view, self.article).id
        around = self._around(view)
        limits = self._limits(article)
        narrow = self.labels or self.types
        if around is None and self.cypher is None and limits.unbounded and not narrow:
            return None
        ids = None if self.cypher is None else _asked(opened, self.cypher)
        found = Subgraphs(view, limits)
        everywhere = around is None and limits.unbounded
        part = found.whole() if everywhere else found.cut(around=around, hops=self._far)
        if ids is not None:
            part &= found.picked(ids)
        wanted = known_labels(self.labels) if self.labels else ()
        cut = found.ids(found.narrowed(part, labels=wanted, types=self.types))
        if not cut.nodes:
            raise NotFoundError("nothing in the store meets all of this: no file is written")
        return cut

    @property
    def _far(self) -> int:
        return self.hops if self.hops is not None else HOPS if self.actor is not None else 0

    def _around(self, view: View) -> set[str] | None:
        """Return the nodes that the part lies around; None for anywhere."""
        if self.actor is not None:
            return {one.id for one in find_entities(view, self.actor)}
        if self.path is not None:
            return _between(view, self.path, status_test(self.status or HAPPENED))
        return None

    def _limits(self, article: str | None) -> Limits:
        counts = status_test(self.status)
        asked = self.status not in (None, "all")
        return Limits(Period.of(self.since, self.until), article, counts if asked else None)


def _between(view: View, names: tuple[str, str], counts: Callable[[object], bool]) -> set[str]:
    """Return the nodes of the shortest path between two actors or places."""
    skeleton = view.skeleton()
    sources, targets = map(skeleton.numbers, find_ends(view, names))
    found = shortest_paths(skeleton, sources, targets, counts=counts)
    if not found:
        raise NotFoundError(
            f"no path from {names[0]!r} to {names[1]!r}; --status all also follows what was only "
            "proposed or planned, or did not happen"
        )
    return {skeleton.id(number) for number in found[0]}


def _asked(opened: Store, cypher: str) -> set[str]:
    """Return the ids of the nodes and relationships that a query returns."""
    _, rows = cast("Neo4jStore", opened).query(cypher)
    ids = {one for row in rows for value in row for one in _ids(value)}
    if not ids:
        raise InputError(
            "the query returns no node and no relationship: RETURN them, or a path, not their "
            "properties"
        )
    return ids


def _ids(value: "Json") -> Iterator[str]:
    if isinstance(value, dict):
        if isinstance(value.get("id"), str) and ("label" in value or "source" in value):
            yield str(value["id"])
        value = list(value.values())
    if isinstance(value, list):
        for each in value:
            yield from _ids(each)


def _no_server(store: str) -> str:
    return (
        f"--cypher needs Neo4j, and the store is the file {click.format_filename(store)}: "
        "--actor, --path, --article, --label and --type choose without it, or copy the store with "
        "`graphkit push` and give --store neo4j://HOST"
    )
