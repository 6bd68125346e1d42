"""Opening a store for a command, and closing it whatever happens."""

import gc
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from graphkit.errors import StoreError
from graphkit.store import NEO4J_SCHEMES, is_server, open_store
from graphkit.store.address import refuse_login
from graphkit.store.base import Store, View

__all__ = ["check_address", "existing_store", "reading", "reading_store", "writable_store"]


def check_address(target: str) -> None:
    """Refuse what is neither a file nor an address of a server.

    Raises:
        StoreError: It is an address of another kind, or holds a login.
    """
    refuse_login(target)
    if "://" in target and not is_server(target):
        raise StoreError(f"{target} is no store: write a file, or {NEO4J_SCHEMES[0]}://HOST")


@contextmanager
def writable_store(target: str) -> Iterator[Store]:
    """Open a store, made if it is not there.

    Raises:
        StoreError: It cannot be opened; or its address holds a login; or a server's password is
            missing and nobody is there to be asked for it.
    """
    check_address(target)
    username, password = _credentials(target) if is_server(target) else (None, None)
    store = open_store(target, username=username, password=password)
    try:
        yield store
    finally:
        store.close()


@contextmanager
def existing_store(target: str) -> Iterator[Store]:
    """Open a store that is there.

    Raises:
        StoreError: It is a file that does not exist or is empty, or cannot be opened.
    """
    if "://" not in target and _is_missing(Path(target)):
        shown = click.format_filename(target)
        raise StoreError(
            f"no store at {shown}: make one with `graphkit load ARTICLES --store {shown}`, "
            "or name another one with --store or GRAPHKIT_STORE"
        )
    with writable_store(target) as store:
        yield store


def _is_missing(path: Path) -> bool:
    """Say whether no store is there: SQLite would make one of an empty file."""
    return not path.exists() or (path.is_file() and path.stat().st_size == 0)


@contextmanager
def reading(target: str) -> Iterator[View]:
    """Open a store that is there, and read from it alone; see `reading_store`."""
    with reading_store(target) as store:
        yield store.view()


@contextmanager
def reading_store(target: str) -> Iterator[Store]:
    """Open a store that is there, for reading one state of it.

    Raises:
        StoreError: It is not there, or was changed on a server while it was read.
    """
    with existing_store(target) as store, store.snapshot():
        gc.disable()  # nodes and edges refer to nothing; looking for cycles costs a fifth
        try:
            yield store
        finally:
            gc.enable()


def _credentials(target: str) -> tuple[str | None, str]:
    username, password = os.environ.get("NEO4J_USERNAME"), os.environ.get("NEO4J_PASSWORD")
    if password is not None:
        return username, password
    if not sys.stdin.isatty():
        raise StoreError(
            f"{target} asks for a login: set NEO4J_USERNAME and NEO4J_PASSWORD "
            "(the password of `make neo4j` stands in the file .env of its folder)"
        )
    if username is None:
        username = click.prompt("Neo4j user", default="neo4j", err=True)
    return username, click.prompt("Neo4j password", hide_input=True, err=True)
