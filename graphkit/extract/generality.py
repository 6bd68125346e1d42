"""Whether words tell of a happening or of what happens in general: rules, habits, definitions.

"Members are elected for two years", "bears often attack", "every election" are no happenings;
"the members were elected on Sunday" is one.
"""

from graphkit.extract.scene import Scene
from graphkit.extract.triggers import Trigger
from graphkit.model.extraction import Participant

__all__ = ["is_general"]

_HABITS = frozenset(
    """usually often always typically generally normally sometimes rarely seldom regularly
    annually routinely frequently occasionally habitually""".split()
)
# Their past is written like their present.
_SAME_FORMS = frozenset(
    """hit set cut put let beat shut read cast cost spread split quit burst hurt bid shed wed rid
    thrust broadcast bet""".split()
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


def is_general(scene: Scene, trigger: Trigger, participants: tuple[Participant, ...]) -> bool:
    """Say whether nothing particular is told: "the court elects the judges"."""
    verb = trigger.arguments.anchor
    if scene.tree.sentence_span(verb).zone != "body":
        return False  # titles tell what happened in the present
    if _has_habit(scene, verb):
        return True
    named = _named_roles(scene, participants)
    if trigger.entry.pos == "NOUN":
        return trigger.entry.type == "OTHER" and _is_any(scene, trigger, participants)
    if _is_present(scene, verb):
        return _lacks_names(scene, trigger, named)
    return trigger.entry.type == "OTHER" and not named and _is_rule(scene, verb)


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
    """Say whether an adverb tells of a habit: "they would sometimes march", "it usually floods"."""
    words = {scene.tree.lower(c) for c in scene.tree.children(verb, "advmod")}
    return bool(words & _HABITS)


def _is_present(scene: Scene, verb: int) -> bool:
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
    wished = tree.is_dep(verb, "ccomp", "acl") and not words  # "demanded that he resign"
    plain = form == lemma and lemma not in _SAME_FORMS and not wished
    return plain or (form.endswith("s") and form != lemma)


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
    bare = tree.lower(noun).endswith("s") and not told
    return bare and not any(p.entity is not None for p in participants)
