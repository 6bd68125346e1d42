"""What governs an act: the verbs, nouns and clauses above it in the tree.

"planned to raid", "called for talks", "failed attempts to", "if they leave", "denied that".
"""

from collections.abc import Iterator

from graphkit.extract.factuality_clause import (
    OBLIGED,
    Sign,
    auxiliary_signs,
    clause_signs,
    noun_signs,
)
from graphkit.extract.factuality_doubt import CHECKING, doubt_about
from graphkit.extract.factuality_known import is_definite
from graphkit.extract.factuality_negation import (
    TRYING,
    failure_of,
    is_talked_out,
    negative_arguments,
)
from graphkit.extract.factuality_words import (
    CONDITION_MARKS,
    FACTUAL_MARKS,
    GOVERNORS,
    PREVENTING,
)
from graphkit.extract.scene import noun_lemma
from graphkit.extract.tree import Tree
from graphkit.extract.triggers import Trigger
from graphkit.extract.verb_arguments import is_passive

__all__ = ["signs_of"]

_SCOPING = frozenset("to of from for into at on in against with".split())
_WANTING = frozenset("want wish need like".split())
# "No choice but to leave" does not negate the leaving.
_CHOICES = frozenset("choice option alternative doubt".split())
_ABLE = frozenset("able capable possible could".split())
# With a finite clause these tell as often as they ask or warn.
_TELLING = frozenset(
    "suggest insist tell warn advise recall promise swear vow expect decide".split()
)
# A truce that is agreed is still to come.
_AGREEING = frozenset("sign agree reach negotiate conclude broker approve accept".split())
_TO_COME = frozenset("will would 'll ’ll".split())
# "called it a lie that", "dismissed it as false that": the one who says so denies it.
_BRANDING = frozenset("call brand label dismiss describe denounce reject say".split())
_IRREAL = frozenset(("hypothetical", "planned", "proposed", "claimed"))


def signs_of(tree: Tree, trigger: Trigger) -> Iterator[Sign]:
    """Yield what the words around the act and above it say, from the inside out, each once.

    A refusal worded as a negation ("did not accept") is itself done, not negated.
    """
    refusal = trigger.entry.has("negated") or trigger.entry.head == "fail"
    doubt = doubt_about(tree, trigger.arguments.anchor)
    checking = {doubt, *tree.ancestors(doubt)} if doubt is not None else set()
    if doubt is not None:
        yield Sign("unverified", doubt)
    for sign in dict.fromkeys(_all_signs(tree, trigger)):
        if sign.effect == "negated" and {sign.token, tree.head(sign.token)} & checking:
            continue  # what failed is the checking, not the act
        if not (refusal and sign.effect in {"negated", "planned"}):
            yield sign


def _all_signs(tree: Tree, trigger: Trigger) -> Iterator[Sign]:
    yield from _own_signs(tree, trigger)
    if tree[trigger.head].pos == "NOUN":
        yield from noun_signs(tree, trigger.head)
    if trigger.arguments.anchor != trigger.head or tree[trigger.head].pos != "NOUN":
        verb = trigger.arguments.anchor
        if tree.is_dep(trigger.head, "obj", "obl", "nsubj:pass", "acl") and verb != trigger.head:
            yield from _governed(tree, trigger.head, verb)
        yield from clause_signs(tree, verb)
        yield from _upwards(tree, verb)
    else:
        if tree.children(trigger.head, "cop"):
            yield from clause_signs(tree, trigger.head)
        yield from _above_noun(tree, trigger.head)


def _own_signs(tree: Tree, trigger: Trigger) -> Iterator[Sign]:
    """What the act's own words say: "signed a truce" (planned), "imposed no sanctions"."""
    head, anchor = trigger.head, trigger.arguments.anchor
    noun = tree[head].pos == "NOUN" and tree.is_dep(head, "obj", "nsubj:pass")
    if noun and trigger.entry.type == "RETREAT" and tree.lemma(anchor) in _AGREEING:
        yield Sign("planned", anchor)
    yield from (Sign("negated", word) for word in negative_arguments(tree, head))


def _upwards(tree: Tree, verb: int) -> Iterator[Sign]:
    """Yield what governs a clause says: verbs of planning, asking, failing, denying and so on.

    The way ends at clauses told as facts ("after losing", "who fled") and at the root.
    """
    head = tree.head(verb)
    if head is None or tree.is_dep(verb, "acl:relcl", "parataxis", "appos"):
        return
    if tree.is_dep(verb, "conj"):
        if not tree.children(verb, "aux", "nsubj"):
            yield from auxiliary_signs(tree, head)
        yield from _upwards(tree, head)
    elif tree.is_dep(verb, "advcl"):
        yield from _adverbial(tree, verb, head)
    elif tree.is_dep(verb, "acl"):
        yield from _below_noun(tree, verb, head)
    elif tree.is_dep(verb, "xcomp", "ccomp", "csubj", "obj", "obl", "nsubj", "nsubj:pass"):
        yield from _governed(tree, verb, head)
        yield from clause_signs(tree, head) if _passes_on(tree, verb, head) else ()
        yield from _upwards(tree, head)


def _passes_on(tree: Tree, act: int, governor: int) -> bool:
    """Say whether "may", "not" and the like of a governor reach the act in its complement.

    "It may begin to shell" does; "he did not say that they shelled" does not.
    """
    effect = GOVERNORS.get(tree.lemma(governor))
    return tree.is_dep(act, "xcomp", "obj", "nsubj:pass", "obl") and effect != "claimed"


def _governed(tree: Tree, act: int, governor: int) -> Iterator[Sign]:
    effect = _effect_of_governor(tree, act, governor)
    if effect is None or effect == "same":
        return
    if effect == "planned" and tree.lemma(governor) in TRYING:
        failure = failure_of(tree, act, governor)
        if failure is not None:
            yield Sign("negated", failure)
    yield Sign(effect, governor)


def _effect_of_governor(tree: Tree, act: int, governor: int) -> str | None:
    """What a verb or adjective says about the act below it, or None."""
    lemma = tree.lemma(governor)
    effect = GOVERNORS.get(lemma, "same")
    if lemma == "go" and tree.lower(governor) == "going" and tree.is_dep(act, "xcomp"):
        return "planned"  # "is going to visit"
    if lemma in _WANTING and _is_for_others(tree, act, governor):
        return "proposed"  # "wants the governor to resign"
    if lemma == "rule" and tree.is_negated(governor):
        return "hypothetical"
    if effect == "claimed":
        known = _is_known(tree, act) or _is_explained(tree, act)
        return effect if _is_told(tree, act, governor) and not known else None
    if effect == "negated":
        return None if _is_known(tree, act) and lemma not in PREVENTING else effect
    if (lemma in _ABLE and tree.is_negated(governor)) or _is_naming(tree, act, governor):
        return None
    if effect not in {"same", "denied"} and _is_assertion(tree, act, governor):
        return "claimed"
    return effect


def _is_for_others(tree: Tree, act: int, governor: int) -> bool:
    objects = [c for c in tree.children(governor, "obj", "iobj") if c != act]
    return tree.is_dep(act, "xcomp", "ccomp") and bool(objects or tree.children(act, "nsubj"))


def _is_explained(tree: Tree, act: int) -> bool:
    """Say whether only the reason, time, place or way is asked: "nobody knows why they left"."""
    words = {tree.lower(c) for c in tree.children(act, "advmod", "mark")}
    return tree.is_dep(act, "ccomp", "advcl") and bool(words & {"why", "how", "when", "where"})


def _is_naming(tree: Tree, act: int, governor: int) -> bool:
    """Say whether "call" gives a name: "called the raid a crime"."""
    if tree.lemma(governor) != "call":
        return False
    asks = [c for c in tree.children(governor, "obl") if {"for", "on"} & {*tree.prepositions(c)}]
    return not asks and not tree.is_dep(act, "xcomp", "advcl", "nsubj:pass")


def _is_known(tree: Tree, act: int) -> bool:
    """Say whether a noun names an act already done: "rejected Oslo's demand"."""
    return tree[act].pos == "NOUN" and is_definite(tree, act)


def _is_assertion(tree: Tree, act: int, governor: int) -> bool:
    """Say whether a verb that may propose only tells: "reports suggest that Chad prepares"."""
    if not tree.is_dep(act, "ccomp") or tree.lemma(governor) not in _TELLING:
        return False
    finite = tree.children(act, "aux", "cop", "aux:pass")
    if tree.lemma(governor) == "warn" and any(tree.lower(aux) in _TO_COME for aux in finite):
        return False  # "warned that militias would storm the court"
    if any(tree.lower(aux) in OBLIGED | {"be"} for aux in finite):
        return False
    return bool(finite) or tree.lower(act) != tree.lemma(act)


def _is_told(tree: Tree, act: int, governor: int) -> bool:
    """Say whether a claim is about the act: clauses are, things acknowledged or reported may be."""
    if tree.is_dep(act, "ccomp", "xcomp", "advcl", "acl"):
        return True
    return is_passive(tree, governor) or tree.is_dep(act, "obj", "obl")


def _adverbial(tree: Tree, verb: int, head: int) -> Iterator[Sign]:
    """Adverbial clauses: purposes are planned, "by" and participles share the main clause."""
    marks = {tree.lower(mark) for mark in tree.children(verb, "mark")}
    if is_talked_out(tree, verb, head):
        yield Sign("negated", head)
        yield from _upwards(tree, head)
    elif tree.lemma(head) in GOVERNORS and marks & _SCOPING:
        yield from _governed(tree, verb, head)
        yield from clause_signs(tree, head)
        yield from _upwards(tree, head)
    elif "to" in marks or ("so" in marks and "that" in marks):
        yield Sign("planned", tree.children(verb, "mark")[0])
    elif (
        not marks & FACTUAL_MARKS
        and not marks & CONDITION_MARKS
        and not tree.children(verb, "nsubj")
    ):
        yield from _governed(tree, verb, head) if "of" in marks else ()
        yield from clause_signs(tree, head)
        yield from _upwards(tree, head)


def _below_noun(tree: Tree, verb: int, noun: int) -> Iterator[Sign]:
    """Infinitives and gerunds of a noun: "a plan to raid", "accusations of raiding"."""
    if not tree.children(verb, "mark"):
        above = tree.head(noun) if tree.is_dep(noun, "nmod") else None
        if above is not None and tree.lower(verb).endswith("ing"):  # "a risk of dockers striking"
            yield from _outer_noun(tree, noun, above)
        return
    lemma, outer = noun_lemma(tree, noun), tree.head(noun)
    effect = GOVERNORS.get(lemma, "same")
    if lemma not in CHECKING | _CHOICES:
        yield from noun_signs(tree, noun)
    if lemma in TRYING and (failure := failure_of(tree, verb, noun)) is not None:
        yield Sign("negated", failure)
    branded = outer is not None and effect == "negated" and tree.lemma(outer) in _BRANDING
    if effect != "same":
        yield Sign("denied" if branded else effect, noun)
    if outer is not None and not branded and tree.is_dep(noun, "obj", "obl", "nsubj:pass"):
        yield from _above_noun_of_act(tree, noun, outer, effect)


def _above_noun_of_act(tree: Tree, noun: int, outer: int, effect: str) -> Iterator[Sign]:
    if GOVERNORS.get(tree.lemma(outer)) == "negated":
        yield Sign("denied" if effect == "claimed" else "negated", outer)
    else:
        yield from _governed(tree, noun, outer)


def _above_noun(tree: Tree, noun: int) -> Iterator[Sign]:
    """What governs an act that a noun names: "called for talks", "fears of a raid"."""
    head = tree.head(noun)
    if head is None:
        return
    if tree.is_dep(noun, "conj"):
        yield from _above_noun(tree, head)
    elif tree.is_dep(noun, "nmod"):
        yield from _outer_noun(tree, noun, head)
    elif tree.is_dep(noun, "obl") and not _is_selected(tree, noun, head):
        if tree.prepositions(noun)[:1] == ["for"]:
            yield Sign("planned", tree.children(noun, "case")[0])
    elif tree.is_dep(noun, "obj", "obl", "nsubj:pass", "xcomp"):
        yield from _above_object(tree, noun, head)


def _outer_noun(tree: Tree, noun: int, head: int) -> Iterator[Sign]:
    """What a noun says of the act behind it: "fears of a raid", "the threat of a strike"."""
    effect = GOVERNORS.get(noun_lemma(tree, head), "same")
    asked = effect == "proposed" and tree.prepositions(noun) == [
        "for"
    ]  # "petition for the release"
    known = is_definite(tree, noun) and not asked
    if tree[head].pos == "NOUN" and effect in _IRREAL and not known:
        yield Sign(effect, head)


def _above_object(tree: Tree, noun: int, verb: int) -> Iterator[Sign]:
    if tree[verb].pos not in {"VERB", "ADJ"}:
        return
    yield from _governed(tree, noun, verb)
    if tree.lemma(verb) in GOVERNORS and not is_definite(tree, noun):
        yield from clause_signs(tree, verb)
        yield from _upwards(tree, verb)


def _is_selected(tree: Tree, noun: int, verb: int) -> bool:
    """Say whether a phrase belongs to its verb ("called for talks"), not just beside it."""
    cases = set(tree.prepositions(noun))
    if tree.lemma(verb) == "threaten":  # "threatened them with war"
        return bool(cases & {"with"})
    return bool(cases & (_SCOPING - {"in", "at", "with"})) and (
        GOVERNORS.get(tree.lemma(verb), "same") != "same"
    )
