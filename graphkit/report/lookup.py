"""From a name that a user typed to the entities that bear it."""

import re
from collections.abc import Collection

from graphkit.errors import InputError, NotFoundError
from graphkit.model.node import ACTOR_LABELS, ENTITY_LABELS, Article, Entity
from graphkit.names import name_key
from graphkit.report.evidence import title_of
from graphkit.store.base import View

__all__ = [
    "find_actors",
    "find_article",
    "find_ends",
    "find_entities",
    "is_id",
    "refuse_empty",
    "unknown_name",
]

NEAREST = 3
SHORTEST_PREFIX = 6  # hexadecimal digits
SHOWN = 5  # articles of one title
_ID = re.compile(r"(?=.*\d)[0-9a-f]{20}")
CUTOFF = 0.6  # difflib's own default: a name with two letters swapped passes, a stranger does not


def find_actors(view: View, name: str) -> list[Entity]:
    """Return the actors that bear `name`; see `find_entities`."""
    return find_entities(view, name, labels=ACTOR_LABELS)


def find_entities(
    view: View, name: str, *, labels: Collection[str] = ENTITY_LABELS
) -> list[Entity]:
    """Return the entities with this id, or with this name or alias in any case, by id.

    Raises:
        NotFoundError: There is none; the message offers the nearest names.
    """
    wanted = name.strip()
    by_id = view.node(wanted) if wanted else None
    if isinstance(by_id, Entity) and by_id.label in labels:
        return [by_id]
    alike = view.named(wanted) if wanted else []
    bearing = [one for one in alike if one.label in labels and _bears(one, wanted.lower())]
    if not bearing:
        raise unknown_name(view, name, labels=labels)
    return bearing


def find_ends(view: View, names: tuple[str, str]) -> tuple[set[str], set[str]]:
    """Return the ids of those who bear the one name and of those who bear the other.

    Raises:
        NotFoundError: Nobody bears one of them; see `find_entities`.
        InputError: Somebody bears both.
    """
    one, two = ({entity.id for entity in find_entities(view, name)} for name in names)
    if one & two:
        raise InputError(f"{names[0]!r} and {names[1]!r} are the same node: name two")
    return one, two


def find_article(view: View, wanted: str) -> Article:
    """Return the article with this id, the first six or more digits of one, a URL or a title.

    Raises:
        NotFoundError: There is none.
        InputError: There are several.
    """
    articles = [node for node in view.nodes(labels=("Article",)) if isinstance(node, Article)]
    found = [article for article in articles if _answers(article, wanted)]
    exact = [article for article in found if article.id == wanted]
    if exact:
        return exact[0]
    if not found:
        raise NotFoundError(f"no article with the id, URL or title {wanted!r} in the store")
    if len(found) > 1:
        names = ", ".join(f"{one.id[:12]} ({title_of(one)})" for one in found[:SHOWN])
        raise InputError(f"{wanted!r} names {len(found)} articles; give an id: {names}")
    return found[0]


def refuse_empty(view: View) -> None:
    """Let nothing be made of a store without articles.

    Raises:
        NotFoundError: There is none.
    """
    if next(view.node_fields("Article", ()), None) is None:
        raise NotFoundError("no article in the store: load some with `graphkit load ARTICLES`")


def unknown_name(
    view: View, name: str, *, labels: Collection[str] = ENTITY_LABELS
) -> NotFoundError:
    """Return the error for a name that nobody bears, with the nearest names in it.

    What looks like an id may be one of anything.
    """
    if is_id(name):
        return NotFoundError(f"nothing with the id {name} in the store")
    kind = "actor" if set(labels) == set(ACTOR_LABELS) else "actor or place"
    elsewhere = any(_bears(one, name.strip().lower()) for one in view.named(name.strip()))
    what = f"{name!r} is a place in the store, no actor"
    what = what if elsewhere else f"no {kind} named {name!r} in the store"
    near = _nearest_names(view, name, labels=labels)
    hint = f"; did you mean {' or '.join(near)}?" if near else "; `graphkit find` searches for it"
    return NotFoundError(f"{what}{hint}")


def is_id(text: str) -> bool:
    """Say whether a text can only be an id: of an edge, an event or any other node."""
    return _ID.fullmatch(text) is not None


def _nearest_names(view: View, name: str, *, labels: Collection[str]) -> list[str]:
    """Return up to three names of entities whose name or alias resembles `name`, nearest first.

    Case and accents do not count.
    """
    from graphkit.report.nearest import nearest  # noqa: PLC0415 (NumPy costs 0.1 s)

    bearers: dict[str, tuple[str, str]] = {}  # of each spelling the first by id
    for label in labels:
        for key, node_id, shown in view.name_keys(label):
            bearers[key] = min(bearers.get(key, (node_id, shown)), (node_id, shown))
    wanted = name_key(name)
    close = nearest(wanted, list(bearers), count=3 * NEAREST, cutoff=CUTOFF)
    # A surname alone is far from the full name by letters, yet it is what people type.
    holding = sorted(key for key in bearers if wanted and wanted in key.split())
    return list(dict.fromkeys(bearers[key][1] for key in (*close, *holding)))[:NEAREST]


def _bears(entity: Entity, wanted: str) -> bool:
    return entity.name.lower() == wanted or any(alias.lower() == wanted for alias in entity.aliases)


def _answers(article: Article, wanted: str) -> bool:
    prefix = len(wanted) >= SHORTEST_PREFIX and article.id.startswith(wanted.lower())
    title = title_of(article).lower() == wanted.strip().lower()
    return article.id == wanted or prefix or wanted in article.urls or title
