"""Which acts are of one kind: types, modes and verbs that two reports of one happening may use."""

from typing import Final

from graphkit.model.outline import EventOutline
from graphkit.model.vocabulary import EventStatus

__all__ = [
    "AHEAD",
    "is_joint",
    "is_kin",
    "is_once",
    "is_routine",
    "is_visit",
    "modes_meet",
]

AHEAD: Final[frozenset[EventStatus]] = frozenset(("proposed", "planned"))
# Said or done again and again between the same two in one day: who and when is not enough.
_ROUTINE: Final = frozenset(
    "AGREE SUPPORT CONCEDE REQUEST ACCUSE REJECT THREATEN ASSAULT MOBILIZE COERCE PROTEST".split()
)
_MODES_THAT_MEET: Final = frozenset(
    frozenset(pair.split("/"))
    for pair in """aerial/drone aerial/heavy-weapons aerial/destroy drone/destroy drone/explosives
    heavy-weapons/destroy heavy-weapons/drone explosives/destroy explosives/suicide-attack
    explosives/targeted firearms/targeted drone/targeted aerial/targeted unconventional/targeted
    demo/riot demo/obstruct riot/obstruct third-party/multilateral troops/weapons
    seize/restrict""".split()
)
# Verbs and nouns for one kind of act; of other types the type says enough.
_KIN: Final[dict[str, tuple[frozenset[str], ...]]] = {
    "REQUEST": (frozenset("ask urge call demand request appeal press plea insist".split()),),
    "ACCUSE": (
        frozenset("accuse accusation blame allege allegation charge".split()),
        frozenset("condemn condemnation denounce criticise criticize slam deplore".split()),
    ),
    "SUPPORT": (frozenset("welcome praise hail applaud".split()), frozenset(("back", "support"))),
    "AGREE": (
        frozenset("agree sign reach conclude seal clinch strike agreement deal accord".split()),
        frozenset("promise pledge vow commit undertake".split()),
        frozenset("approve ratify adopt accept".split()),
    ),
    "REJECT": (
        frozenset("reject refuse decline turn rebuff dismiss".split()),
        frozenset(("veto",)),
    ),
    "CONCEDE": (),
    "ASSAULT": (),
    "OTHER": (frozenset(("appoint", "name")), frozenset(("dismiss", "sack", "fire"))),
}
# An attack is told by what was done or by what came of it.
_ANY_ATTACK: Final = frozenset(
    "attack strike hit assault raid kill wound injure shell bomb".split()
)
_ONCE_MODES: Final = frozenset("arrest deport abduct targeted convict expel release".split())
_ONCE_LEMMAS: Final = frozenset("kill die appoint elect dismiss sack extradite".split())


def is_visit(event: EventOutline) -> bool:
    """Say whether the act is a visit, whose target is a place."""
    return event.type == "CONSULT" and event.mode == "visit"


def is_joint(event: EventOutline) -> bool:
    """Say whether all who take part do the same: talks, calls, agreements of several.

    "The envoy met the minister" and "the minister met the envoy" are one meeting.
    """
    if event.type == "CONSULT":
        return True
    return event.type == "AGREE" and not event.targets


def is_routine(event: EventOutline) -> bool:
    """Say whether such acts are frequent: two of a day between the same two are no surprise."""
    return event.type in _ROUTINE


def is_once(event: EventOutline) -> str | None:
    """Return whose act can hardly happen twice in two days: "actor", "target" or None.

    A person resigns, is arrested, killed, appointed once.
    """
    if event.type == "RETREAT" and event.mode == "resign":
        return "actor"
    once = event.mode in _ONCE_MODES or event.lemma.split(" ", 1)[0] in _ONCE_LEMMAS
    return "target" if once else None


def modes_meet(one: EventOutline, two: EventOutline) -> bool:
    """Say whether two modes may be of one act; an unsaid mode may be any.

    A call is no visit, but what one calls shelling, another calls an air raid.
    """
    if one.mode is None or two.mode is None or one.mode == two.mode:
        return True
    return frozenset((one.mode, two.mode)) in _MODES_THAT_MEET


def is_kin(one: EventOutline, two: EventOutline) -> bool:
    """Say whether the words name one kind of act: "urged" and "called on", not thanked and backed.

    Both events are of one type and their modes meet.
    """
    first, second = _head(one.lemma), _head(two.lemma)
    if first == second or (one.mode is not None and two.mode is not None):
        return True
    if one.type == "ASSAULT":
        return bool({first, second} & _ANY_ATTACK)
    groups = _KIN.get(one.type)
    return groups is None or any({first, second} <= group for group in groups)


def _head(lemma: str) -> str:
    return lemma.split(" ", 1)[0]
