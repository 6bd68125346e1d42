"""Relations of a corpus with types of its own: which of our relations and events stand for them.

re3d (dstl, the war in Syria) marks relations between mentions. A gold file whose relations have
these types is compared with what is made here of a prediction; docs/gold-format.md has the map in
words. Events that are denied, negated, proposed or hypothetical stand for nothing.
"""

from collections.abc import Iterable, Iterator
from itertools import combinations

from graphkit.evaluate.records import Cluster, GoldArticle, GoldEvent, GoldRelation
from graphkit.evaluate.spans import overlap

__all__ = ["MAPPED_TYPES", "UNORDERED", "in_mapped_types", "only_mapped_types", "uses_mapped_types"]

_OF_EVENTS = {
    "CONSULT": "CommWith",
    "ASSAULT": "FightingAgainst",
    "SUPPORT": "AlliesOf",
    "AID": "AlliesOf",
    "COOPERATE": "AlliesOf",
}
_OF_RELATIONS = {"HOLDS_ROLE": "InChargeOf"}
MAPPED_TYPES = frozenset({*_OF_EVENTS.values(), *_OF_RELATIONS.values()})
UNORDERED = frozenset(_OF_EVENTS.values())  # "A fought B" and "B fought A" say the same
_VOID = frozenset({"denied", "negated", "proposed", "hypothetical"})

Pair = tuple[int, int]


def uses_mapped_types(golds: Iterable[GoldArticle]) -> bool:
    """Say whether the gold has relations of the types that are mapped."""
    return any(relation.type in MAPPED_TYPES for gold in golds for relation in gold.relations)


def only_mapped_types(gold: GoldArticle) -> GoldArticle:
    """Return the gold without relations that nothing of ours stands for."""
    kept = tuple(relation for relation in gold.relations if relation.type in MAPPED_TYPES)
    return gold.model_copy(update={"relations": kept})


def in_mapped_types(found: GoldArticle) -> GoldArticle:
    """Return a prediction whose relations are of the mapped types, between mentions.

    Of an event these are the mentions that its participants are; of a relation between entities
    those that stand nearest to its words. Relations that have such a type already stay.
    """
    theirs = (relation for relation in found.relations if relation.type in MAPPED_TYPES)
    made = {
        (relation.type, relation.head, relation.tail): relation
        for relation in (*theirs, *_of_events(found), *_of_relations(found))
    }
    return found.model_copy(update={"relations": tuple(made.values())})


def _of_events(found: GoldArticle) -> Iterator[GoldRelation]:
    for event in found.events:
        kind = _OF_EVENTS.get(event.type)
        if kind is None or event.status in _VOID:
            continue
        for head, tail in _ends(found, event):
            yield GoldRelation(
                type=kind, level="mention", head=head, tail=tail, start=event.start, end=event.end
            )


def _ends(found: GoldArticle, event: GoldEvent) -> list[Pair]:
    """Return who did it to whom, as places in the entities; of a mutual act each two parties."""
    parts = {role: _mentions(found, event, role) for role in ("source", "target")}
    if parts["target"]:
        return [(head, tail) for head in parts["source"] for tail in parts["target"]]
    return list(combinations(parts["source"], 2))


def _mentions(found: GoldArticle, event: GoldEvent, role: str) -> list[int]:
    spans = [part.span for part in event.parts if part.role == role]
    places = [_mention_at(found, span) for span in spans if span is not None]
    return [place for place in places if place is not None]


def _mention_at(found: GoldArticle, span: Pair) -> int | None:
    """Return the mention with exactly these words, else the first that shares some with them."""
    entities = list(enumerate(found.entities))
    same = [place for place, entity in entities if entity.span == span]
    near = same or [place for place, entity in entities if overlap(entity.span, span)]
    return near[0] if near else None


def _of_relations(found: GoldArticle) -> Iterator[GoldRelation]:
    for relation in found.relations:
        kind = _OF_RELATIONS.get(relation.type)
        if kind is None or relation.former or relation.start is None:
            continue
        words = (relation.start, relation.end or relation.start)
        head = _nearest(found, relation.head, words)
        tail = _nearest(found, relation.tail, words)
        if head is not None and tail is not None:
            update = {"type": kind, "level": "mention", "head": head, "tail": tail}
            yield relation.model_copy(update=update)


def _nearest(found: GoldArticle, cluster: Cluster, words: Pair) -> int | None:
    places = [place for place, entity in enumerate(found.entities) if entity.cluster == cluster]
    return min(places, key=lambda p: (_gap(found.entities[p].span, words), p), default=None)


def _gap(one: Pair, other: Pair) -> int:
    """Return the characters between two spans; at most 0 where they touch."""
    return max(one[0], other[0]) - min(one[1], other[1])
