"""`graphkit entity` and `graphkit judge`, as a user calls them."""

import json
from pathlib import Path

import pytest

from graphkit.ids import digest
from graphkit.model.node import Person, State
from graphkit.store import open_store
from tests.builders import RUN, Draft, border_march, phone_call
from tests.cli_fixtures import error, run


@pytest.fixture(autouse=True)
def filled(tmp_path, in_empty_folder):  # noqa: ARG001
    with open_store(tmp_path / "graphkit.db") as opened, opened.writer() as writer:
        writer.put(phone_call(), RUN)
        writer.put(border_march(), RUN)


def rows(*args):
    return json.loads(run(*args, "--format", "json").output)


def event(name):
    return next(row["id"] for row in rows("report", "events") if row["event"] == name)


def test_list_names_who_stands_in_most_articles_first():
    found = rows("entity", "list", "--label", "Person")
    assert [(row["name"], row["articles"]) for row in found] == [
        ("Anna Vale", 2),
        ("Pavel Orlov", 1),
    ]
    assert [row["name"] for row in rows("entity", "list", "vale")] == ["Anna Vale"]
    assert "1 of " in run("entity", "list", "--limit", "1").output


def test_show_says_what_each_article_calls_an_entity():
    found = rows("entity", "show", "Anna Vale")
    assert [row["named"] for row in found] == ["Vale (3), Anna Vale (1)", "Madam Vale (1)"]
    assert {row["id"] for row in found} == {"p-vale"}


def test_same_show_and_undo():
    told = run("entity", "same", "Anna Vale", "Pavel Orlov", "--by", "ada", "--why", "a pen name")
    assert told.output.startswith("judged same: ")
    assert {row["joined because"] for row in rows("entity", "show", "Pavel Orlov")} == {
        "judged to be one"
    }
    assert run("entity", "undo", "Anna Vale", "Pavel Orlov").output.startswith("undone: same")
    assert len(rows("entity", "list", "--label", "Person")) == 2


def named(*people):
    """Load an article for each of these persons, given as name and aliases."""
    with open_store("graphkit.db") as opened, opened.writer() as writer:
        for number, (name, *aliases) in enumerate(people):
            person = Person(id=f"p-{number}", name=name, aliases=tuple(aliases))
            draft = Draft(f"{name} spoke to number {number}.")
            draft.entity(person, name)
            writer.put(draft.graph(), RUN)


def test_a_name_comes_before_an_alias():
    named(("Emil Mark", "Mark"), ("Mark",), ("Bea Mark", "Mark"))
    told = run("entity", "same", "mark", "Emil Mark", "--by", "ada").output
    assert told.startswith("judged same: Emil Mark and Mark")


def test_one_alias_alone_names_its_bearer():
    named(("Emil Mark", "Emmi"), ("Bea Mark", "Mark"))
    told = run("entity", "different", "Emmi", "Mark", "--by", "ada").output
    assert told.startswith("judged different: Emil Mark and Bea Mark")


@pytest.mark.parametrize("others", [("Mark", "Mark"), ("Emil Mark", "Bea Mark")])
def test_what_several_bear_alike_is_refused_with_their_ids(others):
    named(*((name, "Mark") for name in others), ("Karl Marx",))
    told = error("entity", "same", "Mark", "Karl Marx")
    listed = ", ".join(f"p-{number} (Person {name})" for number, name in enumerate(others))
    assert told == f"'Mark' names 2 entities; give an id: {listed}"


def test_namesakes_of_two_lives_are_two_until_they_are_judged_one():
    lee = digest("Person", "ann lee", None)
    with open_store("graphkit.db") as opened, opened.writer() as writer:
        for number, born in enumerate((1950, 1951, 1998)):
            draft = Draft(f"Ann Lee spoke to number {number}.")
            draft.entity(Person(id=lee, name="Ann Lee", born=(born,)))
            writer.put(draft.graph(), RUN)
    nodes = [row["id"] for row in rows("entity", "list", "Ann Lee")]
    assert len(nodes) == 2
    other = next(key for key in nodes if key != lee)
    assert {row["joined because"] for row in rows("entity", "show", lee)} == {
        "same full name, and nothing told that one life cannot hold"
    }
    (pair,) = json.loads(run("show", other, "--format", "json").output)["possibly_same"]
    assert "born about 1950 and about 1998" in pair
    run("entity", "same", lee, other, "--by", "ada")
    (judgement,) = map(json.loads, run("entity", "export", "-o", "-").output.splitlines())
    assert lee in judgement["subjects"]
    assert any(subject.startswith(f"{lee}@") for subject in judgement["subjects"])
    assert [row["id"] for row in rows("entity", "list", "Ann Lee")] == [lee]
    run("entity", "undo", lee)
    assert len(rows("entity", "list", "Ann Lee")) == 2


def test_judgements_go_out_and_come_back(tmp_path):
    run("entity", "same", "Anna Vale", "Pavel Orlov", "--by", "ada")
    run("judge", event("phoned"), "status=denied", "--by", "ada")
    assert run("entity", "export", "-o", "j.jsonl").output == "2 judgements written to j.jsonl\n"
    with open_store(tmp_path / "other.db") as other, other.writer() as writer:
        writer.put(phone_call(), RUN)
        writer.put(border_march(), RUN)
    assert run("entity", "import", "j.jsonl", "--store", "other.db").exit_code == 0
    again = run("entity", "export", "-o", "-", "--store", "other.db").output
    assert again == (tmp_path / "j.jsonl").read_text()


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("{", "j.jsonl:2: no judgement: the line: Invalid JSON"),
        ('{"verdict": "same"}', "j.jsonl:2: no judgement: subjects: Field required"),
        (
            '{"verdict":"same","subjects":["p-nobody","p-vale"],"by":"a","at":"2026-01-01T00:00:00Z"}',
            "j.jsonl:2: p-nobody is not in the store: load its articles first",
        ),
    ],
)
def test_a_wrong_line_is_named_and_nothing_is_kept(tmp_path, line, told):
    run("entity", "same", "Anna Vale", "Pavel Orlov", "--by", "ada")
    run("entity", "export", "-o", "j.jsonl")
    run("entity", "undo", "Anna Vale", "Pavel Orlov")
    with (tmp_path / "j.jsonl").open("a") as stream:
        stream.write(f"{line}\n")
    assert error("entity", "import", "j.jsonl").startswith(told)
    assert run("entity", "export", "-o", "-").output == ""


def test_the_reverse_of_a_judgement_is_refused_until_it_is_undone():
    run("entity", "different", "Anna Vale", "Pavel Orlov", "--by", "ada")
    told = error("entity", "same", "Anna Vale", "Pavel Orlov")
    assert told.startswith("Pavel Orlov and Anna Vale were judged different by ada on 20")
    assert "undone: different" in run("entity", "undo", "Madam Vale", "Pavel Orlov").output
    assert "judged same" in run("entity", "same", "Anna Vale", "Pavel Orlov").output


def test_undo_takes_the_words_that_same_took():
    named(("Jack Kemp", "Kemp"), ("David Eby",))
    run("entity", "same", "Kemp", "David Eby", "--by", "ada")
    assert run("entity", "undo", "Kemp", "David Eby").output.startswith("undone: same")
    told = error("entity", "undo", "Kemp", "David Eby")
    assert "`graphkit entity export -o -` lists all" in told


def test_undo_of_one_word_takes_no_judgement_about_others():
    named(("Jack Kemp", "Kemp"), ("David Eby",), ("Ann Lee",))
    run("entity", "same", "Kemp", "David Eby", "--by", "ada")
    assert error("entity", "undo", "Kemp", "Ann Lee").startswith("no judgement about Kemp and Ann")


def told(verdict, *subjects, **fields):
    record = {"verdict": verdict, "subjects": subjects, "by": "ada", "at": "2026-01-01T00:00:00Z"}
    return json.dumps(record | fields)


def imported(*lines):
    Path("j.jsonl").write_text("\n".join(lines))
    return ("entity", "import", "j.jsonl")


def test_a_file_that_says_both_is_refused_by_its_lines():
    lines = told("same", "p-orlov", "p-vale"), "", told("different", "p-orlov", "p-vale")
    assert error(*imported(*lines)) == (
        "j.jsonl:3: p-orlov and p-vale are judged different, in line 1 same: "
        "keep one of the two lines"
    )
    assert run("entity", "export", "-o", "-").output == ""


def test_a_line_against_a_judgement_of_the_store_is_refused():
    run("entity", "same", "Anna Vale", "Pavel Orlov", "--by", "ada")
    found = error(*imported(told("different", "p-orlov", "p-vale")))
    assert found.startswith("j.jsonl:1: Pavel Orlov and Anna Vale were judged same by ada")


def test_subjects_of_a_line_may_stand_in_any_order():
    names = ("Anna Vale", "Pavel Orlov")
    assert run(*imported(told("same", "p-vale", "p-orlov", names=names))).exit_code == 0
    (kept,) = map(json.loads, run("entity", "export", "-o", "-").output.splitlines())
    assert dict(zip(kept["subjects"], kept["names"], strict=True)) == {
        "p-orlov": "Pavel Orlov",
        "p-vale": "Anna Vale",
    }


def test_entities_are_neither_accepted_nor_rejected():
    article = phone_call().article.id
    rule = "accept, reject and status are for events, statements and edges, as ID@ARTICLE"
    for subject in ("p-vale", f"p-vale@{article}"):
        found = error(*imported(told("accept", subject)))
        assert found == f"j.jsonl:1: {subject} is a Person: {rule}"
    found = error(*imported(told("accept", event("phoned"))))
    assert found == f"j.jsonl:1: {event('phoned')} names no article: {rule}"


def test_two_states_with_codes_are_never_one():
    with open_store("graphkit.db") as opened, opened.writer() as writer:
        draft = Draft("Ukraine and Russia signed it.")
        draft.entity(State(id="UKR", name="Ukraine"))
        draft.entity(State(id="RUS", name="Russia"))
        writer.put(draft.graph(), RUN)
    rule = "are two states with codes of their own: they can never be one"
    assert error("entity", "same", "UKR", "Russia") == f"Ukraine (UKR) and Russia (RUS) {rule}"
    assert error(*imported(told("same", "RUS", "UKR"))).endswith(rule)
    assert run("entity", "different", "UKR", "RUS", "--by", "ada").exit_code == 0


def test_show_says_that_something_was_rejected():
    wanted = event("phoned")
    edges = [edge["id"] for edge in rows("show", wanted)["lines"]]
    run("judge", wanted, "reject", "--by", "ada", "--why", "a game")
    for gone in (wanted, edges[0]):
        found = error("show", gone)
        assert found.startswith(f"{gone} was rejected by ada on 20")
        assert ": a game (phoned, " in found
    judgement = found.split("`graphkit judge ")[1].split()[0]
    assert run("judge", judgement, "undo").output.startswith("undone: reject: phoned")
    assert run("show", wanted).exit_code == 0


def test_an_id_that_nothing_has_is_called_an_id():
    nothing = "0123456789abcdef0123"
    for command in (("show", nothing), ("entity", "show", nothing), ("judge", nothing, "accept")):
        assert error(*command) == f"nothing with the id {nothing} in the store"


def test_what_is_no_id_is_no_element_to_judge():
    found = error("judge", "abc", "reject")
    assert found.startswith("no event, statement or edge with the id 'abc' in the store; ")


def test_an_edge_is_told_by_the_names_of_its_ends():
    with open_store("graphkit.db") as opened:
        edge = next(opened.view().edges(types=("TO",), source=event("phoned"))).id
    found = run("judge", edge, "status=denied", "--by", "ada").output
    assert found.startswith("judged status=denied: TO phoned -> ")
    assert run("judge", edge, "undo").output.startswith("undone: status=denied: TO phoned")


def test_two_of_one_name_are_told_with_their_ids():
    lee = digest("Person", "ann lee", None)
    articles = []
    with open_store("graphkit.db") as opened, opened.writer() as writer:
        for number in range(2):
            draft = Draft(f"Ann Lee spoke to number {number}.")
            draft.entity(Person(id=lee, name="Ann Lee"))
            writer.put(draft.graph(), RUN)
            articles.append(draft.graph().article.id)
    parted = f"{lee}@{articles[0]}"
    found = run("entity", "different", parted, lee, "--by", "ada").output
    assert f"Ann Lee ({lee}) and Ann Lee ({parted})" in found
    assert "were judged different by ada" in error("entity", "same", lee, parted)


def test_an_unknown_name_offers_the_nearest():
    assert "did you mean Anna Vale?" in error("entity", "same", "Anna Vael", "Pavel Orlov")
    assert "is a State" in error("entity", "same", "Norway", "Pavel Orlov")


def test_who_has_no_login_name_is_asked_for_one(monkeypatch):
    def unknown():
        raise KeyError("getpwuid(): uid not found: 1234")

    monkeypatch.setattr("getpass.getuser", unknown)
    told = error("entity", "same", "Anna Vale", "Pavel Orlov")
    assert told == "no login name: say with --by who judges"
    assert run("entity", "same", "Anna Vale", "Pavel Orlov", "--by", "ada").exit_code == 0


def test_review_with_nothing_to_decide():
    assert run("entity", "review").output == "no pair waits for a judgement\n"


def test_judge_rejects_corrects_and_undoes():
    wanted = event("phoned")
    assert run("judge", wanted, "reject", "--why", "a game").output.startswith("judged reject: ")
    assert "phoned" not in {row["event"] for row in rows("report", "events")}
    assert f"`graphkit judge {wanted} undo` first" in error("judge", wanted, "accept")
    assert run("judge", wanted, "undo").output.startswith("undone: reject")
    assert "no verdict 'maybe'" in error("judge", wanted, "maybe", exit_code=2)
    assert "no status 'true': choose from reported" in error(
        "judge", wanted, "status=true", exit_code=2
    )
    assert "give an ID and accept" in error("judge", exit_code=2)


def exported():
    run("judge", "--export", "gold.jsonl", "--force")
    return [json.loads(line) for line in Path("gold.jsonl").read_text().splitlines()]


def evaluated(accepted):
    """Score what was found, as accepted in another store, against what was exported."""
    with open_store("found.db") as opened, opened.writer() as writer:
        writer.put(phone_call(), RUN)
    run("judge", accepted, "accept", "--by", "ada", "--store", "found.db")
    run("judge", "--export", "found.jsonl", "--store", "found.db")
    found = run("evaluate", "gold.jsonl", "-p", "found.jsonl", "--format", "json")
    assert found.exit_code == 0, found.output
    return {row["figure"]: row for row in json.loads(found.stdout) if row["type"] == "all"}


def test_judged_articles_are_written_as_gold_that_evaluate_reads():
    run("judge", event("phoned"), "status=denied", "--by", "ada")
    (line,) = exported()
    label = next(e for e in line["events"] if line["text"][e["start"] : e["end"]] == "phoned")
    assert (label["status"], label["type"]) == ("denied", "CONSULT")
    assert {part["role"] for part in label["participants"]} >= {"source", "target"}
    assert line["annotated"] == ["events"]
    figures = evaluated(event("phoned"))
    assert figures["trigger overlap and type"]["score"] == 100
    status = figures["status right, given found"]
    assert status["predicted"] - status["correct"] == 1
    assert error("judge", "--export", "gold.jsonl").startswith("gold.jsonl exists")


def test_what_was_rejected_is_not_in_the_gold():
    wanted = event("phoned")
    run("judge", wanted, "reject", "--by", "ada")
    (line,) = exported()
    assert line["annotated"] == ["events"]
    assert "phoned" not in {line["text"][one["start"] : one["end"]] for one in line["events"]}
    found = evaluated(wanted)["trigger overlap"]
    assert found["predicted"] - found["gold"] == 1
    assert found["correct"] == found["gold"]


def test_a_rejected_statement_leaves_an_annotated_layer():
    found = rows("report", "statements")
    run("judge", found[0]["id"], "reject", "--by", "ada")
    (line,) = exported()
    assert line["annotated"] == ["statements"]
    assert found[0]["id"] not in {one["id"] for one in line["statements"]}
    assert line["entities"]


def test_an_article_that_is_not_there_is_named():
    told = error("entity", "different", "Anna Vale@zzz", "Pavel Orlov")
    assert told == "no article's id begins with 'zzz': `graphkit entity show` lists the ids"
