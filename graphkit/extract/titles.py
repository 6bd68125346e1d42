"""Titles and role nouns as mentions: "President Lee", "Lee, the envoy", "the Chadian president"."""

from graphkit.extract.draft import Draft, Drafts, Place
from graphkit.extract.generic import is_general, means_office
from graphkit.extract.groups import after_number, left_modifiers
from graphkit.extract.offices import ORDINALS, Office, office_before, office_of
from graphkit.extract.persons import gender_of_word
from graphkit.extract.tenure import is_of_earlier_year
from graphkit.gazetteer import gazetteer
from graphkit.gazetteer_records import Role

__all__ = ["Holder", "add_roles", "add_titles"]

# Kinds of groups of which one member is somebody: "a soldier", "an official".
PEOPLE = frozenset(
    """armed civilians ethnic experts legislature media military officials police protest
    sources""".split()
)
# Titles that are something else more often, unless the phrase goes on ("head of the union").
OTHER_SENSES = frozenset("chair count general guide head host justice major minor page".split())
# A role noun without a name counts as somebody in these places of a clause.
ACTOR_PLACES = ("nsubj", "obl:agent", "obj", "iobj", "conj", "nmod:poss", "obl")


class Holder:
    """Who holds which office, as far as the article has told it."""

    def __init__(self) -> None:
        """Start empty."""
        self._held: dict[tuple[int, bool, int | None, Role], tuple[int, Office]] = {}

    def add(self, person: int, office: Office) -> None:
        """Note that a person holds an office."""
        self._held[person, office.former, office.target, office.role] = (person, office)

    def of(self, office: Office) -> int | None:
        """Return the one person whom a role noun without a name can mean, or None.

        The role must be the same, or an epithet of a head of state; where both name a state or
        body it must be the same one; "the former president" is no president of today.
        """
        fitting = {person for person, held in self._held.values() if _fits(held, office)}
        return next(iter(fitting)) if len(fitting) == 1 else None


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
                _add_beside(drafts, holder, person, place)
    return holder


def _add_before(drafts: Drafts, holder: Holder, person: int, place: Place) -> None:
    office = office_before(drafts.tree, drafts, place.first)
    if office is None or (
        _is_plural(drafts, office.head) and not _is_one_of_several(drafts, place)
    ):
        return
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
    for noun in beside:
        if tree[noun].pos not in {"NOUN", "PROPN", "ADJ"} or drafts.entity_at(noun) is not None:
            continue
        if tree.word(min(noun + 1, len(tree.tokens) - 1)) == ":":
            continue  # "Author: Ann Lee" is a label, not a title
        office = office_of(tree, drafts, noun)
        if office is None or _is_of_next(drafts, person, office):
            continue
        _take(drafts, holder, person, office)
        first = min(office.first, left_modifiers(tree, noun))
        drafts.mention(person, Place(first, _phrase_end(drafts, office), noun, "title"))


def _is_person(drafts: Drafts, token: int) -> bool:
    entity = drafts.entity_at(token)
    return entity is not None and drafts.label(entity) == "Person"


def _title_around(drafts: Drafts, inner: int, place: Place) -> list[int]:
    """Return "president" for Ann Lee in "the president of Chad, Ann Lee, said".

    The parser may hang the name on the state.
    """
    tree, noun = drafts.tree, drafts.tree.head(inner)
    if noun is None or not tree.is_dep(inner, "nmod") or _is_person(drafts, inner):
        return []
    commas = [tree.word(i) for i in (place.first - 1, place.last) if 0 <= i < len(tree.tokens)]
    return [noun] if commas == [",", ","] and drafts.last_of(inner) == place.first - 1 else []


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
        if token.pos == "VERB" and gazetteer().role_by_title(tree.word(index)) is None:
            continue
        _add_role(drafts, holder, index)


def _add_role(drafts: Drafts, holder: Holder, index: int) -> None:
    tree = drafts.tree
    first = tree.first_conjunct(index)
    if tree.is_dep(first, "nmod:desc", "root", "xcomp") or tree.child(first, "cop") is not None:
        return
    if "as" in tree.prepositions(first):
        return
    office = office_of(tree, drafts, index)
    if office is None:
        _add_single(drafts, index)
        return
    first, last = min(office.first, left_modifiers(tree, index)), _phrase_end(drafts, office)
    if means_office(tree, index):
        return
    one = _is_definite(drafts, first) and not _is_plural(drafts, index)
    one = one and not any(tree.lower(c) in ORDINALS for c in tree.children(index, "amod"))
    person = holder.of(office) if one and not _is_of_any_time(drafts, index) else None
    if person is not None:
        drafts.mention(person, Place(first, last, index, "nominal"))
        return
    if office.role.title in OTHER_SENSES and last == index + 1:
        return
    if tree.is_dep(index, *ACTOR_PLACES) and not _is_plural(drafts, index):
        _add_somebody(drafts, office, first, last)


def _is_of_any_time(drafts: Drafts, index: int) -> bool:
    """Say whether somebody else may hold the office: in general, or in an earlier year."""
    tree = drafts.tree
    general = is_general(tree, index) or is_of_earlier_year(tree, tree.span([index]))
    return general or _is_of_unknown(drafts, index)


def _is_of_unknown(drafts: Drafts, index: int) -> bool:
    """Say whether "of" names a body that the cast lacks: "the leader of Orlan Christianity"."""
    tree = drafts.tree
    of = [c for c in tree.children(index, "nmod!") if tree.prepositions(c) == ["of"]]
    return any(tree[c].pos == "PROPN" and drafts.entity_at(c) is None for c in of)


def _is_plural(drafts: Drafts, index: int) -> bool:
    word = drafts.tree.lower(index)
    return word != drafts.tree.lemma(index) and word.endswith("s")


def _is_definite(drafts: Drafts, first: int) -> bool:
    """Say whether a phrase that begins at `first` points at somebody known."""
    tree = drafts.tree
    if tree[first].pos == "DET":
        return tree.lower(first) in {"the", "this", "that"}
    return drafts.place_at(first) is not None or tree.lower(first) in {"its", "their", "our"}


def _add_single(drafts: Drafts, index: int) -> None:
    """Add one member of a group noun: "a soldier", "an official"."""
    tree = drafts.tree
    word = tree.lower(index)
    noun = gazetteer().group_noun(word)
    single = noun is not None and word != noun.noun and tree[index].pos == "NOUN"
    single = single and noun is not None and noun.kind in PEOPLE
    if noun is None or not single or not tree.is_dep(index, *ACTOR_PLACES):
        return
    if tree.child(index, "det", "nummod") is None or _is_plural(drafts, index):
        return
    first = left_modifiers(tree, index)
    _somebody(drafts, Place(first, index + 1, index, "nominal"), noun.kind, None)


def _add_somebody(drafts: Drafts, office: Office, first: int, last: int) -> None:
    state = None
    if office.target is not None:
        owner = drafts.entities[office.target]
        state = owner.gazetteer_id if owner.label == "State" else owner.state
    _somebody(drafts, Place(first, last, office.head, "nominal"), "official", state)


def _somebody(drafts: Drafts, place: Place, kind: str, state: str | None) -> None:
    """Add an unnamed person; "the spokesman" joins the one spokesman before."""
    tree = drafts.tree
    begin = place.first
    while begin < place.head and tree[begin].pos in {"DET", "PRON", "NUM", "CCONJ", "ADV"}:
        begin = min(after_number(tree, begin), place.head)
    name = tree.doc.text_of(begin, place.last)
    same = drafts.keyed("one", tree.lemma(place.head))
    if len(same) == 1 and _is_definite(drafts, place.first) and place.last - begin == 1:
        drafts.mention(same[0], place)
        return
    key = ("one", tree.lemma(place.head), name.lower())
    known = [entity for entity in same if drafts.entities[entity].key == key]
    if known and _is_definite(drafts, place.first):
        drafts.mention(known[0], place)
        return
    draft = Draft("Group", name, key=key, kind=kind, state=state, named=False)
    draft.gender = gender_of_word(tree.word(place.head))
    drafts.mention(drafts.add(draft), place)
