"""Where an event took place: named places behind prepositions, also below a noun."""

from collections.abc import Iterator

from graphkit.extract.cast import PLACES
from graphkit.extract.event_lexicon import entries_of
from graphkit.extract.event_roles import LOCATIVES, frame_of, is_of_object
from graphkit.extract.scene import Scene, noun_lemma
from graphkit.extract.triggers import Trigger
from graphkit.model.extraction import Participant
from graphkit.model.vocabulary import ParticipantRole

__all__ = ["place_at", "places_of"]

# Acts of words, of what was done elsewhere: "condemned the attack in Goma".
_OF_WORDS = frozenset("ACCUSE REJECT REQUEST SUPPORT THREATEN".split())
# "On the border between Chad and Mali" is near both.
_BORDERS = frozenset("border frontier boundary".split())
# What lies in a town is in it: "hit a suburb of Goma", "in the port of Goma".
_PARTS = frozenset(
    """suburb district outskirt outskirts quarter neighbourhood neighborhood centre center heart
    street area part downtown square""".split()
)


def places_of(scene: Scene, trigger: Trigger) -> Iterator[Participant]:
    """Places by locative prepositions, also below a noun: "at an airfield in Chad"."""
    claimed = dict(frame_of(trigger.entry))
    for name, (role, qualifier) in LOCATIVES.items():
        if claimed.get(name) in {"target", "party", "actor", "object", "none"}:
            continue
        part = claimed.get(name, role)
        for token in trigger.arguments.get(name):
            if _is_elsewhere(scene, trigger, token, name):
                continue
            yield from place_at(scene, token, part, qualifier)  # type: ignore[arg-type]
    for name in ("obj", "during", "to", "subj"):
        for token in trigger.arguments.get(name):
            if scene.tree[token].pos == "NOUN" and scene.cast.entity_at(token) is None:
                other = _is_other_act(scene, trigger, token)
                yield from [] if other else _nested(scene, token, None)


def _is_elsewhere(scene: Scene, trigger: Trigger, token: int, case: str) -> bool:
    """Say whether a phrase tells where another act was: "condemned the attack in Goma".

    "Condemned the attack on Chad" tells no place at all.
    """
    if case == "on" and scene.label(token) == "State":
        return True
    return trigger.entry.type in _OF_WORDS and is_of_object(scene, trigger, token)


def _is_other_act(scene: Scene, trigger: Trigger, act: int) -> bool:
    """Say whether an object is an act that was elsewhere than the words about it."""
    told = trigger.entry.type in _OF_WORDS and trigger.entry.pos == "VERB"
    other = told and act in trigger.arguments.get("obj") and act not in trigger.tokens
    return other and bool(entries_of(noun_lemma(scene.tree, act), "NOUN"))


def place_at(
    scene: Scene, token: int, role: ParticipantRole, qualifier: str | None
) -> Iterator[Participant]:
    """The place that a token names, or in which what it names lies: "at an airfield in [Chad]"."""
    mention = scene.cast.mention_at(token)
    if mention is not None and scene.cast.label(mention.entity) in PLACES:
        yield Participant(
            start=mention.start,
            end=mention.end,
            role=role,
            entity=mention.entity,
            qualifier=qualifier if role == "place" else None,
        )
    elif scene.tree[token].pos == "NOUN":
        yield from _nested(scene, token, role)
        yield from _nearby(scene, token)


def _nested(scene: Scene, token: int, role: ParticipantRole | None) -> Iterator[Participant]:
    """The named place that a nominal one lies in: of "an airfield in Chad" it is Chad.

    Of "a suburb of Goma" it is Goma, of "the border between Chad and Mali" each.
    """
    beside_two = noun_lemma(scene.tree, token) in _BORDERS
    for child in scene.tree.children(token, "nmod"):
        for case in scene.tree.prepositions(child):
            part, qualifier = LOCATIVES.get(case, (None, None))
            if case == "between" and beside_two:
                part, qualifier = "place", "near"
            elif case == "of" and noun_lemma(scene.tree, token) in _PARTS:
                part, qualifier = "place", "in"
            for place in scene.tree.conjuncts(child):
                label = scene.label(place)
                if part == "place" and label in PLACES and (case, label) != ("on", "State"):
                    beside = qualifier != "in"  # "fell into a field near Oslo" leads not to Oslo
                    yield from place_at(
                        scene, place, "place" if beside else role or "place", qualifier
                    )


def _nearby(scene: Scene, token: int) -> Iterator[Participant]:
    """An apposition that says where: "on the border, near the ford"."""
    for child in scene.tree.children(token, "appos"):
        for case in scene.tree.prepositions(child):
            if case in LOCATIVES:
                yield from place_at(scene, child, "place", LOCATIVES[case][1])
