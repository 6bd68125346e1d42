"""What takes place when an act does: the words on which a time of the act may hang besides it.

"On Friday she resigned and Lee was sworn in": he was on Friday too; "the quake that struck on
Sunday": the quake was on Sunday.
"""

from graphkit.extract.arguments import HAPPENING, LIGHT, STRIKING, SUFFERING
from graphkit.extract.scene import Scene
from graphkit.extract.tree import Tree
from graphkit.extract.triggers import Trigger

__all__ = [
    "around_all",
    "hung_below",
    "is_of_protest",
    "is_set_for",
    "simultaneous",
    "stands_behind",
    "tellings",
]

# Verbs whose complement takes place when they do: "began on Monday to shell the port".
_SAME_TIME = frozenset(
    "begin start continue resume manage force let allow permit help try persuade".split()
)
# A time is their subject: "Monday saw a raid on the port".
_SEEING = frozenset("see witness bring".split())
# They set the time of what is still to come: "the talks are set for May 3".
_SETTING = frozenset("schedule slate set plan expect".split())
_ORDERING = frozenset("after before during following".split())
# They say of an act that it took place, not that it was made known, planned or put off.
_TELLING = (HAPPENING | STRIKING | LIGHT) - frozenset(
    "announce declare plan prepare threaten postpone cancel delay seek".split()
)
_WHEN = frozenset(("when",))


def simultaneous(scene: Scene, trigger: Trigger) -> set[int]:
    """Return the words that name the act or a verb that goes on at the same time."""
    tree, verb = scene.tree, trigger.arguments.anchor
    found = {trigger.head, verb}
    while tree.is_dep(verb, "xcomp") and tree.lemma(tree[verb].head) in _SAME_TIME:
        verb = tree[verb].head
        found.add(verb)
    found |= _above(tree, verb)
    if tree[trigger.head].pos == "NOUN":
        found |= {*tellings(scene, trigger.head), *_seeing(scene, trigger.head)}
        found |= _setting(tree, trigger.head) | _suffering(tree, trigger.head)
    elif tree.is_dep(verb, "advcl"):
        found |= set(_seeing(scene, verb))
    return found


def _above(tree: Tree, verb: int) -> set[int]:
    """Return the verb that a participle or a clause with "when" goes with.

    "Shelled the port on Sunday, killing ten"; "ten died on Sunday when a bus overturned".
    """
    head = tree.head(verb)
    if head is None or tree[head].pos != "VERB" or tree[verb].pos != "VERB":
        return set()
    if tree.is_dep(verb, "conj"):
        return _above(tree, head) if not tree.children(verb, "nsubj", "mark") else set()
    if not tree.is_dep(verb, "advcl"):
        return set()
    marks = {tree.lower(c) for c in tree.children(verb, "mark", "advmod") if c < verb}
    participle = tree.lower(verb).endswith("ing") and verb > head
    bare = not tree.children(verb, "nsubj", "mark", "aux")
    return {head} if marks & _WHEN or (participle and bare) else set()


def tellings(scene: Scene, noun: int) -> list[int]:
    """Return the verbs below a noun that say that it took place: "the raid that began on Sunday".

    "The raid carried out on Sunday" and "the war that Peru launched in 2014" too; "the raid
    announced on Sunday" came at another time.
    """
    tree = scene.tree
    verbs = tree.children(noun, "acl", "acl:relcl")
    return [v for v in verbs if tree.lemma(v) in _TELLING and not tree.children(v, "aux")]


def _seeing(scene: Scene, act: int) -> list[int]:
    """Return the verb of "Sunday saw a raid"; who sees a raid is no time."""
    tree, verb = scene.tree, scene.tree.head(act)
    if verb is None or tree.lemma(verb) not in _SEEING or not tree.is_dep(act, "obj", "advcl"):
        return []
    return [verb] if all(scene.is_time(s) for s in tree.children(verb, "nsubj")) else []


def _setting(tree: Tree, noun: int) -> set[int]:
    """Return the verb of "the talks are set for Sunday", "due on Sunday"."""
    verb = tree.head(noun)
    if verb is None or not tree.is_dep(noun, "nsubj"):
        return set()
    passive = tree.is_dep(noun, "nsubj:pass") and tree.lemma(verb) in _SETTING
    return {verb} if passive or tree.lemma(verb) == "due" else set()


def _suffering(tree: Tree, noun: int) -> set[int]:
    """Return the verb of "suffered a raid on Sunday"."""
    verb = tree.head(noun)
    suffered = verb is not None and tree.is_dep(noun, "obj") and tree.lemma(verb) in SUFFERING
    return {verb} if suffered and verb is not None else set()


def around_all(tree: Tree, head: int, verb: int) -> bool:
    """Say whether a time before or behind joined verbs is that of a later one too.

    "On Friday she resigned and Lee was sworn in", "shelled and seized the port on Friday"; of "she
    resigned on Friday and left" only the first verb has it.
    """
    first = verb
    while tree.is_dep(first, "conj") and tree.head(first) is not None:
        first = tree[first].head
        if tree.head(head) == first and tree[first].pos == "VERB":
            subjects = tree.children(first, "nsubj", "csubj", "expl")
            return head > verb or head < min(subjects, default=head)
    return False


def stands_behind(tree: Tree, head: int, noun: int) -> bool:
    """Say whether a time stands right behind an act that another is told to precede or follow.

    In "left after talks in Oslo on May 3" the tree may hang the time on "left".
    """
    if tree.head(head) != tree.head(noun) or not tree.is_dep(noun, "obl"):
        return False
    behind = max(tree.noun_phrase(noun)) + 1 == min(tree.subtree(head))
    return behind and bool(set(tree.prepositions(noun)) & _ORDERING)


def is_of_protest(scene: Scene, head: int, noun: int) -> bool:
    """Say whether a time is that of the protest called for: "called for a strike on Friday".

    Of "called for a truce on Friday" it is more often that of the call.
    """
    tree = scene.tree
    if tree.head(head) != tree.head(noun) or not scene.is_in(noun, ("@strike", "@demo")):
        return False
    behind = max(tree.noun_phrase(noun)) + 1 == min(tree.subtree(head))
    return behind and tree.prepositions(noun) == ["for"]


def is_set_for(tree: Tree, head: int, trigger: Trigger) -> bool:
    """Say whether a time is set for an act: "called elections for April"."""
    noun = trigger.head
    beside = tree.head(head) == tree.head(noun) and tree.is_dep(noun, "obj", "nsubj:pass")
    return beside and tree[noun].pos == "NOUN" and tree.prepositions(head) == ["for"]


def hung_below(tree: Tree, verb: int) -> int | None:
    """Return the word of a time that a clause with "when" hangs on: "on May 5, when they met"."""
    head = tree.head(verb)
    if head is None or not tree.is_dep(verb, "acl:relcl"):
        return None
    return head if any(tree.lower(c) == "when" for c in tree.children(verb)) else None
