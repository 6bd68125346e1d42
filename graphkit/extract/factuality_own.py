"""What an act's own words say of it, and what frames it: rules, plans, accounts, claims.

"Imposed no sanctions", "according to the timetable, they meet", "by the army's account they fled",
"the official version is that they fled".
"""

from collections.abc import Iterator

from graphkit.extract.factuality_cancelled import cancelled_by
from graphkit.extract.factuality_clause import Sign, is_past
from graphkit.extract.factuality_negation import absence_of, negative_arguments, undone_by
from graphkit.extract.factuality_words import ADVERBS, BRINGING, BY_VOTE, GOVERNORS
from graphkit.extract.falsehood import falsehood_of
from graphkit.extract.scene import noun_lemma
from graphkit.extract.tree import Tree
from graphkit.extract.triggers import Trigger

__all__ = [
    "PLANS",
    "RULES",
    "asides",
    "coming",
    "frame_signs",
    "hearsay",
    "is_any_of_kind",
    "is_for",
    "is_purpose",
    "is_told_against",
    "made_hypothetical",
    "of_holder",
    "own_signs",
    "undoing",
    "word_for_any",
]

# A truce that is agreed is still to come.
_AGREEING = frozenset("sign agree reach negotiate conclude broker approve accept".split())
# Documents that say what is to be done, not what happened.
PLANS = frozenset(
    """plan schedule timetable agreement accord deal treaty pact programme program calendar agenda
    roadmap proposal contract""".split()
)
RULES = frozenset(
    """law constitution rule regulation statute act code charter protocol policy procedure tradition
    custom principle convention bylaw legislation directive decree guideline system""".split()
)
_ACCOUNTS = frozenset("account estimate count reckoning report tally telling version".split())
_CLAIMS = frozenset(
    """account accusation allegation assumption belief charge claim explanation fear hypothesis
    narrative position rumour rumor speculation story suspicion theory version view""".split()
)
# With the word that must stand behind the verb, None for none.
_COMING: dict[str, tuple[str, str | None]] = {
    "loom": ("hypothetical", None),
    "fall": ("negated", "through"),
    "due": ("planned", None),
    "call": ("negated", "off"),
}
_RANKS = frozenset("first second third last latest only next one ones".split())
# What demands, plans and offers hold, and the preposition before it.
_HOLDING: dict[str, str | None] = dict.fromkeys(
    "include contain list comprise feature".split()
) | dict.fromkeys("expand extend grow widen".split(), "to")
_ANY = frozenset("any whichever whatever".split())
_ANYBODY = frozenset("anyone anybody anything whoever".split())


def own_signs(tree: Tree, trigger: Trigger) -> Iterator[Sign]:
    """What the act's own words say: "signed a truce" (planned), "imposed no sanctions".

    "Was due to speak but did not turn up" too.
    """
    head, anchor = trigger.head, trigger.arguments.anchor
    noun = tree[head].pos == "NOUN" and tree.is_dep(head, "obj", "nsubj:pass")
    for word in trigger.tokens[1:]:  # "pleaded not guilty", "without arrangements made"
        cases = [c for c in tree.children(word, "case") if tree.lower(c) == "without"]
        nots = [c for c in tree.children(word, "advmod") if tree.lower(c) == "not"]
        nots = nots if tree[word].pos == "ADJ" else []
        yield from (Sign("negated", c) for c in (*cases, *nots) if c not in trigger.tokens)
    if trigger.entry.head == "call" and trigger.entry.type == "PROTEST":
        yield Sign("planned", head)  # "called a strike"
    if noun and trigger.entry.type == "RETREAT" and tree.lemma(anchor) in _AGREEING:
        yield Sign("planned", anchor)
    yield from (Sign("negated", word) for word in negative_arguments(tree, head))
    undone = undone_by(tree, anchor) if tree.children(anchor, "mark") else None
    undone = cancelled_by(tree, trigger) if undone is None else undone
    yield from [] if undone is None else [Sign("negated", undone)]


def frame_signs(tree: Tree, verb: int) -> Iterator[Sign]:
    """What stands beside a clause or above it and says by what, or by whom, it holds.

    "According to the timetable, they meet" is planned, "by law, they meet" hypothetical, "by the
    army's account, they met" and "the official version is that they met" claimed. "Leaving Goma is
    a mistake" is hypothetical.
    """
    for noun in tree.children(verb, "obl"):
        effect = _effect_of_frame(tree, verb, noun)
        if effect is not None:
            yield Sign(effect, noun)
    yield from (Sign("claimed", word) for word in (*asides(tree, verb), *_told_behind(tree, verb)))
    yield from (Sign("hypothetical", wish) for wish in _wishes(tree, verb))
    head = tree.head(verb)
    if head is not None and tree.is_dep(verb, "csubj") and _is_judged(tree, verb, head):
        yield Sign("hypothetical", head)
    if head is not None and tree.is_dep(verb, "xcomp") and tree.is_dep(head, "acl:relcl"):
        yield from _over_a_clause(tree, verb, tree[head].head)
    if head is None or not tree.is_dep(verb, "ccomp"):
        return
    for subject in tree.children(head, "nsubj"):
        if noun_lemma(tree, subject) in _CLAIMS:
            yield Sign("claimed", subject)


def _told_behind(tree: Tree, verb: int) -> Iterator[int]:
    """Yield what tells whose account both clauses are: "ten died and two fled, [according] to"."""
    for last in tree.children(verb, "conj")[-1:]:
        for phrase in tree.children(last, "obl"):
            ends = max(tree.subtree(phrase)) >= max(tree.subtree(verb)) - 1  # a full stop behind
            for case in tree.children(phrase, "case") if ends else ():
                told = tree.lower(case) == "according" and _is_source(tree, case)
                yield from [case] if told and tree.word(case - 1) == "," else []


def _wishes(tree: Tree, verb: int) -> Iterator[int]:
    """Yield what makes an act a wish: "all they [want] to do is sleep"."""
    if tree.children(verb, "cop"):
        for subject in tree.children(verb, "nsubj"):
            clauses = tree.children(subject, "acl:relcl")
            yield from (c for c in clauses if tree.lemma(c) in {"need", "want", "hope", "have"})


def asides(tree: Tree, verb: int) -> Iterator[int]:
    """Yield the verbs of saying put in behind a subject: "the mill, he [told] Lee, was shelled".

    The parser may take them for a relative clause.
    """
    for subject in tree.children(verb, "nsubj"):
        for clause in tree.children(subject, "acl:relcl"):
            speakers = tree.children(clause, "nsubj!")
            first = min((t for s in speakers for t in tree.subtree(s)), default=0)
            parted = first > 0 and tree.word(first - 1) == ","
            relative = any(tree.lower(s) in {"who", "which", "that"} for s in speakers)
            if tree.lemma(clause) in {"say", "tell"} and parted and not relative:
                yield clause


def _is_judged(tree: Tree, verb: int, head: int) -> bool:
    """Say whether an act is only judged, whoever may do it: "leaving Goma is a mistake".

    "Leaving Goma means war" too.
    """
    present = {tree.lower(c) for c in tree.children(head, "cop")} & {"is", "'s", "’s"}
    form = tree.lower(head)
    finite = tree[head].pos == "VERB" and form.endswith("s") and form != tree.lemma(head)
    judged = bool(present) or (finite and not tree.children(head, "aux"))
    return judged and tree.lower(verb).endswith("ing") and not tree.children(verb, "nsubj")


def hearsay(tree: Tree, verb: int) -> Iterator[Sign]:
    """What heads a sentence holds for all its clauses: "Reportedly, two died and ten fled".

    "According to police, two died and ten fled" too.
    """
    first = tree.sentence_span(verb).first
    if tree.lower(first) == "according" and _is_source(tree, first):
        yield Sign("claimed", first)
    if first in tree.children(verb, "advmod") and ADVERBS.get(tree.lower(first)) == "claimed":
        yield Sign("claimed", first)


def _is_source(tree: Tree, case: int) -> bool:
    """Say whether "according to" names who tells: "to police", not "to the plan"."""
    head = tree.head(case)
    return head is not None and noun_lemma(tree, head) not in RULES | PLANS


def _over_a_clause(tree: Tree, verb: int, noun: int) -> Iterator[Sign]:
    """Who is asked to act, where a relative clause stands between: "asked Ann, who left, to go"."""
    asking = tree.head(noun)
    to = next((m for m in tree.children(verb, "mark") if tree.lower(m) == "to"), 0)
    if asking is not None and to > 0 and tree.word(to - 1) == ",":
        effect = GOVERNORS.get(tree.lemma(asking), "same")
        yield from [Sign(effect, asking)] if effect in {"proposed", "planned"} else []


def _effect_of_frame(tree: Tree, verb: int, noun: int) -> str | None:
    """Return what a phrase beside a clause says of it, or None.

    "By law they meet" is hypothetical, "by law they met" happened; a "brother in law" is no rule.
    """
    words = [tree.lower(case) for case in tree.children(noun, "case")]
    lemma = noun_lemma(tree, noun)
    if "according" in words or words[:1] in (["under"], ["by"]):
        if lemma in RULES | PLANS and is_past(tree, verb):
            return None
        if lemma in RULES and tree.lower(noun - 1) != "in":
            return "hypothetical"
        if lemma in PLANS and words[:1] != ["by"]:
            return "planned"
    owned = tree.children(noun, "nmod:poss") or "of" in words
    return "claimed" if words[:1] == ["by"] and lemma in _ACCOUNTS and owned else None


def word_for_any(tree: Tree, noun: int) -> int | None:
    """Return the word that makes a noun mean no particular one: "any state that", "anyone who"."""
    if tree.lower(noun) in _ANYBODY:
        return noun
    return next((c for c in tree.children(noun, "det") if tree.lower(c) in _ANY), None)


def coming(tree: Tree, noun: int, verb: int) -> str | None:
    """Return what a verb says of the coming of its subject: "a strike looms", "is due".

    "The march was called off" and "the visit fell through" too.
    """
    if not tree.is_dep(noun, "nsubj", "nsubj:pass"):
        return None
    effect, wanted = _COMING.get(tree.lemma(verb), (None, None))
    words = {tree.lower(c) for c in tree.children(verb, "compound:prt", "advmod", "obl")}
    return effect if wanted is None or wanted in words else None


def of_holder(tree: Tree, verb: int, preposition: str | None = None) -> Iterator[Sign]:
    """What a plan or demand says of what it holds: "the plan features an amnesty".

    "The demands have grown to a pardon" too.
    """
    if _HOLDING.get(tree.lemma(verb), "") != preposition:
        return
    for holder in tree.subjects(verb):
        effect = GOVERNORS.get(noun_lemma(tree, holder), "same")
        if effect in {"hypothetical", "planned", "proposed", "claimed"}:
            yield Sign(effect, holder)


def is_told_against(tree: Tree, verb: int, first: int) -> bool:
    """Say whether what happened stands against what did not: "would have won but fell"."""
    but = any(tree.lower(word) == "but" for word in tree.children(verb, "cc"))
    unreal = {"would", "have"} <= {tree.lower(aux) for aux in tree.children(first, "aux")}
    return but and unreal and is_past(tree, verb)


def is_for(tree: Tree, verb: int, noun: int) -> bool:
    """Say whether an infinitive tells what a thing is for: "a zone to resettle refugees".

    "The first country to leave" left.
    """
    words = {tree.lower(noun), *(tree.lower(c) for c in tree.children(noun, "amod"))}
    to = "to" in tree.marks(verb)
    ranked = words & _RANKS or tree.prepositions(noun) == ["among"]
    return to and tree[noun].pos in {"NOUN", "PROPN"} and not ranked


def is_purpose(tree: Tree, verb: int, head: int) -> bool:
    """Say whether an infinitive tells what for: "held talks to end it", "a deal for them to go".

    "Forced them to leave" and "began to leave" tell what came about.
    """
    marks = tree.marks(verb)
    lemma = tree.lemma(head)
    if lemma == "vote" and tree.lemma(verb) in BY_VOTE:
        return False  # "voted to elect her"
    if "to" not in marks or GOVERNORS.get(lemma) != "same" or tree.lower(verb).endswith("ing"):
        return False
    return "for" in marks or lemma not in BRINGING


def made_hypothetical(tree: Tree, signs: list[Sign]) -> list[Sign]:
    """Return what makes an act of anybody hypothetical: "may fine farmers who have left"."""
    words = [s.token for s in signs if s.effect == "hypothetical" or tree.lower(s.token) == "would"]
    return [Sign("hypothetical", word) for word in words]


def is_any_of_kind(tree: Tree, verb: int, noun: int) -> bool:
    """Say whether a relative clause tells of any of a kind: "farmers who have left".

    Not "the farmers who have left", "farmers whom Chad has robbed".
    """
    some = tree.children(noun, "det", "nummod", "nmod:poss")
    own = [s for s in tree.children(verb, "nsubj") if tree[s].pos != "PRON"]
    return not some and not own


def undoing(tree: Tree, act: int, noun: int) -> Iterator[Sign]:
    """Yield what a noun says against the act behind it: "no sign of a raid".

    "Reports of a raid turned out to be wrong" too. Who calls the reports false denies the raid.
    """
    absence = absence_of(tree, noun)
    if absence is not None:
        yield Sign("negated", absence)
    reported = GOVERNORS.get(noun_lemma(tree, noun)) == "claimed"
    found = falsehood_of(tree, noun) if reported and tree.prepositions(act) == ["of"] else None
    if found is not None:
        word, falsehood = found
        yield Sign("negated" if falsehood.caller is None else "denied", word)
