"""Whose words a quotation is."""

from graphkit.extract.tree import Tree

__all__ = ["speaker_of"]


def speaker_of(tree: Tree, index: int) -> int | None:
    """Return the subject of the verb of saying that a quoted token hangs on, or None.

    In "“He left,” said Ann Lee" it is Ann for each quoted token.
    """
    quotations = tree.quotations
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
