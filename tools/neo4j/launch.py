"""Starts the Java process of a prepared home, waits until it serves, ends it."""

import http.client
import subprocess
import time
from base64 import b64encode
from contextlib import suppress
from http import HTTPStatus
from pathlib import Path

from tools.neo4j.errors import ServerError
from tools.neo4j.home import HOST, OPENED, USERNAME, Ports, port_answers

READY_SECONDS = 120
STOP_SECONDS = 30
LOG_LINES = 15

SMALL_JVM = ("-Xmx384m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC")
JVM = ("-Xmx1g",)


def launch(home: Path, java: str, jars: Path, jvm: tuple[str, ...]) -> subprocess.Popen[bytes]:
    """Start the server's process in a session of its own, so that Ctrl-C does not reach it."""
    command = [
        java,
        *jvm,
        *(f"--add-opens={package}=ALL-UNNAMED" for package in OPENED),
        *("-cp", f"{home}/plugins/*:{jars}/*", "org.neo4j.server.CommunityEntryPoint"),
        *(home_argument(home), f"--config-dir={home / 'conf'}"),
    ]
    with (home / "logs" / "console.log").open("wb") as log:
        return subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )


def home_argument(home: Path) -> str:
    """Return the argument by which a home's server is found among the processes."""
    return f"--home-dir={home}"


def wait_until_ready(process: subprocess.Popen[bytes], home: Path, ports: Ports) -> None:
    """Return when HTTP answers and the Bolt port is open.

    Raises:
        ServerError: The server ended or took longer than READY_SECONDS; the text ends with the
            last lines of its log.
    """
    end = time.monotonic() + READY_SECONDS
    while time.monotonic() < end:
        if process.poll() is not None:
            raise ServerError(f"Neo4j did not start:\n{last_lines(home)}")
        if http_status(ports.http) == HTTPStatus.OK and port_answers(ports.bolt):
            return
        time.sleep(0.2)
    raise ServerError(f"Neo4j was not ready after {READY_SECONDS} s:\n{last_lines(home)}")


def http_status(port: int, password: str | None = None) -> int | None:
    """Return the status that the server's HTTP API answers with, None without an answer.

    With a password the question is whether user ``neo4j`` may run a statement: 401 if not.
    """
    connection = http.client.HTTPConnection(HOST, port, timeout=10)
    try:
        if password is None:
            connection.request("GET", "/")
        else:
            token = b64encode(f"{USERNAME}:{password}".encode()).decode()
            headers = {"Authorization": f"Basic {token}", "Content-Type": "application/json"}
            connection.request("POST", "/db/neo4j/tx/commit", '{"statements": []}', headers)
        return connection.getresponse().status
    except (OSError, http.client.HTTPException):
        return None
    finally:
        connection.close()


def last_lines(home: Path) -> str:
    """Return the last lines of the server's console and log."""
    lines: list[str] = []
    for name in ("console.log", "neo4j.log"):
        with suppress(FileNotFoundError):
            lines += (home / "logs" / name).read_text("utf-8", "replace").splitlines()
    return "\n".join(lines[-LOG_LINES:])


def end(process: subprocess.Popen[bytes]) -> None:
    """Stop a process that this one started: first asked, then killed; returns when it is gone."""
    process.terminate()
    try:
        process.wait(STOP_SECONDS)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
