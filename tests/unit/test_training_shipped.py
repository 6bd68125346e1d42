"""What ships in models/ agrees with the training that made it."""

import json
import re
from pathlib import Path

import pytest

from graphkit.nlp.encode import Window
from graphkit.nlp.model import Model
from graphkit.resources import MANIFEST
from training.examples import GUM_GENRES
from training.labels import DEPREL, NER, UPOS
from training.manifest import FILES, write_manifest
from training.score import ENTITY_TESTS, TREE_TESTS

MODELS = Path(__file__).parents[2] / "models"


def lines(name):
    return (MODELS / name).read_text(encoding="utf-8").splitlines()


def test_the_label_file_is_the_one_of_the_training():
    labels = json.loads("\n".join(lines("labels.json")))
    assert labels == {"upos": list(UPOS), "dep": list(DEPREL), "ner": list(NER)}


def test_every_recorded_score_is_a_percentage_of_a_known_test():
    scores = json.loads("\n".join(lines("scores.json")))
    assert {*ENTITY_TESTS, *TREE_TESTS} <= set(scores)
    assert all(0 < value < 100 for measures in scores.values() for value in measures.values())


def test_the_inputs_are_hashed_and_openly_licensed():
    hashed = [line.split("  ") for line in lines("inputs.sha256")]
    assert all(re.fullmatch(r"[0-9a-f]{64}", digest) for digest, _ in hashed)
    genres = {Path(path).name.split("_")[1] for _, path in hashed if "/gum/" in path}
    assert genres == set(GUM_GENRES)


def test_the_manifest_holds_every_file_that_graphkit_reads(tmp_path):
    for name in FILES:
        (tmp_path / name).symlink_to(MODELS / name)
    write_manifest(tmp_path)
    assert (tmp_path / MANIFEST).read_text().splitlines() == lines(MANIFEST)
    assert len(lines(MANIFEST)) == len(FILES)


def test_the_log_runs_to_the_end_of_the_word_budget():
    log = [json.loads(line) for line in lines("training-log.jsonl")]
    assert [entry["step"] for entry in log] == sorted(entry["step"] for entry in log)
    assert log[-1]["words"] >= 1_500_000


@pytest.mark.model
def test_the_model_reads_a_sentence_of_its_own():
    words = ("Minister", "Ana", "Novak", "arrived", "in", "North", "Port", ".")
    tagged = Model(MODELS).tag([Window(words, (len(words),))])[0]
    assert tagged.names == ["O", "B-PER", "I-PER", "O", "O", "B-LOC", "I-LOC", "O"]
    assert tagged.pos[3] == "VERB"
    assert tagged.heads[3] == -1


@pytest.mark.model
def test_a_window_is_read_the_same_beside_any_others():
    words = (
        ("Minister", "Ana", "Novak", "arrived", "in", "North", "Port", "."),
        ("Rain", "fell", "."),
        ("Ana",) * 40,
    )
    windows = [Window(one, (len(one),)) for one in words]
    model = Model(MODELS)
    assert model.tag(windows) == [tagged for one in windows for tagged in model.tag([one])]
