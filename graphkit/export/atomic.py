"""A file or a folder that is there whole or not at all."""

import os
import re
import secrets
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from graphkit.errors import ExportError

__all__ = ["atomic_file", "atomic_folder"]


@contextmanager
def atomic_file(target: Path) -> Iterator[BinaryIO]:
    """Open a new file beside `target` and give it that name when the block ends.

    Whatever ends the block early, an interrupt too, takes the new file away and leaves what
    stood at `target`.

    Raises:
        ExportError: The file cannot be made, written or named; or what stands there is no file.
    """
    if target.exists() and not target.is_file():
        raise ExportError(f"cannot write {target}: it is no regular file")
    draft = _beside(target)
    try:
        with draft.open("xb") as stream:
            yield stream
            stream.flush()
            os.fsync(stream.fileno())
        draft.replace(target)
    except OSError as error:
        raise _failed(target, error) from error
    finally:
        draft.unlink(missing_ok=True)


@contextmanager
def atomic_folder(target: Path, files: str) -> Iterator[Path]:
    """Make a new folder beside `target` and give it that name when the block ends; likewise.

    Raises:
        ExportError: The folder cannot be made, filled or named; or what stands there is no
            folder, or holds what does not match `files`.
    """
    _refuse_others(target, files)
    draft, old = _beside(target), _beside(target)
    try:
        draft.mkdir()
        yield draft
        for path in draft.iterdir():
            _sync(path)
        if target.exists():
            target.rename(old)
        draft.rename(target)
    except OSError as error:
        raise _failed(target, error) from error
    finally:
        if old.exists() and not target.exists():
            old.rename(target)
        for folder in (draft, old):
            shutil.rmtree(folder, ignore_errors=True)


def _refuse_others(target: Path, files: str) -> None:
    if not target.exists():
        return
    if not target.is_dir():
        raise ExportError(f"cannot write {target}: it is no folder")
    others = sorted(path.name for path in target.iterdir() if not re.fullmatch(files, path.name))
    if others:
        raise ExportError(
            f"cannot write {target}: the folder holds {others[0]}, which is no part of such an "
            "export; name a new folder"
        )


def _beside(target: Path) -> Path:
    return target.with_name(f".{target.name}.{secrets.token_hex(4)}.tmp")


def _sync(path: Path) -> None:
    with path.open("rb") as stream:
        os.fsync(stream.fileno())


def _failed(target: Path, error: OSError) -> ExportError:
    return ExportError(f"cannot write {target}: {error.strerror or error}")
