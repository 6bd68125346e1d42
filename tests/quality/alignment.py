"""Tokens, sentences and trees of raw text against gold, aligned over characters.

As in the CoNLL 2018 shared task: blanks do not count, words are the same when they cover the same
characters, and the words of a contraction that the corpus splits are aligned by their forms. LAS
compares relations without their subtypes.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

__all__ = ["Counts", "Tree", "Word", "align", "f1_figures"]

Pair = tuple[int, int]


class Word(NamedTuple):
    """A word; the span counts characters that are no blanks, `head` words of the tree.

    The words of a contraction all have the span of the whole (`split`). A root's head is -1.
    """

    form: str
    span: Pair
    split: bool
    upos: str
    head: int
    deprel: str


@dataclass(slots=True)
class Tree:
    """A text: its tokens and sentences by their spans, and its words."""

    tokens: list[Pair] = field(default_factory=list)
    sentences: list[Pair] = field(default_factory=list)
    words: list[Word] = field(default_factory=list)


class Counts(NamedTuple):
    """How many are right, in the gold, and found."""

    right: int
    gold: int
    found: int

    def plus(self, other: "Counts") -> "Counts":
        """Add the counts of another text."""
        return Counts(*(one + more for one, more in zip(self, other, strict=True)))

    @property
    def f1(self) -> float:
        """In percent, 0 without any."""
        both = self.gold + self.found
        return round(200 * self.right / both, 1) if both else 0.0


def f1_figures(gold: Tree, found: Tree) -> dict[str, Counts]:
    """Return the counts of one text by measure."""
    pairs = align(gold.words, found.words)
    twin = dict(pairs)
    size = len(gold.words), len(found.words)

    def attached(one: int, other: int) -> bool:
        head = gold.words[one].head
        expected = -1 if head == -1 else twin.get(head)
        return expected is not None and expected == found.words[other].head

    both = [(gold.words[one], found.words[other], attached(one, other)) for one, other in pairs]
    return {
        "tokens": _shared(gold.tokens, found.tokens),
        "sentences": _shared(gold.sentences, found.sentences),
        "words": Counts(len(pairs), *size),
        "UPOS": Counts(sum(one.upos == other.upos for one, other, _ in both), *size),
        "UAS": Counts(sum(hangs for *_, hangs in both), *size),
        "LAS": Counts(
            sum(hangs and _plain(one) == _plain(other) for one, other, hangs in both), *size
        ),
    }


def _shared(gold: Sequence[Pair], found: Sequence[Pair]) -> Counts:
    return Counts(len(set(gold) & set(found)), len(gold), len(found))


def _plain(word: Word) -> str:
    return word.deprel.partition(":")[0]


def align(gold: Sequence[Word], found: Sequence[Word]) -> list[Pair]:
    """Pair the words of two readings of one text, in its order."""
    pairs: list[Pair] = []
    one = other = 0
    while one < len(gold) and other < len(found):
        if gold[one].split or found[other].split:
            first, second, one, other = _stretch(gold, found, one, other)
            forms = [word.form.lower() for word in gold[first:one]]
            others = [word.form.lower() for word in found[second:other]]
            pairs += [(first + i, second + j) for i, j in _common(forms, others)]
        elif gold[one].span == found[other].span:
            pairs.append((one, other))
            one, other = one + 1, other + 1
        elif gold[one].span[0] <= found[other].span[0]:
            one += 1
        else:
            other += 1
    return pairs


def _stretch(
    gold: Sequence[Word], found: Sequence[Word], one: int, other: int
) -> tuple[int, int, int, int]:
    """Return where a contraction and the words over its characters begin and end on both sides."""
    start, end = (gold[one] if gold[one].split else found[other]).span
    if gold[one].split:
        while other < len(found) and found[other].span[0] < start:
            other += 1
    else:
        while one < len(gold) and gold[one].span[0] < start:
            one += 1
    first, second = one, other
    while _within(gold, one, end) or _within(found, other, end):
        if _within(gold, one, end) and (
            not _within(found, other, end) or gold[one].span[0] <= found[other].span[0]
        ):
            end = max(end, gold[one].span[1]) if gold[one].split else end
            one += 1
        else:
            end = max(end, found[other].span[1]) if found[other].split else end
            other += 1
    return first, second, one, other


def _within(words: Sequence[Word], place: int, end: int) -> bool:
    if place >= len(words):
        return False
    word = words[place]
    return word.span[0] < end if word.split else word.span[1] <= end


def _common(one: Sequence[str], other: Sequence[str]) -> list[Pair]:
    """Return a longest common subsequence as pairs of indices."""
    longest = [[0] * (len(other) + 1) for _ in range(len(one) + 1)]
    for i in reversed(range(len(one))):
        for j in reversed(range(len(other))):
            skipped = max(longest[i + 1][j], longest[i][j + 1])
            longest[i][j] = longest[i + 1][j + 1] + 1 if one[i] == other[j] else skipped
    pairs, i, j = [], 0, 0
    while i < len(one) and j < len(other):
        if one[i] == other[j]:
            pairs.append((i, j))
            i, j = i + 1, j + 1
        elif longest[i + 1][j] > longest[i][j + 1]:
            i += 1
        else:
            j += 1
    return pairs
