"""JSON and JSON lines: one article a record."""

from collections.abc import Iterator

import orjson

from graphkit.errors import InputError
from graphkit.load.article import Origin, build_document
from graphkit.load.base import Loader, Source
from graphkit.load.controls import remarks_on_controls
from graphkit.load.encoding import decode
from graphkit.load.fields import RECORD_LISTS, TEXT_FIELDS, Record, record_id, stated_in, text_in
from graphkit.load.markup import without_markup
from graphkit.model.document import Document

__all__ = ["JsonLinesLoader", "JsonLoader"]


class JsonLoader(Loader):
    """Reads a JSON file: one record, a list of records, or an object that holds such a list."""

    def load(self, source: Source) -> Iterator[Document]:
        """Return the articles of `source`; after an error the next record can be asked for."""
        return _Records(source, _parsed(source))


class JsonLinesLoader(Loader):
    """Reads a file with one JSON record a line; empty lines are passed over."""

    def load(self, source: Source) -> Iterator[Document]:
        """Return the articles of `source`; after an error the next line can be asked for."""
        lines = decode(source).split("\n")  # U+2028 does not end a line of JSON
        rows = [(f"line {n}", line) for n, line in enumerate(lines, 1) if line.strip()]
        return _Records(source, rows)


class _Records(Iterator[Document]):
    """Articles from records; an error ends its record only, which a generator could not do."""

    def __init__(
        self, source: Source, rows: list[tuple[str, object]] | list[tuple[str, str]]
    ) -> None:
        self._source = source
        self._rows = iter(rows)
        self._is_alone = len(rows) == 1
        self._places: dict[str, tuple[str, str]] = {}  # of an id: its last place and its article

    def __next__(self) -> Document:
        place, row = next(self._rows)
        name = self._source.name if self._is_alone else f"{self._source.name}: {place}"
        record = _decoded(row, name) if isinstance(row, str) else row
        if not isinstance(record, dict):
            raise InputError(f"{name}: not an object with a text")
        text = text_in(record)
        if text is None:
            raise InputError(f"{name}: no text in the fields {', '.join(TEXT_FIELDS)}")
        within = None if self._is_alone else place
        origin = Origin(self._source.path, self._version_key(record), within)
        remarks = remarks_on_controls(text)
        clean = without_markup(text).text
        made = build_document(clean, stated_in(record), origin, remarks=remarks)
        return self._remarked(made, record_id(record), place)

    def _remarked(self, made: Document, ident: str | None, place: str) -> Document:
        """Return an article with a remark if its record takes the place of one before it."""
        if ident is None:
            return made
        before = self._places.get(ident)
        self._places[ident] = place, made.id
        if made.urls or before is None or before[1] == made.id:
            return made
        remark = f"the id {ident!r} stands in {before[0]} too: one of the two articles is current"
        return made.model_copy(update={"remarks": (*made.remarks, remark)})

    def _version_key(self, record: Record) -> str | None:
        key = self._source.version_key
        if key is None or self._is_alone:
            return key
        ident = record_id(record)
        return None if ident is None else f"{key}#{ident}"


def _parsed(source: Source) -> list[tuple[str, object]]:
    """Return the records of a JSON file, each with its place in it."""
    parsed = _decoded(decode(source), source.name)
    if isinstance(parsed, dict) and text_in(parsed) is None:
        parsed = next((parsed[n] for n in RECORD_LISTS if isinstance(parsed.get(n), list)), parsed)
    records = parsed if isinstance(parsed, list) else [parsed]
    if not records:
        raise InputError(f"{source.name}: the list of articles is empty")
    return [(f"record {number}", record) for number, record in enumerate(records, 1)]


def _decoded(text: str, name: str) -> object:
    try:
        return orjson.loads(text)
    except orjson.JSONDecodeError as error:
        reason = str(error).split(":")[0]
        raise InputError(f"{name}: no valid JSON: {reason}, at character {error.pos}") from error
