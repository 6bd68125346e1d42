"""The parts of a page of text: headline, outlet, byline, dateline, captions, story, notes.

The head is read from the top until the story begins; what stands below the story is told by its
shape. A paragraph that fits no shape is body, and what no line states stays None.
"""

import dataclasses
import re
from dataclasses import dataclass, field

from graphkit.load.byline import LABELLED, Byline, is_person_name, read_byline
from graphkit.load.furniture import furniture_zone, is_desk_line
from graphkit.load.masthead import (
    StatedDate,
    find_dateline,
    is_headline,
    is_outlet,
    is_place,
    is_section,
    labelled_outlet,
    split_headline,
)
from graphkit.load.notes import FoundNote, find_notes
from graphkit.load.paragraphs import find_paragraphs
from graphkit.model.base import Span, Zone
from graphkit.model.document import AuthorNote, Block

__all__ = ["Layout", "lay_out", "same_words"]

_QUOTES = str.maketrans("“”„‘’", '"""\'\'')
_MOST_HEAD = 15  # paragraphs above the story
_MOST_BODY_IN_HEAD = 1  # a standfirst between the headline and the byline
_MOST_DECK_WORDS = 60
_MOST_FOOT = 6  # paragraphs below the story


@dataclass(slots=True)
class Layout:
    """What the shape of a text says; spans are characters of the text, None is not stated."""

    title: Span | None = None
    outlet: Span | None = None
    agency: Span | None = None
    names: list[Span] = field(default_factory=list)
    published: StatedDate | None = None
    updated: StatedDate | None = None
    blocks: list[Block] = field(default_factory=list)
    notes: list[AuthorNote] = field(default_factory=list)

    def add(self, span: Span, zone: Zone) -> None:
        """Append a block."""
        self.blocks.append(Block(start=span.start, end=span.end, zone=zone))

    def take(self, byline: Byline) -> None:
        """Keep what a byline states and no line above it did."""
        self.names += [name for name in byline.names if name not in self.names]
        self.outlet = byline.outlet if self.outlet is None else self.outlet
        self.published = byline.published if self.published is None else self.published
        self.updated = byline.updated if self.updated is None else self.updated


def same_words(one: str, other: str) -> bool:
    """Compare two lines without regard to case, white space and the shape of quotation marks.

    >>> same_words("“It’s over”  ", '"It\\'s over"')
    True
    """
    return _folded(one) == _folded(other)


def _folded(line: str) -> str:
    return " ".join(line.translate(_QUOTES).casefold().split())


def lay_out(text: str, title: str | None = None) -> Layout:
    """Find the parts of `text`; every word lies in exactly one block.

    Args:
        text: The whole article.
        title: Its headline, where the source states one; otherwise the first line that has the
            shape of a headline is it.
    """
    paragraphs = find_paragraphs(text)
    head = _Head(text, paragraphs, title, Layout())
    count = head.read()
    _read_story(text, paragraphs[count:], head.layout)
    if head.layout.outlet is None:
        head.layout.outlet = head.layout.agency
    return head.layout


@dataclass(slots=True)
class _Head:
    """Reads the paragraphs above the story."""

    text: str
    paragraphs: list[Span]
    stated_title: str | None
    layout: Layout

    def read(self) -> int:
        """Add the blocks of the head to the layout and return the number of its paragraphs."""
        zones: list[Zone] = []
        end = 0
        for index, paragraph in enumerate(self.paragraphs[:_MOST_HEAD]):
            zone = self._zone(index, paragraph, in_body="body" in zones)
            zones.append("body" if zone is None else zone)
            if zone is not None:
                end = index + 1
            elif zones.count("body") > _MOST_BODY_IN_HEAD or not self._is_deck(paragraph):
                break
        for paragraph, zone in zip(self.paragraphs[:end], zones, strict=False):
            self._place(paragraph, zone)
        return end

    def _is_deck(self, paragraph: Span) -> bool:
        words = len(paragraph.of(self.text).split())
        return self.layout.title is not None and words <= _MOST_DECK_WORDS

    def _zone(self, index: int, paragraph: Span, *, in_body: bool) -> Zone | None:
        """Name the zone of a paragraph above the story, and keep what it states."""
        line = paragraph.of(self.text)
        if self._is_title_again(line):
            self.layout.title = paragraph if self.layout.title is None else self.layout.title
            return "title"
        byline = read_byline(self.text, paragraph)
        if byline is not None:
            self.layout.take(byline)
            return "byline" if byline.names or byline.outlet is not None else "dateline"
        outlet = self._outlet(index, paragraph)
        if outlet is not None:
            self.layout.outlet = outlet if self.layout.outlet is None else self.layout.outlet
            return "outlet"
        if is_section(line):
            return "credit"
        zone = furniture_zone(line, at_head=True)
        return zone if zone is not None else self._title_or_name(index, paragraph, in_body)

    def _is_title_again(self, line: str) -> bool:
        if self.layout.title is not None:
            return same_words(line, self.layout.title.of(self.text))
        return self.stated_title is not None and same_words(line, self.stated_title)

    def _outlet(self, index: int, paragraph: Span) -> Span | None:
        """Return the outlet of a line that names one and nothing else.

        Above the headline it must have a headline below it, since a headline of few words can
        look like a name ("Radio Star Dies").
        """
        labelled = labelled_outlet(self.text, paragraph)
        if labelled is not None or not is_outlet(paragraph.of(self.text)):
            return labelled
        if self.layout.title is not None:
            return paragraph
        following = self._following(index)
        if following is None or not is_headline(following.of(self.text)):
            return None
        return None if read_byline(self.text, following) is not None else paragraph

    def _following(self, index: int) -> Span | None:
        return self.paragraphs[index + 1] if index + 1 < len(self.paragraphs) else None

    def _title_or_name(self, index: int, paragraph: Span, in_body: bool) -> Zone | None:
        line, following = paragraph.of(self.text), self._following(index)
        if following is None or not is_headline(line):
            return None
        byline = read_byline(self.text, following)
        dated = byline is not None and not byline.names and (byline.published or byline.updated)
        if dated and self.layout.title is not None:
            if is_place(line):
                return "dateline"
            if is_person_name(line):
                self.layout.names.append(paragraph)
                return "byline"
        if in_body or self.stated_title is not None or self.layout.title is not None:
            return None
        if find_dateline(self.text, paragraph) is not None:
            return None
        self.layout.title = paragraph
        return "title"

    def _place(self, paragraph: Span, zone: Zone) -> None:
        """Add a block; a headline with its outlet beside it becomes two."""
        parts = split_headline(self.text, paragraph) if zone == "title" else None
        if parts is None:
            self.layout.add(paragraph, zone)
            return
        headline, outlet = parts
        self.layout.title = headline if self.layout.title == paragraph else self.layout.title
        self.layout.outlet = outlet if self.layout.outlet is None else self.layout.outlet
        for part in sorted(parts, key=lambda part: part.start):
            self.layout.add(part, "title" if part == headline else "outlet")


def _read_story(text: str, paragraphs: list[Span], layout: Layout) -> None:
    """Add the blocks of the story and of what stands below it."""
    names = [name.of(text) for name in layout.names]
    notes = {note.first: note for note in find_notes(text, paragraphs, names)}
    note_end, lead = 0, True
    for index, paragraph in enumerate(paragraphs):
        note = notes.get(index)
        if note is not None:
            _add_note(text, paragraphs, note, layout)
            note_end = note.last + 1
        if index < note_end:
            layout.add(paragraph, "author_note")
            continue
        zone: Zone | None = furniture_zone(paragraph.of(text))
        if index >= len(paragraphs) - _MOST_FOOT:
            zone = _foot_zone(text, paragraph, layout) or zone
        if zone is None:
            _add_body(text, paragraph, layout, lead=lead)
            lead = False
        else:
            layout.add(paragraph, zone)


def _add_body(text: str, paragraph: Span, layout: Layout, *, lead: bool) -> None:
    """Add a paragraph of the story; the lead may open with a dateline."""
    dateline = find_dateline(text, paragraph) if lead else None
    if dateline is None:
        layout.add(paragraph, "body")
        return
    layout.agency = dateline.agency
    layout.published = dateline.date if layout.published is None else layout.published
    layout.add(dateline.span, "dateline")
    rest = text[dateline.span.end : paragraph.end]
    start = dateline.span.end + len(rest) - len(rest.lstrip())
    layout.add(Span(start=start, end=paragraph.end), "body")


def _foot_zone(text: str, paragraph: Span, layout: Layout) -> Zone | None:
    """Read a paragraph below the story: who reported it, when and where it appeared."""
    line = paragraph.of(text)
    outlet = labelled_outlet(text, paragraph)
    if outlet is not None:
        layout.outlet = outlet if layout.outlet is None else layout.outlet
        return "outlet"
    desk = is_desk_line(line)
    byline = read_byline(text, _reporters(text, paragraph) if desk else paragraph)
    if byline is None or not (desk or LABELLED.match(line) is not None):
        return "credit" if desk else None
    layout.take(byline if not layout.names else dataclasses.replace(byline, names=()))
    if desk:
        return "credit"
    return "byline" if byline.names else "dateline"


def _reporters(text: str, paragraph: Span) -> Span:
    """Return the part of a desk's line before its editors, without the bracket."""
    line = paragraph.of(text)
    editors = re.search(r"[;,.]?\s*\b(?:[Ww]riting|[Ee]dit|[Tt]ransl)", line)
    words = line[: None if editors is None else editors.start()].rstrip(" ;,.)]")
    start = len(words) - len(words.lstrip("(["))
    if start == len(words):
        return paragraph
    return Span(start=paragraph.start + start, end=paragraph.start + len(words))


def _add_note(text: str, paragraphs: list[Span], note: FoundNote, layout: Layout) -> None:
    """Keep a note; without a byline its person is the author."""
    person = note.person.of(text)
    if not layout.names:
        layout.names.append(note.person)
    known = any(_is_same_person(person, name.of(text)) for name in layout.names)
    layout.notes.append(
        AuthorNote(
            start=paragraphs[note.first].start,
            end=paragraphs[note.last].end,
            person=person,
            person_span=note.person,
            kind="reporter" if known else "reposter",
        )
    )


def _is_same_person(one: str, other: str) -> bool:
    """Compare two names of one page: the surname and the first letter decide."""
    first, second = one.casefold().split(), other.casefold().split()
    return first[-1] == second[-1] and first[0][0] == second[0][0]
