"""The fields of a record that describe an article, under the names in use."""

import datetime as dt
import re
from collections.abc import Iterable, Iterator

from graphkit.dates import parse_date
from graphkit.load.article import Stated
from graphkit.load.byline import is_person_name, read_byline
from graphkit.load.markup import without_markup
from graphkit.model.base import Span

__all__ = [
    "RECORD_LISTS",
    "TEXT_FIELDS",
    "Record",
    "language_code",
    "record_id",
    "split_authors",
    "stated_in",
    "text_in",
]

Record = dict[str, object]

TEXT_FIELDS = ("text", "content", "body", "article", "articleBody", "full_text", "maintext")
RECORD_LISTS = ("articles", "documents", "items", "results", "data")
_TITLE = ("title", "headline")
_AUTHORS = ("authors", "author", "byline", "creator")
_PUBLISHED = (
    "published",
    "published_at",
    "publishedAt",
    "date",
    "pubDate",
    "datePublished",
    "date_published",
    "date_publish",
    "publish_date",
    "published_date",
    "publication_date",
)
_OUTLET = ("outlet", "publisher", "site", "sitename", "site_name", "source", "source_name")
_URL = ("url", "link", "canonical", "permalink", "source", "guid", "id")
_LANGUAGE = ("language", "lang", "inLanguage")
_ID = ("id", "_id", "uid", "guid")
_LANGUAGES = {"english": "en", "eng": "en"}
_CODE_LENGTH = 2  # ISO 639-1
# Numbers of seconds, and of milliseconds, since 1970 that fall between 1973 and 5138.
_SECONDS = range(10**8, 10**11)
_MILLISECONDS = range(10**11, 10**14)
_BETWEEN_AUTHORS = re.compile(r"\s*(?:;|,|\band\b|&|\|)\s*")
_BY = re.compile(r"by\s+", re.IGNORECASE)


def text_in(record: Record) -> str | None:
    """Return the article's text as it is given, or None when no field holds one with words."""
    given = (record.get(field) for field in TEXT_FIELDS)
    texts = (text for text in given if isinstance(text, str))
    return next((text for text in texts if without_markup(text).text.strip()), None)


def record_id(record: Record) -> str | None:
    """Return what the source calls the record."""
    ids = (record.get(field) for field in _ID)
    return next((str(one) for one in ids if isinstance(one, str | int) and one != ""), None)


def stated_in(record: Record) -> Stated:
    """Return what a record states about its article; fields it does not know are passed over."""
    url = next((value for value in _strings(record, _URL) if _is_url(value)), None)
    outlet = next((value for value in _strings(record, _OUTLET) if not _is_url(value)), None)
    return Stated(
        title=next(_strings(record, _TITLE), None),
        outlet=outlet,
        authors=tuple(dict.fromkeys(_authors(record))),
        published=_published(record),
        url=url,
        language=language_code(next(_strings(record, _LANGUAGE), None)),
    )


def language_code(language: str | None) -> str | None:
    """Return the ISO 639-1 code of a language tag, None when there is none.

    >>> language_code("en-GB"), language_code("English"), language_code("unknown")
    ('en', 'en', None)
    """
    if language is None:
        return None
    code = re.split(r"[-_]", language.strip().lower())[0]
    code = _LANGUAGES.get(code, code)
    return code if len(code) == _CODE_LENGTH and code.isascii() and code.isalpha() else None


def split_authors(line: str) -> list[str]:
    """Return the names in a line of metadata: "By Ann Lee, Bo Chen and Eva Poe, Reuters".

    A line that is no byline is one name, whatever it says, unless all its pieces are names.

    >>> split_authors("By Ann Lee and Bo Chen"), split_authors("Lee, Ann"), split_authors("Plato")
    (['Ann Lee', 'Bo Chen'], ['Lee, Ann'], ['Plato'])
    """
    line = " ".join(line.split())
    pieces = [piece for piece in _BETWEEN_AUTHORS.split(_BY.sub("", line, count=1)) if piece]
    if pieces and all(is_person_name(piece) for piece in pieces):
        return pieces
    prefixed = line if _BY.match(line) is not None else f"By {line}"
    byline = read_byline(prefixed, Span(start=0, end=len(prefixed)))
    if byline is not None:
        return [name.of(prefixed) for name in byline.names]
    return [line] if line else []


def _published(record: Record) -> str | None:
    """Return the first field that says a day, else the first that says anything."""
    values = [record[field] for field in _PUBLISHED if record.get(field)]
    told = [_string(value) or str(value) for value in values]
    days = (one for one in told if parse_date(one).date is not None)
    return next(days, next(iter(told), None))


def _authors(record: Record) -> Iterator[str]:
    for field in _AUTHORS:
        value = record.get(field)
        values: Iterable[object] = value if isinstance(value, list) else [value]
        found = [name for one in values for name in split_authors(_string(one) or "")]
        if found:
            yield from found
            return


def _strings(record: Record, fields: Iterable[str]) -> Iterator[str]:
    """Yield what the fields say, in their order, without the empty ones."""
    for field in fields:
        string = _string(record.get(field))
        if string is not None:
            yield string


def _string(value: object) -> str | None:
    """Return a value as words: a name inside an object, a time given as a number."""
    if isinstance(value, dict):
        value = next((value[key] for key in ("name", "title") if key in value), None)
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, int) and not isinstance(value, bool):
        return _time_or_number(value)
    if not isinstance(value, str):
        return None
    return " ".join(without_markup(value).text.split()) or None


def _time_or_number(number: int) -> str:
    if number in _SECONDS or number in _MILLISECONDS:
        seconds = number if number in _SECONDS else number // 1000
        return dt.datetime.fromtimestamp(seconds, tz=dt.UTC).date().isoformat()
    return str(number)


def _is_url(value: str) -> bool:
    return value.startswith(("http://", "https://"))
