"""Names of things: ships, works, animals, software and models, by the words beside them."""

from graphkit.extract.named import Name, head_of
from graphkit.extract.nouns import kind_of_organization
from graphkit.extract.saying_verbs import speaks
from graphkit.extract.tree import Tree
from graphkit.gazetteer import gazetteer

__all__ = ["is_called_thing", "is_model"]

# What a noun beside a name says of it: "the ferry Orla Star", "Orla Star, a film".
THINGS = frozenset(
    """airliner album anthem ballad bill boat book bulldog capsule car cat comedy cow documentary
    dog drug elephant ferry film frigate game helicopter horse hurricane law lion medicine movie
    musical novel opera painting parrot penguin play poem probe puppy rabbit rocket satellite
    sculpture sedan series ship show single sitcom song spacecraft storm submarine tanker tiger
    trawler trophy typhoon vaccine vessel virus warship whale yacht""".split()
)
# Programs, which run for a firm's name too: "the messaging app Orlagram said it grew".
SOFTWARE = frozenset(
    """app application browser chatbot firmware laptop malware plugin smartphone software
    spyware videogame""".split()
)
# "Orla is a puppet character", "Orla Days, a yearly event": nobody.
PREDICATES = THINGS | frozenset(
    """character competition concert conference convention disease event exhibition fair festival
    holiday language race strain tournament variant""".split()
)
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
    if _is_system(tree, name, head) or _is_software(tree, name, head, nouns):
        return True
    told = [*_predicates(tree, head), *(behind if name.label != "PER" else ())]
    named = any(tree.lower(noun) in PREDICATES for noun in told)
    return named or any({tree.lower(noun), tree.lemma(noun)} & THINGS for noun in nouns)


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
    return word in SOFTWARE or (word == "system" and tree.lower(noun - 1) == "operating")


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
