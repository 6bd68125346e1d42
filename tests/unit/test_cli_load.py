"""`graphkit load` with a pipeline that only pretends: what it hands on, counts and says."""

import json
from types import SimpleNamespace

import pytest

from graphkit.errors import StoreError
from graphkit.load.files import MAX_BYTES
from graphkit.store import open_store
from tests.builders import RUN
from tests.builders_story import two_presidents
from tests.cli_fixtures import error, run

pytestmark = pytest.mark.usefixtures("in_empty_folder")


class Pipeline:
    """Stores one article for a path that ends in .txt; fails on every other."""

    def __init__(self):
        self.asked = []
        self.failure = None
        self.note = None

    def __call__(self, paths, open_store, *, max_bytes, **reading):
        self.asked.append((list(paths), max_bytes, reading))
        for path in paths:
            yield self._result(str(path), open_store)
        if self.failure is not None:
            raise self.failure

    def _result(self, path, open_store):
        if not path.endswith(".txt"):
            reason = "no article in it\x1b[2J"
            fields = {"outcome": "failed", "reason": reason, "article_id": None, "title": None}
        else:
            graph = two_presidents()
            with open_store() as store, store.writer() as writer:
                outcome = writer.put(graph, RUN)
            article = graph.article
            fields = {"outcome": outcome, "article_id": article.id, "title": article.title}
        return SimpleNamespace(path=path, **{"reason": None, "note": self.note, **fields})


@pytest.fixture
def pipeline(monkeypatch):
    pretending = Pipeline()
    module = SimpleNamespace(load_articles=pretending)
    monkeypatch.setitem(__import__("sys").modules, "graphkit.pipeline", module)
    monkeypatch.setattr("graphkit.pipeline", module, raising=False)
    return pretending


@pytest.fixture
def files(tmp_path):
    for name in ("a.txt", "b.txt", "c.pdf"):
        (tmp_path / name).write_text("words")
    return tmp_path


@pytest.mark.usefixtures("files")
def test_summary_counts_each_outcome(pipeline):
    result = run("load", "a.txt", "b.txt")
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout == "2 articles: 1 new, 1 unchanged, 0 updated; 0 failed\n"
    reading = {"pipeline_name": None, "language": None}
    assert pipeline.asked == [(["a.txt", "b.txt"], MAX_BYTES, reading)]
    with open_store("graphkit.db") as store:
        assert store.view().article_ids() == [two_presidents().article.id]


@pytest.mark.usefixtures("files", "pipeline")
def test_each_failed_one_is_named_with_its_reason_and_the_others_are_loaded():
    result = run("load", "c.pdf", "a.txt", "gone.txt")
    assert result.exit_code == 1
    assert result.stdout == "1 article: 1 new, 0 unchanged, 0 updated; 2 failed\n"
    assert result.stderr.splitlines() == [
        "failed: gone.txt: no such file or folder",
        "failed: c.pdf: no article in it\ufffd[2J",
    ]


@pytest.mark.usefixtures("files")
def test_what_is_odd_about_an_article_is_told_in_a_line(pipeline):
    pipeline.note = "line 3: no name\x1b[2J"
    result = run("load", "a.txt")
    assert (result.exit_code, result.stderr) == (0, "note: a.txt: line 3: no name\ufffd[2J\n")
    assert json.loads(run("load", "a.txt", "-f", "json").stdout)[0]["note"] == pipeline.note


def test_nothing_to_read_makes_no_store(pipeline, tmp_path):
    result = run("load", "gone.txt")
    assert (result.exit_code, pipeline.asked) == (1, [])
    assert list(tmp_path.iterdir()) == []


@pytest.mark.usefixtures("files")
def test_options_reach_the_pipeline(pipeline):
    options = ("--max-size", "2", "--pipeline", "en_other", "--language", "en")
    run("load", "-", "*.txt", *options, "--store", "x.db")
    reading = {"pipeline_name": "en_other", "language": "en"}
    assert pipeline.asked == [(["-", "a.txt", "b.txt"], 2 * 1024 * 1024, reading)]


@pytest.mark.usefixtures("files", "pipeline")
def test_results_are_listed_as_json():
    result = run("load", "a.txt", "c.pdf", "-f", "json")
    listed = json.loads(result.stdout)
    assert [(one["path"], one["outcome"]) for one in listed] == [
        ("a.txt", "new"),
        ("c.pdf", "failed"),
    ]


@pytest.mark.usefixtures("files")
@pytest.mark.parametrize("failure", [KeyboardInterrupt(), StoreError("disk full")])
def test_a_stop_says_what_is_in_the_store(pipeline, failure):
    pipeline.failure = failure
    result = run("load", "a.txt")
    assert result.exit_code == 1
    assert result.stderr.startswith("stopped after 1 article: 1 new, 0 unchanged")
    assert result.stderr.rstrip().endswith(("Aborted!", "Error: disk full"))


@pytest.mark.usefixtures("files", "pipeline")
def test_store_in_a_folder_that_is_not_there_is_refused():
    assert "there is no folder" in error("load", "a.txt", "--store", "no/where.db").splitlines()[-1]


def test_load_without_a_path_is_wrong_usage():
    assert error("load", exit_code=2) == "Missing argument 'PATH...'."


@pytest.mark.usefixtures("files", "pipeline")
def test_files_of_a_folder_that_are_not_read_are_counted_by_suffix(tmp_path):
    (tmp_path / "README").write_text("words")
    (tmp_path / "d.pdf").write_text("words")
    result = run("load", ".")
    assert result.exit_code == 0
    assert result.stdout == "2 articles: 1 new, 1 unchanged, 0 updated; 0 failed\n"
    assert result.stderr == "skipped: 3 files that end in no known suffix (.pdf 2, no suffix 1)\n"


def test_help_of_load_says_what_is_read_and_how_much():
    shown = " ".join(run("load", "-h").stdout.split())
    assert "Formats: text (.txt), Markdown" in shown
    assert "docs/loading.md" in shown
    assert f"[default: {MAX_BYTES // 1024**2};" in shown
