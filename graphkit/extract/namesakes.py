"""When a state's name means a place in another state: the Georgia of Atlanta, Lebanon, Tennessee.

The words beside the name decide, then what else the article names. Where nothing speaks for the
other place the state is meant. So is it with "New York" and "Washington", cities and states of
the United States: only words beside the name make the state of them.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from graphkit.earth import distance_km
from graphkit.extract.draft import Drafts
from graphkit.extract.named import Name
from graphkit.extract.places import JOINING, goes_on, is_sister, stated_behind
from graphkit.extract.toponyms import state_of_city
from graphkit.extract.tree import Tree
from graphkit.extract.whereabouts import Article, choose, place_of
from graphkit.gazetteer import gazetteer
from graphkit.gazetteer_records import Place

__all__ = ["mark_namesakes"]

# So far from the middle of a region a town of it may lie.
IN_REGION_KM = 400
# Offices and bodies that a region has and a state of its name has not: "the Georgia governor".
REGIONAL = frozenset(
    """governor governors gov. gov senator senators sen. sen congressman congresswoman legislature
    statehouse sheriff""".split()
)
# With "state" before them: "a Georgia state senator".
OF_REGION = frozenset(
    """senator sen. sen senate representative rep. rep house legislature legislator legislators
    lawmaker lawmakers capitol trooper troopers""".split()
)
SECRETARY = ["secretary", "of", "state"]
# Who sits for a region: "the Republican Ann Lee of Georgia".
SITTING = REGIONAL | frozenset(
    """chairman chairwoman democrat democratic representative representatives rep rep. republican
    """.split()
)
# Offices that only a state has: "Georgia's prime minister".
NATIONAL = frozenset("ambassador embassy king minister president premier queen".split())
PASSING = frozenset(
    "'s ’s democratic elect first former foreign incumbent lieutenant lt. new prime republican then"
    "".split()
)


def mark_namesakes(drafts: Drafts, names: Sequence[Name]) -> dict[int, str]:
    """Return why a state's name means a place elsewhere, by the first token of the name.

    "Georgia's governor spoke in Atlanta", "Georgia, Florida and Ohio": the region of the United
    States, whose people are then "Georgians" and "Georgian". "Georgia and Ukraine", "Georgia's
    president", "Georgia" beside "Tbilisi": the state.
    """
    tree, ordered = drafts.tree, sorted(names, key=lambda name: name.first)
    found = _of_cities(tree, ordered)
    undecided: dict[str, list[Name]] = {}
    votes: Counter[str] = Counter()
    for index, name in enumerate(ordered):
        if name.state is None or name.state.how == "demonym":
            continue
        beside = ordered[max(index - 1, 0) : index] + ordered[index + 1 : index + 2]
        town, region, surface = _town(tree, name), _region(tree, name), _text(tree, name)
        reason = town or (region and _beside(tree, beside, name, region))
        if reason:
            found[name.first] = reason
            votes[surface] += town is None
        elif region is not None and _is_national(tree, beside, name):
            votes[surface] -= 1
        elif region is not None:
            undecided.setdefault(surface, []).append(name)
    for surface, alike in undecided.items():
        reason = _in_article(tree, ordered, alike[0], votes[surface])
        if reason is not None:
            found.update((name.first, reason) for name in alike)
    return found | _of_people(tree, ordered, found)


def _of_cities(tree: Tree, names: Sequence[Name]) -> dict[int, str]:
    """Return why a city's name means a state of its name: "Ohio, New York and Utah"."""
    found = {}
    for index, name in enumerate(names):
        region = state_of_city(_text(tree, name))
        beside = [*names[max(index - 1, 0) : index], *names[index + 1 : index + 2]]
        reason = None if region is None else _beside(tree, beside, name, region)
        if reason is not None:
            found[name.first] = reason
    return found


def _of_people(tree: Tree, names: Sequence[Name], found: Mapping[int, str]) -> dict[int, str]:
    """Return why the people of a state's name are a region's: "Georgians", beside "Atlanta".

    They follow the state's name, where the article has it and means one thing by it.
    """
    people = [one for one in names if one.state is not None and one.state.how == "demonym"]
    others = [one for one in names if one.state is None or one.state.how != "demonym"]
    told: defaultdict[str, list[str | None]] = defaultdict(list)
    for one in others:
        if one.state is not None and _region(tree, one) is not None:
            told[one.state.iso3].append(found.get(one.first))

    alike: defaultdict[tuple[str, str], list[Name]] = defaultdict(list)
    for name in people:
        if name.state is not None and _region(tree, name) is not None:
            alike[_text(tree, name), name.state.iso3].append(name)
    marked: dict[int, str] = {}
    for (_, state), same in alike.items():
        reasons = told[state] or [_in_article(tree, [*others, same[0]], same[0], 0)]
        if reasons[0] is not None and None not in reasons:
            marked.update((name.first, reasons[0]) for name in same)
    return marked


def _text(tree: Tree, name: Name) -> str:
    return tree.doc.text_of(name.first, name.last)


def _town(tree: Tree, name: Name) -> str | None:
    """Return why a town is meant: "Lebanon, Tennessee", "Panama City, Florida"."""
    stated = stated_behind(tree, name)
    if stated is None or stated.region is None or name.state is None:
        return None
    behind = name.last + 1 + len(stated.words.split())
    if name.state.iso3 in stated.states or goes_on(tree, behind, stated.region):
        return None
    choice = place_of(_text(tree, name), Article(), stated)
    near = choice.place is not None and choice.place.kind == "city"
    return choice.reason if near and _lies_in(choice.place, stated.region) else None


def _lies_in(place: Place | None, region: Place) -> bool:
    if place is None or not set(place.states) & set(region.states):
        return False
    if place.lat is None or place.lon is None or region.lat is None or region.lon is None:
        return False
    return distance_km(place.lat, place.lon, region.lat, region.lon) <= IN_REGION_KM


def _region(tree: Tree, name: Name) -> Place | None:
    """Return the region of another state that bears the state's name; of "Georgians" too."""
    if name.state is None:
        return None
    people = name.state.how == "demonym"
    places = gazetteer().place_by_name(name.state.name if people else _text(tree, name))
    regions = [p for p in places if p.kind != "city" and name.state.iso3 not in p.states]
    return regions[0] if regions else None


def _beside(tree: Tree, names: Sequence[Name], name: Name, region: Place) -> str | None:
    """Return which words at the name itself speak for the region."""
    office = _office(tree, name)
    if office is not None:
        return f'"{office}" stands beside the name'
    city = _city_before(tree, names, name)
    if city is not None and _has_city(city, name, region):
        return f'"{city}" stands before the name'
    sitting = _sitting(tree, names, name)
    if sitting is not None:
        return f'a "{sitting}" of it is named'
    for other in _listed(tree, names, name):
        if is_sister(_text(tree, other), region):
            return f'in a list with "{_text(tree, other)}"'
    return None


def _office(tree: Tree, name: Name) -> str | None:
    """Return the office of a region: "Georgia's governor", "a senator from Georgia"."""
    words = [word.lower() for word in _behind(tree, name)]
    if words[:1] and words[0] in REGIONAL:
        return words[0]
    if words[:3] == SECRETARY:
        return " ".join(SECRETARY)
    if words[:1] == ["state"] and words[1:2] and words[1] in OF_REGION:
        return " ".join(words[:2])
    before = _before(tree, name)
    if before[1:] in (["of"], ["from"]) and before[0] in REGIONAL:
        return before[0]
    return before[0] if before in (["state", "of"], ["district", "of"]) else None


def _sitting(tree: Tree, names: Sequence[Name], name: Name) -> str | None:
    """Return what a person "of" the region is: "the Republican Ann Lee of Georgia"."""
    of, begin = name.first - 1, tree.sentence_span(name.first).first
    person = next((one for one in names if one.label == "PER" and one.last == of), None)
    if person is None or tree.lower(of) != "of":
        return None
    before = range(max(begin, person.first - 3), person.first)
    return next((tree.lower(i) for i in before if tree.lower(i) in SITTING), None)


def _behind(tree: Tree, name: Name) -> list[str]:
    """Return the words behind a name, without those that only colour an office."""
    end = tree.sentence_span(name.first).last
    first = name.last
    while first < end and tree.lower(first) in PASSING:
        first += 1
    return [tree.word(i) for i in range(first, min(first + 3, end))]


def _before(tree: Tree, name: Name) -> list[str]:
    first = max(tree.sentence_span(name.first).first, name.first - 2)
    return [tree.lower(i) for i in range(first, name.first)]


def _city_before(tree: Tree, names: Sequence[Name], name: Name) -> str | None:
    """Return the name before the comma: "Atlanta" in "Atlanta, Georgia"."""
    if name.first < 2 or tree.word(name.first - 1) != ",":
        return None
    whole = next((n for n in names if n.last == name.first - 1), None)
    return tree.word(name.first - 2) if whole is None else _text(tree, whole)


def _has_city(city: str, name: Name, region: Place) -> bool:
    """Say whether a city of this name lies in the region, and none in the state.

    Where the region shares its name with a city, none elsewhere may be better known: "Seattle,
    Washington", but "Paris, New York" is a list.
    """
    places = (*gazetteer().place_by_name(city), *gazetteer().towns_by_name(city))
    other = None if name.state is None else name.state.iso3
    if other is None or other in region.states:
        best = choose(gazetteer().place_by_name(city)).place
        return any(_lies_in(place, region) for place in (places if best is None else (best,)))
    own = any(other in place.states for place in places)
    return not own and any(_lies_in(p, region) for p in places if p.kind == "city")


def _listed(tree: Tree, names: Sequence[Name], name: Name) -> Iterator[Name]:
    """Yield the names that commas and "and" alone part from a name."""
    for other in names:
        first, last = sorted((name, other), key=lambda one: one.first)
        between = {tree.lower(i) for i in range(first.last, min(last.first, first.last + 3))}
        if 0 < last.first - first.last <= 2 and between <= JOINING:
            yield other


def _is_national(tree: Tree, names: Sequence[Name], name: Name) -> bool:
    """Say whether words at the name speak for the state: "Georgia's president and Ukraine's"."""
    words, before = _behind(tree, name), _before(tree, name)
    if words[:1] and words[0].lower() in NATIONAL:
        return True
    if before[1:] == ["of"] and before[0] in NATIONAL:
        return True
    return any(other.state is not None for other in _listed(tree, names, name))


def _in_article(tree: Tree, names: Sequence[Name], name: Name, votes: int) -> str | None:
    """Return what else in the article speaks for the region, if more does than for the state.

    A city or a demonym of one of them counts twice, and so does each name that is surely the
    region's (`votes`); a region of the same kind or a neighbour of the state counts once.
    """
    region = _region(tree, name)
    if name.state is None or region is None:
        return None
    surfaces = {_text(tree, other): other for other in names}
    surfaces.pop(_text(tree, name))
    against = sum(
        _for_state(surface, other, name.state.iso3) for surface, other in surfaces.items()
    )
    marks = {
        surface: vote
        for surface, other in surfaces.items()
        if other.label == "LOC" and (vote := _for_region(surface, region))
    }
    if 2 * votes + sum(marks.values()) <= against:
        return None
    if not marks:
        return "as the article says elsewhere of the same name"
    most = max(marks, key=lambda one: (marks[one], one))
    return f"like {most}, which the article names"


def _for_state(surface: str, other: Name, iso3: str) -> int:
    """Count what another name says for the state: its people and cities twice, neighbours once."""
    if other.state is not None:
        state = gazetteer().state(iso3)
        own, borders = other.state.iso3 == iso3, () if state is None else state.borders
        return 2 if own else int(other.state.iso3 in borders)
    place = choose(gazetteer().place_by_name(surface)).place if other.label == "LOC" else None
    return 2 if place is not None and iso3 in place.states else 0


def _for_region(surface: str, region: Place) -> int:
    """Count what another name says for the region: a city of it twice, a region beside it once."""
    place = choose(gazetteer().place_by_name(surface)).place
    if place is not None and place.kind == "city" and _lies_in(place, region):
        return 2
    return int(is_sister(surface, region))
