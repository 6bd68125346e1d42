"""The seam every source format plugs into."""

import datetime as dt
import os
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol, runtime_checkable

from graphkit.model.document import Document

__all__ = ["STDIN", "Loader", "Source"]

STDIN = "-"


@dataclass(frozen=True, slots=True)
class Source:
    """The bytes of one file or stream, where they came from (`path` or "-"), and from when."""

    path: str
    data: bytes
    modified: dt.datetime | None = None

    @property
    def name(self) -> str:
        """What messages call it."""
        return "standard input" if self.path == STDIN else self.path

    @property
    def version_key(self) -> str | None:
        """What tells a new version of the one article in a file: its absolute path.

        Links and ".." are resolved: the same file has the same key from everywhere.

        None for standard input, which has no place to come back to.
        """
        return None if self.path == STDIN else os.path.realpath(self.path)


@runtime_checkable
class Loader(Protocol):
    """Turns the content of a file into documents."""

    def load(self, source: Source) -> Iterator[Document]:
        """Yield the documents of `source` in their order.

        Where a file holds many articles, the iterator can be asked for the next one after an
        error: one broken line does not hide the others.

        Raises:
            InputError: The content cannot be read as this format; the text names the file, the
                line where there is one, and the remedy.
        """
