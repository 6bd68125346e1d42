"""Denials that only point back to what is denied: "The mayor denied this"."""

from collections.abc import Iterator

from graphkit.extract.cast import Cast
from graphkit.extract.content import Content
from graphkit.extract.cues import cues_of
from graphkit.extract.said import is_said
from graphkit.extract.source import Source, source_of
from graphkit.extract.tree import Tree

__all__ = ["bare_denials"]

_POINTING = frozenset("it this that these those them".split())


def bare_denials(tree: Tree, cast: Cast) -> Iterator[tuple[Content, Source]]:
    """Yield each denial whose content is a pronoun, with who denies.

    "The Front's spokesman, Yusuf Bello, [denied] this": "this", by Bello. Not "was denied it" or
    "the papers that Peru denied", and nobody's whom the cast does not hold.
    """
    for verb, token in enumerate(tree.tokens):
        if token.pos != "VERB" or not is_said(tree, verb):
            continue
        readings = [c for c in cues_of(tree.lemma(verb), "VERB") if c.act == "deny"]
        objects = [o for o in tree.children(verb, "obj") if o > verb]
        pointing = [o for o in objects if _points_back(tree, o)]
        if not readings or objects != pointing or not pointing:
            continue
        if tree.children(verb, "ccomp", "xcomp", "iobj", "nsubj:pass"):
            continue
        source = source_of(tree, cast, verb)
        if source is not None and source.speakers:
            yield Content(verb, readings[0], "np", pointing[0], (pointing[0],)), source


def _points_back(tree: Tree, noun: int) -> bool:
    return tree[noun].pos == "PRON" and tree.lower(noun) in _POINTING and not tree.children(noun)
