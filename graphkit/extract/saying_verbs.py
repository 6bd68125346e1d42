"""Verbs of saying, and who says something by them."""

from graphkit.extract.tree import Tree

__all__ = ["SAYING", "speaks"]

SAYING = frozenset(
    """say tell add announce claim deny warn confirm declare state note report insist argue
    accuse call describe urge demand ask reply respond write acknowledge admit vow promise
    agree refuse decide plan want continue conclude""".split()
)


def speaks(tree: Tree, index: int) -> bool:
    """Say whether a token is the subject of a verb of saying: Lee in "Lee denied it"."""
    governor = tree.head(index)
    told = governor is not None and tree.lemma(governor) in SAYING
    return told and tree.is_dep(index, "nsubj")
