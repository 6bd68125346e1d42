"""Ids that let the same actor of two articles meet in one node.

By their ids entities meet only by the gazetteer or by an equal full name and label; what has no
full name ("Putin", "the officials") has an id of its article. An id is a hash of that name, so it
does not depend on which articles are loaded. `resolve.resolution` decides what else is one.
"""

from collections.abc import Sequence

from graphkit.ids import digest
from graphkit.model.extraction import EntityRecord
from graphkit.names import is_full_person_name, name_key
from graphkit.resolve.bodies.names import is_name, tells_which
from graphkit.resolve.places import says_which

__all__ = ["entity_id", "entity_ids"]


def entity_id(entity: EntityRecord, article: str) -> str:
    """Return the id of an entity: the gazetteer's, else a hash.

    A state is its ISO 3166-1 alpha-3 code, or X- and its name. A group belongs to its name and
    state: "Russian troops" of two articles meet, "unnamed officials" of two never do; so does a
    body without a name of its own ("the Chadian government"). A place of which several bear the
    name stays with its article, unless the article says which is meant; so does a body whose name
    many states have one of ("the Supreme Court"), or an acronym; and what is no more than a sort
    of place ("the Western District").
    """
    if entity.label == "State" and entity.gazetteer_id is not None:
        return entity.gazetteer_id
    if entity.gazetteer_id is not None:
        return digest(entity.label, "gazetteer", entity.gazetteer_id)
    key = name_key(entity.name)
    if entity.label == "Group" or _is_of_state(entity):
        return digest(entity.label, key, entity.state, None if entity.named else article)
    return digest(entity.label, key, None if _is_shared(entity) else article)


def _is_of_state(entity: EntityRecord) -> bool:
    """Say whether a body is known by its state alone: "the Chadian government"."""
    body = entity.label == "Organization" and entity.named and entity.state is not None
    return body and not is_name(entity.name)


def _is_shared(entity: EntityRecord) -> bool:
    """Say whether the name alone says who it is: "Kenya Airways", not "the Supreme Court"."""
    match entity.label:
        case "Person":
            return entity.named and is_full_person_name(entity.name)
        case "Organization":
            return entity.named and tells_which(entity.name)
        case _:
            decided = entity.located_by is None  # else which place is meant is undecided
            return entity.named and decided and says_which(entity.name)


def entity_ids(entities: Sequence[EntityRecord], article: str) -> tuple[str, ...]:
    """Return the ids of an article's entities, in their order.

    "Three people" and "five people" are two groups that nobody names, and "a man" and "another
    man" two persons: the second gets an id of its own.
    """
    found: list[str] = []
    for entity in entities:
        key = entity_id(entity, article)
        if key in found and not entity.named:
            number = sum(other.name == entity.name for other in entities[: len(found)])
            key = digest(key, number)
        found.append(key)
    return tuple(found)
