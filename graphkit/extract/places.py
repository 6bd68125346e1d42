"""Places that are no states: cities, rivers and regions by name, and parts of states."""

from collections.abc import Mapping
from functools import cache

from graphkit.extents import part_of
from graphkit.extract.bearers import Bearers
from graphkit.extract.draft import Draft, Drafts, Place
from graphkit.extract.named import Name, head_of, is_acronym
from graphkit.extract.noun_phrases import left_modifiers
from graphkit.extract.nouns import DIRECTIONS, REGION_NOUNS, SETTLEMENTS, SITES, SOIL, kind_of_place
from graphkit.extract.ordinary import may_name_place
from graphkit.extract.toponyms import state_of_city
from graphkit.extract.tree import Tree
from graphkit.extract.whereabouts import WIDE, Article, Choice, Stated, choose, place_of
from graphkit.gazetteer import gazetteer
from graphkit.gazetteer_records import Place as Known
from graphkit.model.vocabulary import MentionKind
from graphkit.names import name_key

__all__ = ["JOINING", "add_places", "add_regions", "goes_on", "is_sister", "stated_behind"]

JOINING = frozenset((",", "and", "or", "&"))
UNTOLD = Choice(None, "undecided: nothing says that this word names a place")


def add_places(drafts: Drafts, names: list[Name], reasons: Mapping[int, str]) -> None:
    """Add the places among `names`, with coordinates where one place alone can be meant.

    `reasons` says, by its first token, why a name means a namesake (`namesakes`).
    """
    tree = drafts.tree
    places = [name for name in names if name.label in {"LOC", "STATE"}]
    spans = [(name.first, _with_region_noun(tree, name)) for name in places]
    surfaces = [_named(tree, name, *span) for name, span in zip(places, spans, strict=True)]
    stated = {
        name_key(surface): said
        for name, surface in zip(places, surfaces, strict=True)
        if (said := stated_behind(tree, name)) is not None
    }
    surely = {
        surface
        for name, surface in zip(places, surfaces, strict=True)
        if may_name_place(tree, name.first, name.last) and not _is_house(name)
    }
    article = _article(drafts, [s for s in surfaces if s in surely], stated)
    chosen = cache(lambda surface, said: place_of(surface, article, said))
    so_far = Bearers(drafts, "Location", name_key)
    for name, (first, last), surface in zip(places, spans, surfaces, strict=True):
        said = stated_behind(tree, name) or stated.get(name_key(surface))
        choice = chosen(surface, said) if surface in surely else UNTOLD
        if name.first in reasons:
            town = reasons[name.first] == choice.reason  # "Washington, Pennsylvania"
            of_city = None if town else state_of_city(surface)
            choice = Choice(of_city or choice.place, reasons[name.first])
        entity = _place_draft(drafts, so_far, surface, choice)
        words = tree.doc.text_of(first, last)
        drafts.entities[entity].call(words)
        so_far.add(entity, surface, words)
        kind: MentionKind = "demonym" if _is_people(name) else "name"
        drafts.mention(entity, Place(first, last, head_of(tree, first, last), kind))
        _add_settlement(drafts, entity, name)


def _is_house(name: Name) -> bool:
    """Say whether a name is a house that stands for its state: "outside the White House"."""
    return name.state is not None and name.state.how == "metonym"


def _is_people(name: Name) -> bool:
    return name.state is not None and name.state.how == "demonym"


def _named(tree: Tree, name: Name, first: int, last: int) -> str:
    """Return the place's name: of "Georgians", the people of a region, "Georgia"."""
    if name.state is not None and _is_people(name):
        return name.state.name
    return tree.doc.text_of(first, last)


def _article(drafts: Drafts, surfaces: list[str], stated: dict[str, Stated]) -> Article:
    """Return the states that the article names, and the places that need no others to be known."""
    states = {drafts.entities[state].gazetteer_id or "" for state in drafts.of("State")}
    alone = Article(states)
    found: dict[str, Known] = {}
    for surface in surfaces:
        choice = place_of(surface, alone, stated.get(name_key(surface)))
        if choice.place is not None:
            found.setdefault(choice.place.id, choice.place)
    return Article(states, tuple(found.values()))


def _place_draft(drafts: Drafts, so_far: Bearers, surface: str, choice: Choice) -> int:
    """Return the entity of a place's name, added if it is new."""
    known = choice.place
    key = name_key(surface)
    for index in so_far.like(surface, None if known is None else known.id):
        draft = drafts.entities[index]
        same_name = any(name_key(name) == key or is_acronym(surface, name) for name in draft.names)
        other = known is not None and draft.gazetteer_id not in {None, known.id}
        if (same_name and not other) or (known is not None and draft.gazetteer_id == known.id):
            draft.call(surface)
            usual = known is not None and name_key(known.name) == key
            if draft.name.isupper() or (usual and not surface.isupper()):
                draft.name = surface  # "ORLAVA" in a dateline, then "Orlava"
            if draft.gazetteer_id is None:
                _locate(draft, choice)
            return index
    draft = Draft("Location", surface, [surface])
    draft.kind = kind_of_place(surface.rsplit(maxsplit=1)[-1])
    _locate(draft, choice)
    return drafts.add(draft)


def _locate(draft: Draft, choice: Choice) -> None:
    draft.located_by = choice.reason or draft.located_by
    known = choice.place
    if known is not None:
        draft.gazetteer_id = known.id
        draft.kind = known.kind
        draft.lat, draft.lon = known.lat, known.lon
        draft.country = known.states[0] if len(known.states) == 1 else None


def _with_region_noun(tree: Tree, name: Name) -> int:
    """Take in the noun behind: "Orlava region" and "Orlava dam" are not the city of Orlava."""
    end = tree.sentence_span(name.first).last
    if name.last >= end or tree.lower(name.last) not in REGION_NOUNS | SITES:
        return name.last
    return name.last + 1 if tree[name.last - 1].head == name.last else name.last


def stated_behind(tree: Tree, name: Name) -> Stated | None:
    """Return what a comma puts behind the name: "Paris, Texas"."""
    end = tree.sentence_span(name.first).last
    if name.last + 1 >= end or tree.word(name.last) != ",":
        return None
    for last in range(min(end, name.last + 4), name.last + 1, -1):
        if not tree.word(last - 1)[-1].isalnum() and last > name.last + 2:
            continue
        surface = tree.doc.text_of(name.last + 1, last)
        match = gazetteer().state_by_name(surface)
        regions = [p for p in gazetteer().place_by_name(surface) if p.kind in {"region", "state"}]
        if regions and _is_list(tree, name, last, regions[0]):
            return None
        if regions:
            return Stated(surface, regions[0].states, regions[0])
        if match is not None and match.how in {"name", "official", "alias"}:
            return Stated(surface, (match.iso3,))
    return None


def _is_list(tree: Tree, name: Name, last: int, region: Known) -> bool:
    """Say whether regions are listed: "Ohio, Oregon, Pennsylvania and Utah" names no town."""
    own = is_sister(tree.doc.text_of(name.first, name.last), region)
    return own and goes_on(tree, last, region)


def goes_on(tree: Tree, last: int, region: Known) -> bool:
    """Say whether a list of regions goes on: ", Utah" or "and New York" behind "Ohio"."""
    end = tree.sentence_span(last - 1).last
    if last + 1 >= end or tree.lower(last) not in JOINING:
        return False
    ends = range(last + 2, min(end, last + 3) + 1)
    return any(is_sister(tree.doc.text_of(last + 1, stop), region) for stop in ends)


def is_sister(surface: str, region: Known) -> bool:
    """Say whether a name is that of another region of the same kind and state."""
    place = next(iter(gazetteer().place_by_name(surface)), None)
    alike = place is not None and place.kind == region.kind and place.id != region.id
    return alike and place is not None and place.states == region.states


def _add_settlement(drafts: Drafts, entity: int, name: Name) -> None:
    """In "the city of Orlava" and "Orlava city" the noun mentions the city too."""
    tree = drafts.tree
    head = head_of(tree, name.first, name.last)
    governor = tree.head(head)
    if governor is None or tree.lemma(governor) not in SETTLEMENTS:
        return
    if tree.is_dep(head, "nmod") and tree.prepositions(head) == ["of"]:
        first = left_modifiers(tree, governor)
        drafts.mention(entity, Place(first, name.last, governor, "nominal"))
    elif tree.is_dep(head, "compound") and governor == name.last:
        kind, noun = drafts.entities[entity].kind, tree.lemma(governor)
        if kind == ("city" if noun == "state" else "region"):
            return  # "a Lesna Province village", "Orlava State"
        drafts.mention(entity, Place(name.first, governor + 1, governor, "nominal"))


def add_regions(drafts: Drafts) -> None:
    """Add parts of states and places ("western Belarus") and the soil of states."""
    so_far = Bearers(drafts, "Location", name_key)
    for entity, draft in list(enumerate(drafts.entities)):
        if draft.label not in {"State", "Location"}:
            continue
        for place in list(draft.places):
            _add_part(drafts, so_far, entity, place)
            if draft.label == "State":
                _add_soil(drafts, entity, place)


def _add_part(drafts: Drafts, so_far: Bearers, entity: int, place: Place) -> None:
    tree, first = drafts.tree, place.first
    while first > tree.sentence_span(place.first).first and tree.lower(first - 1) in DIRECTIONS:
        first -= 1
    if first == place.first or place.kind != "name":
        return
    whole = drafts.entities[entity]
    surface = tree.doc.text_of(first, place.last)
    known = gazetteer().place_by_name(surface[0].upper() + surface[1:])
    index = _place_draft(drafts, so_far, surface, choose(known))
    so_far.add(index, surface)
    part = drafts.entities[index]
    part.kind = known[0].kind if known else "region"
    part.country = whole.gazetteer_id if whole.label == "State" else whole.country
    if part.gazetteer_id is None and part.lat is None:
        _locate_part(part, whole, [tree.lower(i) for i in range(first, place.first)])
    drafts.mention(index, Place(first, place.last, place.head, "name"))


def _locate_part(part: Draft, whole: Draft, directions: list[str]) -> None:
    """Give "northern Chad" the middle of the north, and "central Orlava" the place of Orlava."""
    if whole.label == "State":
        lat, lon = part_of(whole.gazetteer_id or "", directions) or (None, None)
    else:
        lat, lon = (None, None) if whole.kind in WIDE else (whole.lat, whole.lon)
    if lat is not None:
        part.lat, part.lon, part.located_by = lat, lon, f"a part of {whole.name}"


def _add_soil(drafts: Drafts, entity: int, place: Place) -> None:
    """In "Chadian soil" and "the territory of Chad" the noun mentions the state.

    "A territory of Chad" is only one of several, "the French territory of Orlava" another.
    """
    tree = drafts.tree
    noun = tree.head(place.head)
    if noun is None or tree.lemma(noun) not in SOIL | {"waters"}:
        return
    if any(tree.lower(child) in {"a", "an"} for child in tree.children(noun, "det")):
        return
    behind = [c for c in tree.children(noun, "nmod") if c > noun and c != place.head]
    if any(tree.prepositions(c) == ["of"] and tree[c].pos == "PROPN" for c in behind):
        return
    if tree.is_dep(place.head, "amod", "compound", "nmod"):
        first, last = left_modifiers(tree, noun), max(noun + 1, place.last)
        drafts.mention(entity, Place(first, last, noun, "nominal"))
