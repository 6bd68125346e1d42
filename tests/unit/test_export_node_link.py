"""Node-link JSON: what NetworkX reads, and what gives back the very same models."""

import json

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphkit.errors import ExportError
from graphkit.export.node_link import NodeLinkExporter
from graphkit.graph import Graph
from graphkit.model.edge import Edge
from graphkit.model.edges import EDGE_CLASSES
from graphkit.model.node import NODE_CLASSES, Node, Person
from tests.builders_story import two_presidents

TEXT = st.text(st.characters(codec="utf-8"), min_size=1)


def written(nodes, edges, path) -> dict:
    NodeLinkExporter().write(nodes, edges, path)
    return json.loads(path.read_bytes())


def node_of(record: dict) -> Node:
    return NODE_CLASSES[record["label"]].model_validate(record)


def edge_of(record: dict) -> Edge:
    fields = {name: value for name, value in record.items() if name != "key"}
    edge = EDGE_CLASSES[record["type"]].model_validate(fields)
    assert edge.id == record["key"]
    return edge


def test_file_gives_back_the_same_graph(tmp_path):
    graph = two_presidents()
    data = written(graph.nodes, graph.edges, tmp_path / "g.json")
    again = Graph.of(map(node_of, data["nodes"]), map(edge_of, data["edges"]))
    assert (again.nodes, again.edges) == (graph.nodes, graph.edges)


def test_networkx_reads_a_directed_multigraph(tmp_path):
    graph = two_presidents()
    data = written(graph.nodes, graph.edges, tmp_path / "g.json")
    net = nx.node_link_graph(data, edges="edges")
    assert isinstance(net, nx.MultiDiGraph)
    assert net.nodes["p-lind"] == {
        "label": "Person",
        "name": "Ada Lind",
        "aliases": ["Lind"],
        "named": True,
    }
    assert {key for _, _, key in net.edges(keys=True)} == {edge.id for edge in graph.edges}


def test_properties_stand_flat_beside_id_label_and_name(tmp_path):
    data = written(two_presidents().nodes, (), tmp_path / "g.json")
    assert {"directed": True, "multigraph": True}.items() <= data.items()
    event = next(node for node in data["nodes"] if node["name"] == "telephoned")
    assert list(event)[:3] == ["id", "label", "name"]
    assert event["date"] == "2022-02-27"
    assert None not in event.values()


@given(name=TEXT, alias=TEXT, node_id=TEXT)
def test_any_text_survives(name, alias, node_id, tmp_path_factory):
    person = Person(id=node_id, name=name, aliases=(alias,))
    data = written([person], (), tmp_path_factory.getbasetemp() / "any.json")
    assert node_of(data["nodes"][0]) == person


def test_lone_surrogate_is_refused_with_its_node(tmp_path):
    person = Person.model_construct(id="p1", label="Person", name="a\ud800", aliases=())
    with pytest.raises(ExportError, match="JSON cannot carry Person 'p1'"):
        NodeLinkExporter().write([person], (), tmp_path / "g.json")
    assert list(tmp_path.iterdir()) == []
