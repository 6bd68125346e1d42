"""`graphkit browser`: hands style and guide to Neo4j Browser, on this machine only."""

from functools import partial
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import quote

import click

from graphkit.errors import InputError
from graphkit.resources import schemas_dir

__all__ = ["browser", "pack_server"]

HOST = "127.0.0.1"
FILES = {"/style.grass": "text/plain", "/guide.html": "text/html"}
BROWSER = "http://localhost:7474/browser/"


class _Handler(BaseHTTPRequestHandler):
    """Answers GET and HEAD for the files of the pack; whatever else is asked for is refused."""

    def __init__(self, files: dict[str, bytes], *args: object) -> None:
        self._files = files
        super().__init__(*args)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        self.wfile.write(self._head())

    def do_HEAD(self) -> None:
        self._head()

    def _head(self) -> bytes:
        path = self.path.partition("?")[0]
        body = self._files.get(path)
        self.send_response(HTTPStatus.NOT_FOUND if body is None else HTTPStatus.OK)
        self.send_header("Access-Control-Allow-Origin", "*")
        self.send_header("Content-Type", f"{FILES.get(path, 'text/plain')}; charset=utf-8")
        self.send_header("Content-Length", str(len(body or b"")))
        self.end_headers()
        return body or b""

    def log_message(self, *_: object) -> None:
        """Say nothing: the terminal shows the addresses."""


def pack_server(port: int) -> ThreadingHTTPServer:
    """Return a server of the pack that listens on the loopback address; 0 takes a free port.

    Raises:
        InputError: The port is taken or not allowed.
    """
    folder = schemas_dir() / "neo4j"
    files = {path: (folder / path[1:]).read_bytes() for path in FILES}
    try:
        return ThreadingHTTPServer((HOST, port), partial(_Handler, files))
    except OSError as error:
        raise InputError(
            f"cannot listen on port {port}: {error.strerror}; choose another one with --port"
        ) from error


@click.command(short_help="Give Neo4j Browser a style and a guide.")
@click.option(
    "--port", type=click.IntRange(0, 65535), default=7475, show_default=True,
    help="Where to listen on this machine; 0 takes a free one.",
)  # fmt: skip
def browser(port: int) -> None:
    """Hand a style and a guide with the saved queries to Neo4j Browser, until Ctrl-C.

    \b
    Examples:
      graphkit browser
      graphkit browser --port 8000
    """
    with pack_server(port) as server:
        base = f"http://{HOST}:{server.server_port}"
        try:
            click.echo(f"Open:  {BROWSER}?cmd=play&arg={quote(f'{base}/guide.html', safe='')}")
            click.echo(f"Style: type into Browser  :style {base}/style.grass")
            click.echo("Ctrl-C ends it.")
            server.serve_forever()
        except KeyboardInterrupt:
            click.echo("Ended.")
