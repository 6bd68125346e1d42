"""What two persons' offices, bodies and states have in common."""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Literal, NamedTuple

from graphkit.gazetteer import gazetteer
from graphkit.model.outline import EntityOutline, Office
from graphkit.resolve.beside import COMPANY

__all__ = [
    "Tie",
    "Ties",
    "is_high",
    "is_shared",
    "office_class",
    "spoken_title",
    "tie_of",
    "ties_of",
]

Level = Literal[
    "office",
    "body",
    "article",
    "company",
    "state",
    "home",
    "title",
    "none",
    "other offices",
    "conflict",
]

_HEADS = frozenset({"head-of-state", "leader"})
_HIGH = frozenset({"head-of-state", "leader", "head-of-government", "minister", "igo-head"})
# Titles that a great many people of one body bear at once.
_SHARED = frozenset({"legislator", "academic", "other", "relation", "journalist", "military"})
# Kinds of which a state has few at a time; of its mayors and ambassadors it has many.
_OF_A_STATE = frozenset(
    {"minister", "royalty", "deputy-head", "igo-head", "law", "judge", "religious"}
)

# Offices that one person in the world holds, and where.
_WORLDWIDE = {"pope": "VAT"}


class Ties(NamedTuple):
    """An entity's offices as (class of title, body), their titles, its states and bodies."""

    offices: frozenset[tuple[str, str]]
    titles: frozenset[str]
    states: frozenset[str]
    bodies: frozenset[str]


class Tie(NamedTuple):
    """The closest tie of two persons.

    Attributes:
        level: the closest; "article" where one article names both, "company" where several
            others stand beside both, "home" where the articles tell of one state, "other
            offices" where both have some and nothing is shared, "conflict" where moreover they
            belong to different states.
        title: the title that they share.
        where: the id of the body or state that they share, or of one who is beside both.
    """

    level: Level
    title: str = ""
    where: str = ""

    @property
    def close(self) -> bool:
        """Say whether office, body, company or state agree."""
        return self.level in {"office", "body", "company", "state"}

    @property
    def sure(self) -> bool:
        """Say whether nothing nearer need be looked for, or nothing can help."""
        return self.level in {"office", "body", "company", "conflict"}

    def phrase(self, names: Mapping[str, str]) -> str:
        """Say what is shared; `names` are of bodies, by id."""
        where = names.get(self.where, self.where)
        match self.level:
            case "office":
                return f"same office, {self.title} of {where}"
            case "body":
                return f"both belong to {where}"
            case "article":
                return "both named in one article"
            case "company":
                return f"both named beside {where}"
            case "home":
                return f"the articles tell of {where}"
            case "state":
                return f"both tied to {where}"
            case "title":
                return f"same title, {self.title}"
            case _:
                return "no office or state in common"


@lru_cache(maxsize=1 << 14)
def office_class(title: str) -> str:
    """Return what titles of one office share.

    >>> office_class("president"), office_class("leader"), office_class("premier")
    ('head', 'head', 'head of government')
    >>> office_class("Foreign Ministers"), office_class("beekeeper")
    ('foreign minister', 'beekeeper')
    """
    role = gazetteer().role_by_title(title)
    if role is None:
        return title.lower()
    if role.kind in _HEADS:
        return "head"
    if role.kind == "spokesperson":
        return "spokesperson"
    return "head of government" if role.kind == "head-of-government" else role.title


@lru_cache(maxsize=1 << 14)
def is_high(office: str) -> bool:
    """Say whether few people at a time bear a title of this class, in the whole world."""
    if office in {"head", "head of government"}:
        return True
    role = gazetteer().role_by_title(office)
    return role is not None and (role.kind in _HIGH or role.title == "pope")


@lru_cache(maxsize=1 << 14)
def is_shared(office: str, body: str) -> bool:
    """Say whether many people of one body bear a title of this class at once.

    >>> is_shared("senator", "USA"), is_shared("mayor", "USA"), is_shared("head", "USA")
    (True, True, False)
    """
    if office in {"head", "head of government", "spokesperson"}:
        return False
    role = gazetteer().role_by_title(office)
    if role is None or role.kind in _SHARED:
        return True
    return gazetteer().state(body) is not None and role.kind not in _OF_A_STATE


def spoken_title(entity: EntityOutline, office: str) -> str:
    """Return the entity's own title of an office's class: "president", not "head"."""
    titles = (one.title for one in entity.offices if office_class(one.title) == office)
    return min(titles, default=office)


def ties_of(entity: EntityOutline) -> Ties:
    """Return an entity's ties; a title without a body is held in its only state, if it has one."""
    states = frozenset(entity.states)
    only = entity.states[0] if len(entity.states) == 1 else ""
    offices = frozenset(filter(None, (_held(office, only) for office in entity.offices)))
    bodies = {body for _, body in offices} | set(entity.bodies)
    titles = frozenset(office_class(office.title) for office in entity.offices)
    return Ties(offices, titles, states, frozenset(bodies - states))


def _held(office: Office, only_state: str) -> tuple[str, str] | None:
    title = office_class(office.title)
    home = _WORLDWIDE.get(title) or (only_state if is_high(title) else "")
    body = office.body or home
    return (title, body) if body else None


def tie_of(one: Ties, two: Ties, company: Sequence[str] = ()) -> Tie:
    """Return the closest tie of two persons, or that they have none or belong to two states.

    Args:
        one: ties of the one.
        two: ties of the other.
        company: ids of those who stand beside both in their articles.
    """
    for title, body in sorted(one.offices & two.offices):
        if not is_shared(title, body):
            return Tie("office", title, body)
    if bodies := one.bodies & two.bodies:
        return Tie("body", where=min(bodies))
    states = one.states & two.states
    if one.states and two.states and not states:
        return Tie("conflict")
    if len(company) >= COMPANY:
        return Tie("company", where=company[0])
    if states:
        return Tie("state", where=min(states))
    if titles := one.titles & two.titles:
        return Tie("title", min(titles))
    return Tie("other offices" if one.titles and two.titles else "none")
