"""Whether a word of saying tells that something was said at all."""

from graphkit.extract.tree import Tree

__all__ = ["is_said"]

# "could say", "will announce": nothing has been said yet; "can confirm" and "must say" say it.
_NOT_YET = frozenset("could may might should will would shall 'll ’ll wo".split())
# "wants to say", "refused to say": the infinitive did not happen, or nobody says so.
_OPEN = frozenset(
    """aim ask consider decline expect fail hope intend need plan prepare refuse seek
    threaten try want wish""".split()
)
_NOBODY = frozenset("nobody none".split())


def is_said(tree: Tree, cue: int) -> bool:
    """Say whether the cue tells of something that was said, thought or wanted.

    "did not say that", "nobody knows whether", "may announce that", "if he says that",
    "refused to say that" and "the first to say that" do not.
    """
    if tree.is_negated(cue) or any(_is_nobody(tree, s) for s in tree.children(cue, "nsubj")):
        return False
    if any(tree.lower(aux) in _NOT_YET for aux in tree.children(cue, "aux")):
        return False
    if {tree.lower(mark) for mark in tree.children(cue, "mark")} & {"if", "unless", "whether"}:
        return False
    head = tree.head(cue)
    if tree.is_dep(cue, "acl") and any(tree.lower(m) == "to" for m in tree.children(cue, "mark")):
        return False
    return not (head is not None and tree.is_dep(cue, "xcomp") and tree.lemma(head) in _OPEN)


def _is_nobody(tree: Tree, subject: int) -> bool:
    words = {tree.lower(c) for c in tree.children(subject, "det", "advmod")}
    return tree.lower(subject) in _NOBODY or bool(words & {"no", "not", "neither"})
