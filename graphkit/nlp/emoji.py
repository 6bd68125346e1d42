"""Emoji: no words, so that the language model reads a sentence as if they were blanks."""

import re

from spacy.tokens import Token

__all__ = ["EMOJI", "is_emoji", "is_unseen"]

# Ranges for a class of a pattern: pictures, with what colours and joins them; no "“", "°" or "©".
EMOJI = (
    "\u231a-\u231b\u23e9-\u23f3\u25b6\u25c0\u2600-\u275a\u2763-\u2767\u2795-\u2797\u27a1\u2b05-\u2b55"
    "\u200d\u20e3\ufe0e\ufe0f\U0001f000-\U0001f0ff\U0001f170-\U0001faff\U000e0020-\U000e007f"
)
_ONLY = re.compile(f"[{EMOJI}]+")
_KEYCAP = re.compile("[0-9#*]\ufe0f?\u20e3")


def is_unseen(token: Token) -> bool:
    """Say whether the model is not shown a token: a blank, or an emoji."""
    return token.is_space or is_emoji(token.text)


def is_emoji(word: str) -> bool:
    """Say whether a word has nothing in it but emoji.

    >>> [is_emoji(word) for word in ["💥", "🇵", "❤️", "Kyiv", "°", "“"]]
    [True, True, True, False, False, False]
    """
    if word.isascii():  # nearly every word
        return False
    return _ONLY.fullmatch(word) is not None or _KEYCAP.fullmatch(word) is not None
