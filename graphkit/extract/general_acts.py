"""Whether words tell of a happening or of what happens in general: rules, habits, definitions.

"Members are elected for two years", "bears often attack", "every election" are no happenings;
"the members were elected on Sunday" is one.
"""

from collections.abc import Iterator

from graphkit.extract.anybody import SAME_FORMS
from graphkit.extract.factuality_words import GOVERNORS
from graphkit.extract.scene import Scene, noun_lemma
from graphkit.extract.triggers import Trigger
from graphkit.model.extraction import Participant

__all__ = ["is_general_act", "is_present"]

_HABITS = frozenset(
    """usually often always typically generally normally sometimes rarely seldom regularly
    annually routinely frequently occasionally habitually historically traditionally""".split()
)
# "To", "if", "that he resign": no statement in the present.
_OPENERS = frozenset("to if whether unless until when once after before".split())
_EACH = frozenset("every each any".split())
_RULES = frozenset("can must should may cannot ca".split())
_OF_WORDS = frozenset(
    ("AGREE", "SUPPORT", "CONCEDE", "REQUEST", "ACCUSE", "REJECT", "THREATEN", "CONSULT")
)
_STATES = frozenset("occupy hold ban".split())
_ALONE = frozenset(("PROTEST", "MOBILIZE", "RETREAT"))
# "The way of electing the board" tells of no election.
_WAYS = frozenset(
    """art business cost difficulty duty job mandate means method mission practice price process
    role system task technique way""".split()
)
_STORIES = frozenset("comedy comic drama episode film movie musical novel opera sitcom".split())
# "In some cases they will attack".
_CASES = frozenset(("case", "instance", "occasion"))
_SOME = frozenset("some many most rare all other".split())
_SHOWING = frozenset("tell show depict describe narrate recount portray".split())
_TIMES = frozenset("day week month year summer winter season time morning night".split())
_ONES = frozenset(("a", "an"))


def is_general_act(scene: Scene, trigger: Trigger, participants: tuple[Participant, ...]) -> bool:
    """Say whether nothing particular is told: "the court elects the judges".

    "Summits usually end late", "every election" too.
    """
    verb = trigger.arguments.anchor
    if scene.tree.sentence_span(verb).zone != "body":
        return False  # titles tell what happened in the present
    if _has_habit(scene, verb) or _is_likeness(scene, verb):
        return True
    if trigger.entry.pos == "NOUN":
        any_ = trigger.entry.type == "OTHER" and _is_any(scene, trigger, participants)
        return any_ or _is_habitual(scene, trigger.head)
    named = _named_roles(scene, participants)
    if _is_duty(scene, verb) or _is_of_anybody(scene, trigger) or _is_fiction(scene, verb):
        return True
    if any(is_present(scene, v) for v in _with_those_above(scene, verb)):
        return _lacks_names(scene, trigger, named) and not _is_dated(scene, verb)
    if named or not _is_rule(scene, verb):
        return False
    return trigger.entry.type == "OTHER" or _are_any(scene, trigger)


def _is_habitual(scene: Scene, noun: int) -> bool:
    """Say whether words tell what acts are like in general: "meetings usually end late".

    "The raids often took hours" were raids.
    """
    tree, verb = scene.tree, scene.tree.head(noun)
    if verb is None or not tree.is_dep(noun, "nsubj") or not is_present(scene, verb):
        return False
    words = {tree.lower(c) for c in tree.children(verb, "advmod")}
    return bool(words & _HABITS) and not tree.points(noun)


def _is_duty(scene: Scene, verb: int) -> bool:
    """Say whether a verb names what somebody is there for: "a squad tasked with guarding it".

    "A process of electing leaders" too.
    """
    tree = scene.tree
    head = tree.head(verb)
    if head is None or not tree.lower(verb).endswith("ing") or tree.children(verb, "nsubj"):
        return False
    marks = tree.marks(verb)
    tasked = tree.lower(head) == "tasked" and "with" in marks
    way = tree.is_dep(verb, "acl!") and noun_lemma(tree, head) in _WAYS
    return tasked or (way and bool(marks & {"of", "for"}))


def _is_likeness(scene: Scene, verb: int) -> bool:
    """Say whether an act is only what something is like: "it is like asking a child to sign".

    "It feels like signing a pact with the devil" too.
    """
    tree = scene.tree
    for token in (verb, *tree.ancestors(verb)):
        marks = {tree.lower(mark) for mark in tree.children(token, "mark", "case")}
        if "like" in marks and tree.lower(token).endswith("ing"):
            return not tree.is_dep(token, "acl", "nmod")  # "steps like banning rallies"
        if not tree.is_dep(token, "xcomp", "obj", "ccomp"):
            return False
    return False


def _is_fiction(scene: Scene, verb: int) -> bool:
    """Say whether an act is part of a story: "in the novel, a nurse kills the king".

    "The novel tells how a nurse killed the king" too.
    """
    tree, head = scene.tree, scene.tree.head(verb)
    stories = [o for o in tree.children(verb, "obl") if noun_lemma(tree, o) in _STORIES]
    if head is not None and tree.is_dep(verb, "ccomp", "advcl") and tree.lemma(head) in _SHOWING:
        stories += [s for s in tree.children(head, "nsubj") if noun_lemma(tree, s) in _STORIES]
    return any(tree.prepositions(o) in (["in"], []) for o in stories)


def _is_of_anybody(scene: Scene, trigger: Trigger) -> bool:
    """Say whether "you" means anybody: "you can invite them", "everything you asked him to do".

    In "you shelled the port" somebody is spoken to.
    """
    tree, verb = scene.tree, trigger.arguments.anchor
    if not any(tree.lower(s) == "you" for s in tree.children(verb, "nsubj")):
        return False
    words = {tree.lower(a) for a in tree.children(verb, "aux")}
    return bool(words & {"can", "ca", "do"}) or is_present(scene, verb)


def _with_those_above(scene: Scene, verb: int) -> Iterator[int]:
    """Yield a verb and those whose tense it shares: "are robbed or beaten".

    "Are fined after being warned" too.
    """
    tree = scene.tree
    yield verb
    while not tree.children(verb, "nsubj", "aux!") and tree.head(verb) is not None:
        marks = tree.marks(verb)
        joined = tree.is_dep(verb, "conj") and not tree.children(verb, "aux:pass")
        being = any(tree.lower(aux) == "being" for aux in tree.children(verb, "aux:pass"))
        beside = tree.is_dep(verb, "advcl") and being
        if not joined and not (beside and marks & {"after", "before", "when", "without"}):
            return
        verb = tree[verb].head
        yield verb


def _is_dated(scene: Scene, verb: int) -> bool:
    """Say whether a day is told: "envoys meet in Goma on Friday"."""
    dates = scene.date_heads.get(scene.tree.sentence(verb), ())
    return any(d.basis == "explicit" and scene.tree.head(head) == verb for d, head in dates)


def _are_any(scene: Scene, trigger: Trigger) -> bool:
    """Say whether all who take part are any of their kind: "a mayor can be removed"."""
    tree = scene.tree
    tokens = [t for name in ("subj", "obj") for t in trigger.arguments.get(name)]
    return bool(tokens) and all(
        tree[t].pos == "NOUN" and (_is_bare(scene, t) or _is_one(scene, t)) for t in tokens
    )


def _is_one(scene: Scene, noun: int) -> bool:
    """Say whether a noun means one of many: "a mayor"."""
    determiners = {scene.tree.lower(d) for d in scene.tree.children(noun, "det")}
    return bool(determiners) and determiners <= _ONES


def _named_roles(scene: Scene, participants: tuple[Participant, ...]) -> set[str]:
    """The parts that somebody known by name has, places left out."""
    known = [p for p in participants if p.entity is not None]
    named = [p for p in known if scene.cast.entities[p.entity or 0].named]
    return {str(p.role) for p in named} - {"place", "origin", "destination"}


def _lacks_names(scene: Scene, trigger: Trigger, named: set[str]) -> bool:
    """Say whether an act told in the present is nobody's in particular."""
    kind = trigger.entry.type
    if kind == "OTHER":
        return True
    if kind in _OF_WORDS:
        return not named and all(_is_bare(scene, t) for t in trigger.arguments.get("subj"))
    if kind in _ALONE:
        return not named
    return "target" not in named and trigger.entry.head not in _STATES


def _is_bare(scene: Scene, noun: int) -> bool:
    """Say whether a plural stands alone: "scientists reject the idea"."""
    tree = scene.tree
    told = tree.children(noun, "det", "nummod", "nmod:poss")
    return tree[noun].pos == "NOUN" and tree.lower(noun).endswith("s") and not told


def _has_habit(scene: Scene, verb: int) -> bool:
    """Say whether words tell of a habit: "they would sometimes march", "used to march".

    "It floods every year" too.
    """
    tree = scene.tree
    words = {tree.lower(c) for c in tree.children(verb, "advmod")}
    cases = [o for o in tree.children(verb, "obl") if noun_lemma(tree, o) in _CASES]
    infinitive = "to" in tree.marks(verb)
    head = tree.head(verb)
    used = head is not None and tree.lemma(head) == "use" and tree.is_dep(verb, "xcomp")
    return (
        used
        or bool(words & _HABITS)
        or any(tree.lower(c) in _SOME for o in cases for c in tree.children(o, "det", "amod"))
        or any(
            not infinitive and tree.lemma(time) in _TIMES and tree.lower(first) in _EACH - {"any"}
            for time in tree.children(verb, "obl")
            for first in tree.children(time, "det")
        )
    )


def is_present(scene: Scene, verb: int) -> bool:
    """Say whether a finite verb is in the simple present: "elects", "are elected"."""
    tree = scene.tree
    if tree[verb].pos != "VERB":
        return False
    words = {tree.lower(a) for a in tree.children(verb, "aux", "aux:pass")}
    if tree.children(verb, "aux:pass"):
        return bool(words & {"is", "are", "'s", "’s"}) and words <= {"is", "are", "'s", "’s"}
    if words - {"do", "does"} or not tree.children(verb, "nsubj"):
        return False
    if {tree.lower(mark) for mark in tree.children(verb, "mark", "advmod")} & _OPENERS:
        return False
    form, lemma = tree.lower(verb), tree.lemma(verb)
    wished = not words and _is_content(scene, verb)
    plain = form == lemma and lemma not in SAME_FORMS and not wished
    return plain or (form.endswith("s") and form not in {lemma, "was"})


def _is_content(scene: Scene, verb: int) -> bool:
    """Say whether a clause is what somebody says or asks for: "demanded that he resign".

    "The fact that rebels attack villages" tells it in the present.
    """
    tree = scene.tree
    if tree.is_dep(verb, "ccomp"):
        return True
    head = tree.head(verb)
    return head is not None and tree.is_dep(verb, "acl") and noun_lemma(tree, head) in GOVERNORS


def _is_rule(scene: Scene, verb: int) -> bool:
    """Say whether a modal gives a rule: "parliament can pass laws"."""
    return any(scene.tree.lower(a) in _RULES for a in scene.tree.children(verb, "aux"))


def _is_any(scene: Scene, trigger: Trigger, participants: tuple[Participant, ...]) -> bool:
    """Say whether a noun means any of its kind: "every election", "earthquakes are deadly"."""
    tree, noun = scene.tree, trigger.head
    determiners = {tree.lower(d) for d in tree.children(noun, "det")}
    if determiners & _EACH:
        return True
    told = tree.children(noun, "det", "nummod", "nmod:poss", "amod", "compound", "acl", "nmod")
    told = [t for t in told if tree.prepositions(t) not in (["like"], ["such as"])]
    bare = tree.lower(noun).endswith("s") and not told
    return bare and not any(p.entity is not None for p in participants)
