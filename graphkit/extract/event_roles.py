"""Which argument of a trigger plays which part, by event type; entries name their exceptions."""

from graphkit.extract.event_lexicon import Entry, entries_of
from graphkit.extract.scene import Scene, noun_lemma
from graphkit.extract.triggers import Trigger
from graphkit.model.vocabulary import EventType

__all__ = ["LOCATIVES", "Frame", "befalls", "frame_of", "is_of_object", "role_of"]

Frame = dict[str, str]

_VERB: Frame = {"subj": "actor", "obj": "target", "iobj": "target", "sufferer": "target"}
_NOUN: Frame = {
    "subj": "actor",
    "poss": "actor",
    "mod": "actor",
    "by": "actor",
    "between": "party",
    "sufferer": "target",
}
_TYPES: dict[EventType, Frame] = {
    "AGREE": {"with": "party", "to": "target"},
    "CONSULT": {"with": "party", "to": "target"},
    "SUPPORT": {"for": "target", "to": "target"},
    "CONCEDE": {"to": "target", "for": "target"},
    "COOPERATE": {"with": "target", "to": "target"},
    "AID": {"to": "target", "for": "target"},
    "RETREAT": {"from": "origin"},
    "REQUEST": {"to": "target", "on": "target", "from": "target"},
    "ACCUSE": {"against": "target"},
    "REJECT": {"from": "target"},
    "THREATEN": {"against": "target"},
    "PROTEST": {"against": "target"},
    "SANCTION": {"on": "target", "against": "target"},
    "MOBILIZE": {"against": "target", "to": "destination", "into": "destination"},
    "COERCE": {"against": "target", "on": "target"},
    "ASSAULT": {"against": "target", "on": "target", "at": "target", "into": "destination"},
    "OTHER": {"to": "destination", "from": "origin", "into": "destination"},
}
# Kinds of organizations that are houses too and attack nobody.
_HOUSES = frozenset("school university court bank media organization".split())
# Their second object is an office.
_GIVING = frozenset("appoint elect name nominate crown install".split())
# Prepositions of places and the qualifier they give; "from" is an origin everywhere.
LOCATIVES: dict[str, tuple[str, str | None]] = {
    "in": ("place", "in"),
    "inside": ("place", "in"),
    "within": ("place", "in"),
    "at": ("place", "in"),
    "on": ("place", "in"),
    "across": ("place", "in"),
    "throughout": ("place", "in"),
    "over": ("place", "in"),
    "along": ("place", "near"),
    "near": ("place", "near"),
    "off": ("place", "near"),
    "beside": ("place", "near"),
    "outside": ("place", "outside"),
    "around": ("place", "around"),
    "from": ("origin", None),
    "into": ("destination", None),
    "toward": ("destination", None),
    "towards": ("destination", None),
}


def frame_of(entry: Entry) -> Frame:
    """Return the role of each argument of a trigger.

    >>> from graphkit.extract.event_lexicon import entries_of
    >>> frame_of(entries_of("flee", "VERB")[0])["obj"]
    'origin'
    """
    base = _NOUN if entry.pos == "NOUN" else _VERB
    usual = _TYPES[entry.type]
    if entry.pos == "NOUN" and entry.type == "ASSAULT":  # "the attack at the dam" has a place
        usual = {name: role for name, role in usual.items() if name != "at"}
    place: Frame = (
        {"mod": "place", "poss": "place", "struck": "target"} if entry.has("event") else {}
    )
    return {**base, **usual, **place, **dict(entry.frame)}


def role_of(scene: Scene, trigger: Trigger, token: int, usual: tuple[str, str]) -> str:
    """Return the part of one argument: its usual one, but of those who own harm.

    "The king's murder": the king is the target; "the army's arrest of the king": the army acts.
    """
    name, role = usual
    frame = frame_of(trigger.entry)
    match name:
        case "of":
            role = _role_behind_of(scene, trigger, token, role)
        case "mod":
            role = _role_of_modifier(scene, trigger, token, role)
        case "on" if trigger.entry.type == "REQUEST" and is_of_object(scene, trigger, token):
            return "none"  # "ordered the attack on Goma"
        case "on" if role == "target" and _is_where(trigger):
            return "place"  # "seized the boat on Lake Chad"
        case "obj" if trigger.entry.head in _GIVING and trigger.arguments.get("iobj"):
            return "none"  # "appointed her minister"
    if role == "target" and scene.label(token) == "Location":
        role = _role_of_place(scene, trigger, name)
    if role != "victim":
        return role
    others = [n for n, r in frame.items() if r == "target" and n != "sufferer"]
    return "actor" if any(trigger.arguments.get(n) for n in others) else "target"


def is_of_object(scene: Scene, trigger: Trigger, token: int) -> bool:
    """Say whether a phrase belongs to an act that is a verb's object: "the attack on Goma"."""
    act = scene.tree.head(scene.tree.first_conjunct(token))
    if act is None or trigger.entry.pos != "VERB" or act in trigger.tokens:
        return False
    named = act in trigger.arguments.get("obj")
    return named and bool(entries_of(noun_lemma(scene.tree, act), "NOUN"))


def befalls(scene: Scene, trigger: Trigger) -> bool:
    """Say whether nobody does what a noun names: "Chad had a drought", "prepared for the flood"."""
    mishap = trigger.entry.type == "OTHER" and trigger.entry.pos == "NOUN"
    return mishap and scene.is_in(trigger.head, ("@mishap", "@nature"))


def _is_where(trigger: Trigger) -> bool:
    """Say whether a phrase with "on" tells where somebody else is harmed or held."""
    usual = "on" not in dict(trigger.entry.frame) and trigger.entry.pos == "VERB"
    harmed = trigger.entry.type in {"ASSAULT", "COERCE"}
    return usual and harmed and bool(trigger.arguments.get("obj"))


def _role_behind_of(scene: Scene, trigger: Trigger, token: int, role: str) -> str:
    """Return the part of a phrase with "of", where what it names decides."""
    if trigger.entry.type == "ACCUSE" and trigger.arguments.get("comp"):
        return "actor"  # "the accusation of Ann Lee that he stole"
    if trigger.entry.type == "ACCUSE" and scene.label(token) == "Location":
        return "none"  # "attacked the sale of Goma"
    if trigger.entry.head == "invasion" and _is_of_people(scene, token):
        return "actor"  # "an invasion of rebels"
    return role


def _role_of_modifier(scene: Scene, trigger: Trigger, token: int, role: str) -> str:
    """Return the part of a word before an act's noun: a victim, who acts, or none."""
    if frame_of(trigger.entry).get("poss") == "victim":
        if scene.label(token) == "Person":
            return "target"
        if trigger.arguments.get("poss"):
            return "none"  # "Chadian President Bo's arrest"
    if trigger.entry.type == "ASSAULT" and _is_house(scene, token):
        return "none"
    return role


def _is_of_people(scene: Scene, token: int) -> bool:
    """Say whether a word names people, who invade and have no land to be invaded."""
    label = scene.label(token)
    return scene.is_person_noun(token) if label is None else label in {"Person", "Group"}


def _is_house(scene: Scene, token: int) -> bool:
    """Say whether a name is where an attack took place: "the Trade Centre bombing"."""
    entity = scene.cast.entity_at(token)
    return entity is not None and scene.cast.entities[entity].kind in _HOUSES


def _role_of_place(scene: Scene, trigger: Trigger, name: str) -> str:
    """Return the part of a place that a row calls a target: "sent aid to Goma".

    "Sent doctors to Goma" helps not Goma, "cancelled a trip to Goma" punishes it not, "visited
    Goma" is no act on it.
    """
    if trigger.mode == "visit":
        return "destination"
    if name != "to":
        return "target"
    if trigger.entry.type == "SANCTION" and trigger.mode == "withdraw":
        return "none"
    moved = any(scene.is_actor(token) for token in trigger.arguments.get("obj"))
    return "destination" if trigger.entry.type == "AID" and moved else "target"
