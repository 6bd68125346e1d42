"""What every model shares: frozen, no unknown field, no NaN; and the half-open span."""

from typing import Annotated, Literal, Self

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field, model_validator

__all__ = ["Confidence", "Model", "Name", "Offset", "Precision", "Span", "Timestamp", "Zone"]

Name = Annotated[str, Field(min_length=1)]
Offset = Annotated[int, Field(ge=0, description="code points from the start of the text")]
Confidence = Annotated[float, Field(ge=0, le=1)]
Timestamp = AwareDatetime

Precision = Literal["day", "month", "year", "week"]
Zone = Literal["title", "outlet", "byline", "dateline", "caption", "body", "author_note", "credit"]


class Model(BaseModel):
    """Frozen; refuses fields it does not know, NaN and infinities."""

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)


class Span(Model):
    """A stretch of an article's text, `text[start:end]`; never empty."""

    start: Offset
    end: Offset

    @model_validator(mode="after")
    def _not_empty(self) -> Self:
        if self.end <= self.start:
            raise ValueError(f"span {self.start}:{self.end} is empty")
        return self

    def of(self, text: str) -> str:
        """Return the words that the span covers in `text`."""
        return text[self.start : self.end]

    def covers(self, other: "Span") -> bool:
        """Say whether `other` lies within this span."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: "Span") -> bool:
        """Say whether the two spans share a character."""
        return self.start < other.end and other.start < self.end
