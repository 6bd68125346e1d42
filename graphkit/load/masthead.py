"""The head of a page: names of outlets, section labels, headlines, the dateline of the lead."""

import datetime as dt
import re
from typing import NamedTuple

from graphkit.dates import MONTH, scan_dates
from graphkit.gazetteer import gazetteer
from graphkit.load.lexicon import MEDIA_WORDS, SECTIONS, SMALL_WORDS
from graphkit.model.base import Span

__all__ = [
    "Dateline",
    "StatedDate",
    "find_dateline",
    "is_headline",
    "is_outlet",
    "is_place",
    "is_section",
    "labelled_outlet",
    "split_headline",
]

_DOMAIN = re.compile(r"(?:www\.)?[a-z0-9-]{2,}(?:\.[a-z0-9-]{2,})*\.[a-z]{2,12}", re.IGNORECASE)
_OUTLET_LABEL = re.compile(r"(?:Source|Publisher|Publication|Outlet|Site)\s*:\s*(?P<name>\S.*)")
_BAR = re.compile(r"\s*\|\s*")
_DASH = re.compile(r"\s+[-–—]\s+")
_UNFINISHED_END = re.compile(r"[.,;:][\"”’')\]]*$")
_MOST_OUTLET_WORDS = 6
_MOST_HEADLINE_WORDS = 40
_MOST_CHARACTERS = 400  # of a line that names something; longer runs of blanks cost time
_MOST_DATELINE = 200  # characters
_PLACE = r"(?:[A-Z][\w.'’-]+|de|la|of)(?:[ /](?:[A-Z][\w.'’-]+|de|la|of)){0,4}"
_DATE = rf"(?:{MONTH}\s*\d{{1,2}}|\d{{1,2}}\s+{MONTH})(?:,?\s+\d{{4}})?"
_DATELINE = re.compile(
    rf"(?P<places>{_PLACE}(?:,\s{_PLACE})?)?,?\s*(?P<date>{_DATE})?,?\s*"
    r"(?P<mark>[(/](?P<agency>[A-Z][\w .&/-]{1,30}?)[)/])?\s*(?:--|[-–—])\s+"
    r"(?=[A-Z0-9\"“‘'$€£])"
)


class StatedDate(NamedTuple):
    """A full date in a line at the head or foot of an article."""

    span: Span
    day: dt.date


class Dateline(NamedTuple):
    """The opening "BRUSSELS, March 3, 2022 (Reuters) - " of a lead; the day where it is full."""

    span: Span
    agency: Span | None
    date: StatedDate | None


def is_outlet(name: str) -> bool:
    """Say whether `name` looks like a paper, station, agency or site.

    >>> is_outlet("The Harbour Gazette"), is_outlet("coastnews.example"), is_outlet("Ann Lee")
    (True, True, False)
    """
    words = name.split() if len(name) <= _MOST_CHARACTERS else []
    if not 0 < len(words) <= _MOST_OUTLET_WORDS or is_section(name):
        return False
    if _is_known_outlet(name) or _DOMAIN.fullmatch(name) is not None:
        return True
    if any(not _is_title_cased(word) for word in words):
        return False
    has_media_word = any(word.casefold().strip(".,") in MEDIA_WORDS for word in words)
    return has_media_word or _is_known_outlet(words[0])


def _is_known_outlet(name: str) -> bool:
    found = gazetteer().organization_by_name(name)
    return found is not None and found.kind == "media"


def is_place(name: str) -> bool:
    """Say whether `name` is a state or a place of the gazetteer.

    >>> is_place("Saudi Arabia"), is_place("Ann Lee")
    (True, False)
    """
    is_state = gazetteer().state_by_name(name) is not None
    return is_state or bool(gazetteer().place_by_name(name.title() if name.isupper() else name))


def _is_title_cased(word: str) -> bool:
    return word[0].isupper() or word[0].isdigit() or word in SMALL_WORDS


def is_section(line: str) -> bool:
    """Say whether `line` only names a section of a site ("World News", "EXCLUSIVE")."""
    words = line.casefold().replace("/", " ").replace("|", " ").rstrip(":").split()
    return 0 < len(words) <= _MOST_OUTLET_WORDS and all(word in SECTIONS for word in words)


def is_headline(line: str) -> bool:
    """Say whether `line` can be a headline: short, with a letter, and not ended like a sentence.

    >>> is_headline("Dam breaks above Oldport"), is_headline("The dam broke at noon.")
    (True, False)
    """
    if len(line) > _MOST_CHARACTERS or len(line.split()) > _MOST_HEADLINE_WORDS:
        return False
    if not any(c.isalpha() for c in line):
        return False
    return line.endswith(("...", "U.S.", "U.N.")) or _UNFINISHED_END.search(line) is None


def labelled_outlet(text: str, block: Span) -> Span | None:
    """Return the name after a label: "Source: Harbour Gazette"."""
    line = block.of(text)
    match = _OUTLET_LABEL.fullmatch(line) if len(line) <= _MOST_CHARACTERS else None
    if match is None or len(match["name"].split()) > _MOST_OUTLET_WORDS:
        return None
    return Span(start=block.start + match.start("name"), end=block.start + match.end("name"))


def split_headline(text: str, block: Span) -> tuple[Span, Span] | None:
    """Part a headline from the outlet beside it; None when no outlet stands there.

    "Dam breaks | Harbour Gazette" and "Harbour Gazette | Dam breaks" need a name of an outlet on
    one side; after a dash ("Dam breaks - Harbour Gazette") it must stand last.

    Returns:
        The spans of the headline and of the outlet.
    """
    line = block.of(text)
    if len(line) > _MOST_CHARACTERS:
        return None
    for separator, sides in ((_BAR, (1, 0)), (_DASH, (1,))):
        marks = [m for m in separator.finditer(line) if m.start() > 0 and m.end() < len(line)]
        for side in sides:
            if marks:
                mark = marks[-1] if side == 1 else marks[0]
                parts = (
                    Span(start=block.start, end=block.start + mark.start()),
                    Span(start=block.start + mark.end(), end=block.end),
                )
                if is_outlet(parts[side].of(text)):
                    return parts[1 - side], parts[side]
    return None


def find_dateline(text: str, block: Span) -> Dateline | None:
    """Return the dateline that opens the paragraph `block`, up to and with its dash.

    A place alone must be in capitals ("OLDPORT — The dam broke."); with a date or an agency any
    capitalised place counts.
    """
    match = _DATELINE.match(text, block.start, min(block.end, block.start + _MOST_DATELINE))
    if match is None or match.end() >= block.end:
        return None
    if match["date"] is None and match["mark"] is None:
        places = match["places"]
        if places is None or not places.split(",")[0].isupper():
            return None
    agency = None
    if match["mark"] is not None and is_outlet(match["agency"]):
        agency = Span(start=match.start("agency"), end=match.end("agency"))
    end = match.start() + len(match.group().rstrip())
    days = [m for m in scan_dates(text, match.start(), match.end()) if m.date.date is not None]
    date = None
    if days and days[0].date.date is not None:
        date = StatedDate(Span(start=days[0].start, end=days[0].end), days[0].date.date)
    return Dateline(Span(start=block.start, end=end), agency, date)
