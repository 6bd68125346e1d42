"""Remains of HTML and control characters: out of a text, with the way back to the given one."""

import html
import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from graphkit.load.controls import CONTROL, without_controls
from graphkit.model.base import Span

__all__ = ["CleanText", "without_markup"]

# Those that end a line; what stands on their two sides is no one sentence.
_BLOCKS = frozenset(
    """article aside blockquote body br center dd div dl dt figcaption figure footer h1 h2 h3 h4 h5
    h6 head header hr html li main nav ol p pre section table tbody td th thead title tr
    ul""".split()
)
# Those within a line: a page shows nothing of a mark of form or place, and something in the
# place of the others, so that the words on their two sides stay apart.
_FORMS = frozenset(
    """a abbr b cite code em font form i ins label link meta noscript q s small span strike strong
    style sub sup time u""".split()
)
_THINGS = frozenset(
    "audio button embed iframe img input object path picture script source svg video".split()
)
_BREAK = "\n\n"
_HIDDEN_END = re.compile(r"</(script|style)\b", re.IGNORECASE)  # what stands before it is no text
_PIECE = re.compile(
    r"<(?P<end>/?)(?P<tag>[A-Za-z][A-Za-z0-9]{0,9})(?:[\s/][^<>]{0,2000})?>"
    r"|<!--[^<>]{0,2000}-->|&(?:[A-Za-z]{2,8}[0-9]{0,2}|\#\d{1,6}|\#[xX][0-9A-Fa-f]{1,5});"
    rf"|{CONTROL.pattern}"
)


class _Cut(NamedTuple):
    """What was `text[start:end]` and is `clean[at:to]` now."""

    start: int
    end: int
    at: int
    to: int


class CleanText:
    """A text without remains of HTML and control characters, and the one it was made of.

    `cuts` says in order what was taken out or replaced.
    """

    def __init__(self, given: str, text: str, cuts: Iterable[_Cut] = ()) -> None:
        self.given = given
        self.text = text
        self._cuts = tuple(cuts)
        self._places = [cut.at for cut in self._cuts]

    def in_given(self, span: Span) -> Span:
        """Return where the words of a span of the clean text stand in the given one.

        >>> clean = without_markup("<p>Ada <b>Lind</b> won&#39;t go")
        >>> clean.text[4:14], clean.in_given(Span(start=4, end=14)).of(clean.given)
        ("Lind won't", 'Lind</b> won&#39;t')
        """
        return Span(start=self._around(span.start)[0], end=self._around(span.end - 1)[1])

    def _around(self, place: int) -> tuple[int, int]:
        """Return what the character at `place` was."""
        index = bisect_right(self._places, place) - 1
        if index < 0:
            return place, place + 1
        cut = self._cuts[index]
        if place < cut.to:
            return cut.start, cut.end
        shifted = place + cut.end - cut.to
        return shifted, shifted + 1


def without_markup(text: str) -> CleanText:
    r"""Return `text` as a page shows it: without tags, and with the character for a reference.

    A tag of a block becomes two line ends; the words of a script or a style and control characters
    go. "<" and "&" that begin no tag and no reference stay. What a reference stands for is not read
    again.

    >>> without_markup("<p>Ada <b>Lind</b> won&#39;t</p>").text
    "Ada Lind won't\n\n"
    >>> without_markup("5 < 6 & <ada@x.no>").text
    '5 < 6 & <ada@x.no>'
    """
    if "<" not in text and "&" not in text and CONTROL.search(text) is None:
        return CleanText(text, text)
    parts: list[str] = []
    cuts: list[_Cut] = []
    begin, at, before = 0, 0, ""
    for start, end, shown in _pieces(text):
        at += start - begin
        before = f"{before}{text[begin:start]}"[-len(_BREAK) :]
        words = _fitted(shown, before)
        parts += [text[begin:start], words]
        cuts.append(_Cut(start, end, at, at + len(words)))
        begin, at, before = end, at + len(words), f"{before}{words}"[-len(_BREAK) :]
    return CleanText(text, "".join([*parts, text[begin:]]), cuts)


def _pieces(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield where a remain of HTML stands, and what a page shows in its place."""
    last = {match[1].lower(): match.start() for match in _HIDDEN_END.finditer(text)}
    hidden, begin = "", 0
    for match in _PIECE.finditer(text):
        tag, closes = (match["tag"] or "").lower(), bool(match["end"])
        if hidden:
            if closes and tag == hidden:
                yield begin, match.end(), " "
                hidden = ""
        elif not closes and last.get(tag, -1) >= match.end():
            hidden, begin = tag, match.start()
        else:
            shown = _shown(match[0], tag)
            if shown != match[0]:
                yield match.start(), match.end(), shown


def _shown(piece: str, tag: str) -> str:
    """Return what a page shows for what may be a remain of HTML; itself where it is none."""
    if piece.startswith("&"):
        return _character(piece)
    if not piece.startswith("<"):
        return without_controls(piece)
    if tag in _BLOCKS:
        return _BREAK
    if tag in _THINGS:
        return " "
    return "" if not tag or tag in _FORMS else piece


def _character(reference: str) -> str:
    char = html.unescape(reference)
    if len(char) != 1:
        return reference
    if char.isspace():
        return " "
    unseen = unicodedata.category(char) == "Cf"
    return "" if unseen else char if char.isprintable() else reference


def _fitted(shown: str, before: str) -> str:
    """Return what a page shows; no second blank, and no break where one stands already."""
    if shown == _BREAK and (before in {"", _BREAK}):
        return ""
    return "" if shown == " " and (not before or before[-1].isspace()) else shown
