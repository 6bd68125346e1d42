"""The aliases of an entity, as many as a reader wants to see: a state has fifty."""

from collections.abc import Iterable, Mapping, Sequence

from graphkit.model.node import Entity
from graphkit.store.base import View

__all__ = ["FEW", "few", "few_aliases"]

FEW = 4


def few(items: Sequence[str], count: int | None = None) -> str:
    """Return the first items, and how many more there are; `items` may be the first of `count`.

    >>> few(["Kyiv", "Kiev"]), few(["a", "b", "c", "d", "e", "f"])
    ('Kyiv, Kiev', 'a, b, c, d and 2 more')
    """
    count = len(items) if count is None else count
    more = f" and {count - FEW} more" if count > FEW else ""
    return f"{', '.join(items[:FEW])}{more}"


def few_aliases(view: View, entities: Iterable[Entity]) -> Mapping[str, str]:
    """Return, by entity, a few aliases: those that the texts use most, then the others by name.

    Entities without aliases are left out.
    """
    named = {entity.id: entity.aliases for entity in entities if entity.aliases}
    used = view.surfaces([key for key, aliases in named.items() if len(aliases) > FEW])
    return {
        key: few(sorted(aliases, key=lambda alias: (-used[key][alias], alias)))
        if key in used
        else few(aliases)
        for key, aliases in named.items()
    }
