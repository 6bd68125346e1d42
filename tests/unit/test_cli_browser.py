"""The pack for Neo4j Browser: what it says, and who is handed it."""

import http.client
import json
import re
import signal
import socket
import struct
import subprocess
import sys
import threading
from html import unescape

import pytest
from click.testing import CliRunner

from graphkit.cli import cli
from graphkit.cli.browser import pack_server
from graphkit.model.node import NODE_CLASSES
from graphkit.report.guide import LOOKS, guide, style
from graphkit.report.saved import saved_names, saved_query
from graphkit.resources import schemas_dir


@pytest.fixture
def ask():
    with pack_server(0) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()

        def asked(method, path):
            opened = http.client.HTTPConnection(*server.server_address, timeout=10)
            opened.request(method, path)
            answer = opened.getresponse()
            body = answer.read()
            opened.close()
            return answer, body

        asked.address = server.server_address
        yield asked
        server.shutdown()


def test_both_files_are_handed_to_a_page_of_another_origin(ask):
    for name in ("style.grass", "guide.html"):
        answer, body = ask("GET", f"/{name}")
        assert (answer.status, answer.headers["Access-Control-Allow-Origin"]) == (200, "*")
        assert body == (schemas_dir() / "neo4j" / name).read_bytes()
        head, nothing = ask("HEAD", f"/{name}")
        assert (head.status, head.headers["Content-Length"]) == (200, str(len(body)))
        assert nothing == b""


def test_a_preflight_with_headers_of_browsers_own_is_granted(ask):
    answer, body = ask("OPTIONS", "/guide.html")
    assert (answer.status, body) == (204, b"")
    assert answer.headers["Access-Control-Allow-Origin"] == "*"
    assert answer.headers["Access-Control-Allow-Headers"] == "*"  # cache-control, sentry-trace ...


@pytest.mark.parametrize("begun", ["", "GET /guide.html HTTP/1.1\r\n"])
def test_whoever_breaks_off_leaves_no_word_in_the_terminal(ask, begun, capsys):
    with socket.create_connection(ask.address) as opened:
        # Closing resets the connection: https://man7.org/linux/man-pages/man7/socket.7.html
        opened.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        opened.sendall(begun.encode())
    assert ask("GET", "/guide.html")[0].status == 200
    for thread in threading.enumerate():
        if "process_request_thread" in thread.name:
            thread.join(10)
    assert capsys.readouterr() == ("", "")


@pytest.mark.parametrize("path", ["/", "/constraints.cypher", "/../ontology.yaml", "/guide.html/"])
def test_nothing_else_is_handed_out(ask, path):
    answer, body = ask("GET", path)
    assert (answer.status, body) == (404, b"")
    assert ask("POST", "/guide.html")[0].status == 501


def test_a_taken_port_is_one_line():
    with pack_server(0) as server:
        done = CliRunner().invoke(cli, ["browser", "--port", str(server.server_port)])
    assert done.exit_code == 1
    assert f"cannot listen on port {server.server_port}" in done.stderr
    assert done.stderr.count("\n") == 1


def test_it_prints_the_address_and_ends_with_ctrl_c():
    command = [sys.executable, "-m", "graphkit", "browser", "--port", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as running:
        try:
            lines = [running.stdout.readline() for _ in range(4)]
            running.send_signal(signal.SIGINT)
            rest, _ = running.communicate(timeout=60)
        finally:
            running.kill()
    assert re.search(r"\?cmd=guide&arg=http%3A%2F%2Flocalhost%3A\d+%2Fguide\.html\n$", lines[0])
    assert re.search(r":guide http://localhost:\d+/guide\.html\n$", lines[1])
    assert re.search(r":style http://localhost:\d+/style\.grass\n$", lines[2])
    assert (rest, running.returncode) == ("Ended.\n", 0)


def test_the_guide_holds_every_saved_query_as_it_is():
    found = re.findall(r'<pre class="[^"]*runnable">(.*?)</pre>', guide(), re.DOTALL)
    shown = [unescape(one) for one in found]
    assert [saved_query(name).text.strip() for name in saved_names()] == [
        one for one in shown if one.startswith("// title")
    ]


def test_a_required_parameter_has_a_field_and_the_line_that_sets_it_is_json():
    lines = re.findall(r">:params (.*?)</pre>", guide())
    with_parameters = [one for one in map(saved_query, saved_names()) if one.parameters]
    assert len(lines) == len(with_parameters)
    for query, line in zip(with_parameters, lines, strict=True):
        assert re.findall(r'value-key="(\w+)"', line) == list(query.required)
        values = json.loads(unescape(re.sub(r"<.*?>", "", line)))
        assert values.keys() == query.parameters.keys()
    assert guide().count("<input value-for=") == sum(len(one.required) for one in with_parameters)


def test_the_guide_loads_the_style_by_a_click():
    (command,) = re.findall(r'data-exec="(.*?)"', guide(), re.DOTALL)
    assert unescape(command) == f"style {style()}"


def test_a_label_has_one_rule_and_a_colour_of_its_own_behind_the_one_of_actor():
    rules = dict(re.findall(r"^(\S+) \{\n(.*?)^\}", style(), re.DOTALL | re.MULTILINE))
    names = list(rules)
    assert names.index("node.Actor") < min(names.index(f"node.{one}") for one in NODE_CLASSES)
    colours = [re.search(r" color: (\S+);", rules[f"node.{one}"])[1] for one in NODE_CLASSES]
    assert len(set(colours)) == len(NODE_CLASSES)


def luminance(colour):
    """Relative luminance as WCAG 2.2 defines it."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("label", sorted(LOOKS))
def test_a_caption_stands_out_from_its_node(label):
    fill, _, ink, _ = LOOKS[label]
    dark, light = sorted((luminance(fill), luminance(ink)))
    assert (light + 0.05) / (dark + 0.05) >= 4.5  # WCAG 2.2, level AA
