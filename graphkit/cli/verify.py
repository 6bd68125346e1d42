"""`graphkit verify`: every element checked against the text it came from."""

import click

from graphkit.cli.opening import reading
from graphkit.cli.options import output_options, store_option
from graphkit.cli.printing import Output
from graphkit.report import ReportTable
from graphkit.report.render import counted
from graphkit.store.verify import verify as check

__all__ = ["verify"]


@click.command(short_help="Check every edge against its article.")
@store_option
@output_options
def verify(output: Output, *, store: str) -> None:
    """Check that every sentence, mention and edge stands literally in its article's text.

    Exit status 1 says that something does not.

    \b
    Examples:
      graphkit verify
      graphkit verify --store news.db --format json
    """
    with reading(store) as view:
        articles = len(view.article_ids())
        rows = tuple(tuple(problem) for problem in check(view))
    found = counted(len(rows), "problem") if rows else "no problem"
    note = f"{counted(articles, 'article')} checked: {found}"
    if rows or output.format_name != "table":
        table = ReportTable(title="Verify", columns=("element", "problem"), rows=rows, note=note)
        output.table(table)
    else:
        output.text(f"{note}\n")
    if rows:
        click.get_current_context().exit(1)
