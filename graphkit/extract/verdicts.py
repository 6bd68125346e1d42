"""What others make of a statement: they refute, confirm or deny it.

"falsely claimed that P", "said P. The claim is false", "said P, but images show Q": refuted.
"said P, and the army confirmed it": confirmed. "said P; the army denied it": disputed.
"""

from graphkit.extract.by_place import StatementIndex
from graphkit.extract.event_lexicon import entries_of
from graphkit.extract.rivals import TELLING
from graphkit.extract.scene import STEM
from graphkit.extract.tree import Tree
from graphkit.extract.verdict_words import HAPPENINGS, REJECTING, Verdict, verdicts_at
from graphkit.model.extraction import StatementRecord
from graphkit.model.vocabulary import Verification

__all__ = ["with_verdicts"]

_ACCUSATIONS = frozenset(("accusation", "allegation", "charge"))
# "Is not bound by the accord. They rejected it": the accord, not the statement.
_REJECTABLE = frozenset(
    """accord agreement amendment appeal application bid bill budget constitution contract deal
    decision demand draft idea invitation law measure motion offer order pact peace petition plan
    proposal reform request resolution result ruling sanction settlement sum term treaty truce
    ultimatum verdict vote""".split()
)
_RANK: tuple[Verification, ...] = ("attributed", "disputed", "confirmed", "refuted", "unverified")
FAR_REACH = 6  # sentences back that "rejects the accusation" may mean
REACH = 2  # sentences back that "the army denied it" may mean


def with_verdicts(tree: Tree, statements: list[StatementRecord]) -> list[StatementRecord]:
    """Mark the statements that others refute, confirm or deny, with the words that do so.

    The stronger verdict stays: unverified, refuted, confirmed, disputed, attributed.
    """
    marked, told = list(statements), StatementIndex(statements)
    for token in range(len(tree.tokens)):
        for verdict in verdicts_at(tree, token):
            index = _meant(tree, marked, told, verdict)
            if index is None:
                continue
            value = _as_told(tree, marked, told, verdict)
            if _RANK.index(value) > _RANK.index(marked[index].verification):
                update = {"verification": value, "verification_cue": tree.span([verdict.token])}
                marked[index] = marked[index].model_copy(update=update)
    return marked


def _meant(
    tree: Tree, statements: list[StatementRecord], told: StatementIndex, verdict: Verdict
) -> int | None:
    """Return the statement that a verdict is about: the last one told before by somebody else.

    In "Mali said that Chad had asked Peru to attack. Chad denied it" that is what Mali said, not
    what Chad asked.
    """
    if verdict.own is not None:
        return next(iter(told.cued_at(tree[verdict.own])), None)
    before = _before(tree, statements, told, verdict)
    if not before:
        return None
    latest = statements[before[-1]].sentence
    others = [
        i
        for i in before
        if statements[i].sentence == latest
        and not _is_own(tree, statements, told, i, verdict)
        and _may_mean(tree, statements[i], verdict)
    ]
    inner = [i for i in others if statements[i].act != "deny"] or others
    return inner[-1] if inner else None


def _before(
    tree: Tree, statements: list[StatementRecord], told: StatementIndex, verdict: Verdict
) -> list[int]:
    """The statements within reach; of those, the ones of the kind that a noun names.

    "The accusation" is what somebody accuses of, "the attack" is told with an attack.
    """
    token, number = tree[verdict.token], tree.sentence(verdict.token)
    lemma = "" if verdict.about is None else tree.lemma(verdict.about)
    reach = FAR_REACH if lemma in _ACCUSATIONS else REACH
    before = [
        i
        for i in told.within(number - reach, number)
        if statements[i].start < token.start and not _is_part_of(tree, statements[i], verdict.token)
    ]
    if lemma in _ACCUSATIONS:
        accusing = [i for i in before if statements[i].act == "accuse"]
        return accusing or [i for i in before if number - statements[i].sentence <= 1]
    if lemma in HAPPENINGS:
        return [i for i in before if _tells_of(tree, statements[i], lemma)]
    return before


def _may_mean(tree: Tree, statement: StatementRecord, verdict: Verdict) -> bool:
    """Say whether a statement is of a kind that a verdict can be about.

    A plan may be confirmed, but only what claims something is disputed or false. "Rejected it"
    means a thing that was offered, where the statement names one.
    """
    if verdict.value == "confirmed":
        return verdict.about is not None or _is_shown(tree, statement, verdict.token)
    if statement.act not in TELLING:
        return False
    about = verdict.about
    if about is None or tree.lemma(verdict.token) not in REJECTING or tree[about].pos != "PRON":
        return True
    inside = tree.inside(*statement.fragments)
    return not any(
        tree.lemma(i) in _REJECTABLE
        or (tree.lower(i) in {"it", "them"} and not _is_subject(tree, i))
        for i in inside
    )


def _is_shown(tree: Tree, statement: StatementRecord, verb: int) -> bool:
    """Say whether evidence shows the act that was told, not another matter.

    "Said rebels burned the mill; footage shows the mill burning", "said they fired; footage shows
    the shots", but not "footage shows people running".
    """
    objects = tree.children(verb, "obj", "ccomp", "xcomp")
    if any(tree.points(o) and tree.children(o) == tree.children(o, "det") for o in objects):
        return True
    shown = {tree.lemma(i)[:STEM] for o in objects for i in tree.subtree(o)}
    told = tree.inside(*statement.fragments)
    return any(tree.lemma(i)[:STEM] in shown for i in told if tree[i].pos == "VERB")


def _is_subject(tree: Tree, token: int) -> bool:
    return tree.is_dep(token, "nsubj", "expl")


def _tells_of(tree: Tree, statement: StatementRecord, lemma: str) -> bool:
    """Say whether a statement tells of such an act: of "the attack" in "they had shelled it".

    Of "the incident", which may be any act, it is not asked.
    """
    types = {entry.type for entry in entries_of(lemma, "NOUN")}
    return not types or any(
        tree.lemma(i)[:STEM] == lemma[:STEM]
        or types & {entry.type for entry in entries_of(tree.lemma(i), tree[i].pos)}
        for i in tree.inside(*statement.fragments)
    )


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
    return not any(_is_added(tree, t) for t in inside)


def _is_added(tree: Tree, token: int) -> bool:
    """Say whether a clause or noun is added behind: "…, a claim that Peru denies".

    "Said he would leave and rejected the charge": a second verb of one subject is not.
    """
    if tree.is_dep(token, "conj"):
        return bool(tree.children(token, "nsubj"))
    return tree.is_dep(token, "acl:relcl", "parataxis", "appos", "dislocated")


def _is_own(
    tree: Tree,
    statements: list[StatementRecord],
    told: StatementIndex,
    index: int,
    verdict: Verdict,
) -> bool:
    """Say whether who gives the verdict is who made the statement."""
    statement = statements[index]
    source = statement.source
    if source is None:
        return False
    if any(
        set(statements[i].speakers) & set(statement.speakers)
        for i in told.cued_at(tree[verdict.token])
    ):
        return True
    last = source.of(tree.text).lower().split()[-1]
    return any(source.covers(tree[s]) or tree.lower(s) == last for s in verdict.subjects)


def _as_told(
    tree: Tree, statements: list[StatementRecord], told: StatementIndex, verdict: Verdict
) -> Verification:
    """What is false only by somebody's words is disputed."""
    around = told.holding(tree[verdict.token])
    only_told = any(statements[i].act == "assert" for i in around)
    beside = tree.is_dep(verdict.token, "amod", "advmod")  # "the false claim that"
    only_told = only_told and verdict.value == "refuted" and not beside
    return "disputed" if only_told else verdict.value
