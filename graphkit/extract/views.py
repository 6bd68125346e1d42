"""What somebody calls something: "called [the raid a crime]"."""

from collections.abc import Iterator

from graphkit.extract.clauses import trimmed
from graphkit.extract.tree import Tree

__all__ = ["judged"]

_WHO = frozenset(("who", "which"))


def judged(tree: Tree, token: int) -> Iterator[tuple[str, int, list[int]]]:
    """For example, "She called [the raid a crime]"; "described [the deal as a farce]"."""
    aside = ("acl:relcl", "advcl", "parataxis", "conj", "cc", "list")
    views = [
        v
        for v in tree.children(token, "xcomp", "obl", "advcl", "obj")
        if v > token and _is_view(tree, v)
    ]
    for root in _viewed(tree, token):
        view = next((v for v in views if v > root), None)
        if view is not None:
            viewed = tree.subtree(root, without=(*aside, "appos", "acl"))
            told = {*viewed, *tree.subtree(view, without=aside)}
            outside = {token, *tree.children(root, "case", "cc")}
            yield "as", view, trimmed(tree, sorted(told - outside))


def _viewed(tree: Tree, token: int) -> list[int]:
    """What somebody calls something: the object, the subject of a passive, or the noun above.

    "called [it] a farce"; "[The raid] was described by Lind as a crime"; "[a law], which she
    describes as weak"; "[a law] described by her as weak".
    """
    objects = [o for o in tree.children(token, "obj") if o > token]
    relative = [o for o in tree.children(token, "obj", "nsubj:pass") if tree.lower(o) in _WHO]
    above = tree.is_dep(token, "acl", "acl:relcl") and not tree.children(token, "mark")
    if above and (relative or (tree.is_dep(token, "acl!") and not objects)):
        return [tree[token].head]
    return objects[:1] or tree.children(token, "nsubj:pass")[:1]


def _is_view(tree: Tree, token: int) -> bool:
    """Say whether a word tells what something is called: "a farce", "cowardly", "as a crime"."""
    as_ = [w for w in tree.children(token, "case", "mark") if tree.lower(w) == "as"]
    if tree.is_dep(token, "obl", "advcl"):
        return bool(as_)
    vague = any(tree.lower(d) in {"a", "an", "the"} for d in tree.children(token, "det"))
    return tree[token].pos == "ADJ" or (tree[token].pos == "NOUN" and vague)
