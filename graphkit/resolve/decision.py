"""What was decided about two candidates, with the reasons that a reader can check."""

from typing import Literal, NamedTuple

__all__ = ["Decision", "Outcome"]

Outcome = Literal["same", "possible"]


class Decision(NamedTuple):
    """Two entities, or two reports of a happening, that are one or may be.

    Attributes:
        one: the smaller id.
        two: the greater id.
        outcome: "same" is carried out; "possible" waits for a person's judgement.
        score: 0 to 1, higher is likelier; made of the reasons, no probability.
        reasons: short phrases, strongest first.
    """

    one: str
    two: str
    outcome: Outcome
    score: float
    reasons: tuple[str, ...]
