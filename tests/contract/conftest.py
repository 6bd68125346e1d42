"""Every store that the contract must hold for."""

import pytest

from graphkit.store import open_store


@pytest.fixture(params=["sqlite", pytest.param("neo4j", marks=pytest.mark.neo4j)])
def new_store(request, tmp_path):
    """Return a function that opens one and the same store, empty at first."""
    opened = []
    if request.param == "sqlite":
        place = {"location": tmp_path / "graph.db"}
    else:
        uri, username, password = request.getfixturevalue("wiped_neo4j")
        place = {"location": uri, "username": username, "password": password}

    def open_again():
        store = open_store(**place)
        opened.append(store)
        return store

    yield open_again
    for store in opened:
        store.close()


@pytest.fixture
def store(new_store):
    return new_store()
