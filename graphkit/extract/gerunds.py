"""Gerunds that are what is spoken of: "said [not letting them vote] was wrong"."""

from graphkit.extract.cues import cues_of
from graphkit.extract.tree import Tree

__all__ = ["gerund_subject", "is_topic"]


def gerund_subject(tree: Tree, root: int) -> int | None:
    """Return the gerund that is a content's subject though the tree hangs it on the cue.

    In "said not letting them vote was wrong" both "letting" and "wrong" may hang on "said".
    """
    cue = tree.head(root)
    if cue is None or tree.children(root, "nsubj", "csubj", "expl", "mark"):
        return None
    if not tree.children(root, "cop", "aux") and tree[root].pos != "VERB":
        return None
    before = (c for c in tree.children(cue, "ccomp") if cue < c < root)
    return next((c for c in before if is_topic(tree, c)), None)


def is_topic(tree: Tree, verb: int) -> bool:
    """Say whether a gerund is what a verb of saying speaks of, so that nobody named does it.

    "Said letting them vote was wrong"; who "denied shelling it" is who would have shelled it.
    """
    cue = tree.head(verb)
    if cue is None or not tree.is_dep(verb, "ccomp!") or not tree.lower(verb).endswith("ing"):
        return False
    if verb < cue or tree.children(verb, "nsubj", "csubj", "aux", "mark"):
        return False
    readings = cues_of(tree.lemma(cue), tree[cue].pos)
    apart = [t for t in range(cue + 1, min(tree.subtree(verb))) if tree[t].pos == "PUNCT"]
    return bool(readings) and not apart and not any("ing" in cue.takes for cue in readings)
