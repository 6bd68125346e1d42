"""One outline of what several articles know of one entity."""

from collections.abc import Iterable

from graphkit.model.outline import EntityOutline
from graphkit.scripts import is_latin

__all__ = ["joined"]


def joined(outlines: Iterable[EntityOutline]) -> EntityOutline:
    """Join the outlines of one id into one that holds all names, offices, states and bodies.

    The name shown is the longest that is in Latin letters and not all in capitals; of these the
    first in order. The order and the grouping in which outlines are joined do not matter.

    Raises:
        ValueError: There are none, or they have several ids.

    >>> putin = EntityOutline(id="1", label="Person", name="Putin", names=("Putin",))
    >>> full = EntityOutline(id="1", label="Person", name="Vladimir Putin", states=("RUS",))
    >>> both = joined([putin, full])
    >>> both.name, both.names, both.states, both.articles
    ('Vladimir Putin', ('Putin', 'Vladimir Putin'), ('RUS',), 2)
    """
    all_of_it = list(outlines)
    if len({(one.id, one.label) for one in all_of_it}) != 1:
        raise ValueError(f"outlines of one id and label expected, got {len(all_of_it)} outlines")
    first = [one.first for one in all_of_it if one.first is not None]
    last = [one.last for one in all_of_it if one.last is not None]
    names = {name for one in all_of_it for name in (one.name, *one.names)}
    return EntityOutline(
        id=all_of_it[0].id,
        label=all_of_it[0].label,
        name=min((one.name for one in all_of_it), key=_rank),
        names=tuple(sorted(names)),
        offices=tuple(sorted({office for one in all_of_it for office in one.offices})),
        born=tuple(sorted({year for one in all_of_it for year in one.born})),
        states=tuple(sorted({state for one in all_of_it for state in one.states})),
        bodies=tuple(sorted({body for one in all_of_it for body in one.bodies})),
        home=tuple(sorted({state for one in all_of_it for state in one.home})),
        kind=min((one.kind for one in all_of_it if one.kind is not None), default=None),
        gazetteer=any(one.gazetteer for one in all_of_it),
        named=any(one.named for one in all_of_it),
        shared=any(one.shared for one in all_of_it),
        first=min(first, default=None),
        last=max(last, default=None),
        articles=sum(one.articles for one in all_of_it),
    )


def _rank(name: str) -> tuple[bool, bool, int, str]:
    return not is_latin(name), name.isupper() and " " in name, -len(name), name
