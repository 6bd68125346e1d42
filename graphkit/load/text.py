"""Plain text: one article a file, read by its layout."""

from collections.abc import Iterator

from graphkit.errors import InputError
from graphkit.load.article import Origin, Stated, build_document
from graphkit.load.base import Loader, Source
from graphkit.load.controls import remarks_on_controls
from graphkit.load.encoding import decode
from graphkit.load.markup import without_markup
from graphkit.model.document import Document

__all__ = ["TextLoader"]


class TextLoader(Loader):
    """Reads a text file or stream as one article."""

    def load(self, source: Source) -> Iterator[Document]:
        """Yield the article of `source`."""
        origin = Origin(source.path, source.version_key)
        given = decode(source)
        text = without_markup(given).text
        if not text.strip():
            raise InputError(f"{source.name}: no text in it, only tags")
        yield build_document(text, Stated(), origin, remarks=remarks_on_controls(given))
