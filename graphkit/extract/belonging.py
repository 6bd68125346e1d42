"""Whose troops, delegations, ministries and units: ACTS_FOR a state, MEMBER_OF a body."""

from collections.abc import Iterator
from itertools import pairwise

from graphkit.extract.cast import Cast
from graphkit.extract.evidence import relation, words_of
from graphkit.extract.offices import FORMER
from graphkit.extract.tree import Tree
from graphkit.gazetteer import gazetteer
from graphkit.model.extraction import Mention, RelationRecord

__all__ = ["belonging"]

STATE_BODIES = frozenset(
    ("ministry", "military", "police", "parliament", "government", "agency", "court")
)
UNITS = frozenset(("unit", "military"))
PEOPLES = frozenset(("people", "civilians"))
CITIZENS = frozenset("citizen citizens national nationals people peoples".split())
# How a group's owner hangs on its noun: "Orla Club members", "scientists at Orla University".
OWNING = ("nmod:poss", "compound", "amod", "nmod:desc")
OWNING_PREPOSITIONS = frozenset("at for from in inside of with within".split())
# Those whom a body holds, serves or opposes are no part of it.
NO_PART = frozenset(
    """applicants candidate candidates captives challenger challengers competitors contender
    contenders critics customers detainees donors enemies families fans finalists foes followers
    guests hostages investors nominee nominees opponents partners passengers patients prisoners
    readers recipients relatives rivals subscribers supporters sympathizers targets users victims
    viewers visitors voters winner winners""".split()
)
# Who is called so was a part of a body.
OVER = FORMER | frozenset(("alumni", "graduates", "retirees", "veterans"))
# "Lesna's council" may act for Lesna, the council of a city or for the police does not.
COUNCILS = frozenset(("council", "councils"))
RULING = frozenset(
    "federal governing legislative military national ruling security sovereign transitional".split()
)
SOURCES = frozenset("informant informants source sources".split())
MISSIONS = frozenset(("mission", "missions"))


def belonging(tree: Tree, cast: Cast) -> Iterator[RelationRecord]:
    """Yield what groups and bodies belong to, where the phrase itself says so."""
    states = {e.gazetteer_id: i for i, e in enumerate(cast.entities) if e.label == "State"}
    for mention in cast.mentions:
        entity = cast.entities[mention.entity]
        if mention.kind == "nominal" and entity.label in {"Group", "Person", "Organization"}:
            yield from _people(tree, cast, mention, states.get(entity.state))
        elif entity.label == "Organization" and mention.kind == "name":
            yield from _body(tree, cast, mention, states.get(entity.state))
    yield from _units(tree, cast)


def _people(
    tree: Tree, cast: Cast, mention: Mention, state: int | None
) -> Iterator[RelationRecord]:
    """Yield whose a group is ("the army's engineers") or somebody nobody names."""
    who = cast.entities[mention.entity]
    if who.kind == "channel" or (who.label == "Person" and who.named):
        return  # `roles` and `membership` tell where persons with a name belong
    kind = "member" if who.label == "Person" else "part_of"
    owners = [m for o in tree.children(mention.head, "nmod:poss") if (m := cast.mention_at(o))]
    before = [m for m in owners if m.end <= mention.start]  # "Chad's" is no part of the mention
    inside = [m for m in (*before, *cast.within(mention)) if m.entity != mention.entity]
    tokens = [*(m.head for m in before), *words_of(tree, cast, mention.head)]
    if state is not None and any(m.entity == state for m in inside):
        yield from _of_state(tree, cast, mention, tokens, state)
    for owner in inside:
        if cast.label(owner.entity) != "Organization" or not _is_part(tree, cast, owner, mention):
            continue
        if _owns(tree, cast, owner, mention):
            ends = (mention.entity, owner.entity)
            former = any(tree.lower(token) in OVER for token in tokens)
            yield relation(tree, "MEMBER_OF", ends, tokens, kind=kind, former=former)


def _is_part(tree: Tree, cast: Cast, owner: Mention, mention: Mention) -> bool:
    """Say whether the phrase makes the group part of a body that it names.

    "The ambassador to the U.N." is none of the U.N., "the website's source" none of the website;
    a mission is part of a body, but "the Apollo mission" is not part of Apollo.
    """
    noun, group = tree.lower(mention.head), cast.entities[mention.entity]
    if noun in NO_PART or (noun in MISSIONS and cast.entities[owner.entity].kind is None):
        return False
    token = tree.first_conjunct(owner.head)
    single = gazetteer().role_by_title(noun) is not None and tree.lemma(mention.head) == noun
    if single and tree.prepositions(token) == ["of"]:
        return False  # "the Speaker of the House" holds an office there
    if tree[token].head != mention.head or _goes_on(tree, owner):
        return False
    if tree.is_dep(token, *OWNING):
        outside = group.kind == "witnesses" or noun in SOURCES
        return not (outside and tree.is_dep(token, "nmod:poss"))
    return bool(set(tree.prepositions(token)) & OWNING_PREPOSITIONS)


def _goes_on(tree: Tree, owner: Mention) -> bool:
    """Say whether a noun behind the body is what is meant: "leaders of Orla Union states"."""
    if owner.end > tree[owner.head].end:
        return False
    last = len(tree.tokens) - 1
    behind = min(owner.head + 1, last)
    if behind + 3 <= last and tree.word(behind) == "(" and tree.word(behind + 2) == ")":
        behind += 3  # "leaders of the Orla Union (OU) states"
        if tree[behind].pos == "NOUN" and not tree.is_dep(behind, "root"):
            return True
    adjacent = behind != owner.head and tree[behind].pos == "NOUN"
    return adjacent and tree.is_dep(behind, "nmod", "appos", "conj")


def _owns(tree: Tree, cast: Cast, owner: Mention, mention: Mention) -> bool:
    """Leave out "anti-Houthi forces", and of two groups under one noun the other's owner."""
    beside = tree.text[max(owner.start - 1, 0) : owner.start] + tree.text[owner.end : owner.end + 1]
    alone = len(cast.entities_at(mention.head)) < 2
    named = owner.of(tree.text) in cast.entities[mention.entity].name
    return "-" not in beside and (alone or named)


def _of_state(
    tree: Tree, cast: Cast, mention: Mention, tokens: list[int], state: int
) -> Iterator[RelationRecord]:
    """Yield "Chadian troops" as acting for Chad, and "Chadian farmers" as its citizens.

    Officials whom nobody names do not bind their state: their words stay their own.
    """
    group, noun = cast.entities[mention.entity], tree.lower(mention.head)
    ends = (mention.entity, state)
    known = gazetteer().group_noun(noun)
    if known is not None and known.acts_for_state:
        if group.named and not _is_lesser_council(tree, cast, mention):
            yield relation(tree, "ACTS_FOR", ends, tokens, basis=noun)
    elif group.kind in PEOPLES and (noun in CITIZENS or _is_told_by_people(cast, mention, state)):
        yield relation(tree, "MEMBER_OF", ends, tokens, kind="citizen")


def _is_lesser_council(tree: Tree, cast: Cast, mention: Mention) -> bool:
    """Say whether a council is none of the state: "Chad's city council", "the police council"."""
    modifiers = tree.children(mention.head, "amod", "compound", "nmod:desc")
    kinds = [m for m in modifiers if cast.entity_at(m) is None and tree.lower(m) not in RULING]
    return tree.lower(mention.head) in COUNCILS and bool(kinds)


def _is_told_by_people(cast: Cast, mention: Mention, state: int) -> bool:
    """Say whether a word for its people names the state: "Chadian farmers", not "U.S. workers"."""
    inside = [m for m in cast.within(mention) if m.entity == state]
    return any(m.kind == "demonym" for m in inside)


def _body(tree: Tree, cast: Cast, mention: Mention, state: int | None) -> Iterator[RelationRecord]:
    """Yield "the Chadian Interior Ministry" and "Chad's Interior Ministry" as acting for Chad."""
    kind = cast.entities[mention.entity].kind
    if state is None or kind not in STATE_BODIES:
        return
    tokens = list(words_of(tree, cast, mention.head))
    owners = [
        c
        for c in tree.children(mention.head, "nmod:poss", "amod", "nmod", "compound")
        if cast.entity_at(c) == state
    ]
    for owner in owners:
        tokens += words_of(tree, cast, owner)
    if owners or _names_state(tree, cast, mention, state):
        yield relation(tree, "ACTS_FOR", (mention.entity, state), tokens, basis=kind)


def _names_state(tree: Tree, cast: Cast, mention: Mention, state: int) -> bool:
    iso3 = cast.entities[state].gazetteer_id
    matches = [gazetteer().state_by_name(tree.word(t)) for t in words_of(tree, cast, mention.head)]
    return any(match is not None and match.iso3 == iso3 for match in matches)


def _units(tree: Tree, cast: Cast) -> Iterator[RelationRecord]:
    """Yield "2nd Company, 5th Brigade": a unit is part of the one behind the comma."""
    units = [m for m in cast.mentions if cast.entities[m.entity].kind in UNITS]
    for small, large in pairwise(units):
        comma = cast.last_of(small.head)
        if tree.text[small.end : large.start].strip() == "," and tree.word(comma) == ",":
            tokens = [
                small.head,
                *words_of(tree, cast, small.head),
                *words_of(tree, cast, large.head),
            ]
            yield relation(tree, "MEMBER_OF", (small.entity, large.entity), tokens, kind="part_of")
