"""`graphkit export`: the graph, or a part of it, as a file for other tools."""

from collections.abc import Mapping
from pathlib import Path

import click

from graphkit.analysis.period import Period
from graphkit.analysis.subgraph import Cut, cut
from graphkit.cli.opening import reading
from graphkit.cli.options import store_option
from graphkit.cli.printing import check_target
from graphkit.errors import ExportError
from graphkit.export import EXPORTERS, SUFFIXES, get_exporter
from graphkit.model.node import Article, Sentence
from graphkit.report.lookup import find_entities
from graphkit.store.base import View

__all__ = ["export"]

HOPS = 2  # an actor, the events and statements, and who else takes part in them


@click.command(short_help="Write the graph to a file.")
@click.option("--output", "-o", "target", metavar="FILE", required=True, help="What to write.")
@click.option(
    "--format", "-f", "format_name", type=click.Choice(tuple(EXPORTERS)),
    help="By default what FILE ends in: .graphml or .json.",
)  # fmt: skip
@click.option("--actor", metavar="NAME", help="Only what lies around an actor or place.")
@click.option(
    "--hops", type=click.IntRange(min=0), metavar="N",
    help=f"How many edges from --actor; an event is one, who else took part is two.  [{HOPS}]",
)  # fmt: skip
@click.option("--since", metavar="DATE", help="From this date on: YYYY, YYYY-MM or YYYY-MM-DD.")
@click.option("--until", metavar="DATE", help="Up to this date.")
@click.option("--force", is_flag=True, help="Replace FILE if it exists.")
@store_option
def export(
    target: str, *, store: str, format_name: str | None, force: bool, **chosen: str | int | None
) -> None:
    """Write the graph to FILE as GraphML (Gephi, yEd) or node-link JSON (NetworkX, D3).

    With dates, events and statements count by the day they happened or were said, and where that
    is not known by the publication of their article. Every element keeps its sentences.

    \b
    Examples:
      graphkit export -o graph.graphml
      graphkit export -o lind.json --actor "Ada Lind" --hops 2 --since 2022-02
    """
    path = check_target(target, force=force)
    exporter = get_exporter(format_name or _format_of(path))
    with reading(store) as view:
        part = _part(view, chosen)
        nodes, edges = view.nodes(), view.edges()
        if part is not None:
            nodes = (node for node in nodes if node.id in part.nodes)
            edges = (edge for edge in edges if edge.id in part.edges)
        try:
            exporter.write(nodes, edges, path)
        except ExportError as error:
            raise ExportError(f"{error}{_article_of(view, error.element)}") from error
    click.echo(f"wrote {click.format_filename(path)}", err=True)


def _part(view: View, chosen: Mapping[str, str | int | None]) -> Cut | None:
    """Return what to keep; None for the whole graph."""
    actor, hops = chosen["actor"], chosen["hops"]
    period = Period.of(_text(chosen["since"]), _text(chosen["until"]))
    if actor is None and hops is not None:
        raise click.UsageError("--hops needs --actor", ctx=click.get_current_context())
    if actor is None and period.unbounded:
        return None
    around = None if actor is None else {one.id for one in find_entities(view, str(actor))}
    return cut(view, around=around, hops=HOPS if hops is None else int(hops), period=period)


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


def _text(value: str | int | None) -> str | None:
    return None if value is None else str(value)


def _format_of(path: Path) -> str:
    if path.suffix.lower() not in SUFFIXES:
        known = " or ".join(SUFFIXES)
        raise click.UsageError(
            f"name the file *{known}, or say --format", ctx=click.get_current_context()
        )
    return SUFFIXES[path.suffix.lower()]
