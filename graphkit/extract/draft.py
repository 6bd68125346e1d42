"""The cast while it is being made: entities gather mentions, names and facts, and are merged."""

from collections import defaultdict
from dataclasses import dataclass, field, replace
from typing import Literal, Protocol

from graphkit.extract.cast import Cast
from graphkit.extract.tree import Tree
from graphkit.model.extraction import EntityRecord, Mention
from graphkit.model.vocabulary import EntityKind, MentionKind

__all__ = ["Draft", "Drafts", "Lookup", "Place"]

_NAMING = frozenset(("name", "metonym", "demonym"))


class Lookup(Protocol):
    """What rules ask of a cast, finished or not."""

    def entity_at(self, token: int) -> int | None:
        """Return the entity of the widest mention headed by the token."""

    def label(self, entity: int) -> str:
        """Return the label of an entity."""

    def last_of(self, token: int) -> int:
        """Return the token after the widest mention headed by the token, else after itself."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a mention stands: `tokens[first:last]`, its head token and its kind.

    A `vague` one means nobody in particular ("people need water").
    """

    first: int
    last: int
    head: int
    kind: MentionKind
    vague: bool = False


@dataclass(slots=True)
class Draft:
    """One entity in the making; the fields are those of EntityRecord.

    `key` tells groups apart within the article: noun, owner and modifiers.
    """

    label: EntityKind
    name: str
    names: list[str] = field(default_factory=list)
    key: tuple[str, ...] = ()
    places: list[Place] = field(default_factory=list)
    gazetteer_id: str | None = None
    kind: str | None = None
    state: str | None = None
    named: bool = True
    gender: Literal["m", "f"] | None = None
    titles: list[str] = field(default_factory=list)
    country: str | None = None
    lat: float | None = None
    lon: float | None = None
    located_by: str | None = None

    def call(self, name: str) -> None:
        """Add a name, if it is new."""
        if name not in self.names:
            self.names.append(name)

    def record(self) -> EntityRecord:
        """Return the finished entity."""
        return EntityRecord(
            label=self.label,
            name=self.name,
            aliases=tuple(sorted({self.name, *self.names})),
            gazetteer_id=self.gazetteer_id,
            kind=self.kind,
            state=self.state,
            named=self.named,
            gender=self.gender,
            titles=tuple(sorted(set(self.titles))),
            country=self.country,
            lat=self.lat,
            lon=self.lon,
            located_by=self.located_by,
        )


class Drafts:
    """The entities found so far; an index stays valid until `finish`."""

    def __init__(self, tree: Tree) -> None:
        """Start empty."""
        self.tree = tree
        self.entities: list[Draft] = []
        self._heads: dict[int, list[tuple[int, Place]]] = {}
        self._labels: defaultdict[str, list[int]] = defaultdict(list)
        self._keys: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)

    def add(self, draft: Draft) -> int:
        """Add an entity and return its index."""
        index = len(self.entities)
        self.entities.append(draft)
        self._labels[draft.label].append(index)
        for key in {draft.key, draft.key[:2]} - {()}:
            self._keys[key].append(index)
        return index

    def mention(self, entity: int, place: Place) -> None:
        """Add a mention; the same words mention the same entity once.

        A noun phrase is mentioned without its article and possessor: in "Chad's own army" the
        words "own army".
        """
        if place.kind == "nominal":
            place = replace(place, first=self._after_possessor(place))
        while place.first < place.head and self.tree[place.first].pos == "DET":
            place = replace(place, first=place.first + 1)
        if (entity, place) not in self._heads.get(place.head, ()):
            self.entities[entity].places.append(place)
            self._heads.setdefault(place.head, []).append((entity, place))

    def _after_possessor(self, place: Place) -> int:
        owners = [c for c in self.tree.children(place.head, "nmod:poss") if c >= place.first]
        ends = [self.tree.subtree(owner)[-1] + 1 for owner in owners if owner < place.head]
        return max((end for end in ends if end <= place.head), default=place.first)

    def remove(self, entity: int, place: Place) -> None:
        """Take a mention away; an entity without mentions is left out of the cast."""
        self.entities[entity].places.remove(place)
        self._heads[place.head].remove((entity, place))
        if not self._heads[place.head]:
            del self._heads[place.head]

    def of(self, label: EntityKind) -> list[int]:
        """Return the entities of a label, in the order they were added."""
        return list(self._labels.get(label, ()))

    def keyed(self, *key: str) -> list[int]:
        """Return the entities of a key, in the order they were added.

        A key of two words means all keys that begin with them.
        """
        return list(self._keys.get(key, ()))

    def entity_at(self, token: int) -> int | None:
        """Return the entity of the widest mention headed by the token."""
        found = self._heads.get(token)
        if found is None:
            return None
        return max(found, key=_breadth)[0]

    def entities_at(self, token: int) -> list[int]:
        """Return all entities whose mention the token heads, in the order they were added."""
        return [entity for entity, _ in self._heads.get(token, ())]

    def entities_of_phrase(self, token: int) -> list[int]:
        """Return the entities of all widest mentions that the token heads.

        More than one in "Chadian and Malian troops" and for "they" of two.
        """
        found = self._heads.get(token)
        if found is None:
            return []
        widest = max(_breadth(pair) for pair in found)
        return list(
            dict.fromkeys(entity for entity, place in found if _breadth((entity, place)) == widest)
        )

    def place_at(self, token: int) -> Place | None:
        """Return the widest mention that the token heads."""
        found = self._heads.get(token)
        if found is None:
            return None
        return max(found, key=_breadth)[1]

    def label(self, entity: int) -> str:
        """Return the label of an entity."""
        return self.entities[entity].label

    def last_of(self, token: int) -> int:
        """Return the token after the widest mention headed by the token, else after itself."""
        place = self.place_at(token)
        return token + 1 if place is None else place.last

    def covered(self) -> set[int]:
        """Return the tokens that lie in a name or demonym."""
        places = [place for draft in self.entities for place in draft.places]
        return {t for p in places if p.kind in _NAMING for t in range(p.first, p.last)}

    def is_covered(self, token: int) -> bool:
        """Say whether a token lies in a name or demonym, without asking for all that do."""
        near = (place for _, place in self.beside(token))
        return any(p.kind in _NAMING and p.first <= token < p.last for p in near)

    def beside(self, token: int) -> list[tuple[int, Place]]:
        """Return the mentions in a token's sentence, by their heads."""
        sentence = self.tree.sentence_span(token)
        heads = range(sentence.first, sentence.last)
        return [pair for head in heads for pair in self._heads.get(head, ())]

    def before(self, token: int, sentences: int) -> list[tuple[int, Place]]:
        """Return the mentions before a token, the nearest first.

        Args:
            token: where to look back from.
            sentences: how many earlier sentences to look at.
        """
        earliest = max(self.tree.sentence(token) - sentences, 0)
        first = self.tree.doc.sentences[earliest].first
        found = [pair for head in range(first, token) for pair in self._heads.get(head, ())]
        return sorted(found, key=lambda pair: (-pair[1].head, pair[1].first, pair[0]))

    def finish(self) -> Cast:
        """Return the cast: entities by their first mention, mentions in text order."""
        kept = [index for index, draft in enumerate(self.entities) if draft.places]
        kept.sort(key=lambda index: (min(_order(p) for p in self.entities[index].places), index))
        number = {old: new for new, old in enumerate(kept)}
        mentions = [
            self._mention(number[old], place) for old in kept for place in self.entities[old].places
        ]
        mentions.sort(key=lambda mention: (mention.start, -mention.end, mention.entity))
        records = tuple(self.entities[old].record() for old in kept)
        return Cast(tree=self.tree, entities=records, mentions=tuple(mentions))

    def _mention(self, entity: int, place: Place) -> Mention:
        span = self.tree.doc.span_of(place.first, place.last)
        return Mention(
            start=span.start,
            end=span.end,
            entity=entity,
            kind=place.kind,
            sentence=self.tree.sentence(place.head),
            head=place.head,
            vague=place.vague,
        )


def _breadth(pair: tuple[int, Place]) -> tuple[int, bool]:
    """The wider mention counts; of equals ("the Chadians") the people, not the adjective."""
    place = pair[1]
    return place.last - place.first, place.kind != "demonym"


def _order(place: Place) -> tuple[int, int]:
    return place.first, -place.last
