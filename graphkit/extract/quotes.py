"""Which tokens stand between quotation marks, and whose words a quotation is."""

from graphkit.extract.tree import Tree

__all__ = ["quotation_numbers", "speaker_of"]

OPENING, CLOSING, EITHER = frozenset("“«„"), frozenset("”»"), frozenset('"')


def quotation_numbers(tree: Tree) -> list[int | None]:
    """Return for each token the number of the quotation it stands in, None outside.

    A quotation ends with its mark or with its block; marks themselves stand outside.
    """
    found: list[int | None] = []
    number, inside = -1, False
    ends = {block.end for block in tree.doc.document.blocks or tree.doc.sentences}
    for index, token in enumerate(tree.tokens):
        word = tree.word(index)
        if word in OPENING or (word in EITHER and not inside):
            inside, number = True, number + 1
            found.append(None)
        elif word in CLOSING or (word in EITHER and inside):
            inside = False
            found.append(None)
        else:
            found.append(number if inside else None)
        if token.end in ends:
            inside = False
    return found


def speaker_of(tree: Tree, index: int, quotations: list[int | None]) -> int | None:
    """Return the subject of the verb of saying that a quoted token hangs on, or None.

    In "“He left,” said Ann Lee" it is Ann for each quoted token.
    """
    quotation = quotations[index]
    if quotation is None:
        return None
    for ancestor in tree.ancestors(index):
        if quotations[ancestor] == quotation:
            continue
        subjects = [s for s in tree.subjects(ancestor) if quotations[s] != quotation]
        if subjects:
            return subjects[0]
    return None
