"""The files of the gazetteers: read, with their columns and keys checked.

A broken file is never half used: the first line that is wrong is named with its file and key.
"""

import operator
from array import array
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from io import BytesIO
from itertools import accumulate, islice, pairwise
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
        "extents.tsv": "iso3 south west north east",
        "places_extra.tsv": "name aliases iso3 lat lon population kind id",
        "organizations.tsv": "id name aliases short_names kind iso3 wikidata",
        "shared_names.tsv": "name iso3",
        "roles.tsv": "title aliases kind implies epithet honorific",
        "given_names.tsv": "name gender",
        "group_nouns.tsv": "noun forms kind acts_for_state body",
        "places.tsv": "key name aliases iso3 lat lon population kind id",
        "towns.tsv": "key name iso3 lat lon population id",
        "regions.tsv": "key name aliases iso3 lat lon population kind id",
    }.items()
}
SORTED: Final = (
    "places.tsv",
    "regions.tsv",
    "towns.tsv",
)  # large: a line for each name, found by bisection
BLOCK: Final = 8  # lines: a search by bisection among blocks, then one through the block
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
    lines = _read(folder, name).decode().split("\n")[1:-1]
    for line, text in enumerate(lines, 2):
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
    """A large table whose lines begin with a name's key, in order: searched as it is, not parsed.

    The file stays one piece of bytes; of every `BLOCK`th line it is known where it begins.
    """

    def __init__(self, folder: Path, name: str) -> None:
        """Read the file.

        Raises:
            ResourceError: The file cannot be read, or a line stands twice or out of order.
        """
        self._name = name
        self._bytes = _read(folder, name)
        if not all(map(operator.lt, self._lines(), islice(self._lines(), 1, None))):
            pairs = enumerate(pairwise(self._lines()), 3)
            line, text = next((i, two) for i, (one, two) in pairs if not one < two)
            key = text.split(b"\t", 1)[0].decode()
            raise ResourceError(
                f"{name}, line {line}: the key {key!r} stands twice or out of"
                " order; write the table anew with its script in seeds/build"
            )
        self._firsts = list(islice(self._lines(), 0, None, BLOCK))
        header = self._bytes.find(b"\n") + 1
        starts = accumulate(map(len, self._lines()), initial=header)
        self._starts = array("I", islice(starts, 0, None, BLOCK))

    def _lines(self) -> Iterator[bytes]:
        """Return the lines below the header, one in memory at a time."""
        return islice(BytesIO(self._bytes), 1, None)

    def rows(self, key: str) -> Iterator[dict[str, str]]:
        """Yield the rows of a key.

        Raises:
            ResourceError: A row has too many or too few cells, or an id stands twice.
        """
        start = f"{key}\t".encode()
        seen: set[str] = set()
        position = self._find(start)
        while position >= 0 and self._bytes.startswith(start, position):
            end = self._bytes.find(b"\n", position)
            row = self._row(self._bytes[position:end].decode(), position)
            if row["id"] in seen:
                raise self._twice(row, position)
            seen.add(row["id"])
            yield row
            position = end + 1

    def _find(self, start: bytes) -> int:
        """Return where the first line that begins so begins, or -1."""
        block = bisect_left(self._firsts, start)
        low = self._starts[max(block - 1, 0)] - 1  # at the newline before the block
        high = self._starts[block] + len(start) if block < len(self._firsts) else len(self._bytes)
        found = self._bytes.find(b"\n" + start, low, high)
        return found if found < 0 else found + 1

    def all_rows(self) -> Iterator[dict[str, str]]:
        """Yield every row, in order.

        Raises:
            ResourceError: As `rows` does.
        """
        seen: set[tuple[str, str]] = set()
        position = self._bytes.find(b"\n") + 1
        for line in self._lines():
            row = self._row(line.decode().removesuffix("\n"), position)
            if (row["key"], row["id"]) in seen:
                raise self._twice(row, position)
            seen.add((row["key"], row["id"]))
            yield row
            position += len(line)

    def _row(self, line: str, position: int) -> dict[str, str]:
        columns, cells = COLUMNS[self._name], line.split("\t")
        if len(cells) != len(columns):
            raise ResourceError(
                f"{self._name}, line {self._line(position)}, {cells[0]!r}: {len(cells)} cells where"
                f" the header has {len(columns)} columns; put one tab between cells"
            )
        return dict(zip(columns, cells, strict=True))

    def _twice(self, row: dict[str, str], position: int) -> ResourceError:
        return ResourceError(
            f"{self._name}, line {self._line(position)}: the key {row['key']!r} has the id"
            f" {row['id']} twice; keep one row of them"
        )

    def _line(self, position: int) -> int:
        return self._bytes.count(b"\n", 0, position) + 1


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


def _read(folder: Path, name: str) -> bytes:
    """Return a table, each line with its end."""
    try:
        text = (folder / name).read_bytes().replace(b"\r\n", b"\n")
        header = text.decode("utf-8").split("\n", 1)[0]
    except (OSError, UnicodeDecodeError) as error:
        raise ResourceError(
            f"the gazetteer {name} cannot be read from {folder}: reinstall graphkit"
        ) from error
    if tuple(header.split("\t")) != COLUMNS[name]:
        wanted = " ".join(COLUMNS[name])
        raise ResourceError(f"{name}, line 1: the columns are {header!r}; they must be: {wanted}")
    return text if text.endswith(b"\n") else text + b"\n"
