"""`graphkit path`: how two entities are linked."""

import click

from graphkit.analysis.paths import shortest_paths
from graphkit.cli.opening import reading
from graphkit.cli.options import output_options, store_option
from graphkit.cli.printing import Output
from graphkit.errors import UsageError
from graphkit.report import ReportTable
from graphkit.report.asked import status_test
from graphkit.report.hops import HOP_COLUMNS, hop_rows
from graphkit.report.lookup import find_ends

__all__ = ["path"]


NO_PATH = (
    "No path: a link is something done, said or held (an event, a statement, an office, a "
    "membership, a place); to be named in the same article or sentence is none"
)
HAPPENED = "happened"
ALL_STATUSES = "; --status all also follows what was only proposed or planned, or did not happen"


def _two(_: click.Context, __: click.Parameter, names: tuple[str, ...]) -> tuple[str, ...]:
    if len(names) != 2:
        raise UsageError("name the two ends of the path, each in quotes if it has blanks")
    return names


@click.command(short_help="Show how two actors or places are linked.")
@click.argument("names", metavar="A B", nargs=-1, callback=_two)
@click.option(
    "--paths", "count", type=click.IntRange(min=1), default=1, show_default=True, metavar="N",
    help="The N shortest paths.",
)  # fmt: skip
@click.option(
    "--status", metavar="STATUS", default=HAPPENED, show_default=True,
    help="Through what has this status; also: all, or happened: reported, claimed, unverified, "
    "disputed.",
)  # fmt: skip
@store_option
@output_options
def path(output: Output, names: tuple[str, str], *, count: int, status: str, store: str) -> None:
    """Show shortest paths from A to B (names, aliases or ids) with the sentence of each hop.

    Hops lead through what was done, said, held and where it was; the arrow shows the edge's own
    direction, and its id is what `graphkit judge` takes. What did not happen is no link, unless
    you ask for it with --status.

    \b
    Examples:
      graphkit path "Ada Lind" "Goran Petrak"
      graphkit path "Ada Lind" "Goran Petrak" --paths 3
      graphkit path Lind Vienna --format markdown
    """
    counts = status_test(status)
    with reading(store) as view:
        ends = find_ends(view, names)
        skeleton = view.skeleton()
        sources, targets = map(skeleton.numbers, ends)
        found = shortest_paths(skeleton, sources, targets, count=count, counts=counts)
        paths = [[ends[0], *({skeleton.id(n)} for n in way[1:-1]), ends[1]] for way in found]
        rows = hop_rows(view, paths, counts)
    why = NO_PATH + (ALL_STATUSES if status == HAPPENED else "")
    title = "From {} to {}".format(*names)
    output.table(ReportTable(title=title, columns=HOP_COLUMNS, rows=rows, nothing=why))
