"""Every output format: whole or not at all, the same bytes for the same input, ids kept."""

import pytest

from graphkit.errors import ExportError
from graphkit.export import EXPORTERS, SUFFIXES, get_exporter
from graphkit.graph import Graph
from tests.builders_story import two_presidents


@pytest.fixture(params=EXPORTERS)
def exporter(request):
    return get_exporter(request.param)


@pytest.fixture(scope="module")
def graph():
    return two_presidents()


def test_name_and_suffix_are_those_it_is_found_by(exporter):
    assert SUFFIXES[exporter.suffix] == exporter.name
    assert type(get_exporter(exporter.name)) is type(exporter)


def test_same_input_gives_the_same_bytes(exporter, graph, tmp_path):
    for name in ("one", "two"):
        exporter.write(graph.nodes, graph.edges, tmp_path / name)
    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()


def test_empty_graph_is_written(exporter, tmp_path):
    exporter.write(Graph().nodes, Graph().edges, tmp_path / "empty")
    assert (tmp_path / "empty").stat().st_size > 0


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
def test_failure_leaves_the_old_file_and_nothing_else(exporter, graph, failure, tmp_path):
    target = tmp_path / "graph"
    target.write_text("old")

    def failing():
        yield graph.nodes[0]
        raise failure

    with pytest.raises(type(failure)):
        exporter.write(failing(), graph.edges, target)
    assert target.read_text() == "old"
    assert list(tmp_path.iterdir()) == [target]


def test_what_is_no_file_is_never_replaced(exporter, graph, tmp_path):
    folder = tmp_path / "folder"
    folder.mkdir()
    with pytest.raises(ExportError, match="is no regular file"):
        exporter.write(graph.nodes, graph.edges, folder)
    assert list(tmp_path.iterdir()) == [folder]


def test_target_that_cannot_be_written_is_named(exporter, graph, tmp_path):
    target = tmp_path / "no" / "graph"
    with pytest.raises(ExportError, match=rf"cannot write {target}: No such file or directory"):
        exporter.write(graph.nodes, graph.edges, target)
