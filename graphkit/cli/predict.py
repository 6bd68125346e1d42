"""`graphkit predict`: what graphkit finds in articles, in the gold format."""

import pkgutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import BinaryIO

import click
import orjson

from graphkit.cli.printing import STANDARD_OUTPUT, check_target
from graphkit.errors import InputError
from graphkit.export.atomic import atomic_file
from graphkit.report.render import escaped, printable

__all__ = ["predict"]


@click.command(short_help="Write what is found in articles as JSON lines.")
@click.argument("source", metavar="FILE.jsonl")
@click.option(
    "--output", "-o", metavar="FILE", default=STANDARD_OUTPUT,
    help="Write to a file, not to the screen.",
)  # fmt: skip
@click.option("--force", is_flag=True, help="Replace the file if it exists.")
@click.option("--pipeline", metavar="NAME", help="Another installed spaCy pipeline.")
@click.option(
    "--language", type=click.Choice(["en"]), help="Take every article for English, unchecked."
)
def predict(
    source: str, *, output: str, force: bool, pipeline: str | None, language: str | None
) -> None:
    """Write what graphkit finds in each article of FILE.jsonl ("-": standard input).

    Each line is a JSON object with id and text, and published and title where they are known.
    It is written again with entities, statements, relations and events in the gold format of
    `graphkit evaluate`. A line that cannot be read ends the run and is named;
    one that is not English is named on standard error and written all the same.

    \b
    Examples:
      graphkit predict articles.jsonl -o predictions.jsonl
      graphkit evaluate gold.jsonl --predictions predictions.jsonl
    """
    target = None if output == STANDARD_OUTPUT else check_target(output, force=force)
    with _opened(source) as lines:
        annotator = pkgutil.resolve_name("graphkit.nlp.annotate:Annotator")(pipeline)
        predict_lines = pkgutil.resolve_name("graphkit.evaluate.predict:predict_lines")
        name = "standard input" if source == STANDARD_OUTPUT else click.format_filename(source)
        records = predict_lines(annotator, lines, name, note=_note if language is None else None)
        if target is None:
            for record in records:
                click.echo(escaped(orjson.dumps(record)))
            return
        with atomic_file(target) as stream:
            for record in records:
                stream.write(orjson.dumps(record, option=orjson.OPT_APPEND_NEWLINE))


def _note(told: str) -> None:
    click.echo(printable(f"note: {told}"), err=True)


@contextmanager
def _opened(source: str) -> Iterator[BinaryIO]:
    if source == STANDARD_OUTPUT:
        yield sys.stdin.buffer
        return
    try:
        stream = open(source, "rb")  # noqa: PTH123, SIM115 - closed below
    except OSError as error:
        raise InputError(f"{click.format_filename(source)}: {error.strerror}") from error
    with stream:
        yield stream
