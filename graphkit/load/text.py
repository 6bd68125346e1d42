"""Plain text: one article a file, read by its layout."""

from collections.abc import Iterator

from graphkit.load.article import Origin, Stated, build_document
from graphkit.load.base import Loader, Source
from graphkit.load.encoding import decode
from graphkit.model.document import Document

__all__ = ["TextLoader"]


class TextLoader(Loader):
    """Reads a text file or stream as one article."""

    def load(self, source: Source) -> Iterator[Document]:
        """Yield the article of `source`."""
        origin = Origin(source.path, source.version_key)
        yield build_document(decode(source), Stated(), origin)
