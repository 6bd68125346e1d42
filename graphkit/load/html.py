"""Web pages: trafilatura finds the article and its metadata; nothing is ever fetched."""

import logging
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from lxml.etree import iterwalk  # type: ignore[import-untyped]  # has no stubs

from graphkit.errors import InputError
from graphkit.load.article import Origin, Stated, build_document
from graphkit.load.base import Loader, Source
from graphkit.load.byline import is_person_name, read_byline
from graphkit.load.compose import Paragraph, compose
from graphkit.load.controls import remarks_on_controls, without_controls
from graphkit.load.encoding import decode
from graphkit.load.fields import language_code, split_authors
from graphkit.load.markup import without_markup
from graphkit.load.masthead import split_headline
from graphkit.model.base import Span
from graphkit.model.document import Document

if TYPE_CHECKING:
    from lxml.etree import _Element
    from lxml.html import HtmlElement  # type: ignore[import-untyped]  # has no stubs
    from trafilatura.settings import Document as Page

__all__ = ["HtmlLoader"]

_BLOCKS = frozenset(("p", "head", "item", "list", "quote", "code", "table", "row", "cell", "lb"))
_LEFT_OUT = frozenset(("code", "table", "graphic"))
_LANGUAGE = re.compile(rb"<html\b[^>]{0,1000}?\blang\s*=\s*[\"']?([A-Za-z_-]{2,12})", re.IGNORECASE)
_CHARSET = re.compile(rb"<meta\b[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.IGNORECASE)
# References to control characters make lxml give up on the whole page; tab and line ends may stay.
_CONTROL = re.compile(
    r"&#(?:0*(?:1[124-9]|2\d|3[01]|[0-8])(?!\d)|x0*(?:1[\da-f]|[0-8bcef])(?![\da-f]));?",
    re.IGNORECASE,
)
# libxml2 compares every attribute of a tag with every other: 50,000 of them took 55 CPU seconds.
_LONG_TAG = re.compile(r"<[a-z][^<>]{10000,}", re.IGNORECASE)
_QUOTED = re.compile(r"\"[^\"]*\"|'[^']*'")
_MOST_ATTRIBUTES = 2000
_BYLINES = "//*[contains(@class, 'byline') or contains(@class, 'author') or @rel='author']"
_HEAD = 1 << 13  # bytes in which language and encoding stand
# A date must stand in the metadata or the page's markup: searching the whole page finds any date.
_DATES = {"extensive_search": False, "original_date": True, "max_date": "2999-12-31"}


class HtmlLoader(Loader):
    """Reads a web page as one article."""

    def load(self, source: Source) -> Iterator[Document]:
        """Yield the article of `source`."""
        given = decode(source, declared=_declared(source.data))
        text = without_controls(given)
        if any(_attributes(tag) > _MOST_ATTRIBUTES for tag in _LONG_TAG.findall(text)):
            raise InputError(f"{source.name}: a tag has over {_MOST_ATTRIBUTES} attributes")
        tree = _tree(_CONTROL.sub(" ", text), source.name)
        page = _extract(tree, source.name)
        stated = _stated(page, source.data)
        found = [] if page.body is None else _paragraphs(page.body)
        if not any(not part.is_heading for part in found):
            raise InputError(f"{source.name}: no article found in the page")
        byline = _byline(tree, stated.authors)
        if byline is not None and byline not in (part.words for part in found):
            found.insert(1 if found[0].is_heading else 0, Paragraph(byline))
        body, headings = compose(stated.title, found)
        origin = Origin(source.path, source.version_key)
        remarks = remarks_on_controls(given)
        yield build_document(body, stated, origin, headings=headings, remarks=remarks)


def _declared(data: bytes) -> str | None:
    """Return the encoding that the page names in its head."""
    match = _CHARSET.search(data[:_HEAD])
    return None if match is None else match[1].decode("ascii", "ignore")


def _attributes(tag: str) -> int:
    return len(_QUOTED.sub("", tag).split()) - 1


def _tree(text: str, name: str) -> "HtmlElement":
    import trafilatura  # noqa: PLC0415  half a second, only for web pages

    for package in ("trafilatura", "htmldate", "courlan"):
        logging.getLogger(package).addHandler(logging.NullHandler())  # we say what is wrong
    tree = trafilatura.load_html(text)
    if tree is None:
        raise InputError(f"{name}: no article found in the page")
    return tree


def _extract(tree: "HtmlElement", name: str) -> "Page":
    import trafilatura  # noqa: PLC0415

    try:
        page = trafilatura.bare_extraction(
            tree,
            with_metadata=True,
            include_comments=False,
            include_tables=False,
            date_extraction_params=dict(_DATES),
        )
    except (ArithmeticError, AttributeError, LookupError, RecursionError) as error:
        raise InputError(f"{name}: the page is too damaged to be read") from error
    if page is None or isinstance(page, dict):
        raise InputError(f"{name}: no article found in the page")
    return page


def _byline(tree: "HtmlElement", authors: tuple[str, ...]) -> str | None:
    """Return the page's visible byline, which the extraction drops with the furniture.

    It must name an author of the metadata, so that "By" lines of other articles stay out.
    """
    for element in tree.xpath(_BYLINES):
        line = " ".join(element.text_content().split())
        byline = read_byline(line, Span(start=0, end=len(line))) if line else None
        names = () if byline is None else (name.of(line) for name in byline.names)
        if any(name in authors for name in names):
            return line
    return None


def _stated(page: "Page", data: bytes) -> Stated:
    authors = [name for line in (page.author or "").split(";") for name in split_authors(line)]
    language = _LANGUAGE.search(data[:_HEAD])
    title, outlet = _headline(page.title or None)
    return Stated(
        title=title,
        outlet=page.sitename or outlet,
        authors=tuple(dict.fromkeys(name for name in authors if is_person_name(name))),
        published=page.date or None,
        url=page.url or None,
        language=None if language is None else language_code(language[1].decode("ascii")),
    )


def _headline(title: str | None) -> tuple[str | None, str | None]:
    """Part "Dam breaks | Harbour Gazette", as the titles of windows have it."""
    line = " ".join(without_markup(title or "").text.split())
    if not line:
        return None, None
    parts = split_headline(line, Span(start=0, end=len(line)))
    return (line, None) if parts is None else (parts[0].of(line), parts[1].of(line))


def _paragraphs(body: "_Element") -> list[Paragraph]:
    """Return the paragraphs of an extracted page, in order; tables and code are left out."""
    found: list[Paragraph] = []
    words: list[str] = []
    skipping = 0

    def flush(*, is_heading: bool = False) -> None:
        line = " ".join("".join(words).split())
        words.clear()
        if line:
            found.append(Paragraph(line, is_heading))

    for event, element in iterwalk(body, events=("start", "end")):
        if element.tag in _BLOCKS:
            flush(is_heading=event == "end" and element.tag == "head")
        if element.tag in _LEFT_OUT:
            skipping += 1 if event == "start" else -1
        if not skipping:
            words.append((element.text if event == "start" else element.tail) or "")
    flush()
    return found
