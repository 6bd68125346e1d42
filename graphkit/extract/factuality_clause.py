"""What the words of one clause or noun phrase say about the act it names.

Auxiliaries, conjunctions, adverbs, negations, question marks, adjectives.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from graphkit.extract.factuality_condition import condition_of, inversion
from graphkit.extract.factuality_negation import negative_arguments
from graphkit.extract.factuality_words import ADJECTIVES, ADVERBS, CONDITION_MARKS, GOVERNORS
from graphkit.extract.tree import Tree

__all__ = [
    "OBLIGED",
    "Sign",
    "asked_by",
    "auxiliary_signs",
    "clause_signs",
    "is_past",
    "noun_signs",
    "question_mark",
]

OBLIGED = frozenset("must should ought".split())
_POSSIBLE = frozenset("could might may can".split())
_FUTURE = frozenset("will would shall 'll ’ll wo".split())
# "The meeting scheduled for Thursday": "planned" may be undone, "did not take place".
_FIXED_FOR = frozenset("scheduled planned due expected slated set".split())
_REPLACED = frozenset(("without", "instead"))
_ASKING = frozenset("know clear unclear ask wonder sure say determine establish see".split())
_PAST = frozenset("had has have was were did been".split())
_WOULD = frozenset(("would", "'d", "’d"))
_URGING = frozenset(
    "urge ask appeal call encourage advise suggest say like thank beg argue".split()
)
_BEING = frozenset("is are was were".split())
_WHENEVER = frozenset(("when", "whenever"))
# Their past is their present: "workers died when missiles hit the port".
_SAME_IN_PAST = frozenset(
    "beat burst cast cut hit hurt let put quit set shed shut split spread".split()
)
_NOT_DONE = frozenset(("denied", "negated"))
_NOT = frozenset("not n't n’t never neither nor".split())


@dataclass(frozen=True, slots=True)
class Sign:
    """What one word says about an act: an effect ("planned", "negated" ...) and its token."""

    effect: str
    token: int


def noun_signs(tree: Tree, noun: int) -> Iterator[Sign]:
    """Modifiers of a noun: "a planned visit", "no talks", "without talks", "ahead of talks".

    "Any attack would mean war" too.
    """
    for child in tree.children(noun, "amod", "det", "nmod:desc", "compound"):
        effect = "negated" if tree.lower(child) == "no" else ADJECTIVES.get(tree.lower(child))
        if effect is not None:
            yield Sign(effect, child)
        elif tree.lower(child) == "any" and not _is_ruled_out(tree, noun):
            yield Sign("hypothetical", child)
    for child in tree.children(noun, "case"):
        yield from _case_signs(tree, child)
    for child in tree.children(noun, "acl!"):
        coming = tree.lower(child) == "coming" and tree.lower(child + 1) in {"up", "ahead"}
        if (coming or tree.lower(child) in _FIXED_FOR) and not tree.children(child, "aux", "mark"):
            yield Sign("planned", child)


def _is_ruled_out(tree: Tree, noun: int) -> bool:
    """Say whether "any" stands for none: "denied any attack", "no sign of any", "without any"."""
    above = (noun, *tree.ancestors(noun))
    without = any(tree.lower(case) == "without" for case in tree.children(noun, "case"))
    effects = {GOVERNORS.get(tree.lemma(token)) for token in above[1:]}
    return without or bool(effects & _NOT_DONE) or any(tree.is_negated(token) for token in above)


def _case_signs(tree: Tree, case: int) -> Iterator[Sign]:
    if _is_either_way(tree, case):
        yield Sign("hypothetical", case)
    elif tree.lower(case) == "without":
        yield Sign("negated", case)
    elif case > 0 and tree.lower(case - 1) == "ahead":
        yield Sign("planned", case - 1)


def _is_either_way(tree: Tree, case: int) -> bool:
    """Say whether a preposition leaves both open: "with or without a truce"."""
    words = [tree.lower(i) for i in range(max(0, case - 2), min(case + 3, len(tree.tokens)))]
    return any(words[i : i + 3] == ["with", "or", "without"] for i in range(3))


def clause_signs(tree: Tree, verb: int) -> Iterator[Sign]:
    """Auxiliaries, markers and adverbs of a clause, and whether it asks."""
    yield from auxiliary_signs(tree, verb)
    for child in tree.children(verb, "mark", "advmod", "cc", "det"):
        effect = _effect_of_word(tree, verb, child)
        if effect is not None:
            yield Sign(effect, child)
    yield from (Sign("negated", word) for word in negative_arguments(tree, verb))
    condition = condition_of(tree, verb) if _may_depend(tree, verb) else None
    if condition is not None:
        yield Sign("hypothetical", condition)
    question = question_mark(tree, verb)
    if question is not None:
        yield Sign("hypothetical", question)


def _may_depend(tree: Tree, verb: int) -> bool:
    """Say whether a clause may hang on a condition: "would leave", "agreed to leave"."""
    modal = any(tree.lower(aux) in _FUTURE | _POSSIBLE for aux in tree.children(verb, "aux"))
    return modal or "to" in tree.marks(verb)


def _effect_of_word(tree: Tree, verb: int, child: int) -> str | None:
    """What a marker or adverb does to its clause.

    "whether they had left" asks for a fact: unverified; "whether they leave" is hypothetical, and
    so is "when they leave" in the present, but for headlines.
    """
    word = tree.lower(child)
    if word in _WHENEVER and _is_any_time(tree, verb):
        return "hypothetical"
    if word == "how" and "to" in tree.marks(verb):
        return "hypothetical"  # "explains how to bomb a bridge"
    if word in CONDITION_MARKS:
        asked = word == "whether" or (word == "if" and _is_asked(tree, verb))
        return "unverified" if asked and is_past(tree, verb) else "hypothetical"
    if tree.children(child, "fixed") and GOVERNORS.get(word) == "planned":  # "is due to visit"
        return "planned"
    if word in _REPLACED or _is_negation(tree, child):
        return "negated"
    if word == "rather" and tree.is_dep(child, "cc", "mark") and tree.lower(child + 1) == "than":
        return "negated"  # "left rather than sign it"
    before = tree.lower(child - 1) if child > 0 else ""
    if (before, word) in {("far", "from"), ("yet", "to")}:  # "far from leaving", "has yet to leave"
        return "negated"
    return ADVERBS.get(word)


def _is_any_time(tree: Tree, verb: int) -> bool:
    """Say whether a clause tells what happens each time: "when troops enter a town, ...".

    Of a verb that is the same in the past ("hit") the main clause tells the tense.
    """
    head = tree.head(verb)
    if tree.lower(verb) in _SAME_IN_PAST and head is not None and is_past(tree, head):
        return False
    if tree.sentence_span(verb).zone != "body" or tree.lower(verb).endswith("ing"):
        return False
    finite = tree.children(verb, "aux", "aux:pass", "cop")
    return not is_past(tree, verb) and bool(tree.children(verb, "nsubj")) and not finite


def _is_asked(tree: Tree, verb: int) -> bool:
    """Say whether "if" means "whether": "it is not known if they left"."""
    head = tree.head(verb)
    return tree.is_dep(verb, "ccomp", "csubj") or (
        head is not None and tree.lemma(head) in _ASKING and tree.is_dep(verb, "advcl")
    )


def _headline_future(tree: Tree, verb: int) -> int | None:
    """In headlines an infinitive with a subject is the future: "Bloc to buy grain"."""
    marks = [mark for mark in tree.children(verb, "mark") if tree.lower(mark) == "to"]
    head = tree.head(verb)
    if not marks:
        return None
    if tree.lower(marks[0] - 1) in _BEING and tree.is_dep(marks[0] - 1, "aux"):
        return marks[0]  # "and Ann Lee was to sign it"
    if head is None or tree.children(verb, "cop"):  # "the day on which they are to meet"
        return marks[0] if tree.children(verb, "nsubj") else None
    named = tree[head].pos == "PROPN" and tree.head(head) is None
    return marks[0] if named and tree.is_dep(verb, "acl", "parataxis") else None


def auxiliary_signs(tree: Tree, verb: int) -> Iterator[Sign]:
    """Modals: "may raid", "will raid", "must leave"; "could not" is a failure, no possibility."""
    inverted = inversion(tree, verb) if tree.is_dep(verb, "advcl", "root") else None
    if inverted is not None and not _asks(tree, verb):
        yield Sign("hypothetical", inverted)
    future = _headline_future(tree, verb)
    if future is not None:
        yield Sign("planned", future)
    for child in tree.children(verb, "aux"):
        effect = _effect_of_auxiliary(tree, verb, child)
        if effect is not None and child != inverted:
            yield Sign(effect, child)


def _effect_of_auxiliary(tree: Tree, verb: int, aux: int) -> str | None:
    word = tree.lower(aux)
    if word in _WOULD - {"would"} and _is_bare(tree, verb):
        word = "would"  # "he'd leave", not "he'd left"
    if word in {"could", "can"} and _is_denied(tree, verb):
        return None
    if word in _POSSIBLE or (word == "would" and _has_perfect(tree, verb)):
        return "hypothetical"
    if word in _FUTURE or word == "going":
        return None if word in _WOULD and _is_polite(tree, verb) else "planned"
    if word in OBLIGED and _has_perfect(tree, verb):  # "should have warned": did not
        return "hypothetical" if word == "must" else "negated"
    return "proposed" if word in OBLIGED else None


def _is_bare(tree: Tree, verb: int) -> bool:
    """Say whether a verb has the form of its lemma: "leave" and "be seen", not "left"."""
    words = [verb, *tree.children(verb, "aux:pass", "cop")]
    return tree.lower(words[-1]) in {tree.lemma(verb), "be"}


def _is_polite(tree: Tree, verb: int) -> bool:
    """Say whether "would" only makes words polite: "I would urge them to leave" urges them."""
    speaks = any(tree.lower(s) in {"i", "we"} for s in tree.children(verb, "nsubj"))
    return speaks and tree.lemma(verb) in _URGING


def _has_perfect(tree: Tree, verb: int) -> bool:
    """Say whether a clause tells what did not come about: "would have attacked"."""
    return any(tree.lower(aux) == "have" for aux in tree.children(verb, "aux"))


def _is_denied(tree: Tree, verb: int) -> bool:
    return tree.is_negated(verb) or next(negative_arguments(tree, verb), None) is not None


def _asks(tree: Tree, verb: int) -> bool:
    return question_mark(tree, verb) is not None


def is_past(tree: Tree, verb: int) -> bool:
    """Say whether a clause is about the past: "had left", "left", "was shot"."""
    finite = [*tree.children(verb, "aux", "cop"), *tree.children(verb, "aux:pass")]
    if finite:
        return any(tree.lower(aux) in _PAST for aux in finite)
    word = tree.lower(verb)
    return word != tree.lemma(verb) and not word.endswith(("s", "ing"))


def _is_negation(tree: Tree, child: int) -> bool:
    if tree.lower(child) not in _NOT:
        return False
    following = tree.lower(child + 1) if child + 1 < len(tree.tokens) else ""
    return following not in {"only", "just", "merely", "before"}


def _takes_for_granted(tree: Tree, verb: int) -> bool:
    """Say whether a question asks why, when or how of a past act: "Why did they raid it?"."""
    words = {tree.lower(c) for c in tree.children(verb, "advmod")}
    return bool(words & {"why", "when", "where", "how"}) and is_past(tree, verb)


def asked_by(tree: Tree, token: int) -> int | None:
    """Return the question mark that ends a token's sentence.

    None if the question takes the acts in it for granted: "Why did they raid the port?"
    """
    sentence = tree.sentence_span(token)
    last = sentence.last - 1
    while last > sentence.first and tree[last].pos == "PUNCT" and tree.word(last) != "?":
        last -= 1
    words = [token, *tree.ancestors(token)]
    granted = any(_takes_for_granted(tree, word) for word in words)
    return last if tree.word(last) == "?" and not granted else None


def question_mark(tree: Tree, verb: int) -> int | None:
    """The question mark that ends the clause: its own, or the sentence's."""
    if _takes_for_granted(tree, verb):
        return None
    own = [c for c in tree.children(verb, "punct") if tree.word(c) == "?" and c > verb]
    if own:
        return own[0]
    last = tree.sentence_span(verb).last - 1
    return last if tree.word(last) == "?" and tree.is_dep(verb, "root", "conj") else None
