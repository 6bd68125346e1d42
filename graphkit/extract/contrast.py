"""Who is named only to say that somebody else is meant: "Chad, not Mali, sent the convoy".

"Not Chad but Mali", "Chad rather than Mali", "it was not Chad that sent it" too.
"""

from graphkit.extract.tree import Tree

__all__ = ["meant_instead"]

# "Not all rebels left", "not only Chad but Mali": those named are not set aside.
_MEASURING = frozenset(
    "only just merely simply solely all every each always less fewer more yet even one a".split()
)
_INSTEAD = (("rather", "than"), ("instead", "of"))


def meant_instead(tree: Tree, token: int) -> list[int]:
    """Return the noun itself, or those meant in its stead where words set it aside.

    Of Mali in "Chad, not Mali" nobody, of Chad in "not Chad but Mali" Mali.
    """
    if tree[token].pos not in {"NOUN", "PROPN", "PRON"}:
        return [token]
    others = [c for c in tree.children(token, "conj") if _words(tree, c, "cc") & {"but"}]
    if tree.is_dep(token, "conj"):
        return [] if _is_set_aside(tree, token) else [token]
    if not _is_denied(tree, token):
        return [token]
    if others:
        return others
    return [] if _is_split(tree, token) else [token]


def _is_set_aside(tree: Tree, token: int) -> bool:
    """Say whether a joined noun is not meant: "and not Mali", "rather than Mali"."""
    joining = [(tree.lower(c), tree.lower(c + 1)) for c in tree.children(token, "cc", "case")]
    return _is_denied(tree, token) or any(pair in _INSTEAD for pair in joining)


def _is_denied(tree: Tree, token: int) -> bool:
    nots = [c for c in tree.children(token, "advmod", "cc") if tree.lower(c) == "not"]
    return any(c < token and tree.lower(c + 1) not in _MEASURING for c in nots)


def _is_split(tree: Tree, token: int) -> bool:
    """Say whether a clause tells what somebody else did: "it was not Chad that attacked"."""
    it = any(tree.lower(s) == "it" for s in tree.children(token, "nsubj", "expl"))
    return it and bool(tree.children(token, "cop")) and bool(tree.children(token, "acl:relcl"))


def _words(tree: Tree, token: int, dep: str) -> set[str]:
    return {tree.lower(child) for child in tree.children(token, dep)}
