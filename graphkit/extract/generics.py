"""Habits, rules and definitions: what is done again and again is no particular act.

"The House impeaches officials", "members are elected for two years", "the party uses elections to
choose its leader".
"""

from graphkit.extract.scene import Scene
from graphkit.extract.triggers import Trigger
from graphkit.model.extraction import Participant

__all__ = ["is_generic"]

# Acts done once; who supports, demands or bans something does so as long as it is said.
_DONE_ONCE = frozenset(
    "AID ASSAULT COERCE CONCEDE CONSULT MOBILIZE OTHER PROTEST RETREAT SANCTION".split()
)
# Of these the passive tells of a lasting state: "the party is banned".
_LASTING = frozenset(("COERCE", "SANCTION", "MOBILIZE"))
_STATES = frozenset("marry damage destroy base locate close divide injure wound".split())
# Their past looks like the present.
_SAME_FORM = frozenset(
    "beat bet bid burst cast cost cut hit hurt let put quit read set shut split spread".split()
)
_NOW = frozenset("now currently today tonight".split())


def is_generic(scene: Scene, trigger: Trigger, participants: tuple[Participant, ...]) -> bool:
    """Say whether a clause in the simple present tells what is usually done.

    Headlines and captions are in the present for what was done once, and what one named person
    does in the present ("Lind resigns") is done once too.
    """
    tree, verb = scene.tree, trigger.arguments.anchor
    if trigger.entry.type not in _DONE_ONCE or tree.sentence_span(verb).zone != "body":
        return False
    if tree[verb].pos != "VERB":
        above = tree.head(verb)
        bare = not tree.children(verb, "det", "nmod:poss", "nummod") and _is_plural(scene, verb)
        if above is None or not bare or not tree.is_dep(verb, "obj"):
            return False
        verb = above
    if not _is_simple_present(scene, trigger, verb):
        return False
    if any(tree.lower(c) in _NOW for c in tree.children(verb, "advmod", "obl", "obl:tmod")):
        return False
    return not any(_is_one_person(scene, participant) for participant in participants)


def _is_plural(scene: Scene, noun: int) -> bool:
    return scene.tree[noun].pos == "NOUN" and scene.tree.lower(noun).endswith("s")


def _is_simple_present(scene: Scene, trigger: Trigger, verb: int) -> bool:
    """For example, "impeaches"; "are elected"; but "is arresting", "has arrested", "to arrest"."""
    tree = scene.tree
    marks = {tree.lower(mark) for mark in tree.children(verb, "mark")}
    word, lemma = tree.lower(verb), tree.lemma(verb)
    passive = [tree.lower(aux) for aux in tree.children(verb, "aux:pass")]
    if "to" in marks or tree.children(verb, "aux!") or tree.children(verb, "cop"):
        return False
    if passive:
        lasting = trigger.entry.type in _LASTING or lemma in _STATES
        return passive[0] in {"is", "are"} and not lasting
    third = word.endswith("s") and word != lemma
    plural = word == lemma and lemma not in _SAME_FORM
    plural = plural and any(_is_many(scene, s) for s in tree.children(verb, "nsubj"))
    return bool(tree.children(verb, "nsubj")) and (third or plural)


def _is_many(scene: Scene, subject: int) -> bool:
    tree = scene.tree
    return _is_plural(scene, subject) or tree.lower(subject) in {"they", "people", "who", "that"}


def _is_one_person(scene: Scene, participant: Participant) -> bool:
    if participant.entity is None:
        return False
    entity = scene.cast.entities[participant.entity]
    return entity.label == "Person" and entity.named
