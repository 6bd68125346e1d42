"""Statements that support or oppose each other on one event.

The rule of independence. Two statements are independent if

- their articles are no copies of one text (copies are one witness), and
- no speaker of the one speaks in the other, or passed the other's words on.

So two speakers quoted by one article corroborate each other, but are not independent: that both
said so rests on one article's word. One speaker quoted by two articles is one source, as are two
articles that quote the same agency's words. Unnamed sources of two articles are two, for nothing
makes them one.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import Final, NamedTuple

from graphkit.model.outline import Outline
from graphkit.model.vocabulary import Stance
from graphkit.resolve.contradiction import Contradiction
from graphkit.resolve.voices import Pointers, Voice, Voices

__all__ = [
    "Corroboration",
    "contradictions",
    "corroborations",
    "rival_claims",
]

HUBS: Final = 8  # of an event's voices; each other one is linked to these, so edges stay few
STANCES: Final[tuple[Stance, ...]] = ("affirm", "deny")
OPPOSITE: Final = "opposite stance on one event"
RIVAL: Final = "opposite claims in one article"


class Corroboration(NamedTuple):
    """Two statements that assert one event with one stance.

    Attributes:
        one: the smaller id of a statement.
        two: the greater.
        independent: by the rule above.
        basis: why it is or is not.
    """

    one: str
    two: str
    independent: bool
    basis: str


def corroborations(told: Voices) -> list[Corroboration]:
    """Link the statements that assert one event with one stance; sorted.

    Who doubts or asks supports nobody. Each voice (see `voices`) is linked to the event's first
    `HUBS` voices: up to so many, every pair is there. A pair that meets on several events is
    independent if it is so on one.
    """
    found: dict[tuple[str, str], Corroboration] = {}
    supporting = (some for (_, stance), some in told.items() if stance in STANCES)
    for some in supporting:
        for first, other in _pairs(some):
            pair = _pair(first, other)
            new = Corroboration(*pair, first.independent_of(other), _basis(first, other))
            old = found.get(pair, new)
            found[pair] = min((old, new), key=lambda link: (not link.independent, link.basis))
    return sorted(found.values())


def contradictions(told: Voices) -> list[Contradiction]:
    """Link the statements that affirm an event with those that deny it; sorted.

    A speaker who says otherwise later contradicts nobody but himself, and is left out. Each voice
    is linked to the first `HUBS` of the other side.
    """
    found: set[Contradiction] = set()
    for event in {event for event, _ in told}:
        yes, no = (told.get((event, stance), []) for stance in STANCES)
        for one, two in chain(_crossed(yes[:HUBS], no), _crossed(yes, no[:HUBS])):
            if not one.speakers & two.speakers and one.statement != two.statement:
                found.add(Contradiction(*_pair(one, two), OPPOSITE))
    return sorted(found)


def rival_claims(outlines: Iterable[Outline], pointers: Pointers) -> list[Contradiction]:
    """Link the statements of an article that tell the opposite of one act; sorted.

    "Tamm met Dorel, the mayor said. The minister said that Tamm did not meet Dorel.", or each side
    says that the other fired first. Nobody contradicts himself.
    """
    found: set[Contradiction] = set()
    for outline in outlines:
        own = pointers.get(outline.article, {})
        speakers = {s.id: {own.get(who, who) for who in s.speakers} for s in outline.statements}
        for statement in outline.statements:
            for other in statement.rivals:
                if other in speakers and not speakers[statement.id] & speakers[other]:
                    one, two = sorted((statement.id, other))
                    found.add(Contradiction(one, two, RIVAL))
    return sorted(found)


def _pairs(told: Sequence[Voice]) -> Iterator[tuple[Voice, Voice]]:
    for number, other in enumerate(told):
        for first in told[: min(number, HUBS)]:
            yield first, other


def _crossed(some: Iterable[Voice], others: Sequence[Voice]) -> Iterator[tuple[Voice, Voice]]:
    return ((one, two) for one in some for two in others)


def _pair(one: Voice, two: Voice) -> tuple[str, str]:
    first, second = sorted((one.statement, two.statement))
    return first, second


def _basis(one: Voice, two: Voice) -> str:
    if not one.sources or not two.sources:
        return "speaker not known"
    if one.article == two.article:
        return "different speakers in one article"
    if one.sources & two.sources:
        return "one source in different articles"
    return "different speakers in different articles"
