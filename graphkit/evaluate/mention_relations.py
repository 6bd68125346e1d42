"""Relations between mentions of one article: by overlap, and why one was missed."""

from collections.abc import Sequence
from typing import NamedTuple

from graphkit.evaluate.records import Cluster, GoldArticle, GoldRelation
from graphkit.evaluate.relation_map import UNORDERED
from graphkit.evaluate.sheet import Sheet
from graphkit.evaluate.spans import characters, jaccard, matched, overlap, unmatched

__all__ = ["mention_of", "score_overlaps"]

Pair = tuple[int, int]


class _Between(NamedTuple):
    """A relation by the words of its ends."""

    type: str
    head: Pair
    tail: Pair

    def turned(self) -> "_Between":
        return _Between(self.type, self.tail, self.head)


def mention_of(article: GoldArticle, end: Cluster) -> Pair | None:
    """Return the words of a relation's end; None where it counts no mention."""
    if isinstance(end, int) and 0 <= end < len(article.entities):
        return article.entities[end].span
    return None


def score_overlaps(gold: GoldArticle, found: GoldArticle, sheet: Sheet) -> None:
    """Compare relations whose ends share a character with the gold ends, matched one to one.

    Corpora disagree on what belongs to a mention. Types without a direction are right either way
    round (`graphkit.evaluate.relation_map.UNORDERED`).
    """
    wanted, have = _between(gold), _between(found)
    pairs = matched(len(wanted), len(have), lambda i, j: _likeness(wanted[i], have[j]), 0.0)
    name = "type, head and tail by overlap"
    sheet.count(name, len(pairs), len(have), len(wanted))
    for kind in sorted({relation.type for relation in (*wanted, *have)}):
        sheet.count(
            name,
            sum(wanted[i].type == kind for i, _ in pairs),
            sum(relation.type == kind for relation in have),
            sum(relation.type == kind for relation in wanted),
            of=kind,
        )
    for index, _ in pairs:
        sheet.judge("type", wanted[index].type, wanted[index].type)
    for index in unmatched(len(wanted), [i for i, _ in pairs]):
        missed = wanted[index]
        why = _why_missed(missed, have, [entity.span for entity in found.entities])
        for other in _on_same_ends(missed, have):
            sheet.judge("type", missed.type, other.type)
        sheet.wrong(f"missed {missed.type}: {why}", _shown(missed, sheet), "", missed.head)
    for index in unmatched(len(have), [j for _, j in pairs]):
        extra = have[index]
        why = _why_extra(extra, wanted, [entity.span for entity in gold.entities])
        sheet.wrong(f"spurious {extra.type}: {why}", "", _shown(extra, sheet), extra.head)


def _between(article: GoldArticle) -> list[_Between]:
    made = [_one(article, relation) for relation in article.relations]
    return list(dict.fromkeys(one for one in made if one is not None))


def _one(article: GoldArticle, relation: GoldRelation) -> _Between | None:
    head, tail = mention_of(article, relation.head), mention_of(article, relation.tail)
    if head is None or tail is None:
        return None
    if relation.type in UNORDERED:
        head, tail = sorted((head, tail))
    return _Between(relation.type, head, tail)


def _likeness(one: _Between, other: _Between) -> float:
    if one.type != other.type:
        return -1.0
    turned = _alike(one, other.turned()) if one.type in UNORDERED else -1.0
    return max(_alike(one, other), turned)


def _alike(one: _Between, other: _Between) -> float:
    """Rate the ends, whatever the types; negative where an end shares no character."""
    if not (overlap(one.head, other.head) and overlap(one.tail, other.tail)):
        return -1.0
    return _share(one.head, other.head) + _share(one.tail, other.tail)


def _share(one: Pair, other: Pair) -> float:
    return jaccard(characters([one]), characters([other]))


def _why_missed(missed: _Between, have: Sequence[_Between], mentions: Sequence[Pair]) -> str:
    head = any(overlap(missed.head, mention) for mention in mentions)
    tail = any(overlap(missed.tail, mention) for mention in mentions)
    if not head or not tail:
        return "tail not found" if head else "head not found" if tail else "neither end found"
    others = _on_same_ends(missed, have)
    if any(other.type == missed.type for other in others):
        return "wrong direction"
    return "other type" if others else "both found, no relation"


def _why_extra(extra: _Between, wanted: Sequence[_Between], mentions: Sequence[Pair]) -> str:
    ends = [any(overlap(end, mention) for mention in mentions) for end in (extra.head, extra.tail)]
    if not all(ends):
        return "an end is no gold mention"
    return "related otherwise" if _on_same_ends(extra, wanted) else "not related"


def _on_same_ends(one: _Between, others: Sequence[_Between]) -> list[_Between]:
    """Return relations between the same two mentions, either way round."""
    return [o for o in others if _alike(one, o) >= 0 or _alike(one, o.turned()) >= 0]


def _shown(relation: _Between, sheet: Sheet) -> str:
    return f"{sheet.words(relation.head)} - {sheet.words(relation.tail)}"
