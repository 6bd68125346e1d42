"""Where graphs are kept: SQLite and Neo4j behind one protocol."""

import os
from pathlib import Path

from graphkit.errors import StoreError
from graphkit.store.address import host_of, refuse_login
from graphkit.store.base import Store

__all__ = ["NEO4J_SCHEMES", "is_server", "open_store"]

NEO4J_SCHEMES = ("neo4j", "neo4j+s", "neo4j+ssc", "bolt", "bolt+s", "bolt+ssc")


def is_server(location: str | Path) -> bool:
    """Say whether a location names a Neo4j server rather than a file.

    >>> is_server("bolt://localhost:7687"), is_server("news.db")
    (True, False)
    """
    return str(location).partition("://")[0] in NEO4J_SCHEMES and "://" in str(location)


def open_store(
    location: str | Path, *, username: str | None = None, password: str | None = None
) -> Store:
    """Open the store at a path (SQLite) or at the address of a Neo4j server.

    Args:
        location: A file, or `neo4j://`, `bolt://` and their encrypted kinds with a host.
            `neo4j://` without a host takes the address in NEO4J_URI.
        username: Of the server; else NEO4J_USERNAME, else "neo4j".
        password: Of the server; else NEO4J_PASSWORD.

    Raises:
        StoreError: The store cannot be opened; the text is one line and says what to do.
    """
    if not is_server(location):
        from graphkit.store.sqlite import SQLiteStore  # noqa: PLC0415 (one store, one import)

        return SQLiteStore(location)
    from graphkit.store.neo4j import Neo4jStore  # noqa: PLC0415 (the driver costs 0.3 s)

    return Neo4jStore(
        _address(str(location)),
        username=username or os.environ.get("NEO4J_USERNAME") or "neo4j",
        password=password or os.environ.get("NEO4J_PASSWORD"),
    )


def _address(location: str) -> str:
    refuse_login(location)
    if host_of(location) != "":
        return location
    address = os.environ.get("NEO4J_URI")
    if address is None:
        raise StoreError(f"{location} names no host: set NEO4J_URI or write {location}localhost")
    return address
