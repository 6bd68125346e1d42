"""Relations of one article: type and both ends, by entity or by mention."""

from collections.abc import Mapping
from typing import NamedTuple

from graphkit.evaluate.clusters import gold_clusters
from graphkit.evaluate.mention_relations import mention_of, score_overlaps
from graphkit.evaluate.records import ARTICLE, Cluster, GoldArticle, GoldRelation
from graphkit.evaluate.sheet import Sheet

__all__ = ["score_relations"]

End = Cluster | tuple[object, ...]


class _Relation(NamedTuple):
    type: str
    head: End
    tail: End


def score_relations(gold: GoldArticle, found: GoldArticle, sheet: Sheet) -> None:
    """Compare relations; several that say the same of the same two entities count once.

    Predicted entities stand for the gold entity with which they share most mentions, and the
    article, as the head of PUBLISHED_BY and WRITTEN_BY, for itself.
    """
    both = (*gold.relations, *found.relations)
    by_mention = any(relation.level == "mention" for relation in both)
    if by_mention:
        wanted, have = _by_mention(gold), _by_mention(found)
    else:
        clusters = gold_clusters(gold, found)
        wanted = {_Relation(r.type, r.head, r.tail): r for r in gold.relations}
        have = {
            _Relation(r.type, _end(r.head, clusters), _end(r.tail, clusters)): r
            for r in found.relations
        }
    shared = wanted.keys() & have.keys()
    sheet.count("type, head and tail", len(shared), len(have), len(wanted))
    for kind in sorted({r.type for r in wanted.keys() | have.keys()}):
        sheet.count(
            "type, head and tail",
            sum(r.type == kind for r in shared),
            sum(r.type == kind for r in have),
            sum(r.type == kind for r in wanted),
            of=kind,
        )
    titled = [r for r in shared if wanted[r].title is not None]
    sheet.share("title right, given found", (_title(wanted[r]) == _title(have[r]) for r in titled))
    if by_mention:
        score_overlaps(gold, found, sheet)
    else:
        _errors(wanted, have, sheet)


def _end(cluster: Cluster, clusters: Mapping[Cluster, Cluster]) -> End:
    if cluster == ARTICLE:
        return ARTICLE
    return clusters.get(cluster, ("unknown", cluster))


def _by_mention(article: GoldArticle) -> dict[_Relation, GoldRelation]:
    """Return relations between spans; ends that count no mention match nothing."""
    return {
        _Relation(r.type, _mention(article, r.head), _mention(article, r.tail)): r
        for r in article.relations
    }


def _mention(article: GoldArticle, end: Cluster) -> End:
    span = mention_of(article, end)
    return ("unknown", end) if span is None else span


def _title(relation: GoldRelation) -> str:
    return "" if relation.title is None else relation.title.casefold()


def _errors(
    wanted: Mapping[_Relation, GoldRelation], have: Mapping[_Relation, GoldRelation], sheet: Sheet
) -> None:
    for relation, told in wanted.items():
        if relation not in have:
            shown = f"{_name(relation.head)} - {_name(relation.tail)}"
            sheet.wrong(f"missed {relation.type}", shown, "", _place(told))
    for relation, seen in have.items():
        if relation not in wanted:
            shown = f"{_name(relation.head)} - {_name(relation.tail)}"
            sheet.wrong(f"spurious {relation.type}", "", shown, _place(seen))


def _name(end: End) -> str:
    return f"{end[-1]} (no gold entity)" if isinstance(end, tuple) else str(end)


def _place(relation: GoldRelation) -> tuple[int, int] | None:
    if relation.start is None or relation.end is None:
        return None
    return relation.start, relation.end
