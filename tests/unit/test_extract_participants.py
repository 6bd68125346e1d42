"""Who took part in an act and who did not: each tree is one rule with its example."""

import pytest

from tests.builders_events import events_of, one, parts

MEMBERS = """
Members/member/NOUN/4/nsubj of/-/ADP/3/case Chad/-/PROPN/1/nmod accused/accuse/VERB/0/root
Niger/-/PROPN/4/obj ./-/PUNCT/4/punct
"""
BOXER = """
The/-/DET/2/det boxer/-/NOUN/5/nsubj from/-/ADP/4/case Chad/-/PROPN/2/nmod won/win/VERB/0/root
the/-/DET/7/det cup/-/NOUN/5/obj ./-/PUNCT/5/punct
"""
CRASHED = """
The/-/DET/3/det Chad/-/PROPN/3/compound jet/-/NOUN/4/nsubj crashed/crash/VERB/0/root
./-/PUNCT/4/punct
"""
LAW = """
A/-/DET/2/det change/-/NOUN/11/nsubj to/-/ADP/6/case Chad/-/PROPN/6/nmod:poss 's/-/PART/4/case
law/-/NOUN/2/nmod that/-/PRON/9/nsubj would/-/AUX/9/aux ban/-/VERB/2/acl:relcl
Niger/-/PROPN/9/obj failed/fail/VERB/0/root ./-/PUNCT/11/punct
"""
CLAIMED = """
The/-/DET/2/det attack/-/NOUN/8/nsubj on/-/ADP/4/case Goma/-/PROPN/2/nmod claimed/claim/VERB/2/acl
by/-/ADP/7/case Chad/-/PROPN/5/obl ended/end/VERB/0/root ./-/PUNCT/8/punct
"""
ARSON = """
Mali/-/PROPN/2/nsubj said/say/VERB/0/root arson/-/NOUN/9/nsubj:pass and/-/CCONJ/7/cc
Chad/-/PROPN/7/nmod:poss 's/-/PART/5/case shells/shell/NOUN/3/conj were/be/AUX/9/aux:pass
used/use/VERB/2/ccomp ./-/PUNCT/2/punct
"""
THE_WAR = """
The/-/DET/3/det Mali/-/PROPN/3/compound war/-/NOUN/4/nsubj ended/end/VERB/0/root ./-/PUNCT/4/punct
"""


@pytest.mark.parametrize(
    ("tree", "who"),
    [
        (MEMBERS, "Chad"),
        (BOXER, "Chad"),
        (CRASHED, "Chad"),
        (LAW, "Chad"),
        (CLAIMED, "Chad"),
        (ARSON, "Chad"),
        (THE_WAR, "Mali"),
    ],
    ids=["members", "from", "a jet", "a law", "claimed", "was used", "where a war is"],
)
def test_who_is_only_named_beside_the_act_does_not_act(tree, who):
    text, events = events_of(tree)
    assert ("actor", who) not in [part for event in events for part in parts(text, event)]


PROTESTED = """
Chad/-/PROPN/2/nsubj protested/protest/VERB/0/root the/-/DET/4/det killing/-/NOUN/2/obj
of/-/ADP/6/case farmers/farmer/NOUN/4/nmod ./-/PUNCT/2/punct
"""
CANCELLED = """
Chad/-/PROPN/2/nsubj cancelled/cancel/VERB/0/root a/-/DET/4/det trip/-/NOUN/2/obj to/-/ADP/6/case
Goma/-/PROPN/4/nmod ./-/PUNCT/2/punct
"""
APPOINTED = """
Chad/-/PROPN/2/nsubj appointed/appoint/VERB/0/root Mali/-/PROPN/2/iobj minister/-/NOUN/2/obj
./-/PUNCT/2/punct
"""


@pytest.mark.parametrize(
    ("tree", "kind", "who"),
    [
        (PROTESTED, "PROTEST", "farmers"),
        (CANCELLED, "SANCTION", "Goma"),
        (APPOINTED, "OTHER", "minister"),
    ],
    ids=["victims of what is protested", "where a trip would go", "an office"],
)
def test_who_is_named_below_a_thing_is_no_target(tree, kind, who):
    text, event = one(tree, kind)
    assert ("actor", "Chad") in parts(text, event)
    assert ("target", who) not in parts(text, event)


BATTLE = """
Troops/troop/NOUN/2/nsubj won/win/VERB/0/root the/-/DET/4/det battle/-/NOUN/2/obj at/-/ADP/6/case
Goma/-/PROPN/4/nmod ./-/PUNCT/2/punct
"""
SENT = """
Chad/-/PROPN/2/nsubj sent/send/VERB/0/root doctors/doctor/NOUN/2/obj to/-/ADP/5/case
Goma/-/PROPN/2/obl ./-/PUNCT/2/punct
"""


@pytest.mark.parametrize(
    ("tree", "kind", "role"),
    [(BATTLE, "ASSAULT", "place"), (SENT, "AID", "destination")],
    ids=["a battle at", "sent to"],
)
def test_where_an_act_is_or_leads_is_no_target(tree, kind, role):
    text, event = one(tree, kind)
    assert (role, "Goma") in parts(text, event)
    assert ("target", "Goma") not in parts(text, event)


SHOOTING = """
They/-/PRON/2/nsubj reported/report/VERB/0/root a/-/DET/4/det shooting/-/NOUN/2/obj at/-/ADP/7/case
a/-/DET/7/det party/-/NOUN/4/nmod ./-/PUNCT/2/punct
"""


def test_an_act_at_a_place_without_a_name_is_told():
    _, event = one(SHOOTING, "ASSAULT")
    assert event.participants == ()


SHELLED = """
Chad/-/PROPN/2/nsubj shelled/shell/VERB/0/root the/-/DET/4/det bridge/-/NOUN/2/obj
./-/PUNCT/2/punct
"""
FIRED = """
Chad/-/PROPN/2/nsubj fired/fire/VERB/0/root rockets/rocket/NOUN/2/obj at/-/ADP/5/case
Goma/-/PROPN/2/obl ./-/PUNCT/2/punct
"""


def test_a_thing_acted_on_is_a_target_and_a_means_an_object():
    text, event = one(SHELLED, "ASSAULT")
    assert parts(text, event) == [("actor", "Chad"), ("target", "the bridge")]
    text, event = one(FIRED, "ASSAULT")
    assert parts(text, event) == [("actor", "Chad"), ("object", "rockets"), ("target", "Goma")]


DROUGHT = """
Chad/-/PROPN/2/nsubj had/have/VERB/0/root a/-/DET/4/det drought/-/NOUN/2/obj ./-/PUNCT/2/punct
"""
OPPOSED = """
Chad/-/PROPN/2/nsubj opposed/oppose/VERB/0/root banning/ban/VERB/2/xcomp Niger/-/PROPN/3/obj
./-/PUNCT/2/punct
"""


@pytest.mark.parametrize(
    ("tree", "kind"), [(DROUGHT, "OTHER"), (OPPOSED, "COERCE")], ids=["a mishap", "opposed"]
)
def test_nobody_does_what_befalls_or_what_is_weighed(tree, kind):
    _, event = one(tree, kind)
    assert [p for p in event.participants if p.role == "actor"] == []


CALLED_ON = """
Chad/-/PROPN/2/nsubj called/call/VERB/0/root on/-/ADP/4/case Niger/-/PROPN/2/obl to/-/PART/6/mark
shell/-/VERB/2/advcl Goma/-/PROPN/6/obj ./-/PUNCT/2/punct
"""
SENT_TO = """
Chad/-/PROPN/2/nsubj sent/send/VERB/0/root troops/troop/NOUN/2/obj to/-/PART/5/mark
shell/-/VERB/2/advcl Goma/-/PROPN/5/obj ./-/PUNCT/2/punct
"""
INVADED = """
The/-/DET/2/det invasion/-/NOUN/5/nsubj of/-/ADP/4/case farmers/farmer/NOUN/2/nmod
began/begin/VERB/0/root ./-/PUNCT/5/punct
"""


@pytest.mark.parametrize(
    ("tree", "who"), [(CALLED_ON, "Niger"), (SENT_TO, "troops"), (INVADED, "farmers")]
)
def test_who_is_called_on_or_sent_acts(tree, who):
    text, event = one(tree, "ASSAULT")
    assert [words for role, words in parts(text, event) if role == "actor"] == [who]


AGREED_THAT = """
Chad/-/PROPN/4/nsubj and/-/CCONJ/3/cc Mali/-/PROPN/1/conj agreed/agree/VERB/0/root
that/-/SCONJ/8/mark envoys/envoy/NOUN/8/nsubj would/-/AUX/8/aux meet/-/VERB/4/ccomp
Niger/-/PROPN/8/obj ./-/PUNCT/4/punct
"""
AGREED_TO_SEND = """
Chad/-/PROPN/2/nsubj agreed/agree/VERB/0/root to/-/PART/4/mark send/-/VERB/2/xcomp
troops/troop/NOUN/4/obj ./-/PUNCT/2/punct
"""


@pytest.mark.parametrize("tree", [AGREED_THAT, AGREED_TO_SEND])
def test_a_promise_is_none_to_whom_others_meet_or_to_ones_troops(tree):
    _, event = one(tree, "AGREE")
    assert [p for p in event.participants if p.role == "target"] == []


ATTACK_AT = """
The/-/DET/2/det attack/-/NOUN/5/nsubj at/-/ADP/4/case Goma/-/PROPN/2/nmod began/begin/VERB/0/root
./-/PUNCT/5/punct
"""
BORDER = """
Troops/troop/NOUN/2/nsubj attacked/attack/VERB/0/root a/-/DET/4/det convoy/-/NOUN/2/obj
near/-/ADP/7/case the/-/DET/7/det border/-/NOUN/2/obl between/-/ADP/9/case Chad/-/PROPN/7/nmod
and/-/CCONJ/11/cc Mali/-/PROPN/9/conj ./-/PUNCT/2/punct
"""
SUBURB = """
Troops/troop/NOUN/2/nsubj shelled/shell/VERB/0/root a/-/DET/4/det suburb/-/NOUN/2/obj
of/-/ADP/6/case Goma/-/PROPN/4/nmod ./-/PUNCT/2/punct
"""
INTO_NEAR = """
A/-/DET/2/det helicopter/-/NOUN/3/nsubj crashed/crash/VERB/0/root into/-/ADP/6/case a/-/DET/6/det
field/-/NOUN/3/obl near/-/ADP/8/case Goma/-/PROPN/6/nmod ./-/PUNCT/3/punct
"""
VISITED = """
Chad/-/PROPN/3/nmod:poss 's/-/PART/1/case president/-/NOUN/4/nsubj visited/visit/VERB/0/root
Goma/-/PROPN/4/obj ./-/PUNCT/4/punct
"""


@pytest.mark.parametrize(
    ("tree", "kind", "where"),
    [
        (ATTACK_AT, "ASSAULT", [("place", "in", "Goma")]),
        (BORDER, "ASSAULT", [("place", "near", "Chad"), ("place", "near", "Mali")]),
        (SUBURB, "ASSAULT", [("place", "in", "Goma")]),
        (INTO_NEAR, "OTHER", [("place", "near", "Goma")]),
        (VISITED, "CONSULT", [("destination", None, "Goma")]),
    ],
)
def test_where_an_act_takes_place(tree, kind, where):
    text, event = one(tree, kind)
    places = [p for p in event.participants if p.role in {"place", "origin", "destination"}]
    assert [(p.role, p.qualifier, p.of(text)) for p in places] == where


TOLD = """
Mali/-/PROPN/2/nsubj told/tell/VERB/0/root farmers/farmer/NOUN/7/nsubj they/-/PRON/7/nsubj
had/have/AUX/7/aux not/-/PART/7/advmod attacked/attack/VERB/2/ccomp Niger/-/PROPN/7/obj
./-/PUNCT/2/punct
"""
DRAFTED = """
A/-/DET/2/det statement/-/NOUN/10/nsubj drafted/draft/VERB/2/acl by/-/ADP/5/case
Mali/-/PROPN/3/obl:agent that/-/PRON/8/nsubj has/have/AUX/8/aux banned/ban/VERB/2/acl:relcl
Niger/-/PROPN/8/obj failed/fail/VERB/0/root ./-/PUNCT/10/punct
"""


@pytest.mark.parametrize(
    ("tree", "kind", "who"), [(TOLD, "ASSAULT", "farmers"), (DRAFTED, "COERCE", "Mali")]
)
def test_who_stands_right_before_a_clause_need_not_act(tree, kind, who):
    text, event = one(tree, kind)
    assert ("actor", who) not in parts(text, event)


MOTHER = """
The/-/DET/2/det mother/-/NOUN/8/nsubj of/-/ADP/4/case Mali/-/PROPN/2/nmod abducted/abduct/VERB/2/acl
by/-/ADP/7/case troops/troop/NOUN/5/obl:agent wept/weep/VERB/0/root ./-/PUNCT/8/punct
"""
ON_LAKE = """
Troops/troop/NOUN/2/nsubj seized/seize/VERB/0/root farmers/farmer/NOUN/2/obj on/-/ADP/5/case
Goma/-/PROPN/2/obl ./-/PUNCT/2/punct
"""
FLED = """
Farmers/farmer/NOUN/2/nsubj fled/flee/VERB/0/root the/-/DET/4/det fighting/-/NOUN/2/obj
in/-/ADP/6/case Goma/-/PROPN/4/nmod ./-/PUNCT/2/punct
"""


@pytest.mark.parametrize(
    ("tree", "kind", "whom"),
    [(MOTHER, "ASSAULT", ["Mali"]), (ON_LAKE, "COERCE", ["farmers"]), (FLED, "ASSAULT", [])],
    ids=["of kin", "where", "who got away"],
)
def test_whom_an_act_befalls(tree, kind, whom):
    text, event = one(tree, kind)
    assert [words for role, words in parts(text, event) if role == "target"] == whom


BAR = """
Chad/-/PROPN/2/nsubj threatened/threaten/VERB/0/root to/-/PART/4/mark bar/-/VERB/2/xcomp
Mali/-/PROPN/4/obj from/-/ADP/9/case Niger/-/PROPN/9/nmod:poss 's/-/PART/7/case
waters/water/NOUN/4/obl ./-/PUNCT/2/punct
"""


def test_who_is_kept_out_of_a_place_is_threatened_not_the_place():
    text, event = one(BAR, "THREATEN")
    assert parts(text, event) == [("actor", "Chad"), ("target", "Mali")]
    text, event = one(BAR.replace("Mali/-/PROPN", "ships/ship/NOUN"), "THREATEN")
    assert parts(text, event) == [("actor", "Chad")]


BLAME = """
Chad/-/PROPN/4/nsubj and/-/CCONJ/3/cc Niger/-/PROPN/1/conj traded/trade/VERB/0/root
blame/-/NOUN/4/obj ./-/PUNCT/4/punct
"""
FIRE = """
Chad/-/PROPN/2/nsubj exchanged/exchange/VERB/0/root fire/-/NOUN/2/obj with/-/ADP/5/case
Niger/-/PROPN/2/obl ./-/PUNCT/2/punct
"""


@pytest.mark.parametrize(("words", "type_"), [(BLAME, "ACCUSE"), (FIRE, "ASSAULT")])
def test_who_trades_blame_or_fire_does_so_to_each_other(words, type_):
    text, event = one(words, type_)
    assert event.reciprocal
    assert parts(text, event) == [("actor", "Chad"), ("actor", "Niger")]


NEIGHBOUR = """
Chad/-/PROPN/2/nsubj met/meet/VERB/0/root its/-/PRON/4/nmod:poss neighbour/-/NOUN/2/obj
Mali/-/PROPN/4/appos and/-/CCONJ/7/cc Niger/-/PROPN/5/conj ./-/PUNCT/2/punct
"""
HOST = """
Summit/summit/NOUN/2/compound host/-/NOUN/4/nsubj Chad/-/PROPN/2/appos accused/accuse/VERB/0/root
Mali/-/PROPN/4/obj ./-/PUNCT/4/punct
"""
SHIP = """
Troops/troop/NOUN/2/nsubj attacked/attack/VERB/0/root the/-/DET/4/det ship/-/NOUN/2/obj
Chad/-/PROPN/4/appos ./-/PUNCT/2/punct
"""


def test_who_is_named_behind_a_noun_takes_part():
    text, event = one(NEIGHBOUR, "CONSULT")
    assert parts(text, event) == [("actor", "Chad"), ("actor", "Mali"), ("actor", "Niger")]
    text, event = one(HOST, "ACCUSE")
    assert parts(text, event) == [("actor", "Chad"), ("target", "Mali")]


def test_the_name_of_a_ship_is_nobody():
    text, event = one(SHIP, "ASSAULT")
    assert ("target", "Chad") not in parts(text, event)


JOINED = """
Troops/troop/NOUN/2/nsubj arrested/arrest/VERB/0/root and/-/CCONJ/4/cc charged/charge/VERB/2/conj
farmers/farmer/NOUN/4/obj ./-/PUNCT/2/punct
"""
RAN = """
Troops/troop/NOUN/2/nsubj protested/protest/VERB/0/root and/-/CCONJ/4/cc shelled/shell/VERB/2/conj
Goma/-/PROPN/4/obj ./-/PUNCT/2/punct
"""
CARPET = """
Chad/-/PROPN/4/nsubj:pass was/be/AUX/4/aux:pass troops/troop/NOUN/4/{} bombed/bomb/VERB/0/root
./-/PUNCT/4/punct
"""
ADDED = """
Chad/-/PROPN/2/nsubj agreed/agree/VERB/0/root to/-/PART/4/mark {}/-/VERB/2/xcomp jets/jet/NOUN/4/obj
to/-/ADP/7/case Niger/-/PROPN/4/obl ./-/PUNCT/2/punct
"""


def test_joined_verbs_share_the_object_behind_the_last():
    text, event = one(JOINED, "COERCE")
    assert ("target", "farmers") in parts(text, event)
    text, event = one(RAN, "PROTEST")
    assert ("target", "Goma") not in parts(text, event)


@pytest.mark.parametrize("relation", ["nsubj:pass", "obj"])
def test_a_noun_fused_with_a_passive_verb_is_nobody(relation):
    text, event = one(CARPET.format(relation), "ASSAULT")
    assert parts(text, event) == [("target", "Chad")]


def test_what_is_promised_to_be_changed_is_no_party():
    text, event = one(ADDED.format("sell"), "AGREE")
    assert ("target", "Niger") in parts(text, event)
    text, event = one(ADDED.format("add"), "AGREE")
    assert parts(text, event) == [("actor", "Chad")]


DISSOLVED = """
Chad/-/PROPN/2/nsubj dissolved/dissolve/VERB/0/root its/-/PRON/5/nmod:poss own/-/ADJ/5/amod
council/-/NOUN/2/obj ./-/PUNCT/2/punct
"""
ACQUITTED = """
{}/-/PROPN/4/nsubj:pass was/be/AUX/4/aux:pass now/-/ADV/4/advmod acquitted/acquit/VERB/0/root
./-/PUNCT/4/punct
"""


@pytest.mark.parametrize(
    ("tree", "kind"),
    [
        (DISSOLVED, "OTHER"),
        (DISSOLVED.replace("own/", "old/").replace("its/-/PRON/5/nmod:poss", "the/-/DET/5/det"),
         "COERCE"),
        (ACQUITTED.format("troops"), "OTHER"),
    ],
    ids=["its own", "another's", "nobody acquits"],
)  # fmt: skip
def test_acts_on_ones_own_and_by_nobody_are_neither_coercion_nor_support(tree, kind):
    assert [event.type for event in events_of(tree)[1]] == [kind]


ANNOUNCED = """
The/-/DET/2/det death/-/NOUN/6/nsubj:pass of/-/ADP/4/case Mali/-/PROPN/2/nmod was/be/AUX/6/aux:pass
announced/announce/VERB/0/root by/-/ADP/8/case Chad/-/PROPN/6/obl:agent ./-/PUNCT/6/punct
"""


def test_who_announces_a_death_has_no_part_in_it():
    text, events = events_of(ANNOUNCED.replace("Mali", "farmers"))
    assert [parts(text, event) for event in events] == [[("target", "farmers")]]


SUED = """
Chad/-/PROPN/2/nsubj sued/sue/VERB/0/root the/-/DET/4/det city/-/NOUN/2/obj ./-/PUNCT/2/punct
"""


def test_whoever_is_sued_is_the_target():
    text, event = one(SUED, "ACCUSE")
    assert parts(text, event) == [("actor", "Chad"), ("target", "the city")]
