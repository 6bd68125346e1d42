"""Plans that came to nothing, accusations that are rejected, and warnings that threaten."""

import pytest

from graphkit.extract.mentions import find_cast
from graphkit.extract.statements import find_statements
from tests.builders_events import one, parts, tree_from

DIDNOT = """
Chad/-/PROPN/4/nsubj:pass had/have/AUX/4/aux been/be/AUX/4/aux:pass expected/expect/VERB/0/root
to/-/PART/6/mark attack/-/VERB/4/xcomp Goma/-/PROPN/6/obj but/-/CCONJ/9/cc did/do/AUX/4/conj
not/-/PART/9/advmod ./-/PUNCT/4/punct
"""
NOTSO = """
Chad/-/PROPN/3/nsubj had/have/AUX/3/aux promised/promise/VERB/0/root to/-/PART/5/mark
attack/-/VERB/3/xcomp Goma/-/PROPN/5/obj but/-/CCONJ/10/cc did/do/AUX/10/aux not/-/PART/10/advmod
do/-/VERB/3/conj so/-/ADV/10/advmod ./-/PUNCT/3/punct
"""
REFUSED = """
Chad/-/PROPN/2/nsubj planned/plan/VERB/0/root to/-/PART/4/mark attack/-/VERB/2/xcomp
Goma/-/PROPN/4/obj but/-/CCONJ/7/cc refused/refuse/VERB/2/conj ./-/PUNCT/2/punct
"""
ANDNOT = DIDNOT.replace("but/-/CCONJ/9/cc", "and/-/CCONJ/9/cc")
WASTO = """
Mali/-/PROPN/2/nsubj left/leave/VERB/0/root and/-/CCONJ/7/cc Chad/-/PROPN/7/nsubj
was/be/AUX/7/aux to/-/PART/7/mark attack/-/VERB/2/conj Goma/-/PROPN/7/obj ./-/PUNCT/2/punct
"""


@pytest.mark.parametrize(
    ("compact", "status"),
    [
        (DIDNOT, "negated"),
        (NOTSO, "negated"),
        (REFUSED, "negated"),
        (ANDNOT, "planned"),
        (WASTO, "planned"),
    ],
    ids=["but did not", "but did not do so", "but refused", "and", "was to"],
)
def test_a_plan_that_came_to_nothing_is_negated(compact, status):
    assert one(compact, "ASSAULT")[1].status == status


REJECTED = """
Chad/-/PROPN/2/nsubj rejected/reject/VERB/0/root the/-/DET/4/det accusation/-/NOUN/2/obj
by/-/ADP/6/case Mali/-/PROPN/4/nmod ./-/PUNCT/2/punct
"""
ACCUSEDOF = """
Chad/-/PROPN/2/nsubj rejected/reject/VERB/0/root the/-/DET/4/det accusation/-/NOUN/2/obj
of/-/ADP/6/case Mali/-/PROPN/4/nmod that/-/SCONJ/10/mark troops/-/NOUN/10/nsubj
had/have/AUX/10/aux attacked/attack/VERB/4/acl Goma/-/PROPN/10/obj ./-/PUNCT/2/punct
"""


@pytest.mark.parametrize("compact", [REJECTED, ACCUSEDOF], ids=["by", "of"])
def test_who_rejects_an_accusation_is_not_who_accuses(compact):
    text, event = one(compact, "ACCUSE")
    assert ("actor", "Mali") in parts(text, event)
    assert ("actor", "Chad") not in parts(text, event)
    assert (event.status, event.statements) == ("reported", ())


WARNED = """
Chad/-/PROPN/2/nsubj warned/warn/VERB/0/root that/-/SCONJ/7/mark its/-/PRON/5/nmod:poss
troops/-/NOUN/7/nsubj would/-/AUX/7/aux attack/-/VERB/2/ccomp Goma/-/PROPN/7/obj ./-/PUNCT/2/punct
"""
WARNEDOF = """
Chad/-/PROPN/2/nsubj warned/warn/VERB/0/root that/-/SCONJ/6/mark Mali/-/PROPN/6/nsubj
would/-/AUX/6/aux attack/-/VERB/2/ccomp Goma/-/PROPN/6/obj ./-/PUNCT/2/punct
"""
ITWOULD = """
Chad/-/PROPN/2/nsubj warned/warn/VERB/0/root that/-/SCONJ/6/mark it/-/PRON/6/nsubj
would/-/AUX/6/aux attack/-/VERB/2/ccomp Goma/-/PROPN/6/obj ./-/PUNCT/2/punct
"""
RUNOUT = ITWOULD.replace("attack/-/VERB", "run/-/VERB")


@pytest.mark.parametrize(
    ("compact", "act"),
    [(ITWOULD, "threaten"), (WARNED, "threaten"), (WARNEDOF, "assert"), (RUNOUT, "assert")],
    ids=["it", "its troops", "another", "what happens to it"],
)
def test_who_warns_of_his_own_act_threatens(compact, act):
    tree = tree_from(compact)
    [statement] = find_statements(tree, find_cast(tree))
    assert statement.act == act


def test_a_warning_of_what_ones_troops_will_do_is_a_threat():
    text, event = one(WARNED, "THREATEN")
    assert parts(text, event)[0] == ("actor", "Chad")


PLANNED = """
Chad/-/PROPN/2/nsubj planned/plan/VERB/0/root to/-/PART/4/mark visit/-/VERB/2/xcomp
Goma/-/PROPN/4/obj but/-/CCONJ/10/cc the/-/DET/8/det trip/-/NOUN/10/nsubj:pass
was/be/AUX/10/aux:pass cancelled/cancel/VERB/2/conj ./-/PUNCT/2/punct
"""
CALLEDOFF = """
Chad/-/PROPN/4/nsubj was/be/AUX/4/aux to/-/PART/4/mark meet/-/VERB/0/root Mali/-/PROPN/4/obj
but/-/CCONJ/10/cc the/-/DET/8/det talks/talk/NOUN/10/nsubj:pass were/be/AUX/10/aux:pass
called/call/VERB/4/conj off/-/ADP/10/compound:prt ./-/PUNCT/4/punct
"""
DUE = """
Chad/-/PROPN/5/nsubj was/be/AUX/5/cop due/-/ADJ/5/mark to/-/ADP/3/fixed visit/-/VERB/0/root
Goma/-/PROPN/5/obj but/-/CCONJ/8/cc cancelled/cancel/VERB/5/conj the/-/DET/10/det
visit/-/NOUN/8/obj ./-/PUNCT/5/punct
"""


@pytest.mark.parametrize(
    ("compact", "status"),
    [
        (PLANNED, "negated"),
        (CALLEDOFF, "negated"),
        (DUE, "negated"),
        (PLANNED.replace("trip/-", "talks/talk"), "planned"),
        (PLANNED.replace("trip/-", "flight/-"), "planned"),
        (PLANNED.replace("the/-/DET", "a/-/DET"), "planned"),
        (PLANNED.replace("was/be/AUX/10/aux:pass", "may/-/AUX/10/aux"), "planned"),
    ],
    ids=["trip", "called off", "active", "other talks", "flight", "a trip", "may be"],
)
def test_what_is_called_off_in_another_clause_does_not_happen(compact, status):
    assert one(compact, "CONSULT")[1].status == status


CONSIDERED = """
Chad/-/PROPN/2/nsubj considered/consider/VERB/0/root attacking/attack/VERB/2/xcomp
Goma/-/PROPN/3/obj but/-/CCONJ/6/cc did/do/AUX/2/conj not/-/PART/6/advmod ./-/PUNCT/2/punct
"""
THREATENED = """
Chad/-/PROPN/2/nsubj threatened/threaten/VERB/0/root to/-/PART/4/mark attack/-/VERB/2/xcomp
Goma/-/PROPN/4/obj but/-/CCONJ/7/cc did/do/AUX/2/conj not/-/PART/7/advmod ./-/PUNCT/2/punct
"""


@pytest.mark.parametrize(
    ("words", "status"), [(CONSIDERED, "negated"), (THREATENED, "hypothetical")]
)
def test_what_was_only_considered_did_not_come_about(words, status):
    assert one(words, "ASSAULT")[1].status == status


BLOCKING = """
Chad/-/PROPN/2/nsubj threatened/threaten/VERB/0/root to/-/PART/4/mark block/-/VERB/2/xcomp
Mali/-/PROPN/7/nmod:poss 's/-/PART/5/case bid/-/NOUN/4/obj to/-/PART/9/mark attack/-/VERB/7/acl
Goma/-/PROPN/9/obj ./-/PUNCT/2/punct
"""
BLOCKED = """
Chad/-/PROPN/2/nsubj blocked/block/VERB/0/root Mali/-/PROPN/5/nmod:poss 's/-/PART/3/case
bid/-/NOUN/2/obj to/-/PART/7/mark attack/-/VERB/5/acl Goma/-/PROPN/7/obj ./-/PUNCT/2/punct
"""


@pytest.mark.parametrize(("words", "status"), [(BLOCKING, "planned"), (BLOCKED, "negated")])
def test_what_somebody_may_block_is_still_planned(words, status):
    assert one(words, "ASSAULT")[1].status == status


NEGOTIATING = """
Chad/-/PROPN/3/nsubj is/be/AUX/3/aux negotiating/negotiate/VERB/0/root the/-/DET/5/det
release/-/NOUN/3/obj of/-/ADP/7/case prisoners/prisoner/NOUN/5/nmod ./-/PUNCT/3/punct
"""
TALKS = """
Talks/talk/NOUN/7/nsubj on/-/ADP/4/case the/-/DET/4/det release/-/NOUN/1/nmod of/-/ADP/6/case
prisoners/prisoner/NOUN/4/nmod failed/fail/VERB/0/root ./-/PUNCT/7/punct
"""
NEGOTIATED = NEGOTIATING.replace("negotiating/", "negotiated/").replace("is/be", "has/have")


@pytest.mark.parametrize(
    ("words", "status"),
    [(NEGOTIATING, "planned"), (TALKS, "planned"), (NEGOTIATED, "reported")],
)
def test_what_is_still_negotiated_is_planned(words, status):
    assert one(words, "RETREAT")[1].status == status
