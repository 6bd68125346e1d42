"""Acts that lie ahead of what is told, or that it may bring about.

"Arrived before the summit", "called for a return to talks", "might lead to a blockade".
"""

from collections.abc import Iterable, Iterator

from graphkit.extract.event_claims import CAUSING
from graphkit.extract.event_lexicon import entries_of
from graphkit.extract.factuality_clause import Sign, is_past
from graphkit.extract.scene import noun_lemma
from graphkit.extract.tree import Tree
from graphkit.extract.triggers import Trigger

__all__ = [
    "as_foreseen",
    "is_brought_about",
    "is_of_acts",
    "is_resumed",
    "signs_ahead",
]

_RESUMING = frozenset("return resumption restart start beginning opening renewal".split())
_VOTES = frozenset("election vote referendum ballot poll runoff plebiscite".split())
_WILL = frozenset("will 'll ’ll wo shall".split())
_VERGES = frozenset(("eve", "run-up", "runup", "lead-up"))


def signs_ahead(tree: Tree, trigger: Trigger) -> Iterator[Sign]:
    """Yield what puts an act ahead of what is told: a verge, "will", talks about it."""
    if tree[trigger.head].pos == "NOUN":
        yield from _meetings_ahead(tree, trigger.head)
    yield from _negotiated(tree, trigger)


def _negotiated(tree: Tree, trigger: Trigger) -> Iterator[Sign]:
    """Yield what leaves an act to talks: "is [negotiating] a truce", "[talks] on their release".

    Who "negotiated a truce" came to terms.
    """
    act, entry = trigger.head, trigger.entry
    head = tree.head(act)
    agreeing = entry.head == "negotiate" and entry.type == "AGREE"
    below = head is not None and tree.is_dep(act, "obj") and tree.lemma(head) == "negotiate"
    verb = act if agreeing else head if below else None
    if verb is not None and tree.lower(verb) != "negotiated":
        yield Sign("planned", verb)
    about = set(tree.prepositions(act)) & {"on", "over", "for", "about"}
    released = entry.type == "RETREAT" and tree.is_dep(act, "nmod") and about
    if head is not None and released and is_meeting(tree, head):
        yield Sign("planned", head)


def _meetings_ahead(tree: Tree, noun: int) -> Iterator[Sign]:
    """Yield what puts a meeting or a vote behind what is told: "arrived [before] the summit".

    "Elections [will] decide who governs" too. Not of "before the summit, which ended on Friday".
    """
    meeting = is_meeting(tree, noun)
    head = tree.head(noun)
    if head is not None and (meeting or noun_lemma(tree, noun) in _VOTES):
        wills = tree.children(head, "aux") if tree.is_dep(noun, "nsubj", "nsubj:pass") else []
        yield from (Sign("planned", aux) for aux in wills if tree.lower(aux) in _WILL)
    over = any(is_past(tree, c) for c in tree.children(noun, "acl:relcl"))
    if head is None or not meeting or over:
        return
    verge = tree.is_dep(noun, "nmod") and noun_lemma(tree, head) in _VERGES
    befores = [c for c in tree.children(noun, "case") if tree.lower(c) == "before"]
    yield from (Sign("planned", word) for word in (*befores, *([head] if verge else [])))


def is_meeting(tree: Tree, noun: int) -> bool:
    """Say whether a noun names talks or a meeting."""
    return any(entry.type == "CONSULT" for entry in entries_of(noun_lemma(tree, noun), "NOUN"))


def is_resumed(tree: Tree, noun: int, head: int) -> bool:
    """Say whether an act is as sure as its beginning: "urged a return to talks"."""
    begun = noun_lemma(tree, head) in _RESUMING and tree[head].pos == "NOUN"
    return begun and tree.prepositions(noun)[:1] in (["to"], ["of"])


def is_brought_about(tree: Tree, noun: int, verb: int) -> bool:
    """Say whether an act is what something leads to: "may provoke a war", "may lead to a war"."""
    lemma = tree.lemma(verb)
    if lemma not in CAUSING or tree[verb].pos != "VERB":
        return False
    if any(tree.lower(c) == "up" for c in tree.children(verb)):
        return False  # "in the week leading up to the summit"
    if CAUSING[lemma] is None:
        return tree.is_dep(noun, "obj")
    return tree.is_dep(noun, "obl") and tree.prepositions(noun) == [CAUSING[lemma]]


def is_of_acts(tree: Tree, noun: int) -> bool:
    """Say whether a noun may govern an act: not "the work of rebels raiding farms"."""
    return tree[noun].pos == "NOUN" and noun_lemma(tree, noun) != "work"


def as_foreseen(signs: Iterable[Sign]) -> Iterator[Sign]:
    """Yield the signs of an effect: nobody plans what "will lead to" it, it may come."""
    for sign in signs:
        yield Sign("hypothetical", sign.token) if sign.effect == "planned" else sign
