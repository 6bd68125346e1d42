"""Nouns for people that mean nobody in particular: "any doctor", "people need water"."""

from collections.abc import Iterator

from graphkit.extract.saying_verbs import SAYING
from graphkit.extract.tree import Tree

__all__ = ["SAME_FORMS", "is_any", "is_hypothetical", "is_of_all"]

# "No senator", "every artist", "the average man": nobody whom the text could name.
_EACH = frozenset("any average each either every neither no typical".split())
_SUPPOSED = frozenset("if unless whether".split())
_POSSIBLE = frozenset("can ca may might must ought shall should".split())
# They count people as a measure: "a hall for 900 people", "ten deaths per 1,000 people".
_ROOM = frozenset("bed capacity room seat seating space".split())
# Said in the present tense of what somebody said or thinks: "scientists believe that".
_TELLING = SAYING | frozenset("believe expect fear hope think call blame".split())

# Their past is written like their present.
SAME_FORMS = frozenset(
    """hit set cut put let beat shut read cast cost spread split quit burst hurt bid shed wed rid
    thrust broadcast bet""".split()
)


def is_any(tree: Tree, noun: int) -> bool:
    """Say whether a determiner or measure leaves open whom a noun means.

    "No senator left", "every artist", "ten deaths per 1,000 people", "a hall for 900 people".
    """
    first = tree.first_conjunct(noun)
    if {tree.lower(child) for child in tree.children(noun, "det", "amod")} & _EACH:
        return True
    told, governor = tree.prepositions(first), tree.head(first)
    around = (tree.lower(child) for child in tree.children(noun) if child < noun)
    room = governor is not None and tree.lemma(governor) in _ROOM
    return "per" in around or (room and told == ["for"])


def is_hypothetical(tree: Tree, noun: int) -> bool:
    """Say whether the clause of a noun only supposes or allows what it tells.

    "If a doctor comes", "crews might leave".
    """
    verb = next(_clauses(tree, noun), None)
    if verb is None:
        return False
    marks = tree.marks(verb)
    aux = {tree.lower(word) for word in tree.children(verb, "aux")}
    return bool(marks & _SUPPOSED or aux & _POSSIBLE) and "have" not in aux


def is_of_all(tree: Tree, noun: int) -> bool:
    """Say whether the clause of a noun tells what holds of all such people, or is wished for.

    "People need water", "a specialist has a hard time", "she wants to help people", "the dream of
    becoming a doctor"; not "people died" or "doctors say that".
    """
    if tree.sentence_span(noun).zone != "body":
        return False  # titles tell what happened in the present
    governor = tree.head(noun)
    if governor is not None and tree.lower(governor) == "becoming":
        return True
    verb = next(_clauses(tree, noun), None)
    if verb is None:
        return False
    if "to" in tree.marks(verb):
        return True
    if tree.lemma(verb) in _TELLING or tree.child(verb, "ccomp", "parataxis") is not None:
        return False
    aux = {tree.lower(word) for word in tree.children(verb, "aux", "aux:pass", "cop")}
    if aux:
        return aux <= {"do", "does", "are", "is"} and not tree.lower(verb).endswith("ing")
    form, lemma = tree.lower(verb), tree.lemma(verb)
    plain = form == lemma and lemma not in SAME_FORMS
    return tree[verb].pos == "VERB" and (plain or form in {f"{lemma}s", f"{lemma}es", "has"})


def _clauses(tree: Tree, noun: int) -> Iterator[int]:
    """Yield the verbs above a noun, the nearest first; bare participles are no clauses."""
    for above in tree.ancestors(noun):
        if tree.child(above, "aux", "aux:pass", "cop", "mark") is not None:
            yield above
        elif tree[above].pos == "VERB" and not tree.is_dep(above, "acl", "amod", "case"):
            yield from () if tree.lower(above).endswith("ing") else (above,)
