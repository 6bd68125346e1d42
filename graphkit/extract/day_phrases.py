"""The day that stands behind a noun and tells when it acts: "rebels [on Sunday] attacked it"."""

from graphkit.extract.dates import find_dates
from graphkit.extract.tree import Tree

__all__ = ["PARTS_OF_A_DAY", "before_day", "days_behind"]

PARTS_OF_A_DAY = frozenset("morning afternoon evening night".split())
_BESIDE = frozenset("on late early ,".split()) | PARTS_OF_A_DAY
_LONGEST = 6  # tokens: "late on Monday 3 May 2010"


def days_behind(tree: Tree, noun: int) -> list[int]:
    """Return the tokens of the day phrases that the tree hangs on a noun before them.

    In "Rebels late on Monday attacked it" these are "late on Monday"; "the army of 1990" and
    "Monday's talks" have none.
    """
    behind = [c for c in tree.children(noun, "nmod", "obl", "advmod") if c > noun]
    phrases = (tree.subtree(child) for child in behind)
    return sorted({t for phrase in phrases if _is_day(tree, phrase) for t in phrase})


def before_day(tree: Tree, noun: int, tokens: list[int]) -> list[int]:
    """Return the tokens of a noun phrase that stand before its day: "the army on Sunday"."""
    end = min(days_behind(tree, noun), default=len(tree.tokens))
    return [token for token in tokens if token < end]


def _is_day(tree: Tree, phrase: list[int]) -> bool:
    if len(phrase) > _LONGEST:
        return False
    span = tree.span(phrase)
    found = find_dates(tree.text, span.start, span.end, None)
    days = [date for date in found if date.precision == "day"]
    beside = [t for t in phrase if not any(day.covers(tree[t]) for day in days)]
    return bool(days) and all(tree.lower(t) in _BESIDE for t in beside)
