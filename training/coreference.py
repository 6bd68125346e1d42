"""Command line of the antecedent ranker: `python -m training.coreference`, --help for options.

Learns from GUM how much each feature of `graphkit.extract.antecedent_features` counts and writes
models/coreference.json. A log-linear model over the candidates of one pronoun and "none", where
all mentions of the right chain count as right (Durrett and Klein 2013), fitted by L-BFGS.
"""

import argparse
import json
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from graphkit.extract.ranking import UNIT, Ranker
from graphkit.load.article import Origin, Stated, build_document
from graphkit.nlp.annotate import Annotator
from training.antecedents import Question, questions
from training.examples import gum_files
from training.gum_coreference import read_chains
from training.manifest import write_manifest

DATA = Path("training/data")
LEAST = {"he": 0.5, "it": 0.6, "they": 0.65}
"""How probable an antecedent must be to be linked, by class of pronoun."""
PENALTY = 4.0
RAREST = 3
SMALLEST = 5
"""Hundredths; smaller weights are left out of the file."""
FOLDS = 5

Floats = NDArray[np.float64]
Places = NDArray[np.int_]


def main() -> None:
    """Learns the weights from all documents; the scores printed are of held-out fifths."""
    parser = argparse.ArgumentParser(prog="python -m training.coreference", description=__doc__)
    parser.add_argument("--corpora", type=Path, default=DATA, help="see training/README.md")
    parser.add_argument("--out", type=Path, default=Path("models/coreference.json"))
    args = parser.parse_args()
    asked = load_questions(args.corpora)
    model: dict[str, Any] = {}
    for name, least in LEAST.items():
        of_class = [[q for q in document if q.name == name] for document in asked]
        sys.stdout.write(f"{name}: {_cross_validated(of_class, least)}\n")
        weights = fitted([q for document in of_class for q in document])
        model[name] = {"least": least, "weights": weights}
    args.out.write_text(json.dumps(model, indent=1) + "\n", encoding="utf-8")
    write_manifest(args.out.parent)


def load_questions(corpora: Path) -> list[list[Question]]:
    """Annotates the documents of GUM and asks for each pronoun; one list for each document."""
    annotator = Annotator()
    asked = []
    for path in gum_files(corpora):
        chains = read_chains(path)
        document = build_document(chains.text, Stated(), Origin(path.name))
        asked.append(questions(chains, annotator.annotate(document)))
    return asked


def fitted(asked: Sequence[Question]) -> dict[str, int]:
    """The weights of one class in hundredths, by feature in the order of the alphabet."""
    counts = Counter(f for q in asked for features in q.features for f in set(features))
    names = sorted(f for f, count in counts.items() if count >= RAREST)
    place = {name: i for i, name in enumerate(names)}
    rows = [features for q in asked for features in q.features]
    cells = [(r, place[f]) for r, features in enumerate(rows) for f in set(features) if f in place]
    where = np.array(cells).T
    matrix = csr_matrix((np.ones(len(cells)), where), shape=(len(rows), len(names)))
    starts = np.cumsum([0, *(len(q.features) for q in asked)])[:-1]
    right = np.array([is_right for q in asked for is_right in q.right])
    group = np.repeat(np.arange(len(asked)), [len(q.features) for q in asked])

    def loss(weights: Floats) -> tuple[float, Floats]:
        scores = matrix @ weights
        all_sum, all_share = _softmax(scores, starts, group)
        right_sum, right_share = _softmax(np.where(right, scores, -1e9), starts, group)
        value = (all_sum - right_sum).sum() + PENALTY / 2 * weights @ weights
        return float(value), matrix.T @ (all_share - right_share) + PENALTY * weights

    found = minimize(loss, np.zeros(len(names)), jac=True, method="L-BFGS-B")
    hundredths = {name: round(UNIT * x) for name, x in zip(names, found.x, strict=True)}
    return {name: weight for name, weight in hundredths.items() if abs(weight) >= SMALLEST}


def _softmax(scores: Floats, starts: Places, group: Places) -> tuple[Floats, Floats]:
    """The logarithm of each group's sum of exponentials, and each row's share of it."""
    highest = np.maximum.reduceat(scores, starts)
    sums = highest + np.log(np.add.reduceat(np.exp(scores - highest[group]), starts))
    return sums, np.exp(scores - sums[group])


def _cross_validated(asked: Sequence[Sequence[Question]], least: float) -> str:
    """Recall and precision of the links, each document answered by weights that never saw it."""
    wanted = linked = right = 0
    for fold in range(FOLDS):
        rest = [q for i, each in enumerate(asked) if i % FOLDS != fold for q in each]
        ranker = Ranker(fitted(rest), least)
        for question in (q for i, each in enumerate(asked) if i % FOLDS == fold for q in each):
            answer = question.answer(ranker)
            wanted += question.wanted
            linked += answer is not None
            right += answer is not None and question.right[answer]
    return (
        f"{right} of {wanted} linked rightly ({100 * right / wanted:.1f} %), "
        f"{100 * right / max(linked, 1):.1f} % of the {linked} links are right"
    )


if __name__ == "__main__":
    main()
