"""What the words of one clause or noun phrase say about the act it names.

Auxiliaries, conjunctions, adverbs, negations, question marks, adjectives.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from graphkit.extract.factuality_words import ADJECTIVES, ADVERBS, CONDITION_MARKS
from graphkit.extract.tree import Tree

__all__ = ["OBLIGED", "Sign", "auxiliary_signs", "clause_signs", "noun_signs"]

OBLIGED = frozenset("must should ought".split())
_POSSIBLE = frozenset("could might may can".split())
_FUTURE = frozenset("will would shall 'll ’ll wo".split())
_NOT = frozenset("not n't n’t never neither nor".split())


@dataclass(frozen=True, slots=True)
class Sign:
    """What one word says about an act: an effect ("planned", "negated" ...) and its token."""

    effect: str
    token: int


def noun_signs(tree: Tree, noun: int) -> Iterator[Sign]:
    """Modifiers of a noun: "a planned visit", "no talks", "the alleged theft"."""
    for child in tree.children(noun, "amod", "det", "nmod:desc", "compound"):
        effect = ADJECTIVES.get(tree.lower(child))
        if effect is not None:
            yield Sign(effect, child)
        elif tree.lower(child) == "no":
            yield Sign("negated", child)
    for child in tree.children(noun, "case"):
        if tree.lower(child) == "without":
            yield Sign("negated", child)


def clause_signs(tree: Tree, verb: int) -> Iterator[Sign]:
    """Auxiliaries, markers and adverbs of a clause, and whether it asks."""
    yield from auxiliary_signs(tree, verb)
    for child in tree.children(verb, "mark", "advmod", "cc:preconj", "det"):
        effect = _effect_of_word(tree, verb, child)
        if effect is not None:
            yield Sign(effect, child)
    for clause in tree.children(verb, "advcl"):
        marks = [m for m in tree.children(clause, "mark") if tree.lower(m) in {"if", "unless"}]
        if marks and _has_modal(tree, verb):
            yield Sign("hypothetical", marks[0])
    question = _question_mark(tree, verb)
    if question is not None:
        yield Sign("hypothetical", question)


def _effect_of_word(tree: Tree, verb: int, child: int) -> str | None:
    """What a marker or adverb does to its clause.

    "whether they had left" asks for a fact: unverified; "whether they leave" is hypothetical. In
    headlines an infinitive with a subject is the future: "Bloc to buy grain".
    """
    word = tree.lower(child)
    if word in CONDITION_MARKS:
        return "unverified" if word == "whether" and _is_past(tree, verb) else "hypothetical"
    if word == "to" and tree.is_dep(verb, "root") and tree.children(verb, "nsubj"):
        return "planned"
    if word == "without" or _is_negation(tree, child):
        return "negated"
    return ADVERBS.get(word)


def auxiliary_signs(tree: Tree, verb: int) -> Iterator[Sign]:
    """Modals: "may raid", "will raid", "must leave"; "could not" is a failure, no possibility."""
    negated = tree.is_negated(verb)
    for child in tree.children(verb, "aux"):
        word = tree.lower(child)
        if word in {"could", "can"} and negated:
            continue
        if word in _POSSIBLE:
            yield Sign("hypothetical", child)
        elif word in _FUTURE:
            yield Sign("planned", child)
        elif word in OBLIGED:
            inverted = (
                word == "should" and not tree.children(verb, "mark") and _is_first(tree, child)
            )
            yield Sign("hypothetical" if inverted else "proposed", child)
        elif tree.lemma(child) == "go" and word == "going":
            yield Sign("planned", child)


def _has_modal(tree: Tree, verb: int) -> bool:
    return any(tree.lower(aux) in _FUTURE | _POSSIBLE for aux in tree.children(verb, "aux"))


def _is_first(tree: Tree, token: int) -> bool:
    return token == tree.sentence_span(token).first


def _is_past(tree: Tree, verb: int) -> bool:
    has = any(tree.lemma(aux) == "have" for aux in tree.children(verb, "aux"))
    return has or tree.lower(verb).endswith("ed")


def _is_negation(tree: Tree, child: int) -> bool:
    if tree.lower(child) not in _NOT:
        return False
    following = tree.lower(child + 1) if child + 1 < len(tree.tokens) else ""
    return following not in {"only", "just", "merely"}


def _question_mark(tree: Tree, verb: int) -> int | None:
    """The question mark that ends the clause: its own, or the sentence's."""
    own = [c for c in tree.children(verb, "punct") if tree.word(c) == "?" and c > verb]
    if own:
        return own[0]
    last = tree.sentence_span(verb).last - 1
    return last if tree.word(last) == "?" and tree.is_dep(verb, "root", "conj") else None
