"""A table for a terminal: wrapped to its width, the sentence and where it stands in one column."""

from collections.abc import Sequence

from rich import box
from rich.table import Table
from rich.text import Text

from graphkit.report.base import Cell, ReportTable
from graphkit.report.evidence import EVIDENCE_COLUMNS
from graphkit.report.render import for_people, printable

__all__ = ["terminal_table"]

LONG = 24  # characters; columns with longer cells share the width that is left
SOURCE_COLUMNS = ("article", "evidence", "id")


def terminal_table(table: ReportTable) -> Table:
    """Lay out a table; columns without any value are left out."""
    told = for_people(table)
    folded = set(EVIDENCE_COLUMNS) <= set(told.columns)
    hidden = {*EVIDENCE_COLUMNS, "id"} if folded else set()
    places = [
        place
        for place, name in enumerate(told.columns)
        if name not in hidden and any(row[place] is not None for row in told.rows)
    ]
    laid = Table(box=box.SIMPLE_HEAD, pad_edge=False, leading=1 if folded else 0, title=None)
    for place in places:
        _add_column(laid, told.columns[place], [row[place] for row in told.rows])
    if folded:
        laid.add_column("sentence", overflow="fold", ratio=4, min_width=20)
    for row in told.rows:
        cells = [Text(printable(_shown(row[place]))) for place in places]
        laid.add_row(*cells, *([_evidence(told.columns, row)] if folded else []))
    return laid


def _add_column(laid: Table, name: str, cells: Sequence[Cell]) -> None:
    longest = max((len(_shown(cell)) for cell in cells), default=0)
    numbers = all(cell is None or isinstance(cell, int | float) for cell in cells)
    laid.add_column(
        name.replace("_", " "),
        justify="right" if numbers else "left",
        overflow="fold",
        ratio=2 if longest > LONG else None,
        min_width=min(longest, 10),
    )


def _evidence(columns: Sequence[str], row: Sequence[Cell]) -> Text:
    named = dict(zip(columns, row, strict=True))
    text = Text(printable(_shown(named["sentence"])))
    source = [_shown(named[name]) for name in SOURCE_COLUMNS if named.get(name) is not None]
    return text.append(f"\n{printable(' · '.join(source))}", style="dim")


def _shown(cell: Cell) -> str:
    if cell is None:
        return ""
    return f"{cell:.3g}" if isinstance(cell, float) else str(cell)
