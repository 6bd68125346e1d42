"""Lone words that name a body: the article says "it" of them, or speaks of their shares."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from graphkit.extract.kin import KIN
from graphkit.extract.named import Name, key_of
from graphkit.extract.nouns import kind_of_organization
from graphkit.extract.saying_verbs import speaks
from graphkit.extract.shared_labels import is_titled
from graphkit.extract.tree import Tree
from graphkit.gazetteer import gazetteer

__all__ = ["with_bodies"]

# What bodies have and persons have not: "Orvista shares", "customers of Orvista".
BUSINESS = frozenset(
    """branch customer employee factory headquarters headquarter investor network product
    shareholder share stock store subsidiary subscriber user website workforce""".split()
)
# "The coach of Lindham".
OF_TEAMS = frozenset("captain coach defender goalkeeper midfielder striker".split())
FORMS = frozenset(
    """AG Co Co. Corp Corp. GmbH Inc Inc. Limited LLC Ltd Ltd. PLC plc SA USA UK""".split()
)
OF_PERSONS = frozenset("he him himself his she her hers herself who whom whose".split())


def with_bodies(tree: Tree, names: list[Name], surnames: set[str]) -> list[Name]:
    """Return the names, lone words for persons that are bodies elsewhere as organizations.

    "Orvista said it would cut jobs", "Orvista shares fell": all places of the word agree. A word
    that the article takes for a person anywhere stays one.

    Args:
        tree: the article's trees.
        names: names of the article.
        surnames: keys of the surnames of persons named in full.
    """
    places: defaultdict[str, list[Name]] = defaultdict(list)
    for name in names:
        if _is_lone_person(name):
            places[key_of(tree, name)].append(name)
    people = {key_of(tree, replace(n, last=n.first + 1)) for n in names if n.label == "PER"}
    people -= places.keys()
    within = _words_within(tree, names)
    bodies = {
        key
        for key, same in places.items()
        if key not in surnames | people
        and not any(_is_persons(tree, name) for name in same)
        and (key in within or any(_is_bodys(tree, name) for name in same))
    }
    return [
        replace(name, label="ORG")
        if _is_lone_person(name) and key_of(tree, name) in bodies
        else name
        for name in names
    ]


def _is_lone_person(name: Name) -> bool:
    return name.label == "PER" and name.last - name.first == 1


def _words_within(tree: Tree, names: Iterable[Name]) -> set[str]:
    """Return the last words of bodies: "Wooster" beside "College of Wooster"."""
    whole = [name for name in names if name.label == "ORG" and name.last - name.first > 2]
    ends = [replace(name, first=name.last - 1) for name in whole]
    return {key_of(tree, end) for end in ends if tree.lower(end.first - 1) in {"of", "at"}}


def _is_persons(tree: Tree, name: Name) -> bool:
    """Say whether anything at a name speaks of a person: "Hendrika said she was glad"."""
    word, sent = name.first, tree.sentence_span(name.first)
    if gazetteer().gender_of(tree.word(word)) is not None or is_titled(tree, name):
        return True
    if tree.is_dep(word, "vocative", "flat") or tree.word(word - 1).endswith("r."):
        return True
    beside = [*tree.children(word, "appos", "nmod:desc"), *_governor(tree, word)]
    if any(_means_person(tree, noun) for noun in beside):
        return True
    behind = range(word, sent.last if tree.is_dep(word, "nsubj") else word)
    return any(tree.lower(i) in OF_PERSONS for i in behind)


def _governor(tree: Tree, word: int) -> list[int]:
    head = tree.head(word)
    return [] if head is None or not tree.is_dep(word, "appos", "nmod:poss", "flat") else [head]


def _means_person(tree: Tree, noun: int) -> bool:
    told = gazetteer().role_by_title(tree.word(noun)) is not None or tree[noun].pos == "NUM"
    return told or tree.lemma(noun) in KIN


def _is_bodys(tree: Tree, name: Name) -> bool:
    """Say whether anything at a name speaks of a body."""
    word = name.first
    if name.last < len(tree.tokens) and tree.word(name.last) in FORMS:
        return True
    head = tree.head(word)
    owned = head is not None and tree.lemma(head) in BUSINESS
    if owned and tree.is_dep(word, "compound", "nmod"):
        return True
    if head is not None and tree.lemma(head) in OF_TEAMS and tree.prepositions(word) == ["of"]:
        return True
    return tree.is_dep(word, "nsubj") and (_says_of_itself(tree, word) or _goes_on(tree, word))


def _says_of_itself(tree: Tree, word: int) -> bool:
    """Say whether a subject is "it" or has "its" in its clause: "Orvista said it would close"."""
    verb = tree[word].head
    if tree.conjuncts(word) != [word]:
        return False
    for clause in tree.children(verb, "ccomp") if speaks(tree, word) else ():
        if any(tree.lower(s) == "it" for s in tree.children(clause, "nsubj")):
            return tree[clause].pos == "VERB" or "that" not in tree.marks(clause)
    had = sorted(part for thing in tree.children(verb, "obj") for part in tree.subtree(thing))
    own = next((part for part in had if tree.lower(part) in {"its", "their"}), word)
    nouns = [part for part in had if part < own and tree[part].pos == "NOUN"]
    several = any(tree.lower(noun) != tree.lemma(noun) for noun in nouns)
    return word < verb < own and (tree.lower(own) == "its" or not several)


def _goes_on(tree: Tree, word: int) -> bool:
    """Say whether "the company" follows as the subject of the next sentence."""
    number = tree.sentence(word) + 1
    if number >= len(tree.doc.sentences):
        return False
    after = tree.doc.sentences[number]
    article, noun = after.first, after.first + 1
    told = noun < after.last and tree.lower(article) == "the" and tree.is_dep(noun, "nsubj")
    return told and kind_of_organization(tree.word(noun)) is not None
