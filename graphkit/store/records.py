"""Nodes, edges and fragments as rows of a store, and back.

Reading validates: pydantic's compiled validator is twice as fast as `model_construct`.
"""

import zlib
from collections.abc import Collection
from typing import Any

import orjson
from pydantic import ValidationError

from graphkit.errors import OntologyError, StoreError
from graphkit.graph import ArticleGraph
from graphkit.model.base import Model, Timestamp
from graphkit.model.edge import Edge
from graphkit.model.edges import EDGE_CLASSES, AnyEdge
from graphkit.model.judgement import Standing
from graphkit.model.node import ACTOR_LABELS, NODE_CLASSES, AnyNode, Node

__all__ = [
    "LEVEL",
    "body",
    "edge_of",
    "known_labels",
    "known_types",
    "node_of",
    "node_of_json",
    "packed",
    "standing_of",
    "standing_text",
    "trusted",
    "unpacked",
]


class _Parts(Model):
    """The fields of an ArticleGraph, each checked for itself."""

    nodes: tuple[AnyNode, ...]
    edges: tuple[AnyEdge, ...]
    version_key: str | None = None
    modified: Timestamp | None = None


NODE_COLUMNS = {"id", "label", "name"}
EDGE_COLUMNS = {"type", "source", "target", "article_id", "sentence_id"}
LEVEL = 4  # zlib; level 6 saves little and takes twice as long


def body(element: Node | Edge) -> str:
    """Write what has no column of its own as JSON, without properties that have no value."""
    columns = NODE_COLUMNS if isinstance(element, Node) else EDGE_COLUMNS
    return element.model_dump_json(exclude=columns, exclude_none=True)


def node_of(label: str, fields: dict[str, Any]) -> Node:
    """Make a node from its fields, `label` apart.

    Raises:
        StoreError: The fields are not those of such a node.
    """
    try:
        return NODE_CLASSES[label].model_validate(fields)
    except (KeyError, ValidationError) as error:
        raise _damaged(f"{label} {fields.get('id')}") from error


def edge_of(edge_type: str, fields: dict[str, Any]) -> Edge:
    """Make an edge from its fields, `type` apart.

    Raises:
        StoreError: The fields are not those of such an edge.
    """
    try:
        return EDGE_CLASSES[edge_type].model_validate(fields)
    except (KeyError, ValidationError) as error:
        raise _damaged(f"an edge {edge_type} of {fields.get('source')}") from error


def node_of_json(text: str) -> Node:
    """Make a node from its whole JSON."""
    fields = orjson.loads(text)
    return node_of(fields["label"], fields)


def packed(graph: ArticleGraph) -> bytes:
    """Compress a fragment; equal graphs give equal bytes."""
    return zlib.compress(graph.model_dump_json(exclude_none=True).encode(), LEVEL)


def unpacked(article_id: str, data: bytes) -> ArticleGraph:
    """Read the fragment of an article back, and check it.

    Raises:
        StoreError: It is damaged.
        EvidenceError: It is whole, but holds what its text does not.
    """
    try:
        return ArticleGraph.model_validate_json(zlib.decompress(data))
    except (zlib.error, ValidationError) as error:
        raise _damaged(f"what article {article_id} contributed") from error


def trusted(article_id: str, data: bytes) -> ArticleGraph:
    """Read the fragment of an article back as it was written, when it was checked.

    Raises:
        StoreError: It is damaged.
    """
    try:
        parts = _Parts.model_validate_json(zlib.decompress(data))
    except (zlib.error, ValidationError) as error:
        raise _damaged(f"what article {article_id} contributed") from error
    return ArticleGraph.model_construct(
        nodes=parts.nodes,
        edges=parts.edges,
        version_key=parts.version_key,
        modified=parts.modified,
    )


def standing_text(standing: Standing) -> str | None:
    """Write how a fragment stands in the graph as JSON; None when it stands as it is."""
    return None if standing == Standing() else standing.model_dump_json(exclude_none=True)


def standing_of(text: str | None) -> Standing:
    """Read how a fragment stands in the graph."""
    return Standing() if text is None else Standing.model_validate_json(text)


def _damaged(element: str) -> StoreError:
    return StoreError(f"{element} is damaged in the store: remove its article and load it again")


def known_labels(labels: Collection[str] | None) -> list[str]:
    """Return the labels asked for, sorted; all for None, four for "Actor".

    Raises:
        OntologyError: There is no such label.
    """
    if labels is None:
        return sorted(NODE_CLASSES)
    wanted = {*labels} - {"Actor"} | ({*ACTOR_LABELS} if "Actor" in labels else set())
    return _known("label", wanted, NODE_CLASSES)


def known_types(types: Collection[str] | None) -> list[str]:
    """Return the edge types asked for, sorted; all for None.

    Raises:
        OntologyError: There is no such type.
    """
    return _known("edge type", EDGE_CLASSES if types is None else {*types}, EDGE_CLASSES)


def _known(kind: str, wanted: Collection[str], known: Collection[str]) -> list[str]:
    unknown = sorted(name for name in wanted if name not in known)
    if unknown:
        raise OntologyError(f"no {kind} {unknown[0]}; there are {', '.join(sorted(known))}")
    return sorted(wanted)
