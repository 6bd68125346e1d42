"""The commands that need a server: query, push, and reading from it as from a file."""

import json

import neo4j
import pytest

from graphkit.report.saved import saved_names
from graphkit.store import open_store
from tests.asked import required
from tests.builders import RUN
from tests.builders_story import two_presidents
from tests.cli_fixtures import error, run
from tests.neo4j_server import empty

pytestmark = pytest.mark.usefixtures("store")


@pytest.fixture(scope="module")
def filled(neo4j_server):
    """The server, with one article on it, for all tests here: constraints take seconds to make."""
    auth = (neo4j_server.username, neo4j_server.password)
    with neo4j.GraphDatabase.driver(neo4j_server.uri, auth=auth) as driver:
        empty(driver)
        with (
            open_store(neo4j_server.uri, username=auth[0], password=auth[1]) as opened,
            opened.writer() as writer,
        ):
            writer.put(two_presidents(), RUN)
        yield neo4j_server
        empty(driver)


@pytest.fixture
def server(filled, monkeypatch):
    monkeypatch.setenv("NEO4J_URI", filled.uri)
    monkeypatch.setenv("NEO4J_USERNAME", filled.username)
    monkeypatch.setenv("NEO4J_PASSWORD", filled.password)
    return filled.uri


def test_push_copies_the_store_once(server):
    article = two_presidents().article.id
    assert run("remove", article, "--store", server).exit_code == 0
    assert run("push").stdout == "1 article pushed to neo4j://: 1 new, 0 unchanged, 0 updated\n"
    assert run("push", server).stdout == (
        f"1 article pushed to {server}: 0 new, 1 unchanged, 0 updated\n"
    )
    for args in (["report", "threats"], ["find", "lind"], ["show", "Lind"], ["verify"]):
        on_server = run(*args, "--store", server)
        assert on_server.exit_code == 0, on_server.output
        assert on_server.stdout == run(*args).stdout


def test_query_in_every_format(server):
    asked = ["query", "MATCH (p:Person) RETURN p.name AS name, p.id AS id ORDER BY id"]
    asked += ["--store", server]
    assert run(*asked).stdout.splitlines()[3:] == ["Ada Lind      p-lind", "Goran Petrak  p-petrak"]
    assert json.loads(run(*asked, "-f", "json").stdout) == [
        {"name": "Ada Lind", "id": "p-lind"},
        {"name": "Goran Petrak", "id": "p-petrak"},
    ]
    assert run(*asked, "-f", "csv").stdout.splitlines()[0] == "name,id"


def test_values_of_every_kind_are_shown(server):
    text = (
        "RETURN date('2024-01-02') AS day, [1, 2] AS list, {a: true} AS map, null AS none, "
        "false AS flag, 1.5 AS number, 'x' AS text"
    )
    record = json.loads(run("query", text, "--store", server, "-f", "json").stdout)[0]
    assert record == {
        "day": "2024-01-02", "list": [1, 2], "map": {"a": True}, "none": None, "flag": False,
        "number": 1.5, "text": "x",
    }  # fmt: skip
    shown = run("query", text, "--store", server, "-f", "csv").stdout.splitlines()[1]
    assert shown == '2024-01-02,"[1,2]","{""a"":true}",,false,1.5,x'


def test_nodes_and_edges_are_shown_with_label_and_type(server):
    text = "MATCH (p:Person {id: $id})-[r:ACTS_FOR]->(s) RETURN p, r, s LIMIT 1"
    done = run("query", text, "-p", "id=p-lind", "--store", server, "-f", "json")
    record = json.loads(done.stdout)[0]
    assert (record["p"]["label"], record["p"]["name"]) == ("Person", "Ada Lind")
    assert (record["r"]["type"], record["r"]["target"]) == ("ACTS_FOR", "X-Anvaria")


@pytest.mark.parametrize(
    ("given", "type_name"),
    [("x=1", "INTEGER"), ("x=[1]", "LIST<INTEGER"), ("x=null", "NULL"), ("x=a=b", "STRING")],
)
def test_parameters_are_json_else_text(given, type_name, server):
    done = run(
        "query", "RETURN valueType($x) AS kind", "-p", given, "--store", server, "-f", "json"
    )
    assert json.loads(done.stdout)[0]["kind"].startswith(type_name)


def test_query_writes_only_when_told_to(server):
    text = "CREATE (n:Note {name: 'x'}) RETURN n.name AS name"
    assert "--write" in error("query", text, "--store", server)
    count = ["query", "MATCH (n:Note) RETURN count(n) AS n", "--store", server, "-f", "json"]
    assert json.loads(run(*count).stdout) == [{"n": 0}]
    assert run("query", text, "--write", "--store", server).exit_code == 0
    assert json.loads(run(*count).stdout) == [{"n": 1}]
    assert run("query", "MATCH (n:Note) DELETE n", "--write", "--store", server).exit_code == 0


def test_query_is_read_from_standard_input(server):
    done = run("query", "-", "--store", server, "-f", "csv", input="RETURN 1 AS one")
    assert done.stdout == "one\n1\n"


@pytest.mark.parametrize("name", saved_names())
def test_saved_query_runs_with_its_defaults_and_gives_the_reports_rows(name, server):
    asked = required(name)
    params = [part for key, value in asked.items() for part in ("-p", f"{key}={value}")]
    done = run("query", "--saved", name, *params, "--store", server, "-f", "json")
    assert done.exit_code == 0, done.output
    options = [part for key, value in asked.items() for part in (f"--{key}", value)]
    assert json.loads(done.stdout) == json.loads(run("report", name, *options, "-f", "json").stdout)


def test_saved_query_takes_a_year_as_text(server):
    done = run("query", "--saved", "threats", "-p", "since=2022", "--store", server, "-f", "json")
    assert len(json.loads(done.stdout)) == 1


@pytest.mark.parametrize(
    ("param", "message"),
    [
        ("actor=Ada Lindt", "no actor named 'Ada Lindt' in the store; did you mean Ada Lind?"),
        ("status=done", "no status 'done': it is all, happened, "),
    ],
)
def test_a_saved_query_that_finds_nothing_says_why(param, message, server):
    options = ["query", "--saved", "contacts", "--store", server]
    code = 2 if param.startswith("status") else 1
    assert error(*options, "-p", param, exit_code=code).startswith(message)
    done = run(*options, "-p", "until=1990")
    told = run("report", "contacts", "--until", "1990", "--store", server).stdout.splitlines()
    assert (done.exit_code, done.stdout.splitlines()) == (0, ["Contacts", *told[1:]])


@pytest.mark.parametrize(
    ("args", "exit_code", "message"),
    [
        (["query", "RETURN"], 1, "the query fails: "),
        (["query", "RETURN $x"], 1, "the query fails: "),
        (["query", "RETURN 1", "-p", "x"], 2, "'x' is no parameter: write -p NAME=VALUE"),
        (["query", "--saved", "none"], 2, "no saved query 'none': there are chain, contacts"),
    ],
)
def test_wrong_query_is_told_in_one_line(args, exit_code, message, server):
    assert error(*args, "--store", server, exit_code=exit_code).startswith(message)


@pytest.mark.parametrize("args", [["query"], ["query", "RETURN 1", "--saved", "threats"]])
def test_query_takes_one_question(args, server):
    assert error(*args, "--store", server, exit_code=2) == (
        "write a query, or name a saved one with --saved (--list names them)"
    )


def test_wrong_password_is_never_shown(server, monkeypatch):
    monkeypatch.setenv("NEO4J_PASSWORD", "mistaken-Pa55")
    message = error("report", "overview", "--store", server)
    assert "mistaken-Pa55" not in message
