"""The gold corpora and what graphkit scores on them, each read once per process.

Two corpora are our own. The others lie in the folder that GRAPHKIT_GOLD names and are not part of
this repository; where they are missing, what was not measured is said.
"""

import functools
import hashlib
import os
import time
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from graphkit.evaluate.figures import Score, scores
from graphkit.evaluate.layers import ArticleScore, score_articles
from graphkit.evaluate.predict import predict_articles
from graphkit.evaluate.reading import read_articles
from graphkit.evaluate.records import GoldArticle
from graphkit.nlp.annotate import Annotator
from graphkit.resources import seeds_dir

__all__ = [
    "CORPORA",
    "Corpus",
    "annotator",
    "available",
    "corpora_folder",
    "corpus_sha256",
    "external_folder",
    "files",
    "golds",
    "measured",
    "missing",
    "predictions",
    "scored",
    "sha256",
]

HERE = Path(__file__).parent
ENVIRONMENT = "GRAPHKIT_GOLD"


class Corpus(NamedTuple):
    """A corpus, in the words of docs/accuracy.md."""

    name: str
    about: str
    external: bool = True


CORPORA: Mapping[str, Corpus] = {
    corpus.name: corpus
    for corpus in (
        Corpus("samples", "the ten sample articles of seeds/gold, whole, every layer", False),
        Corpus("factuality", "invented sentences, each for one rule of status or speech", False),
        Corpus("gum", "nine Wikinews articles of GUM; it also marks times, things and abstracts"),
        Corpus("re3d", "42 documents on the war in Syria (dstl/re3d); spans keep their articles, "
               "and its relations are compared with ours through a map (gold-format.md)"),
        Corpus("plover-gsr", "156 sentences with one political event each (PLOVER gold records)"),
        Corpus("geovirus", "107 Wikinews passages on epidemics, places with coordinates"),
    )
}  # fmt: skip


def external_folder() -> Path | None:
    """Return the folder of the external gold, if the environment names one that exists."""
    named = os.environ.get(ENVIRONMENT)
    folder = None if named is None else Path(named)
    return folder if folder is not None and folder.is_dir() else None


def corpora_folder() -> Path | None:
    """Return the folder of the corpora of tags, trees and names, beside that of the gold."""
    folder = external_folder()
    beside = None if folder is None else folder.parent / "corpora"
    return beside if beside is not None and beside.is_dir() else None


def files(name: str) -> list[Path]:
    """Return the gold files of a corpus; none where it is missing."""
    if name == "samples":
        return sorted((seeds_dir() / "gold").glob("*.json"))
    folder = external_folder() if CORPORA[name].external else HERE
    path = None if folder is None else folder / f"{name}.jsonl"
    return [path] if path is not None and path.is_file() else []


def available() -> list[str]:
    """Return the names of the corpora that can be measured here."""
    return [name for name in CORPORA if files(name)]


def missing() -> list[str]:
    """Return the names of the corpora that cannot."""
    return [name for name in CORPORA if not files(name)]


def sha256(*paths: Path) -> str:
    """Hash files in their order."""
    state = hashlib.sha256()
    for path in paths:
        state.update(path.read_bytes())
    return state.hexdigest()


def corpus_sha256(name: str) -> str:
    """Hash the gold of a corpus."""
    return sha256(*files(name))


@functools.cache
def annotator() -> Annotator:
    """Return the language pipeline, loaded once."""
    return Annotator()


@functools.cache
def golds(name: str) -> tuple[GoldArticle, ...]:
    """Return the gold articles of a corpus."""
    return tuple(article for path in files(name) for article in _read(path))


def _read(path: Path) -> Iterator[GoldArticle]:
    with path.open("rb") as lines:
        yield from read_articles(lines, path.name)


@functools.cache
def predictions(name: str) -> tuple[Mapping[str, GoldArticle], float]:
    """Return what graphkit finds in a corpus, and the CPU seconds it took."""
    loaded = annotator()
    begun = time.process_time()
    found = predict_articles(loaded, golds(name))
    return found, time.process_time() - begun


@functools.cache
def scored(name: str) -> list[ArticleScore]:
    """Return the counts and errors of a corpus, article by article."""
    return score_articles(golds(name), predictions(name)[0])


@functools.cache
def measured(name: str, *, intervals: bool = False) -> Mapping[str, Score]:
    """Return the figures of a corpus by their whole names; intervals cost some seconds."""
    return {one.key: one for one in scores(scored(name), intervals=intervals)}
