"""Statement nodes, and the edges that say who said them, to whom, about what, inside what."""

from typing import Literal

from graphkit.graph import FRAGMENT_JOINT
from graphkit.ids import digest
from graphkit.model.base import Span
from graphkit.model.edge import Edge
from graphkit.model.edge_text import About, EvidencedBy, Reports, Said
from graphkit.model.edge_world import To
from graphkit.model.extraction import StatementRecord
from graphkit.model.node import ACTOR_LABELS, Statement
from graphkit.model.vocabulary import EventStatus
from graphkit.resolve.assemble.place import Place

__all__ = ["statement_elements", "statement_id"]

LONGEST_NAME = 120
PRONOUNS = frozenset(
    "i he she it we you they me him her us them who which that this these those".split()
)


def statement_id(place: Place, record: StatementRecord) -> str:
    """Return the hash of the article and the content's spans.

    A root source's statement, which has the content of the one that passes it on, has the words
    that name the source hashed too.
    """
    spans = [f"{f.start}:{f.end}" for f in record.fragments]
    outer = None if record.parent is None else place.extraction.statements[record.parent]
    if outer is not None and outer.fragments == record.fragments and record.source is not None:
        spans.append(f"{record.source.start}:{record.source.end}")
    return digest("Statement", place.article, *spans)


def statement_elements(place: Place) -> tuple[list[Statement], list[Edge]]:
    """Return all statements of the article and the edges that hang on them."""
    records = place.extraction.statements
    nodes = [_statement(place, record, _depth(records, record)) for record in records]
    edges: list[Edge] = []
    for node, record in zip(nodes, records, strict=True):
        edges += _evidence(place, node.id, record)
        edges += _said(place, node, record)
        edges += _addressed(place, node.id, record)
        edges += _about(place, node.id, record)
        if record.parent is not None:
            outer = statement_id(place, records[record.parent])
            edges.append(
                Reports(source=outer, target=node.id, **place.evidence(_cue_or_content(record)))
            )
    return nodes, edges


def _depth(records: tuple[StatementRecord, ...], record: StatementRecord) -> int:
    depth, at, seen = 1, record.parent, 0
    while at is not None and seen < len(records):
        depth, at, seen = depth + 1, records[at].parent, seen + 1
    return depth


def _statement(place: Place, record: StatementRecord, depth: int) -> Statement:
    text = FRAGMENT_JOINT.join(fragment.of(place.text) for fragment in record.fragments)
    cue, date = record.verification_cue, record.said_on
    return Statement(
        id=statement_id(place, record),
        name=" ".join(text.split())[:LONGEST_NAME],
        text=text,
        speech=record.speech,
        act=record.act,
        polarity=record.polarity,
        certainty=record.certainty,
        tense=record.tense,
        source_kind=record.source_kind,
        source_text=_source_text(place, record),
        verification=record.verification,
        verification_cue=None if cue is None else cue.of(place.text),
        said_on=None if date is None else date.value,
        said_on_text=None if date is None else date.of(place.text),
        said_on_basis="none" if date is None else date.basis,
        depth=depth,
    )


def _source_text(place: Place, record: StatementRecord) -> str | None:
    """Return the words that name the source; a pronoun whose noun was not found names nobody.

    "They said so": None. "Some said so": "Some".
    """
    words = None if record.source is None else record.source.of(place.text)
    return None if words is None or words.lower() in PRONOUNS else words


def _cue_or_content(record: StatementRecord) -> Span:
    return record.fragments[0] if record.cue is None else record.cue


def _status(record: StatementRecord) -> EventStatus:
    """What is said inside another statement is itself only claimed to be said."""
    return "reported" if _is_narrators(record) else "claimed"


def _is_narrators(record: StatementRecord) -> bool:
    return record.parent is None and record.told_by == "narrator"


def _evidence(place: Place, node: str, record: StatementRecord) -> list[Edge]:
    unverified = record.verification == "unverified"
    status: EventStatus = "unverified" if unverified else _status(record)
    by: Literal["narrator", "source"] = "narrator" if _is_narrators(record) else "source"
    return [
        EvidencedBy(
            source=node,
            target=place.sentence_at(span),
            by=by,
            status=status,
            **place.evidence(span),
        )
        for span in (Span(start=record.start, end=record.end), *record.repeats)
    ]


def _said(place: Place, node: Statement, record: StatementRecord) -> list[Edge]:
    return [
        _said_by(place, node, speaker, record)
        for speaker in record.speakers
        if place.label(speaker) in ACTOR_LABELS
    ]


def _said_by(place: Place, node: Statement, speaker: int, record: StatementRecord) -> Said:
    cue = record.cue
    return Said(
        source=place.entities[speaker],
        target=node.id,
        cue=None if cue is None else cue.of(place.text),
        cue_start=None if cue is None else cue.start,
        cue_end=None if cue is None else cue.end,
        status=_status(record),
        **place.evidence(_cue_or_content(record)),
    )


def _addressed(place: Place, node: str, record: StatementRecord) -> list[Edge]:
    return [
        To(
            source=node,
            target=place.entities[topic.entity],
            role="addressee",
            status=_status(record),
            **place.evidence(topic),
        )
        for topic in record.addressees
        if place.label(topic.entity) in ACTOR_LABELS
    ]


def _about(place: Place, node: str, record: StatementRecord) -> list[Edge]:
    return [
        About(
            source=node,
            target=place.entities[topic.entity],
            role=topic.role,
            status=_status(record),
            **place.evidence(topic),
        )
        for topic in record.topics
    ]
