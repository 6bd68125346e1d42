"""`graphkit query`: Cypher, on Neo4j."""

import re
import sys
from collections.abc import Mapping
from typing import TYPE_CHECKING, cast

import click
import orjson

from graphkit.cli.opening import check_address, existing_store
from graphkit.cli.options import output_options, store_option
from graphkit.cli.printing import Output
from graphkit.errors import QueryError, UsageError
from graphkit.report import ReportTable, get_report
from graphkit.report.base import Cell
from graphkit.report.saved import SavedQuery, read_query, saved_names, saved_query
from graphkit.store import is_server
from graphkit.store.base import Store

if TYPE_CHECKING:
    from graphkit.store.neo4j import Neo4jStore

__all__ = ["query"]

STANDARD_INPUT = "-"
_PARAMETER = re.compile(r"\$(?:`([^`]+)`|(\w+))")


@click.command(short_help="Run a Cypher query on Neo4j.")
@click.argument("cypher", required=False, metavar="CYPHER")
@click.option("--saved", metavar="NAME", help="A saved query, such as threats, in place of CYPHER.")
@click.option("--list", "list_saved", is_flag=True, help="List the saved queries.")
@click.option(
    "--param", "-p", "params", multiple=True, metavar="NAME=VALUE",
    help="A $NAME of the query; VALUE is JSON, else text. May be given again.",
)  # fmt: skip
@click.option("--write", is_flag=True, help="Let the query change the graph.")
@store_option
@output_options
def query(
    output: Output, *, params: tuple[str, ...], write: bool, store: str, **asked: str | bool | None
) -> None:
    """Run CYPHER on Neo4j, read-only unless --write; - reads it from standard input.

    A line "// parameters: {...}" above a query gives the values that --param does not, whether
    the query is saved or read from a file.

    \b
    Examples:
      graphkit query "MATCH (p:Person) RETURN p.name LIMIT 5" --store neo4j://localhost
      graphkit query --list
      graphkit query --saved said-by -p actor="Ada Lind" --store neo4j://localhost
      graphkit query - --store neo4j://localhost < threats.cypher
    """
    if asked["list_saved"]:
        output.table(_all_saved())
        return
    question = _question(_text(asked["cypher"]), _text(asked["saved"]))
    parameters = {**question.parameters, **dict(_given(param, question) for param in params)}
    for name in question.required:
        if parameters.get(name) is None:
            raise UsageError(f"this query needs -p {name}=VALUE; it asks: {question.question}")
    check_address(store)
    if not is_server(store):
        raise QueryError(_no_server(store, _text(asked["saved"])))
    with existing_store(store) as opened:
        columns, records = cast("Neo4jStore", opened).query(question.text, parameters, write=write)
        nothing = "" if records else _nothing(opened, _text(asked["saved"]), parameters, question)
    rows = tuple(tuple(_cell(value) for value in record) for record in records)
    title = question.title or "Query"
    table = ReportTable(title=title, columns=tuple(columns), rows=rows, nothing=nothing)
    output.table(table, records=records)


def _nothing(
    opened: Store, saved: str | None, parameters: Mapping[str, object], question: SavedQuery
) -> str:
    """Say why a saved query finds nothing: what the report of its name says.

    Raises:
        NotFoundError: Nobody bears the name that it asks for.
        UsageError: A status or date is none.
    """
    if saved is None:
        return ""
    set_by_user = {
        name: str(value)
        for name, value in parameters.items()
        if value is not None and value != question.parameters.get(name)
    }
    return get_report(saved).run(opened.view(), set_by_user).nothing


def _no_server(store: str, saved: str | None) -> str:
    answers = (
        "`graphkit report`, `graphkit find` and `graphkit path` answer"
        if saved is None
        else f"`graphkit report {saved}` answers the same"
    )
    return (
        f"Cypher needs Neo4j, and the store is the file {click.format_filename(store)}: "
        f"{answers} without it, `graphkit push` copies the store into Neo4j, and "
        "--store neo4j://HOST asks there"
    )


def _text(value: str | bool | None) -> str | None:
    return value if isinstance(value, str) else None


def _question(cypher: str | None, saved: str | None) -> SavedQuery:
    if (cypher is None) == (saved is None):
        raise UsageError("write a query, or name a saved one with --saved (--list names them)")
    if saved is not None:
        return saved_query(saved)
    text = sys.stdin.read() if cypher == STANDARD_INPUT else str(cypher)
    if not text.strip():
        raise UsageError("CYPHER is empty")
    return read_query(text)


def _given(param: str, question: SavedQuery) -> tuple[str, object]:
    """Read NAME=VALUE. Where the head's default is text or null, 2022 is text too: a date."""
    name, equals, text = param.partition("=")
    if not name or not equals:
        raise UsageError(f"{param!r} is no parameter: write -p NAME=VALUE")
    takes = {*question.parameters, *("".join(found) for found in _PARAMETER.findall(question.text))}
    if name not in takes:
        known = ", ".join(sorted(takes)) or "none"
        raise UsageError(f"the query has no parameter {name!r}; it has {known}")
    try:
        value: object = orjson.loads(text)
    except orjson.JSONDecodeError:
        return name, text
    wants_text = isinstance(question.parameters.get(name, 0), str | None)
    return name, text if wants_text and not isinstance(value, str | None) else value


def _all_saved() -> ReportTable:
    found = [(name, saved_query(name)) for name in saved_names()]
    rows = tuple((name, one.title, one.question, _parameters(one)) for name, one in found)
    columns = ("query", "title", "question", "parameters")
    return ReportTable(title="Saved queries", columns=columns, rows=rows)


def _parameters(question: SavedQuery) -> str | None:
    """Return the names of the parameters, with the default of those that have one."""
    told = (
        f"{name} (required)"
        if name in question.required
        else name
        if default is None
        else f"{name}={default}"
        for name, default in question.parameters.items()
    )
    return " ".join(told) or None


def _cell(value: object) -> Cell:
    if value is None or (isinstance(value, str | int | float) and not isinstance(value, bool)):
        return value
    return orjson.dumps(value).decode()
