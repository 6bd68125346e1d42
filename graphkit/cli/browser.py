"""`graphkit browser`: hands style and guide to Neo4j Browser, on this machine only."""

from http.server import ThreadingHTTPServer
from urllib.parse import quote

import click

from graphkit.cli.pack import PORT, serve_files
from graphkit.errors import InputError
from graphkit.resources import schemas_dir

__all__ = ["browser", "guide_address", "pack_server"]

HOST = "127.0.0.1"
BROWSER = "http://localhost:7474/browser/"


def pack_server(port: int) -> ThreadingHTTPServer:
    """Return a server of the pack that listens on the loopback address; 0 takes a free port.

    Raises:
        InputError: The port is taken or not allowed.
    """
    try:
        return serve_files(schemas_dir() / "neo4j", HOST, port)
    except OSError as error:
        raise InputError(
            f"cannot listen on port {port}: {error.strerror}; choose another one with --port"
        ) from error


def guide_address(page: str, port: int) -> str:
    """Return the address that opens Neo4j Browser, at its own address, with the guide beside it."""
    return f"{page}?cmd=guide&arg={quote(f'{_base(port)}/guide.html', safe='')}"


def _base(port: int) -> str:
    # By this name, not by the number: Browser asks before it has read which hosts its server
    # allows, and takes guides.neo4j.com and localhost till then.
    return f"http://localhost:{port}"


@click.command(short_help="Give Neo4j Browser a style and a guide.")
@click.option(
    "--port", type=click.IntRange(0, 65535), default=PORT, show_default=True,
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
        base = _base(server.server_port)
        try:
            click.echo(f"Open:   {guide_address(BROWSER, server.server_port)}")
            click.echo(f"Or type into a Browser at another address:  :guide {base}/guide.html")
            click.echo(f"Colours: a click in the guide, or type  :style {base}/style.grass")
            click.echo("Ctrl-C ends it.")
            server.serve_forever()
        except KeyboardInterrupt:
            click.echo("Ended.")
