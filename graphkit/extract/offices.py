"""Offices and occupations: the words of a title, and the state or body it is held in."""

from dataclasses import dataclass, replace

from graphkit.extract.draft import Lookup
from graphkit.extract.noun_phrases import tells_who_said
from graphkit.extract.nouns import kind_of_organization
from graphkit.extract.tree import Tree
from graphkit.gazetteer import gazetteer
from graphkit.gazetteer_records import Role

__all__ = ["FORMER", "ORDINALS", "STATE_OFFICES", "Office", "office_before", "office_of"]

LONGEST_TITLE = 6  # tokens
FORMER = frozenset(
    """former formerly ex late once previously then retired ousted deposed onetime one-time
    erstwhile""".split()
)
# They say something of the holder, not which office it is.
PASSING = FORMER | frozenset(
    """current new newly outgoing incoming longtime long-time veteran embattled acting interim
    caretaker old young famous powerful popular controversial self-styled own top close
    senior""".split()
)
# Kinds of roles that a state has; "Chadian businessman" only tells where somebody comes from.
STATE_OFFICES = frozenset(
    """adviser deputy-head diplomat head-of-government head-of-state judge law leader legislator
    member military minister official police regional royalty security spokesperson""".split()
)
NO_OFFICES = frozenset(("veteran", "war veteran"))
# "the eleventh governor" holds the office of governor; "First Minister" is a title as it stands.
ORDINALS = frozenset(
    """first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth""".split()
)
# What a chair is in is no body: "Chair in Arctic Politics".
CHAIRS = frozenset("chair expert fellow lecturer professor reader scholar".split())
TARGET_PREPOSITIONS = ("of", "at", "for", "in", "with", "from", "on")


@dataclass(frozen=True, slots=True)
class Office:
    """A title as one phrase states it; `tokens[first:last]` are its words, `head` its noun.

    `target` is the state or organization it is held in, where the phrase names one, and
    `target_token` the head of the words that do; `title` holds the title's own words.
    """

    first: int
    last: int
    head: int
    title: str
    role: Role
    target: int | None
    target_token: int | None
    former: bool

    def held_in(self, target: int | None, token: int | None) -> "Office":
        """Return the same office, held in `target`."""
        return replace(self, target=target, target_token=token)


def office_before(tree: Tree, cast: Lookup, name: int) -> Office | None:
    """Return the title right before a person's name that begins at token `name`.

    In "former Chadian prime minister Ann Lee" it is "prime minister", held in Chad, former.
    """
    begin = tree.sentence_span(name).first
    titles = range(max(begin, name - LONGEST_TITLE), name)
    # "NATO chief" is an office at NATO before it is a title of its own.
    bodies = [t for t in titles if _names_body(cast, t)]
    plain = [t for t in titles if not bodies or t > bodies[-1]]
    for first in (*plain, *titles):
        if not (_is_word(tree, first) and _is_word(tree, name - 1)):
            continue
        title = tree.doc.text_of(first, name)
        role = gazetteer().role_by_title(title)
        if role is None or not _is_office(role) or tree.lower(first) in PASSING:
            continue
        if tree[name - 1].pos == "VERB":
            continue  # "has accused Lee"
        longer = _with_modifiers(tree, cast, first, name)
        target_token = _owner_before(tree, cast, longer, begin)
        if target_token is None:
            longer, target_token = first, _owner_before(tree, cast, first, begin)
        title = tree.doc.text_of(longer, name)
        start = first if target_token is None else _phrase_start(tree, target_token, begin)
        former = any(tree.lower(i) in FORMER for i in range(max(begin, start - 2), first))
        former = former or _shares_former(tree, start, begin)
        target = _held_in(cast, role, target_token)
        return Office(start, name, name - 1, title, role, target, target_token, former)
    return None


def _shares_former(tree: Tree, start: int, begin: int) -> bool:
    """Say whether a "former" before the first of two titles holds for both.

    "Former mayor and senator Ann Lee" is neither any more.
    """
    before = start - 2
    joined = before > begin and tree.lower(start - 1) == "and"
    if not joined or gazetteer().role_by_title(tree.word(before)) is None:
        return False
    for index in range(before, begin - 1, -1):
        if tree.lower(index) in FORMER:
            return True
        if tree[index].pos not in {"NOUN", "PROPN", "ADJ"}:
            return False
    return False


def _with_modifiers(tree: Tree, cast: Lookup, first: int, name: int) -> int:
    """Return where a title begins with its nouns: "human rights chief", for the role "chief"."""
    begin = tree.sentence_span(name).first
    while first > begin and tree[first - 1].pos in {"NOUN", "ADJ"}:
        before = first - 1
        inside = before < tree[before].head <= name + 1 and cast.entity_at(before) is None
        plain = tree.word(before).islower() and gazetteer().role_by_title(tree.word(before)) is None
        if not inside or tree.lower(before) in PASSING or not plain:
            break
        first = before
    return _with_hyphened(tree, cast, first, begin)


def _with_hyphened(tree: Tree, cast: Lookup, first: int, begin: int) -> int:
    """Return where a title begins with what a hyphen joins to it: "non-voting delegate"."""
    while first - 2 >= begin and tree.word(first - 1) == "-" and cast.entity_at(first - 2) is None:
        apart = (
            tree[first - 2].end < tree[first - 1].start or tree[first - 1].end < tree[first].start
        )
        if apart or tree.lower(first - 2) in FORMER:
            break
        first -= 2
    return first


def _is_office(role: Role) -> bool:
    """Neither "Mr." nor "brother" nor "veteran" is an office."""
    return not role.honorific and role.kind != "relation" and role.title not in NO_OFFICES


def _is_word(tree: Tree, index: int) -> bool:
    word = tree.word(index)
    return any(char.isalnum() for char in word) and word not in {"'s", "’s"}


def _owner_before(tree: Tree, cast: Lookup, first: int, begin: int) -> int | None:
    """Return the head of the state or body right before a title: "Chad's", "Chadian", "Acme"."""
    index = first - 1
    while index >= begin and (
        tree.lower(index) in {"'s", "’s", "’", "'"} or tree.lower(index) in PASSING
    ):
        index -= 1
    for head in range(index, max(begin, index - 6) - 1, -1):
        entity = cast.entity_at(head)
        if entity is not None:
            fits = cast.last_of(head) == index + 1 and _can_hold(cast, entity)
            return head if fits else None
    return None


def _phrase_start(tree: Tree, token: int, begin: int) -> int:
    start = min([token, *(c for c in tree.children(token, "compound", "flat", "amod"))])
    return max(start, begin)


def _names_body(cast: Lookup, token: int) -> bool:
    entity = cast.entity_at(token)
    return entity is not None and cast.label(entity) in {"State", "Organization", "Location"}


def _can_hold(cast: Lookup, entity: int) -> bool:
    return cast.label(entity) in {"State", "Organization"}


def _held_in(cast: Lookup, role: Role, token: int | None) -> int | None:
    """Return the body an office is held in; "Chadian businessman" is held in no state."""
    entity = None if token is None else cast.entity_at(token)
    if entity is None or not _can_hold(cast, entity):
        return None
    private = role.kind not in STATE_OFFICES and not role.epithet
    return None if private and cast.label(entity) == "State" else entity


def office_of(tree: Tree, cast: Lookup, head: int) -> Office | None:
    """Return the office that the noun phrase headed by `head` states, or None if it is none.

    "the chief executive of Acme", "Chad's foreign minister", "a writer at the Harbour Post".
    """
    first, last = _title_words(tree, cast, head)
    if first is None:
        return None
    role = _role(tree, first, last, head)
    if role is None or not _is_office(role):
        return None
    target_token = _owner(tree, cast, head)
    if target_token is None:
        target_token = _owner_before(tree, cast, first, tree.sentence_span(head).first)
    target = _held_in(cast, role, target_token)
    former = any(tree.lower(child) in FORMER for child in tree.children(head, "amod", "advmod"))
    begin = tree.sentence_span(head).first
    start = first if target_token is None else min(first, _phrase_start(tree, target_token, begin))
    start = min([start, *tree.children(head, "det", "nmod:poss", "amod")])
    start += tells_who_said(tree, start)
    if (
        start > 0
        and tree[start - 1].pos == "DET"
        and tree.sentence(start - 1) == tree.sentence(head)
    ):
        start -= 1
    while first < head and _is_count(tree, first, last):
        first += 1
    title = tree.doc.text_of(first, last)
    return Office(start, last, head, title, role, target, target_token, former)


def _is_count(tree: Tree, first: int, last: int) -> bool:
    """Say whether a title begins with a count that is no part of it: "44th president"."""
    word = tree.lower(first)
    counts = word in ORDINALS or word[0].isdigit()
    return counts and gazetteer().role_by_title(tree.doc.text_of(first, last)) is None


def _title_words(tree: Tree, cast: Lookup, head: int) -> tuple[int | None, int]:
    """Return the stretch of the title: modifiers that name nobody, the noun, "of state"."""
    first = head
    begin = tree.sentence_span(head).first
    while first > begin and _is_title_modifier(tree, cast, first - 1, head):
        first -= 1
    first = _with_hyphened(tree, cast, first, begin)
    last = head + 1
    for end in range(min(tree.sentence_span(head).last, head + 4), head + 1, -1):
        known = gazetteer().role_by_title(tree.doc.text_of(head, end)) is not None
        if known and _is_word(tree, end - 1):
            last = end
            break
    return first, last


def _is_title_modifier(tree: Tree, cast: Lookup, index: int, head: int) -> bool:
    if tree[index].head != head and tree[tree[index].head].head != head:
        return False
    if not tree.is_dep(index, "amod", "compound", "nmod:desc", "punct", "advmod"):
        return False
    if tree[index].pos == "PUNCT":
        return tree.word(index) == "-"
    return tree.lower(index) not in PASSING and cast.entity_at(index) is None


def _role(tree: Tree, first: int, last: int, head: int) -> Role | None:
    """Return the role of the longest ending of the title that the gazetteer knows."""
    for start in range(first, head + 1):
        role = gazetteer().role_by_title(tree.doc.text_of(start, last))
        if role is not None:
            return role
    return gazetteer().role_by_title(tree.lemma(head)) if last == head + 1 else None


def _owner(tree: Tree, cast: Lookup, head: int) -> int | None:
    """Return the head of the words that name where the office is held."""
    for child in tree.children(head, "nmod:poss", "amod", "compound", "nmod:desc", "nmod", "obl"):
        plain = tree.is_dep(child, "nmod!", "obl!")
        words = set(tree.prepositions(child))
        if plain and (not words & set(TARGET_PREPOSITIONS) or _is_field(tree, head, child)):
            continue
        for token in (child, *tree.children(child, "appos", "flat")):
            entity = cast.entity_at(token)
            if entity is not None and _can_hold(cast, entity):
                return token  # "the head of the state company Lesnagaz"
    return None


def _is_field(tree: Tree, head: int, phrase: int) -> bool:
    """Say whether a phrase names what somebody studies: "Chair in Arctic Politics".

    "Professor in the Department of Health" is one at the department.
    """
    inside = tree.prepositions(phrase) == ["in"] and tree.lemma(head) in CHAIRS
    return inside and kind_of_organization(tree.word(phrase)) is None
