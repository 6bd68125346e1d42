"""The rows of the gazetteers: what is known of a state, a place, an organization, a role."""

from dataclasses import dataclass
from typing import Literal

__all__ = [
    "Gender",
    "GroupNoun",
    "Naming",
    "Organization",
    "Place",
    "Role",
    "Row",
    "State",
    "StateMatch",
    "group_noun_of",
    "organization_of",
    "place_of",
    "role_of",
    "state_of",
    "values",
]

Row = dict[str, str]
# A river or region whose inhabitants are not known ranks as a city of this size, so that
# "Donbas" is no small town.
POPULATION_OF_A_REGION = 500_000
Gender = Literal["m", "f"]
Naming = Literal["name", "official", "alias", "demonym", "capital", "metonym"]


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """A state, territory, disputed or former state.

    Attributes:
        iso3: ISO 3166-1 alpha-3, or "X-" and the name where ISO has no code.
        iso2: ISO 3166-1 alpha-2, empty where ISO has no code.
        name: the short name that news uses.
        kind: state, territory, disputed (claimed by another state) or former.
        sovereign: for a territory, the state that it belongs to, else empty.
        official: official names.
        aliases: former names, abbreviations, other spellings.
        adjectives: "Belarusian" in "Belarusian troops".
        people_singular: "Belarusian", "Pole".
        people_plural: "Belarusians", "Poles".
        capital: the seat of government first, then other capitals and spellings.
        metonyms: buildings and bodies that stand for the government ("Kremlin").
        head_of_state: titles.
        head_of_government: titles.
        borders: the ids of its neighbours on land, sorted.
        wikidata: item id, empty where not certain.
    """

    iso3: str
    iso2: str
    name: str
    kind: str
    sovereign: str
    official: tuple[str, ...]
    aliases: tuple[str, ...]
    adjectives: tuple[str, ...]
    people_singular: tuple[str, ...]
    people_plural: tuple[str, ...]
    capital: tuple[str, ...]
    metonyms: tuple[str, ...]
    head_of_state: tuple[str, ...]
    head_of_government: tuple[str, ...]
    borders: tuple[str, ...]
    wikidata: str

    @property
    def names(self) -> tuple[str, ...]:
        """Return what it is called: names, demonyms and metonyms, but not its capital's name."""
        people = (*self.people_singular, *self.people_plural)
        return (
            self.name, *self.official, *self.aliases, *self.adjectives, *people, *self.metonyms
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class StateMatch:
    """A state, and by which of its names a surface names it.

    Attributes:
        state: the state.
        how: the strongest reading, in the order name, official, alias, demonym, capital, metonym.
        adjective: the surface can be an adjective ("Belarusian", "U.S.").
        singular: it can name one person of that state ("a Belarusian", "a Pole").
        plural: it can name the people of that state ("Belarusians", "the French").
    """

    state: State
    how: Naming
    adjective: bool
    singular: bool
    plural: bool

    @property
    def iso3(self) -> str:
        """Return the state's id."""
        return self.state.iso3

    @property
    def name(self) -> str:
        """Return the state's short name."""
        return self.state.name


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A city, river, region or other place that is no state.

    Attributes:
        id: "geonames:" and the GeoNames number, or "place:" or "region:" and a slug of ours.
        name: its usual English name.
        aliases: other spellings.
        states: the ids of the states that it lies in or that claim it; empty if unknown.
        lat: degrees, north positive; None if unknown.
        lon: degrees, east positive; None if unknown.
        population: inhabitants, of a region those of its towns; 0 if unknown.
        kind: city, river, sea, region ...
    """

    id: str
    name: str
    aliases: tuple[str, ...]
    states: tuple[str, ...]
    lat: float | None
    lon: float | None
    population: int
    kind: str

    @property
    def weight(self) -> int:
        """Return how much the place counts among others of its name, as inhabitants."""
        unknown = self.population == 0 and self.kind != "city"
        return POPULATION_OF_A_REGION if unknown else self.population


@dataclass(frozen=True, slots=True, kw_only=True)
class Organization:
    """A well-known organization.

    Attributes:
        id: "org:" and a slug; never changes.
        name: its usual English name.
        aliases: acronyms and other names that nothing else bears.
        short_names: names that hold only beside its state ("Foreign Ministry", "Senate").
        kind: igo, military, party, company, media, agency, ministry, parliament ...
        state: the state that it belongs to, empty for an international one.
        wikidata: item id, empty where not certain.
    """

    id: str
    name: str
    aliases: tuple[str, ...]
    short_names: tuple[str, ...]
    kind: str
    state: str
    wikidata: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """A title or occupation, lower case.

    Attributes:
        title: the title ("prime minister").
        aliases: abbreviations and plurals.
        kind: head-of-state, head-of-government, minister, spokesperson, military, editor ...
        implies: what its holder does for the named state or organization ("heads state"),
            or empty.
        epithet: a judgement ("dictator"): it stays on the mention and is never an edge.
        honorific: a form of address ("Mr."), no office.
    """

    title: str
    aliases: tuple[str, ...]
    kind: str
    implies: str
    epithet: bool
    honorific: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupNoun:
    """A noun for a group of people, lower case.

    Attributes:
        noun: the form that news uses ("troops").
        forms: its other number, if news uses it ("soldier").
        kind: military, delegation, officials, media, protest, armed, civilians, government ...
        acts_for_state: what the group does counts as done by its state.
        body: in the singular it is an organization ("the court"), not several people.
    """

    noun: str
    forms: tuple[str, ...]
    kind: str
    acts_for_state: bool
    body: bool


def values(cell: str) -> tuple[str, ...]:
    """Return the values of a cell that holds several."""
    return tuple(cell.split("|")) if cell else ()


def state_of(row: Row) -> State:
    """Return the state of a row, keyed by column."""
    single = ("iso3", "iso2", "name", "kind", "sovereign", "wikidata")
    lists = {column: values(cell) for column, cell in row.items() if column not in single}
    return State(**{column: row[column] for column in single}, **lists)  # type: ignore[arg-type]


def place_of(row: Row) -> Place:
    """Return the place of a row, keyed by column; one of towns.tsv is a city without aliases."""
    return Place(
        id=row["id"],
        name=row["name"],
        aliases=values(row.get("aliases", "")),
        states=values(row["iso3"]),
        lat=float(row["lat"]) if row["lat"] else None,
        lon=float(row["lon"]) if row["lon"] else None,
        population=int(row["population"] or 0),
        kind=row.get("kind", "city"),
    )


def organization_of(row: Row) -> Organization:
    """Return the organization of a row, keyed by column."""
    return Organization(
        id=row["id"],
        name=row["name"],
        aliases=values(row["aliases"]),
        short_names=values(row["short_names"]),
        kind=row["kind"],
        state=row["iso3"],
        wikidata=row["wikidata"],
    )


def role_of(row: Row) -> Role:
    """Return the role of a row, keyed by column."""
    return Role(
        title=row["title"],
        aliases=values(row["aliases"]),
        kind=row["kind"],
        implies=row["implies"],
        epithet=row["epithet"] == "yes",
        honorific=row["honorific"] == "yes",
    )


def group_noun_of(row: Row) -> GroupNoun:
    """Return the group noun of a row, keyed by column."""
    return GroupNoun(
        noun=row["noun"],
        forms=values(row["forms"]),
        kind=row["kind"],
        acts_for_state=row["acts_for_state"] == "yes",
        body=row["body"] == "yes",
    )
