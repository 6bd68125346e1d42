"""Who and what an article speaks of: entities with their mentions, looked up by token."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from graphkit.extract.tree import Tree
from graphkit.model.extraction import EntityRecord, Mention

__all__ = ["Cast"]


@dataclass(frozen=True)
class Cast:
    """The entities of one article; mentions are in text order, outer before inner."""

    tree: Tree
    entities: tuple[EntityRecord, ...]
    mentions: tuple[Mention, ...]

    @cached_property
    def _by_head(self) -> dict[int, Mention]:
        """The widest mention headed by each token; one name or noun phrase per head."""
        found: dict[int, Mention] = {}
        for mention in self.mentions:
            before = found.get(mention.head)
            if before is None or before.end - before.start < mention.end - mention.start:
                found[mention.head] = mention
        return found

    def mention_at(self, token: int) -> Mention | None:
        """Return the mention whose head is the token: the actor a verb's subject names."""
        return self._by_head.get(token)

    def entity_at(self, token: int) -> int | None:
        """Return the entity whose mention is headed by the token."""
        mention = self.mention_at(token)
        return None if mention is None else mention.entity

    def inside(self, tokens: Sequence[int]) -> list[Mention]:
        """Return the mentions that lie within the tokens' stretch of text, in text order."""
        span = self.tree.span(list(tokens))
        return [mention for mention in self.mentions if span.covers(mention)]

    def label(self, entity: int) -> str:
        """Return the label of an entity."""
        return self.entities[entity].label
