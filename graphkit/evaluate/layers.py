"""The layers that can be scored, and a gold article scored layer by layer."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import NamedTuple

from graphkit.errors import InputError
from graphkit.evaluate.coreference import score_coreference
from graphkit.evaluate.entities import score_entities, score_places
from graphkit.evaluate.events import score_events
from graphkit.evaluate.records import GoldArticle, GoldEntity
from graphkit.evaluate.relation_map import in_mapped_types, only_mapped_types, uses_mapped_types
from graphkit.evaluate.relations import score_relations
from graphkit.evaluate.sheet import Error, Figure, Sheet, Tally, Verdict
from graphkit.evaluate.statements import score_statements

__all__ = ["LAYERS", "ArticleScore", "in_wider_types", "score_articles", "wider_types"]

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
# A gold file that marks nationalities as entities (re3d) counts bodies of people, from troops to
# rebels, as organizations; its persons are single ones.
_NATIONALITY = "nationality"


@dataclass(slots=True)
class ArticleScore:
    """The counts and errors of one article."""

    article: GoldArticle
    tallies: dict[Figure, Tally] = field(default_factory=dict)
    errors: list[Error] = field(default_factory=list)
    verdicts: Counter[Verdict] = field(default_factory=Counter)


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
    terms = _Terms(wider_types(golds), uses_mapped_types(golds))
    return [_score_article(gold, predictions.get(gold.id), chosen, terms) for gold in golds]


class _Terms(NamedTuple):
    """What the gold calls things otherwise: entity types by ours, and whether relations too."""

    wider: Mapping[str, str]
    mapped: bool

    def of(
        self, layer: str, gold: GoldArticle, found: GoldArticle
    ) -> tuple[GoldArticle, GoldArticle]:
        """Return gold and prediction of one layer in the gold's terms."""
        if layer == "entities":
            return gold, in_wider_types(found, self.wider)
        if layer == "relations" and self.mapped:
            return only_mapped_types(gold), in_mapped_types(found)
        return gold, found


def _score_article(
    gold: GoldArticle, found: GoldArticle | None, layers: Sequence[str], terms: _Terms
) -> ArticleScore:
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
            LAYERS[layer](*terms.of(layer, gold, found), sheet)
            score.tallies.update(sheet.tallies)
            score.errors += sheet.errors
            score.verdicts += sheet.verdicts
    return score


def wider_types(golds: Iterable[GoldArticle]) -> dict[str, str]:
    """Return what to call entities of the types that the gold does not tell apart.

    >>> wider_types([])
    {'state': 'location', 'group': 'person'}
    """
    known = {entity.type for gold in golds for entity in gold.entities}
    wider = dict(_WIDER_TYPE)
    if _NATIONALITY in known:
        wider |= {"group": "organization", "demonym": _NATIONALITY}
    return {name: wide for name, wide in wider.items() if name not in known}


def _wider(entity: GoldEntity, wider: Mapping[str, str]) -> str:
    if str(entity.kind) == "demonym" and "demonym" in wider:
        return wider["demonym"]
    return wider.get(str(entity.type), str(entity.type))


def in_wider_types(article: GoldArticle, wider: Mapping[str, str]) -> GoldArticle:
    """Return a prediction with entity types that the gold has."""
    entities = tuple(
        entity.model_copy(update={"type": _wider(entity, wider)}) for entity in article.entities
    )
    return article.model_copy(update={"entities": entities})
