"""Figures and errors as report tables."""

from collections import Counter
from collections.abc import Sequence

from graphkit.evaluate.figures import Score
from graphkit.evaluate.layers import ArticleScore
from graphkit.evaluate.sheet import ALL, Error, Verdict
from graphkit.report.base import ReportTable

__all__ = ["confusion_table", "error_table", "score_table"]

MOST_WORDS = 200  # characters of a sentence or an item shown


def score_table(figures: Sequence[Score], articles: int, *, types: bool = True) -> ReportTable:
    """Return the figures as rows; without `types` only those over all types.

    A figure of which neither gold nor prediction has an item says nothing and is left out.

    Args:
        figures: As `graphkit.evaluate.figures.scores` returns them.
        articles: How many gold articles they come from.
        types: Whether to add a row for each type.
    """
    counted = [one for one in figures if one.gold or one.predicted]
    shown = [one for one in counted if types or one.type == ALL]
    intervals = (
        "; low and high: 95 % interval over bootstrap samples of the articles, where gold is small"
    )
    return ReportTable(
        title="Evaluation",
        columns=(
            "layer", "figure", "type", "measure", "score", "low", "high", "precision", "recall",
            "correct", "predicted", "gold",
        ),
        rows=tuple(
            (
                one.layer, one.figure, one.type, one.measure, one.score, one.low, one.high,
                one.precision, one.recall, one.correct, one.predicted, one.gold,
            )
            for one in shown
        ),
        note=f"{articles} article{'' if articles == 1 else 's'}; F1 and share in percent"
        + (intervals if any(one.low is not None for one in shown) else ""),
    )  # fmt: skip


def error_table(articles: Sequence[ArticleScore], *, each: int) -> ReportTable:
    """Return errors with their sentences: the most frequent kind first, `each` of a kind.

    Args:
        articles: Scored articles.
        each: The most rows of one kind; they come in the order of the articles and texts.
    """
    found = [(article, error) for article in articles for error in article.errors]
    counts = Counter((error.layer, error.kind) for _, error in found)
    rows = []
    for (layer, kind), count in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
        of_kind = [pair for pair in found if (pair[1].layer, pair[1].kind) == (layer, kind)]
        rows += [_row(article, error, count) for article, error in of_kind[:each]]
    return ReportTable(
        title="Errors",
        columns=("layer", "kind", "count", "expected", "found", "article", "start", "sentence"),
        rows=tuple(rows),
        note=f"{len(found)} errors of {len(counts)} kinds; at most {each} of each are shown",
    )


def confusion_table(articles: Sequence[ArticleScore]) -> ReportTable:
    """Return what found items were taken for instead, the most frequent confusion first.

    An item counts when both sides have it: an exact mention, an event whose trigger overlaps, a
    statement whose content does, a relation between the same ends.
    """
    verdicts = sum((article.verdicts for article in articles), Counter[Verdict]())
    judged: Counter[tuple[str, str, str]] = Counter()
    for verdict, count in verdicts.items():
        judged[verdict.layer, verdict.what, verdict.expected] += count
    wrong = [(verdict, n) for verdict, n in verdicts.items() if verdict.expected != verdict.found]
    rows = tuple(
        (*verdict, count, judged[verdict.layer, verdict.what, verdict.expected])
        for verdict, count in sorted(wrong, key=lambda item: (-item[1], item[0]))
    )
    return ReportTable(
        title="Confusion",
        columns=("layer", "of", "gold", "found", "count", "judged"),
        rows=rows,
        note=f"{sum(n for _, n in wrong)} of {verdicts.total()} found items taken for another; "
        "judged: found items that are this by the gold",
    )


def _row(score: ArticleScore, error: Error, count: int) -> tuple[str | int, ...]:
    return (
        error.layer,
        error.kind,
        count,
        _short(error.expected),
        _short(error.found),
        score.article.id,
        error.span[0],
        _short(_sentence(score.article.text or "", error.span)),
    )


def _sentence(text: str, span: tuple[int, int]) -> str:
    """Return the line around a span, cut to its sentence where full stops allow it."""
    if span == (0, 0):
        return ""
    start = max(text.rfind(mark, 0, span[0]) for mark in ("\n", ". ", "” ")) + 1
    ends = [at for mark in ("\n", ". ") if (at := text.find(mark, span[1])) >= 0]
    return text[start : min(ends, default=len(text)) + 1].strip()


def _short(words: str) -> str:
    return words if len(words) <= MOST_WORDS else f"{words[: MOST_WORDS - 1]}…"
