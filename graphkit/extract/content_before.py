"""What of a content stands before its cue: "[It fell], she said", "[If it rains], she said, …"."""

from graphkit.extract.clauses import trimmed
from graphkit.extract.tree import Tree

__all__ = [
    "condition_before",
    "is_behind_semicolon",
    "is_content_before",
    "is_of_verb_before",
    "is_stray",
    "stands_alone",
    "taken_by_next",
]

_WHO = frozenset(("who", "which"))
_POINTING = frozenset(("this", "that", "these", "those"))


def condition_before(tree: Tree, cue: int, root: int) -> list[int]:
    """Return a condition before the speaker: "[If it rains], she said, [they stay]"."""
    for clause in tree.children(cue, "advcl"):
        words = tree.subtree(clause)
        subjects = [s for s in tree.children(cue, "nsubj") if clause < s < cue < root]
        marked = tree.lower(words[0]) in {"if", "unless", "should"}
        if (
            marked
            and _is_behind_comma(tree, subjects)
            and any(tree.is_dep(t, "nsubj") for t in words)
        ):
            return trimmed(tree, [t for t in words if t < subjects[0]])
    return []


def is_content_before(tree: Tree, clause: int, cue: int) -> bool:
    """Say whether a loose clause before a cue is what is said: "There was none, Lind said"."""
    subjects = tree.children(cue, "nsubj")
    whole = tree.children(clause, "nsubj", "expl") and not tree.children(clause, "mark")
    return bool(whole) and _is_behind_comma(tree, subjects)


def is_of_verb_before(tree: Tree, root: int, cue: int) -> bool:
    """Say whether "and" parts a content from the cue that the tree hangs it on.

    In "They asked, 'Is it safe?' and I said, 'Yes'" they ask if it is safe. So do they in "They
    asked, 'Is it safe?' We said nothing".
    """
    if not root < cue:
        return False
    silent = any(tree.lower(o) == "nothing" for o in tree.children(cue, "obj"))
    return silent or any(root < c < cue for c in tree.children(cue, "cc"))


def is_stray(tree: Tree, root: int, cue: int) -> bool:
    """Say whether a clause beside what is told belongs to it no more than to the cue.

    In "The heir, should Lee resign, said it fell" one stands behind the subject; in "said farms
    need it, and critics blame him" the tree may make two clauses of one.
    """
    others = [c for c in tree.children(cue, "ccomp") if c != root and c > cue]
    if root < cue:
        first = min(tree.subtree(root))
        before = any(s < first for s in tree.children(cue, "nsubj"))
        return bool(others) and before and bool(tree.children(root, "nsubj"))
    bare = not tree.children(root, "nsubj", "csubj", "expl", "mark", "cop", "aux")
    finite = tree[root].pos == "VERB" and not tree.lower(root).endswith("ing")
    return bare and finite and any(c < root for c in others)


def taken_by_next(tree: Tree, cue: int) -> list[int]:
    """Return the clauses behind a cue that the tree hangs on the verb after them (above)."""
    found = []
    for verb in range(cue + 1, tree.sentence_span(cue).last):
        clauses = tree.children(verb, "ccomp") if tree[verb].pos == "VERB" else []
        for root in (c for c in clauses if cue < c and is_of_verb_before(tree, c, verb)):
            between = range(cue + 1, min(t for t in tree.subtree(root) if t > cue))
            if not any(tree[t].pos == "VERB" for t in between):
                found.append(root)
    return found


def _is_behind_comma(tree: Tree, subjects: list[int]) -> bool:
    """Say whether there is a subject and a comma before its phrase: ", the mayor said"."""
    return bool(subjects) and tree.word(min(tree.subtree(subjects[0])) - 1) == ","


def stands_alone(tree: Tree, token: int) -> bool:
    """Say whether a cue has no content of its own behind it, and no more to tell than itself.

    "They spoke to Ann, who told [us it was over]"; "there is water; it is found in caves".
    """
    if tree.children(token, "ccomp") or any(tree.lower(s) in _WHO for s in tree.children(token)):
        return False
    if any(tree.lower(t) == "however" for t in range(max(0, min(tree.subtree(token)) - 2), token)):
        return False  # "…, however, a report found": a sentence of its own
    if any(tree.lower(s) in _POINTING for s in tree.children(token, "nsubj")):
        return False  # "the hotel has wooden panels, this shows carelessness"
    behind = [t for t in tree.children(token) if t > token and tree[t].pos != "PUNCT"]
    return not (tree.children(token, "aux:pass") and behind)


def is_behind_semicolon(tree: Tree, token: int) -> bool:
    """In "They had left; the army denied it" the cue says nothing of what stands before it."""
    first = min(tree.subtree(token))
    return tree.word(first) == ";" or (first > 0 and tree.word(first - 1) == ";")
