"""Look-up of states, places, organizations, roles, given names and group nouns in seeds/*.tsv."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from functools import cached_property, lru_cache
from pathlib import Path
from typing import get_args

from graphkit.gazetteer_records import (
    Gender,
    GroupNoun,
    Naming,
    Organization,
    Place,
    Role,
    Row,
    State,
    StateMatch,
    group_noun_of,
    organization_of,
    place_of,
    role_of,
    state_of,
    values,
)
from graphkit.gazetteer_tables import SortedTable, read_rows
from graphkit.names import name_key
from graphkit.resources import seeds_dir

__all__ = ["Gazetteer", "gazetteer"]

LONGEST_ACRONYM = 6  # letters; beyond that capitals are only a headline's
# Ordinary words when the accent is lost: "Male" must not be the capital of the Maldives.
NEEDS_ACCENT = frozenset({"male"})
# As a subject it stands for the European Union more often than for Belgium, or for the courts.
SHARED_CAPITALS = frozenset({"brussels", "bruxelles", "hague"})
PASSING = frozenset(
    ("former", "ex", "acting", "interim", "caretaker", "outgoing", "incoming", "late", "then")
)

HOW: tuple[Naming, ...] = get_args(Naming)


class Gazetteer:
    """The gazetteers of one folder; every file is read when it is first needed.

    All look-ups fold case, accents, apostrophes, dots, a leading "the" and a final possessive
    (`name_key`), but a name must begin with a capital and an acronym must be in capitals:
    "turkey", "polish" and "us" are no names.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def states(self) -> tuple[State, ...]:
        """Return all states, sorted by id."""
        return tuple(self._states.values())

    def state(self, iso3: str) -> State | None:
        """Return the state of this id, or None."""
        return self._states.get(iso3)

    def state_by_name(self, surface: str) -> StateMatch | None:
        """Return the state that `surface` names, or None.

        A name that two states share ("Korean") names none.

        >>> gazetteer().state_by_name("the Kremlin").how
        'metonym'
        >>> match = gazetteer().state_by_name("Belarusians")
        >>> match.iso3, match.how, match.adjective, match.plural
        ('BLR', 'demonym', False, True)
        """
        for stored, match in self._state_names.get(name_key(surface), ()):
            if _case_fits(stored, surface):
                return match
        return None

    def place_by_name(self, surface: str) -> tuple[Place, ...]:
        """Return all places of this name, the most populous first.

        >>> [place.states for place in gazetteer().place_by_name("Kharkov")]
        [('UKR',)]
        """
        if not _starts_with_capital(surface):
            return ()
        key = name_key(surface)
        if key in NEEDS_ACCENT and surface.isascii():
            return ()
        places = [place_of(row) for table in self._large_tables for row in table.rows(key)]
        if key in self._extra_places:
            places.append(self._extra_places[key])
        return tuple(sorted(places, key=lambda place: (-place.weight, place.id)))

    def towns_by_name(self, surface: str) -> tuple[Place, ...]:
        """Return smaller towns of this name, the most populous first.

        They say where a place lies that the text names as one, and never that it is a place.
        """
        towns = map(place_of, self._towns.rows(name_key(surface)))
        return tuple(sorted(towns, key=lambda place: (-place.weight, place.id)))

    def organization_by_name(
        self, surface: str, near_states: Collection[str] = ()
    ) -> Organization | None:
        """Return the organization of this name, or None.

        Args:
            surface: the name as it stands in the text.
            near_states: ids of the states that the sentence or article is about: with them
                "Foreign Ministry" is found, if one of them has it and no other.
        """
        key = name_key(surface)
        for stored, found in self._organization_names.get(key, ()):
            if _case_fits(stored, surface):
                return found
        if not _starts_with_capital(surface):
            return None
        near = [found for found in self._short_names.get(key, ()) if found.state in near_states]
        return near[0] if len(near) == 1 else None

    def bearers(self, surface: str) -> frozenset[str]:
        """Return the states known to have a body of this name; empty where one alone bears it.

        >>> sorted(gazetteer().bearers("the House of Commons"))
        ['CAN', 'GBR']
        """
        return self._bearers.get(name_key(surface), frozenset())

    def organization_among(self, surface: str, states: Collection[str]) -> Organization | None:
        """Return the organization of this name in a text about these states, or None.

        A name that bodies of several states bear is the one's whose state alone is among them.

        >>> names = gazetteer()
        >>> names.organization_among("House of Commons", {"GBR", "FRA"}).state
        'GBR'
        >>> names.organization_among("House of Commons", {"GBR", "CAN"}) is None
        True
        """
        bearers = self.bearers(surface)
        if not bearers:
            return self.organization_by_name(surface, states)
        meant = bearers.intersection(states)
        found = self.organization_by_name(surface, meant) if len(meant) == 1 else None
        return found if found is not None and found.state in meant else None

    def organization(self, organization_id: str) -> Organization | None:
        """Return the organization of this id, or None."""
        return self._organizations_by_id.get(organization_id)

    def role_by_title(self, surface: str) -> Role | None:
        """Return the role of this title, or None; "former", "acting" and the like do not count.

        >>> gazetteer().role_by_title("Foreign Ministers").title
        'foreign minister'
        """
        words = name_key(surface).split()
        while words:
            role = self._roles.get(" ".join(words))
            if role is not None or words[0] not in PASSING:
                return role
            words = words[1:]
        return None

    def gender_of(self, given_name: str) -> Gender | None:
        """Return the gender that a given name hints at, or None where it hints at none."""
        found = self._genders.get(name_key(given_name))
        if found == "m":
            return "m"
        return "f" if found == "f" else None

    def group_noun(self, lemma: str) -> GroupNoun | None:
        """Return what the noun says of its group, for its singular or plural; or None."""
        return self._group_nouns.get(lemma.lower())

    @cached_property
    def _states(self) -> dict[str, State]:
        return {row["iso3"]: state_of(row) for row in self._rows("states.tsv")}

    @cached_property
    def _state_names(self) -> dict[str, list[tuple[str, StateMatch]]]:
        names: dict[str, list[tuple[str, StateMatch]]] = defaultdict(list)
        for state in self._states.values():
            found: dict[str, Naming] = {}
            for how, surfaces in _namings(state):
                for surface in surfaces:
                    found.setdefault(surface, how)
            demonyms = _demonym_keys(state)
            for surface, how in found.items():
                key = name_key(surface)
                flags = (key in keys for keys in demonyms)
                names[key].append((surface, StateMatch(state, how, *flags)))
        return {key: _one_state(entries) for key, entries in names.items()}

    @cached_property
    def _large_tables(self) -> tuple[SortedTable, ...]:
        return tuple(SortedTable(self._folder, name) for name in ("places.tsv", "regions.tsv"))

    @cached_property
    def _towns(self) -> SortedTable:
        return SortedTable(self._folder, "towns.tsv")

    @cached_property
    def _extra_places(self) -> dict[str, Place]:
        places = map(place_of, self._rows("places_extra.tsv"))
        return {name_key(s): place for place in places for s in (place.name, *place.aliases)}

    @cached_property
    def _organizations(self) -> tuple[Organization, ...]:
        return tuple(map(organization_of, self._rows("organizations.tsv")))

    @cached_property
    def _organizations_by_id(self) -> dict[str, Organization]:
        return {found.id: found for found in self._organizations}

    @cached_property
    def _organization_names(self) -> dict[str, list[tuple[str, Organization]]]:
        names: dict[str, list[tuple[str, Organization]]] = defaultdict(list)
        for found in self._organizations:
            for surface in (found.name, *found.aliases):
                names[name_key(surface)].append((surface, found))
        return names

    @cached_property
    def _short_names(self) -> dict[str, list[Organization]]:
        names: dict[str, list[Organization]] = defaultdict(list)
        for found in self._organizations:
            for surface in found.short_names:
                names[name_key(surface)].append(found)
        return names

    @cached_property
    def _bearers(self) -> dict[str, frozenset[str]]:
        rows = self._rows("shared_names.tsv")
        return {name_key(row["name"]): frozenset(values(row["iso3"])) for row in rows}

    @cached_property
    def _roles(self) -> dict[str, Role]:
        roles = map(role_of, self._rows("roles.tsv"))
        return {name_key(title): role for role in roles for title in (role.title, *role.aliases)}

    @cached_property
    def _genders(self) -> dict[str, str]:
        return {name_key(row["name"]): row["gender"] for row in self._rows("given_names.tsv")}

    @cached_property
    def _group_nouns(self) -> dict[str, GroupNoun]:
        nouns = map(group_noun_of, self._rows("group_nouns.tsv"))
        return {form: noun for noun in nouns for form in (noun.noun, *noun.forms)}

    def _rows(self, name: str) -> Iterator[Row]:
        return read_rows(self._folder, name)


@lru_cache(maxsize=1)
def gazetteer() -> Gazetteer:
    """Return the gazetteer over the seeds that ship with graphkit."""
    return Gazetteer(seeds_dir())


def _starts_with_capital(surface: str) -> bool:
    core = surface[4:] if surface[:4].lower() == "the " else surface
    first = next(filter(str.isalpha, core), "")
    return not first.islower()


def _case_fits(stored: str, surface: str) -> bool:
    """Say whether the surface's case allows it to be the stored name."""
    if name_key(stored) in NEEDS_ACCENT and surface.isascii():
        return False
    letters = "".join(filter(str.isalpha, stored))
    if len(letters) <= LONGEST_ACRONYM and sum(map(str.isupper, letters)) > len(letters) / 2:
        core = surface.removeprefix("the ").removeprefix("The ")
        said = "".join(filter(str.isalpha, core.removesuffix("'s").removesuffix("’s")))
        return said.isupper() or said == letters
    return stored[0].islower() or _starts_with_capital(surface)


def _namings(state: State) -> Iterator[tuple[Naming, Iterable[str]]]:
    yield "name", (state.name,)
    yield "official", state.official
    yield "alias", state.aliases
    yield "demonym", (*state.adjectives, *state.people_singular, *state.people_plural)
    yield "capital", (name for name in state.capital if name_key(name) not in SHARED_CAPITALS)
    yield "metonym", state.metonyms


def _demonym_keys(state: State) -> tuple[frozenset[str], ...]:
    columns = (state.adjectives, state.people_singular, state.people_plural)
    return tuple(frozenset(map(name_key, column)) for column in columns)


def _one_state(entries: list[tuple[str, StateMatch]]) -> list[tuple[str, StateMatch]]:
    """Keep the state whose reading is strongest, strongest first; none where two states tie."""
    ranked = sorted(entries, key=lambda entry: HOW.index(entry[1].how))
    best = ranked[0][1]
    tied = {match.iso3 for _, match in ranked if match.how == best.how}
    return [entry for entry in ranked if entry[1].iso3 == best.iso3] if len(tied) == 1 else []
