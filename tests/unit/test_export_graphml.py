"""GraphML must be readable by a reader other than our own: NetworkX's."""

import datetime as dt
import json
from pathlib import Path

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphkit.errors import ExportError
from graphkit.export.graphml import GraphMLExporter
from graphkit.model.edges import EDGE_CLASSES
from graphkit.model.node import NODE_CLASSES, Event, Location, Person
from tests.builders_story import two_presidents
from tests.story import Story

XML_TEXT = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Cn"]), min_size=1)


def read(path: Path) -> nx.MultiDiGraph:
    return nx.read_graphml(path, force_multigraph=True)


@pytest.fixture
def target(tmp_path):
    return tmp_path / "graph.graphml"


def test_networkx_reads_every_node_and_edge_with_its_id_and_evidence(target):
    graph = two_presidents()
    GraphMLExporter().write(graph.nodes, graph.edges, target)
    net = read(target)
    assert set(net.nodes) == {node.id for node in graph.nodes}
    assert {key for _, _, key in net.edges(keys=True)} == {edge.id for edge in graph.edges}
    for edge in graph.edges:
        data = net.edges[edge.source, edge.target, edge.id]
        assert data["type"] == edge.type
        assert data.get("start") == getattr(edge, "start", None)


def test_parallel_edges_stay_apart(target):
    story = Story(["Ann and Ann's friend: Ann."], title="Three times")
    story.entity(Person(id="p", name="Ann"), "Ann and", "Ann's", "Ann.")
    graph = story.graph()
    GraphMLExporter().write(graph.nodes, graph.edges, target)
    assert read(target).number_of_edges("p", f"{graph.article.id}#0") == 3


def test_values_keep_their_types_and_lists_become_json(target):
    nodes = [
        Event(id="e", name="E", type="ASSAULT", lemma="x", score=-9.5, date=dt.date(2024, 1, 2)),
        Location(id="l", name="L", lat=50.5, lon=30, named=False, aliases=("a|b", 'c"d')),
    ]
    GraphMLExporter().write(nodes, (), target)
    net = read(target)
    assert net.nodes["e"] == {
        "label": "Event", "name": "E", "type": "ASSAULT", "lemma": "x", "score": -9.5,
        "date": "2024-01-02", "date_basis": "none", "status": "reported",
    }  # fmt: skip
    place = net.nodes["l"]
    assert (place["lat"], place["lon"], place["named"]) == (50.5, 30.0, False)
    assert json.loads(place["aliases"]) == ["a|b", 'c"d']


def test_every_property_of_the_ontology_has_a_typed_key(target):
    GraphMLExporter().write((), (), target)
    text = target.read_text()
    for cls in (*NODE_CLASSES.values(), *EDGE_CLASSES.values()):
        for name in cls.model_fields:
            assert f'attr.name="{name}"' in text or name in ("id", "source", "target")
    assert 'attr.name="lat" attr.type="double"' in text
    assert 'attr.name="start" attr.type="long"' in text
    assert 'attr.name="current" attr.type="boolean"' in text


@given(name=XML_TEXT, alias=XML_TEXT, node_id=XML_TEXT)
def test_any_xml_text_survives(name, alias, node_id, tmp_path_factory):
    target = tmp_path_factory.getbasetemp() / "any.graphml"
    GraphMLExporter().write([Person(id=node_id, name=name, aliases=(alias,))], (), target)
    net = read(target)
    assert net.nodes[node_id]["name"] == name
    assert json.loads(net.nodes[node_id]["aliases"]) == [alias]


@pytest.mark.parametrize("text", ["a\r\nb", "a\tb", "<&>\"'", "]]>", " a "])
def test_awkward_text_survives(text, target):
    GraphMLExporter().write([Person(id="p", name=text)], (), target)
    assert read(target).nodes["p"]["name"] == text


@pytest.mark.parametrize("field", ["id", "name", "wikidata"])
@pytest.mark.parametrize("char", ["\x00", "\x1b", "\ufffe"])
def test_character_that_xml_forbids_is_refused_with_node_and_field(field, char, target):
    person = Person(**{"id": "p1", "name": "A", field: f"A{char}B"})
    with pytest.raises(ExportError, match=rf"{field} of Person .*U\+{ord(char):04X}"):
        GraphMLExporter().write([person], (), target)
    assert not target.exists()
