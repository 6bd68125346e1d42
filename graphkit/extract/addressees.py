"""Whom a statement is addressed to."""

from dataclasses import replace

from graphkit.extract.cast import Cast
from graphkit.extract.content import Content
from graphkit.extract.tree import Tree
from graphkit.model.extraction import Mention, Topic

__all__ = ["accused_of", "addressees_of", "without_addressee"]

_SPOKEN_TO = frozenset(("iobj", "obj"))
# Verbs that name whom they tell before what they tell.
_TELLING = frozenset("tell inform assure remind notify".split())
# "agreed with Chad that"; but "confirmed with the firm that" tells it to nobody.
_SPEAKING_WITH = frozenset("agree argue plead speak talk".split())
_ACCUSING = frozenset("accuse blame suspect".split())
_OPENING = 7  # tokens before a quotation that the tree joins to it: "asked [the guard, 'Why?']"
_MARKS = frozenset(("'", "‘", '"', "“", "«"))
_BEGINS_CLAUSE = frozenset("DET PRON PROPN NOUN NUM ADJ ADV".split())


def without_addressee(tree: Tree, cast: Cast, content: Content) -> Content:
    """Take the addressee off a content that the tree lets begin with it.

    In "told [the paper] the road was closed" the parser may join both to one phrase, in "asked
    [us,] 'Who is there?'" too.
    """
    tokens = content.tokens
    opened = [t for t in tokens[1:_OPENING] if tree.word(t) == "," and tree.word(t + 1) in _MARKS]
    asked = tree.lemma(content.cue) in _TELLING | {"ask"} and tokens[0] == content.cue + 1
    if asked and opened and content.root > opened[0]:
        return replace(content, tokens=tuple(t for t in tokens if t > opened[0] + 1))
    if tree.lemma(content.cue) not in _TELLING or tokens[0] != content.cue + 1:
        return content
    told = _told(tree, cast, content.cue)
    two = [tree[t].pos for t in tokens[:3]]
    if told is not None:
        rest = tuple(t for t in tokens if tree[t].start >= told.end)
    elif two[:2] in (["DET", "NOUN"], ["PRON", "NOUN"], ["ADJ", "NOUN"]) and two[2:] in (
        ["DET"],
        ["PRON"],
        ["PROPN"],
    ):
        rest = tokens[2:]
    else:
        return content
    if len(rest) < 2 or not _begins_clause(tree, rest):
        return content
    root = content.root if content.root in rest else rest[0]
    return replace(content, tokens=rest, root=root)


def _begins_clause(tree: Tree, rest: tuple[int, ...]) -> bool:
    """Say whether what follows the addressee has a subject, or opens a quotation."""
    if tree.lower(rest[0]) in {"that", "“", '"', "«"}:
        return True
    verbs = [t for t in rest if tree[t].pos in {"VERB", "AUX"}]
    return bool(verbs) and verbs[0] > rest[0] and tree[rest[0]].pos in _BEGINS_CLAUSE


def _told(tree: Tree, cast: Cast, cue: int) -> Mention | None:
    """The name or noun right behind a verb of telling."""
    if tree.lemma(cue) not in _TELLING or cue + 1 >= len(tree.tokens):
        return None
    first = cue + 1
    if tree[first].pos == "DET" and first + 1 < len(tree.tokens):
        first += 1
    found = [
        m for start in (cue + 1, first) for m in cast.starting_at(start) if m.kind != "demonym"
    ]
    named = [m for m in found if m.kind == "name"]
    return next(iter(named or found), None)


def addressees_of(tree: Tree, cast: Cast, content: Content) -> tuple[Topic, ...]:
    """Return who is spoken to: "told [reporters]", "asked [voters] to stay", "said to [him]".

    Who "accused [Lee] of theft" speaks of her, perhaps to others.
    """
    accuses = tree.lemma(content.cue) in _ACCUSING
    return () if accuses else _met(tree, cast, content)


def accused_of(tree: Tree, cast: Cast, content: Content) -> tuple[Topic, ...]:
    """Return of whom an accusation tells, who stands outside its content: "accused [Lee] of it"."""
    accuses = tree.lemma(content.cue) in _ACCUSING
    found = _met(tree, cast, content) if accuses else ()
    return tuple(one for one in found if tree[tree.inside(one)[0]].pos != "PRON")


def _met(tree: Tree, cast: Cast, content: Content) -> tuple[Topic, ...]:
    heads: list[int] = []
    inside = set(content.tokens)
    for child in tree.children(content.cue):
        if child in inside or (child < content.cue and tree[child].pos != "PRON"):
            continue
        words = tree.prepositions(child)
        # "called on rebels to stop" addresses them, "wrote on a website" addresses nobody
        called = words == ["on"] and tree.lemma(content.cue) == "call"
        shared = words == ["with"] and tree.lemma(content.cue) in _SPEAKING_WITH
        to = tree.is_dep(child, "obl") and (called or shared or words == ["to"])
        if tree[child].dep in _SPOKEN_TO or (to and content.form != "np"):
            heads += tree.conjuncts(child)
    found = [m for head in heads if (m := cast.mention_at(head)) is not None]
    if not found:
        told = _told(tree, cast, content.cue)
        found = [told] if told is not None and told.head not in inside else []
    return tuple(
        Topic(start=mention.start, end=mention.end, entity=mention.entity)
        for mention in found
        if cast.label(mention.entity) != "Location"
    )
