"""What a real server makes of our exports: read by its own importer and through its driver."""

import json

import pytest
from neo4j import GraphDatabase

from graphkit.export import get_exporter
from graphkit.model.node import ACTOR_LABELS
from graphkit.model.record import edge_record, node_record
from graphkit.store import open_store
from tests.builders import RUN
from tests.builders_story import two_presidents
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


def test_a_query_chooses_what_is_exported(clean_neo4j, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("NEO4J_USERNAME", clean_neo4j.username)
    monkeypatch.setenv("NEO4J_PASSWORD", clean_neo4j.password)
    with (
        open_store(
            clean_neo4j.uri, username=clean_neo4j.username, password=clean_neo4j.password
        ) as store,
        store.writer() as writer,
    ):
        writer.put(two_presidents(), RUN)
    base = ("export", "-o", "part.json", "--store", clean_neo4j.uri, "--force", "--cypher")

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
