"""The lexicon of attribution cues in seeds/lexicon/cues.tsv: words that show somebody speaking."""

import csv
import functools
from dataclasses import dataclass

from graphkit.model.vocabulary import Act
from graphkit.resources import seeds_dir

__all__ = ["Cue", "cues_of", "lexicon"]


@dataclass(frozen=True, slots=True)
class Cue:
    """A verb or noun that introduces something said.

    Attributes:
        act: What the speaker does by it.
        takes: The forms its content has: "that" (a clause), "whether", "to" (an infinitive),
            "ing", "as" ("called it a farce"), "np" (a noun phrase), "quote", "passive" ("is said
            to"), or a preposition.
        example: A sentence in which it is a cue.
    """

    lemma: str
    pos: str
    act: Act
    takes: frozenset[str]
    example: str


@functools.cache
def lexicon() -> dict[tuple[str, str], tuple[Cue, ...]]:
    """Return all cues by lemma and part of speech."""
    path = seeds_dir() / "lexicon" / "cues.tsv"
    found: dict[tuple[str, str], tuple[Cue, ...]] = {}
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            takes = frozenset(row["takes"].split(","))
            cue = Cue(row["lemma"], row["pos"], row["act"], takes, row["example"])  # type: ignore[arg-type]
            key = (cue.lemma, cue.pos)
            found[key] = (*found.get(key, ()), cue)
    return found


def cues_of(lemma: str, pos: str) -> tuple[Cue, ...]:
    """Return the readings of a lemma as a cue; empty if it is none.

    >>> [cue.act for cue in cues_of("suggest", "VERB")]
    ['assert', 'propose']
    """
    return lexicon().get((lemma, pos), ())
