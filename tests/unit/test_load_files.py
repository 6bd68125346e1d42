"""Paths to files, and files to documents."""

import io
import sys
from pathlib import Path

import pytest

from graphkit.errors import InputError
from graphkit.load import get_loader
from graphkit.load.files import find_files, read_documents, read_file
from graphkit.load.html import HtmlLoader
from graphkit.load.markdown import MarkdownLoader
from graphkit.load.records import JsonLinesLoader, JsonLoader
from graphkit.load.text import TextLoader
from graphkit.model.document import Document
from tests.builders_pages import STORY


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ["b.txt", "a.md", "deep/c.TXT", ".git/d.txt", ".hidden.txt", "deep/photo.png"]:
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(STORY + name, encoding="utf-8")
    return tmp_path


def names(files: list[str], folder: Path) -> list[str]:
    return [str(Path(file).relative_to(folder)) for file in files]


def test_a_folder_is_read_whole_in_order_without_hidden_files(folder: Path) -> None:
    found = find_files([folder])
    assert names(found.files, folder) == ["a.md", "b.txt", str(Path("deep", "c.TXT"))]
    assert names(found.skipped, folder) == [str(Path("deep", "photo.png"))]
    assert found.errors == []


def test_patterns_that_the_shell_left_are_expanded(folder: Path) -> None:
    found = find_files([str(folder / "*.txt"), str(folder / "**" / "*.TXT")])
    assert names(found.files, folder) == ["b.txt", str(Path("deep", "c.TXT"))]


def test_each_file_is_read_once(folder: Path) -> None:
    found = find_files([folder / "b.txt", folder, folder / "deep" / ".." / "b.txt"])
    assert len(found.files) == 3
    assert names(found.files, folder)[0] == "b.txt"


@pytest.mark.parametrize("path", ["nowhere.txt", "no*where", "a\0b", "x" * 5000])
def test_what_is_missing_is_named(path: str) -> None:
    found = find_files([path])
    ((shown, error),) = found.errors
    assert shown == path
    assert str(error) == f"{path}: no such file or folder"


def test_a_folder_without_articles_is_named(tmp_path: Path) -> None:
    ((_, error),) = find_files([tmp_path]).errors
    assert str(error).startswith(f"{tmp_path}: the folder has no file of .txt, .md")


def test_one_bad_file_does_not_stop_the_others(folder: Path) -> None:
    (folder / "a.md").write_bytes(b"")
    results = list(read_documents([folder, "nowhere.txt"]))
    failed = {Path(path).name: str(item) for path, item in results if isinstance(item, InputError)}
    assert failed == {
        "a.md": f"{folder / 'a.md'}: the file is empty",
        "nowhere.txt": "nowhere.txt: no such file or folder",
    }
    assert sum(isinstance(item, Document) for _, item in results) == 2


def test_a_broken_json_file_does_not_stop_the_files_after_it(folder: Path) -> None:
    before = sum(isinstance(item, Document) for _, item in read_documents([folder]))
    (folder / "a0.json").write_bytes(b'{"a":')
    results = list(read_documents([folder]))
    assert sum(isinstance(item, Document) for _, item in results) == before
    (error,) = (item for _, item in results if isinstance(item, InputError))
    assert str(error).startswith(f"{folder / 'a0.json'}: no valid JSON")


def test_a_bad_line_does_not_stop_the_lines_after_it(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text('{"text": "One."}\n{broken\n\n{"text": "Two."}\n', encoding="utf-8")
    items = [item for _, item in read_documents([path])]
    texts = [item.text if isinstance(item, Document) else str(item) for item in items]
    assert texts[0] == "One."
    assert texts[1].startswith(f"{path}: line 2: no valid JSON")
    assert texts[2] == "Two."


def test_a_file_over_the_limit_is_refused(folder: Path) -> None:
    path = str(folder / "b.txt")
    size = (folder / "b.txt").stat().st_size
    assert len(read_file(path, max_bytes=size).data) == size
    with pytest.raises(InputError, match="raise --max-size"):
        read_file(path, max_bytes=size - 1)


def test_an_unreadable_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=f"^{tmp_path}: cannot be read: Is a directory$"):
        read_file(str(tmp_path))


def test_a_file_has_one_version_key_from_everywhere(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "link").symlink_to(folder / "deep")
    monkeypatch.chdir(folder / "deep")
    paths = ["c.TXT", "../deep/c.TXT", str(folder / "link" / "c.TXT")]
    keys = {read_file(path).version_key for path in paths}
    assert keys == {str(folder.resolve() / "deep" / "c.TXT")}


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = io.TextIOWrapper(io.BytesIO(f"Dam breaks\n\nBy Ann Lee\n\n{STORY}".encode()))
    monkeypatch.setattr(sys, "stdin", stream)
    ((path, document),) = read_documents(["-"])
    assert isinstance(document, Document)
    assert (path, document.source_path, document.version_key) == ("-", "-", None)
    assert document.title == "Dam breaks"


def test_an_empty_standard_input_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"")))
    ((_, error),) = read_documents(["-"])
    assert str(error) == "standard input: the file is empty"


@pytest.mark.parametrize(
    ("path", "data", "loader"),
    [
        ("a.TXT", b"<html>", TextLoader),
        ("a.markdown", b"", MarkdownLoader),
        ("a.htm", b"", HtmlLoader),
        ("a.json", b"", JsonLoader),
        ("a.ndjson", b"", JsonLinesLoader),
        ("-", b"Dam breaks", TextLoader),
        ("-", b"\xef\xbb\xbf\n<!DOCTYPE html><p>", HtmlLoader),
        ("page", "<html>".encode("utf-16"), HtmlLoader),
        ("-", b'<?xml version="1.0"?>\n<html>', HtmlLoader),
        ("-", b'{"text": "a"}', JsonLoader),
        ("-", b'[{"text": "a"}]', JsonLoader),
        ("-", b'{"text": "a"}\n{"text": "b"}', JsonLinesLoader),
        ("-", b"---\ntitle: Dam\n---\nText", MarkdownLoader),
        ("-", b"[Oldport] The dam broke.", TextLoader),
    ],
)
def test_the_loader_of_a_file(path: str, data: bytes, loader: type) -> None:
    assert type(get_loader(path, data)) is loader
