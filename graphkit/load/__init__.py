"""Source formats: a file or stream to documents, one format per file."""

import pkgutil
import re
from pathlib import PurePath

from graphkit.load.base import Loader

__all__ = ["LOADERS", "SUFFIXES", "get_loader"]

# Named, not imported: the HTML reader alone costs half a second.
LOADERS = {
    "text": "graphkit.load.text:TextLoader",
    "markdown": "graphkit.load.markdown:MarkdownLoader",
    "html": "graphkit.load.html:HtmlLoader",
    "json": "graphkit.load.records:JsonLoader",
    "jsonl": "graphkit.load.records:JsonLinesLoader",
}
SUFFIXES = {
    ".txt": "text",
    ".md": "markdown",
    ".markdown": "markdown",
    ".html": "html",
    ".htm": "html",
    ".json": "json",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
}
_SNIFFED = 2048  # bytes at the start that tell the format
_MARKS = b"\xef\xbb\xbf\xff\xfe \t\r\n"  # byte-order marks and blanks
_HTML = re.compile(
    rb"<(?:!doctype\s+html|html|\?xml[^>]*>\s*<(?:!doctype\s+html|html))", re.IGNORECASE
)
_JSON_LINES = re.compile(rb"\{[^\n]*\}\s*\n\s*\{")
_JSON = re.compile(rb"\{|\[\s*\{")
_FRONT_MATTER = re.compile(rb"---[ \t]*\r?\n\w+\s*:")


def get_loader(path: str, data: bytes = b"") -> Loader:
    """Return the loader for a file, by its suffix, else by its content, else plain text.

    >>> type(get_loader("notes/dam.md")).__name__, type(get_loader("-", b"<html>")).__name__
    ('MarkdownLoader', 'HtmlLoader')
    """
    name = SUFFIXES.get(PurePath(path).suffix.lower())
    loader = pkgutil.resolve_name(LOADERS[_sniffed(data) if name is None else name])()
    if not isinstance(loader, Loader):
        raise TypeError(f"{loader!r} is no loader")
    return loader


def _sniffed(data: bytes) -> str:
    start = data[:_SNIFFED].replace(b"\0", b"").lstrip(_MARKS)  # UTF-16 pads ASCII with NULs
    formats = {"html": _HTML, "jsonl": _JSON_LINES, "json": _JSON, "markdown": _FRONT_MATTER}
    found = (name for name, pattern in formats.items() if pattern.match(start) is not None)
    return next(found, "text")
