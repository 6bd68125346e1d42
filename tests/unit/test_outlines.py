"""What an outline keeps of where reports stand, and of who disputes whom."""

import pytest

from graphkit.model.extraction import EntityRecord
from graphkit.model.node import Organization
from graphkit.resolve.identity import entity_id
from graphkit.resolve.outlines import outline
from tests.builders import ORLOV, VALE, Draft


def test_the_lead_is_the_first_two_sentences_below_the_headline():
    draft = Draft("Vale met Orlov", "Vale saw Orlov.", "Vale rang Orlov.", "Vale left Orlov.")
    draft.entity(VALE, "Vale")
    draft.entity(ORLOV, "Orlov")
    for trigger in ("met", "saw", "rang", "left"):
        draft.event(trigger, VALE, ORLOV, type="CONSULT", score=1.0)
    first = min((n for n in draft.nodes.values() if n.label == "Sentence"), key=lambda n: n.start)
    draft.nodes[first.id] = first.model_copy(update={"zone": "title"})
    parts = {event.sentence: event.part for event in outline(draft.graph()).events}
    assert parts == {0: "headline", 1: "lead", 2: "lead", 3: "body"}


def test_statements_that_dispute_each_other_are_rivals():
    draft = Draft("Vale said Orlov left.", "Orlov said he stayed.", "Vale said it rained.")
    draft.entity(VALE, "Vale")
    draft.entity(ORLOV, "Orlov")
    one = draft.said(
        VALE, "said", "Orlov left", verification="disputed", verification_cue="he stayed"
    )
    two = draft.said(
        ORLOV, "said", "he stayed", verification="disputed", verification_cue="Orlov left"
    )
    other = draft.said(VALE, "said", "it rained")
    rivals = {statement.id: statement.rivals for statement in outline(draft.graph()).statements}
    assert rivals == {one.id: (two.id,), two.id: (one.id,), other.id: ()}


@pytest.mark.parametrize(
    ("name", "named"),
    [("Malian government", True), ("government", False), ("Malian website", False)],
)
def test_a_body_without_a_name_is_compared_where_it_tells_its_state(name, named):
    record = EntityRecord(label="Organization", name=name, state="MLI")
    body = Organization(id=entity_id(record, "a1"), name=name)
    draft = Draft("The government fell.")
    draft.entity(body, "government")
    [found] = outline(draft.graph()).entities
    assert (found.named, found.shared, found.gazetteer) == (named, True, False)
