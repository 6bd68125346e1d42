"""Tables of the page: the first rows of a report, and how many it has."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from graphkit.report.base import Cell, Report
from graphkit.report.overview import OverviewReport
from graphkit.store.base import View

__all__ = ["Row", "Table", "first_rows", "overview", "records_of"]

MOST_ROWS = 40
Row = Mapping[str, Cell]


class Table(NamedTuple):
    """Records by column name, and how many there are in all."""

    rows: tuple[Row, ...]
    total: int

    @property
    def left_out(self) -> int:
        """How many are not shown."""
        return self.total - len(self.rows)


def first_rows(view: View, report: Report) -> Table:
    """Return the first `MOST_ROWS` rows of a report."""
    table = report.run(view, {})
    return Table(records_of(table.columns, table.rows[:MOST_ROWS]), len(table.rows))


def records_of(columns: Sequence[str], rows: Iterable[Sequence[Cell]]) -> tuple[Row, ...]:
    """Return rows as records."""
    return tuple(dict(zip(columns, row, strict=True)) for row in rows)


def overview(view: View) -> Mapping[str, Row]:
    """Return what the report of this name counts, by what is counted and by item."""
    found: dict[str, dict[str, Cell]] = {}
    for what, item, value in OverviewReport().run(view, {}).rows:
        found.setdefault(str(what), {})[str(item)] = value
    return found
