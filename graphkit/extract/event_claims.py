"""Words that claim a link between two acts: "led to", "in response to", "as part of"."""

from collections.abc import Iterator
from typing import NamedTuple

from graphkit.extract.tree import Tree
from graphkit.model.extraction import EventLinkType

__all__ = ["Claim", "claims_at", "is_answer"]

# Verbs of causing, and the preposition before what is caused (None: the object).
CAUSING = {
    "cause": None,
    "prompt": None,
    "provoke": None,
    "spark": None,
    "trigger": None,
    "lead": "to",
    "result": "in",
}
# "prompted Norway to recall its envoy".
MOVING = frozenset("cause lead prompt provoke".split())
REASONS = frozenset(("because of", "due to"))
# Nouns between two prepositions: "in response to", "as a result of".
ANSWERS = {
    "response": ("in", "to"),
    "reaction": ("in", "to"),
    "retaliation": ("in", "for"),
    "reprisal": ("in", "for"),
    "revenge": ("in", "for"),
    "result": ("as", "of"),
    "consequence": ("as", "of"),
}
# Verbs that only say that something took place: "the strikes came in response to the raid".
HAPPENING = frozenset("come follow happen occur".split())


class Claim(NamedTuple):
    """A link between the acts that two tokens name.

    Attributes:
        cue: The first and the last token of the words that claim it.
        told: The predicate that claims it; None if they only add to the act caused or the part.
    """

    type: EventLinkType
    source: int
    target: int
    cue: tuple[int, int]
    told: int | None


def claims_at(tree: Tree, index: int) -> Iterator[Claim]:
    """Yield what a verb of causing or the noun of a phrase claims."""
    lemma = tree.lemma(index)
    if tree[index].pos == "VERB" and lemma in CAUSING:
        yield from _by_verb(tree, index)
    elif lemma in ANSWERS:
        yield from _by_answer(tree, index)
    elif lemma == "part":
        yield from _by_part(tree, index)
    elif REASONS & set(tree.prepositions(index)):
        yield from _by_reason(tree, index)


def _by_verb(tree: Tree, verb: int) -> Iterator[Claim]:
    """Yield "the raid led to clashes", "protests sparked by the arrest", "arrested, triggering"."""
    effects, last = _effects(tree, verb)
    for cause in _causes(tree, verb):
        for effect in effects:
            yield Claim("CAUSED", cause, effect, (verb, last), verb)


def _effects(tree: Tree, verb: int) -> tuple[list[int], int]:
    """Return the heads of what a verb brings about, and the last word of its cue.

    In "led to clashes" they are "clashes" and "to".
    """
    preposition = CAUSING[tree.lemma(verb)]
    if tree.children(verb, "obl:agent"):
        return tree.subjects(verb), verb
    if tree.lemma(verb) in MOVING and tree.children(verb, "obj"):
        moved = [c for c in tree.children(verb, "xcomp", "advcl") if c > verb and _has_to(tree, c)]
        if moved:
            return moved, verb
    for child in tree.children(verb, "obj", "obl"):
        words = tree.prepositions(child)
        if child > verb and words == ([] if preposition is None else [preposition]):
            case = tree.child(child, "case")
            return tree.conjuncts(child), verb if case is None else case
    return [], verb


def _has_to(tree: Tree, verb: int) -> bool:
    """Say whether "to" stands before a verb: "to recall its envoy"."""
    return "to" in tree.marks(verb)


def _causes(tree: Tree, verb: int) -> list[int]:
    """Return the heads of what brings something about.

    Of a participle behind the main clause ("arrested the mayor, triggering protests") that is
    the act told there.
    """
    agents = tree.children(verb, "obl:agent")
    if agents:
        return [part for agent in agents for part in tree.conjuncts(agent)]
    head = tree.head(verb)
    if tree.children(verb, "nsubj") or tree.is_dep(verb, "conj"):
        return tree.subjects(verb)
    behind = head is not None and head < verb and tree.is_dep(verb, "advcl", "acl!")
    return [head] if behind and head is not None and tree.lower(verb).endswith("ing") else []


def is_answer(tree: Tree, noun: int) -> bool:
    """Say whether a noun makes a preposition of two: "in [response] to the raid"."""
    case, wanted = tree.child(noun, "case"), ANSWERS.get(tree.lemma(noun))
    return wanted is not None and case is not None and tree.lower(case) == wanted[0]


def _by_answer(tree: Tree, noun: int) -> Iterator[Claim]:
    """Yield "shelled the port in response to the raid", "the raid was in retaliation for".

    Also "the raid was a response to the blast".
    """
    begin = tree.child(noun, "case")
    if begin is None:
        begin = tree.child(noun, "cop")
    elif not is_answer(tree, noun):
        return
    if begin is None:
        return
    effects, told = _told_of(tree, noun)
    for child in tree.children(noun, "nmod"):
        if tree.prepositions(child) == [ANSWERS[tree.lemma(noun)][1]]:
            cue = (begin, tree.children(child, "case")[0])
            for cause in tree.conjuncts(child):
                yield from (Claim("CAUSED", cause, effect, cue, told) for effect in effects)


def _by_part(tree: Tree, noun: int) -> Iterator[Claim]:
    """Yield "arrested ten men as part of the operation", "the raid was part of an offensive"."""
    case = tree.child(noun, "case")
    stated = tree.child(noun, "cop") is not None or tree.is_dep(noun, "appos")
    if (case is None and not stated) or (case is not None and tree.lower(case) != "as"):
        return
    parts, told = _told_of(tree, noun)
    for child in tree.children(noun, "nmod"):
        if tree.prepositions(child) == ["of"]:
            cue = (noun if case is None else case, tree.children(child, "case")[0])
            yield from (Claim("PART_OF", part, child, cue, told) for part in parts)


def _told_of(tree: Tree, noun: int) -> tuple[list[int], int | None]:
    """Return the acts that a phrase tells something of, and the predicate that does.

    In "the strikes came in response to the raid" they are "strikes" and "came".
    """
    head = tree.head(noun)
    if tree.child(noun, "cop") is not None:
        return tree.subjects(noun), noun
    if head is None:
        return [], None
    if tree.lemma(head) in HAPPENING:
        return tree.subjects(head), head
    return [head], None


def _by_reason(tree: Tree, noun: int) -> Iterator[Claim]:
    """Yield "expelled the envoys because of the invasion"."""
    effect, case = tree.head(noun), tree.child(noun, "case")
    if effect is not None and case is not None:
        cue = (case, max((case, *tree.children(case, "fixed"))))
        for cause in tree.conjuncts(noun):
            yield Claim("CAUSED", cause, effect, cue, None)
