"""Plans that came to nothing in another clause: "was to visit Oslo, but the trip was cancelled"."""

from graphkit.extract.assertion import MODALS
from graphkit.extract.event_lexicon import entries_of
from graphkit.extract.scene import STEM, noun_lemma
from graphkit.extract.tree import Tree
from graphkit.extract.triggers import Trigger

__all__ = ["cancelled_by"]

_CANCELLING = frozenset("cancel scrap abandon shelve".split())
_FUTURE = frozenset("to due will would 'll ’ll".split())
_TRAVELS = frozenset("trip journey tour".split())
_TRAVELLING = frozenset("visit travel fly go tour come".split())


def cancelled_by(tree: Tree, trigger: Trigger) -> int | None:
    """Return the word that says that a planned act was called off, or None.

    "Planned to meet them, but the talks were called off", "will visit Oslo but cancelled the trip";
    not "but the flight was cancelled" or "but the trip may be cancelled".
    """
    act = trigger.arguments.anchor
    words = {tree.lower(c) for c in tree.children(act, "mark", "aux")}
    if not words & _FUTURE:
        return None
    head = tree.head(act)
    verbs = [act] if head is None or not tree.is_dep(act, "xcomp") else [act, head]
    return next(
        (
            other
            for verb in verbs
            for other in tree.children(verb, "conj")
            if _is_cancelling(tree, other)
            for noun in tree.children(other, "nsubj:pass", "obj")
            if tree.points(noun) and _is_of(tree, noun, trigger)
        ),
        None,
    )


def _is_cancelling(tree: Tree, verb: int) -> bool:
    """Say whether something is called off, not "may be cancelled" or "was not cancelled"."""
    off = tree.lemma(verb) == "call" and tree.particle(verb) == "off"
    modal = any(tree.lower(aux) in MODALS for aux in tree.children(verb, "aux"))
    infinitive = "to" in tree.marks(verb)
    open_ = modal or infinitive or tree.is_negated(verb)
    return (off or tree.lemma(verb) in _CANCELLING) and not open_


def _is_of(tree: Tree, noun: int, trigger: Trigger) -> bool:
    """Say whether a noun means the act: "the meeting" or "the plan" of "planned to meet them"."""
    lemma, act = noun_lemma(tree, noun), tree.lemma(trigger.arguments.anchor)
    if lemma == "plan" or lemma[:STEM] == act[:STEM]:
        return True
    if act in _TRAVELLING or lemma in _TRAVELS:
        return act in _TRAVELLING and lemma in _TRAVELS
    return trigger.entry.type in {entry.type for entry in entries_of(lemma, "NOUN")}
