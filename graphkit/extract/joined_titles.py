"""Titles joined to the one beside a name: "senator and former mayor Ann Lee" is one person."""

from collections.abc import Iterator

from graphkit.extract.draft import Drafts
from graphkit.extract.offices import Office, office_of
from graphkit.extract.tree import Tree
from graphkit.gazetteer import gazetteer

__all__ = ["joined_before", "joined_beside"]

_JOINING = frozenset((",", "and"))
_PARTS = frozenset(("ADJ", "NOUN", "PROPN"))


def joined_before(drafts: Drafts, name: int) -> Iterator[Office]:
    """Yield the titles that "and" joins to the one right before a name at token `name`.

    "Former senator and mayor Ann Lee", "singer, writer and activist Ann Lee". Behind an article
    ("the senator and mayor Ann Lee") there may be two people, and nothing is yielded.
    """
    tree = drafts.tree
    first = _phrase_start(tree, name)
    title = gazetteer().role_by_title(tree.word(name - 1)) is not None
    if first == name or not (title or tree[name - 1].pos == "NOUN"):
        return
    joint = "and"
    while True:
        last = _before_joint(tree, first, joint)
        if last is None or tree[last].pos not in _PARTS or drafts.entity_at(last) is not None:
            return
        office = office_of(tree, drafts, last)
        plain = tree.lower(last) == tree.lemma(last)
        if office is None or not plain or tree.child(last, "det", "nmod:poss") is not None:
            return
        yield office
        first, joint = _phrase_start(tree, last + 1), ","


def _phrase_start(tree: Tree, end: int) -> int:
    """Return where the unbroken words of a noun phrase before token `end` begin."""
    begin, first = tree.sentence_span(end - 1).first, end
    while first > begin and (tree[first - 1].pos in _PARTS or tree.word(first - 1) == "-"):
        first -= 1
    return first


def _before_joint(tree: Tree, first: int, joint: str) -> int | None:
    """Return the word before "and" or a comma that stands before `first`; `joint` must be there."""
    begin, last, met = tree.sentence_span(first).first, first - 1, set()
    while last >= begin and tree.lower(last) in _JOINING:
        met.add(tree.lower(last))
        last -= 1
    return last if joint in met and last >= begin else None


def joined_beside(drafts: Drafts, name: int, title: int) -> list[int]:
    """Return the nouns joined to a title behind a name: "Ann Lee, a nurse and former colonel".

    In "Ann Lee, the mayor, and a guard" the guard is somebody else.
    """
    tree, found = drafts.tree, []
    beside = tree.conjuncts(tree.first_conjunct(name))
    if any(drafts.entity_at(other) is not None for other in beside if other != name):
        return []
    behind = [noun for noun in beside if noun > title]  # the parser may join it to the name
    for noun in (*tree.conjuncts(title)[1:], *behind):
        first = _phrase_start(tree, noun + 1)
        if tree[first - 1].pos == "DET" and tree.lower(first - 2) == "and":
            apart = tree.word(first - 3) == ","  # "the mayor, and a guard"
            first = first if apart else first - 1
        plain = tree.lower(noun) == tree.lemma(noun)
        if plain and tree.lower(first - 1) == "and" and drafts.entity_at(noun) is None:
            found.append(noun)
    return found
