"""The same mistake is told with the same exit status by every command: 2 if it is one of usage."""

from collections.abc import Iterator

import click
import pytest

from graphkit.cli import cli
from graphkit.report import REPORTS, get_report
from graphkit.report.page import PAGE
from tests.asked import required
from tests.cli_fixtures import error, run
from tests.docs.examples import command_paths

pytestmark = pytest.mark.usefixtures("store")

# What each command needs before it looks at its options.
NEEDED = {
    "load": ("a.txt",), "find": ("Lind",), "show": ("Lind",), "path": ("Lind", "Vienna"),
    "query": ("RETURN 1",), "export": ("-o", "new.json"), "remove": ("x",), "predict": ("a.txt",),
    "evaluate": ("graphkit.db",), "judge": ("x", "accept"),
}  # fmt: skip
BAD_VALUES = {
    "--status": ("maybe", "no status 'maybe': it is all, happened, reported, claimed, unverified"),
    "--since": ("soon", "'soon' is no date: write YYYY, YYYY-MM or YYYY-MM-DD"),
    "--until": ("2022-13", "'2022-13' is no date: write YYYY, YYYY-MM or YYYY-MM-DD"),
    "--date": ("2022-02-30", "'2022-02-30' is no date: write YYYY, YYYY-MM or YYYY-MM-DD"),
    "--format": ("xml", "Invalid value for '--format' / '-f': 'xml' is not one of"),
}


def calls() -> Iterator[tuple[tuple[str, ...], set[str]]]:
    """Yield a call of every command, and of every report, with the options that it takes."""
    for path in command_paths():
        command: click.Command = cli
        for word in path:
            command = command.get_command(click.Context(command), word)
        options = {name for one in command.params for name in one.opts}
        if path == ("report",):
            for name in REPORTS:
                asked = required(name)
                own = {f"--{one.name}" for one in get_report(name).parameters}
                given = tuple(part for key, value in asked.items() for part in (f"--{key}", value))
                yield ("report", name, *given), own | {"--format", "--output"}
        elif path:
            yield (*path, *NEEDED.get(path[-1], ())), options - {"--date"}


CALLS = [*calls()]
WRONG = [(call, option) for call, options in CALLS for option in BAD_VALUES if option in options]
PERIODS = [call for call, options in CALLS if {"--since", "--until"} <= options]
OF_ACTORS = [call for call, options in CALLS if call[0] == "report" and "--actor" in options]
WRITERS = [call for call, options in CALLS if "--output" in options and call[0] != "export"]


@pytest.mark.parametrize(("call", "option"), WRONG, ids=str)
def test_value_that_an_option_never_has_is_wrong_usage(call, option):
    value, message = BAD_VALUES[option]
    assert error(*call, option, value, exit_code=2).startswith(message)


def test_every_kind_of_wrong_value_is_tried():
    assert {option for _, option in WRONG} == BAD_VALUES.keys()
    assert {call[0] for call, _ in WRONG} >= {"report", "path", "export", "find", "query"}


@pytest.mark.parametrize("call", PERIODS, ids=str)
def test_period_that_ends_before_it_begins_is_wrong_usage(call):
    message = error(*call, "--since", "2023", "--until", "2022-05", exit_code=2)
    assert message == "2022-05 lies before 2023: no date is in that range"


@pytest.mark.parametrize("call", OF_ACTORS, ids=str)
def test_actor_that_is_not_there_is_told_with_the_nearest_names(call):
    assert error(*call, "--actor", "Ada Lindt") == (
        "no actor named 'Ada Lindt' in the store; did you mean Ada Lind?"
    )


@pytest.mark.parametrize("call", WRITERS, ids=str)
def test_folder_that_is_not_there_and_file_that_is_are_refused_by_all_that_write(call, tmp_path):
    assert error(*call, "-o", "no/out.txt") == "no folder no: make it first"
    (tmp_path / "mine.txt").write_text("mine")
    assert error(*call, "-o", "mine.txt") == ("mine.txt exists: name another file or give --force")
    assert (tmp_path / "mine.txt").read_text() == "mine"


@pytest.mark.parametrize(
    ("call", "message"),
    [
        (("export", "-o", "o.json", "--label", "Animal"), "no label Animal; there are Article,"),
        (("export", "-o", "o.json", "--type", "EATS"), "no edge type EATS; there are ABOUT,"),
        (("push", "other.db"), "other.db is no Neo4j address: write neo4j://HOST"),
        (("push", "neo4j://h", "--store", "neo4j://h"), "neo4j://h is source and target: name"),
        (("judge", "x", "maybe"), "no verdict 'maybe': give accept, reject, status=STATUS or undo"),
        (("judge", "x", "status=maybe"), "no status 'maybe': choose from reported, claimed"),
        (("query", "--saved", "said"), "no saved query 'said': there are"),
        (("query", "--saved", "said-by"), "this query needs -p actor=VALUE; it asks: What did"),
        (("query", "RETURN 1", "-p", "x"), "'x' is no parameter: write -p NAME=VALUE"),
    ],
    ids=str,
)
def test_other_wrong_usage(call, message):
    assert error(*call, exit_code=2).startswith(message)


def test_wrong_usage_names_the_command_whose_help_tells_more():
    told = run("report", "threats", "--since", "soon").stderr
    assert "Try 'cli report --help' for help." in told or "Try 'cli report -h' for help." in told


def test_no_path_and_a_query_without_neo4j_say_what_to_do():
    found = run("path", "exiled reporters", "Anvarians")
    assert found.exit_code == 0
    assert "--status all also follows what was only proposed" in " ".join(found.stdout.split())
    message = error("query", "MATCH (n) RETURN n")
    assert "`graphkit push` copies the store into Neo4j, and --store neo4j://HOST asks" in message


def test_page_takes_no_option_of_a_table():
    message = error("report", PAGE, "-o", "p.html", "--since", "2022", exit_code=2)
    assert message.startswith("report page does not take --since")
