"""What lies in, near or has its seat where: LOCATED_IN, only where the text says so."""

from collections.abc import Iterator

from graphkit.extract.assertion import is_asserted
from graphkit.extract.cast import PLACES, Cast
from graphkit.extract.evidence import relation, words_of
from graphkit.extract.nouns import DIRECTIONS, REGION_NOUNS, SETTLEMENTS
from graphkit.extract.tree import Tree
from graphkit.model.extraction import Mention, RelationRecord

__all__ = ["located"]

WITHIN, BESIDE = frozenset(("in", "inside", "within")), frozenset(("near", "outside", "off"))
SEATED = frozenset(("based", "headquartered"))
LYING = frozenset("border lie locate sit situate stand".split())
SAME_CITY = frozenset(("D.C.", "DC"))  # "Washington, D.C." is one place
PARTS = frozenset(("region", "state", "province", "district", "county"))


def located(tree: Tree, cast: Cast) -> Iterator[RelationRecord]:
    """Yield where places lie and where organizations are based."""
    for mention in cast.mentions:
        label = cast.label(mention.entity)
        if label == "Location" and mention.kind != "pronoun":
            yield from _by_preposition(tree, cast, mention)
            yield from _by_comma(tree, cast, mention)
            yield from _by_owner(tree, cast, mention)
            yield from _by_apposition(tree, cast, mention)
            yield from _by_adjacency(tree, cast, mention)
            yield from _by_border(tree, cast, mention)
            yield from _by_verb(tree, cast, mention)
        elif label == "Organization" and mention.kind in {"name", "nominal"}:
            yield from _based(tree, cast, mention)


def _is_place(cast: Cast, token: int) -> bool:
    entity = cast.entity_at(token)
    return entity is not None and cast.label(entity) in PLACES


def _record(
    tree: Tree, cast: Cast, mention: Mention, place: int, kind: str
) -> Iterator[RelationRecord]:
    target = cast.entity_at(place)
    if target is None or target == mention.entity:
        return
    tokens = [*words_of(tree, cast, mention.head), *words_of(tree, cast, place)]
    yield relation(tree, "LOCATED_IN", (mention.entity, target), tokens, kind=kind)


def _by_preposition(tree: Tree, cast: Cast, mention: Mention) -> Iterator[RelationRecord]:
    """Yield "an airfield in western Chad", "on the border, near the Orla River"."""
    widest = cast.mention_at(mention.head)
    if widest is not None and widest != mention:
        return
    for child in tree.children(mention.head, "nmod"):
        if child < mention.head or not _is_place(cast, child):
            continue
        if not _follows(tree, cast, mention, child):
            continue
        words = set(tree.prepositions(child))
        whole = "of" in words and cast.entities[mention.entity].kind in PARTS | {"facility"}
        if words & WITHIN or whole:
            yield from _record(tree, cast, mention, child, "in")
        elif words & BESIDE:
            yield from _record(tree, cast, mention, child, "near")


def _follows(tree: Tree, cast: Cast, mention: Mention, child: int) -> bool:
    """Say whether the phrase stands in the mention or right behind it, a comma apart at most."""
    case, last = tree.child(child, "case"), cast.last_of(mention.head)
    if case is None:
        return False
    return case <= last or (case == last + 1 and tree.word(last) == ",")


def _by_adjacency(tree: Tree, cast: Cast, mention: Mention) -> Iterator[RelationRecord]:
    """Yield "Orlava in Chad", wherever the parser attached the second place."""
    link = cast.last_of(mention.head)
    if mention.kind != "name" or link + 1 >= len(tree.tokens) or tree.lower(link) != "in":
        return
    behind = [m for m in cast.starting_at(link + 1) if m.kind == "name"]
    if not behind or not _is_larger(cast, mention, behind[0]):
        return
    place = behind[0].head
    if tree[link].head == place and tree[place].head != mention.head:
        yield from _record(tree, cast, mention, place, "in")


def _by_comma(tree: Tree, cast: Cast, mention: Mention) -> Iterator[RelationRecord]:
    """Yield "Chicago, Illinois": a region or state right behind the comma, and no list."""
    comma = cast.last_of(mention.head)
    if mention.kind != "name" or comma + 1 >= len(tree.tokens) or tree.word(comma) != ",":
        return
    behind = cast.starting_at(comma + 1)
    if not behind or not _is_larger(cast, mention, behind[0]) or _in_list(tree, cast, mention):
        return
    place = behind[0].head
    if _is_dateline(tree, mention):
        yield from _record(tree, cast, mention, place, "in")
        return
    if tree.is_dep(place, "conj") or any(tree.is_dep(c, "conj") for c in tree.children(place)):
        return
    if tree[place].head == mention.head:
        yield from _record(tree, cast, mention, place, "in")


def _is_dateline(tree: Tree, mention: Mention) -> bool:
    """Say whether a name in capitals opens the sentence: "ORLAVA, Chad, July 24 — Rain fell"."""
    first = tree.sentence_span(mention.head).first
    return tree[first].start == mention.start and mention.of(tree.text).isupper()


def _by_apposition(tree: Tree, cast: Cast, mention: Mention) -> Iterator[RelationRecord]:
    """Yield "Orlava, Chad's second city" and "Orlava, a town in western Chad"."""
    if mention.kind != "name":
        return
    for noun in tree.children(mention.head, "appos"):
        if tree.lemma(noun) not in SETTLEMENTS | REGION_NOUNS:
            continue
        for child in tree.children(noun, "nmod", "amod"):
            inside = bool(set(tree.prepositions(child)) & WITHIN)
            owner = tree.is_dep(child, "nmod:poss", "amod")
            if _is_place(cast, child) and (inside or owner):
                yield from _record(tree, cast, mention, child, "in")


def _in_list(tree: Tree, cast: Cast, mention: Mention) -> bool:
    """Say whether another place and a comma stand before the name: a list goes on."""
    before = cast.last_before(mention, PLACES)
    return before is not None and tree.text[before.end : mention.start].strip() == ","


def _is_larger(cast: Cast, small: Mention, large: Mention) -> bool:
    if large.of(cast.tree.text) in SAME_CITY:
        return False
    part, whole = cast.entities[small.entity], cast.entities[large.entity]
    if whole.label == "State":
        return large.kind == "name" and part.country in {None, whole.gazetteer_id}
    larger = whole.label == "Location" and whole.kind in PARTS
    return larger and (None in {part.country, whole.country} or part.country == whole.country)


def _by_owner(tree: Tree, cast: Cast, mention: Mention) -> Iterator[RelationRecord]:
    """Yield "Chad's Orlava region", "the Chadian city of Orlava" and "western Chad"."""
    widest = cast.mention_at(mention.head)
    if widest is not None and widest != mention:
        return
    if cast.entities[mention.entity].kind == "border":
        return
    for child in tree.children(mention.head, "nmod:poss", "amod", "compound"):
        entity = cast.entity_at(child)
        apart = any(tree.word(i) == "," for i in range(child, mention.head))
        if entity is not None and cast.label(entity) == "State" and not apart:
            yield from _record(tree, cast, mention, child, "in")
    tokens = words_of(tree, cast, mention.head)
    if tree.lower(tokens[0]) not in DIRECTIONS:
        return
    for inner in cast.headed_by(mention.head):
        if inner.entity != mention.entity and cast.label(inner.entity) in PLACES:
            yield relation(tree, "LOCATED_IN", (mention.entity, inner.entity), tokens, kind="in")


def _by_border(tree: Tree, cast: Cast, mention: Mention) -> Iterator[RelationRecord]:
    """Yield what a border lies at: "the Chad-Sudan border" is near both states."""
    if cast.entities[mention.entity].kind != "border":
        return
    tokens = words_of(tree, cast, mention.head)
    inside = [m for m in cast.within(mention) if cast.label(m.entity) == "State"]
    for entity in dict.fromkeys(m.entity for m in inside):
        yield relation(tree, "LOCATED_IN", (mention.entity, entity), tokens, kind="near")


def _based(tree: Tree, cast: Cast, mention: Mention) -> Iterator[RelationRecord]:
    """Yield "Acme, based in Oslo", "Oslo-based Acme" and "the Oslo-based company Acme"."""
    nouns, governor = [mention.head], tree.head(mention.head)
    if governor is not None and tree.is_dep(mention.head, "appos", "flat", "nmod:desc"):
        nouns.append(governor)
    words = [child for noun in nouns for child in tree.children(noun, "acl", "amod")]
    if governor is not None and tree.is_dep(mention.head, "nsubj") and is_asserted(tree, governor):
        words.append(governor)
    for word in words:
        if tree.lower(word) not in SEATED:
            continue
        for spot in tree.children(word, "obl", "obl:unmarked", "compound", "nsubj", "nmod"):
            if _is_place(cast, spot):
                yield from _record(tree, cast, mention, spot, "based_in")


def _by_verb(tree: Tree, cast: Cast, mention: Mention) -> Iterator[RelationRecord]:
    """Yield "Orlava lies in Chad", "Orlava is located near Oslo" and "Orlava borders Chad"."""
    verb = tree.head(mention.head)
    if verb is None or not tree.is_dep(mention.head, "nsubj") or not is_asserted(tree, verb):
        return
    if tree.lemma(verb) not in LYING:
        return
    for spot in tree.children(verb, "obl", "obj"):
        words = set(tree.prepositions(spot))
        beside = words & BESIDE or (tree.is_dep(spot, "obj") and tree.lemma(verb) == "border")
        if _is_place(cast, spot) and (beside or words & WITHIN):
            yield from _record(tree, cast, mention, spot, "near" if beside else "in")
