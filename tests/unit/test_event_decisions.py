"""Many reports of one happening become one group; facts keep others apart."""

import pytest

from graphkit.resolve.clusters import clusters
from graphkit.resolve.happenings.blocks import candidates
from graphkit.resolve.happenings.decisions import event_decisions
from graphkit.resolve.happenings.kinds import is_kin, modes_meet
from graphkit.resolve.happenings.scores import decided
from graphkit.resolve.happenings.vetoes import event_veto
from tests.builders_reports import report

CALL = "CONSULT/phone {} Putin,Macron"


def grouped(reports):
    by_id = {r.event.id: r for r in reports}

    def apart(one, two):
        return event_veto(by_id[one], by_id[two]) is not None

    return clusters(event_decisions(reports), apart)


def calls(number):
    """Reports of one call of March 27, told in several ways on that day and the next."""
    ways = ("27 {} on:27", "27 {}", "28 {} on:27", "27 {} same:27 =claimed", "27 {} on:27 @RUS")
    words = ("speak", "call", "phone_call")
    lines = [ways[n % 5].format(CALL.format(words[n % 3])) for n in range(number)]
    return [report(line, key=f"call{n:04}") for n, line in enumerate(lines)]


@pytest.mark.parametrize("number", [10, 400])
def test_many_articles_about_one_call_are_one_event(number):
    assert [len(group) for group in grouped(calls(number))] == [number]


def test_a_large_block_is_not_all_pairs():
    few, many = (len(list(candidates(calls(number)))) for number in (200, 2000))
    assert many < 12 * few
    assert many < 2000 * 20


def test_the_next_day_s_call_stays_another():
    other = [report("28 CONSULT/phone call Putin,Macron on:28", key=f"next{n}") for n in range(3)]
    undated = report("28 CONSULT/phone call Putin,Macron", key="undated")
    groups = grouped([*calls(10), *other, undated])
    assert sorted(len(group) for group in groups) == [4, 10]
    assert ["next0", "next1", "next2", "undated"] in groups


def test_a_decision_says_why():
    lines = (
        "27 CONSULT/phone speak Putin,Macron on:27",
        "28 CONSULT/phone call Macron,Putin on:27",
    )
    (found,) = event_decisions(report(line, key=f"e{n}") for n, line in enumerate(lines))
    assert found.outcome == "same"
    assert found.reasons == (
        "same parties: Ann Macron, Ann Putin",
        "same day: 2022-03-27",
        "same mode: phone",
        "words of one kind: call and speak",
    )
    assert 0.7 < found.score < 1


@pytest.mark.parametrize(
    ("one", "two", "reason"),
    [
        ("27 {} on:27", "27 {}", "2022-03-27, and published on that day"),
        ("28 {}", "27 {} on:27", "2022-03-27, and published a day later"),
        ("27 {}", "27 {}", "published on the same day"),
        ("27 {}", "28 {}", "published a day apart"),
        ("27 {} on:26-27", "27 {} on:27", "days overlap"),
        ("27 {} in:2022-03", "29 {} in:2022-03", "same month"),
    ],
)
def test_a_decision_says_how_the_days_fit(one, two, reason):
    call = CALL.format("call")
    (found,) = event_decisions((report(one.format(call)), report(two.format(call))))
    assert reason in found.reasons


def test_a_copy_follows_its_original_and_joins_nobody_itself():
    """Its "Sunday" was counted from the day it was posted again."""
    first = report("art:a 27 CONSULT/phone call Putin,Macron on:27 s4", key="a1")
    copy = report("art:b of:a 30 CONSULT/phone call Putin,Macron on:30 s5", key="b1")
    later = report("art:c 30 CONSULT/phone call Putin,Macron on:30", key="c1")
    found = event_decisions((first, copy, later))
    assert [(d.one, d.two, d.score) for d in found] == [("a1", "b1", 1.0)]
    assert event_veto(first, copy) is None
    assert event_veto(first, later) == "other day"


def test_in_a_copy_a_word_may_have_its_particle_or_not():
    said = "30 CONSULT/phone {} Putin,Macron s5"
    whole = report("art:a " + said.format("speak"), key="a1")
    copy = report("art:b of:a " + said.format("speak_with"), key="b1")
    assert grouped((whole, copy)) == [["a1", "b1"]]


def test_of_possible_pairs_between_two_groups_the_best_stays():
    day = [report("27 CONSULT/phone call Putin,Macron", key=f"a{n}") for n in range(3)]
    next_day = [report("28 CONSULT/phone call Putin,Macron", key=f"b{n}") for n in range(3)]
    found = event_decisions([*day, *next_day])
    assert [d.outcome for d in found].count("possible") == 1


@pytest.mark.parametrize(
    ("one", "two", "reason"),
    [
        ("27 CONSULT meet Putin on:26", "27 CONSULT meet Putin on:27", "other day"),
        ("27 CONSULT meet Putin in:2022-02", "27 CONSULT meet Putin on:27", "other month"),
        ("20 CONSULT meet Putin", "24 CONSULT meet Putin", "told 4 days apart"),
        ("27 CONSULT meet Putin @Gomel", "27 CONSULT meet Putin @Minsk", "other place"),
        ("27 CONSULT meet Putin,Xi", "27 CONSULT meet Putin,Kim", "other partners"),
        ("27 ASSAULT hit RUS", "27 ASSAULT hit UKR", "other actors"),
        ("27 ASSAULT hit RUS >Putin", "27 ASSAULT hit RUS >Grossi", "other targets"),
        ("27 ASSAULT kill RUS %14", "27 ASSAULT kill RUS %16", "other number"),
        ("27 ASSAULT kill RUS", "27 MOBILIZE send RUS", "ASSAULT and MOBILIZE"),
        ("27 CONSULT/phone call Xi", "27 CONSULT/visit visit Xi", "phone and visit"),
        ("27 CONSULT meet Xi =hypothetical", "27 CONSULT meet Xi", "one is only imagined"),
        ("art:a 27 CONSULT meet Xi s1", "art:a 27 CONSULT meet Xi s1", "two acts of one sentence"),
        (
            "27 CONSULT meet Xi =planned",
            "27 CONSULT meet Xi on:20",
            "done in one before it was planned in the other",
        ),
    ],
)
def test_a_fact_parts_two_reports(one, two, reason):
    first, second = report(one), report(two)
    assert event_veto(first, second) == event_veto(second, first) == reason


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("27 ASSAULT hit RUS @Kharkiv", "27 ASSAULT hit RusTroops @KharkivRegion"),
        ("27 ASSAULT hit RusForces @UKR", "27 ASSAULT hit RusTroops @Kharkiv"),
        ("27 CONSULT meet Macron?1,Putin", "27 CONSULT meet Macron,Putin"),
        ("27 ASSAULT hit gunmen1 @Kyiv", "27 ASSAULT hit gunmen2 @Kyiv"),
        ("27 ASSAULT hit RUS on:27 =denied", "28 ASSAULT hit RUS on:27"),
        ("27 ASSAULT kill RUS %2014", "27 ASSAULT kill RUS %14"),
    ],
)
def test_what_may_be_one_is_not_parted(one, two):
    assert event_veto(report(one), report(two)) is None


@pytest.mark.parametrize(
    ("one", "two", "kin"),
    [
        ("27 REQUEST urge RUS", "27 REQUEST call_on RUS", True),
        ("27 SUPPORT thank RUS", "27 SUPPORT welcome RUS", False),
        ("27 ACCUSE accuse RUS", "27 ACCUSE blame RUS", True),
        ("27 AGREE promise RUS", "27 AGREE sign_deal RUS", False),
        ("27 OTHER vote RUS", "27 OTHER sign RUS", False),
        ("27 ASSAULT/aerial bomb RUS", "27 ASSAULT/destroy destroy RUS", True),
        ("27 CONSULT talk RUS", "27 CONSULT meet RUS", True),
    ],
)
def test_words_of_one_kind(one, two, kin):
    first, second = report(one).event, report(two).event
    assert modes_meet(first, second)
    assert is_kin(first, second) is is_kin(second, first) is kin


def test_a_headline_that_fits_two_reports_of_the_lead_joins_neither():
    head = report("art:a 27 OTHER die Navalny s0 headline", key="a0")
    first = report("art:a 27 OTHER die Navalny s1 lead", key="a1")
    second = report("art:a 27 OTHER die Navalny s2 lead", key="a2")
    (found,) = event_decisions([head, first])
    assert (found.outcome, found.reasons[0]) == (
        "same",
        "told in the headline and in the first sentences",
    )
    assert event_decisions([head, first, second]) == []


def test_who_acts_for_a_common_party_ties_no_others():
    """Both name Russia: that one names Navalny too says no more of it, in either order."""
    one = report("art:a 26 CONSULT/phone call RUS,UKR", key="a0")
    two = report("art:b 26 CONSULT/phone call RUS,UKR >Navalny", key="b0")
    found = decided(one, two)
    assert found == decided(two, one)
    assert found.outcome == "possible"
