"""Pairs of events and of entities, as a user sees, judges and undoes them."""

import json

import pytest

from graphkit.model.node import State
from graphkit.store import open_store
from tests.builders import RUN
from tests.builders_witnesses import called, fill
from tests.cli_fixtures import error, run
from tests.story import Story


@pytest.fixture(autouse=True)
def _empty(in_empty_folder):
    """Commands find graphkit.db in the working folder."""


@pytest.fixture
def two_calls():
    put(called("phoned", day=5), called("rang up", day=6))


def put(*graphs):
    with open_store("graphkit.db") as opened, opened.writer() as writer:
        for graph in graphs:
            writer.put(graph, RUN)


def rows(*args):
    return json.loads(run(*args, "--format", "json").output)


def events(*columns):
    return [tuple(row[name] for name in columns) for row in rows("report", "events")]


@pytest.mark.usefixtures("two_calls")
def test_review_sets_the_sentences_of_two_events_side_by_side():
    shown = run("entity", "review", "--label", "Event", input="l\n").output
    assert "1 of 1 · Event · score 0.60 · same parties: Ada Lind, Goran Petrak" in shown
    assert "CONSULT phone · Ada Lind · to Goran Petrak" in shown
    beside = [line.split("  |  ") for line in shown.splitlines() if "  |  " in line]
    one, two = (" ".join(" ".join(side).split()) for side in zip(*beside, strict=True))
    told = {
        "Ada Lind phoned Goran Petrak from Velm. · Paper of March 5 · 2022-03-05 · ",
        "Ada Lind rang up Goran Petrak from Velm. · Paper of March 6 · 2022-03-06 · ",
    }
    assert all(any(text in side for side in (one, two)) for text in told)
    assert shown.endswith("0 pairs judged, 1 left\n")


@pytest.mark.usefixtures("two_calls")
def test_review_on_a_narrow_screen_sets_them_one_below_the_other(monkeypatch):
    monkeypatch.setenv("COLUMNS", "60")
    shown = run("entity", "review", "--label", "Event", input="q\n").output
    assert "  |  " not in shown
    assert "\nAda Lind phoned Goran Petrak from Velm. · Paper of March 5 ·\n" in shown


@pytest.mark.usefixtures("two_calls")
def test_review_goes_through_entities_and_events_likeliest_first():
    shown = run("entity", "review", input="l\nl\n").output
    assert [line.split(" · ")[1] for line in shown.splitlines() if " · score " in line] == [
        "Event",
        "Person",
    ]


@pytest.mark.usefixtures("two_calls")
def test_what_was_judged_is_carried_out_when_the_input_ends():
    told = run("entity", "review", "--by", "ada", input="s\n")
    assert told.exit_code == 0
    assert told.output.endswith("1 pair judged, 1 left\n")
    assert len(events("id")) == 1


def test_review_goes_on_after_a_judgement_that_another_stands_against():
    graphs = [called(words, day=day) for day, words in enumerate(("phoned", "rang", "called"), 5)]
    put(*graphs)
    first, _, last = (node.id for graph in graphs for node in graph.nodes if node.label == "Event")
    run("entity", "different", first, last, "--by", "ada")
    told = run("entity", "review", "--label", "Event", input="s\ns\n")
    assert "not judged: " in told.output
    assert "were judged different by ada" in told.output
    assert told.output.endswith("1 pair judged, 1 left\n")
    assert len(events("id")) == 2


@pytest.mark.usefixtures("two_calls")
def test_events_judged_same_are_one_row_until_that_is_undone():
    assert ("who is who", "pairs that wait for a judgement", 2) in overview()
    before = sorted(events("id", "articles"))
    run("entity", "review", "--label", "Event", "--by", "ada", input="s\n")
    ((one, articles, witnesses),) = events("id", "articles", "witnesses")
    assert (articles, witnesses) == (2, 2)
    assert ("who is who", "judgements", 1) in overview()
    shown = run("show", one).output
    assert f"  former_ids: {max(before)[0]}\n" in shown
    assert "by ada on" in shown
    assert shown.count("told as reported") == 2
    assert {row["joined because"] for row in rows("entity", "show", one)} == {"judged to be one"}
    assert sorted(row["id"] for row in rows("entity", "show", one)) == [key for key, _ in before]
    assert run("entity", "undo", *(key for key, _ in before)).exit_code == 0
    assert sorted(events("id", "articles")) == before


def overview():
    return [tuple(row.values()) for row in rows("report", "overview")]


@pytest.mark.usefixtures("two_calls")
def test_events_are_judged_by_their_ids():
    (one, name), (two, other) = sorted(events("id", "event"))
    told = run("entity", "same", two, one).output
    assert told.startswith(f"judged same: {name} and {other} (")
    assert len(events("id")) == 1
    assert run("entity", "undo", one, two).output.startswith("undone: same: ")
    assert run("entity", "different", one, two).output.startswith("judged different: ")
    assert len(events("id")) == 2
    shown = json.loads(run("show", one, "--format", "json").output)
    (pair,) = shown["possibly_same"]
    assert pair.startswith(f"{other} ({two}): judged different by ")
    (judgement,) = shown["judgements"]
    assert judgement.startswith("different from ")


def test_events_of_two_types_are_never_one():
    with open_store("graphkit.db") as opened:
        fill(opened)
    by_type = dict(events("type", "id"))
    told = error("entity", "same", by_type["THREATEN"], by_type["CONSULT"])
    assert "only events of one type can be the same" in told
    told = error("entity", "same", by_type["THREATEN"], "Ada Lind")
    assert "only two of one label can be the same" in told


def test_events_are_listed_by_how_many_articles_tell_them():
    with open_store("graphkit.db") as opened:
        fill(opened)
    first, *others = rows("entity", "list", "--label", "Event")
    assert (first["event"], first["parties"]) == ("threatened Anvaria", "Anvaria, Goran Petrak")
    assert (first["articles"], first["witnesses"], first["joined"]) == (4, 3, 3)
    assert [row["articles"] for row in others] == [2, 2, 2]
    assert len(rows("entity", "list", "lind", "--label", "Event")) == 2


def test_a_merged_event_lists_every_report_with_its_status():
    with open_store("graphkit.db") as opened:
        fill(opened)
    key = next(key for status, key in events("status", "id") if status == "disputed")
    found = rows("entity", "show", key)
    assert [(row["published"], row["status"]) for row in found] == [
        ("2022-02-27", "reported"),
        ("2022-02-28", "reported"),
        ("2022-03-02", "denied"),
        ("2022-03-03", "denied"),
    ]
    assert found[1]["joined because"] == "the same sentence in a copy of the article"
    assert len({row["id"] for row in found}) == 4
    shown = run("show", key).output
    assert "  articles: 4\n  witnesses: 3\n  statuses: denied 2, reported 2\n" in shown
    assert (shown.count("told as reported"), shown.count("told as denied")) == (1, 2)
    assert "    Reprinted · " in shown


@pytest.mark.usefixtures("two_calls")
def test_show_names_what_an_entity_may_be_and_why_a_place_is_where_it_is():
    shown = run("show", "Ada Lind").output
    assert "  possibly_same:\n    Lind (p-Lind): undecided, score 0.40, same surname Lind" in shown
    assert "possibly the same as" not in shown
    assert "  located_by: of three places called Velm the only one in Anvaria\n" in (
        run("show", "Velm").output
    )


def test_an_entity_under_its_smallest_id_is_listed_with_that_id():
    put(called("phoned", day=5), called("rang up", day=6))
    run("entity", "same", "p-Lind", "p-lind")
    found = rows("entity", "show", "Ada Lind")
    assert [row["id"] for row in found] == ["p-Lind, p-lind"] * 2


ALIASES = tuple(f"Anvarian name {letter}" for letter in "abcdefgh")


@pytest.fixture
def state():
    story = Story(["Old Anvar slept.", "Old Anvar woke, and Anvar ate."], title="A state")
    names = ("Anvar", "Old Anvar", *ALIASES)
    story.entity(State(id="X-Anvaria", name="Anvaria", aliases=tuple(sorted(names))),
                 "Old Anvar", "Old Anvar woke", "and Anvar ate")  # fmt: skip
    put(story.graph())


@pytest.mark.usefixtures("state")
@pytest.mark.parametrize("command", [("find", "Anvaria"), ("entity", "list"), ("show", "Anvaria")])
def test_of_many_aliases_people_see_a_few_and_programs_all(command):
    told = " ".join(run(*command, "--format", "table").output.split())
    assert "and 6 more" in told
    assert "Anvarian name h" not in told
    assert "Anvarian name h" in run(*command, "--format", "json").output
    if command[0] != "show":
        assert "Anvarian name h" in run(*command, "--format", "csv").output


def test_aliases_that_the_texts_use_come_first():
    story = Story(["Old Anvar slept.", "Old Anvar woke."], title="A state")
    aliases = tuple(sorted(("Old Anvar", *ALIASES)))
    node = State(id="X-Anvaria", name="Anvaria", aliases=aliases)
    story.entity(node, "Old Anvar")
    put(story.graph())
    assert "  aliases: Old Anvar, Anvarian name a, " in run("show", "Anvaria").output


@pytest.mark.parametrize(
    ("kinds", "told"),
    [
        (("THREATEN", "CONSULT"), "only events of one type can be the same"),
        (("Person", "State"), "only two of one label can be the same"),
        (("Person", "THREATEN"), "only two of one label can be the same"),
        (("Person", "Article"), "only two entities or two events can be the same"),
    ],
)
def test_unlike_things_are_not_read_as_one_and_nothing_is_kept(tmp_path, kinds, told):
    with open_store("graphkit.db") as opened:
        fill(opened)
        ids = {getattr(node, "type", node.label): node.id for node in opened.view().nodes()}
    judged = {"verdict": "same", "subjects": sorted(ids[kind] for kind in kinds)}
    line = json.dumps({**judged, "by": "ada", "at": "2026-01-01T00:00:00Z"})
    (tmp_path / "j.jsonl").write_text(line)
    message = error("entity", "import", "j.jsonl")
    assert message.startswith("j.jsonl:1: ")
    assert told in message
    assert len(run("entity", "export", "-o", "-").output.splitlines()) == 2
