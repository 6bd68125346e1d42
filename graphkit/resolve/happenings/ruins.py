"""Two sides that each say the other destroyed one thing: it was destroyed once, by one of them.

"Russian troops blew up the Kakhovka dam, Ukraine said." "Ukrainian forces wrecked the Kakhovka
dam, the Kremlin said."
"""

from collections.abc import Iterator
from itertools import combinations
from typing import Final

from graphkit.resolve.happenings.days import known_days
from graphkit.resolve.happenings.parties import other_people, shared
from graphkit.resolve.happenings.reports import Report
from graphkit.resolve.happenings.things import things_of

__all__ = ["ruin_keys", "ruined_by_others"]

_RUINING: Final = frozenset(
    "blow burn demolish destroy destruction raze ruin sabotage scuttle sink wreck".split()
)
_LONGEST_GAP: Final = 30  # days between publications; then it may have been built again
_MOST_WORDS: Final = 5


def ruin_keys(report: Report) -> Iterator[tuple[str, ...]]:
    """Yield under what claims of one destruction meet: two words of the thing's name.

    Within an article one word is enough: "the dam" is the one that it tells of.
    """
    event = report.event
    known = event.actors and event.affirmed and event.status not in ("reported", "negated")
    if event.type != "ASSAULT" or event.lemma.split(" ", 1)[0] not in _RUINING or not known:
        return
    words = _words(report)
    yield from combinations(words, 2)
    yield from ((report.article, word) for word in words)


def _words(report: Report) -> list[str]:
    places = (report.name(i) for i in report.targets if report.label(i) == "Location")
    return sorted(things_of([*report.event.objects, *places]))[:_MOST_WORDS]


def ruined_by_others(one: Report, two: Report) -> str | None:
    """Return in words who is said to have done it, if two reports that share a key name two."""
    keys = {*ruin_keys(one)} & {*ruin_keys(two)}
    days = known_days(one.event), known_days(two.event)
    if not keys or (days[0] and days[1] and (days[0][1] < days[1][0] or days[1][1] < days[0][0])):
        return None
    if one.published and two.published:
        gap = abs((one.published - two.published).days)
        if gap > _LONGEST_GAP:
            return None
    if not other_people(one, two) and not shared(one, one.actors, two, two.actors).disjoint:
        return None
    names = sorted(" and ".join(sorted(map(r.name, r.event.actors))) for r in (one, two))
    return f"different actors: {' and '.join(names)}"
