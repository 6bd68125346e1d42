"""Which tokens stand between quotation marks, and whose words a quotation is."""

from graphkit.extract.quotes import find_quotes
from graphkit.extract.tree import Tree

__all__ = ["quotation_numbers", "speaker_of"]


def quotation_numbers(tree: Tree) -> list[int | None]:
    """Return for each token the number of the quotation it stands in, None outside."""
    found: list[int | None] = [None] * len(tree.tokens)
    for number, quote in enumerate(find_quotes(tree.text)):
        for index in tree.inside(quote):
            found[index] = number
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
