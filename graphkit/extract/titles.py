"""Titles and role nouns as mentions: "President Lee", "Lee, the envoy", "the Chadian president"."""

from graphkit.extract.draft import Drafts, Place
from graphkit.extract.general_offices import means_any_holder, means_office
from graphkit.extract.joined_titles import joined_before, joined_beside
from graphkit.extract.noun_phrases import left_modifiers
from graphkit.extract.offices import ORDINALS, Office, office_before, office_of
from graphkit.extract.persons import gender_of_word
from graphkit.extract.somebody import (
    ACTOR_PLACES,
    add_single,
    add_somebody,
    is_definite,
    is_plural,
)
from graphkit.extract.tenure import is_of_earlier_year
from graphkit.extract.tree import Tree
from graphkit.gazetteer import gazetteer
from graphkit.gazetteer_records import Role

__all__ = ["Holder", "add_roles", "add_titles"]

# Of these titles even a phrase that goes on mostly means a thing: "a count of murder".
THINGS = frozenset("count host major minor page".split())
# Titles that are something else more often, unless the phrase goes on ("head of the union").
OTHER_SENSES = THINGS | frozenset("chair general guide head justice".split())


class Holder:
    """Who holds which office, as far as the article has told it."""

    def __init__(self) -> None:
        """Start empty."""
        self._held: dict[tuple[int, bool, int | None, Role], tuple[int, Office]] = {}

    def add(self, person: int, office: Office) -> None:
        """Note that a person holds an office."""
        self._held[person, office.former, office.target, office.role] = (person, office)

    def of(self, office: Office) -> set[int]:
        """Return the persons whom a role noun without a name can mean.

        The role must be the same, or an epithet of a head of state; where both name a state or
        body it must be the same one; "the former president" is no president of today.
        """
        return {person for person, held in self._held.values() if _fits(held, office)}


def _fits(held: Office, asked: Office) -> bool:
    """Say whether "the president" can be President Lee; not "the former president"."""
    if held.former != asked.former and asked.former:
        return False
    if asked.target is not None and held.target != asked.target:
        return False
    if asked.role.epithet or held.role.epithet:
        loose = asked.role.epithet and asked.target is not None
        return held.role.title == asked.role.title or loose
    return held.role.title == asked.role.title


def add_titles(drafts: Drafts) -> Holder:
    """Add the titles beside names as mentions; return who holds what."""
    holder = Holder()
    for person in drafts.of("Person"):
        for place in list(drafts.entities[person].places):
            if place.kind == "name":
                _add_before(drafts, holder, person, place)
                for office in joined_before(drafts, place.first):
                    _add(drafts, holder, person, office)
                _add_beside(drafts, holder, person, place)
    return holder


def _add_before(drafts: Drafts, holder: Holder, person: int, place: Place) -> None:
    office = office_before(drafts.tree, drafts, place.first)
    if office is None or (is_plural(drafts, office.head) and not _is_one_of_several(drafts, place)):
        return
    _add(drafts, holder, person, office)


def _add(drafts: Drafts, holder: Holder, person: int, office: Office) -> None:
    _take(drafts, holder, person, office)
    drafts.mention(person, Place(office.first, office.last, office.head, "title"))


def _is_one_of_several(drafts: Drafts, place: Place) -> bool:
    """In "journalists Ann Lee and Tom Ray" both are; "told journalists Lee left" names none."""
    return len(drafts.tree.conjuncts(drafts.tree.first_conjunct(place.head))) > 1


def _take(drafts: Drafts, holder: Holder, person: int, office: Office) -> None:
    holder.add(person, office)
    draft = drafts.entities[person]
    draft.gender = draft.gender or gender_of_word(drafts.tree.word(office.head))
    if office.target is None and not office.role.epithet:
        draft.titles.append(f"former {office.title}" if office.former else office.title)


def _add_beside(drafts: Drafts, holder: Holder, person: int, place: Place) -> None:
    """Take "Ann Lee, the envoy to Chad" and "the envoy to Chad, Ann Lee"."""
    tree = drafts.tree
    beside = list(tree.children(place.head, "appos"))
    governor = tree.head(place.head)
    if governor is not None and tree.is_dep(place.head, "appos", "flat", "nmod:desc", "conj"):
        beside += [] if tree.is_dep(place.head, "conj") else [governor]
        beside += _title_around(drafts, governor, place)
    beside += _title_before_place(drafts, place)
    for title in tree.children(place.head, "appos"):
        beside += joined_beside(drafts, place.head, title)
    for noun in beside:
        if tree[noun].pos not in {"NOUN", "PROPN", "ADJ"} or drafts.entity_at(noun) is not None:
            continue
        if tree.word(min(noun + 1, len(tree.tokens) - 1)) == ":":
            continue  # "Author: Ann Lee" is a label, not a title
        office = office_of(tree, drafts, noun)
        if office is None or _is_of_next(drafts, person, office) or _is_one_or_other(tree, noun):
            continue
        _take(drafts, holder, person, office)
        first, last = min(office.first, left_modifiers(tree, noun)), _phrase_end(drafts, office)
        last = min(last, place.first) if noun < place.first else last
        spot = Place(first, last, noun, "title")
        for one in _bearers(drafts, person, place) if is_plural(drafts, noun) else (person,):
            drafts.mention(one, spot)


def _bearers(drafts: Drafts, person: int, place: Place) -> list[int]:
    """Return all whom a plural means: "two authors, Ann Lee and Tom Ray"."""
    names = drafts.tree.conjuncts(place.head)
    found = [e for head in names if (e := drafts.entity_at(head)) is not None]
    return [person, *(e for e in found if e != person and drafts.label(e) == "Person")]


def _is_person(drafts: Drafts, token: int) -> bool:
    entity = drafts.entity_at(token)
    return entity is not None and drafts.label(entity) == "Person"


def _title_around(drafts: Drafts, inner: int, place: Place) -> list[int]:
    """Return "president" for Ann Lee in "the president of Chad, Ann Lee, said".

    The parser may hang the name on the state, behind an honorific ("of Chad, Dr Ann Lee, said")
    or without commas ("the mayor of Orlava Ann Lee").
    """
    tree, noun = drafts.tree, drafts.tree.head(inner)
    if noun is None or not tree.is_dep(inner, "nmod") or _is_person(drafts, inner):
        return []
    start = place.first
    while start > inner + 1 and gazetteer().role_by_title(tree.word(start - 1)) is not None:
        start -= 1
    if start == drafts.last_of(inner):
        return [noun] if tree.prepositions(inner) == ["of"] else []
    commas = [tree.word(i) for i in (start - 1, place.last) if 0 <= i < len(tree.tokens)]
    return [noun] if commas == [",", ","] and drafts.last_of(inner) == start - 1 else []


def _title_before_place(drafts: Drafts, place: Place) -> list[int]:
    """Return "mayor" for Ann Lee in "the mayor of Orlava Ann Lee", with the name hung on it."""
    tree, noun = drafts.tree, drafts.tree.head(place.head)
    if noun is None or not tree.is_dep(place.head, "nmod!") or tree.prepositions(place.head) == []:
        return []
    ends = [other for _, other in drafts.beside(noun) if other.last == place.first]
    starts = [tree.lower(other.first - 1) for other in ends if noun < other.first]
    starts += [tree.lower(other.first - 2) for other in ends if noun < other.first - 1]
    return [noun] if "of" in starts else []


def _is_one_or_other(tree: Tree, noun: int) -> bool:
    """In "the King or Queen, now Queen Ann" the Queen is not the King."""
    parts = tree.conjuncts(tree.first_conjunct(noun))
    return any(tree.lower(c) == "or" for part in parts for c in tree.children(part, "cc"))


def _is_of_next(drafts: Drafts, person: int, office: Office) -> bool:
    """In "Ann Lee, Labour MP (since May) Tom Ray" the title is that of the name behind it."""
    tree, behind = drafts.tree, office.last
    if behind < len(tree.tokens) and tree.word(behind) == "(":
        end = tree.sentence_span(office.head).last
        behind = next((i + 1 for i in range(behind, end) if tree.word(i) == ")"), behind)
    return any(
        place.kind == "name" and place.first == behind
        for other, place in (drafts.beside(behind) if behind < len(tree.tokens) else ())
        if other != person and drafts.label(other) == "Person"
    )


def _phrase_end(drafts: Drafts, office: Office) -> int:
    """Take in "of the army" behind "the head"."""
    tree, last = drafts.tree, max(office.last, office.head + 1)
    for child in tree.children(office.head, "nmod"):
        apart = any(tree[i].pos == "PUNCT" and tree.word(i) != "-" for i in range(last, child))
        if child >= last and not apart:
            last = max(last, drafts.last_of(child))
    return last


def add_roles(drafts: Drafts, holder: Holder) -> None:
    """Add role nouns without a name ("the Chadian president", "an official").

    They mention the one holder the article names; else they are somebody nobody names, where
    the clause needs an actor.
    """
    tree, covered = drafts.tree, drafts.covered()
    for index, token in enumerate(tree.tokens):
        if index in covered or token.pos not in {"NOUN", "PROPN", "VERB", "ADJ"}:
            continue
        if drafts.entity_at(index) is not None or tree.is_dep(index, "compound", "amod"):
            continue
        if _adds_to_title(drafts, index):
            continue
        if token.pos in {"VERB", "ADJ"} and tree.child(index, "det", "nmod:poss") is None:
            continue  # "schools public and private"
        if token.pos == "VERB" and gazetteer().role_by_title(tree.word(index)) is None:
            continue
        _add_role(drafts, holder, index)


def _adds_to_title(drafts: Drafts, index: int) -> bool:
    """Let a noun within a title head it: "US [envoy] to the union Ann Lee" means Ann Lee.

    Other nouns of a title mean nobody of their own.
    """
    for person, place in drafts.beside(index):
        if place.kind == "title" and place.first <= index < place.last:
            if not place.first <= drafts.tree[index].head < place.last:
                below = drafts.tree.children(index, "nmod", "appos", "flat")
                ends = [drafts.last_of(c) for c in below if drafts.entity_at(c) == person]
                last = max(place.last, *ends, index)
                drafts.mention(person, Place(place.first, last, index, "nominal"))
            return True
    return False


def _add_role(drafts: Drafts, holder: Holder, index: int) -> None:
    tree = drafts.tree
    first = tree.first_conjunct(index)
    if tree.is_dep(first, "nmod:desc", "root", "xcomp") or tree.child(first, "cop") is not None:
        return
    if "as" in tree.prepositions(first):
        return
    office = office_of(tree, drafts, index)
    if office is None:
        add_single(drafts, index)
        return
    first, last = min(office.first, left_modifiers(tree, index)), _phrase_end(drafts, office)
    if means_office(tree, index):
        return
    one = is_definite(drafts, first) and not is_plural(drafts, index)
    one = one and not any(tree.lower(c) in ORDINALS for c in tree.children(index, "amod"))
    general = means_any_holder(tree, index)
    persons = _holders(drafts, holder, office) if one and not general else set()
    if len(persons) == 1:
        drafts.mention(persons.pop(), Place(first, last, index, "nominal"))
        return
    bare = last == index + 1 or (office.role.title in THINGS and office.target is None)
    if office.role.title in OTHER_SENSES and bare:
        return
    if tree.is_dep(index, *ACTOR_PLACES) and not is_plural(drafts, index):
        # Of several persons the words do not tell which one they mean.
        vague = general or bool(persons)
        add_somebody(drafts, office, Place(first, last, index, "nominal", vague))


def _holders(drafts: Drafts, holder: Holder, office: Office) -> set[int]:
    """Return whom a role noun without a name can mean; nobody where another may hold the office.

    In an earlier year somebody else may be president; "the actress" is no man.
    """
    tree, noun = drafts.tree, office.head
    if is_of_earlier_year(tree, tree.span([noun])) or _is_of_unknown(drafts, noun):
        return set()
    below = [d for c in tree.children(noun, "nmod") for d in tree.children(c, "det")]
    if any(tree.lower(word) in {"that", "another"} for word in below):
        return set()  # "the judge in that case"
    gender = gender_of_word(tree.word(noun))
    known = {None, gender}
    return {p for p in holder.of(office) if gender is None or drafts.entities[p].gender in known}


def _is_of_unknown(drafts: Drafts, index: int) -> bool:
    """Say whether "of" names a body that the cast lacks: "the leader of Orlan Christianity"."""
    tree = drafts.tree
    of = [c for c in tree.children(index, "nmod!") if tree.prepositions(c) == ["of"]]
    return any(tree[c].pos == "PROPN" and drafts.entity_at(c) is None for c in of)
