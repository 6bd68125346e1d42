"""Reads files in the gold format, and says what in them can never be right."""

from collections.abc import Iterator, Mapping
from typing import Any

import orjson
from pydantic import ValidationError

from graphkit.errors import InputError
from graphkit.evaluate.faults import faults
from graphkit.evaluate.records import GoldArticle

__all__ = ["json_lines", "read_articles"]


def json_lines(lines: Iterator[bytes], name: str) -> Iterator[tuple[int, dict[str, object]]]:
    """Yield (line number from 1, object) for every line that is not blank.

    Raises:
        InputError: A line is no JSON object; the text names the file and the line.
    """
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            record = orjson.loads(line)
        except orjson.JSONDecodeError as error:
            raise InputError(
                f"{name}, line {number}: no JSON ({error}); write one JSON object a line"
            ) from error
        if not isinstance(record, dict):
            raise InputError(f"{name}, line {number}: a JSON object is wanted, with id and text")
        yield number, record


def read_articles(lines: Iterator[bytes], name: str) -> Iterator[GoldArticle]:
    """Yield the articles of a file in the gold format.

    Raises:
        InputError: A line does not hold the format; the text names file, line and field.
    """
    seen: set[str] = set()
    for number, record in json_lines(lines, name):
        try:
            article = GoldArticle.model_validate(record)
        except ValidationError as error:
            first = error.errors()[0]
            raise InputError(f"{name}, line {number}: {_what_is_wrong(first)}") from error
        if article.id in seen:
            raise InputError(f"{name}, line {number}: the id {article.id!r} stands twice")
        fault = next(faults(article), None)
        if fault is not None:
            raise InputError(f"{name}, line {number}: {fault}")
        seen.add(article.id)
        yield article


def _what_is_wrong(error: Mapping[str, Any]) -> str:
    """Name the item and what is wrong with it; of a word that is not known, the words that are."""
    item = ""
    for part in error["loc"]:
        item += f"[{part}]" if isinstance(part, int) else f".{part}"
    item = item.removeprefix(".") or "article"
    if error["type"] == "literal_error":
        return f"{item}: {error['input']!r} is none of {error['ctx']['expected']}"
    if error["type"] == "tuple_type":
        return f"{item}: a list is wanted"
    return f"{item}: {error['msg'].removeprefix('Value error, ')}"
