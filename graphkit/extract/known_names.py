"""Names that the gazetteers know: states, organizations, well-known places."""

from collections.abc import Iterable, Iterator

from graphkit.extract.capitals import LINKS, is_capital, is_headline
from graphkit.extract.named import Name, Proposal
from graphkit.extract.nouns import kind_of_organization, kind_of_place
from graphkit.extract.ordinary import is_known_here, may_name_place
from graphkit.extract.tree import Tree
from graphkit.gazetteer import gazetteer
from graphkit.gazetteer_records import Organization, StateMatch
from graphkit.model.annotated import EntitySpan
from graphkit.names import name_key

__all__ = ["from_gazetteer", "known_places"]

WELL_KNOWN = 100_000  # inhabitants: the name alone is enough
WITHIN = LINKS | {","}
LONGEST_NAME = 8  # tokens of a gazetteer name that are tried
# Names of organizations that are also persons, places or ordinary words: "Ford", "the Amazon",
# "Minister of Foreign Affairs". The tagger must take them for an organization too.
SHARED = frozenset(
    """alphabet amal amazon apple blackwater chevron commons dawn delfi diet discord fano ford globo
    intel is kalashnikov kan memorial meta morena reforma saab shell solidarity stanford tata vale
    visa wagner zoom""".split()
) | {"foreign affairs"}
# Names that mean a state's body or seat only where the article speaks of that state: "CCTV" films
# in shops, other presidents live in blue houses.
OF_STATE = frozenset(("blue house", "cctv"))

Stretch = tuple[int, int]
OF_CAPITAL = frozenset(("D.C.", "D.C", "DC"))  # "Washington, D.C." is one name
PASSING = frozenset(("the", "former", "ex"))  # "the 116th U.S. Congress", "former CIA"
ENDS = LINKS | {",", "'"}
# "Miss America", "Captain America".
PAGEANTS = frozenset("captain miss mister mr ms".split())
# "Native American", "African American": people, not the state's.
ANCESTRIES = frozenset("african afro asian central latin native north south".split())
COMPASS = frozenset(("north", "south"))
# "American football", "Greek Orthodox", "the American dream": no state has a part in it.
NO_STATE_NOUNS = frozenset("bulldog catholic dream football orthodox shepherd".split())
# "Ten million US dollars" are no words about the state.
CURRENCIES = frozenset("$ dollar dollars".split())
WRITTEN = (["in"], ["into"])
SPEAKING = (["-", "language"], ["-", "speaking"])


def from_gazetteer(tree: Tree, longer: Iterable[Stretch]) -> Iterator[Proposal]:
    """Yield the states and well-known organizations, the longest at each token.

    Args:
        tree: the article's trees.
        longer: stretches around a head noun ("Ministry of Foreign Affairs"); of a name inside
            one only the whole is meant.
    """
    wholes = _wholes(tree, longer)
    for first in range(len(tree.tokens)):
        begins = tree.word(first)[0].isupper() or tree.word(first) in {"al", "el"}
        if not begins or tree.lower(first) == "the":
            continue
        for last in _ends(tree, first):
            found = _organization(tree, first, last)
            name = None if found is None else Name(first, last, "ORG", organization=found)
            if name is not None and not _is_inside(tree, name, wholes.get(first, ())):
                yield Proposal(1, name)
                break
            match = gazetteer().state_by_name(tree.doc.text_of(first, last))
            if match is not None and not _means_no_state(tree, first, last, match):
                yield Proposal(3, Name(first, last, "STATE", state=match))
                break


def _organization(tree: Tree, first: int, last: int) -> Organization | None:
    """Return the organization that the words name, unless they mean something else here."""
    surface = tree.doc.text_of(first, last)
    found = gazetteer().organization_by_name(surface)
    if found is None or _has_owner(tree, first, last):
        return None
    if name_key(surface) in OF_STATE and not _is_spoken_of(tree, found.state):
        return None
    shared = name_key(surface) in SHARED or _lacks_article(tree, first, surface, found)
    return None if shared and tree.names_over.get(first) != "ORG" else found


def _is_spoken_of(tree: Tree, iso3: str) -> bool:
    """Say whether the article has the name or the adjective of a state."""
    state = gazetteer().state(iso3)
    return state is not None and any(w in tree.text for w in (state.name, *state.adjectives))


def _lacks_article(tree: Tree, first: int, surface: str, found: Organization) -> bool:
    """Say whether the "The" of "The Hill" is missing: "the hill" and "the Sun" are others."""
    written = [n for n in (found.name, *found.aliases) if name_key(n) == name_key(surface)]
    article = first > 0 and tree.word(first - 1) == "The"
    return not article and all(name.startswith("The ") for name in written)


def _wholes(tree: Tree, longer: Iterable[Stretch]) -> dict[int, list[Stretch]]:
    """Return for each token the longer names that hold it."""
    found: dict[int, list[Stretch]] = {}
    tagged = [(e.first, e.last) for e in tree.doc.entities if _is_whole(tree, e)]
    for first, end in (*longer, *tagged):
        last = max(i for i in range(first, end + 1) if i == first or tree.lower(i - 1) not in ENDS)
        for token in range(first, last):
            found.setdefault(token, []).append((first, last))
    return found


def _is_whole(tree: Tree, entity: EntitySpan) -> bool:
    """Say whether a stretch of the tagger is a name that may hold another one.

    A place does only where it is known or says what it is: "Amazon River", not "Reuters Kyiv".
    """
    if entity.label != "LOC":
        return True
    known = bool(gazetteer().place_by_name(tree.doc.text_of(entity.first, entity.last)))
    return known or kind_of_place(tree.word(entity.last - 1)) is not None


def _is_inside(tree: Tree, name: Name, wholes: Iterable[Stretch]) -> bool:
    """Say whether a longer name holds this one: "Labour Party" in "Maltese Labour Party".

    In "United States Department of Justice" the state in front is the organization's own.
    """
    return any(name.last < last or not _adds_nothing(tree, first, name) for first, last in wholes)


def _adds_nothing(tree: Tree, first: int, name: Name) -> bool:
    """Say whether the words from `first` to the name leave it the same organization."""
    words = range(first, name.first)
    telling = [i for i in words if tree.lower(i) not in PASSING and not tree.word(i)[0].isdigit()]
    if not telling:
        return True
    state = gazetteer().state_by_name(tree.doc.text_of(telling[0], name.first))
    owner = None if name.organization is None else name.organization.state
    return state is not None and state.iso3 == owner


def _has_owner(tree: Tree, first: int, last: int) -> bool:
    """In "Chad's Defence Ministry" the state is a mention of its own."""
    for index in range(first + 1, last - 1):
        if tree.lower(index) in {"'s", "’s", "’"}:
            return gazetteer().state_by_name(tree.doc.text_of(first, index)) is not None
    return False


def _ends(tree: Tree, first: int) -> Iterator[int]:
    """Yield where a name that begins at `first` may end, the farthest first.

    A comma may lie within it: "United Nations Educational, Scientific and Cultural Organization".
    """
    limit = min(tree.sentence_span(first).last, first + LONGEST_NAME)
    last = first + 1
    if last + 1 < limit and tree.word(last) == "," and tree.word(last + 1) in OF_CAPITAL:
        yield last + 2
    while last < limit and (is_capital(tree, last) or tree.lower(last) in WITHIN):
        last += 1
    for end in range(last, first, -1):
        if tree.lower(end - 1) not in WITHIN or end == first + 1:
            yield end


def _means_no_state(tree: Tree, first: int, last: int, match: StateMatch) -> bool:
    """Say whether the words are part of another name, or name a language.

    "Native American", "Scotch-Irish", "South Pole", "Miss America", "American football", "US
    dollars".
    """
    before, inside = first - 1, first > tree.sentence_span(first).first
    if inside and tree.lower(before) in PAGEANTS and tree.word(before)[0].isupper():
        return True
    behind = tree.lower(last) if last < tree.sentence_span(first).last else ""
    if behind in CURRENCIES:
        return True
    if match.how != "demonym":
        unknown = name_key(tree.doc.text_of(first, last)) in OF_STATE
        return unknown and not _is_spoken_of(tree, match.iso3)
    if _is_of_name(tree, last):
        return True
    if inside and tree.lower(before) in ANCESTRIES and tree.word(before)[0].isupper():
        return True
    if tree.lower(first) in {"pole", "poles"} and inside and tree.lower(before) in COMPASS:
        return True
    joined = inside and tree.word(before) == "-" and before > 0 and _is_ancestry(tree, before - 1)
    behind_dash = [tree.lower(i) for i in range(last, min(last + 2, len(tree.tokens)))]
    if behind_dash in (["-", "american"], ["-", "americans"]):
        return True
    return joined or behind in NO_STATE_NOUNS or _is_language(tree, first, last, match)


def _is_of_name(tree: Tree, index: int) -> bool:
    """Say whether the word behind a demonym makes a name of both: "the Egyptian Theatre"."""
    if index >= tree.sentence_span(index - 1).last or index in tree.names_over:
        return False
    word, pos = tree.word(index), tree[index].pos
    named = word[0].isupper() and not word.isupper() and pos in {"NOUN", "PROPN"}
    if not named or tree[index - 1].head != index or is_headline(tree, index):
        return False
    stops = range(index + 1, min(index + 4, tree.sentence_span(index).last) + 1)
    role = any(gazetteer().role_by_title(tree.doc.text_of(index, stop)) for stop in stops)
    known = gazetteer().group_noun(word.lower()) or kind_of_organization(word)
    return not role and known is None and index not in tree.names_at


def _is_ancestry(tree: Tree, index: int) -> bool:
    """In "Scotch-Irish" the first word names no state; in "Franco-German" it stands for one.

    "Mexican-American" is said of Americans by descent.
    """
    word = tree.word(index)
    if tree.lower(index + 2) in {"american", "americans"} and word[0].isupper():
        return not word.endswith("o")
    if gazetteer().state_by_name(word) is not None or word.endswith("o"):
        return False
    return word[0].isupper() and word.isalpha() and len(word) > 3


def _is_language(tree: Tree, first: int, last: int, match: StateMatch) -> bool:
    """In "he spoke Russian", "in Russian" and "the Russian language" no state is meant."""
    token = tree[last - 1]
    end = tree.sentence_span(first).last
    behind = [tree.lower(i) for i in range(last, min(last + 2, end))]
    if match.how == "demonym" and (behind[:1] == ["language"] or behind in SPEAKING):
        return True
    head = tree.first_conjunct(last - 1)
    people = match.plural and tree.prepositions(head) not in WRITTEN
    if match.how != "demonym" or people or token.pos not in {"NOUN", "PROPN", "ADJ"}:
        return False
    if token.pos == "ADJ" and tree.prepositions(head) != ["in"]:
        return False
    alone = tree.is_dep(head, "obj", "obl", "nmod") and tree.child(last - 1, "det") is None
    return alone and first + 1 == last and match.adjective


def known_places(tree: Tree) -> Iterator[Proposal]:
    """Yield well-known places of one word, capitalised alone, that the tagger missed.

    "Sahel" is one, of the list made by hand; a small province may bear a surname.
    """
    for index, token in enumerate(tree.tokens):
        alone = not is_capital(tree, index + 1) and (index == 0 or not is_capital(tree, index - 1))
        if token.pos != "PROPN" or not alone or not tree.word(index).isalpha():
            continue
        if index > 1 and tree.word(index - 1) == "-" and is_capital(tree, index - 2):
            continue  # the end of another name: "Gull-Man"
        places = gazetteer().place_by_name(tree.word(index))
        if not places or not may_name_place(tree, index, index + 1):
            continue
        if not is_known_here(tree, index):
            continue
        if places[0].id.startswith("place:") or places[0].population > WELL_KNOWN:
            yield Proposal(6, Name(index, index + 1, "LOC"))
