"""Runs Neo4j in Docker, where a Docker engine works."""

import os
import secrets
import subprocess
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from tools.neo4j.ephemeral import Connection
from tools.neo4j.errors import ServerError
from tools.neo4j.home import HOST, USERNAME
from tools.neo4j.jars import version
from tools.neo4j.launch import LOG_LINES, READY_SECONDS, http_status

CHECK_SECONDS = 10
COMPOSE_FILE = Path("docker-compose.yml")


def engine_works() -> bool:
    """Tell whether the ``docker`` command is there and reaches an engine."""
    return _succeeds("docker", "info")


def compose_works() -> bool:
    """Tell whether the engine works and has the compose plugin with ``--wait`` (version 2)."""
    return engine_works() and _succeeds("docker", "compose", "version")


def compose_up(password: str) -> None:
    """Start the services of docker-compose.yml and wait until they are healthy."""
    _compose(password, "up", "--detach", "--wait")


def compose_stop(password: str) -> bool:
    """Stop the services of docker-compose.yml, data kept; return False when none ran."""
    if _compose(password, "ps", "--quiet", "--status=running").strip() == "":
        return False
    _compose(password, "stop")
    return True


@contextmanager
def docker_server(environment: Mapping[str, str]) -> Iterator[Connection]:
    """Run a container for the length of a ``with`` block, on a free loopback port.

    ``environment`` holds settings in the image's spelling (``NEO4J_server_...``).
    """
    password = secrets.token_hex(16)
    name = f"graphkit-test-{secrets.token_hex(4)}"
    variables = {**environment, "NEO4J_AUTH": f"{USERNAME}/{password}"}
    # Values go through docker's own environment: an argument would show the password to all users.
    named = [f"--env={variable}" for variable in variables]
    image = f"neo4j:{version()}-community"
    ports = [f"--publish={HOST}::7687", f"--publish={HOST}::7474"]
    _docker("run", "--detach", "--rm", f"--name={name}", *named, *ports, image, extra=variables)
    try:
        _wait(name, _published(name, 7474))
        yield Connection(f"neo4j://{HOST}:{_published(name, 7687)}", USERNAME, password)
    finally:
        _docker("rm", "--force", "--volumes", name)


def _published(name: str, port: int) -> int:
    # The command answers with an address and a port: 127.0.0.1:49153.
    return int(_docker("port", name, f"{port}/tcp").split()[0].rpartition(":")[2])


def _wait(name: str, port: int) -> None:
    limit = time.monotonic() + READY_SECONDS
    while time.monotonic() < limit:
        # The server opens Bolt before HTTP.
        if http_status(port) is not None:
            return
        time.sleep(0.5)
    logs = _docker("logs", f"--tail={LOG_LINES}", name)
    raise ServerError(f"Neo4j was not ready after {READY_SECONDS} s:\n{logs}")


def _compose(password: str, *arguments: str) -> str:
    extra = {"NEO4J_PASSWORD": password}
    return _docker("compose", f"--file={COMPOSE_FILE}", *arguments, extra=extra)


def _docker(*arguments: str, extra: Mapping[str, str] | None = None) -> str:
    done = subprocess.run(
        ["docker", *arguments],
        env={**os.environ, **({} if extra is None else extra)},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode != 0:
        last = "\n".join(done.stderr.splitlines()[-LOG_LINES:])
        raise ServerError(f"docker {arguments[0]} failed:\n{last}")
    return done.stdout


def _succeeds(*command: str) -> bool:
    try:
        done = subprocess.run(
            command,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=CHECK_SECONDS,
            check=False,
        )
    except (FileNotFoundError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0
