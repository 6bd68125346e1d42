"""Turns words into the input arrays of the network; needs numpy and tokenizers only."""

import functools
from pathlib import Path

import numpy as np
from tokenizers import Tokenizer

from training.shapes import shape_class

MAX_PIECES = 8
"""Word pieces kept of one word; more would only cost time in web addresses."""
MAX_POSITIONS = 512

Arrays = dict[str, np.ndarray]


class WordEncoder:
    """Tokenises word by word with a cache."""

    def __init__(self, tokenizer_file: Path) -> None:
        self._tokenizer = Tokenizer.from_file(str(tokenizer_file))
        # The file switches both on, which would cut and fill every single word.
        self._tokenizer.no_padding()
        self._tokenizer.no_truncation()
        self._cls = self._tokenizer.token_to_id("[CLS]")
        self._sep = self._tokenizer.token_to_id("[SEP]")
        self._unknown = self._tokenizer.token_to_id("[UNK]")
        self._pieces = functools.lru_cache(maxsize=200_000)(self._word_pieces)

    def _word_pieces(self, word: str) -> tuple[int, ...]:
        ids = self._tokenizer.encode(word, add_special_tokens=False).ids[:MAX_PIECES]
        return tuple(ids) if ids else (self._unknown,)

    def encode(self, words: list[str]) -> tuple[list[int], list[int], list[int]]:
        """Piece ids with [CLS] and [SEP], shape class of each piece, first piece of each word.

        Raises:
            ValueError: The words take more pieces than the encoder has positions.
        """
        ids, shapes, firsts = [self._cls], [0], []
        for word in words:
            pieces = self._pieces(word)
            firsts.append(len(ids))
            ids.extend(pieces)
            shapes.extend([shape_class(word)] * len(pieces))
        ids.append(self._sep)
        shapes.append(0)
        if len(ids) > MAX_POSITIONS:
            raise ValueError(f"{len(ids)} word pieces in one input; split it, {MAX_POSITIONS} fit")
        return ids, shapes, firsts

    def batch(self, sentences: list[list[str]], sents: list[list[int]]) -> Arrays:
        """The five inputs of the network for a batch.

        `sents[b][w]` numbers the sentence of word w; a word may only have a head in its own.
        """
        coded = [self.encode(words) for words in sentences]
        pieces = max(len(c[0]) for c in coded)
        width = max(len(words) for words in sentences)
        out = {name: np.zeros((len(coded), pieces), np.int64) for name in ("ids", "att", "sh")}
        out["wix"] = np.zeros((len(coded), width), np.int64)
        out["amask"] = np.zeros((len(coded), width, width + 1), np.float32)
        for b, (ids, shapes, firsts) in enumerate(coded):
            out["ids"][b, : len(ids)] = ids
            out["att"][b, : len(ids)] = 1
            out["sh"][b, : len(ids)] = shapes
            out["wix"][b, : len(firsts)] = firsts
            out["amask"][b] = allowed_heads(sents[b], width)
        return out


def allowed_heads(sents: list[int], width: int) -> np.ndarray:
    """1.0 where column j may be the head of a word: its own sentence, not itself, or the root.

    Column 0 is the root, column j the j-th word; rows beyond the words allow the root only.
    """
    size = len(sents)
    mask = np.zeros((width, width + 1), np.float32)
    number = np.asarray(sents)
    mask[:size, 1 : size + 1] = number[:, None] == number[None, :]
    mask[np.arange(size), np.arange(1, size + 1)] = 0.0
    mask[:, 0] = 1.0
    return mask
