"""The files of the gazetteers: read, with their columns and keys checked.

A broken file is never half used: the first line that is wrong is named with its file and key.
"""

import operator
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from itertools import islice
from pathlib import Path
from typing import Final

from graphkit.errors import ResourceError

__all__ = ["COLUMNS", "SORTED", "SortedTable", "check_tables", "read_rows"]

# The columns of each table; its key, which stands once, is the first column or "id".
COLUMNS: Final[Mapping[str, tuple[str, ...]]] = {
    name: tuple(columns.split())
    for name, columns in {
        "states.tsv": "iso3 iso2 name kind sovereign official aliases adjectives people_singular"
        " people_plural capital metonyms head_of_state head_of_government borders wikidata",
        "places_extra.tsv": "name aliases iso3 lat lon population kind id",
        "organizations.tsv": "id name aliases short_names kind iso3 wikidata",
        "shared_names.tsv": "name iso3",
        "roles.tsv": "title aliases kind implies epithet honorific",
        "given_names.tsv": "name gender",
        "group_nouns.tsv": "noun forms kind acts_for_state",
        "places.tsv": "key name aliases iso3 lat lon population kind id",
        "towns.tsv": "key name aliases iso3 lat lon population kind id",
        "regions.tsv": "key name aliases iso3 lat lon population kind id",
    }.items()
}
SORTED: Final = (
    "places.tsv",
    "regions.tsv",
    "towns.tsv",
)  # large: a line for each name, found by bisection
STATE_COLUMNS: Final = ("iso3", "sovereign", "borders")  # they hold ids of states


def read_rows(folder: Path, name: str) -> Iterator[dict[str, str]]:
    """Yield the rows of a table, keyed by column.

    Raises:
        ResourceError: The file cannot be read, a line has too many or too few cells, or a key
            stands twice; the text names file, line and key.
    """
    columns = COLUMNS[name]
    number = columns.index("id") if "id" in columns else 0
    seen: dict[str, int] = {}
    for line, text in enumerate(_lines(folder, name), 2):
        cells = text.split("\t")
        if len(cells) != len(columns):
            raise ResourceError(
                f"{name}, line {line}, {cells[0]!r}: {len(cells)} cells where the header has"
                f" {len(columns)} columns; put one tab between cells"
            )
        key = cells[number]
        if not key or seen.setdefault(key, line) != line:
            told = f"stands already on line {seen[key]}" if key else "is empty"
            raise ResourceError(f"{name}, line {line}: the key {key!r} {told}; keep one row a key")
        yield dict(zip(columns, cells, strict=True))


class SortedTable:
    """A large table whose lines begin with a name's key, in order: read as it is, not parsed."""

    def __init__(self, folder: Path, name: str) -> None:
        """Read the lines.

        Raises:
            ResourceError: The file cannot be read, or a line stands twice or out of order.
        """
        self._name = name
        self._lines = _lines(folder, name)
        if not all(map(operator.lt, self._lines, islice(self._lines, 1, None))):
            pairs = enumerate(zip(self._lines, islice(self._lines, 1, None), strict=False), 3)
            line, text = next((i, two) for i, (one, two) in pairs if not one < two)
            raise ResourceError(
                f"{name}, line {line}: the key {text.split(chr(9), 1)[0]!r} stands twice or out of"
                " order; write the table anew with its script in seeds/build"
            )

    def rows(self, key: str) -> Iterator[dict[str, str]]:
        """Yield the rows of a key.

        Raises:
            ResourceError: A row has too many or too few cells, or an id stands twice.
        """
        start = key + "\t"
        seen: set[str] = set()
        for index in range(bisect_left(self._lines, start), len(self._lines)):
            if not self._lines[index].startswith(start):
                return
            row = self._row(index)
            if row["id"] in seen:
                raise _twice(self._name, index, row)
            seen.add(row["id"])
            yield row

    def all_rows(self) -> Iterator[dict[str, str]]:
        """Yield every row, in order.

        Raises:
            ResourceError: As `rows` does.
        """
        seen: set[tuple[str, str]] = set()
        for index in range(len(self._lines)):
            row = self._row(index)
            if (row["key"], row["id"]) in seen:
                raise _twice(self._name, index, row)
            seen.add((row["key"], row["id"]))
            yield row

    def _row(self, index: int) -> dict[str, str]:
        columns, cells = COLUMNS[self._name], self._lines[index].split("\t")
        if len(cells) != len(columns):
            raise ResourceError(
                f"{self._name}, line {index + 2}, {cells[0]!r}: {len(cells)} cells where the"
                f" header has {len(columns)} columns; put one tab between cells"
            )
        return dict(zip(columns, cells, strict=True))


def check_tables(folder: Path) -> None:
    """Read every table of a folder and look up every id in it.

    Raises:
        ResourceError: The first thing that is wrong: a column, a key that stands twice, an id of
            a state that states.tsv has not; the text names file, line and key.
    """
    states = {row["iso3"] for row in read_rows(folder, "states.tsv")}
    for name in COLUMNS:
        large = name in SORTED
        rows = SortedTable(folder, name).all_rows() if large else read_rows(folder, name)
        for line, row in enumerate(rows, 2):
            for column in STATE_COLUMNS:
                ids = filter(None, row.get(column, "").split("|"))
                unknown = next((one for one in ids if one not in states), None)
                if unknown is not None:
                    key = row.get("id", next(iter(row.values())))
                    raise ResourceError(
                        f"{name}, line {line}, {key!r}: no state has the id {unknown!r} of the"
                        f" column {column}; add it to states.tsv or mend the cell"
                    )


def _twice(name: str, index: int, row: dict[str, str]) -> ResourceError:
    return ResourceError(
        f"{name}, line {index + 2}: the key {row['key']!r} has the id {row['id']} twice; keep one"
        " row of them"
    )


def _lines(folder: Path, name: str) -> list[str]:
    try:
        text = (folder / name).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise ResourceError(
            f"the gazetteer {name} cannot be read from {folder}: reinstall graphkit"
        ) from error
    header, *lines = text.splitlines() or [""]
    if tuple(header.split("\t")) != COLUMNS[name]:
        wanted = " ".join(COLUMNS[name])
        raise ResourceError(f"{name}, line 1: the columns are {header!r}; they must be: {wanted}")
    return lines
