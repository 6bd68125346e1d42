"""Names in Cyrillic, Greek and other letters inside an English text.

In brackets behind a Latin name they name the same; standing alone, those in Cyrillic or Greek are
names of their own, which meet a Latin one by how they are romanized.
"""

from collections.abc import Sequence
from typing import NamedTuple

from graphkit.extract.draft import Drafts, Place
from graphkit.extract.named import Name, head_of
from graphkit.extract.tree import Tree
from graphkit.names import name_key
from graphkit.scripts import is_latin, romanized
from graphkit.spelling import alike

__all__ = ["Aside", "add_asides", "find_asides", "may_stand", "same_romanized"]

OPENING, CLOSING = frozenset("(["), frozenset(")]")
LABEL = 4  # words before the name that say its language: "(in Belarusian: ...)"
SHORTEST = 3  # letters; "β" is no name


class Aside(NamedTuple):
    """A name in other letters, `tokens[first:last]`, in the bracket that opens behind `name`."""

    name: Name
    first: int
    last: int

    def holds(self, name: Name) -> bool:
        """Say whether a name lies in the bracket: "Belarusian" before the name in that language."""
        return self.name.last < name.first < self.last


def find_asides(tree: Tree, names: Sequence[Name]) -> list[Aside]:
    """Return the names in other letters in brackets right behind a Latin name.

    "Vladimir Makei (Уладзімір Макей)", "Kyiv (Ukrainian: Київ)", "Xi Jinping (习近平)". What can
    be romanized must agree with the name: "the ministry (Министерство)" does not.
    """
    return [aside for name in names if (aside := _aside(tree, name)) is not None]


def add_asides(drafts: Drafts, asides: Sequence[Aside]) -> None:
    """Add them as mentions and aliases of those behind whose names they stand."""
    tree = drafts.tree
    for name, first, last in asides:
        entity = drafts.entity_at(head_of(tree, name.first, name.last))
        if entity is not None:
            drafts.entities[entity].call(tree.doc.text_of(first, last))
            drafts.mention(entity, Place(first, last, head_of(tree, first, last), "name"))


def may_stand(tree: Tree, first: int, last: int) -> bool:
    """Say whether words in other letters may be a name of their own.

    "Зеленский arrived" is; "the word “мир”", a lone Greek letter and what stands in brackets are
    none, nor is what cannot be romanized, of which no tagger here knows where it ends.
    """
    words = [tree.word(index) for index in range(first, last)]
    surface = "".join(words)
    capital = all(word[0].isupper() for word in words if word[0].isalpha())
    latin = romanized(surface)
    mixed = any(map(str.isascii, filter(str.isalpha, surface)))  # a letter slipped in
    whole = latin != surface and is_latin(latin) and not mixed
    return whole and capital and len(surface) >= SHORTEST and not _in_brackets(tree, first)


def same_romanized(one: str, two: str) -> bool:
    """Say whether a name in other letters and a Latin one are one person's in two scripts.

    Their last words are alike, and their first ones if both have two.

    >>> same_romanized("Зеленский", "Volodymyr Zelensky")
    True
    >>> same_romanized("Ольга Зеленская", "Volodymyr Zelensky")
    False
    """
    first, second = _words(one), _words(two)
    if not first or not second or not alike(first[-1], second[-1]):
        return False
    return min(len(first), len(second)) == 1 or alike(first[0], second[0])


def _words(name: str) -> list[str]:
    return name_key(romanized(name)).split()


def _aside(tree: Tree, name: Name) -> Aside | None:
    end = tree.sentence_span(name.first).last
    if name.last + 1 >= end or tree.word(name.last) not in OPENING:
        return None
    first = _start(tree, name.last + 1, end)
    if first is None or not is_latin(tree.doc.text_of(name.first, name.last)):
        return None
    last = first
    while last < end and not is_latin(tree.word(last)):
        last += 1
    surface = tree.doc.text_of(first, last)
    closed = any(tree.word(index) in CLOSING for index in range(last, end))
    return Aside(name, first, last) if closed and _agrees(tree, name, surface) else None


def _start(tree: Tree, first: int, end: int) -> int | None:
    """Return where the other letters begin: behind the bracket, or behind the language's name."""
    if not is_latin(tree.word(first)):
        return first
    behind = range(first + 1, min(first + LABEL, end))
    found = next((index for index in behind if not is_latin(tree.word(index))), None)
    told = found is not None and (found == first + 1 or tree.word(found - 1) == ":")
    return found if told and tree.word(found - 1) != "," else None  # type: ignore[operator]


def _agrees(tree: Tree, name: Name, surface: str) -> bool:
    """Say whether one word of the two names is the same; what cannot be romanized is believed."""
    latin = romanized(surface)
    if not is_latin(latin):
        return True
    words = [w for w in name_key(tree.doc.text_of(name.first, name.last)).split() if len(w) > 1]
    return any(alike(one, two) for one in name_key(latin).split() for two in words)


def _in_brackets(tree: Tree, index: int) -> bool:
    before = range(index - 1, tree.sentence_span(index).first - 1, -1)
    mark = next((tree.word(i) for i in before if tree.word(i) in OPENING | CLOSING), "")
    return mark in OPENING
