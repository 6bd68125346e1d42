"""Paths to documents: files, folders, patterns and standard input.

What cannot be read is yielded as an error in its place, so that the other files still load.
"""

import datetime as dt
import glob
import os
import stat
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from graphkit.errors import InputError
from graphkit.load import SUFFIXES, get_loader
from graphkit.load.base import STDIN, Source
from graphkit.model.document import Document

__all__ = ["MAX_BYTES", "FileList", "find_files", "read_documents", "read_file"]

MEBIBYTE = 1024 * 1024
MAX_BYTES = 50 * MEBIBYTE  # an article has kilobytes; a longer file is a dump, to be split


@dataclass(slots=True)
class FileList:
    """The files that paths stand for, in order and each once; files in folders are sorted.

    `skipped` holds the files of folders whose suffix no loader knows.
    """

    files: list[str] = field(default_factory=list)
    errors: list[tuple[str, InputError]] = field(default_factory=list)
    skipped: list[str] = field(default_factory=list)


def read_documents(
    paths: Sequence[str | os.PathLike[str]], *, max_bytes: int = MAX_BYTES
) -> Iterator[tuple[str, Document | InputError]]:
    """Yield the documents of files, folders (with all their folders), patterns and "-".

    Args:
        paths: What to read; a pattern ("news/*.txt", "**/*.md") that the shell left is expanded.
        max_bytes: Larger files are refused.

    Yields:
        The path with its document, or with the error that stands in its place.
    """
    found = find_files(paths)
    yield from found.errors
    for path in found.files:
        try:
            source = read_file(path, max_bytes=max_bytes)
        except InputError as error:
            yield path, error
            continue
        for document in _documents(source):
            yield path, document


def _documents(source: Source) -> Iterator[Document | InputError]:
    try:
        documents = get_loader(source.path, source.data).load(source)
    except InputError as error:  # a file that no record can be read from
        yield error
        return
    while True:
        try:
            yield next(documents).model_copy(update={"modified": source.modified})
        except StopIteration:
            return
        except InputError as error:
            yield error


def find_files(paths: Sequence[str | os.PathLike[str]]) -> FileList:
    """Expand `paths` to files without reading them; "-" stays as it is."""
    found = FileList()
    seen: set[str] = set()
    for path in paths:
        for file in _files_of(os.fspath(path), found):
            place = STDIN if file == STDIN else os.path.realpath(file)
            if place not in seen:
                seen.add(place)
                found.files.append(file)
    return found


def _files_of(path: str, found: FileList) -> list[str]:
    if path == STDIN:
        return [path]
    try:
        mode = Path(path).stat().st_mode
    except PermissionError:
        return [path]  # reading it says what is wrong
    except (OSError, ValueError):  # ValueError: a NUL in the path
        return _matching(path, found)
    return _in_folder(path, found) if stat.S_ISDIR(mode) else [path]


def _in_folder(folder: str, found: FileList) -> list[str]:
    """Return the article files of a folder, sorted; hidden files and folders are left out."""
    files: list[str] = []

    def unreadable(error: OSError) -> None:
        message = f"{error.filename}: the folder cannot be read: {error.strerror}"
        found.errors.append((str(error.filename), InputError(message)))

    for here, folders, names in os.walk(folder, onerror=unreadable):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(name for name in names if not name.startswith(".")):
            known = Path(name).suffix.lower() in SUFFIXES
            (files if known else found.skipped).append(str(Path(here, name)))
    if not files:
        kinds = ", ".join(SUFFIXES)
        found.errors.append((folder, InputError(f"{folder}: the folder has no file of {kinds}")))
    return files


def _matching(pattern: str, found: FileList) -> list[str]:
    """Return the files that a pattern stands for, sorted."""
    files: list[str] = []
    if glob.has_magic(pattern) and "\0" not in pattern:
        paths = glob.glob(pattern, recursive=True)  # noqa: PTH207  Path.glob takes no absolute ones
        files = sorted(path for path in paths if Path(path).is_file())
    if not files:
        found.errors.append((pattern, InputError(f"{pattern}: no such file or folder")))
    return files


def read_file(path: str, *, max_bytes: int = MAX_BYTES) -> Source:
    """Read one file, or standard input for "-".

    Raises:
        InputError: The file is missing, cannot be read, or is larger than `max_bytes`.
    """
    try:
        if path == STDIN:
            data, modified = sys.stdin.buffer.read(max_bytes + 1), None
        else:
            with Path(path).open("rb") as stream:
                data = stream.read(max_bytes + 1)
                changed = os.fstat(stream.fileno()).st_mtime
                modified = dt.datetime.fromtimestamp(changed, tz=dt.UTC)
    except (OSError, ValueError) as error:  # ValueError: a NUL in the path
        reason = error.strerror if isinstance(error, OSError) else str(error)
        raise InputError(f"{path}: cannot be read: {reason}") from error
    if len(data) > max_bytes:
        limit = f"{max_bytes / MEBIBYTE:g} MiB"
        name = Source(path, b"").name
        raise InputError(f"{name}: larger than {limit}; split it or raise --max-size")
    return Source(path, data, modified)
