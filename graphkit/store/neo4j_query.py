"""A user's Cypher: checked before it runs, its answer as values that JSON knows."""

import re
from collections.abc import Mapping
from itertools import chain
from typing import NamedTuple

import neo4j
from neo4j import exceptions, graph, spatial, time

from graphkit.errors import QueryError
from graphkit.model.node import NODE_CLASSES
from graphkit.store.neo4j_server import Server

__all__ = ["Answer", "answer"]

READS = "r"  # the query type of a statement that cannot change anything
# Comments and blanks, then a word that asks how a statement runs: two of them are one too many.
MODE = re.compile(
    r"^((?:\s|//[^\n]*(?:\n|$)|/\*.*?\*/)*)(?:EXPLAIN|PROFILE)\b", re.IGNORECASE | re.DOTALL
)
WRITES = "the query could change the graph or the server, which only `graphkit query --write` may"
ACCESS = "Neo.ClientError.Statement.AccessMode"
UNREACHABLE = (exceptions.ServiceUnavailable, exceptions.SessionExpired, exceptions.AuthError)


Json = None | bool | int | float | str | list["Json"] | dict[str, "Json"]


class Answer(NamedTuple):
    """What a query returns, in its order: text, numbers, booleans, None, lists and dicts."""

    columns: list[str]
    rows: list[list["Json"]]


def answer(server: Server, cypher: str, parameters: Mapping[str, object], *, write: bool) -> Answer:
    """Run a statement; see `Neo4jStore.query`."""
    with server.reported(), server.session(write=write) as session:
        try:
            if not write and _query_type(session, cypher, parameters) != READS:
                raise QueryError(WRITES)
            result = session.run(cypher, dict(parameters))
            rows = [[_plain(value) for value in record.values()] for record in result]
            return Answer(list(result.keys()), rows)
        except UNREACHABLE:
            raise
        except (exceptions.Neo4jError, exceptions.ResultError) as error:
            raise QueryError(_reason(error)) from error
        except (TypeError, ValueError) as error:  # a parameter that Cypher has no value for
            raise QueryError(f"a parameter cannot be sent: {error}") from error


def _query_type(
    session: neo4j.Session, cypher: str, parameters: Mapping[str, object]
) -> str | None:
    """Ask the server what kind of statement it is, without running it."""
    bare = MODE.sub(r"\1", cypher)
    return session.run(f"EXPLAIN {bare}", dict(parameters)).consume().query_type


def _reason(error: Exception) -> str:
    if getattr(error, "code", None) == ACCESS:
        return WRITES
    text = getattr(error, "message", None) or str(error)
    return f"the query fails: {text.splitlines()[0]}"


def _plain(value: object) -> "Json":
    if isinstance(value, graph.Node | graph.Relationship | graph.Path):
        return _element(value)
    if isinstance(value, Mapping):
        return {str(key): _plain(each) for key, each in value.items()}
    if isinstance(value, spatial.Point):
        return [*value]
    if isinstance(value, list | tuple) and not isinstance(value, time.Duration):
        return [_plain(each) for each in value]
    if isinstance(value, bytes | bytearray):
        return value.hex()
    if value is None or isinstance(value, str | int | bool):
        return value
    if isinstance(value, float):
        return value if abs(value) < float("inf") else str(value)  # JSON has no NaN either
    return value.iso_format() if hasattr(value, "iso_format") else str(value)


def _element(value: graph.Node | graph.Relationship | graph.Path) -> "Json":
    if isinstance(value, graph.Path):
        steps = chain.from_iterable(zip(value.nodes, value.relationships, strict=False))
        return [_plain(each) for each in (*steps, value.nodes[-1])]
    properties = {key: _plain(each) for key, each in value.items()}
    if isinstance(value, graph.Relationship):
        # An end that the query does not return is known by the server's own id alone.
        ends = [None if node is None else node.get("id", node.element_id) for node in value.nodes]
        return {**properties, "type": value.type, "source": ends[0], "target": ends[1]}
    labels = sorted(value.labels)
    own = [label for label in labels if label in NODE_CLASSES]
    return {**properties, "label": next(iter(own or labels), None)}
