"""Who has left an office or a body: "Ann Lee resigned in May", "was dismissed as minister"."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from graphkit.extract.assertion import is_asserted
from graphkit.extract.cast import Cast
from graphkit.extract.held import LEAVING, TAKING
from graphkit.extract.scene import noun_lemma
from graphkit.extract.tenure import is_of_earlier_year
from graphkit.extract.tree import Tree
from graphkit.model.extraction import RelationRecord

__all__ = ["with_left_offices"]

_DOWN = {"step": ("down", "aside"), "stand": ("down",)}
_NOT_SO = frozenset("deny reject refuse".split())


@dataclass(frozen=True, slots=True)
class _Leaving:
    """Who left, up to which character of the text offices are told that are over by it."""

    person: int
    end: int
    office: str | None  # the lemma of "mayor" in "resigned as mayor"
    body: int | None  # the party of "quit the party"


def with_left_offices(
    tree: Tree, cast: Cast, records: Sequence[RelationRecord]
) -> list[RelationRecord]:
    """Mark as former what the article says its holder has left.

    Who resigned as mayor may still lead a party; who just "resigned" left the office he is told to
    hold, or else the body he is told to be a member of. Offices told only later, which may be new
    ones, stay.
    """
    found = list(_leavings(tree, cast))
    holders = {r.source for r in records if r.type == "HOLDS_ROLE"}
    return [
        r.model_copy(update={"former": True})
        if any(_is_left(r, leaving, holders) for leaving in found)
        else r
        for r in records
    ]


def _is_left(record: RelationRecord, leaving: _Leaving, holders: set[int | None]) -> bool:
    if record.source != leaving.person or record.type not in {"HOLDS_ROLE", "MEMBER_OF"}:
        return False
    if leaving.body is not None:
        return record.target == leaving.body
    if record.start > leaving.end:
        return False
    if leaving.office is not None:
        return leaving.office in (record.title or "").lower().split()
    return record.type == "HOLDS_ROLE" or (
        record.kind == "member" and leaving.person not in holders
    )


def _leavings(tree: Tree, cast: Cast) -> Iterator[_Leaving]:
    for verb, token in enumerate(tree.tokens):
        if token.pos != "VERB" or not _is_told(tree, verb):
            continue
        for person in _leavers(tree, cast, verb):
            office, body = _left(tree, cast, verb)
            yield _Leaving(person, tree.sentence_span(verb).end, office, body)


def _is_told(tree: Tree, verb: int) -> bool:
    """Say whether a verb tells that somebody left, not that he will, may or did years ago."""
    lemma = tree.lemma(verb)
    particles = {tree.lower(c) for c in tree.children(verb, "compound:prt", "advmod")}
    down = bool(particles & set(_DOWN.get(lemma, ())))
    if lemma in _DOWN and not down:
        return False
    head = tree.head(verb)
    denied = head is not None and tree.is_dep(verb, "ccomp") and tree.lemma(head) in _NOT_SO
    known = down or lemma in LEAVING | TAKING
    return (
        known
        and not denied
        and is_asserted(tree, verb)
        and not is_of_earlier_year(tree, tree[verb])
    )


def _leavers(tree: Tree, cast: Cast, verb: int) -> list[int]:
    if tree.lemma(verb) in TAKING:
        passive = tree.children(verb, "nsubj:pass")
        heads = passive or tree.children(verb, "obj")
    elif "to" in tree.marks(verb) or tree.children(verb, "nsubj:pass"):
        return []
    else:
        heads = tree.subjects(verb)
    found = [cast.entity_at(part) for head in heads for part in tree.conjuncts(head)]
    return [e for e in found if e is not None and cast.label(e) == "Person"]


def _left(tree: Tree, cast: Cast, verb: int) -> tuple[str | None, int | None]:
    """Return the office and the body that the words name as left."""
    office = body = None
    for child in tree.children(verb, "obl", "obj", "xcomp"):
        cases = tree.prepositions(child)
        if cases == ["as"]:
            office = noun_lemma(tree, child)
        elif cases == ["from"] or (tree.is_dep(child, "obj") and tree.lemma(verb) in LEAVING):
            entity = cast.entity_at(child)
            known = entity is not None and cast.label(entity) == "Organization"
            body = entity if known else body
    return office, body
