"""Identifiers: hashes of what a thing is made of, so that loading the same input twice meets."""

import hashlib

__all__ = ["article_id", "digest", "sentence_id"]

DIGEST_LENGTH = 20  # hexadecimal digits, 80 bits: a billion elements collide with p < 1e-6


def digest(*parts: str | int | None) -> str:
    """Hash `parts` in their order into 20 hexadecimal digits.

    Each part is length-prefixed, so that ("ab", "c") and ("a", "bc") differ; None differs
    from the empty string.

    >>> digest("Person", "zelensky") == digest("Person", "zelensky")
    True
    >>> digest("ab", "c") == digest("a", "bc")
    False
    """
    state = hashlib.sha256()
    for part in parts:
        data = b"" if part is None else str(part).encode()
        size = -1 if part is None else len(data)
        state.update(f"{size}:".encode() + data)
    return state.hexdigest()[:DIGEST_LENGTH]


def article_id(text: str) -> str:
    """Return the sha256 of an article's text: 64 hexadecimal digits."""
    return hashlib.sha256(text.encode()).hexdigest()


def sentence_id(article: str, index: int) -> str:
    """Return the id of the article's sentence number `index`, counted from 0."""
    return f"{article}#{index}"
