"""The conditions under which a row of the event lexicon reads a word as a trigger."""

from collections.abc import Callable

from graphkit.extract.scene import Scene
from graphkit.extract.verb_arguments import Arguments

__all__ = ["is_met"]

_PREPOSITIONS = frozenset("for against on with to at about over by of from".split())
_OWN_FUTURE = frozenset("will would shall 'll ’ll".split())


def is_met(scene: Scene, name: str, wanted: tuple[str, ...], arguments: Arguments) -> bool:
    """Say whether one condition holds; names and words are those of the lexicon's rows.

    "The navy warned the crew" meets `obj=@actor`, "they did not accept it" meets `negated`.
    """
    if name in _FLAGS and not wanted:
        return _FLAGS[name](scene, arguments)
    if name == "noprep":
        return not any(arguments.get(preposition) for preposition in wanted)
    if name in {"nosubj", "noobj", "nocomp", "nopred"}:
        return not any(scene.is_in(token, wanted) for token in arguments.get(name[2:]))
    tokens = arguments.get(name)
    return bool(tokens) and (not wanted or any(scene.is_in(t, wanted) for t in tokens))


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


def _is_plural(scene: Scene, arguments: Arguments) -> bool:
    """Say whether the act's noun is plural: "talks" are meetings, a "talk" may be a lecture."""
    tree = scene.tree
    tokens = [t for t in (arguments.noun, arguments.anchor) if t is not None]
    return any(tree.lower(t).endswith("s") for t in tokens[:1])


def _has_own_future(scene: Scene, arguments: Arguments) -> bool:
    return any(_is_own_future(scene, arguments, clause) for clause in arguments.get("comp"))


def _is_own_future(scene: Scene, arguments: Arguments, clause: int) -> bool:
    """Say whether a clause announces an act of the speaker: "warned that it would fire"."""
    tree = scene.tree
    subjects = tree.children(clause, "nsubj")
    future = any(tree.lower(aux) in _OWN_FUTURE for aux in tree.children(clause, "aux"))
    entities = {scene.cast.entity_at(s) for s in arguments.get("subj")} - {None}
    same = any(tree[s].pos == "PRON" or scene.cast.entity_at(s) in entities for s in subjects)
    return (future and same) or (not subjects and tree.is_dep(clause, "xcomp"))


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
    "noprep": _has_no_preposition,
    "plural": _is_plural,
    "own": _has_own_future,
}
