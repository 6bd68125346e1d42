"""Every output format: whole or not at all, the same bytes for the same input, one by one."""

import errno
import io
import subprocess
import sys
from pathlib import Path

import pytest

from graphkit.errors import ExportError
from graphkit.export import EXPORTERS, FOLDERS, SUFFIXES, get_exporter
from graphkit.graph import Graph
from graphkit.model.node import Person
from graphkit.model.record import edge_record, node_record
from graphkit.store import open_store
from tests.builders import RUN
from tests.builders_story import two_presidents

CARRIES_CONTROL = ("json", "jsonl", "cytoscape", "cypher", "turtle", "ftm")
OURS = {"csv": "nodes.csv", "neo4j-csv": "nodes-Person.csv"}


@pytest.fixture(params=EXPORTERS)
def exporter(request):
    return get_exporter(request.param)


@pytest.fixture(scope="module")
def graph():
    return two_presidents()


def contents(path: Path) -> dict[str, bytes]:
    files = sorted(path.iterdir()) if path.is_dir() else [path]
    return {file.name if path.is_dir() else "": file.read_bytes() for file in files}


def old_target(exporter, folder) -> Path:
    """Make what an earlier export could have left."""
    target = folder / "graph"
    if exporter.name in FOLDERS:
        target.mkdir()
        (target / OURS[exporter.name]).write_text("old")
    else:
        target.write_text("old")
    return target


def test_name_and_suffix_are_those_it_is_found_by(exporter):
    if exporter.name in FOLDERS:
        assert exporter.suffix == ""
    else:
        assert SUFFIXES[exporter.suffix] == exporter.name
    assert type(get_exporter(exporter.name)) is type(exporter)


def test_same_input_gives_the_same_bytes_as_models_and_as_records(exporter, graph, tmp_path):
    exporter.write(graph.nodes, graph.edges, tmp_path / "one")
    records = (map(node_record, graph.nodes), map(edge_record, graph.edges))
    get_exporter(exporter.name).write(*records, tmp_path / "two")
    assert contents(tmp_path / "one") == contents(tmp_path / "two")


def test_empty_graph_is_written(exporter, tmp_path):
    exporter.write(Graph().nodes, Graph().edges, tmp_path / "empty")
    assert (tmp_path / "empty").exists()


def test_elements_are_taken_one_by_one(exporter, graph, tmp_path):
    taken = []

    def nodes():
        for node in graph.nodes:
            taken.append(node)
            yield node

    def edges():
        assert len(taken) == len(graph.nodes)
        yield from graph.edges

    exporter.write(nodes(), edges(), tmp_path / "streamed")
    assert (tmp_path / "streamed").exists()


@pytest.mark.parametrize("failure", [ExportError("no"), KeyboardInterrupt(), ValueError("x")])
def test_failure_leaves_what_stood_there_and_nothing_else(exporter, graph, failure, tmp_path):
    target = old_target(exporter, tmp_path)
    before = contents(target)

    def failing():
        yield graph.nodes[0]
        raise failure

    with pytest.raises(type(failure)):
        exporter.write(failing(), graph.edges, target)
    assert contents(target) == before
    assert list(tmp_path.iterdir()) == [target]


def test_what_stood_there_is_replaced(exporter, graph, tmp_path):
    target = old_target(exporter, tmp_path)
    exporter.write(graph.nodes, graph.edges, target)
    assert b"old" not in contents(target).values()
    assert list(tmp_path.iterdir()) == [target]


def test_a_full_disk_leaves_nothing_and_is_told_in_one_line(exporter, graph, tmp_path, monkeypatch):
    opened = Path.open

    class Full(io.BufferedWriter):
        def write(self, data):
            if self.tell() + len(data) > 2000:
                raise OSError(errno.ENOSPC, "No space left on device")
            return super().write(data)

        def writelines(self, lines):
            for line in lines:
                self.write(line)

    def full(self, mode="r", *args, **kwargs):
        stream = opened(self, mode, *args, **kwargs)
        return Full(stream.detach()) if mode in ("xb", "wb") else stream

    monkeypatch.setattr(Path, "open", full)
    with pytest.raises(ExportError, match=r"cannot write .*graph: No space left on device"):
        exporter.write(graph.nodes, graph.edges, tmp_path / "graph")
    assert list(tmp_path.iterdir()) == []


# The limit on the size of a file makes the kernel refuse a write, as a full disk does.
FILLED = """
import resource, signal, sys
from graphkit.cli import cli
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (2000, 2000))
cli(sys.argv[1:])
"""


@pytest.mark.skipif(sys.platform != "linux", reason="limits the size of a file as Linux does")
def test_a_write_that_the_system_refuses_leaves_nothing(exporter, graph, tmp_path):
    with open_store(tmp_path / "graph.db") as store, store.writer() as writer:
        writer.put(graph, RUN)
    before = contents(tmp_path)
    command = ("export", "-o", "out", "-f", exporter.name, "--store", "graph.db")
    ran = subprocess.run(
        [sys.executable, "-c", FILLED, *command],
        cwd=tmp_path, capture_output=True, text=True, check=False, timeout=60,
    )  # fmt: skip
    assert (ran.returncode, ran.stdout) == (1, "")
    assert ran.stderr == f"Error: cannot write {tmp_path / 'out'}: File too large\n"
    assert contents(tmp_path) == before


def test_what_an_export_did_not_write_is_never_replaced(exporter, graph, tmp_path):
    target = tmp_path / "target"
    if exporter.name in FOLDERS:
        target.write_text("a file")
        told = "it is no folder"
    else:
        target.mkdir()
        told = "it is no regular file"
    with pytest.raises(ExportError, match=told):
        exporter.write(graph.nodes, graph.edges, target)
    assert list(tmp_path.iterdir()) == [target]


@pytest.mark.parametrize("name", FOLDERS)
def test_a_folder_that_holds_other_things_is_never_replaced(name, graph, tmp_path):
    target = tmp_path / "thesis"
    target.mkdir()
    (target / "chapter.txt").write_text("mine")
    with pytest.raises(ExportError, match=r"holds chapter.txt, which is no part"):
        get_exporter(name).write(graph.nodes, graph.edges, target)
    assert contents(target) == {"chapter.txt": b"mine"}
    assert list(tmp_path.iterdir()) == [target]


def test_target_that_cannot_be_written_is_named(exporter, graph, tmp_path):
    target = tmp_path / "no" / "graph"
    with pytest.raises(ExportError, match=rf"cannot write {target}: No such file or directory"):
        exporter.write(graph.nodes, graph.edges, target)


def test_a_control_character_is_carried_or_refused_with_node_and_field(exporter, tmp_path):
    people = [Person(id="p1", name="A\x01B")]
    if exporter.name in CARRIES_CONTROL:
        exporter.write(people, (), tmp_path / "graph")
        assert (tmp_path / "graph").exists()
        return
    with pytest.raises(ExportError, match=r"cannot carry name of Person 'p1': character U\+0001"):
        exporter.write(people, (), tmp_path / "graph")
    assert list(tmp_path.iterdir()) == []


def test_half_of_a_surrogate_pair_is_refused_with_its_node(exporter, tmp_path):
    person = {"id": "p1", "label": "Person", "name": "a\ud800"}
    with pytest.raises(ExportError, match=r"cannot carry .*Person 'p1'"):
        exporter.write([person], (), tmp_path / "graph")
    assert list(tmp_path.iterdir()) == []
