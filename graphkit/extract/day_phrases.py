"""The day that stands behind a noun and tells when it acts: "rebels [on Sunday] attacked it".

Behind a cue it tells when something was said.
"""

from collections.abc import Sequence

from graphkit.extract.dates import find_dates
from graphkit.extract.tree import Tree
from graphkit.model.base import Span

__all__ = ["BEGINS_CLAUSE", "PARTS_OF_A_DAY", "before_day", "days_behind", "without_day"]

PARTS_OF_A_DAY = frozenset("morning afternoon evening night".split())
_BESIDE = frozenset("on late early ,".split()) | PARTS_OF_A_DAY
BEGINS_CLAUSE = frozenset("DET PRON PROPN NOUN NUM ADJ".split())
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


def without_day(
    tree: Tree, tokens: tuple[int, ...], cue: int, dates: Sequence[Span]
) -> tuple[int, ...]:
    """Take off a time right behind the cue: it tells when something was said.

    "She said [on Monday] they had left", but "said [last year] was hard", where it is a subject.
    So is the part of a day: "said in Oslo yesterday [morning] they had left".
    """
    ends = {date.end for date in dates}
    hour = len(tokens) > 1 and tree.lower(tokens[0]) in PARTS_OF_A_DAY
    if hour and tree[tokens[0] - 1].end in ends:
        return tokens[1:]
    if len(tokens) < 2 or tokens[0] != cue + 1:
        return tokens
    at = 1 if tree[tokens[0]].pos == "ADP" else 0
    start = tree[tokens[at]].start
    day = next((date for date in dates if date.start in {start, tree[tokens[0]].start}), None)
    rest = tuple(t for t in tokens if day is not None and tree[t].start >= day.end)
    if len(rest) > 1 and tree.lower(rest[0]) in PARTS_OF_A_DAY:
        rest = rest[1:]
    if len(rest) > 1 and tree.lower(rest[0]) == "that" and tree[rest[0]].pos == "SCONJ":
        return rest[1:]
    named = tokens[: len(tokens) - len(rest)]
    if not rest or any(tree.is_dep(t, "nsubj", "nmod", "compound") for t in named):
        return tokens
    return rest if tree[rest[0]].pos in BEGINS_CLAUSE else tokens
