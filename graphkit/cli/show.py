"""`graphkit show`: one node or edge and the sentences behind it."""

from collections.abc import Sequence

import click

from graphkit.cli.opening import reading
from graphkit.cli.options import output_options, store_option
from graphkit.cli.printing import Output
from graphkit.model.edge import Edge
from graphkit.model.node import Node
from graphkit.report import ReportTable
from graphkit.report.aliases import FEW, few
from graphkit.report.details import Details, describe, find_elements
from graphkit.report.quotes import Quote, quotes
from graphkit.report.render import json_text, printable

__all__ = ["show"]

LIMIT = 20
MOST = 5  # nodes of one name that are shown in full
COLUMNS = ("relation", "other", "status", "words", "sentence", "article", "evidence", "id")
MARKED = ("start", "end")  # where the words stand in the sentence


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

    It is named by name, alias, article title, id, a former id, or the short ids of reports. Of
    several nodes with one name the first five are shown; the others are listed with their ids. A
    sentence that stands in several articles is shown once, with all of them below it. Each report
    of an event is shown with the status that it gives it. Behind article and sentence stand the ids
    of the edges, in the order in which they are told: `graphkit judge` takes them. Long lists are
    cut short; the format json has all of them.

    \b
    Examples:
      graphkit show "Ada Lind"
      graphkit show 3f2a9c01b2d4#12
      graphkit show POL --format json
    """
    with reading(store) as view:
        found = find_elements(view, wanted)
        described = [describe(view, element) for element in found[:MOST]]
    if output.format_name == "table":
        styled = output.on_terminal
        parts = [_as_text(details, limit, styled=styled) for details in described]
        output.text("\n".join([*parts, *_unshown(wanted, found)]))
    elif output.format_name == "json":
        records = [_as_record(details) for details in described]
        output.text(json_text(records[0] if len(found) == 1 else records))
    else:
        output.table(_as_table(wanted, described))
    if len(found) > MOST and output.format_name != "table":
        click.echo("\n".join(_unshown(wanted, found)), err=True, nl=False)


def _as_record(details: Details) -> dict[str, object]:
    names = (*COLUMNS, *MARKED)
    lines = [{name: getattr(line, name) for name in names} for line in details.lines]
    fields = dict(details.fields)
    record = {"title": details.title, "id": details.id, "fields": fields, **details.lists}
    return {**record, "lines": lines}


def _as_table(wanted: str, described: Sequence[Details]) -> ReportTable:
    """Return the lines of all, after the id of their node where there are several."""
    several = len(described) > 1
    rows = tuple(
        ((details.id,) if several else ()) + tuple(getattr(line, name) for name in COLUMNS)
        for details in described
        for line in details.lines
    )
    columns = ("node", *COLUMNS) if several else COLUMNS
    title = wanted if several else described[0].title
    return ReportTable(title=title, columns=columns, rows=rows)


def _unshown(wanted: str, found: Sequence[Node | Edge]) -> list[str]:
    """List the nodes beyond those that are shown, with their ids."""
    rest = [one for one in found[MOST:] if isinstance(one, Node)]
    if not rest:
        return []
    head = f"{MOST} of {len(found)} nodes named {wanted!r}; the others by their ids:"
    lines = (f"  {one.id} ({one.label} {one.name})" for one in rest)
    return ["".join(f"{printable(line)}\n" for line in (head, *lines))]


def _as_text(details: Details, limit: int, *, styled: bool) -> str:
    title = printable(details.title)
    lines = [click.style(title, bold=True) if styled else title]
    fields = (("id", details.id), *details.fields)
    lines += [f"  {name}: {printable(details.short.get(name, value))}" for name, value in fields]
    lines += [line for name, items in details.lists.items() for line in _listed(name, items)]
    found = quotes(line for line in details.lines if "POSSIBLY_SAME" not in line.relation)
    for quote in found[:limit]:
        lines += ["", f"  {printable('; '.join(quote.relations))}"]
        lines.append(f"    {_marked(quote, styled=styled)}")
        for told in quote.sources:
            source = printable(told)
            lines.append(f"    {click.style(source, dim=True) if styled else source}")
    if len(found) > limit:
        lines += ["", f"{limit} of {len(found)} sentences; --limit shows more"]
    return "\n".join(lines) + "\n"


def _listed(name: str, items: Sequence[str]) -> list[str]:
    """Write the first items of a list, ids on one line, sentences each on its own."""
    if name == "former_ids":
        return [f"  {name}: {printable(few(items))}"]
    more = [f"and {len(items) - FEW} more"] if len(items) > FEW else []
    return [f"  {name}:", *(f"    {printable(text)}" for text in (*items[:FEW], *more))]


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
