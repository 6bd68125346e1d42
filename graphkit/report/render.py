"""A table as JSON, CSV or Markdown."""

import csv
import io
import json
import re
from collections.abc import Sequence

import orjson

from graphkit.report.base import Cell, ReportTable

__all__ = [
    "GUESS",
    "NOTHING_FOUND",
    "TURNING",
    "counted",
    "defused",
    "escaped",
    "for_people",
    "json_text",
    "printable",
    "steady",
    "to_csv",
    "to_json",
    "to_markdown",
]

NOTHING_FOUND = "nothing found"
GUESS = "~"  # before a date that was filled in from the publication date
# What a spreadsheet takes for the start of a formula: https://owasp.org/www-community/attacks/CSV_Injection
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
# They turn around what follows them; marks of direction (U+200E, U+200F, U+061C) do not.
TURNING = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_STEERING = re.compile(f"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029{TURNING}]")
# Nobody sees them: soft hyphens, marks of direction, blanks of no width. The joiners U+200C and
# U+200D stay, which letters of some scripts and emoji need.
_UNSEEN = (
    "\u00ad\u061c\u180e\u200b\u200e\u200f\u2060-\u2064\u206a-\u206f\ufeff\ufff9-\ufffb"
    "\U000e0000-\U000e007f"
)
_NOT_SEEN = re.compile(f"[{_UNSEEN}]")
_ESCAPED = re.compile(f"[\x7f-\x9f\u2028\u2029{TURNING}{_UNSEEN}]")
_MARKDOWN = re.compile(r"([\\|*_\[\]<>`])")


def steady(text: str) -> str:
    """Return `text` on one line; what could steer a terminal or turn words around becomes U+FFFD.

    >>> steady("a\\nb\\x1b[2J\\u202ec")
    'a b\ufffd[2J\ufffdc'
    """
    line = text.replace("\r\n", " ").replace("\n", " ").replace("\t", " ")
    return _STEERING.sub("\ufffd", line)


def printable(text: str) -> str:
    """Return `steady` text without the characters that nobody sees, for a terminal.

    >>> printable("Olden\\u00adburg\\u200b")
    'Oldenburg'
    """
    return _NOT_SEEN.sub("", steady(text))


def counted(count: int, noun: str) -> str:
    """Return the count and the noun, in the plural unless it is one.

    >>> counted(1, "article"), counted(2, "article")
    ('1 article', '2 articles')
    """
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


def for_people(table: ReportTable) -> ReportTable:
    """Return the table with a ~ before guessed dates in place of the columns that say so."""
    places = {name: place for place, name in enumerate(table.columns)}
    dates = {
        place: places[name.removesuffix("_basis")]
        for name, place in places.items()
        if name.endswith("date_basis") and name.removesuffix("_basis") in places
    }
    if not dates:
        return table

    def told(row: tuple[Cell, ...]) -> tuple[Cell, ...]:
        cells = list(row)
        for basis, date in dates.items():
            if cells[basis] == "article_date" and cells[date] is not None:
                cells[date] = f"{GUESS}{cells[date]}"
        return tuple(cell for place, cell in enumerate(cells) if place not in dates)

    columns = tuple(name for name, place in places.items() if place not in dates)
    rows = tuple(told(row) for row in table.rows)
    return table.model_copy(update={"columns": columns, "rows": rows})


def to_json(columns: Sequence[str], rows: Sequence[Sequence[object]]) -> str:
    """Write a list of objects, one per row."""
    return json_text([dict(zip(columns, row, strict=True)) for row in rows])


def json_text(value: object) -> str:
    """Write any value that JSON can carry, indented and `escaped`."""
    return escaped(orjson.dumps(value, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE))


def escaped(data: bytes) -> str:
    """Return JSON that means the same, with escapes for what nobody sees and what turns words.

    >>> escaped('["a\u202eb"]'.encode())
    '["a\\\\u202eb"]'
    """
    return _ESCAPED.sub(lambda match: json.dumps(match[0])[1:-1], data.decode())


def to_csv(table: ReportTable) -> str:
    """Write CSV with a header; text that a spreadsheet would calculate gets a ' before it.

    Line ends are line feeds, within cells too.
    """
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow([defused(name) for name in table.columns])
    writer.writerows([defused(cell) for cell in row] for row in table.rows)
    return out.getvalue()


def to_markdown(table: ReportTable) -> str:
    """Write a heading, a pipe table and the note."""
    told = for_people(table)
    lines = [f"# {_escaped(told.title)}", ""]
    if told.rows:
        lines.append(_piped(told.columns))
        lines.append(_piped(["---"] * len(told.columns)))
        lines += [_piped([_escaped(_shown(cell)) for cell in row]) for row in told.rows]
    else:
        lines.append(_escaped(told.nothing or NOTHING_FOUND))
    for note in told.note.splitlines():
        lines += ["", _escaped(note)]
    return "\n".join(lines) + "\n"


def defused(cell: Cell) -> Cell:
    """Return a cell that no spreadsheet calculates; line ends become line feeds.

    >>> defused("=1+1"), defused(-1)
    ("'=1+1", -1)
    """
    if not isinstance(cell, str):
        return cell
    text = cell.replace("\r\n", "\n").replace("\r", "\n")  # a bare \r would end the row
    return f"'{text}" if cell.startswith(_FORMULA) else text


def _escaped(text: str) -> str:
    return _MARKDOWN.sub(r"\\\1", printable(text))


def _piped(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _shown(cell: Cell) -> str:
    if cell is None:
        return ""
    return f"{cell:g}" if isinstance(cell, float) else str(cell)
