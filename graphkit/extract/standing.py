"""What a noun says of whom it stands beside: member, employee, part, subsidiary."""

from collections.abc import Iterator

from graphkit.extract.assertion import is_asserted
from graphkit.extract.cast import PLACES, Cast
from graphkit.extract.evidence import relation, words_of
from graphkit.extract.tenure import is_over
from graphkit.extract.tree import Tree
from graphkit.gazetteer import gazetteer
from graphkit.model.extraction import RelationRecord

__all__ = ["standing"]

KINDS = {
    "member": "member",
    "employee": "employee",
    "worker": "employee",
    "staffer": "employee",
    "student": "student",
    "graduate": "student",
    "alumnus": "student",
    "part": "part_of",
    "subsidiary": "part_of",
    "affiliate": "part_of",
    "arm": "part_of",
    "wing": "part_of",
    "branch": "part_of",
    "unit": "part_of",
    "division": "part_of",
}
PREPOSITIONS = frozenset(("of", "at", "for", "in"))
OVER = frozenset("former formerly ex one-time onetime late retired".split())
# Who may be what: a place is part of a place, a state a member of a body.
MEMBERS = {
    "member": frozenset(("Person", "State", "Organization")),
    "part_of": frozenset(("Organization", "Group")),
}
PEOPLE = frozenset(("Person",))
BODIES = frozenset(("Organization", "Group"))
JOINING = {"join": None, "belong": "to"}


def standing(tree: Tree, cast: Cast) -> Iterator[RelationRecord]:
    """Yield memberships and parts that a noun or "joined" tells.

    "Ann Lee, a member of the Green Party", "Norway is a member of NATO", "Orlasoft, a subsidiary
    of Lesna Bank", "Crimea is part of Ukraine", "Norway joined NATO".
    """
    for index in range(len(tree.tokens)):
        lemma = tree.lemma(index)
        if lemma in KINDS and tree[index].pos == "NOUN":
            yield from _by_noun(tree, cast, index, KINDS[lemma])
        elif lemma in JOINING and tree[index].pos == "VERB" and is_asserted(tree, index):
            yield from _joined(tree, cast, index)


def _by_noun(tree: Tree, cast: Cast, noun: int, kind: str) -> Iterator[RelationRecord]:
    """Yield what a noun tells of its holder: "Lee, a member of the party"."""
    owners = [
        part
        for child in tree.children(noun, "nmod")
        if set(tree.prepositions(child)) & PREPOSITIONS
        for part in tree.conjuncts(child)
    ]
    former = any(tree.lower(child) in OVER for child in tree.children(noun, "amod", "advmod"))
    former = former or (tree.child(noun, "cop") is not None and is_over(tree, noun))
    for holder in _holders(tree, noun):
        source = cast.entity_at(holder)
        if source is None or (cast.label(source) == "Person" and _is_role(tree, noun)):
            continue  # `roles` tells the offices of persons
        for owner in owners:
            target = cast.entity_at(owner)
            if target is None or target == source:
                continue
            tokens = [noun, *words_of(tree, cast, holder), *words_of(tree, cast, owner)]
            ends, labels = (source, target), (cast.label(source), cast.label(target))
            if labels[0] in MEMBERS.get(kind, PEOPLE) and labels[1] in BODIES:
                yield relation(tree, "MEMBER_OF", ends, tokens, kind=kind, former=former)
            elif kind == "part_of" and labels[0] == "Location" and labels[1] in PLACES:
                yield relation(tree, "LOCATED_IN", ends, tokens, kind="in")


def _is_role(tree: Tree, noun: int) -> bool:
    return gazetteer().role_by_title(tree.lower(noun)) is not None


def _holders(tree: Tree, noun: int) -> list[int]:
    """Return whom the noun stands beside, or who is the subject of "is"."""
    governor = tree.head(noun)
    if governor is not None and tree.is_dep(noun, "appos"):
        return [governor]
    if tree.child(noun, "cop") is not None and is_asserted(tree, noun):
        return tree.subjects(noun)
    return []


def _joined(tree: Tree, cast: Cast, verb: int) -> Iterator[RelationRecord]:
    """Yield the states and bodies that joined a body; `membership` has the persons."""
    preposition = JOINING[tree.lemma(verb)]
    for child in tree.children(verb, "obj", "obl"):
        linked = tree.prepositions(child) == ([] if preposition is None else [preposition])
        target = cast.entity_at(child)
        if not linked or target is None or cast.label(target) != "Organization":
            continue
        for subject in tree.children(verb, "nsubj"):
            source = cast.entity_at(subject)
            if source is not None and cast.label(source) in {"State", "Organization"}:
                tokens = [verb, *words_of(tree, cast, subject), *words_of(tree, cast, child)]
                yield relation(tree, "MEMBER_OF", (source, target), tokens, kind="member")
