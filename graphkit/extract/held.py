"""Offices told in a clause: "Ann Lee is the mayor's aide", "he became a writer at the Post"."""

from collections.abc import Iterator
from dataclasses import replace

from graphkit.extract.assertion import is_asserted
from graphkit.extract.draft import Lookup
from graphkit.extract.offices import Office, office_of
from graphkit.extract.tree import Tree
from graphkit.gazetteer import gazetteer

__all__ = ["offices_in_clauses", "people_of"]

# Verbs whose complement is an office: "became", "was appointed", "serves as".
HOLDING = frozenset("act become remain serve work".split())
# The subject gives it up: "resigned as", "stepped down as".
LEAVING = frozenset("quit resign retire step".split())
# Somebody gives the office to the object, or to the subject of the passive.
GIVING = frozenset("appoint choose elect hire install name promote re-elect reappoint".split())
TAKEN = frozenset(("office", "over", "power"))  # "took office as", "took over as"
# Somebody takes it away.
TAKING = frozenset("depose dismiss fire oust remove sack".split())


def people_of(tree: Tree, cast: Lookup, predicate: int, notes: dict[int, int]) -> list[int]:
    """Return the persons who are a predicate's subject.

    Args:
        tree: the article's trees.
        cast: who is mentioned where.
        predicate: a verb, or a noun with a copula.
        notes: for each sentence of an author note the person it speaks of: its clauses often
            leave the subject out ("Born in Oslo.").
    """
    subjects = tree.subjects(predicate) or _before_copula(tree, cast, predicate)
    found = [cast.entity_at(subject) for subject in subjects]
    people = [e for e in found if e is not None and cast.label(e) == "Person"]
    if people or subjects:
        return people
    sentence = tree.sentence(predicate)
    top = tree.head(tree.first_conjunct(predicate)) is None
    return [notes[sentence]] if top and sentence in notes else []


def _before_copula(tree: Tree, cast: Lookup, predicate: int) -> list[int]:
    """Return the head of the name right before "is", where the parser gave it no subject."""
    copula = tree.child(predicate, "cop")
    if copula is None:
        return []
    sent = tree.sentence_span(predicate)
    return [
        head
        for head in range(sent.first, copula)
        if cast.entity_at(head) is not None and cast.last_of(head) == copula
    ][:1]


def offices_in_clauses(
    tree: Tree, cast: Lookup, notes: dict[int, int]
) -> Iterator[tuple[int, int, Office]]:
    """Yield who holds which office, with the predicate that says so, in text order."""
    for predicate in range(len(tree.tokens)):
        nouns = _office_nouns(tree, cast, predicate)
        if not nouns or not is_asserted(tree, predicate):
            continue
        single = [noun for noun in nouns if tree[noun].pos == "PROPN" or not _is_plural(tree, noun)]
        offices = [office for noun in single if (office := office_of(tree, cast, noun))]
        over = tree.lemma(predicate) in TAKING | LEAVING
        for person in _holders(tree, cast, predicate, notes):
            for office in _sharing(offices):
                yield person, predicate, replace(office, former=office.former or over)


def _holders(tree: Tree, cast: Lookup, predicate: int, notes: dict[int, int]) -> list[int]:
    """Return who gets, has or loses an office by a predicate.

    "Ann Lee was named minister", "they named Ann Lee minister".
    """
    gives = tree[predicate].pos == "VERB" and tree.lemma(predicate) in GIVING | TAKING
    objects = tree.children(predicate, "obj", "iobj")
    if not gives or not objects or tree.child(predicate, "nsubj:pass") is not None:
        return people_of(tree, cast, predicate, notes)
    found = [cast.entity_at(child) for child in objects]
    return [e for e in found if e is not None and cast.label(e) == "Person"]


def _is_plural(tree: Tree, noun: int) -> bool:
    return tree.lower(noun) != tree.lemma(noun) and tree.lower(noun).endswith("s")


def _office_nouns(tree: Tree, cast: Lookup, predicate: int) -> list[int]:
    if tree.child(predicate, "cop") is not None:
        return tree.conjuncts(predicate)
    if not _gives_office(tree, predicate):
        return []
    parts = tree.children(predicate, "xcomp", "obl", "obj")
    parts = [part for part in parts if tree.lower(part) not in TAKEN]
    objects = [part for part in parts if tree.is_dep(part, "obj")]
    parts = [*parts, *(c for part in objects for c in tree.children(part, "nmod", "xcomp"))]
    for child in parts:
        is_role = not tree.is_dep(child, "obl", "nmod") or tree.prepositions(child) == ["as"]
        if is_role and tree[child].pos in {"NOUN", "PROPN"} and not _is_person(tree, cast, child):
            return tree.conjuncts(child)
    return []


def _gives_office(tree: Tree, predicate: int) -> bool:
    """Say whether a verb's complement is an office: "became", "was appointed", "took office as"."""
    if tree[predicate].pos != "VERB":
        return False
    words = {tree.lower(child) for child in tree.children(predicate, "obj", "compound", "advmod")}
    takes = tree.lemma(predicate) == "take" and bool(words & TAKEN)
    return takes or tree.lemma(predicate) in HOLDING | GIVING | TAKING | LEAVING


def _is_person(tree: Tree, cast: Lookup, token: int) -> bool:
    """Say whether a token heads a person's name, not a title of that person."""
    entity = cast.entity_at(token)
    named = entity is not None and cast.label(entity) == "Person"
    return named and gazetteer().role_by_title(tree.word(token)) is None


def _sharing(offices: list[Office]) -> list[Office]:
    """In "editor and officer of the Post" both offices are held at the Post."""
    targets = [(o.target, o.target_token) for o in offices if o.target is not None]
    if not targets:
        return offices
    target, token = targets[-1]
    return [o if o.target is not None else o.held_in(target, token) for o in offices]
