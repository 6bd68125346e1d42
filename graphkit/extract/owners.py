"""Whose a thing is: "Peru's jets", "Peruvian jets", "the homes of the poor"."""

from collections.abc import Iterator

from graphkit.extract.event_lexicon import entries_of
from graphkit.extract.scene import ACTORS, Scene, noun_lemma
from graphkit.extract.senses import is_inanimate
from graphkit.extract.tree import Tree

__all__ = ["acting_owners", "is_own_force", "owners_of", "sufferers_of"]

_SPEAKERS = frozenset("my our your".split())
# These act for whoever owns or wrote them; bodies and officials for a state or organization alone.
_MEANS = ("@voice", "@vehicle", "@weapon", "@troops")
_SERVANTS = ("@building", "@body", "@official")
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


def is_own_force(scene: Scene, token: int) -> bool:
    """Say whether a force is a means: "offered its troops" is no act on the troops."""
    owners = scene.tree.children(token, "nmod:poss")
    owned = any(scene.tree[owner].pos == "PRON" for owner in owners)
    return owned and scene.is_in(token, ("@troops", "@weapon", "@vehicle"))


def _is_owner(tree: Tree, phrase: int) -> bool:
    """Say whether a phrase names an owner: "of Peru", "from Peru" where no "of" is beside it."""
    words = set(tree.prepositions(phrase))
    beside = [c for c in tree.children(tree[phrase].head, "nmod") if tree.prepositions(c) == ["of"]]
    return bool(words & _OWNER_PREPOSITIONS) and not ("from" in words and beside)


def _is_people(scene: Scene, token: int) -> bool:
    """Say whether a noun that modifies another means people: "rebel positions", not "military"."""
    return scene.tree[token].pos == "NOUN" and scene.is_in(token, ("@people",))


def acting_owners(scene: Scene, token: int, kind: str) -> list[int]:
    """The owners for whom a thing acts: "Chadian jets", "the raid by Chad", "Chad's ministers".

    Owned people act for themselves ("Chad's neighbours", "the king's lawyers", "members of the
    senate", "a boxer from Chad"), as do a country of a bloc ("a NATO country") and the party of a
    single person ("his party won"). A thing does nothing ("Chad's trade law would allow it"), and
    of what befalls it, of the event type `kind` OTHER, its owner does nothing either ("the Chadian
    jet crashed").
    """
    owners = list(owners_of(scene, token))
    if scene.is_in(token, ("country", "nation", "neighbour")):
        own = [owner for owner in owners if scene.label(owner) != "Organization"]
        return [] if scene.tree.children(token, "nmod:poss") else own
    if scene.is_in(token, _MEANS):
        moved = kind == "OTHER" and scene.is_in(token, ("@vehicle", "@weapon"))
        return [] if moved else owners
    act = any(not row.rest for row in entries_of(noun_lemma(scene.tree, token), "NOUN"))
    if act and not scene.is_person_noun(token):
        return owners
    serves = scene.is_in(token, _SERVANTS) and not scene.is_in(token, ("@civilian",))
    if serves or not (scene.is_person_noun(token) or is_inanimate(scene, token)):
        return [owner for owner in owners if not _is_single(scene, owner)]
    return []


def _is_single(scene: Scene, owner: int) -> bool:
    """Say whether an owner is one person: "Ann Lee's party", "his party" of nobody named.

    Who is known by an office alone acts by it: "the prosecutor's office".
    """
    entity = scene.cast.entity_at(owner)
    person = scene.label(owner) == "Person" and (
        entity is None or scene.cast.entities[entity].named
    )
    return person or scene.tree.lower(owner) in {"his", "her", "my"}


def sufferers_of(scene: Scene, thing: int, *, by_words: bool) -> Iterator[int]:
    """The owners who suffer an act on a thing: Peru in "shelled Peru's port".

    Words about a thing are words to its owner in "rejected Peru's plan", not in "cited EU law" or
    "opposed the Iraq war".
    """
    tree = scene.tree
    if scene.cast.entity_at(thing) is not None or scene.is_person_noun(thing):
        return
    if scene.is_in(thing, ("visit", "trip", "tour")):  # who cancels it is most often its owner
        return
    victims = _victims(scene, thing)
    for owner in owners_of(scene, thing):
        if owner in victims:
            continue
        own = tree.is_dep(owner, "nmod:poss", "nmod", "conj")
        said = scene.is_in(thing, ("@proposal", "@voice", "@agreement", "@claim"))
        own = own or (said and tree.is_dep(owner, "amod"))
        clear = own or not (is_inanimate(scene, thing) or scene.is_in(thing, ("war",)))
        addressed = scene.label(owner) in ACTORS and tree.lower(owner) not in _SPEAKERS
        if not by_words or (clear and addressed):
            yield owner


def _victims(scene: Scene, act: int) -> set[int]:
    """Those who suffer an act that a noun names: who condemns it says nothing against them.

    "Protested the killing of farmers", "condemned the farmers' murder".
    """
    tree = scene.tree
    rows = [row for row in entries_of(noun_lemma(tree, act), "NOUN") if row.type != "OTHER"]
    roles = {name: role for row in rows for name, role in row.frame}
    found = []
    if roles.get("of") == "target":
        found += [c for c in tree.children(act, "nmod") if tree.prepositions(c) == ["of"]]
    if roles.get("poss") == "victim" and not found:
        found += tree.children(act, "nmod:poss")
    return {scene.meant(part) for child in found for part in tree.conjuncts(child)}
