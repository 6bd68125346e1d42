"""The sentence behind a row: its text, its article, and the short id that `graphkit show` takes."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from typing import NamedTuple

from graphkit.model.edge import ExtractedEdge
from graphkit.model.node import Article, Node, Sentence
from graphkit.report.witnesses import Grounds, Witnesses
from graphkit.store.base import View

__all__ = [
    "EVIDENCE_COLUMNS",
    "NO_EVIDENCE",
    "SHORT_ID_LENGTH",
    "UNDATED",
    "Evidence",
    "EvidenceIndex",
    "Spot",
    "Told",
    "evidence_by_node",
    "short_sentence_id",
    "spot_of",
    "title_of",
]

EVIDENCE_COLUMNS = ("sentence", "article", "evidence")
SHORT_ID_LENGTH = 12  # hexadecimal digits, 48 bits: 10,000 articles collide with p < 1e-6
UNDATED = "9999"  # sorts after every ISO date


class Evidence(NamedTuple):
    """A sentence and where it stands. `order` sorts by publication, article and position."""

    sentence: str | None
    article: str | None
    evidence: str | None
    order: tuple[str, str, int]

    @property
    def cells(self) -> tuple[str | None, str | None, str | None]:
        """The cells under `EVIDENCE_COLUMNS`."""
        return (self.sentence, self.article, self.evidence)


NO_EVIDENCE = Evidence(None, None, None, (UNDATED, "", 0))


class Spot(NamedTuple):
    """Where a sentence is, and where in its article's text the words start."""

    sentence_id: str
    start: int


def short_sentence_id(sentence: Sentence) -> str:
    """Return the article id's first twelve digits, '#' and the sentence's index."""
    return f"{sentence.article_id[:SHORT_ID_LENGTH]}#{sentence.idx}"


def title_of(article: Article) -> str:
    """Return the title, else the name that every node has."""
    return article.name if article.title is None else article.title


class EvidenceIndex:
    """Sentences and articles of many spots, read from the view in two passes."""

    def __init__(self, view: View, spots: Collection[Spot]) -> None:
        self._sentences = {
            node.id: node
            for node in _read(view, "Sentence", {spot.sentence_id for spot in spots})
            if isinstance(node, Sentence)
        }
        self._articles = {
            node.id: node
            for node in _read(view, "Article", {s.article_id for s in self._sentences.values()})
            if isinstance(node, Article)
        }

    def at(self, spot: Spot) -> Evidence:
        """Return the evidence at `spot`."""
        sentence = self._sentences.get(spot.sentence_id)
        if sentence is None:
            return NO_EVIDENCE
        article = self._articles[sentence.article_id]
        published = UNDATED if article.published is None else article.published.isoformat()
        order = (published, sentence.article_id, spot.start)
        return Evidence(sentence.text, title_of(article), short_sentence_id(sentence), order)

    def sentence(self, sentence_id: str) -> Sentence | None:
        """Return the sentence itself, if one of the spots lies in it."""
        return self._sentences.get(sentence_id)

    def first(self, spots: Collection[Spot]) -> Evidence:
        """Return the earliest published of them, then the first in its article."""
        return min((self.at(spot) for spot in spots), key=_order, default=NO_EVIDENCE)


def spot_of(edge: ExtractedEdge) -> Spot:
    """Return where the edge's words stand."""
    return Spot(edge.sentence_id, edge.start)


class Told(NamedTuple):
    """The first evidence of an event or statement, and what it rests on."""

    evidence: Evidence
    grounds: Grounds


def evidence_by_node(view: View, ids: Collection[str]) -> Mapping[str, Told]:
    """Return where each event or statement is told."""
    spots: dict[str, list[Spot]] = defaultdict(list)
    articles: dict[str, set[str]] = defaultdict(set)
    for link in view.links(types=("EVIDENCED_BY",)):
        if link.source in ids and link.sentence_id is not None and link.start is not None:
            spots[link.source].append(Spot(link.sentence_id, link.start))
            articles[link.source].add(str(link.article_id))
    index = EvidenceIndex(view, [spot for found in spots.values() for spot in found])
    witnesses = Witnesses(view)
    return {
        key: Told(index.first(spots.get(key, ())), witnesses.grounds(articles.get(key, ())))
        for key in ids
    }


def _read(view: View, label: str, ids: set[str]) -> list[Node]:
    return list(view.nodes(labels=(label,), ids=ids)) if ids else []


def _order(evidence: Evidence) -> tuple[str, str, int]:
    return evidence.order
