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


COMMIT = """
Niger/-/PROPN/2/nsubj threatened/threaten/VERB/0/root Chad/-/PROPN/2/obj ,/-/PUNCT/5/punct
{}/commit/VERB/2/advcl to/-/PART/7/mark attack/-/VERB/5/xcomp Goma/-/PROPN/7/obj ./-/PUNCT/2/punct
"""
RATHER = """
Mali/-/PROPN/2/nsubj left/leave/VERB/0/root {}/-/ADV/5/cc {}/-/ADP/3/fixed
attacked/attack/VERB/2/conj Chad/-/PROPN/5/obj ./-/PUNCT/2/punct
"""
HE_D = """
Chad/-/PROPN/3/nsubj 'd/would/AUX/3/aux {}/attack/VERB/0/root Goma/-/PROPN/3/obj ./-/PUNCT/3/punct
"""
AMONG = """
Goma/-/PROPN/5/nsubj was/be/AUX/5/cop {}/-/ADP/5/case the/-/DET/5/det towns/town/NOUN/0/root
to/-/PART/7/mark attack/-/VERB/5/acl Chad/-/PROPN/7/obj ./-/PUNCT/5/punct
"""
MEANS = """
Attacking/attack/VERB/3/csubj Goma/-/PROPN/1/obj {}/VERB/0/root war/-/NOUN/3/obj
./-/PUNCT/3/punct
"""
EXPANDED = """
The/-/DET/2/det {}/-/NOUN/4/nsubj have/-/AUX/4/aux expanded/expand/VERB/0/root to/-/ADP/7/case
an/a/DET/7/det attack/-/NOUN/4/obl on/-/ADP/9/case Goma/-/PROPN/7/nmod ./-/PUNCT/4/punct
"""
FLED = """
Mali/-/PROPN/3/nsubj may/-/AUX/3/aux arrest/-/VERB/0/root {}/-/DET/5/{} farmers/farmer/NOUN/3/obj
who/-/PRON/8/nsubj have/-/AUX/8/aux attacked/attack/VERB/5/acl:relcl Goma/-/PROPN/8/obj
./-/PUNCT/3/punct
"""
STOP = """
Mali/-/PROPN/2/nsubj urged/urge/VERB/0/root Chad/-/PROPN/2/obj to/-/PART/5/mark
stop/-/VERB/2/xcomp the/-/DET/7/det {}/-/NOUN/5/obj ./-/PUNCT/2/punct
"""
DEAL = """
Niger/-/PROPN/2/nsubj reached/reach/VERB/0/root Goma/-/PROPN/2/obj for/-/SCONJ/7/mark
troops/troops/NOUN/7/nsubj to/-/PART/7/mark attack/-/VERB/2/advcl Chad/-/PROPN/7/obj
./-/PUNCT/2/punct
"""
TOLD = """
“/-/PUNCT/3/punct {}/-/PRON/3/nsubj attack/-/VERB/7/ccomp Chad/-/PROPN/3/obj ”/-/PUNCT/3/punct
Niger/-/PROPN/7/nsubj told/tell/VERB/0/root Mali/-/PROPN/7/iobj ./-/PUNCT/7/punct
"""
ASIDE = """
Goma/-/PROPN/9/nsubj:pass ,/-/PUNCT/1/punct {}/-/PRON/4/nsubj told/tell/VERB/1/acl:relcl
Mali/-/PROPN/9/nsubj:pass ,/-/PUNCT/1/punct was/be/AUX/9/aux:pass {}/-/ADV/9/advmod
attacked/attack/VERB/0/root ./-/PUNCT/9/punct
"""
LIKENED = """
Niger/-/PROPN/2/nsubj {}/VERB/0/root attacking/attack/VERB/2/xcomp Goma/-/PROPN/3/obj
./-/PUNCT/2/punct
"""

HELD = """
Niger/-/PROPN/2/nsubj {}/VERB/0/root Goma/-/PROPN/2/obj to/-/PART/5/mark attack/-/VERB/2/advcl
Chad/-/PROPN/5/obj ./-/PUNCT/2/punct
"""
ALL = """
All/-/DET/7/nsubj troops/troops/NOUN/3/nsubj {}/-/VERB/1/acl:relcl to/-/PART/5/mark
do/-/VERB/3/xcomp is/be/AUX/7/cop attack/-/VERB/0/root Goma/-/PROPN/7/obj ./-/PUNCT/7/punct
"""
COMING = """
Mali/-/PROPN/2/nsubj awaited/await/VERB/0/root the/-/DET/4/det attack/-/NOUN/2/obj
{}/come/VERB/4/acl up/-/ADP/5/compound:prt in/-/ADP/8/case Goma/-/PROPN/5/obl ./-/PUNCT/2/punct
"""


@pytest.mark.parametrize(
    ("words", "status"),
    [
        pytest.param(COMMIT.format("committing"), "planned", id="committing to attack"),
        pytest.param(RATHER.format("rather", "than"), "negated", id="left rather than attack"),
        pytest.param(RATHER.format("and", "then"), "reported", id="left and then attacked"),
        pytest.param(HE_D.format("attack"), "planned", id="they'd attack"),
        pytest.param(HE_D.format("attacked"), "reported", id="they'd attacked"),
        pytest.param(AMONG.format("among"), "reported", id="among the towns to attack"),
        pytest.param(AMONG.format("near"), "planned", id="near the towns to attack"),
        pytest.param(MEANS.format("brings/bring"), "hypothetical", id="attacking brings war"),
        pytest.param(MEANS.format("brought/bring"), "reported", id="attacking brought war"),
        pytest.param(EXPANDED.format("demand"), "proposed", id="demands expanded to an attack"),
        pytest.param(EXPANDED.format("unrest"), "reported", id="unrest expanded to an attack"),
        pytest.param(FLED.format("such", "amod"), "hypothetical", id="may arrest those who have"),
        pytest.param(FLED.format("the", "det"), "reported", id="may arrest the men who have"),
        pytest.param(STOP.format("shelling"), "reported", id="urged them to stop the shelling"),
        pytest.param(DEAL, "planned", id="a deal for troops to attack"),
        pytest.param(ASIDE.format("he", "once"), "claimed", id="Goma, he told Mali, was attacked"),
        pytest.param(ASIDE.format("he", "never"), "denied", id="Goma, he told Mali, never was"),
        pytest.param(ASIDE.format("who", "once"), "reported", id="Goma, who told Mali"),
        pytest.param(HELD.format("held/hold"), "planned", id="held Goma to attack"),
        pytest.param(HELD.format("used/use"), "reported", id="used Goma to attack"),
        pytest.param(ALL.format("need"), "hypothetical", id="all they need to do is attack"),
        pytest.param(COMING.format("coming"), "planned", id="the attack coming up"),
        pytest.param(LIKENED.format("likened/liken"), "hypothetical", id="likened attacking"),
    ],
)
def test_what_is_promised_compared_or_only_talked_of(words, status):
    assert one(words, "ASSAULT")[1].status == status


def test_what_is_told_in_quotation_marks_is_no_order():
    assert one(TOLD.format("we"), "ASSAULT")[1].status == "claimed"
