"""The seam every source format plugs into."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

from graphkit.model.document import Document

__all__ = ["STDIN", "Loader", "Source", "version_key_of"]

STDIN = "-"


@dataclass(frozen=True, slots=True)
class Source:
    """The bytes of one file or stream, and where they came from (`path` or "-")."""

    path: str
    data: bytes


class Loader(Protocol):
    """Turns the content of a file into documents."""

    def load(self, source: Source) -> Iterator[Document]:
        """Yield the documents of `source` in their order.

        Raises:
            InputError: The content cannot be read as this format; the text names the file, the
                line where there is one, and the remedy.
        """


def version_key_of(source: Source) -> str | None:
    """Return what tells a new version of the one article in `source`: its path.

    None for standard input, which has no place to come back to.
    """
    return None if source.path == STDIN else source.path
