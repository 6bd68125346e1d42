"""`graphkit load`: articles into the graph."""

import pkgutil
import sys
from collections import Counter
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping
from contextlib import closing, contextmanager
from pathlib import PurePath
from threading import Timer
from typing import NamedTuple

import click

from graphkit.cli.opening import reading, writable_store
from graphkit.cli.options import output_options, store_option
from graphkit.cli.printing import Output
from graphkit.errors import GraphkitError
from graphkit.load.base import STDIN
from graphkit.load.files import MAX_BYTES, find_files
from graphkit.report import ReportTable
from graphkit.report.render import counted, printable
from graphkit.store.judgements import idle_judgements

__all__ = ["load"]

LONG_LOAD = 2.0  # seconds until the progress bar appears
MEBIBYTE = 1024 * 1024
STORED = ("new", "unchanged", "updated")


class Loaded(NamedTuple):
    """What became of one article."""

    path: str
    outcome: str
    title: str | None
    article_id: str | None
    reason: str | None
    note: str | None = None


@click.command(short_help="Read articles and add them to the graph.")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option(
    "--max-size", "max_bytes", type=click.IntRange(min=1), default=MAX_BYTES // MEBIBYTE,
    show_default=True, metavar="MIB", help="Refuse larger files.",
    callback=lambda _context, _option, size: size * MEBIBYTE,
)  # fmt: skip
@click.option(
    "--pipeline", "pipeline_name", metavar="NAME", help="Another installed spaCy pipeline."
)
@click.option(
    "--language", type=click.Choice(["en"]), help="Take every article for English, unchecked."
)
@store_option
@output_options
def load(output: Output, paths: tuple[str, ...], *, store: str, **reading: object) -> None:
    """Read articles and add them to the graph.

    PATH is a file, a folder (read with all its folders), a pattern such as "news/*.txt", or - for
    standard input. Loading an article again changes nothing. Exit status 1 says that a file or an
    article failed; the others are in the graph.

    Formats: text (.txt), Markdown with front matter (.md), HTML, JSON and JSON lines with the
    fields text, title, authors, date, outlet, url and language; docs/loading.md says more.

    \b
    Examples:
      graphkit load articles/
      graphkit load note.txt page.html --store news.db
    """
    found = find_files(paths)
    results = [_failed(path, error) for path, error in found.errors]
    try:
        if found.files:
            with (
                closing(_load(found.files, store, reading)) as loading,
                _progress(len(found.files)) as advance,
            ):
                for loaded in loading:
                    results.append(loaded)
                    advance(loaded.path)
    except (KeyboardInterrupt, GraphkitError):
        if results:
            click.echo(f"stopped after {_summary(results)}", err=True)
        raise
    _tell(output, results, found.skipped)
    if any(loaded.outcome == "updated" for loaded in results):
        _tell_idle(store)
    if any(loaded.outcome == "failed" for loaded in results):
        click.get_current_context().exit(1)


def _load(files: list[str], store: str, reading: Mapping[str, object]) -> Generator[Loaded]:
    # By its path: the language model takes a second to import, and --help needs none of it.
    load_articles = pkgutil.resolve_name("graphkit.pipeline:load_articles")
    with closing(load_articles(files, lambda: writable_store(store), **reading)) as results:
        for one in results:
            told = (one.outcome, one.title, one.article_id, one.reason, one.note)
            yield Loaded(_shown(one.path), *told)


def _failed(path: str, error: GraphkitError) -> Loaded:
    reason = str(error).removeprefix(f"{path}: ")
    return Loaded(_shown(path), "failed", None, None, reason)


def _shown(path: str) -> str:
    return click.format_filename(path)


def _tell(output: Output, results: list[Loaded], skipped: list[str]) -> None:
    if output.format_name == "table":
        output.text(f"{_summary(results)}\n")
    else:
        table = ReportTable(title="Load", columns=Loaded._fields, rows=tuple(results))
        output.table(table.model_copy(update={"note": _summary(results)}))
    for loaded in results:
        name = "standard input" if loaded.path == STDIN else loaded.path
        if loaded.outcome == "failed":
            click.echo(printable(f"failed: {name}: {loaded.reason}"), err=True)
        if loaded.note is not None:
            click.echo(printable(f"note: {name}: {loaded.note}"), err=True)
    if skipped:
        click.echo(printable(_skipped(skipped)), err=True)


def _tell_idle(store: str) -> None:
    """Say that judgements were about texts which an update has replaced."""
    with reading(store) as view:
        idle = idle_judgements(view)
    if idle:
        click.echo(
            f"{counted(len(idle), 'judgement')} made on texts that were updated or removed: not "
            "carried out; judge the new text, or see `graphkit entity export -o -`",
            err=True,
        )


def _summary(results: Iterable[Loaded]) -> str:
    """Count articles; what failed may be a file without any."""
    counts = Counter(loaded.outcome for loaded in results)
    parts = ", ".join(f"{counts[outcome]} {outcome}" for outcome in STORED)
    articles = counted(sum(counts[outcome] for outcome in STORED), "article")
    return f"{articles}: {parts}; {counts['failed']} failed"


def _skipped(files: list[str]) -> str:
    """Say how many files of folders were not read, and what they end in."""
    suffixes = Counter(PurePath(file).suffix.lower() or "no suffix" for file in files)
    told = ", ".join(f"{suffix} {count}" for suffix, count in sorted(suffixes.items()))
    return f"skipped: {counted(len(files), 'file')} that end in no known suffix ({told})"


@contextmanager
def _progress(files: int) -> Iterator[Callable[[str], None]]:
    """Show a bar over the files, on a terminal and only when it takes long.

    It appears and goes on by itself: one article may take minutes.
    """
    if not sys.stderr.isatty():
        yield lambda _: None
        return
    from rich.console import Console  # noqa: PLC0415 - only for whoever sees it
    from rich.progress import (  # noqa: PLC0415
        BarColumn,
        MofNCompleteColumn,
        Progress,
        SpinnerColumn,
        TextColumn,
        TimeElapsedColumn,
        TimeRemainingColumn,
    )

    read = (SpinnerColumn(), "files", BarColumn(), MofNCompleteColumn(), TextColumn("read, after"))
    times = (TimeElapsedColumn(), TextColumn("left"), TimeRemainingColumn())
    bar = Progress(*read, *times, console=Console(stderr=True), transient=True)
    task = bar.add_task("files", total=files)
    seen: set[str] = set()
    waiting = Timer(LONG_LOAD, bar.start)

    def advance(path: str) -> None:
        seen.add(path)
        bar.update(task, completed=len(seen))

    waiting.start()
    try:
        yield advance
    finally:
        waiting.cancel()
        waiting.join()  # what has begun to appear is there before it goes
        bar.stop()
