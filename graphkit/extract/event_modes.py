"""The mode of what is asked, refused or threatened: that of the act in the complement.

"Asked the rebels to withdraw" wants them to yield, "refused to meet them" rejects a meeting,
"threatened to impose sanctions" threatens a restriction.
"""

from graphkit.extract.event_lexicon import entries_of
from graphkit.extract.scene import Scene, noun_lemma
from graphkit.extract.triggers import Trigger

__all__ = ["mode_of"]

_ASKED = {
    "RETREAT": "yield",
    "CONCEDE": "yield",
    "AID": "assist",
    "CONSULT": "meet",
}
_MODES: dict[str, dict[str, str]] = {
    "REQUEST": _ASKED,
    "REJECT": _ASKED,
    "THREATEN": {"SANCTION": "restrict", "COERCE": "restrict", "ASSAULT": "violence"},
}
_STOPPING = frozenset("stop halt end cease withdraw leave release free surrender lift".split())
_HELPING = frozenset(("aid", "help"))


def mode_of(scene: Scene, trigger: Trigger) -> str | None:
    """Return the trigger's own mode, else that of the act it is about, or None."""
    modes = _MODES.get(trigger.entry.type)
    if trigger.mode is not None or modes is None:
        return trigger.mode
    tree = scene.tree
    for name in ("comp", "obj", "for", "with"):
        for token in trigger.arguments.get(name):
            if scene.cast.entity_at(token) is not None or token in trigger.tokens[:1]:
                continue
            lemma = tree.lemma(token) if tree[token].pos == "VERB" else noun_lemma(tree, token)
            mode = modes.get(_type_of(lemma, tree[token].pos))
            if mode is not None:
                return mode
    return None


def _type_of(lemma: str, pos: str) -> str:
    """The type of all rows of a word, else OTHER; stopping is retreat, helping aid."""
    if pos == "VERB" and lemma in _STOPPING:
        return "RETREAT"
    if lemma in _HELPING:
        return "AID"
    types = {entry.type for entry in entries_of(lemma, pos) if not entry.rest} - {"OTHER"}
    return next(iter(types)) if len(types) == 1 else "OTHER"
