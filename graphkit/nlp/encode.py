"""Words to the model's inputs: word pieces, shape classes, and which heads are allowed."""

import functools
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from graphkit.errors import ResourceError

__all__ = ["Encoder", "Window", "shape_class"]

MAX_PIECES = 8  # of one word; as in training
MAX_KEPT = 50_000  # words whose pieces are kept
MAX_WINDOW = 500  # pieces; the encoder has 512 positions
CLS, SEP, PAD, UNKNOWN = "[CLS]", "[SEP]", "[PAD]", "[UNK]"

Inputs = dict[str, NDArray[np.generic]]


@dataclass(frozen=True, slots=True)
class Window:
    """Words that the model sees together: whole sentences, `sentences` their lengths in words."""

    words: tuple[str, ...]
    sentences: tuple[int, ...]


@functools.lru_cache(MAX_KEPT)
def shape_class(word: str) -> int:
    """Return 0-8: the letters' case, which the lower-casing tokenizer does not show.

    1 lower, 2 Title, 3 UPPER (two letters or more), 4 miXed, 5 letters and digits, 6 digits,
    7 other, 8 a single capital; 0 is left to special tokens.

    >>> [shape_class(w) for w in ["war", "Brest", "NATO", "McGill", "B2", "27", "–", "A"]]
    [1, 2, 3, 4, 5, 6, 7, 8]
    """
    letters = [c for c in word if c.isalpha()]
    digits = any(c.isdigit() for c in word)
    if not letters:
        return 6 if digits else 7
    if digits:
        return 5
    if not any(c.isupper() for c in letters):  # letters without case, too
        return 1
    if all(c.isupper() for c in letters):
        return 3 if len(letters) > 1 else 8
    return 2 if letters[0].isupper() and not any(c.isupper() for c in letters[1:]) else 4


@dataclass
class Encoder:
    """Turns windows of words into padded arrays; word pieces are cached by word."""

    tokenizer: Tokenizer
    _pieces: dict[str, list[int]] = field(default_factory=dict)

    @classmethod
    def from_file(cls, path: Path) -> "Encoder":
        """Read tokenizer.json; its padding and truncation to 128 pieces are switched off."""
        tokenizer = Tokenizer.from_file(str(path))
        tokenizer.no_padding()
        tokenizer.no_truncation()
        return cls(tokenizer)

    def pieces(self, word: str) -> list[int]:
        """Return the piece ids of one word: one to eight."""
        known = self._pieces.get(word)
        if known is None:
            if len(self._pieces) >= MAX_KEPT:
                self._pieces.clear()  # memory stays flat however many articles are read
            ids = self.tokenizer.encode(word, add_special_tokens=False).ids[:MAX_PIECES]
            known = self._pieces[word] = ids or [self._special(UNKNOWN)]
        return known

    def _special(self, token: str) -> int:
        found = self.tokenizer.token_to_id(token)
        if found is None:
            raise ResourceError(f"tokenizer.json has no {token}; install graphkit again")
        return found

    def encode(self, windows: list[Window]) -> Inputs:
        """Return the inputs `ids`, `att`, `sh`, `wix` and `amask` for a batch of windows."""
        rows = [self._row(window.words) for window in windows]
        width = max(len(ids) for ids, _, _ in rows)
        words = max(len(window.words) for window in windows)
        batch = len(windows)
        pad = self._special(PAD)
        ids = np.full((batch, width), pad, dtype=np.int64)
        att = np.zeros((batch, width), dtype=np.int64)
        sh = np.zeros((batch, width), dtype=np.int64)
        wix = np.zeros((batch, words), dtype=np.int64)
        amask = np.zeros((batch, words, words + 1), dtype=np.float32)
        for row, (window, (piece_ids, shapes, firsts)) in enumerate(
            zip(windows, rows, strict=True)
        ):
            ids[row, : len(piece_ids)] = piece_ids
            att[row, : len(piece_ids)] = 1
            sh[row, : len(shapes)] = shapes
            wix[row, : len(firsts)] = firsts
            _allow_heads(amask[row], window.sentences)
        return {"ids": ids, "att": att, "sh": sh, "wix": wix, "amask": amask}

    def _row(self, words: tuple[str, ...]) -> tuple[list[int], list[int], list[int]]:
        ids, shapes, firsts = [self._special(CLS)], [0], []
        limit = MAX_PIECES
        while sum(len(self.pieces(word)[:limit]) for word in words) > MAX_WINDOW and limit > 1:
            limit -= 1
        for word in words:
            pieces = self.pieces(word)[:limit]
            firsts.append(len(ids))
            ids += pieces
            shapes += [shape_class(word)] * len(pieces)
        return [*ids, self._special(SEP)], [*shapes, 0], firsts


def _allow_heads(mask: NDArray[np.float32], sentences: tuple[int, ...]) -> None:
    """A word's head is the root (column 0) or another word of its sentence."""
    mask[:, 0] = 1
    first = 0
    for length in sentences:
        mask[first : first + length, first + 1 : first + length + 1] = 1
        first += length
    for word in range(first):
        mask[word, word + 1] = 0
