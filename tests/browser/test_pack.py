"""The pack for Neo4j Browser in the real thing: Neo4j's own server, a real headless Chromium."""

import os
import re
import threading
from pathlib import Path

import pytest
from neo4j import GraphDatabase

from graphkit.cli.browser import guide_address, pack_server
from graphkit.report.guide import LOOKS
from graphkit.report.saved import saved_names, saved_query
from tests.cli_fixtures import run
from tests.needed import miss
from tests.neo4j_browser import Neo4jBrowser
from tests.neo4j_server import empty
from tools.neo4j.launch import http_status

ROOT = Path(__file__).parents[2]
PICTURE = ROOT / "docs" / "browser.png"
VALUES = {"actor": "Volodymyr Zelensky", "date": "2022-02-28"}
HTTP = "SHOW SETTINGS YIELD name, value WHERE name = 'server.http.advertised_address' RETURN value"
NODES = """
    [...document.querySelector('[data-testid=frame]').querySelectorAll('g.node')].map(one => ({
      id: one.getAttribute('aria-label').replace('graph-node', ''),
      fill: one.querySelector('circle.b-outline').getAttribute('fill'),
      caption: one.querySelector('text.caption').textContent.trim()}))
"""
NAMES = """
    MATCH (n) WHERE split(elementId(n), ':')[2] IN $ids
    RETURN split(elementId(n), ':')[2] AS id, labels(n) AS labels, n.name AS name
"""

pytestmark = pytest.mark.model


@pytest.fixture(scope="module")
def driver(neo4j_server):
    with GraphDatabase.driver(neo4j_server.uri, auth=tuple(neo4j_server[1:])) as opened:
        yield opened


@pytest.fixture(scope="module")
def address(neo4j_server, driver, tmp_path_factory, pytestconfig):
    """Address of the server's Browser, its database filled with the sample articles."""
    port = int(driver.execute_query(HTTP).records[0].value().rpartition(":")[2])
    if http_status(port, neo4j_server.password) != 200:  # a container's port has another number
        needed = "a server with Neo4j Browser on its own port, from jars: install Java 17 and Maven"
        miss(pytestconfig, "the tests of the pack in Neo4j Browser", needed)
    empty(driver)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("NEO4J_USERNAME", neo4j_server.username)
        patch.setenv("NEO4J_PASSWORD", neo4j_server.password)
        store = tmp_path_factory.mktemp("pack") / "graphkit.db"
        for words in (("load", ROOT / "seeds" / "articles"), ("push", neo4j_server.uri)):
            done = run(*words, "--store", store)
            assert done.exit_code == 0, done.output
    yield f"http://localhost:{port}/browser/"
    empty(driver)


@pytest.fixture(scope="module")
def pack():
    with pack_server(0) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield server.server_port
        server.shutdown()


@pytest.fixture(scope="module")
def reader(browser, address, pack, neo4j_server):
    """A reader who opens the address that `graphkit browser` prints, and logs in."""
    page = browser.open(guide_address(address, pack), width=1600)
    opened = Neo4jBrowser(page)
    opened.turn_to("Start here")  # there before the login
    opened.log_in(neo4j_server)
    yield opened
    page.close()


def coloured(reader, driver):
    """Check the fill and the caption of each node in the newest frame; return the labels."""
    nodes = {node["id"]: node for node in reader.page.run(NODES)}
    found = driver.execute_query(NAMES, ids=list(nodes)).records
    assert len(found) == len(nodes) > 5
    labels = set()
    for record in found:
        node, (label,) = nodes[record["id"]], set(record["labels"]) - {"Actor"}
        assert node["fill"] == LOOKS[label][0], (label, record["name"])
        begin = node["caption"].removesuffix("…")  # its first line
        assert begin
        assert record["name"].startswith(begin)
        labels.add(label)
    return labels


def test_the_style_loads_by_its_address(reader, pack):
    told = reader.type(f":style http://localhost:{pack}/style.grass")
    for fill, *_ in LOOKS.values():
        assert fill in told


def test_a_click_loads_the_colours_and_a_click_draws_the_picture(reader, driver):
    reader.type(":style reset")
    reader.turn_to("Start here")
    reader.click_box(2)
    before = {node["fill"] for node in reader.page.run(NODES)}
    assert not before & {fill for fill, *_ in LOOKS.values()}
    reader.page.click(".slide a[data-exec]")
    reader.until("document.querySelector('[data-testid=styleResetButton]')")
    reader.click_box(2)
    assert coloured(reader, driver) >= {"Person", "State", "Event"}
    if os.environ.get("WRITE_PICTURES") == "1":
        reader.page.click('[data-testid=frame] [aria-label="Collapse the node properties display"]')
        reader.page.run("new Promise(done => setTimeout(done, 3000))")  # the nodes come to rest
        reader.page.screenshot(PICTURE)
    assert 10_000 < PICTURE.stat().st_size < 300_000


@pytest.mark.parametrize("heading", ["Start here", "How to read it"])
def test_every_box_of_the_first_pages_answers(reader, heading):
    reader.turn_to(heading)
    for number in range(1, len(reader.boxes()) + 1):
        assert "ERROR" not in reader.click_box(number)


@pytest.mark.parametrize("name", saved_names())
def test_a_question_of_the_guide_answers_as_the_driver_does(reader, driver, name):
    query = saved_query(name)
    asked = {key: VALUES[key] for key in query.required}
    reader.turn_to(query.title)
    for key, value in asked.items():
        reader.fill_in(key, value)
    *settings, text = reader.boxes()
    assert text == query.text.strip()
    assert len(settings) == bool(query.parameters)
    if settings:
        assert "Successfully set your parameters" in reader.click_box(1)
    told = reader.click_box(len(settings) + 1)
    rows = driver.execute_query(query.text, {**query.parameters, **asked}).records
    assert len(rows) > 0
    assert re.search(rf"Started streaming {len(rows)} records", told), told


def test_one_parameter_is_set_as_the_documentation_says(reader):
    told = reader.type(":param actor => 'Volodymyr Zelensky'")
    assert "Successfully set your parameters" in told
    assert '"actor": "Volodymyr Zelensky"' in told


def test_the_guide_also_plays_among_the_answers(reader, pack):
    assert "Start here" in reader.type(f":play http://localhost:{pack}/guide.html")
