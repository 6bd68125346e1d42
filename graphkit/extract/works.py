"""Titles of books, films and songs: a name inside "Night Boat to Lisbon" is no place or actor."""

import re
from collections.abc import Iterator

from graphkit.extract.capitals import is_capital, is_headline
from graphkit.extract.named import Name, head_of
from graphkit.extract.nouns import kind_of_organization, kind_of_place
from graphkit.extract.tree import Tree
from graphkit.gazetteer import gazetteer

__all__ = ["WORKS", "is_of_work", "title_tokens"]

WORKS = frozenset(
    """album anthem ballad book cartoon comedy comic documentary drama essay film game manga memoir
    movie musical novel novella opera painting play poem screenplay sculpture sequel sitcom song
    soundtrack symphony thriller track trilogy videogame""".split()
)
# What is told of a work: "the sequel to Orla", "the cast of Orla".
OF_WORKS = frozenset(
    """adaptation cast episode finale lyric plot premiere prequel remake screening sequel soundtrack
    spin-off trailer""".split()
)
# What is done with works, and with no place: "she composed Orla"; the others also with what is in
# a place: "recorded Lesna as lost".
COMPOSING = frozenset("compose co-write direct pen sing".split())
MAKING = COMPOSING | {"record", "release", "write"}
STARRING = frozenset(("co-star", "star"))
# Within a title these join its words whatever they hang on, or only where the parse joins them.
TIGHT = frozenset("of the a an de di 's ’s".split())
LOOSE = frozenset("and at for from in into on to under with without".split())
YEAR = re.compile(r"(1[5-9]|20)\d\d$")
LONGEST = 9  # words of a title
# "The Treaty of Lesna", "the Tour de Lesna"; "awarded the Order of Lesna".
EVENTS_OF = frozenset("edict tour treaty".split())
ORDERS = frozenset("cross knight legion order star".split())
AWARDING = frozenset("award bestow confer decorate get give honor honour receive".split())


def title_tokens(tree: Tree) -> set[int]:
    """Return the tokens of titles that are longer than a name in them.

    Titles are told by a work's noun ("the film Night Boat to Lisbon"), by "The" within a sentence
    ("wrote The Weaver of Lesna"), by quotation marks ("Going to Lesna") or by a year in brackets
    beside the word for a work ("her novels Salt and Bread (1931) and ...").
    """
    found: set[int] = set()
    plain = [sent for sent in tree.doc.sentences if not is_headline(tree, sent.first)]
    for index in (index for sent in plain for index in range(sent.first, sent.last)):
        for run in (_behind_noun(tree, index), _behind_article(tree, index), _event(tree, index)):
            found.update(run)
        found.update(_before_year(tree, index))
    for run in _quoted(tree):
        found.update(run)
    return found


def _run(tree: Tree, first: int) -> range:
    """Return the capitalised words from `first`, with the small ones that join them."""
    end = min(tree.sentence_span(first).last, first + LONGEST)
    last = first
    while last < end:
        if is_capital(tree, last) and tree.word(last) != "(":
            last += 1
            continue
        after = last
        while after < end and tree.lower(after) in TIGHT | LOOSE:
            after += 1
        if last in (first, after) or after >= end or not is_capital(tree, after):
            break
        if tree.lower(last) in LOOSE and not _joins(tree, first, last, after):
            break
        last = after
    return range(first, last)


def _joins(tree: Tree, first: int, last: int, after: int) -> bool:
    """Say whether "to" joins "Lisbon" to "Night Boat": not in "took Orla to Lisbon"."""
    between = [tree.word(i) for i in range(last, after)]
    if "The" in between or between == ["at", "the"]:
        return False  # "The Weaver of Lesna at the Orla Theatre"
    if tree.lower(last) == "and" and after in tree.names_at:
        return False
    named = last in tree.name_ends and last - 1 in tree.names_over
    held = tree[tree.first_conjunct(after)].head in range(first, last)
    inner = any(
        tree[i].head in range(first, last)
        for i in range(after, min(after + 3, tree.sentence_span(first).last))
    )
    return (held or inner) and not named and last - first > 1


def _behind_noun(tree: Tree, index: int) -> range:
    """Return the title right behind a work's noun: "the film Night Boat to Lisbon"."""
    before = index - 1
    if before < tree.sentence_span(index).first or tree[before].pos != "NOUN":
        return range(0)
    work = tree.lemma(before) in WORKS and is_capital(tree, index)
    run = _run(tree, index) if work else range(0)
    return run if _has_small_word(tree, run) else range(0)


def _has_small_word(tree: Tree, run: range) -> bool:
    return any(tree.lower(i) in TIGHT | LOOSE for i in run)


def _behind_article(tree: Tree, index: int) -> range:
    """Return "Weaver of Lesna" behind "The" within a sentence, if no office or body is meant."""
    sent = tree.sentence_span(index)
    inside = sent.first + 1 < index + 1 < sent.last and tree.word(index) == "The"
    if not inside or not tree.word(index - 1).islower() or not is_capital(tree, index + 1):
        return range(0)
    run = _run(tree, index + 1)
    joint = next((i for i in run if tree.lower(i) in TIGHT | LOOSE), None)
    if joint is None or joint < index + 2:
        return range(0)
    people = gazetteer().group_noun(tree.lower(joint - 1)) is not None
    body = people or _tells_body(tree.word(joint - 1))
    return range(0) if body or index + 1 in tree.names_over else run


def _tells_body(word: str) -> bool:
    """Say whether a word is that of an office, a body or a place: "The Mayor of Lesna"."""
    office = gazetteer().role_by_title(word) is not None
    return office or (kind_of_organization(word) or kind_of_place(word)) is not None


def _event(tree: Tree, index: int) -> range:
    """Return a treaty, race or order from its first word on: "the Treaty of Lesna"."""
    of = index + 1 < tree.sentence_span(index).last and tree.lower(index + 1) in {"of", "de"}
    word = tree.lower(index)
    if not of or not is_capital(tree, index) or word not in EVENTS_OF | ORDERS:
        return range(0)
    given = any(tree.lemma(one) in AWARDING for one in tree.ancestors(index))
    return _run(tree, index) if given or word in EVENTS_OF else range(0)


def _before_year(tree: Tree, index: int) -> range:
    """Return the title before a year in brackets: "Bread and Salt (1931)", beside a work's noun."""
    sent = tree.sentence_span(index)
    if tree.word(index) != "(" or index + 2 >= sent.last or not YEAR.match(tree.word(index + 1)):
        return range(0)
    works = WORKS | MAKING | STARRING
    told = any(tree.lemma(i) in works for i in range(sent.first, sent.last))
    if tree.word(index + 2) not in {")", ","} or not told:
        return range(0)
    for first in range(max(sent.first, index - LONGEST), index):
        apart = first > sent.first and tree.lower(first - 1) in {"at", "in", "near"}
        if is_capital(tree, first) and not apart and _run(tree, first).stop == index:
            return range(0) if _is_no_title(tree, first, index) else range(first, index)
    return range(0)


def _is_no_title(tree: Tree, first: int, last: int) -> bool:
    """Say whether a state or an author stands before the year: "Ann Lee (1990) writes"."""
    state = gazetteer().state_by_name(tree.doc.text_of(first, last)) is not None
    person = {tree.names_over.get(i) for i in range(first, last)} == {"PER"}
    acts = tree.is_dep(head_of(tree, first, last), "nsubj", "obl:agent", "nmod:poss")
    return state or (person and (acts or last - first == 1))


def _quoted(tree: Tree) -> Iterator[range]:
    """Yield what a pair of quotation marks holds, where each word of weight has a capital."""
    for quote in tree.quotes:
        tokens = tree.inside(quote)
        words = [i for i in tokens if tree.word(i)[0].isalnum()]
        if not 1 < len(words) <= LONGEST or tree.sentence(words[0]) != tree.sentence(words[-1]):
            continue
        small = [i for i in words if not is_capital(tree, i)]
        joined = small and all(tree.lower(i) in TIGHT | LOOSE for i in small)
        if joined and not _names_somebody(tree, words):
            yield range(words[0], words[-1] + 1)


def _names_somebody(tree: Tree, words: list[int]) -> bool:
    """Say whether words in quotation marks are names: "Lucky and Orla", "Bank of Lesna"."""
    ends = (words[0], words[-1])
    person = any(tree.names_over.get(i) == "PER" for i in words)
    small = not all(is_capital(tree, i) for i in ends)
    return small or person or any(_tells_body(tree.word(i)) for i in ends)


def is_of_work(tree: Tree, name: Name) -> bool:
    """Say whether a name that is no known body's is a work's: "the sequel to Orla".

    "Starred in Orla" and, of what the tagger takes for a place, "composed Orla".
    """
    if name.state is not None or name.organization is not None or name.label == "PER":
        return False
    head = tree.first_conjunct(head_of(tree, name.first, name.last))
    governor, prepositions = tree.head(head), tree.prepositions(head)
    if governor is None or kind_of_organization(tree.word(name.last - 1)) is not None:
        return False
    if tree.is_dep(head, "nmod") and prepositions in (["of"], ["to"]):
        return tree.lemma(governor) in OF_WORKS
    known = bool(gazetteer().place_by_name(tree.doc.text_of(name.first, name.last)))
    if tree.is_dep(head, "obl") and prepositions == ["in"] and tree.lemma(governor) in STARRING:
        return not known
    made = tree.lemma(governor) in (COMPOSING if known else MAKING)
    return made and tree.is_dep(head, "obj") and name.label == "LOC"
