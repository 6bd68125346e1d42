"""One line of the gold format (docs/gold-format.md), as gold or as a prediction.

Fields that graphkit does not know are ignored, so that a corpus may keep its own.
"""

from collections.abc import Iterator
from typing import Self

import orjson
from pydantic import BaseModel, ConfigDict, ValidationError, model_validator

from graphkit.errors import InputError
from graphkit.model.base import Offset, Span

__all__ = [
    "ARTICLE",
    "Cluster",
    "GoldArticle",
    "GoldEntity",
    "GoldEvent",
    "GoldParticipant",
    "GoldRelation",
    "GoldStatement",
    "json_lines",
    "read_articles",
]

ARTICLE = "article"  # the head of PUBLISHED_BY and WRITTEN_BY: the article itself
Cluster = int | str


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

    type: str | None = None
    cluster: Cluster | None = None
    kind: str | None = None
    lat: float | None = None
    lon: float | None = None

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

    role: str
    text: str | None = None
    cluster: Cluster | None = None


class GoldEvent(_MaybeSpanned):
    """A happening; the span is its trigger. Participants of None are not annotated."""

    type: str
    mode: str | None = None
    participants: tuple[GoldParticipant, ...] | None = None
    status: str | None = None
    date: str | None = None
    date_value: str | None = None
    date_basis: str | None = None

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
    direct: str | None = None
    act: str | None = None
    polarity: str | None = None
    certainty: str | None = None
    verification: str | None = None
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

    type: str
    head: Cluster
    tail: Cluster
    level: str = "cluster"
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
    annotated: tuple[str, ...] | None = None
    entities: tuple[GoldEntity, ...] = ()
    statements: tuple[GoldStatement, ...] = ()
    relations: tuple[GoldRelation, ...] = ()
    events: tuple[GoldEvent, ...] = ()

    @model_validator(mode="after")
    def _spans_in_text(self) -> Self:
        if self.text is None:
            return self
        for layer in ("entities", "statements", "events"):
            for place, item in enumerate(getattr(self, layer)):
                if item.span is not None and item.span[1] > len(self.text):
                    raise ValueError(f"{layer}[{place}] ends after the text")
        return self

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


def json_lines(lines: Iterator[bytes], name: str) -> Iterator[tuple[int, dict[str, object]]]:
    """Yield (line number from 1, object) for every line that is not blank.

    Raises:
        InputError: A line is no JSON object; the text names the file and the line.
    """
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            record = orjson.loads(line)
        except orjson.JSONDecodeError as error:
            raise InputError(
                f"{name}, line {number}: no JSON ({error}); write one JSON object a line"
            ) from error
        if not isinstance(record, dict):
            raise InputError(f"{name}, line {number}: a JSON object is wanted, with id and text")
        yield number, record


def read_articles(lines: Iterator[bytes], name: str) -> Iterator[GoldArticle]:
    """Yield the articles of a file in the gold format.

    Raises:
        InputError: A line does not hold the format; the text names file, line and field.
    """
    seen: set[str] = set()
    for number, record in json_lines(lines, name):
        try:
            article = GoldArticle.model_validate(record)
        except ValidationError as error:
            first = error.errors()[0]
            field = ".".join(map(str, first["loc"])) or "article"
            raise InputError(f"{name}, line {number}: {field}: {first['msg']}") from error
        if article.id in seen:
            raise InputError(f"{name}, line {number}: the id {article.id!r} stands twice")
        seen.add(article.id)
        yield article
