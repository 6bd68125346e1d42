"""Reports that contradict each other, and those that only look so."""

import datetime as dt

import pytest

from graphkit.model.outline import EntityOutline, EventOutline
from graphkit.resolve.happenings.conflicts import event_conflicts
from graphkit.resolve.happenings.reports import Report
from graphkit.resolve.happenings.vetoes import event_veto
from tests.builders_reports import ENTITIES, report

DIED = "27 ASSAULT kill - >Navalny"
MET = "27 CONSULT meet Putin,Macron on:26"
SHELLED = "27 ASSAULT shell RusTroops @Kharkiv on:26 #people"
EXPELLED = "27 SANCTION/expel expel RUS >FRA"


def basis(one, two):
    """Return in what two reports differ; the order in which they come does not show."""
    first, second = report(one, key="a"), report(two, key="b")
    found = event_conflicts([first, second])
    assert event_conflicts([second, first]) == found
    return [tuple(pair) for pair in found]


@pytest.mark.parametrize(
    ("one", "two", "words"),
    [
        (f"{DIED} on:25", f"{DIED} on:26", "different days: 2022-03-25 and 2022-03-26"),
        (f"{DIED} on:5", f"{DIED} on:26", "different days: 2022-03-05 and 2022-03-26"),
        (f"{DIED} @Kyiv", f"{DIED} @Odesa", "different places: Kyiv and Odesa"),
        (f"{MET} @Vienna", f"{MET} @Berlin", "different places: Berlin and Vienna"),
        (f"{SHELLED} %14", f"{SHELLED} %30", "different numbers: 14 and 30"),
        (EXPELLED, f"{EXPELLED} =denied", "opposite status: denied and reported"),
        # a denial names no day: it means the act told a few days before
        (
            f"{MET} =claimed",
            "30 CONSULT meet Putin,Macron =denied",
            "opposite status: claimed and denied",
        ),
        (f"{EXPELLED} =claimed", f"{EXPELLED} =negated", "opposite status: claimed and negated"),
    ],
)
def test_two_reports_contradict_each_other(one, two, words):
    assert basis(one, two) == [("a", "b", words)]


@pytest.mark.parametrize(
    ("one", "two"),
    [
        # arrested twice in a month
        ("27 COERCE/arrest arrest RUS >Navalny on:5", "27 COERCE/arrest arrest RUS >Navalny on:26"),
        (
            "5 COERCE/arrest arrest RUS >Navalny @Kyiv",
            "27 COERCE/arrest arrest RUS >Navalny @Minsk",
        ),
        # a day that is only guessed from another one
        (f"{DIED} on:25", f"{DIED} same:26"),
        # a surname alone may be somebody else's
        ("27 ASSAULT kill - >Macron?1 on:25", "27 ASSAULT kill - >Macron?1 on:26"),
        # two states meet in two places on one day
        ("27 CONSULT meet RUS,UKR on:26 @Vienna", "27 CONSULT meet RUS,UKR on:26 @Berlin"),
        (f"{MET} @Vienna", "27 CONSULT meet Putin,Macron on:25 @Berlin"),
        # a call joins two places
        ("27 CONSULT/phone speak Putin,Macron on:26 @Berlin", f"{MET} @Vienna"),
        # a country around the city
        (f"{MET} @Vienna", f"{MET} @AUT"),
        # other counts of other things, places, days or acts
        (f"{SHELLED} %14", "27 ASSAULT shell RusTroops @Kharkiv on:26 #houses %30"),
        (f"{SHELLED} %14", "27 ASSAULT shell RusTroops @Odesa on:26 #people %30"),
        (f"{SHELLED} %14", "27 ASSAULT shell RusTroops @Kharkiv on:25 #people %30"),
        (f"{SHELLED} %14", "27 ASSAULT wound RusTroops @Kharkiv on:26 #people %30"),
        (f"{SHELLED} %14", "27 ASSAULT shell UkrForces @Kharkiv on:26 #people %30"),
        # what may come does not contradict what came
        (EXPELLED, f"{EXPELLED} =planned"),
        (f"{DIED} on:25", f"{DIED} on:26 =hypothetical"),
        # others did not do it, or not at that time
        (EXPELLED, "27 SANCTION/expel expel BLR >FRA =denied"),
        (EXPELLED, "5 SANCTION/expel expel RUS >FRA =denied"),
        # nor a denial two weeks later, before the act, of another pair, or of what is done daily
        ("5 CONSULT meet Putin,Macron on:5", "27 CONSULT meet Putin,Macron =denied"),
        (MET, "25 CONSULT meet Putin,Macron =denied"),
        (MET, "28 CONSULT meet Putin,Scholz =denied"),
        ("27 ASSAULT hit RUS >UKR on:26", "29 ASSAULT hit RUS >UKR =denied"),
        # two deny it
        (f"{EXPELLED} =denied", f"{EXPELLED} =negated"),
        # a copy repeats what its original tells
        (f"art:x {DIED} on:25", f"art:y of:z {DIED} on:26"),
        (f"art:x {DIED} on:25", f"art:y of:x {DIED} on:26"),
    ],
)
def test_two_reports_do_not_contradict_each_other(one, two):
    assert basis(one, two) == []


def test_a_denial_meets_the_tellings_of_a_large_block():
    told = [report(EXPELLED, key=f"a{number:03}") for number in range(50)]
    (found, *_) = event_conflicts([*told, report(f"{EXPELLED} =denied", key="b")])
    assert tuple(found)[:2] == ("a000", "b")
    assert len(event_conflicts(told)) == 0


def wrecked(key, actor, thing, *, day=27, **fields):
    """A report that somebody destroyed a thing, in article `key[0]`; told by a source."""
    event = EventOutline(
        id=key, type="ASSAULT", sentence=0, actors=(actor,),
        **{"lemma": "blow up", "status": "claimed", "objects": (thing,), "affirmed": True} | fields,
    )  # fmt: skip
    return Report(key[0], dt.date(2022, 3, day), key[0], event, ENTITIES)


DAM = "the kakhovka dam"


@pytest.mark.parametrize(
    ("two", "told"),
    [
        (wrecked("b", "UkrForces", DAM, day=29, lemma="wreck"), True),
        (wrecked("b", "UKR", "kakhovka dam", lemma="destruction", status="denied"), True),
        (wrecked("b", "UKR", "", objects=(), targets=("KakhovkaDam",)), False),  # one word
        (wrecked("a2", "UKR", "the dam"), True),  # in one article
        (wrecked("b", "UKR", "the dam"), False),  # may be another dam
        (wrecked("b", "RUS", DAM), False),  # the same side
        (wrecked("b", "UKR", DAM, status="reported"), False),
        (wrecked("b", "UKR", DAM, affirmed=False), False),  # only denied: both agree
        (wrecked("b", "UKR", DAM, lemma="shell"), False),  # both may have
        (wrecked("b", "UKR", DAM, date=dt.date(2022, 3, 2), date_basis="explicit"), False),
    ],
)
def test_each_side_says_that_the_other_destroyed_it(two, told):
    one = wrecked("a", "RusTroops", DAM, date=dt.date(2022, 3, 26), date_basis="explicit")
    found = event_conflicts([one, two])
    assert bool(found) is told
    assert all("different actors: RusTroops and U" in one.basis for one in found)


def test_what_was_destroyed_months_before_may_have_been_built_again():
    one, two = wrecked("a", "RusTroops", DAM), wrecked("b", "UKR", DAM)
    later = Report("b", dt.date(2022, 6, 1), "b", two.event, ENTITIES)
    assert event_conflicts([one, two])
    assert not event_conflicts([one, later])


def shelled(key, actor, *, label="Group", states=(), status="claimed"):
    """A report that somebody shelled the bridge at Velm on one day; nobody is in a gazetteer."""
    place = EntityOutline(id="velm", label="Location", name="Velm")
    who = EntityOutline(id=actor, label=label, name=actor, states=states, named=label != "Group")
    event = EventOutline(
        id=key, type="ASSAULT", lemma="shell", status=status, sentence=0, actors=(actor,),
        places=("velm",), date=dt.date(2022, 3, 26), date_basis="explicit",
        objects=("the bridge",), mode="heavy-weapons",
    )  # fmt: skip
    return Report(
        article=key, published=dt.date(2022, 3, 27), witness=key, event=event,
        entities={place.id: place, who.id: who},
    )  # fmt: skip


@pytest.mark.parametrize("other", ["Eritrean forces", "Velmarian troops"])
def test_troops_of_two_peoples_are_two_claims_of_one_act_and_never_one_event(other):
    one, two = shelled("a", "Tigrayan forces"), shelled("b", other)
    assert event_veto(one, two) == event_veto(two, one) == "other actors"
    assert event_conflicts([one, shelled("b", other, status="denied")])
    (found,) = event_conflicts([one, two])
    assert found.basis == f"different actors: {' and '.join(sorted((other, 'Tigrayan forces')))}"


def test_troops_of_a_people_are_not_those_of_a_state_that_is_known():
    one = shelled("a", "Tigrayan forces")
    assert event_veto(one, shelled("b", "ETH", label="State")) == "other actors"
    assert event_veto(one, shelled("b", "its army", states=("ETH",))) == "other actors"
    assert event_veto(shelled("b", "Russian troops", states=("RUS",)), one) == "other actors"


def test_who_is_not_told_of_any_people_may_be_of_each():
    one = shelled("a", "Tigrayan forces")
    for other in (shelled("b", "masked men"), shelled("b", "Ann Lee", label="Person")):
        assert event_veto(one, other) is None
    russian = shelled("a", "Russian troops", states=("RUS",))
    assert event_veto(russian, shelled("b", "RUS", label="State")) is None


def test_what_two_armies_are_both_told_to_have_done_is_no_contradiction():
    one, two = (
        shelled(key, people, status="reported")
        for key, people in (("a", "Tigrayan forces"), ("b", "Eritrean forces"))
    )
    assert event_conflicts([one, two]) == []
