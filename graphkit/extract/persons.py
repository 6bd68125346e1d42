"""Persons by name: full names, surnames, first names; one entity holds all names of one person."""

from collections import defaultdict
from functools import lru_cache
from typing import Literal

from graphkit.extract.draft import Draft, Drafts, Place
from graphkit.extract.kin import KIN
from graphkit.extract.named import Name, head_of
from graphkit.extract.other_scripts import same_romanized
from graphkit.extract.tree import Tree
from graphkit.gazetteer import gazetteer
from graphkit.names import (
    generation_suffix,
    given_name,
    is_full_person_name,
    name_key,
    surname,
    surname_keys,
)
from graphkit.scripts import is_latin

__all__ = ["add_persons", "gender_of_word"]

_MALE = frozenset(
    "mr sir king prince emperor sultan sheikh lord duke father brother husband son businessman"
    " chairman spokesman congressman policeman serviceman fisherman".split()
)
_FEMALE = frozenset(
    "mrs ms miss lady queen princess empress duchess mother sister wife daughter businesswoman"
    " chairwoman spokeswoman congresswoman policewoman servicewoman actress widow".split()
)
OF_TWO = frozenset("elder eldest older oldest younger youngest".split())
Gender = Literal["m", "f"]
_BY_SPOUSE: dict[str, Gender] = {"wife": "m", "widow": "m", "husband": "f", "widower": "f"}


def gender_of_word(word: str) -> Gender | None:
    """Return the gender that a title or noun tells, or None.

    >>> gender_of_word("Mrs."), gender_of_word("spokesman"), gender_of_word("minister")
    ('f', 'm', None)
    """
    key = word.lower().rstrip(".")
    if key in _MALE:
        return "m"
    return "f" if key in _FEMALE else None


def add_persons(drafts: Drafts, names: list[Name]) -> None:
    """Add the persons among `names`: those of several words, then surnames and first names."""
    people, known = [name for name in names if name.label == "PER"], _Bearers()
    whole = [is_full_person_name(drafts.tree.doc.text_of(n.first, n.last)) for n in people]
    for name, is_full in zip(people, whole, strict=True):
        if is_full:
            _mention(drafts, known, _full(drafts, known, name), name)
    for name, is_full in zip(people, whole, strict=True):
        if not is_full:
            person = _short(drafts, known, name)
            _mention(drafts, known, person, name, vague=_is_either(drafts, known, name))
            _lend_surname(drafts, known, person, name)


class _Bearers:
    """The persons so far by the parts of their names, to compare only those that may be one."""

    def __init__(self) -> None:
        """Start empty."""
        self._by_part: defaultdict[tuple[str, str], set[int]] = defaultdict(set)

    def add(self, person: int, name: str) -> None:
        """Note that a person is named so."""
        for part in _parts(name):
            self._by_part[part].add(person)

    def of(self, kind: str, key: str) -> list[int]:
        """Return those with a "surname", "given" or "inner" part, in the order they were added."""
        return sorted(self._by_part.get((kind, key), ()))

    def like(self, name: str) -> list[int]:
        """Return those who may be one with a full name: their surname or first word is the same."""
        kinds = {part for part in _parts(name) if part[0] in {"last", "first"}}
        return sorted({person for part in kinds for person in self._by_part.get(part, ())})


@lru_cache(maxsize=1 << 12)
def _parts(name: str) -> frozenset[tuple[str, str]]:
    key, given = name_key(name), given_name(name)
    words = key.split()
    whole = [word for word in words if len(word) > 1]
    return frozenset(
        {("surname", short) for short in surname_keys(name)}
        | (set() if given is None else {("given", name_key(given))})
        | {("inner", word) for word in words[1:-1] if len(word) > 1}
        | {("last", surname(name)), ("first", (whole or [key])[0])}
    )


def _mention(
    drafts: Drafts, known: _Bearers, entity: int, name: Name, *, vague: bool = False
) -> None:
    tree = drafts.tree
    surface = tree.doc.text_of(name.first, name.last)
    draft = drafts.entities[entity]
    draft.call(surface)
    known.add(entity, surface)
    draft.name = max(draft.name, surface, key=_tells)
    draft.gender = draft.gender or _gender(tree, name, surface)
    head = head_of(tree, name.first, name.last)
    drafts.mention(entity, Place(name.first, name.last, head, "name", vague))


def _tells(name: str) -> tuple[int, bool, int, str]:
    """Return how much a name tells an English reader."""
    return len(name.split()), is_latin(name), len(name), name


def _gender(tree: Tree, name: Name, surface: str) -> Gender | None:
    if name.first > tree.sentence_span(name.first).first:
        told = gender_of_word(tree.word(name.first - 1))
        if told is not None:
            return told
    told = _gender_of_relative(tree, name)
    if told is not None:
        return told
    given = given_name(surface)
    told = None if given is None else gazetteer().gender_of(given)
    return told or _gender_of_spouse(tree, name)


def _gender_of_relative(tree: Tree, name: Name) -> Gender | None:
    """Return what the word beside a name tells: "his mother, Omar Lee", "Omar Lee, his mother"."""
    head = head_of(tree, name.first, name.last)
    beside = tree.children(head, "appos")
    governor = tree.head(head)
    beside += [governor] if governor is not None and tree.is_dep(head, "appos") else []
    told = (gender_of_word(tree.word(noun)) for noun in beside if tree.lemma(noun) in KIN)
    return next((gender for gender in told if gender is not None), None)


def _gender_of_spouse(tree: Tree, name: Name) -> Gender | None:
    """Return what the word for a spouse tells of whose spouse it is: "Lee's wife"."""
    head = head_of(tree, name.first, name.last)
    noun = tree.head(head) if tree.is_dep(head, "nmod:poss") else None
    return None if noun is None else _BY_SPOUSE.get(tree.lemma(noun))


def _full(drafts: Drafts, known: _Bearers, name: Name) -> int:
    """Return the person of a full name; "her mother, Ann Bell Lee" is not the Ann Lee before."""
    surface = drafts.tree.doc.text_of(name.first, name.last)
    relative = _is_relative_before(drafts.tree, name.first)
    for index in known.like(surface):
        names = drafts.entities[index].names
        if any(_same_person(surface, other) for other in names):
            key = name_key(surface)
            if not relative or any(name_key(other) == key for other in names):
                return index
    bearers = _in_other_script(drafts, surface)
    return bearers[0] if len(bearers) == 1 else drafts.add(Draft("Person", surface))


def _in_other_script(drafts: Drafts, surface: str) -> list[int]:
    """Return those of whom a name is this one in other letters: "Zelensky" and "Зеленский"."""
    latin = is_latin(surface)
    return [
        index
        for index in drafts.of("Person")
        for name in drafts.entities[index].names[:1]
        if latin != is_latin(name) and same_romanized(surface, name)
    ]


def _same_person(one: str, two: str) -> bool:
    """Say whether two full names are one person's: "Ann Lee", "Ann B. Lee", "A. Lee".

    So are "Ana Ruiz" and "Ana Ruiz Soto": with the second surname and without.
    """
    if name_key(one) == name_key(two) or _is_shortened(one, two) or _is_shortened(two, one):
        return True
    if generation_suffix(one) != generation_suffix(two) or surname(one) != surname(two):
        return False
    first, second = given_name(one), given_name(two)
    if first is None or second is None or not _given_fit(first, second):
        return False
    middles = [m for m in (_middle(one), _middle(two)) if m]
    return len(middles) < 2 or middles[0][0] == middles[1][0]


def _is_shortened(one: str, two: str) -> bool:
    """Say whether one name leaves out the second surname of the other."""
    short, whole = name_key(one).split(), name_key(two).split()
    initials = [word for word in whole if len(word) == 1]
    plain = [word for word in whole if word not in initials]
    suffixes = generation_suffix(one), generation_suffix(two)
    return len(plain) == len(short) + 1 > 2 and plain[:-1] == short and suffixes == (None, None)


def _given_fit(one: str, two: str) -> bool:
    short, full = sorted((name_key(one), name_key(two)), key=len)
    return short == full or (len(short) == 1 and full.startswith(short))


def _middle(name: str) -> str:
    given = given_name(name) or ""
    return name_key(name.replace(given, "", 1).replace(surname(name), "", 1))


def _short(drafts: Drafts, known: _Bearers, name: Name) -> int:
    surface = drafts.tree.doc.text_of(name.first, name.last)
    key = name_key(surface)
    bearers = known.of("surname", key)
    if not bearers:
        bearers = known.of("given", key)
        bearers = bearers if len(bearers) == 1 else []
    if not bearers:  # "Ruiz" of "Ana Ruiz Soto"
        bearers = known.of("inner", key)
        bearers = bearers if len(bearers) == 1 else []
    if not bearers:
        bearers = _in_other_script(drafts, surface)
    if len(bearers) > 1:
        bearers = _likeliest(drafts, bearers, name)
    return bearers[0] if bearers else drafts.add(Draft("Person", surface))


def _likeliest(drafts: Drafts, bearers: list[int], name: Name) -> list[int]:
    """Of several persons of one surname, return the one whom the article means by it.

    That is who was called so before, then who is not brought in as somebody's relative ("his
    daughter Ann Lee"), then of whom the article spoke most; of two named equally often the last
    one is meant. A title before the surname can tell more.
    """
    tree, gender = drafts.tree, _gender(drafts.tree, name, "")
    fitting = [i for i in bearers if gender is None or drafts.entities[i].gender in {None, gender}]
    before = []
    for index in fitting or bearers:
        earlier = _places_before(drafts, index, name)
        if earlier:
            bare = _is_called_so(drafts, index, name)
            relative = _is_relative(tree, earlier[0]) and not bare
            before.append((bare, not relative, len(earlier), earlier[-1].first, index))
    return [max(before)[-1]] if before else (fitting or bearers)[:1]


def _is_either(drafts: Drafts, known: _Bearers, name: Name) -> bool:
    """Say whether a surname leaves open which of several is meant: "the younger Lee"."""
    tree = drafts.tree
    bearers = known.of("surname", name_key(tree.doc.text_of(name.first, name.last)))
    if len(bearers) < 2:
        return False
    if tree.lower(name.first - 1) in OF_TWO:
        return True
    if _gender(tree, name, "") is not None:
        return False
    so = [i for i in bearers if _is_called_so(drafts, i, name)]
    before = [(i, _places_before(drafts, i, name)) for i in bearers]
    told = [len(places) for i, places in before if places and not _is_relative(tree, places[0])]
    return len(so) > 1 or (not so and len(told) > 1 and told.count(max(told)) > 1)


def _is_called_so(drafts: Drafts, person: int, name: Name) -> bool:
    """Say whether a person was called by this word alone before."""
    tree, word = drafts.tree, drafts.tree.word(name.first)
    places = _places_before(drafts, person, name)
    return any(p.last - p.first == 1 and tree.word(p.first) == word for p in places)


def _lend_surname(drafts: Drafts, known: _Bearers, person: int, name: Name) -> None:
    """In "Tom and Karl Brandt" Tom is a Brandt too."""
    tree = drafts.tree
    if name.last + 1 >= len(tree.tokens) or tree.lower(name.last) != "and":
        return
    for other, place in drafts.beside(name.first):
        full = tree.doc.text_of(place.first, place.last)
        named = drafts.label(other) == "Person" and place.kind == "name"
        if named and place.first == name.last + 1 and is_full_person_name(full):
            known.add(person, f"{tree.word(name.first)} {full.rpartition(' ')[2]}")


def _places_before(drafts: Drafts, person: int, name: Name) -> list[Place]:
    """Return where a person was mentioned before a name, in text order."""
    places = [place for place in drafts.entities[person].places if place.first < name.first]
    return sorted(places, key=lambda place: place.first)


def _is_relative(tree: Tree, place: Place) -> bool:
    """Say whether a name is of somebody's relative: "his brother, Tom Lee", "Ann Lee, his wife"."""
    behind = (noun for noun in tree.children(place.head, "appos") if noun >= place.last)
    kin = any(
        tree.lemma(noun) in KIN and tree.child(noun, "nmod:poss") is not None for noun in behind
    )
    return kin or _is_relative_before(tree, place.first)


def _is_relative_before(tree: Tree, first: int) -> bool:
    """Say whether a word for a relative stands before a name: "his brother, Tom Lee"."""
    before = first - 1 - (first > 0 and tree.word(first - 1) == ",")
    return before >= tree.sentence_span(first).first and tree.lemma(before) in KIN
