"""Words around an act that decide its status: negation elsewhere, inversions, plans, doubt."""

import pytest

from tests.builders_events import one

WHENEVER = """
When/when/ADV/3/advmod Chad/-/PROPN/3/nsubj attacks/attack/VERB/6/advcl Niger/-/PROPN/3/obj
Mali/-/PROPN/6/nsubj slept/sleep/VERB/0/root ./-/PUNCT/6/punct
"""
WHENPAST = """
When/when/ADV/3/advmod Chad/-/PROPN/3/nsubj attacked/attack/VERB/6/advcl Niger/-/PROPN/3/obj
Mali/-/PROPN/6/nsubj slept/sleep/VERB/0/root ./-/PUNCT/6/punct
"""
PREVENTING = """
Mali/-/PROPN/2/nsubj acted/act/VERB/0/root to/-/PART/4/mark prevent/-/VERB/2/advcl
attacks/attack/NOUN/4/obj on/-/ADP/7/case Niger/-/PROPN/5/nmod ./-/PUNCT/2/punct
"""
PREVENTED = """
Mali/-/PROPN/2/nsubj prevented/prevent/VERB/0/root attacks/attack/NOUN/2/obj on/-/ADP/5/case
Niger/-/PROPN/3/nmod ./-/PUNCT/2/punct
"""
WITHVOTES = """
Mali/-/PROPN/3/nsubj will/-/AUX/3/aux sleep/-/VERB/0/root ,/-/PUNCT/3/punct with/-/ADP/6/case
attacks/attack/NOUN/3/obl on/-/ADP/8/case Niger/-/PROPN/6/nmod ./-/PUNCT/3/punct
"""
NOBODY = """
Nobody/-/PRON/2/nsubj attacked/attack/VERB/0/root Niger/-/PROPN/2/obj ./-/PUNCT/2/punct
"""
NOTROOPS = """
No/no/DET/2/det troops/troop/NOUN/3/nsubj attacked/attack/VERB/0/root Niger/-/PROPN/3/obj
./-/PUNCT/3/punct
"""
NEITHER = """
Neither/neither/CCONJ/2/cc:preconj Chad/-/PROPN/5/nsubj nor/-/CCONJ/4/cc Mali/-/PROPN/2/conj
attacked/attack/VERB/0/root Niger/-/PROPN/5/obj ./-/PUNCT/5/punct
"""
TRIED = """
Chad/-/PROPN/2/nsubj tried/try/VERB/0/root to/-/PART/4/mark attack/-/VERB/2/xcomp
Niger/-/PROPN/4/obj but/-/CCONJ/7/cc failed/fail/VERB/4/conj ./-/PUNCT/2/punct
"""
TALKEDOUT = """
Mali/-/PROPN/2/nsubj talked/talk/VERB/0/root Chad/-/PROPN/2/obj out/-/ADP/6/mark of/-/SCONJ/4/fixed
attacking/attack/VERB/2/advcl Niger/-/PROPN/6/obj ./-/PUNCT/2/punct
"""
YETTO = """
Chad/-/PROPN/2/nsubj has/have/VERB/0/root yet/-/ADV/2/advmod to/-/PART/5/mark
attack/-/VERB/2/xcomp Niger/-/PROPN/5/obj ./-/PUNCT/2/punct
"""
INSTEAD = """
Instead/instead/ADV/3/mark of/-/SCONJ/1/fixed attacking/attack/VERB/6/advcl Niger/-/PROPN/3/obj
Chad/-/PROPN/6/nsubj slept/sleep/VERB/0/root ./-/PUNCT/6/punct
"""
INVERTED = """
Had/have/AUX/3/aux Mali/-/PROPN/3/nsubj slept/sleep/VERB/6/advcl Chad/-/PROPN/6/nsubj
would/-/AUX/6/aux attack/-/VERB/0/root Niger/-/PROPN/6/obj ./-/PUNCT/6/punct
"""
WOULDHAVE = """
Chad/-/PROPN/4/nsubj would/-/AUX/4/aux have/-/AUX/4/aux attacked/attack/VERB/0/root
Niger/-/PROPN/4/obj ./-/PUNCT/4/punct
"""
POSSIBLE = """
It/-/PRON/3/expl is/be/AUX/3/cop possible/-/ADJ/0/root that/-/SCONJ/7/mark Chad/-/PROPN/7/nsubj
will/-/AUX/7/aux attack/-/VERB/3/csubj Niger/-/PROPN/7/obj ./-/PUNCT/3/punct
"""
WARNED = """
Mali/-/PROPN/2/nsubj warned/warn/VERB/0/root that/-/SCONJ/6/mark Chad/-/PROPN/6/nsubj
would/-/AUX/6/aux attack/-/VERB/2/ccomp Niger/-/PROPN/6/obj ./-/PUNCT/2/punct
"""
DUE = """
Chad/-/PROPN/5/nsubj is/be/AUX/5/cop due/-/ADJ/5/mark to/-/ADP/3/fixed attack/-/VERB/0/root
Niger/-/PROPN/5/obj ./-/PUNCT/5/punct
"""
GOING = """
Chad/-/PROPN/3/nsubj is/be/AUX/3/aux going/go/VERB/0/root to/-/PART/5/mark attack/-/VERB/3/xcomp
Niger/-/PROPN/5/obj ./-/PUNCT/3/punct
"""
HEADLINE = """
Chad/-/PROPN/0/root to/-/PART/3/mark attack/-/VERB/1/acl Niger/-/PROPN/3/obj
"""
WANTED = """
Mali/-/PROPN/2/nsubj wants/want/VERB/0/root Chad/-/PROPN/2/iobj to/-/PART/5/mark
release/-/VERB/2/xcomp the/-/DET/7/det prisoners/prisoner/NOUN/5/obj ./-/PUNCT/2/punct
"""
NOTPREVENTED = """
Mali/-/PROPN/4/nsubj could/-/AUX/4/aux not/-/PART/4/advmod prevent/-/VERB/0/root Chad/-/PROPN/4/obj
from/-/SCONJ/7/mark attacking/attack/VERB/4/advcl Niger/-/PROPN/7/obj ./-/PUNCT/4/punct
"""
WHY = """
Mali/-/PROPN/2/nsubj knows/know/VERB/0/root why/-/ADV/5/advmod Chad/-/PROPN/5/nsubj
attacked/attack/VERB/2/ccomp Niger/-/PROPN/5/obj ./-/PUNCT/2/punct
"""
NOTVERIFIED = """
Mali/-/PROPN/4/nsubj could/-/AUX/4/aux not/-/PART/4/advmod verify/-/VERB/0/root that/-/SCONJ/8/mark
Chad/-/PROPN/8/nsubj had/have/AUX/8/aux attacked/attack/VERB/4/ccomp Niger/-/PROPN/8/obj
./-/PUNCT/4/punct
"""


# "They vowed revenge for any attack on Niger."
ANY = """
They/they/PRON/2/nsubj vowed/vow/VERB/0/root revenge/-/NOUN/2/obj for/-/ADP/6/case any/-/DET/6/det
attack/-/NOUN/3/nmod on/-/ADP/8/case Niger/-/PROPN/6/nmod ./-/PUNCT/2/punct
"""
# "They denied any attack on Niger."
DENIEDANY = """
They/they/PRON/2/nsubj denied/deny/VERB/0/root any/-/DET/4/det attack/-/NOUN/2/obj on/-/ADP/6/case
Niger/-/PROPN/4/nmod ./-/PUNCT/2/punct
"""


@pytest.mark.parametrize(
    ("compact", "status"),
    [
        (WHENEVER, "hypothetical"),
        (WHENPAST, "reported"),
        (PREVENTING, "hypothetical"),
        (PREVENTED, "negated"),
        (WITHVOTES, "planned"),
        (NOBODY, "negated"),
        (NOTROOPS, "negated"),
        (NEITHER, "negated"),
        (TRIED, "negated"),
        (TALKEDOUT, "negated"),
        (YETTO, "negated"),
        (INSTEAD, "negated"),
        (INVERTED, "hypothetical"),
        (WOULDHAVE, "hypothetical"),
        (POSSIBLE, "hypothetical"),
        (WARNED, "hypothetical"),
        (DUE, "planned"),
        (GOING, "planned"),
        (HEADLINE, "planned"),
        (NOTPREVENTED, "reported"),
        (WHY, "reported"),
        (NOTVERIFIED, "unverified"),
        (ANY, "hypothetical"),
        (DENIEDANY, "denied"),
    ],
)
def test_status_by_words_around_the_act(compact, status):
    assert one(compact, "ASSAULT")[1].status == status


def test_what_is_wanted_of_others_is_proposed():
    assert one(WANTED, "RETREAT")[1].status == "proposed"
