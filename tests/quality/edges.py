"""Draws edges at random from the graph of articles, each as a card that a reader can judge.

    python -m tests.quality.edges --articles FILE.jsonl --seed N --count 200 --from 151 -o CARDS.md

The articles (JSON lines with text, title and published) go through the whole program into a store.
Of the edges that rest on words, every one is as likely to be drawn as another, and each type has
the share among the cards that it has in the graph. A reader writes one JSON line a card: `{"id":
"017-DID", "verdict": "supported", "kind": null}`; the verdicts and kinds stand at the head of the
cards. `python -m tests.quality.edge_readings` compares two readers.
"""

import argparse
import json
import random
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from pathlib import Path

import click

from graphkit import __version__
from graphkit.model.edge import ExtractedEdge
from graphkit.model.edges import EDGE_CLASSES
from graphkit.pipeline import load_articles
from graphkit.store import open_store
from graphkit.store.base import View
from tests.quality.corpora import sha256
from tests.quality.edge_cards import Reader, Subject

__all__ = ["HEAD", "KINDS", "TEXT_EDGES", "VERDICTS", "allotted", "drawn", "main"]

VERDICTS = ("supported", "unsupported", "status wrong")
# What is wrong with an edge that is not supported.
KINDS = (
    "wrong entity",  # another person, place or body than the words mean
    "wrong type",  # the edge, label or event type does not fit
    "wrong direction",  # the ends are the wrong way round
    "wrong extent",  # words cut off or too many, so that it says something else
    "not said",  # the sentence does not say it at all
    "wrong speaker",
    "wrong status",
    "wrong date",
    "other",
)
TEXT_EDGES = tuple(name for name, cls in EDGE_CLASSES.items() if issubclass(cls, ExtractedEdge))
HEAD = """\
<!-- {facts} -->
# {count} edges to judge

Judge each edge by its words in brackets and the sentences around them, as a reader of the article
would, and nothing else. One JSON line a card: {{"id": ..., "verdict": ..., "kind": ...}}.
Verdicts: {verdicts}. `status wrong`: the edge holds, its status (or that of its event) does not.
Kinds, for all but supported: {kinds}.
"""


def allotted(shares: Mapping[str, int], count: int) -> dict[str, int]:
    """Return how many of `count` items each type gets, by largest remainders.

    >>> allotted({"SAID": 50, "DID": 30, "AT": 20}, 5)
    {'SAID': 3, 'DID': 1, 'AT': 1}
    """
    total = sum(shares.values())
    count = min(count, total)
    exact = {name: count * share / total for name, share in shares.items()}
    given = {name: int(value) for name, value in exact.items()}
    by_rest = sorted(exact, key=lambda name: given[name] - exact[name])
    for name in by_rest[: count - sum(given.values())]:
        given[name] += 1
    return given


def drawn(edges: Iterable[ExtractedEdge], count: int, seed: int) -> list[ExtractedEdge]:
    """Draw edges, each type by its share; the same seed draws the same of the same edges."""
    by_type: dict[str, list[ExtractedEdge]] = defaultdict(list)
    for edge in sorted(edges, key=lambda edge: (edge.type, edge.id)):
        by_type[edge.type].append(edge)
    chance = random.Random(seed)  # noqa: S311 - no secret
    sizes = allotted({name: len(found) for name, found in by_type.items()}, count)
    chosen = [edge for name, size in sizes.items() for edge in chance.sample(by_type[name], size)]
    chance.shuffle(chosen)
    return chosen


def _cards(view: View, edges: Sequence[ExtractedEdge]) -> Iterator[str]:
    reader = Reader(view)
    for number, edge in enumerate(edges, 1):
        yield reader.card(Subject(f"{number:03}-{edge.type}", edge))


def _lines(path: Path, first: int, last: int | None) -> bytes:
    with path.open("rb") as lines:
        return b"".join(islice(lines, first - 1, last))


def _text_edges(view: View, without: Sequence[str]) -> list[ExtractedEdge]:
    types = [name for name in TEXT_EDGES if name not in without]
    return [edge for edge in view.edges(types=types) if isinstance(edge, ExtractedEdge)]


def _write(options: argparse.Namespace, folder: Path) -> None:
    articles, store = folder / "articles.jsonl", folder / "graph.db"
    articles.write_bytes(_lines(options.articles, options.first, options.last))
    results = list(load_articles([str(articles)], lambda: open_store(store)))
    with open_store(store) as opened:
        view = opened.view()
        edges = _text_edges(view, options.without)
        chosen = drawn(edges, options.count, options.seed)
        facts = {
            "version": __version__,
            "articles": sum(one.outcome == "new" for one in results),
            "articles_sha256": sha256(articles),
            "first_line": options.first,
            "seed": options.seed,
            "population": len(edges),
            "without": options.without,
            "drawn": dict(sorted(Counter(edge.type for edge in chosen).items())),
        }
        head = HEAD.format(
            facts=json.dumps(facts), count=len(chosen), verdicts=", ".join(VERDICTS),
            kinds=", ".join(KINDS),
        )  # fmt: skip
        options.output.write_text("\n".join([head, *_cards(view, chosen)]), encoding="utf-8")
    click.echo(f"{len(chosen)} of {len(edges)} edges of {facts['articles']} articles")


def main(arguments: list[str]) -> int:
    """Write the cards; return the exit status."""
    parser = argparse.ArgumentParser(prog="python -m tests.quality.edges")
    parser.add_argument("--articles", type=Path, required=True, help="JSON lines")
    parser.add_argument("--from", dest="first", type=int, default=1, help="first line, from 1")
    parser.add_argument("--to", dest="last", type=int, help="last line; by default the end")
    parser.add_argument("--seed", type=int, required=True)
    parser.add_argument("--count", type=int, default=200)
    parser.add_argument(
        "--without", nargs="*", default=[], choices=TEXT_EDGES, metavar="TYPE",
        help="edge types to leave out, such as MENTIONED_IN",
    )  # fmt: skip
    parser.add_argument("-o", "--output", type=Path, required=True)
    with tempfile.TemporaryDirectory() as folder:
        _write(parser.parse_args(arguments), Path(folder))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
