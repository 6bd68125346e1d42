"""Neo4j in Docker and `make neo4j`, against a stand-in for the docker command."""

import pytest

from tests.builders_program import program_maker
from tools.neo4j import docker, jars, up
from tools.neo4j.errors import ServerError
from tools.neo4j.password import read_password


@pytest.fixture
def program(tmp_path, monkeypatch):
    return program_maker(tmp_path, monkeypatch)


def test_a_docker_without_an_engine_does_not_count(program):
    assert not docker.engine_works()
    program("docker", "exit 1")
    assert not docker.engine_works()


def test_docker_needs_its_compose_plugin(program):
    program("docker", 'test "$1" = info')
    assert docker.engine_works()
    assert not docker.compose_works()


def test_a_container_for_tests_gets_its_password_outside_the_arguments(
    program, tmp_path, monkeypatch
):
    log = tmp_path / "log"
    program(
        "docker",
        f'echo "$@" >> {log}; test "$1" = run && echo "auth $NEO4J_AUTH" >> {log}\n'
        'test "$1" = port && echo 127.0.0.1:9; true',
    )
    monkeypatch.setattr(docker, "http_status", lambda port: 200 if port == 9 else None)
    with docker.docker_server({"NEO4J_server_x": "1"}) as connection:
        assert connection.uri == "neo4j://127.0.0.1:9"
    started, auth, *_, removed = log.read_text("utf-8").splitlines()
    assert auth == f"auth neo4j/{connection.password}"
    assert connection.password not in started
    assert "--env=NEO4J_server_x --env=NEO4J_AUTH" in started
    assert "--publish=127.0.0.1::7687" in started
    assert started.endswith(f"neo4j:{jars.version()}-community")
    assert removed.startswith("rm --force --volumes graphkit-test-")


def test_a_failing_docker_shows_its_last_lines(program):
    program("docker", "echo no space left >&2; exit 1")
    with pytest.raises(ServerError, match="docker compose failed:\nno space left"):
        docker.compose_up("password")


def test_the_demo_is_pushed_with_the_password_in_the_environment_only():
    command = up.push_command("neo4j://127.0.0.1:7687")
    assert command[1:] == [
        *("-m", "graphkit", "push", "neo4j://127.0.0.1:7687"),
        *("--store", ".demo/graphkit.db"),
    ]


@pytest.fixture
def calls(program, tmp_path, monkeypatch):
    """What docker and the push were called with, in an empty folder with a working Docker."""
    log = tmp_path / "log"
    program("docker", f'echo "docker $@, password $NEO4J_PASSWORD" >> {log}; echo container')
    push = program("push", f'echo "push $@, $NEO4J_USERNAME $NEO4J_PASSWORD" >> {log}')
    monkeypatch.setattr(up, "push_command", lambda target: [str(push), target])
    monkeypatch.setattr(up, "http_status", lambda *_: 200)
    monkeypatch.chdir(tmp_path)
    return lambda: log.read_text("utf-8").splitlines()


def test_up_starts_docker_then_pushes_the_demo_and_names_the_browser(calls, tmp_path, capsys):
    (tmp_path / ".demo").mkdir()
    (tmp_path / ".demo" / "graphkit.db").touch()
    assert up.main([]) == 0
    password = read_password(tmp_path / ".env")
    assert calls()[-2:] == [
        f"docker compose --file=docker-compose.yml up --detach --wait, password {password}",
        f"push neo4j://127.0.0.1:7687, neo4j {password}",
    ]
    shown = capsys.readouterr().out
    assert "http://127.0.0.1:7474/browser/" in shown
    assert "RETURN p LIMIT" in shown
    assert password not in shown


@pytest.mark.usefixtures("calls")
@pytest.mark.parametrize("served", [True, False])
def test_up_prints_the_address_of_the_guide_and_what_serves_it(served, monkeypatch, capsys):
    monkeypatch.setattr(up, "port_answers", lambda port: served and port == 7475)
    assert up.main([]) == 0
    shown = capsys.readouterr().out
    assert "http://127.0.0.1:7474/browser/?cmd=guide&arg=http%3A%2F%2Flocalhost%3A7475" in shown
    assert ("run `graphkit browser`" in shown) is not served


def test_up_without_a_demo_store_names_the_command_that_makes_it(calls, capsys):
    assert up.main([]) == 0
    assert not any(call.startswith("push") for call in calls())
    assert "make demo" in capsys.readouterr().out


@pytest.mark.usefixtures("calls")
def test_up_says_so_when_the_push_fails(program, tmp_path, monkeypatch, capsys):
    (tmp_path / ".demo").mkdir()
    (tmp_path / ".demo" / "graphkit.db").touch()
    failing = program("push", "exit 1")
    monkeypatch.setattr(up, "push_command", lambda _: [str(failing)])
    assert up.main([]) == 1
    assert "was not copied" in capsys.readouterr().err


@pytest.mark.usefixtures("calls")
def test_up_names_the_way_out_when_the_database_has_another_password(monkeypatch, capsys):
    monkeypatch.setattr(up, "http_status", lambda *_: 401)
    assert up.main([]) == 1
    assert "docker compose down --volumes" in capsys.readouterr().err


def test_stop_ends_the_service_in_docker(calls, tmp_path, capsys):
    (tmp_path / ".env").write_text("NEO4J_PASSWORD=local-words\n", "utf-8")
    assert up.main(["--stop"]) == 0
    assert calls()[-1] == ("docker compose --file=docker-compose.yml stop, password local-words")
    assert capsys.readouterr().out == "stopped\n"
