"""Processes that are killed while they load, and processes that load at the same time."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from graphkit.resolve.resolution import resolve
from graphkit.store import open_store, settle
from graphkit.store.verify import verify
from tests.builders import RUN, VALE, Draft, border_march, phone_call, phone_call_corrected
from tests.builders_fragments import expected_lines
from tests.store_contents import put, stored_lines

LOAD = """
import os, sys
from tests.builders import RUN
from tests.contract.test_store_crash import articles
from graphkit.resolve.resolution import resolve
from graphkit.store import open_store, settle
with open_store(sys.argv[1], username="neo4j", password=os.environ.get("SECRET")) as store:
    with store.writer() as writer:
        for graph in sorted(articles(), key=lambda g: g.article.id, reverse=sys.argv[2] == "r"):
            writer.put(graph, RUN)
            print(graph.article.id, flush=True)
"""


def articles():
    """Make articles that share an entity; versions of one page among them."""
    for number in range(18):
        draft = Draft(
            *(f"Anna Vale spoke, number {number}, part {part}." for part in range(10)),
            urls=(f"https://a.example/{number // 3}",),
        )
        draft.entity(VALE.model_copy(update={"aliases": (f"Vale {number}",)}), "Anna Vale")
        yield draft.graph()
    yield from (phone_call(), border_march(), phone_call_corrected())


def loading(place, order):
    location, password = place
    return subprocess.Popen(
        [sys.executable, "-c", LOAD, location, order],
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).parents[2],
        env={**os.environ, "SECRET": password or ""},
    )


@pytest.fixture
def place(request, tmp_path):
    if request.param == "sqlite":
        return str(tmp_path / "graph.db"), None
    uri, _, password = request.getfixturevalue("wiped_neo4j")
    return uri, password


@pytest.mark.parametrize(
    ("place", "lines", "delay"),
    [
        ("sqlite", 0, 0.0),
        ("sqlite", 2, 0.004),
        ("sqlite", 7, 0.009),
        ("sqlite", 15, 0.013),
        pytest.param("neo4j", 2, 0.02, marks=pytest.mark.neo4j),
    ],
    indirect=["place"],
)
def test_kill_in_the_middle_of_loading(place, lines, delay):
    location, password = place
    child = loading(place, "f")
    done = [child.stdout.readline().strip() for _ in range(lines)]
    time.sleep(delay)
    child.send_signal(signal.SIGKILL)
    child.communicate()
    assert child.returncode == -signal.SIGKILL

    graphs = [*articles()]
    with open_store(location, username="neo4j", password=password) as store:
        kept = store.view().article_ids()
        assert set(done) <= set(kept)
        assert verify(store.view()) == []
        assert stored_lines(store) == expected_lines(g for g in graphs if g.article.id in kept)
        with store.writer() as writer:
            for graph in graphs:
                writer.put(graph, RUN)
        assert stored_lines(store) == expected_lines(graphs)


@pytest.mark.parametrize(
    "place", ["sqlite", pytest.param("neo4j", marks=pytest.mark.neo4j)], indirect=True
)
def test_two_processes_load_at_once(place):
    children = [loading(place, order) for order in ("f", "r")]
    for child in children:
        child.communicate()
        assert child.returncode == 0
    with open_store(place[0], username="neo4j", password=place[1]) as store:
        assert stored_lines(store) == expected_lines([*articles()])
        assert verify(store.view()) == []


@pytest.mark.parametrize("readings", range(5))
def test_a_writer_that_another_overtakes_leaves_the_graph_to_it(new_store, monkeypatch, readings):
    store, other = new_store(), new_store()

    def overtaken(outlines, judgements):
        monkeypatch.undo()
        done = []

        def read():
            if len(done) == readings:
                put(other, border_march())
            done.append(None)
            return outlines()

        answer = resolve(read, judgements)
        put(other, border_march())
        return answer

    monkeypatch.setattr(settle, "resolve", overtaken)
    put(store, phone_call())
    assert len(store.view().article_ids()) == 2
    assert verify(store.view()) == []
    assert stored_lines(store) == expected_lines([phone_call(), border_march()])
