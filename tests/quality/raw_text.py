"""graphkit's tags and trees from raw text, against the treebanks' test parts.

The raw text is made of the treebank's `# text =` lines, sentence after sentence with a blank
between them: paragraphs where the treebank marks them (EWT), else documents (PUD).
"""

from collections.abc import Iterator, Sequence
from itertools import accumulate, groupby
from pathlib import Path
from typing import NamedTuple

from graphkit.model.annotated import AnnotatedDocument
from graphkit.model.document import Document
from graphkit.nlp.annotate import Annotator
from tests.quality.alignment import Counts, Tree, Word, f1_figures

__all__ = ["RAW_TESTS", "RawDocument", "raw_documents", "raw_figures", "tree_of"]

RAW_TESTS = {
    "UD EWT test": "ewt/en_ewt-ud-test.conllu",
    "UD PUD test": "uner/en_pud-ud-test.conllu",
}
PARAGRAPH = "\n\n"


class RawDocument(NamedTuple):
    """A document as a reader sees it, and the sentences of the treebank that stand in it."""

    text: str
    sentences: tuple[tuple[str, ...], ...]  # the token lines of each


def raw_documents(lines: Sequence[str]) -> Iterator[RawDocument]:
    """Yield the documents of a CoNLL-U file.

    Raises:
        ValueError: A sentence has no line with its text.
    """
    text, sentences = "", list[tuple[str, ...]]()
    for comments, rows in _blocks(lines):
        said = {
            line[1:].partition("=")[0].split()[0]: line for line in comments if line[1:].strip()
        }
        if "newdoc" in said and sentences:
            yield RawDocument(text, tuple(sentences))
            text, sentences = "", []
        if "text" not in said:
            raise ValueError(f"a sentence without its text: {rows[0]}")
        joint = PARAGRAPH if "newpar" in said else " "
        text += (joint if text else "") + said["text"].partition("=")[2].strip()
        sentences.append(tuple(rows))
    if sentences:
        yield RawDocument(text, tuple(sentences))


def _blocks(lines: Sequence[str]) -> Iterator[tuple[list[str], list[str]]]:
    """Yield the comments and the token lines of each sentence."""
    for filled, block in groupby(lines, key=lambda line: bool(line.strip())):
        if filled:
            found = list(block)
            yield (
                [line for line in found if line.startswith("#")],
                [line for line in found if not line.startswith("#")],
            )


def tree_of(sentences: Sequence[Sequence[str]]) -> Tree:
    """Return the gold reading of a document: its tokens, sentences and words."""
    tree, at = Tree(), 0
    for rows in sentences:
        start, first, covered, span = at, len(tree.words), 0, (0, 0)
        for cells in (row.split("\t") for row in rows):
            form = "".join(cells[1].split())
            if "-" in cells[0]:  # a contraction; the words of it follow
                low, high = map(int, cells[0].split("-"))
                covered, span = high - low + 1, (at, at + len(form))
            elif not cells[0].isdigit():
                continue
            elif covered:
                covered -= 1
                tree.words.append(_word(cells, span, first, split=True))
                continue
            else:
                span = (at, at + len(form))
                tree.words.append(_word(cells, span, first, split=False))
            tree.tokens.append(span)
            at += len(form)
        tree.sentences.append((start, at))
    return tree


def _word(cells: Sequence[str], span: tuple[int, int], first: int, *, split: bool) -> Word:
    head = int(cells[6])
    place = -1 if head == 0 else first + head - 1
    return Word(cells[1], span, split, cells[3], place, cells[7])


def _read(doc: AnnotatedDocument) -> Tree:
    """Return what graphkit reads, its offsets without blanks."""
    text = doc.document.text
    before = [0, *accumulate(not character.isspace() for character in text)]
    spans = [(before[token.start], before[token.end]) for token in doc.tokens]
    words = [
        Word(text[token.start : token.end], span, False, token.pos,
             -1 if token.head == place else token.head, token.dep)
        for place, (token, span) in enumerate(zip(doc.tokens, spans, strict=True))
    ]  # fmt: skip
    sentences = [(spans[one.first][0], spans[one.last - 1][1]) for one in doc.sentences]
    return Tree(spans, sentences, words)


def raw_figures(annotator: Annotator, path: Path) -> dict[str, Counts]:
    """Read every document of a treebank from its raw text and count what is right."""
    total: dict[str, Counts] = {}
    for document in raw_documents(path.read_text(encoding="utf-8").splitlines()):
        found = _read(annotator.annotate(Document(text=document.text)))
        for name, counts in f1_figures(tree_of(document.sentences), found).items():
            total[name] = total.get(name, Counts(0, 0, 0)).plus(counts)
    return total
