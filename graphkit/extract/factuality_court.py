"""What courts and police say of an act: "acquitted of bombing", "wanted for bombing"."""

from graphkit.extract.tree import Tree

__all__ = ["is_plea", "verdict_on"]

_CLEARING = frozenset("absolve acquit clear exonerate".split())
# "Lee is wanted for bombing the mill": whether he did is open.
_PURSUING = frozenset("extradite hunt investigate probe prosecute question seek try want".split())


def verdict_on(tree: Tree, act: int, governor: int) -> str | None:
    """Return what a verdict, a plea or a search says of an act in "-ing" below it, or None.

    "Acquitted of bombing it" and "pleaded not guilty to bombing it" deny it, "pleaded guilty to
    bombing it" and "wanted for bombing it" claim it, "escaped being killed" negates it.
    """
    lemma = tree.lemma(governor)
    if lemma == "plead" and tree.lemma(act) == "guilty":
        return "same"
    if tree[act].pos != "VERB" or not _is_gerund(tree, act):
        return None
    marks = {tree.lower(mark) for mark in tree.children(act, "mark", "case")}
    if lemma in _CLEARING and "of" in marks:
        return "denied"
    if lemma in _PURSUING and marks & {"for", "over"}:
        return "claimed"
    if lemma == "escape" and not marks:
        return "negated"
    guilty = next((t for t in _around(tree, governor) if tree.lemma(t) == "guilty"), None)
    if guilty is None:
        return None
    if tree.is_negated(guilty):
        return "denied"
    return "claimed" if "plead" in {tree.lemma(t) for t in _around(tree, governor)} else None


def is_plea(tree: Tree, word: int) -> bool:
    """Say whether a "not" stands before "guilty": somebody says so."""
    head = tree.head(word)
    return head is not None and tree.lemma(head) == "guilty"


def _is_gerund(tree: Tree, act: int) -> bool:
    words = [act, *tree.children(act, "aux", "aux:pass")]
    return any(tree.lower(word).endswith("ing") for word in words)


def _around(tree: Tree, governor: int) -> list[int]:
    """Return a word, the one that it hangs on and its own complements: "pleaded" and "guilty"."""
    head = tree.head(governor)
    return [governor, *([] if head is None else [head]), *tree.children(governor, "xcomp", "obj")]
