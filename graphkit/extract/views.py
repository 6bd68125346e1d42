"""What somebody calls something: "called [the raid a crime]"."""

from collections.abc import Iterator

from graphkit.extract.clauses import trimmed
from graphkit.extract.cues import cues_of
from graphkit.extract.tree import Tree

__all__ = ["described_above", "judged"]

_WHO = frozenset(("who", "which"))


def judged(tree: Tree, token: int) -> Iterator[tuple[str, int, list[int]]]:
    """For example, "She called [the raid a crime]"; "described [the deal as a farce]"."""
    aside = ("acl:relcl", "advcl", "parataxis", "conj", "cc", "list")
    for root in _viewed(tree, token):
        view = _view_of(tree, token, root)
        if view is not None:
            viewed = tree.subtree(root, without=(*aside, "appos", "acl"))
            told = {*viewed, *tree.subtree(view, without=aside)}
            outside = {token, *tree.children(root, "case", "cc")}
            yield "as", view, trimmed(tree, sorted(told - outside))


def described_above(tree: Tree, verb: int) -> list[int]:
    """Return what a describing verb above says to do something, empty if none does.

    In "described the raid as meant to scare them", "called the raid an attempt to scare them" the
    raid is to scare them, not who speaks.
    """
    below = verb
    for above in tree.ancestors(verb):
        if tree.children(below, "nsubj", "csubj", "expl"):
            return []
        if any("as" in cue.takes for cue in cues_of(tree.lemma(above), tree[above].pos)):
            roots = [r for r in _viewed(tree, above) if _view_of(tree, above, r) == below]
            return [tree.antecedent(part) for root in roots for part in tree.conjuncts(root)]
        if not tree.is_dep(below, "xcomp", "advcl", "acl!"):
            return []
        below = above
    return []


def _view_of(tree: Tree, token: int, viewed: int) -> int | None:
    """Return the head of what a verb calls a thing: "a farce" in "called it a farce"."""
    found = tree.children(token, "xcomp", "obl", "advcl", "obj")
    return next((v for v in found if v > max(token, viewed) and _is_view(tree, v)), None)


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
