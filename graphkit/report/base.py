"""The seam every report plugs into, and the table that each of them returns."""

from collections.abc import Mapping, Sequence
from typing import ClassVar, Protocol

from pydantic import SkipValidation

from graphkit.errors import UsageError
from graphkit.model.base import Model, Name
from graphkit.store.base import View

__all__ = ["Cell", "Parameter", "Parameters", "Report", "ReportTable", "text_of"]

Cell = str | int | float | None
Parameters = Mapping[str, str | int | None]


class Parameter(Model):
    """Something a report can be asked to narrow its answer to."""

    name: Name
    description: Name
    default: str | None = None
    required: bool = False


class ReportTable(Model):
    """Named columns and rows of plain values; dates are ISO 8601 text.

    Rows may be made when they are read, so they are read while the store is open.

    A `date` beside a `date_basis` of "article_date" is a guess from the publication date.
    `note` says what people must know to read the rows, in one line or several; `nothing` why there
    are none, where that is known.
    """

    title: str
    columns: tuple[str, ...]
    rows: SkipValidation[Sequence[tuple[Cell, ...]]]  # a large report has 100,000 of them
    note: str = ""
    nothing: str = ""


class Report(Protocol):
    """Answers one question from a store."""

    name: ClassVar[str]
    title: ClassVar[str]
    question: ClassVar[str]
    parameters: ClassVar[tuple[Parameter, ...]] = ()

    def run(self, view: View, parameters: Parameters) -> ReportTable:
        """Answer from `view`.

        Raises:
            NotFoundError: A parameter names an actor that is not in the store.
            UsageError: A parameter has no value the report can use.
        """


def text_of(parameters: Parameters, parameter: Parameter) -> str | None:
    """Return the text given for `parameter`, else its default; None means "no limit".

    Raises:
        UsageError: The parameter is required and has no value.
    """
    value = parameters.get(parameter.name)
    if value is None:
        value = parameter.default
    if value is None and parameter.required:
        raise UsageError(f"this report needs --{parameter.name}: {parameter.description}")
    return None if value is None else str(value)
