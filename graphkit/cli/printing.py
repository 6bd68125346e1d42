"""Where an answer goes: a terminal, with bold and faint text, or a pipe or file, without."""

import os
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path

import click

from graphkit.errors import InputError, UsageError
from graphkit.export.atomic import atomic_file
from graphkit.report.base import ReportTable
from graphkit.report.render import printable, to_csv, to_json, to_markdown
from graphkit.report.terminal import Line, readable_lines

__all__ = ["FORMATS", "Output", "check_folder", "check_target"]

FORMATS = ("table", "json", "csv", "markdown")
STANDARD_OUTPUT = "-"
PIPE_WIDTH = 100  # cells, where nothing says how wide the reader's screen is
UNBROKEN = 10_000  # cells; no line is as long
NARROWEST = 20


def check_target(target: str, *, force: bool) -> Path:
    """Return the path to write to.

    Raises:
        UsageError: It is standard output, and this is written to files alone.
        InputError: The file exists and is not to be replaced, or its folder does not exist.
    """
    path, shown = _placed(target), click.format_filename(target)
    if path.is_dir():
        raise InputError(f"{shown!r} is a folder: name a file in it")
    if path.exists() and not path.is_file():
        raise InputError(f"{shown} is a device or pipe: write to a file, or to the screen")
    if path.exists() and not force:
        raise InputError(f"{shown} exists: name another file or give --force")
    return path


def check_folder(target: str, *, force: bool) -> Path:
    """Return the path of a folder to write; likewise."""
    path, shown = _placed(target), click.format_filename(target)
    if path.exists() and not path.is_dir():
        raise InputError(f"{shown} is a file, and this format writes a folder: name another one")
    if path.exists() and not force:
        raise InputError(f"{shown} exists: name another folder or give --force")
    return path


def _placed(target: str) -> Path:
    if target == STANDARD_OUTPUT:
        raise UsageError("this is not written to standard output: name a file")
    path = Path(target).resolve()  # a link stays a link: what it leads to is replaced
    if not path.parent.is_dir():
        folder = click.format_filename(Path(target).parent)
        raise InputError(f"no folder {folder}: make it first")
    return path


class Output:
    """The format and place that --format, --output and --force ask for.

    `is_stream` says that it is standard output; `shown` names the file to people.
    """

    def __init__(self, format_name: str, target: str, *, force: bool) -> None:
        self.format_name = format_name
        self.is_stream = target == STANDARD_OUTPUT
        self.shown = click.format_filename(target)
        self._path = None if self.is_stream else check_target(target, force=force)

    @property
    def is_for_people(self) -> bool:
        """Whether it is to be read, not to be worked on by a program."""
        return self.format_name in ("table", "markdown")

    @property
    def on_terminal(self) -> bool:
        """Whether somebody reads along."""
        return self._path is None and sys.stdout.isatty()

    def text(self, text: str) -> None:
        """Write text that is ready; standard error says into which file."""
        if self._path is None:
            click.echo(text, nl=False)
            return
        with atomic_file(self._path) as stream:
            stream.write(text.encode())
        click.echo(f"wrote {self.shown}", err=True)

    def table(
        self,
        table: ReportTable,
        *,
        records: Sequence[Sequence[object]] | None = None,
        whole: bool = False,
    ) -> None:
        """Write a table; `records` are its rows for JSON, where they hold more than text.

        A `whole` one keeps each row on its line in a pipe, however long the line gets. Why a file
        has no rows is told on standard error.
        """
        if not self.is_for_people and table.nothing and not len(table.rows):
            click.echo(printable(table.nothing), err=True)
        if self.format_name == "json":
            self.text(to_json(table.columns, table.rows if records is None else records))
        elif self.format_name == "csv":
            text = to_csv(table)
            self.text("\n".join(map(printable, text.split("\n"))) if self.on_terminal else text)
        elif self.format_name == "markdown":
            self.text(to_markdown(table))
        else:
            lines = readable_lines(table, self._width(UNBROKEN if whole else PIPE_WIDTH))
            self.text("".join(f"{self._styled(line)}\n" for line in lines))

    def _width(self, in_pipe: int) -> int:
        """Return how many cells a line may take: COLUMNS, else the terminal's, else `in_pipe`."""
        if self.on_terminal:
            return max(shutil.get_terminal_size((PIPE_WIDTH, 0)).columns, NARROWEST)
        columns = os.environ.get("COLUMNS", "")
        return max(int(columns), NARROWEST) if columns.isdecimal() else in_pipe

    def _styled(self, line: Line) -> str:
        if not self.on_terminal or line.style == "plain":
            return line.text
        return click.style(line.text, bold=line.style == "bold", dim=line.style == "dim")
