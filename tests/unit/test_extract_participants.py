"""Who took part in an act and who did not: each tree is one rule with its example."""

import pytest

from tests.builders_events import events_of, one, parts

MEMBERS = """
Members/member/NOUN/4/nsubj of/-/ADP/3/case Chad/-/PROPN/1/nmod accused/accuse/VERB/0/root
Niger/-/PROPN/4/obj ./-/PUNCT/4/punct
"""
BOXER = """
The/-/DET/2/det boxer/-/NOUN/5/nsubj from/-/ADP/4/case Chad/-/PROPN/2/nmod won/win/VERB/0/root
the/-/DET/7/det cup/-/NOUN/5/obj ./-/PUNCT/5/punct
"""
CRASHED = """
The/-/DET/3/det Chad/-/PROPN/3/compound jet/-/NOUN/4/nsubj crashed/crash/VERB/0/root
./-/PUNCT/4/punct
"""
LAW = """
A/-/DET/2/det change/-/NOUN/11/nsubj to/-/ADP/6/case Chad/-/PROPN/6/nmod:poss 's/-/PART/4/case
law/-/NOUN/2/nmod that/-/PRON/9/nsubj would/-/AUX/9/aux ban/-/VERB/2/acl:relcl
Niger/-/PROPN/9/obj failed/fail/VERB/0/root ./-/PUNCT/11/punct
"""
CLAIMED = """
The/-/DET/2/det attack/-/NOUN/8/nsubj on/-/ADP/4/case Goma/-/PROPN/2/nmod claimed/claim/VERB/2/acl
by/-/ADP/7/case Chad/-/PROPN/5/obl ended/end/VERB/0/root ./-/PUNCT/8/punct
"""
ARSON = """
Mali/-/PROPN/2/nsubj said/say/VERB/0/root arson/-/NOUN/9/nsubj:pass and/-/CCONJ/7/cc
Chad/-/PROPN/7/nmod:poss 's/-/PART/5/case shells/shell/NOUN/3/conj were/be/AUX/9/aux:pass
used/use/VERB/2/ccomp ./-/PUNCT/2/punct
"""
THE_WAR = """
The/-/DET/3/det Mali/-/PROPN/3/compound war/-/NOUN/4/nsubj ended/end/VERB/0/root ./-/PUNCT/4/punct
"""


@pytest.mark.parametrize(
    ("tree", "who"),
    [
        (MEMBERS, "Chad"),
        (BOXER, "Chad"),
        (CRASHED, "Chad"),
        (LAW, "Chad"),
        (CLAIMED, "Chad"),
        (ARSON, "Chad"),
        (THE_WAR, "Mali"),
    ],
    ids=["members", "from", "a jet", "a law", "claimed", "was used", "where a war is"],
)
def test_who_is_only_named_beside_the_act_does_not_act(tree, who):
    text, events = events_of(tree)
    assert ("actor", who) not in [part for event in events for part in parts(text, event)]


PROTESTED = """
Chad/-/PROPN/2/nsubj protested/protest/VERB/0/root the/-/DET/4/det killing/-/NOUN/2/obj
of/-/ADP/6/case farmers/farmer/NOUN/4/nmod ./-/PUNCT/2/punct
"""
CANCELLED = """
Chad/-/PROPN/2/nsubj cancelled/cancel/VERB/0/root a/-/DET/4/det trip/-/NOUN/2/obj to/-/ADP/6/case
Goma/-/PROPN/4/nmod ./-/PUNCT/2/punct
"""
APPOINTED = """
Chad/-/PROPN/2/nsubj appointed/appoint/VERB/0/root Mali/-/PROPN/2/iobj minister/-/NOUN/2/obj
./-/PUNCT/2/punct
"""


@pytest.mark.parametrize(
    ("tree", "kind", "who"),
    [
        (PROTESTED, "PROTEST", "farmers"),
        (CANCELLED, "SANCTION", "Goma"),
        (APPOINTED, "OTHER", "minister"),
    ],
    ids=["victims of what is protested", "where a trip would go", "an office"],
)
def test_who_is_named_below_a_thing_is_no_target(tree, kind, who):
    text, event = one(tree, kind)
    assert ("actor", "Chad") in parts(text, event)
    assert ("target", who) not in parts(text, event)


BATTLE = """
Troops/troop/NOUN/2/nsubj won/win/VERB/0/root the/-/DET/4/det battle/-/NOUN/2/obj at/-/ADP/6/case
Goma/-/PROPN/4/nmod ./-/PUNCT/2/punct
"""
SENT = """
Chad/-/PROPN/2/nsubj sent/send/VERB/0/root doctors/doctor/NOUN/2/obj to/-/ADP/5/case
Goma/-/PROPN/2/obl ./-/PUNCT/2/punct
"""


@pytest.mark.parametrize(
    ("tree", "kind", "role"),
    [(BATTLE, "ASSAULT", "place"), (SENT, "AID", "destination")],
    ids=["a battle at", "sent to"],
)
def test_where_an_act_is_or_leads_is_no_target(tree, kind, role):
    text, event = one(tree, kind)
    assert (role, "Goma") in parts(text, event)
    assert ("target", "Goma") not in parts(text, event)


SHOOTING = """
They/-/PRON/2/nsubj reported/report/VERB/0/root a/-/DET/4/det shooting/-/NOUN/2/obj at/-/ADP/7/case
a/-/DET/7/det party/-/NOUN/4/nmod ./-/PUNCT/2/punct
"""


def test_an_act_at_a_place_without_a_name_is_told():
    _, event = one(SHOOTING, "ASSAULT")
    assert event.participants == ()


SHELLED = """
Chad/-/PROPN/2/nsubj shelled/shell/VERB/0/root the/-/DET/4/det bridge/-/NOUN/2/obj
./-/PUNCT/2/punct
"""
FIRED = """
Chad/-/PROPN/2/nsubj fired/fire/VERB/0/root rockets/rocket/NOUN/2/obj at/-/ADP/5/case
Goma/-/PROPN/2/obl ./-/PUNCT/2/punct
"""


def test_a_thing_acted_on_is_a_target_and_a_means_an_object():
    text, event = one(SHELLED, "ASSAULT")
    assert parts(text, event) == [("actor", "Chad"), ("target", "the bridge")]
    text, event = one(FIRED, "ASSAULT")
    assert parts(text, event) == [("actor", "Chad"), ("object", "rockets"), ("target", "Goma")]
