"""Articles through the pipeline, written in the gold format (docs/gold-format.md)."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

from graphkit.dates import fault_of_day
from graphkit.errors import GraphkitError, InputError
from graphkit.evaluate.reading import json_lines
from graphkit.evaluate.records import ARTICLE, GoldArticle
from graphkit.extract.extractor import extract
from graphkit.load.article import Origin, Stated, build_document
from graphkit.load.markup import CleanText, without_markup
from graphkit.model.base import Span
from graphkit.model.document import Document
from graphkit.model.extraction import (
    DateRecord,
    EventRecord,
    Extraction,
    Mention,
    RelationRecord,
    StatementRecord,
)
from graphkit.nlp.annotate import Annotator
from graphkit.nlp.language import told_foreign

__all__ = [
    "predict_articles",
    "predict_document",
    "predict_lines",
    "predicted_layers",
]

Record = dict[str, Any]
_ROLES = {"actor": "source"}  # the gold format keeps the corpora's word


def predict_lines(
    annotator: Annotator,
    lines: Iterator[bytes],
    name: str,
    *,
    note: Callable[[str], object] | None = None,
) -> Iterator[Record]:
    """Yield each line of a JSONL file with the layers that graphkit finds in its text.

    Other fields stay; layers that the line holds are replaced. One article is in memory. `note`
    is told of each line whose text is not English.

    Raises:
        InputError: A line has no id or text, the id of a line before it, or an article that
            cannot be read; the text names the file and the line; or no line holds an article.
    """
    number, seen = 0, set[object]()
    for number, record in json_lines(lines, name):
        try:
            clean = _checked(record)
            if record["id"] in seen:
                raise InputError(f"the id {record['id']!r} stands twice; give each article its own")
            seen.add(record["id"])
            layers = _predict_text(annotator, record, clean)
        except (GraphkitError, ValueError) as error:
            reason = str(error).splitlines()[0]
            raise InputError(f"{name}, line {number}: {reason}") from error
        foreign = None if note is None else told_foreign(clean.text)
        if note is not None and foreign is not None:
            note(f"{name}, line {number}: {foreign}; graphkit reads English only")
        yield {**record, **layers}
    if number == 0:
        raise InputError(f"{name} holds no article")


def _checked(record: Mapping[str, Any]) -> CleanText:
    """Return the text of a record without remains of HTML, if all its fields can be read."""
    if not isinstance(record.get("id"), str):
        raise InputError("the field id is missing or no text; give each article one")
    text = record.get("text")
    clean = without_markup(text) if isinstance(text, str) else None
    if clean is None or not clean.text.strip():
        raise InputError("the field text is missing or has no words; it holds the article")
    for field in ("title", "published"):
        if record.get(field) is not None and not isinstance(record[field], str):
            raise InputError(f"the field {field} is no text")
    fault = fault_of_day(record.get("published"))
    if fault is not None:
        raise InputError(fault)
    return clean


def _predict_text(annotator: Annotator, record: Mapping[str, Any], clean: CleanText) -> Record:
    """Return the layers found in one article, given its text, title and published.

    `clean` is the text as it is read; spans are those of the text as it is given.
    """
    title = without_markup(record.get("title") or "").text
    stated = Stated(title=title or None, published=record.get("published"))
    document = build_document(clean.text, stated, Origin(str(record.get("id"))))
    return predict_document(annotator, document, clean)


def predict_articles(annotator: Annotator, golds: Iterable[GoldArticle]) -> dict[str, GoldArticle]:
    """Return what is found in the texts of gold articles, by their ids.

    Raises:
        InputError: An article has no text, or it cannot be read; the text names the article.
    """
    found = {}
    for gold in golds:
        record = gold.model_dump(include={"id", "text", "title", "published"})
        try:
            layers = _predict_text(annotator, record, _checked(record))
        except (GraphkitError, ValueError) as error:
            raise InputError(f"article {gold.id}: {str(error).splitlines()[0]}") from error
        found[gold.id] = GoldArticle.model_validate({**record, **layers})
    return found


def predict_document(annotator: Annotator, document: Document, clean: CleanText) -> Record:
    """Return the layers found in one document, whose text `clean` is."""
    return predicted_layers(extract(annotator.annotate(document)), clean)


def predicted_layers(extraction: Extraction, clean: CleanText) -> Record:
    """Return entities, statements, relations and events in the gold format.

    Spans and their words are those of the given text, of which `clean` was made.
    """
    writer = _Writer(extraction, clean)
    statements = enumerate(extraction.statements)
    return {
        "entities": [writer.entity(mention) for mention in extraction.mentions],
        "statements": [writer.statement(index, record) for index, record in statements],
        "relations": [writer.relation(record) for record in extraction.relations],
        "events": [writer.event(record) for record in extraction.events],
    }


class _Writer:
    """Writes the records of one article; clusters are E and the entity's index."""

    def __init__(self, extraction: Extraction, clean: CleanText) -> None:
        self._extraction = extraction
        self._clean = clean

    def entity(self, mention: Mention) -> Record:
        entity = self._extraction.entities[mention.entity]
        place = {} if entity.lat is None else {"lat": entity.lat, "lon": entity.lon}
        return {
            **self._words(mention),
            "type": entity.label.lower(),
            "cluster": _cluster(mention.entity),
            "kind": mention.kind,
            **place,
        }

    def statement(self, index: int, record: StatementRecord) -> Record:
        parts = [self._words(part) for part in record.fragments]
        return {
            "id": _statement(index),
            "fragments": [[part["start"], part["end"]] for part in parts],
            "start": parts[0]["start"],
            "end": parts[-1]["end"],
            "text": " ".join(part["text"] for part in parts),
            **self._named("source", record.source),
            **self._named("cue", record.cue),
            "speaker_name": self._name(record.speakers),
            "speaker_clusters": [_cluster(speaker) for speaker in record.speakers],
            "direct": record.speech,
            "act": record.act,
            "polarity": record.polarity,
            "certainty": record.certainty,
            "verification": record.verification,
            "parent": None if record.parent is None else _statement(record.parent),
        }

    def _named(self, field: str, span: Span | None) -> Record:
        if span is None:
            return {field: None, f"{field}_start": None, f"{field}_end": None}
        words = self._words(span)
        return {
            field: words["text"],
            f"{field}_start": words["start"],
            f"{field}_end": words["end"],
        }

    def _name(self, speakers: Sequence[int]) -> str | None:
        return self._extraction.entities[speakers[0]].name if len(speakers) == 1 else None

    def relation(self, record: RelationRecord) -> Record:
        return {
            "type": record.type,
            "level": "cluster",
            "head": ARTICLE if record.source is None else _cluster(record.source),
            "tail": _cluster(record.target),
            "title": record.title,
            "kind": record.kind,
            "basis": record.basis,
            "former": record.former,
            **self._time(record.date),
            **self._words(record),
        }

    def event(self, record: EventRecord) -> Record:
        words = self._words(record)
        return {
            "type": record.type,
            "mode": record.mode,
            "trigger": words.pop("text"),
            **words,
            "participants": [
                {
                    "role": _ROLES.get(part.role, part.role),
                    **self._words(part),
                    "cluster": None if part.entity is None else _cluster(part.entity),
                }
                for part in record.participants
            ],
            **self._time(record.date),
            "status": record.status,
        }

    def _time(self, date: DateRecord | None) -> Record:
        if date is None:
            return {"date": None, "date_basis": "none"}
        time: Record = {
            "date": None if date.value is None else date.value.isoformat(),
            "date_basis": date.basis,
        }
        if date.date_value is not None:
            time["date_value"] = date.date_value
        if date.basis in {"explicit", "anaphoric"}:
            words = self._words(date)
            time |= {f"date_{field}": words[field] for field in ("text", "start", "end")}
        return time

    def _words(self, span: Span) -> Record:
        given = self._clean.in_given(span)
        return {"start": given.start, "end": given.end, "text": given.of(self._clean.given)}


def _cluster(entity: int) -> str:
    return f"E{entity}"


def _statement(index: int) -> str:
    return f"S{index + 1}"
