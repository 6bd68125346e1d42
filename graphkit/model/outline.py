"""What an article knows of its actors, places, events and statements: all that identity needs.

An outline is made from an article's graph alone and kept beside it, so that who is who can be
decided over thousands of articles without reading them again. Ids are the article's own, before
any merge across articles. Dataclasses with slots: a hundred thousand of them are held at once.
"""

import datetime as dt
from dataclasses import dataclass
from typing import Final

from pydantic import TypeAdapter

from graphkit.model.vocabulary import DateBasis, EntityKind, EventStatus, EventType, Stance

__all__ = [
    "OUTLINE",
    "EntityOutline",
    "EventOutline",
    "Office",
    "Outline",
    "StatementOutline",
]


@dataclass(frozen=True, slots=True, order=True)
class Office:
    """An office that a person is said to hold or to have held.

    Attributes:
        title: lower case, as the gazetteer of roles has it: "president".
        body: the id of the state or organization; "" if the text does not say.
        former: it is said to be over.
    """

    title: str
    body: str = ""
    former: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class EntityOutline:
    """One actor or place, as one article knows it; several articles' are joined by `joined`.

    Attributes:
        id: the article's own id of it.
        label: its node label.
        name: the name that the article's node shows.
        names: all names and aliases, `name` among them; sorted, like all lists here.
        offices: of a person; titles without a body too.
        born: years of birth of a person, as told or counted from an age.
        states: ids of states it is tied to: acts for, belongs to, holds office in, lies in.
        bodies: ids of organizations it belongs to or holds office in.
        home: ids of the states whose affairs its articles tell of, one of an article at most.
        kind: of an organization, place or group.
        gazetteer: the id is the gazetteer's: a state's ISO code, a known place or body.
        named: false for those whom the text does not name.
        shared: the id follows from the full name alone, alike in every article.
        first: earliest publication of its articles.
        last: latest publication of its articles.
        articles: how many articles know it.
    """

    id: str
    label: EntityKind
    name: str
    names: tuple[str, ...] = ()
    offices: tuple[Office, ...] = ()
    born: tuple[int, ...] = ()
    states: tuple[str, ...] = ()
    bodies: tuple[str, ...] = ()
    home: tuple[str, ...] = ()
    kind: str | None = None
    gazetteer: bool = False
    named: bool = True
    shared: bool = False
    first: dt.date | None = None
    last: dt.date | None = None
    articles: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class EventOutline:
    """One report of a happening.

    Attributes:
        objects: things acted on, in lower case.
        numbers: counts in the event's words: "14", "3000".
        sentence: index of the sentence that tells of it.
        affirmed: somebody other than the narrator says that it took place.
    """

    id: str
    type: EventType
    lemma: str
    status: EventStatus
    sentence: int
    mode: str | None = None
    actors: tuple[str, ...] = ()
    targets: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    date: dt.date | None = None
    date_end: dt.date | None = None
    date_value: str | None = None
    date_basis: DateBasis = "none"
    objects: tuple[str, ...] = ()
    numbers: tuple[str, ...] = ()
    affirmed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementOutline:
    """One statement: who says what of which events.

    Attributes:
        depth: 1 told to the reader, 2 inside another statement.
        rivals: ids of the article's statements by which it is disputed.
    """

    id: str
    speakers: tuple[str, ...] = ()
    events: tuple[tuple[str, Stance], ...] = ()
    depth: int = 1
    rivals: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Outline:
    """One article's outline.

    Attributes:
        article: the article's id.
        shingles: sketch of the text's shingles of words, of `resolve.sketch`.
        words: words of the text that the shingles are made of.
    """

    article: str
    published: dt.date | None = None
    entities: tuple[EntityOutline, ...] = ()
    events: tuple[EventOutline, ...] = ()
    statements: tuple[StatementOutline, ...] = ()
    shingles: tuple[int, ...] = ()
    words: int = 0


OUTLINE: Final = TypeAdapter(Outline)
