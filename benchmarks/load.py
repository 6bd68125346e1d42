"""Loading a corpus of news end to end, beside the language model alone and beside spaCy alone.

The articles are those of `$GRAPHKIT_GOLD/wikinews-load.jsonl`; spaCy's small English pipeline runs
in the peers' environment (`make peers`). What is not at hand is said in a line and left out.
"""

import os
import subprocess
import time
from itertools import islice
from pathlib import Path

import orjson

from benchmarks.timing import Row, row
from graphkit.load.article import Origin, Stated, build_document
from graphkit.nlp.annotate import Annotator
from graphkit.pipeline import load_articles
from graphkit.store import open_store

__all__ = ["load_rows"]

ROOT = Path(__file__).parents[1]
PEER = ROOT / ".venv-peers" / "bin" / "python"
ARTICLES = "wikinews-load.jsonl"
# Reads JSON lines and writes words and CPU seconds, the loading of the pipeline left out.
_SPACY = """
import json, sys, time, spacy
nlp = spacy.load(sys.argv[2])
texts = [json.loads(line)["text"] for line in open(sys.argv[1], encoding="utf-8")]
begun = time.process_time()
words = sum(sum(not word.is_space for word in doc) for doc in nlp.pipe(texts))
print(words, time.process_time() - begun)
"""


def load_rows(folder: Path, articles: int) -> list[Row]:
    """Compare CPU seconds for the first `articles` of the corpus."""
    named = os.environ.get("GRAPHKIT_GOLD")
    path = None if named is None else Path(named) / ARTICLES
    if path is None or not path.is_file():
        return [Row(f"{ARTICLES}: not at hand, set GRAPHKIT_GOLD", "", "", "", "")]
    part = folder / "load.jsonl"
    with path.open("rb") as lines:
        part.write_bytes(b"".join(islice(lines, articles)))
    words, model = _model_alone(part)
    whole = _whole(part, folder / "load.db")
    name = f"load {articles} news articles, {words:,} words, into SQLite"
    rate = Row("  words per CPU second", f"{words / whole:,.0f}", "", "", "")
    return [row(name, whole, model, "the language model alone"), rate, _beside_spacy(part, whole)]


def _model_alone(path: Path) -> tuple[int, float]:
    """Return words and CPU seconds of reading the texts with the language model."""
    annotator = Annotator()
    records = [orjson.loads(line) for line in path.read_bytes().splitlines()]
    documents = [build_document(r["text"], Stated(), Origin(str(path))) for r in records]
    begun = time.process_time()
    words = sum(len(annotator.annotate(document).tokens) for document in documents)
    return words, time.process_time() - begun


def _whole(path: Path, store: Path) -> float:
    begun = time.process_time()
    for _ in load_articles([str(path)], lambda: open_store(store)):
        pass
    return time.process_time() - begun


def _beside_spacy(path: Path, ours: float) -> Row:
    from benchmarks.peers.tag import PIPELINE  # noqa: PLC0415

    if not PEER.exists():
        return Row("  beside spaCy: not installed, make peers", "", "", "", "")
    # one thread, as graphkit has
    environment = {**os.environ, "OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}
    command = [str(PEER), "-c", _SPACY, str(path), PIPELINE]
    shown = subprocess.run(command, check=True, capture_output=True, text=True, env=environment)
    return row("  the same", ours, float(shown.stdout.split()[1]), "en_core_web_sm alone")
