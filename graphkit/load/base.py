"""The seam every source format plugs into."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

from graphkit.model.document import Document

__all__ = ["Loader", "Source"]


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
