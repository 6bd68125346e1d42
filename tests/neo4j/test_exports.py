"""What a real server makes of our exports: read by its own importer and through its driver."""

import json
import os
from itertools import islice

import pytest
from neo4j import GraphDatabase

from graphkit.cli import export
from graphkit.export import get_exporter
from graphkit.export.lines import LinesExporter
from graphkit.model.node import ACTOR_LABELS
from graphkit.model.record import edge_record, node_record
from graphkit.store import open_store
from graphkit.store.neo4j import Neo4jStore
from tests.builders import RUN
from tests.builders_story import two_presidents, week_after
from tests.cli_fixtures import error, run
from tests.contract.test_export_readers import elements
from tests.neo4j_server import compose_environment, conf_settings
from tools.neo4j.ephemeral import ephemeral_server

pytestmark = pytest.mark.neo4j

READ_NODES = "MATCH (n) RETURN labels(n) AS labels, properties(n) AS fields"
READ_EDGES = (
    "MATCH (a)-[r]->(b) RETURN type(r) AS type, a.id AS source, b.id AS target, "
    "properties(r) AS fields"
)


def plain(fields):
    return {k: v.iso_format() if hasattr(v, "iso_format") else v for k, v in fields.items()}


def assert_same_graph(driver):
    nodes, edges = elements()
    found = {
        row["fields"]["id"]: (set(row["labels"]), plain(row["fields"]))
        for row in driver.execute_query(READ_NODES).records
    }
    assert found.keys() == {node.id for node in nodes}
    for record in map(node_record, nodes):
        label = str(record.pop("label"))
        labels = {label, "Actor"} if label in ACTOR_LABELS else {label}
        assert found[record["id"]] == (labels, record)
    read = [
        {"type": row["type"], "source": row["source"], "target": row["target"]}
        | plain(row["fields"])
        for row in driver.execute_query(READ_EDGES).records
    ]
    assert sorted(read, key=lambda one: one["id"]) == sorted(
        map(edge_record, edges), key=lambda one: one["id"]
    )


def test_a_cypher_script_makes_the_graph_and_running_it_again_changes_nothing(
    clean_neo4j, tmp_path
):
    uri, username, password = clean_neo4j
    target = tmp_path / "graph.cypher"
    get_exporter("cypher").write(*elements(), target)
    statements = [
        line.removesuffix(";")
        for line in target.read_text(encoding="utf-8").split("\n")
        if line and not line.startswith("//")
    ]
    with GraphDatabase.driver(uri, auth=(username, password)) as driver:
        for _ in range(2):
            for statement in statements:
                driver.execute_query(statement)
            assert_same_graph(driver)


def test_neo4j_admin_imports_the_graph(neo4j_server, tmp_path):  # noqa: ARG001 (skips without)
    target = tmp_path / "graph"
    get_exporter("neo4j-csv").write(*elements(), target)
    settings = conf_settings(compose_environment())
    with (
        ephemeral_server(settings, folder=target) as (uri, username, password),
        GraphDatabase.driver(uri, auth=(username, password)) as driver,
    ):
        assert_same_graph(driver)


@pytest.fixture
def put(clean_neo4j, tmp_path, monkeypatch):
    """Put an article into the server, whose address and login commands find."""
    uri, username, password = clean_neo4j
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("NEO4J_URI", uri)
    monkeypatch.setenv("NEO4J_USERNAME", username)
    monkeypatch.setenv("NEO4J_PASSWORD", password)

    def article(graph):
        with (
            open_store(uri, username=username, password=password) as store,
            store.writer() as writer,
        ):
            writer.put(graph, RUN)

    article(two_presidents())
    return article


class Meanwhile(LinesExporter):
    """Writes a graph that somebody changes before its last edge is written."""

    def __init__(self, change):
        self._change = change

    def write_to(self, stream, nodes, edges):
        super().write_to(stream, nodes, islice(edges, 1))
        self._change()
        super().write_to(stream, (), edges)


def test_a_graph_that_is_changed_meanwhile_replaces_no_file(put, tmp_path, monkeypatch):
    (tmp_path / "old.jsonl").write_text("old")
    monkeypatch.setattr(export, "get_exporter", lambda _: Meanwhile(lambda: put(week_after())))
    told = error("export", "-o", "old.jsonl", "--force", "--store", os.environ["NEO4J_URI"])
    assert told.startswith("the graph was changed while it was read")
    assert [file.read_text() for file in tmp_path.iterdir()] == ["old"]


@pytest.mark.parametrize("name", ["contacts", "page"])
def test_a_report_of_a_graph_that_is_changed_meanwhile_replaces_no_file(
    name, put, tmp_path, monkeypatch
):
    (tmp_path / "old.html").write_text("old")
    made = Neo4jStore.view

    def changed(store):
        monkeypatch.undo()
        put(week_after())
        return made(store)

    monkeypatch.setattr(Neo4jStore, "view", changed)
    asked = ("report", name, "-o", "old.html", "--force")
    told = error(*asked, "--store", os.environ["NEO4J_URI"])
    assert told.startswith("the graph was changed while it was read")
    assert [file.read_text() for file in tmp_path.iterdir()] == ["old"]


@pytest.mark.usefixtures("put")
def test_a_query_chooses_what_is_exported(tmp_path):
    base = ("export", "-o", "part.json", "--store", os.environ["NEO4J_URI"], "--force", "--cypher")

    def exported(*args):
        assert run(*base, *args).exit_code == 0
        data = json.loads((tmp_path / "part.json").read_text())
        return {node["id"] for node in data["nodes"]}, {edge["type"] for edge in data["edges"]}

    states = {"X-Anvaria", "X-Bordavia"}
    assert exported("MATCH (s:State) RETURN s") == (states, set())
    people = {"p-lind", "p-petrak"}
    assert exported("MATCH (:Person)-[r:ACTS_FOR]->() RETURN r") == (people | states, {"ACTS_FOR"})
    assert exported("MATCH p = (:Person)-[:ACTS_FOR]->() RETURN p", "--label", "Person") == (
        people, set(),
    )  # fmt: skip
    assert error(*base, "MATCH (n) RETURN n.name").startswith("the query returns no node and no")
    assert error(*base, "MATCH (n) DETACH DELETE n RETURN n").startswith(
        "the query could change the graph"
    )
    assert error(*base, "MATCH (s:State) RETURN s", "--since", "2031").startswith("nothing in")
