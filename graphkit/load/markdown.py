"""Markdown: front matter as metadata, the rest as the text that a reader sees.

The text keeps the words of links, emphasis and headings; pictures, code and raw HTML are left
out, so that the spans of the graph read as sentences.
"""

import re
from collections.abc import Iterator

import yaml
from markdown_it import MarkdownIt
from markdown_it.token import Token

from graphkit.errors import InputError
from graphkit.load.article import Origin, Stated, build_document
from graphkit.load.base import Loader, Source
from graphkit.load.compose import Paragraph, compose
from graphkit.load.controls import remarks_on_controls, without_controls
from graphkit.load.encoding import decode
from graphkit.load.fields import stated_in
from graphkit.model.document import Document

__all__ = ["MarkdownLoader"]

_FRONT_MATTER = re.compile(
    r"\s*---[ \t]*\n(?P<yaml>.*?)^(?:---|\.\.\.)[ \t]*$", re.DOTALL | re.MULTILINE
)
_FIELD = re.compile(r"\s*(?:#[^\n]*\n\s*)*[\w\"'-]+[ \t]*:")
_MOST_FRONT_MATTER = 1 << 14  # characters; metadata of an article has hundreds


class MarkdownLoader(Loader):
    """Reads a Markdown file as one article."""

    def load(self, source: Source) -> Iterator[Document]:
        """Yield the article of `source`."""
        given = decode(source)
        stated, body = _split(without_controls(given), source.name)
        paragraphs = _paragraphs(body)
        if not any(part.words for part in paragraphs):
            raise InputError(f"{source.name}: the file has no text beside its front matter")
        title = stated.title
        text, headings = compose(title, paragraphs)
        origin = Origin(source.path, source.version_key)
        remarks = remarks_on_controls(given)
        yield build_document(text, stated, origin, headings=headings, remarks=remarks)


class _NoAliases(yaml.SafeLoader):
    """Refuses aliases, which turn a few lines into gigabytes."""

    def compose_node(self, parent: yaml.Node | None, index: int) -> yaml.Node | None:
        if self.check_event(yaml.AliasEvent):
            raise yaml.constructor.ConstructorError(problem="aliases are not read")
        return super().compose_node(parent, index)


# A date stays as it is written: of a day that no calendar has, YAML would call all fields damaged.
_NoAliases.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in known if not tag.endswith(":timestamp")]
    for first, known in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def _split(text: str, name: str) -> tuple[Stated, str]:
    """Part the front matter from the body; three dashes that open no field are a rule."""
    match = _FRONT_MATTER.match(text)
    if match is None or (match["yaml"].strip() and _FIELD.match(match["yaml"]) is None):
        return Stated(), text
    if len(match["yaml"]) > _MOST_FRONT_MATTER:
        raise InputError(f"{name}: the front matter is longer than {_MOST_FRONT_MATTER} characters")
    try:
        fields = yaml.load(match["yaml"], Loader=_NoAliases)  # noqa: S506  a SafeLoader
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        message = f"{name}: the front matter is no valid YAML{_place(error)}"
        raise InputError(f"{message}; mend it or take it out") from error
    if fields is None:
        fields = {}
    if not isinstance(fields, dict):
        raise InputError(f"{name}: the front matter holds no fields; write `title: ...`")
    lowered = {str(key).lower(): value for key, value in fields.items()}
    return stated_in(lowered), text[match.end() :]


def _place(error: Exception) -> str:
    mark = getattr(error, "problem_mark", None)
    problem = getattr(error, "problem", None)
    line = "" if mark is None else f" at line {mark.line + 2}"  # the dashes are line 1
    return line if problem is None else f"{line}: {problem}"


def _paragraphs(body: str) -> list[Paragraph]:
    """Return the paragraphs of Markdown as a reader sees them."""
    tokens = MarkdownIt("commonmark").enable("table").parse(body)
    found: list[Paragraph] = []
    around = ""
    for token in tokens:
        if token.type == "inline" and around != "table":
            words = _words(token.children or [])
            lines = (" ".join(line.split()) for line in words.split("\n"))
            found += [Paragraph(line, around == "heading") for line in lines if line]
        elif token.type in {"heading_open", "table_open"}:
            around = token.type.removesuffix("_open")
        elif token.type in {"heading_close", "table_close"}:
            around = ""
    return found


def _words(children: list[Token]) -> str:
    """Return the visible words of a paragraph; a forced line end becomes a line feed."""
    breaks = {"softbreak": " ", "hardbreak": "\n"}
    kept = {"text", "code_inline"}
    return "".join(
        child.content if child.type in kept else breaks.get(child.type, "") for child in children
    )
