"""What words such as "could not verify the claim" name: something told, or nothing that was."""

from graphkit.extract.factuality_doubt import CHECKING, UNCHECKED
from graphkit.extract.tree import Tree
from graphkit.model.base import Span

__all__ = ["things_in_doubt"]

_CHECKING = CHECKING | {"check", "establish"}
# "The nomination has not been confirmed": by a parliament, no news.
_APPOINTED = frozenset(
    """ambassador appointee appointment candidacy candidate governor judge justice minister
    nomination nominee post secretary""".split()
)
# "The authenticity of the video": what stands behind is to be verified.
_QUALITIES = frozenset("authenticity accuracy truth veracity credibility content".split())
# "A video", "the other video": one that nobody told of yet.
_NEW = frozenset("a an another other separate different further second new".split())


def things_in_doubt(tree: Tree, cue: Span) -> list[int] | None:
    """Return what is to be verified; empty if left out, None if it is nothing that was told.

    "A video that is unverified" names a video, "could not confirm whether he fled" a question.
    """
    for token in tree.inside(cue):
        if tree.lower(token) in UNCHECKED:
            return _called_unchecked(tree, token)
        if tree.lemma(token) not in _CHECKING:
            continue
        if tree.children(token, "ccomp", "acl"):
            return None
        found = tree.children(token, "obj", "nsubj:pass", "nmod")
        found = found or tree.children(tree.first_conjunct(token), "nsubj:pass")
        if not found and tree[token].pos == "VERB":
            above = tree.head(token)  # "The report is impossible to verify"
            found = [] if above is None else tree.children(above, "nsubj")
        meant = [_told(tree, tree.antecedent(t)) for t in found[:1]]
        return None if any(_is_untold(tree, t) for t in meant) else meant
    return []


def _is_untold(tree: Tree, thing: int) -> bool:
    """Say whether nothing told is to be verified: a person, or "a separate video from Mali"."""
    words = {tree.lower(child) for child in tree.children(thing, "det", "amod")}
    return bool(words & _NEW) or _is_appointed(tree, thing)


def _is_appointed(tree: Tree, thing: int) -> bool:
    """Say whether a person or an office is confirmed: "the Senate has not confirmed Lee", no claim.

    What is told has no name: "the report", "his death".
    """
    return tree[thing].pos == "PROPN" or tree.lemma(thing) in _APPOINTED


def _called_unchecked(tree: Tree, word: int) -> list[int] | None:
    """In "The claim remains unconfirmed" return the claim.

    Who "remains unconfirmed by the senate" is nothing that was told.
    """
    head = tree.head(word)
    if tree.is_dep(word, "amod"):
        return _definite(tree, head)
    found = tree.children(word, "nsubj")
    if not found and head is not None and tree.is_dep(word, "xcomp", "advcl", "ccomp"):
        found = tree.children(head, "nsubj")
    meant = [tree.antecedent(t) for t in found[-1:]]
    persons = any(tree.lower(t) in {"he", "she", "who"} for t in found)
    return None if persons or any(_is_untold(tree, t) for t in meant) else meant


def _definite(tree: Tree, noun: int | None) -> list[int] | None:
    """In "The unverified claims" they were told, in "an unverified video" nothing was."""
    return None if noun is None or not tree.points(noun) else [noun]


def _told(tree: Tree, token: int) -> int:
    """Return the video in "the authenticity of the video": what was told, not how good it is."""
    behind = tree.children(token, "nmod")
    return behind[0] if tree.lemma(token) in _QUALITIES and behind else token
