"""Which places of the gazetteer a name may mean, in whatever words it says what they are."""

from graphkit.extract.nouns import DIRECTIONS, REGION_NOUNS
from graphkit.gazetteer import gazetteer
from graphkit.gazetteer_records import Place

__all__ = ["BY_HAND", "COMMON", "candidates", "spellings", "state_of_city"]

BY_HAND = "place:"  # ids of the list of well-known places that was made by hand
REGION_KINDS = ("Province", "Region", "County", "District", "Department", "State", "Regency",
                "Governorate", "Oblast", "Prefecture", "Parish", "Division")  # fmt: skip
DIVISIONS = frozenset((*map(str.lower, REGION_KINDS), "raion"))
# Names of these words alone are borne in many states: "Southern District", "Central Province".
COMMON = DIRECTIONS | REGION_NOUNS | DIVISIONS | {"federal", "territory"}


def spellings(surface: str) -> tuple[str, ...]:
    """Return a name and how a gazetteer may write it.

    >>> spellings("Davao City"), spellings("Pangkal Pinang")
    (('Davao City', 'Davao'), ('Pangkal Pinang', 'Pangkalpinang'))
    """
    core, _, noun = surface.rpartition(" ")
    if core and noun == "City":
        return surface, core
    if core.isalpha() and noun[:1].isupper() and noun.lower() not in COMMON:
        return surface, core + noun.lower()
    return (surface,)


def candidates(surface: str) -> tuple[Place, ...]:
    """Return the places that a name may mean, the largest first.

    "Pangasinan province" is the region of Pangasinan, never a city of that name; "Davao City" and
    "Pangkal Pinang" are the cities of Davao and Pangkalpinang.

    >>> [place.kind for place in candidates("Pangasinan province")]
    ['region']
    """
    found = gazetteer().place_by_name(surface)
    if found:
        return found
    core, noun = _region_and_noun(surface)
    if noun in DIVISIONS:
        return _division(core, noun)
    if noun in REGION_NOUNS:
        named = gazetteer().place_by_name(core)
        return tuple(place for place in named if place.id.startswith(BY_HAND))
    others = (gazetteer().place_by_name(other) for other in spellings(surface)[1:])
    return tuple(place for places in others for place in places if place.kind == "city")


def state_of_city(surface: str) -> Place | None:
    """Return the state of a federation that bears the name of a city better known.

    >>> state_of_city("New York").kind, state_of_city("Oslo")
    ('state', None)
    """
    found = gazetteer().place_by_name(f"{surface} State")
    return next((place for place in found if place.kind == "state"), None)


def _region_and_noun(surface: str) -> tuple[str, str]:
    """Split "Pangasinan province" and "Province of Pangasinan"."""
    noun, of, core = surface.partition(" of ")
    if of and noun.lower() in DIVISIONS:
        return core, noun.lower()
    core, _, noun = surface.rpartition(" ")
    return core, noun.lower() if core else ""


def _division(core: str, noun: str) -> tuple[Place, ...]:
    """Return the regions of a name, whatever kind of region the gazetteer calls them."""
    told = [kind for kind in REGION_KINDS if kind.lower() == noun]
    for kind in (None, *told, *REGION_KINDS):
        named = gazetteer().place_by_name(core if kind is None else f"{core} {kind}")
        regions = tuple(place for place in named if place.kind in {"region", "state"})
        if regions:
            return regions
    return ()
