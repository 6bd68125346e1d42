"""Words that leave open whether an act happened: nobody could verify or confirm it.

"Could not verify the report that", "no confirmation that", "impossible to verify", "unconfirmed
reports of".
"""

from graphkit.extract.tree import Tree

__all__ = ["CHECKING", "UNCHECKED", "doubt_about"]

CHECKING = frozenset("verify confirm corroborate confirmation verification corroboration".split())
UNCHECKED = frozenset("unconfirmed unverified uncorroborated".split())
_UNABLE = frozenset("impossible unable difficult hard fail decline impossibility".split())
_WAYS_UP = ("obj", "obl", "nmod", "acl!", "ccomp", "xcomp", "csubj", "nsubj", "advcl", "appos")
_FARTHEST = 5  # steps up the tree


def doubt_about(tree: Tree, act: int) -> int | None:
    """Return the word that leaves an act open, or None.

    Looked for above the act only, so that "confirmed the raid but could not say who" leaves none.
    """
    token: int | None = act
    for _ in range(_FARTHEST):
        if token is None or not tree.is_dep(token, *_WAYS_UP):
            break
        token = tree.head(token)
        if token is not None and (found := _doubt_at(tree, token)) is not None:
            return found
    return None


def _doubt_at(tree: Tree, token: int) -> int | None:
    for child in tree.children(token, "amod"):
        if tree.lower(child) in UNCHECKED:
            return child
    if tree.lemma(token) not in CHECKING:
        return None
    if tree.is_negated(token):
        return token
    above = tree.head(token)
    unable = above is not None and tree.lemma(above) in _UNABLE and tree.is_dep(token, "xcomp")
    impossible = tree.is_dep(token, "csubj") and above is not None and tree.lemma(above) in _UNABLE
    return token if unable or impossible else None
