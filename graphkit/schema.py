"""Everything under schemas/ that follows from the models and the saved queries.

`python -m graphkit.schema` writes it; with `--check` it only says what is out of date, and exits 1.
"""

import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import orjson
import yaml
from pydantic import BaseModel

from graphkit.graph import ArticleGraph, Graph
from graphkit.model.annotated import AnnotatedDocument
from graphkit.model.document import Document
from graphkit.model.edge import Edge
from graphkit.model.edges import EDGE_CLASSES
from graphkit.model.extraction import Extraction
from graphkit.model.node import ACTOR_LABELS, ENTITY_LABELS, NODE_CLASSES, Node
from graphkit.report.guide import guide, style
from graphkit.resources import schemas_dir

__all__ = ["generated_files", "main", "ontology"]

NAMESPACE = "https://graphkit.example/schemas/"  # a name, not an address: nothing is fetched
JSON_SCHEMAS: Mapping[str, type[BaseModel]] = {
    "document": Document,
    "annotated-document": AnnotatedDocument,
    "extraction": Extraction,
    "graph": Graph,
    "article-graph": ArticleGraph,
}
NODE_BASICS = {"id", "label", "name"}
EDGE_BASICS = {"type", "source", "target"}

# What the Neo4j store notes beside the graph: label and property that is unique, or only indexed.
BOOKKEEPING_KEYS = (
    ("_Store", "id"),
    ("_Fragment", "article_id"),
    ("_Page", "key"),
    ("_Copy", "key"),
    ("_Words", "sentence_id"),
    ("_Judgement", "id"),
)
BOOKKEEPING_INDEXES = (
    ("_Run", "article_id"),
    ("_Copy", "node_id"),
    ("_Name", "node_id"),
    ("_FormerId", "node_id"),
    ("_FormerId", "id"),
)
# Properties by which analysts enter the graph.
ENTRANCES = (("Actor", "id"), ("Actor", "name"), ("Location", "name"), ("Event", "date"))


def generated_files() -> dict[str, str]:
    """Return the path below schemas/ and the text of each generated file."""
    record = ontology()
    files = {f"json/{name}.schema.json": _json_schema(name) for name in JSON_SCHEMAS}
    return files | {
        "ontology.yaml": _yaml(record),
        "README.md": _readme(record),
        "neo4j/constraints.cypher": _constraints(),
        "neo4j/style.grass": style(),
        "neo4j/guide.html": guide(),
    }


def ontology() -> dict[str, Any]:
    """Return labels and edge types with their descriptions, ends, keys and fields."""
    return {
        "nodes": {name: _node(cls) for name, cls in NODE_CLASSES.items()},
        "edges": {name: _edge(cls) for name, cls in EDGE_CLASSES.items()},
    }


def _node(cls: type[Node]) -> dict[str, Any]:
    labels = [cls.__name__, "Actor"] if cls.__name__ in ACTOR_LABELS else [cls.__name__]
    fields = _fields(cls, NODE_BASICS)
    return {"description": cls.description, "labels": labels, "key": ["id"], "fields": fields}


def _edge(cls: type[Edge]) -> dict[str, Any]:
    return {
        "description": cls.description,
        "ends": [{"from": list(sources), "to": list(targets)} for sources, targets in cls.ends],
        "key": ["source", "target", *cls.key],
        "fields": _fields(cls, EDGE_BASICS),
    }


def _fields(cls: type[BaseModel], basics: set[str]) -> dict[str, Any]:
    """Describe each field but the basic ones that every node or every edge has."""
    schema = cls.model_json_schema()
    required = set(schema["required"])
    return {
        name: {"type": _type(field), "required": name in required, **_limits(field)}
        for name, field in schema["properties"].items()
        if name not in basics
    }


def _type(field: Mapping[str, Any]) -> str:
    """Name a field's type: string, integer, number, boolean, date or a list of one of them."""
    if "anyOf" in field:
        return " or ".join(_type(one) for one in field["anyOf"] if one.get("type") != "null")
    if field.get("type") == "array":
        return f"list of {_type(field['items'])}"
    return str(field.get("format", field["type"]))


def _limits(field: Mapping[str, Any]) -> dict[str, Any]:
    """Return a field's closed list, bounds, default and meaning, as far as it has them."""
    inner: Mapping[str, Any] = next(
        (one for one in field.get("anyOf", ()) if one.get("type") != "null"), {}
    )
    limits = {
        "values": field.get("enum", inner.get("enum")),
        "minimum": field.get("minimum", inner.get("minimum")),
        "maximum": field.get("maximum", inner.get("maximum")),
        "default": field.get("default"),
        "description": field.get("description", inner.get("description")),
    }
    return {name: value for name, value in limits.items() if value not in (None, [])}


def _yaml(record: Mapping[str, Any]) -> str:
    head = "# Generated from graphkit/model by `python -m graphkit.schema`; do not edit.\n"
    return head + yaml.safe_dump(record, sort_keys=False, allow_unicode=True, width=100)


def _json_schema(name: str) -> str:
    schema = JSON_SCHEMAS[name].model_json_schema()
    head = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"{NAMESPACE}{name}.schema.json",
    }
    return orjson.dumps(head | schema, option=orjson.OPT_INDENT_2).decode() + "\n"


def _constraints() -> str:
    nodes = [_unique(f"{label}_id", f"(n:{label})", "n.id") for label in NODE_CLASSES]
    types = [_unique(f"{name}_id", f"()-[r:{name}]-()", "r.id") for name in EDGE_CLASSES]
    articles = [
        _index(f"{name}_article", f"()-[r:{name}]-()", "r.article_id") for name in EDGE_CLASSES
    ]
    entrances = [_index(f"{label}_{key}", f"(n:{label})", f"n.{key}") for label, key in ENTRANCES]
    notes = [
        _unique(f"{label}_{key}", f"(n:{label})", f"n.{key}") for label, key in BOOKKEEPING_KEYS
    ]
    notes += [
        _index(f"{label}_{key}", f"(n:{label})", f"n.{key}") for label, key in BOOKKEEPING_INDEXES
    ]
    sections = {
        "Generated from graphkit/model by `python -m graphkit.schema`; do not edit.": [],
        "Nodes are one per id.": nodes,
        "Edges are one per id.": types,
        "An article's edges are deleted with it.": articles,
        "Where questions begin.": entrances,
        "What a store notes beside the graph.": [*notes, NAME_KEYS, SENTENCE_WORDS],
        "Words: CALL db.index.fulltext.queryNodes('sentence_text', $words).": [
            _full_text("entity_names", (ENTITY_LABELS, ("name", "aliases")), "standard-folding"),
            _full_text("sentence_text", (("Sentence",), ("text",)), "standard-folding"),
        ],
    }
    return "\n".join(_section(title, statements) for title, statements in sections.items())


def _section(title: str, statements: list[str]) -> str:
    return "".join(f"{line}\n" for line in (f"// {title}", *statements))


def _unique(name: str, pattern: str, key: str) -> str:
    name = name.lower().lstrip("_")
    return f"CREATE CONSTRAINT {name} IF NOT EXISTS FOR {pattern} REQUIRE {key} IS UNIQUE;"


def _index(name: str, pattern: str, key: str) -> str:
    return f"CREATE INDEX {name.lower().lstrip('_')} IF NOT EXISTS FOR {pattern} ON ({key});"


def _full_text(name: str, covered: tuple[tuple[str, ...], tuple[str, ...]], analyzer: str) -> str:
    labels, keys = covered
    properties = ", ".join(f"n.{key}" for key in keys)
    return (
        f"CREATE FULLTEXT INDEX {name} IF NOT EXISTS FOR (n:{'|'.join(labels)}) "
        f"ON EACH [{properties}] OPTIONS {{indexConfig: {{`fulltext.analyzer`: '{analyzer}'}}}};"
    )


NAME_KEYS = "CREATE TEXT INDEX name_key IF NOT EXISTS FOR (n:_Name) ON (n.key);"
SENTENCE_WORDS = _full_text("sentence_words", (("_Words",), ("words",)), "whitespace")

README_HEAD = """\
# What a graph may hold

Generated from `graphkit/model` by `python -m graphkit.schema`; do not edit.

- `ontology.yaml`: every label and edge type with its fields
- `json/`: JSON Schemas of what is handed from stage to stage
- `neo4j/constraints.cypher`: constraints and indexes of the Neo4j store
- `neo4j/style.grass`, `neo4j/guide.html`: colours and a guide for Neo4j Browser

Labels and edge types are closed. Every node has `id`, `label` and `name`. Person, State,
Organization and Group also carry the label Actor. Every edge taken from a text carries
`article_id`, `sentence_id`, `start` and `end`: the words it rests on are
`text[start:end]` of the article, counted in code points.
"""


def _readme(record: Mapping[str, Any]) -> str:
    lines = [README_HEAD, "## Nodes", "", "| label | what it is | fields |", "|---|---|---|"]
    lines += [
        f"| {' :'.join(node['labels'])} | {node['description']} | {_names(node)} |"
        for node in record["nodes"].values()
    ]
    lines += ["", "## Edges", "", "| type | from -> to | what it says | key | fields |"]
    lines += ["|---|---|---|---|---|"]
    lines += [
        f"| {name} | {_ends(edge)} | {edge['description']} | {', '.join(edge['key'])} "
        f"| {_names(edge)} |"
        for name, edge in record["edges"].items()
    ]
    return "\n".join(lines) + "\n"


def _names(element: Mapping[str, Any]) -> str:
    return ", ".join(element["fields"])


def _ends(edge: Mapping[str, Any]) -> str:
    return "; ".join(f"{', '.join(e['from'])} -> {', '.join(e['to'])}" for e in edge["ends"])


def main(arguments: list[str], folder: Path | None = None) -> int:
    """Write what is out of date; with `--check` only name it. Return 1 if anything was named."""
    folder = schemas_dir() if folder is None else folder
    check = "--check" in arguments
    stale = 0
    for name, text in generated_files().items():
        path = folder / name
        if path.is_file() and path.read_text(encoding="utf-8") == text:
            continue
        stale += 1
        if check:
            sys.stderr.write(f"schemas/{name} is out of date: run python -m graphkit.schema\n")
        else:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
    return 1 if check and stale else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
