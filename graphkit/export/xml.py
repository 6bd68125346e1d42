"""What the XML formats share: typed attributes and escaped text."""

from xml.sax.saxutils import escape, quoteattr

from graphkit.export.kinds import Kind
from graphkit.export.texts import checked, plain
from graphkit.model.record import Record

__all__ = ["KINDS", "attribute", "element_text"]

# XML formats have no lists or dates: a list is a JSON array, a date is ISO 8601 text.
KINDS: dict[Kind, str] = {
    "text": "string",
    "truth": "boolean",
    "whole": "long",
    "real": "double",
    "date": "string",
    "texts": "string",
    "wholes": "string",
}
_RETURN = {"\r": "&#13;"}  # a parser turns a bare carriage return into a line feed


def element_text(record: Record, field: str, carrier: str) -> str:
    """Return a property as the text between tags."""
    return escape(checked(plain(record[field]), record, field, carrier), _RETURN)


def attribute(record: Record, field: str, carrier: str) -> str:
    """Return a property as an attribute's value, in quotation marks."""
    return quoteattr(checked(plain(record[field]), record, field, carrier))
