"""What every loader keeps, whatever its format."""

import json
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graphkit.errors import InputError
from graphkit.load import LOADERS, SUFFIXES, get_loader
from graphkit.load.base import Source

STORY = "The wall of the Oldport dam gave way at noon on Monday, the ministry said in a note."
TEXT = f"Dam breaks\n\nBy Ann Lee\n\nMarch 3, 2022\n\n{STORY}\n\n“Safe,” the mayor said.\n"
PAGES = {
    "text": TEXT,
    "markdown": f"---\ndate: 2022-03-03\n---\n# Dam breaks\n\nBy Ann Lee\n\n{STORY}\n",
    "html": (
        '<html><head><title>Dam breaks</title><meta name="author" content="Ann Lee">'
        '<meta name="date" content="2022-03-03"></head>'
        f"<body><article><h1>Dam breaks</h1><p>{STORY}</p></article></body></html>"
    ),
    "json": json.dumps({"text": TEXT}),
    "jsonl": json.dumps({"text": TEXT}),
}
SUFFIX = {name: suffix for suffix, name in reversed(SUFFIXES.items())}


def source(name: str, data: bytes) -> Source:
    return Source(f"/news/dam{SUFFIX[name]}", data)


@pytest.mark.parametrize("name", LOADERS)
class TestEveryLoader:
    def test_title_author_date_and_words(self, name: str) -> None:
        page = source(name, PAGES[name].encode())
        (document,) = get_loader(page.path).load(page)
        assert document.title == "Dam breaks"
        assert [author.name for author in document.authors] == ["Ann Lee"]
        assert str(document.published) == "2022-03-03"
        assert document.source_path == document.version_key == page.path
        covered = " ".join(block.of(document.text) for block in document.blocks)
        assert re.findall(r"\w+", covered) == re.findall(r"\w+", document.text)

    def test_html_is_read_as_a_page_shows_it(self, name: str) -> None:
        words = "The <i>wall</i> won&#39;t hold &amp; the"
        page = source(name, PAGES[name].replace("The wall", words).encode())
        (document,) = get_loader(page.path).load(page)
        assert "The wall won't hold & the of the Oldport dam gave way" in document.text

    def test_same_bytes_same_documents(self, name: str) -> None:
        page = source(name, PAGES[name].encode())
        assert list(get_loader(page.path).load(page)) == list(get_loader(page.path).load(page))

    def test_windows_files_load_as_others(self, name: str) -> None:
        page = source(name, b"\xef\xbb\xbf" + PAGES[name].replace("\n", "\r\n").encode())
        (document,) = get_loader(page.path).load(page)
        assert document.title == "Dam breaks"
        assert "\r" not in document.text
        assert not document.text.startswith("\ufeff")

    @pytest.mark.parametrize("data", [b"", b"\n \n", b"\0\1\2", b"GIF89a\0\xff\xfe"])
    def test_what_is_no_text_is_named(self, name: str, data: bytes) -> None:
        page = source(name, data)
        with pytest.raises(InputError) as caught:
            list(get_loader(page.path).load(page))
        assert str(caught.value).startswith(page.path)
        assert "\n" not in str(caught.value)

    @given(st.binary(max_size=200) | st.text(max_size=200).map(lambda text: text.encode()))
    @settings(max_examples=60)
    def test_odd_bytes_load_or_are_refused(self, name: str, data: bytes) -> None:
        page = source(name, data)
        documents, reason = [], page.path
        try:
            documents = list(get_loader(page.path).load(page))
        except InputError as error:
            reason = str(error)
        assert reason.startswith(page.path)
        assert all(document.text.strip() for document in documents)
