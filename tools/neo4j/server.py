"""``python -m tools.neo4j.server start|stop|status``: Neo4j from jars, without Docker.

``ephemeral_server`` gives tests a server of their own; see tests/neo4j_server.py.
"""

import argparse
import sys
from pathlib import Path

from tools.neo4j.background import HOME, USUAL_PORTS, Running, start, status, stop
from tools.neo4j.ephemeral import Connection, ephemeral_server
from tools.neo4j.errors import ServerError, UnavailableError
from tools.neo4j.home import Ports
from tools.neo4j.password import ENV_FILE, ensure_password

__all__ = [
    "Connection",
    "Running",
    "ServerError",
    "UnavailableError",
    "ephemeral_server",
    "main",
    "start",
    "status",
    "stop",
]


def main(arguments: list[str] | None = None) -> int:
    """Run one command and return the exit status: 1 on an error or when no server runs."""
    chosen = _parser().parse_args(arguments)
    try:
        return _run(chosen)
    except ServerError as error:
        print(f"error: {error}", file=sys.stderr)
        return 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tools.neo4j.server")
    parser.add_argument("command", choices=("start", "stop", "status"))
    parser.add_argument("--home", type=Path, default=HOME, help="the server's folder (%(default)s)")
    parser.add_argument(
        "--env-file",
        type=Path,
        default=ENV_FILE,
        help="where the password stands; written with a random one if need be (%(default)s)",
    )
    parser.add_argument(
        "--bolt-port", type=int, default=USUAL_PORTS.bolt, help="%(default)s unless taken"
    )
    parser.add_argument(
        "--http-port", type=int, default=USUAL_PORTS.http, help="%(default)s unless taken"
    )
    return parser


def _run(chosen: argparse.Namespace) -> int:
    if chosen.command == "stop":
        print("stopped" if stop(chosen.home) else "no server was running")
        return 0
    if chosen.command == "start":
        wanted = Ports(bolt=chosen.bolt_port, http=chosen.http_port)
        start(chosen.home, ensure_password(chosen.env_file), wanted)
    running = status(chosen.home)
    if running is None:
        print("no server is running")
        return 1
    ports = running.ports
    print(f"running: {ports.bolt_uri}, Browser {ports.browser_url}, process {running.pid}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
