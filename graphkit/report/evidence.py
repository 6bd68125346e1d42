"""The sentence behind a row: its text, its article, and the short id that `graphkit show` takes."""

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from graphkit.ids import sentence_id
from graphkit.model.edge import ExtractedEdge
from graphkit.model.node import Article, Node, Sentence
from graphkit.store.base import View
from graphkit.store.skeleton import Skeleton, Ties

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Numbers = NDArray[np.integer]

__all__ = [
    "EVIDENCE_COLUMNS",
    "NO_EVIDENCE",
    "SHORT_ID_LENGTH",
    "UNDATED",
    "Evidence",
    "EvidenceIndex",
    "Spot",
    "earliest",
    "evidence_at",
    "first_spots",
    "short_sentence_id",
    "spot_of",
    "spots_of",
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


def spot_of(edge: ExtractedEdge) -> Spot:
    """Return where the edge's words stand."""
    return Spot(edge.sentence_id, edge.start)


def earliest(skeleton: Skeleton, ties: Ties, groups: "Numbers", size: int) -> "Numbers":
    """Return for each of `size` groups the place of its first edge: by publication, id and words.

    Args:
        skeleton: Where the edges are of.
        ties: Edges that stand in articles.
        groups: The group of each edge; -1 for none.
        size: How many groups there are; one without an edge gets -1.
    """
    order = np.argsort(groups, kind="stable")  # of those in order already it takes no time
    order = order[groups[order] >= 0]
    starts = np.flatnonzero(np.diff(groups[order], prepend=-1))
    found = np.full(size, -1)
    if len(order):
        spots = spots_of(skeleton, ties)[order]
        least = np.minimum.reduceat(spots, starts)
        least_at = np.flatnonzero(spots == np.repeat(least, np.diff(starts, append=len(order))))
        first = order[least_at[np.searchsorted(least_at, starts)]]
        found[groups[first]] = first
    return found


def spots_of(skeleton: Skeleton, ties: Ties) -> "Numbers":
    """Return numbers that order edges by publication, article and words."""
    articles = skeleton.nodes["Article"]
    published = articles.columns["published"].codes
    undated = np.where(published < 0, len(articles.columns["published"].values), published)
    ranks = np.empty(len(undated), dtype=np.int64)
    ranks[np.lexsort((np.arange(len(undated)), undated))] = np.arange(len(undated))
    return (ranks[ties.article - articles.first] << 32) + ties.start


def first_spots(skeleton: Skeleton, ties: Ties, first: "Numbers") -> "Numbers":
    """Return numbers that order groups by their first edges, those without one (-1) last."""
    last = np.iinfo(np.int64).max
    return np.append(spots_of(skeleton, ties), last)[first]  # -1 finds the last


def evidence_at(
    view: View, skeleton: Skeleton, ties: Ties, places: Sequence[int]
) -> list[Evidence]:
    """Return the sentences in which these edges stand; -1 stands for no edge."""
    spots = [None if place < 0 else _spot(skeleton, ties, place) for place in places]
    index = EvidenceIndex(view, {spot for spot in spots if spot is not None})
    return [NO_EVIDENCE if spot is None else index.at(spot) for spot in spots]


def _spot(skeleton: Skeleton, ties: Ties, place: int) -> Spot:
    article = skeleton.id(int(ties.article[place]))
    return Spot(sentence_id(article, int(ties.sentence[place])), int(ties.start[place]))


def _read(view: View, label: str, ids: set[str]) -> list[Node]:
    return list(view.nodes(labels=(label,), ids=ids)) if ids else []
