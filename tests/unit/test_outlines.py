"""What an outline keeps of where reports stand, and of who disputes whom."""

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
