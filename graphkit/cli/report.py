"""`graphkit report`: a named question, answered."""

import difflib
import pkgutil

import click

from graphkit.cli.opening import reading
from graphkit.cli.options import FIGURE, figure_options, store_option
from graphkit.cli.printing import Output
from graphkit.errors import UsageError
from graphkit.report import REPORTS, Report, ReportTable, get_report
from graphkit.report.figures import FIGURES
from graphkit.report.glossary import explained
from graphkit.report.page import PAGE, QUESTION

__all__ = ["report"]

READ_ALONG = 100  # rows that a person reads along


def _names(_ctx: click.Context, _param: click.Parameter, incomplete: str) -> list[str]:
    return [name for name in (*REPORTS, PAGE) if name.startswith(incomplete)]


@click.command(short_help="Answer a named question as a table.")
@click.argument("name", required=False, metavar="NAME", shell_complete=_names)
@click.option("--list", "list_reports", is_flag=True, help="List the reports and their questions.")
@click.option("--actor", metavar="NAME", help="Only this actor: a name, alias or id.")
@click.option("--since", metavar="DATE", help="From this date on: YYYY, YYYY-MM or YYYY-MM-DD.")
@click.option("--until", metavar="DATE", help="Up to this date.")
@click.option("--date", metavar="DATE", help="The day that known-on and changes ask for.")
@click.option(
    "--status", metavar="STATUS",
    help="Events of this status; also: all, or happened: reported, claimed, unverified, disputed.",
)  # fmt: skip
@click.option("--claim", metavar="TEXT", help="Words of a statement, or its id.")
@click.option(
    "--limit", type=click.IntRange(min=1), metavar="N",
    help="The first N rows only; without it a table shows 100, the other formats all.",
)  # fmt: skip
@store_option
@figure_options
def report(
    output: Output, name: str | None, *, list_reports: bool, store: str, limit: int | None,
    **given: str | None,
) -> None:  # fmt: skip
    """Answer the question called NAME; every row carries the sentence that proves it.

    A ~ before a date says that it was guessed from the publication date. Below a table stands
    what it does not show, and what its columns mean.

    \b
    Examples:
      graphkit report --list
      graphkit report threats --since 2022-02
      graphkit report said-by --actor "Ada Lind" --format markdown -o lind.md
      graphkit report known-on --date 2022-03
      graphkit report timeline --format json | jq .
      graphkit report timeline --format svg -o timeline.svg
      graphkit report page -o report.html
    """
    if list_reports:
        _check_figure(output, "--list")
        output.table(_all_reports())
        return
    if name == PAGE:
        from graphkit.cli.page import write_page  # noqa: PLC0415 (Jinja costs 0.1 s)

        write_page(output, store, {**given, "limit": limit})
        return
    asked = _named(name)
    _check_figure(output, asked.name)
    parameters = {key: value for key, value in given.items() if value is not None}
    _check_parameters(asked, parameters)
    _write_answer(output, asked, parameters, store, limit or _most(output))


def _write_answer(
    output: Output, asked: Report, parameters: dict[str, str], store: str, limit: int | None
) -> None:
    with reading(store) as view:
        table = _cut(asked.run(view, parameters), limit)
        if output.format_name == FIGURE:  # makes those rows alone whose words it shows
            picture = pkgutil.resolve_name(FIGURES[asked.name])(table)
        else:
            table = table.model_copy(update={"rows": tuple(table.rows)})
    # Only now: a store that was changed meanwhile has said so, and whoever reads along in a pager
    # keeps no writer out of it.
    if output.format_name == FIGURE:
        output.text(picture)
    else:
        output.table(_explained(asked.name, table) if output.is_for_people else table)


def _named(name: str | None) -> Report:
    if name is None:
        raise UsageError("say which report; `graphkit report --list` names them")
    if name not in REPORTS:
        near = difflib.get_close_matches(name, (*REPORTS, PAGE), n=1)
        hint = f"did you mean {near[0]}? " if near else ""
        raise UsageError(f"no report {name!r}: {hint}`graphkit report --list` names them")
    return get_report(name)


def _check_figure(output: Output, name: str) -> None:
    if output.format_name == FIGURE and name not in FIGURES:
        raise UsageError(f"report {name} has no {FIGURE}; these have: {', '.join(FIGURES)}")


def _check_parameters(asked: Report, parameters: dict[str, str]) -> None:
    known = {parameter.name for parameter in asked.parameters}
    for key in parameters:
        if key not in known:
            takes = ", ".join(f"--{one}" for one in sorted(known)) or "no option of its own"
            raise UsageError(f"report {asked.name} does not take --{key}; it takes {takes}")
    for parameter in asked.parameters:
        if parameter.required and parameter.name not in parameters:
            raise UsageError(
                f"report {asked.name} needs --{parameter.name}: {parameter.description}"
            )


def _all_reports() -> ReportTable:
    reports = [get_report(name) for name in REPORTS]
    rows = tuple(
        (one.name, one.question, " ".join(f"--{p.name}" for p in one.parameters) or None)
        for one in reports
    )
    rows += ((PAGE, QUESTION, None),)
    return ReportTable(title="Reports", columns=("report", "question", "options"), rows=rows)


def _explained(name: str, table: ReportTable) -> ReportTable:
    """Return a table with what its columns mean below it."""
    note = "\n".join(filter(None, (table.note, explained(name, table))))
    return table.model_copy(update={"note": note})


def _most(output: Output) -> int | None:
    """Return how many rows to show where nothing is asked; None for all."""
    return READ_ALONG if output.format_name == "table" else None


def _cut(table: ReportTable, limit: int | None) -> ReportTable:
    if limit is None or len(table.rows) <= limit:
        return table
    shown = f"{limit} of {len(table.rows)} rows shown; --limit shows more"
    note = f"{shown}; {table.note}" if table.note else shown
    return table.model_copy(update={"rows": table.rows[:limit], "note": note})
