"""Scores what the peers found by the scorers that graphkit is measured with.

    GRAPHKIT_GOLD=FOLDER python -m benchmarks.peers.score FOUND.json

Writes tests/quality/peers.json.
"""

import argparse
import datetime as dt
import json
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import graphkit
from benchmarks.peers.tag import ENTITY_TESTS, TAG_TESTS
from graphkit.evaluate.figures import scores
from graphkit.evaluate.layers import score_articles
from graphkit.evaluate.records import GoldArticle
from tests.quality.corpora import corpora_folder, files, golds, sha256
from training.conllu import read_conllu
from training.metrics import accuracy, span_f1

__all__ = ["PEERS", "peer_figures"]

PEERS = Path(graphkit.__file__).parents[1] / "tests" / "quality" / "peers.json"
QUOTATIONS = "gum"


def peer_figures(found: Mapping[str, Any], corpora: Path) -> dict[str, Any]:
    """Return every figure by test, and the hash of what each test was measured on."""
    spacy, hashes = {}, {QUOTATIONS: sha256(*files(QUOTATIONS))}
    for test, (file, reader) in ENTITY_TESTS.items():
        wanted = [sentence.tags for sentence in reader(corpora / file)]
        spacy[test] = {"NER F1": round(span_f1(wanted, found["names"][test]), 1)}
        hashes[test] = sha256(corpora / file)
    for test, file in TAG_TESTS.items():
        tags = [sentence.upos for sentence in read_conllu(corpora / file)]
        spacy[test] = {"UPOS": round(accuracy(tags, found["upos"][test]), 1)}
        hashes[test] = sha256(corpora / file)
    predictions = {one["id"]: GoldArticle.model_validate(one) for one in found["statements"]}
    scored = scores(score_articles(golds(QUOTATIONS), predictions, ["statements"]))
    kept = [one.model_dump() for one in scored if one.figure in {"content", "who said what"}]
    return {
        "versions": found["versions"],
        "en_core_web_sm": spacy,
        "textacy direct_quotations": {QUOTATIONS: kept},
        "sha256": hashes,
    }


def main(arguments: list[str]) -> int:
    """Score and keep the figures."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.peers.score")
    parser.add_argument("found", type=Path, help="what benchmarks.peers.tag wrote")
    options = parser.parse_args(arguments)
    found = json.loads(options.found.read_text(encoding="utf-8"))
    corpora = corpora_folder()
    assert corpora is not None, "the corpora are not at hand"  # noqa: S101
    figures = peer_figures(found, corpora)
    today = dt.datetime.now(tz=dt.UTC).date().isoformat()
    text = json.dumps({"measured": today, **figures}, indent=1)
    PEERS.write_text(f"{text}\n", encoding="utf-8")
    sys.stdout.write(f"{text}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
