"""The acceptance article: its graph, through a store and a node-link export, against its gold.

Text, gold and scorer lie beside the folder that GRAPHKIT_GOLD names, in ../articles.
"""

import datetime as dt
import functools
import json
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from graphkit.evaluate.figures import Score
from graphkit.evaluate.spans import overlap
from graphkit.export.node_link import NodeLinkExporter
from graphkit.load.files import read_documents
from graphkit.model.document import Document
from graphkit.pipeline import article_graph
from graphkit.store import open_store
from graphkit.store.base import Run
from tests.quality.corpora import annotator, external_folder, sha256

__all__ = [
    "ARTICLE",
    "ArticleFigures",
    "article_files",
    "article_scores",
    "article_sha256",
    "measured_article",
]

ARTICLE = "article"

Record = dict[str, Any]
_SCORER_LINE = re.compile(
    r"statements found (?P<statements_found>\d+)/(?P<statements>\d+), "
    r"right speaker (?P<right_speaker>\d+)/\d+; "
    r"events (?P<events_found>\d+)/(?P<events>\d+), type right (?P<type_right>\d+), "
    r"status right (?P<status_right>\d+); "
    r"relations (?P<relations_found>\d+)/(?P<relations>\d+)"
)
# Entities of the gold by the label of their node; the second list is found rightly but not scored.
_ENTITIES = {
    "persons": ("Person", "persons", "unnamed_persons"),
    "states": ("State", "states", "nested_states"),
    "places": ("Location", "locations", "locations_unscored"),
    "organizations": ("Organization", "organizations", None),
}


class ArticleFigures(NamedTuple):
    """What was counted, and the CPU seconds of the article with the pipeline loaded."""

    counts: Mapping[str, int]
    f1: Mapping[str, float]
    entities: Mapping[str, int]
    seconds: float


class ArticleFiles(NamedTuple):
    """The article's text, its gold, and the program that scores a graph."""

    text: Path
    gold: Path
    scorer: Path


def article_files() -> ArticleFiles | None:
    """Return the article's files; None where they are not at hand."""
    folder = external_folder()
    if folder is None:
        return None
    articles = folder.parent / "articles"
    found = [sorted(articles.glob(name)) for name in ("*.txt", "*.gold.json", "score_article.py")]
    return ArticleFiles(*(paths[0] for paths in found)) if all(found) else None


@functools.cache
def measured_article() -> ArticleFigures:
    """Read the article, keep it, export it and score it."""
    files = article_files()
    assert files is not None, "the acceptance article is not at hand"
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / "graph.json"
        seconds = _export(files.text, Path(folder) / "store.db", target)
        graph = json.loads(target.read_text(encoding="utf-8"))
        command = [sys.executable, str(files.scorer), str(files.gold), str(target)]
        line = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    found = _SCORER_LINE.search(line)
    assert found is not None, f"the scorer wrote something else: {line}"
    gold = json.loads(files.gold.read_text(encoding="utf-8"))
    counts = {name: int(number) for name, number in found.groupdict().items()}
    counts["pronouns_right"], counts["pronouns"] = pronouns_right(graph, gold)
    f1 = {kind: entity_f1(graph, gold, *names) for kind, names in _ENTITIES.items()}
    entities = {
        kind: sum(one.get("scored", True) for one in gold[names[1]])
        for kind, names in _ENTITIES.items()
    }
    return ArticleFigures(counts, f1, entities, seconds)


def article_sha256() -> str:
    """Hash the article's text, gold and scorer."""
    files = article_files()
    assert files is not None, "the acceptance article is not at hand"
    return sha256(*files)


def article_scores() -> dict[str, Score]:
    """Return the figures as those of a corpus are, by their whole names."""
    found = measured_article()
    totals = {"statements_found": "statements", "right_speaker": "statements",
              "events_found": "events", "type_right": "events", "status_right": "events",
              "relations_found": "relations", "pronouns_right": "pronouns"}  # fmt: skip
    shown = [
        _score(layer, name.replace("_", " "), found.counts[name], found.counts[layer])
        for name, layer in totals.items()
    ]
    shown += [
        Score(layer="entities", figure=kind, type="all", measure="F1", score=round(100 * f1, 1),
              correct=0, predicted=0, gold=found.entities[kind])
        for kind, f1 in found.f1.items()
    ]  # fmt: skip
    return {one.key: one for one in shown}


def _score(layer: str, figure: str, right: int, gold: int) -> Score:
    return Score(layer=layer, figure=figure, type="all", measure="share",
                 score=round(100 * right / gold, 1), correct=right, predicted=gold,
                 gold=gold)  # fmt: skip


def _export(text: Path, database: Path, target: Path) -> float:
    loaded = annotator()
    documents = [found for _, found in read_documents([str(text)])]
    assert len(documents) == 1
    document = documents[0]
    assert isinstance(document, Document), document
    begun = time.process_time()
    graph = article_graph(loaded, document)
    seconds = time.process_time() - begun
    run = Run(run_id="gate", loaded_at=dt.datetime(2024, 1, 1, tzinfo=dt.UTC))
    with open_store(database) as store:
        with store.writer() as writer:
            writer.put(graph, run)
        view = store.view()
        NodeLinkExporter().write(view.nodes(), view.edges(), target)
    return seconds


def entity_f1(graph: Record, gold: Record, label: str, scored: str, unscored: str | None) -> float:
    """Return the F1 of the entities of one label, between 0 and 1.

    A node is right when it has a mention where a gold entity has one, each gold entity once. Nodes
    that stand only where the gold has entities that it does not score are left out; so are persons
    without a name, of whom the gold scores none.
    """
    wanted = [_spans(entity) for entity in gold[scored] if entity.get("scored", True)]
    ignored = [
        s for entity in gold[scored] if not entity.get("scored", True) for s in _spans(entity)
    ]
    ignored += [span for entity in gold.get(unscored, ()) for span in _spans(entity)]
    mentions: dict[str, list[tuple[int, int]]] = {
        node["id"]: []
        for node in graph["nodes"]
        if node["label"] == label and (label != "Person" or node["named"])
    }
    for edge in graph["edges"]:
        if edge["type"] == "MENTIONED_IN" and edge["source"] in mentions:
            mentions[edge["source"]].append((edge["start"], edge["end"]))
    right = _matched(wanted, list(mentions.values()))
    beside = sum(
        not any(_touches(spans, entity) for entity in wanted) and _touches(spans, ignored)
        for spans in mentions.values()
    )
    predicted = len(mentions) - beside
    return 2 * right / (predicted + len(wanted)) if predicted + len(wanted) else 0.0


def pronouns_right(graph: Record, gold: Record) -> tuple[int, int]:
    """Return how many pronouns of persons, first and third, lead to their person, and of how many.

    The person is the one whose node also has one of the gold person's names.
    """
    edges = [edge for edge in graph["edges"] if edge["type"] == "MENTIONED_IN"]
    right = total = 0
    for person in gold["persons"]:
        names = {(span["start"], span["end"]) for span in person.get("mentions", ())}
        nodes = {
            edge["source"]
            for edge in edges
            if edge["kind"] == "name"
            and any(overlap((edge["start"], edge["end"]), span) for span in names)
        }
        for span in person.get("pronouns", ()):
            linked = {
                edge["source"]
                for edge in edges
                if (edge["start"], edge["end"]) == (span["start"], span["end"])
            }
            total += 1
            right += bool(linked) and linked <= nodes
    return right, total


def _matched(wanted: Sequence[Sequence[tuple[int, int]]], have: list[list[tuple[int, int]]]) -> int:
    right = 0
    for entity in wanted:
        hits = sorted(have, key=lambda spans: -_shared(spans, entity))
        if hits and _touches(hits[0], entity):
            have.remove(hits[0])
            right += 1
    return right


def _shared(spans: Iterable[tuple[int, int]], entity: Sequence[tuple[int, int]]) -> int:
    return sum(any(overlap(span, other) for other in entity) for span in spans)


def _touches(spans: Iterable[tuple[int, int]], entity: Sequence[tuple[int, int]]) -> bool:
    return _shared(spans, entity) > 0


def _spans(entity: Record) -> list[tuple[int, int]]:
    """Return where a gold entity stands, by whatever words."""
    fields = ("mentions", "nominal", "pronouns", "demonyms", "metonyms")
    found = [span for field in fields for span in entity.get(field, ())]
    found += [entity[field] for field in ("text", "mention") if field in entity]
    return [(span["start"], span["end"]) for span in found]
