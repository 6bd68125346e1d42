"""`graphkit path`: how two entities are linked."""

import click

from graphkit.analysis.paths import LINKING_TYPES, shortest_path
from graphkit.cli.opening import reading
from graphkit.cli.options import output_options, store_option
from graphkit.cli.printing import Output
from graphkit.errors import InputError
from graphkit.model.edge import ExtractedEdge
from graphkit.report import ReportTable
from graphkit.report.base import Cell
from graphkit.report.evidence import EVIDENCE_COLUMNS, EvidenceIndex, spot_of
from graphkit.report.lookup import find_entities
from graphkit.store.base import View

__all__ = ["path"]


NO_PATH = (
    "no path: a link is something done, said or held (an event, a statement, an office, a "
    "membership, a place); to be named in the same article or sentence is none"
)


@click.command(short_help="Show how two actors or places are linked.")
@click.argument("one", metavar="A")
@click.argument("two", metavar="B")
@store_option
@output_options
def path(output: Output, one: str, two: str, *, store: str) -> None:
    """Show a shortest path from A to B (names, aliases or ids) with the sentence of each hop.

    Hops lead through what was done, said, held and where it was; the arrow shows the edge's own
    direction, and its id is what `graphkit judge` takes.

    \b
    Examples:
      graphkit path "Ada Lind" "Goran Petrak"
      graphkit path Lind Vienna --format markdown
    """
    with reading(store) as view:
        sources = {entity.id for entity in find_entities(view, one)}
        targets = {entity.id for entity in find_entities(view, two)}
        if sources & targets:
            raise InputError(f"{one!r} and {two!r} are the same node: name two")
        hops = shortest_path(view.edges(types=LINKING_TYPES), sources, targets)
        rows = _rows(view, hops, sources)
    columns = ("step", "from", "edge", "to", "status", "id", *EVIDENCE_COLUMNS)
    table = ReportTable(title=f"From {one} to {two}", columns=columns, rows=rows)
    if not hops:
        table = table.model_copy(update={"note": NO_PATH})
    output.table(table)


def _rows(view: View, hops: list[ExtractedEdge], sources: set[str]) -> tuple[tuple[Cell, ...], ...]:
    ends = {end for hop in hops for end in (hop.source, hop.target)}
    names = {node.id: node.name for node in view.nodes(ids=ends)} if ends else {}
    index = EvidenceIndex(view, {spot_of(hop) for hop in hops})
    rows = []
    here = sources
    for step, hop in enumerate(hops, start=1):
        forward = hop.source in here
        start, end = (hop.source, hop.target) if forward else (hop.target, hop.source)
        arrow = f"-{hop.type}->" if forward else f"<-{hop.type}-"
        cells = (step, names[start], arrow, names[end], hop.status, hop.id)
        rows.append(cells + index.at(spot_of(hop)).cells)
        here = {end}
    return tuple(rows)
