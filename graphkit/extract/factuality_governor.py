"""What a verb, noun or adjective says about the act in its complement or object.

"Planned to raid", "denied raiding", "has to resign", "kept the army from raiding".
"""

from graphkit.extract.factuality_clause import OBLIGED
from graphkit.extract.factuality_court import verdict_on
from graphkit.extract.factuality_known import is_definite
from graphkit.extract.factuality_negation import is_kept_from
from graphkit.extract.factuality_own import RULES
from graphkit.extract.factuality_words import BY_VOTE, GOVERNORS, PREVENTING
from graphkit.extract.said import is_guessed, is_imagined
from graphkit.extract.scene import noun_lemma
from graphkit.extract.tree import Tree
from graphkit.extract.verb_arguments import is_passive

__all__ = ["SCOPING", "effect_of_governor", "is_selected", "passes_on"]

SCOPING = frozenset("to of from for into at on in against with".split())
_WANTING = frozenset("want wish need like".split())
_COMPARING = frozenset("compare liken equate".split())
# What goes on before somebody stops it.
_GOING_ON = frozenset(
    """aggression attacks bloodshed bombings fighting invasion killings massacres offensive protests
    riots shelling violence war""".split()
)
_NEEDING = frozenset("need have".split())
_UNREAL = frozenset("would could might".split())
_LETTING = frozenset("allow permit enable".split())
_TRUE = frozenset("true correct case".split())
_RULING = frozenset("allow permit enable require entitle let empower authorize authorise".split())
_ASKING = frozenset("ask inquire enquire wonder question".split())
_ABLE = frozenset("able capable possible could".split())
# With a finite clause these tell as often as they ask or warn.
_TELLING = frozenset(
    "suggest insist tell warn advise recall promise swear vow expect decide determine".split()
)
_ASPECTS = frozenset("why how when where".split())
_TO_COME = frozenset("will would 'll ’ll".split())


def effect_of_governor(tree: Tree, act: int, governor: int) -> str | None:
    """Return what a word says about the act below it; "same" or None where it says nothing."""
    effect = _supposed(tree, act, governor) or _announced(tree, act, governor)
    effect = effect or _effect_of_use(tree, act, governor)
    if effect is not None:
        return effect
    lemma = tree.lemma(governor)
    effect = "same" if _is_out_of_mind(tree, act, governor) else GOVERNORS.get(lemma, "same")
    if effect == "claimed" and (is_guessed(tree, governor) or is_imagined(tree, governor)):
        return "hypothetical"  # "perhaps he believes that they left"
    if effect == "claimed":
        known = _is_known(tree, act) or _is_explained(tree, act)
        return effect if _is_told(tree, act, governor) and not known else None
    if _is_idle(tree, act, governor) or (_is_known(tree, act) and _leaves(tree, act, governor)):
        return None
    if effect == "negated":
        return "hypothetical" if _is_purpose(tree, governor) else effect
    if effect not in {"same", "denied"} and _is_assertion(tree, act, governor):
        return "claimed"
    return effect


def passes_on(tree: Tree, act: int, governor: int) -> bool:
    """Say whether "may", "not" and the like of a governor reach the act in its complement.

    "It may begin to shell" does; "he did not say that they shelled" does not.
    """
    claimed = GOVERNORS.get(tree.lemma(governor)) == "claimed"
    return tree.is_dep(act, "xcomp", "obj", "nsubj:pass", "obl") and not claimed


def _leaves(tree: Tree, act: int, governor: int) -> bool:
    """Say whether a word leaves a known act a fact: "capable of the bombing", "refused the deal".

    "To stop the shelling" too, not "prevented the march".
    """
    lemma, going_on = tree.lemma(governor), tree.lower(act) in _GOING_ON
    if GOVERNORS.get(lemma) == "negated":
        return (going_on and lemma == "stop") or lemma not in PREVENTING
    if going_on and tree.prepositions(act) == ["to"]:
        return True  # "urged an end to the fighting"
    return lemma in _ABLE


def _is_out_of_mind(tree: Tree, act: int, governor: int) -> bool:
    """Say whether an act is only not thought of: "forget who won", not "forgot to sign"."""
    to = "to" in tree.marks(act)
    return tree.lemma(governor) == "forget" and not to


def _is_purpose(tree: Tree, verb: int) -> bool:
    """Say whether a verb only tells what something is for: "the law is to prevent raids"."""
    if "to" not in tree.marks(verb):
        return False
    head = tree.head(verb)
    meant = head is not None and tree.lemma(head) in {"be", "mean", "design", "intend"}
    return meant or tree.is_dep(verb, "advcl", "acl", "root") or bool(tree.children(verb, "cop"))


def _effect_of_use(tree: Tree, act: int, governor: int) -> str | None:
    """What the way a word is used says, before its usual sense is asked for."""
    lemma = tree.lemma(governor)
    if is_kept_from(tree, act, governor) or (lemma in _TRUE and tree.is_negated(governor)):
        return "negated"
    if lemma == "go" and tree.lower(governor) == "going" and tree.is_dep(act, "xcomp"):
        return "planned"  # "is going to visit"
    if lemma in _LETTING and tree.is_dep(governor, "acl!") and tree.is_dep(act, "xcomp"):
        return "hypothetical"  # "documents allowing him to marry"
    if lemma in _ASKING and tree.marks(act) & {"whether", "if"}:
        return "hypothetical"  # "asked whether they had left"
    if lemma in _RULING and any(
        noun_lemma(tree, s) in RULES for s in tree.children(governor, "nsubj")
    ):
        return "hypothetical"  # "the law allows police to detain suspects"
    if lemma == "need" and is_passive(tree, governor):
        return "hypothetical"  # "two thirds are needed to impeach him"
    effect = _effect_on_clause(tree, act, governor)
    if effect is None and lemma == "rule" and tree.is_negated(governor):
        return "hypothetical"
    return effect


def _announced(tree: Tree, act: int, governor: int) -> str | None:
    """Return "planned" of what is called, not named or called for: "called a vote for May".

    "What they called an attack" is claimed.
    """
    called = tree.lemma(governor) == "call" and tree.particle(governor) is None
    if not called or not tree.is_dep(act, "obj", "nsubj:pass"):
        return None
    if tree.is_dep(governor, "acl:relcl"):
        return "claimed"
    named = tree.children(governor, "xcomp") or is_definite(tree, act)
    return None if named else "planned"


def is_selected(tree: Tree, noun: int, verb: int) -> bool:
    """Say whether a phrase belongs to its verb ("called for talks"), not just beside it."""
    cases = set(tree.prepositions(noun))
    if tree.lemma(verb) == "threaten":
        return "with" in cases  # "threatened them with war"
    return bool(cases & (SCOPING - {"in", "at", "with"})) and (
        GOVERNORS.get(tree.lemma(verb), "same") != "same"
    )


def _supposed(tree: Tree, act: int, governor: int) -> str | None:
    """Return "hypothetical" of what a condition asks for: "if it emerges that they left"."""
    marks = tree.marks(governor)
    condition = tree.is_dep(governor, "advcl") and bool(marks & {"if", "unless"})
    return "hypothetical" if condition and tree.is_dep(act, "ccomp", "csubj") else None


def _effect_on_clause(tree: Tree, act: int, governor: int) -> str | None:
    """What is wanted, owed, compared or left to others by the form of a complement."""
    lemma = tree.lemma(governor)
    infinitive = "to" in tree.marks(act)
    verdict = verdict_on(tree, act, governor)
    if verdict is not None:
        return verdict
    if lemma in {"appear", "seem"} and tree.is_dep(act, "xcomp", "ccomp", "csubj"):
        return "claimed"  # "rebels appear to have left"
    if lemma == "vote" and infinitive:  # "voted to send troops", "voted to elect her"
        return "same" if tree.lemma(act) in BY_VOTE else "planned"
    if lemma == "commit" and infinitive:
        return "planned"  # "committed to send troops", not "committed a murder"
    if lemma in _COMPARING and tree[act].pos == "VERB":
        return "hypothetical"  # "likened banning strikes to treason"
    owed = lemma in _NEEDING and infinitive and _is_owed(tree, governor)
    owed = owed and tree.is_dep(act, "xcomp")
    if owed and {tree.lower(aux) for aux in tree.children(governor, "aux")} & _UNREAL:
        return "hypothetical"  # "both houses would have to pass it"
    if owed or (lemma in _WANTING and _is_for_others(tree, act, governor)):
        return "proposed"  # "has to resign", "wants the governor to resign"
    return None


def _is_idle(tree: Tree, act: int, governor: int) -> bool:
    """Say whether a word leaves the act as it is: "were able to", "agreed that he should"."""
    lemma = tree.lemma(governor)
    did = {"was", "were"} & {tree.lower(c) for c in tree.children(governor, "cop")}
    unable = lemma in _ABLE and (tree.is_negated(governor) or (lemma == "able" and bool(did)))
    obliged = any(tree.lower(aux) in OBLIGED for aux in tree.children(act, "aux"))
    telling = lemma == "mean" and bool(tree.children(act, "nsubj"))  # "meaning Chad has left"
    return unable or telling or (lemma == "agree" and obliged) or _is_naming(tree, act, governor)


def _is_owed(tree: Tree, governor: int) -> bool:
    """Say whether "need" or "have to" is about what is still to do: "had to resign" is not."""
    words = {tree.lower(governor), *(tree.lower(aux) for aux in tree.children(governor, "aux"))}
    return not words & {"had", "needed", "having"}


def _is_for_others(tree: Tree, act: int, governor: int) -> bool:
    objects = [c for c in tree.children(governor, "obj", "iobj") if c != act]
    return tree.is_dep(act, "xcomp", "ccomp") and bool(objects or tree.children(act, "nsubj"))


def _is_explained(tree: Tree, act: int) -> bool:
    """Say whether only the reason, time, place or way is asked: "nobody knows why they left"."""
    words = {tree.lower(c) for c in tree.children(act, "advmod", "mark")} & _ASPECTS
    return tree.is_dep(act, "ccomp", "advcl") and bool(words)


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
    quoted = tree.quotations[act] is not None and tree.quotations[governor] is None
    if quoted and tree.lemma(governor) == "tell" and tree.children(act, "nsubj"):
        return True  # "“We resign,” they told him"
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
