"""One edge as a card: what it says in plain words, and the sentence that must bear it."""

import functools
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from graphkit.model.base import Model
from graphkit.model.edge import ExtractedEdge
from graphkit.model.node import Article, Event, Node, Sentence, Statement
from graphkit.store.base import View

__all__ = ["Reader", "Subject", "marked", "told_node"]

# Where something stands and what it is called goes without saying on a card.
_PLACES = {"type", "source", "target", "article_id", "sentence_id", "start", "end"}
_PLACES |= {"cue_start", "cue_end"}
_EVENT = ("type", "mode", "status", "date", "date_value", "date_basis")
_STATEMENT = ("act", "polarity", "certainty", "verification", "speech")


class Subject(NamedTuple):
    """An edge under the id of its card."""

    id: str
    edge: ExtractedEdge


def _said(values: Iterable[tuple[str, object]]) -> str:
    return ", ".join(f"{name} {value}" for name, value in values if value not in (None, (), False))


def told_node(node: Node, speakers: Iterable[str] = ()) -> str:
    """Return a node in plain words: label, name, and what it claims of itself.

    Args:
        node: Any node.
        speakers: Of a statement: the names of those who said it.
    """
    if isinstance(node, Event):
        return f"Event “{node.name}” ({_said((f, getattr(node, f)) for f in _EVENT)})"
    if isinstance(node, Statement):
        who = " and ".join(speakers) or node.source_text or "nobody named"
        facts = _said((field, getattr(node, field)) for field in _STATEMENT)
        return f"Statement of {who}: “{node.text}” ({facts})"
    if isinstance(node, Article | Sentence):
        return f"this {node.label.lower()}"
    return f"{node.label} {node.name}"


def marked(text: str, span: tuple[int, int], mark: tuple[int, int]) -> str:
    """Return a stretch of text on one line, the words of `mark` within it in brackets.

    >>> marked("Ada met Bo. They spoke.", (0, 11), (4, 7))
    'Ada [met] Bo.'
    """
    start, end = max(mark[0], span[0]), min(mark[1], span[1])
    shown = text[span[0] : span[1]]
    if start < end:
        shown = f"{text[span[0] : start]}[{text[start:end]}]{text[end : span[1]]}"
    return " ".join(shown.split())


class Reader:
    """Writes cards of the edges of one view."""

    def __init__(self, view: View) -> None:
        self._view = view
        self._sentences = functools.cache(self._read_sentences)

    def card(self, subject: Subject) -> str:
        """Return the card of an edge, as Markdown."""
        edge = subject.edge
        article = self._view.node(edge.article_id)
        assert isinstance(article, Article)
        source, target = (self._told(one) for one in (edge.source, edge.target))
        facts = _said((n, v) for n, v in _fields(edge).items() if n not in _PLACES)
        lines = [
            f"## {subject.id}\n",
            f"{source}",
            f"  —{edge.type}{{{facts}}}→",
            f"{target}\n",
            f"{article.name}, {article.published or 'undated'}\n",
            *(f"> {line}" for line in self._around(edge, article)),
            "",
        ]
        return "\n".join(lines)

    def _told(self, node_id: str) -> str:
        node = self._view.node(node_id)
        assert node is not None
        if not isinstance(node, Statement):
            return told_node(node)
        said = self._view.edges(types=("SAID",), target=node_id)
        names = [one.name for edge in said if (one := self._view.node(edge.source)) is not None]
        return told_node(node, sorted(set(names)))

    def _around(self, edge: ExtractedEdge, article: Article) -> Iterable[str]:
        """Yield the sentence before, those that the words stand in, and the sentence after."""
        sentences = self._sentences(article.id)
        inside = [
            place
            for place, one in enumerate(sentences)
            if one.id == edge.sentence_id or (one.start < edge.end and edge.start < one.end)
        ]
        for one in sentences[max(0, inside[0] - 1) : inside[-1] + 2]:
            yield marked(article.text, (one.start, one.end), (edge.start, edge.end))

    def _read_sentences(self, article_id: str) -> list[Sentence]:
        links = self._view.edges(types=("HAS_SENTENCE",), article_id=article_id)
        nodes = self._view.nodes(labels=("Sentence",), ids={link.target for link in links})
        found = [node for node in nodes if isinstance(node, Sentence)]
        return sorted(found, key=lambda sentence: sentence.idx)


def _fields(edge: Model) -> Mapping[str, object]:
    return edge.model_dump(mode="json")
