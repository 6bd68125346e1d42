"""`graphkit show`: one node or edge and the sentences behind it."""

import click

from graphkit.cli.opening import reading
from graphkit.cli.options import output_options, store_option
from graphkit.cli.printing import Output
from graphkit.report import ReportTable
from graphkit.report.details import Details, Quote, describe, quotes
from graphkit.report.render import json_text, printable

__all__ = ["show"]

LIMIT = 20


@click.command(short_help="Show a node or edge with its sentences.")
@click.argument("wanted", metavar="NAME|ID")
@click.option(
    "--limit", type=click.IntRange(min=1), default=LIMIT, show_default=True, metavar="N",
    help="The first N sentences only (table format).",
)  # fmt: skip
@store_option
@output_options
def show(output: Output, wanted: str, *, limit: int, store: str) -> None:
    """Show a node or edge with the sentences it rests on, the telling words marked.

    It is named by name, alias, article title, id, or the short ids of reports.

    \b
    Examples:
      graphkit show "Ada Lind"
      graphkit show 3f2a9c01b2d4#12
      graphkit show POL --format json
    """
    with reading(store) as view:
        details = describe(view, wanted)
    if output.format_name == "table":
        output.text(_as_text(details, limit, styled=output.on_terminal))
    elif output.format_name == "json":
        output.text(_as_json(details))
    else:
        columns = ("relation", "other", "status", "words", "sentence", "article", "evidence")
        rows = tuple(tuple(line)[: len(columns)] for line in details.lines)
        output.table(ReportTable(title=details.title, columns=columns, rows=rows))


def _as_json(details: Details) -> str:
    lines = [line._asdict() for line in details.lines]
    record = {**details._asdict(), "fields": dict(details.fields), "lines": lines}
    return json_text(record)


def _as_text(details: Details, limit: int, *, styled: bool) -> str:
    lines = [click.style(printable(details.title), bold=True) if styled else details.title]
    fields = (("id", details.id), *details.fields)
    lines += [f"  {name}: {printable(value)}" for name, value in fields]
    found = quotes(details.lines)
    for quote in found[:limit]:
        lines += ["", f"  {printable('; '.join(quote.relations))}"]
        lines.append(f"    {_marked(quote, styled=styled)}")
        if quote.source:
            source = printable(quote.source)
            lines.append(f"    {click.style(source, dim=True) if styled else source}")
    if len(found) > limit:
        lines += ["", f"{limit} of {len(found)} sentences; --limit shows more"]
    return "\n".join(lines) + "\n"


def _marked(quote: Quote, *, styled: bool) -> str:
    parts = []
    last = 0
    for start, end in quote.spans:
        words = printable(quote.sentence[start:end])
        parts.append(printable(quote.sentence[last:start]))
        parts.append(click.style(words, bold=True, underline=True) if styled else f"[{words}]")
        last = end
    parts.append(printable(quote.sentence[last:]))
    return "".join(parts)
