"""The nearest of many spellings, as difflib ranks them, without comparing each letter by letter."""

import difflib
from collections.abc import Sequence
from heapq import heappush, heappushpop
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

__all__ = ["nearest"]

BUCKETS = 64  # letters that share one only make the bound looser


def nearest(wanted: str, spellings: Sequence[str], *, count: int, cutoff: float) -> list[str]:
    """Return what `difflib.get_close_matches` does: the best `count` with a ratio of `cutoff`.

    Spellings with many letters in common come first, and the search ends where no other one can
    be better: a ratio is never above that of the letters in common, in whatever order.

    >>> nearest("ada lynd", ["ada lind", "goran petrak"], count=3, cutoff=0.6)
    ['ada lind']
    """
    bounds = _bounds(wanted, spellings)
    matcher = difflib.SequenceMatcher()
    matcher.set_seq2(wanted)
    best: list[tuple[float, str]] = []
    for place in np.argsort(-bounds, kind="stable").tolist():
        least = best[0][0] if len(best) == count else cutoff
        if bounds[place] < least:
            break
        matcher.set_seq1(spellings[place])
        if (ratio := matcher.ratio()) >= cutoff:
            found = (ratio, spellings[place])
            heappushpop(best, found) if len(best) == count else heappush(best, found)
    return [spelling for _, spelling in sorted(best, reverse=True)]


def _bounds(wanted: str, spellings: Sequence[str]) -> "NDArray[np.float64]":
    """Return for each spelling a ratio that it does not exceed."""
    own, (needed,) = _letters(spellings), _letters([wanted])
    lengths = own.sum(axis=1) + len(wanted)
    common = np.minimum(own, needed).sum(axis=1)
    return np.where(lengths > 0, 2.0 * common / np.maximum(lengths, 1), 1.0)


def _letters(texts: Sequence[str]) -> "NDArray[np.int64]":
    """Count the letters of each text, in buckets."""
    codes = np.frombuffer("".join(texts).encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
    row = np.repeat(np.arange(len(texts)), [len(text) for text in texts])
    counts = np.bincount(row * BUCKETS + codes % BUCKETS, minlength=len(texts) * BUCKETS)
    return counts.reshape(len(texts), BUCKETS)
