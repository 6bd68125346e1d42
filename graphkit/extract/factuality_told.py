"""Acts that a source names as known, and that the narrator has told of in his own words."""

from graphkit.extract.event_lexicon import entries_of
from graphkit.extract.factuality_known import is_definite
from graphkit.extract.factuality_words import ADJECTIVES
from graphkit.extract.scene import STEM, Scene, noun_lemma
from graphkit.extract.tree import Tree

__all__ = ["is_told_before"]

# "The murder", of somebody who was killed.
_KILLINGS = ("killing", "murder", "assassination", "slaying")


def is_told_before(scene: Scene, noun: int) -> bool:
    """Say whether a definite noun means an act that the narrator has told before.

    In "Chad invaded Mali. Chad said the invasion was a success" the invasion is a fact, however
    good it was.
    """
    tree = scene.tree
    if tree[noun].pos != "NOUN" or not is_definite(tree, noun):
        return False
    lemma = noun_lemma(tree, noun)
    types = _types(lemma, "NOUN")
    words = _KILLINGS if lemma in _KILLINGS else (lemma,)
    return _is_last_told(scene, noun, types) or any(
        _types(tree.lemma(i), tree[i].pos) & types and _is_told(scene, i)
        for word in words
        for i in scene.by_stem.get(word[:STEM], ())
        if i < noun
    )


def _is_last_told(scene: Scene, noun: int, types: set[str]) -> bool:
    """Say whether "the attack" without more points at a deed that the narrator told last.

    In "A gunman shot ten. Police called the attack planned" it is the shooting.
    """
    tree = scene.tree
    if "ASSAULT" not in types or tree.children(noun, "nmod", "amod", "compound", "acl"):
        return False
    last = next((i for i in range(noun - 1, -1, -1) if "ASSAULT" in _kinds(tree, i)), None)
    return last is not None and _is_told(scene, last)


def _kinds(tree: Tree, token: int) -> set[str]:
    """Return the types of event that a verb or noun may name: ASSAULT of "shot"."""
    pos = tree[token].pos
    if pos not in {"VERB", "NOUN"}:
        return set()
    return _types(tree.lemma(token) if pos == "VERB" else noun_lemma(tree, token), pos)


def _types(lemma: str, pos: str) -> set[str]:
    return {entry.type for entry in entries_of(lemma, pos)}


def _is_told(scene: Scene, token: int) -> bool:
    """Say whether the narrator tells plainly of an act: not "an alleged attack", "may attack"."""
    tree = scene.tree
    if scene.statements_at.get(token) or scene.voice_at(token) != "narrator":
        return False
    if tree.is_negated(token) or _is_open(tree, token):
        return False
    words = [tree.lower(c) for c in tree.children(token, "amod", "det", "advmod")]
    return not any(word in ADJECTIVES or word in {"no", "any", "allegedly"} for word in words)


def _is_open(tree: Tree, token: int) -> bool:
    """Say whether an act is still to come or only possible: "may attack", "to attack"."""
    return bool(tree.children(token, "aux", "mark")) and not any(
        tree.lower(c) in {"has", "had", "have", "was", "were", "is", "are"}
        for c in tree.children(token, "aux")
    )
