"""Files to a store: outcomes, reasons, and when the store is opened."""

import json
from contextlib import contextmanager
from functools import partial
from types import SimpleNamespace

import pytest

from graphkit import pipeline
from graphkit.errors import ResourceError
from graphkit.model.node import Person
from graphkit.store import open_store
from tests.story import Story


@pytest.fixture
def load(tmp_path, monkeypatch):
    """Load with an extraction that takes lines for sentences: path, outcome and reason."""

    def graph(_, document):
        if "broken" in document.text:
            raise ValueError("no sentence\nin it")
        made = Story([line for line in document.text.splitlines() if line], title="T").graph()
        return made.model_copy(update={"version_key": document.version_key})

    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(pipeline, "Annotator", lambda _: SimpleNamespace())
    monkeypatch.setattr(pipeline, "article_graph", graph)

    def loaded(*paths, language=None):
        opened = partial(open_store, "graphkit.db")
        results = pipeline.load_articles(paths, opened, language=language)
        return [(one.path, one.outcome, one.reason) for one in results]

    return loaded


def test_the_reason_does_not_name_the_file_again(load, tmp_path):
    (tmp_path / "empty.txt").touch()
    (tmp_path / "bad.txt").write_text("broken")
    (tmp_path / "a.jsonl").write_text('{"text": "One."}\n{"no": 1}\n')
    found = load("empty.txt", "bad.txt", "a.jsonl", "gone.txt")
    assert found[:3] == [
        ("gone.txt", "failed", "no such file or folder"),
        ("empty.txt", "failed", "the file is empty"),
        ("bad.txt", "failed", "no sentence"),
    ]
    assert found[3] == ("a.jsonl", "new", None)
    assert found[4][2].startswith("line 2: no text in the fields text,")


def test_the_same_file_is_the_same_from_everywhere(load, tmp_path):
    (tmp_path / "own").mkdir()
    (tmp_path / "own" / "a.txt").write_text("One.")
    assert [outcome for _, outcome, _ in load("own/a.txt")] == ["new"]
    assert [outcome for _, outcome, _ in load("own/../own/a.txt")] == ["unchanged"]
    assert [outcome for _, outcome, _ in load(str(tmp_path / "own" / "a.txt"))] == ["unchanged"]


def test_notes_say_what_is_odd_and_where(tmp_path, monkeypatch):
    monkeypatch.setattr(pipeline, "Annotator", lambda _: SimpleNamespace())
    monkeypatch.setattr(pipeline, "article_graph", lambda _, document: told(document.text))
    records = [
        {"text": "Ada Lind left.", "published": "2022-03-03"},
        {"text": "Ada Lind stayed.", "published": "soon"},
        {"text": "Hello."},
    ]
    (tmp_path / "a.jsonl").write_text("\n".join(map(json.dumps, records)))
    (tmp_path / "b.txt").write_text("...")
    paths = [str(tmp_path / name) for name in ("a.jsonl", "b.txt")]
    loaded = pipeline.load_articles(paths, partial(open_store, tmp_path / "graphkit.db"))
    day = "the date of publication 'soon' is no day; write it as 2024-03-04"
    assert [one.note for one in loaded] == [
        None,
        f"line 2: passed over: {day}",
        f"line 3: {pipeline.NOTHING_IN_IT}",
        pipeline.NOTHING_IN_IT,
    ]


def told(text):
    """Make a graph of one sentence, with Ada Lind in it where it names her."""
    story = Story([text], title="T")
    if "Ada Lind" in text:
        story.entity(Person(id="p-lind", name="Ada Lind"), "Ada Lind")
    return story.graph()


def test_no_article_makes_no_store(load, tmp_path):
    (tmp_path / "empty.txt").touch()
    load("empty.txt")
    assert not (tmp_path / "graphkit.db").exists()


def test_a_missing_model_makes_no_store(load, tmp_path, monkeypatch):
    def missing(_):
        raise ResourceError("the model is missing")

    monkeypatch.setattr(pipeline, "Annotator", missing)
    (tmp_path / "a.txt").write_text("One.")
    with pytest.raises(ResourceError):
        load("a.txt")
    assert not (tmp_path / "graphkit.db").exists()


@pytest.mark.usefixtures("load")
def test_the_store_is_opened_once_and_closed(tmp_path):
    opened = []

    @contextmanager
    def opening():
        opened.append("open")
        with open_store("graphkit.db") as store:
            yield store
        opened.append("closed")

    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(f"Of {name}.")
    list(pipeline.load_articles(["a.txt", "b.txt"], opening))
    assert opened == ["open", "closed"]


def test_an_article_in_another_language_fails_and_the_others_are_stored(load, tmp_path):
    (tmp_path / "a.txt").write_text("The mayor said that the bridge was closed.")
    (tmp_path / "b.txt").write_text("Мост закрыт после наводнения.")
    found = load("a.txt", "b.txt")
    assert [(path, outcome) for path, outcome, _ in found] == [
        ("a.txt", "new"),
        ("b.txt", "failed"),
    ]
    assert "Cyrillic" in found[1][2]
    assert [outcome for _, outcome, _ in load("b.txt", language="en")] == ["new"]


def test_an_article_that_was_loaded_is_the_same_unchecked(load, tmp_path):
    (tmp_path / "short.txt").write_text("Ada left Oslo.")
    assert [outcome for _, outcome, _ in load("short.txt")] == ["new"]
    assert [outcome for _, outcome, _ in load("short.txt", language="en")] == ["unchanged"]
