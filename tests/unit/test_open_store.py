"""Which store a location names, and what is said when it names none."""

import subprocess
import sys

import pytest

import graphkit
from graphkit.errors import StoreError
from graphkit.store import is_server, open_store
from graphkit.store.sqlite import SQLiteStore


def test_path_is_a_file(tmp_path):
    for location in (tmp_path / "a.db", str(tmp_path / "b.db")):
        with graphkit.open_store(location) as store:
            assert isinstance(store, SQLiteStore)


@pytest.mark.parametrize("location", ["neo4j://", "neo4j+s://h", "bolt://h:1", "bolt+ssc://h"])
def test_addresses_of_servers(location):
    assert is_server(location)


@pytest.mark.parametrize("location", ["neo4j", "graph.db", "dir/neo4j:/x", "http://h"])
def test_everything_else_is_a_file(location):
    assert not is_server(location)


def test_address_without_host_needs_the_variable(monkeypatch):
    monkeypatch.delenv("NEO4J_URI", raising=False)
    with pytest.raises(StoreError, match="names no host: set NEO4J_URI"):
        open_store("neo4j://", password="secret-1")
    monkeypatch.setenv("NEO4J_URI", "bolt://127.0.0.1:1")
    with pytest.raises(StoreError, match=r"no Neo4j answers at bolt://127.0.0.1:1"):
        open_store("neo4j://", password="secret-1")


def test_missing_password_is_named(monkeypatch):
    monkeypatch.delenv("NEO4J_PASSWORD", raising=False)
    with pytest.raises(StoreError, match="asks for a login: set NEO4J_PASSWORD"):
        open_store("bolt://127.0.0.1:1")


@pytest.mark.parametrize(
    "location",
    ["neo4j://me:hunter2@127.0.0.1:1", "bolt://me:hunter2@", "bolt://me:hunter2/3@4?5@h"],
)
def test_password_in_the_address_is_refused_and_not_repeated(location, monkeypatch):
    monkeypatch.delenv("NEO4J_URI", raising=False)
    with pytest.raises(StoreError) as err:
        open_store(location)
    assert "hunter2" not in str(err.value)


def test_address_that_is_none_is_told_in_one_line():
    with pytest.raises(StoreError, match=r"^Neo4j at neo4j://\[x: "):
        open_store("neo4j://[x", password="secret-1")


def test_importing_graphkit_loads_no_store():
    script = "import graphkit, sys; print({'graphkit.store', 'pydantic'} & set(sys.modules))"
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, check=True, text=True
    )
    assert done.stdout.strip() == "set()"


def test_unknown_attribute_is_an_error():
    with pytest.raises(AttributeError, match="open_shop"):
        graphkit.open_shop  # noqa: B018


def test_what_is_loaded_late_can_be_seen_before():
    assert {"open_store", "__version__"} <= {*dir(graphkit)}
