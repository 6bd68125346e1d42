"""The time of an act where the tree hangs it on another word: one sentence for each rule."""

import pytest

from tests.builders_events import MONDAY, events_of

FRONT = """
On/-/ADP/2/case Monday/-/PROPN/5/obl ,/-/PUNCT/2/punct Mali/-/PROPN/5/nsubj
left/leave/VERB/0/root and/-/CCONJ/8/cc Chad/-/PROPN/8/nsubj shelled/shell/VERB/5/conj
Goma/-/PROPN/8/obj ./-/PUNCT/5/punct
"""
BEHIND = """
Mali/-/PROPN/2/nsubj left/leave/VERB/0/root on/-/ADP/4/case Monday/-/PROPN/2/obl
and/-/CCONJ/7/cc Chad/-/PROPN/7/nsubj shelled/shell/VERB/2/conj Goma/-/PROPN/7/obj
./-/PUNCT/2/punct
"""
PARTICIPLE = """
Chad/-/PROPN/2/nsubj advanced/advance/VERB/0/root on/-/ADP/4/case Monday/-/PROPN/2/obl
,/-/PUNCT/6/punct shelling/shell/VERB/2/advcl Goma/-/PROPN/6/obj ./-/PUNCT/2/punct
"""
AFTER = PARTICIPLE.replace("shelling/", "after/-/ADP/7/mark shelling/").replace(
    "/VERB/2/advcl Goma/-/PROPN/6/obj", "/VERB/2/advcl Goma/-/PROPN/7/obj"
)
WHEN = """
Mali/-/PROPN/2/nsubj left/leave/VERB/0/root on/-/ADP/4/case Monday/-/PROPN/2/obl
when/-/ADV/7/advmod Chad/-/PROPN/7/nsubj shelled/shell/VERB/2/advcl Goma/-/PROPN/7/obj
./-/PUNCT/2/punct
"""
ON_THE_DAY = """
Mali/-/PROPN/2/nsubj left/leave/VERB/0/root on/-/ADP/4/case Monday/-/PROPN/2/obl ,/-/PUNCT/4/punct
when/-/ADV/8/advmod Chad/-/PROPN/8/nsubj shelled/shell/VERB/4/acl:relcl Goma/-/PROPN/8/obj
./-/PUNCT/2/punct
"""
RELATIVE = """
The/-/DET/2/det attack/-/NOUN/12/nsubj that/-/PRON/5/obj Chad/-/PROPN/5/nsubj
launched/launch/VERB/2/acl:relcl on/-/ADP/7/case Monday/-/PROPN/5/obl against/-/ADP/9/case
Niger/-/PROPN/2/nmod was/be/AUX/12/cop a/-/DET/12/det failure/-/NOUN/0/root ./-/PUNCT/12/punct
"""
ANNOUNCED = RELATIVE.replace("launched/launch", "announced/announce")
SAW = """
Monday/-/PROPN/2/nsubj saw/see/VERB/0/root a/-/DET/4/det attack/-/NOUN/2/obj by/-/ADP/6/case
Chad/-/PROPN/4/nmod on/-/ADP/8/case Niger/-/PROPN/4/nmod ./-/PUNCT/2/punct
"""
SET = """
Chad/-/PROPN/3/nmod:poss 's/-/PART/1/case visit/-/NOUN/7/nsubj:pass to/-/ADP/5/case
Niger/-/PROPN/3/nmod is/be/AUX/7/aux:pass set/-/VERB/0/root for/-/ADP/9/case Monday/-/PROPN/7/obl
./-/PUNCT/7/punct
"""
HOUR = """
Chad/-/PROPN/2/nsubj shelled/shell/VERB/0/root Goma/-/PROPN/2/obj at/-/ADP/5/case 8:30/-/NUM/2/obl
p.m./-/NOUN/5/nmod:unmarked on/-/ADP/8/case Monday/-/PROPN/5/nmod ./-/PUNCT/2/punct
"""
EARLY = """
Chad/-/PROPN/2/nsubj shelled/shell/VERB/0/root Goma/-/PROPN/2/obj early/-/ADV/2/advmod
on/-/ADP/6/case Monday/-/PROPN/4/obl ./-/PUNCT/2/punct
"""
OWNED = """
Monday/-/PROPN/3/nmod:poss 's/-/PART/1/case attack/-/NOUN/4/nsubj killed/kill/VERB/0/root
farmers/farmer/NOUN/4/obj ./-/PUNCT/4/punct
"""
BEHIND_TALKS = """
Chad/-/PROPN/2/nsubj left/leave/VERB/0/root after/-/ADP/4/case talks/talk/NOUN/2/obl
with/-/ADP/6/case Niger/-/PROPN/4/nmod on/-/ADP/8/case Monday/-/PROPN/2/obl ./-/PUNCT/2/punct
"""
TRAILING = """
Chad/-/PROPN/2/nsubj entered/enter/VERB/0/root and/-/CCONJ/4/cc shelled/shell/VERB/2/conj
Goma/-/PROPN/4/obj on/-/ADP/7/case Monday/-/PROPN/2/obl ./-/PUNCT/2/punct
"""
SUFFERED = """
Niger/-/PROPN/2/nsubj suffered/suffer/VERB/0/root an/-/DET/4/det attack/-/NOUN/2/obj on/-/ADP/6/case
Monday/-/PROPN/2/obl ./-/PUNCT/2/punct
"""
ACCOUNT = """
Chad/-/PROPN/2/nsubj shelled/shell/VERB/0/root Goma/-/PROPN/2/obj ,/-/PUNCT/7/punct
according/accord/VERB/7/case to/-/ADP/5/fixed farmers/farmer/NOUN/2/obl on/-/ADP/9/case
Monday/-/PROPN/2/obl ./-/PUNCT/2/punct
"""


def date_of(compact, event_type):
    """Return the day of the only event of a type, or None."""
    _, events = events_of(compact)
    [event] = [event for event in events if event.type == event_type]
    return None if event.date is None else event.date.value


@pytest.mark.parametrize(
    ("compact", "event_type"),
    [
        (FRONT, "ASSAULT"),
        (PARTICIPLE, "ASSAULT"),
        (WHEN, "ASSAULT"),
        (ON_THE_DAY, "ASSAULT"),
        (RELATIVE, "ASSAULT"),
        (SAW, "ASSAULT"),
        (HOUR, "ASSAULT"),
        (EARLY, "ASSAULT"),
        (OWNED, "ASSAULT"),
        (TRAILING, "ASSAULT"),
        (SUFFERED, "ASSAULT"),
        (BEHIND_TALKS, "CONSULT"),
    ],
)
def test_a_time_of_what_goes_on_with_the_act_is_its_own(compact, event_type):
    assert date_of(compact, event_type) == MONDAY


def test_a_time_for_which_an_act_is_set_lies_ahead():
    assert date_of(SET, "CONSULT") == MONDAY.replace(day=11)


@pytest.mark.parametrize("compact", [BEHIND, AFTER, ANNOUNCED, ACCOUNT])
def test_a_time_of_another_act_is_not(compact):
    assert date_of(compact, "ASSAULT") is None
