"""What no one person's life can hold: births years apart, two callings in two countries at once.

Two people of one full name have one id. Where what two articles tell cannot be of one, the article
gets an id of its own for its person; precision comes first, so that nothing else parts them:
offices change, and so do the countries and clubs of which an article speaks.
"""

import datetime as dt
from collections.abc import Iterator, Sequence

from graphkit.model.outline import EntityOutline
from graphkit.resolve.people.ties import Ties, is_high, ties_of

__all__ = ["namesakes", "tells_of_life", "two_lives"]

APART = 10  # years between two births; an age may be of another year, or told wrongly
AT_ONCE = dt.timedelta(days=366)  # within it nobody plays for one country and governs another
PLAYING = frozenset("athlete boxer cricketer cyclist footballer golfer wrestler".split())


def tells_of_life(entity: EntityOutline) -> bool:
    """Say whether an article tells of a person what can part it from a namesake."""
    ties = ties_of(entity)
    return bool(entity.born) or _plays(ties) or _governs(ties)


def two_lives(one: EntityOutline, two: EntityOutline) -> str | None:
    """Return why what is told of two is not of one person, or None.

    >>> old = EntityOutline(id="1", label="Person", name="Ann Lee", born=(1950,))
    >>> two_lives(old, EntityOutline(id="2", label="Person", name="Ann Lee", born=(1998,)))
    'born about 1950 and about 1998'
    >>> two_lives(old, EntityOutline(id="2", label="Person", name="Ann Lee", born=(1952,)))
    """
    first, second = sorted((one.born, two.born))
    if not first or not second or min(abs(a - b) for a in first for b in second) < APART:
        return None
    return f"born about {first[0]} and about {second[0]}"


def namesakes(told: Sequence[tuple[str, EntityOutline]]) -> Iterator[str]:
    """Yield the articles whose person is another than the one of that name in most others.

    Args:
        told: articles, each with what it tells of a person of one name; in any order. What tells
            nothing of a life (`tells_of_life`) need not be there, and stays with the most.
    """
    if not _may_part([entity for _, entity in told]):
        return
    groups: list[list[tuple[str, EntityOutline]]] = []
    for article, entity in sorted(told, key=lambda one: (one[1].first or dt.date.max, one[0])):
        fitting = (group for group in groups if not any(_part(entity, other) for _, other in group))
        group = next(fitting, None)
        if group is None:
            groups.append(group := [])
        group.append((article, entity))
    most = max(groups, key=len, default=[])  # of equals the earliest
    yield from (article for group in groups if group is not most for article, _ in group)


def _may_part(people: Sequence[EntityOutline]) -> bool:
    """Say whether two of them could part, without comparing each with each: few names get so far.

    A president of 400 articles, who never played for anybody, has 80,000 pairs of them.
    """
    born = [year for one in people for year in one.born]
    if born and max(born) - min(born) >= APART:
        return True
    ties = [ties_of(one) for one in people]
    return any(map(_plays, ties)) and any(map(_governs, ties))


def _part(one: EntityOutline, two: EntityOutline) -> bool:
    """Say whether two articles' persons are two.

    So are, within a year, a footballer of Argentina and a prime minister of Norway.
    """
    if two_lives(one, two) is not None:
        return True
    first, second = ties_of(one), ties_of(two)
    if not _at_once(one, two) or not first.states or first.states & second.states:
        return False
    return bool(second.states) and (
        (_plays(first) and _governs(second)) or (_plays(second) and _governs(first))
    )


def _at_once(one: EntityOutline, two: EntityOutline) -> bool:
    if one.first is None or two.first is None:
        return False
    return abs(one.first - two.first) <= AT_ONCE


def _plays(ties: Ties) -> bool:
    return not PLAYING.isdisjoint(ties.titles)


def _governs(ties: Ties) -> bool:
    return any(is_high(title) for title in ties.titles)
