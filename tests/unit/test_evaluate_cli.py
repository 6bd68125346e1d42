"""`graphkit predict` and `graphkit evaluate`, with a pipeline that finds nothing it is not told."""

import csv
import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from graphkit.cli import cli
from graphkit.evaluate import predict
from graphkit.evaluate.predict import predicted_layers
from graphkit.evaluate.records import GoldArticle
from graphkit.load.markup import without_markup
from graphkit.model.base import Span
from graphkit.model.document import Document
from graphkit.model.extraction import (
    DateRecord,
    EntityRecord,
    EventRecord,
    Extraction,
    Mention,
    Participant,
    RelationRecord,
    StatementRecord,
)
from graphkit.nlp import annotate
from tests.builders_gold import TEXT, gold, prediction, span


def run(*words: str, **options) -> Result:
    return CliRunner().invoke(cli, words, **options)


@pytest.fixture
def files(tmp_path: Path) -> tuple[str, str]:
    """A gold file and a prediction for it."""
    told, found = tmp_path / "gold.jsonl", tmp_path / "found.jsonl"
    told.write_text(json.dumps(gold()) + "\n", encoding="utf-8")
    found.write_text(json.dumps(prediction()) + "\n", encoding="utf-8")
    return str(told), str(found)


def rows(result: Result) -> dict[tuple[str, str, str], dict]:
    assert result.exit_code == 0, result.output
    return {(r["layer"], r["figure"], r["type"]): r for r in json.loads(result.stdout)}


def test_evaluate_scores_every_layer(files) -> None:
    told, found = files
    shown = rows(run("evaluate", told, "--predictions", found, "--format", "json"))
    assert shown["entities", "span", "all"]["score"] == 80.0
    assert shown["relations", "type, head and tail", "all"]["recall"] == 66.7
    assert {layer for layer, _, _ in shown} == {
        "entities", "coreference", "statements", "events", "relations"
    }  # fmt: skip
    assert {kind for _, _, kind in shown} == {"all"}


def test_a_date_of_publication_that_is_no_day_is_refused(files) -> None:
    told, found = files
    Path(told).write_text(json.dumps({**gold(), "published": "yesterday"}))
    result = run("evaluate", told, "-p", found)
    assert result.exit_code == 1
    assert result.stderr.endswith(
        "line 1: the date of publication 'yesterday' is no day; write it as 2024-03-04\n"
    )


def test_in_a_pipe_each_figure_keeps_its_line(files) -> None:
    told, found = files
    lines = run("evaluate", told, "-p", found, env={"COLUMNS": None}).stdout.splitlines()
    assert lines[1].split() == [
        "layer", "figure", "type", "measure", "score", "precision", "recall", "correct",
        "predicted", "gold",
    ]  # fmt: skip
    assert lines[3].split() == ["entities", "span", "all", "F1", *"80 80 80 4 5 5".split()]


def test_types_adds_rows(files) -> None:
    told, found = files
    shown = rows(run("evaluate", told, "-p", found, "--types", "-f", "json"))
    assert shown["entities", "span and type", "person"]["score"] == 100.0


def test_layer_chooses(files) -> None:
    told, found = files
    options = ("--layer", "events", "--layer", "relations", "-f", "csv")
    table = list(csv.DictReader(run("evaluate", told, "-p", found, *options).stdout.splitlines()))
    assert {row["layer"] for row in table} == {"events", "relations"}


def test_layers_that_the_gold_has_not_are_refused(files) -> None:
    told, found = files
    result = run("evaluate", told, "-p", found, "--layer", "places")
    assert result.exit_code == 1
    assert "the gold has none of these layers; it has coreference, entities" in result.stderr


def test_nothing_in_gold_and_prediction_is_no_figure(tmp_path) -> None:
    told = tmp_path / "none.jsonl"
    told.write_text(json.dumps({**gold(), "relations": []}))
    found = tmp_path / "nothing.jsonl"
    found.write_text(json.dumps({**prediction(), "relations": []}))
    shown = rows(run("evaluate", str(told), "-p", str(found), "-f", "json"))
    assert "relations" not in {layer for layer, _, _ in shown}


def test_errors_are_listed(files) -> None:
    told, found = files
    result = run("evaluate", told, "-p", found, "--errors", "--each", "1", "-f", "json")
    kinds = [(row["layer"], row["kind"]) for row in json.loads(result.stdout)]
    assert len(kinds) == len(set(kinds))
    assert ("statements", "wrong source") in kinds


def test_confusion_is_listed(files) -> None:
    told, found = files
    result = run("evaluate", told, "-p", found, "--confusion", "-f", "json")
    shown = {(r["layer"], r["of"], r["gold"]): r for r in json.loads(result.stdout)}
    assert shown["entities", "type", "state"]["found"] == "organization"
    assert shown["events", "type", "COERCE"]["found"] == "SANCTION"
    assert shown["events", "status", "reported"] == {
        "layer": "events", "of": "status", "gold": "reported", "found": "claimed", "count": 1,
        "judged": 1,
    }  # fmt: skip


def test_a_missing_prediction_is_told(files, tmp_path) -> None:
    more = tmp_path / "more.jsonl"
    more.write_text(json.dumps({**gold(), "id": "other"}))
    result = run("evaluate", files[0], str(more), "-p", files[1], "-f", "json")
    assert result.exit_code == 0
    [told] = result.stderr.splitlines()
    assert "found.jsonl has no prediction for 1 of 2 gold articles" in told


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("", "found.jsonl holds no prediction"),
        (json.dumps({**prediction(), "id": "harbour"}),
         "its first id is 'harbour', that of the gold 'port'"),
        (json.dumps({"id": "port", "events": [{"type": "ATTACK"}]}),
         "found.jsonl, line 1: events[0].type: 'ATTACK' is none of 'AGREE'"),
    ],
)  # fmt: skip
def test_predictions_that_answer_nothing_are_refused(files, line, message) -> None:
    Path(files[1]).write_text(line, encoding="utf-8")
    result = run("evaluate", files[0], "-p", files[1])
    assert result.exit_code == 1
    assert message in result.stderr
    assert len(result.stderr.splitlines()) == 1


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ('{"text": "No id."}', "line 2: the field id is missing"),
        ('{"id": "b"}', "line 2: the field text is missing"),
        ('{"id": "b", "text": " "}', "line 2: the field text is missing or has no words"),
        ('{"id": "b", "text": "x", "published": 5}', "line 2: the field published is no text"),
        ('{"id": "b", "text": "<p>"}', "line 2: the field text is missing or has no words"),
        ('{"id": "b", "text": "x", "published": "2026-13-40"}',
         "line 2: the date of publication '2026-13-40' is no day; write it as 2024-03-04"),
        ('{"id": "a", "text": "Ana left."}', "line 2: the id 'a' stands twice; give each"),
        ("nonsense", "line 2: no JSON"),
    ],
)  # fmt: skip
def test_predict_names_a_bad_line_and_leaves_no_file(line, message, tmp_path, monkeypatch) -> None:
    monkeypatch.setattr(annotate, "Annotator", lambda _: None)
    monkeypatch.setattr(predict, "predict_document", lambda *_: {"entities": []})
    source, target = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    source.write_text(f'{{"id": "a", "text": "Ana left."}}\n{line}\n')
    result = run("predict", str(source), "-o", str(target))
    assert result.exit_code == 1
    assert message in result.stderr
    assert "in.jsonl" in result.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["in.jsonl"]


@pytest.mark.parametrize("lines", ["", "\n \n"])
def test_predict_refuses_a_file_without_articles(lines, tmp_path, monkeypatch) -> None:
    monkeypatch.setattr(annotate, "Annotator", lambda name: name)
    source, target = tmp_path / "empty.jsonl", tmp_path / "found.jsonl"
    source.write_text(lines)
    result = run("predict", str(source), "-o", str(target))
    assert result.exit_code == 1
    assert "empty.jsonl holds no article" in result.stderr
    assert list(tmp_path.iterdir()) == [source]


def test_predict_names_the_lines_that_are_not_english(monkeypatch) -> None:
    monkeypatch.setattr(annotate, "Annotator", lambda _: None)
    monkeypatch.setattr(predict, "predict_document", lambda *_: {"events": []})
    german = "Die Brücke ist nach dem Hochwasser nicht mehr sicher, sagte der Minister."
    texts = {"a": TEXT, "b": german}
    lines = "\n".join(json.dumps({"id": key, "text": text}) for key, text in texts.items())
    result = run("predict", "-", input=lines)
    assert result.stderr == (
        "note: standard input, line 2: the text is not English (German); "
        "graphkit reads English only\n"
    )
    assert [json.loads(line)["id"] for line in result.stdout.splitlines()] == ["a", "b"]
    assert run("predict", "-", "--language", "en", input=lines).stderr == ""


def test_predict_keeps_other_fields_and_replaces_layers(monkeypatch) -> None:
    monkeypatch.setattr(annotate, "Annotator", lambda _: None)
    monkeypatch.setattr(predict, "predict_document", lambda _, doc, __: {"events": [doc.title]})
    line = {"id": "a", "text": "Ana left.", "title": "Ana", "corpus": "mine", "events": [1]}
    result = run("predict", "-", input=json.dumps(line) + "\n\n")
    assert json.loads(result.stdout) == {**line, "events": ["Ana"]}


def at(words: str, nth: int = 0) -> Span:
    return Span(**span(words, nth))


def extraction() -> Extraction:
    """What stands in tests/builders_gold.py, as extraction would find it."""
    return Extraction(
        document=Document(text=TEXT),
        entities=(EntityRecord(label="Person", name="Ana Ruiz"),
                  EntityRecord(label="State", name="Norway", gazetteer_id="NOR"),
                  EntityRecord(label="Location", name="Bergen", lat=60.4, lon=5.3)),
        mentions=tuple(
            Mention(**span(words), entity=entity, kind=kind, sentence=0, head=0)
            for words, entity, kind in [
                ("Ana Ruiz", 0, "name"), ("Norway", 1, "name"),
                ("she", 0, "pronoun"), ("Bergen", 2, "name")]
        ),
        statements=(
            StatementRecord(fragments=(at("Norway would close the port"),), sentence=0,
                            speech="indirect", source=at("Ana Ruiz"), speakers=(0,),
                            cue=at("said")),
            StatementRecord(fragments=(at("We will not wait,"),), sentence=1, speech="direct",
                            act="vow", polarity="deny", source=at("she"), speakers=(0, 1),
                            parent=0),
        ),
        events=(
            EventRecord(**span("shelled"), type="ASSAULT", lemma="shell", sentence=2,
                        clause=at("shelled"), status="claimed",
                        date=DateRecord(**span("Monday"), value="2024-05-06", precision="day"),
                        participants=(Participant(**span("Troops"), role="actor"),
                                      Participant(**span("Bergen"), role="place", entity=2))),
            EventRecord(**span("close"), type="COERCE", lemma="close", sentence=0,
                        clause=at("close"), mode="restrict",
                        date=DateRecord(**span("would"), date_value="2024-05",
                                        precision="month", basis="article_date")),
        ),
        relations=(
            RelationRecord(**span("Ana Ruiz"), type="WRITTEN_BY", target=0, sentence=0),
            RelationRecord(**span("Bergen"), type="LOCATED_IN", source=2, target=1, sentence=2,
                           kind="near", former=True,
                           date=DateRecord(**span("Monday"), date_value="2020")),
        ),
    )  # fmt: skip


def test_an_extraction_is_written_in_the_gold_format() -> None:
    layers = predicted_layers(extraction(), without_markup(TEXT))
    bergen = layers["entities"][3]
    assert bergen == {**span("Bergen"), "text": "Bergen", "type": "location", "cluster": "E2",
                      "kind": "name", "lat": 60.4, "lon": 5.3}  # fmt: skip
    one, other = layers["statements"]
    assert (one["speaker_name"], one["speaker_clusters"], one["cue"]) == (
        "Ana Ruiz",
        ["E0"],
        "said",
    )
    assert (other["speaker_name"], other["parent"]) == (None, one["id"])
    assert other["cue_start"] is None
    shelled, close = layers["events"]
    assert [p["role"] for p in shelled["participants"]] == ["source", "place"]
    assert [p["cluster"] for p in shelled["participants"]] == [None, "E2"]
    assert (shelled["date"], shelled["date_basis"], shelled["date_text"]) == (
        "2024-05-06", "explicit", "Monday"
    )  # fmt: skip
    assert (close["date"], close["date_value"], close["date_basis"]) == (
        None, "2024-05", "article_date"
    )  # fmt: skip
    assert "date_text" not in close
    assert [(r["type"], r["head"], r["tail"]) for r in layers["relations"]] == [
        ("WRITTEN_BY", "article", "E0"), ("LOCATED_IN", "E2", "E1")
    ]  # fmt: skip
    located = layers["relations"][1]
    assert (located["kind"], located["former"], located["date_value"], located["date_text"]) == (
        "near", True, "2020", "Monday"
    )  # fmt: skip


def test_spans_are_those_of_the_given_text_whatever_it_has_of_html() -> None:
    given = f"<p>{TEXT.replace('Norway', '<b>Nor</b>&#119;ay', 1)}</p>"
    clean = without_markup(given)
    assert clean.text.strip() == TEXT
    layers = predicted_layers(extraction(), clean)
    assert layers["entities"][1]["text"] == "Nor</b>&#119;ay"
    assert layers["statements"][0]["text"].startswith("Nor</b>&#119;ay would close")
    items = [*layers["entities"], *layers["statements"], *layers["relations"]]
    assert [given[one["start"] : one["end"]] for one in items] == [one["text"] for one in items]
    shelled = layers["events"][0]
    assert given[shelled["date_start"] : shelled["date_end"]] == shelled["date_text"] == "Monday"


def test_what_is_predicted_can_be_read_as_gold() -> None:
    article = GoldArticle.model_validate(
        {"id": "port", "text": TEXT, **predicted_layers(extraction(), without_markup(TEXT))}
    )
    assert article.statements[0].source == (0, 8)
    assert article.events[1].time == "2024-05"


def test_the_commands_are_in_the_help() -> None:
    shown = run("--help").output
    assert "predict" in shown
    assert "evaluate" in shown
