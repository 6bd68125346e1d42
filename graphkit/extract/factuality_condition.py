"""What an act depends on: "if", "on condition that", "should the talks fail"."""

from graphkit.extract.tree import Tree

__all__ = ["condition_of", "inversion"]

_CONDITIONS = frozenset("if unless provided providing assuming should".split())
_PROVISOS = frozenset("condition proviso assumption".split())
_INVERTED = frozenset("should had were".split())


def condition_of(tree: Tree, verb: int) -> int | None:
    """The word that makes a clause depend on another: "would leave if", "agreed to leave if"."""
    for noun in tree.children(verb, "obl"):
        proviso = tree.lemma(noun) in _PROVISOS and tree.prepositions(noun)[:1] == ["on"]
        if proviso and tree.children(noun, "acl", "ccomp"):
            return noun  # "on condition that"
    clauses = tree.children(verb, "advcl", "parataxis", "xcomp")
    found = (_condition_word(tree, clause) for clause in clauses)
    return next((word for word in found if word is not None), None)


def _condition_word(tree: Tree, clause: int) -> int | None:
    """What makes a clause a condition: "if", "provided that", or its auxiliary in front."""
    for mark in tree.children(clause, "mark"):
        if tree.lower(mark) in _CONDITIONS:
            return mark
    if tree.is_dep(clause, "advcl") and tree.lower(clause) in _CONDITIONS:
        return clause
    return inversion(tree, clause)


def inversion(tree: Tree, verb: int) -> int | None:
    """Return the auxiliary that stands before the subject instead of "if", or None.

    "Should the talks fail", "had the bridge held", "were the law to pass".
    """
    if tree.marks(verb) - {"to"}:
        return None
    subjects = tree.children(verb, "nsubj")
    if subjects:
        first = min(tree.subtree(subjects[0]))
    elif tree.children(verb, "acl") and not tree.is_dep(verb, "root"):
        first = verb  # "were the law to pass", the law taken for the head
    else:
        return None
    words = [aux for aux in tree.children(verb, "aux", "cop", "aux:pass") if aux < first]
    opening = min((t for t in tree.subtree(verb) if tree[t].pos != "PUNCT"), default=verb)
    # not "never before had they", "only then did they"
    return next((aux for aux in words if tree.lower(aux) in _INVERTED and aux == opening), None)
