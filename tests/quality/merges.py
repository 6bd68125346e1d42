"""Prints what was joined across articles, and what was left open, for a reader to judge.

    python -m tests.quality.merges --store FILE.db [--count 50] [--seed 5]

How many nodes stand for 1,000 mentions; the largest merges with what each article calls them and
why; undecided pairs drawn at random; and the persons who share a surname but not a node.
"""

import argparse
import random
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from typing import NamedTuple

import click

from graphkit.model.edge_derived import PossiblySame
from graphkit.model.edge_text import EvidencedBy, MentionedIn
from graphkit.model.node import ENTITY_LABELS, Entity, Event, Node, Person, Sentence
from graphkit.names import surname_keys
from graphkit.store import open_store
from graphkit.store.base import View

__all__ = ["density", "main", "merges", "namesakes", "undecided_pairs"]

SENTENCES = 4  # of each node
LONGEST = 240  # characters of a sentence that are shown


class Mention(NamedTuple):
    """Where a node is named, and how."""

    article: str
    sentence: str
    surface: str


def density(view: View) -> Iterator[str]:
    """Yield how many nodes of each label stand for 1,000 mentions."""
    skeleton = view.skeleton()
    named = skeleton.ties["MENTIONED_IN"].source.tolist()
    mentions = Counter(skeleton.nodes_of(number)[0] for number in named)
    nodes = Counter({label: len(skeleton.nodes[label].ids) for label in ENTITY_LABELS})
    reports = skeleton.counts["EVIDENCED_BY"]
    for label, count in sorted(mentions.items()):
        rate = 1000 * nodes[label] / count
        yield f"{label}: {nodes[label]} nodes, {count} mentions, {rate:.0f} nodes per 1,000"
    whole = 1000 * nodes.total() / mentions.total()
    yield f"all: {nodes.total()} nodes, {mentions.total()} mentions, {whole:.0f} nodes per 1,000"
    yield f"events and statements rest on {reports} sentences"


def merges(view: View, count: int) -> Iterator[str]:
    """Yield the nodes that most articles' ids were joined in, with all names and reasons."""
    reasons = _reasons(view)
    joined = [
        node
        for node in view.nodes(labels=(*ENTITY_LABELS, "Event"))
        if isinstance(node, Entity | Event) and node.former_ids
    ]
    joined.sort(key=lambda node: (-len(node.former_ids), node.id))
    for number, node in enumerate(joined[:count], 1):
        yield f"\n## {number}. {_told(node)}, {len(node.former_ids)} ids joined"
        for reason, ids in reasons[node.id].most_common():
            yield f"  {ids} x {reason}"
        yield from _sentences(view, node)


def undecided_pairs(view: View, count: int, seed: int) -> Iterator[str]:
    """Yield undecided pairs, drawn at random; the same seed draws the same of the same pairs."""
    pairs = [
        edge for edge in view.edges(types=("POSSIBLY_SAME",)) if isinstance(edge, PossiblySame)
    ]
    chance = random.Random(seed)  # noqa: S311 - no secret
    chosen = chance.sample(pairs, min(count, len(pairs)))
    yield f"{len(pairs)} undecided pairs"
    for number, edge in enumerate(chosen, 1):
        one, two = view.node(edge.source), view.node(edge.target)
        assert one is not None
        assert two is not None
        yield f"\n## {number}. {_told(one)} / {_told(two)}: {edge.score}, {edge.basis}"
        yield from chain(_sentences(view, one), ["  --"], _sentences(view, two))


def namesakes(view: View) -> Iterator[str]:
    """Yield the persons who share a surname and stand on several nodes."""
    people: dict[str, list[Person]] = defaultdict(list)
    for node in view.nodes(labels=("Person",)):
        if isinstance(node, Person):
            for key in surname_keys(node.name):
                people[key].append(node)
    articles: dict[str, set[int]] = defaultdict(set)
    skeleton = view.skeleton()
    named = skeleton.ties["MENTIONED_IN"]
    for number, article in zip(named.source.tolist(), named.article.tolist(), strict=True):
        articles[skeleton.id(number)].add(article)
    for key, found in sorted(people.items()):
        if len(found) > 1:
            told = (f"{one.name} [{len(articles[one.id])}] {'/'.join(one.titles)}" for one in found)
            yield f"{key}: {' | '.join(told)}"


def _reasons(view: View) -> dict[str, Counter[str]]:
    """Return, of each node, why the ids of its articles were joined."""
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for article in view.article_ids():
        standing = view.standing(article)
        for own, target in standing.pointers.items():
            found[target][standing.reasons.get(own, "by another's name")] += 1
    return found


def _told(node: Node) -> str:
    if isinstance(node, Event):
        return f"Event {node.type} {node.name!r} {node.date or ''} {node.status}"
    others = f" ({', '.join(node.aliases)})" if isinstance(node, Entity) and node.aliases else ""
    return f"{node.label} {node.name}{others}"


def _sentences(view: View, node: Node) -> Iterator[str]:
    """Yield sentences that tell of a node, of different articles first."""
    found = sorted(_mentions(view, node))
    first = {one.article: one for one in reversed(found)}
    others = (one for one in found if one not in first.values())
    for one in [*first.values(), *others][:SENTENCES]:
        sentence = view.node(one.sentence)
        text = sentence.text if isinstance(sentence, Sentence) else ""
        yield f"  {one.article[:6]} [{one.surface}] {text[:LONGEST]}"


def _mentions(view: View, node: Node) -> Iterator[Mention]:
    for edge in view.edges(source=node.id):
        if isinstance(edge, MentionedIn) and edge.kind not in ("pronoun", "nominal"):
            yield Mention(edge.article_id, edge.sentence_id, edge.surface)
        elif isinstance(edge, EvidencedBy):
            yield Mention(edge.article_id, edge.sentence_id, "")


def main(arguments: list[str]) -> int:
    """Print all four lists."""
    parser = argparse.ArgumentParser(prog="python -m tests.quality.merges")
    parser.add_argument("--store", type=Path, required=True)
    parser.add_argument("--count", type=int, default=50)
    parser.add_argument("--seed", type=int, default=5)
    options = parser.parse_args(arguments)
    with open_store(options.store) as store:
        view = store.view()
        lists = (
            ("nodes per 1,000 mentions", density(view)),
            (f"the {options.count} largest merges", merges(view, options.count)),
            ("undecided pairs", undecided_pairs(view, options.count, options.seed)),
            ("persons of one surname on several nodes", namesakes(view)),
        )
        for title, lines in lists:
            click.echo(f"\n# {title}")
            for line in lines:
                click.echo(line)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
