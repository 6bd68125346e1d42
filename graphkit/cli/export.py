"""`graphkit export`: the graph, or a part of it, for other tools."""

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import click

from graphkit.analysis.subgraph import Cut
from graphkit.cli.opening import reading_store
from graphkit.cli.options import store_option
from graphkit.cli.printing import check_folder, check_target
from graphkit.cli.selection import HOPS, Selection
from graphkit.errors import ExportError, UsageError
from graphkit.export import EXPORTERS, FOLDERS, SUFFIXES, get_exporter
from graphkit.model.node import Article, Sentence
from graphkit.model.record import Record
from graphkit.report.render import counted
from graphkit.store.base import View

__all__ = ["export"]


@click.command(short_help="Write the graph for other tools.")
@click.option(
    "--output", "-o", "target", metavar="FILE", required=True,
    help="What to write; a folder for csv and neo4j-csv.",
)  # fmt: skip
@click.option(
    "--format", "-f", "format_name", type=click.Choice(tuple(EXPORTERS)),
    help=f"By default what FILE ends in: {', '.join(SUFFIXES)}.",
)  # fmt: skip
@click.option("--actor", metavar="NAME", help="Only what lies around an actor or place.")
@click.option(
    "--hops", type=click.IntRange(min=0), metavar="N",
    help="How many edges from --actor; an event is one, who else took part is two. From --path, "
    f"by default 0.  [{HOPS}]",
)  # fmt: skip
@click.option("--path", nargs=2, metavar="A B", help="Only the shortest path between two.")
@click.option("--article", metavar="ARTICLE", help="Only what this id, URL or title tells.")
@click.option("--since", metavar="DATE", help="From this date on: YYYY, YYYY-MM or YYYY-MM-DD.")
@click.option("--until", metavar="DATE", help="Up to this date.")
@click.option(
    "--status", metavar="STATUS",
    help="Only what has this status; also: all, or happened: reported, claimed, unverified, "
    "disputed.",
)  # fmt: skip
@click.option(
    "--label", "labels", multiple=True, metavar="LABEL",
    help="Of that only nodes such as Person, Actor, Event. May be given again.",
)  # fmt: skip
@click.option(
    "--type", "types", multiple=True, metavar="TYPE",
    help="Of that only edges such as DID, with their ends. May be given again.",
)  # fmt: skip
@click.option("--cypher", metavar="QUERY", help="Only what a query returns; on Neo4j, read-only.")
@click.option("--force", is_flag=True, help="Replace FILE if it exists.")
@store_option
def export(
    target: str,
    *,
    store: str,
    format_name: str | None,
    force: bool,
    **chosen: Any,  # noqa: ANN401 (the fields of Selection)
) -> None:
    """Write the graph to FILE, in a format that other tools read (docs/export.md says which).

    Limits add up: what meets all of them is written. With dates, events and statements count by
    the day they happened or were said, and where that is not known by the publication of their
    article. Every element keeps its sentences, unless --label, --type or --cypher leave them out.

    \b
    Examples:
      graphkit export -o graph.graphml
      graphkit export -o lind.json --actor "Ada Lind" --hops 2 --since 2022-02
      graphkit export -o tables --format csv --status happened
      graphkit export -o acts.gexf --label Actor --label Event
      graphkit export -o path.ttl --path "Ada Lind" "Goran Petrak"
    """
    selection = Selection(**chosen)
    exporter = get_exporter(format_name or _format_of(Path(target)))
    check = check_folder if exporter.name in FOLDERS else check_target
    path = check(target, force=force)
    selection.check(store)
    with ExitStack() as stack:
        opened = stack.enter_context(reading_store(store))
        view = opened.view()
        nodes, edges = _records(view, selection.part(opened))
        kept, ties = _Counted(nodes), _Counted(_to_the_end(edges, stack))
        try:
            exporter.write(kept, ties, path)
        except ExportError as error:
            raise ExportError(f"{error}{_article_of(view, error.element)}") from error
    size = f"{counted(kept.number, 'node')}, {counted(ties.number, 'edge')}"
    click.echo(f"wrote {click.format_filename(target)}: {size}", err=True)


def _records(view: View, part: Cut | None) -> tuple[Iterator[Record], Iterator[Record]]:
    """Return the nodes and edges of a part of the graph; None is the whole."""
    nodes, edges = view.node_records(), view.edge_records()
    if part is None:
        return nodes, edges
    return (
        (node for node in nodes if node["id"] in part.nodes),
        (edge for edge in edges if edge["id"] in part.edges),
    )


class _Counted:
    """Records, counted while somebody reads them."""

    def __init__(self, records: Iterator[Record]) -> None:
        self._records, self.number = records, 0

    def __iter__(self) -> Iterator[Record]:
        for record in self._records:
            self.number += 1
            yield record


def _to_the_end(edges: Iterator[Record], opened: ExitStack) -> Iterator[Record]:
    """Yield all edges, then close what they come from.

    Before the file has its name: if the graph was changed meanwhile, there is none.
    """
    yield from edges
    opened.close()


def _article_of(view: View, element: str | None) -> str:
    """Name the article that a node or edge comes from, its file, and how it leaves the graph."""
    article_id = None if element is None else _article_id(view, element)
    if article_id is None:
        return ""
    article, runs = view.node(article_id), view.runs(article_id)
    title = f" {article.name!r}" if isinstance(article, Article) else ""
    paths = [run.source_path for run in runs if run.source_path is not None]
    file = f" of {paths[-1]}" if paths else ""
    return (
        f", or take the article{title}{file} out (graphkit remove {article_id}) and load it "
        "without this character"
    )


def _article_id(view: View, element: str) -> str | None:
    node = view.node(element)
    if node is None:
        edge = view.edge(element)
        return None if edge is None else edge.article_id
    if isinstance(node, Article):
        return node.id
    if isinstance(node, Sentence):
        return node.article_id
    edges = (*view.edges(source=node.id), *view.edges(target=node.id))
    return next((edge.article_id for edge in edges if edge.article_id is not None), None)


def _format_of(path: Path) -> str:
    """Return the format that a file's name ends in; of two endings the longer one counts."""
    name = path.name.lower()
    for suffix in sorted(SUFFIXES, key=len, reverse=True):
        if name.endswith(suffix):
            return SUFFIXES[suffix]
    raise UsageError(
        f"name the file *{', *'.join(SUFFIXES)}, or say --format: {', '.join(EXPORTERS)}"
    )
