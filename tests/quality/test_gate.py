"""The quality gate: no figure below its floor, on gold that has not changed.

`python -m tests.quality.floors --update` sets the floors.
"""

import json
import subprocess
import sys

import pytest

from graphkit.evaluate.layers import in_wider_types, wider_types
from tests.quality import corpora
from tests.quality.article import ARTICLE, article_files, measured_article
from tests.quality.corpora import CORPORA
from tests.quality.floors import figures_of, gold_sha256, measurable, missing, read_floors

pytestmark = pytest.mark.model

# The smallest figures that the acceptance article may have, whatever was measured before.
LEAST_F1 = {"persons": 1.00, "states": 1.00, "places": 0.92}
LEAST_COUNTS = {"right_speaker": 10, "events_found": 12, "status_right": 9, "relations_found": 10}

NOT_AT_HAND = f"not at hand: set {corpora.ENVIRONMENT} to the folder of the external gold"


def test_what_is_skipped_is_said(report) -> None:
    """One line, wherever the external gold is missing."""
    if missing():
        report.append(f"not measured: {', '.join(missing())}; {NOT_AT_HAND}")
    assert {"samples", "factuality"} <= set(measurable())


@pytest.mark.parametrize("name", [*CORPORA, ARTICLE])
def test_no_figure_is_below_its_floor(name, report) -> None:
    if name not in measurable():
        pytest.skip(NOT_AT_HAND)
    pinned = read_floors()[name]
    assert gold_sha256(name) == pinned["sha256"], (
        f"the gold of {name} has changed since its floors were set: look at the change, then run "
        "python -m tests.quality.floors --update"
    )
    figures = figures_of(name)
    scores = {key: figures[key].score if key in figures else 0.0 for key in pinned["floors"]}
    report.append(f"{name}: {len(scores)} figures{_speed(name)}")
    below = {
        k: f"{scores[k]} < {floor}" for k, floor in pinned["floors"].items() if scores[k] < floor
    }
    assert below == {}


def _speed(name: str) -> str:
    if name == ARTICLE:
        return ""
    _, seconds = corpora.predictions(name)
    return f", {seconds / len(corpora.golds(name)):.3f} CPU s per article"


def test_status_of_the_factuality_sentences_is_told(report) -> None:
    figures = corpora.measured("factuality")
    given, whole = (
        figures["events, status right, given found, all"],
        figures["events, status right, of all, all"],
    )
    report.append(
        f"event status: {given.score} % of the {given.gold:.0f} events found, "
        f"{whole.score} % of all {whole.gold:.0f}"
    )
    assert whole.gold >= 120


def test_ordinary_senses_of_verbs_give_no_events(report) -> None:
    """Of the sentences whose events are all marked, nearly all are read without a false one."""
    found, _ = corpora.predictions("factuality")
    whole = [g for g in corpora.golds("factuality") if "events" in g.layers and not g.one_event]
    clean = [g for g in whole if len(found[g.id].events) <= len(g.events)]
    report.append(f"no false event in {len(clean)} of {len(whole)} sentences")
    assert len(whole) >= 40
    assert len(clean) >= 0.95 * len(whole)


@pytest.fixture(scope="module")
def article():
    if article_files() is None:
        pytest.skip(NOT_AT_HAND)
    return measured_article()


def test_the_acceptance_article_is_told(article, report) -> None:
    counts = ", ".join(f"{name} {number}" for name, number in article.counts.items())
    f1 = ", ".join(f"{kind} {value:.2f}" for kind, value in article.f1.items())
    report.append(f"article: {counts}; entity F1: {f1}; {article.seconds:.2f} CPU s")
    assert article.counts["statements"] == 16


@pytest.mark.parametrize("kind", LEAST_F1)
def test_entities_of_the_acceptance_article(article, kind) -> None:
    assert round(article.f1[kind], 2) >= LEAST_F1[kind]


@pytest.mark.parametrize("name", LEAST_COUNTS)
def test_layers_of_the_acceptance_article(article, name) -> None:
    assert article.counts[name] >= LEAST_COUNTS[name]


# What an independent scorer calls our figures.
SAME = {
    "mention exact ": "entities, span, all",
    "mention exact+type": "entities, span and type, all",
    "content exact": "statements, content exact, all",
    "source exact": "statements, source exact, all",
    "cue exact": "statements, cue exact, all",
    "content chars": "statements, content characters, all",
    "statement, content Jaccard>=.5": "statements, content, all",
    "statement with right source (who said what)": "statements, who said what, all",
    "B3 (coref, end to end)": "coreference, B3, all",
    "event type": "events, type of the marked event, all",
    "participant role (overlap)": "events, participants, by overlap and role, all",
    "trigger+type": "events, trigger exact and type, all",
    "argument (type, role, start)": "events, argument exact, all",
}  # fmt: skip


@pytest.mark.parametrize("name", ["samples", "gum", "re3d", "plover-gsr"])
def test_an_independent_scorer_agrees(name, tmp_path, report) -> None:
    folder = corpora.external_folder()
    if folder is None or not (folder / "score.py").is_file():
        pytest.skip(NOT_AT_HAND)
    golds, (found, _) = corpora.golds(name), corpora.predictions(name)
    wider = wider_types(golds)
    gold_file, prediction_file = tmp_path / "gold.jsonl", tmp_path / "predictions.jsonl"
    gold_file.write_bytes(b"".join(path.read_bytes() for path in corpora.files(name)))
    with prediction_file.open("w", encoding="utf-8") as out:
        for article in found.values():
            told = in_wider_types(article, wider).model_dump(mode="json")
            # It reads relations between mentions as indices, and knows no article as their end.
            print(json.dumps({**told, "relations": []}), file=out)
    command = [sys.executable, str(folder / "score.py"), str(gold_file), str(prediction_file)]
    shown = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    ours, compared = corpora.measured(name), 0
    for line in shown.splitlines():
        key = next((key for prefix, key in SAME.items() if line.startswith(prefix)), None)
        if key is not None:
            theirs = json.loads(line[line.index("{") :].replace("'", '"'))
            one = ours[key]
            assert (one.precision, one.recall, one.score) == (
                theirs["P"], theirs["R"], theirs["F1"]
            ), key  # fmt: skip
            compared += 1
    report.append(f"{name}: {compared} figures agree with an independent scorer")
    assert compared >= 2
