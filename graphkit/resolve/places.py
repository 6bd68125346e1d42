"""Which places are one: the same name, spelled otherwise, in the same country."""

import re
from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass
from functools import cached_property

from graphkit.model.outline import EntityOutline
from graphkit.names import name_key
from graphkit.resolve.beside import Beside
from graphkit.resolve.blocks import candidate_pairs, grouped
from graphkit.resolve.decision import Decision
from graphkit.scripts import romanized
from graphkit.spelling import (
    ARTICLES,
    alike_in_arabic,
    slavic_key,
    spelling_keys,
)

__all__ = ["place_decisions", "place_veto", "says_which"]

# What a word of the name, or the kind that the gazetteer gives, says of the sort of place.
_SORTS = {
    word: sort
    for sort, words in (
        ("region", "region oblast province governorate"),
        ("county", "county district raion"),
        ("state", "state republic"),
        ("river", "river creek stream canal"),
        ("lake", "lake reservoir lagoon"),
        ("sea", "sea ocean gulf bay strait channel"),
        ("mountain", "mount mountain mountains mt peak hill hills range volcano"),
        ("island", "island islands isle archipelago"),
        ("airport", "airport airfield airbase"),
        ("crossing", "crossing checkpoint bridge pass"),
        ("park", "park square stadium"),
        ("plant", "plant dam pipeline mine"),
        ("port", "port harbour harbor"),
        ("facility", "facility base prison hospital"),
        *((word, word) for word in "border camp continent desert krai".split()),
    )
    for word in words.split()
}
# What the kinds "facility" and "region" may be.
_AT_A_FACILITY = frozenset("airport crossing camp park plant port facility".split())
_REGIONS = frozenset("region krai county state".split())
# Where names of places are romanized in several ways; elsewhere another spelling is another place.
_CYRILLIC_STATES = frozenset(
    "ARM AZE BGR BIH BLR CYP GEO GRC HRV KAZ KGZ MDA MKD MNE MNG RUS SRB SVN TJK TKM UKR UZB"
    " X-XKX XKX".split()
)
_ARABIC_STATES = frozenset(
    "AFG ARE BHR COM DJI DZA EGY ERI ESH IRN IRQ ISR JOR KWT LBN LBY MAR MRT OMN PAK PSE QAT SAU"
    " SDN SOM SSD SYR TCD TUN TUR YEM".split()
)
_ROMAN = re.compile(r"[ivx]+")
_DIRECTIONS = frozenset(
    "north south east west northern southern eastern western central upper lower new old".split()
)
_SETTLEMENTS = frozenset("city town village settlement municipality".split())
# Beside the sorts and directions they say what a place is, and not which.
_ANYWHERE = frozenset(
    "area bank center coast division downtown left neighborhood right side valley".split()
)
_SMALL = frozenset({"of", "the"})


@dataclass(frozen=True)
class _Place:
    outline: EntityOutline

    @cached_property
    def states(self) -> frozenset[str]:
        return frozenset(self.outline.states)

    @cached_property
    def names(self) -> tuple[tuple[tuple[str, ...], str], ...]:
        """Return its names without the words that say the sort of place, and those sorts."""
        town = self.outline.kind in _SETTLEMENTS
        names = dict.fromkeys((self.outline.name, *self.outline.names))
        split = (_split(name, town=town) for name in names)
        if self.states and not self.states & _ARABIC_STATES:
            return tuple(split)
        return tuple((_without_articles(words), sort) for words, sort in split)

    @cached_property
    def sorts(self) -> frozenset[str]:
        """Return what sorts of place its names and kind say it is."""
        kind = _SORTS.get(self.outline.kind or "")
        named = frozenset(sort for _, sort in self.names if sort)
        return named or frozenset({kind} if kind else ())


def place_decisions(outlines: Iterable[EntityOutline], beside: Beside) -> list[Decision]:
    """Return what is decided about pairs of places: "the Lesna River" and "River Lesna".

    Places of a gazetteer have met by their ids; the others meet by spelling, sort and country.
    """
    places = [_Place(outline) for outline in outlines if says_which(outline.name)]
    keyed = [(key, number) for number, place in enumerate(places) for key in _keys(place)]
    weights = [place.outline.articles for place in places]
    pairs = sorted(candidate_pairs(grouped(keyed).values(), weights))
    found = (_decision(places[one], places[two], beside) for one, two in pairs)
    return [decision for decision in found if decision is not None]


def place_veto(first: EntityOutline, second: EntityOutline) -> str | None:
    """Return why two places never are one, or None."""
    return _conflict(_Place(first), _Place(second))


def _conflict(one: _Place, two: _Place) -> str | None:
    first, second = one.outline, two.outline
    if first.gazetteer and second.gazetteer:
        return f"two known places: {first.name}, {second.name}"
    if first.states and second.states and not set(first.states) & set(second.states):
        return f"in different states: {first.states[0]}, {second.states[0]}"
    if not _sorts_fit(one, two):
        return f"different sorts of place: {min(one.sorts)}, {min(two.sorts)}"
    for tell in (_is_number, _DIRECTIONS.__contains__):
        mine, others = (
            {word for words, _ in place.names for word in words if tell(word)}
            for place in (one, two)
        )
        if mine and others and not mine & others:
            return f"different: {min(mine)}, {min(others)}"
    return None


def says_which(name: str) -> bool:
    """Say whether a name is more than a sort and a direction.

    >>> says_which("Western District"), says_which("Red Sea")
    (False, True)
    """
    words = name_key(name).split()
    return not all(word in _SORTS or word in _DIRECTIONS or word in _ANYWHERE for word in words)


def _is_number(word: str) -> bool:
    return word.isdecimal() or _ROMAN.fullmatch(word) is not None


def _split(name: str, *, town: bool = False) -> tuple[tuple[str, ...], str]:
    """Split "Pripyat River" into its words and its sort; a town may be called Park or Hill.

    >>> _split("Pripyat River"), _split("Bagram Air Base"), _split("River")
    ((('pripyat',), 'river'), (('bagram',), 'airport'), (('river',), 'river'))
    """
    key = name_key(romanized(name)).replace("air base", "airbase")
    words = [word for word in key.split() if word not in _SMALL] or key.split()
    end = next((word for word in (words[-1], words[0]) if word in _SORTS), None)
    if town or end is None:
        return tuple(words), "settlement" if town else ""
    return tuple(word for word in words if word != end) or tuple(words), _SORTS[end]


def _without_articles(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(word for word in words if word not in ARTICLES) or words


def _keys(place: _Place) -> Iterator[tuple[str, ...]]:
    for words, _ in place.names:
        for keys in zip(*map(spelling_keys, words), strict=True):
            for state in place.states or ("",):
                yield state, *keys
            yield "any", *keys


def _decision(one: _Place, two: _Place, beside: Beside) -> Decision | None:
    first, second = sorted((one.outline, two.outline), key=lambda outline: outline.id)
    if _conflict(one, two) is not None or _is_named_after(one, two):
        return None
    if not _share_a_name(one, two, (one.states & two.states) or one.states | two.states):
        return None
    phrase = f"same name in another spelling: {first.name}, {second.name}"
    if _is_one_island(one, two) and beside.meet(first.id, second.id):
        return Decision(first.id, second.id, "same", 0.7, (phrase, "one article names both"))
    if bool(one.sorts) != bool(two.sorts) and one.sorts | two.sorts != {"settlement"}:
        return Decision(first.id, second.id, "possible", 0.4, (phrase, "of one no sort is known"))
    if shared := one.states & two.states:
        return Decision(first.id, second.id, "same", 0.9, (phrase, f"both in {min(shared)}"))
    for mine, other in ((one, two), (two, one)):
        if not mine.states and (told := other.states.intersection(mine.outline.home)):
            ground = f"the articles tell of {min(told)}"
            return Decision(first.id, second.id, "same", 0.75, (phrase, ground))
    ground = "the country of one of them is not known"
    return Decision(first.id, second.id, "possible", 0.5, (phrase, ground))


def _share_a_name(one: _Place, two: _Place, states: Set[str]) -> bool:
    """Say whether two places have a name in common, in the spellings of these states."""
    return any(
        len(mine) == len(others)
        and all(_alike(a, b, states) for a, b in zip(mine, others, strict=True))
        for mine, _ in one.names
        for others, _ in two.names
    )


def _alike(one: str, two: str, states: Set[str]) -> bool:
    if one == two:
        return True
    if slavic_key(one) == slavic_key(two) and states & _CYRILLIC_STATES:
        return True
    return alike_in_arabic(one, two) and bool(states & _ARABIC_STATES)


def _is_named_after(one: _Place, two: _Place) -> bool:
    """Say whether one is a facility and nothing says so of the other: Bagram Air Base, Bagram."""
    return bool(one.sorts) != bool(two.sorts) and one.sorts | two.sorts <= _AT_A_FACILITY


def _is_one_island(one: _Place, two: _Place) -> bool:
    """Say whether one is an island and of the other no kind is known: Abaco Islands, Abaco."""
    bare = one if two.sorts else two
    return bool(one.sorts) != bool(two.sorts) and (
        one.sorts | two.sorts == {"island"} and bare.outline.kind is None
    )


def _sorts_fit(one: _Place, two: _Place) -> bool:
    if not one.sorts or not two.sorts or one.sorts & two.sorts:
        return True
    sorts = one.sorts | two.sorts
    if "region" in sorts:
        return sorts <= _REGIONS
    return "facility" in sorts and sorts <= _AT_A_FACILITY
