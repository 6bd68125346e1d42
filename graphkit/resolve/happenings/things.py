"""The words by which two reports show that they speak of the same thing."""

import re
from collections.abc import Iterable
from functools import lru_cache

__all__ = ["things_of"]

_WORD = re.compile(r"[^\W\d_]{3,}")
# Words that say nothing of which thing it is, and things that stand in every such report.
_EMPTY = frozenset(
    """the and its his her their our for with from over into onto near off out this that these
    those some any all more most other others another each both own first second third last new
    few many several two three four five six seven eight nine ten dozen hundred thousand million
    billion which who whose what time day way thing side part number end start""".split()
)
_EVERYDAY = frozenset(
    """person people man woman child civilian troop soldier force army target missile rocket shell
    bomb drone weapon arm gun fire attack strike war conflict fighting violence invasion area
    region city town village country state government support help aid call talk meeting decision
    statement move action situation question issue""".split()
)


def things_of(objects: Iterable[str]) -> frozenset[str]:
    """Return the telling words of phrases, in the singular.

    >>> sorted(things_of(["the Kakhovka dam", "two missiles", "Ukraine's grain exports"]))
    ['dam', 'export', 'grain', 'kakhovka', 'ukraine']
    """
    return frozenset(word for phrase in objects for word in _words(phrase))


@lru_cache(maxsize=1 << 16)
def _words(phrase: str) -> tuple[str, ...]:
    found = (_singular(word) for word in _WORD.findall(phrase.lower().replace("’", "'")))
    return tuple(word for word in found if word not in _EMPTY and word not in _EVERYDAY)


def _singular(word: str) -> str:
    if word in _EMPTY:
        return word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    return word[:-1] if word.endswith("s") and not word.endswith(("ss", "us", "is")) else word
