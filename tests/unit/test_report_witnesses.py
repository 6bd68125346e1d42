"""What rows rest on: a threat that a paper reports, another reprints, and two people deny."""

import pytest

from graphkit.report import get_report
from graphkit.report.terminal import readable_lines
from graphkit.store import open_store
from tests.builders_witnesses import fill


@pytest.fixture(scope="module")
def view(tmp_path_factory):
    with open_store(tmp_path_factory.mktemp("store") / "graphkit.db") as store:
        fill(store)
        yield store.view()


def rows(view, name, *columns, **parameters):
    table = get_report(name).run(view, parameters)
    places = [table.columns.index(column) for column in columns]
    return [tuple(row[place] for place in places) for row in table.rows]


COUNTED = ("articles", "witnesses")


@pytest.mark.parametrize("name", ["events", "timeline", "threats"])
def test_a_happening_is_one_row_with_its_articles_witnesses_and_statuses(view, name):
    asked = {"actor": "Anvaria", "status": "disputed"}
    assert rows(view, name, "status", "statuses", *COUNTED, **asked) == [
        ("disputed", "denied 2, reported 2", 4, 3)
    ]


def test_where_reports_agree_no_statuses_are_listed(view):
    assert rows(view, "contacts", "status", "statuses", *COUNTED) == [("reported", None, 2, 1)]


def test_acts_of_states_count_events_and_say_what_they_rest_on(view):
    found = rows(view, "states", "source", "status", "statuses", "events", "mean_score", *COUNTED)
    assert ("Bordavia", "disputed", "denied 2, reported 2", 1, -3.5, 4, 3) in found
    assert ("Anvaria", "reported", None, 1, 1.5, 2, 1) in found


def test_actors_count_an_event_once(view):
    found = rows(view, "actors", "actor", *COUNTED, "acts", "statements")
    assert ("Goran Petrak", 4, 3, 3, 0) in found
    assert ("Ada Lind", 2, 1, 2, 4) in found


def test_central_actors_rest_on_the_articles_of_their_events(view):
    assert ("Anvaria", 1, 4, 3) in rows(view, "central", "actor", "links", *COUNTED)


def test_a_statement_that_a_copy_repeats_is_one_row_and_one_witness(view):
    found = rows(view, "said-by", "text", *COUNTED, actor="Ada Lind")
    assert found[0] == ("We want peace", 2, 1)
    assert len(found) == 4
    table = get_report("statements").run(view, {})
    assert table.note == "6 repeated in copies left out"


def test_statements_that_corroborate_each_other_count_together(view):
    assert rows(view, "said-by", "act", *COUNTED, actor="Tor Moe") == [("deny", 2, 2)]


@pytest.mark.parametrize(("name", "count"), [("unverified", 2), ("chain", 2), ("venues", 5)])
def test_claims_and_venues_of_copies_are_not_told_twice(view, name, count):
    assert rows(view, name, *COUNTED) == [(2, 1)] * count


def test_a_chain_of_a_copy_is_found_by_its_id(view):
    copies = [
        node.id
        for node in view.nodes(labels=("Statement",))
        if node.text == "the paratroopers were being loaded"
    ]
    assert len(copies) == 2
    for key in copies:
        assert len(rows(view, "chain", "step", claim=key)) == 2


def test_overview_counts_copies_and_judgements(view):
    found = rows(view, "overview", "what", "item", "value")
    assert ("articles", "copies of others", 1) in found
    assert ("who is who", "judgements", 2) in found
    assert ("node", "Event", 4) in found


def test_on_a_narrow_screen_the_counts_stand_beside_the_source(view):
    table = get_report("threats").run(view, {})
    lines = [line.text for line in readable_lines(table, 80)]
    text = " ".join(line.strip() for line in lines)
    assert " · 4 articles, 3 witnesses" in text
    assert not any("articles:" in line for line in lines)
