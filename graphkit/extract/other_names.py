"""Names of what is neither an actor nor a place: storms, ships, operations, lawsuits, words."""

from graphkit.extract.named import Name
from graphkit.extract.tree import Tree
from graphkit.gazetteer import gazetteer
from graphkit.names import generation_suffix, given_name, name_key, surname_keys

__all__ = ["without_other_names"]

# "Hurricane Ida", "Tropical Storm Ida"; the bare name later in the article is the storm too.
STORMS = frozenset("hurricane typhoon cyclone storm".split())
# "MV Orla Star", "USS Lesna".
SHIPS = frozenset("hmas hmcs hms ins mv rms ss usns uss uscgc".split())
OPERATIONS = frozenset(("operation",))
VERSUS = frozenset(("v", "v.", "vs", "vs."))
# Capitalised words that name no person, place or organization.
WORDS = frozenset(
    """bible brexit christmas coronavirus covid covid-19 easter god hanukkah holocaust internet
    koran lent quran qur'an ramadan wwi wwii ww1 ww2""".split()
)
# Endings of adjectives made from places that no gazetteer has: "Catalonian independence".
ADJECTIVES = ("ian", "ese", "ish")


def without_other_names(tree: Tree, names: list[Name]) -> list[Name]:
    """Return the names that may be of actors and places.

    A storm's or ship's bare name is left out of the whole article, unless somebody there is
    named so in full.
    """
    full = [n for n in names if n.label == "PER" and n.last - n.first > 1]
    surfaces = [tree.doc.text_of(n.first, n.last) for n in full if not _is_thing(tree, n)]
    people = {key for surface in surfaces for key in surname_keys(surface)}
    people |= {name_key(s) for s in surfaces if gazetteer().gender_of(given_name(s) or "")}
    things = {_bare_key(tree, n) for n in names if _is_thing(tree, n)} - people
    kept = [n for n in names if not _is_thing(tree, n) and not _is_word(tree, n)]
    return [n for n in kept if n.state is not None or _key(tree, n) not in things]


def _key(tree: Tree, name: Name) -> str:
    return name_key(tree.doc.text_of(name.first, name.last))


def _bare_key(tree: Tree, name: Name) -> str:
    first = name.first
    if name.last - first > 1 and tree.lower(first) in STORMS | SHIPS:
        first += 1
    return name_key(tree.doc.text_of(first, name.last))


def _is_thing(tree: Tree, name: Name) -> bool:
    """Say whether the words before a name, or its first, make a storm, ship or lawsuit of it.

    A company's name before a number is its product: "a Boeing 737".
    """
    if name.state is not None or name.organization is not None:
        return False
    kinds = STORMS | SHIPS | OPERATIONS
    maker = gazetteer().organization_by_name(tree.doc.text_of(name.first, name.last - 1))
    if maker is not None and maker.kind == "company" and tree.word(name.last - 1)[-1:].isdigit():
        return True
    if name.last - name.first > 1 and tree.lower(name.first) in kinds:
        return tree.word(name.first)[0].isupper()
    sent = tree.sentence_span(name.first)
    before = name.first - 1
    if before >= sent.first and tree.word(before)[0].isupper() and tree.lower(before) in kinds:
        return True
    sides = (before, name.last)
    return any(sent.first <= i < sent.last and tree.lower(i) in VERSUS for i in sides)


def _is_word(tree: Tree, name: Name) -> bool:
    """Say whether a name is an adjective, a generation suffix or a word that names no actor."""
    if name.state is not None or name.organization is not None:
        return False
    if all(tree[i].pos == "ADJ" for i in range(name.first, name.last)):
        return tree.is_dep(name.last - 1, "amod")
    if name.last - name.first > 1:
        return False
    word = tree.word(name.first)
    if word.lower() in WORDS or generation_suffix(f"x {word}") is not None:
        return True
    made = word.lower().endswith(ADJECTIVES) and tree.is_dep(name.first, "amod", "compound")
    return made and name.label == "LOC" and not gazetteer().place_by_name(word)
