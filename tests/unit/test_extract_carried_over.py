"""Whose act it is, and how sure, where an act stands beside or below another: one rule each."""

import pytest

from graphkit.extract.statements import find_statements
from tests.builders_events import cast_from, events_of, one, parts, tree_from

THREATENED = """
Mali/-/PROPN/2/nsubj told/tell/VERB/0/root reporters/reporter/NOUN/2/iobj that/-/SCONJ/7/mark
Chad/-/PROPN/7/nsubj was/be/AUX/7/aux lying/lie/VERB/2/ccomp and/-/CCONJ/9/cc
threatened/threaten/VERB/7/conj Niger/-/PROPN/9/obj ./-/PUNCT/2/punct
"""
THANKED_BEHIND_GERUND = """
Mali/-/PROPN/2/nsubj accused/accuse/VERB/0/root Chad/-/PROPN/2/obj of/-/SCONJ/5/mark
lying/lie/VERB/2/advcl and/-/CCONJ/7/cc thanked/thank/VERB/5/conj Niger/-/PROPN/7/obj
./-/PUNCT/2/punct
"""
THANKED_BEHIND_THING = """
Mali/-/PROPN/2/nsubj said/say/VERB/0/root the/-/DET/4/det vote/-/NOUN/6/nsubj was/be/AUX/6/cop
fair/-/ADJ/2/ccomp and/-/CCONJ/8/cc thanked/thank/VERB/6/conj Chad/-/PROPN/8/obj
./-/PUNCT/2/punct
"""
REFUSED_TO_ANSWER = """
Mali/-/PROPN/2/nsubj said/say/VERB/0/root the/-/DET/4/det vote/-/NOUN/6/nsubj was/be/AUX/6/cop
fair/-/ADJ/2/ccomp but/-/CCONJ/8/cc refused/refuse/VERB/6/conj to/-/PART/10/mark
answer/-/VERB/8/xcomp ./-/PUNCT/2/punct
"""
OF_SOMEBODY = THANKED_BEHIND_THING.replace("vote/-", "envoy/-")
KILLING = """
Mali/-/PROPN/2/nsubj accused/accuse/VERB/0/root Chad/-/PROPN/2/obj of/-/SCONJ/5/mark
attacking/attack/VERB/2/advcl Niger/-/PROPN/5/obj and/-/CCONJ/8/cc killing/kill/VERB/5/conj
farmers/farmer/NOUN/8/obj ./-/PUNCT/2/punct
"""
BETWEEN = """
Mali/-/PROPN/2/nsubj announced/announce/VERB/0/root a/-/DET/4/det deal/-/NOUN/2/obj
between/-/ADP/6/case Chad/-/PROPN/4/nmod and/-/CCONJ/8/cc Niger/-/PROPN/6/conj ./-/PUNCT/2/punct
"""
TRUCE_BETWEEN = BETWEEN.replace("deal/-", "truce/-")
WITH = """
Mali/-/PROPN/2/nsubj announced/announce/VERB/0/root a/-/DET/4/det deal/-/NOUN/2/obj
with/-/ADP/6/case Chad/-/PROPN/4/nmod ./-/PUNCT/2/punct
"""
EMERGES = """
Mali/-/PROPN/3/nsubj will/-/AUX/3/aux leave/-/VERB/0/root if/-/SCONJ/6/mark it/-/PRON/6/expl
emerges/emerge/VERB/3/advcl that/-/SCONJ/9/mark Chad/-/PROPN/9/nsubj
attacked/attack/VERB/6/ccomp Niger/-/PROPN/9/obj ./-/PUNCT/3/punct
"""
DENIED_PLAN = """
Mali/-/PROPN/2/nsubj denied/deny/VERB/0/root that/-/SCONJ/5/mark it/-/PRON/5/nsubj
plans/plan/VERB/2/ccomp to/-/PART/7/mark attack/-/VERB/5/xcomp Chad/-/PROPN/7/obj
./-/PUNCT/2/punct
"""
LIKE = """
It/it/PRON/4/expl is/be/AUX/4/cop like/-/SCONJ/4/mark asking/ask/VERB/0/root Chad/-/PROPN/4/iobj
to/-/PART/7/mark attack/-/VERB/4/xcomp Niger/-/PROPN/7/obj ./-/PUNCT/4/punct
"""
AS_CHAD_ATTACKED = """
Mali/-/PROPN/2/nsubj wept/weep/VERB/0/root as/-/ADP/4/case Chad/-/PROPN/2/obl
attacked/attack/VERB/4/acl Niger/-/PROPN/5/obj ./-/PUNCT/2/punct
"""


def contents(table):
    """Return the act and the words of each statement."""
    tree = tree_from(table)
    found = find_statements(tree, cast_from(tree))
    return [(s.act, " ".join(f.of(tree.text) for f in s.fragments)) for s in found]


@pytest.mark.parametrize(
    ("table", "kind"),
    [
        (THREATENED, "THREATEN"),
        (THANKED_BEHIND_GERUND, "SUPPORT"),
        (THANKED_BEHIND_THING, "SUPPORT"),
    ],
    ids=["threatened", "behind a gerund", "behind a thing"],
)
def test_who_speaks_does_what_the_clause_told_cannot_do(table, kind):
    text, event = one(table, kind)
    assert ("actor", "Mali") in parts(text, event)
    assert ("actor", "Chad") not in parts(text, event)
    assert event.status == "reported"


def test_what_is_said_ends_before_what_the_speaker_did_next():
    assert ("assert", "the vote was fair") in contents(THANKED_BEHIND_THING)
    assert ("assert", "the vote was fair") in contents(REFUSED_TO_ANSWER)
    assert ("accuse", "lying") in contents(THANKED_BEHIND_GERUND)
    assert ("assert", "the envoy was fair and thanked Chad") in contents(OF_SOMEBODY)


def test_a_second_gerund_has_the_doer_of_the_first():
    text, events = events_of(KILLING)
    assaults = [parts(text, event) for event in events if event.type == "ASSAULT"]
    assert len(assaults) == 2
    assert all(("actor", "Chad") in found for found in assaults)
    assert all(("actor", "Mali") not in found for found in assaults)


@pytest.mark.parametrize(("table", "kind"), [(BETWEEN, "AGREE"), (TRUCE_BETWEEN, "RETREAT")])
def test_who_announces_a_deal_between_others_is_no_party_to_it(table, kind):
    text, event = one(table, kind)
    assert ("actor", "Mali") not in parts(text, event)
    assert {("actor", "Chad"), ("actor", "Niger")} <= set(parts(text, event))


def test_who_announces_a_deal_with_another_is_a_party_to_it():
    text, event = one(WITH, "AGREE")
    assert ("actor", "Mali") in parts(text, event)


def test_what_a_condition_asks_for_is_not_told():
    assert one(EMERGES, "ASSAULT")[1].status == "hypothetical"
    known = EMERGES.replace("if/-", "because/-")
    assert one(known, "ASSAULT")[1].status == "reported"


def test_a_plan_that_is_denied_is_no_plan():
    assert one(DENIED_PLAN, "ASSAULT")[1].status == "denied"
    assert [act for act, _ in contents(DENIED_PLAN)] == ["deny"]
    said = DENIED_PLAN.replace("denied/deny", "said/say")
    assert one(said, "ASSAULT")[1].status == "planned"


def test_what_something_is_like_has_not_happened():
    assert events_of(LIKE)[1] == []
    assert contents(LIKE) == []


def test_as_opens_a_clause_whose_noun_acts():
    text, event = one(AS_CHAD_ATTACKED, "ASSAULT")
    assert ("actor", "Chad") in parts(text, event)
    assert ("target", "Niger") in parts(text, event)
    assert ("target", "Chad") not in parts(text, event)
