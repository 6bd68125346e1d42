"""Each format is read back by a reader that is not ours, and what it reads is compared."""

import csv
import datetime as dt
import json
from urllib.parse import quote

import networkx as nx
import pandas as pd
import pytest
import rdflib

from graphkit.export import get_exporter
from graphkit.model.node import Event, Location, Person
from graphkit.model.record import edge_record, node_record
from tests.builders_story import two_presidents, week_after

HOSTILE = [
    "quote \" and '",
    "<tag attr='x'> & </node>",
    "two\nlines\tand a tab",
    "typed\rand\r\nsent",
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


def fed(text):
    """Return a text with its carriage returns read as line feeds."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


@pytest.mark.parametrize("part", ["nodes", "edges"])
def test_pandas_reads_csv(part, written, graph):
    table = pd.read_csv(written("csv") / f"{part}.csv", dtype=str, keep_default_na=False)
    records = graph[part == "edges"]
    assert len(table) == len(records)
    for row, record in zip(table.to_dict("records"), records, strict=True):
        filled = {name: undefused(value) for name, value in row.items() if value != ""}
        wanted = {
            name: fed(value) if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
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


TERMS = {
    "name": SCHEMA.name, "aliases": SCHEMA.alternateName, "lat": SCHEMA.latitude,
    "lon": SCHEMA.longitude, "published": SCHEMA.datePublished, "outlet": SCHEMA.publisher,
    "authors": SCHEMA.author, "language": SCHEMA.inLanguage, "urls": SCHEMA.url,
    "text": SCHEMA.text,
}  # fmt: skip
EVENT_TERMS = {"date": SCHEMA.startDate, "date_end": SCHEMA.endDate}
LINKS = {"article_id": GK.article, "sentence_id": PROV.wasDerivedFrom, "event_id": GK.event}
SHORT = {"AT": SCHEMA.location, "ABOUT": SCHEMA.about, "EVIDENCED_BY": PROV.wasDerivedFrom}
SHORT_TURNED = {"DID": SCHEMA.agent, "SAID": PROV.wasAttributedTo}


def named(kind, identifier):
    return rdflib.URIRef(f"urn:graphkit:{kind}:{quote(identifier, safe='')}")


def told(record, terms):
    """Return the predicates of a record, each with its values; a date is its text."""
    found = {}
    for field, value in record.items():
        if field in LINKS:
            found[LINKS[field]] = {named("node", value)}
        elif field not in ("id", "label", "type", "source", "target"):
            values = value if isinstance(value, list) else [value]
            found[terms.get(field, GK[field])] = set(values)
    return found


def read_of(net, subject, wanted):
    """Return all that a subject says in literals, and in links by the predicates wanted."""
    found = {}
    for predicate, value in net.predicate_objects(subject):
        if isinstance(value, rdflib.Literal):
            plain = value.toPython()
            text = plain.isoformat() if isinstance(plain, dt.date) else plain
            found.setdefault(predicate, set()).add(text)
        elif predicate in wanted:
            found.setdefault(predicate, set()).add(value)
    return found


def test_rdflib_reads_every_property_of_turtle(written, graph):
    net = rdflib.Graph().parse(written("turtle"), format="turtle")
    nodes, edges = graph
    for node in nodes:
        subject = named("node", node["id"])
        wanted = told(node, {**TERMS, **(EVENT_TERMS if node["label"] == "Event" else {})})
        if "type" in node:
            wanted[GK.type] = {node["type"]}
        links = {key: wanted.pop(key) for key in LINKS.values() if key in wanted}
        assert read_of(net, subject, ()) == wanted
        assert all((subject, key, *values) in net for key, values in links.items())
        assert (subject, rdflib.RDF.type, GK[node["label"]]) in net
    for edge in edges:
        subject = named("edge", edge["id"])
        ends = [named("node", edge[end]) for end in ("source", "target")]
        wanted = {**told(edge, {}), GK.source: {ends[0]}, GK.target: {ends[1]}}
        assert read_of(net, subject, wanted) == wanted
        assert net.value(subject, rdflib.RDF.type) == GK[edge["type"]]
        if edge["type"] in SHORT:
            assert (ends[0], SHORT[edge["type"]], ends[1]) in net
        if edge["type"] in SHORT_TURNED:
            assert (ends[1], SHORT_TURNED[edge["type"]], ends[0]) in net
    subjects = {one for one in net.subjects() if not str(one).startswith("urn:graphkit:edge:")}
    assert subjects == {named("node", node["id"]) for node in nodes}
