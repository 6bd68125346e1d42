"""Plain text: one article a file, read by its layout."""

from collections.abc import Iterator

from graphkit.load.article import Stated, build_document
from graphkit.load.base import Loader, Source, version_key_of
from graphkit.load.encoding import decode
from graphkit.model.document import Document

__all__ = ["TextLoader"]


class TextLoader(Loader):
    """Reads a text file or stream as one article."""

    def load(self, source: Source) -> Iterator[Document]:
        """Yield the article of `source`."""
        yield build_document(
            decode(source), Stated(), source_path=source.path, version_key=version_key_of(source)
        )
