"""Acts that lie ahead of what is told, are called, or may be brought about."""

import pytest

from tests.builders_events import events_of, one, parts

BEFORE = """
Chad/-/PROPN/2/nsubj arrived/arrive/VERB/0/root in/-/ADP/4/case Goma/-/PROPN/2/obl
before/-/ADP/7/case the/-/DET/7/det summit/-/NOUN/2/obl ./-/PUNCT/2/punct
"""
BEFORE_ENDED = """
Chad/-/PROPN/2/nsubj left/leave/VERB/0/root before/-/ADP/5/case the/-/DET/5/det
summit/-/NOUN/2/obl which/-/PRON/7/nsubj ended/end/VERB/5/acl:relcl ./-/PUNCT/2/punct
"""
AFTER = BEFORE.replace("before", "after")
URGED = """
Chad/-/PROPN/2/nsubj urged/urge/VERB/0/root Niger/-/PROPN/2/obj to/-/PART/5/mark
return/-/VERB/2/xcomp to/-/ADP/8/case the/-/DET/8/det talks/talk/NOUN/5/obl ./-/PUNCT/2/punct
"""
REFUSED = """
Chad/-/PROPN/2/nsubj refused/refuse/VERB/0/root to/-/PART/4/mark return/-/VERB/2/xcomp
to/-/ADP/7/case the/-/DET/7/det talks/talk/NOUN/4/obl ./-/PUNCT/2/punct
"""
RETURNED = """
Chad/-/PROPN/2/nsubj returned/return/VERB/0/root to/-/ADP/4/case talks/talk/NOUN/2/obl
with/-/ADP/6/case Niger/-/PROPN/4/nmod ./-/PUNCT/2/punct
"""
A_RETURN = """
Chad/-/PROPN/2/nsubj urged/urge/VERB/0/root a/-/DET/4/det return/-/NOUN/2/obj to/-/ADP/6/case
talks/talk/NOUN/4/nmod with/-/ADP/8/case Niger/-/PROPN/6/nmod ./-/PUNCT/2/punct
"""
WILL_DECIDE = """
Elections/election/NOUN/5/nsubj in/-/ADP/3/case Chad/-/PROPN/1/nmod will/-/AUX/5/aux
decide/-/VERB/0/root it/-/PRON/5/obj ./-/PUNCT/5/punct
"""
CALLED = """
Chad/-/PROPN/2/nsubj called/call/VERB/0/root an/a/DET/4/det election/-/NOUN/2/obj
./-/PUNCT/2/punct
"""
NAMED = """
Chad/-/PROPN/2/nsubj called/call/VERB/0/root the/-/DET/4/det attack/-/NOUN/2/obj on/-/ADP/6/case
Goma/-/PROPN/4/nmod a/-/DET/8/det crime/-/NOUN/2/xcomp ./-/PUNCT/2/punct
"""
MIGHT_LEAD = """
The/-/DET/2/det move/-/NOUN/4/nsubj might/-/AUX/4/aux lead/-/VERB/0/root to/-/ADP/7/case
a/-/DET/7/det blockade/-/NOUN/4/obl of/-/ADP/9/case Goma/-/PROPN/7/nmod ./-/PUNCT/4/punct
"""
WILL_LEAD = MIGHT_LEAD.replace("might", "will")
LED = MIGHT_LEAD.replace("might/-/AUX/4/aux", "really/-/ADV/4/advmod").replace(
    "lead/-/VERB", "led/lead/VERB"
)
NOT_LED = MIGHT_LEAD.replace("might/-/AUX/4/aux", "never/-/ADV/4/advmod").replace(
    "lead/-/VERB", "led/lead/VERB"
)
LEADING_UP = """
Chad/-/PROPN/2/nsubj planned/plan/VERB/0/root it/-/PRON/2/obj in/-/ADP/6/case the/-/DET/6/det
week/-/NOUN/2/obl leading/lead/VERB/2/advcl up/-/ADP/7/compound:prt to/-/ADP/11/case
the/-/DET/11/det summit/-/NOUN/7/obl ./-/PUNCT/2/punct
"""


@pytest.mark.parametrize(
    ("words", "type_", "status"),
    [
        pytest.param(BEFORE, "CONSULT", "planned", id="before the summit"),
        pytest.param(BEFORE_ENDED, "CONSULT", "reported", id="before the summit which ended"),
        pytest.param(AFTER, "CONSULT", "reported", id="after the summit"),
        pytest.param(URGED, "CONSULT", "proposed", id="urged to return to the talks"),
        pytest.param(REFUSED, "CONSULT", "negated", id="refused to return to the talks"),
        pytest.param(RETURNED, "CONSULT", "reported", id="returned to talks"),
        pytest.param(A_RETURN, "CONSULT", "proposed", id="urged a return to talks"),
        pytest.param(WILL_DECIDE, "OTHER", "planned", id="elections will decide"),
        pytest.param(CALLED, "OTHER", "planned", id="called an election"),
        pytest.param(NAMED, "ASSAULT", "claimed", id="called the attack a crime"),
        pytest.param(MIGHT_LEAD, "COERCE", "hypothetical", id="might lead to a blockade"),
        pytest.param(WILL_LEAD, "COERCE", "hypothetical", id="will lead to a blockade"),
        pytest.param(LED, "COERCE", "reported", id="led to a blockade"),
        pytest.param(NOT_LED, "COERCE", "negated", id="never led to a blockade"),
        pytest.param(LEADING_UP, "CONSULT", "reported", id="leading up to the summit"),
    ],
)
def test_what_lies_ahead_has_not_happened(words, type_, status):
    _, event = one(words, type_)
    assert event.status == status


TOLD = """
Chad/-/PROPN/2/nsubj met/meet/VERB/0/root Niger/-/PROPN/2/obj in/-/ADP/5/case Goma/-/PROPN/2/obl
and/-/CCONJ/12/cc before/-/ADP/9/case the/-/DET/9/det meeting/-/NOUN/12/obl Mali/-/PROPN/12/nsubj
had/have/AUX/12/aux left/leave/VERB/2/conj ./-/PUNCT/2/punct
"""


def test_a_meeting_told_of_earlier_is_known():
    statuses = [event.status for event in events_of(TOLD)[1] if event.type == "CONSULT"]
    assert statuses == ["reported", "reported"]


CALLED_STRIKE = """
farmers/farmer/NOUN/2/nsubj called/call/VERB/0/root a/-/DET/4/det strike/-/NOUN/2/obj
for/-/ADP/6/case Monday/-/PROPN/2/obl ./-/PUNCT/2/punct
"""
CALLED_FOR = """
farmers/farmer/NOUN/2/nsubj called/call/VERB/0/root for/-/ADP/5/case a/-/DET/5/det
strike/-/NOUN/2/obl on/-/ADP/7/case Monday/-/PROPN/2/obl ./-/PUNCT/2/punct
"""


@pytest.mark.parametrize(
    ("words", "status"),
    [(CALLED_STRIKE, "planned"), (CALLED_FOR, "proposed")],
    ids=["called a strike", "called for a strike"],
)
def test_a_called_strike_is_on_the_coming_day_and_by_who_calls_it(words, status):
    text, event = one(words, "PROTEST")
    assert (event.status, str(event.date.value)) == (status, "2024-03-11")
    assert ("actor", "farmers") in parts(text, event)
    assert [e.date for e in events_of(words)[1] if e.type == "REQUEST"] in ([], [None])


CALLED_OFF = """
farmers/farmer/NOUN/2/nsubj called/call/VERB/0/root off/-/ADP/2/compound:prt a/-/DET/5/det
strike/-/NOUN/2/obj ./-/PUNCT/2/punct
"""
IS_PLANNED = """
A/-/DET/2/det strike/-/NOUN/4/nsubj:pass is/be/AUX/4/aux:pass planned/plan/VERB/0/root
for/-/ADP/6/case Monday/-/PROPN/4/obl ./-/PUNCT/4/punct
"""


def test_a_strike_set_for_a_day_is_planned_by_whomever():
    _, event = one(IS_PLANNED, "PROTEST")
    assert (event.status, str(event.date.value)) == ("planned", "2024-03-11")


def test_a_strike_called_off_is_no_strike():
    assert [event.type for event in events_of(CALLED_OFF)[1]] == ["RETREAT"]
