"""Who acts where the clause of an act stands beside or below a verb of saying: one rule each."""

from tests.builders_events import events_of, one, parts

BLAMES = """
Mali/-/PROPN/2/nsubj denies/deny/VERB/0/root that/-/SCONJ/5/mark troops/troops/NOUN/5/nsubj
attacked/attack/VERB/2/ccomp Goma/-/PROPN/5/obj and/-/CCONJ/8/cc accuses/accuse/VERB/5/conj
Chad/-/PROPN/8/obj ./-/PUNCT/2/punct
"""


def test_who_denies_an_act_and_accuses_another_is_the_one_who_accuses():
    text, event = one(BLAMES, "ACCUSE")
    assert ("actor", "Mali") in parts(text, event)
    assert ("actor", "troops") not in parts(text, event)
    assert event.status == "reported"
    assert one(BLAMES, "ASSAULT")[1].status == "denied"


def test_a_joined_verb_of_the_inner_tense_stays_with_the_inner_subject():
    past = BLAMES.replace("accuses/accuse", "accused/accuse")
    text, event = one(past, "ACCUSE")
    assert ("actor", "troops") in parts(text, event)


DESCRIBED = """
Chad/-/PROPN/2/nsubj described/describe/VERB/0/root Mali/-/PROPN/2/obj as/-/SCONJ/5/mark
set/-/VERB/2/advcl to/-/PART/7/mark attack/-/VERB/5/xcomp Niger/-/PROPN/7/obj ./-/PUNCT/2/punct
"""
AN_ATTEMPT = """
Chad/-/PROPN/2/nsubj called/call/VERB/0/root Mali/-/PROPN/2/obj a/-/DET/5/det threat/-/NOUN/2/obj
to/-/PART/7/mark attack/-/VERB/5/acl Niger/-/PROPN/7/obj ./-/PUNCT/2/punct
"""


def test_what_is_described_acts_not_who_describes_it():
    for words in (DESCRIBED, AN_ATTEMPT):
        text, event = one(words, "ASSAULT")
        assert ("actor", "Mali") in parts(text, event)
        assert ("actor", "Chad") not in parts(text, event)


def test_what_its_speaker_does_after_describing_stays_the_speaker_s():
    after = DESCRIBED.replace("as/-/SCONJ/5/mark", "after/-/SCONJ/5/mark").replace(
        "set/-", "setting/set"
    )
    text, event = one(after, "ASSAULT")
    assert ("actor", "Chad") in parts(text, event)


TOPIC = """
Mali/-/PROPN/2/nsubj said/say/VERB/0/root attacking/attack/VERB/2/ccomp Niger/-/PROPN/3/obj
was/be/AUX/6/cop wrong/-/ADJ/2/ccomp ./-/PUNCT/2/punct
"""


def test_who_speaks_of_an_act_does_not_act():
    text, event = one(TOPIC, "ASSAULT")
    assert ("actor", "Mali") not in parts(text, event)
    denied = TOPIC.replace("said/say", "denied/deny")
    text, event = one(denied, "ASSAULT")
    assert ("actor", "Mali") in parts(text, event)


SPOKEN_BEHIND = """
Chad/-/PROPN/8/nsubj ,/-/PUNCT/4/punct who/-/PRON/4/nsubj waited/wait/VERB/1/acl:relcl
,/-/PUNCT/1/punct attacked/attack/VERB/8/ccomp Goma/-/PROPN/6/obj said/say/VERB/0/root
Mali/-/PROPN/8/nsubj ./-/PUNCT/8/punct
"""


def test_who_speaks_behind_the_comma_does_not_act():
    text, event = one(SPOKEN_BEHIND, "ASSAULT")
    assert ("actor", "Chad") in parts(text, event)
    assert ("actor", "Mali") not in parts(text, event)


AFTER = """
Chad/-/PROPN/2/nsubj fled/flee/VERB/0/root after/-/SCONJ/4/mark shelling/shell/VERB/2/advcl
"""


def test_an_act_named_behind_after_is_not_the_subject_s():
    text, events = events_of(AFTER)
    assert not any(("actor", "Chad") in parts(text, e) for e in events if e.type == "ASSAULT")
    text, event = one(f"{AFTER} Goma/-/PROPN/4/obj", "ASSAULT")
    assert ("actor", "Chad") in parts(text, event)


HEADLINE = """
Chad/-/PROPN/5/nsubj to/-/PART/3/mark meet/-/VERB/1/acl Mali/-/PROPN/3/obj says/say/VERB/0/root
Niger/-/PROPN/5/nsubj
"""


def test_who_is_to_act_in_a_headline_takes_part_in_a_plan():
    text, event = one(HEADLINE, "CONSULT", zone="title")
    assert {("actor", "Chad"), ("actor", "Mali")} == set(parts(text, event))
    assert event.status == "planned"


def test_a_headline_of_a_name_and_an_infinitive_tells_who_is_to_act():
    words = "Chad/-/PROPN/0/root to/-/PART/3/mark meet/-/VERB/1/acl Mali/-/PROPN/3/obj"
    text, event = one(words, "CONSULT", zone="title")
    assert {("actor", "Chad"), ("actor", "Mali")} == set(parts(text, event))
    assert event.status == "planned"
