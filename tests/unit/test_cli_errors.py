"""Bad input to every command: one line, the right exit status, nothing left behind."""

import os
import stat

import pytest

from graphkit.store import open_store
from tests.cli_fixtures import error, run

pytestmark = pytest.mark.usefixtures("in_empty_folder")


READING = [
    ["report", "threats"],
    ["find", "lind"],
    ["show", "Lind"],
    ["path", "Lind", "Petrak"],
    ["export", "-o", "out.json"],
    ["verify"],
    ["push", "neo4j://127.0.0.1"],
    ["remove", "abcdef"],
]


@pytest.mark.parametrize("args", READING)
def test_store_that_is_not_there_is_named_with_the_way_to_make_it_and_is_not_made(args, tmp_path):
    message = error(*args)
    assert message.startswith("no store at graphkit.db: make one with `graphkit load ARTICLES")
    assert list(tmp_path.iterdir()) == []


def test_store_is_taken_from_the_option_then_the_environment(store, monkeypatch):
    other = store.rename(store.with_name("other.db"))
    assert run("find", "lind", "--store", other).exit_code == 0
    monkeypatch.setenv("GRAPHKIT_STORE", str(other))
    assert run("find", "lind").exit_code == 0
    assert "no store at third.db" in error("find", "lind", "--store", "third.db")


@pytest.mark.parametrize("content", [b"not a database" * 100, b"\x00" * 5000])
def test_file_that_is_no_store_is_refused_with_one_line(content, tmp_path):
    (tmp_path / "x.db").write_bytes(content)
    assert "x.db" in error("report", "overview", "--store", "x.db")


@pytest.mark.parametrize("args", READING)
def test_empty_file_is_no_store_and_stays_empty(args, tmp_path):
    empty = tmp_path / "notes.txt"
    empty.touch()
    assert error(*args, "--store", "notes.txt").startswith("no store at notes.txt: make one with")
    assert list(tmp_path.iterdir()) == [empty]
    assert empty.read_bytes() == b""


def test_folder_is_no_store(tmp_path):
    assert "is a folder" in error("report", "overview", "--store", tmp_path)


@pytest.mark.parametrize("place", ["/dev/null", "pipe"])
def test_device_or_pipe_is_no_store(place, tmp_path):
    os.mkfifo(tmp_path / "pipe")
    assert error("report", "overview", "--store", place) == (
        f"{place} is a device or pipe; name a file, such as graphkit.db"
    )


def test_server_that_is_not_there_is_told_with_the_way_to_start_one(monkeypatch):
    monkeypatch.setenv("NEO4J_PASSWORD", "Pa55-word")
    message = error("report", "overview", "--store", "bolt://127.0.0.1:1")
    assert message.startswith("no Neo4j answers at bolt://127.0.0.1:1: check the address")
    assert "`make neo4j`" in message
    assert "Pa55" not in message


@pytest.mark.parametrize("uri", ["http://localhost", "postgres://x/y", "neo4jj://x"])
def test_other_address_is_no_store(uri):
    assert error("report", "overview", "--store", uri) == (
        f"{uri} is no store: write a file, or neo4j://HOST"
    )


@pytest.mark.parametrize("scheme", ["neo4j", "postgres"])
@pytest.mark.parametrize("arguments", [["report", "overview", "--store"], ["push"]])
def test_password_in_an_address_is_refused_before_it_is_shown(scheme, arguments):
    message = error(*arguments, f"{scheme}://me:hunter2@h")
    assert message == (
        f"write {scheme}://h without user and password: they belong into NEO4J_USERNAME and "
        "NEO4J_PASSWORD"
    )


def test_server_without_login_is_refused_where_nobody_can_be_asked():
    message = error("report", "overview", "--store", "neo4j://127.0.0.1:1")
    assert message == (
        "neo4j://127.0.0.1:1 asks for a login: set NEO4J_USERNAME and NEO4J_PASSWORD "
        "(the password of `make neo4j` stands in the file .env of its folder)"
    )


@pytest.mark.usefixtures("store")
@pytest.mark.parametrize(
    ("args", "message"),
    [
        (["report"], "say which report; `graphkit report --list` names them"),
        (
            ["report", "treats"],
            "no report 'treats': did you mean threats? `graphkit report --list` names them",
        ),
        (
            ["report", "central", "--actor", "x"],
            "report central does not take --actor; it takes --since, --status, --until",
        ),
        (["path", "Lind"], "name the two ends of the path, each in quotes if it has blanks"),
        (["path", "Lind", "Vienna", "Oslo"], "name the two ends of the path, each in quotes"),
        (["report", "chain", "--since", "2022"], "report chain does not take --since; it takes"
            " --claim"),
        (["report", "said-by"], "report said-by needs --actor: name, alias or id of an actor"),
        (["report", "page"], "report page needs a file: give --output FILE.html"),
        (["report", "pages"], "no report 'pages': did you mean page? `graphkit report --list` names"
            " them"),
        (
            ["report", "page", "-o", "page.html", "--actor", "x"],
            "report page does not take --actor; it takes --store, --output and --force",
        ),
        (
            ["report", "page", "-o", "page.html", "-f", "csv"],
            "report page does not take --format; it takes --store, --output and --force",
        ),
        (["find", "  "], "TEXT is empty"),
        (["export", "-o", "x.json", "--hops", "2"], "--hops needs --actor or --path"),
        (
            ["export", "-o", "x.json", "--actor", "Lind", "--path", "Lind", "Vienna"],
            "--actor and --path are two selections: give one of them",
        ),
        (
            ["export", "-o", "x.dot"],
            "name the file *.graphml, *.gexf, *.json, *.jsonl, *.cyjs, *.cypher, *.ttl, "
            "*.ftm.json, or say --format: graphml, gexf, json, jsonl, cytoscape, csv, neo4j-csv, "
            "cypher, turtle, ftm",
        ),
        (
            ["export", "-o", "x", "-f", "dot"],
            "Invalid value for '--format' / '-f': 'dot' is not one of 'graphml', 'gexf', 'json', "
            "'jsonl', 'cytoscape', 'csv', 'neo4j-csv', 'cypher', 'turtle', 'ftm'.",
        ),
    ],
)  # fmt: skip
def test_wrong_usage_is_told_with_exit_status_2(args, message):
    assert error(*args, exit_code=2) == message


@pytest.mark.usefixtures("store")
@pytest.mark.parametrize(
    ("args", "message"),
    [
        (["report", "threats", "--actor", "Linda"], "no actor named 'Linda' in the store; did you"),
        (["show", "Nobody Known"], "no actor or place named 'Nobody Known' in the store"),
        (["show", "abcdef123456#7"], "no sentence abcdef123456#7 in the store"),
        (["path", "Lind", "Ada Lind"], "'Lind' and 'Ada Lind' are the same node: name two"),
        (["path", "Lind", "Xyzzy"], "no actor or place named 'Xyzzy' in the store"),
        (["export", "-o", "no/out.json"], "no folder no: make it first"),
        (["export", "-o", "no/out", "-f", "csv"], "no folder "),
        (["export", "-o", "graphkit.db", "-f", "csv"], "graphkit.db is a file, and this format"),
        (
            ["export", "-o", "o.json", "--since", "2031"],
            "nothing in the store meets all of this: no file is written",
        ),
        (
            ["export", "-o", "o.json", "--actor", "Ada Lindt"],
            "no actor or place named 'Ada Lindt' in the store; did you mean Ada Lind",
        ),
        (["export", "-o", "o.json", "--article", "X"], "no article with the id, URL or title 'X'"),
        (
            ["export", "-o", "o.json", "--path", "exiled reporters", "Anvarians"],
            "no path from 'exiled reporters' to 'Anvarians'; --status all",
        ),
        (
            ["export", "-o", "o.json", "--cypher", "MATCH (n) RETURN n"],
            "--cypher needs Neo4j, and the store is the file graphkit.db: --actor, --path,",
        ),
        (["report", "threats", "-o", "no/out.csv"], "no folder no: make it first"),
        (["report", "timeline", "-f", "svg", "-o", "no/out.svg"], "no folder no: make it first"),
        (["report", "page", "-o", "no/page.html"], "no folder no: make it first"),
        (["remove", "nothing"], "no article with the id, URL or title 'nothing' in the store"),
        (["query", "MATCH (n) RETURN n"], "Cypher needs Neo4j, and the store is the file"),
    ],
)
def test_bad_input_is_told_in_one_line(args, message):
    assert error(*args).startswith(message)


@pytest.mark.usefixtures("store")
def test_query_without_neo4j_names_what_answers_without_it():
    message = error("query", "MATCH (n) RETURN n")
    assert all(f"graphkit {name}`" in message for name in ("report", "find", "path", "push"))


@pytest.mark.usefixtures("store")
def test_file_that_exists_is_kept_unless_forced(tmp_path):
    target = tmp_path / "out.csv"
    args = ("report", "threats", "-f", "csv", "-o", target)
    target.write_text("mine")
    assert error(*args) == f"{target} exists: name another file or give --force"
    assert target.read_text() == "mine"
    assert run(*args, "--force").exit_code == 0
    assert target.read_text().startswith("date,")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["graphkit.db", "out.csv"]


@pytest.mark.usefixtures("store")
def test_page_is_written_and_never_over_another_file_unless_forced(tmp_path):
    target = tmp_path / "page.html"
    result = run("report", "page", "-o", target)
    assert (result.exit_code, result.stdout, result.stderr) == (0, "", f"wrote {target}\n")
    assert target.read_text("utf-8").startswith("<!DOCTYPE html>\n")
    assert error("report", "page", "-o", target).endswith("name another file or give --force")
    assert run("report", "page", "-o", target, "--force").exit_code == 0


def test_page_of_an_empty_store_says_how_to_fill_it(tmp_path):
    with open_store(tmp_path / "empty.db"):
        pass
    args = ("report", "page", "-o", tmp_path / "page.html", "--store", tmp_path / "empty.db")
    assert error(*args) == "no article in the store: load some with `graphkit load ARTICLES`"
    assert not (tmp_path / "page.html").exists()


@pytest.mark.usefixtures("store")
@pytest.mark.parametrize("form", [["report", "threats", "-o"], ["export", "-f", "json", "-o"]])
def test_device_is_never_replaced(form, tmp_path):
    pipe = tmp_path / "pipe.json"
    os.mkfifo(pipe)
    assert error(*form, pipe, "--force") == (
        f"{pipe} is a device or pipe: write to a file, or to the screen"
    )
    assert stat.S_ISFIFO(pipe.stat().st_mode)


@pytest.mark.usefixtures("store")
def test_link_stays_a_link(tmp_path):
    (tmp_path / "real.csv").write_text("old")
    (tmp_path / "link.csv").symlink_to("real.csv")
    assert run("report", "threats", "-f", "csv", "-o", "link.csv", "--force").exit_code == 0
    assert (tmp_path / "link.csv").is_symlink()
    assert (tmp_path / "real.csv").read_text().startswith("date,")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_folder_that_cannot_be_written_is_told(tmp_path):
    folder = tmp_path / "locked"
    folder.mkdir()
    folder.chmod(stat.S_IRUSR | stat.S_IXUSR)
    assert "cannot write" in error("report", "threats", "-o", folder / "x.csv")
