"""Values as text that a format can carry, or an error that names element and field."""

import re
from collections.abc import Iterable, Iterator, Mapping

import orjson

from graphkit.errors import ExportError
from graphkit.model.record import Record, Value

__all__ = ["checked", "json_of", "listed", "plain", "shown"]

# XML 1.0 forbids these even when escaped: https://www.w3.org/TR/xml/#charsets
_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def shown(record: Record) -> str:
    """Name an element in a message."""
    is_node = "label" in record
    return f"{record['label']} {record['id']!a}" if is_node else f"{record['type']} {record['id']}"


def plain(value: Value) -> str:
    """Write a value as text: a list as a JSON array, a truth value as true or false."""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "true" if value else "false"
    return repr(value) if isinstance(value, int | float) else orjson.dumps(value).decode()


def checked(text: str, record: Record, field: str, carrier: str) -> str:
    """Return the text.

    Raises:
        ExportError: It holds a control character, which `carrier` (such as "CSV") cannot carry.
    """
    if bad := _FORBIDDEN.search(text):
        raise ExportError(
            f"{carrier} cannot carry {field} of {shown(record)}: character U+{ord(bad[0]):04X} is "
            f"not allowed in {carrier}; export json instead",
            str(record["id"]),
        )
    return text


def json_of(element: Mapping[str, object], record: Record) -> bytes:
    """Write the JSON that stands for a record.

    Raises:
        ExportError: It holds half of a surrogate pair.
    """
    try:
        return orjson.dumps(element)
    except orjson.JSONEncodeError as error:
        raise ExportError(
            f"JSON cannot carry {shown(record)}: {error}", str(record["id"])
        ) from error


def listed(elements: Iterable[bytes]) -> Iterator[bytes]:
    """Yield the elements of a JSON list, each on a line of its own.

    >>> b"".join(listed([b"1", b"2"]))
    b'\\n1,\\n2'
    """
    comma = b"\n"
    for element in elements:
        yield comma + element
        comma = b",\n"
