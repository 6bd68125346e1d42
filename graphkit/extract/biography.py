"""Where a person was born: BORN_IN."""

from collections.abc import Iterator

from graphkit.extract.assertion import is_asserted
from graphkit.extract.cast import Cast
from graphkit.extract.evidence import relation, words_of
from graphkit.extract.held import people_of
from graphkit.extract.tree import Tree
from graphkit.model.extraction import RelationRecord

__all__ = ["biography", "births"]

BORN, RAISED = frozenset(("bear", "born")), frozenset(("raise", "grow", "bring"))


def biography(tree: Tree, cast: Cast, notes: dict[int, int]) -> Iterator[RelationRecord]:
    """Yield "Ann Lee was born in Oslo" and, in a note about her, "Born and raised in Oslo"."""
    for verb, person in births(tree, cast, notes):
        for place in _places(tree, cast, verb):
            yield _born(tree, cast, (verb, place), person)


def births(tree: Tree, cast: Cast, notes: dict[int, int]) -> Iterator[tuple[int, int]]:
    """Yield each word "born" that the text asserts, with the person of whom it does."""
    for verb in range(len(tree.tokens)):
        born = tree.lower(verb) == "born" and tree.lemma(verb) in BORN
        if born and is_asserted(tree, verb):
            for person in people_of(tree, cast, _clause(tree, verb), notes):
                yield verb, person


def _clause(tree: Tree, verb: int) -> int:
    """Return the clause that has the subject: of "Born in Lille, Ann Lee moved" the main one."""
    head = tree.head(verb)
    outside = head is not None and tree.is_dep(verb, "advcl") and not tree.subjects(verb)
    return head if outside and head is not None else verb


def _places(tree: Tree, cast: Cast, verb: int) -> list[int]:
    """Return the places behind "in", shared with "raised" in "born and raised in"."""
    verbs = [verb, *(c for c in tree.children(verb, "conj") if tree.lemma(c) in RAISED)]
    found = [
        child
        for part in verbs
        for child in tree.children(part, "obl", "nmod")
        if set(tree.prepositions(child)) & {"in", "at"}
    ]
    return [child for child in found if _is_place(cast, child)][:1]


def _is_place(cast: Cast, token: int) -> bool:
    entity = cast.entity_at(token)
    return entity is not None and cast.label(entity) in {"Location", "State"}


def _born(tree: Tree, cast: Cast, told: tuple[int, int], person: int) -> RelationRecord:
    verb, place = told
    tokens = [verb, *words_of(tree, cast, place)]
    for subject in tree.subjects(_clause(tree, verb)):
        tokens += words_of(tree, cast, subject)
    return relation(tree, "BORN_IN", (person, cast.entity_at(place) or 0), tokens)
