"""Pytest plugin: one real Neo4j server for the whole test run, started when a test first asks.

Looked for in this order: a server given in NEO4J_TEST_URI (NEO4J_TEST_USERNAME and
NEO4J_TEST_PASSWORD beside it); jars through Maven and Java; Docker. `tests.needed` says what
happens without any.
"""

import os
import secrets
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import yaml

from tests.needed import miss
from tools.neo4j.docker import docker_server, engine_works
from tools.neo4j.ephemeral import Connection, ephemeral_server
from tools.neo4j.errors import UnavailableError

if TYPE_CHECKING:
    import neo4j

COMPOSE_FILE = Path(__file__).parents[1] / "docker-compose.yml"
BATCH = 10_000


def compose_environment() -> dict[str, str]:
    """Return the settings of docker-compose.yml in the image's spelling, the password left out."""
    service = yaml.safe_load(COMPOSE_FILE.read_text("utf-8"))["services"]["neo4j"]
    return {name: text for name, text in service["environment"].items() if name != "NEO4J_AUTH"}


def conf_settings(environment: dict[str, str]) -> dict[str, str]:
    """Return the settings as lines of neo4j.conf name them, by the image's rule.

    >>> conf_settings({"NEO4J_server_memory_heap_max__size": "1g"})
    {'server.memory.heap.max_size': '1g'}
    """
    return {
        name.removeprefix("NEO4J_").replace("__", "\0").replace("_", ".").replace("\0", "_"): text
        for name, text in environment.items()
    }


@pytest.fixture(scope="session")
def neo4j_server(pytestconfig: pytest.Config) -> Iterator[Connection]:
    """Address and login of the server."""
    with ExitStack() as stack:
        connection, missing = None, None
        try:
            connection = _enter_server(stack)
        except UnavailableError as error:
            missing = str(error)
        # Outside the except block, so that the report shows this one line and no chain of causes.
        if missing is not None:
            miss(pytestconfig, "the Neo4j tests", missing)
        yield connection


@pytest.fixture(scope="session")
def neo4j_uri(neo4j_server: Connection) -> str:
    """Address of the server, such as ``neo4j://127.0.0.1:7687``."""
    return neo4j_server.uri


@pytest.fixture(scope="session")
def neo4j_auth(neo4j_server: Connection) -> tuple[str, str]:
    """User name and password."""
    return neo4j_server.username, neo4j_server.password


@pytest.fixture(scope="session")
def _cleaner(neo4j_server: Connection) -> "Iterator[neo4j.Driver]":
    with _driver(neo4j_server) as driver:
        yield driver


@pytest.fixture
def clean_neo4j(neo4j_server: Connection, _cleaner: "neo4j.Driver") -> Connection:
    """Address and login of the server, its database emptied: (uri, username, password)."""
    empty(_cleaner)
    return neo4j_server


def empty(driver: "neo4j.Driver") -> None:
    """Delete every node, edge, constraint and index (but the two that every database has)."""
    with driver.session() as session:
        for name in session.run("SHOW CONSTRAINTS YIELD name").value():
            session.run("DROP CONSTRAINT $name", name=name).consume()
        indexes = "SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN name"
        for name in session.run(indexes).value():
            session.run("DROP INDEX $name", name=name).consume()
        session.run(
            "MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF $batch ROWS", batch=BATCH
        ).consume()


def _driver(connection: Connection) -> "neo4j.Driver":
    # Imported here because this plugin is loaded for every test run and the driver takes 0.3 s.
    from neo4j import GraphDatabase  # noqa: PLC0415

    auth = (connection.username, connection.password)
    return GraphDatabase.driver(connection.uri, auth=auth)


def _enter_server(stack: ExitStack) -> Connection:
    given = os.environ.get("NEO4J_TEST_URI")
    if given is not None:
        username = os.environ.get("NEO4J_TEST_USERNAME", "neo4j")
        connection = Connection(given, username, os.environ.get("NEO4J_TEST_PASSWORD", ""))
        return stack.enter_context(_left_empty(connection))
    environment = compose_environment()
    # A password full of what a shell, a conf or an argument file could take for syntax.
    password = f'-p"\\ #$@{secrets.token_hex(8)}'
    try:
        return stack.enter_context(ephemeral_server(conf_settings(environment), password))
    except UnavailableError as error:
        if engine_works():
            return stack.enter_context(docker_server(environment))
        raise UnavailableError(f"{error}; or start Docker, or set NEO4J_TEST_URI") from error


@contextmanager
def _left_empty(connection: Connection) -> Iterator[Connection]:
    with _driver(connection) as driver:
        driver.verify_connectivity()
        # The tests empty the database: never one that somebody keeps something in.
        if driver.execute_query("MATCH (n) RETURN n LIMIT 1").records:
            pytest.fail("NEO4J_TEST_URI names a database that is not empty", pytrace=False)
        yield connection
        empty(driver)
