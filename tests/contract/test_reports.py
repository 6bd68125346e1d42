"""A question has one answer: on SQLite, on Neo4j, and by its saved Cypher query on Neo4j."""

import datetime as dt
import re
from pathlib import Path

import neo4j
import pytest

from graphkit.analysis.paths import shortest_paths
from graphkit.model.edge_text import Asserts
from graphkit.model.node import State
from graphkit.report import REPORTS, get_report
from graphkit.report.hops import hop_rows
from graphkit.report.lookup import find_entities
from graphkit.report.page.writing import page_html
from graphkit.report.saved import saved_names, saved_query
from graphkit.store import open_store
from tests.asked import required
from tests.builders import NORWAY, RUN, VALE, Draft, phone_call
from tests.builders_story import week_after
from tests.builders_witnesses import called, denied_by, died, fill, same_threat, two_presidents
from tests.neo4j_server import empty
from tests.story import Story

ASKED = {
    "threats": [{}, {"actor": "petrak"}, {"since": "2022-02-28"}, {"status": "happened"}],
    "contacts": [{}, {"status": "all"}, {"actor": "Ms Lind"}, {"since": "2022-03-02"}],
    "states": [{}, {"status": "all"}, {"actor": "p-moe"}, {"status": "planned"}],
    "venues": [{}, {"actor": "lind"}],
    "unverified": [{}, {"actor": "A CLERK"}],
    "chain": [{}, {"claim": "would MOBILISE"}, {"claim": "peace"}],
    "said-by": [{"actor": "Ada Lind"}, {"actor": "moe"}],
    "contradictions": [
        {}, {"actor": "liv ravn"}, {"actor": "Petrak"}, {"since": "2022-03-02"},
        {"until": "2022-02"},
    ],
    "unnamed-only": [
        {}, {"actor": "exiled reporters"}, {"actor": "Norland"}, {"since": "2022-02-27"},
    ],
    "ego": [
        {"actor": "Petrak"}, {"actor": "moe"}, {"actor": "X-Bordavia", "status": "all"},
        {"actor": "Ada Lind", "status": "planned"},
    ],
    "known-on": [
        {"date": "2022-02-27"}, {"date": "2022-03-02"}, {"date": "2022"},
        {"date": "2022-03", "actor": "Petrak", "status": "disputed"},
        {"date": "2022-03-01", "status": "happened"},
    ],
    "quality": [{}],
}  # fmt: skip
NOTHING = ({"since": "2022-02-28"},)
PAGE = re.findall(
    r"```cypher\n(.*?)```\n\nColumns: ([^.\n]*)\.",
    (Path(__file__).parents[2] / "docs" / "cypher.md").read_text(encoding="utf-8"),
    re.DOTALL,
)
CASES = [(name, asked) for name, cases in ASKED.items() for asked in cases]


def rows_of(view, name, asked):
    table = get_report(name).run(view, asked)
    return [dict(zip(table.columns, row, strict=True)) for row in table.rows]


@pytest.fixture(scope="module")
def sqlite_view(tmp_path_factory):
    path = tmp_path_factory.mktemp("store") / "graphkit.db"
    with open_store(path) as store:
        filled(store)
        yield store.view()


@pytest.fixture(scope="module")
def neo4j_view(neo4j_uri, neo4j_auth, driver):
    username, password = neo4j_auth
    empty(driver)
    with open_store(neo4j_uri, username=username, password=password) as store:
        filled(store)
        yield store.view()
    empty(driver)


@pytest.fixture(scope="module")
def driver(neo4j_uri, neo4j_auth):
    with neo4j.GraphDatabase.driver(neo4j_uri, auth=neo4j_auth) as opened:
        yield opened


def filled(store):
    with store.writer() as writer:
        for article in (week_after(), phone_call(), claim_of_attack(), *more_on_the_threat()):
            writer.put(article, RUN)
        for article in (
            called("phoned", day=4),
            called("rang", day=5, short="Ada"),
            note(),
            *deaths(),
        ):
            writer.put(article, RUN)
        for article in more_on_the_threat():
            writer.judge(same_threat(two_presidents(), article))
    fill(store)


def more_on_the_threat():
    """One more denial by a speaker, in other words; and somebody who affirms it."""
    again = "Reporters asked whether the week had been a quiet one at the border."
    return (
        denied_by("Tor Moe", day=6, opening=again),
        denied_by("Liv Ravn", day=4, stance="affirm"),
    )


def deaths():
    """Two reports of one death that name two days."""
    return [died("Olaf Berg", dt.date(2022, 3, day)) for day in (2, 3)]


def note():
    """A note without a date, of which nobody knows who wrote it."""
    words = "nobody of Norland ever crossed the border"
    story = Story([f"It is said that {words}."], title="A note", published=None)
    norland = story.entity(State(id="X-Norland", name="Norland"), "Norland")
    about = [(norland, "topic", "Norland")]
    story.statement(
        words, source_kind="unnamed", said_on=None, said_on_basis="none", about=about
    )  # fmt: skip
    return story.graph()


def claim_of_attack():
    draft = Draft("Anna Vale said that Norway bombed the bridge.", published=dt.date(2022, 3, 1))
    draft.entity(VALE)
    draft.entity(NORWAY)
    said = draft.said(VALE, "said", "Norway bombed the bridge")
    dated = {"date": dt.date(2022, 2, 28), "date_basis": "explicit", "date_precision": "day"}
    event = draft.event("bombed", NORWAY, type="ASSAULT", status="claimed", **dated)
    draft.add(Asserts(source=said.id, target=event.id, stance="affirm", **draft.at("bombed")))
    return draft.graph()


@pytest.mark.parametrize("name", saved_names())
def test_saved_query_says_what_its_report_says(name):
    query, report = saved_query(name), get_report(name)
    assert (query.title, query.question) == (report.title, report.question)
    defaults = {one.name: one.default for one in report.parameters if not one.required}
    given = {key: value for key, value in query.parameters.items() if key in defaults}
    assert given == defaults
    assert query.parameters.keys() == {one.name for one in report.parameters}
    assert query.required == tuple(one.name for one in report.parameters if one.required)


def test_every_saved_query_is_asked_here_and_is_a_report():
    assert set(saved_names()) == set(ASKED) <= set(REPORTS)


@pytest.mark.parametrize(("name", "asked"), CASES)
def test_every_case_has_an_answer(name, asked, sqlite_view):
    assert rows_of(sqlite_view, name, asked) or asked in NOTHING


@pytest.mark.parametrize(("name", "asked"), CASES)
def test_saved_query_answers_as_the_report_does(name, asked, sqlite_view, neo4j_view, driver):
    expected = rows_of(sqlite_view, name, asked)
    assert rows_of(neo4j_view, name, asked) == expected
    query = saved_query(name)
    answer = driver.execute_query(query.text, {**query.parameters, **asked})
    assert [record.data() for record in answer.records] == expected
    table = get_report(name).run(sqlite_view, asked)
    assert tuple(answer.keys) == table.columns


def test_the_page_names_the_columns_of_each_query():
    page = (Path(__file__).parents[2] / "docs" / "cypher.md").read_text(encoding="utf-8")
    assert len(PAGE) == page.count("```cypher")


@pytest.mark.usefixtures("neo4j_view")
@pytest.mark.parametrize(("query", "columns"), PAGE, ids=lambda part: part.split("\n")[0])
def test_queries_of_the_page_answer_with_the_columns_that_it_names(query, columns, driver):
    answer = driver.execute_query(query.replace("Volodymyr Zelensky", "Ada Lind"))
    assert answer.keys == re.findall("`(.*?)`", columns)
    assert answer.records
    assert all(any(one[name] is not None for one in answer.records) for name in answer.keys)


@pytest.mark.usefixtures("neo4j_view")
def test_the_page_counts_witnesses_and_events_as_reports_do(driver):
    witnessed = next(query for query, _ in PAGE if "AS witnesses" in query)
    first = driver.execute_query(witnessed).records[0].data()
    assert (first["event"], first["articles"], first["witnesses"]) == ("threatened Anvaria", 6, 5)
    assert set(first["statuses"]) == {"reported", "denied", "claimed"}


@pytest.mark.parametrize("name", [name for name in REPORTS if name not in ASKED])
def test_other_reports_answer_alike_on_both_stores(name, sqlite_view, neo4j_view):
    asked = required(name)
    rows = rows_of(sqlite_view, name, asked)
    assert rows
    assert rows_of(neo4j_view, name, asked) == rows


def paths_of(view):
    skeleton = view.skeleton()
    ends = [
        skeleton.numbers(one.id for one in find_entities(view, name))
        for name in ("Ada Lind", "Bordavia")
    ]
    found = shortest_paths(skeleton, *ends, count=4, counts=lambda _: True)
    paths = [[{skeleton.id(number)} for number in path] for path in found]
    return hop_rows(view, paths, lambda status: status == "reported")


def test_paths_are_the_same_on_both_stores(sqlite_view, neo4j_view):
    rows = paths_of(sqlite_view)
    assert {row[0] for row in rows} == {1, 2, 3, 4}
    assert paths_of(neo4j_view) == rows


def test_the_page_is_the_same_on_both_stores(sqlite_view, neo4j_view):
    assert page_html(neo4j_view) == page_html(sqlite_view)
