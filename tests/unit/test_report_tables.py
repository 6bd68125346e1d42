"""What the reports say of an invented day: a call, a threat, venues, and a note with a source."""

import pytest

from graphkit.errors import InputError, NotFoundError
from graphkit.model.node import Group, Person
from graphkit.report import REPORTS, get_report
from tests.asked import NOTHING_TO_TELL, required
from tests.builders_story import two_presidents, week_after
from tests.memory_view import MemoryView
from tests.story import Story


@pytest.fixture(scope="module")
def view():
    return MemoryView(two_presidents())


def rows(view, name, *columns, **parameters):
    table = get_report(name).run(view, parameters)
    places = [table.columns.index(column) for column in columns]
    return [tuple(row[place] for place in places) for row in table.rows]


def test_threat_has_maker_target_day_and_sentence(view):
    assert rows(view, "threats", "date", "actors", "targets", "mode", "status", "sentence") == [
        (
            "2022-02-27",
            "Goran Petrak",
            "Anvaria",
            "violence",
            "reported",
            "That day Petrak threatened Anvaria with war.",
        )
    ]


def test_venues_stand_with_who_proposed_agreed_and_rejected_them(view):
    assert rows(view, "venues", "role", "place", "by") == [
        ("agreed", "Lesna River", "Ada Lind"),
        ("rejected", "Bordavia", "Ada Lind"),
        ("proposed", "Vienna", "Ada Lind"),
        ("proposed", "Oslo", "Ada Lind"),
        ("proposed", "Baku", "Ada Lind"),
    ]


def test_contact_names_both_parties_and_the_means_and_leaves_out_what_is_only_planned(view):
    assert rows(view, "contacts", "date", "parties", "means") == [
        ("2022-02-27", "Ada Lind, Goran Petrak", "phone")
    ]
    assert rows(view, "contacts", "status", "place", status="planned") == [
        ("planned", "near Lesna River")
    ]


@pytest.mark.parametrize(
    ("group", "status", "found"),
    [({"named": False}, "reported", []), ({}, "reported", ["Ada Lind, troops"])],
)
def test_contact_needs_two_parties_that_have_a_name(group, status, found):
    story = Story(["Ada Lind greets troops."], title="Photo")
    lind = story.entity(Person(id="p1", name="Ada Lind"), "Ada Lind")
    troops = story.entity(Group(id="g1", name="troops", **group), "troops")
    story.event("greets troops", "CONSULT", did=[lind], to=[troops], status=status)
    story.event("greets", "CONSULT", did=[lind], objects=("a flag",), status=status)
    assert [row for (row,) in rows(MemoryView(story.graph()), "contacts", "parties")] == found


def test_venues_of_one_speaker(view):
    assert len(rows(view, "venues", "place", actor="lind")) == 5
    assert rows(view, "venues", "place", actor="Petrak") == []


@pytest.mark.parametrize(
    ("limits", "count"),
    [({"since": "2022-02-27"}, 5), ({"since": "2022-02-28"}, 0), ({"until": "2022"}, 5), ({}, 6)],
)
def test_statements_narrow_by_the_day_they_were_said(view, limits, count):
    assert len(rows(view, "statements", "text", **limits)) == count


def test_chain_leads_from_the_claim_to_its_root_source(view):
    found = rows(view, "chain", "step", "source", "source_kind", "verification", "cue")
    cue = "None of this could be checked"
    assert found == [
        (0, "a note", "document", "unverified", cue),
        (1, "exiled reporters", "unnamed", "unverified", cue),
    ]


def test_a_speaker_who_quotes_only_himself_passes_nothing_on_unless_asked_for():
    said = "We pledge that the port opens, Lind said; Petrak said aides had said it closes."
    story = Story([said], title="Pledges")
    for key in ("Lind", "Petrak", "aides"):
        story.entity(Person(id=key, name=key), key)
    pledge = story.statement("the port opens", by=["Lind"])
    story.statement("We pledge that the port opens", by=["Lind"], reports=[pledge])
    closing = story.statement("it closes", by=["aides"])
    story.statement("aides had said it closes", by=["Petrak"], reports=[closing])
    view = MemoryView(story.graph())
    assert rows(view, "chain", "step", "source") == [(0, "Petrak"), (1, "aides")]
    own = rows(view, "chain", "step", "source", claim="pledge")
    assert own == [(0, "Lind"), (1, "Lind")]


def test_chain_of_one_claim_is_found_by_its_words(view):
    assert rows(view, "chain", "step", "source", claim="want PEACE") == [(0, "Ada Lind")]
    with pytest.raises(NotFoundError, match="no statement holds the words 'moon'"):
        rows(view, "chain", "step", claim="moon")


def test_unverified_claims_count_the_hops_to_the_origin(view):
    assert rows(view, "unverified", "source", "hops", "origin") == [
        ("a note", 1, "exiled reporters"),
        ("exiled reporters", 0, "exiled reporters"),
    ]
    assert len(rows(view, "unverified", "source", actor="exiled reporters")) == 1


def test_states_roll_up_and_only_what_happened_has_a_score(view):
    columns = ("date", "source", "target", "status", "events", "mean_score")
    assert {row[3] for row in rows(view, "states", *columns)} == {"reported"}
    found = rows(view, "states", *columns, status="all")
    assert found == [
        ("2022-02-27", "Bordavia", "Anvaria", "reported", 1, -3.5),
        ("2022-02-27", "Bordavia", "Anvaria", "hypothetical", 1, None),
        ("2022-02-27", "Anvaria", "Bordavia", "reported", 1, 1.5),
        (None, "Anvaria", "Bordavia", "planned", 1, None),
        (None, "Bordavia", "Anvaria", "planned", 1, None),
    ]


def test_timeline_leaves_out_what_has_no_date_or_did_not_happen(view):
    assert rows(view, "timeline", "type") == [("CONSULT",), ("THREATEN",)]
    table = get_report("timeline").run(view, {"status": "all"})
    assert [row[2] for row in table.rows] == ["CONSULT", "THREATEN", "ASSAULT"]
    assert table.note == "1 without a date left out"


@pytest.mark.parametrize(
    ("limits", "count"),
    [
        ({"since": "2022-02-28"}, 0),
        ({"until": "2022-02"}, 3),
        ({"since": "2022", "until": "2022-02-27"}, 3),
        ({"until": "2021-12-31"}, 0),
        ({"actor": "lind"}, 2),
        ({"status": "reported"}, 2),
    ],
)
def test_events_narrow_by_date_actor_and_status(view, limits, count):
    assert len(rows(view, "events", "type", **limits)) == count


@pytest.mark.parametrize("day", ["soon", "2022-13-01", "20220227", "2022-02-27T10:00", ""])
def test_date_that_is_none_is_refused(view, day):
    with pytest.raises(InputError, match="is no date"):
        rows(view, "events", "type", since=day)


def test_status_that_is_none_is_refused(view):
    with pytest.raises(InputError, match="no status 'maybe': it is all, happened, reported"):
        rows(view, "events", "type", status="maybe")


def test_said_by_puts_direct_quotes_first(view):
    found = rows(view, "said-by", "speech", "text", "to", actor="Ada Lind")
    assert found[0] == ("direct", "We want peace", "Anvarians")
    assert {speech for speech, _, _ in found[1:]} == {"indirect"}
    assert len(found) == 4


def test_said_by_needs_an_actor(view):
    with pytest.raises(InputError, match="needs --actor"):
        rows(view, "said-by", "text")


@pytest.mark.parametrize(
    ("typed", "offered"), [("Ada Lynd", "Ada Lind"), ("ada", "Ada Lind"), ("Petrac", "Petrak")]
)
def test_unknown_actor_is_met_with_the_nearest_names(view, typed, offered):
    with pytest.raises(NotFoundError, match=f"did you mean.*{offered}"):
        rows(view, "statements", "text", actor=typed)


def test_place_is_no_actor(view):
    with pytest.raises(NotFoundError, match="'Vienna' is a place in the store, no actor"):
        rows(view, "statements", "text", actor="Vienna")


def test_actors_are_counted(view):
    found = rows(view, "actors", "actor", "mentions", "statements", "acts", "targeted")
    assert found[0] == ("Ada Lind", 2, 4, 2, 0)
    assert ("Goran Petrak", 1, 0, 3, 1) in found


def test_central_actors_leave_out_what_did_not_happen(view):
    found = rows(view, "central", "actor", "degree", "betweenness", "core", "links")
    assert ("Goran Petrak", 2, 0.666667, 1, 2) in found


def test_overview_counts_articles_nodes_and_statuses(view):
    found = rows(view, "overview", "what", "item", "value")
    assert ("articles", "current", 1) in found
    assert ("outlet", "The Harbour Post", 1) in found
    assert ("event status", "hypothetical", 1) in found
    assert ("node", "Event", 4) in found


@pytest.mark.parametrize("name", REPORTS)
def test_every_report_answers_on_an_empty_store_or_says_whom_it_misses(name):
    report = get_report(name)
    assert report.name == name
    assert report.title
    assert report.question
    parameters = required(name)
    if "actor" in parameters:
        parameters["actor"] = "Nobody"
        with pytest.raises(NotFoundError, match="'Nobody'"):
            report.run(MemoryView(), parameters)
    else:
        assert report.run(MemoryView(), parameters).columns


@pytest.mark.parametrize("name", REPORTS)
def test_every_row_opens_its_sentence(view, name):
    if name in ("overview", "quality", *NOTHING_TO_TELL):
        return
    table = get_report(name).run(view, required(name))
    assert table.rows
    for sentence, article, evidence in {row[-3:] for row in table.rows}:
        assert sentence in two_presidents().article.text
        assert article == "A note, a call and a threat"
        assert evidence.split("#")[0] == two_presidents().article.id[:12]


@pytest.mark.parametrize("name", ["events", "timeline", "states"])
def test_columns_that_are_known_without_rows_are_those_of_the_rows(name):
    view = MemoryView(two_presidents(), week_after())
    table = get_report(name).run(view, {"status": "all"})
    rows = list(table.rows)
    known = table.rows.known()
    assert {"date", "date_basis", "status"} < set(known)
    for column, cells in known.items():
        at = table.columns.index(column)
        assert list(cells) == [row[at] for row in rows]
    assert list(table.rows.some([2, 0])) == [rows[2], rows[0]]
    assert list(table.rows[1:].known()["date"]) == list(known["date"])[1:]
