"""GEXF by the rules of its schema, https://gexf.net/1.3/gexf.xsd, which no package brings."""

import re
import xml.etree.ElementTree as ET

import pytest

from graphkit.export import get_exporter
from graphkit.export.gexf import days
from graphkit.model.edges import EDGE_CLASSES
from graphkit.model.node import NODE_CLASSES
from graphkit.model.record import edge_record, node_record
from tests.contract.test_export_readers import elements

SPACE = "{http://gexf.net/1.3}"
# Of each element: attributes that must be there, others that may be, and its children.
SCHEMA = {
    "gexf": ({"version"}, {"variant"}, {"meta", "graph"}),
    "graph": (
        set(),
        {
            "defaultedgetype", "mode", "timeformat", "timerepresentation", "idtype", "start",
            "end", "timezone",
        },
        {"attributes", "nodes", "edges"},
    ),
    "attributes": ({"class"}, {"mode", "start", "end"}, {"attribute"}),
    "attribute": ({"id", "title", "type"}, set(), {"default", "options"}),
    "nodes": (set(), {"count"}, {"node"}),
    "edges": (set(), {"count"}, {"edge"}),
    "node": ({"id"}, {"label", "pid", "start", "end"}, {"attvalues", "spells"}),
    "edge": (
        {"source", "target"},
        {"id", "label", "kind", "type", "weight", "start", "end"},
        {"attvalues", "spells"},
    ),
    "attvalues": (set(), set(), {"attvalue"}),
    "attvalue": ({"for", "value"}, {"start", "end"}, set()),
    "spells": (set(), set(), {"spell"}),
    "spell": (set(), {"start", "end"}, set()),
}  # fmt: skip
WORDS = {
    ("graph", "defaultedgetype"): {"directed", "undirected", "mutual"},
    ("graph", "mode"): {"static", "dynamic"},
    ("graph", "timeformat"): {"integer", "double", "date", "dateTime"},
    ("graph", "timerepresentation"): {"interval", "timestamp"},
    ("attributes", "class"): {"node", "edge"},
    ("attributes", "mode"): {"static", "dynamic"},
}
VALUES = {
    "string": r".*",
    "boolean": r"true|false",
    "long": r"-?\d+",
    "double": r"-?\d+(\.\d+)?(e[+-]?\d+)?",
}
DAY = r"\d{4}-\d\d-\d\d"


@pytest.fixture(scope="module")
def records():
    nodes, edges = elements()
    return list(map(node_record, nodes)), list(map(edge_record, edges))


@pytest.fixture(scope="module")
def root(records, tmp_path_factory):
    target = tmp_path_factory.mktemp("gexf") / "graph.gexf"
    get_exporter("gexf").write(*records, target)
    return ET.parse(target).getroot()  # noqa: S314 (ours)


def name_of(element):
    assert element.tag.startswith(SPACE)
    return element.tag.removeprefix(SPACE)


def test_every_element_has_the_attributes_and_children_that_it_may_have(root):
    for element in root.iter():
        required, optional, children = SCHEMA[name_of(element)]
        assert required <= {*element.keys()} <= required | optional
        assert {name_of(child) for child in element} <= children
        assert not (element.text or "").strip()
        for name, value in element.items():
            assert value in WORDS.get((name_of(element), name), {value})
    assert (name_of(root), root.get("version")) == ("gexf", "1.3")


def test_ids_are_unique_and_every_end_is_a_node(root, records):
    (net,) = root
    nodes, edges = ([one.get("id") for one in net.find(f"{SPACE}{k}")] for k in ("nodes", "edges"))
    assert nodes == [record["id"] for record in records[0]]
    assert edges == [record["id"] for record in records[1]]
    assert len({*nodes}) == len(nodes)
    assert len({*edges}) == len(edges)
    ends = {edge.get(end) for edge in net.find(f"{SPACE}edges") for end in ("source", "target")}
    assert ends <= {*nodes}


@pytest.mark.parametrize(("kind", "classes"), [("node", NODE_CLASSES), ("edge", EDGE_CLASSES)])
def test_every_value_is_of_the_type_that_is_declared(kind, classes, root):
    (net,) = root
    (declared,) = net.findall(f"{SPACE}attributes[@class='{kind}']")
    types = {one.get("id"): one.get("type") for one in declared}
    assert len(types) == len(declared)
    assert {*types.values()} <= VALUES.keys()
    own = {name for cls in classes.values() for name in cls.model_fields}
    own -= {"id", "label", "source", "target"}
    assert types.keys() == own | ({"node_label"} if kind == "node" else set())
    seen = [
        (value.get("for"), value.get("value"))
        for element in net.find(f"{SPACE}{kind}s")
        for value in element.iter(f"{SPACE}attvalue")
    ]
    assert len(seen) > 100
    for name, value in seen:
        assert re.fullmatch(VALUES[types[name]], value, re.DOTALL), (name, value)


def test_spells_are_days_in_order(root, records):
    (net,) = root
    nodes, edges = records
    by_id = {record["id"]: record for record in (*nodes, *edges)}
    found = 0
    for element in (*net.find(f"{SPACE}nodes"), *net.find(f"{SPACE}edges")):
        spells = [spell.attrib for spell in element.iter(f"{SPACE}spell")]
        told = days(by_id[element.get("id")])
        assert spells == ([] if told is None else [{"start": told[0], "end": told[1]}])
        for spell in spells:
            assert re.fullmatch(DAY, spell["start"])
            assert re.fullmatch(DAY, spell["end"])
            assert spell["start"] <= spell["end"]
            found += 1
    assert found > 5
