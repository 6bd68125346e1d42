"""Places without a name of their own: borders between states, and facilities at a named place."""

from graphkit.extract.draft import Draft, Drafts, Place
from graphkit.extract.noun_phrases import left_modifiers
from graphkit.extract.nouns import FACILITIES
from graphkit.extract.tree import Tree
from graphkit.gazetteer import gazetteer

__all__ = ["add_sites"]

AT = frozenset("at from in inside into near off on onto outside over to toward towards".split())
BORDERS = frozenset(("border", "frontier"))


def add_sites(drafts: Drafts) -> None:
    """Add borders and facilities."""
    covered = drafts.covered()
    for index, token in enumerate(drafts.tree.tokens):
        if index in covered or token.pos not in {"NOUN", "PROPN"}:
            continue
        lemma = drafts.tree.lemma(index)
        if lemma in BORDERS:
            _add_border(drafts, index)
        elif lemma in FACILITIES:
            _add_facility(drafts, index)


def _border_states(drafts: Drafts, head: int) -> list[int]:
    """Return the states that a border's phrase names: "Chad's border with Sudan"."""
    tree = drafts.tree
    first = left_modifiers(tree, head)
    tokens = list(range(first, head))
    tokens += _behind(tree, head)
    entities = [drafts.entity_at(token) for token in tokens]
    states = [e for e in entities if e is not None and drafts.label(e) == "State"]
    return list(dict.fromkeys(states))


def _behind(tree: Tree, head: int) -> list[int]:
    """Return what "with" or "between" behind a border names, wherever the parser attached it."""
    links = {"with", "between", "of"}
    named = [c for c in tree.children(head, "nmod") if set(tree.prepositions(c)) & links]
    if not named and head + 2 < len(tree.tokens) and tree.lower(head + 1) in {"with", "between"}:
        named = [tree[head + 1].head]
    return [part for child in named if child > head for part in tree.conjuncts(child)]


def _add_border(drafts: Drafts, head: int) -> None:
    tree = drafts.tree
    states = _border_states(drafts, head)
    first = left_modifiers(tree, head)
    key = ("border", *sorted(drafts.entities[s].gazetteer_id or "" for s in states))
    same = [i for i in drafts.of("Location") if _is_same_border(drafts.entities[i].key, key)]
    last = head + 1
    for token in _behind(tree, head):
        if drafts.entity_at(token) in states:
            last = max(last, drafts.last_of(token))
    if len(same) == 1:
        entity = same[0]
    elif states:
        entity = drafts.add(_border(drafts, key, (first, head, last)))
    else:
        return
    while first < head and tree[first].pos in {"DET", "PRON"}:
        first += 1
    drafts.mention(entity, Place(first, last, head, "name" if states else "nominal"))


def _is_same_border(known: tuple[str, ...], asked: tuple[str, ...]) -> bool:
    """Say whether "the Chadian border" or "the border" may repeat a border told in full."""
    return known[:1] == ("border",) and set(asked) <= set(known)


def _border(drafts: Drafts, key: tuple[str, ...], words: tuple[int, int, int]) -> Draft:
    first, head, last = words
    tree = drafts.tree
    owners = [t for t in range(first, head) if drafts.entity_at(t) is not None]
    first = head if not owners else first
    while first < last - 1 and tree[first].pos in {"DET", "ADV", "PRON"}:
        first += 1
    name = tree.doc.text_of(first, last)
    draft = Draft("Location", name, [name], key=key, kind="border")
    known = gazetteer().place_by_name(name)
    if len(known) == 1:
        draft.gazetteer_id = known[0].id
        draft.lat, draft.lon = known[0].lat, known[0].lon
    return draft


def _add_facility(drafts: Drafts, head: int) -> None:
    """Add "an airfield in western Chad": where or what something hits, with a named place."""
    tree = drafts.tree
    if drafts.entity_at(head) is not None:
        return
    first = tree.first_conjunct(head)
    acted_on = tree.is_dep(first, "obj", "nsubj")
    if not acted_on and not set(tree.prepositions(first)) & AT:
        return
    first, last = left_modifiers(tree, head), head + 1
    spots = [t for t in range(first, head) if _is_spot(drafts, t)]
    for child in tree.children(head, "nmod"):
        if (
            child > head
            and set(tree.prepositions(child)) & (AT | {"of"})
            and _is_spot(drafts, child)
        ):
            spots.append(child)
            last = max(last, drafts.last_of(child))
    if not spots:
        return
    while first < head and tree[first].pos in {"DET", "PRON", "NUM"}:
        first += 1
    name = tree.doc.text_of(first, last)
    entity = _facility(drafts, name, spots[-1])
    begin = left_modifiers(tree, head)
    drafts.mention(entity, Place(begin, last, head, "nominal"))


def _is_spot(drafts: Drafts, token: int) -> bool:
    entity = drafts.entity_at(token)
    return entity is not None and drafts.label(entity) in {"Location", "State"}


def _facility(drafts: Drafts, name: str, spot: int) -> int:
    for entity in drafts.of("Location"):
        if drafts.entities[entity].name == name:
            return entity
    draft = Draft("Location", name, [name], kind="facility", named=False)
    owner = drafts.entities[drafts.entity_at(spot) or 0]
    draft.country = owner.gazetteer_id if owner.label == "State" else owner.country
    return drafts.add(draft)
