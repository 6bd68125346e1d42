"""`graphkit schema`: the closed list of node labels and edge types."""

from collections.abc import Mapping
from typing import Any

import click
import orjson
import yaml

from graphkit.cli.printing import Output
from graphkit.model.edge import Edge
from graphkit.model.edges import EDGE_CLASSES
from graphkit.model.node import ACTOR_LABELS, NODE_CLASSES, Node

__all__ = ["ontology", "schema"]

HEAD = {"id", "label", "name", "type", "source", "target"}  # every node or edge has these


@click.command(short_help="Print the node labels and edge types.")
@click.option(
    "--format", "-f", "format_name", type=click.Choice(("yaml", "json", "markdown")),
    default="yaml", show_default=True, help="How to write it.",
)  # fmt: skip
@click.option(
    "--output", "-o", metavar="FILE", default="-", help="Write to a file, not to the screen."
)
@click.option("--force", is_flag=True, help="Replace the file if it exists.")
def schema(format_name: str, output: str, *, force: bool) -> None:
    """Print what a graph may hold: node labels, edge types, their ends and properties.

    \b
    Examples:
      graphkit schema
      graphkit schema --format markdown -o ontology.md
    """
    place = Output(format_name, output, force=force)
    record = ontology()
    if format_name == "json":
        place.text(orjson.dumps(record, option=orjson.OPT_INDENT_2).decode() + "\n")
    elif format_name == "yaml":
        place.text(yaml.safe_dump(record, sort_keys=False, allow_unicode=True, width=100))
    else:
        place.text(_markdown(record))


def ontology() -> dict[str, Any]:
    """Return the labels and types with their descriptions, ends, keys and properties."""
    return {
        "nodes": {name: _node(cls) for name, cls in NODE_CLASSES.items()},
        "edges": {name: _edge(cls) for name, cls in EDGE_CLASSES.items()},
    }


def _node(cls: type[Node]) -> dict[str, Any]:
    actor = {"also": "Actor"} if cls.__name__ in ACTOR_LABELS else {}
    return {"description": cls.description, **actor, "properties": _properties(cls)}


def _edge(cls: type[Edge]) -> dict[str, Any]:
    ends = [{"from": list(sources), "to": list(targets)} for sources, targets in cls.ends]
    key = ["source", "target", *cls.key]
    return {
        "description": cls.description,
        "ends": ends,
        "key": key,
        "properties": _properties(cls),
    }


def _properties(cls: type[Node] | type[Edge]) -> dict[str, str]:
    found = cls.model_json_schema()["properties"]
    return {name: _told(field) for name, field in found.items() if name not in HEAD}


def _told(field: Mapping[str, Any]) -> str:
    """Put a property's type, or its closed list of values, and what it means on one line."""
    text = _kind(field)
    return f"{text}: {field['description']}" if "description" in field else text


def _kind(field: Mapping[str, Any]) -> str:
    if "anyOf" in field:
        kinds = [_kind(one) for one in field["anyOf"] if one.get("type") != "null"]
        return " or ".join(kinds) + "?"
    if "enum" in field:
        return " | ".join(field["enum"])
    if field.get("type") == "array":
        return f"list of {_kind(field['items'])}"
    return str(field.get("format", field.get("const", field["type"])))


def _markdown(record: Mapping[str, Any]) -> str:
    lines = ["# Ontology", "", "## Node labels"]
    for name, node in record["nodes"].items():
        also = f" (also {node['also']})" if "also" in node else ""
        lines += ["", f"### {name}{also}", "", node["description"], *_bullets(node)]
    lines += ["", "## Edge types"]
    for name, edge in record["edges"].items():
        lines += ["", f"### {name}", "", edge["description"], ""]
        lines += [f"- {', '.join(e['from'])} → {', '.join(e['to'])}" for e in edge["ends"]]
        lines += ["", f"Key: {', '.join(edge['key'])}", *_bullets(edge)]
    return "\n".join(lines) + "\n"


def _bullets(element: Mapping[str, Any]) -> list[str]:
    found = [f"- `{name}`: {told}" for name, told in element["properties"].items()]
    return ["", *found] if found else []
