"""Whose a thing is: "Peru's jets", "Peruvian jets", "the homes of the poor"."""

from collections.abc import Iterator

from graphkit.extract.scene import ACTORS, Scene
from graphkit.extract.tree import Tree

__all__ = ["act_for_themselves", "owners_of"]

_OWNER_PREPOSITIONS = frozenset(("of", "from", "by"))


def owners_of(scene: Scene, token: int, depth: int = 0) -> Iterator[int]:
    """The actors a thing belongs to: "Peru's", "Peruvian", "of Peru", "the homes of the poor"."""
    tree = scene.tree
    for child in tree.children(token, "nmod:poss", "compound", "amod", "nmod:desc", "nmod"):
        if tree.is_dep(child, "nmod!") and not _is_owner(tree, child):
            continue
        for part in map(scene.meant, tree.conjuncts(child)):
            if scene.label(part) in ACTORS or _is_people(scene, part):
                yield part
            elif depth < 1 and tree[part].pos == "NOUN":
                yield from owners_of(scene, part, depth + 1)


def _is_owner(tree: Tree, phrase: int) -> bool:
    """Say whether a phrase names an owner: "of Peru", "from Peru" where no "of" is beside it."""
    words = set(tree.prepositions(phrase))
    beside = [c for c in tree.children(tree[phrase].head, "nmod") if tree.prepositions(c) == ["of"]]
    return bool(words & _OWNER_PREPOSITIONS) and not ("from" in words and beside)


def _is_people(scene: Scene, token: int) -> bool:
    """Say whether a noun that modifies another means people: "rebel positions", not "military"."""
    return scene.tree[token].pos == "NOUN" and scene.is_in(token, ("@people",))


def act_for_themselves(scene: Scene, token: int) -> bool:
    """Say whether owned people act for themselves: "Chad's neighbours", "the king's lawyers"."""
    owned = bool(scene.tree.children(token, "nmod:poss"))
    return owned and scene.is_in(token, ("@person", "@civilian", "country", "nation", "neighbour"))
