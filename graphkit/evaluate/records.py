"""One line of the gold format (docs/gold-format.md), as gold or as a prediction.

Fields that graphkit does not know are ignored, so that a corpus may keep its own; words that it
does not know, in the fields that are compared, are refused, since they could never be right.
"""

from typing import Literal, Self

from pydantic import BaseModel, ConfigDict, model_validator

from graphkit.model.base import Offset, Span
from graphkit.model.extraction import RelationType
from graphkit.model.vocabulary import (
    Act,
    Certainty,
    DateBasis,
    EventStatus,
    EventType,
    MentionKind,
    Polarity,
    Speech,
    Verification,
)

__all__ = [
    "ARTICLE",
    "Cluster",
    "GoldArticle",
    "GoldEntity",
    "GoldEvent",
    "GoldParticipant",
    "GoldRelation",
    "GoldStatement",
]

ARTICLE = "article"  # the head of PUBLISHED_BY and WRITTEN_BY: the article itself
Cluster = int | str

# The second line has what corpora mark and graphkit never finds.
EntityType = Literal[
    "person", "state", "organization", "location", "group",
    "nationality", "event", "time", "other",
]  # fmt: skip
Role = Literal["source", "target", "place", "origin", "destination", "object"]
# The last two are marked in some corpora and not scored.
Layer = Literal[
    "entities", "coref", "coreference", "toponyms", "places", "statements", "events",
    "events (one per sentence)", "relations", "linking", "coordinates",
]  # fmt: skip
# Those of re3d; graphkit.evaluate.relation_map says what of ours stands for some of them.
CorpusRelation = Literal[
    "CommWith", "FightingAgainst", "InChargeOf", "AlliesOf", "CoLocated", "IsSynonymOf",
    "BelongsTo", "Likes", "HasAttrOf", "Dislikes", "Apart",
]  # fmt: skip


class _Record(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore", allow_inf_nan=False)


class _Spanned(Span):
    """Half-open, in code points of the text."""

    model_config = ConfigDict(extra="ignore")

    @property
    def span(self) -> tuple[int, int]:
        return self.start, self.end


class GoldEntity(_Spanned):
    """One mention; mentions with the same cluster are one entity."""

    type: EntityType | None = None
    cluster: Cluster | None = None
    kind: MentionKind | None = None
    lat: float | None = None
    lon: float | None = None
    text: str | None = None

    @property
    def scored(self) -> bool:
        """False for helper spans, which have neither a type nor a cluster."""
        return self.type is not None or self.cluster is not None


class _MaybeSpanned(_Record):
    """Something that may stand nowhere in the text; start and end go together."""

    start: Offset | None = None
    end: Offset | None = None

    @model_validator(mode="after")
    def _both_or_none(self) -> Self:
        if (self.start is None) != (self.end is None):
            raise ValueError("start and end go together")
        if self.start is not None and self.end is not None and self.end <= self.start:
            raise ValueError(f"span {self.start}:{self.end} is empty")
        return self

    @property
    def span(self) -> tuple[int, int] | None:
        """Where it stands; None where the text does not say it."""
        return None if self.start is None or self.end is None else (self.start, self.end)


class GoldParticipant(_MaybeSpanned):
    """Somebody or something in an event; `role` is source, target, place and the like."""

    role: Role
    text: str | None = None
    cluster: Cluster | None = None


class GoldEvent(_MaybeSpanned):
    """A happening; the span is its trigger. Participants of None are not annotated."""

    type: EventType
    mode: str | None = None
    participants: tuple[GoldParticipant, ...] | None = None
    status: EventStatus | None = None
    date: str | None = None
    date_value: str | None = None
    date_basis: DateBasis | None = None

    @property
    def parts(self) -> tuple[GoldParticipant, ...]:
        """The participants; none where they are not annotated."""
        return self.participants or ()

    @property
    def time(self) -> str | None:
        """The day, else the month or year, as ISO 8601 text."""
        return self.date_value if self.date is None else self.date


class GoldStatement(_Spanned):
    """What somebody says; `start` and `end` hold all fragments."""

    id: Cluster | None = None
    fragments: tuple[tuple[Offset, Offset], ...] | None = None
    source_start: Offset | None = None
    source_end: Offset | None = None
    cue_start: Offset | None = None
    cue_end: Offset | None = None
    speaker_name: str | None = None
    speaker_clusters: tuple[Cluster, ...] | None = None
    direct: Speech | None = None
    act: Act | None = None
    polarity: Literal[Polarity, "positive", "negative"] | None = None
    certainty: Certainty | None = None
    verification: Verification | None = None
    parent: Cluster | None = None

    @property
    def parts(self) -> tuple[tuple[int, int], ...]:
        """The content: its fragments, or the whole span."""
        return self.fragments or ((self.start, self.end),)

    @property
    def source(self) -> tuple[int, int] | None:
        """The words that name the speaker; None where nobody is named."""
        return _pair(self.source_start, self.source_end)

    @property
    def cue(self) -> tuple[int, int] | None:
        """The words that say that something is said."""
        return _pair(self.cue_start, self.cue_end)


class GoldRelation(_Record):
    """Head and tail are clusters; with level "mention" they count the article's entities."""

    type: Literal[RelationType, CorpusRelation]
    head: Cluster
    tail: Cluster
    level: Literal["cluster", "mention"] = "cluster"
    title: str | None = None
    kind: str | None = None
    former: bool = False
    start: Offset | None = None
    end: Offset | None = None


class GoldArticle(_Record):
    """One line. `annotated` names the layers that may be scored; without it, those it holds."""

    id: str
    text: str | None = None
    published: str | None = None
    title: str | None = None
    annotated: tuple[Layer, ...] | None = None
    entities: tuple[GoldEntity, ...] = ()
    statements: tuple[GoldStatement, ...] = ()
    relations: tuple[GoldRelation, ...] = ()
    events: tuple[GoldEvent, ...] = ()

    @property
    def layers(self) -> frozenset[str]:
        """The layers to score, by the names of `graphkit.evaluate.layers.LAYERS`."""
        if self.annotated is None:
            named = set(self.model_fields_set)
            clustered = any(entity.cluster is not None for entity in self.entities)
            return frozenset(named | ({"coreference"} if clustered else set()))
        words = {name.split(" ")[0] for name in self.annotated}
        return frozenset({_LAYER_NAMES.get(word, word) for word in words})

    @property
    def one_event(self) -> bool:
        """Whether the text holds events that the gold does not mark."""
        return any("one per" in name for name in self.annotated or ())


_LAYER_NAMES = {"coref": "coreference", "toponyms": "places"}


def _pair(start: int | None, end: int | None) -> tuple[int, int] | None:
    return None if start is None or end is None else (start, end)
