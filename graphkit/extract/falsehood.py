"""Words that call something told false: "the claim is false", "the reports proved untrue"."""

from collections.abc import Iterator
from typing import NamedTuple

from graphkit.extract.said import is_said
from graphkit.extract.tree import Tree

__all__ = ["CLAIMS", "FALSE", "POINTERS", "Falsehood", "falsehood_of", "falsehoods_at"]

FALSE = frozenset(
    """false untrue wrong incorrect baseless unfounded lie fabrication fabricated hoax untruth myth
    debunked nonsense""".split()
)
CLAIMS = frozenset(
    """accusation account allegation assertion charge claim denial news report rumor rumour
    statement story suggestion version""".split()
)
POINTERS = frozenset("it this that which these them so".split())
_PROVING = frozenset(("turn", "prove"))
_FINDING = frozenset(("find", "show"))
_CALLING = frozenset("brand call denounce describe label reject term".split())
# "That is wrong" may be a judgement of what was done.
_MORAL = frozenset(("wrong",))
_IN_PART = frozenset("partly partially half".split())
_DENYING = frozenset("deny dispute doubt reject".split())


class Falsehood(NamedTuple):
    """A noun that words call false.

    Attributes:
        noun: "claim" in "the claim is false", or a pronoun.
        caller: The verb by which somebody calls it so; None if it is told as a fact.
    """

    noun: int
    caller: int | None


def falsehoods_at(tree: Tree, token: int) -> Iterator[Falsehood]:
    """Yield what a word for "false" is said of.

    "The claim is false", "the reports turned out to be wrong", "proved untrue", "was found to be
    false", "called the report false", "described it as a lie". Not "may be false", "if it is",
    "wrong about the date" or "partly wrong".
    """
    if tree.lower(token) not in FALSE or tree.is_negated(token) or _is_in_part(tree, token):
        return
    if tree.children(token, "cop") and tree.children(token, "nsubj"):
        if _is_told(tree, token):
            yield from _named(tree, token, tree.children(token, "nsubj"))
        return
    for noun, verb in _by_verb(tree, token):
        if not tree.is_negated(verb) and _is_told(tree, verb):
            yield Falsehood(noun, verb if tree.lemma(verb) in _CALLING else None)


def falsehood_of(tree: Tree, noun: int) -> tuple[int, Falsehood] | None:
    """Return the word that calls a noun false, and how, or None."""
    head = tree.head(noun)
    around = [*tree.children(noun), *([] if head is None else [head, *tree.children(head)])]
    for token in around:
        for found in falsehoods_at(tree, token):
            if found.noun == noun:
                return token, found
    return None


def _named(tree: Tree, token: int, subjects: list[int]) -> Iterator[Falsehood]:
    for subject in subjects:
        if tree.lower(subject) not in POINTERS or tree.lower(token) not in _MORAL:
            yield Falsehood(subject, None)


def _by_verb(tree: Tree, token: int) -> Iterator[tuple[int, int]]:
    """Yield the noun and the verb of "the claim proved false" and "called the claim false"."""
    head = tree.head(token)
    if head is None:
        return
    if tree.is_dep(token, "amod", "appos"):  # "called the report of a raid false"
        verb = tree.head(head)
        if token > head and verb is not None and tree.is_dep(head, "obj"):
            yield from [(head, verb)] if tree.lemma(verb) in _CALLING else []
    elif tree.is_dep(token, "xcomp", "advcl", "obl"):
        if tree.lemma(head) in _CALLING:
            yield from ((noun, head) for noun in tree.children(head, "obj", "nsubj:pass"))
        elif tree.lemma(head) in _PROVING:
            yield from ((noun, head) for noun in tree.children(head, "nsubj"))
        elif tree.lemma(head) in _FINDING:
            yield from ((noun, head) for noun in tree.children(head, "nsubj:pass"))


def _is_in_part(tree: Tree, token: int) -> bool:
    words = {tree.lower(c) for c in tree.children(token, "advmod")}
    return bool(words & _IN_PART) or bool(tree.children(token, "obl", "nmod"))


def _is_told(tree: Tree, token: int) -> bool:
    """Say whether something is told to be false, not doubted, denied or asked."""
    head = tree.head(token)
    denied = head is not None and tree.is_dep(token, "ccomp") and tree.lemma(head) in _DENYING
    return is_said(tree, token) and not denied
