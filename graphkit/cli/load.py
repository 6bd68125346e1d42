"""`graphkit load`: articles into the graph."""

import pkgutil
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import click

from graphkit.cli.opening import writable_store
from graphkit.cli.options import output_options, store_option
from graphkit.cli.printing import Output, counted
from graphkit.errors import GraphkitError
from graphkit.report import ReportTable
from graphkit.report.render import printable

if TYPE_CHECKING:
    from graphkit.store.base import Store

__all__ = ["load"]

LONG_LOAD = 2.0  # seconds until the progress bar appears
MEBIBYTE = 1024 * 1024
STANDARD_INPUT = "-"
GLOB = frozenset("*?[")
OUTCOMES = ("new", "unchanged", "updated", "failed")


class Loaded(NamedTuple):
    """What became of one article."""

    path: str
    outcome: str
    title: str | None
    article_id: str | None
    reason: str | None


@click.command(short_help="Read articles and add them to the graph.")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option(
    "--max-size", type=click.IntRange(min=1), default=16, show_default=True, metavar="MIB",
    help="Refuse larger files.",
)  # fmt: skip
@click.option("--pipeline", metavar="NAME", help="Another installed spaCy pipeline.")
@store_option
@output_options
def load(
    output: Output, paths: tuple[str, ...], *, max_size: int, pipeline: str | None, store: str
) -> None:
    """Read articles (text, Markdown, HTML, JSON, JSON lines) and add them to the graph.

    PATH is a file, a folder (read with all its folders), a pattern such as "news/*.txt", or - for
    standard input. Loading an article again changes nothing. Exit status 1 says that an article
    failed; the others are in the graph.

    \b
    Examples:
      graphkit load articles/
      graphkit load note.txt page.html --store news.db
    """
    there = [path for path in paths if _may_be_read(path)]
    results = [
        Loaded(click.format_filename(path), "failed", None, None, "no such file or folder")
        for path in paths
        if path not in there
    ]
    try:
        if there:
            with writable_store(store) as opened, _progress(there) as advance:
                for loaded in _load(there, opened, max_size * MEBIBYTE, pipeline):
                    results.append(loaded)
                    advance(loaded.path)
    except (KeyboardInterrupt, GraphkitError):
        if results:
            click.echo(f"stopped after {_summary(results)}", err=True)
        raise
    _tell(output, results)
    if any(loaded.outcome == "failed" for loaded in results):
        click.get_current_context().exit(1)


def _may_be_read(path: str) -> bool:
    return path == STANDARD_INPUT or not GLOB.isdisjoint(path) or Path(path).exists()


def _load(
    paths: list[str], store: "Store", max_bytes: int, pipeline: str | None
) -> Iterator[Loaded]:
    # By its path: the language model takes a second to import, and --help needs none of it.
    load_articles = pkgutil.resolve_name("graphkit.pipeline:load_articles")
    for result in load_articles(paths, store, max_bytes=max_bytes, pipeline_name=pipeline):
        shown = click.format_filename(result.path)
        yield Loaded(shown, result.outcome, result.title, result.article_id, result.reason)


def _tell(output: Output, results: list[Loaded]) -> None:
    if output.format_name == "table":
        output.text(f"{_summary(results)}\n")
    else:
        table = ReportTable(title="Load", columns=Loaded._fields, rows=tuple(results))
        output.table(table.model_copy(update={"note": _summary(results)}))
    for loaded in results:
        if loaded.outcome == "failed":
            click.echo(printable(f"failed: {loaded.path}: {loaded.reason}"), err=True)


def _summary(results: Iterable[Loaded]) -> str:
    counts = Counter(loaded.outcome for loaded in results)
    parts = ", ".join(f"{counts[outcome]} {outcome}" for outcome in OUTCOMES)
    return f"{counted(counts.total(), 'article')}: {parts}"


@contextmanager
def _progress(paths: list[str]) -> Iterator[Callable[[str], None]]:
    """Show a bar over the files, on a terminal and only when it takes long."""
    if not sys.stderr.isatty():
        yield lambda _: None
        return
    from rich.console import Console  # noqa: PLC0415 - only for whoever sees it
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TimeRemainingColumn  # noqa: PLC0415

    columns = (BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    bar = Progress("files", *columns, console=Console(stderr=True), transient=True)
    task = bar.add_task("files", total=sum(_files(Path(path)) for path in paths))
    seen: set[str] = set()
    started = time.monotonic()

    def advance(path: str) -> None:
        seen.add(path)
        bar.update(task, completed=len(seen))
        if not bar.live.is_started and time.monotonic() - started > LONG_LOAD:
            bar.start()

    try:
        yield advance
    finally:
        bar.stop()


def _files(path: Path) -> int:
    return sum(1 for one in path.rglob("*") if one.is_file()) if path.is_dir() else 1
