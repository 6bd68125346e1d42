"""What nodes, edges, spans and runs refuse."""

import datetime as dt

import pytest
from pydantic import ValidationError

from graphkit.ids import digest
from graphkit.model.base import Span
from graphkit.model.document import Block, Document
from graphkit.model.edge import DerivedEdge, ExtractedEdge
from graphkit.model.edge_derived import Contradicts, Interacts, PossiblySame
from graphkit.model.edge_text import MentionedIn
from graphkit.model.edge_world import HoldsRole
from graphkit.model.edges import EDGE_CLASSES
from graphkit.model.node import (
    ACTOR_LABELS,
    NODE_CLASSES,
    Article,
    Event,
    Location,
    Person,
    Statement,
)
from graphkit.store.base import Run

AT = {"article_id": "a", "sentence_id": "a#0", "start": 3, "end": 7}


def test_models_are_frozen():
    person = Person(id="p", name="Anna Vale")
    with pytest.raises(ValidationError, match="frozen"):
        person.name = "Another"
    edge = HoldsRole(source="p", target="NOR", title="president", **AT)
    with pytest.raises(ValidationError, match="frozen"):
        edge.title = "king"


@pytest.mark.parametrize("cls", [Person, Article, Statement, Run, Span, Document])
def test_unknown_field_is_refused(cls):
    with pytest.raises(ValidationError, match="Extra inputs are not permitted"):
        cls.model_validate({"shoe_size": 42})


@pytest.mark.parametrize("field", ["id", "name"])
def test_empty_id_or_name_is_refused(field):
    with pytest.raises(ValidationError, match="at least 1 character"):
        Person(**{"id": "p", "name": "Anna Vale", field: ""})


def test_naive_time_is_refused():
    with pytest.raises(ValidationError, match="timezone"):
        Run(run_id="r", loaded_at=dt.datetime(2024, 5, 1, 12, 0))  # noqa: DTZ001
    assert Run(run_id="r", loaded_at=dt.datetime(2024, 5, 1, tzinfo=dt.UTC)).source_path is None


@pytest.mark.parametrize("value", [float("nan"), float("inf"), -0.1, 1.1])
def test_confidence_lies_between_0_and_1(value):
    said = {"id": "s", "name": "x", "text": "x", "speech": "direct"}
    with pytest.raises(ValidationError, match="confidence"):
        Statement(**said, confidence=value)
    with pytest.raises(ValidationError, match="score"):
        PossiblySame(source="a", target="b", basis="name", score=value)


@pytest.mark.parametrize("value", [float("nan"), float("-inf"), 10.5, -11])
def test_event_score_lies_between_minus_10_and_10(value):
    with pytest.raises(ValidationError, match="score"):
        Event(id="e", name="x", type="OTHER", lemma="x", score=value)


@pytest.mark.parametrize(("field", "value"), [("lat", 91), ("lon", -181), ("lat", float("nan"))])
def test_coordinates_lie_on_the_globe(field, value):
    with pytest.raises(ValidationError, match=field):
        Location(id="l", name="Nowhere", **{field: value})


@pytest.mark.parametrize(("start", "end"), [(5, 5), (6, 5), (-1, 5)])
def test_empty_or_negative_span_is_refused(start, end):
    with pytest.raises(ValidationError):
        Span(start=start, end=end)
    with pytest.raises(ValidationError):
        MentionedIn(source="p", target="a#0", surface="x", kind="name", **AT
                    | {"start": start, "end": end})  # fmt: skip


def test_spans_of_a_document_lie_in_its_text():
    with pytest.raises(ValidationError, match="span 0:9 ends after the text"):
        Document(text="short", blocks=(Block(start=0, end=9),))
    with pytest.raises(ValidationError, match="blocks overlap at 2"):
        Document(text="short", blocks=(Block(start=0, end=3), Block(start=2, end=5)))


def test_unknown_kind_is_refused():
    with pytest.raises(ValidationError, match="type"):
        Event(id="e", name="x", type="DANCE", lemma="x")
    with pytest.raises(ValidationError, match="kind"):
        MentionedIn(source="p", target="a#0", surface="x", kind="nickname", **AT)


def test_the_lists_are_closed():
    assert len(NODE_CLASSES) == 9  # and Actor, the second label of four of them
    assert len(EDGE_CLASSES) == 25
    assert set(ACTOR_LABELS) < set(NODE_CLASSES)


@pytest.mark.parametrize("cls", EDGE_CLASSES.values(), ids=EDGE_CLASSES)
def test_every_edge_type_is_described_joins_known_labels_and_has_a_key_of_its_fields(cls):
    assert cls.description
    labels = {label for pair in cls.ends for side in pair for label in side}
    assert labels
    assert labels <= set(NODE_CLASSES)
    assert set(cls.key) <= set(cls.model_fields)


@pytest.mark.parametrize("cls", EDGE_CLASSES.values(), ids=EDGE_CLASSES)
def test_edges_of_two_articles_never_share_an_id(cls):
    """Else taking out one article would take out what the other one says."""
    assert "article_id" in cls.key
    assert issubclass(cls, ExtractedEdge | DerivedEdge) or cls.__name__ == "HasSentence"


def test_edge_id_is_made_of_type_ends_and_key():
    edge = HoldsRole(source="p", target="NOR", title="president", **AT)
    assert edge.id == digest("HOLDS_ROLE", "p", "NOR", "president", "a", "3", "7")
    other = {"status": "denied", "as_of": dt.date(2024, 5, 1)}
    assert edge.model_copy(update=other).id == edge.id
    king = HoldsRole(source="p", target="NOR", title="king", **AT)
    assert king.id != edge.id


def test_derived_edges_of_one_pair_are_told_apart_by_article_and_event():
    fields = {"source": "a", "target": "b", "basis": "x"}
    call = {"event_type": "CONSULT", "status": "reported", **fields}
    ids = {
        Contradicts(**fields).id,
        Contradicts(**fields, article_id="1").id,
        Interacts(**call, event_id="e", article_id="1").id,
        Interacts(**call, event_id="f", article_id="1").id,
        Interacts(**call, event_id="e", article_id="2").id,
    }
    assert len(ids) == 5
