"""Bylines and date lines: who wrote an article, for whom, and when it was published.

A line is cut at its dates and separators, and each piece must be something that stands in
bylines: a name, an office of the trade, an outlet, a place after "in", a time, a label. One piece
of another kind, and the line is no byline.
"""

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, NamedTuple

from graphkit.dates import scan_dates, weekday_number
from graphkit.load.lexicon import COURTESY_TITLES, NOT_NAMES, PARTICLES
from graphkit.load.masthead import StatedDate, is_outlet, is_place
from graphkit.model.base import Span

__all__ = ["LABELLED", "Byline", "is_person_name", "read_byline"]

_BY = re.compile(
    r"(?:(?:words|written|reported|reporting|story|text|posted|published|analysis|report)\s+)?"
    r"by\b\s*:?\s*|(?:authors?|writers?|reporters?)\s*:\s*",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"(?:(?:first|last|originally|date|publication|article)\s+)?"
    r"(?P<word>published|posted|updated|modified|created|uploaded|filed|released|date)"
    r"(?:\s+(?:on|at|date|in|online))?\s*:?\s*",
    re.IGNORECASE,
)
LABELLED = re.compile(f"(?:{_BY.pattern})|(?:{_LABEL.pattern})", re.IGNORECASE)
_TIME = re.compile(
    r"T?(?:at\s+)?\d{1,2}[:.h]\d{2}(?:[:.]\d{2})?(?:\s?[ap]\.?m\.?)?(?:\s?\(?[A-Z]{1,5}\)?)?"
    r"(?:\s?[+-]\d{1,2}(?::?\d{2})?)?|(?:at\s+)?\d{1,2}\s?[ap]\.?m\.?(?:\s[A-Z]{2,5})?"
    r"|[A-Z]{2,4}T?|\d+\s?min(?:ute)?s?(?:\s+read)?|[Z+-]?\d{0,2}:?\d{2}|at|on|Z",
    re.IGNORECASE,
)
_ROLE = re.compile(
    r"(?:.*\s)?(?:writers?|editors?|reporters?|correspondents?|journalists?|columnists?|staff"
    r"|contributors?|analysts?|bureau|desk|chief|producers?|team|photographers?|fellow|agencies"
    r"|newsroom|author|authors|blogger|critic|commentator)",
    re.IGNORECASE,
)
_SEPARATOR = re.compile(
    r"\s*[|•·;,()\n\t/]\s*|\.\s+(?=[Bb][Yy]\s)|\s+[-–—]+\s+|\s+(?P<word>and|&|in|from|at|for|on|with)\s+"
    r"|(?:^|\s+)(?:published|posted|updated)\b:?\s*",
    re.IGNORECASE,
)
_NAME_WORD = re.compile(r"[^\W\d_][^\W\d_'’.\-]*(?:['’.\-]+[^\W\d_]*)*")
_BEFORE_PLACES = frozenset({"in", "from", "at"})
_MOST_NAME_WORDS = 6
_MOST_WORDS = 40
_MOST_CHARACTERS = 400  # longer runs of blanks cost the patterns quadratic time

_Kind = Literal["name", "outlet", "role", "place", "time", "label", "other"]


@dataclass(frozen=True, slots=True)
class Byline:
    """What one line says about the making of an article; names in their order."""

    names: tuple[Span, ...] = ()
    outlet: Span | None = None
    published: StatedDate | None = None
    updated: StatedDate | None = None


class _Piece(NamedTuple):
    span: Span
    kind: _Kind


def is_person_name(name: str) -> bool:
    """Say whether `name` is built like a full name: two to six words with capitals.

    >>> is_person_name("Ludwig van der Berg"), is_person_name("Ann"), is_person_name("Ann said")
    (True, False, False)
    """
    words = name.split()
    if not 1 < len(words) <= _MOST_NAME_WORDS or words[-1].casefold() in PARTICLES:
        return False
    return is_outlet(name) is False and all(_is_name_word(word) for word in words)


def _is_name_word(word: str) -> bool:
    if word.casefold() in PARTICLES:
        return True
    if word.casefold() in NOT_NAMES or _NAME_WORD.fullmatch(word) is None:
        return False
    return word[0].isupper() or word[:2] in {"d'", "d’"}


def read_byline(text: str, block: Span) -> Byline | None:
    """Read the line `block` as a byline or date line; None when it is neither.

    "By Ann Lee and Bo Chen, Reuters", "Ann Lee – February 27, 2022", "Ann Lee, Staff Writer",
    "Published: 3 March 2022 14:05 GMT", "Friday, March 4, 2022".
    """
    line = block.of(text)
    if len(line) > _MOST_CHARACTERS or len(line.split()) > _MOST_WORDS:
        return None
    masked = [Span(start=m.start, end=m.end) for m in scan_dates(text, block.start, block.end)]
    pieces = _without_places(text, list(_pieces(text, block, masked)))
    dates = _full_dates(text, block)
    kinds = [piece.kind for piece in pieces]
    if "other" in kinds or not (dates or _is_enough(kinds, line)):
        return None
    names = tuple(_without_title(text, piece.span) for piece in pieces if piece.kind == "name")
    outlets = [piece.span for piece in pieces if piece.kind == "outlet"]
    published = [StatedDate(span, day) for updated, span, day in dates if not updated]
    updated = [StatedDate(span, day) for updated, span, day in dates if updated]
    return Byline(
        names=names,
        outlet=outlets[0] if outlets else None,
        published=published[0] if published else None,
        updated=updated[0] if updated else None,
    )


def _without_places(text: str, pieces: list[_Piece]) -> list[_Piece]:
    """Tell the places among the names: "OLDPORT, Saudi Arabia, 21 May 2023. By Ann Lee"."""
    return [
        piece._replace(kind="place")
        if piece.kind == "name" and is_place(piece.span.of(text))
        else piece
        for piece in pieces
    ]


def _is_enough(kinds: list[_Kind], line: str) -> bool:
    """Say whether a line without a full date is a byline all the same.

    "By" with somebody, a name with an office, or a label whose date cannot be read.
    """
    if _BY.match(line) is not None:
        return any(kind in {"name", "outlet", "role"} for kind in kinds)
    if _LABEL.match(line) is not None and any(c.isdigit() for c in line):
        return all(kind == "time" for kind in kinds)
    return {"name", "role"} <= set(kinds) and len(line.split()) <= 2 * _MOST_NAME_WORDS


def _full_dates(text: str, block: Span) -> list[tuple[bool, Span, dt.date]]:
    """Return the full dates of the line, each with whether it is that of an update."""
    found = []
    for match in scan_dates(text, block.start, block.end):
        if match.date.date is not None:
            labels = list(_LABEL.finditer(text, block.start, match.start))
            word = labels[-1]["word"].casefold() if labels else "published"
            span = Span(start=match.start, end=match.end)
            found.append((word in {"updated", "modified"}, span, match.date.date))
    return found


def _pieces(text: str, block: Span, dates: list[Span]) -> Iterator[_Piece]:
    starts = [block.start, *(span.end for span in dates)]
    ends = [*(span.start for span in dates), block.end]
    for start, end in zip(starts, ends, strict=True):
        yield from _split(text, start, end)


def _split(text: str, start: int, end: int) -> Iterator[_Piece]:
    """Cut a stretch without dates at its separators and name the kind of each piece."""
    marks: list[tuple[int, int, str | None]] = [(start, start, None)]
    marks += [(m.start(), m.end(), m["word"]) for m in _SEPARATOR.finditer(text, start, end)]
    for index, (_, piece_start, word) in enumerate(marks):
        piece_end = marks[index + 1][0] if index + 1 < len(marks) else end
        piece = _stripped(text, piece_start, piece_end)
        if piece is not None:
            yield _Piece(piece, _kind(piece.of(text), word))


def _stripped(text: str, start: int, end: int) -> Span | None:
    """Take labels, "By" and marks off both ends; None when nothing is left."""
    for pattern in (_LABEL, _BY):
        match = pattern.match(text, start + _blanks(text[start:end]), end)
        if match is not None:
            start = match.end()
    start += _blanks(text[start:end])
    words = text[start:end].rstrip(" \u00a0\t\n:–—-*_")
    return Span(start=start, end=start + len(words)) if words else None


def _blanks(words: str) -> int:
    return len(words) - len(words.lstrip(" \u00a0\t\n:–—-*_"))


def _kind(piece: str, word: str | None) -> _Kind:
    if _ROLE.fullmatch(piece) is not None:
        return "role"
    if is_outlet(piece):
        return "outlet"
    if _TIME.fullmatch(piece) is not None or _is_weekday(piece):
        return "time"
    if "@" in piece or piece.startswith("http"):
        return "label"
    if is_person_name(piece) and (word is None or word.casefold() not in _BEFORE_PLACES):
        return "name"
    return "place" if _is_place(piece, word) else "other"


def _is_place(piece: str, word: str | None) -> bool:
    """Say whether a piece may be the place of writing: one capitalised word, or some after "in"."""
    after = word is not None and word.casefold() in _BEFORE_PLACES
    return piece[0].isupper() and (after or len(piece.split()) == 1)


def _is_weekday(piece: str) -> bool:
    try:
        return piece.isalpha() and len(piece) < len("wednesdays") and weekday_number(piece) >= 0
    except ValueError:
        return False


def _without_title(text: str, name: Span) -> Span:
    first = name.of(text).split()[0]
    if first.casefold() not in COURTESY_TITLES:
        return name
    start = name.start + len(first)
    return Span(start=start + _blanks(text[start : name.end]), end=name.end)
