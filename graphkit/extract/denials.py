"""Denials that only point back: "The mayor denied this", "a charge that the mayor denied"."""

from collections.abc import Iterator

from graphkit.extract.cast import Cast
from graphkit.extract.content import Content
from graphkit.extract.content_of_nouns import is_comment_on
from graphkit.extract.cues import cues_of
from graphkit.extract.falsehood import CLAIMS
from graphkit.extract.said import is_said
from graphkit.extract.source import Source, source_of
from graphkit.extract.tree import Tree

__all__ = ["bare_denials"]

_POINTING = frozenset("it this that these those them".split())


def bare_denials(tree: Tree, cast: Cast) -> Iterator[tuple[Content, Source]]:
    """Yield each denial whose content is a pronoun or a claim before it, with who denies.

    "The Front's spokesman, Yusuf Bello, [denied] this": "this", by Bello. "A charge that Bello
    [denied]": "a charge", by Bello. Not "was denied it" or "the papers that Peru denied", and
    nobody's whom the cast does not hold.
    """
    for verb, token in enumerate(tree.tokens):
        if token.pos != "VERB" or not is_said(tree, verb):
            continue
        readings = [c for c in cues_of(tree.lemma(verb), "VERB") if c.act == "deny"]
        pointing = _denied(tree, verb)
        if not readings or pointing is None:
            continue
        if tree.children(verb, "ccomp", "xcomp", "iobj", "nsubj:pass"):
            continue
        source = source_of(tree, cast, verb)
        if source is not None and source.speakers:
            tokens = tuple(t for t in tree.noun_phrase(pointing) if t < verb or t == pointing)
            yield Content(verb, readings[0], "np", pointing, tokens), source


def _denied(tree: Tree, verb: int) -> int | None:
    """Return the pronoun that is denied, or the claim that a relative clause is about."""
    noun = tree.head(verb)
    if noun is not None and tree.lemma(noun) in CLAIMS and is_comment_on(tree, verb, noun):
        return noun if tree.is_dep(verb, "acl:relcl") else None
    objects = [o for o in tree.children(verb, "obj") if o > verb]
    return objects[0] if len(objects) == 1 and _points_back(tree, objects[0]) else None


def _points_back(tree: Tree, noun: int) -> bool:
    return tree[noun].pos == "PRON" and tree.lower(noun) in _POINTING and not tree.children(noun)
