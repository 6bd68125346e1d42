"""What an article knows of its actors, places, events and statements: all that identity needs.

An outline is made from an article's graph alone and kept beside it, so that who is who can be
decided over thousands of articles without reading them again. Ids are the article's own, before
any merge across articles.
"""

import datetime as dt

from pydantic import Field

from graphkit.model.base import Model, Name
from graphkit.model.vocabulary import DateBasis, EntityKind, EventStatus, EventType, Stance

__all__ = ["EntityOutline", "EventOutline", "Office", "Outline", "StatementOutline"]


class Office(Model):
    """An office that a person is said to hold or to have held."""

    title: Name = Field(description="lower case, as the gazetteer of roles has it: 'president'")
    body: str | None = Field(None, description="id of the state or organization; None if not said")
    former: bool = False


class EntityOutline(Model):
    """One actor or place, as one article knows it; several articles' are joined by `joined`.

    All tuples are sorted and hold nothing twice.
    """

    id: Name
    label: EntityKind
    name: Name
    names: tuple[str, ...] = Field((), description="all names and aliases, `name` among them")
    offices: tuple[Office, ...] = Field((), description="of a person; titles without body too")
    states: tuple[str, ...] = Field(
        (), description="ids of states it is tied to: acts for, belongs to, holds office in, lies in"
    )
    bodies: tuple[str, ...] = Field(
        (), description="ids of organizations it belongs to or holds office in"
    )
    kind: str | None = None
    gazetteer: bool = Field(False, description="the id is the gazetteer's: a state's ISO code ...")
    named: bool = True
    shared: bool = Field(False, description="the id follows from the full name, in every article")
    published: tuple[dt.date, ...] = Field((), description="first and last day of its articles")
    articles: int = Field(1, ge=1, description="how many articles know it")


class EventOutline(Model):
    """One report of a happening."""

    id: Name
    type: EventType
    mode: str | None = None
    lemma: Name
    status: EventStatus
    actors: tuple[str, ...] = ()
    targets: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    date: dt.date | None = None
    date_end: dt.date | None = None
    date_value: str | None = None
    date_basis: DateBasis = "none"
    objects: tuple[str, ...] = Field((), description="things acted on, lower case")
    numbers: tuple[str, ...] = Field((), description="counts in its clause: '14', '3000'")
    sentence: int = Field(ge=0, description="index of the sentence that tells of it")


class StatementOutline(Model):
    """One statement: who says what of which events."""

    id: Name
    speakers: tuple[str, ...] = ()
    events: tuple[tuple[str, Stance], ...] = ()
    named: bool = Field(True, description="false when the source is unnamed")
    depth: int = Field(1, ge=1)


class Outline(Model):
    """One article's outline."""

    article: Name
    published: dt.date | None = None
    outlet: str | None = None
    entities: tuple[EntityOutline, ...] = ()
    events: tuple[EventOutline, ...] = ()
    statements: tuple[StatementOutline, ...] = ()
    shingles: tuple[int, ...] = Field(
        (), description="MinHash signature of the text's shingles of words (resolve/copies.py)"
    )
    words: int = Field(0, ge=0, description="words of the text that the shingles are made of")
