"""Surnames of persons named in full that the tagger passed over: "Fields" of "Omar Fields"."""

from collections.abc import Sequence

from graphkit.dates import CALENDAR
from graphkit.extract.named import Name
from graphkit.extract.tree import Tree
from graphkit.names import is_full_person_name

__all__ = ["with_missed_surnames"]

ACTORS = ("nsubj", "nmod:poss", "obj", "iobj", "obl:agent")
# A word of a longer name, or no part of the clause.
PARTS = ("flat", "compound", "nmod:desc", "amod", "appos", "goeswith", "xcomp", "root")
LONGEST_TITLE = 4  # tokens of a quotation that may be the title of a song


def with_missed_surnames(tree: Tree, names: Sequence[Name]) -> list[Name]:
    """Return the names and, as persons, the capitalised surnames between them.

    "The charges against Fields were dropped", after "Omar Fields". At the beginning of a sentence
    every word has a capital: there, and where the word names a month, it must act or own.
    """
    surnames = {tree.word(name.last - 1) for name in names if _is_full(tree, name)}
    taken = {token for name in names for token in range(name.first, name.last)}
    missed = [
        Name(index, index + 1, "PER")
        for index in range(len(tree.tokens))
        if tree.word(index) in surnames and index not in taken and _is_alone(tree, index)
    ]
    return sorted((*names, *missed), key=lambda name: name.first)


def _is_full(tree: Tree, name: Name) -> bool:
    return name.label == "PER" and is_full_person_name(tree.doc.text_of(name.first, name.last))


def _is_alone(tree: Tree, index: int) -> bool:
    """Say whether a word stands for somebody: no part of a longer name, no title of a song."""
    sent = tree.sentence_span(index)
    if sent.zone != "body" or tree[index].pos not in {"PROPN", "NOUN"}:
        return False
    if tree.is_dep(index, *PARTS) or tree.child(index, "det", "amod", "compound") is not None:
        return False
    beside = [i for i in (index - 1, index + 1) if sent.first < i < sent.last]
    if any(tree[i].pos == "PROPN" for i in beside) or _is_title(tree, index):
        return False
    first = index == sent.first
    if first or tree.lower(index) in CALENDAR:
        return tree[index].pos == "PROPN" and tree.is_dep(index, *ACTORS)
    return True


def _is_title(tree: Tree, index: int) -> bool:
    number = tree.quotations[index]
    near = tree.quotations[max(index - LONGEST_TITLE, 0) : index + LONGEST_TITLE + 1]
    return number is not None and near.count(number) <= LONGEST_TITLE
