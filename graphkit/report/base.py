"""The seam every report plugs into, and the table that each of them returns."""

from collections.abc import Mapping
from typing import Protocol

from graphkit.model.base import Model
from graphkit.store.base import View

__all__ = ["Cell", "Parameters", "Report", "ReportTable"]

Cell = str | int | float | None
Parameters = Mapping[str, str | int | None]


class ReportTable(Model):
    """Named columns and rows of plain values; dates are ISO 8601 text."""

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    note: str = ""


class Report(Protocol):
    """Answers one question from a store."""

    def run(self, view: View, parameters: Parameters) -> ReportTable:
        """Answer from `view`.

        Raises:
            NotFoundError: A parameter names an actor that is not in the store.
            InputError: A parameter has no value the report can use.
        """
