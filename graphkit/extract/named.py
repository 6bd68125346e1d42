"""A name in the text, as a stretch of tokens with a label, and a proposal for one."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from graphkit.extract.tree import Tree
from graphkit.gazetteer_records import Organization, StateMatch
from graphkit.names import name_key

__all__ = [
    "Name",
    "NameLabel",
    "Proposal",
    "head_of",
    "initials_of",
    "is_acronym",
    "key_of",
    "letters_of",
]

NameLabel = Literal["PER", "ORG", "LOC", "STATE"]
# Their initials may be missing in an acronym.
SMALL_WORDS = frozenset("of the and for in on de".split())


@dataclass(frozen=True, slots=True)
class Name:
    """A name: `tokens[first:last]`, never overlapping another."""

    first: int
    last: int
    label: NameLabel
    state: StateMatch | None = None
    organization: Organization | None = None


@dataclass(frozen=True, slots=True)
class Proposal:
    """A stretch that may be a name; of two that overlap the one with the lower rank is kept."""

    rank: int
    name: Name


def head_of(tree: Tree, first: int, last: int) -> int:
    """Return the token of `tokens[first:last]` that hangs on a word outside, else the last."""
    for index in range(first, last):
        head = tree.head(index)
        if head is None or not first <= head < last:
            return index
    return last - 1


def key_of(tree: Tree, name: Name) -> str:
    """Return what all spellings of a name share (`graphkit.names.name_key`)."""
    return name_key(tree.doc.text_of(name.first, name.last))


def is_acronym(one: str, two: str) -> bool:
    """Say whether one name is made of the other's initials ("GLU", "Great Lakes Union")."""
    short, full = sorted((one, two), key=len)
    letters = letters_of(short)
    return letters is not None and letters in initials_of(full)


def letters_of(name: str) -> str | None:
    """Return the letters of a name that may be an acronym: "GLU" of "G.L.U."."""
    letters = name.replace(".", "")
    return letters if letters.isupper() and letters.isalpha() and len(letters) > 1 else None


@lru_cache(maxsize=1 << 12)
def initials_of(name: str) -> frozenset[str]:
    """Return the acronyms of a name, without its small words and with them."""
    words = name.replace("-", " ").split()
    initials = "".join(word[0] for word in words if word.lower() not in SMALL_WORDS)
    every = "".join(word[0] for word in words if word.lower() != "the")
    return frozenset({initials.upper(), every.upper()})
