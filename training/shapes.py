"""Shape classes: what the lower-casing tokenizer throws away, as one number for each word."""

NONE, LOWER, TITLE, UPPER, MIXED, ALPHANUMERIC, DIGITS, OTHER, CAPITAL = range(9)

_SMALL_WORDS = frozenset(
    (
        *(
            "a",
            "an",
            "and",
            "as",
            "at",
            "but",
            "by",
            "for",
            "from",
            "in",
            "into",
            "of",
            "on",
            "or",
            "over",
            "the",
        ),
        *("to", "up", "via", "vs", "with", "is", "are", "be"),
    )
)


def shape_class(word: str) -> int:
    """Class of a word, 1 to 8; 0 is kept for special tokens and padding.

    1 lower, 2 Title, 3 UPPER (two letters or more), 4 miXed, 5 letters and digits, 6 digits,
    7 no letters and no digits, 8 a single capital letter. Other characters do not count.

    >>> [shape_class(w) for w in ("ship", "Ship", "U.S.", "iPad", "F16", "1,000", "--", "A")]
    [1, 2, 3, 4, 5, 6, 7, 8]
    """
    letters = [c for c in word if c.isalpha()]
    digits = any(c.isdigit() for c in word)
    if not letters:
        return DIGITS if digits else OTHER
    if digits:
        return ALPHANUMERIC
    upper = [c.isupper() for c in letters]
    if not any(upper):
        return LOWER
    if all(upper):
        return UPPER if len(letters) > 1 else CAPITAL
    return TITLE if upper[0] and not any(upper[1:]) else MIXED


def upper_case(words: list[str]) -> list[str]:
    """The sentence as an all-capitals headline."""
    return [word.upper() for word in words]


def headline_case(words: list[str]) -> list[str]:
    """The sentence as a headline: every word but the small ones begins with a capital.

    >>> headline_case(["minister", "of", "NATO", "member", "speaks"])
    ['Minister', 'of', 'NATO', 'Member', 'Speaks']
    """
    return [w if w in _SMALL_WORDS else w[:1].upper() + w[1:] for w in words]
