"""What governs an act: the verbs, nouns and clauses above it in the tree.

"planned to raid", "called for talks", "failed attempts to", "if they leave", "denied that".
"""

from collections.abc import Iterator

from graphkit.extract.arguments import SETTING_OUT, UNDERGOING
from graphkit.extract.factuality_ahead import (
    as_foreseen,
    is_brought_about,
    is_of_acts,
    is_resumed,
    signs_ahead,
)
from graphkit.extract.factuality_clause import (
    Sign,
    auxiliary_signs,
    clause_signs,
    is_past,
    noun_signs,
    question_mark,
)
from graphkit.extract.factuality_doubt import CHECKING, doubt_about
from graphkit.extract.factuality_governor import (
    SCOPING,
    effect_of_governor,
    is_selected,
    passes_on,
)
from graphkit.extract.factuality_known import is_content_of, is_definite, is_earlier
from graphkit.extract.factuality_negation import failure_told, is_kept_from, is_talked_out
from graphkit.extract.factuality_own import (
    coming,
    frame_signs,
    hearsay,
    is_any_of_kind,
    is_for,
    is_purpose,
    is_told_against,
    made_hypothetical,
    of_holder,
    own_signs,
    undoing,
    word_for_any,
)
from graphkit.extract.factuality_words import (
    BRANDING,
    CONDITION_MARKS,
    DISCREDITING,
    FACTUAL_MARKS,
    GOVERNORS,
)
from graphkit.extract.scene import noun_lemma
from graphkit.extract.second_cues import teller_of
from graphkit.extract.tree import Tree
from graphkit.extract.triggers import Trigger

__all__ = ["signs_of"]

# "No choice but to leave" does not negate the leaving.
_CHOICES = frozenset("choice option alternative doubt".split())
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
    yield from own_signs(tree, trigger)
    yield from signs_ahead(tree, trigger)
    if tree[trigger.head].pos == "NOUN":
        yield from noun_signs(tree, trigger.head)
    if trigger.arguments.anchor != trigger.head or tree[trigger.head].pos != "NOUN":
        verb = trigger.arguments.anchor
        if tree.is_dep(trigger.head, "obj", "obl", "nsubj:pass", "acl") and verb != trigger.head:
            yield from _governed(tree, trigger.head, verb)
        yield from clause_signs(tree, verb)
        yield from frame_signs(tree, verb)
        yield from _upwards(tree, verb)
    else:
        if tree.children(trigger.head, "cop"):
            yield from clause_signs(tree, trigger.head)
        yield from _above_noun(tree, trigger.head)


def _upwards(tree: Tree, verb: int) -> Iterator[Sign]:
    """Yield what governs a clause says: verbs of planning, asking, failing, denying and so on.

    The way ends at clauses told as facts ("after losing", "who fled") and at the root.
    """
    head = tree.head(verb)
    told = tree.is_dep(verb, "acl:relcl") and not is_content_of(tree, verb, head)
    if told and head is not None:
        yield from _restricted(tree, verb, head)
    if head is None or told or tree.is_dep(verb, "parataxis", "appos") or is_earlier(tree, verb):
        return
    if tree.is_dep(verb, "conj"):
        yield from _joined(tree, verb, head)
    elif tree.is_dep(verb, "advcl"):
        yield from _adverbial(tree, verb, head)
    elif tree.is_dep(verb, "acl"):
        yield from _below_noun(tree, verb, head)
    elif tree.is_dep(verb, "xcomp", "ccomp", "csubj", "obj", "obl", "nsubj", "nsubj:pass"):
        yield from _governed(tree, verb, head)
        yield from clause_signs(tree, head) if passes_on(tree, verb, head) else ()
        yield from _upwards(tree, head)


def _joined(tree: Tree, verb: int, head: int) -> Iterator[Sign]:
    """What holds a verb joined to another, or to the one that tells: "says it fell and blames"."""
    teller = teller_of(tree, verb)
    if teller is None:
        if not tree.children(verb, "aux", "nsubj") and not is_told_against(tree, verb, head):
            yield from auxiliary_signs(tree, head)
        yield from hearsay(tree, head)
    yield from _upwards(tree, head if teller is None else teller)


def _restricted(tree: Tree, verb: int, noun: int) -> Iterator[Sign]:
    """What holds a relative clause that tells of no particular ones: "any state that attacks".

    "Demanded a ban on towns that shell them" asks for it; who "shelled them" has done so.
    """
    any_ = word_for_any(tree, noun)
    if any_ is not None:
        yield Sign("hypothetical", any_)
    elif not is_definite(tree, noun) and tree[noun].pos == "NOUN":
        above = tree.head(noun)
        signs = list(_above_noun(tree, noun))
        if above is not None and tree.is_dep(noun, "nsubj", "nsubj:pass"):
            signs += _upwards(tree, above)
        if is_past(tree, verb):  # "the mayor may fine farmers who have left"
            signs += [] if above is None else _upwards(tree, above)
            signs = made_hypothetical(tree, signs) if is_any_of_kind(tree, verb, noun) else []
        yield from signs


def _of_participle(tree: Tree, verb: int, noun: int) -> Iterator[Sign]:
    """For example, "a risk of dockers striking"; "may extradite people accused of theft"."""
    above = tree.head(noun)
    if above is not None and tree.lower(verb).endswith("ing"):
        of = tree.is_dep(noun, "nmod") and tree.prepositions(noun) != ["by"]
        yield from _outer_noun(tree, noun, above) if of else ()
    elif above is not None and tree[noun].pos == "NOUN" and tree.is_dep(noun, "obj"):
        particular = tree.children(noun, "det", "nmod:poss", "nummod")
        signs = () if particular else (*auxiliary_signs(tree, above), *_upwards(tree, above))
        yield from (sign for sign in signs if sign.effect == "hypothetical")


def _governed(tree: Tree, act: int, governor: int) -> Iterator[Sign]:
    """What a verb or noun says of its complement, and its failure: "tried to raid but failed"."""
    effect = effect_of_governor(tree, act, governor)
    if effect in {None, "same"}:
        return
    failure = failure_told(tree, act, governor, effect)
    if failure is not None:
        yield Sign("negated", failure)
    if failure is None or effect != "hypothetical":
        yield Sign(effect, governor)


def _adverbial(tree: Tree, verb: int, head: int) -> Iterator[Sign]:
    """Adverbial clauses: purposes are planned, "by" and participles share the main clause."""
    marks = tree.marks(verb)
    if is_talked_out(tree, verb, head) or is_kept_from(tree, verb, head):
        yield Sign("negated", head)
        yield from _upwards(tree, head)
    elif is_purpose(tree, verb, head):
        yield Sign("planned", tree.children(verb, "mark")[0])
    elif tree.lemma(head) in GOVERNORS and marks & SCOPING:
        yield from _governed(tree, verb, head)
        yield from clause_signs(tree, head)
        yield from _upwards(tree, head)
    elif ("to" in marks and not tree.lower(verb).endswith("ing")) or {"so", "that"} <= marks:
        yield Sign("planned", tree.children(verb, "mark")[0])
        asked = question_mark(tree, head)  # "what would you do to end the war?"
        yield from [] if asked is None else [Sign("hypothetical", asked)]
    elif (
        not marks & FACTUAL_MARKS
        and not marks & CONDITION_MARKS
        and not tree.children(verb, "nsubj")
    ):
        yield from _governed(tree, verb, head) if marks & {"of", "for", "over", "to"} else ()
        yield from clause_signs(tree, head)
        yield from _upwards(tree, head)


def _below_noun(tree: Tree, verb: int, noun: int) -> Iterator[Sign]:
    """Infinitives and gerunds of a noun: "a plan to raid", "accusations of raiding"."""
    if not tree.children(verb, "mark"):
        yield from _of_participle(tree, verb, noun)
        return
    lemma, outer = noun_lemma(tree, noun), tree.head(noun)
    effect = GOVERNORS.get(lemma, "same")
    if lemma not in CHECKING | _CHOICES:
        yield from noun_signs(tree, noun)
    if (failure := failure_told(tree, verb, noun, None)) is not None:
        yield Sign("negated", failure)
    branded = outer is not None and effect == "negated" and tree.lemma(outer) in BRANDING
    if effect != "same":
        yield Sign("denied" if branded else effect, noun)
    elif is_for(tree, verb, noun):
        yield Sign("planned", tree.children(verb, "mark")[0])
    if outer is not None and not branded and tree.is_dep(noun, "obj", "obl", "nsubj:pass"):
        accused = "of" in tree.marks(verb)
        act = verb if accused and GOVERNORS.get(tree.lemma(outer)) == "claimed" else noun
        yield from _above_noun_of_act(tree, act, outer, effect)


def _above_noun_of_act(tree: Tree, noun: int, outer: int, effect: str) -> Iterator[Sign]:
    """What is done to the noun that an act hangs on: "dropped plans to", "dismissed reports of"."""
    if GOVERNORS.get(tree.lemma(outer)) == "negated":
        undone = effect == "claimed" or not _is_only_meant(tree, outer)
        yield from [Sign("denied" if effect == "claimed" else "negated", outer)] if undone else []
    elif effect == "claimed" and DISCREDITING & {
        tree.lemma(t) for t in (outer, *tree.children(outer, "obj"))
    }:
        yield Sign("denied", outer)
    else:
        yield from _governed(tree, noun, outer)


def _is_only_meant(tree: Tree, verb: int) -> bool:
    """Say whether nobody has done it yet: "threatened to [block] Peru's bid", "would block"."""
    signs = (*auxiliary_signs(tree, verb), *_upwards(tree, verb))
    return any(sign.effect in {"hypothetical", "planned", "proposed"} for sign in signs)


def _above_noun(tree: Tree, noun: int) -> Iterator[Sign]:
    """What governs an act that a noun names: "called for talks", "fears of a raid"."""
    head = tree.head(noun)
    if head is None:
        return
    if tree.is_dep(noun, "conj"):
        yield from _above_noun(tree, head)
    elif tree.is_dep(noun, "nmod"):
        yield from _outer_noun(tree, noun, head)
    elif is_brought_about(tree, noun, head):
        yield from as_foreseen((*clause_signs(tree, head), *_upwards(tree, head)))
    elif (effect := coming(tree, noun, head)) is not None:
        yield Sign(effect, head)
    elif tree.is_dep(noun, "obl") and not is_selected(tree, noun, head):
        yield from _beside(tree, noun, head)
    elif tree.is_dep(noun, "obj", "obl", "nsubj:pass", "xcomp"):
        yield from _above_object(tree, noun, head)


def _beside(tree: Tree, noun: int, verb: int) -> Iterator[Sign]:
    """Of an act beside it: "flew to Oslo for talks", "after a vote we will", "will, with votes"."""
    case = tree.prepositions(noun)[:1]
    if case == ["for"] and tree.lemma(verb) in SETTING_OUT:
        yield Sign("planned", tree.children(noun, "case")[0])
    elif case == ["to"]:
        yield from of_holder(tree, verb, "to")
    elif case == ["after"] and not is_definite(tree, noun):
        yield from (s for s in auxiliary_signs(tree, verb) if s.effect == "planned")
    elif case == ["with"] and not is_definite(tree, noun):
        signs = (*auxiliary_signs(tree, verb), *_upwards(tree, verb))
        yield from (s for s in signs if s.effect in {"planned", "hypothetical"})


def _outer_noun(tree: Tree, noun: int, head: int) -> Iterator[Sign]:
    """What a noun says of the act behind it: "fears of a raid", "the threat of a strike"."""
    yield from undoing(tree, noun, head)
    yield from _above_noun(tree, head) if is_resumed(tree, noun, head) else ()
    effect = GOVERNORS.get(noun_lemma(tree, head), "same")
    asked = effect == "proposed" and tree.prepositions(noun) == ["for"]  # "a petition for it"
    if effect in _IRREAL and is_of_acts(tree, head) and (asked or not is_definite(tree, noun)):
        yield Sign(effect, head)


def _above_object(tree: Tree, noun: int, verb: int) -> Iterator[Sign]:
    if tree[verb].pos not in {"VERB", "ADJ"}:
        return
    yield from _governed(tree, noun, verb)
    yield from of_holder(tree, verb)
    if is_definite(tree, noun):
        return
    if tree.lemma(verb) in UNDERGOING:  # "would have faced arrest", "never faced a threat"
        yield from (s for s in clause_signs(tree, verb) if s.effect in {"hypothetical", "negated"})
    elif tree.lemma(verb) not in GOVERNORS:
        yield from (s for s in auxiliary_signs(tree, verb) if s.effect == "hypothetical")
    else:
        yield from clause_signs(tree, verb)
        yield from _upwards(tree, verb)
