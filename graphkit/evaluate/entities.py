"""Entities and places of one article."""

import math
from collections.abc import Iterable, Mapping

from graphkit.earth import distance_km
from graphkit.evaluate.records import GoldArticle, GoldEntity
from graphkit.evaluate.sheet import Sheet
from graphkit.evaluate.spans import overlapping

__all__ = ["score_entities", "score_places"]

Pair = tuple[int, int]
Mentions = Mapping[Pair, GoldEntity]

NEAR_KM = 161  # 100 miles, the usual bound of accuracy@161 in toponym resolution
PLACE_TYPES = frozenset({"location", "state"})
NAME_KINDS = frozenset({"name", None})


def _mentions(entities: Iterable[GoldEntity]) -> dict[Pair, GoldEntity]:
    return {entity.span: entity for entity in entities}


def score_entities(gold: GoldArticle, found: GoldArticle, sheet: Sheet) -> None:
    """Compare mentions: exact span, exact span with the same type, overlap with the same type.

    A gold file that does not tell states from places, or groups from persons, has its own say:
    its types are the ones compared (`graphkit.evaluate.layers.wider_types`).
    """
    wanted = _mentions(entity for entity in gold.entities if entity.scored)
    have = _mentions(found.entities)
    shared = wanted.keys() & have.keys()
    same = {span for span in shared if wanted[span].type == have[span].type}
    sheet.count("span", len(shared), len(have), len(wanted))
    sheet.count("span and type", len(same), len(have), len(wanted))
    for name in sorted({str(e.type) for e in (*wanted.values(), *have.values())}):
        sheet.count(
            "span and type",
            sum(have[span].type == name for span in same),
            sum(str(entity.type) == name for entity in have.values()),
            sum(str(entity.type) == name for entity in wanted.values()),
            of=name,
        )
    for span in shared:
        sheet.judge("type", wanted[span].type, have[span].type)
    _count_overlaps(wanted, have, sheet)
    for kind in sorted({e.kind for e in wanted.values() if e.kind is not None}):
        of_kind = [span for span, entity in wanted.items() if entity.kind == kind]
        sheet.share("span found, by kind of mention", (s in shared for s in of_kind), of=kind)
    _entity_errors(wanted, have, sheet)


def _count_overlaps(wanted: Mentions, have: Mentions, sheet: Sheet) -> None:
    """Count mentions of one type that share a character, matched one to one.

    Corpora disagree on what belongs to a mention, from a bare name to a noun phrase with its
    clause; this figure leaves that out.
    """
    name, total = "overlap and type", [0, 0, 0]
    types = {str(entity.type) for entity in (*wanted.values(), *have.values())}
    for kind in sorted(types):
        golds = sorted(span for span, entity in wanted.items() if str(entity.type) == kind)
        others = sorted(span for span, entity in have.items() if str(entity.type) == kind)
        pairs = overlapping(golds, others)
        counts = (len(pairs), len(others), len(golds))
        sheet.count(name, *counts, of=kind)
        total = [one + other for one, other in zip(total, counts, strict=True)]
    sheet.count(name, *total)


def _entity_errors(wanted: Mentions, have: Mentions, sheet: Sheet) -> None:
    for span, entity in wanted.items():
        expected = f"{entity.type}: {sheet.words(span)}"
        if span not in have:
            sheet.wrong(f"missed {entity.kind or 'mention'}", expected, "", span)
        elif have[span].type != entity.type:
            sheet.wrong("wrong type", expected, str(have[span].type), span)
    for span, entity in have.items():
        if span not in wanted:
            kind = f"spurious {entity.kind or 'mention'}"
            sheet.wrong(kind, "", f"{entity.type}: {sheet.words(span)}", span)


def score_places(gold: GoldArticle, found: GoldArticle, sheet: Sheet) -> None:
    """Compare named places: exact span, and how far off the coordinates are.

    How far is asked of places that are no state: a state is found by its code, not by a point. Of
    the places found, those without coordinates count as far off; the second figure leaves them out.

    A state counts as a place; demonyms, metonyms and common nouns do not.
    """
    wanted = _mentions(entity for entity in gold.entities if _is_place(entity))
    have = _mentions(entity for entity in found.entities if _is_place(entity))
    shared = wanted.keys() & have.keys()
    sheet.count("span", len(shared), len(have), len(wanted))
    located = [
        span for span in shared if _has_coordinates(wanted[span]) and have[span].type != "state"
    ]
    near = {span for span in located if _distance(wanted[span], have[span]) <= NEAR_KM}
    sheet.share(f"within {NEAR_KM} km, given found", (span in near for span in located))
    placed = [span for span in located if _has_coordinates(have[span])]
    sheet.share(f"within {NEAR_KM} km, given coordinates", (span in near for span in placed))
    for span in sorted(wanted.keys() - have.keys()):
        sheet.wrong("missed place", sheet.words(span), "", span)
    for span in sorted(have.keys() - wanted.keys()):
        sheet.wrong("spurious place", "", sheet.words(span), span)
    for span in sorted(set(located) - near):
        told, place = wanted[span], have[span]
        sheet.wrong("place elsewhere", _at(told), f"{sheet.words(span)} {_at(place)}", span)


def _is_place(entity: GoldEntity) -> bool:
    return entity.type in PLACE_TYPES and entity.kind in NAME_KINDS


def _has_coordinates(entity: GoldEntity) -> bool:
    return entity.lat is not None and entity.lon is not None


def _at(entity: GoldEntity) -> str:
    if entity.lat is None or entity.lon is None:
        return "no coordinates"
    return f"{entity.lat:.2f}, {entity.lon:.2f}"


def _distance(one: GoldEntity, other: GoldEntity) -> float:
    """Return the distance in km; infinity without coordinates."""
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None:
        return math.inf
    return distance_km(one.lat, one.lon, other.lat, other.lon)
