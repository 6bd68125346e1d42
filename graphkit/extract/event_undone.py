"""Nouns for what is only turned down or ended: "rejected the truce", "suspended aid to Chad"."""

from graphkit.extract.event_lexicon import Entry
from graphkit.extract.scene import Scene
from graphkit.model.vocabulary import EventType

__all__ = ["is_undone"]

# What one side may offer the other.
_OFFERED = frozenset("AGREE CONSULT RETREAT CONCEDE COOPERATE AID".split())
_WORDS = frozenset("REQUEST ACCUSE THREATEN REJECT".split())


def is_undone(scene: Scene, noun: int, entry: Entry, verb: EventType | None) -> bool:
    """Say whether a noun, by its row, is no act of its own below a verb of the given type.

    Aid that is suspended, blocked or kept back is no help given; what is rejected is yet to be
    done.
    """
    if entry.type == "AID":
        return verb in {"SANCTION", "REJECT", "COERCE"}
    return verb == "REJECT" and _is_offer(scene, noun, entry)


def _is_offer(scene: Scene, noun: int, entry: Entry) -> bool:
    """Say whether a noun names what is yet to be done: who "rejected the truce" only rejects.

    Who "rejected the demand" answers an act, who "opposes the ban" may oppose one that is there.
    """
    known = scene.tree.points(noun) or scene.tree.children(noun, "nmod:poss")
    return entry.type in _OFFERED or not (entry.type in _WORDS or known)
