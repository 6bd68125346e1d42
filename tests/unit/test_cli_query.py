"""`graphkit query` up to the server: which text and which parameters it is asked."""

import json

import pytest

from graphkit.cli import opening
from graphkit.report.saved import saved_names, saved_query
from tests.cli_fixtures import error, run

pytestmark = pytest.mark.usefixtures("in_empty_folder")

FILE = '// title: Names\n// parameters: {"since": null, "least": 2}\nRETURN $since, $least\n'


class Asked:
    """A server that only notes what it is asked."""

    def __init__(self):
        self.text = None
        self.parameters = None

    def query(self, text, parameters, *, write):
        assert not write
        self.text, self.parameters = text, dict(parameters)
        return ["n"], [[1]]

    def close(self):
        pass


@pytest.fixture
def asked(in_empty_folder, monkeypatch):  # noqa: ARG001
    server = Asked()
    monkeypatch.setattr(opening, "open_store", lambda *_, **__: server)
    monkeypatch.setenv("NEO4J_PASSWORD", "x")
    monkeypatch.setenv("GRAPHKIT_STORE", "neo4j://127.0.0.1:1")
    return server


def test_head_of_a_file_gives_what_param_does_not(asked):
    result = run("query", "-", input=FILE)
    assert (result.exit_code, result.stdout) == (0, "Names\nn\n-\n1\n")
    assert asked.parameters == {"since": None, "least": 2}


@pytest.mark.parametrize("given", ["since=2022", 'since="2022"'])
def test_text_of_the_head_stays_text(asked, given):
    text = FILE.replace("$least", "$least, $more, $`and more`")
    params = (given, "least=3", "more=[1]", "and more=x")
    run("query", "-", *(word for param in params for word in ("-p", param)), input=text)
    assert asked.parameters == {"since": "2022", "least": 3, "more": [1], "and more": "x"}


def test_null_can_be_given(asked):
    run("query", "--saved", "threats", "-p", "status=null")
    assert asked.parameters["status"] is None


def test_saved_query_and_its_file_are_asked_alike(asked):
    run("query", "--saved", "threats", "-p", "actor=Ada Lind")
    saved = (asked.text, asked.parameters)
    run("query", "-", "-p", "actor=Ada Lind", input=saved_query("threats").text)
    assert (asked.text, asked.parameters) == saved
    assert asked.parameters["status"] == "all"


@pytest.mark.usefixtures("asked")
@pytest.mark.parametrize(("name", "missing"), [("said-by", "actor"), ("known-on", "date")])
def test_a_saved_query_asks_for_what_it_cannot_do_without(name, missing):
    line = f"this query needs -p {missing}=VALUE; it asks: {saved_query(name).question}"
    assert error("query", "--saved", name, exit_code=2) == line
    assert error("query", "--saved", name, "-p", f"{missing}=null", exit_code=2) == line
    assert error("query", "-", input=saved_query(name).text, exit_code=2) == line
    assert run("query", "--saved", name, "-p", f"{missing}=2022").exit_code == 0


def test_without_neo4j_a_saved_query_names_the_report_that_answers_the_same():
    message = error("query", "--saved", "threats")
    assert "`graphkit report threats` answers the same without it" in message
    assert "`graphkit report`, `graphkit find` and" in error("query", "RETURN 1")


def test_list_names_all_with_title_and_parameters_and_needs_no_server():
    listed = json.loads(run("query", "--list", "-f", "json").stdout)
    assert [row["query"] for row in listed] == saved_names()
    contacts = next(row for row in listed if row["query"] == "contacts")
    assert contacts["title"] == "Contacts"
    assert contacts["parameters"] == "actor since until status=happened"
    known = next(row for row in listed if row["query"] == "known-on")
    assert known["parameters"] == "date (required) actor status=all"


@pytest.mark.usefixtures("asked")
def test_param_without_a_value_is_told():
    assert error("query", "RETURN 1", "-p", "x", exit_code=2).startswith("'x' is no parameter")


@pytest.mark.usefixtures("asked")
def test_a_misspelt_parameter_is_told():
    assert error("query", "--saved", "ego", "-p", "acter=Ada Lind", exit_code=2) == (
        "the query has no parameter 'acter'; it has actor, status"
    )
    assert error("query", "RETURN 1", "-p", "x=1", exit_code=2).endswith("'x'; it has none")
