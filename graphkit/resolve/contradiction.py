"""Two of which one at most holds."""

from typing import NamedTuple

__all__ = ["Contradiction"]


class Contradiction(NamedTuple):
    """Two statements, or two events, by their ids; `one` is the smaller.

    Attributes:
        basis: in what they contradict each other, in words.
    """

    one: str
    two: str
    basis: str
