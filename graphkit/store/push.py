"""Copies a store into another: fragments, runs and judgements, so that both hold one graph."""

from collections import Counter

from graphkit.store.base import Outcome, View, Writer

__all__ = ["push"]


def push(source: View, target: Writer) -> Counter[Outcome]:
    """Copy all articles, older versions too; doing it again changes nothing.

    Returns:
        How many articles were new, unchanged or updated.

    Raises:
        InputError: The judgements of the two stores contradict each other; the articles stay.
        StoreError: One of the stores cannot be used; the articles copied before stay.
    """
    outcomes: Counter[Outcome] = Counter()
    for article_id in source.article_ids():
        graph = source.article_graph(article_id)
        runs = source.runs(article_id)
        if graph is not None and runs:  # else it was removed meanwhile
            outcomes[target.put(graph, runs[0])] += 1
            for run in runs:
                target.add_run(article_id, run)
    target.judge(*source.judgements())
    return outcomes
