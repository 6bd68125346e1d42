"""Scores of tags, trees and spans, all in percent."""

from collections.abc import Iterable, Sequence

Span = tuple[int, int, str]


def spans(tags: Sequence[str]) -> set[Span]:
    """Spans (start, end exclusive, type) of a BIO sequence.

    >>> sorted(spans(["B-PER", "I-PER", "O", "B-LOC", "B-LOC"]))
    [(0, 2, 'PER'), (3, 4, 'LOC'), (4, 5, 'LOC')]
    """
    found: set[Span] = set()
    start, kind = 0, ""
    for i, tag in enumerate([*tags, "O"]):
        prefix, _, name = tag.partition("-")
        if kind != "" and not (prefix == "I" and name == kind):
            found.add((start, i, kind))
            kind = ""
        if prefix != "O" and kind == "":
            start, kind = i, name
    return found


def f1(correct: int, predicted: int, gold: int) -> float:
    """F1 in [0, 100], 0 when nothing is right."""
    return 200.0 * correct / (predicted + gold) if correct > 0 else 0.0


def span_f1(gold: Iterable[Sequence[str]], predicted: Iterable[Sequence[str]]) -> float:
    """F1 of spans with exact borders and type over parallel BIO sequences."""
    correct = total_gold = total_predicted = 0
    for g_tags, p_tags in zip(gold, predicted, strict=True):
        g, p = spans(g_tags), spans(p_tags)
        correct += len(g & p)
        total_gold += len(g)
        total_predicted += len(p)
    return f1(correct, total_predicted, total_gold)


def accuracy(gold: Iterable[Sequence[object]], predicted: Iterable[Sequence[object]]) -> float:
    """Share of words that agree over parallel sequences, in [0, 100]."""
    right = total = 0
    for g_row, p_row in zip(gold, predicted, strict=True):
        right += sum(g == p for g, p in zip(g_row, p_row, strict=True))
        total += len(g_row)
    return 100.0 * right / total
