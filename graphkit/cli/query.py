"""`graphkit query`: Cypher, on Neo4j."""

import sys
from collections.abc import Mapping

import click
import orjson

from graphkit.cli.opening import existing_store
from graphkit.cli.options import output_options, store_option
from graphkit.cli.printing import Output
from graphkit.errors import InputError, QueryError
from graphkit.report import ReportTable
from graphkit.report.base import Cell
from graphkit.store import is_server

__all__ = ["query"]


@click.command(short_help="Run a Cypher query on Neo4j.")
@click.argument("cypher", metavar="CYPHER")
@click.option(
    "--param", "-p", "params", multiple=True, metavar="NAME=VALUE",
    help="A $NAME of the query; VALUE is JSON, else text. May be given again.",
)  # fmt: skip
@click.option("--write", is_flag=True, help="Let the query change the graph.")
@store_option
@output_options
def query(output: Output, cypher: str, *, params: tuple[str, ...], write: bool, store: str) -> None:
    """Run CYPHER on Neo4j, read-only unless --write; - reads it from standard input.

    \b
    Examples:
      graphkit query "MATCH (p:Person) RETURN p.name LIMIT 5" --store neo4j://localhost
      graphkit query - -p actor="Ada Lind" < schemas/queries/said-by.cypher
    """
    if not is_server(store):
        raise QueryError(
            f"Cypher needs Neo4j, and the store is the file {click.format_filename(store)}: "
            "`graphkit report`, `graphkit find` and `graphkit path` answer without it, "
            "`graphkit push` copies the store into Neo4j, and --store neo4j://HOST asks there"
        )
    text = sys.stdin.read() if cypher == "-" else cypher
    if not text.strip():
        raise click.UsageError("CYPHER is empty", ctx=click.get_current_context())
    with existing_store(store) as server:
        columns, records = server.query(text, _parameters(params), write=write)
    rows = tuple(tuple(_cell(value) for value in record) for record in records)
    table = ReportTable(title="Query", columns=tuple(columns), rows=rows)
    output.table(table, records=records)


def _parameters(params: tuple[str, ...]) -> Mapping[str, object]:
    parsed: dict[str, object] = {}
    for param in params:
        name, equals, value = param.partition("=")
        if not name or not equals:
            raise InputError(f"{param!r} is no parameter: write -p NAME=VALUE")
        try:
            parsed[name] = orjson.loads(value)
        except orjson.JSONDecodeError:
            parsed[name] = value
    return parsed


def _cell(value: object) -> Cell:
    if value is None or (isinstance(value, str | int | float) and not isinstance(value, bool)):
        return value
    return orjson.dumps(value).decode()
