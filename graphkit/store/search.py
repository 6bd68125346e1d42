"""How `find` compares words, the same in every store.

Names are compared by their key (`graphkit.names.name_key`), sentences by their folded words.
"""

import re
import unicodedata
from collections.abc import Iterable, Sequence

from graphkit.model.node import Entity, Node
from graphkit.names import name_key

__all__ = ["best_matches", "fold", "words"]

WORD = re.compile(r"[^\W_]+")


def fold(text: str) -> str:
    """Take case and accents off.

    >>> fold("Łukasz Évora STRASSE")
    'łukasz evora strasse'
    """
    if text.isascii():
        return text.lower()
    parts = unicodedata.normalize("NFKD", text.casefold())
    return "".join(char for char in parts if not unicodedata.combining(char))


def words(text: str) -> list[str]:
    """Split text into folded words of letters and digits, in order.

    >>> words("Vice-President O'Neil, 2nd")
    ['vice', 'president', 'o', 'neil', '2nd']
    """
    return WORD.findall(fold(text))


def best_matches(nodes: Iterable[Node], wanted: Sequence[str]) -> list[Entity]:
    """Return the entities with a name whose key holds all `wanted` words, best match first.

    An equal name comes first, then names of which they are whole words, then names of which
    they are parts; the shorter name first, then the smaller id.
    """
    ranked = []
    for node in nodes:
        if isinstance(node, Entity):
            names = {node.name, *node.aliases}
            matches = [match for name in names if (match := _match(name, wanted)) is not None]
            ranked += [(*min(matches), node.id, node)] if matches else []
    return [entry[-1] for entry in sorted(ranked, key=lambda entry: entry[:-1])]


def _match(name: str, wanted: Sequence[str]) -> tuple[int, int] | None:
    key = name_key(name)
    if not all(word in key for word in wanted):
        return None
    whole = set(wanted) <= set(key.split())
    return (0 if key.split() == [*wanted] else 1 if whole else 2), len(name)
