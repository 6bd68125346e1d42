"""The conditions under which a row of the event lexicon reads a word as a trigger."""

from collections.abc import Callable

from graphkit.extract.assertion import FUTURE
from graphkit.extract.own import is_own
from graphkit.extract.scene import Scene
from graphkit.extract.senses import is_accident, is_armed, is_disaster, is_inanimate, is_public
from graphkit.extract.verb_arguments import Arguments

__all__ = ["is_met"]

_PREPOSITIONS = frozenset("for against on with to at about over by of from".split())
_CAMPAIGNS = frozenset("campaign election electoral victory party political".split())
_PRESS = frozenset("media channel magazine broadcaster newspaper".split())


def is_met(scene: Scene, name: str, wanted: tuple[str, ...], arguments: Arguments) -> bool:
    """Say whether one condition holds; names and words are those of the lexicon's rows.

    "The navy warned the crew" meets `obj=@actor`, "they did not accept it" meets `negated`.
    """
    if name in _FLAGS and not wanted:
        return _FLAGS[name](scene, arguments)
    if name == "noprep":
        return not any(arguments.get(preposition) for preposition in wanted)
    if name.startswith("no"):
        return not any(_is_one_of(scene, token, wanted) for token in arguments.get(name[2:]))
    tokens = arguments.get(name)
    return bool(tokens) and (not wanted or any(_is_one_of(scene, t, wanted) for t in tokens))


def _is_one_of(scene: Scene, token: int, words: tuple[str, ...]) -> bool:
    """Say whether a token is one of some words or classes, of which things are one."""
    thing = "@inanimate" in words and is_inanimate(scene, token)
    press = "@press" in words and _is_press(scene, token)
    public = "@public" in words and is_public(scene, token)
    listed = [word for word in words if word != "@public"]  # the one class without a list
    return thing or press or public or scene.is_in(token, listed)


def _is_press(scene: Scene, token: int) -> bool:
    """Say whether a name is that of a newspaper or channel: who talks to it gives an interview."""
    entity = scene.cast.entity_at(token)
    return entity is not None and scene.cast.entities[entity].kind in _PRESS


def _has_no_preposition(_scene: Scene, arguments: Arguments) -> bool:
    return not any(arguments.get(preposition) for preposition in _PREPOSITIONS)


def _has_infinitive(scene: Scene, arguments: Arguments) -> bool:
    """Say whether a complement has "to": "told them to leave", not "told them that he left"."""
    tree = scene.tree
    marks = [m for clause in arguments.get("comp") for m in tree.children(clause, "mark")]
    return any(tree.lower(mark) == "to" for mark in marks)


def _is_joint(scene: Scene, arguments: Arguments) -> bool:
    """Say whether several do it: "the leaders spoke", "they talked", "Ann and Bo met"."""
    tree, subjects = scene.tree, arguments.get("subj")
    many = [s for s in subjects if tree.lower(s) in {"they", "we"} or tree.lower(s).endswith("s")]
    plural = [s for s in many if tree[s].pos != "PROPN"]
    return len(subjects) > 1 or bool(plural)


def _is_not_alone(scene: Scene, arguments: Arguments) -> bool:
    """Say whether more than one may do it: not "the clerk met at noon"."""
    subjects = arguments.get("subj")
    return not subjects or _is_joint(scene, arguments)


def _is_of_many(scene: Scene, arguments: Arguments) -> bool:
    """Say whether no candidate holds it: "the senator held a campaign rally" is no protest."""
    tree = scene.tree
    names = [t for name in ("subj", "poss", "mod", "by", "of") for t in arguments.get(name)]
    single = [t for t in names if not tree.lower(t).endswith("s")]
    if any(scene.label(t) == "Person" for t in names) or any(
        scene.is_in(t, ("@official",)) for t in single
    ):
        return False
    kinds = [c for o in arguments.get("obj") for c in tree.children(o, "compound", "amod")]
    return not any(tree.lemma(kind) in _CAMPAIGNS for kind in kinds)


def _is_plural(scene: Scene, arguments: Arguments) -> bool:
    """Say whether the act's noun is plural: "talks" are meetings, a "talk" may be a lecture."""
    tree = scene.tree
    tokens = [t for t in (arguments.noun, arguments.anchor) if t is not None]
    return any(tree.lower(t).endswith("s") for t in tokens[:1])


def _has_own_future(scene: Scene, arguments: Arguments) -> bool:
    return any(_is_own_future(scene, arguments, clause) for clause in arguments.get("comp"))


def _has_future(scene: Scene, arguments: Arguments) -> bool:
    """Say whether a complement is about what is to be done: "agreed that he would go"."""
    tree = scene.tree
    words = [
        tree.lower(a) for clause in arguments.get("comp") for a in tree.children(clause, "aux")
    ]
    return any(word in FUTURE for word in words)


def _is_wished(scene: Scene, arguments: Arguments) -> bool:
    """Say whether a complement is wished for, not told: "insists that it close", not "closed"."""
    tree = scene.tree
    for clause in arguments.get("comp"):
        marks = tree.marks(clause)
        words = [tree.lower(a) for a in tree.children(clause, "aux", "aux:pass", "cop")]
        bare = not words and tree.lower(clause) == tree.lemma(clause)
        told = marks & {"to", "whether", "if"}
        if not told and (bare or set(words) & {"should", "must", "be"}):
            return True
    return False


def _is_own_future(scene: Scene, arguments: Arguments, clause: int) -> bool:
    """Say whether a clause announces an act of the speaker: "warned that it would fire".

    "Warned that its ships would fire" too, but not "warned the crew that they would drown".
    """
    tree = scene.tree
    subjects = tree.children(clause, "nsubj")
    future = any(tree.lower(aux) in FUTURE for aux in tree.children(clause, "aux"))
    entities = {scene.cast.entity_at(s) for s in arguments.get("subj")} - {None}
    same = any(is_own(tree, scene.cast, s, entities) for s in subjects)
    return (future and same) or (not subjects and tree.is_dep(clause, "xcomp"))


def _is_standing_rule(scene: Scene, arguments: Arguments) -> bool:
    """Say whether a passive without agent gives a rule: "the king is allowed to dissolve it"."""
    words = {scene.tree.lower(a) for a in scene.tree.children(arguments.anchor, "aux:pass")}
    return bool(words & {"is", "are", "be"}) and not arguments.get("subj")


def _is_for_itself(scene: Scene, arguments: Arguments) -> bool:
    """Say whether an act is on whoever does it: "figured out how to free themselves"."""
    return any(scene.tree.lower(t).endswith(("self", "selves")) for t in arguments.get("obj"))


def _is_for_its_own(scene: Scene, arguments: Arguments) -> bool:
    """Say whether an act is on what is one's own: "the mayor defended his record".

    "Dissolved its own council" says so itself.
    """
    tree, subjects = scene.tree, arguments.get("subj")
    doers = {scene.cast.entity_at(s) for s in subjects}
    if any(tree.lower(a) == "own" for o in arguments.get("obj") for a in tree.children(o, "amod")):
        return True
    return any(
        tree[owner].pos == "PRON" and scene.cast.entity_at(owner) in doers
        for noun in arguments.get("obj")
        for owner in tree.children(noun, "nmod:poss")
    )


_FLAGS: dict[str, Callable[[Scene, Arguments], bool]] = {
    "event": lambda _scene, _arguments: True,
    "noobj": lambda _scene, arguments: not arguments.get("obj"),
    "nocomp": lambda _scene, arguments: not arguments.get("comp"),
    "negated": lambda scene, arguments: scene.tree.is_negated(arguments.anchor),
    "affirmed": lambda scene, arguments: not scene.tree.is_negated(arguments.anchor),
    "comp": lambda _scene, arguments: bool(arguments.get("comp")),
    "cue": lambda scene, arguments: scene.is_cue(arguments.anchor),
    "inf": _has_infinitive,
    "joint": _is_joint,
    "notalone": _is_not_alone,
    "crowd": _is_of_many,
    "noprep": _has_no_preposition,
    "plural": _is_plural,
    "own": _has_own_future,
    "future": _has_future,
    "wished": _is_wished,
    "active": lambda _scene, arguments: not arguments.passive,
    "foreign": lambda scene, arguments: not _is_for_its_own(scene, arguments),
    "other": lambda scene, arguments: not _is_for_itself(scene, arguments),
    "told": lambda scene, arguments: not _is_standing_rule(scene, arguments),
    "done": lambda _scene, arguments: arguments.passive or bool(arguments.get("subj")),
    "accident": is_accident,
    "armed": is_armed,
    "peaceful": lambda scene, arguments: not is_armed(scene, arguments),
    "disaster": is_disaster,
    "violent": lambda scene, arguments: not is_accident(scene, arguments),
}
