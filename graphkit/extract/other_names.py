"""Names of what is neither an actor nor a place: storms, ships, awards, laws, models, words."""

import re
from collections.abc import Iterator

from graphkit.extract.capitals import is_headline
from graphkit.extract.named import Name, key_of
from graphkit.extract.nouns import kind_of_organization
from graphkit.extract.other_scripts import may_stand
from graphkit.extract.things import is_called_thing, is_model
from graphkit.extract.tree import Tree
from graphkit.extract.works import is_of_work, title_tokens
from graphkit.gazetteer import gazetteer
from graphkit.names import generation_suffix, given_name, name_key, surname_keys
from graphkit.scripts import is_latin

__all__ = ["without_other_names"]

# "Hurricane Ida", "Tropical Storm Ida"; the bare name later in the article is the storm too.
STORMS = frozenset("hurricane typhoon cyclone storm".split())
# "MV Orla Star", "USS Lesna".
SHIPS = frozenset("hmas hmcs hms ins mv rms ss usns uss uscgc".split())
OPERATIONS = frozenset(("operation",))
VERSUS = frozenset(("v", "v.", "vs", "vs."))
# Capitalised words that name no person, place or organization.
WORDS = frozenset(
    """bible brexit buddhism catholicism cctv christianity christmas coronavirus countryman
    countrywoman covid covid-19 easter god hanukkah hinduism holocaust internet islam j-pop k-pop
    judaism koran latina latino lent mass medicaid medicare obamacare pentecostal quran qur'an
    ramadan renaissance wwi wwii ww1 ww2""".split()
)
# Last words of names of awards, laws, wars, contests and other events.
EVENTS = frozenset(
    """accord accords act affair agreement album algorithm amendment anthem award awards bill bowl
    campaign championship championships classic code con conference convention cup declaration derby
    directive disease doctrine edition election elections expo faire fellowship festival finals
    games grammy honors honours initiative invitational law licence license marathon medal movie
    olympics open oscar pact playoffs prix prize programme program project protocol referendum
    regatta resolution revolution rule scholarship series song stakes statute summit symphony
    syndrome theorem tour tournament treaty trilogy trophy uprising virus war""".split()
)
# Persons are named so too ("Doris Day"), or a body may be.
BODIES_TOO = frozenset(
    """campaign classic code conference convention fellowship initiative license programme program
    project symphony tour""".split()
)
HONOURS = re.compile(r"\b(Legion|Medal) of (Hono(u)?r|Merit)\b")
# Words within a name that make a vehicle or instrument of it: "Space Shuttle Orla".
DEVICES = frozenset(
    "lander orbiter probe rover satellite shuttle spacecraft spaceship telescope".split()
)
# "The Orla family" is nobody of them: several persons bear the name.
FAMILIES = frozenset("brothers clan dynasty family household siblings sisters".split())
# Whom a capitalised word of religion or ancestry describes is no organization.
PEOPLES = frozenset(("ethnic", "religious", "people"))
CREDITS = frozenset(
    "image images photo photograph photographer picture credit illustration".split()
)
# Endings of adjectives made from places that no gazetteer has: "Catalonian independence".
ADJECTIVES = ("ian", "ese", "ish")
PEOPLE_ENDINGS = ("ians", "ites")


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
    things |= {key_of(tree, n) for n in names if _is_short_for_thing(tree, n, names)}
    things |= set(_storms(tree)) - people
    titles = title_tokens(tree)
    kept = [n for n in names if not _is_thing(tree, n) and not _is_word(tree, n)]
    kept = [n for n in kept if not titles.issuperset(range(n.first, n.last))]
    models = {n.last for n in names if is_model(tree, n)}  # "the Boeing 747 Dallas" is no city
    kept = [n for n in kept if not _begins_event(tree, n)]
    kept = [n for n in kept if n.label != "LOC" or n.first not in models]
    return [n for n in kept if n.state is not None or key_of(tree, n) not in things]


def _storms(tree: Tree) -> Iterator[str]:
    """Yield the keys of names behind "Hurricane", also where the tagger saw no name."""
    for index in range(1, len(tree.tokens)):
        kind = tree.word(index - 1)
        if kind.lower() in STORMS and kind[0].isupper() and tree.word(index)[0].isupper():
            yield name_key(tree.word(index))


def _is_short_for_thing(tree: Tree, name: Name, names: list[Name]) -> bool:
    """Say whether an acronym stands in brackets behind what is no body: "Orla System (OS)"."""
    if name.label != "ORG" or name.organization is not None or name.last - name.first > 1:
        return False
    word, first = tree.word(name.first), name.first - 1
    size = sum(char.isupper() for char in word)
    begin = tree.sentence_span(name.first).first
    if size < 2 or first - size < begin or tree.word(first) != "(":
        return False
    last = first - 1
    ends = any(n.first <= last < n.last for n in names)
    letters = [tree.word(i)[0].upper() for i in range(first - size, first)]
    same = "".join(letters) == "".join(char for char in word if char.isupper())
    return same and not ends and kind_of_organization(tree.word(last)) is None


def _bare_key(tree: Tree, name: Name) -> str:
    first = name.first
    for index in range(first, name.last - 1):
        if tree.lower(index) in STORMS | SHIPS:
            first = index + 1
    return name_key(tree.doc.text_of(first, name.last))


def _is_thing(tree: Tree, name: Name) -> bool:
    """Say whether the words before a name, or its first, make a storm, ship or lawsuit of it."""
    if name.state is not None or name.organization is not None:
        return False
    if _is_event(tree, name) or is_model(tree, name) or is_called_thing(tree, name):
        return True
    if is_of_work(tree, name):
        return True
    kinds = STORMS | SHIPS | OPERATIONS
    inside = [i for i in range(name.first, name.last - 1) if tree.lower(i) in kinds][:1]
    body = kind_of_organization(tree.word(name.last - 1)) is not None
    if inside and inside[0] - name.first < 2 and not body:
        return tree.word(inside[0])[0].isupper()
    sent = tree.sentence_span(name.first)
    before = name.first - 1
    if before >= sent.first and tree.word(before)[0].isupper() and tree.lower(before) in kinds:
        return True
    sides = (before, name.last)
    return any(sent.first <= i < sent.last and tree.lower(i) in VERSUS for i in sides)


def _is_event(tree: Tree, name: Name) -> bool:
    """Say whether the last word names an award, law or event: "the Orla Prize", "Clean Air Act"."""
    word = tree.lower(name.last - 1)
    inside = {tree.lower(i) for i in range(name.first, name.last)}
    if name.last - name.first > 1 and inside & DEVICES:
        return name.label != "ORG" or kind_of_organization(word) is None
    if HONOURS.search(tree.doc.text_of(name.first, name.last)):
        return True
    if name.last - name.first < 2 or word not in EVENTS or tree.word(name.last - 1).islower():
        return False
    return name.label != "ORG" or word not in BODIES_TOO


def _begins_event(tree: Tree, name: Name) -> bool:
    """Say whether a place's name opens that of a law or event: "the Lesna Climate Accord"."""
    last, end = name.last, tree.sentence_span(name.first).last
    while last < end and last < name.last + 5 and tree.word(last)[0].isupper():
        last += 1
    word = tree.lower(last - 1)
    if name.label == "ORG" and word == "games" and name.last == last - 1:
        return True  # "the Commonwealth Games"
    event = word in EVENTS and word not in BODIES_TOO | {"war"}
    place = name.label in {"LOC", "STATE"} and last > name.last
    return place and event and not is_headline(tree, name.first)


def _is_foreign(tree: Tree, name: Name) -> bool:
    """Say whether a name is in another script, and none that may stand in an English text."""
    latin = is_latin(tree.doc.text_of(name.first, name.last))
    return not latin and not may_stand(tree, name.first, name.last)


def _is_people(tree: Tree, name: Name) -> bool:
    """Say whether one word names a people or faith: "the Kurds" are a group, no place."""
    noun = gazetteer().group_noun(tree.lower(name.first))
    if name.first > 0 and tree.lower(name.first - 1) == "ethnic":
        return True
    plain = name.label != "PER" and name.last - name.first == 1
    return plain and noun is not None and noun.kind in PEOPLES


def _is_family(tree: Tree, name: Name) -> bool:
    """Say whether a lone surname is a family's: "the Orla family", "the Orla dynasty"."""
    lone = name.last - name.first == 1
    inside = name.last < tree.sentence_span(name.first).last
    return lone and inside and tree.word(name.last) in FAMILIES


def _is_no_person(tree: Tree, name: Name) -> bool:
    """Say whether a lone word is hardly a person's name: "Her", "MV", "I]t", "Orlavians"."""
    word = tree.word(name.first)
    if name.label != "PER" or name.last - name.first > 1:
        return False
    short = len(word) < 3 or (word.isupper() and len(word) < 4)
    people = word.endswith(PEOPLE_ENDINGS) and gazetteer().gender_of(word) is None
    return short or people or "]" in word or tree[name.first].pos in {"DET", "PRON"}


def _is_numbered(tree: Tree, name: Name) -> bool:
    """Say whether a number behind a lone word makes a name of both: "Building 31"."""
    lone = name.label == "LOC" and name.last - name.first == 1
    inside = name.last < tree.sentence_span(name.first).last
    known = gazetteer().place_by_name(tree.word(name.first))
    return lone and inside and tree.word(name.last).isdigit() and not known


def _is_also_common(tree: Tree, name: Name) -> bool:
    """Say whether the article has the word as a common noun too: "Neurosurgery", a subject."""
    word = tree.word(name.first)
    article = name.first > 0 and tree.lower(name.first - 1) == "the"
    if article or word.isupper() or kind_of_organization(word) is not None:
        return False
    return word.lower() in tree.nouns


def _is_credit(tree: Tree, name: Name) -> bool:
    """Say whether a lone word stands behind "Image:": somebody's account, of doubtful kind."""
    before = name.first - 2
    if before < tree.sentence_span(name.first).first or name.last - name.first > 1:
        return False
    lone = tree.word(name.first - 1) == ":" and not tree.word(name.first).isupper()
    return lone and tree.lower(before) in CREDITS


def _is_word(tree: Tree, name: Name) -> bool:
    """Say whether a name is an adjective, a generation suffix or a word that names no actor."""
    if name.state is not None or name.organization is not None:
        return False
    if _is_foreign(tree, name) or _is_people(tree, name) or _is_credit(tree, name):
        return True
    if _is_family(tree, name) or _is_no_person(tree, name) or _is_numbered(tree, name):
        return True
    if all(tree[i].pos == "ADJ" for i in range(name.first, name.last)):
        return tree.is_dep(name.last - 1, "amod")
    if name.last - name.first > 1:
        return False
    word = tree.word(name.first)
    if name.label == "ORG" and _is_also_common(tree, name):
        return True
    if word.lower() in WORDS or generation_suffix(f"x {word}") is not None:
        return True
    made = word.lower().endswith(ADJECTIVES) and tree.is_dep(name.first, "amod", "compound")
    return made and name.label == "LOC" and not gazetteer().place_by_name(word)
