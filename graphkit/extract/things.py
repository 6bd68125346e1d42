"""Names of things: ships, works, animals, software and models, by the words beside them."""

from graphkit.extract.named import Name, head_of
from graphkit.extract.nouns import kind_of_organization, kind_of_place
from graphkit.extract.saying_verbs import speaks
from graphkit.extract.tree import Tree
from graphkit.extract.works import WORKS
from graphkit.gazetteer import gazetteer

__all__ = ["is_called_thing", "is_model", "plural_of"]

# What a noun beside a name says of it: "the ferry Orla Star", "Orla Star, a film".
THINGS = WORKS | frozenset(
    """aircraft airliner airship algorithm asteroid boat bomber bulldog capsule car cat comet cow
    cruiser destroyer dog drug elephant ferry frigate helicopter horse hurricane jet law licence
    license lion locomotive medicine missile motorcycle mural painting parrot penguin podcast probe
    puppy rabbit rocket satellite schooner sedan series ship show single spacecraft statue storm
    submarine tank tanker tiger torpedo trawler trophy typhoon vaccine vessel virus warship whale
    yacht""".split()
)
# Programs, which run for a firm's name too: "the messaging app Orlagram said it grew".
SOFTWARE = frozenset(
    """app application browser chatbot firmware laptop malware plugin smartphone software
    spyware videogame""".split()
)
# "Orla is a puppet character", "Orla Days, a yearly event": nobody.
PREDICATES = THINGS | frozenset(
    """award breed ceremony championship character cocktail competition concert conference contest
    convention dance disease dish event exhibition fair festival genre holiday language medal prize
    race strain tournament variant""".split()
)
# "Films such as Orla", "a film called Orla".
SUCH = (["such as"], ["such"], ["like"])
CALLING = frozenset("call dub entitle name title".split())
KINDS_OF_SOFTWARE = {("operating", "system"), ("programming", "language")}
# "OMRA is a heating system", "the OMRA system"; said of capitals that the gazetteer has not.
SYSTEMS = frozenset("equipment format method protocol software system technology".split())
# What tells a program of a computer from one of a charity.
FREE = frozenset("computer free open-source software".split())
# What is done with programs alone: "installed Orla on her phone".
SETTING_UP = frozenset("download install reinstall uninstall".split())
EDITIONS = frozenset("beta edition release version".split())


def is_model(tree: Tree, name: Name) -> bool:
    """Say whether a number makes a model of a name: "Boeing 737 Max", "Volvo XC90", "Orla 9"."""
    words = [tree.word(i) for i in range(name.first, name.last)]
    if _is_product(tree, name, words):
        return True
    numbered = [i for i, word in enumerate(words) if i and any(c.isdigit() for c in word)]
    if numbered:
        maker = gazetteer().organization_by_name(" ".join(words[: numbered[0]]))
        return maker is not None and maker.kind == "company"
    if name.last >= tree.sentence_span(name.first).last or name.label == "LOC":
        return False
    behind = tree.word(name.last)
    if (
        not any(char.isdigit() for char in behind)
        or tree[name.last - 1].end == tree[name.last].start
    ):
        return False
    mixed = behind[0].isupper() and behind.isalnum()
    joined = tree[name.last].head in range(name.first, name.last)
    bare = behind.isdigit() and (len(behind) < 4 or words[-1] == "Flight") and joined
    thing = bare and tree.is_dep(name.last, "nummod", "flat", "nmod:desc", "nmod:unmarked")
    return mixed or (thing and name.label == "ORG")


def _is_product(tree: Tree, name: Name, words: list[str]) -> bool:
    """Say whether a name is a firm's and its product's: "an Orlan Breeze", "the Orlan Breeze"."""
    head = head_of(tree, name.first, name.last)
    articles = [tree.lower(article) for article in tree.children(head, "det")]
    last, wide = words[-1], any(word.islower() for word in words)
    body = kind_of_organization(last) is not None or kind_of_place(last) is not None
    if (
        name.label == "LOC"
        or not {"a", "an", "the"} & set(articles)
        or body
        or wide
        or last.endswith("s")
    ):
        return False
    makers = [gazetteer().organization_by_name(" ".join(words[:i])) for i in range(1, len(words))]
    state = gazetteer().state_by_name(words[0]) is not None
    return not state and any(maker is not None and maker.kind == "company" for maker in makers)


def is_called_thing(tree: Tree, name: Name) -> bool:
    """Say whether a noun beside a name calls it a ship, an animal or a work: "the ferry Orla"."""
    head = head_of(tree, name.first, name.last)
    behind = tree.children(head, "appos")
    nouns = list(behind)
    before = name.first - 1
    inside = before >= tree.sentence_span(name.first).first and tree[before].pos == "NOUN"
    joined = inside and (tree[before].head == head or _are_subjects(tree, before, head))
    if joined or (inside and not tree.is_dep(head, "nsubj")):
        nouns.append(before)  # not in "the film Ann Lee made"
    first = tree.first_conjunct(head)  # "three lions: Orla, Lesna and Marek"
    owner = tree.head(first)
    if owner is not None and tree.is_dep(first, "appos", "flat", "nmod:desc"):
        nouns.append(owner)
    nouns += _kinds_of(tree, first)
    if _is_system(tree, name, head) or _is_software(tree, name, head, nouns):
        return True
    aside = [noun for noun in behind if name.label != "PER" and tree.word(noun).islower()]
    told = [*_predicates(tree, head), *aside]
    named = any(tree.lower(noun) in PREDICATES for noun in told)
    return named or any({tree.lower(noun), tree.lemma(noun)} & THINGS for noun in nouns)


def _kinds_of(tree: Tree, name: int) -> list[int]:
    """Return the noun of which a name is told as one: "films such as Orla", "a film called Orla".

    "Her films include Orla".
    """
    owner = tree.head(name)
    if owner is None:
        return []
    if tree.is_dep(name, "nmod") and tree.prepositions(name) in SUCH:
        return [owner]
    if tree.lemma(owner) == "include" and tree.is_dep(name, "obj"):
        return tree.children(owner, "nsubj")
    called = tree.is_dep(owner, "acl") and tree.lemma(owner) in CALLING
    noun = tree.head(owner) if called and tree.is_dep(name, "obj", "xcomp") else None
    return [] if noun is None else [noun]


def plural_of(tree: Tree, name: int) -> int | None:
    """Return the plural noun of which a name is an example: "bands such as Orla", else None."""
    nouns = _kinds_of(tree, name) if tree.is_dep(name, "nmod") else []
    several = [noun for noun in nouns if tree.lower(noun) != tree.lemma(noun)]
    return several[0] if several else None


def _are_subjects(tree: Tree, noun: int, head: int) -> bool:
    """Say whether the parser takes both words for the subject: "the [app] [Orla] crashed"."""
    both = tree.is_dep(noun, "nsubj") and tree.is_dep(head, "nsubj")
    return both and tree[noun].head == tree[head].head


def _is_software(tree: Tree, name: Name, head: int, nouns: list[int]) -> bool:
    """Say whether a name is a program's: "the app Orla", "installed Orla", "Orla's version 3".

    A firm may have its app's name, and says or does something under it.
    """
    if speaks(tree, head):
        return False
    if any(_means_software(tree, noun) for noun in (*nouns, *_predicates(tree, head))):
        return True
    if name.label == "PER" and name.last - name.first > 1:
        return False
    if kind_of_organization(tree.word(name.last - 1)) is not None:
        return False
    return _is_set_up(tree, name, head) or _is_edition(tree, name, head)


def _is_set_up(tree: Tree, name: Name, head: int) -> bool:
    """In "installed Orla on her phone" a program is meant; not in "installed Lee as coach"."""
    governor = tree.head(head)
    acted_on = governor is not None and tree.is_dep(head, "obj", "nsubj:pass")
    if not acted_on or governor is None or tree.lemma(governor) not in SETTING_UP:
        return False
    return "as" not in {tree.lower(token) for token in range(name.last, _end(tree, head))}


def _end(tree: Tree, index: int) -> int:
    return tree.sentence_span(index).last


def _means_software(tree: Tree, noun: int) -> bool:
    """Say whether a noun is of software: "an app", "an operating system", "a free program"."""
    word = tree.lemma(noun)
    if word == "program":
        return any(tree.lower(c) in FREE for c in tree.children(noun, "amod", "compound"))
    return word in SOFTWARE or (tree.lower(noun - 1), word) in KINDS_OF_SOFTWARE


def _is_edition(tree: Tree, name: Name, head: int) -> bool:
    """Say whether a name has versions: "Orla version 3", "the latest version of Orla"."""
    noun = name.last
    if noun + 1 < _end(tree, head) and tree.lower(noun) in EDITIONS | {"v"}:
        return tree.word(noun + 1)[0].isdigit()
    governor = tree.head(head)
    of = governor is not None and tree.is_dep(head, "nmod") and tree.prepositions(head) == ["of"]
    return of and governor is not None and tree.lemma(governor) == "version"


def _is_system(tree: Tree, name: Name, head: int) -> bool:
    """Say whether an acronym is called a system or technology: "OMRA is a heating system"."""
    if name.last - name.first > 1 or not tree.word(name.first).isupper() or name.label == "LOC":
        return False
    behind = [name.last] if tree[head].head == name.last else []
    return any(tree.lower(noun) in SYSTEMS for noun in (*behind, *_predicates(tree, head)))


def _predicates(tree: Tree, head: int) -> list[int]:
    """Return what a subject is said to be: "Orla is a ferry", not "Orla is at the race"."""
    governor = tree.head(head)
    if governor is None or not tree.is_dep(head, "nsubj") or not tree.child(governor, "cop"):
        return []
    return [] if tree.prepositions(governor) else [governor]
