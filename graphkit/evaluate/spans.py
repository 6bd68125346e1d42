"""How spans of two readers are compared: exact, trimmed, by overlap, and matched one to one."""

from collections.abc import Callable, Iterable, Sequence

__all__ = ["characters", "jaccard", "matched", "overlap", "overlapping", "trimmed", "unmatched"]

Pair = tuple[int, int]
# Corpora disagree whether these belong to a span.
_OUTER = frozenset(" \n\t\"“”'’‘`.,;:")


def overlap(one: Pair | None, other: Pair | None) -> bool:
    """Say whether two half-open spans share a character; nothing overlaps None.

    >>> overlap((0, 4), (3, 9)), overlap((0, 4), (4, 9)), overlap(None, (0, 4))
    (True, False, False)
    """
    return one is not None and other is not None and max(one[0], other[0]) < min(one[1], other[1])


def trimmed(text: str, span: Pair) -> Pair:
    """Return the span without blanks, quotation marks and punctuation at its ends.

    >>> trimmed("She said: “Go.”", (9, 15))
    (11, 13)
    """
    start, end = span
    while start < end and text[start] in _OUTER:
        start += 1
    while start < end and text[end - 1] in _OUTER:
        end -= 1
    return start, end


def characters(parts: Iterable[Pair]) -> frozenset[int]:
    """Return the offsets that the spans cover."""
    return frozenset(offset for start, end in parts for offset in range(start, end))


def jaccard(one: frozenset[int], other: frozenset[int]) -> float:
    """Return shared offsets by all offsets, in [0, 1]."""
    union = len(one | other)
    return len(one & other) / union if union else 0.0


def matched(
    golds: int, predictions: int, likeness: Callable[[int, int], float], least: float
) -> list[Pair]:
    """Pair gold items with predictions one to one, the most alike first.

    Args:
        golds: How many gold items there are.
        predictions: How many predictions there are.
        likeness: Called with an index of each; higher is better.
        least: Pairs less alike are none. Of equal pairs those later in the text go first.

    Returns:
        Pairs of (gold index, prediction index), in the order in which they were made.
    """
    rated = [
        (rate, gold, prediction)
        for gold in range(golds)
        for prediction in range(predictions)
        if (rate := likeness(gold, prediction)) >= least
    ]
    pairs: list[Pair] = []
    free_golds, free_predictions = set(range(golds)), set(range(predictions))
    for _, gold, prediction in sorted(rated, reverse=True):
        if gold in free_golds and prediction in free_predictions:
            free_golds.discard(gold)
            free_predictions.discard(prediction)
            pairs.append((gold, prediction))
    return pairs


def overlapping(golds: Sequence[Pair], others: Sequence[Pair]) -> list[Pair]:
    """Pair spans that share a character one to one, as indices; the most alike first.

    >>> overlapping([(0, 9), (5, 9)], [(5, 9), (20, 22)])
    [(1, 0)]
    """

    def likeness(gold: int, other: int) -> float:
        (start, end), (first, last) = golds[gold], others[other]
        shared = min(end, last) - max(start, first)
        return shared / (max(end, last) - min(start, first)) if shared > 0 else -1.0

    return matched(len(golds), len(others), likeness, 0.0)


def unmatched(count: int, taken: Sequence[int]) -> list[int]:
    """Return the indices below `count` that are not in `taken`, in order."""
    used = set(taken)
    return [index for index in range(count) if index not in used]
