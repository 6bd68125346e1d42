"""What others make of a statement: they refute, confirm or deny it.

"falsely claimed that P", "said P. The claim is false", "said P, but images show Q": refuted.
"said P, and the army confirmed it": confirmed. "said P; the army denied it": disputed.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from graphkit.extract.by_place import StatementIndex
from graphkit.extract.tree import Tree
from graphkit.model.extraction import StatementRecord
from graphkit.model.vocabulary import Verification

__all__ = ["with_verdicts"]

_FALSELY = frozenset("falsely wrongly incorrectly mistakenly erroneously untruthfully".split())
_FALSE = frozenset(
    """false untrue wrong incorrect baseless lie fabrication fabricated hoax untruth myth debunked
    nonsense""".split()
)
_CLAIMS = frozenset(
    """accusation account allegation assertion charge claim denial news report rumor rumour
    statement story suggestion version""".split()
)
_POINTERS = frozenset("it this that which these them so".split())
# "Peru confirmed the attack": what the sentence has just told of.
_HAPPENINGS = frozenset(
    """attack raid shelling bombing strike blast shooting killing death arrest incident loss meeting
    withdrawal deal visit""".split()
)
_VERBS: dict[str, Verification] = {
    **dict.fromkeys("deny reject dismiss refute rebut dispute contradict".split(), "disputed"),
    **dict.fromkeys("confirm acknowledge admit corroborate concede".split(), "confirmed"),
    **dict.fromkeys("disprove debunk".split(), "refuted"),
}
_EVIDENCE = frozenset(
    """footage video photograph photo picture image recording camera radar autopsy evidence record
    satellite data document log""".split()
)
_SHOWING = frozenset("show prove reveal demonstrate indicate confirm contradict".split())
_CONTRAST = frozenset("but yet however although though while".split())
_RANK: tuple[Verification, ...] = ("attributed", "disputed", "confirmed", "refuted", "unverified")
FAR_REACH = 6  # sentences back that "rejects the accusation" may mean
REACH = 2  # sentences back that "the army denied it" may mean


@dataclass(frozen=True, slots=True)
class _Verdict:
    """What a token says of a statement told before it.

    Attributes:
        own: The cue of the statement that is meant, where the words stand at it.
    """

    value: Verification
    token: int
    subjects: tuple[int, ...] = ()
    own: int | None = None


def with_verdicts(tree: Tree, statements: list[StatementRecord]) -> list[StatementRecord]:
    """Mark the statements that others refute, confirm or deny, with the words that do so.

    The stronger verdict stays: unverified, refuted, confirmed, disputed, attributed.
    """
    marked, told = list(statements), StatementIndex(statements)
    for token in range(len(tree.tokens)):
        for verdict in _verdicts_at(tree, token):
            index = _meant(tree, marked, told, verdict)
            if index is None:
                continue
            value = _as_told(tree, marked, told, verdict)
            if _RANK.index(value) > _RANK.index(marked[index].verification):
                update = {"verification": value, "verification_cue": tree.span([verdict.token])}
                marked[index] = marked[index].model_copy(update=update)
    return marked


def _verdicts_at(tree: Tree, token: int) -> Iterator[_Verdict]:
    word = tree.lower(token)
    adverb = word in _FALSELY and tree.is_dep(token, "advmod")
    if adverb or (word in _FALSE and tree.is_dep(token, "amod")):
        yield _Verdict("refuted", token, own=tree.head(token))
    elif word in _FALSE and tree.children(token, "cop") and not tree.is_negated(token):
        yield from _predicated(tree, token)
    elif tree[token].pos == "VERB" and not tree.is_negated(token):
        yield from _by_verb(tree, token)


def _predicated(tree: Tree, token: int) -> Iterator[_Verdict]:
    """For example, "The claim is false"; "the report that he fled is untrue"."""
    for subject in tree.children(token, "nsubj"):
        if tree.lemma(subject) in _CLAIMS:
            content = tree.children(subject, "acl", "ccomp")
            yield _Verdict("refuted", token, own=subject if content else None)
        elif tree.lower(subject) in _POINTERS:
            yield _Verdict("refuted", token)


def _by_verb(tree: Tree, verb: int) -> Iterator[_Verdict]:
    """For example, "the army denied it"; "Peru confirmed the attack"; "but footage shows"."""
    lemma, subjects = tree.lemma(verb), tuple(tree.children(verb, "nsubj"))
    told = _VERBS.get(lemma)
    shown = any(tree.lemma(s) in _EVIDENCE for s in subjects)
    pointing = any(_points_back(tree, o) for o in tree.children(verb, "obj", "nsubj:pass"))
    if told is not None and pointing:
        if shown and told == "disputed":
            told = "refuted"
        agents = tuple(tree.children(verb, "obl:agent"))
        yield _Verdict(told, verb, agents or subjects)
    elif lemma in _SHOWING and shown and not _asks(tree, verb):
        contrast = _contrast(tree, verb)
        if contrast or tree.is_dep(verb, "parataxis", "conj"):
            yield _Verdict("refuted" if contrast else "confirmed", verb, subjects)


def _points_back(tree: Tree, token: int) -> bool:
    """Say whether a noun phrase means what was said before: "it", "the claim", "the attack"."""
    if tree.lower(token) in _POINTERS:
        return True
    determiners = {tree.lower(d) for d in tree.children(token, "det")}
    definite = determiners & {"the", "this", "that", "these", "those", "both", "any"}
    owned = bool(tree.children(token, "nmod:poss"))
    if tree.children(token, "acl", "ccomp", "nmod"):
        return False
    return bool(definite or owned) and tree.lemma(token) in _CLAIMS | _HAPPENINGS


def _contrast(tree: Tree, verb: int) -> bool:
    words = {tree.lower(c) for c in tree.children(verb, "cc", "advmod", "mark")}
    return bool(words & _CONTRAST)


def _asks(tree: Tree, verb: int) -> bool:
    return any(tree.word(c) == "?" for c in tree.children(verb, "punct"))


def _meant(
    tree: Tree, statements: list[StatementRecord], told: StatementIndex, verdict: _Verdict
) -> int | None:
    """Return the statement that a verdict is about: the last one told before by somebody else."""
    if verdict.own is not None:
        return next(iter(told.cued_at(tree[verdict.own])), None)
    token, number = tree[verdict.token], tree.sentence(verdict.token)
    accusation = _points_at_accusation(tree, verdict.token)
    reach = FAR_REACH if accusation else REACH
    before = [
        i
        for i in told.within(number - reach, number)
        if statements[i].start < token.start and not _is_part_of(tree, statements[i], verdict.token)
    ]
    if not before:
        return None
    if accusation:
        before = [i for i in before if statements[i].act == "accuse"] or before
    latest = statements[before[-1]].sentence
    others = [
        i
        for i in before
        if statements[i].sentence == latest and not _is_own(tree, statements[i], verdict.subjects)
    ]
    inner = [i for i in others if statements[i].act != "deny"] or others
    return inner[-1] if inner else None


def _points_at_accusation(tree: Tree, verb: int) -> bool:
    objects = tree.children(verb, "obj", "nsubj:pass")
    return any(tree.lemma(o) in {"accusation", "allegation", "charge"} for o in objects)


def _is_part_of(tree: Tree, statement: StatementRecord, token: int) -> bool:
    """Say whether a verdict is the cue of a statement or part of its content."""
    cue = statement.cue
    return (cue is not None and cue.overlaps(tree[token])) or _tells(tree, statement, token)


def _tells(tree: Tree, statement: StatementRecord, token: int) -> bool:
    """Say whether the verdict is part of a statement's content, not added behind it."""
    if not any(fragment.covers(tree[token]) for fragment in statement.fragments):
        return False
    above = [token, *tree.ancestors(token)]
    inside = [t for t in above if any(f.covers(tree[t]) for f in statement.fragments)]
    return not any(tree.is_dep(t, "acl:relcl", "parataxis", "conj", "appos") for t in inside)


def _is_own(tree: Tree, statement: StatementRecord, subjects: tuple[int, ...]) -> bool:
    """Say whether who gives the verdict is who made the statement."""
    source = statement.source
    if source is None:
        return False
    last = source.of(tree.text).lower().split()[-1]
    return any(source.covers(tree[s]) or tree.lower(s) == last for s in subjects)


def _as_told(
    tree: Tree, statements: list[StatementRecord], told: StatementIndex, verdict: _Verdict
) -> Verification:
    """What is false only by somebody's words is disputed."""
    around = told.holding(tree[verdict.token])
    only_told = any(statements[i].act == "assert" for i in around)
    only_told = only_told and verdict.value == "refuted" and verdict.own is None
    return "disputed" if only_told else verdict.value
