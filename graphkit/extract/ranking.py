"""How much each feature of an antecedent counts: a log-linear model with readable weights.

The weights stand in models/coreference.json, in hundredths; training/README.md says how they came
about. Scores are whole numbers, so that equal candidates stay equal on every processor.
"""

import json
import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from graphkit.errors import ResourceError
from graphkit.resources import models_dir

__all__ = ["Ranker", "ranker"]

FILE = "coreference.json"
UNIT = 100  # weights are hundredths


@dataclass(frozen=True, slots=True)
class Ranker:
    """The weights of one class of pronouns, and how probable an antecedent must be to count."""

    weights: Mapping[str, int]
    least: float

    def score(self, features: Iterable[str]) -> int:
        """Return the sum of the weights of the features that hold; unknown ones weigh nothing."""
        return sum(self.weights.get(feature, 0) for feature in set(features))

    def probabilities(self, candidates: Sequence[Iterable[str]]) -> list[float]:
        """Return how probable each candidate is, by its features; they sum up to 1.

        >>> Ranker({"near": 100, "far": 100}, 0.5).probabilities([["near"], ["far"]])
        [0.5, 0.5]
        """
        scores = [self.score(features) for features in candidates]
        highest = max(scores)
        parts = [math.exp((score - highest) / UNIT) for score in scores]
        whole = math.fsum(parts)
        return [part / whole for part in parts]


@cache
def ranker(name: str) -> Ranker:
    """Return the weights of a class of pronouns ("he", "it", "they").

    Raises:
        ResourceError: The file is missing or damaged.
    """
    path = models_dir() / FILE
    try:
        told = json.loads(path.read_text(encoding="utf-8"))[name]
        return Ranker(told["weights"], told["least"])
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise ResourceError(f"{path} is missing or damaged; install graphkit again") from error
