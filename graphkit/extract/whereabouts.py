"""Which place a name means where several bear it, and why.

What stands behind the name decides first ("Paris, Texas"), then a place that dwarfs the others,
unless another one lies beside places that the article names; then nearness to those places, then
the states that the article names. What nothing decides stays undecided.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import cached_property

from graphkit.earth import distance_km
from graphkit.extract.toponyms import BY_HAND, COMMON, candidates, spellings
from graphkit.gazetteer import gazetteer
from graphkit.gazetteer_records import Place

__all__ = ["WIDE", "Article", "Choice", "Stated", "choose", "place_of"]

# Times as many inhabitants: then the larger place is meant without more words, as are Geneva (9),
# Odesa (9) and La Paz (8). Of York (7) and Windsor (7) the most populous are not the best known.
DOMINANCE = 8
# A place of fewer inhabitants, in a state that the article does not speak of, needs a reason.
WELL_KNOWN = 100_000
BESIDE_KM = 200
CLOSE_KM = 50
SAME_SPOT_KM = 10
# So far from the middle of a region a town may lie in it, if no other of its name is nearer.
WITHIN_KM = 900
KM_OF_LATITUDE = 110  # fewer than any degree of it has, as `distance_km` counts
WIDE = frozenset({"continent", "ocean", "sea"})  # near everything, so that they tell nothing
# Where towns bear every word and surname, a place beside one has to be named too.
WORDY = frozenset({"USA"})
# Where another state's is so many times larger, that the article names the USA, too, decides not:
# "Washington said that talks in Athens had begun".
LARGER_ABROAD = 4


@dataclass(frozen=True, slots=True)
class Stated:
    """What a comma puts behind a name: "Texas" in "Paris, Texas".

    Attributes:
        words: as the text has them.
        states: ids of the states that they name or lie in.
        region: the region that they name, if they name no state.
    """

    words: str
    states: tuple[str, ...]
    region: Place | None = None


@dataclass(frozen=True)
class Article:
    """What the article names.

    Attributes:
        states: ids of its states.
        places: its places of which no other could be meant.
    """

    states: Collection[str] = ()
    places: Sequence[Place] = ()

    def neighbour(self, place: Place, within: int = BESIDE_KM) -> Place | None:
        """Return the nearest other of the article's places within so many km, or None."""
        if place.lat is None or place.lon is None:
            return None
        reach = within / KM_OF_LATITUDE
        first = bisect_left(self._from_south, place.lat - reach, key=_latitude)
        last = bisect_right(self._from_south, place.lat + reach, key=_latitude)
        near = (
            (distance_km(place.lat, place.lon, lat, lon), other.name, other.id, other)
            for lat, lon, other in self._from_south[first:last]
            if other.id != place.id
        )
        return min((one for one in near if one[0] <= within), default=(None,) * 4)[3]

    @cached_property
    def _from_south(self) -> list[tuple[float, float, Place]]:
        """Latitude, longitude and place of each that is no wide one, once."""
        places = {place.id: place for place in self.places if place.kind not in WIDE}
        located = [
            (place.lat, place.lon, place)
            for place in places.values()
            if place.lat is not None and place.lon is not None
        ]
        return sorted(located, key=_latitude)

    @cached_property
    def all_states(self) -> set[str]:
        """The states that it names, or in which places lie that it names."""
        held = (other.states[0] for other in self.places if len(other.states) == 1)
        return {*self.states, *held}

    @cached_property
    def _all_named(self) -> set[str]:
        return {*self.states, *(state for other in self.places for state in other.states)}

    def speaks_of(self, place: Place) -> bool:
        """Say whether the article names the place's state, or a place in it."""
        named = self._all_named
        return not named or not place.states or bool(named & set(place.states))


def _latitude(located: tuple[float, float, Place]) -> float:
    return located[0]


@dataclass(frozen=True, slots=True)
class Choice:
    """The place that is meant, and why; no place where several may be."""

    place: Place | None
    reason: str


def place_of(surface: str, article: Article, stated: Stated | None = None) -> Choice:
    """Return the place that a name of the article means.

    A small town is meant only in a state that stands behind it or that the article speaks of.
    """
    found = candidates(surface)
    choice = choose(found, article, stated)
    if choice.place is not None:
        return choice if stated is not None else _in_the_district(surface, article, choice)
    known = {
        town.id: town for name in spellings(surface) for town in gazetteer().towns_by_name(name)
    }
    towns = [town for town in known.values() if _may_be_meant(town, article, stated)]
    if not towns:
        return choice
    states = article.all_states if stated is None else set(stated.states)
    return choose(
        (*(place for place in found if set(place.states) & states), *towns), article, stated
    )


def _in_the_district(surface: str, article: Article, choice: Choice) -> Choice:
    """Return a town close to the article's places, where only the name speaks for a city abroad.

    Madrid beside two villages of the Philippines is a town there.
    """
    places = [place for place in article.places if place != choice.place]
    if choice.place is None or Article(article.states, places).speaks_of(choice.place):
        return choice
    for town in gazetteer().towns_by_name(surface):
        close = set(town.states) - WORDY and article.neighbour(town, CLOSE_KM)
        if close and set(town.states) & article.all_states:
            return Choice(town, f"near {close.name}, which the article names")
    return choice


def _may_be_meant(town: Place, article: Article, stated: Stated | None) -> bool:
    """Say whether a small town is meant: Earth is no town in Texas where only NASA is named."""
    if stated is not None:
        return bool(set(town.states) & set(stated.states))
    if not set(town.states) & article.all_states:
        return False
    return not set(town.states) & WORDY or article.neighbour(town) is not None


def choose(
    found: Sequence[Place], article: Article | None = None, stated: Stated | None = None
) -> Choice:
    """Return the place that is meant among `found`, places of one name, the largest first."""
    article = article or Article()
    listed = found
    found = [place for place in listed if not _is_listed_twice(place, listed)]
    if not found:
        return Choice(None, "")
    if stated is not None:
        choice = _as_stated(found, stated)
        if choice is not None:
            return choice
    beside = [(place, article.neighbour(place)) for place in found]
    local = [place for place, neighbour in beside if neighbour is not None]
    largest = _largest(found)
    if largest is not None and (not local or largest in local or article.speaks_of(largest)):
        return _alone(found, largest, article)
    by_place = _largest(local)
    if by_place is not None:
        neighbour = next(other for place, other in beside if place is by_place and other)
        return Choice(by_place, f"near {neighbour.name}, which the article names")
    by_hand = _by_hand(listed, found)
    if by_hand is not None and article.speaks_of(by_hand):
        return Choice(by_hand, "the best known place of this name")
    return _by_state(found, article) or Choice(
        None, f"undecided: {len(found)} places bear this name"
    )


def _is_listed_twice(place: Place, found: Sequence[Place]) -> bool:
    """Say whether another of the places is this one: Brooklyn is a region and a city at one spot.

    That of which the inhabitants are known is kept.
    """
    return place.population == 0 and any(
        other.population > 0 and _is_at_one_spot(place, other) for other in found
    )


def _by_hand(listed: Sequence[Place], found: Sequence[Place]) -> Place | None:
    """Return the largest place, if it is well known: Wyoming is no city in Michigan.

    Hollywood is the part of Los Angeles, of which the gazetteer has the inhabitants in a second
    entry, and not the city in Florida.
    """
    largest = max(listed, key=lambda place: place.weight)
    if not largest.id.startswith(BY_HAND):
        return None
    same = (place for place in found if place is largest or _is_at_one_spot(place, largest))
    return next(same, None)


def _is_at_one_spot(one: Place, other: Place) -> bool:
    if one.states != other.states or None in (one.lat, one.lon, other.lat, other.lon):
        return False
    return distance_km(one.lat, one.lon, other.lat, other.lon) <= SAME_SPOT_KM  # type: ignore[arg-type]


def _by_state(found: Sequence[Place], article: Article) -> Choice | None:
    """Return the place in a state that the article names, or that holds places it names."""
    place = _largest([one for one in found if set(one.states) & set(article.states)])
    if place is not None and not _is_dwarfed(place, found):
        shared = next(state for state in place.states if state in article.states)
        return Choice(place, f"in {shared}, which the article names")
    holders = {one.states[0]: one.name for one in article.places if len(one.states) == 1}
    place = _largest([one for one in found if set(one.states) & holders.keys()])
    if place is None or _is_dwarfed(place, found):
        return None
    shared = next(state for state in place.states if state in holders)
    return Choice(place, f"in {shared} like {holders[shared]}, which the article names")


def _is_dwarfed(place: Place, found: Sequence[Place]) -> bool:
    """Say whether a place of a state where every name is borne is small beside one elsewhere."""
    others = [other.weight for other in found if not set(other.states) & WORDY]
    return bool(set(place.states) & WORDY) and max(others, default=0) > LARGER_ABROAD * place.weight


def _alone(found: Sequence[Place], largest: Place, article: Article) -> Choice:
    """Return the one place that all think of, unless it is small and far from the article."""
    common = set(largest.name.lower().split()) <= COMMON
    if (common or largest.weight < WELL_KNOWN) and not article.speaks_of(largest):
        what = f"a {'common name' if common else 'small place'} in {', '.join(largest.states)}"
        return Choice(None, f"undecided: {what}, of which nothing else speaks")
    if len(found) == 1:
        return Choice(largest, "the only place of this name")
    return Choice(largest, f"more than {DOMINANCE} times larger than others of this name")


def _as_stated(found: Sequence[Place], stated: Stated) -> Choice | None:
    """Return the place in what stands behind the name; None where that tells nothing.

    "Lyon, Poland and Chad" is a list: a state in which no such place is known tells nothing. So
    is "Utah, Vermont and Maine": no region lies in another of its kind.
    """
    fitting = [place for place in found if set(place.states) & set(stated.states)]
    reason = f'"{stated.words}" stands behind the name'
    region = stated.region
    if region is not None and region.lat is not None and region.lon is not None:
        far = [
            (distance_km(place.lat, place.lon, region.lat, region.lon), place.id, place)
            for place in fitting
            if place.lat is not None and place.lon is not None and place.kind != region.kind
        ]
        nearest = min(far, default=None)
        if nearest is not None and nearest[0] <= WITHIN_KM:
            return Choice(nearest[2], reason)
        if any(place.kind == region.kind for place in fitting):
            return None
        return Choice(None, f'undecided: not known in "{stated.words}"')
    largest = _largest(fitting)
    return None if largest is None else Choice(largest, reason)


def _largest(places: Sequence[Place]) -> Place | None:
    """Return the place that dwarfs the others, if one does."""
    if not places:
        return None
    one, *others = sorted(places, key=lambda place: (-place.weight, place.id))
    return one if not others or one.weight > DOMINANCE * others[0].weight else None
