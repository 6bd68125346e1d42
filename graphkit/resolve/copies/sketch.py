"""A text's sketch: the smallest hashes of its shingles of words.

Of Broder's two sketches ("On the resemblance and containment of documents", 1997) the one that
keeps the smallest hashes, not the one of permutations that MinHash libraries build: it tells how
much of a short text stands in a long one, as a cut wire story stands in the full one.
`docs/design.md` has the comparison.
"""

import re
from typing import Final, NamedTuple
from zlib import crc32

__all__ = ["KEPT", "Overlap", "overlap", "signature", "word_count"]

KEPT: Final = 128  # hashes of a text; all of them if it has fewer shingles
WORD: Final = re.compile(r"\w+")


class Overlap(NamedTuple):
    """What two texts share, estimated from the hashes that both sketches would keep.

    Attributes:
        shared: hashes in both.
        least: hashes of the text that has fewer.
        either: hashes in one or both.
    """

    shared: int
    least: int
    either: int

    @property
    def containment(self) -> float:
        """How much of the shorter text stands in the longer one, 0 to 1."""
        return self.shared / self.least if self.least else 0.0

    @property
    def resemblance(self) -> float:
        """How much of both texts together they share, 0 to 1."""
        return self.shared / self.either if self.either else 0.0


def word_count(text: str) -> int:
    """Return the number of words that the shingles are made of: no punctuation.

    >>> word_count("“Let them try,” Zelensky said.")
    5
    """
    return len(WORD.findall(text))


def signature(text: str) -> tuple[int, ...]:
    """Return the sketch of a text: at most `KEPT` hashes of 32 bits, ascending.

    A shingle is four words. Its hash is CRC-32, the same on every machine. A text of fewer words
    has none.

    >>> signature("Talks began in Minsk.") == signature("TALKS BEGAN IN MINSK")
    True
    """
    found = [word.encode() for word in WORD.findall(text.casefold())]
    shingles = zip(found, found[1:], found[2:], found[3:], strict=False)
    return tuple(sorted({crc32(b" ".join(shingle)) for shingle in shingles})[:KEPT])


def overlap(one: tuple[int, ...], two: tuple[int, ...]) -> Overlap:
    """Compare two sketches below the greatest hash that both would have kept.

    >>> overlap((1, 4, 9), (1, 2, 4, 9)).containment
    1.0
    """
    bound = min((sketch[-1] for sketch in (one, two) if len(sketch) == KEPT), default=None)
    left, right = (
        {value for value in sketch if bound is None or value <= bound} for sketch in (one, two)
    )
    return Overlap(len(left & right), min(len(left), len(right)), len(left | right))
