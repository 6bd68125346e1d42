"""A table for a terminal: short cells aligned on one line, the sentence wrapped below them."""

from collections.abc import Iterable, Sequence

from rich import box
from rich.cells import cell_len, set_cell_size
from rich.console import RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from graphkit.report.base import Cell, ReportTable
from graphkit.report.evidence import EVIDENCE_COLUMNS
from graphkit.report.render import for_people, printable

__all__ = ["terminal_lines"]

LONG = 28  # cells; a column with longer ones goes below the line
GAP = "  "
SOURCE_COLUMNS = ("article", "evidence", "id")


def terminal_lines(table: ReportTable, width: int) -> Iterable[RenderableType]:
    """Yield what to print, for a terminal `width` cells wide; columns without a value go."""
    told = for_people(table)
    filled = [
        place
        for place in range(len(told.columns))
        if any(row[place] is not None for row in told.rows)
    ]
    if not set(EVIDENCE_COLUMNS) <= set(told.columns):
        yield _grid(told, filled)
        return
    hidden = {
        told.columns.index(name) for name in (*EVIDENCE_COLUMNS, "id") if name in told.columns
    }
    shown = [place for place in filled if place not in hidden]
    widths = _widths(told, shown, width)
    heads = [told.columns[place].replace("_", " ") for place in widths]
    yield Text(_aligned(heads, widths.values()), style="bold", no_wrap=True)
    for row in told.rows:
        yield Text(_aligned([_shown(row[place]) for place in widths], widths.values()))
        for place in shown:
            if place not in widths and row[place] is not None:
                yield _below(f"{told.columns[place]}: {_shown(row[place])}")
        named = dict(zip(told.columns, row, strict=True))
        yield _below(_shown(named["sentence"]))
        source = [_shown(named[name]) for name in SOURCE_COLUMNS if named.get(name) is not None]
        yield _below(" · ".join(source), style="dim")


def _grid(table: ReportTable, places: Sequence[int]) -> Table:
    laid = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    for place in places:
        numbers = all(not isinstance(row[place], str) for row in table.rows)
        laid.add_column(table.columns[place], justify="right" if numbers else "left")
    for row in table.rows:
        laid.add_row(*(Text(_shown(row[place])) for place in places))
    return laid


def _widths(table: ReportTable, places: Sequence[int], width: int) -> dict[int, int]:
    """Return the columns that go on the line, left to right, and their widths."""
    widths: dict[int, int] = {}
    left = width
    for place in places:
        longest = max(cell_len(_shown(row[place])) for row in table.rows)
        needed = max(longest, cell_len(table.columns[place])) + len(GAP)
        if longest <= LONG and needed <= left:
            widths[place] = needed
            left -= needed
    return widths


def _aligned(cells: Iterable[str], widths: Iterable[int]) -> str:
    padded = (set_cell_size(cell, size) for cell, size in zip(cells, widths, strict=True))
    return "".join(padded).rstrip()


def _below(text: str, style: str = "") -> Padding:
    return Padding(Text(text, style=style), (0, 0, 0, len(GAP)))


def _shown(cell: Cell) -> str:
    if cell is None:
        return ""
    return f"{cell:.3g}" if isinstance(cell, float) else printable(str(cell))
