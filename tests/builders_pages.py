"""Pages of text to load, and the parts that a loader finds in them."""

from graphkit.load.base import Source
from graphkit.load.text import TextLoader
from graphkit.model.base import Zone
from graphkit.model.document import Document

STORY = (
    "The wall of the Oldport dam gave way at noon on Monday, the ministry said.\n\n"
    "“Everybody is safe,” Mayor Carla Ruiz said.\n"
)


def read(page: str | bytes, path: str = "dam.txt") -> Document:
    """Load one plain-text page."""
    data = page if isinstance(page, bytes) else page.encode()
    (document,) = TextLoader().load(Source(path, data))
    return document


def parts(document: Document) -> list[tuple[Zone, str]]:
    """Return the zone and the words of each block."""
    return [(block.zone, block.of(document.text)) for block in document.blocks]


def zones(document: Document) -> list[Zone]:
    """Return the zone of each block."""
    return [block.zone for block in document.blocks]


def names(document: Document) -> list[str]:
    """Return the names of the authors."""
    return [author.name for author in document.authors]
