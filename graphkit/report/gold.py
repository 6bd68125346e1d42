"""What was judged, as lines of gold (docs/gold-format.md): one line per report of an element."""

from collections.abc import Iterator
from typing import Any

import orjson

from graphkit.graph import ArticleGraph
from graphkit.model.edge_text import EvidencedBy, Said
from graphkit.model.edge_world import At, Did, To
from graphkit.model.judgement import IDENTITY_VERDICTS, Judgement
from graphkit.model.node import Event, Statement
from graphkit.store.base import View

__all__ = ["gold_lines"]

# One event of the text is marked, there may be more: `graphkit evaluate` scores it as such.
MARKED = "events (one per sentence)"
ROLES = {"DID": "source", "TO": "target"}


def gold_lines(view: View) -> list[bytes]:
    """Return the JSON lines of all judged events and statements, oldest judgement first.

    A rejected one is kept under "rejected" and annotates nothing; nor does a statement, for a
    layer counts only when it is complete. Judgements on edges alone, and those whose article has
    left the store, give no line.
    """
    elements = (one for one in view.judgements() if one.verdict not in IDENTITY_VERDICTS)
    records = (record for judgement in elements for record in _records(view, judgement))
    return [orjson.dumps(record, option=orjson.OPT_APPEND_NEWLINE) for record in records]


def _records(view: View, judgement: Judgement) -> Iterator[dict[str, Any]]:
    for subject in judgement.subjects:
        element_id, _, article_id = subject.partition("@")
        fragment = view.article_graph(article_id)
        nodes = () if fragment is None else fragment.nodes
        element = next((node for node in nodes if node.id == element_id), None)
        if fragment is not None and isinstance(element, Event | Statement):
            yield _record(fragment, element, judgement)


def _record(
    fragment: ArticleGraph, element: Event | Statement, judgement: Judgement
) -> dict[str, Any]:
    article = fragment.article
    if isinstance(element, Event):
        layer, label, annotated = "events", _event(fragment, element, judgement), [MARKED]
    else:
        layer, label, annotated = "statements", _statement(fragment, element), []
    rejected = judgement.verdict == "reject"
    return {
        "id": f"{article.id}#{element.id}",
        "title": article.title,
        "published": None if article.published is None else article.published.isoformat(),
        "text": article.text,
        "annotated": [] if rejected else annotated,
        "rejected" if rejected else layer: [label],
        "judgement": judgement.model_dump(mode="json", include={"verdict", "by", "at", "why"}),
    }


def _event(fragment: ArticleGraph, event: Event, judgement: Judgement) -> dict[str, Any]:
    evidence = _first(fragment, event.id, EvidencedBy)
    return {
        "type": event.type,
        "mode": event.mode,
        "start": evidence.start,
        "end": evidence.end,
        "status": judgement.status or event.status,
        "participants": [*_participants(fragment, event.id)],
        "date": None if event.date is None else event.date.isoformat(),
        "date_value": event.date_value,
        "date_basis": event.date_basis,
    }


def _participants(fragment: ArticleGraph, event: str) -> Iterator[dict[str, Any]]:
    for edge in fragment.edges:
        if isinstance(edge, Did | To | At) and event in (edge.source, edge.target):
            entity = edge.target if edge.source == event else edge.source
            role = ROLES.get(edge.type, edge.role)
            yield {"role": role, "start": edge.start, "end": edge.end, "cluster": entity}


def _statement(fragment: ArticleGraph, statement: Statement) -> dict[str, Any]:
    evidence = _first(fragment, statement.id, EvidencedBy)
    said = [e for e in fragment.edges if isinstance(e, Said) and e.target == statement.id]
    names = {node.id: node.name for node in fragment.nodes}
    return {
        "id": statement.id,
        "start": evidence.start,
        "end": evidence.end,
        "cue_start": said[0].cue_start if said else None,
        "cue_end": said[0].cue_end if said else None,
        "speaker_name": ", ".join(names[edge.source] for edge in said) or None,
        "speaker_clusters": [edge.source for edge in said],
        "direct": statement.speech,
        "act": statement.act,
        "polarity": statement.polarity,
        "certainty": statement.certainty,
        "verification": statement.verification,
    }


def _first(fragment: ArticleGraph, source: str, cls: type[EvidencedBy]) -> EvidencedBy:
    found = [edge for edge in fragment.edges if isinstance(edge, cls) and edge.source == source]
    return min(found, key=lambda edge: edge.start)
