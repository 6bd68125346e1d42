"""Turns of an interview or transcript: which paragraphs are one speaker's words, without marks.

A label opens a turn ("Q:", "((Post))", "[Post]:", "Ada Lind:", "AL:"); behind a question the
answer may have a bare name or initials, or no label at all.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from graphkit.extract.by_place import SpanIndex
from graphkit.extract.quotes import find_quotes
from graphkit.model.base import Span

__all__ = ["Turn", "find_turns"]

# As in "((Post)) Why?", "[Post]: Why?" and "Q: Why?".
_MARKED = re.compile(
    r"\(\(([^()\n]{1,40})\)\)\s*:?\s*|\[([^\[\]\n]{1,40})\]\s*:\s*"
    r"|(Q|A|Question|Answer|Interviewer)\s*[:.]\s+"
)
# Such as Ada Lind: or AL:, with words behind it.
_NAMED = re.compile(r"((?:[A-Z][\w.’'-]*\s){0,3}[A-Z][\w.’'-]*)\s?:\s+(?=\S)")
# Behind a question, "AL We did.", "Ada Lind I did."
_BARE = re.compile(
    r"([A-Z]{2,3})\s+(?=[A-Z])"
    r"|((?:[A-Z][\w.’'-]+\s+){1,3})(?=(?:I|I[’']\w+|We|My|Our|Yes|No|Well)\b)"
)
_FIRST_PERSON = re.compile(r"\b(?:I|I[’'](?:m|ve|d|ll)|[Mm]y|[Mm]e|[Ww]e|[Oo]ur|[Uu]s)\b")
_SINGULAR = re.compile(r"(?:(?<!\S)\S+\s+)?\b(?:I|[Mm]y)\b")
_TO_YOU = re.compile(r"\b[Yy]ou(?:r)?\b")
# An article that tells of its interview before the first question.
_INTERVIEW = re.compile(
    r"\binterview|\bQ\s?&\s?A\b|\b(?:spoke|speaks|talked|talks|chatted|sat down) (?:with|to)\b"
    r"|\banswer(?:s|ed)\b[^.!?]{0,20}\bquestions\b",
    re.IGNORECASE,
)
_DASHES = "—–-"
_FEWEST = 2  # turns that make an interview
_LONGEST_QUESTION = 80  # words of a paragraph that only asks


@dataclass(frozen=True, slots=True)
class Turn:
    """What one speaker says before the next; `label` is None where no words name the speaker."""

    span: Span
    kind: Literal["question", "answer"]
    label: Span | None = None


@dataclass(slots=True)
class _Part:
    """One paragraph: its label, and where its words begin behind it."""

    span: Span
    words: str
    label: Span | None = None
    key: str | None = None

    @property
    def asks(self) -> bool:
        words = self.words.split()
        return "?" in self.words and (words[-1][-1] == "?" or len(words) <= _LONGEST_QUESTION)

    @property
    def speaks(self) -> bool:
        return self.asks or _FIRST_PERSON.search(self.words) is not None


def _outside(text: str, span: Span, quotes: Sequence[Span]) -> str:
    """Return the words of a stretch of text that stand outside quotation marks."""
    kept, at = [], span.start
    for quote in quotes:
        if quote.end > at and quote.start < span.end:
            kept.append(text[at : max(at, quote.start)])
            at = max(at, quote.end)
    return " ".join([*kept, text[at : span.end]])


def find_turns(text: str, paragraphs: Sequence[Span]) -> list[Turn]:
    """Return the turns among the paragraphs of a story; none if it is no interview.

    >>> text = "Lind spoke.\\n\\nQ: Why?\\n\\nA: I fell."
    >>> spans = [Span(start=0, end=11), Span(start=13, end=20), Span(start=22, end=32)]
    >>> [(turn.kind, turn.span.of(text)) for turn in find_turns(text, spans)]
    [('question', 'Why?'), ('answer', 'I fell.')]
    """
    parts = list(_parts(text, paragraphs))
    speaking = Counter(part.key for part in parts if part.key is not None and part.speaks)
    if speaking.total() >= _FEWEST:
        asking = {key for key in speaking if _asks(parts, key)}
        return list(_labelled(text, parts, set(speaking), asking))
    return list(_unlabelled(parts))


def _parts(text: str, paragraphs: Sequence[Span]) -> Iterator[_Part]:
    quotes = SpanIndex((quote, (quote,)) for quote in find_quotes(text))
    for span in paragraphs:
        found = _MARKED.match(text, span.start, span.end) or _NAMED.match(
            text, span.start, span.end
        )
        words = _outside(text, span, quotes.overlapping(span))
        if found is None:
            yield _Part(span, words)
            continue
        number = found.lastindex or 1
        label = Span(start=found.start(number), end=found.end(number))
        bracketed = found.re is _MARKED and number < 3
        key = "((" if bracketed else label.of(text)
        yield _Part(Span(start=min(found.end(), span.end - 1), end=span.end), words, label, key)


def _asks(parts: Sequence[_Part], key: str) -> bool:
    """Say whether a label is the interviewer's: at least half of its turns ask."""
    own = [part.asks for part in parts if part.key == key]
    return 2 * sum(own) >= len(own) and key not in {"A", "Answer"}


def _labelled(
    text: str, parts: Sequence[_Part], speaking: set[str], asking: set[str]
) -> Iterator[Turn]:
    """The turns of an article with labels; paragraphs without one go on with an answer."""
    last = max(i for i, part in enumerate(parts) if part.key in speaking)
    before: Turn | None = None
    for number, part in enumerate(parts):
        turn = None
        if part.key in asking:
            turn = Turn(part.span, "question", part.label)
        elif part.key in speaking or (part.key is not None and before is not None):
            turn = Turn(part.span, "answer", part.label)
        elif before is not None and part.words.strip()[:1] not in _DASHES:
            turn = _going_on(text, part, before, inside=number < last)
        elif before is not None:
            continue  # the name below a pulled quotation
        if turn is not None:
            yield turn
        before = turn


def _going_on(text: str, part: _Part, before: Turn, *, inside: bool) -> Turn | None:
    """A paragraph without a label: an answer behind a question, or more of an answer."""
    if before.kind == "question":
        bare = _BARE.match(text, part.span.start, part.span.end)
        if bare is None:
            return Turn(part.span, "answer")
        label = bare[0].rstrip()
        start = part.span.start
        return Turn(
            Span(start=bare.end(), end=part.span.end),
            "answer",
            Span(start=start, end=start + len(label)),
        )
    if inside or _FIRST_PERSON.search(part.words):
        return Turn(part.span, "answer", before.label)
    return None


def _unlabelled(parts: Sequence[_Part]) -> Iterator[Turn]:
    """Questions to "you" in paragraphs of their own, with answers in the first person below.

    Where the article first tells of the interview, any paragraph below a question answers it.
    """
    asks = [_only_asks(part.words) for part in parts]
    told = _is_told_of(parts, asks)
    behind = [number > 0 and asks[number - 1] for number in range(len(parts))]
    first_person = [bool(_FIRST_PERSON.search(part.words)) for part in parts]
    answers = [at and (told or first_person[number]) for number, at in enumerate(behind)]
    to_you = any(asks[i] and _TO_YOU.search(part.words) for i, part in enumerate(parts))
    personal = any(at and first_person[number] for number, at in enumerate(behind))
    enough = sum(answers) >= _FEWEST and (to_you or (told and personal))
    last = max((number for number, asked in enumerate(asks) if asked), default=0)
    open_ = False
    for number, part in enumerate(parts):
        inside = told and number < last
        if enough and asks[number]:
            yield Turn(part.span, "question")
            open_ = True
        elif enough and open_ and (inside or answers[number] or first_person[number]):
            yield Turn(part.span, "answer")
        elif _says_i(part.words):
            yield Turn(part.span, "answer")  # a story told by "I"
            open_ = False
        else:
            open_ = False


def _is_told_of(parts: Sequence[_Part], asks: Sequence[bool]) -> bool:
    """Say whether a paragraph before the first question tells of an interview."""
    first = asks.index(True) if True in asks else 0
    return any(_INTERVIEW.search(part.words) for part in parts[:first])


def _says_i(words: str) -> bool:
    """Say whether "I" or "my" stands in the words; in "World War I" it is a number."""
    found = (match[0].split() for match in _SINGULAR.finditer(words))
    return any(
        len(pair) == 1 or not pair[0][0].isupper() or not pair[0][-1].isalnum() for pair in found
    )


def _only_asks(words: str) -> bool:
    return words.rstrip().endswith("?") and len(words.split()) <= _LONGEST_QUESTION
