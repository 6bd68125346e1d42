"""Bytes to text: marks of byte order, UTF-8 first, other encodings only when they are plain.

Line ends become LF; nothing else is changed, so that the text is what the file says.
"""

import codecs

from graphkit.errors import InputError
from graphkit.load.base import Source

__all__ = ["decode"]

# UTF-32 before UTF-16, whose little-endian mark is a prefix of the other.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# Shares of the text; charset-normalizer's own default for chaos is 0.2, measured on longer files.
_MOST_CHAOS = 0.1
_SAMPLE = 1 << 16  # bytes to guess from
# Of English articles and of the names in them; a few odd bytes fit some Asian encoding always.
_ENCODINGS = (
    "cp1252 cp1250 cp1251 cp1253 cp1254 cp1257 iso8859_2 iso8859_5 iso8859_7 iso8859_15 koi8_r "
    "koi8_u mac_roman"
).split()


def decode(source: Source, declared: str | None = None) -> str:
    """Return the text of `source` without byte-order mark, with LF line ends.

    Args:
        source: What to decode.
        declared: The encoding that the content names itself, tried when it is not UTF-8.

    Raises:
        InputError: The content is empty, binary, or in no encoding that can be told.
    """
    if not source.data.strip():
        raise InputError(f"{source.name}: the file is empty")
    text = _by_mark(source)
    if text is None:
        if b"\0" in source.data:
            raise _binary(source)
        text = _by_content(source, declared)
    if "\0" in text:
        raise _binary(source)
    if not text.strip():
        raise InputError(f"{source.name}: the file is empty")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _binary(source: Source) -> InputError:
    return InputError(f"{source.name}: a binary file, not text; give articles as text or HTML")


def _by_mark(source: Source) -> str | None:
    for mark, encoding in _MARKS:
        if source.data.startswith(mark):
            try:
                return source.data[len(mark) :].decode(encoding)
            except UnicodeDecodeError as error:
                message = f"{source.name}: starts as {encoding} but byte {error.start} is not; "
                raise InputError(f"{message}save the file as UTF-8") from error
    return None


def _by_content(source: Source, declared: str | None) -> str:
    try:
        return source.data.decode("utf-8")
    except UnicodeDecodeError as error:
        guessed = _as_declared(source.data, declared) or _guess(source.data)
        if guessed is None:
            message = f"{source.name}: byte {error.start} is not UTF-8 and no other encoding fits; "
            raise InputError(f"{message}save the file as UTF-8") from error
        return guessed


def _as_declared(data: bytes, declared: str | None) -> str | None:
    if declared is None:
        return None
    try:
        return data.decode(declared)
    except (UnicodeDecodeError, LookupError):
        return None


def _guess(data: bytes) -> str | None:
    """Decode by the encoding that charset-normalizer finds plausible; None when it finds none.

    Among code pages that it cannot tell apart, Western European stands first: the articles are
    English.
    """
    from charset_normalizer import from_bytes  # noqa: PLC0415  only files that are not UTF-8

    matches = from_bytes(data[:_SAMPLE], threshold=_MOST_CHAOS, cp_isolation=_ENCODINGS)
    best = matches.best()
    if best is None:
        return None
    marks = (best.chaos, best.coherence)
    equals = {match.encoding for match in matches if (match.chaos, match.coherence) == marks}
    try:
        return data.decode("cp1252" if "cp1252" in equals else best.encoding)
    except UnicodeDecodeError:
        return None
