"""The server kit on a real server: the run's own, and one in the background."""

import os
import subprocess
import sys
from http import HTTPStatus
from pathlib import Path

import neo4j
import pytest

from tests.neo4j_server import compose_environment, conf_settings
from tools.neo4j import background, jars
from tools.neo4j.ephemeral import ephemeral_server
from tools.neo4j.errors import ServerError, UnavailableError
from tools.neo4j.launch import http_status

ROOT = Path(__file__).parents[2]
ONLY_OURS = pytest.mark.skipif(
    "NEO4J_TEST_URI" in os.environ, reason="the server was given with NEO4J_TEST_URI"
)


@pytest.fixture
def driver(clean_neo4j):
    uri, username, password = clean_neo4j
    with neo4j.GraphDatabase.driver(uri, auth=(username, password)) as opened:
        yield opened


def values(driver, query, **parameters):
    return [record.value() for record in driver.execute_query(query, parameters).records]


@ONLY_OURS
def test_the_server_has_the_version_and_edition_of_docker_compose(driver):
    components = driver.execute_query("CALL dbms.components()").records
    assert [(row["versions"], row["edition"]) for row in components] == [
        ([jars.version()], "community")
    ]


@ONLY_OURS
def test_the_server_took_every_setting_of_docker_compose(driver):
    rows = driver.execute_query(
        "SHOW SETTINGS YIELD name, value, isExplicitlySet WHERE isExplicitlySet RETURN name, value"
    ).records
    taken = {row["name"]: row["value"] for row in rows}
    assert conf_settings(compose_environment()).keys() <= taken.keys()
    assert taken["server.config.strict_validation.enabled"] == "true"
    assert taken["dbms.usage_report.enabled"] == "false"


@ONLY_OURS
def test_the_server_listens_on_the_loopback_address_only(driver):
    query = """
        SHOW SETTINGS YIELD name, value
        WHERE name IN ['server.bolt.listen_address', 'server.http.listen_address']
        RETURN value
    """
    hosts = [address.rpartition(":")[0] for address in values(driver, query)]
    assert len(hosts) == 2
    assert set(hosts) <= {"127.0.0.1", "localhost"}


def test_a_wrong_password_is_refused(neo4j_uri, neo4j_auth):
    wrong = (neo4j_auth[0], "not the password")
    with (
        neo4j.GraphDatabase.driver(neo4j_uri, auth=wrong) as opened,
        pytest.raises(neo4j.exceptions.AuthError),
    ):
        opened.verify_connectivity()


def test_a_connection_hides_its_password(clean_neo4j):
    assert clean_neo4j.password not in f"{clean_neo4j!r} {clean_neo4j}"


@pytest.mark.parametrize("turn", ["first", "second"])
def test_each_test_finds_an_empty_database(driver, turn):
    assert values(driver, "MATCH (n) RETURN count(n)") == [0]
    assert values(driver, "SHOW CONSTRAINTS YIELD name") == []
    assert values(driver, "SHOW INDEXES YIELD type") == ["LOOKUP", "LOOKUP"]
    driver.execute_query("CREATE CONSTRAINT one_id FOR (n:Person) REQUIRE n.id IS UNIQUE")
    driver.execute_query("CREATE INDEX `by name` FOR (n:Person) ON (n.name)")
    driver.execute_query("CREATE (:Person {id: $turn})-[:KNOWS]->(:Person {id: 'b'})", turn=turn)


@pytest.fixture(scope="module")
def jar_server():
    """Skips where no server starts from jars."""
    try:
        jars.find_java()
        jars.fetch_jars()
    except UnavailableError as error:
        pytest.skip(str(error))


@pytest.mark.neo4j
@pytest.mark.usefixtures("jar_server")
def test_a_setting_that_neo4j_does_not_know_stops_the_start_and_is_named():
    with (
        pytest.raises(ServerError, match=r"(?s)did not start.*server\.no_such_setting"),
        ephemeral_server({"server.no_such_setting": "1"}),
    ):
        pytest.fail("the server started")


def command(folder, name):
    """Runs the command line in a folder, with ports that are free or replaced by free ones."""
    return subprocess.run(
        [sys.executable, "-m", "tools.neo4j.server", name],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.neo4j
@pytest.mark.usefixtures("jar_server")
def test_a_background_server_from_start_to_stop(tmp_path):
    home = tmp_path / ".neo4j"
    assert command(tmp_path, "status").stdout == "no server is running\n"
    try:
        started = command(tmp_path, "start")
        assert (started.returncode, started.stderr) == (0, "")
        again = command(tmp_path, "start")
        assert again.stdout == started.stdout

        running = background.status(home)
        assert running is not None
        password = (tmp_path / ".env").read_text("utf-8").strip().removeprefix("NEO4J_PASSWORD=")
        assert http_status(running.ports.http, password) == HTTPStatus.OK
        written = b"".join(path.read_bytes() for path in home.rglob("*") if path.is_file())
        assert password.encode() not in written

        (tmp_path / ".env").write_text("NEO4J_PASSWORD=another-password\n", "utf-8")
        refused = command(tmp_path, "start")
        assert refused.returncode == 1
        assert "has another password" in refused.stderr
        assert "another-password" not in refused.stderr
    finally:
        stopped = command(tmp_path, "stop")
    assert stopped.stdout == "stopped\n"
    assert background.status(home) is None
    assert http_status(running.ports.http) is None
    assert command(tmp_path, "stop").stdout == "no server was running\n"
