"""Loads the same articles in different orders, and says whether the graphs are equal.

    python -m tests.quality.order --articles FILE.jsonl [--first N] [--seed 5]

Each article is read once. What it contributes goes into three SQLite stores: in the order of the
file; in another order; and in a third order in two runs, after which every tenth article is taken
out and loaded again. All nodes and edges and how each article stands must be equal.
"""

import argparse
import random
import sys
import tempfile
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path

import click

from graphkit.graph import ArticleGraph, json_line
from graphkit.load.files import read_documents
from graphkit.model.document import Document
from graphkit.nlp.annotate import Annotator
from graphkit.nlp.language import as_english
from graphkit.pipeline import article_graph
from graphkit.store import open_store
from graphkit.store.base import View
from tests.store_contents import put, remove

__all__ = ["article_graphs", "differences", "main"]

EVERY = 10  # every so many articles are taken out and loaded again


def article_graphs(path: Path) -> Iterator[ArticleGraph]:
    """Read the articles of a file one by one, all as English."""
    annotator = Annotator()
    for _, document in read_documents([str(path)]):
        assert isinstance(document, Document), document
        yield article_graph(annotator, as_english(document, unchecked=True))


def differences(graphs: Sequence[ArticleGraph], seed: int, folder: Path) -> list[str]:
    """Return the elements that are not alike in all three stores, as JSON lines."""
    chance = random.Random(seed)  # noqa: S311 - no secret
    other, third = (chance.sample(graphs, len(graphs)) for _ in range(2))
    half = len(third) // 2
    again = third[::EVERY]
    stores = (
        _stored(folder / "one.db", [(graphs, ())]),
        _stored(folder / "two.db", [(other, ())]),
        _stored(folder / "three.db", [(third[:half], ()), (third[half:], again), (again, ())]),
    )
    first, *others = (set(lines) for lines in stores)
    return sorted(set().union(*(first ^ lines for lines in others)))


def _stored(
    path: Path, runs: Sequence[tuple[Sequence[ArticleGraph], Sequence[ArticleGraph]]]
) -> list[str]:
    """Put and take out articles, run by run; return all that the store holds at last."""
    for put_in, taken_out in runs:
        with open_store(path) as store:
            put(store, *put_in)
            remove(store, *taken_out)
    with open_store(path) as store:
        return list(_contents(store.view()))


def _contents(view: View) -> Iterator[str]:
    elements = (*view.nodes(), *view.edges())
    yield from (json_line(element).decode() for element in elements)
    for article in view.article_ids():
        standing = view.standing(article)
        yield f"{article} {sorted(standing.pointers.items())} {sorted(standing.reasons.items())}"


def main(arguments: list[str]) -> int:
    """Print what differs; return 1 if anything does."""
    parser = argparse.ArgumentParser(prog="python -m tests.quality.order")
    parser.add_argument("--articles", type=Path, required=True, help="JSON lines")
    parser.add_argument("--first", type=int, help="only so many of them")
    parser.add_argument("--seed", type=int, default=5)
    options = parser.parse_args(arguments)
    graphs = list(islice(article_graphs(options.articles), options.first))
    with tempfile.TemporaryDirectory() as folder:
        found = differences(graphs, options.seed, Path(folder))
    for line in found[:20]:
        click.echo(line[:300])
    click.echo(f"{len(graphs)} articles in three orders: {len(found)} differences")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
