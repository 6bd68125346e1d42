"""Frames, accounts and clauses beside an act decide its status."""

import pytest

from tests.builders_events import one

ANY = """
Mali/-/PROPN/2/nsubj named/name/VERB/0/root any/-/DET/4/det state/-/NOUN/2/obj
that/-/PRON/6/nsubj attacked/attack/VERB/4/acl:relcl Niger/-/PROPN/6/obj ./-/PUNCT/2/punct
"""
TIMETABLE = """
According/accord/VERB/4/case to/-/ADP/1/fixed the/-/DET/4/det timetable/-/NOUN/7/obl
,/-/PUNCT/4/punct troops/troops/NOUN/7/nsubj attack/-/VERB/0/root Goma/-/PROPN/7/obj
./-/PUNCT/7/punct
"""
ACCOUNT = """
By/-/ADP/4/case Chad/-/PROPN/4/nmod:poss 's/-/PART/2/case account/-/NOUN/6/obl
Niger/-/PROPN/6/nsubj attacked/attack/VERB/0/root Mali/-/PROPN/6/obj ./-/PUNCT/6/punct
"""
VERSION = """
The/-/DET/2/det version/-/NOUN/3/nsubj is/be/VERB/0/root that/-/SCONJ/6/mark
Niger/-/PROPN/6/nsubj attacked/attack/VERB/3/ccomp Mali/-/PROPN/6/obj ./-/PUNCT/3/punct
"""
WHETHER = """
Mali/-/PROPN/2/nsubj asked/ask/VERB/0/root whether/-/SCONJ/5/mark Niger/-/PROPN/5/nsubj
attacked/attack/VERB/2/ccomp Chad/-/PROPN/5/obj ./-/PUNCT/2/punct
"""
PERHAPS = """
Perhaps/-/ADV/3/advmod Mali/-/PROPN/3/nsubj believes/believe/VERB/0/root that/-/SCONJ/6/mark
Niger/-/PROPN/6/nsubj attacked/attack/VERB/3/ccomp Chad/-/PROPN/6/obj ./-/PUNCT/3/punct
"""
BEATING = """
Mali/-/PROPN/2/nsubj accused/accuse/VERB/0/root Niger/-/PROPN/2/obj of/-/SCONJ/5/mark
attacking/attack/VERB/3/acl Chad/-/PROPN/5/obj ./-/PUNCT/2/punct
"""
FACED = """
Niger/-/PROPN/4/nsubj would/-/AUX/4/aux have/-/AUX/4/aux faced/face/VERB/0/root an/a/DET/6/det
attack/-/NOUN/4/obj by/-/ADP/8/case Chad/-/PROPN/6/nmod ./-/PUNCT/4/punct
"""


@pytest.mark.parametrize(
    ("words", "type_", "status"),
    [
        pytest.param(ANY, "ASSAULT", "hypothetical", id="name any state that attacked"),
        pytest.param(TIMETABLE, "ASSAULT", "planned", id="according to the timetable they attack"),
        pytest.param(ACCOUNT, "ASSAULT", "claimed", id="by Chad's account Niger attacked"),
        pytest.param(VERSION, "ASSAULT", "claimed", id="the version is that Niger attacked"),
        pytest.param(WHETHER, "ASSAULT", "hypothetical", id="asked whether Niger attacked"),
        pytest.param(PERHAPS, "ASSAULT", "hypothetical", id="perhaps Mali believes it attacked"),
        pytest.param(BEATING, "ASSAULT", "claimed", id="accused Niger of attacking"),
        pytest.param(FACED, "ASSAULT", "hypothetical", id="would have faced an attack"),
    ],
)
def test_frames_decide_a_status(words, type_, status):
    _, event = one(words, type_)
    assert event.status == status


def test_a_timetable_says_nothing():
    _, event = one(TIMETABLE, "ASSAULT")
    assert event.statements == ()


CONFESSED = """
Niger/-/PROPN/2/nsubj confessed/confess/VERB/0/root to/-/SCONJ/4/mark attacking/attack/VERB/2/advcl
Mali/-/PROPN/4/obj ./-/PUNCT/2/punct
"""
WERE_ABLE = """
troops/troops/NOUN/3/nsubj were/be/AUX/3/cop able/-/ADJ/0/root to/-/PART/5/mark
attack/-/VERB/3/xcomp Goma/-/PROPN/5/obj ./-/PUNCT/3/punct
"""
BUT = """
Niger/-/PROPN/4/nsubj would/-/AUX/4/aux have/-/AUX/4/aux helped/help/VERB/0/root Mali/-/PROPN/4/obj
but/-/CCONJ/7/cc attacked/attack/VERB/4/conj Chad/-/PROPN/7/obj ./-/PUNCT/4/punct
"""
REPORTEDLY = """
Reportedly/-/ADV/4/advmod ,/-/PUNCT/1/punct troops/troops/NOUN/4/nsubj left/leave/VERB/0/root
and/-/CCONJ/7/cc Niger/-/PROPN/7/nsubj attacked/attack/VERB/4/conj Mali/-/PROPN/7/obj
./-/PUNCT/4/punct
"""
OVER_A_CLAUSE = """
Mali/-/PROPN/2/nsubj asked/ask/VERB/0/root Niger/-/PROPN/2/iobj ,/-/PUNCT/7/punct
which/-/PRON/7/nsubj:pass is/be/AUX/7/aux:pass allied/ally/VERB/3/acl:relcl ,/-/PUNCT/10/punct
to/-/PART/10/mark attack/-/VERB/7/xcomp Chad/-/PROPN/10/obj ./-/PUNCT/2/punct
"""


@pytest.mark.parametrize(
    ("words", "status"),
    [
        pytest.param(CONFESSED, "claimed", id="confessed to attacking"),
        pytest.param(WERE_ABLE, "reported", id="were able to attack"),
        pytest.param(BUT, "reported", id="would have helped but attacked"),
        pytest.param(REPORTEDLY, "claimed", id="reportedly, they left and attacked"),
        pytest.param(OVER_A_CLAUSE, "proposed", id="asked Niger, which is allied, to attack"),
    ],
)
def test_clauses_beside_each_other(words, status):
    _, event = one(words, "ASSAULT")
    assert event.status == status


WHEN_HIT = """
Troops/troops/NOUN/2/nsubj fled/flee/VERB/0/root when/-/ADV/5/advmod missiles/missile/NOUN/5/nsubj
hit/-/VERB/2/advcl Goma/-/PROPN/5/obj ./-/PUNCT/2/punct
"""
WHEN_HIT_FLEE = WHEN_HIT.replace("fled/flee", "flee/-")
FORGET = """
Mali/-/PROPN/4/nsubj will/-/AUX/4/aux not/-/PART/4/advmod forget/-/VERB/0/root that/-/SCONJ/7/mark
Chad/-/PROPN/7/nsubj attacked/attack/VERB/4/ccomp Goma/-/PROPN/7/obj ./-/PUNCT/4/punct
"""
FORGOT_TO = """
Mali/-/PROPN/2/nsubj forgot/forget/VERB/0/root to/-/PART/4/mark attack/-/VERB/2/xcomp
Goma/-/PROPN/4/obj ./-/PUNCT/2/punct
"""
LOOSE = """
There/-/PRON/2/expl was/be/VERB/9/dep no/-/DET/4/det attack/-/NOUN/2/nsubj on/-/ADP/6/case
Goma/-/PROPN/4/nmod ,/-/PUNCT/9/punct Mali/-/PROPN/9/nsubj said/say/VERB/0/root ./-/PUNCT/9/punct
"""


@pytest.mark.parametrize(
    ("words", "status"),
    [
        pytest.param(WHEN_HIT, "reported", id="fled when missiles hit Goma"),
        pytest.param(WHEN_HIT_FLEE, "hypothetical", id="flee when missiles hit Goma"),
        pytest.param(FORGET, "reported", id="will not forget that Chad attacked"),
        pytest.param(FORGOT_TO, "negated", id="forgot to attack"),
        pytest.param(LOOSE, "denied", id="there was no attack, Mali said"),
        pytest.param(LOOSE.replace(",/-", "./-"), "negated", id="there was no attack. Mali said"),
    ],
)
def test_what_is_told_beside_or_behind(words, status):
    _, event = one(words, "ASSAULT")
    assert event.status == status


def test_what_somebody_wants_not_to_happen_is_open():
    """Chad wants Niger not to attack Mali: nobody has said that it did not."""
    words = """
    Chad/-/PROPN/2/nsubj wants/want/VERB/0/root Niger/-/PROPN/2/obj not/-/PART/6/advmod
    to/-/PART/6/mark attack/-/VERB/2/xcomp Mali/-/PROPN/6/obj ./-/PUNCT/2/punct
    """
    assert one(words, "ASSAULT")[1].status == "hypothetical"


QUOTED = """
“/-/PUNCT/5/punct This/-/DET/3/det morning/-/NOUN/5/obl Chad/-/PROPN/5/nsubj
attacked/attack/VERB/0/root Niger/-/PROPN/5/obj again/-/ADV/5/advmod ./-/PUNCT/5/punct
”/-/PUNCT/5/punct
"""
OF_ANY = """
Chad/-/PROPN/3/nsubj may/-/AUX/3/aux deport/-/VERB/0/root farmers/farmer/NOUN/3/obj
attacked/attack/VERB/4/acl by/-/ADP/7/case Niger/-/PROPN/5/obl:agent ./-/PUNCT/3/punct
"""


@pytest.mark.parametrize(
    ("words", "status"),
    [
        pytest.param(QUOTED, "claimed", id="a quotation of nobody knows whom"),
        pytest.param(OF_ANY, "hypothetical", id="may deport farmers attacked by Niger"),
    ],
)
def test_what_nobody_tells_as_a_fact(words, status):
    assert one(words, "ASSAULT")[1].status == status
