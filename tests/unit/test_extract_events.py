"""Events from hand-made trees: each test is one rule with its example sentence."""

import pytest

from graphkit.extract.events import find_events
from graphkit.extract.scene import Scene
from tests.builders_events import MONDAY, PUBLISHED, cast_from, events_of, one, parts, tree_from
from tests.builders_text import tree_of

ACTIVE = """
Chad/-/PROPN/2/nsubj shelled/shell/VERB/0/root Goma/-/PROPN/2/obj on/-/ADP/5/case
Monday/-/PROPN/2/obl ./-/PUNCT/2/punct
"""
PASSIVE = """
Goma/-/PROPN/3/nsubj:pass was/be/AUX/3/aux:pass shelled/shell/VERB/0/root by/-/ADP/5/case
Chad/-/PROPN/3/obl:agent ./-/PUNCT/3/punct
"""
LIGHT = """
Chad/-/PROPN/2/nsubj held/hold/VERB/0/root talks/talk/NOUN/2/obj with/-/ADP/5/case
Niger/-/PROPN/3/nmod ./-/PUNCT/2/punct
"""
BETWEEN = """
The/-/DET/2/det talks/talk/NOUN/7/nsubj between/-/ADP/4/case Chad/-/PROPN/2/nmod
and/-/CCONJ/6/cc Niger/-/PROPN/4/conj began/begin/VERB/0/root ./-/PUNCT/7/punct
"""
BY_PHONE = """
Chad/-/PROPN/4/nsubj and/-/CCONJ/3/cc Niger/-/PROPN/1/conj spoke/speak/VERB/0/root by/-/ADP/6/case
telephone/-/NOUN/4/obl ./-/PUNCT/4/punct
"""
NOMINAL = """
Chad/-/PROPN/3/nmod:poss 's/-/PART/1/case attack/-/NOUN/6/nsubj on/-/ADP/5/case
Niger/-/PROPN/3/nmod failed/fail/VERB/0/root ./-/PUNCT/6/punct
"""
LET = """
Chad/-/PROPN/2/nsubj let/-/VERB/0/root troops/-/NOUN/2/obj enter/-/VERB/2/xcomp
Niger/-/PROPN/4/obj ./-/PUNCT/2/punct
"""
RESULT = """
Chad/-/PROPN/2/nsubj attacked/attack/VERB/0/root Niger/-/PROPN/2/obj ,/-/PUNCT/5/punct
killing/kill/VERB/2/advcl farmers/farmer/NOUN/5/obj ./-/PUNCT/2/punct
"""
OWNER = """
Chad/-/PROPN/2/nsubj rejected/reject/VERB/0/root Niger/-/PROPN/5/nmod:poss 's/-/PART/3/case
offer/-/NOUN/2/obj ./-/PUNCT/2/punct
"""
TAKEOFF = """
The/-/DET/2/det planes/plane/NOUN/3/nsubj took/take/VERB/0/root off/-/ADP/3/compound:prt
from/-/ADP/6/case Goma/-/PROPN/3/obl ./-/PUNCT/3/punct
"""
NEAR = """
Chad/-/PROPN/2/nsubj met/meet/VERB/0/root Niger/-/PROPN/2/obj near/-/ADP/5/case
Goma/-/PROPN/2/obl ./-/PUNCT/2/punct
"""
MUST = """
Mali/-/PROPN/2/nsubj said/say/VERB/0/root that/-/SCONJ/6/mark Chad/-/PROPN/6/nsubj
must/-/AUX/6/aux release/-/VERB/2/ccomp the/-/DET/8/det prisoners/prisoner/NOUN/6/obj
./-/PUNCT/2/punct
"""
SENDAID = """
Chad/-/PROPN/2/nsubj sent/send/VERB/0/root grain/-/NOUN/2/obj to/-/ADP/5/case
Niger/-/PROPN/2/obl ./-/PUNCT/2/punct
"""
SENDNONE = """
Chad/-/PROPN/2/nsubj sent/send/VERB/0/root grain/-/NOUN/2/obj ./-/PUNCT/2/punct
"""
RELATIVE = """
Chad/-/PROPN/7/nsubj ,/-/PUNCT/4/punct which/-/PRON/4/nsubj attacked/attack/VERB/1/acl:relcl
Niger/-/PROPN/4/obj ,/-/PUNCT/1/punct helped/help/VERB/0/root Mali/-/PROPN/7/obj
./-/PUNCT/7/punct
"""
FORTALKS = """
Chad/-/PROPN/2/nsubj flew/fly/VERB/0/root to/-/ADP/4/case Mali/-/PROPN/2/obl for/-/ADP/6/case
talks/talk/NOUN/2/obl with/-/ADP/8/case Niger/-/PROPN/6/nmod ./-/PUNCT/2/punct
"""
SIGNED = """
Chad/-/PROPN/2/nsubj met/meet/VERB/0/root Niger/-/PROPN/2/obj on/-/ADP/5/case
Monday/-/PROPN/2/obl and/-/CCONJ/7/cc attacked/attack/VERB/2/conj Mali/-/PROPN/7/obj
./-/PUNCT/2/punct
"""
BYDATE = """
Chad/-/PROPN/3/nsubj will/-/AUX/3/aux release/-/VERB/0/root the/-/DET/5/det
prisoners/prisoner/NOUN/3/obj by/-/ADP/7/case Monday/-/PROPN/3/obl ./-/PUNCT/3/punct
"""
NOW = """
Chad/-/PROPN/3/nsubj is/be/AUX/3/aux attacking/attack/VERB/0/root Niger/-/PROPN/3/obj
now/-/ADV/3/advmod ./-/PUNCT/3/punct
"""
WAR = """
The/-/DET/3/det War/-/PROPN/3/compound Museum/-/PROPN/4/nsubj opened/open/VERB/0/root
./-/PUNCT/4/punct
"""
ACCUSED = """
Niger/-/PROPN/2/nsubj accused/accuse/VERB/0/root Chad/-/PROPN/2/obj of/-/SCONJ/5/mark
attacking/attack/VERB/2/advcl Mali/-/PROPN/5/obj ./-/PUNCT/2/punct
"""
THREATENED = """
Chad/-/PROPN/2/nsubj threatened/threaten/VERB/0/root to/-/PART/4/mark attack/-/VERB/2/xcomp
Niger/-/PROPN/4/obj ./-/PUNCT/2/punct
"""


def test_subject_and_object_of_an_active_verb():
    text, event = one(ACTIVE, "ASSAULT")
    assert parts(text, event) == [("actor", "Chad"), ("target", "Goma")]
    assert (event.of(text), event.mode, event.score) == ("shelled", "heavy-weapons", -9.5)
    assert event.lemma == "shell"
    assert event.clause.of(text).startswith("Chad shelled Goma")


def test_a_passive_turns_the_roles():
    text, event = one(PASSIVE, "ASSAULT")
    assert parts(text, event) == [("target", "Goma"), ("actor", "Chad")]


def test_of_held_talks_the_noun_is_the_act_and_both_sides_act():
    text, events = events_of(LIGHT)
    assert [event.type for event in events] == ["CONSULT"]
    assert events[0].of(text) == "held talks"
    assert events[0].reciprocal
    assert parts(text, events[0]) == [("actor", "Chad"), ("actor", "Niger")]


def test_talks_between_two_that_began():
    text, event = one(BETWEEN, "CONSULT")
    assert parts(text, event) == [("actor", "Chad"), ("actor", "Niger")]
    assert event.reciprocal


def test_two_who_speak_by_telephone_speak_with_each_other():
    text, event = one(BY_PHONE, "CONSULT")
    assert parts(text, event) == [("actor", "Chad"), ("actor", "Niger")]
    assert event.reciprocal


def test_a_noun_takes_its_possessor_as_actor():
    text, event = one(NOMINAL, "ASSAULT")
    assert parts(text, event) == [("actor", "Chad"), ("target", "Niger")]


def test_who_lets_troops_in_cooperates_and_the_troops_enter():
    text, events = events_of(LET)
    assert [event.type for event in events] == ["COOPERATE", "OTHER"]
    assert parts(text, events[0]) == [("actor", "Chad"), ("target", "troops")]
    assert parts(text, events[1]) == [("actor", "troops"), ("destination", "Niger")]


def test_a_result_is_no_second_event():
    _, events = events_of(RESULT)
    assert [event.lemma for event in events] == ["attack"]


def test_the_owner_of_what_is_rejected_is_the_target():
    text, event = one(OWNER, "REJECT")
    assert ("target", "Niger") in parts(text, event)
    assert ("object", "Niger's offer") in parts(text, event)


def test_a_phrasal_verb_and_an_origin():
    text, event = one(TAKEOFF, "OTHER")
    assert event.of(text) == "took off"
    assert ("origin", "Goma") in parts(text, event)
    assert [p.entity for p in event.participants if p.role == "actor"] == []


def test_near_qualifies_a_place():
    _, event = one(NEAR, "CONSULT")
    assert [(p.role, p.qualifier) for p in event.participants if p.qualifier] == [("place", "near")]


def test_must_in_reported_words_is_a_demand():
    text, event = one(MUST, "REQUEST")
    assert parts(text, event) == [("actor", "Mali"), ("target", "Chad")]
    assert event.of(text) == "said"
    guessed = events_of(MUST.replace("said/say", "thought/think"))[1]
    assert "REQUEST" not in {event.type for event in guessed}


def test_aid_needs_a_recipient():
    text, event = one(SENDAID, "AID")
    assert parts(text, event) == [("actor", "Chad"), ("object", "grain"), ("target", "Niger")]
    assert events_of(SENDNONE)[1] == []


def test_a_relative_clause_has_its_noun_as_actor():
    text, event = one(RELATIVE, "ASSAULT")
    assert parts(text, event) == [("actor", "Chad"), ("target", "Niger")]


def test_whoever_flies_somewhere_for_talks_takes_part_in_them():
    text, events = events_of(FORTALKS)
    talks = [event for event in events if event.of(text) == "talks"]
    assert [parts(text, event) for event in talks] == [[("actor", "Chad"), ("actor", "Niger")]]
    assert [event.status for event in talks] == ["planned"]


def test_accused_of_attacking_makes_the_accused_the_actor():
    text, event = one(ACCUSED, "ASSAULT")
    assert parts(text, event) == [("actor", "Chad"), ("target", "Mali")]
    assert event.status == "claimed"


def test_a_threat_has_the_target_of_what_is_threatened():
    text, event = one(THREATENED, "THREATEN")
    assert parts(text, event) == [("actor", "Chad"), ("target", "Niger")]
    assert event.status == "reported"


def test_a_date_belongs_to_its_own_verb():
    _, met = one(SIGNED, "CONSULT")
    _, attacked = one(SIGNED, "ASSAULT")
    assert met.date is not None
    assert (met.date.value, met.date.basis) == (MONDAY, "explicit")
    assert attacked.date is None


def test_a_deadline_is_no_date():
    _, event = one(BYDATE, "RETREAT")
    assert event.date is None


def test_the_present_is_dated_by_the_article():
    text, event = one(NOW, "ASSAULT")
    assert event.date is not None
    assert (event.date.value, event.date.basis) == (PUBLISHED, "article_date")
    assert event.date.of(text) == "now"


@pytest.mark.parametrize(("how", "met"), [("anonymously", False), ("briefly", True)])
def test_who_speaks_anonymously_meets_nobody(how, met):
    _, events = events_of(
        f"Farmers/farmer/NOUN/2/nsubj spoke/speak/VERB/0/root {how}/-/ADV/2/advmod"
    )
    assert [event.type for event in events] == ["CONSULT"] * met


def test_nouns_in_names_are_no_triggers():
    assert events_of(WAR)[1] == []


def test_notes_about_authors_give_no_events():
    assert events_of(ACTIVE, zone="author_note")[1] == []
    assert len(events_of(ACTIVE, zone="caption")[1]) == 1


def test_events_do_not_depend_on_other_sentences():
    alone = events_of(ACTIVE)[1]
    tree = tree_from(ACTIVE)
    assert find_events(Scene(tree, cast_from(tree))) == [
        event.model_copy(update={"date": None}) for event in alone
    ]


def test_a_title_that_the_page_repeats_tells_of_no_second_event():
    rows = "\n".join(word.replace("/", " ") for word in ACTIVE.split())
    tree = tree_of(f"= title\n{rows}\n\n= title\n{rows}\n\n= body\n{rows}", published=PUBLISHED)
    events = find_events(Scene(tree, cast_from(tree)))
    assert [event.sentence for event in events] == [0, 2]


ANSWER = """
Chad/-/PROPN/2/nsubj shelled/shell/VERB/0/root Goma/-/PROPN/2/obj in/-/ADP/5/case
response/-/NOUN/2/obl to/-/ADP/8/case the/-/DET/8/det attack/-/NOUN/5/nmod on/-/ADP/11/case
its/-/PRON/11/nmod:poss camp/-/NOUN/8/nmod ./-/PUNCT/2/punct
"""
CURFEW = """
Chad/-/PROPN/2/nsubj imposed/impose/VERB/0/root a/-/DET/4/det curfew/-/NOUN/2/obj in/-/ADP/6/case
response/-/NOUN/2/obl to/-/ADP/9/case the/-/DET/9/det attack/-/NOUN/6/nmod ./-/PUNCT/2/punct
"""


def test_what_an_act_answers_is_an_act_in_its_own_words():
    text, events = events_of(ANSWER)
    assert [event.clause.of(text) for event in events] == [
        "Chad shelled Goma in response to the attack on its camp",
        "the attack on its camp",
    ]


def test_an_answer_is_no_object():
    text, event = one(CURFEW, "COERCE")
    assert parts(text, event) == [("actor", "Chad")]


SAID_BEHIND = """
Chad/-/PROPN/2/nsubj shelled/shell/VERB/6/ccomp Goma/-/PROPN/2/obj ,/-/PUNCT/2/punct
Niger/-/PROPN/6/nsubj said/say/VERB/0/root on/-/ADP/8/case television/-/NOUN/2/obl ./-/PUNCT/6/punct
"""


def test_the_words_of_an_act_end_before_who_says_it():
    text, event = one(SAID_BEHIND, "ASSAULT")
    assert event.clause.of(text) == "Chad shelled Goma"
