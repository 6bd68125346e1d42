"""What is rejected, ordered, or was never undergone: which acts there are, and who does them."""

import pytest

from tests.builders_events import events_of, one, parts

TRUCE = """
Chad/-/PROPN/2/nsubj rejected/reject/VERB/0/root the/-/DET/4/det truce/-/NOUN/2/obj
./-/PUNCT/2/punct
"""
SOMESANCTIONS = """
Chad/-/PROPN/2/nsubj rejected/reject/VERB/0/root sanctions/sanction/NOUN/2/obj on/-/ADP/5/case
Mali/-/PROPN/3/nmod ./-/PUNCT/2/punct
"""


@pytest.mark.parametrize("compact", [TRUCE, SOMESANCTIONS], ids=["the truce", "sanctions"])
def test_what_is_offered_and_rejected_is_no_act_of_its_own(compact):
    assert [event.type for event in events_of(compact)[1]] == ["REJECT"]


SUSPENDED = """
Chad/-/PROPN/2/nsubj suspended/suspend/VERB/0/root aid/-/NOUN/2/obj to/-/ADP/5/case
Niger/-/PROPN/3/nmod ./-/PUNCT/2/punct
"""


@pytest.mark.parametrize(
    ("verb", "types"),
    [
        ("suspended/suspend", ["SANCTION"]),
        ("slashed/slash", ["SANCTION"]),
        ("blocked/block", ["REJECT"]),
        ("increased/increase", ["AID"]),
    ],
)
def test_aid_that_is_ended_or_kept_back_is_no_help_given(verb, types):
    text, events = events_of(SUSPENDED.replace("suspended/suspend", verb))
    assert [event.type for event in events] == types
    assert ("target", "Niger") in parts(text, events[0])


CALLS = """
Chad/-/PROPN/2/nsubj rejected/reject/VERB/0/root calls/call/NOUN/2/obj for/-/ADP/6/case
a/-/DET/6/det ceasefire/-/NOUN/3/nmod ./-/PUNCT/2/punct
"""
THESANCTIONS = """
Chad/-/PROPN/2/nsubj rejected/reject/VERB/0/root the/-/DET/4/det sanctions/sanction/NOUN/2/obj
on/-/ADP/6/case Mali/-/PROPN/4/nmod ./-/PUNCT/2/punct
"""


@pytest.mark.parametrize(
    ("compact", "event_type"),
    [(CALLS, "REQUEST"), (THESANCTIONS, "SANCTION")],
    ids=["calls for a truce", "the sanctions"],
)
def test_what_was_there_before_it_was_rejected_is_reported_and_not_by_who_rejects_it(
    compact, event_type
):
    text, event = one(compact, event_type)
    assert event.status == "reported"
    assert ("actor", "Chad") not in parts(text, event)


HADORDERED = """
Niger/-/PROPN/2/nsubj said/say/VERB/0/root Chad/-/PROPN/5/nsubj had/have/AUX/5/aux
ordered/order/VERB/2/ccomp the/-/DET/7/det attack/-/NOUN/5/obj ./-/PUNCT/2/punct
"""
ANATTACK = """
Chad/-/PROPN/2/nsubj ordered/order/VERB/0/root an/a/DET/4/det attack/-/NOUN/2/obj on/-/ADP/6/case
Goma/-/PROPN/4/nmod ./-/PUNCT/2/punct
"""
BOMBING = """
Chad/-/PROPN/2/nsubj ordered/order/VERB/0/root the/-/DET/4/det bombing/-/NOUN/2/obj
of/-/ADP/6/case Goma/-/PROPN/4/nmod ./-/PUNCT/2/punct
"""
HADBOMBED = BOMBING.replace("2/nsubj ordered", "3/nsubj had/have/AUX/3/aux ordered")
HADBOMBED = (
    HADBOMBED.replace("the/-/DET/4", "the/-/DET/5")
    .replace("bombing/-/NOUN/2", "bombing/-/NOUN/3")
    .replace("of/-/ADP/6", "of/-/ADP/7")
    .replace("Goma/-/PROPN/4", "Goma/-/PROPN/5")
    .replace("PUNCT/2", "PUNCT/3")
)
WILLORDER = HADBOMBED.replace("had/have/", "will/-/").replace("ordered/", "order/")


@pytest.mark.parametrize(
    ("compact", "status"),
    [
        (HADORDERED, "reported"),
        (ANATTACK, "proposed"),
        (BOMBING, "proposed"),
        (HADBOMBED, "reported"),
        (WILLORDER, "proposed"),
    ],
    ids=["had ordered the", "an attack", "the bombing of", "had ordered it", "will order it"],
)
def test_a_known_attack_that_was_ordered_took_place(compact, status):
    text, attack = one(compact, "ASSAULT")
    assert attack.status == status
    assert ("actor", "Chad") not in parts(text, attack)


def test_an_order_to_attack_is_an_act_of_its_own():
    text, order = one(HADORDERED, "REQUEST")
    assert order.status == "claimed"
    assert ("actor", "Chad") in parts(text, order)


NEVERFACED = """
Mali/-/PROPN/4/nsubj has/have/AUX/4/aux never/-/ADV/4/advmod faced/face/VERB/0/root a/-/DET/6/det
threat/-/NOUN/4/obj from/-/ADP/8/case Chad/-/PROPN/6/nmod ./-/PUNCT/4/punct
"""


@pytest.mark.parametrize(
    ("compact", "status"),
    [
        (NEVERFACED, "negated"),
        (NEVERFACED.replace("never", "often"), "reported"),
        (NEVERFACED.replace("faced/face", "escaped/escape"), "reported"),
    ],
    ids=["never faced", "often faced", "never escaped"],
)
def test_what_nobody_faced_did_not_take_place(compact, status):
    assert one(compact, "THREATEN")[1].status == status
