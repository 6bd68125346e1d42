"""Each format is read back by a reader that is not ours, and what it reads is compared."""

import csv
import json
from urllib.parse import unquote

import networkx as nx
import pandas as pd
import pytest
import rdflib

from graphkit.export import get_exporter
from graphkit.model.node import NODE_CLASSES, Event, Location, Person
from graphkit.model.record import edge_record, node_record
from tests.builders_story import two_presidents, week_after

HOSTILE = [
    "quote \" and '",
    "<tag attr='x'> & </node>",
    "two\nlines\tand a tab",
    "back\\slash \\n \\u0041 \\",
    "$dollar ${x} `tick`",
    "semi;colon, comma | bar",
    "Żółć 𝔘𝔫𝔦 😀",
    "@prefix <urn:x> . # not a comment",
    "// no comment\n; CREATE (n)",
]
FORMULAS = ["=1+1", "+1", "-1", "@SUM(A1)"]


def elements():
    """Return nodes and edges with names hostile to every syntax, and two whole stories."""
    one, two = two_presidents(), week_after()
    nodes = {node.id: node for graph in (one, two) for node in graph.nodes}
    for number, name in enumerate((*HOSTILE, *FORMULAS)):
        node = Person(id=f"h {number}#<'\"\\>", name=name, aliases=(name, "b"), born=(1970,))
        nodes[node.id] = node
    nodes["place"] = Location(id="place", name="P", lat=-9.5, lon=30, named=False)
    edges = {edge.id: edge for graph in (one, two) for edge in graph.edges}
    nodes["month"] = Event(id="month", name="M", type="OTHER", lemma="m", date_value="2024-02")
    return list(nodes.values()), list(edges.values())


@pytest.fixture(scope="module")
def graph():
    nodes, edges = elements()
    return list(map(node_record, nodes)), list(map(edge_record, edges))


@pytest.fixture
def written(graph, tmp_path):
    def write(name):
        exporter = get_exporter(name)
        target = tmp_path / f"graph{exporter.suffix}"
        exporter.write(*graph, target)
        return target

    return write


def as_xml(record, *left_out):
    """Return a record as formats without lists give it back."""
    return {
        name: json.dumps(value, ensure_ascii=False, separators=(",", ":"))
        if isinstance(value, list)
        else value
        for name, value in record.items()
        if name not in left_out
    }


def without(data, *names):
    return {name: value for name, value in data.items() if name not in names}


def assert_same_net(net, graph, *, edge_key, more=()):
    nodes, edges = graph
    found = {
        key: {k: v for k, v in data.items() if k not in more} for key, data in net.nodes.items()
    }
    assert found == {node["id"]: as_xml(node, "id") for node in nodes}
    read = {
        data.get(edge_key, key): (one, two, {k: v for k, v in data.items() if k not in more})
        for one, two, key, data in net.edges(keys=True, data=True)
    }
    assert read == {
        edge["id"]: (edge["source"], edge["target"], as_xml(edge, "id", "source", "target"))
        for edge in edges
    }


def test_networkx_reads_graphml(written, graph):
    net = nx.read_graphml(written("graphml"), force_multigraph=True)
    assert_same_net(net, graph, edge_key="key")


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_networkx_reads_gexf(written, graph):
    net = nx.read_gexf(written("gexf"), version="1.3")
    nodes, edges = graph
    assert {key: without(data, "spells") for key, data in net.nodes.items()} == {
        node["id"]: {**as_xml(node, "id"), "label": node["name"], "node_label": node["label"]}
        for node in nodes
    }
    assert net.nodes["month"]["spells"] == [("2024-02-01", "2024-02-29")]
    read = {
        data["id"]: (one, two, without(data, "id", "spells"))
        for one, two, data in net.edges(data=True)
    }
    assert read == {
        edge["id"]: (
            edge["source"],
            edge["target"],
            {**as_xml(edge, "id", "source", "target"), "label": edge["type"]},
        )
        for edge in edges
    }


def test_networkx_reads_node_link_json(written, graph):
    data = json.loads(written("json").read_bytes())
    net = nx.node_link_graph(data, edges="edges")
    nodes, edges = graph
    assert dict(net.nodes) == {n["id"]: {k: v for k, v in n.items() if k != "id"} for n in nodes}
    assert {key: data for *_, key, data in net.edges(keys=True, data=True)} == {
        e["id"]: {k: v for k, v in e.items() if k not in ("id", "source", "target")} for e in edges
    }


def test_networkx_reads_cytoscape_json(written, graph):
    net = nx.cytoscape_graph(json.loads(written("cytoscape").read_bytes()))
    nodes, edges = graph
    assert isinstance(net, nx.MultiDiGraph)
    for node in nodes:
        found = net.nodes[node["id"]]
        assert {name: found[name] for name in node} == node
    assert net.number_of_nodes() == len(nodes)
    found = {key: (one, two, data) for one, two, key, data in net.edges(keys=True, data=True)}
    assert set(found) == {edge["id"] for edge in edges}
    for edge in edges:
        one, two, data = found[edge["id"]]
        assert (one, two) == (edge["source"], edge["target"])
        assert {name: data[name] for name in edge} == edge
        assert data["interaction"] == edge["type"]


def test_pandas_reads_json_lines(written, graph):
    table = pd.read_json(written("jsonl"), lines=True, dtype=False)
    nodes, edges = graph
    read = [
        {name: value for name, value in row.items() if isinstance(value, list) or pd.notna(value)}
        for row in table.to_dict("records")
    ]
    assert read == [*nodes, *edges]


def undefused(text):
    return text[1:] if text[:1] == "'" and text[1:2] in "=+-@" else text


@pytest.mark.parametrize("part", ["nodes", "edges"])
def test_pandas_reads_csv(part, written, graph):
    table = pd.read_csv(written("csv") / f"{part}.csv", dtype=str, keep_default_na=False)
    records = graph[part == "edges"]
    assert len(table) == len(records)
    for row, record in zip(table.to_dict("records"), records, strict=True):
        filled = {name: undefused(value) for name, value in row.items() if value != ""}
        wanted = {
            name: value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
            for name, value in record.items()
            if value != ""
        }
        lists = {name for name, value in record.items() if isinstance(value, list)}
        assert filled.keys() == wanted.keys()
        for name, text in filled.items():
            same = json.loads(text) == record[name] if name in lists else False
            assert same or text == wanted[name]


def test_formulas_are_defused_in_csv(written):
    with (written("csv") / "nodes.csv").open(encoding="utf-8", newline="") as file:
        names = [row["name"] for row in csv.DictReader(file)]
    assert {f"'{name}" for name in FORMULAS} <= set(names)
    assert not [name for name in names if name[:1] in "=+-@"]


GK = rdflib.Namespace("urn:graphkit:term:")
SCHEMA = rdflib.Namespace("https://schema.org/")
PROV = rdflib.Namespace("http://www.w3.org/ns/prov#")


def test_rdflib_reads_turtle(written, graph):
    net = rdflib.Graph().parse(written("turtle"), format="turtle")
    nodes, edges = graph

    def key(subject, kind):
        return unquote(str(subject).removeprefix(f"urn:graphkit:{kind}:"))

    names = {key(one, "node"): str(name) for one, name in net.subject_objects(SCHEMA.name)}
    assert names == {node["id"]: node["name"] for node in nodes}
    for label in NODE_CLASSES:
        found = {key(one, "node") for one in net.subjects(rdflib.RDF.type, GK[label])}
        assert found == {node["id"] for node in nodes if node["label"] == label}
    ends = {
        key(edge, "edge"): (key(source, "node"), key(net.value(edge, GK.target), "node"))
        for edge, source in net.subject_objects(GK.source)
    }
    assert ends == {edge["id"]: (edge["source"], edge["target"]) for edge in edges}
    for edge in edges:
        subject = rdflib.URIRef(f"urn:graphkit:edge:{edge['id']}")
        sentence = net.value(subject, PROV.wasDerivedFrom)
        assert (None if sentence is None else key(sentence, "node")) == edge.get("sentence_id")
        assert (v.toPython() if (v := net.value(subject, GK.start)) is not None else None) == (
            edge.get("start")
        )
    place = rdflib.URIRef("urn:graphkit:node:place")
    assert net.value(place, SCHEMA.latitude).toPython() == -9.5
    assert net.value(place, GK.named).toPython() is False
