"""The sentences behind what a reader can click: what each says, and which words of it to mark."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from graphkit.ids import sentence_id
from graphkit.model.edge import ExtractedEdge
from graphkit.model.node import Article, Node, Sentence
from graphkit.report.edge_words import edge_words
from graphkit.report.evidence import short_sentence_id, title_of
from graphkit.report.quotes import merged
from graphkit.store.base import View

__all__ = ["Proof", "Told", "records", "told_by"]

NOWHERE = -1


class Told(NamedTuple):
    """A sentence, the spans in its article to mark, and in words what they say."""

    sentence_id: str
    spans: tuple[tuple[int, int], ...]
    words: str


class Proof(NamedTuple):
    """What opens when something is clicked.

    `ties` are what else can be opened from there; `also` are other names that find it.
    """

    title: str
    note: str
    told: tuple[Told, ...]
    ties: tuple[str, ...] = ()
    also: tuple[str, ...] = ()


def told_by(view: View, edges: Iterable[ExtractedEdge], here: str | None = None) -> list[Told]:
    """Put edges of one sentence together, in order of the texts.

    Args:
        view: Where the names of the other ends are read.
        edges: What to tell.
        here: The node that tells it; None where the marked words speak for themselves.
    """
    found = sorted(edges, key=lambda edge: (edge.article_id, edge.start, edge.id))
    ids = {end for edge in found for end in (edge.source, edge.target)} if here else set()
    names = {node.id: node for node in view.nodes(ids=ids)} if ids else {}
    sentences: dict[str, list[ExtractedEdge]] = {}
    for edge in found:
        sentences.setdefault(edge.sentence_id, []).append(edge)
    return [
        Told(
            key,
            merged((edge.start, edge.end) for edge in group),
            "" if here is None else _words(group, here, names),
        )
        for key, group in sentences.items()
    ]


def _words(edges: Sequence[ExtractedEdge], here: str, names: Mapping[str, Node]) -> str:
    """Say what the edges say; that it is mentioned, only where they say nothing else.

    The order is that of the words, alike in all copies of a sentence.
    """
    found = [edge for edge in edges if edge.type != "MENTIONED_IN"] or edges
    told = sorted((edge.start, _told(edge, here, names)) for edge in found)
    return "; ".join(dict.fromkeys(words for _, words in told))


def _told(edge: ExtractedEdge, here: str, names: Mapping[str, Node]) -> str:
    forward = edge.source == here
    other = names.get(edge.target if forward else edge.source)
    name = None if other is None or isinstance(other, Sentence) else other.name
    words = edge_words(edge, other, name, forward=forward)
    return words if edge.status == "reported" else f"{words} ({edge.status})"


def records(view: View, proofs: Mapping[str, Proof]) -> dict[str, object]:
    """Return proofs as the script of the page reads them: numbers for sentences and articles.

    A sentence comes with those before and after it.
    """
    wanted = {told.sentence_id for proof in proofs.values() for told in proof.told}
    found = _read(view, wanted | {one for key in wanted for one in _around(key)})
    sentences = {key: place for place, key in enumerate(sorted(found))}
    ids = {one.article_id for one in found.values()}
    articles = list(view.nodes(labels=("Article",), ids=ids)) if ids else []
    places = {article.id: place for place, article in enumerate(articles)}
    return {
        "articles": [_article(one) for one in articles if isinstance(one, Article)],
        "sentences": [
            [places[one.article_id], short_sentence_id(one), one.text]
            for one in (found[key] for key in sentences)
        ],
        "proofs": {key: _record(proof, found, sentences) for key, proof in sorted(proofs.items())},
    }


def _read(view: View, ids: set[str]) -> dict[str, Sentence]:
    nodes = view.nodes(labels=("Sentence",), ids=ids) if ids else ()
    return {node.id: node for node in nodes if isinstance(node, Sentence)}


def _around(key: str) -> tuple[str, str]:
    """Return the ids of the sentences before and after one.

    >>> _around("87ab#3")
    ('87ab#2', '87ab#4')
    """
    article, _, idx = key.partition("#")
    return sentence_id(article, int(idx) - 1), sentence_id(article, int(idx) + 1)


def _article(article: Article) -> list[str | None]:
    published = None if article.published is None else article.published.isoformat()
    return [title_of(article), article.outlet, published]


def _record(
    proof: Proof, found: Mapping[str, Sentence], sentences: Mapping[str, int]
) -> dict[str, object]:
    alike: dict[tuple[str, str], list[Told]] = {}
    for one in proof.told:
        alike.setdefault((found[one.sentence_id].text, one.words), []).append(one)
    return {
        "title": proof.title,
        "note": proof.note,
        "told": [_quote(copies, found, sentences) for copies in alike.values()],
        "ties": proof.ties,
        "also": proof.also,
    }


def _quote(
    copies: Sequence[Told], found: Mapping[str, Sentence], sentences: Mapping[str, int]
) -> list[object]:
    """Return a sentence with those around it, its marks, its words, and where copies repeat it."""
    first, *others = copies
    places = (first.sentence_id, *_around(first.sentence_id))
    return [
        [sentences.get(key, NOWHERE) for key in places],
        [list(span) for span in _within(found[first.sentence_id], first.spans)],
        first.words,
        [sentences[one.sentence_id] for one in others],
    ]


def _within(sentence: Sentence, spans: Sequence[tuple[int, int]]) -> Iterable[tuple[int, int]]:
    """Yield the parts of spans that lie in a sentence, counted from its start."""
    for start, end in spans:
        first, last = max(start, sentence.start), min(end, sentence.end)
        if first < last:
            yield first - sentence.start, last - sentence.start
