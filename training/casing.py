"""Sentences in the letter cases of headlines."""

_SMALL_WORDS = frozenset(
    (
        *("a", "an", "and", "as", "at", "but", "by", "for", "from", "in", "into", "of", "on"),
        *("or", "over", "the", "to", "up", "via", "vs", "with", "is", "are", "be"),
    )
)


def upper_case(words: list[str]) -> list[str]:
    """The sentence as an all-capitals headline."""
    return [word.upper() for word in words]


def headline_case(words: list[str]) -> list[str]:
    """The sentence as a headline: every word but the small ones begins with a capital.

    >>> headline_case(["minister", "of", "NATO", "member", "speaks"])
    ['Minister', 'of', 'NATO', 'Member', 'Speaks']
    """
    return [w if w in _SMALL_WORDS else w[:1].upper() + w[1:] for w in words]
