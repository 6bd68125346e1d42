"""Definite repeats: "the ministry", "the city", "its troops" for what was named before."""

from graphkit.extract.draft import Draft, Drafts, Place
from graphkit.extract.noun_phrases import left_modifiers
from graphkit.extract.nouns import SOIL, kind_of_organization, kind_of_place
from graphkit.gazetteer import gazetteer

__all__ = ["add_possessed", "add_repeats"]

LOOK_BACK = 3  # sentences, for places; an organization's kind is rarer and reaches farther
LOOSE_KINDS = {"newspaper": "media", "outlet": "media", "broadcaster": "media"}
# They end names of organizations and mean something else with "the": "told the press".
OTHER_SENSES = frozenset(
    """assembly battery center centre chronicle command daily division front group guard
    independent initiative network news observer office press radio service television times
    weekly""".split()
)
# Bodies of one of these kinds are called by their own noun: "the council" is no agency.
OWN_NOUNS = frozenset(("agency", "military", "unit"))
# Epithets that news keeps for one organization each.
EPITHETS = {"alliance": "org:nato", "bloc": "org:european-union"}


def add_repeats(drafts: Drafts) -> None:
    """Add "the ministry" and "the city" where exactly one was named before."""
    tree, covered = drafts.tree, drafts.covered()
    for index, token in enumerate(tree.tokens):
        if token.pos != "NOUN" or index in covered or drafts.entity_at(index) is not None:
            continue
        if not _is_bare_definite(drafts, index):
            continue
        entity = _organization(drafts, index)
        if entity is None:
            entity = _place(drafts, index)
        if entity is not None and not _means_several(drafts, entity, index):
            drafts.mention(entity, Place(index - 1, index + 1, index, "nominal"))


def _is_bare_definite(drafts: Drafts, index: int) -> bool:
    tree = drafts.tree
    if index == 0 or tree.lower(index - 1) not in {"the", "this", "that"}:
        return False
    told = tree.children(index, "amod", "compound", "nmod", "acl", "nummod", "nmod:poss")
    return tree[index - 1].head == index and not told and not tree.is_dep(index, "compound")


def _means_several(drafts: Drafts, entity: int, index: int) -> bool:
    """Say whether a plural means more than the one named: "the states"; not "the Orla Islands"."""
    word = drafts.tree.lower(index)
    plural = word.endswith("s") and word != drafts.tree.lemma(index)
    return plural and not _has_word(drafts, entity, word)


def _organization(drafts: Drafts, index: int) -> int | None:
    tree = drafts.tree
    noun = tree.lemma(index)
    if noun in EPITHETS:
        known = [
            entity
            for entity in drafts.of("Organization")
            if drafts.entities[entity].gazetteer_id == EPITHETS[noun]
        ]
        return known[0] if known and _begins_before(drafts, known[0], index) else None
    kind = LOOSE_KINDS.get(noun) or kind_of_organization(noun)
    if kind is None:
        return None
    found = {
        entity
        for entity in drafts.of("Organization")
        if _begins_before(drafts, entity, index)
        and (drafts.entities[entity].kind == kind or _has_word(drafts, entity, noun))
    }
    named = {entity for entity in found if _has_word(drafts, entity, noun)}
    found = named if named or noun in OTHER_SENSES or kind in OWN_NOUNS else found
    return next(iter(found)) if len(found) == 1 else None


def _begins_before(drafts: Drafts, entity: int, index: int) -> bool:
    return any(place.head < index for place in drafts.entities[entity].places)


def _has_word(drafts: Drafts, entity: int, noun: str) -> bool:
    return any(noun in name.lower().split() for name in drafts.entities[entity].names)


def _place(drafts: Drafts, index: int) -> int | None:
    noun = drafts.tree.lemma(index)
    kind = kind_of_place(noun)
    if kind is None:
        return None
    found = {
        entity
        for entity, _ in drafts.before(index, LOOK_BACK)
        if drafts.label(entity) == "Location" and _is_of_kind(drafts, entity, kind, noun)
    }
    return next(iter(found)) if len(found) == 1 else None


def _is_of_kind(drafts: Drafts, entity: int, kind: str, noun: str) -> bool:
    """The dam repeats a dam; any city may be the city."""
    if noun == "state" and not _has_word(drafts, entity, noun):
        ends = {name.lower().split()[-1] for name in drafts.entities[entity].names}
        if any(kind_of_place(word) for word in ends):
            return False  # "the Lesna district" is no state
    if kind == "facility" or drafts.entities[entity].kind == "facility":
        return _has_word(drafts, entity, noun)
    return drafts.entities[entity].kind == kind


def add_possessed(drafts: Drafts) -> None:
    """Give "its troops" and "its territory" the state that the pronoun means."""
    tree = drafts.tree
    for index, token in enumerate(tree.tokens):
        if token.dep != "nmod:poss" or tree.lower(index) not in {"its", "their"}:
            continue
        owner, noun = drafts.entity_at(index), tree.head(index)
        if owner is None or noun is None or drafts.label(owner) != "State":
            continue
        group = drafts.entity_at(noun)
        if group is None and tree.lemma(noun) in SOIL:
            first = left_modifiers(tree, noun)
            drafts.mention(owner, Place(first, noun + 1, noun, "nominal"))
        elif group is not None and drafts.entities[group].state is None:
            _reown(drafts, group, noun, owner)


def _reown(drafts: Drafts, group: int, noun: int, owner: int) -> None:
    """Move a group's mention to the group of that state."""
    place, old = drafts.place_at(noun), drafts.entities[group]
    if place is None or not old.key or old.label == "Person":
        return
    key = (old.key[0], str(owner), *old.key[2:])
    drafts.remove(group, place)
    for entity in drafts.keyed(*key):
        if drafts.entities[entity].key == key:
            drafts.mention(entity, place)
            return
    state = gazetteer().state(drafts.entities[owner].gazetteer_id or "")
    adjective = state.adjectives[0] if state is not None and state.adjectives else ""
    name = f"{adjective or drafts.entities[owner].name} {old.name}"
    draft = Draft(old.label, name, key=key, kind=old.kind)
    draft.state = drafts.entities[owner].gazetteer_id
    drafts.mention(drafts.add(draft), place)
