"""Options that commands share: which store, which output format, which file."""

import functools
from collections.abc import Callable, Sequence
from typing import TypeVar

import click

from graphkit.cli.printing import FORMATS, Output

__all__ = ["FIGURE", "figure_options", "output_options", "store_option"]

R = TypeVar("R")

DEFAULT_STORE = "graphkit.db"
FIGURE = "svg"  # the format of pictures

store_option = click.option(
    "--store",
    "-s",
    envvar="GRAPHKIT_STORE",
    default=DEFAULT_STORE,
    show_default=f"GRAPHKIT_STORE, else {DEFAULT_STORE} in this folder",
    metavar="FILE|URI",
    help="SQLite file, or neo4j://HOST (NEO4J_USERNAME and NEO4J_PASSWORD; "
    "without a host NEO4J_URI).",
)


def _output_options(
    formats: Sequence[str],
) -> Callable[[Callable[..., R]], Callable[..., R]]:
    """Add --format, --output and --force; the command gets them as one `Output`, first."""

    def decorate(command: Callable[..., R]) -> Callable[..., R]:
        @click.option(
            "--format",
            "-f",
            "format_name",
            type=click.Choice(formats),
            default=formats[0],
            show_default=True,
            help="How to write the answer.",
        )
        @click.option(
            "--output", "-o", metavar="FILE", default="-",
            help="Write to a file, not to the screen.",
        )  # fmt: skip
        @click.option("--force", is_flag=True, help="Replace the file if it exists.")
        @functools.wraps(command)
        def with_output(*, format_name: str, output: str, force: bool, **options: object) -> R:
            return command(Output(format_name, output, force=force), **options)

        return with_output

    return decorate


def output_options(command: Callable[..., R]) -> Callable[..., R]:
    """Add the options of a command that writes tables."""
    return _output_options(FORMATS)(command)


def figure_options(command: Callable[..., R]) -> Callable[..., R]:
    """Add the options of a command that writes tables, and some of them as pictures."""
    return _output_options((*FORMATS, FIGURE))(command)
