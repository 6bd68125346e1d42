"""Joins the stages: files to documents to graphs to a store."""

import datetime as dt
import uuid
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, ExitStack
from typing import Literal

from graphkit.errors import GraphkitError, InputError
from graphkit.extract.extractor import extract
from graphkit.graph import ArticleGraph
from graphkit.load.base import Source
from graphkit.load.files import MAX_BYTES, read_documents
from graphkit.model.base import Model
from graphkit.model.document import Document
from graphkit.nlp.annotate import Annotator
from graphkit.nlp.language import as_english
from graphkit.resolve.assemble.article import assemble
from graphkit.store.base import Run, Store

__all__ = ["LoadResult", "article_graph", "load_articles"]

NOTHING_IN_IT = "no name, statement or event is found in its text"


class LoadResult(Model):
    """What became of one article, or of a file in which none was found."""

    path: str
    outcome: Literal["new", "unchanged", "updated", "failed"]
    reason: str | None = None
    article_id: str | None = None
    title: str | None = None
    note: str | None = None


def article_graph(annotator: Annotator, document: Document) -> ArticleGraph:
    """Read one document into its graph."""
    return assemble(extract(annotator.annotate(document)))


def load_articles(
    paths: Sequence[str],
    open_store: Callable[[], AbstractContextManager[Store]],
    *,
    max_bytes: int = MAX_BYTES,
    pipeline_name: str | None = None,
    language: str | None = None,
) -> Iterator[LoadResult]:
    """Load files, folders, globs or "-" into a store, one result per article.

    An article that fails is reported with its reason; the others are stored. One that is not
    English fails, unless `language` ("en") is said to be that of all. The store is opened when
    the first article is ready for it, so that a load which finds none makes no store.

    Raises:
        InputError: The named language pipeline is not installed.
        StoreError: The store cannot be opened or written; what was loaded before stays.
    """
    annotator = Annotator(pipeline_name)
    run_id = uuid.uuid4().hex
    with ExitStack() as opened:
        writer = None
        for path, found in read_documents(paths, max_bytes=max_bytes):
            made = found if isinstance(found, InputError) else _made(annotator, found, language)
            if isinstance(made, Exception):
                title = found.title if isinstance(found, Document) else None
                reason = _reason(path, made)
                yield LoadResult(path=path, outcome="failed", reason=reason, title=title)
                continue
            if writer is None:
                store = opened.enter_context(open_store())
                writer = opened.enter_context(store.writer())
            now, article = dt.datetime.now(tz=dt.UTC), made.article
            source_path = found.source_path if isinstance(found, Document) else None
            run = Run(run_id=run_id, loaded_at=now, source_path=source_path)
            outcome = writer.put(made, run)
            yield LoadResult(
                path=path,
                outcome=outcome,
                article_id=article.id,
                title=article.title,
                note=_note(found, made),
            )


def _made(
    annotator: Annotator, document: Document, language: str | None
) -> ArticleGraph | GraphkitError | ValueError:
    """Return the document's graph, or what is wrong with it."""
    try:
        known = as_english(document, unchecked=language is not None)
        return article_graph(annotator, known)
    except (GraphkitError, ValueError) as error:
        return error


def _note(found: Document | InputError, made: ArticleGraph) -> str | None:
    """Return what whoever loads an article should know of it, after its place in its file."""
    if isinstance(found, InputError):
        return None
    told = [*found.remarks, *([NOTHING_IN_IT] if made.says_nothing else [])]
    place = [] if found.source_place is None else [found.source_place]
    return ": ".join([*place, "; ".join(told)]) if told else None


def _reason(path: str, error: Exception) -> str:
    """Return what is wrong in one line, without the name of the file that stands beside it."""
    return str(error).splitlines()[0].removeprefix(f"{Source(path, b'').name}: ")
