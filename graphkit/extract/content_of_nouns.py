"""What a noun introduces: "claims [that it fell]", "a threat [to close it]"."""

from collections.abc import Iterator

from graphkit.extract.arguments import REBUTTING
from graphkit.extract.clauses import clause_content
from graphkit.extract.tree import Tree

__all__ = ["is_comment_on", "noun_forms"]


def noun_forms(tree: Tree, token: int) -> Iterator[tuple[str, int, list[int]]]:
    """For example, "claims [that it fell]"; "a threat [to close it]"; "the idea of [going]"."""
    for root in tree.children(token, "acl", "ccomp", "advcl", "xcomp"):
        if root < token or is_comment_on(tree, root, token):
            continue
        if tree.is_dep(root, "acl:relcl") and not _complete(tree, root):
            continue
        marks = {tree.lower(mark) for mark in tree.children(root, "mark", "case", "obj")}
        form = next((m for m in ("that", "to", "of") if m in marks), None)
        if form is not None:
            content = clause_content(tree, root, token)
            yield form, root, content[1:] if tree.lower(content[0]) == "that" else content


def is_comment_on(tree: Tree, root: int, noun: int) -> bool:
    """Say whether a noun is what its clause is about: "a claim that Peru denies" tells no denial.

    So "a claim that Peru dismissed as a tale"; in "the claim that Peru denied the raid" it does.
    """
    objects = [o for o in tree.children(root, "obj") if tree.lower(o) not in {"that", "which"}]
    bare = not objects and not tree.children(root, "ccomp", "xcomp", "nsubj:pass")
    denies = tree[root].pos == "VERB" and tree.lemma(root) in REBUTTING
    return bare and denies and tree.is_dep(root, "acl") and tree.head(root) == noun


def _complete(tree: Tree, root: int) -> bool:
    """A that-clause with a subject of its own, not a relative clause ("the claim that he made")."""
    marks = [m for m in tree.children(root, "mark") if tree[m].pos == "SCONJ"]
    if not marks and tree.lemma(root) not in _HANDLING:
        marks = [o for o in tree.children(root, "obj") if tree.lower(o) == "that" and o < root]
    return bool(marks) and bool(tree.children(root, "nsubj"))


# What is done with claims: after these "the claim that he made" is no claim that he made.
_HANDLING = frozenset(
    """bring call deny face file get give have hear issue know make publish raise read receive
    reject release repeat see send share spread tell""".split()
)
