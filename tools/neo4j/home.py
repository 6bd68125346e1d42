"""Prepares a home folder for a Neo4j server: configuration and initial password."""

import os
import socket
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from tools.neo4j.errors import ServerError

USERNAME = "neo4j"
HOST = "127.0.0.1"
OPENED = ("java.base/java.nio", "java.base/java.io", "java.base/sun.nio.ch")

# Settings of every server that starts from jars; docker-compose.yml has those that fit Docker.
SETTINGS: Mapping[str, str] = {
    "server.default_listen_address": HOST,
    "server.https.enabled": "false",
    "server.bolt.tls_level": "DISABLED",
    "server.memory.pagecache.size": "256m",
    # A fresh store takes 2 MB with these two and 517 MB without.
    "db.tx_log.preallocate": "false",
    "db.tx_log.rotation.size": "16m",
    # Nothing calls home, and the Browser loads guides and styles from this machine only.
    "dbms.usage_report.enabled": "false",
    "browser.remote_content_hostname_whitelist": "localhost,127.0.0.1",
    # The server stops in 2.5 s with these two and in 13 s without.
    "internal.server.bolt.thread_pool_shutdown_wait_time": "0s",
    "internal.server.bolt.connection_shutdown_wait_time": "0s",
    "server.config.strict_validation.enabled": "true",
}


@dataclass(frozen=True)
class Ports:
    """TCP ports of one server, on the loopback address."""

    bolt: int
    http: int

    @property
    def bolt_uri(self) -> str:
        """Address for drivers."""
        return f"neo4j://{HOST}:{self.bolt}"

    @property
    def browser_url(self) -> str:
        """Address of Neo4j Browser."""
        return f"http://{HOST}:{self.http}/browser/"


def import_folder(home: Path, java: str, jars: Path, folder: Path) -> None:
    """Fill the database of a home that was never started from an export as neo4j-csv.

    Raises:
        ServerError: The importer ended with an error.
    """
    done = subprocess.run(
        [
            *(java, "-XX:TieredStopAtLevel=1", *(f"--add-opens={p}=ALL-UNNAMED" for p in OPENED)),
            *("-cp", f"{jars}/*", "org.neo4j.cli.AdminTool", "database", "import", "full"),
            *("neo4j", "@import.args", "--overwrite-destination"),
        ],
        cwd=folder,
        env={**os.environ, "NEO4J_HOME": str(home), "NEO4J_CONF": str(home / "conf")},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode != 0:
        told = "\n".join((done.stdout + done.stderr).strip().splitlines()[-15:])
        raise ServerError(f"Neo4j did not import {folder}: {told}")


def port_answers(port: int) -> bool:
    """Tell whether something listens on a loopback port."""
    with socket.socket() as probe:
        probe.settimeout(1)
        return probe.connect_ex((HOST, port)) == 0


def free_ports(wanted: Ports | None = None) -> Ports:
    """Return the wanted ports, each replaced by a free one when it is taken.

    Another process can take a port before the server does: the caller has to expect that.
    """
    # Both are held open together, so that they differ.
    with socket.socket() as first, socket.socket() as second:
        first.bind((HOST, 0))
        second.bind((HOST, 0))
        free = Ports(bolt=first.getsockname()[1], http=second.getsockname()[1])
    if wanted is None:
        return free
    return Ports(
        bolt=free.bolt if port_answers(wanted.bolt) else wanted.bolt,
        http=free.http if port_answers(wanted.http) else wanted.http,
    )


def write_conf(home: Path, ports: Ports, settings: Mapping[str, str]) -> None:
    """Write ``conf/neo4j.conf``: SETTINGS, then ``settings`` over them, then the ports."""
    for name in ("conf", "plugins", "logs", "import"):
        (home / name).mkdir(parents=True, exist_ok=True)
    merged = {**SETTINGS, **settings}
    for connector, port in (("bolt", ports.bolt), ("http", ports.http)):
        merged[f"server.{connector}.listen_address"] = f"{HOST}:{port}"
        merged[f"server.{connector}.advertised_address"] = f"{HOST}:{port}"
    lines = [f"{name}={value}\n" for name, value in merged.items()]
    (home / "conf" / "neo4j.conf").write_text("".join(lines), "utf-8")


def has_password(home: Path) -> bool:
    """Tell whether the home has its initial password or was started, which is too late for one."""
    return (home / "data" / "dbms" / "auth.ini").exists() or (home / "data" / "databases").exists()


def set_initial_password(home: Path, java: str, jars: Path, password: str) -> None:
    """Give user ``neo4j`` of a home that was never started its password (at least 8 characters).

    Raises:
        ServerError: The password was refused; the text does not contain it.
    """
    # The admin command takes the password as an argument, which every user of the machine can read
    # in the list of processes. It also reads arguments from a file (@FILE), so the password passes
    # through a file that only its owner can read and that is gone afterwards.
    arguments = home / "conf" / ".initial-password"
    arguments.parent.mkdir(parents=True, exist_ok=True)
    arguments.unlink(missing_ok=True)
    quoted = password.replace("\\", "\\\\").replace('"', '\\"')
    try:
        descriptor = os.open(arguments, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
        with os.fdopen(descriptor, "w", encoding="utf-8") as file:
            file.write(f'"{quoted}"\n')
        done = subprocess.run(
            [
                *(java, "-XX:TieredStopAtLevel=1", "-cp", f"{jars}/*", "org.neo4j.cli.AdminTool"),
                # After "--" a password that begins with a hyphen is no option.
                *("dbms", "set-initial-password", "--", f"@{arguments}"),
            ],
            env={**os.environ, "NEO4J_HOME": str(home), "NEO4J_CONF": str(home / "conf")},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
        )
    finally:
        arguments.unlink(missing_ok=True)
    if done.returncode != 0:
        last = (done.stderr.strip().splitlines() or ["no message"])[-1]
        raise ServerError(f"Neo4j refused the initial password: {last.replace(password, '***')}")
