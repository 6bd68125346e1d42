"""What the pages show of reports and commands, made from a graph that is written by hand.

No language model takes part, so that the pages are the same wherever they are made.
"""

import datetime as dt
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click
from click.testing import CliRunner

from graphkit.cli import COMMANDS, cli
from graphkit.report import get_report
from graphkit.report.terminal import row_lines
from graphkit.store import open_store
from graphkit.store.base import Run
from tests.builders_story import two_presidents

WIDTH = 88  # cells; what a page shows without scrolling


def command_paths() -> Iterator[tuple[str, ...]]:
    """Yield the words that name each command: none for graphkit itself, two in a group."""
    yield ()
    for name in COMMANDS:
        yield (name,)
        command = cli.get_command(click.Context(cli), name)
        if isinstance(command, click.Group):
            yield from ((name, part) for part in sorted(command.commands))


def article() -> str:
    """Return the example article, one sentence a line."""
    return two_presidents().article.text.replace("\n\n", "\n") + "\n"


def report(name: str) -> str:
    """Return a report on the example article as a terminal shows it."""
    with example_store() as file, open_store(file) as store:
        told = list(row_lines(get_report(name).run(store.view(), {}), WIDTH))
    lines = [f"$ graphkit report {name}", *(line.text for line in told)]
    return "".join(f"{line}\n" for line in lines)


def command(*args: str) -> str:
    """Return what a command prints about the example article."""
    with example_store() as file:
        done = CliRunner().invoke(cli, [*args, "--store", os.fspath(file)], prog_name="graphkit")
    words = " ".join(f'"{arg}"' if " " in arg else arg for arg in args)
    return f"$ graphkit {words}\n{done.stdout}"


@contextmanager
def example_store() -> Iterator[Path]:
    """Yield a store of the example article, a file that is gone afterwards."""
    loaded = Run(run_id="docs", loaded_at=dt.datetime(2022, 2, 28, tzinfo=dt.UTC))
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "graphkit.db")
        with open_store(file) as store, store.writer() as writer:
            writer.put(two_presidents(), loaded)
        yield file
