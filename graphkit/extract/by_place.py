"""What stands at a place of the text, looked up without asking each thing in the article.

A rule that asks every statement or quotation for each token takes four times as long for a text
of twice the length; one that asks only those near by does not.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Generic, TypeVar

from graphkit.model.base import Span
from graphkit.model.extraction import StatementRecord

__all__ = ["SpanIndex", "StatementIndex"]

STRETCH = 256  # characters that are looked up together

T = TypeVar("T")


class SpanIndex(Generic[T]):
    """Things, each with the spans where it stands; answers keep the order of the things.

    >>> index = SpanIndex([("a", [Span(start=0, end=5)]), ("b", [Span(start=3, end=900)])])
    >>> index.overlapping(Span(start=4, end=6)), index.covering(Span(start=4, end=6))
    (['a', 'b'], ['b'])
    """

    def __init__(self, things: Iterable[tuple[T, Iterable[Span]]]) -> None:
        """Note where each thing stands; one without spans is never found."""
        self._spans: list[tuple[T, tuple[Span, ...]]] = []
        self._at: defaultdict[int, list[int]] = defaultdict(list)
        for number, (thing, spans) in enumerate(things):
            self._spans.append((thing, tuple(spans)))
            for stretch in sorted({n for span in self._spans[-1][1] for n in _stretches(span)}):
                self._at[stretch].append(number)

    def overlapping(self, place: Span) -> list[T]:
        """Return the things that share a character with a place."""
        near = (self._spans[number] for number in self._near(place))
        return [thing for thing, spans in near if any(span.overlaps(place) for span in spans)]

    def covering(self, place: Span) -> list[T]:
        """Return the things of which one span holds all of a place."""
        near = (self._spans[number] for number in self._near(place))
        return [thing for thing, spans in near if any(span.covers(place) for span in spans)]

    def _near(self, place: Span) -> list[int]:
        return sorted({n for stretch in _stretches(place) for n in self._at.get(stretch, ())})


def _stretches(span: Span) -> range:
    return range(span.start // STRETCH, (span.end - 1) // STRETCH + 1)


class StatementIndex:
    """The statements of an article by where they stand; each is named by its number.

    What changes no place (`verification`, `speakers`) may change while the index is used.
    """

    def __init__(self, statements: Sequence[StatementRecord]) -> None:
        """Note the sentence, content and cue of each statement."""
        numbered = list(enumerate(statements))
        self._contents = SpanIndex((i, s.fragments) for i, s in numbered)
        self._cues = SpanIndex((i, () if s.cue is None else (s.cue,)) for i, s in numbered)
        self._sentences: defaultdict[int, list[int]] = defaultdict(list)
        for i, statement in numbered:
            self._sentences[statement.sentence].append(i)

    def within(self, first: int, last: int) -> list[int]:
        """Return the statements of the sentences from `first` to `last`, both included."""
        sentences = range(first, last + 1)
        return sorted(i for number in sentences for i in self._sentences.get(number, ()))

    def holding(self, place: Span) -> list[int]:
        """Return the statements whose content holds a place."""
        return self._contents.covering(place)

    def meeting(self, place: Span) -> list[int]:
        """Return the statements whose content shares a character with a place."""
        return self._contents.overlapping(place)

    def cued_at(self, place: Span) -> list[int]:
        """Return the statements whose cue shares a character with a place."""
        return self._cues.overlapping(place)
