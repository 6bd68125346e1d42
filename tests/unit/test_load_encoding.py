"""Bytes to text."""

import codecs

import pytest

from graphkit.errors import InputError
from graphkit.load.base import Source
from graphkit.load.encoding import decode

TEXT = "“Everybody is safe,” Mayor Ruíz said – and the café stayed open."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1252"])
def test_encodings(encoding: str) -> None:
    assert decode(Source("a.txt", TEXT.encode(encoding))) == TEXT


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
    ],
)
def test_byte_order_marks_are_taken_off(mark: bytes, encoding: str) -> None:
    assert decode(Source("a.txt", mark + TEXT.encode(encoding))) == TEXT


def test_letters_of_western_europe_stay_what_they_are() -> None:
    text = "The minister met Søren Ångström in Zürich – “a good talk,” she said."
    assert decode(Source("a.txt", text.encode("cp1252"))) == text


def test_an_encoding_that_the_content_names_goes_first() -> None:
    text = "Mayor Wałęsa of Łódź left."
    assert decode(Source("a.html", text.encode("cp1250")), declared="windows-1250") == text
    assert decode(Source("a.html", text.encode()), declared="windows-1250") == text
    assert decode(Source("a.html", b"caf\xe9 society"), declared="no-such-code") == "café society"


def test_line_ends_become_line_feeds_and_nothing_else_changes() -> None:
    data = "a\r\nb\rc\n\u00a0e\u0301\x0c\x1b".encode()
    assert decode(Source("a.txt", data)) == "a\nb\nc\n\u00a0e\u0301\x0c\x1b"


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "the file is empty"),
        (b" \n\t", "the file is empty"),
        (codecs.BOM_UTF8 + b"\n", "the file is empty"),
        (b"a\0b", "a binary file"),
        (codecs.BOM_UTF16_LE + b"a\0\0\0", "a binary file"),
        (codecs.BOM_UTF8 + b"ab\xff", "byte 2"),
        (bytes(range(1, 256)), "not UTF-8"),
    ],
)
def test_what_is_no_text(data: bytes, reason: str) -> None:
    with pytest.raises(InputError, match=reason) as caught:
        decode(Source("a.txt", data))
    assert str(caught.value).startswith("a.txt: ")
    assert "\n" not in str(caught.value)
