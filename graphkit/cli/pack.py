"""Serves files to the pages of Neo4j Browser; needs nothing but Python, so a bare image runs it.

Browser asks from another origin and with headers of its own, so each request comes with a
preflight: https://fetch.spec.whatwg.org/#cors-preflight-fetch. Every origin may ask: a Browser can
stand at any address, and the files are the same for everybody.
"""

import sys
from contextlib import suppress
from functools import partial
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

__all__ = ["FILES", "PORT", "serve_files"]

PORT = 7475
FILES = {"/style.grass": "text/plain", "/guide.html": "text/html"}


class _Handler(BaseHTTPRequestHandler):
    """Answers for the files of the pack; whatever else is asked for is refused."""

    timeout = 10  # seconds for whoever connects and says nothing

    def __init__(self, files: dict[str, bytes], *args: object) -> None:
        self._files = files
        super().__init__(*args)  # type: ignore[arg-type]

    def handle(self) -> None:
        with suppress(ConnectionError):  # the page was left before the answer came
            super().handle()

    def do_GET(self) -> None:
        self.wfile.write(self._head())

    def do_HEAD(self) -> None:
        self._head()

    def do_OPTIONS(self) -> None:
        self._grant(HTTPStatus.NO_CONTENT)
        self.end_headers()

    def _head(self) -> bytes:
        path = self.path.partition("?")[0]
        body = self._files.get(path)
        self._grant(HTTPStatus.NOT_FOUND if body is None else HTTPStatus.OK)
        self.send_header("Content-Type", f"{FILES.get(path, 'text/plain')}; charset=utf-8")
        self.send_header("Content-Length", str(len(body or b"")))
        self.end_headers()
        return body or b""

    def _grant(self, status: HTTPStatus) -> None:
        self.send_response(status)
        self.send_header("Access-Control-Allow-Origin", "*")
        self.send_header("Access-Control-Allow-Headers", "*")

    def log_message(self, *_: object) -> None:
        """Say nothing: the terminal shows the addresses."""


def serve_files(folder: Path, host: str, port: int) -> ThreadingHTTPServer:
    """Return a server of the files of a folder; port 0 takes a free one.

    Raises:
        OSError: The port is taken or not allowed, or a file is missing.
    """
    files = {path: (folder / path[1:]).read_bytes() for path in FILES}
    return ThreadingHTTPServer((host, port), partial(_Handler, files))


if __name__ == "__main__":
    # In a container, whose own address is no loopback address: docker-compose.yml.
    serve_files(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])).serve_forever()
