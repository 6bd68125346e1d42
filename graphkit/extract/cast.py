"""Who and what an article speaks of: entities with their mentions, looked up by token."""

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import cached_property

from graphkit.extract.by_place import SpanIndex
from graphkit.extract.tree import Tree
from graphkit.model.base import Span
from graphkit.model.extraction import EntityRecord, Mention

__all__ = ["PLACES", "Cast"]

PLACES = frozenset(("Location", "State"))  # labels; a state is an actor and a place


@dataclass(frozen=True)
class Cast:
    """The entities of one article; mentions are in text order, outer before inner."""

    tree: Tree
    entities: tuple[EntityRecord, ...]
    mentions: tuple[Mention, ...]

    @cached_property
    def _by_head(self) -> dict[int, Mention]:
        """The widest mention headed by each token; of equals the one that is no demonym."""
        found: dict[int, Mention] = {}
        for mention in self.mentions:
            before = found.get(mention.head)
            if before is None or _breadth(before) < _breadth(mention):
                found[mention.head] = mention
        return found

    @cached_property
    def _by_head_all(self) -> dict[int, list[Mention]]:
        found: dict[int, list[Mention]] = {}
        for mention in self.mentions:
            found.setdefault(mention.head, []).append(mention)
        return found

    def mention_at(self, token: int) -> Mention | None:
        """Return the mention whose head is the token: the actor a verb's subject names."""
        return self._by_head.get(token)

    def entity_at(self, token: int) -> int | None:
        """Return the entity whose mention is headed by the token."""
        mention = self.mention_at(token)
        return None if mention is None else mention.entity

    def entities_at(self, token: int) -> list[int]:
        """Return the entities of all widest mentions headed by the token.

        More than one in "Chadian and Malian troops", which are two groups.
        """
        widest = self.mention_at(token)
        if widest is None:
            return []
        found = [m for m in self._by_head_all[token] if _breadth(m) == _breadth(widest)]
        return list(dict.fromkeys(mention.entity for mention in found))

    def last_of(self, token: int) -> int:
        """Return the token after the widest mention headed by the token, else after itself."""
        mention, last = self.mention_at(token), token + 1
        if mention is None:
            return last
        while last < len(self.tree.tokens) and self.tree[last].end <= mention.end:
            last += 1
        return last

    def inside(self, tokens: Sequence[int]) -> list[Mention]:
        """Return the mentions that lie within the tokens' stretch of text, in text order."""
        return self.within(self.tree.span(list(tokens)))

    def within(self, span: Span) -> list[Mention]:
        """Return the mentions that lie within a span, in text order."""
        first = bisect_left(self._starts, span.start)
        last = bisect_left(self._starts, span.end)
        return [mention for mention in self.mentions[first:last] if mention.end <= span.end]

    def meeting(self, span: Span) -> list[Mention]:
        """Return the mentions that share a character with a span, in text order."""
        return self._index.overlapping(span)

    def ending_at(self, token: int) -> list[Mention]:
        """Return the mentions that end with a token, in text order."""
        end = self.tree[token].end
        return [mention for mention in self.meeting(self.tree[token]) if mention.end == end]

    @cached_property
    def _index(self) -> SpanIndex[Mention]:
        return SpanIndex((mention, (mention,)) for mention in self.mentions)

    def last_before(self, mention: Mention, labels: Collection[str]) -> Mention | None:
        """Return the last mention of one of the labels that ends before another begins."""
        for place in range(bisect_left(self._starts, mention.start) - 1, -1, -1):
            before = self.mentions[place]
            if before.end < mention.start and self.label(before.entity) in labels:
                return before
        return None

    def starting_at(self, token: int) -> list[Mention]:
        """Return the mentions that begin with a token, the widest first."""
        start = self.tree[token].start
        first, last = bisect_left(self._starts, start), bisect_right(self._starts, start)
        return list(self.mentions[first:last])

    def headed_by(self, token: int) -> list[Mention]:
        """Return all mentions headed by a token, in text order."""
        return self._by_head_all.get(token, [])

    @cached_property
    def _starts(self) -> list[int]:
        return [mention.start for mention in self.mentions]

    def label(self, entity: int) -> str:
        """Return the label of an entity."""
        return self.entities[entity].label


def _breadth(mention: Mention) -> tuple[int, bool]:
    return mention.end - mention.start, mention.kind != "demonym"
