"""Acts that a sentence takes for granted whatever it says of them."""

from graphkit.extract.arguments import REBUTTING
from graphkit.extract.factuality_words import GOVERNORS, PRESUPPOSING
from graphkit.extract.scene import noun_lemma
from graphkit.extract.tree import Tree
from graphkit.extract.triggers import Trigger

__all__ = [
    "is_content_of",
    "is_definite",
    "is_earlier",
    "is_presupposed",
    "is_rebutted",
    "is_told_as_done",
    "was_ordered",
]

_DOING = frozenset("launch begin start carry commit stage wage order lead hold sign".split())
_WORDS = frozenset(("ACCUSE", "REQUEST", "THREATEN"))
_FIGHTS = frozenset(("ASSAULT", "PROTEST"))
_STARTING = frozenset("start begin provoke spark trigger ignite initiate".split())
_DAYS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday yesterday month week year".split()
)


def is_presupposed(tree: Tree, trigger: Trigger) -> bool:
    """Say whether the sentence takes the act for granted: "denied a role in Monday's raid".

    "Accused them of starting the clashes" and "denied that Sunday's meeting was held in Oslo"
    dispute who began it, and where. Who "rejected accusations" tells that others accused him, who
    rejected calls that others called on him.
    """
    if is_rebutted(tree, trigger):
        return True
    noun = next((t for t in trigger.tokens if tree[t].pos == "NOUN"), trigger.head)
    head = tree.head(noun)
    if tree[noun].pos != "NOUN" or head is None or not is_definite(tree, noun):
        return False
    own = trigger.head == noun
    if own and {noun_lemma(tree, head), tree.lemma(head)} & PRESUPPOSING:
        return True
    if trigger.entry.type in _FIGHTS and tree.is_dep(noun, "obj"):
        return tree.lemma(head) in _STARTING
    dated = [c for c in tree.children(noun, "nmod:poss") if tree.lower(c) in _DAYS]
    placed = tree.is_dep(noun, "nsubj") and tree.children(head, "obl")
    return bool(dated and placed)


def is_rebutted(tree: Tree, trigger: Trigger) -> bool:
    """Say whether somebody answers with a no to what is told or done.

    "Denied the allegation by Norway", "rejected calls for a truce", "rejected the sanctions": they
    were there before.
    """
    noun, head = trigger.head, tree.head(trigger.head)
    if head is None or tree[noun].pos != "NOUN" or tree.lemma(head) not in REBUTTING:
        return False
    known = tree.lemma(head) == "reject" and is_definite(tree, noun)
    return (trigger.entry.type in _WORDS or known) and tree.is_dep(noun, "obj", "nsubj:pass")


def is_told_as_done(tree: Tree, noun: int) -> bool:
    """Say whether a relative clause tells that an act took place: "the war that Chad began"."""
    return any(
        tree.lemma(clause) in _DOING
        and not tree.children(clause, "aux")
        and tree.lower(clause) != tree.lemma(clause)
        and not tree.lower(clause).endswith("s")
        for clause in tree.children(noun, "acl:relcl")
    )


def was_ordered(tree: Tree, trigger: Trigger) -> bool:
    """Say whether it is told or disputed who ordered a known attack: "had ordered the attack".

    "Ordered an attack" and "ordered the bombing of Goma" do not tell that it was carried out,
    "had ordered the bombing of Goma" and "accused of ordering the bombing" look back on it.
    """
    noun, verb = trigger.head, tree.head(trigger.head)
    if verb is None or tree.lemma(verb) != "order" or tree.lower(verb) in {"order", "orders"}:
        return False
    known = trigger.entry.type == "ASSAULT" and tree[noun].pos == "NOUN" and is_definite(tree, noun)
    if not known or not tree.is_dep(noun, "obj"):
        return False
    auxiliaries = {tree.lower(aux) for aux in tree.children(verb, "aux")}
    if auxiliaries - {"had", "has", "have"}:
        return False
    of = any("of" in tree.prepositions(c) for c in tree.children(noun, "nmod"))
    return "had" in auxiliaries or tree.lower(verb) == "ordering" or not of


def is_definite(tree: Tree, noun: int) -> bool:
    """Say whether a noun phrase names a known thing: "the raid", "Monday's raid"."""
    return tree.points(noun) or bool(tree.children(noun, "nmod:poss"))


def is_earlier(tree: Tree, verb: int) -> bool:
    """Say whether a clause beside another tells of earlier: "as much as he had asked for"."""
    had = any(tree.lower(aux) == "had" for aux in tree.children(verb, "aux"))
    marks = tree.marks(verb)
    beside = tree.is_dep(verb, "advcl", "acl") and marks <= {"as", "than"}
    return had and beside and bool(tree.children(verb, "nsubj"))


def is_content_of(tree: Tree, verb: int, noun: int | None) -> bool:
    """Say whether a clause with "that" is what a noun says: "a rumour that the king resigned"."""
    governs = noun is not None and noun_lemma(tree, noun) in GOVERNORS
    return governs and bool(tree.children(verb, "mark") and tree.children(verb, "nsubj"))
