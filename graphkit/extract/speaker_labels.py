"""Initials that label the turns of an interview: "WN: Why?", "((WN)) Why?" name no organization."""

import re

from graphkit.extract.named import Name, is_acronym
from graphkit.extract.tree import Tree
from graphkit.extract.voices import turns_in
from graphkit.names import name_key

__all__ = ["without_labels"]

_INITIALS = re.compile(r"(?:[A-Z]\.?){1,4}")


def without_labels(tree: Tree, names: list[Name]) -> list[Name]:
    """Leave out the initials of speakers, wherever they stand in the article.

    A body that the gazetteer knows or that the article names in full keeps its acronym:
    "((BBC)) Why?", "OSU: Why?" of "Orla State University".
    """
    words = {turn.label.of(tree.text) for turn in turns_in(tree) if turn.label is not None}
    words |= {_surface(tree, name) for name in names if _is_bracketed(tree, name)}
    bodies = [_surface(tree, name) for name in names if name.label == "ORG"]
    labels = {
        name_key(word)
        for word in words
        if _INITIALS.fullmatch(word) and not any(is_acronym(word, body) for body in bodies)
    }
    return [n for n in names if _is_known(n) or name_key(_surface(tree, n)) not in labels]


def _surface(tree: Tree, name: Name) -> str:
    return tree.doc.text_of(name.first, name.last)


def _is_bracketed(tree: Tree, name: Name) -> bool:
    """Say whether a name stands alone in double brackets, as before a turn."""
    start, end = tree[name.first].start, tree[name.last - 1].end
    return tree.text[start - 2 : start] == "((" and tree.text[end : end + 2] == "))"


def _is_known(name: Name) -> bool:
    return name.state is not None or name.organization is not None
