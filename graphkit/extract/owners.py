"""Whose a thing is: "Peru's jets", "Peruvian jets", "the homes of the poor"."""

from collections.abc import Iterator

from graphkit.extract.event_lexicon import entries_of
from graphkit.extract.scene import ACTORS, Scene, noun_lemma
from graphkit.extract.senses import is_inanimate
from graphkit.extract.tree import Tree

__all__ = ["acts_for_owner", "owners_of", "sufferers_of"]

_SPEAKERS = frozenset("my our your".split())
# These act for whoever owns or wrote them.
_AGENTS = ("@voice", "@vehicle", "@weapon", "@troops", "@building", "@body", "@official")
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


def acts_for_owner(scene: Scene, token: int) -> bool:
    """Say whether what somebody owns acts for him: "Chadian jets", "the raid by Chad".

    Owned people act for themselves ("Chad's neighbours", "the king's lawyers"), and a thing does
    nothing ("Chad's trade law would allow it").
    """
    owned = bool(scene.tree.children(token, "nmod:poss"))
    if scene.is_in(token, ("@person", "@civilian", "country", "nation", "neighbour")):
        return not owned
    if scene.is_person_noun(token) or scene.is_in(token, _AGENTS):
        return True
    act = any(not row.rest for row in entries_of(noun_lemma(scene.tree, token), "NOUN"))
    return act or not is_inanimate(scene, token)


def sufferers_of(scene: Scene, thing: int, *, by_words: bool) -> Iterator[int]:
    """The owners who suffer an act on a thing: Peru in "shelled Peru's port".

    Words about a thing are words to its owner in "rejected Peru's plan", not in "cited EU law" or
    "opposed the Iraq war".
    """
    tree = scene.tree
    if scene.cast.entity_at(thing) is not None or scene.is_person_noun(thing):
        return
    for owner in owners_of(scene, thing):
        own = tree.is_dep(owner, "nmod:poss", "amod", "nmod", "conj")
        clear = own or not (is_inanimate(scene, thing) or scene.is_in(thing, ("war",)))
        addressed = scene.label(owner) in ACTORS and tree.lower(owner) not in _SPEAKERS
        if not by_words or (clear and addressed):
            yield owner
