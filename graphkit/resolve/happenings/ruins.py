"""Two sides that each say the other destroyed one thing: it was destroyed once, by one of them.

"Russian troops blew up the Kakhovka dam, Ukraine said." "Ukrainian forces wrecked the Kakhovka
dam, the Kremlin said."
"""

from collections.abc import Iterator
from itertools import combinations
from typing import Final

from graphkit.resolve.happenings.days import known_days, overlap
from graphkit.resolve.happenings.parties import shared_actors
from graphkit.resolve.happenings.reports import Report
from graphkit.resolve.happenings.things import things_of

__all__ = ["ruin_keys", "ruined_by_others"]

_RUINING: Final = frozenset(
    "blow burn demolish destroy destruction raze ruin sabotage scuttle sink wreck".split()
)
_LONGEST_GAP: Final = 30  # days between publications; then it may have been built again
_MOST_WORDS: Final = 5  # of a name; every two of them are a key


def ruin_keys(report: Report) -> Iterator[tuple[str, ...]]:
    """Yield under what claims of one destruction meet: two words of the thing's name.

    Within an article one word is enough: "the dam" is the one that it tells of.
    """
    if _is_claimed(report):
        words = _words(report)
        yield from combinations(words, 2)
        yield from ((report.article, word) for word in words)


def _is_claimed(report: Report) -> bool:
    """Say whether it is a destruction that a source, and no article itself, lays to somebody."""
    event = report.event
    if event.type != "ASSAULT" or event.lemma.split(" ", 1)[0] not in _RUINING:
        return False
    return bool(event.actors) and event.affirmed and event.status not in ("reported", "negated")


def _words(report: Report) -> list[str]:
    places = (report.name(i) for i in report.targets if report.label(i) == "Location")
    return sorted(things_of([*report.event.objects, *places]))[:_MOST_WORDS]


def ruined_by_others(one: Report, two: Report) -> str | None:
    """Return in words who is said to have done it, if two reports that share a key name two."""
    if {*ruin_keys(one)}.isdisjoint(ruin_keys(two)) or not _may_be_at_once(one, two):
        return None
    if not shared_actors(one, two).disjoint:
        return None
    names = sorted(" and ".join(sorted(map(r.name, r.event.actors))) for r in (one, two))
    return f"different actors: {' and '.join(names)}"


def _may_be_at_once(one: Report, two: Report) -> bool:
    first, second = known_days(one.event), known_days(two.event)
    if first is not None and second is not None and not overlap(first, second):
        return False
    if one.published is None or two.published is None:
        return True
    return abs((one.published - two.published).days) <= _LONGEST_GAP
