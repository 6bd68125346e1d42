"""A Neo4j server for one test run: empty, on free ports, ended with the process that asked."""

import secrets
import subprocess
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from tools.neo4j.errors import ServerError
from tools.neo4j.home import (
    USERNAME,
    Ports,
    free_ports,
    import_folder,
    set_initial_password,
    write_conf,
)
from tools.neo4j.jars import fetch_jars, find_java
from tools.neo4j.launch import SMALL_JVM, end, launch, wait_until_ready

PORT_TRIES = 3


class Connection(NamedTuple):
    """What a driver needs; a text of it hides the password."""

    uri: str
    username: str
    password: str

    def __repr__(self) -> str:
        return f"Connection(uri={self.uri!r}, username={self.username!r}, password='***')"


@contextmanager
def ephemeral_server(
    settings: Mapping[str, str], password: str | None = None, folder: Path | None = None
) -> Iterator[Connection]:
    """Run a small server in a temporary home for the length of a ``with`` block.

    ``settings`` go over those of ``home.SETTINGS``; without a password it gets a random one.
    ``folder`` is an export as neo4j-csv that fills its database.

    Raises:
        UnavailableError: Java or Maven is missing.
        ServerError: It did not start; the text ends with the last lines of its log.
    """
    java, jars = find_java(), fetch_jars()
    if password is None:
        password = secrets.token_hex(16)
    with tempfile.TemporaryDirectory(prefix="graphkit-neo4j-") as made:
        home = Path(made).resolve()
        set_initial_password(home, java, jars, password)
        if folder is not None:
            import_folder(home, java, jars, folder)
        with _serving(home, java, jars, settings) as ports:
            yield Connection(ports.bolt_uri, USERNAME, password)


@contextmanager
def _serving(home: Path, java: str, jars: Path, settings: Mapping[str, str]) -> Iterator[Ports]:
    for tries_left in reversed(range(PORT_TRIES)):
        ports = free_ports()
        write_conf(home, ports, settings)
        with guarded(launch(home, java, jars, SMALL_JVM)) as process:
            try:
                wait_until_ready(process, home, ports)
            except ServerError as error:
                # Another process took a port between the choice and the start.
                if tries_left > 0 and "Address already in use" in str(error):
                    continue
                raise
            yield ports
            return


@contextmanager
def guarded(process: subprocess.Popen[bytes]) -> Iterator[subprocess.Popen[bytes]]:
    """Yield a process that is ended after the block, and killed if this process is gone before."""
    # The shell waits on a pipe that closes when this process ends in whatever way, kill -9
    # included, and takes the server with it. No time for a clean stop: the data is temporary.
    guard = subprocess.Popen(
        ["/bin/sh", "-c", 'read -r _; kill -9 "$1"', "sh", str(process.pid)],
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        yield process
    finally:
        end(process)
        guard.kill()
        guard.communicate()
