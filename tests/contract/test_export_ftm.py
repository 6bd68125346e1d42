"""The ftm export is read back by followthemoney, in an environment of its own (.venv-ftm)."""

import json
import re
import subprocess
from pathlib import Path

import pytest

from graphkit.export import get_exporter
from graphkit.export.ftm import ftm_id
from graphkit.model.edges import EDGE_CLASSES
from graphkit.model.record import edge_record, node_record
from tests.contract.test_export_readers import elements
from tests.needed import miss

ROOT = Path(__file__).parents[2]
INSTALLED = ROOT / ".venv-ftm" / ".installed"  # written last
PYTHON = INSTALLED.parent / "bin" / "python"
SCHEMAS = {
    "Person": "Person", "State": "PublicBody", "Organization": "Organization",
    "Group": "Organization", "Location": "Address", "Event": "Event", "Statement": "Note",
    "Article": "Article", "Sentence": "Note",
}  # fmt: skip
ENTITY = {"alias": "aliases", "wikidataId": "wikidata"}
BODY = {**ENTITY, "classification": "kind"}
# What each property of FollowTheMoney is made of, beside the name; keywords and notes are extra.
FIELDS = {
    "Person": {**ENTITY, "position": "titles", "birthDate": "born"},
    "State": ENTITY,
    "Organization": BODY,
    "Group": BODY,
    "Location": {**ENTITY, "full": "name", "latitude": "lat", "longitude": "lon"},
    "Event": {"endDate": "date_end"},
    "Statement": {"description": "text"},
    "Article": {
        "title": "title", "publisher": "outlet", "author": "authors", "publishedAt": "published",
        "sourceUrl": "urls", "bodyText": "text",
    },
    "Sentence": {"description": "text"},
}  # fmt: skip
LINKS = {
    "MEMBER_OF": ("Membership", "member", "organization", "kind"),
    "HOLDS_ROLE": ("Employment", "employee", "employer", "title"),
    "ACTS_FOR": ("Representation", "agent", "client", "basis"),
}
PARTS = ("role", "stance", "qualifier")
OTHER_LINKS = ("UnknownLink", "subject", "object", "type")


def texts(record, field):
    value = record.get(field, [])
    return sorted(map(str, value if isinstance(value, list) else [value]))


def with_values(properties):
    return {name: values for name, values in properties.items() if values}


def of_node(node):
    label = node["label"]
    made = {ours: texts(node, field) for ours, field in {"name": "name", **FIELDS[label]}.items()}
    if label == "Event":
        made["startDate"] = texts(node, "date") or texts(node, "date_value")
        made["notes"] = [f"status: {node['status']}"]
        made["keywords"] = sorted([label, *texts(node, "type"), *texts(node, "mode")])
    elif label == "Statement":
        told = ("act", "polarity", "verification", "source_kind", "said_on")
        made["notes"] = sorted(f"{field}: {node[field]}" for field in told if field in node)
        made["keywords"] = [label]
    elif label == "Sentence":
        made["entity"], made["keywords"] = [ftm_id(node["article_id"])], [label]
    elif label != "Article":
        made["keywords"] = [label]
    return SCHEMAS[label], with_values(made)


def of_edge(edge):
    schema, source, target, role = LINKS.get(edge["type"], OTHER_LINKS)
    made = {
        source: [ftm_id(edge["source"])],
        target: [ftm_id(edge["target"])],
        "role": sorted(text for one in (role, *PARTS) for text in texts(edge, one)),
        "status": sorted([*texts(edge, "status"), *(["former"] if edge.get("former") else [])]),
        "date": texts(edge, "date"),
        "startDate": texts(edge, "valid_from"),
        "endDate": texts(edge, "valid_to"),
        "recordId": [edge["id"]],
        "summary": sorted({*texts(edge, "cue"), *texts(edge, "surface")}),
        "proof": [ftm_id(edge["article_id"])] if "article_id" in edge else [],
    }
    return schema, with_values(made)


@pytest.fixture(scope="module")
def graph():
    nodes, edges = elements()
    return list(map(node_record, nodes)), list(map(edge_record, edges))


@pytest.fixture(scope="module")
def read(graph, request, tmp_path_factory):
    """Return what followthemoney reads of the graph, by id."""
    if not INSTALLED.exists():
        miss(request.config, "the tests of the ftm export", "`make ftm` installs followthemoney")
    target = tmp_path_factory.mktemp("ftm") / "graph.ftm.json"
    get_exporter("ftm").write(*graph, target)
    found = subprocess.run(
        [PYTHON, ROOT / "tests" / "ftm" / "read.py", target],
        capture_output=True, text=True, check=False, timeout=120,
    )  # fmt: skip
    assert found.returncode == 0, found.stderr
    return [json.loads(line) for line in found.stdout.splitlines()]


def test_followthemoney_reads_every_property_of_every_node_and_edge(read, graph):
    nodes, edges = graph
    wanted = {ftm_id(node["id"]): of_node(node) for node in nodes}
    wanted |= {ftm_id(edge["id"]): of_edge(edge) for edge in edges}
    assert len(wanted) == len(nodes) + len(edges)
    found = {
        one["id"]: (one["schema"], {k: sorted(v) for k, v in one["properties"].items()})
        for one in read
    }
    differing = [(found.get(key), wanted[key]) for key in wanted if found.get(key) != wanted[key]]
    assert differing == []
    assert found.keys() == wanted.keys()


def test_followthemoney_finds_every_value_valid_and_every_reference_held(read):
    assert [one["invalid"] for one in read if one["invalid"]] == []
    schemata = {one["id"]: one["is"] for one in read}
    for one in read:
        for prop, wanted in one["refers"].items():
            for value in one["properties"][prop]:
                assert wanted in schemata[value], (one["id"], prop)
    assert {one["schema"] for one in read} >= {*SCHEMAS.values(), "UnknownLink", "Representation"}


def test_followthemoney_shows_names_and_links_between_two(read, graph):
    nodes, edges = graph
    named = {ftm_id(node["id"]): node for node in nodes}
    for one in read:
        node = named.get(one["id"])
        if node is None:
            assert all(one["properties"][end] for end in one["ends"])
        else:
            assert one["caption"] in {node["name"], node.get("text"), node.get("title")}
    assert len(read) - len(named) == len(edges)


def test_ids_are_those_that_followthemoney_allows(read):
    assert [one["id"] for one in read if not re.fullmatch(r"[0-9a-zA-Z.-]+", one["id"])] == []


def test_each_link_with_a_schema_of_its_own_is_a_type_of_ours():
    assert {*LINKS} <= {*EDGE_CLASSES}
