"""Opening a store for a command, and closing it whatever happens."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from graphkit.errors import StoreError
from graphkit.store import open_store
from graphkit.store.base import Store, View

__all__ = ["existing_store", "is_server", "reading", "writable_store"]


@contextmanager
def writable_store(target: str) -> Iterator[Store]:
    """Open a store, made if it is not there."""
    if not is_server(target) and not Path(target).absolute().parent.is_dir():
        raise StoreError(f"no folder for the store {click.format_filename(target)}: make it first")
    store = open_store(target)
    try:
        yield store
    finally:
        store.close()


@contextmanager
def existing_store(target: str) -> Iterator[Store]:
    """Open a store that is there.

    Raises:
        StoreError: It is a file that does not exist.
    """
    if not is_server(target) and not Path(target).exists():
        shown = click.format_filename(target)
        raise StoreError(
            f"no store at {shown}: make one with `graphkit load ARTICLES --store {shown}`, "
            "or name another one with --store or GRAPHKIT_STORE"
        )
    with writable_store(target) as store:
        yield store


@contextmanager
def reading(target: str) -> Iterator[View]:
    """Open a store that is there, for reading."""
    with existing_store(target) as store:
        yield store.view()


def is_server(target: str) -> bool:
    """Say whether a store is named by a server's address, not by a file's path.

    >>> is_server("neo4j://localhost"), is_server("graphkit.db")
    (True, False)
    """
    return "://" in target
