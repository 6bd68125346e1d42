"""Who does what others accuse him of, broker for him or push him to; what is only thought of."""

import pytest

from tests.builders_events import events_of, one, parts

HAVING = """
Mali/-/PROPN/2/nsubj accused/accuse/VERB/0/root Chad/-/PROPN/2/obj of/-/SCONJ/6/mark
having/have/AUX/6/aux attacked/attack/VERB/2/advcl Goma/-/PROPN/6/obj ./-/PUNCT/2/punct
"""
WHICH = """
Mali/-/PROPN/9/nsubj which/-/PRON/3/nsubj accused/accuse/VERB/1/acl:relcl Chad/-/PROPN/3/obj
of/-/SCONJ/6/mark attacking/attack/VERB/4/acl Goma/-/PROPN/6/obj ,/-/PUNCT/1/punct
left/leave/VERB/0/root ./-/PUNCT/9/punct
"""
TRYING = """
Mali/-/PROPN/2/nsubj accused/accuse/VERB/0/root Chad/-/PROPN/2/obj of/-/SCONJ/5/mark
trying/try/VERB/2/advcl to/-/PART/7/mark attack/-/VERB/5/xcomp Goma/-/PROPN/7/obj
./-/PUNCT/2/punct
"""
PUSHED = """
Mali/-/PROPN/2/nsubj pushed/push/VERB/0/root Chad/-/PROPN/2/obj to/-/PART/5/mark
attack/-/VERB/2/advcl Goma/-/PROPN/5/obj ./-/PUNCT/2/punct
"""


@pytest.mark.parametrize(
    "words",
    [HAVING, WHICH, TRYING, PUSHED],
    ids=["of having attacked", "which accused", "of trying to", "pushed to"],
)
def test_who_is_accused_or_pushed_acts(words):
    text, event = one(words, "ASSAULT")
    assert ("actor", "Chad") in parts(text, event)
    assert ("actor", "Mali") not in parts(text, event)


BROKERED = """
Mali/-/PROPN/2/nsubj brokered/broker/VERB/0/root a/-/DET/4/det deal/-/NOUN/2/obj
to/-/PART/6/mark attack/-/VERB/{} Goma/-/PROPN/6/obj ./-/PUNCT/2/punct
"""
HYPHEN = """
Mali_/-/PROPN/3/amod -_/-/PUNCT/1/punct brokered/-/ADJ/4/amod talks/talk/NOUN/9/nsubj
between/-/ADP/6/case Chad/-/PROPN/4/nmod and/-/CCONJ/8/cc Niger/-/PROPN/6/conj
began/begin/VERB/0/root ./-/PUNCT/9/punct
"""
NEGOTIATED = """
Mali/-/PROPN/2/nsubj negotiated/negotiate/VERB/0/root a/-/DET/4/det truce/-/NOUN/2/obj
between/-/ADP/6/case Chad/-/PROPN/4/nmod and/-/CCONJ/8/cc Niger/-/PROPN/6/conj ./-/PUNCT/2/punct
"""


@pytest.mark.parametrize("hung", ["2/advcl", "4/acl"])
def test_who_brokers_a_deal_does_not_do_what_it_holds(hung):
    text, event = one(BROKERED.format(hung), "ASSAULT")
    assert ("actor", "Mali") not in parts(text, event)


def test_who_negotiates_between_others_is_the_third_party():
    text, event = one(NEGOTIATED, "CONSULT")
    assert event.mode == "third-party"
    assert parts(text, event) == [("actor", "Mali"), ("target", "Chad"), ("target", "Niger")]


def test_talks_that_somebody_only_brokered_are_not_his():
    text, event = one(HYPHEN, "CONSULT")
    assert [name for role, name in parts(text, event) if role == "actor"] == ["Chad", "Niger"]


MIGHT_SAY = """
Some/-/DET/3/nsubj might/-/AUX/3/aux say/-/VERB/0/root that/-/SCONJ/6/mark Chad/-/PROPN/6/nsubj
attacked/attack/VERB/3/ccomp Goma/-/PROPN/6/obj ./-/PUNCT/3/punct
"""
I_WOULD_SAY = MIGHT_SAY.replace("Some/-/DET", "I/-/PRON").replace("might", "would")
DREAMED = """
Mali/-/PROPN/2/nsubj dreamed/dream/VERB/0/root that/-/SCONJ/5/mark Chad/-/PROPN/5/nsubj
attacked/attack/VERB/2/ccomp Goma/-/PROPN/5/obj ./-/PUNCT/2/punct
"""
CALLED = """
Mali/-/PROPN/2/nsubj denounced/denounce/VERB/0/root what/-/PRON/2/obj it/-/PRON/5/nsubj
called/call/VERB/3/acl:relcl an/a/DET/7/det attack/-/NOUN/5/obj on/-/ADP/9/case
Goma/-/PROPN/7/nmod ./-/PUNCT/2/punct
"""
VOTED = """
They/-/PRON/2/nsubj voted/vote/VERB/0/root to/-/PART/4/mark {}/-/VERB/2/advcl
Chad/-/PROPN/4/obj ./-/PUNCT/2/punct
"""
BEHIND = """
Ten/-/NUM/2/nummod farmers/farmer/NOUN/3/nsubj fled/flee/VERB/0/root and/-/CCONJ/6/cc
Chad/-/PROPN/6/nsubj attacked/attack/VERB/3/conj Goma/-/PROPN/6/obj ,/-/PUNCT/11/punct
according/accord/VERB/11/case to/-/ADP/9/fixed police/-/NOUN/6/obl ./-/PUNCT/3/punct
"""
PRESSURE = """
Mali/-/PROPN/3/nsubj must/-/AUX/3/aux apply/-/VERB/0/root pressure/-/NOUN/3/obj on/-/ADP/6/case
Chad/-/PROPN/4/nmod ./-/PUNCT/3/punct
"""


@pytest.mark.parametrize(
    ("words", "type_", "status"),
    [
        pytest.param(MIGHT_SAY, "ASSAULT", "hypothetical", id="some might say"),
        pytest.param(I_WOULD_SAY, "ASSAULT", "claimed", id="I would say"),
        pytest.param(DREAMED, "ASSAULT", "hypothetical", id="dreamed"),
        pytest.param(CALLED, "ASSAULT", "claimed", id="what it called an attack"),
        pytest.param(VOTED.format("condemn"), "ACCUSE", "reported", id="voted to condemn"),
        pytest.param(VOTED.format("attack"), "ASSAULT", "planned", id="voted to attack"),
        pytest.param(BEHIND, "OTHER", "claimed", id="fled and attacked, according to"),
        pytest.param(PRESSURE, "REQUEST", "proposed", id="must apply pressure"),
    ],
)
def test_what_is_said_thought_or_voted(words, type_, status):
    _, event = one(words, type_)
    assert event.status == status


NOVEL = """
The/-/DET/2/det novel/-/NOUN/3/nsubj tells/tell/VERB/0/root how/-/ADV/6/advmod
Chad/-/PROPN/6/nsubj attacked/attack/VERB/3/ccomp Goma/-/PROPN/6/obj ./-/PUNCT/3/punct
"""
USUALLY = """
Niger/-/PROPN/2/compound meetings/meeting/NOUN/4/nsubj usually/-/ADV/4/advmod last/-/VERB/0/root
long/-/ADV/4/advmod ./-/PUNCT/4/punct
"""
IN_CASES = """
In/-/ADP/3/case some/-/DET/3/det cases/case/NOUN/6/obl they/-/PRON/6/nsubj will/-/AUX/6/aux
attack/-/VERB/0/root Goma/-/PROPN/6/obj ./-/PUNCT/6/punct
"""


@pytest.mark.parametrize("words", [NOVEL, USUALLY, IN_CASES], ids=["novel", "usually", "in cases"])
def test_stories_and_habits_are_no_acts(words):
    assert events_of(words)[1] == []


CONDEMNED = """
Chad/-/PROPN/2/nsubj condemned/condemn/VERB/0/root the/-/DET/4/det attack/-/NOUN/2/obj
in/-/ADP/6/case Goma/-/PROPN/4/nmod ./-/PUNCT/2/punct
"""
ORDERED = """
Chad/-/PROPN/2/nsubj ordered/order/VERB/0/root the/-/DET/4/det attack/-/NOUN/2/obj
on/-/ADP/6/case Goma/-/PROPN/4/nmod ./-/PUNCT/2/punct
"""


def test_where_the_act_condemned_was_nobody_condemned_it():
    text, event = one(CONDEMNED, "ACCUSE")
    assert "place" not in [role for role, _ in parts(text, event)]


def test_whom_an_ordered_act_is_on_is_asked_nothing():
    text, event = one(ORDERED, "REQUEST")
    assert ("target", "Goma") not in parts(text, event)
