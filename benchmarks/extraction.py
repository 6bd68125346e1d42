"""What the stages after the language model cost, beside the model alone."""

from benchmarks.timing import Row, cpu_seconds, row
from graphkit.extract.extractor import extract
from graphkit.load.files import MAX_BYTES, read_documents
from graphkit.model.document import Document
from graphkit.nlp.annotate import Annotator
from graphkit.resolve.assemble.article import assemble
from graphkit.resources import seeds_dir

__all__ = ["extraction_rows", "sample_documents"]


def sample_documents() -> list[Document]:
    """Return the sample articles that ship with graphkit."""
    found = read_documents([str(seeds_dir() / "articles")], max_bytes=MAX_BYTES)
    return [document for _, document in found if isinstance(document, Document)]


def extraction_rows() -> list[Row]:
    """Compare reading the sample articles end to end with tokenizing and tagging them."""
    annotator = Annotator()
    documents = sample_documents()
    annotated = [annotator.annotate(document) for document in documents]
    words = sum(len(doc.tokens) for doc in annotated)
    model = cpu_seconds(lambda: [annotator.annotate(document) for document in documents])
    after = cpu_seconds(lambda: [assemble(extract(doc)) for doc in annotated])
    name = f"{len(documents)} articles, {words:,} words, file to graph"
    rate = Row("  words per CPU second", f"{words / (model + after):,.0f}", "", "", "")
    return [row(name, model + after, model, "the language model alone"), rate]
