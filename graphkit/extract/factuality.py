"""How sure an event is: its status, by the first line of an ordered list that applies.

hypothetical, planned, proposed (these three whoever says it), reported by presupposition, negated,
denied, unverified, claimed, else reported by the narrator. The words that decide are kept.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from graphkit.extract.arguments import is_passive
from graphkit.extract.factuality_words import (
    ADJECTIVES,
    ADVERBS,
    CONDITION_MARKS,
    FACTUAL_MARKS,
    GOVERNORS,
    PRESUPPOSING,
)
from graphkit.extract.scene import Scene, noun_lemma
from graphkit.extract.triggers import Trigger
from graphkit.model.base import Span
from graphkit.model.extraction import Assertion, StatementRecord
from graphkit.model.vocabulary import EventStatus, Stance

__all__ = ["Standing", "standing_of"]

_POSSIBLE = frozenset("could might may can".split())
_FUTURE = frozenset("will would shall 'll ’ll wo".split())
_OBLIGED = frozenset("must should ought".split())
_ORDER = ("hypothetical", "planned", "proposed")
_STANCES: dict[str, Stance] = {"hypothetical": "doubt", "negated": "deny", "denied": "deny"}


@dataclass(frozen=True)
class Standing:
    """An event's status, the words that decide it, and the statements that speak of it."""

    status: EventStatus
    cue: Span | None = None
    statements: tuple[Assertion, ...] = ()


@dataclass(frozen=True)
class _Sign:
    """What one word on the way from an act up to the root says about it."""

    effect: str
    token: int


def standing_of(scene: Scene, trigger: Trigger) -> Standing:
    """Return the status of a trigger's event.

    "The army will shell the port" is planned, "the ministry denied that the army shelled it"
    denied, "police said the army shelled it" claimed, "the army shelled it" reported.
    """
    signs = list(_signs(scene, trigger))
    around = _statements(scene, trigger)
    negations = [sign for sign in signs if sign.effect == "negated"]
    asserted = _asserted(scene, around, negated=len(negations) % 2 == 1)
    status, cue = _decided(scene, trigger, signs, [s for _, s in around])
    return Standing(status, cue, asserted)


def _decided(
    scene: Scene, trigger: Trigger, signs: list[_Sign], around: list[StatementRecord]
) -> tuple[EventStatus, Span | None]:
    negations = [sign for sign in signs if sign.effect == "negated"]
    negated = len(negations) % 2 == 1
    for effect in _ORDER:
        sign = next((s for s in signs if s.effect == effect), None)
        if sign is not None and not (negated and effect != "hypothetical"):
            return effect, scene.tree.tokens[sign.token].model_copy() and _span(scene, sign)  # type: ignore[return-value]
    if _is_presupposed(scene, trigger):
        return "reported", None
    return _told(scene, signs, negations if negated else [], around)


def _told(
    scene: Scene, signs: list[_Sign], negations: list[_Sign], around: list[StatementRecord]
) -> tuple[EventStatus, Span | None]:
    """The status of an act that somebody says happened or did not."""
    denial = next((s for s in signs if s.effect == "denied"), None)
    claim = next((s for s in signs if s.effect == "claimed"), None)
    if negations and not around:
        return "negated", _span(scene, negations[0])
    if any(s.verification == "refuted" for s in around):
        return "negated", next(s.verification_cue for s in around if s.verification == "refuted")
    if any(s.verification == "confirmed" for s in around) and not negations and denial is None:
        return "reported", next(s.verification_cue for s in around if s.verification == "confirmed")
    if denial is not None and not negations:
        return "denied", _span(scene, denial)
    if negations:
        return "denied", _span(scene, negations[0])
    return _by_source(scene, claim, around)


def _by_source(
    scene: Scene, claim: _Sign | None, around: list[StatementRecord]
) -> tuple[EventStatus, Span | None]:
    denying = next((s for s in around if s.act == "deny"), None)
    if denying is not None and denying is around[-1]:
        return "denied", denying.cue
    unverified = next((s for s in around if s.verification == "unverified"), None)
    if unverified is not None:
        return "unverified", unverified.verification_cue
    if around:
        return "claimed", around[-1].cue
    if claim is not None:
        return "claimed", _span(scene, claim)
    return "reported", None


def _span(scene: Scene, sign: _Sign) -> Span:
    return scene.tree.span([sign.token])


def _statements(scene: Scene, trigger: Trigger) -> list[tuple[int, StatementRecord]]:
    """The statements whose words hold the trigger, outer before inner."""
    token = scene.tree[trigger.head]
    found = [
        (index, statement)
        for index, statement in enumerate(scene.statements)
        if any(fragment.covers(token) for fragment in statement.fragments)
    ]
    return sorted(found, key=lambda pair: pair[1].start - pair[1].end)


def _asserted(
    scene: Scene, around: list[tuple[int, StatementRecord]], *, negated: bool
) -> tuple[Assertion, ...]:
    found = []
    for index, statement in around:
        stance: Stance = "deny" if negated or statement.act == "deny" else "affirm"
        if statement.act == "ask" or statement.certainty == "underspecified":
            stance = "ask" if statement.act == "ask" else "doubt"
        elif statement.certainty == "possible" and stance == "affirm":
            stance = "doubt"
        found.append(Assertion(statement=index, stance=stance))
    return tuple(found)


def _signs(scene: Scene, trigger: Trigger) -> Iterator[_Sign]:
    """Yield what the words around the act and above it say, from the inside out."""
    tree = scene.tree
    if tree[trigger.head].pos == "NOUN":
        yield from _noun_signs(scene, trigger.head)
    if trigger.arguments.anchor != trigger.head or tree[trigger.head].pos != "NOUN":
        verb = trigger.arguments.anchor
        if tree.is_dep(trigger.head, "obj", "obl", "nsubj:pass", "acl") and verb != trigger.head:
            yield from _governed(scene, trigger.head, verb)
        yield from _clause_signs(scene, verb)
        yield from _upwards(scene, verb)
    else:
        yield from _above_noun(scene, trigger.head)


def _noun_signs(scene: Scene, noun: int) -> Iterator[_Sign]:
    """Modifiers of a noun: "a planned visit", "no talks", "the alleged theft"."""
    tree = scene.tree
    for child in tree.children(noun, "amod", "det", "nmod:desc", "compound"):
        effect = ADJECTIVES.get(tree.lower(child))
        if effect is not None:
            yield _Sign(effect, child)
        elif tree.lower(child) == "no":
            yield _Sign("negated", child)
    for child in tree.children(noun, "case"):
        if tree.lower(child) == "without":
            yield _Sign("negated", child)


def _clause_signs(scene: Scene, verb: int) -> Iterator[_Sign]:
    """Auxiliaries, markers and adverbs of a clause, and whether it asks."""
    tree = scene.tree
    yield from _auxiliary_signs(scene, verb)
    for child in tree.children(verb, "mark", "advmod", "cc:preconj", "det"):
        word = tree.lower(child)
        if word in CONDITION_MARKS and not (word == "whether" and _is_past(scene, verb)):
            yield _Sign("hypothetical", child)
        elif word == "without" or _is_negation(scene, child):
            yield _Sign("negated", child)
        elif word in ADVERBS:
            yield _Sign(ADVERBS[word], child)
    for clause in tree.children(verb, "advcl"):
        marks = [m for m in tree.children(clause, "mark") if tree.lower(m) in {"if", "unless"}]
        if marks and tree.children(verb, "aux"):
            yield _Sign("hypothetical", marks[0])
    question = _question_mark(scene, verb)
    if question is not None:
        yield _Sign("hypothetical", question)


def _auxiliary_signs(scene: Scene, verb: int) -> Iterator[_Sign]:
    tree = scene.tree
    negated = tree.is_negated(verb)
    for child in tree.children(verb, "aux"):
        word = tree.lower(child)
        if word in {"could", "can"} and negated:
            continue
        if word in _POSSIBLE:
            yield _Sign("hypothetical", child)
        elif word in _FUTURE:
            yield _Sign("planned", child)
        elif word in _OBLIGED:
            inverted = word == "should" and not tree.children(verb, "mark") and _is_first(scene, child)
            yield _Sign("hypothetical" if inverted else "proposed", child)
        elif tree.lemma(child) == "go" and word == "going":
            yield _Sign("planned", child)


def _is_first(scene: Scene, token: int) -> bool:
    return token == scene.tree.sentence_span(token).first


def _is_past(scene: Scene, verb: int) -> bool:
    tree = scene.tree
    has = any(tree.lemma(aux) == "have" for aux in tree.children(verb, "aux"))
    return has or tree.lower(verb).endswith("ed")


def _is_negation(scene: Scene, child: int) -> bool:
    tree = scene.tree
    if tree.lower(child) not in {"not", "n't", "n’t", "never", "neither", "nor"}:
        return False
    following = tree.lower(child + 1) if child + 1 < len(tree.tokens) else ""
    return following not in {"only", "just", "merely"}


def _question_mark(scene: Scene, verb: int) -> int | None:
    """The question mark that ends the clause: its own, or the sentence's."""
    tree = scene.tree
    own = [c for c in tree.children(verb, "punct") if tree.word(c) == "?" and c > verb]
    if own:
        return own[0]
    last = tree.sentence_span(verb).last - 1
    return last if tree.word(last) == "?" and tree.is_dep(verb, "root", "conj") else None


def _upwards(scene: Scene, verb: int) -> Iterator[_Sign]:
    """Yield what governs a clause says: verbs of planning, asking, failing, denying and so on.

    The way ends at clauses told as facts ("after losing", "who fled") and at the root.
    """
    tree = scene.tree
    head = tree.head(verb)
    if head is None or tree.is_dep(verb, "acl:relcl", "parataxis", "appos"):
        return
    if tree.is_dep(verb, "conj"):
        if not tree.children(verb, "aux", "nsubj"):
            yield from _auxiliary_signs(scene, head)
        yield from _upwards(scene, head)
    elif tree.is_dep(verb, "advcl"):
        yield from _adverbial(scene, verb, head)
    elif tree.is_dep(verb, "acl"):
        yield from _below_noun(scene, verb, head)
    elif tree.is_dep(verb, "xcomp", "ccomp", "csubj", "obj", "obl", "nsubj", "nsubj:pass"):
        yield from _governed(scene, verb, head)
        yield from _clause_signs(scene, head) if _passes_on(scene, verb, head) else ()
        yield from _upwards(scene, head)


def _passes_on(scene: Scene, act: int, governor: int) -> bool:
    """Say whether "may", "not" and the like of a governor reach the act in its complement.

    "It may begin to shell" does; "he did not say that they shelled" does not.
    """
    tree = scene.tree
    effect = GOVERNORS.get(tree.lemma(governor))
    return tree.is_dep(act, "xcomp", "obj", "nsubj:pass", "obl") and effect != "claimed"


def _governed(scene: Scene, act: int, governor: int) -> Iterator[_Sign]:
    tree = scene.tree
    effect = GOVERNORS.get(tree.lemma(governor))
    if effect in {"negated", "planned", "proposed", "hypothetical", "denied", "claimed"}:
        if effect == "claimed" and not _is_told(scene, act, governor):
            return
        yield _Sign(effect, governor)


def _is_told(scene: Scene, act: int, governor: int) -> bool:
    """Say whether a claim is about the act: clauses are, things acknowledged or reported may be."""
    tree = scene.tree
    if tree.is_dep(act, "ccomp", "xcomp", "advcl", "acl"):
        return True
    return is_passive(tree, governor) or tree.is_dep(act, "obj", "obl")


def _adverbial(scene: Scene, verb: int, head: int) -> Iterator[_Sign]:
    """Adverbial clauses: purposes are planned, "by" and participles share the main clause."""
    tree = scene.tree
    marks = {tree.lower(mark) for mark in tree.children(verb, "mark")}
    if tree.lemma(head) in GOVERNORS and marks & {"to", "of", "from", "for", "into"}:
        yield from _governed(scene, verb, head)
        yield from _clause_signs(scene, head)
        yield from _upwards(scene, head)
    elif "to" in marks or ("so" in marks and "that" in marks):
        yield _Sign("planned", tree.children(verb, "mark")[0])
    elif not marks & FACTUAL_MARKS and not marks & CONDITION_MARKS and not tree.children(verb, "nsubj"):
        yield from _governed(scene, verb, head) if "of" in marks else ()
        yield from _clause_signs(scene, head)
        yield from _upwards(scene, head)


def _below_noun(scene: Scene, verb: int, noun: int) -> Iterator[_Sign]:
    """Infinitives and gerunds of a noun: "a plan to raid", "accusations of raiding"."""
    tree = scene.tree
    if not tree.children(verb, "mark"):
        return
    effect = GOVERNORS.get(noun_lemma(tree, noun))
    yield from _noun_signs(scene, noun)
    if effect is not None and effect != "same":
        yield _Sign(effect, noun)
    outer = tree.head(noun)
    if outer is not None and tree.is_dep(noun, "obj", "obl", "nsubj:pass"):
        yield from _governed(scene, noun, outer)


def _above_noun(scene: Scene, noun: int) -> Iterator[_Sign]:
    """What governs an act that a noun names: "called for talks", "fears of a raid"."""
    tree = scene.tree
    head = tree.head(noun)
    if head is None:
        return
    if tree.is_dep(noun, "conj"):
        yield from _above_noun(scene, head)
        return
    if tree[head].pos == "NOUN" and tree.is_dep(noun, "nmod"):
        effect = GOVERNORS.get(noun_lemma(tree, head))
        if effect in {"hypothetical", "planned", "proposed", "claimed"} and not _is_definite(scene, noun):
            yield _Sign(effect, head)
        return
    purpose = tree.is_dep(noun, "obl") and tree.prepositions(noun)[:1] == ["for"]
    if tree.is_dep(noun, "obj", "obl", "nsubj:pass", "xcomp") and tree[head].pos in {"VERB", "ADJ"}:
        if tree.is_dep(noun, "obl") and not _is_selected(scene, noun, head):
            if purpose:
                yield _Sign("planned", tree.children(noun, "case")[0])
            return
        yield from _governed(scene, noun, head)
        if GOVERNORS.get(tree.lemma(head)) is not None and not _is_definite(scene, noun):
            yield from _clause_signs(scene, head)
            yield from _upwards(scene, head)


def _is_selected(scene: Scene, noun: int, verb: int) -> bool:
    """Say whether a phrase belongs to its verb ("called for talks"), not just beside it."""
    tree = scene.tree
    cases = set(tree.prepositions(noun))
    return bool(cases & {"for", "to", "of", "from", "with", "into", "against"}) and (
        GOVERNORS.get(tree.lemma(verb), "same") != "same"
    )


def _is_definite(scene: Scene, noun: int) -> bool:
    tree = scene.tree
    words = {tree.lower(child) for child in tree.children(noun, "det")}
    owned = bool(tree.children(noun, "nmod:poss"))
    return owned or bool(words & {"the", "this", "that", "these", "those"})


def _is_presupposed(scene: Scene, trigger: Trigger) -> bool:
    """Say whether the sentence takes the act for granted: "denied a role in Monday's raid"."""
    tree, noun = scene.tree, trigger.head
    head = tree.head(noun)
    if tree[noun].pos != "NOUN" or head is None or not _is_definite(scene, noun):
        return False
    return noun_lemma(tree, head) in PRESUPPOSING or tree.lemma(head) in PRESUPPOSING
