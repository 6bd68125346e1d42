"""What happens in general, figures of speech, and who is no party: each test is one rule."""

import pytest

from graphkit.extract.scene import Scene
from graphkit.extract.triggers import find_triggers
from tests.builders_events import cast_from, events_of, one, parts, tree_from

ELECTED_AS_RULE = """
Farmers/farmer/NOUN/3/nsubj:pass are/be/AUX/3/aux:pass elected/elect/VERB/0/root in/-/ADP/5/case
Goma/-/PROPN/3/obl ./-/PUNCT/3/punct
"""
ELECTED_ONCE = ELECTED_AS_RULE.replace("are/be", "were/be")
SHELLS_CAMPS = """
Chad/-/PROPN/2/nsubj shells/shell/VERB/0/root camps/camp/NOUN/2/obj ./-/PUNCT/2/punct
"""
OFTEN = """
Chad/-/PROPN/3/nsubj often/-/ADV/3/advmod shelled/shell/VERB/0/root Goma/-/PROPN/3/obj
./-/PUNCT/3/punct
"""
EVERY = """
Farmers/farmer/NOUN/2/nsubj left/leave/VERB/0/root after/-/ADP/5/case every/-/DET/5/det
election/-/NOUN/2/obl ./-/PUNCT/2/punct
"""
RESIGN = """
Mali/-/PROPN/2/nsubj demanded/demand/VERB/0/root that/-/SCONJ/5/mark farmers/farmer/NOUN/5/nsubj
leave/-/VERB/2/ccomp Goma/-/PROPN/5/obj ./-/PUNCT/2/punct
"""


@pytest.mark.parametrize(
    "table",
    [ELECTED_AS_RULE, SHELLS_CAMPS, OFTEN, EVERY],
    ids=["rule", "present", "often", "every"],
)
def test_rules_and_habits_are_no_happenings(table):
    _, events = events_of(table)
    assert events == []


@pytest.mark.parametrize("table", [ELECTED_ONCE, RESIGN], ids=["was elected", "demanded that"])
def test_what_happened_or_is_wished_for_is_told(table):
    _, events = events_of(table)
    assert any(event.type == "OTHER" for event in events)


PRESENT = (
    """Niger/-/PROPN/2/nsubj attacks/attack/VERB/0/root Chad/-/PROPN/2/obj ./-/PUNCT/2/punct"""
)
RULE = """
farmers/farmer/NOUN/3/nsubj:pass are/be/AUX/3/aux:pass killed/kill/VERB/0/root in/-/ADP/5/case
Chad/-/PROPN/3/obl ./-/PUNCT/3/punct
"""
PAST = """
farmers/farmer/NOUN/3/nsubj:pass were/be/AUX/3/aux:pass killed/kill/VERB/0/root in/-/ADP/5/case
Chad/-/PROPN/3/obl ./-/PUNCT/3/punct
"""
NOW = """
Niger/-/PROPN/3/nsubj now/-/ADV/3/advmod attacks/attack/VERB/0/root Chad/-/PROPN/3/obj
./-/PUNCT/3/punct
"""
BANNED = """
farmers/farmer/NOUN/3/nsubj:pass are/be/AUX/3/aux:pass banned/ban/VERB/0/root in/-/ADP/5/case
Chad/-/PROPN/3/obl ./-/PUNCT/3/punct
"""
LET = """
troops/troops/NOUN/2/nsubj beat/beat/VERB/0/root farmers/farmer/NOUN/2/obj ./-/PUNCT/2/punct
"""


@pytest.mark.parametrize(
    ("words", "count"), [(PRESENT, 1), (RULE, 0), (PAST, 1), (NOW, 1), (BANNED, 1), (LET, 1)]
)
def test_the_simple_present_tells_habits(words, count):
    assert len(events_of(words)[1]) == count


def test_headlines_tell_in_the_present_what_was_done_once():
    assert [event.type for event in events_of(SHELLS_CAMPS, zone="title")[1]] == ["ASSAULT"]


TAX = """
Chad/-/PROPN/2/nsubj attacked/attack/VERB/0/root the/-/DET/4/det tax/-/NOUN/2/obj
./-/PUNCT/2/punct
"""
OVER = """
Chad/-/PROPN/2/nsubj attacked/attack/VERB/0/root Niger/-/PROPN/2/obj over/-/ADP/6/case
the/-/DET/6/det tax/-/NOUN/2/obl ./-/PUNCT/2/punct
"""


@pytest.mark.parametrize("table", [TAX, OVER], ids=["the tax", "over the tax"])
def test_attacks_in_words_accuse(table):
    _, events = events_of(table)
    assert [event.type for event in events] == ["ACCUSE"]


BEAT = """
Chad/-/PROPN/2/nsubj beat/-/VERB/0/root Niger/-/PROPN/2/obj ./-/PUNCT/2/punct
"""
AGREE_WITH = """
Farmers/farmer/NOUN/2/nsubj agreed/agree/VERB/0/root that/-/SCONJ/6/mark taxes/tax/NOUN/6/nsubj
were/be/AUX/6/cop high/-/ADJ/2/ccomp ./-/PUNCT/2/punct
"""
ADVISED = """
Mali/-/PROPN/2/nsubj advised/advise/VERB/0/root farmers/farmer/NOUN/2/obj to/-/PART/5/mark
expect/-/VERB/2/xcomp rain/-/NOUN/5/obj ./-/PUNCT/2/punct
"""
CALLED = """
The/-/DET/2/det forecast/-/NOUN/3/nsubj called/call/VERB/0/root for/-/ADP/5/case rain/-/NOUN/3/obl
./-/PUNCT/3/punct
"""


@pytest.mark.parametrize(
    "table", [BEAT, AGREE_WITH, ADVISED, CALLED], ids=["beat", "agreed", "advised", "called for"]
)
def test_everyday_senses_are_no_acts(table):
    _, events = events_of(table)
    assert events == []


COUNTER = """
Farmers/farmer/NOUN/2/nsubj saw/see/VERB/0/root the/-/DET/6/det counter_/-/NOUN/6/compound
-_/-/PUNCT/6/punct protests/protest/NOUN/2/obj ./-/PUNCT/2/punct
"""


def test_a_word_within_a_hyphenated_one_is_no_trigger():
    tree = tree_from(COUNTER)
    assert "counter-protests" in tree.text
    assert find_triggers(Scene(tree, cast_from(tree))) == []


ACCORDING = """
according/accord/VERB/3/case to/-/ADP/1/fixed Mali/-/PROPN/4/nsubj died/die/VERB/0/root
./-/PUNCT/4/punct
"""
LAW = """
Chad/-/PROPN/3/nmod:poss 's/-/PART/1/case law/-/NOUN/4/nsubj destroyed/destroy/VERB/0/root
Goma/-/PROPN/4/obj ./-/PUNCT/4/punct
"""
ACCUSED_OF = """
Mali/-/PROPN/2/nsubj accused/accuse/VERB/0/root Chad/-/PROPN/2/obj of/-/ADP/5/case
crimes/crime/NOUN/2/obl against/-/ADP/7/case Niger/-/PROPN/5/nmod ./-/PUNCT/2/punct
"""
EU_LAW = """
Mali/-/PROPN/2/nsubj rejected/reject/VERB/0/root Chad/-/PROPN/4/compound law/-/NOUN/2/obj
./-/PUNCT/2/punct
"""


def test_a_source_named_behind_according_to_does_nothing():
    text, events = events_of(ACCORDING)
    assert all(parts(text, event) == [] for event in events)


def test_a_law_does_not_act_for_whose_it_is():
    text, events = events_of(LAW)
    assert all(("actor", "Chad") not in parts(text, event) for event in events)


def test_of_crimes_only_the_accused_is_target():
    text, event = one(ACCUSED_OF, "ACCUSE")
    targets = [words for role, words in parts(text, event) if role == "target"]
    assert targets == ["Chad"]


def test_a_modifier_of_a_thing_is_not_spoken_to():
    text, event = one(EU_LAW, "REJECT")
    assert ("target", "Chad") not in parts(text, event)


WOUNDED = """
Niger/-/PROPN/2/nsubj counts/count/VERB/0/root farmers/farmer/NOUN/2/obj who/-/PRON/6/nsubj:pass
are/be/AUX/6/aux:pass killed/kill/VERB/3/acl:relcl or/-/CCONJ/8/cc wounded/wound/VERB/6/conj
by/-/ADP/10/case troops/troops/NOUN/8/obl:agent ./-/PUNCT/2/punct
"""
FACT = """
The/-/DET/2/det fact/-/NOUN/8/nsubj that/-/SCONJ/5/mark troops/troops/NOUN/5/nsubj
attack/-/VERB/2/acl farmers/farmer/NOUN/5/obj is/be/AUX/8/cop old/-/ADJ/0/root ./-/PUNCT/8/punct
"""
PROCESS = """
Chad/-/PROPN/2/nsubj praised/praise/VERB/0/root {}/-/DET/4/det {}/-/NOUN/2/obj of/-/SCONJ/6/mark
attacking/attack/VERB/4/acl Goma/-/PROPN/6/obj ./-/PUNCT/2/punct
"""
TASKED = """
Troops/troops/NOUN/6/nsubj {}/task/VERB/1/acl with/-/SCONJ/4/mark attacking/attack/VERB/2/advcl
Goma/-/PROPN/4/obj left/leave/VERB/0/root ./-/PUNCT/6/punct
"""
PROTESTS = """
Protests/protest/NOUN/3/nsubj {}/-/ADV/3/advmod began/begin/VERB/0/root in/-/ADP/5/case
Goma/-/PROPN/3/obl ./-/PUNCT/3/punct
"""
YOU = """
You/-/PRON/3/nsubj {}/-/AUX/3/aux attack/-/VERB/0/root Chad/-/PROPN/3/obj ./-/PUNCT/3/punct
"""
MAYOR = """
{}/-/DET/2/det mayor/-/NOUN/5/nsubj:pass can/-/AUX/5/aux be/-/AUX/5/aux:pass
arrested/arrest/VERB/0/root ./-/PUNCT/5/punct
"""
WEEKLY = """
Chad/-/PROPN/3/nsubj:pass was/be/AUX/3/aux:pass attacked/attack/VERB/0/root {}/-/DET/5/det
week/-/NOUN/3/obl:unmarked ./-/PUNCT/3/punct
"""


@pytest.mark.parametrize(
    "table",
    [
        WOUNDED,
        FACT,
        PROCESS.format("a", "method"),
        TASKED.format("tasked"),
        PROTESTS.format("usually"),
        YOU.format("can"),
        MAYOR.format("A"),
        WEEKLY.format("every"),
    ],
    ids=["killed or", "fact", "method", "tasked", "usually", "you can", "a mayor", "every week"],
)
def test_what_anybody_does_and_what_is_done_each_time_is_no_happening(table):
    assert {"ASSAULT", "COERCE", "PROTEST"}.isdisjoint(e.type for e in events_of(table)[1])


@pytest.mark.parametrize(
    "table",
    [
        WOUNDED.replace("are/be", "were/be"),
        PROCESS.format("the", "crime"),
        YOU.format("will"),
        PROTESTS.format("finally"),
        MAYOR.format("The"),
        WEEKLY.format("that"),
    ],
    ids=["were killed or", "crime", "you will", "finally", "the mayor", "that week"],
)
def test_what_somebody_did_once_is_told(table):
    assert {"ASSAULT", "COERCE", "PROTEST"} & {event.type for event in events_of(table)[1]}


MEET = """
Troops/troops/NOUN/2/nsubj attack/-/VERB/0/root farmers/farmer/NOUN/2/obj on/-/ADP/5/case
Monday/-/PROPN/2/obl ./-/PUNCT/2/punct
"""


def test_the_present_with_a_day_is_no_habit():
    assert len(events_of(MEET)[1]) == 1
