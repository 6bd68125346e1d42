"""The status of events: each test is one line of the ordered list, with its example."""

import pytest

from graphkit.extract.events import find_events
from graphkit.extract.scene import Scene
from graphkit.extract.statements import find_statements
from tests.builders_events import cast_from, one, tree_from

CONTROL = """
Chad/-/PROPN/3/nsubj is/be/AUX/3/aux trying/try/VERB/0/root to/-/PART/5/mark
attack/-/VERB/3/xcomp Niger/-/PROPN/5/obj ./-/PUNCT/3/punct
"""
WILL = """
Chad/-/PROPN/3/nsubj will/-/AUX/3/aux attack/-/VERB/0/root Niger/-/PROPN/3/obj ./-/PUNCT/3/punct
"""
MAY = """
Chad/-/PROPN/3/nsubj may/-/AUX/3/aux attack/-/VERB/0/root Niger/-/PROPN/3/obj ./-/PUNCT/3/punct
"""
IF = """
If/-/SCONJ/3/mark Chad/-/PROPN/3/nsubj attacks/attack/VERB/8/advcl Niger/-/PROPN/3/obj
,/-/PUNCT/3/punct Mali/-/PROPN/8/nsubj will/-/AUX/8/aux help/-/VERB/0/root Niger/-/PROPN/8/obj
./-/PUNCT/8/punct
"""
QUESTION = """
Will/-/AUX/3/aux Chad/-/PROPN/3/nsubj attack/-/VERB/0/root Niger/-/PROPN/3/obj ?/-/PUNCT/3/punct
"""
NOT = """
Chad/-/PROPN/4/nsubj did/do/AUX/4/aux not/-/PART/4/advmod attack/-/VERB/0/root
Niger/-/PROPN/4/obj ./-/PUNCT/4/punct
"""
FAILED = """
Chad/-/PROPN/2/nsubj failed/fail/VERB/0/root to/-/PART/4/mark attack/-/VERB/2/xcomp
Niger/-/PROPN/4/obj ./-/PUNCT/2/punct
"""
URGED = """
Mali/-/PROPN/2/nsubj urged/urge/VERB/0/root Chad/-/PROPN/2/obj to/-/PART/5/mark
release/-/VERB/2/xcomp the/-/DET/7/det prisoners/prisoner/NOUN/5/obj ./-/PUNCT/2/punct
"""
THREATENED = """
Chad/-/PROPN/2/nsubj threatened/threaten/VERB/0/root to/-/PART/4/mark attack/-/VERB/2/xcomp
Niger/-/PROPN/4/obj ./-/PUNCT/2/punct
"""
PREPARED = """
Chad/-/PROPN/3/nsubj is/be/AUX/3/aux preparing/prepare/VERB/0/root an/a/DET/5/det
attack/-/NOUN/3/obj on/-/ADP/7/case Niger/-/PROPN/5/nmod ./-/PUNCT/3/punct
"""
FORCED = """
Chad/-/PROPN/2/nsubj forced/force/VERB/0/root Niger/-/PROPN/2/obj to/-/PART/5/mark
release/-/VERB/2/xcomp the/-/DET/7/det prisoners/prisoner/NOUN/5/obj ./-/PUNCT/2/punct
"""
ACCUSED = """
Niger/-/PROPN/2/nsubj accused/accuse/VERB/0/root Chad/-/PROPN/2/obj of/-/SCONJ/5/mark
attacking/attack/VERB/2/advcl Mali/-/PROPN/5/obj ./-/PUNCT/2/punct
"""
RESPONSIBILITY = """
Chad/-/PROPN/2/nsubj denied/deny/VERB/0/root responsibility/-/NOUN/2/obj for/-/ADP/6/case
the/-/DET/6/det attack/-/NOUN/3/nmod on/-/ADP/8/case Niger/-/PROPN/6/nmod ./-/PUNCT/2/punct
"""
SHOULD_HAVE = """
Chad/-/PROPN/4/nsubj should/-/AUX/4/aux have/-/AUX/4/aux attacked/attack/VERB/0/root
Niger/-/PROPN/4/obj ./-/PUNCT/4/punct
"""
NEED_TO = """
Chad/-/PROPN/2/nsubj needs/need/VERB/0/root to/-/PART/4/mark attack/-/VERB/2/xcomp
Niger/-/PROPN/4/obj ./-/PUNCT/2/punct
"""
WOULD_NEED_TO = """
Chad/-/PROPN/3/nsubj would/-/AUX/3/aux need/-/VERB/0/root to/-/PART/5/mark attack/-/VERB/3/xcomp
Niger/-/PROPN/5/obj ./-/PUNCT/3/punct
"""
HAD_TO = """
Chad/-/PROPN/2/nsubj had/have/VERB/0/root to/-/PART/4/mark attack/-/VERB/2/xcomp
Niger/-/PROPN/4/obj ./-/PUNCT/2/punct
"""
NO_SIGN = """
Mali/-/PROPN/2/nsubj saw/see/VERB/0/root no/-/DET/4/det sign/-/NOUN/2/obj of/-/ADP/7/case
an/a/DET/7/det attack/-/NOUN/4/nmod on/-/ADP/9/case Niger/-/PROPN/7/nmod ./-/PUNCT/2/punct
"""
KEPT = """
Mali/-/PROPN/2/nsubj kept/keep/VERB/0/root Chad/-/PROPN/2/obj from/-/SCONJ/5/mark
attacking/attack/VERB/2/advcl Niger/-/PROPN/5/obj ./-/PUNCT/2/punct
"""
NOT_TRUE = """
It/-/PRON/4/expl is/be/AUX/4/cop not/-/PART/4/advmod true/-/ADJ/0/root that/-/SCONJ/7/mark
Chad/-/PROPN/7/nsubj attacked/attack/VERB/4/csubj Niger/-/PROPN/7/obj ./-/PUNCT/4/punct
"""
EITHER_WAY = """
Chad/-/PROPN/2/nsubj left/leave/VERB/0/root with/-/ADP/7/case or/-/CCONJ/5/cc
without/-/ADP/3/conj an/a/DET/7/det attack/-/NOUN/2/obl on/-/ADP/9/case Niger/-/PROPN/7/nmod
./-/PUNCT/2/punct
"""
HOW_TO = """
Chad/-/PROPN/2/nsubj explained/explain/VERB/0/root how/-/ADV/5/advmod to/-/PART/5/mark
attack/-/VERB/2/ccomp Niger/-/PROPN/5/obj ./-/PUNCT/2/punct
"""
LOOMS = """
An/a/DET/2/det attack/-/NOUN/5/nsubj on/-/ADP/4/case Niger/-/PROPN/2/nmod looms/loom/VERB/0/root
./-/PUNCT/5/punct
"""
ZONE_TO = """
Chad/-/PROPN/2/nsubj has/have/VERB/0/root a/-/DET/4/det zone/-/NOUN/2/obj to/-/PART/6/mark
attack/-/VERB/4/acl Niger/-/PROPN/6/obj ./-/PUNCT/2/punct
"""
SAID = """
Mali/-/PROPN/2/nsubj said/say/VERB/0/root that/-/SCONJ/5/mark Chad/-/PROPN/5/nsubj
attacked/attack/VERB/2/ccomp Niger/-/PROPN/5/obj ./-/PUNCT/2/punct
"""
WHETHER = """
It/-/PRON/4/expl is/be/AUX/4/cop not/-/PART/4/advmod clear/-/ADJ/0/root whether/-/SCONJ/8/mark
Chad/-/PROPN/8/nsubj had/have/AUX/8/aux attacked/attack/VERB/4/csubj Niger/-/PROPN/8/obj
./-/PUNCT/4/punct
"""
NOTACCEPT = """
Chad/-/PROPN/4/nsubj did/do/AUX/4/aux not/-/PART/4/advmod accept/-/VERB/0/root the/-/DET/6/det
offer/-/NOUN/4/obj ./-/PUNCT/4/punct
"""
AFTER = """
Chad/-/PROPN/3/nsubj may/-/AUX/3/aux help/-/VERB/0/root Mali/-/PROPN/3/obj after/-/SCONJ/6/mark
attacking/attack/VERB/3/advcl Niger/-/PROPN/6/obj ./-/PUNCT/3/punct
"""


@pytest.mark.parametrize(
    ("tree", "status", "cue"),
    [
        pytest.param(MAY, "hypothetical", "may", id="may"),
        pytest.param(QUESTION, "hypothetical", "?", id="question"),
        pytest.param(IF, "hypothetical", "If", id="if"),
        pytest.param(THREATENED, "hypothetical", "threatened", id="threatened"),
        pytest.param(WILL, "planned", "will", id="will"),
        pytest.param(CONTROL, "planned", "trying", id="attempt"),
        pytest.param(NOT, "negated", "not", id="not"),
        pytest.param(FAILED, "negated", "failed", id="failed"),
        pytest.param(WHETHER, "unverified", "whether", id="not clear whether"),
        pytest.param(SAID, "claimed", "said", id="said"),
        pytest.param(ACCUSED, "claimed", "accused", id="accused"),
        pytest.param(SHOULD_HAVE, "negated", "should", id="should have"),
        pytest.param(ZONE_TO, "planned", "to", id="a zone to"),
        pytest.param(NEED_TO, "proposed", "needs", id="needs to"),
        pytest.param(WOULD_NEED_TO, "hypothetical", "need", id="would need to"),
        pytest.param(NO_SIGN, "negated", "no", id="no sign of"),
        pytest.param(KEPT, "negated", "kept", id="kept from"),
        pytest.param(NOT_TRUE, "negated", "true", id="not true that"),
        pytest.param(EITHER_WAY, "hypothetical", "with", id="with or without"),
        pytest.param(HOW_TO, "hypothetical", "how", id="how to"),
        pytest.param(LOOMS, "hypothetical", "looms", id="looms"),
    ],
)
def test_an_attack_by_the_words_that_decide(tree, status, cue):
    text, event = one(tree, "ASSAULT")
    assert event.status == status
    assert event.status_cue is not None
    assert event.status_cue.of(text) == cue


def test_who_had_to_do_it_did_it():
    _, event = one(HAD_TO, "ASSAULT")
    assert event.status == "reported"


def test_an_urged_release_is_proposed_and_the_urging_is_reported():
    assert one(URGED, "RETREAT")[1].status == "proposed"
    assert one(URGED, "REQUEST")[1].status == "reported"


def test_preparing_is_done_and_the_attack_is_planned():
    assert one(PREPARED, "MOBILIZE")[1].status == "reported"
    assert one(PREPARED, "ASSAULT")[1].status == "planned"


def test_who_was_forced_did_it():
    assert one(FORCED, "RETREAT")[1].status == "reported"


def test_an_act_named_as_known_is_presupposed():
    _, event = one(RESPONSIBILITY, "ASSAULT")
    assert (event.status, event.status_cue) == ("reported", None)


def test_help_that_depends_on_a_condition_is_hypothetical():
    assert one(IF, "AID")[1].status == "hypothetical"


def test_a_clause_of_time_is_a_fact():
    assert one(AFTER, "AID")[1].status == "hypothetical"
    assert one(AFTER, "ASSAULT")[1].status == "reported"


def test_a_refusal_in_the_form_of_a_negation_is_done():
    assert one(NOTACCEPT, "REJECT")[1].status == "reported"


def test_the_statement_that_tells_of_an_event_asserts_it():
    _, event = one(SAID, "ASSAULT")
    assert [(a.statement, a.stance) for a in event.statements] == [(0, "affirm")]
    assert [a.stance for a in one(SAID, "ASSAULT", told=False)[1].statements] == []


def test_without_statements_a_reporting_verb_still_makes_a_claim():
    assert one(SAID, "ASSAULT", told=False)[1].status == "claimed"


def test_verification_of_a_statement_decides_the_status():
    tree, statements = statements_of(SAID)
    for verdict, status in (("unverified", "unverified"), ("confirmed", "reported"),
                            ("refuted", "negated"), ("attributed", "claimed")):  # fmt: skip
        marked = [s.model_copy(update={"verification": verdict}) for s in statements]
        [event] = find_events(Scene(tree, cast_from(tree), tuple(marked)))
        assert event.status == status


def test_a_denying_statement_denies_the_event():
    tree, statements = statements_of(SAID)
    denied = [s.model_copy(update={"act": "deny", "polarity": "deny"}) for s in statements]
    [event] = find_events(Scene(tree, cast_from(tree), tuple(denied)))
    assert event.status == "denied"
    assert [a.stance for a in event.statements] == ["deny"]


def statements_of(compact):
    tree = tree_from(compact)
    return tree, find_statements(tree, cast_from(tree))
