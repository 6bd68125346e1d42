"""A file that is there whole or not at all."""

import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from graphkit.errors import ExportError

__all__ = ["atomic_file"]


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
    draft = target.with_name(f".{target.name}.{secrets.token_hex(4)}.tmp")
    try:
        with draft.open("xb") as stream:
            yield stream
            stream.flush()
            os.fsync(stream.fileno())
        draft.replace(target)
    except OSError as error:
        raise ExportError(f"cannot write {target}: {error.strerror or error}") from error
    finally:
        draft.unlink(missing_ok=True)
