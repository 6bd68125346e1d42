"""Events: acts with a PLOVER type, who took part, where, when, and how sure they are."""

from typing import Literal

from graphkit.extract.event_clauses import clause_of
from graphkit.extract.event_dates import date_of
from graphkit.extract.event_modes import mode_of
from graphkit.extract.event_roles import frame_of
from graphkit.extract.event_scores import NEEDS_RECIPIENT, score_of
from graphkit.extract.factuality import Standing, in_time, standing_of
from graphkit.extract.general_acts import is_general_act
from graphkit.extract.participants import participants_of
from graphkit.extract.scene import Scene
from graphkit.extract.senses import is_inanimate, is_mere_kind
from graphkit.extract.triggers import Trigger, find_triggers
from graphkit.model.base import Span
from graphkit.model.extraction import EventRecord, Participant
from graphkit.model.vocabulary import EventType

__all__ = ["find_events"]

_LONGEST_TRIGGER = 6  # tokens
# "the war" is a time as often as an act.
_PERIODS = frozenset(("war", "unrest"))
_SETTING = frozenset("call plan schedule set slate expect announce".split())
_POINTED_AT = frozenset(("ASSAULT", "CONSULT", "PROTEST", "RETREAT"))
_JOINT = frozenset(
    ("CONSULT", "AGREE", "ASSAULT", "OTHER", "COOPERATE", "MOBILIZE", "RETREAT", "ACCUSE")
)


def find_events(scene: Scene) -> list[EventRecord]:
    """Return the events of titles, captions and bodies in text order."""
    found = [_event(scene, trigger) for trigger in find_triggers(scene)]
    return [event for event in found if event is not None]


def _event(scene: Scene, trigger: Trigger) -> EventRecord | None:
    participants = participants_of(scene, trigger)
    event_type = _type_of(scene, trigger, participants)
    if event_type is None:
        return None
    standing = standing_of(scene, trigger)
    date = date_of(scene, trigger, standing.status)
    standing = in_time(scene, standing, date)
    span = _trigger_span(scene, trigger)
    mode = mode_of(scene, trigger) if event_type == trigger.entry.type else None
    return EventRecord(
        start=span.start,
        end=span.end,
        type=event_type,
        mode=mode,
        score=score_of(event_type, mode),
        lemma=trigger.entry.lemma if "@" not in trigger.entry.lemma else _lemma(scene, trigger),
        sentence=scene.tree.sentence(trigger.head),
        clause=clause_of(scene, trigger, span),
        participants=participants,
        reciprocal=_is_reciprocal(trigger, participants),
        date=date,
        status=standing.status,
        status_cue=standing.cue,
        statements=standing.statements,
        told_by=_told_by(scene, trigger, standing),
    )


def _told_by(scene: Scene, trigger: Trigger, standing: Standing) -> Literal["narrator", "source"]:
    """Say whose the words are: "a reported raid" is somebody's, if nobody is named.

    So is what a statement names in passing: "he said the raid was over".
    """
    others = standing.status in {"claimed", "denied", "unverified"}
    others = others or scene.voice_at(trigger.head) != "narrator"
    others = others or bool(scene.statements_at.get(trigger.head))
    return "source" if others else "narrator"


def _type_of(
    scene: Scene, trigger: Trigger, participants: tuple[Participant, ...]
) -> EventType | None:
    """Return the type; None if nobody takes part, or a recipient that the type needs is missing."""
    happening = trigger.entry.pos == "NOUN" and trigger.entry.type == "OTHER"
    if happening and is_mere_kind(scene, trigger.head):
        return None
    if is_general_act(scene, trigger, participants):
        return None
    if trigger.entry.has("event"):
        return trigger.entry.type
    told = (
        _has_person(trigger)
        or _is_set(scene, trigger)
        or _is_known(scene, trigger)
        or bool(trigger.arguments.get("at"))
    )
    if not participants and not told:
        return None
    if trigger.entry.type in NEEDS_RECIPIENT and not _has_recipient(scene, trigger, participants):
        return None
    return trigger.entry.type


def _is_known(scene: Scene, trigger: Trigger) -> bool:
    """Say whether a noun points at an act told elsewhere: "the raid", "this attack"."""
    if trigger.entry.pos != "NOUN" or trigger.entry.type not in _POINTED_AT:
        return False
    if trigger.entry.head in _PERIODS:
        return False
    return scene.tree.points(trigger.head)


def _is_set(scene: Scene, trigger: Trigger) -> bool:
    """Say whether a noun names an act for which a time is set: "a strike is planned for Friday"."""
    tree, verb = scene.tree, scene.tree.head(trigger.head)
    if verb is None or trigger.entry.pos != "NOUN" or trigger.entry.type not in _POINTED_AT:
        return False
    times = tree.children(verb, "obl") if tree.lemma(verb) in _SETTING else []
    return any(t in scene.date_tokens and tree.prepositions(t) == ["for"] for t in times)


def _has_person(trigger: Trigger) -> bool:
    """Say whether a verb has a subject or object, if only "he" that stands for nobody named."""
    arguments = trigger.arguments
    return trigger.entry.pos == "VERB" and bool(arguments.get("subj") or arguments.get("obj"))


def _has_recipient(scene: Scene, trigger: Trigger, participants: tuple[Participant, ...]) -> bool:
    """Say whether there is a recipient, if only by a word for a thing ("aid to the camp")."""
    actors = [p for p in participants if p.role == "actor"]
    if len(actors) > 1 or any(p.role in {"target", "destination"} for p in participants):
        return True
    frame = frame_of(trigger.entry)
    names = [name for name, role in frame.items() if role in {"target", "party"}]
    tokens = [t for name in names for t in trigger.arguments.get(name) if t not in trigger.tokens]
    if trigger.entry.type == "COOPERATE":  # "the armies exchanged prisoners"
        tokens += [t for t in trigger.arguments.get("subj") if scene.tree.lower(t).endswith("s")]
    return any(not is_inanimate(scene, token) for token in tokens)


def _is_reciprocal(trigger: Trigger, participants: tuple[Participant, ...]) -> bool:
    actors = [p for p in participants if p.role == "actor"]
    targets = [p for p in participants if p.role == "target"]
    joint = trigger.entry.type in _JOINT and any(r == "party" for _, r in trigger.entry.frame)
    return len(actors) > 1 and not targets and joint


def _trigger_span(scene: Scene, trigger: Trigger) -> Span:
    """A light verb and its noun are one trigger where they stand close: "held talks"."""
    tokens = sorted({*trigger.tokens, trigger.arguments.anchor})
    if tokens[-1] - tokens[0] >= _LONGEST_TRIGGER:
        tokens = [trigger.head]
    return scene.tree.span(tokens)


def _lemma(scene: Scene, trigger: Trigger) -> str:
    return " ".join(scene.tree.lemma(token) for token in trigger.tokens)
