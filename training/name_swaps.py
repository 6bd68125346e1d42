"""Other names in the place of those that a corpus has, so that the model learns contexts.

The corpora name the same few hundred people and places again and again; what stands around a
name says more about unseen news than the name does. A name is replaced by one of the same type,
number of words and inner tree, so that every layer of the example stays right.
"""

import csv
import dataclasses
import random
from pathlib import Path

from training.labels import IGNORE, NER, UPOS
from training.metrics import spans

Shape = tuple[tuple[int, int], ...]
Key = tuple[str, int, Shape | None]

_PROPER = UPOS.index("PROPN")
SEEDS = Path(__file__).parents[1] / "seeds"
GAZETTEERS = {"places.tsv": "LOC", "organizations.tsv": "ORG"}
GAZETTEER_SHARE = 0.3
"""Names that are drawn from the gazetteers; the rest comes from the corpora."""


@dataclasses.dataclass(frozen=True)
class Name:
    """Words `start` to `end` (exclusive) of an example that are a name of type `kind`."""

    start: int
    end: int
    kind: str


def names(ner: list[int]) -> list[Name]:
    """The names that indices of BIO tags mark, in order.

    >>> [(n.start, n.end, n.kind) for n in names([0, 1, 2, 0, 5])]
    [(1, 3, 'PER'), (4, 5, 'LOC')]
    """
    tags = ["O" if tag == IGNORE else NER[tag] for tag in ner]
    return [Name(*span) for span in sorted(spans(tags))]


class NamePool:
    """Names by type, number of words, and inner tree where one is known.

    Names of the gazetteers stand apart, since they outnumber those of the corpora by far.
    """

    def __init__(self) -> None:
        self._names: dict[Key, list[list[str]]] = {}
        self._gazetteer: dict[Key, list[list[str]]] = {}

    def add(self, kind: str, words: list[str], shape: Shape | None) -> None:
        """Keeps a name; names of one word fit trees and plain examples alike."""
        self._names.setdefault((kind, len(words), shape), []).append(words)
        if shape not in {None, ()}:
            self._names.setdefault((kind, len(words), None), []).append(words)

    def draw(self, key: Key, rng: random.Random) -> list[str] | None:
        """A random name for this key; None if the pool has none."""
        known = self._gazetteer if rng.random() < GAZETTEER_SHARE else self._names
        found = known.get(key)
        return rng.choice(found) if found else None

    def add_gazetteer(self, seeds: Path) -> None:
        """Adds the places and organizations of the gazetteers that are written in capitals."""
        for file, kind in GAZETTEERS.items():
            with (seeds / file).open(encoding="utf-8", newline="") as rows:
                for row in csv.DictReader(rows, delimiter="\t", quoting=csv.QUOTE_NONE):
                    words = row["name"].split()
                    if all(word[:1].isupper() for word in words):
                        key = (kind, len(words), () if len(words) == 1 else None)
                        self._gazetteer.setdefault(key, []).append(words)


def shape_of(name: Name, heads: list[int], deprels: list[int]) -> Shape | None:
    """Heads within the name, and relations, of all its words but the head; None without a tree.

    Heads count from 1 within the example, as in `Example`; in the shape they count from the
    first word of the name, and the word that hangs outside it has the head -1.
    """
    if heads[name.start] == IGNORE:
        return None if name.end - name.start > 1 else ()
    shape = []
    for word in range(name.start, name.end):
        inside = name.start < heads[word] <= name.end
        head = heads[word] - 1 - name.start if inside else -1
        shape.append((head, deprels[word] if inside else -1))
    return () if len(shape) == 1 else tuple(shape)


def may_swap(name: Name, words: list[str], upos: list[int]) -> bool:
    """Only proper names in capitals that no article precedes: "the Hague" keeps its own."""
    if name.start > 0 and words[name.start - 1].lower() in {"the", "a", "an", "this"}:
        return False
    inside = range(name.start, name.end)
    proper = all(upos[i] in {_PROPER, IGNORE} for i in inside)
    return proper and all(words[i][:1].isupper() for i in inside)


def swapped(
    words: list[str], found: list[tuple[Name, Shape | None]], pool: NamePool, rng: random.Random
) -> list[str]:
    """The words with the given names replaced; one surface gets one replacement."""
    changed = list(words)
    chosen: dict[tuple[str, ...], list[str] | None] = {}
    for name, shape in found:
        surface = tuple(words[name.start : name.end])
        if surface not in chosen:
            chosen[surface] = pool.draw((name.kind, name.end - name.start, shape), rng)
        other = chosen[surface]
        if other is not None and len(other) == len(surface):
            changed[name.start : name.end] = other
    return changed
