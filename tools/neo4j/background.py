"""One Neo4j server in the background per home folder: it outlives the command that starts it."""

import json
import os
import signal
import subprocess
import time
from contextlib import suppress
from dataclasses import dataclass
from http import HTTPStatus
from pathlib import Path

from tools.neo4j.errors import ServerError
from tools.neo4j.home import Ports, free_ports, has_password, set_initial_password, write_conf
from tools.neo4j.jars import fetch_jars, find_java, locked
from tools.neo4j.launch import (
    JVM,
    STOP_SECONDS,
    end,
    home_argument,
    http_status,
    launch,
    wait_until_ready,
)

HOME = Path(".neo4j")
USUAL_PORTS = Ports(bolt=7687, http=7474)
STATE = "server.json"


@dataclass(frozen=True)
class Running:
    """A server that runs in the background."""

    pid: int
    ports: Ports


def status(home: Path) -> Running | None:
    """Return the home's running server, None when there is none."""
    try:
        state = json.loads((home / STATE).read_text("utf-8"))
        running = Running(state["pid"], Ports(bolt=state["bolt"], http=state["http"]))
    except FileNotFoundError:
        return None
    except (ValueError, KeyError, TypeError) as error:
        raise ServerError(
            f"{home / STATE} is damaged: end the server by hand, then delete it"
        ) from error
    return running if _is_server(running.pid, home.resolve()) else None


def start(home: Path, password: str, wanted: Ports = USUAL_PORTS) -> Running:
    """Return the home's running server, started if there is none.

    It gets the wanted ports, or a free one in place of one that is taken.

    Raises:
        UnavailableError: Java or Maven is missing.
        ServerError: It did not start, or it has another password.
    """
    home.mkdir(parents=True, exist_ok=True)
    home = home.resolve()
    with locked(home / "server.lock"):
        running = status(home)
        if running is None:
            running = _start(home, password, wanted)
    if http_status(running.ports.http, password) == HTTPStatus.UNAUTHORIZED:
        raise ServerError(
            f"the server in {home} has another password: put the one of its first start into "
            f".env, or stop it and delete {home} (its data too)"
        )
    return running


def stop(home: Path) -> bool:
    """End the home's server and wait until it is gone; return False when none ran."""
    if not home.is_dir():
        return False
    home = home.resolve()
    with locked(home / "server.lock"):
        running = status(home)
        if running is not None:
            _end(running.pid, home)
        (home / STATE).unlink(missing_ok=True)
    return running is not None


def _start(home: Path, password: str, wanted: Ports) -> Running:
    java, jars = find_java(), fetch_jars()
    ports = free_ports(wanted)
    write_conf(home, ports, {})
    if not has_password(home):
        set_initial_password(home, java, jars, password)
    process = launch(home, java, jars, JVM)
    try:
        wait_until_ready(process, home, ports)
        state = {"pid": process.pid, "bolt": ports.bolt, "http": ports.http}
        (home / STATE).write_text(json.dumps(state), "utf-8")
    except BaseException:
        # Ctrl-C included: no server stays behind that nothing knows of.
        end(process)
        raise
    return Running(process.pid, ports)


def _is_server(pid: int, home: Path) -> bool:
    # A recorded pid can belong to another process by now, so the command line has to name the home.
    return home_argument(home) in _command_line(pid)


def _command_line(pid: int) -> list[str]:
    if Path("/proc/self/cmdline").exists():
        with suppress(FileNotFoundError, ProcessLookupError):
            return Path(f"/proc/{pid}/cmdline").read_text("utf-8", "replace").split("\0")
        return []
    command = ["ps", "-ww", "-o", "command=", "-p", str(pid)]
    return subprocess.run(command, capture_output=True, text=True, check=False).stdout.split()


def _end(pid: int, home: Path) -> None:
    for number in (signal.SIGTERM, signal.SIGKILL):
        with suppress(ProcessLookupError):
            os.kill(pid, number)
        limit = time.monotonic() + STOP_SECONDS
        while time.monotonic() < limit:
            if not _is_server(pid, home):
                return
            time.sleep(0.1)
    raise ServerError(f"process {pid} does not end: the server in {home} still runs")
