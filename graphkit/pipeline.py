"""Joins the stages: files to documents to graphs to a store."""

import datetime as dt
import uuid
from collections.abc import Iterator, Sequence
from typing import Literal

from graphkit.errors import GraphkitError
from graphkit.extract.extractor import extract
from graphkit.graph import ArticleGraph
from graphkit.load.files import MAX_BYTES, read_documents
from graphkit.model.base import Model
from graphkit.model.document import Document
from graphkit.nlp.annotate import Annotator
from graphkit.resolve.assemble import assemble
from graphkit.store.base import Run, Store, Writer

__all__ = ["LoadResult", "article_graph", "load_articles"]


class LoadResult(Model):
    """What became of one article, or of a file in which none was found."""

    path: str
    outcome: Literal["new", "unchanged", "updated", "failed"]
    reason: str | None = None
    article_id: str | None = None
    title: str | None = None


def article_graph(annotator: Annotator, document: Document) -> ArticleGraph:
    """Read one document into its graph."""
    return assemble(extract(annotator.annotate(document)))


def load_articles(
    paths: Sequence[str],
    store: Store,
    *,
    max_bytes: int = MAX_BYTES,
    pipeline_name: str | None = None,
) -> Iterator[LoadResult]:
    """Load files, folders, globs or "-" into a store, one result per article.

    An article that fails is reported with its reason; the others are stored.

    Raises:
        InputError: The named language pipeline is not installed.
        StoreError: The store cannot be written; what was loaded before stays.
    """
    annotator = Annotator(pipeline_name)
    run_id = uuid.uuid4().hex
    with store.writer() as writer:
        for path, found in read_documents(paths, max_bytes=max_bytes):
            if isinstance(found, GraphkitError):
                yield LoadResult(path=path, outcome="failed", reason=str(found))
            else:
                yield _stored(annotator, writer, run_id, (path, found))


def _stored(
    annotator: Annotator, writer: Writer, run_id: str, source: tuple[str, Document]
) -> LoadResult:
    path, document = source
    run = Run(run_id=run_id, loaded_at=dt.datetime.now(tz=dt.UTC), source_path=document.source_path)
    title = document.title
    try:
        graph = article_graph(annotator, document)
    except (GraphkitError, ValueError) as error:
        reason = str(error).splitlines()[0]
        return LoadResult(path=path, outcome="failed", reason=reason, title=title)
    outcome = writer.put(graph, run)
    return LoadResult(path=path, outcome=outcome, article_id=document.id, title=title)
