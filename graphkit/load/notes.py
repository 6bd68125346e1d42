"""Notes about authors below an article, and whose they are.

A note about somebody in the byline is the reporter's. A note about anybody else is a reposter's,
who put the article on another page, unless nobody stands in the byline.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from graphkit.load.byline import is_person_name
from graphkit.load.furniture import furniture_zone
from graphkit.model.base import Span

__all__ = ["FoundNote", "find_notes"]

_LABEL = re.compile(
    r"(?P<label>(?:[*_]{1,2})?(?:about\s+the\s+(?:author|writer|reporter|contributor)s?"
    r"|(?:the\s+)?(?:author|writer|contributor|reporter)s?(?:\s+(?:bio|biography|info|note))?)"
    r"\s*(?::|$)\s*(?:[*_]{1,2}\s*)?)",
    re.IGNORECASE,
)
_ABOUT = re.compile(r"(?P<label>About\s+)[^.:,]+:?")
_LINKING = re.compile(
    r"\s+(?:is|was|are|has|have|covers|reports|writes|works|worked|joined|serves|studied|studies"
    r"|teaches|lives|holds|specialises|specializes|focuses|contributed|leads|edits|founded|began)\b"
)
_TRADE = re.compile(
    r"\b(?:reporter|editor|correspondent|journalist|writer|columnist|author|contributor|freelance"
    r"|fellow|professor|lecturer|analyst|researcher|bureau|newsroom|covers|reports|writes|staff"
    r"|producer|photographer|historian|commentator|intern|director|scholar)\b"
)
_EMPHASIS = "*_ \u00a0"
_MOST_NOTE_WORDS = 200  # of one author; a longer stretch is a story again
_MOST_NAME_WORDS = 6
_MOST_NAME = 200  # characters in which a note must have named its person


class FoundNote(NamedTuple):
    """A note from its first paragraph to its last, and the name of its person."""

    first: int
    last: int
    person: Span


def find_notes(text: str, paragraphs: Sequence[Span], names: Sequence[str]) -> list[FoundNote]:
    """Find the notes about authors among the paragraphs after the head of the page.

    "Author: Ann Lee is the paper's editor.", "Author: Ann Lee" with the paragraphs that follow,
    "About the author" with a paragraph below it, and, about a person in `names` or in italics,
    "Ann Lee is a reporter in Oldport." as a last paragraph.

    Returns:
        The notes in order; `first` and `last` are indices into `paragraphs`, both within the
        note.
    """
    starts = list(_starts(text, paragraphs, names))
    notes = []
    for index, start in enumerate(starts):
        limit = starts[index + 1].first if index + 1 < len(starts) else len(paragraphs)
        last = _last_paragraph(text, paragraphs, start, limit)
        if last is not None:
            notes.append(FoundNote(start.first, last, start.person))
    return notes


class _Start(NamedTuple):
    """The paragraph that opens a note; `marked` when a label or heading says that it is one."""

    first: int
    person: Span
    marked: bool


def _starts(text: str, paragraphs: Sequence[Span], names: Sequence[str]) -> Iterator[_Start]:
    heading: int | None = None
    for index, paragraph in enumerate(paragraphs):
        label = _LABEL.match(text, paragraph.start, paragraph.end)
        if label is not None and label.end() == paragraph.end:
            heading = index  # "About the author" alone: the person stands in the next paragraph
            continue
        headed = heading is not None and heading == index - 1
        about = _ABOUT.fullmatch(text, paragraph.start, paragraph.end)
        person = _person(text, paragraph, about if label is None else label)
        if person is None:
            continue
        marked = headed or label is not None or about is not None
        if marked or _is_bio(text, paragraph, person, names):
            yield _Start(index - 1 if headed else index, person, marked)


def _person(text: str, paragraph: Span, label: re.Match[str] | None) -> Span | None:
    """Return the name after the label of a note, or at the start of one that has none."""
    start = paragraph.start if label is None else label.end("label")
    return _leading_name(text, start, paragraph.end)


def _leading_name(text: str, start: int, end: int) -> Span | None:
    """Return the name that opens a note: all of it, or up to its verb, comma or dash."""
    while start < end and text[start] in _EMPHASIS:
        start += 1
    end = min(end, start + _MOST_NAME)
    verb = _LINKING.search(text, start, end)
    stop = end if verb is None else verb.start()
    words = re.split(r"[,(|]|\s[-–—]\s|\n", text[start:stop])[0].rstrip(_EMPHASIS + ".:")
    if len(words.split()) > _MOST_NAME_WORDS or not is_person_name(words):
        return None
    return Span(start=start, end=start + len(words))


def _is_bio(text: str, paragraph: Span, person: Span, names: Sequence[str]) -> bool:
    """Say whether a paragraph without a label tells who a person is.

    The person must stand in the byline, or the paragraph in italics, and its words must name the
    trade, so that "Ann Lee was seen at the dam." about a namesake stays in the story.
    """
    words = paragraph.of(text)
    if _LINKING.match(text, person.end, paragraph.end) is None:
        return False
    known = person.of(text).casefold() in {name.casefold() for name in names}
    italic = words[0] in "*_" and words[-1] in "*_"
    return (known or italic) and _TRADE.search(words) is not None


def _last_paragraph(text: str, paragraphs: Sequence[Span], start: _Start, limit: int) -> int | None:
    """Return the last paragraph of a note; None when what follows cannot belong to one.

    Below a label everything up to the next note or link belongs to it. Without one, only what
    goes on about the person does, and a story that goes on shows that it was no note.
    """
    last, words = start.first, 0
    for index in range(start.first, limit):
        paragraph = paragraphs[index].of(text)
        if index > start.first:
            if furniture_zone(paragraph) is not None:
                break
            if not start.marked and not _speaks_of(paragraph, start.person.of(text)):
                return None
        last = index
        words += len(paragraph.split())
    return last if words <= _MOST_NOTE_WORDS else None


def _speaks_of(paragraph: str, person: str) -> bool:
    first = paragraph.lstrip(_EMPHASIS).split()[0].strip(".,’'")
    return first in {"He", "She", "They", "Her", "His", "Their", *person.split()}
