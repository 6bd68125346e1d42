"""Which gold entity a predicted entity stands for: the one with which it shares most mentions."""

from collections import Counter, defaultdict

from graphkit.evaluate.records import Cluster, GoldArticle

__all__ = ["gold_clusters"]


def gold_clusters(gold: GoldArticle, found: GoldArticle) -> dict[Cluster, Cluster]:
    """Return for each predicted cluster its gold cluster, by exact shared mention spans.

    Of equals the one whose mention stands first. Clusters that share no mention are left out.
    """
    clusters = {e.span: e.cluster for e in gold.entities if e.cluster is not None}
    votes: defaultdict[Cluster, Counter[Cluster]] = defaultdict(Counter)
    for entity in found.entities:
        told = clusters.get(entity.span)
        if told is not None and entity.cluster is not None:
            votes[entity.cluster][told] += 1
    return {cluster: counted.most_common(1)[0][0] for cluster, counted in votes.items()}
