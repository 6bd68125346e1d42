"""Negation that does not stand at the verb: in its subject, its object, or what came of a try.

"Nobody was arrested", "signed nothing", "tried to seize the fort but failed", "talked him out of
resigning".
"""

from collections.abc import Iterator

from graphkit.extract.tree import Tree

__all__ = [
    "absence_of",
    "failure_told",
    "is_kept_from",
    "is_talked_out",
    "negative_arguments",
    "undone_by",
]

_TRYING = frozenset(
    "try attempt seek strive struggle bid effort endeavour endeavor move vote motion".split()
)
_NEGATIVE = frozenset("nobody nothing none neither".split())
_FAILING = frozenset("fail collapse backfire founder".split())
_SIGNS = frozenset("sign trace indication hint".split())
_IN_VAIN = frozenset(("vain", "avail", "success"))
_NEVER = frozenset(("not", "n't", "n’t", "never"))
# "Did not turn up", "did not take place": what was planned did not come about.
_COMING_ABOUT = frozenset(
    "turn show appear come arrive attend happen occur take materialise materialize do".split()
)
_WEIGHING = frozenset("consider contemplate mull weigh".split())
_REFUSING = frozenset("refuse decline fail".split())
_ELLIPTIC = frozenset("did do does could would was were had have has".split())
_DISSUADING = frozenset("talk argue reason frighten bully".split())


def negative_arguments(tree: Tree, verb: int) -> Iterator[int]:
    """Yield the words of a verb's subjects and objects that say that there was none.

    "Nobody was arrested", "no rebels attacked", "neither Kenya nor Ghana signed", "none of them".
    """
    for noun in tree.children(verb, "nsubj", "obj"):
        first = min(tree.subtree(noun))
        if tree.lower(noun) in _NEGATIVE:
            yield noun
        elif tree.lower(first) == "not" and tree.lower(first + 1) in {"a", "one"}:
            yield first  # "not a single shell"
        yield from (
            child
            for child in tree.children(noun, "det", "cc:preconj", "cc")
            if tree.lower(child) in {"no", "neither"}
        )


def absence_of(tree: Tree, noun: int) -> int | None:
    """Return the "no" of "no sign of a raid", of which `noun` is the sign, or None."""
    if tree.lemma(noun) not in _SIGNS:
        return None
    words = tree.children(noun, "det")
    return next((word for word in words if tree.lower(word) == "no"), None)


def is_kept_from(tree: Tree, act: int, governor: int) -> bool:
    """Say whether somebody did not come to do it: "kept the army from invading", "held off".

    "Came close to shelling the port" too.
    """
    lemma, marks = tree.lemma(governor), tree.marks(act)
    if lemma in {"keep", "stop", "hold"} and "from" in marks:
        return True
    if lemma == "hold":
        return tree.particle(governor) == "off" or _has_adverb(tree, governor, "off")
    came = governor if lemma == "come" else tree.head(governor)
    close = lemma == "close" or (lemma == "come" and _has_adverb(tree, governor, "close"))
    return close and came is not None and tree.lemma(came) == "come"


def _has_adverb(tree: Tree, verb: int, word: str) -> bool:
    return any(
        tree.lower(c) == word for c in tree.children(verb, "advmod", "compound:prt", "xcomp")
    )


def undone_by(tree: Tree, verb: int) -> int | None:
    """Return the word that says that what `verb` plans did not come about, or None.

    "Was expected to sign but did not", "was due to speak but never turned up", "promised to come
    but did not do so", "was to sign it but refused".
    """
    for other in tree.children(verb, "conj"):
        if {tree.lower(word) for word in tree.children(other, "cc")} <= {"and"}:
            continue
        nots = [c for c in tree.children(other, "advmod") if tree.lower(c) in _NEVER]
        bare = not tree.children(other, "obj", "xcomp", "ccomp", "obl")
        if tree.lemma(other) in _REFUSING and bare and not nots:
            return other
        elliptic = tree.lower(other) in _ELLIPTIC and tree[other].pos == "AUX"
        if nots and (elliptic or tree.lemma(other) in _COMING_ABOUT):
            return nots[0]
    return None


def failure_told(tree: Tree, act: int, governor: int, effect: str | None) -> int | None:
    """Return the word that says that what somebody tried, planned or weighed came to nothing.

    "Tried to raid it but failed", "planned to raid it but did not", "considered a raid but did
    not".
    """
    lemma = tree.lemma(governor)
    failure = _failure_of(tree, act, governor) if lemma in _TRYING else None
    if failure is None and (effect == "planned" or lemma in _WEIGHING):
        failure = undone_by(tree, governor)
    return failure


def _failure_of(tree: Tree, act: int, attempt: int) -> int | None:
    """Return the word that says that an attempt failed, or None if its outcome is open.

    "Tried to seize the fort but failed", "tried in vain to seize it", "an attempt to seize the fort
    failed", "tried without success".
    """
    for verb in (act, attempt):
        for other in tree.children(verb, "conj"):
            if tree.lemma(other) in _FAILING and not tree.children(other, "xcomp"):
                return other
        for phrase in tree.children(verb, "obl"):
            if noun_in_vain(tree, phrase):
                return phrase
    outer = tree.head(attempt)
    failed = outer is not None and tree.is_dep(attempt, "nsubj") and tree.lemma(outer) in _FAILING
    unsuccessful = [c for c in tree.children(attempt, "advmod") if _is_unsuccessful(tree, c)]
    return outer if failed else next(iter(unsuccessful), None)


def noun_in_vain(tree: Tree, noun: int) -> bool:
    """Say whether a phrase says that nothing came of it: "in vain", "to no avail"."""
    word = tree.lower(noun)
    without = "without" in tree.prepositions(noun)
    return word in _IN_VAIN and (word != "success" or without)


def is_talked_out(tree: Tree, act: int, governor: int) -> bool:
    """Say whether somebody was kept from an act by words: "talked him out of resigning"."""
    if tree.lemma(governor) not in _DISSUADING:
        return False
    marks = [tree.lower(m) for m in tree.children(act, "mark", "case")]
    return "out" in marks or "out" in {tree.lower(c) for c in tree.children(governor)}


def _is_unsuccessful(tree: Tree, token: int) -> bool:
    return tree.lower(token) in {"unsuccessfully", "vainly"}
