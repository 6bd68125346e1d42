"""Scores an exported model on test parts that the training never sees.

`python -m training.score --corpora FOLDER --model models`; torch is not needed.
"""

import argparse
import json
import sys
import time
from pathlib import Path

from graphkit.nlp.encode import Window
from graphkit.nlp.model import Model, Tagged
from training.conllu import read_conllu
from training.entity_files import read_crossner, read_uner
from training.metrics import accuracy, span_f1
from training.statements import attribution_f1

Scores = dict[str, dict[str, float]]

ENTITY_TESTS = {
    "UNER EWT test": ("uner/en_ewt-ud-test.iob2", read_uner),
    "UNER PUD test": ("uner/en_pud-ud-test.iob2", read_uner),
    "CrossNER politics test": ("crossner/politics/test.txt", read_crossner),
}
TREE_TESTS = {
    "UD EWT test": "ewt/en_ewt-ud-test.conllu",
    "UD PUD test": "uner/en_pud-ud-test.conllu",
}
DEVELOPMENT_TREES = "ewt/en_ewt-ud-dev.conllu"
DEVELOPMENT = {
    "UNER EWT dev": ("uner/en_ewt-ud-dev.iob2", read_uner),
}


def scored_files(root: Path) -> list[Path]:
    """Every corpus file that is scored on, development parts first."""
    named = [file for file, _ in (*DEVELOPMENT.values(), *ENTITY_TESTS.values())]
    return [root / file for file in [DEVELOPMENT_TREES, *named, *TREE_TESTS.values()]]


def tag_sentences(model: Model, sentences: list[list[str]]) -> list[Tagged]:
    """Tags every sentence on its own."""
    return model.tag([Window(tuple(words), (len(words),)) for words in sentences])


def score_entities(model: Model, root: Path, parts: dict) -> Scores:  # type: ignore[type-arg]
    """Exact span F1 of names."""
    scores: Scores = {}
    for name, (file, reader) in parts.items():
        sents = reader(root / file)
        found = tag_sentences(model, [sent.words for sent in sents])
        f1 = span_f1([sent.tags for sent in sents], [tagged.names for tagged in found])
        scores[name] = {"NER F1": f1}
    return scores


def score_trees(model: Model, root: Path, parts: dict[str, str]) -> Scores:
    """Tagging and attachment on gold words; LAS compares relations with their subtypes."""
    scores: Scores = {}
    for name, file in parts.items():
        sents = read_conllu(root / file)
        found = tag_sentences(model, [sent.words for sent in sents])
        arcs = [[head + 1 for head in tagged.heads] for tagged in found]
        gold = [list(zip(s.heads, s.deprels, strict=True)) for s in sents]
        both = [list(zip(h, t.deps, strict=True)) for h, t in zip(arcs, found, strict=True)]
        scores[name] = {
            "UPOS": accuracy([s.upos for s in sents], [tagged.pos for tagged in found]),
            "UAS": accuracy([s.heads for s in sents], arcs),
            "LAS": accuracy(gold, both),
        }
    return scores


def score_development(model: Model, root: Path) -> Scores:
    """The same on the development parts, to choose between checkpoints."""
    trees = score_trees(model, root, {"UD EWT dev": DEVELOPMENT_TREES})
    return score_entities(model, root, DEVELOPMENT) | trees


def score_tests(model: Model, root: Path, statements: Path | None = None) -> Scores:
    """All test scores; `statements` names a file for the attribution tags."""
    scores = score_entities(model, root, ENTITY_TESTS) | score_trees(model, root, TREE_TESTS)
    if statements is not None:
        scores["Attribution tags"] = attribution_f1(model, statements)
    return scores


def words_per_second(model: Model, root: Path) -> float:
    """Words of the EWT test part per CPU second on one thread."""
    sents = [s.words for s in read_conllu(root / TREE_TESTS["UD EWT test"])]
    began = time.process_time()
    tag_sentences(model, sents)
    return sum(len(words) for words in sents) / (time.process_time() - began)


def table(scores: Scores) -> str:
    """The scores as a Markdown table."""
    rows = ["| test | measure | score |", "|---|---|---|"]
    rows += [
        f"| {test} | {measure} | {value:.1f} |"
        for test, measures in scores.items()
        for measure, value in measures.items()
    ]
    return "\n".join(rows)


def write_scores(scores: Scores, path: Path) -> None:
    """Writes scores with one decimal as JSON."""
    rounded = {test: {k: round(v, 1) for k, v in m.items()} for test, m in scores.items()}
    path.write_text(json.dumps(rounded, indent=1) + "\n", encoding="utf-8")


def main() -> None:
    """Prints the table and, with --out, writes the scores as JSON."""
    parser = argparse.ArgumentParser(prog="python -m training.score", description=__doc__)
    parser.add_argument("--corpora", type=Path, default=Path("training/data"))
    parser.add_argument("--model", type=Path, required=True)
    parser.add_argument("--statements", type=Path, help="JSON lines with text and statements")
    parser.add_argument("--dev", action="store_true", help="score the development parts only")
    parser.add_argument("--out", type=Path, help="write the scores here as JSON")
    args = parser.parse_args()
    model = Model(args.model)
    if args.dev:
        scores = score_development(model, args.corpora)
    else:
        scores = score_tests(model, args.corpora, args.statements)
        scores["Speed"] = {"words per CPU second": words_per_second(model, args.corpora)}
    sys.stdout.write(table(scores) + "\n")
    if args.out is not None:
        write_scores(scores, args.out)


if __name__ == "__main__":
    main()
