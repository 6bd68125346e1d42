"""What a person has decided about the graph: data, replayed on every load, undone at will."""

from typing import Literal, Self, get_args

from pydantic import Field, model_validator

from graphkit.ids import digest
from graphkit.model.base import Model, Name, Timestamp
from graphkit.model.vocabulary import EventStatus

__all__ = ["IDENTITY_VERDICTS", "IdentityVerdict", "Judgement", "Standing", "Verdict"]

IdentityVerdict = Literal["same", "different"]
Verdict = Literal["same", "different", "accept", "reject", "status"]
IDENTITY_VERDICTS: tuple[IdentityVerdict, ...] = get_args(IdentityVerdict)


class Judgement(Model):
    """A decision of a person.

    About identity it names two entities, or two events, by the ids that articles gave them;
    "ID@ARTICLE" means only what that article calls so, which tells namesakes apart. About what
    was extracted it names an event, a statement or an edge as "ID@ARTICLE", one for each report
    that was joined in it.
    """

    verdict: Verdict
    subjects: tuple[Name, ...] = Field(min_length=1, description="sorted")
    status: EventStatus | None = Field(None, description="what verdict 'status' sets")
    names: tuple[str, ...] = Field((), description="what the subjects were called, for readers")
    by: Name
    at: Timestamp
    why: str | None = None

    @model_validator(mode="after")
    def _fits_together(self) -> Self:
        if self.subjects != tuple(sorted({*self.subjects})):
            raise ValueError("subjects are not sorted, or one stands twice")
        if self.verdict in IDENTITY_VERDICTS and len(self.subjects) != 2:
            raise ValueError(f"{self.verdict} needs two subjects")
        if (self.verdict == "status") != (self.status is not None):
            raise ValueError("status is given with the verdict 'status' and with no other")
        return self

    @property
    def told(self) -> str:
        """What it is about, in words: names, and the subjects themselves where names are equal."""
        names = self.names or self.subjects
        if len(names) == len(self.subjects) == 2 and names[0] == names[1]:
            names = tuple(f"{n} ({s})" for n, s in zip(names, self.subjects, strict=True))
        return " and ".join(names)

    @property
    def decided(self) -> str:
        """The verdict as it is given: "status=denied", "same"."""
        return self.verdict if self.status is None else f"{self.verdict}={self.status}"

    @property
    def id(self) -> str:
        """Hash of the subjects and of whether it is about identity.

        A later judgement on the same subjects takes the place of the earlier one.
        """
        kind = "identity" if self.verdict in IDENTITY_VERDICTS else "element"
        return digest("Judgement", kind, *self.subjects)


class Standing(Model):
    """How an article's fragment stands in the graph: what is joined, and what was judged."""

    pointers: dict[str, str] = Field(
        default_factory=dict, description="the article's own ids to the ids they stand under"
    )
    reasons: dict[str, str] = Field(
        default_factory=dict, description="of the article's own ids, why they were joined to others"
    )
    judgements: tuple[Judgement, ...] = Field(
        (), description="on its events, statements and edges, the oldest first"
    )
