"""What is wrong within one article of a gold file: spans off the text, names of nothing."""

from collections.abc import Iterator

from graphkit.dates import fault_of_day
from graphkit.evaluate.records import ARTICLE, Cluster, GoldArticle

__all__ = ["faults"]

Ends = tuple[int, int]


def faults(article: GoldArticle) -> Iterator[str]:
    """Yield each item that can never be right, and why; items count from 0.

    >>> born = {"type": "BORN_IN", "head": "article", "tail": "oslo"}
    >>> list(faults(GoldArticle.model_validate({"id": "a", "relations": [born]})))
    ["relations[0].tail: no entity has the cluster 'oslo'"]
    """
    fault = fault_of_day(article.published)
    if fault is not None:
        yield fault
    if article.text is not None:
        yield from _off_text(article, article.text)
    yield from _unknown_clusters(article)
    yield from _unknown_mentions(article)
    known = {statement.id for statement in article.statements}
    for place, statement in enumerate(article.statements):
        if statement.parent is not None and statement.parent not in known:
            yield f"statements[{place}].parent: no statement has the id {statement.parent!r}"


def _off_text(article: GoldArticle, text: str) -> Iterator[str]:
    for item, (_, end) in _spans(article):
        if end > len(text):
            yield f"{item} ends after the text, which has {len(text)} characters"
    for place, entity in enumerate(article.entities):
        words = text[entity.start : entity.end]
        if entity.text not in {None, words}:
            yield (
                f"entities[{place}]: {entity.start}:{entity.end} of the text is {words!r}, not "
                f"{entity.text!r}; count characters, from 0"
            )


def _spans(article: GoldArticle) -> Iterator[tuple[str, Ends]]:
    for place, entity in enumerate(article.entities):
        yield f"entities[{place}]", entity.span
    for place, statement in enumerate(article.statements):
        yield f"statements[{place}]", statement.span
        for part in (*statement.parts, statement.source, statement.cue):
            if part is not None:
                yield f"statements[{place}]", part
    for place, event in enumerate(article.events):
        for item in (event, *event.parts):
            if item.span is not None:
                yield f"events[{place}]", item.span


def _unknown_clusters(article: GoldArticle) -> Iterator[str]:
    known = {entity.cluster for entity in article.entities} | {ARTICLE}
    for item, cluster in _clusters(article):
        if cluster not in known:
            yield f"{item}: no entity has the cluster {cluster!r}"


def _clusters(article: GoldArticle) -> Iterator[tuple[str, Cluster]]:
    """Yield every item that names an entity by its cluster, and the cluster."""
    for place, statement in enumerate(article.statements):
        for cluster in statement.speaker_clusters or ():
            yield f"statements[{place}].speaker_clusters", cluster
    for place, event in enumerate(article.events):
        for number, part in enumerate(event.parts):
            if part.cluster is not None:
                yield f"events[{place}].participants[{number}]", part.cluster
    for place, relation in enumerate(article.relations):
        if relation.level == "cluster":
            yield f"relations[{place}].head", relation.head
            yield f"relations[{place}].tail", relation.tail


def _unknown_mentions(article: GoldArticle) -> Iterator[str]:
    known = range(len(article.entities))
    for place, relation in enumerate(article.relations):
        for end, mention in (("head", relation.head), ("tail", relation.tail)):
            if relation.level == "mention" and mention not in known:
                yield f"relations[{place}].{end}: entities has no item {mention!r}"
