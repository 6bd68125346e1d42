"""Whether a clause holds as it stands: nothing negated, planned, possible or conditional."""

from graphkit.extract.tree import Tree

__all__ = ["FUTURE", "MODALS", "is_asserted"]

FUTURE = frozenset("will would shall 'll ’ll".split())
MODALS = FUTURE | frozenset("can could may might must should wo ca".split())
# "wants to join", "failed to become": the infinitive did not happen, or nobody says so.
NOT_YET = frozenset(
    """aim ask attempt consider decline decide expect fail hope intend mean need offer plan pledge
    prepare promise propose refuse seek threaten try urge vow want wish""".split()
)
CONDITIONS = frozenset("if unless whether should until before".split())


def is_asserted(tree: Tree, predicate: int) -> bool:
    """Say whether the clause of `predicate` is told as a fact.

    "Ann Lee joined the union" is; "did not join", "may join", "wants to join", "plans to join"
    and "if she joins" are not.
    """
    if tree.is_negated(predicate):
        return False
    aux = tree.children(predicate, "aux")
    if any(tree.lower(child) in MODALS for child in aux):
        return False
    marks = tree.marks(predicate)
    if marks & CONDITIONS or ("to" in marks and tree.is_dep(predicate, "acl", "advcl")):
        return False
    head = tree.head(predicate)
    if head is not None and tree.is_dep(predicate, "xcomp", "ccomp", "advcl", "conj"):
        if tree.is_dep(predicate, "xcomp") and tree.lemma(head) in NOT_YET:
            return False
        if tree.is_dep(predicate, "conj", "xcomp"):
            return is_asserted(tree, head)
    return True
