"""The files under schemas/ follow from the models, and are up to date."""

import json
import re

import pytest
import yaml

from graphkit import schema
from graphkit.model.edges import EDGE_CLASSES
from graphkit.model.node import NODE_CLASSES
from graphkit.store.cypher import constraints
from tests.builders import phone_call


def test_files_in_the_repository_are_up_to_date(capsys):
    assert schema.main(["--check"]) == 0, capsys.readouterr().err


def test_stale_and_missing_files_are_named(tmp_path, capsys):
    assert schema.main([], tmp_path) == 0
    assert schema.main(["--check"], tmp_path) == 0
    (tmp_path / "ontology.yaml").write_text("nodes: {}\n", encoding="utf-8")
    (tmp_path / "json" / "graph.schema.json").unlink()
    assert schema.main(["--check"], tmp_path) == 1
    assert capsys.readouterr().err.splitlines() == [
        "schemas/json/graph.schema.json is out of date: run python -m graphkit.schema",
        "schemas/ontology.yaml is out of date: run python -m graphkit.schema",
    ]
    assert (tmp_path / "ontology.yaml").read_text(encoding="utf-8") == "nodes: {}\n"
    assert schema.main([], tmp_path) == 0
    assert schema.main(["--check"], tmp_path) == 0


def test_ontology_names_every_label_type_and_field():
    record = yaml.safe_load(schema.generated_files()["ontology.yaml"])
    assert set(record["nodes"]) == set(NODE_CLASSES)
    assert set(record["edges"]) == set(EDGE_CLASSES)
    for name, cls in NODE_CLASSES.items():
        assert {"id", "label", "name", *record["nodes"][name]["fields"]} == set(cls.model_fields)
    for name, cls in EDGE_CLASSES.items():
        ends = {"type", "source", "target"}
        assert ends | set(record["edges"][name]["fields"]) == set(cls.model_fields)


def test_ontology_says_type_limits_and_meaning():
    record = schema.ontology()
    assert record["nodes"]["Person"]["labels"] == ["Person", "Actor"]
    assert record["nodes"]["Location"]["labels"] == ["Location"]
    event = record["nodes"]["Event"]["fields"]
    assert event["date"] == {"type": "date", "required": False}
    assert event["score"] == {
        "type": "number",
        "required": False,
        "minimum": -10,
        "maximum": 10,
        "description": "PLOVER: -10 conflict to +10",
    }
    assert "THREATEN" in event["type"]["values"]
    assert event["objects"]["type"] == "list of string"
    role = record["edges"]["HOLDS_ROLE"]
    assert role["ends"] == [{"from": ["Person"], "to": ["State", "Organization"]}]
    assert role["key"] == ["source", "target", "title", "article_id", "start", "end"]
    assert role["fields"]["title"]["required"] is True


def test_constraints_cover_every_label_and_type():
    text = "\n".join(constraints())
    assert set(re.findall(r"FOR \(n:(\w+)\) REQUIRE n.id IS UNIQUE", text)) >= set(NODE_CLASSES)
    unique = re.findall(r"FOR \(\)-\[r:(\w+)\]-\(\) REQUIRE r.id IS UNIQUE", text)
    assert set(unique) == set(EDGE_CLASSES)
    assert set(re.findall(r"\[r:(\w+)\]-\(\) ON \(r.article_id\)", text)) == set(EDGE_CLASSES)
    names = re.findall(r"(\w+) IF NOT EXISTS", text)
    assert len(names) == len(set(names)) == len(constraints())


@pytest.mark.parametrize("name", schema.JSON_SCHEMAS)
def test_json_schemas_are_closed(name):
    record = json.loads(schema.generated_files()[f"json/{name}.schema.json"])
    assert record["$id"].endswith(f"/{name}.schema.json")
    assert record["additionalProperties"] is False


def test_json_schema_names_what_a_graph_holds():
    record = json.loads(schema.generated_files()["json/article-graph.schema.json"])
    assert set(NODE_CLASSES) <= set(record["$defs"])
    assert set(phone_call().model_dump()) == set(record["properties"])


def test_table_for_people_has_a_line_for_each():
    lines = schema.generated_files()["README.md"].splitlines()
    for name in (*NODE_CLASSES, *EDGE_CLASSES):
        assert sum(line.startswith((f"| {name} |", f"| {name} :Actor |")) for line in lines) == 1
