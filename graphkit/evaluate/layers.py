"""The layers that can be scored, and a gold article scored layer by layer."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

from graphkit.errors import InputError
from graphkit.evaluate.entities import score_coreference, score_entities, score_places
from graphkit.evaluate.events import score_events
from graphkit.evaluate.records import GoldArticle
from graphkit.evaluate.relations import score_relations
from graphkit.evaluate.sheet import Error, Figure, Sheet, Tally
from graphkit.evaluate.statements import score_statements

__all__ = ["LAYERS", "ArticleScore", "in_terms_of", "score_article", "score_articles"]

Scorer = Callable[[GoldArticle, GoldArticle, Sheet], None]

LAYERS: Mapping[str, Scorer] = MappingProxyType(
    {
        "entities": score_entities,
        "coreference": score_coreference,
        "places": score_places,
        "statements": score_statements,
        "events": score_events,
        "relations": score_relations,
    }
)
# Corpora without these types call their members so.
_WIDER_TYPE = {"state": "location", "group": "person"}


@dataclass(slots=True)
class ArticleScore:
    """The counts and errors of one article."""

    article: GoldArticle
    tallies: dict[Figure, Tally] = field(default_factory=dict)
    errors: list[Error] = field(default_factory=list)


def score_articles(
    golds: Sequence[GoldArticle],
    predictions: Mapping[str, GoldArticle],
    layers: Iterable[str] = tuple(LAYERS),
) -> list[ArticleScore]:
    """Score every gold article in the layers that it annotates.

    Args:
        golds: Articles with their text.
        predictions: By the article's id; a missing one counts as an empty one.
        layers: Names of `LAYERS`; others are left out.

    Raises:
        InputError: A gold article has no text, or a prediction was made for another text.
    """
    chosen = [layer for layer in LAYERS if layer in set(layers)]
    told = in_terms_of(golds, predictions)
    return [score_article(gold, told.get(gold.id), chosen) for gold in golds]


def score_article(
    gold: GoldArticle, found: GoldArticle | None, layers: Sequence[str]
) -> ArticleScore:
    """Score one article; see `score_articles`."""
    if gold.text is None:
        raise InputError(f"the gold article {gold.id} has no text")
    if found is None:
        found = GoldArticle(id=gold.id)
    if found.text is not None and found.text != gold.text:
        raise InputError(f"the prediction for {gold.id} was made for another text: predict again")
    score = ArticleScore(gold)
    for layer in layers:
        if layer in gold.layers:
            sheet = Sheet(layer, gold.text)
            LAYERS[layer](gold, found, sheet)
            score.tallies.update(sheet.tallies)
            score.errors += sheet.errors
    return score


def in_terms_of(
    golds: Sequence[GoldArticle], predictions: Mapping[str, GoldArticle]
) -> dict[str, GoldArticle]:
    """Return the predictions with entity types that the gold has: a state may be a location."""
    known = {entity.type for gold in golds for entity in gold.entities}
    wider = {name: wide for name, wide in _WIDER_TYPE.items() if name not in known}
    if not wider or not any(gold.entities for gold in golds):
        return dict(predictions)
    return {
        key: article.model_copy(
            update={
                "entities": tuple(
                    entity.model_copy(update={"type": wider.get(str(entity.type), entity.type)})
                    for entity in article.entities
                )
            }
        )
        for key, article in predictions.items()
    }
