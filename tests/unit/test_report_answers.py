"""An answer names what was asked, says why there is none, and how many rows it does not show."""

import datetime as dt
import json
import re

import pytest

from graphkit.model.node import Group, State
from graphkit.report import REPORTS, get_report
from graphkit.report.glossary import EVERYWHERE, WORDS, explained
from graphkit.report.terminal import readable_lines
from tests.asked import NOTHING_TO_TELL, required
from tests.builders_story import two_presidents, week_after
from tests.cli_fixtures import run
from tests.memory_view import MemoryView
from tests.story import Story

STORE = MemoryView(two_presidents(), week_after())
WITH_DATES = [
    name
    for name in REPORTS
    if {"since", "until"} <= {one.name for one in get_report(name).parameters}
]
WITH_ACTOR = [
    name for name in REPORTS if "actor" in {one.name for one in get_report(name).parameters}
]
NO_DAY = {"said_on": None, "said_on_basis": "none"}
LATE = {"since": "2030-01-01", "until": "2030-02-01"}


def table_of(name, view=STORE, **given):
    return get_report(name).run(view, {**required(name), **given})


@pytest.mark.parametrize("name", [one for one in WITH_DATES if one not in NOTHING_TO_TELL])
def test_period_without_a_row_is_told_with_what_the_store_has(name):
    table = table_of(name, **LATE)
    assert len(table.rows) == 0
    assert re.match(r"No [a-z ]+ between 2030-01-01 and 2030-02-01", table.nothing)
    assert re.search(r"the store's [a-z ]+ (run from|are of|have no date)", table.nothing)
    assert table.title.endswith(": between 2030-01-01 and 2030-02-01")


def test_span_of_the_store_is_that_of_what_the_report_lists():
    told = table_of("threats", since="2030").nothing
    assert told == "No threat from 2030 on; the store's threats are of 2022-02-27"
    told = table_of("timeline", until="2001").nothing
    assert told == (
        "No dated event up to 2001 that happened or is said to have; the store's events run from "
        "2022-02-27 to 2022-03-04"
    )


@pytest.mark.parametrize("name", [one for one in WITH_DATES if one not in NOTHING_TO_TELL])
def test_what_has_no_date_is_counted_where_dates_are_asked_for(name):
    view = MemoryView(undated())
    note = table_of(name, view, **LATE).note
    assert re.search(r"\b\d+ (links? )?without a date left out", note), note


def undated():
    """A day of which it is not known when it was: what it tells and who said it has no date."""
    story = Story(
        ["Anvaria threatened Bordavia.", "Anvaria met Bordavia.", "Officials said Anvaria left."],
        title="Undated",
        published=None,
    )
    for name in ("Anvaria", "Bordavia"):
        story.entity(State(id=f"X-{name}", name=name), name)
    story.entity(Group(id="g-1", name="officials", named=False), "Officials")
    ends = {"did": ["X-Anvaria"], "to": ["X-Bordavia"]}
    story.event("threatened Bordavia", "THREATEN", **ends)
    story.event("met Bordavia", "CONSULT", **ends)
    story.statement("Anvaria left", by=["g-1"], source_kind="unnamed", **NO_DAY)
    return story.graph()


def test_status_that_nothing_has_is_told_with_those_there_are():
    assert table_of("threats", status="denied").nothing == (
        "No denied threat; of any status: 1 claimed, 1 reported"
    )
    assert table_of("events", status="negated", actor="Lind").nothing.startswith(
        "No negated event of Ada Lind; of any status: "
    )


def test_what_did_not_happen_is_counted_where_it_is_left_out_by_default():
    for name in ("timeline", "states"):
        assert "that did not happen, or not yet, left out (--status all shows them)" in (
            table_of(name).note
        )
        assert "did not happen" not in table_of(name, status="all").note


@pytest.mark.parametrize("name", WITH_ACTOR)
def test_title_names_the_actor_as_the_store_does(name):
    title = table_of(name, actor="lind").title
    assert "Ada Lind" in title
    assert title.startswith(get_report(name).title.removesuffix(" a date"))


def test_titles_name_dates_and_status():
    assert table_of("timeline", since="2022-02", status="claimed").title == (
        "Timeline: from 2022-02 on, status claimed"
    )
    assert table_of("changes", date="2022-03").title == "Changes in the actor network since 2022-03"
    assert table_of("known-on", date="2022-03").title == "Known on 2022-03"
    assert table_of("chain").title == "Attribution chains"
    assert table_of("chain", claim="paratroopers").title == "Attribution chains: paratroopers"


def test_store_that_has_none_says_so_whatever_is_asked():
    empty = MemoryView()
    for name in WITH_DATES:
        assert table_of(name, empty, **LATE).nothing.startswith("The store holds no ")


def test_nothing_published_by_a_date_is_told_with_the_first_day():
    assert table_of("known-on", date="2001").nothing == (
        "Nothing had been published; the store's articles begin on 2022-02-27"
    )


def test_changes_count_what_has_no_side():
    assert table_of("changes", date="2022-03-02").note == (
        "3 links before 2022-03-02, 0 from it on; 2 links without a date left out; "
        "8 links that may lie on either side of 2022-03-02 left out"
    )
    assert (
        "3 links before 2022-03, 8 from it on; 2 links" in table_of("changes", date="2022-03").note
    )


def test_one_is_told_as_one():
    story = Story(["Anvaria met Bordavia."], title="Met")
    for name in ("Anvaria", "Bordavia"):
        story.entity(State(id=f"X-{name}", name=name), name)
    story.event("met", "AID", did=["X-Anvaria"], to=["X-Bordavia"], date=dt.date(2022, 2, 1))
    note = table_of("changes", MemoryView(story.graph()), date="2022-03").note
    assert note == "1 link before 2022-03, 0 from it on"


@pytest.mark.parametrize("name", REPORTS)
def test_every_word_that_is_explained_heads_a_column(name):
    columns = table_of(name).columns
    assert WORDS.get(name, {}).keys() <= {*columns}


def test_columns_without_a_value_are_not_explained():
    table = table_of("threats")
    assert "witnesses: " in explained("threats", table)
    assert "statuses: " not in explained("threats", table)
    assert {"mode", "statuses", "witnesses"} == EVERYWHERE.keys()


@pytest.mark.usefixtures("store")
def test_words_stand_below_a_table_for_people_alone():
    told = run("report", "central").stdout
    assert "\ncore: the actor is one of a group" in told
    assert "core: " in run("report", "central", "-f", "markdown").stdout
    assert "one of a group" not in run("report", "central", "-f", "csv").stdout
    assert "one of a group" not in run("report", "timeline", "-f", "svg").stdout


@pytest.mark.usefixtures("store")
@pytest.mark.parametrize("form", ["json", "csv"])
def test_file_without_rows_has_its_reason_on_standard_error(form):
    done = run("report", "threats", "--since", "2030", "-f", form)
    assert done.exit_code == 0
    assert done.stderr == "No threat from 2030 on; the store's threats are of 2022-02-27\n"
    assert done.stdout in ("[]\n", done.stdout.splitlines()[0] + "\n")
    assert form != "json" or json.loads(done.stdout) == []


@pytest.mark.usefixtures("store")
@pytest.mark.parametrize("name", ["timeline", "states"])
def test_picture_of_nothing_says_why(name):
    args = [part for key, value in LATE.items() for part in (f"--{key}", value)]
    picture = run("report", name, *args, "-f", "svg").stdout
    words = " ".join(re.findall(r"<text[^>]*>([^<]+)</text>", picture))
    reason, _, span = table_of(name, MemoryView(two_presidents()), **LATE).nothing.partition("; ")
    assert reason in words
    assert span in words
    assert "has a date" not in words


def test_reason_stands_where_the_rows_would():
    lines = [line.text for line in readable_lines(table_of("threats", since="2030"), 100)]
    assert lines[1] == "No threat from 2030 on; the store's threats are of 2022-02-27"
    assert dt.date(2022, 2, 27).isoformat() in lines[1]
