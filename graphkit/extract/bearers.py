"""The entities so far by how they are called, so that a name meets only those it may mean."""

from collections import defaultdict
from collections.abc import Callable

from graphkit.extract.draft import Drafts
from graphkit.extract.named import initials_of, letters_of
from graphkit.model.vocabulary import EntityKind

__all__ = ["Bearers"]

_NOTHING = {("letters", ""), ("initials", "")}


class Bearers:
    """Entities of one label, by the keys and initials of their names and by their ids."""

    def __init__(self, drafts: Drafts, label: EntityKind, key: Callable[[str], str]) -> None:
        """Take in those that `drafts` has; `key` is what all spellings of a name share."""
        self._drafts = drafts
        self._key = key
        self._at: defaultdict[tuple[str, str], set[int]] = defaultdict(set)
        for entity in drafts.of(label):
            self.add(entity, *drafts.entities[entity].names)

    def add(self, entity: int, *names: str) -> None:
        """Note that an entity is named so, and its id."""
        parts = {("id", self._drafts.entities[entity].gazetteer_id or "")}
        for name in names:
            parts |= {("key", self._key(name)), ("letters", letters_of(name) or "")}
            parts |= {("initials", initials) for initials in initials_of(name)}
        for part in parts - _NOTHING:
            self._at[part].add(entity)

    def like(self, name: str, known: str | None) -> list[int]:
        """Return those that may be called so or have a gazetteer id, in the order of adding.

        They share a key with the name, or one may be the acronym of the other.
        """
        asked = {("key", self._key(name)), ("initials", letters_of(name) or "")}
        asked |= {("letters", initials) for initials in initials_of(name)}
        asked |= set() if known is None else {("id", known)}
        return sorted({entity for part in asked for entity in self._at.get(part, ())})
