"""Counts of many articles to figures in percent, with intervals where the gold is small."""

import random
from collections.abc import Iterable, Sequence

from graphkit.evaluate.layers import ArticleScore
from graphkit.evaluate.sheet import Figure, Tally
from graphkit.model.base import Model

__all__ = ["Score", "scores"]

SMALL = 300  # gold items; fewer get an interval
RESAMPLES = 1000
SEED = 20  # any number: it only has to stay the same
FEWEST_ARTICLES = 5  # resampling fewer says nothing


class Score(Model):
    """One figure over all articles: F1 or share in percent, or a mean; P and R only of an F1."""

    layer: str
    figure: str
    type: str
    measure: str
    score: float
    low: float | None = None
    high: float | None = None
    precision: float | None = None
    recall: float | None = None
    correct: float
    predicted: float
    gold: float

    @property
    def key(self) -> str:
        """The figure's whole name: "events, trigger overlap, all"."""
        return f"{self.layer}, {self.figure}, {self.type}"


def scores(articles: Sequence[ArticleScore], *, intervals: bool = True) -> list[Score]:
    """Return every figure that the articles have, layer by layer, in the order of the sheets.

    Below `SMALL` gold items a 95 % interval says how far the figure depends on these articles:
    the percentiles of `RESAMPLES` bootstrap samples of articles, always the same ones.
    """
    order: dict[Figure, None] = {}
    for article in articles:
        order.update(dict.fromkeys(article.tallies))
    layers = list(dict.fromkeys(figure.layer for figure in order))
    names = list(dict.fromkeys((figure.layer, figure.name) for figure in order))
    ranked = sorted(
        order,
        key=lambda f: (layers.index(f.layer), names.index((f.layer, f.name)), f.type != "all"),
    )
    draws = _draws(len(articles)) if intervals else []
    return [_score(figure, [a.tallies.get(figure) for a in articles], draws) for figure in ranked]


def _draws(articles: int) -> list[list[int]]:
    """Return how often each bootstrap sample holds each article."""
    if articles < FEWEST_ARTICLES:
        return []
    chance = random.Random(SEED)  # noqa: S311 - no secret
    draws = []
    for _ in range(RESAMPLES):
        times = [0] * articles
        for place in chance.choices(range(articles), k=articles):
            times[place] += 1
        draws.append(times)
    return draws


def _score(
    figure: Figure, tallies: Sequence[Tally | None], draws: Sequence[Sequence[int]]
) -> Score:
    having = [tally for tally in tallies if tally is not None]
    total = _sum(having, [1] * len(having))
    low, high = (None, None) if total.gold >= SMALL else _interval(figure, tallies, draws)
    whole = figure.measure == "F1"
    return Score(
        layer=figure.layer,
        figure=figure.name,
        type=figure.type,
        measure=figure.measure,
        score=_value(figure, total),
        low=low,
        high=high,
        precision=_percent(total.precision) if whole else None,
        recall=_percent(total.recall) if whole else None,
        correct=round(total.recalled, 1),
        predicted=round(total.predicted, 1),
        gold=round(total.gold, 1),
    )


def _value(figure: Figure, tally: Tally) -> float:
    if figure.measure == "mean":
        return round(tally.predicted / tally.gold, 2) if tally.gold else 0.0
    return _percent(tally.f1 if figure.measure == "F1" else tally.recall)


def _percent(share: float) -> float:
    return round(100 * share, 1)


def _sum(tallies: Iterable[Tally], times: Iterable[int]) -> Tally:
    total = Tally()
    for tally, weight in zip(tallies, times, strict=True):
        if weight:
            total.precise += weight * tally.precise
            total.predicted += weight * tally.predicted
            total.recalled += weight * tally.recalled
            total.gold += weight * tally.gold
    return total


def _interval(
    figure: Figure, tallies: Sequence[Tally | None], draws: Sequence[Sequence[int]]
) -> tuple[float | None, float | None]:
    if not draws:
        return None, None
    places = [place for place, tally in enumerate(tallies) if tally is not None]
    having = [tally for tally in tallies if tally is not None]
    values = sorted(
        _value(figure, _sum(having, [times[place] for place in places])) for times in draws
    )
    edge = round(len(values) * 0.025)
    return values[edge], values[-edge - 1]
