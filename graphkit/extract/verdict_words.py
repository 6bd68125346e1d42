"""Words that judge what was told: "the army denied it", "the claim is false", "footage shows"."""

from collections.abc import Iterator
from dataclasses import dataclass

from graphkit.extract.falsehood import CLAIMS, FALSE, POINTERS, falsehoods_at
from graphkit.extract.said import is_said
from graphkit.extract.tree import Tree
from graphkit.model.vocabulary import Verification

__all__ = ["HAPPENINGS", "REJECTING", "VERBS", "Verdict", "verdicts_at"]

_FALSELY = frozenset("falsely wrongly incorrectly mistakenly erroneously untruthfully".split())
# "Peru confirmed the attack": what the sentence has just told of.
HAPPENINGS = frozenset(
    """attack raid shelling bombing strike blast shooting killing death arrest incident loss meeting
    withdrawal deal visit""".split()
)
VERBS: dict[str, Verification] = {
    **dict.fromkeys("deny reject dismiss refute rebut dispute contradict".split(), "disputed"),
    **dict.fromkeys("confirm acknowledge admit corroborate concede".split(), "confirmed"),
    **dict.fromkeys("disprove debunk".split(), "refuted"),
}
# Plans and offers are rejected too: "rejected the deal" says nothing of what is true.
REJECTING = frozenset(("reject", "dismiss"))
_EVIDENCE = frozenset(
    """footage video photograph photo picture image recording camera radar autopsy evidence record
    satellite data document log""".split()
)
_SHOWING = frozenset("show prove reveal demonstrate indicate confirm contradict".split())
_CONTRAST = frozenset("but yet however although though".split())
# An infinitive that tells what was done: "went on to deny it".
_GOING_ON = frozenset("go continue begin start rush hasten rise move proceed quick".split())


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a token says of a statement told before it.

    Attributes:
        about: The words that point back ("the claim", "it"); None for what evidence shows.
        subjects: Who gives the verdict.
        own: The cue of the statement that is meant, where the words stand at it.
    """

    value: Verification
    token: int
    about: int | None = None
    subjects: tuple[int, ...] = ()
    own: int | None = None


def verdicts_at(tree: Tree, token: int) -> Iterator[Verdict]:
    """Yield what a word judges."""
    word = tree.lower(token)
    adverb = word in _FALSELY and tree.is_dep(token, "advmod")
    before = tree.is_dep(token, "amod") and token < tree[token].head
    if adverb or (word in FALSE and before):
        yield Verdict("refuted", token, own=tree.head(token))
    elif word in FALSE:
        yield from _by_falsehood(tree, token)
    elif tree[token].pos == "VERB" and not tree.is_negated(token):
        yield from _by_verb(tree, token)


def _by_falsehood(tree: Tree, token: int) -> Iterator[Verdict]:
    """For example, "The claim is false"; "reports that he fled proved untrue"; "called it a lie".

    Who calls something false disputes it.
    """
    for noun, caller in falsehoods_at(tree, token):
        value: Verification = "refuted" if caller is None else "disputed"
        subjects = () if caller is None else tuple(tree.subjects(caller))
        if tree.children(noun, "acl", "ccomp", "nmod"):
            yield Verdict(value, token, subjects=subjects, own=noun)
        elif tree.lower(noun) in POINTERS or tree.lemma(noun) in CLAIMS:
            yield Verdict(value, token, noun, subjects)


def _by_verb(tree: Tree, verb: int) -> Iterator[Verdict]:
    """For example, "the army denied it"; "Peru confirmed the attack"; "but footage shows"."""
    lemma, subjects = tree.lemma(verb), tuple(tree.children(verb, "nsubj"))
    told = VERBS.get(lemma)
    shown = any(tree.lemma(s) in _EVIDENCE for s in subjects)
    about = None if told is None else _about(tree, verb)
    if told is not None and about is not None:
        if not _is_given(tree, verb):
            return
        if shown and told == "disputed":
            told = "refuted"
        by = tuple(tree.children(verb, "obl:agent")) or subjects
        active = not tree.children(verb, "nsubj:pass")
        yield Verdict(told, verb, about, by or tuple(tree.subjects(verb) if active else ()))
    elif lemma in _SHOWING and shown and not _asks(tree, verb):
        contrast = _contrast(tree, verb)
        if contrast or tree.is_dep(verb, "parataxis", "conj"):
            yield Verdict("refuted" if contrast else "confirmed", verb, subjects=subjects)


def _is_given(tree: Tree, verb: int) -> bool:
    """Say whether somebody does deny or confirm it.

    Not in "vowed to reject it", "declined to confirm it" and "would not confirm or deny it".
    """
    head = tree.head(verb)
    joined = {tree.lower(cc) for cc in tree.children(verb, "cc")} & {"or", "nor"}
    if head is not None and joined and tree.is_dep(verb, "conj"):
        return not tree.is_negated(head) and _is_given(tree, head)
    if head is not None and "to" in tree.marks(verb):
        return tree.lemma(head) in _GOING_ON and not tree.is_negated(head)
    return is_said(tree, verb)


def _about(tree: Tree, verb: int) -> int | None:
    """Return the words of a verb's object that mean what was said before, or None.

    In "said P, a claim that Peru denies" it is the claim.
    """
    objects = tree.children(verb, "obj", "nsubj:pass")
    head = tree.head(verb)
    if head is not None and tree.is_dep(verb, "acl") and tree.lemma(head) in CLAIMS:
        relative = {"which", "that"}.issuperset(tree.lower(o) for o in objects)
        return head if relative and tree.is_dep(head, "appos", "parataxis", "dislocated") else None
    # "the papers that Peru denies": the papers, not what was said
    other = {"that"} if tree.is_dep(verb, "acl:relcl") else set()
    pointing = (o for o in objects if _points_back(tree, o) and tree.lower(o) not in other)
    return next(pointing, None)


def _points_back(tree: Tree, token: int) -> bool:
    """Say whether a noun phrase means what was said before: "it", "the claim", "the attack"."""
    if tree.lower(token) in POINTERS:
        return True
    both = {tree.lower(d) for d in tree.children(token, "det")} & {"both", "any"}
    if tree.children(token, "acl", "ccomp", "nmod"):
        return False
    return bool(tree.points(token) or both) and tree.lemma(token) in CLAIMS | HAPPENINGS


def _contrast(tree: Tree, verb: int) -> bool:
    words = {tree.lower(c) for c in tree.children(verb, "cc", "advmod", "mark")}
    return bool(words & _CONTRAST)


def _asks(tree: Tree, verb: int) -> bool:
    return any(tree.word(c) == "?" for c in tree.children(verb, "punct"))
