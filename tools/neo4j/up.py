"""``python -m tools.neo4j.up``: a Neo4j with the demo articles in it, one command from a checkout.

Docker runs it where a Docker engine works (docker-compose.yml), else it starts from jars.
"""

import argparse
import os
import subprocess
import sys
from http import HTTPStatus
from pathlib import Path

from graphkit.cli.browser import guide_address
from graphkit.cli.pack import PORT
from tools.neo4j import background
from tools.neo4j.docker import compose_stop, compose_up, compose_works
from tools.neo4j.errors import ServerError
from tools.neo4j.home import USERNAME, Ports, port_answers
from tools.neo4j.launch import http_status
from tools.neo4j.password import ENV_FILE, ensure_password, read_password

DEMO_STORE = Path(".demo/graphkit.db")
FIRST_QUERY = "MATCH p = (:Actor)-[:DID|TO]-(:Event) RETURN p LIMIT 100"


def main(arguments: list[str] | None = None) -> int:
    """Start (or with ``--stop`` end) the server and return the exit status, 1 on an error."""
    parser = argparse.ArgumentParser(prog="python -m tools.neo4j.up", description=__doc__)
    parser.add_argument("--stop", action="store_true", help="end the server, its data kept")
    parser.add_argument("--jars", action="store_true", help="do without Docker even if it is there")
    chosen = parser.parse_args(arguments)
    try:
        if chosen.stop:
            _stop()
        else:
            _up(use_jars=chosen.jars)
    except ServerError as error:
        print(f"error: {error}", file=sys.stderr)
        return 1
    return 0


def push_command(target: str) -> list[str]:
    """Return the command that copies the demo store into a Neo4j; it reads NEO4J_PASSWORD."""
    return [sys.executable, "-m", "graphkit", "push", target, "--store", str(DEMO_STORE)]


def _up(*, use_jars: bool) -> None:
    password = ensure_password(ENV_FILE)
    ports = _start(password, use_jars=use_jars)
    if DEMO_STORE.exists():
        _push(ports, password)
    else:
        print(f"Nothing was copied, since there is no {DEMO_STORE}: `make demo` makes it.")
    print(f"Neo4j Browser: {ports.browser_url}")
    print(f"Log in as {USERNAME} with the NEO4J_PASSWORD of {ENV_FILE}. A first picture:")
    print(f"  {FIRST_QUERY}")
    first = "" if port_answers(PORT) else "run `graphkit browser`, then "
    print(f"With colours and a guide to click: {first}open")
    print(f"  {guide_address(ports.browser_url, PORT)}")


def _start(password: str, *, use_jars: bool) -> Ports:
    runs = background.status(background.HOME) is not None
    if not runs and not use_jars and compose_works():
        print("Starting Neo4j in Docker ...", flush=True)
        compose_up(password)
        ports = background.USUAL_PORTS
        if http_status(ports.http, password) == HTTPStatus.UNAUTHORIZED:
            raise ServerError(
                f"the database in Docker has another password: put the one of its first start "
                f"into {ENV_FILE}, or delete it with `docker compose down --volumes`"
            )
        return ports
    if not runs:
        print("Starting Neo4j from jars (the first time fetches 139 MB) ...", flush=True)
    return background.start(background.HOME, password).ports


def _push(ports: Ports, password: str) -> None:
    environment = {**os.environ, "NEO4J_USERNAME": USERNAME, "NEO4J_PASSWORD": password}
    done = subprocess.run(push_command(ports.bolt_uri), env=environment, check=False)
    if done.returncode != 0:
        raise ServerError(f"Neo4j runs at {ports.bolt_uri}, but the demo was not copied into it")


def _stop() -> None:
    stopped = background.stop(background.HOME)
    password = read_password(ENV_FILE)
    # Without a password nothing was ever started in Docker.
    if password is not None and compose_works():
        stopped = compose_stop(password) or stopped
    print("stopped" if stopped else "no server was running")


if __name__ == "__main__":
    sys.exit(main())
