"""models/lemmas.json: what graphkit.nlp.lemmas.by_rule gets wrong in the training corpora.

`python -m training.lemmas CORPORA MODELS` reads the UD English EWT training file and GUM.
"""

import collections
import json
import sys
from pathlib import Path

from graphkit.nlp.lemmas import by_rule

__all__ = ["exceptions"]

KEPT = ("VERB", "AUX", "NOUN", "ADJ", "ADV", "PRON", "DET", "NUM", "PART")

Counts = dict[str, dict[str, collections.Counter[str]]]


def exceptions(lines: list[str]) -> dict[str, dict[str, str]]:
    """Return part of speech to {word: lemma} where the rules miss the most frequent lemma."""
    counts: Counts = collections.defaultdict(lambda: collections.defaultdict(collections.Counter))
    for line in lines:
        columns = line.split("\t")
        if len(columns) == 10 and columns[0].isdigit() and columns[3] in KEPT:
            counts[columns[3]][columns[1].lower()][columns[2].lower()] += 1
    table: dict[str, dict[str, str]] = {}
    for pos in sorted(counts):
        best = {word: seen.most_common(1)[0][0] for word, seen in sorted(counts[pos].items())}
        table[pos] = {w: lemma for w, lemma in best.items() if by_rule(w, pos) != lemma != "_"}
    return table


def main(corpora: Path, models: Path) -> None:
    """Write `models`/lemmas.json."""
    files = [corpora / "ewt/en_ewt-ud-train.conllu", *sorted((corpora / "gum").glob("*.conllu"))]
    lines = [line for file in files for line in file.read_text(encoding="utf-8").splitlines()]
    text = json.dumps(exceptions(lines), ensure_ascii=False, sort_keys=True, indent=0)
    (models / "lemmas.json").write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
