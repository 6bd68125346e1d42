"""Lemmas of English words: a table of exceptions, then rules that known verbs correct.

The table, models/lemmas.json, holds what the rules get wrong in the training corpora, and the
verbs that are known; training/lemmas.py makes it.
"""

import functools
import json
from collections.abc import Collection, Iterator
from pathlib import Path

from graphkit.errors import ResourceError

__all__ = ["Lemmatizer", "by_rule"]

_VOWELS = "aeiou"
Table = dict[str, dict[str, str]]


class Lemmatizer:
    """Finds lemmas by word and part of speech (Universal Dependencies UPOS)."""

    def __init__(self, table: Table, verbs: Collection[str] = ()) -> None:
        """Use `table`: part of speech to {lower-case word: lemma}; `verbs` are known lemmas."""
        self._table = table
        self._verbs = frozenset(verbs)

    @classmethod
    def from_file(cls, path: Path) -> "Lemmatizer":
        """Read the table that ships with the model.

        Raises:
            ResourceError: The file is missing or damaged.
        """
        try:
            table = json.loads(path.read_text(encoding="utf-8"))
            return cls(table, table.pop("verbs").split())
        except (OSError, ValueError, KeyError) as error:
            raise ResourceError(f"{path} cannot be read; install graphkit again") from error

    def lemma(self, word: str, pos: str) -> str:
        """Return the lemma; proper nouns keep their case, all else is lower case."""
        if pos == "PROPN":
            return word
        lower = word.lower()
        known = self._table.get(pos, {}).get(lower)
        if known is not None:
            return known
        guess = by_rule(lower, pos)
        return self._known_verb(lower, guess) if pos == "VERB" else guess

    def _known_verb(self, word: str, guess: str) -> str:
        """Prefer a known verb that the word may be a form of: "tortured", "patrolling"."""
        if guess in self._verbs:
            return guess
        return next((verb for verb in _stems(word) if verb in self._verbs), guess)


def _stems(word: str) -> Iterator[str]:
    for ending in ("ing", "ed", "es", "s"):
        if word.endswith(ending):
            stem = word[: -len(ending)]
            yield from (stem + "e", stem)
            if len(stem) > 2 and stem[-1] == stem[-2]:
                yield stem[:-1]


@functools.lru_cache(maxsize=100_000)
def by_rule(word: str, pos: str) -> str:
    """Take off regular endings.

    >>> [by_rule(w, "VERB") for w in ["talks", "carries", "stopped", "argued", "using", "fixes"]]
    ['talk', 'carry', 'stop', 'argue', 'use', 'fix']
    >>> [by_rule(w, "NOUN") for w in ["armies", "troops", "crises", "boxes", "press"]]
    ['army', 'troop', 'crisis', 'box', 'press']
    """
    if pos in {"NOUN", "VERB", "AUX"} and word.endswith("s"):
        return _without_s(word)
    if pos in {"VERB", "AUX"}:
        for ending in ("ing", "ed"):
            if word.endswith(ending) and any(c in _VOWELS + "y" for c in word[: -len(ending)]):
                return _restored(word[: -len(ending)])
    return word


def _without_s(word: str) -> str:
    if len(word) < 4 or word.endswith(("ss", "us", "is")):
        return word
    if word.endswith("ies"):
        return word[:-3] + "y"
    if word.endswith(("ches", "shes", "sses", "xes", "zzes", "oes")):
        return word[:-2]
    if word[-5:-4] in {"r", "l", "y"} and word.endswith(("ises", "yses")):
        return word[:-2] + "is"
    return word[:-1]


def _restored(stem: str) -> str:
    """Give a stem back the e or take off the doubled consonant that its ending hid."""
    if stem.endswith("i"):
        return stem[:-1] + "y"
    if stem.endswith(("ss", "ll", "zz", "ff", "ee")):
        return stem
    if stem.endswith("e"):  # "agreed"
        return stem + "e"
    if len(stem) > 2 and stem[-1] == stem[-2] and stem[-1] not in _VOWELS:
        return stem[:-1]
    if stem.endswith(("at", "iz", "is", "uc", "ac", "nc", "rc", "u", "v", "dg", "rg", "lg")):
        return stem + "e"
    if stem.endswith(
        ("bl", "cl", "dl", "fl", "gl", "kl", "pl", "tl", "rs", "ns", "ps", "us", "os")
    ):
        return stem + "e"
    if len(stem) == 2 or (_short(stem) and len(stem) <= 4):
        return stem + "e"
    return stem


def _short(stem: str) -> bool:
    """One vowel before one last consonant that is never doubled unless the vowel is short."""
    vowels = sum(c in _VOWELS for c in stem)
    return vowels == 1 and len(stem) > 2 and stem[-1] not in _VOWELS + "wxy" and stem[-2] in _VOWELS
