"""Where noun phrases begin: the modifiers before their heads."""

from graphkit.extract.tree import Tree

__all__ = ["after_number", "left_modifiers", "tells_who_said"]

# "Stated Minister Ann Lee".
REMARKING = frozenset("add explain note observe remark say state write".split())
MODIFIERS = ("amod", "compound", "nmod:poss", "nummod", "det", "nmod:desc", "advmod")
INSIDE = (*MODIFIERS, "flat", "case", "punct", "conj", "cc", "nmod", "goeswith")


def left_modifiers(tree: Tree, head: int) -> int:
    """Return where the noun phrase begins: the unbroken stretch of modifiers before the head."""
    first = head
    while first > tree.sentence_span(head).first:
        before = first - 1
        if tree.word(before) == "-" and before > tree.sentence_span(head).first:
            first = before - 1  # "a two-storey house"
            continue
        outer = tree[before].head == head and tree.is_dep(before, "case", "cc", "mark")
        if outer or not _hangs_on(tree, before, head) or tells_who_said(tree, before):
            break
        first = before
    while first < head and tree[first].pos in {"PUNCT", "PART"}:
        first += 1
    return first


def tells_who_said(tree: Tree, index: int) -> bool:
    """Say whether a verb stands before who said it: "stated Minister Lee", not "a stated aim"."""
    before = index - 1
    opens = index == tree.sentence_span(index).first or tree[before].pos == "PUNCT"
    return opens and tree[index].pos == "VERB" and tree.lemma(index) in REMARKING


def _hangs_on(tree: Tree, index: int, head: int) -> bool:
    """Say whether a token is, through modifiers alone, part of the head's noun phrase."""
    for _ in range(6):
        if index == head:
            return True
        if not tree.is_dep(index, *INSIDE):
            return False
        index = tree[index].head
    return False


def after_number(tree: Tree, index: int) -> int:
    """Return the next token; a number takes along what hyphens join to it ("9-year-old")."""
    number, index = tree[index].pos == "NUM", index + 1
    while number and index + 1 < len(tree.tokens) and tree.word(index) == "-":
        index += 2
    return index
