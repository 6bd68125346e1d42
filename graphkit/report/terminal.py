"""A table as lines to read: short cells aligned on one line, the sentence wrapped below them.

A terminal and a pipe get the same lines. Text is wrapped or folded, never cut.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest
from typing import Literal, NamedTuple

from graphkit.report.base import Cell, ReportTable
from graphkit.report.evidence import EVIDENCE_COLUMNS
from graphkit.report.render import NOTHING_FOUND, for_people, printable
from graphkit.report.witnesses import GROUND_COLUMNS
from graphkit.report.wrapping import cells, padded, wrapped

__all__ = ["Line", "readable_lines", "row_lines"]

LONG = 28  # cells; a column with longer ones goes below the line
NARROW = 10  # cells; where a wrapped column would be narrower, each row becomes a list of its cells
GAP = "  "
SHOWN_COLUMNS = ("sentence", "article", "evidence", "id")
PROOF_COLUMNS = (*SHOWN_COLUMNS, *GROUND_COLUMNS)
OTHER = "other_"  # before the columns of the second of two things in a row


class Line(NamedTuple):
    """One line of text without its end, and how a terminal sets it."""

    text: str
    style: Literal["plain", "bold", "dim"] = "plain"


def readable_lines(table: ReportTable, width: int) -> Iterator[Line]:
    """Yield the title, the rows and the note; `width` is in terminal cells."""
    yield from (Line(text, "bold") for text in wrapped(printable(table.title), width))
    if table.rows:
        yield from row_lines(table, width)
    else:
        yield from (
            Line(text) for text in wrapped(printable(table.nothing or NOTHING_FOUND), width)
        )
    for note in table.note.splitlines():
        yield from (Line(text, "dim") for text in wrapped(printable(note), width))


def row_lines(table: ReportTable, width: int) -> Iterator[Line]:
    """Yield the head and the rows; columns without a value go."""
    told = for_people(table)
    places = range(len(told.columns))
    filled = [place for place in places if any(row[place] is not None for row in told.rows)]
    if set(EVIDENCE_COLUMNS) <= set(told.columns):
        yield from _with_evidence(told, filled, width)
    else:
        yield from _grid(told, filled, width)


def _with_evidence(told: ReportTable, filled: Sequence[int], width: int) -> Iterator[Line]:
    """Yield each row with its sentence and source below it."""
    proving = (*EVIDENCE_COLUMNS, "id", *(f"{OTHER}{name}" for name in PROOF_COLUMNS))
    hidden = {told.columns.index(name) for name in proving if name in told.columns}
    shown = [place for place in filled if place not in hidden]
    widths = _widths(told, shown, width)
    grounds = [place for place in shown if told.columns[place] in GROUND_COLUMNS]
    if not widths.keys() >= {*grounds}:  # a few words beside the source beat two lines
        widths = _widths(told, [place for place in shown if place not in grounds], width)
        hidden.update(grounds)
    below = [place for place in shown if place not in widths and place not in hidden]
    yield Line(_aligned([_head(told, place) for place in widths], widths.values()), "bold")
    for row in told.rows:
        yield Line(_aligned([_shown(row[place]) for place in widths], widths.values()))
        for place in below:
            if row[place] is not None:
                yield from _below(f"{_head(told, place)}: {_shown(row[place])}", width)
        cells_of = dict(zip(told.columns, row, strict=True))
        counts = [row[place] for place in grounds if place in hidden]
        yield from _proof([cells_of.get(name) for name in SHOWN_COLUMNS], counts, width)
        other = [cells_of.get(f"{OTHER}{name}") for name in SHOWN_COLUMNS]
        if other[0] is not None:
            counts = [cells_of.get(f"{OTHER}{name}") for name in GROUND_COLUMNS]
            yield from _proof([f"other: {other[0]}", *other[1:]], counts, width)


def _proof(shown: Sequence[Cell], counts: Sequence[Cell], width: int) -> Iterator[Line]:
    """Yield a sentence, and below it where it stands and what it rests on."""
    sentence, *source = shown
    if sentence is not None:
        yield from _below(_shown(sentence), width)
    words = [*(_shown(one) for one in source if one is not None), *_grounds(counts)]
    if words:
        yield from _below(" · ".join(words), width, "dim")


def _grounds(counts: Sequence[Cell]) -> list[str]:
    """Return what a row rests on, in words; nothing where it is one article."""
    if not counts or counts[0] == 1:
        return []
    articles, witnesses = counts
    return [f"{articles} articles, {witnesses} witness{'' if witnesses == 1 else 'es'}"]


def _head(told: ReportTable, place: int) -> str:
    return told.columns[place].replace("_", " ")


def _widths(table: ReportTable, places: Sequence[int], width: int) -> dict[int, int]:
    """Return the columns that go on the line, left to right, and their widths."""
    widths: dict[int, int] = {}
    left = width
    for place in places:
        longest = max(cells(_shown(row[place])) for row in table.rows)
        needed = max(longest, cells(table.columns[place])) + len(GAP)
        if longest <= LONG and needed <= left:
            widths[place] = needed
            left -= needed
    return widths


def _aligned(texts: Iterable[str], widths: Iterable[int]) -> str:
    return "".join(padded(text, size) for text, size in zip(texts, widths, strict=True)).rstrip()


def _below(text: str, width: int, style: Literal["plain", "dim"] = "plain") -> Iterator[Line]:
    for part in wrapped(text, width - len(GAP)):
        yield Line(f"{GAP}{part}", style)


def _grid(table: ReportTable, places: Sequence[int], width: int) -> Iterator[Line]:
    """Yield aligned columns, or a list of its cells for each row where they would be too narrow."""
    heads = [_head(table, place) for place in places]
    rows = [[_shown(row[place]) for place in places] for row in table.rows]
    longest = [max(map(cells, column)) for column in zip(heads, *rows, strict=True)]
    solid = [all(" " not in text for text in column) for column in zip(*rows, strict=True)]
    widths = _shared(longest, solid, width - len(GAP) * (len(places) - 1))
    if any(size < min(NARROW, most) for size, most in zip(widths, longest, strict=True)):
        yield from _listed(heads, rows, width)
        return
    right = [all(not isinstance(row[place], str) for row in table.rows) for place in places]
    yield from _wrapped_row(heads, widths, right, "bold")
    yield Line(GAP.join("-" * size for size in widths), "dim")
    for row in rows:
        yield from _wrapped_row(row, widths, right)


def _wrapped_row(
    row: Sequence[str],
    widths: Sequence[int],
    right: Sequence[bool],
    style: Literal["plain", "bold"] = "plain",
) -> Iterator[Line]:
    columns = [wrapped(text, size) for text, size in zip(row, widths, strict=True)]
    for texts in zip_longest(*columns, fillvalue=""):
        sized = zip(texts, widths, right, strict=True)
        line = GAP.join(padded(text, size, right=flush) for text, size, flush in sized)
        yield Line(line.rstrip(), style)


def _shared(longest: Sequence[int], solid: Sequence[bool], width: int) -> list[int]:
    """Give each column what it needs, and let the longest share what is left evenly.

    Solid columns (ids and numbers, which have no blank to break at) come before the others.

    >>> _shared([4, 90, 8, 60], [False] * 4, 50), _shared([66, 54], [True, False], 98)
    ([4, 19, 8, 19], [66, 32])
    """
    widths = list(longest)
    left = max(width, 0)
    order = sorted(range(len(longest)), key=lambda place: (not solid[place], longest[place]))
    for done, place in enumerate(order):
        others = len(order) - done - 1
        share = left - NARROW * others if solid[place] else left // (others + 1)
        widths[place] = min(longest[place], max(share, 0))
        left -= widths[place]
    return widths


def _listed(heads: Sequence[str], rows: Sequence[Sequence[str]], width: int) -> Iterator[Line]:
    for number, row in enumerate(rows):
        if number > 0:
            yield Line("")
        for head, text in zip(heads, row, strict=True):
            if text:
                first, *others = wrapped(f"{head}: {text}", width)
                yield Line(first)
                yield from (line for other in others for line in _below(other, width))


def _shown(cell: Cell) -> str:
    if cell is None:
        return ""
    return f"{cell:g}" if isinstance(cell, float) else printable(str(cell))
