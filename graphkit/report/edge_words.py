"""Edge types in words, for people: how one end sees the other."""

from collections.abc import Mapping
from types import MappingProxyType

from graphkit.model.edge import Edge
from graphkit.model.node import Event, Node, Statement

__all__ = ["EDGE_WORDS", "edge_words"]

# From the source to the target, and back.
EDGE_WORDS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "HAS_SENTENCE": ("has the sentence", "sentence of"),
        "PUBLISHED_BY": ("published by", "published"),
        "WRITTEN_BY": ("written by", "wrote"),
        "COPY_OF": ("copy of", "copied by"),
        "MENTIONED_IN": ("mentioned", "mentions"),
        "EVIDENCED_BY": ("told", "tells of"),
        "SAID": ("said", "said by"),
        "REPORTS": ("passes on", "passed on in"),
        "ASSERTS": ("asserts", "asserted in"),
        "ABOUT": ("about", "spoken of in"),
        "CONTRADICTS": ("contradicts", "contradicts"),
        "CORROBORATES": ("corroborates", "corroborated by"),
        "UPDATES": ("updates", "updated by"),
        "DID": ("took part in", "with"),
        "TO": ("aimed at", "target of"),
        "AT": ("at", "place of"),
        "PART_OF": ("part of", "has the part"),
        "CAUSED": ("caused", "caused by"),
        "HOLDS_ROLE": ("holds an office in", "has in office"),
        "ACTS_FOR": ("acts for", "has acting for it"),
        "MEMBER_OF": ("member of", "has the member"),
        "LOCATED_IN": ("located in", "holds the place"),
        "BORN_IN": ("born in", "birthplace of"),
        "POSSIBLY_SAME": ("possibly the same as", "possibly the same as"),
        "INTERACTS": ("dealt with", "dealt with"),
    }
)
ADDRESSEE = ("said to", "addressee of")  # TO from a statement


def edge_words(edge: Edge, other: Node | None, name: str | None, *, forward: bool) -> str:
    """Return the words for an edge as one end sees it, words of the text in quotes.

    Args:
        edge: The edge.
        other: The node at its other end.
        name: What to call that node; None where it goes without saying.
        forward: Whether that node is the target.
    """
    to_addressee = isinstance(other, Statement) or getattr(edge, "role", None) == "addressee"
    pair = ADDRESSEE if edge.type == "TO" and to_addressee else EDGE_WORDS[edge.type]
    words = pair[0] if forward else pair[1]
    if name is None:
        return words
    return f"{words} “{name}”" if isinstance(other, Statement | Event) else f"{words} {name}"
