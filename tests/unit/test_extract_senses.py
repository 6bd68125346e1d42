"""Senses of ordinary verbs, and whose act a noun is: each test is one rule with its example."""

import datetime as dt

import pytest

from graphkit.extract.events import find_events
from graphkit.extract.scene import Scene
from tests.builders_events import cast_from, events_of, mondays, one, parts, tree_from

FINDINGS = """
The/-/DET/2/det findings/finding/NOUN/3/nsubj support/-/VERB/0/root the/-/DET/5/det
theory/-/NOUN/3/obj ./-/PUNCT/3/punct
"""
UNION = """
Chad/-/PROPN/2/nsubj supports/support/VERB/0/root the/-/DET/4/det plan/-/NOUN/2/obj
./-/PUNCT/2/punct
"""
BRIDGE = """
The/-/DET/2/det bridge/-/NOUN/3/nsubj allows/allow/VERB/0/root farmers/farmer/NOUN/3/obj
to/-/PART/6/mark pass/-/VERB/3/xcomp ./-/PUNCT/3/punct
"""
HAILS = """
Chad/-/PROPN/2/nsubj hails/hail/VERB/0/root from/-/ADP/4/case Goma/-/PROPN/2/obl
./-/PUNCT/2/punct
"""
GIVEN_IN = """
Chad/-/PROPN/3/nsubj:pass was/be/AUX/3/aux:pass given/give/VERB/0/root a/-/DET/5/det
roof/-/NOUN/3/obj in/-/ADP/7/case Goma/-/PROPN/3/obl ./-/PUNCT/3/punct
"""
ACCORDING = """
Troops/troop/NOUN/2/nsubj entered/enter/VERB/0/root Goma/-/PROPN/2/obj according/accord/VERB/6/case
to/-/ADP/4/fixed Mali/-/PROPN/2/obl ./-/PUNCT/2/punct
"""
ASTHMA = """
The/-/DET/2/det boy/-/NOUN/3/nsubj suffered/suffer/VERB/0/root an/a/DET/5/det attack/-/NOUN/3/obj
of/-/ADP/7/case asthma/-/NOUN/5/nmod ./-/PUNCT/3/punct
"""
KIND = """
A/a/DET/2/det hurricane/-/NOUN/5/nsubj is/be/AUX/5/cop a/-/DET/5/det form/-/NOUN/0/root
of/-/ADP/7/case cyclone/-/NOUN/5/nmod ./-/PUNCT/5/punct
"""
ITSELF = """
Niger/-/PROPN/2/nsubj freed/free/VERB/0/root themselves/-/PRON/2/obj ./-/PUNCT/2/punct
"""
OVERTURNED = """
Nine/-/NUM/2/nummod people/-/NOUN/4/nsubj:pass were/be/AUX/4/aux:pass killed/kill/VERB/0/root
when/-/ADV/8/advmod a/-/DET/7/det bus/-/NOUN/8/nsubj overturned/overturn/VERB/4/advcl
./-/PUNCT/4/punct
"""
IN_RAID = """
Nine/-/NUM/2/nummod people/-/NOUN/4/nsubj:pass were/be/AUX/4/aux:pass killed/kill/VERB/0/root
when/-/ADV/6/advmod Chad/-/PROPN/7/nsubj attacked/attack/VERB/4/advcl Goma/-/PROPN/7/obj
./-/PUNCT/4/punct
"""
LEFT_KILLED = """
The/-/DET/2/det raid/-/NOUN/3/nsubj saw/see/VERB/0/root farmers/farmer/NOUN/5/nsubj
killed/kill/VERB/3/ccomp ./-/PUNCT/3/punct
"""
WHEN_ELECTED = """
Chad/-/PROPN/2/nsubj left/leave/VERB/0/root Goma/-/PROPN/2/obj when/-/ADV/5/advmod
attacked/attack/VERB/2/advcl ./-/PUNCT/2/punct
"""
MURDER = """
Niger/-/PROPN/3/nmod:poss 's/-/PART/1/case arrest/-/NOUN/4/nsubj shocked/shock/VERB/0/root
Mali/-/PROPN/4/obj ./-/PUNCT/4/punct
"""
ARREST_OF = """
Niger/-/PROPN/3/nmod:poss 's/-/PART/1/case arrest/-/NOUN/6/nsubj of/-/ADP/5/case
Chad/-/PROPN/3/nmod shocked/shock/VERB/0/root Mali/-/PROPN/6/obj ./-/PUNCT/6/punct
"""
BLAMED = """
Mali/-/PROPN/2/nsubj blamed/blame/VERB/0/root Chad/-/PROPN/2/obj for/-/ADP/6/case the/-/DET/6/det
attack/-/NOUN/2/obl on/-/ADP/8/case Niger/-/PROPN/6/nmod ./-/PUNCT/2/punct
"""
SEIZED_BOTH = """
Chad/-/PROPN/2/nsubj attacked/attack/VERB/0/root and/-/CCONJ/4/cc occupied/occupy/VERB/2/conj
Goma/-/PROPN/2/obj ./-/PUNCT/2/punct
"""


@pytest.mark.parametrize(
    "tree",
    [FINDINGS, BRIDGE, HAILS, ASTHMA, KIND, ITSELF],
    ids=["findings support", "a bridge allows", "hails from", "of asthma", "a form of", "oneself"],
)
def test_another_sense_is_no_event(tree):
    _, events = events_of(tree)
    assert events == []


def test_somebody_supports_a_plan():
    text, event = one(UNION, "SUPPORT")
    assert parts(text, event)[0] == ("actor", "Chad")


def test_a_preposition_of_a_place_is_no_particle():
    _, events = events_of(GIVEN_IN)
    assert "CONCEDE" not in [event.type for event in events]


def test_according_is_no_accord():
    _, events = events_of(ACCORDING)
    assert "AGREE" not in [event.type for event in events]


def test_who_dies_by_a_mishap_is_not_assaulted():
    _, events = events_of(OVERTURNED)
    assert [event.type for event in events] == ["OTHER"]
    _, events = events_of(IN_RAID)
    assert [event.type for event in events] == ["ASSAULT", "ASSAULT"]


@pytest.mark.parametrize(
    ("tree", "who"), [(LEFT_KILLED, "farmers"), (WHEN_ELECTED, "Chad")], ids=["killed", "when"]
)
def test_a_participle_without_object_is_passive(tree, who):
    text, event = one(tree, "ASSAULT")
    assert ("target", who) in parts(text, event)
    assert "actor" not in {role for role, _ in parts(text, event)}


def test_whose_arrest_it_is_was_arrested_unless_another_was():
    text, event = one(MURDER, "COERCE")
    assert parts(text, event) == [("target", "Niger")]
    text, event = one(ARREST_OF, "COERCE")
    assert parts(text, event) == [("actor", "Niger"), ("target", "Chad")]


def test_who_blames_another_for_an_attack_did_not_attack():
    text, event = one(BLAMED, "ASSAULT")
    assert parts(text, event) == [("target", "Niger")]


def test_coordinated_verbs_share_the_object_behind_them():
    text, event = one(SEIZED_BOTH, "COERCE")
    assert parts(text, event) == [("actor", "Chad"), ("target", "Goma")]


ASK_TO_LEAVE = """
Mali/-/PROPN/2/nsubj urged/urge/VERB/0/root Chad/-/PROPN/2/obj to/-/PART/5/mark
withdraw/-/VERB/2/xcomp from/-/ADP/7/case Niger/-/PROPN/5/obl ./-/PUNCT/2/punct
"""
REFUSE_TALKS = """
Mali/-/PROPN/2/nsubj rejected/reject/VERB/0/root talks/talk/NOUN/2/obj with/-/ADP/5/case
Niger/-/PROPN/3/nmod ./-/PUNCT/2/punct
"""


@pytest.mark.parametrize(
    ("tree", "kind", "mode"),
    [(ASK_TO_LEAVE, "REQUEST", "yield"), (REFUSE_TALKS, "REJECT", "meet")],
    ids=["asked to withdraw", "rejected talks"],
)
def test_what_is_asked_or_rejected_gives_the_mode(tree, kind, mode):
    _, event = one(tree, kind)
    assert event.mode == mode


ELECTION = """
Chad/-/PROPN/2/nsubj left/leave/VERB/0/root Goma/-/PROPN/2/obj on/-/ADP/5/case
Monday/-/PROPN/2/obl ./-/PUNCT/2/punct
"""


def test_what_is_dated_after_the_article_is_to_come():
    tree = tree_from(ELECTION)
    date = mondays(tree)[0].model_copy(update={"value": dt.date(2031, 3, 3)})
    event = find_events(Scene(tree, cast_from(tree), dates=(date,)))[0]
    assert (event.status, event.status_cue.of(tree.text)) == ("planned", "Monday")


WON = """
Chad/-/PROPN/2/nsubj won/win/VERB/0/root the/-/DET/4/det cup/-/NOUN/2/obj from/-/ADP/6/case
Goma/-/PROPN/2/obl ./-/PUNCT/2/punct
"""


def test_where_a_winner_is_from_is_no_origin_of_the_winning():
    text, event = one(WON, "OTHER")
    assert ("origin", "Goma") not in parts(text, event)


NEIGHBOURS = """
Chad/-/PROPN/3/nmod:poss 's/-/PART/1/case lawyers/lawyer/NOUN/4/nsubj accused/accuse/VERB/0/root
Niger/-/PROPN/4/obj ./-/PUNCT/4/punct
"""


def test_owned_people_act_for_themselves():
    text, event = one(NEIGHBOURS, "ACCUSE")
    assert ("actor", "Chad") not in parts(text, event)
    assert ("actor", "Chad's lawyers") in parts(text, event)


SPIRIT = """
Chad/-/PROPN/2/nsubj killed/kill/VERB/0/root the/-/DET/4/det spirit/-/NOUN/2/obj ./-/PUNCT/2/punct
"""
RECORDS = """
Chad/-/PROPN/2/nsubj released/release/VERB/0/root dozens/dozen/NOUN/2/obj of/-/ADP/5/case
records/record/NOUN/3/nmod ./-/PUNCT/2/punct
"""
UNIFORM = """
Chad/-/PROPN/2/nsubj took/take/VERB/0/root off/-/ADP/2/compound:prt its/-/PRON/5/nmod:poss
uniform/-/NOUN/2/obj ./-/PUNCT/2/punct
"""
THINKS = """
Mali/-/PROPN/2/nsubj thinks/think/VERB/0/root Niger/-/PROPN/5/nsubj must/-/AUX/5/aux
leave/-/VERB/2/ccomp ./-/PUNCT/2/punct
"""
PROTECTED = """
Mali/-/PROPN/2/nsubj said/say/VERB/0/root farmers/farmer/NOUN/6/nsubj:pass must/-/AUX/6/aux
be/-/AUX/6/aux:pass protected/protect/VERB/2/ccomp ./-/PUNCT/2/punct
"""
AT_A_DEAL = """
Chad/-/PROPN/2/nsubj arrived/arrive/VERB/0/root at/-/ADP/5/case a/-/DET/5/det
conclusion/-/NOUN/2/obl ./-/PUNCT/2/punct
"""


@pytest.mark.parametrize(
    "tree",
    [SPIRIT, RECORDS, UNIFORM, THINKS, AT_A_DEAL],
    ids=["a spirit", "records", "a uniform", "thinks", "a conclusion"],
)
def test_a_figure_of_speech_is_no_event(tree):
    _, events = events_of(tree)
    assert events == []


def test_what_must_be_done_is_demanded_of_nobody():
    text, event = one(PROTECTED, "REQUEST")
    assert parts(text, event) == [("actor", "Mali")]


GIRL_MET = """
The/-/DET/2/det girl/-/NOUN/3/nsubj met/meet/VERB/0/root the/-/DET/5/det singer/-/NOUN/3/obj
./-/PUNCT/3/punct
"""
MINISTER_MET = """
The/-/DET/2/det minister/-/NOUN/3/nsubj met/meet/VERB/0/root the/-/DET/5/det singer/-/NOUN/3/obj
./-/PUNCT/3/punct
"""
EMERGENCY = """
Chad/-/PROPN/2/nsubj declared/declare/VERB/0/root a/-/DET/4/det state/-/NOUN/2/obj of/-/ADP/6/case
emergency/-/NOUN/4/nmod ./-/PUNCT/2/punct
"""
AFTER_FLOOD = """
Chad/-/PROPN/2/nsubj declared/declare/VERB/0/root a/-/DET/4/det state/-/NOUN/2/obj of/-/ADP/6/case
emergency/-/NOUN/4/nmod after/-/ADP/9/case the/-/DET/9/det flood/-/NOUN/2/obl ./-/PUNCT/2/punct
"""
STORM = """
Chad/-/PROPN/2/nsubj declared/declare/VERB/0/root a/-/DET/4/det state/-/NOUN/2/obj of/-/ADP/6/case
emergency/-/NOUN/4/nmod before/-/ADP/8/case Storm/-/PROPN/2/obl Ada/-/PROPN/8/flat ./-/PUNCT/2/punct
"""


@pytest.mark.parametrize(
    ("tree", "kind"),
    [
        (GIRL_MET, "OTHER"),
        (MINISTER_MET, "CONSULT"),
        (EMERGENCY, "COERCE"),
        (AFTER_FLOOD, "OTHER"),
        (STORM, "OTHER"),
    ],
    ids=["private people meet", "a minister meets", "emergency", "after a flood", "for a storm"],
)
def test_who_meets_and_why_decides_the_type(tree, kind):
    _, events = events_of(tree)
    assert events[0].type == kind


WITH_WORDS = """
Chad/-/PROPN/2/nsubj attacked/attack/VERB/0/root Mali/-/PROPN/2/obj with/-/ADP/5/case
words/word/NOUN/2/obl ./-/PUNCT/2/punct
"""
LEAD = """
Chad/-/PROPN/2/nsubj attacks/attack/VERB/0/root Mali/-/PROPN/5/nmod:poss 's/-/PART/3/case
lead/-/NOUN/2/obj ./-/PUNCT/2/punct
"""


def test_who_attacks_with_words_or_attacks_a_lead_harms_nobody():
    assert one(WITH_WORDS, "ACCUSE")[1].mode == "disapprove"
    for words in (WITH_WORDS, LEAD):
        assert "ASSAULT" not in {event.type for event in events_of(words)[1]}
    assert one(WITH_WORDS.replace("words/word", "guns/gun"), "ASSAULT")
