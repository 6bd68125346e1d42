"""What others make of a statement: each test is one way, with its example."""

import pytest

from graphkit.extract.statements import find_statements
from tests.builders_events import cast_from, events_of, one, tree_from

SAID = """
Mali/-/PROPN/2/nsubj said/say/VERB/0/root Chad/-/PROPN/5/nsubj had/have/AUX/5/aux
attacked/attack/VERB/2/ccomp Niger/-/PROPN/5/obj
"""
DENIED = (
    SAID
    + """
;/-/PUNCT/9/punct Chad/-/PROPN/9/nsubj denied/deny/VERB/2/parataxis it/-/PRON/9/obj
./-/PUNCT/2/punct
"""
)
CONFIRMED = (
    SAID
    + """
,/-/PUNCT/10/punct and/-/CCONJ/10/cc Chad/-/PROPN/10/nsubj confirmed/confirm/VERB/2/conj
it/-/PRON/10/obj ./-/PUNCT/2/punct
"""
)
NOTCONFIRMED = (
    SAID
    + """
;/-/PUNCT/11/punct Chad/-/PROPN/11/nsubj did/do/AUX/11/aux not/-/PART/11/advmod
confirm/-/VERB/2/parataxis it/-/PRON/11/obj ./-/PUNCT/2/punct
"""
)
PICTURED = (
    SAID
    + """
,/-/PUNCT/10/punct but/-/CCONJ/10/cc footage/-/NOUN/10/nsubj shows/show/VERB/2/conj
peace/-/NOUN/10/obj ./-/PUNCT/2/punct
"""
)
FALSELY = """
Mali/-/PROPN/3/nsubj falsely/-/ADV/3/advmod said/say/VERB/0/root Chad/-/PROPN/6/nsubj
had/have/AUX/6/aux attacked/attack/VERB/3/ccomp Niger/-/PROPN/6/obj ./-/PUNCT/3/punct
"""
FALSEDENIAL = """
Chad/-/PROPN/3/nsubj falsely/-/ADV/3/advmod denied/deny/VERB/0/root that/-/SCONJ/7/mark
troops/troop/NOUN/7/nsubj had/have/AUX/7/aux attacked/attack/VERB/3/ccomp Niger/-/PROPN/7/obj
./-/PUNCT/3/punct
"""
UNCONFIRMED = """
Unconfirmed/unconfirmed/ADJ/2/amod reports/report/NOUN/3/nsubj say/-/VERB/0/root
that/-/SCONJ/7/mark Chad/-/PROPN/7/nsubj has/have/AUX/7/aux attacked/attack/VERB/3/ccomp
Niger/-/PROPN/7/obj ./-/PUNCT/3/punct
"""


def verifications(compact):
    tree = tree_from(compact)
    return [s.verification for s in find_statements(tree, cast_from(tree))]


@pytest.mark.parametrize(
    ("compact", "verification", "status"),
    [
        (DENIED, "disputed", "denied"),
        (CONFIRMED, "confirmed", "reported"),
        (NOTCONFIRMED, "attributed", "claimed"),
        (PICTURED, "refuted", "negated"),
        (FALSELY, "refuted", "negated"),
        (UNCONFIRMED, "unverified", "unverified"),
        (SAID + "./-/PUNCT/2/punct", "attributed", "claimed"),
    ],
    ids=["denied", "confirmed", "not confirmed", "pictured", "falsely", "unconfirmed", "said"],
)
def test_verdicts_decide_statement_and_event(compact, verification, status):
    assert verification in verifications(compact)
    assert one(compact, "ASSAULT")[1].status == status


def test_a_false_denial_leaves_the_act_a_fact():
    assert one(FALSEDENIAL, "ASSAULT")[1].status == "reported"


def test_the_cue_of_a_verdict_is_the_word_that_gives_it():
    text, event = one(DENIED, "ASSAULT")
    assert event.status_cue is not None
    assert event.status_cue.of(text) == "denied"


def test_who_said_it_cannot_confirm_it():
    own = CONFIRMED.replace("Chad/-/PROPN/10/nsubj", "Mali/-/PROPN/10/nsubj")
    assert "confirmed" not in verifications(own)
    assert events_of(own)[1][0].status == "claimed"
