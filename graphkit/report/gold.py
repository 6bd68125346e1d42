"""What was judged, as lines of gold (docs/gold-format.md): one line per article."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any

import orjson

from graphkit.graph import FRAGMENT_JOINT, ArticleGraph
from graphkit.model.edge_text import EvidencedBy, MentionedIn, Reports, Said
from graphkit.model.edge_world import At, Did, To
from graphkit.model.judgement import IDENTITY_VERDICTS, Judgement, Standing
from graphkit.model.node import Event, Node, Statement
from graphkit.resolve.standing import standing_graph
from graphkit.store.base import View

__all__ = ["gold_lines"]

ROLES = {"DID": "source", "TO": "target"}
LAYERS = {Event: "events", Statement: "statements"}
JUDGED = {"verdict", "subjects", "status", "by", "at", "why"}

Record = dict[str, Any]


def gold_lines(view: View) -> list[bytes]:
    """Return a JSON line for each article in which an event or a statement was judged, by id.

    A line holds the whole layer as judged, so that it can be scored: what was rejected is not in
    it, what nobody judged is as it was found. Judgements on edges alone, and those whose article
    has left the store, give no line.
    """
    by_article: dict[str, list[Judgement]] = defaultdict(list)
    for judgement in view.judgements():
        if judgement.verdict not in IDENTITY_VERDICTS:
            for article in {subject.partition("@")[2] for subject in judgement.subjects}:
                by_article[article].append(judgement)
    records = (_record(view, article, by_article[article]) for article in sorted(by_article))
    return [orjson.dumps(one, option=orjson.OPT_APPEND_NEWLINE) for one in records if one]


def _record(view: View, article_id: str, judgements: Sequence[Judgement]) -> Record | None:
    fragment = view.article_graph(article_id)
    if fragment is None:
        return None
    subjects = {subject for judgement in judgements for subject in judgement.subjects}
    judged = [node for node in fragment.nodes if f"{node.id}@{article_id}" in subjects]
    layers = sorted({LAYERS[type(node)] for node in judged if isinstance(node, Event | Statement)})
    if not layers:
        return None
    graph = _Fragment(standing_graph(fragment, Standing(judgements=tuple(judgements))))
    article = fragment.article
    return {
        "id": article.id,
        "title": article.title,
        "published": None if article.published is None else article.published.isoformat(),
        "text": article.text,
        "annotated": layers,
        "entities": [*graph.mentions()],
        **{layer: [*getattr(graph, layer)()] for layer in layers},
        "judgements": [one.model_dump(mode="json", include=JUDGED) for one in judgements],
    }


class _Fragment:
    """An article's graph, written layer by layer."""

    def __init__(self, graph: ArticleGraph) -> None:
        self._graph = graph
        self._text = graph.article.text
        self._nodes: dict[str, Node] = {node.id: node for node in graph.nodes}
        found = (edge for edge in graph.edges if isinstance(edge, EvidencedBy))
        self._evidence = {e.source: e for e in sorted(found, key=lambda e: -e.start)}

    def mentions(self) -> Iterator[Record]:
        for edge in self._graph.edges:
            if isinstance(edge, MentionedIn):
                yield {
                    "start": edge.start,
                    "end": edge.end,
                    "type": self._nodes[edge.source].label.lower(),
                    "cluster": edge.source,
                    "kind": edge.kind,
                }

    def events(self) -> Iterator[Record]:
        for event in (node for node in self._graph.nodes if isinstance(node, Event)):
            evidence = self._evidence[event.id]
            yield {
                "type": event.type,
                "mode": event.mode,
                "start": evidence.start,
                "end": evidence.end,
                "status": event.status,
                "participants": [*self._participants(event.id), *self._objects(event)],
                "date": None if event.date is None else event.date.isoformat(),
                "date_value": event.date_value,
                "date_basis": event.date_basis,
            }

    def _participants(self, event: str) -> Iterator[Record]:
        known = {e.source for e in self._graph.edges if isinstance(e, MentionedIn)}
        for edge in self._graph.edges:
            if isinstance(edge, Did | To | At) and event in (edge.source, edge.target):
                entity = edge.target if edge.source == event else edge.source
                role = ROLES.get(edge.type, edge.role)
                cluster = entity if entity in known else None
                yield {"role": role, "start": edge.start, "end": edge.end, "cluster": cluster}

    def _objects(self, event: Event) -> Iterator[Record]:
        for words in event.objects:
            start, end = self._nearest(words, self._evidence[event.id].start)
            yield {"role": "object", "start": start, "end": end, "text": words}

    def statements(self) -> Iterator[Record]:
        edges = self._graph.edges
        outer = {edge.target: edge.source for edge in edges if isinstance(edge, Reports)}
        known = {edge.source for edge in edges if isinstance(edge, MentionedIn)}
        for statement in (node for node in self._graph.nodes if isinstance(node, Statement)):
            said = [e for e in edges if isinstance(e, Said) and e.target == statement.id]
            yield {
                **self._spans(statement, said),
                "id": statement.id,
                "speaker_name": ", ".join(self._nodes[edge.source].name for edge in said) or None,
                "speaker_clusters": [edge.source for edge in said if edge.source in known],
                "direct": statement.speech,
                "act": statement.act,
                "polarity": statement.polarity,
                "certainty": statement.certainty,
                "verification": statement.verification,
                "parent": outer.get(statement.id),
            }

    def _spans(self, statement: Statement, said: Sequence[Said]) -> Record:
        evidence = self._evidence[statement.id]
        fragments, at = [], evidence.start
        for part in statement.text.split(FRAGMENT_JOINT):
            start = self._text.find(part, at)
            at = start + len(part)
            fragments.append((start, at))
        cue = (said[0].cue_start, said[0].cue_end) if said else (None, None)
        source = self._nearest(statement.source_text, evidence.start if cue[0] is None else cue[0])
        return {
            "start": evidence.start,
            "end": evidence.end,
            "fragments": fragments,
            **dict(zip(("cue_start", "cue_end"), cue, strict=True)),
            **dict(zip(("source_start", "source_end"), source, strict=True)),
        }

    def _nearest(self, words: str | None, place: int) -> tuple[int, int] | tuple[None, None]:
        """Return where words stand nearest to a place: the graph keeps the words alone."""
        if words is None:
            return None, None
        before, after = self._text.rfind(words, 0, place), self._text.find(words, place)
        found = [start for start in (before, after) if start >= 0]
        start = min(found, key=lambda start: abs(start - place), default=None)
        return (None, None) if start is None else (start, start + len(words))
