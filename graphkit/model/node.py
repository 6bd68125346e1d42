"""The ten node labels. Actor is a second label on Person, State, Organization and Group."""

import datetime as dt
from typing import Annotated, ClassVar, Literal, Self

from pydantic import Field

from graphkit.model.base import Confidence, Model, Name, Offset, Precision
from graphkit.model.vocabulary import (
    Act,
    Certainty,
    DateBasis,
    EventStatus,
    EventType,
    Judged,
    Polarity,
    SourceKind,
    Speech,
    Tense,
    Verification,
)
from graphkit.scripts import is_latin

__all__ = [
    "ACTOR_LABELS",
    "ENTITY_LABELS",
    "NODE_CLASSES",
    "PLACE_LABELS",
    "AnyNode",
    "Article",
    "Entity",
    "Event",
    "Group",
    "Location",
    "Node",
    "Organization",
    "Person",
    "Sentence",
    "State",
    "Statement",
]


class Node(Model):
    """A node of the graph. `id` is the key, alone."""

    description: ClassVar[str]
    label: str
    id: Name
    name: Name


class Entity(Node):
    """An actor or a place: what many articles may name."""

    aliases: tuple[str, ...] = Field((), description="sorted; as the texts and gazetteers spell it")
    wikidata: str | None = None
    first_seen: dt.date | None = Field(None, description="earliest publication that names it")
    last_seen: dt.date | None = Field(None, description="latest publication that names it")
    former_ids: tuple[str, ...] = Field((), description="ids of entities merged into this one")
    named: bool = Field(True, description='false for what the text only describes: "a woman"')

    def merged(self, other: Self) -> Self:
        """Return what both articles know; associative, commutative and idempotent.

        Single values that differ are settled by order, so that no load order shows.
        """
        mine, theirs = self.model_dump(), other.model_dump()
        joined = {key: _join(key, value, theirs[key]) for key, value in mine.items()}
        joined["name"] = _better_name(self.name, other.name)
        others = {self.name, other.name} - {joined["name"]}
        joined["aliases"] = tuple(sorted({*self.aliases, *other.aliases} | others))
        return type(self).model_validate(joined)


def _join(key: str, one: object, two: object) -> object:
    if isinstance(one, tuple) and isinstance(two, tuple):
        return tuple(sorted({*one, *two}))
    if one is None or two is None:
        return two if one is None else one
    return (max if key in {"last_seen", "named"} else min)(one, two)  # type: ignore[call-overload]


def _better_name(one: str, two: str) -> str:
    return min(one, two, key=lambda name: (not is_latin(name), name.isupper(), -len(name), name))


class Person(Entity):
    """A human being."""

    description: ClassVar[str] = 'A human being; named is false for "a woman", kept by article'
    label: Literal["Person"] = "Person"
    titles: tuple[str, ...] = Field((), description="offices whose target the text does not state")
    born: tuple[int, ...] = Field((), description="years of birth, told or counted from an age")


class State(Entity):
    """A country, as an actor and as a place."""

    description: ClassVar[str] = "A country, one node as actor and place; id is ISO 3166-1 alpha-3"
    label: Literal["State"] = "State"


class Organization(Entity):
    """A body: a ministry, a party, a paper, a channel, "the Chadian government"."""

    description: ClassVar[str] = (
        'A body, a Telegram channel too (kind channel); named is false for "the court"'
    )
    label: Literal["Organization"] = "Organization"
    kind: str | None = None


class Location(Entity):
    """A place that is no state."""

    description: ClassVar[str] = "A place that is no state: city, region, river, facility"
    label: Literal["Location"] = "Location"
    kind: str | None = None
    country: str | None = Field(None, description="ISO 3166-1 alpha-3, from the gazetteer")
    lat: float | None = Field(None, ge=-90, le=90, description="degrees north, WGS 84")
    lon: float | None = Field(None, ge=-180, le=180, description="degrees east, WGS 84")
    geonames: str | None = None
    located_by: str | None = Field(
        None, description="why the name means this place, or why that is undecided"
    )


class Group(Entity):
    """People named by what they are: "Russian troops", "unnamed officials"."""

    description: ClassVar[str] = (
        'Several people; named is false for "two officials", kept by article'
    )
    label: Literal["Group"] = "Group"
    kind: str | None = None


class Event(Node):
    """A happening, with a type of PLOVER or OTHER."""

    description: ClassVar[str] = "A happening; status says how far the reports carry it"
    label: Literal["Event"] = "Event"
    type: EventType
    mode: str | None = None
    score: float | None = Field(None, ge=-10, le=10, description="PLOVER: -10 conflict to +10")
    lemma: Name
    date: dt.date | None = None
    date_end: dt.date | None = None
    date_value: str | None = Field(None, description="YYYY-MM or YYYY when no day is known")
    date_text: str | None = Field(None, description="the words that name the time")
    date_precision: Precision | None = None
    date_basis: DateBasis = "none"
    status: EventStatus = "reported"
    status_cue: str | None = Field(None, description="the words that decided the status")
    objects: tuple[str, ...] = Field((), description="things acted on, in the article's words")
    former_ids: tuple[str, ...] = Field((), description="ids of reports joined in this event")
    judged: Judged | None = Field(None, description="what a person decided about it")


class Statement(Node):
    """What somebody says, believes, proposes, demands or denies."""

    description: ClassVar[str] = "The content of something said, in the article's words"
    label: Literal["Statement"] = "Statement"
    text: Name
    speech: Speech
    act: Act = "assert"
    polarity: Polarity = "affirm"
    certainty: Certainty = "certain"
    tense: Tense = "none"
    source_kind: SourceKind = "named"
    source_text: str | None = Field(None, description="the words that name the source")
    verification: Verification = "attributed"
    verification_cue: str | None = None
    said_on: dt.date | None = None
    said_on_text: str | None = None
    said_on_basis: DateBasis = "none"
    depth: int = Field(1, ge=1, description="1: told to the reader; 2: inside another statement")
    confidence: Confidence | None = None
    judged: Judged | None = Field(None, description="what a person decided about it")


class Article(Node):
    """One text, published once or more."""

    description: ClassVar[str] = "An article; id is the sha256 of its text"
    label: Literal["Article"] = "Article"
    title: str | None = None
    urls: tuple[str, ...] = Field((), description="sorted; every address it was loaded from")
    outlet: str | None = None
    authors: tuple[str, ...] = ()
    published: dt.date | None = None
    language: str | None = None
    extractor: str = ""
    extractor_version: str = ""
    text: Name
    current: bool = Field(True, description="false: a later version of the same page is loaded")


class Sentence(Node):
    """A sentence, title, byline, caption or note of an article."""

    description: ClassVar[str] = "A sentence of an article; text[start:end] of Article.text"
    label: Literal["Sentence"] = "Sentence"
    article_id: Name
    idx: Offset
    text: Name
    start: Offset
    end: Offset
    zone: str = "body"


AnyNode = Annotated[
    Person | State | Organization | Location | Group | Event | Statement | Article | Sentence,
    Field(discriminator="label"),
]
NODE_CLASSES: dict[str, type[Node]] = {
    cls.__name__: cls
    for cls in (
        Person,
        State,
        Organization,
        Location,
        Group,
        Event,
        Statement,
        Article,
        Sentence,
    )
}
ACTOR_LABELS = ("Person", "State", "Organization", "Group")
ENTITY_LABELS = (*ACTOR_LABELS, "Location")
PLACE_LABELS = ("Location", "State")
