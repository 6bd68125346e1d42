"""`graphkit query`: Cypher, on Neo4j."""

import sys
from collections.abc import Mapping
from typing import TYPE_CHECKING, cast

import click
import orjson

from graphkit.cli.opening import existing_store
from graphkit.cli.options import output_options, store_option
from graphkit.cli.printing import Output
from graphkit.errors import InputError, QueryError
from graphkit.report import ReportTable
from graphkit.report.base import Cell
from graphkit.report.saved import saved_query
from graphkit.store import is_server

if TYPE_CHECKING:
    from graphkit.store.neo4j import Neo4jStore

__all__ = ["query"]

STANDARD_INPUT = "-"


@click.command(short_help="Run a Cypher query on Neo4j.")
@click.argument("cypher", required=False, metavar="CYPHER")
@click.option("--saved", metavar="NAME", help="A saved query, such as threats, in place of CYPHER.")
@click.option(
    "--param", "-p", "params", multiple=True, metavar="NAME=VALUE",
    help="A $NAME of the query; VALUE is JSON, else text. May be given again.",
)  # fmt: skip
@click.option("--write", is_flag=True, help="Let the query change the graph.")
@store_option
@output_options
def query(
    output: Output, *, params: tuple[str, ...], write: bool, store: str, **asked: str | None
) -> None:
    """Run CYPHER on Neo4j, read-only unless --write; - reads it from standard input.

    \b
    Examples:
      graphkit query "MATCH (p:Person) RETURN p.name LIMIT 5" --store neo4j://localhost
      graphkit query --saved said-by -p actor="Ada Lind" --store neo4j://localhost
    """
    if not is_server(store):
        raise QueryError(
            f"Cypher needs Neo4j, and the store is the file {click.format_filename(store)}: "
            "`graphkit report`, `graphkit find` and `graphkit path` answer without it, "
            "`graphkit push` copies the store into Neo4j, and --store neo4j://HOST asks there"
        )
    text, parameters = _question(asked["cypher"], asked["saved"], params)
    with existing_store(store) as opened:
        columns, records = cast("Neo4jStore", opened).query(text, parameters, write=write)
    rows = tuple(tuple(_cell(value) for value in record) for record in records)
    table = ReportTable(title="Query", columns=tuple(columns), rows=rows)
    output.table(table, records=records)


def _question(
    cypher: str | None, saved: str | None, params: tuple[str, ...]
) -> tuple[str, Mapping[str, object]]:
    """Return the query's text and its parameters.

    A saved query's parameters are text whatever they look like: 2022 is a date there.
    """
    if (cypher is None) == (saved is None):
        raise _usage("write a query, or name a saved one with --saved")
    if saved is not None:
        found = saved_query(saved)
        return found.text, {**found.parameters, **dict(map(_pair, params))}
    text = sys.stdin.read() if cypher == STANDARD_INPUT else str(cypher)
    if not text.strip():
        raise _usage("CYPHER is empty")
    return text, {name: _value(value) for name, value in map(_pair, params)}


def _pair(param: str) -> tuple[str, str]:
    name, equals, value = param.partition("=")
    if not name or not equals:
        raise InputError(f"{param!r} is no parameter: write -p NAME=VALUE")
    return name, value


def _value(text: str) -> object:
    try:
        value: object = orjson.loads(text)
    except orjson.JSONDecodeError:
        return text
    return value


def _cell(value: object) -> Cell:
    if value is None or (isinstance(value, str | int | float) and not isinstance(value, bool)):
        return value
    return orjson.dumps(value).decode()


def _usage(message: str) -> click.UsageError:
    return click.UsageError(message, ctx=click.get_current_context())
