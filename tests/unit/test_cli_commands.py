"""The commands against a store on disk: what they print and what they write."""

import csv
import json

import pytest
from lxml import etree

from graphkit import __version__
from graphkit.cli import COMMANDS, cli
from graphkit.export import FOLDERS, SUFFIXES
from graphkit.model.node import Group, Person
from graphkit.report import REPORTS
from graphkit.report.page import PAGE
from graphkit.store import open_store
from tests.asked import NOTHING_TO_TELL, required
from tests.builders import RUN, phone_call
from tests.builders_hostile import hostile
from tests.builders_story import two_presidents
from tests.cli_fixtures import error, run
from tests.store_contents import put
from tests.story import Story

pytestmark = pytest.mark.usefixtures("in_empty_folder")


@pytest.mark.parametrize("args", [["-h"], ["--help"], *([name, "-h"] for name in COMMANDS)])
def test_every_command_has_help_with_an_example(args):
    result = run(*args)
    assert result.exit_code == 0
    assert "Examples:\n" in result.stdout
    assert "  graphkit " in result.stdout


@pytest.mark.parametrize("name", COMMANDS)
def test_short_help_of_the_list_is_the_one_of_the_command(name):
    command = cli.get_command(None, name)
    assert command.name == name
    assert command.get_short_help_str(100) == COMMANDS[name][1]


def test_version():
    assert run("--version").stdout == f"graphkit, version {__version__}\n"


@pytest.mark.usefixtures("store")
@pytest.mark.parametrize("name", REPORTS)
@pytest.mark.parametrize("form", ["table", "json", "csv", "markdown"])
def test_every_report_in_every_format(name, form):
    args = [part for key, value in required(name).items() for part in (f"--{key}", value)]
    result = run("report", name, "--format", form, *args)
    assert result.exit_code == 0, result.output
    silent = name not in NOTHING_TO_TELL or form in ("table", "markdown")
    assert result.stderr == ("" if silent else "The store holds no contradiction\n")
    assert "\x1b" not in result.stdout
    if name in NOTHING_TO_TELL:
        return
    if form == "json":
        assert json.loads(result.stdout)
    elif form == "csv":
        assert len(list(csv.DictReader(result.stdout.splitlines()))) > 0
    elif form == "markdown":
        assert result.stdout.startswith("# ")


@pytest.mark.usefixtures("store")
@pytest.mark.parametrize(("name", "marks"), [("timeline", 2), ("states", 2)])
def test_report_as_a_picture(name, marks, tmp_path):
    picture = tmp_path / "picture.svg"
    result = run("report", name, "--format", "svg", "-o", picture)
    assert (result.exit_code, result.stdout, result.stderr) == (0, "", f"wrote {picture}\n")
    assert len(etree.parse(picture).findall(".//{*}g[@class='mark']")) == marks
    message = error("report", name, "--format", "svg", "-o", picture)
    assert message == f"{picture} exists: name another file or give --force"
    assert run("report", name, "-f", "svg", "-o", picture, "--force").exit_code == 0
    assert run("report", name, "-f", "svg").stdout == picture.read_text(encoding="utf-8")


@pytest.mark.usefixtures("store")
def test_picture_says_what_limit_left_out():
    shown = run("report", "timeline", "--format", "svg", "--limit", "1").stdout
    assert "1 of 2 rows shown" in shown


@pytest.mark.parametrize("args", [["threats"], ["--list"]])
def test_report_without_a_picture_says_which_have_one(args):
    message = error("report", *args, "--format", "svg", exit_code=2)
    assert message == f"report {args[0]} has no svg; these have: timeline, states, ego"


@pytest.mark.usefixtures("store")
def test_only_reports_are_pictures():
    assert "'svg' is not one of" in error("find", "Lind", "--format", "svg", exit_code=2)


def test_report_list_names_each_report_with_its_question():
    listed = json.loads(run("report", "--list", "-f", "json").stdout)
    assert [row["report"] for row in listed] == [*REPORTS, PAGE]
    assert all(row["question"].endswith((")", "?")) for row in listed)


@pytest.mark.usefixtures("store")
def test_find_gives_entities_then_sentences_with_ids_that_show_takes():
    hits = json.loads(run("find", "lind", "-f", "json").stdout)
    assert [hit["label"] for hit in hits] == ["Person", "Sentence", "Sentence", "Sentence"]
    for hit in hits:
        assert run("show", hit["id"]).exit_code == 0


@pytest.mark.usefixtures("store")
def test_find_without_a_hit_says_so():
    assert run("find", "xyzzy").stdout == (
        "Found: xyzzy\nNo name, alias or sentence in the store holds 'xyzzy'\n"
    )


@pytest.mark.usefixtures("store")
def test_show_marks_the_words_in_brackets():
    shown = run("show", "Goran Petrak").stdout
    assert shown.startswith("Person: Goran Petrak\n  id: p-petrak\n  aliases: Petrak\n")
    assert "    That day Petrak [threatened Anvaria] with war.\n" in shown
    assert "took part in “strike the port” (hypothetical)" in shown
    assert "target of “telephoned”; acts for Bordavia; mentioned\n" in shown
    assert "A note, a call and a threat · " in shown


@pytest.mark.usefixtures("store")
def test_show_of_an_edge_and_of_an_article():
    shown = json.loads(run("show", "Ada Lind", "-f", "json").stdout)
    assert shown["fields"] == {"aliases": "Lind"}
    line = next(line for line in shown["lines"] if line["words"] == "telephoned")
    assert line["sentence"][line["start"] : line["end"]] == "telephoned"
    edge = next(one.id for one in two_presidents().edges if one.type == "ACTS_FOR")
    assert run("show", edge).stdout.startswith("ACTS_FOR: ")
    article = run("show", two_presidents().article.id[:12]).stdout
    assert article.count("\n    ") >= 9
    assert run("show", "A note, a call and a threat").stdout == article


TURNING_OR_UNSEEN = "\u202e\u202c\u2066\u2028\u200f\u200b\ufeff"


@pytest.mark.parametrize(
    "call",
    [
        ("show", "x-turned"),
        ("show", "x-turned", "-f", "json"),
        ("show", "x-turned", "-f", "markdown"),
        ("find", "evil"),
        ("report", "events"),
        ("report", "events", "-f", "json"),
        ("remove", "\u202e none"),
        ("remove", "</title>", "--yes"),
    ],
    ids=" ".join,
)
def test_what_turns_words_around_reaches_no_screen(call, tmp_path):
    with open_store(tmp_path / "graphkit.db") as store:
        put(store, hostile())
    shown = run(*call).output
    assert shown
    assert not set(TURNING_OR_UNSEEN) & set(shown)


@pytest.mark.usefixtures("store")
def test_show_names_the_edges_that_a_judgement_takes():
    lines = json.loads(run("show", "Goran Petrak", "-f", "json").stdout)["lines"]
    told = [line for line in lines if line["words"] == "telephoned"]
    acts = next(line for line in lines if line["relation"] == "ACTS_FOR")
    shown = run("show", "Goran Petrak").stdout
    ids = " ".join(line["id"] for line in lines if line["evidence"] == told[0]["evidence"])
    assert f"{told[0]['evidence']} · {ids}\n" in shown
    rows = csv.DictReader(run("show", "Goran Petrak", "-f", "csv").stdout.splitlines())
    assert [row["id"] for row in rows] == [line["id"] for line in lines]
    assert run("judge", acts["id"], "reject", "--by", "ada").exit_code == 0
    assert acts["id"] not in run("show", "Goran Petrak").stdout


def test_show_opens_the_sentence_of_an_interaction(tmp_path, in_empty_folder):  # noqa: ARG001
    """It follows from what is told of its event in that article; a derived edge has no words."""
    with open_store(tmp_path / "graphkit.db") as opened, opened.writer() as writer:
        writer.put(phone_call(), RUN)
        edge = next(opened.view().edges(types=("INTERACTS",)))
    for wanted in (edge.id, edge.source, edge.target):
        lines = json.loads(run("show", wanted, "-f", "json").stdout)["lines"]
        (line,) = [line for line in lines if line["id"] == edge.id]
        assert line["sentence"][line["start"] : line["end"]] == line["words"] == "phoned"
        assert line["status"] == edge.status
    assert "dealt with " in run("show", edge.source).stdout


@pytest.mark.usefixtures("store")
def test_show_limits_the_sentences():
    shown = run("show", "Ada Lind", "--limit", "1").stdout
    assert shown.endswith("\n1 of 4 sentences; --limit shows more\n")


def namesakes(count):
    """Store an article in which groups with the ids p1, p2 ... are all called some envoys."""
    story = Story(
        [f"some envoys {number} waited." for number in range(1, count + 1)], title="Twins"
    )
    for number in range(1, count + 1):
        story.entity(
            Group(id=f"p{number}", name="some envoys", named=False), f"some envoys {number}"
        )
    with open_store("graphkit.db") as opened, opened.writer() as writer:
        writer.put(story.graph(), RUN)


@pytest.mark.usefixtures("store")
def test_show_of_a_name_that_two_bear_shows_both():
    namesakes(2)
    shown = run("show", "Some Envoys")
    assert shown.exit_code == 0
    assert shown.stdout.startswith("Group: some envoys\n  id: p1\n")
    assert "\n\nGroup: some envoys\n  id: p2\n" in shown.stdout
    listed = json.loads(run("show", "Some Envoys", "-f", "json").stdout)
    assert [one["id"] for one in listed] == ["p1", "p2"]
    rows = list(csv.DictReader(run("show", "Some Envoys", "-f", "csv").stdout.splitlines()))
    assert [(row["node"], row["words"]) for row in rows] == [
        ("p1", "some envoys 1"),
        ("p2", "some envoys 2"),
    ]


def test_show_of_a_name_that_many_bear_shows_five_and_lists_the_rest():
    namesakes(7)
    shown = run("show", "some envoys").stdout
    assert shown.count("\n  id: p") == 5
    assert shown.endswith(
        "\n5 of 7 nodes named 'some envoys'; the others by their ids:\n"
        "  p6 (Group some envoys)\n  p7 (Group some envoys)\n"
    )
    result = run("show", "some envoys", "-f", "json")
    assert len(json.loads(result.stdout)) == 5
    assert "p7 (Group some envoys)" in result.stderr


def test_show_tells_a_sentence_of_copies_once_with_its_articles():
    for title in ("One", "Two"):
        story = Story(["Ann Lee waited.", f"{title}."], title=title)
        story.entity(Person(id="p1", name="Ann Lee"), "Ann Lee")
        with open_store("graphkit.db") as opened, opened.writer() as writer:
            writer.put(story.graph(), RUN)
    shown = run("show", "p1").stdout
    assert shown.count("[Ann Lee] waited.") == 1
    assert {line.split(" · ")[0].strip() for line in shown.splitlines()[-2:]} == {"One", "Two"}


@pytest.mark.usefixtures("store")
def test_path_names_every_hop_with_its_sentence():
    hops = json.loads(run("path", "Lind", "Vienna", "-f", "json").stdout)
    assert [hop["edge"] for hop in hops] == ["-SAID->", "-ABOUT->"]
    assert [(hop["path"], hop["step"]) for hop in hops] == [(1, 1), (1, 2)]
    assert all("Vienna" in hop["sentence"] for hop in hops)
    back = json.loads(run("path", "Vienna", "Lind", "-f", "json").stdout)
    assert [hop["edge"] for hop in back] == ["<-ABOUT-", "<-SAID-"]


@pytest.mark.usefixtures("store")
def test_path_leads_through_what_may_happen_only_when_asked():
    found = run("path", "Petrak", "Lesna River", "-f", "json", "--paths", "9").stdout
    asked = run("path", "Petrak", "Lesna River", "-f", "json", "--paths", "9", "--status", "all")
    happened, every = json.loads(found), json.loads(asked.stdout)
    assert {hop["status"] for hop in happened} == {"reported"}
    assert {hop["path"] for hop in happened} < {hop["path"] for hop in every}
    assert [hop["status"] for hop in every[:2]] == ["planned", "planned"]


@pytest.mark.usefixtures("store")
def test_no_path_is_no_error():
    shown = " ".join(run("path", "Lind", "exiled reporters").stdout.split())
    assert shown == (
        "From Lind to exiled reporters No path: a link is something done, said or "
        "held (an event, a statement, an office, a membership, a place); to be named in the same "
        "article or sentence is none; --status all also follows what was only proposed or planned, "
        "or did not happen"
    )


def test_verify_passes_a_sound_store_and_names_what_is_wrong(store):
    import sqlite3  # noqa: PLC0415

    assert run("verify").stdout == "1 article checked: no problem\n"
    db = sqlite3.connect(store)
    with db:
        db.execute("UPDATE node_rows SET body = replace(body, 'with war', 'with tar')")
    db.close()
    result = run("verify", "-f", "json")
    assert result.exit_code == 1
    problems = {row["element"][-2:]: row["problem"] for row in json.loads(result.stdout)}
    assert problems["#5"] == "Sentence: it differs from what its articles say"
    shown = run("verify").stdout
    assert f"\n{two_presidents().article.id}#5  Sentence: it differs from" in shown


@pytest.mark.parametrize("by", ["id", "prefix", "url", "title"])
def test_remove_takes_the_article_out(by, store):
    article = two_presidents().article
    wanted = {
        "id": article.id,
        "prefix": article.id[:8],
        "url": article.urls[0],
        "title": "a note, a CALL and a threat",
    }[by]
    result = run("remove", wanted)
    assert result.stdout == f"removed A note, a call and a threat ({article.id[:12]})\n"
    with open_store(store) as opened:
        assert opened.view().article_ids() == []


@pytest.mark.usefixtures("store")
def test_remove_refuses_a_prefix_that_is_too_short():
    assert "no article with" in error("remove", two_presidents().article.id[:5])


@pytest.mark.parametrize("form", ["yaml", "json", "markdown"])
def test_schema_names_all_labels_and_types(form):
    import yaml  # noqa: PLC0415

    text = run("schema", "--format", form).stdout
    if form == "markdown":
        assert all(f"| {name} " in text for name in ("Person", "ABOUT"))
    else:
        record = yaml.safe_load(text)
        assert len(record["nodes"]) == 9
        assert len(record["edges"]) == 25
        assert record["edges"]["ABOUT"]["fields"]["role"]["values"] == [
            "topic",
            "proposed",
            "agreed",
            "rejected",
        ]


@pytest.mark.usefixtures("store")
@pytest.mark.parametrize("name", [f"graph{suffix}" for suffix in SUFFIXES])
def test_export_writes_the_whole_graph(name, tmp_path):
    result = run("export", "-o", name)
    assert (result.exit_code, result.stdout) == (0, "")
    first = (tmp_path / name).read_bytes()
    assert run("export", "-o", name, "--force").exit_code == 0
    assert (tmp_path / name).read_bytes() == first


@pytest.mark.usefixtures("store")
@pytest.mark.parametrize(
    ("args", "holds", "lacks"),
    [
        (["--actor", "Ada Lind", "--hops", "0"], {"p-lind"}, {"p-petrak"}),
        (["--actor", "Ada Lind"], {"p-lind", "p-petrak", "l-Vienna"}, {"g-exiles"}),
        (["--path", "Ada Lind", "Goran Petrak"], {"p-lind", "p-petrak"}, {"l-Vienna"}),
        (["--article", "A note, a call and a threat"], {"p-lind", "g-exiles"}, set()),
        (["--status", "planned"], {"p-lind", "l-Lesna River"}, {"g-exiles", "X-Bordavia"}),
        (["--until", "2022-02"], {"p-lind", "g-exiles"}, set()),
    ],
)
def test_export_of_a_part(args, holds, lacks, tmp_path):
    assert run("export", "-o", "part.json", *args).exit_code == 0
    data = json.loads((tmp_path / "part.json").read_text())
    nodes = {node["id"] for node in data["nodes"]}
    assert nodes >= holds
    assert nodes.isdisjoint(lacks)
    assert all({edge["source"], edge["target"]} <= nodes for edge in data["edges"])
    sentences = {edge["sentence_id"] for edge in data["edges"] if "sentence_id" in edge}
    assert sentences <= nodes


@pytest.mark.usefixtures("store")
def test_labels_and_types_leave_the_rest_out(tmp_path):
    def exported(*args):
        assert run("export", "-o", "part.json", "--force", *args).exit_code == 0
        data = json.loads((tmp_path / "part.json").read_text())
        return data["nodes"], data["edges"]

    nodes, edges = exported("--label", "Actor", "--label", "Event")
    assert {node["label"] for node in nodes} == {"Person", "State", "Group", "Event"}
    assert {edge["type"] for edge in edges} == {"DID", "TO", "ACTS_FOR", "INTERACTS"} & {
        edge["type"] for edge in edges
    }
    assert {edge["type"] for edge in edges} >= {"DID", "TO"}
    nodes, edges = exported("--type", "ACTS_FOR")
    assert {edge["type"] for edge in edges} == {"ACTS_FOR"}
    assert {node["id"] for node in nodes} == {"p-lind", "p-petrak", "X-Anvaria", "X-Bordavia"}
    nodes, edges = exported("--type", "DID", "--status", "planned", "--actor", "Goran Petrak")
    assert {edge["status"] for edge in edges} == {"planned"}
    assert {node["name"] for node in nodes} == {"Ada Lind", "Goran Petrak", "send envoys"}


@pytest.mark.usefixtures("store")
@pytest.mark.parametrize("name", FOLDERS)
def test_export_of_several_files_writes_a_folder_and_keeps_one_that_is_there(name, tmp_path):
    assert run("export", "-o", "out", "-f", name).exit_code == 0
    files = {path.name: path.read_bytes() for path in (tmp_path / "out").iterdir()}
    assert files
    again = run("export", "-o", "out", "-f", name)
    assert (again.exit_code, again.stderr) == (
        1, "Error: out exists: name another folder or give --force\n",
    )  # fmt: skip
    assert run("export", "-o", "out", "-f", name, "--force").exit_code == 0
    assert {path.name: path.read_bytes() for path in (tmp_path / "out").iterdir()} == files


@pytest.mark.usefixtures("store")
def test_a_table_shows_a_hundred_rows_and_says_so_and_other_formats_all(monkeypatch):
    monkeypatch.setattr("graphkit.cli.report.READ_ALONG", 2)
    every = len(json.loads(run("report", "events", "--format", "json").stdout))
    assert every > 2
    assert f"\n2 of {every} rows shown; --limit shows more" in run("report", "events").stdout
    assert "rows shown" not in run("report", "events", "--limit", str(every)).stdout
