"""Groups: troops, delegations, peoples, officials, by their head noun and whom they belong to.

An institution without a name of its own ("the Chadian government") is an organization.

Known by head noun, owner and modifiers, so that "Chadian troops" stays one group through an
article and never meets "Malian troops". Groups that nobody but the article could name
("unnamed officials", "two witnesses") carry `named=False`.
"""

from collections import defaultdict
from dataclasses import dataclass

from graphkit.extract.anonymity import NAMELESS, hides_name
from graphkit.extract.anybody import is_any, is_hypothetical, is_of_all
from graphkit.extract.crowds import VAGUE, ends_title, means_people
from graphkit.extract.draft import Draft, Drafts, Place
from graphkit.extract.noun_phrases import after_number, left_modifiers
from graphkit.extract.nouns import kind_of_organization
from graphkit.extract.organizations import identify, is_only_related
from graphkit.extract.tree import Tree
from graphkit.gazetteer import gazetteer
from graphkit.gazetteer_records import GroupNoun

__all__ = ["GroupPhrase", "add_groups"]

# Groups speak or act as a body; of these kinds it is always some people nobody names.
SOURCES = frozenset(("officials", "media", "witnesses", "experts", "activists"))
# Words before the noun that count or point and do not tell which group it is.
QUANTIFIERS = frozenset(
    """all any both dozens each every few fewer hundreds least many more most no numerous other
    others scores several some such these this that those thousands various which whose own
    same""".split()
)
# Of these nobody speaks in general: "its forces attack civilians".
STRUCK = frozenset("captives civilians evacuees hostages prisoners refugees residents".split())
CHANNELS = frozenset("channel account page website blog".split())
TOWARDS = frozenset(
    ("according to", *"against among between by for from of per to towards with".split())
)
ARGUMENTS = ("nsubj", "obj", "iobj", "obl", "conj", "nmod", "appos", "root")

Told = defaultdict[GroupNoun | None, set[int]]  # who was told of so far, by the head noun


@dataclass(frozen=True, slots=True)
class GroupPhrase:
    """A noun phrase for a group: its words, what they add to the head noun, and its owners."""

    head: int
    first: int
    last: int
    noun: GroupNoun
    modifiers: tuple[str, ...]
    owners: tuple[int, ...]
    bodies: bool  # whether an owner is an organization ("NATO countries")


def add_groups(drafts: Drafts) -> None:
    """Add the groups, in text order; a bare repeat ("the troops") joins the group it repeats."""
    covered = drafts.covered()
    tree, told = drafts.tree, Told(set)
    for index, token in enumerate(tree.tokens):
        if index in covered or token.pos not in {"NOUN", "PROPN"}:
            continue
        if not tree.is_dep(index, *ARGUMENTS) or _modifies(tree, index):
            continue
        if drafts.entity_at(index) is not None or _describes_name(drafts, index):
            continue
        noun = _group_noun(tree, index)
        if noun is not None and _is_many(tree, index, noun):
            phrase = _phrase(drafts, index, noun)
            if _is_wanted(tree, phrase):
                _add(drafts, told, phrase)


def _describes_name(drafts: Drafts, index: int) -> bool:
    """Say whether a body is named right behind the noun: "the broadcaster Orla TV"."""
    below = drafts.tree.children(index, "appos", "flat", "nmod")
    bodies = ((drafts.place_at(child), drafts.entity_at(child)) for child in below)
    return drafts.tree[index].pos == "NOUN" and any(
        place.first == index + 1 and drafts.label(body) == "Organization"
        for place, body in bodies
        if place is not None and body is not None
    )


def _group_noun(tree: Tree, index: int) -> GroupNoun | None:
    """Look up the noun, with the word before it if that makes another ("ruling party")."""
    if index > tree.sentence_span(index).first:
        longer = gazetteer().group_noun(f"{tree.lower(index - 1)} {tree.lower(index)}")
        if longer is not None:
            return longer
    return gazetteer().group_noun(tree.lower(index))


def _is_wanted(tree: Tree, phrase: GroupPhrase) -> bool:
    """Leave out things, and people whom the clause neither makes act nor acts upon.

    "Chadian warplanes struck" names an actor, "two planes" and "the views of readers" do not.
    """
    if phrase.noun.noun in VAGUE:
        return phrase.bodies
    head = tree.first_conjunct(phrase.head)
    if phrase.noun.kind == "weapons":
        return bool(phrase.owners) and tree.is_dep(head, "nsubj!", "obl:agent")
    if ends_title(tree, phrase.head) or not means_people(tree, phrase.head):
        return False
    acts = tree.is_dep(head, "nsubj", "obj", "iobj", "obl:agent")
    return bool(phrase.owners) or acts or bool(set(tree.prepositions(head)) & TOWARDS)


def _is_anybody(tree: Tree, phrase: GroupPhrase) -> bool:
    """Say whether a phrase means nobody in particular: "no doctors", "people need water"."""
    head = phrase.head
    if is_any(tree, head):
        return True
    told = phrase.owners or phrase.modifiers or tree.points(head)
    if told or tree.child(head, "nummod", "nmod:poss") is not None:
        return False
    single = bool({tree.lower(d) for d in tree.children(head, "det")} & {"a", "an"})
    if not single and (phrase.noun.kind != "civilians" or phrase.noun.noun in STRUCK):
        return False
    return is_hypothetical(tree, head) or is_of_all(tree, head)


def _modifies(tree: Tree, index: int) -> bool:
    """In "the police station" police is no group of its own."""
    return tree.is_dep(index, "compound", "amod", "nmod:desc")


def _is_many(tree: Tree, index: int, noun: GroupNoun) -> bool:
    """A single soldier or official is a person; "police" and "delegation" are collectives."""
    collective = tree.word(index) in noun.noun.split() or tree.lower(index) == noun.noun
    return collective or tree.lower(index).endswith(("s", "men", "women", "people", "police"))


def _owner_of(drafts: Drafts, head: int) -> tuple[int, ...]:
    """Return the states and organizations that a noun phrase names as its owners."""
    tree = drafts.tree
    found: list[int] = []
    for child in tree.children(head, "nmod:poss", "amod", "compound", "nmod", "nmod:desc"):
        behind = tree.is_dep(child, "nmod!")
        if behind and (found or tree.prepositions(child) not in (["of"], ["from"])):
            continue  # "U.S. troops from Chad" are U.S. troops
        before = [c for c in tree.children(child, "compound") if c < child]
        joined = [c for c in before if tree.word(c + 1) == "-"]
        for part in (*joined, *tree.conjuncts(child)):
            entity = drafts.entity_at(part)
            known = entity is not None and drafts.label(entity) in {"State", "Organization"}
            if entity is not None and known and not is_only_related(drafts, part):
                found.append(entity)
    return tuple(dict.fromkeys(found))


def _phrase(drafts: Drafts, head: int, noun: GroupNoun) -> GroupPhrase:
    tree = drafts.tree
    first, last = left_modifiers(tree, head), head + 1
    owners = _owner_of(drafts, head)
    behind = [part for c in tree.children(head, "nmod") if c > head for part in tree.conjuncts(c)]
    for part in behind:  # "the leaders of Chad and Mali"
        if drafts.entity_at(part) in owners:
            place = drafts.place_at(part)
            last = max(last, part + 1 if place is None else place.last)
    owned = {
        token
        for entity, place in drafts.beside(head)
        if entity in owners
        for token in range(place.first, place.last)
    }
    modifiers = [tree.lower(i) for i in range(first, head) if _tells(tree, i) and i not in owned]
    if owners and hides_name(tree, head):
        modifiers.append("anonymous")
    bodies = any(drafts.label(owner) == "Organization" for owner in owners)
    return GroupPhrase(head, first, last, noun, tuple(modifiers), owners, bodies)


def _tells(tree: Tree, index: int) -> bool:
    """Say whether a modifier tells which group is meant, rather than how many."""
    counts = tree.lower(index) in QUANTIFIERS or tree[index].pos in {"NUM", "ADV"}
    return not counts and tree[index].pos in {"ADJ", "NOUN", "PROPN", "VERB"}


def _add(drafts: Drafts, told: Told, phrase: GroupPhrase) -> None:
    owners: tuple[int | None, ...] = phrase.owners or (None,)
    repeated = _repeated(drafts, told, phrase)
    for owner in owners:
        entity = repeated
        if entity is None:
            entity = _group(drafts, phrase, owner)
        vague = _is_anybody(drafts.tree, phrase)
        drafts.mention(entity, Place(phrase.first, phrase.last, phrase.head, "nominal", vague))
        told[_head_noun(drafts, phrase.head)].add(entity)


def _repeated(drafts: Drafts, told: Told, phrase: GroupPhrase) -> int | None:
    """Return the one group so far that "the troops" or "these troops" can repeat."""
    tree = drafts.tree
    if phrase.owners or phrase.modifiers or not tree.points(phrase.head):
        return None
    same = [entity for entity in told[phrase.noun] if drafts.entities[entity].kind != "channel"]
    return same[0] if len(same) == 1 else None


def _is_new(tree: Tree, phrase: GroupPhrase) -> bool:
    """Say whether a phrase brings in people of its own: "three people", "many residents".

    So do civilians without an article: "people living there".
    """
    if phrase.owners or tree.points(phrase.head) or phrase.noun.kind in SOURCES:
        return False
    counted = tree.child(phrase.head, "nummod") is not None or any(
        tree.lower(child) in QUANTIFIERS for child in tree.children(phrase.head, "det", "amod")
    )
    return counted or phrase.noun.kind == "civilians"


def _head_noun(drafts: Drafts, head: int) -> GroupNoun | None:
    return gazetteer().group_noun(drafts.tree.lower(head))


def _group(drafts: Drafts, phrase: GroupPhrase, owner: int | None) -> int:
    name = _name(drafts, phrase, owner)
    state = None if owner is None else _state(drafts, owner)
    who = "" if owner is None else str(owner)
    key = (phrase.noun.noun, who, *sorted(phrase.modifiers))
    known = [entity for entity in drafts.keyed(*key) if drafts.entities[entity].key == key]
    if known and not _is_new(drafts.tree, phrase):
        drafts.entities[known[-1]].call(name)
        return known[-1]
    if drafts.tree.lower(phrase.head) in CHANNELS:
        channel = Draft("Organization", name, [name], key=key, kind="channel", named=False)
        return drafts.add(channel)
    nameless = phrase.noun.kind in SOURCES or bool(NAMELESS.intersection(phrase.modifiers))
    named = owner is not None and not nameless
    if not _is_body(drafts.tree, phrase):
        draft = Draft("Group", name, key=key, kind=phrase.noun.kind, state=state, named=named)
        return drafts.add(draft)
    draft = Draft("Organization", name, [name], key=key, state=state, named=named)
    draft.kind = kind_of_organization(drafts.tree.lower(phrase.head)) or phrase.noun.kind
    body = None if state is None else gazetteer().organization_among(name, (state,))
    if body is not None:
        identify(draft, body)
    return drafts.add(draft)


def _is_body(tree: Tree, phrase: GroupPhrase) -> bool:
    """Say whether a phrase means one institution: "the Chadian parliament", not "courts"."""
    return phrase.noun.body and phrase.noun.noun.endswith(tree.lower(phrase.head))


def _state(drafts: Drafts, owner: int) -> str | None:
    draft = drafts.entities[owner]
    return draft.gazetteer_id if draft.label == "State" else draft.state


def _name(drafts: Drafts, phrase: GroupPhrase, owner: int | None) -> str:
    """Name a group by its own words, without article and number."""
    tree = drafts.tree
    if len(phrase.owners) > 1 and owner is not None:
        common = tree[phrase.head].pos == "NOUN"
        noun = tree.lower(phrase.head) if common else tree.word(phrase.head)
        return f"{_surface(drafts, phrase, owner)} {noun}"
    first = phrase.first
    while first < phrase.head and not _names(tree, first):
        first = after_number(tree, first)
    name = tree.doc.text_of(first, phrase.last)
    begins = first == tree.sentence_span(first).first
    word = tree.word(first)
    capitals = len(word) > 1 and word.isupper()  # "REBELS"
    if not begins or capitals or tree[first].pos == "PROPN" or drafts.is_covered(first):
        return name
    return name[0].lower() + name[1:]


def _names(tree: Tree, index: int) -> bool:
    pos = tree[index].pos
    return _tells(tree, index) and pos != "PRON" and tree.lower(index) not in QUANTIFIERS


def _surface(drafts: Drafts, phrase: GroupPhrase, owner: int) -> str:
    inside = range(phrase.first, phrase.last)
    places = [p for p in drafts.entities[owner].places if p.head in inside]
    if not places:
        return drafts.entities[owner].name
    return drafts.tree.doc.text_of(places[0].first, places[0].last)
