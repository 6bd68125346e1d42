"""Acts that a sentence takes for granted whatever it says of them."""

from graphkit.extract.arguments import REBUTTING
from graphkit.extract.factuality_words import PRESUPPOSING
from graphkit.extract.scene import noun_lemma
from graphkit.extract.tree import Tree
from graphkit.extract.triggers import Trigger

__all__ = ["is_definite", "is_presupposed", "is_rebutted", "is_told_as_done"]

_DOING = frozenset("launch begin start carry commit stage wage order lead hold sign".split())
_FIGHTS = frozenset(("ASSAULT", "PROTEST"))
_STARTING = frozenset("start begin provoke spark trigger ignite initiate".split())
_DAYS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday yesterday month week year".split()
)


def is_presupposed(tree: Tree, trigger: Trigger) -> bool:
    """Say whether the sentence takes the act for granted: "denied a role in Monday's raid".

    "Accused them of starting the clashes" and "denied that Sunday's meeting was held in Oslo"
    dispute who began it, and where. Who "rejected accusations" tells that others accused him.
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
    """Say whether an accusation is what somebody rejects: "denied the allegation by Norway"."""
    noun, head = trigger.head, tree.head(trigger.head)
    if head is None or trigger.entry.type != "ACCUSE" or tree[noun].pos != "NOUN":
        return False
    return tree.lemma(head) in REBUTTING and tree.is_dep(noun, "obj", "nsubj:pass")


def is_told_as_done(tree: Tree, noun: int) -> bool:
    """Say whether a relative clause tells that an act took place: "the war that Chad began"."""
    return any(
        tree.lemma(clause) in _DOING
        and not tree.children(clause, "aux")
        and tree.lower(clause) != tree.lemma(clause)
        and not tree.lower(clause).endswith("s")
        for clause in tree.children(noun, "acl:relcl")
    )


def is_definite(tree: Tree, noun: int) -> bool:
    """Say whether a noun phrase names a known thing: "the raid", "Monday's raid"."""
    return tree.points(noun) or bool(tree.children(noun, "nmod:poss"))
