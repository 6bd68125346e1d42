"""Remains of HTML in a text: the same text, character by character, without them.

Offsets into what is returned are offsets into the text, so that nothing of it need be changed.
"""

import html
import re
from functools import lru_cache

__all__ = ["without_markup"]

# Those that end a line; what stands on their two sides is no one sentence.
_BLOCKS = frozenset(
    """article aside blockquote body br center dd div dl dt figcaption figure footer h1 h2 h3 h4 h5
    h6 head header hr html li main nav ol p pre section table tbody td th thead title tr
    ul""".split()
)
_INLINE = frozenset(
    """a abbr audio b button cite code em embed font form i iframe img input ins label link meta
    noscript object path picture q s script small source span strike strong style sub sup svg time
    u video""".split()
)
_HIDDEN_END = re.compile(r"</(script|style)\b", re.IGNORECASE)  # what stands before it is no text
_PIECE = re.compile(
    r"<(?P<end>/?)(?P<tag>[A-Za-z][A-Za-z0-9]{0,9})(?:[\s/][^<>]{0,2000})?>"
    r"|<!--[^<>]{0,2000}-->|&(?P<name>[A-Za-z]{2,8}|\#\d{1,6}|\#[xX][0-9A-Fa-f]{1,5});"
)
_AT_END = frozenset("'’")  # "Lind&#8217;s": what stands for the apostrophe belongs to the s


@lru_cache(maxsize=4)
def without_markup(text: str) -> str:
    r"""Return `text` with blanks for tags, and the character for each reference.

    A tag of a block begins with two line ends; the words of a script or a style go. "<" and "&"
    that begin no tag and no reference stay.

    >>> without_markup("<p>Ada <b>Lind</b> &amp; Co.</p>"), without_markup("5 < 6 & <ada@x.no>")
    ('\n\n Ada    Lind         & Co.\n\n  ', '5 < 6 & <ada@x.no>')
    """
    if "<" not in text and "&" not in text:
        return text
    last = {match[1].lower(): match.start() for match in _HIDDEN_END.finditer(text)}
    parts, begin, hidden = [], 0, ""
    for match in _PIECE.finditer(text):
        tag, closes = (match["tag"] or "").lower(), bool(match["end"])
        if hidden and not (closes and tag == hidden):
            continue
        between = text[begin : match.start()]
        parts.append(_blank(between) if hidden else between)
        parts.append(_shown(match, tag))
        begin = match.end()
        hidden = tag if not closes and last.get(tag, -1) >= begin else ""
    return "".join([*parts, text[begin:]])


def _blank(words: str) -> str:
    return re.sub(r"\S", " ", words)


def _shown(match: re.Match[str], tag: str) -> str:
    """Return what stands for a tag or a reference, as long as it is."""
    whole = match[0]
    if match["name"]:
        return _character(whole, before=match.string[match.start() - 1 : match.start()])
    if tag in _BLOCKS:
        return f"\n\n{_blank(whole[2:])}"
    return _blank(whole) if not tag or tag in _INLINE else whole


def _character(reference: str, *, before: str) -> str:
    char = html.unescape(reference)
    if len(char) != 1 or not char.isprintable():
        return _blank(reference) if char.isspace() else reference
    joins = before != "" and not before.isspace() and char not in _AT_END
    return char.ljust(len(reference)) if joins else char.rjust(len(reference))
