"""Annotated documents from small tables, for tests of extraction without a trained model.

A sentence is WORD LEMMA POS HEAD DEP [TAG ...] for each token, one a line or several with " | "
between them; a blank line ends it. HEAD counts
from 1 within the sentence, 0 is the root. LEMMA "-" is the word in lower case (the word as it
stands for PROPN). A line "= ZONE" puts the next sentence into a new block of that zone; sentences
without one share a block. TAG is B-PER, I-ORG and so on for names, or source=B, cue=I, content=B
for attribution. Words are set with one space between them, except before closing and after
opening marks; a "_" at a word's end joins it to the next word ("Franco_" "-_" "German").
"""

from dataclasses import dataclass, field
from typing import Any

from graphkit.extract.tree import Tree
from graphkit.model.annotated import AnnotatedDocument, EntitySpan, SentenceSpan, Token
from graphkit.model.base import Span
from graphkit.model.document import AuthorNote, Block, Document

__all__ = [
    "annotated",
    "note_of",
    "random_table",
    "read_block",
    "span_in",
    "token_of",
    "tree_of",
]

NO_SPACE_BEFORE = set(",.;:!?)”]%") | {"'s", "’s", "’", "n't", "n’t", "..."}
NO_SPACE_AFTER = set("(“[$")


@dataclass
class _Text:
    """What has been read so far."""

    text: str = ""
    tokens: list[Token] = field(default_factory=list)
    sentences: list[SentenceSpan] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    entities: list[list[Any]] = field(default_factory=list)


def annotated(table: str, **document: Any) -> AnnotatedDocument:
    """Return the document that `table` describes; `document` are more fields of Document."""
    state = _Text()
    zone = "body"
    for number, part in enumerate(_sentences(table)):
        zone, fresh, rows = _zone_of(part, zone)
        _add_sentence(state, rows, zone, new_block=fresh or number == 0)
    fields = {"text": state.text, "blocks": tuple(state.blocks), **document}
    return AnnotatedDocument(
        document=Document(**fields),
        tokens=tuple(state.tokens),
        sentences=tuple(state.sentences),
        entities=tuple(EntitySpan(first=f, last=e, label=k) for f, e, k in state.entities),
        pipeline="by hand",
    )


def tree_of(table: str, **document: Any) -> Tree:
    """Return the trees of `annotated(table)`."""
    return Tree(annotated(table, **document))


def random_table(sentences: list[tuple[str, list[tuple[str, str, str, str, int]]]]) -> str:
    """Lay out zones and rows of word, tag, relation, label and a number as a table.

    The trees follow from the numbers: in a shuffled order each token hangs on one before it.
    """
    blocks = []
    for zone, tokens in sentences:
        order = sorted(range(len(tokens)), key=lambda index: (tokens[index][4], index))
        heads = {order[0]: 0}
        for place, index in enumerate(order[1:], start=1):
            heads[index] = order[tokens[index][4] % place] + 1
        rows = [f"= {zone}"]
        for index, (word, pos, dep, tag, _) in enumerate(tokens):
            rows.append(f"{word} - {pos} {heads[index]} {dep if heads[index] else 'root'} {tag}")
        blocks.append("\n".join(rows))
    return "\n\n".join(blocks)


def token_of(tree: Tree, word: str, nth: int = 0) -> int:
    """Return the index of the `nth` token that is `word`."""
    return [i for i in range(len(tree.tokens)) if tree.word(i) == word][nth]


def span_in(text: str, words: str, nth: int = 0) -> Span:
    """Return the `nth` place of `words` in `text`."""
    start = -1
    for _ in range(nth + 1):
        start = text.index(words, start + 1)
    return Span(start=start, end=start + len(words))


def note_of(text: str, person: str, *, kind: str = "reporter") -> AuthorNote:
    """Return an author note from the first place of `person` to the end of `text`."""
    span = span_in(text, person)
    return AuthorNote(start=span.start, end=len(text), person=person, person_span=span, kind=kind)


def _sentences(table: str) -> list[list[str]]:
    parts: list[list[str]] = [[]]
    for line in table.strip().splitlines():
        if line.strip():
            parts[-1].append(line.strip())
        elif parts[-1]:
            parts.append([])
    return [part for part in parts if part]


def _zone_of(lines: list[str], zone: str) -> tuple[str, bool, list[list[str]]]:
    fresh = lines[0].startswith("= ")
    if fresh:
        zone, lines = lines[0][2:].strip(), lines[1:]
    return zone, fresh, [token.split() for line in lines for token in line.split(" | ")]


def _add_sentence(state: _Text, rows: list[list[str]], zone: str, *, new_block: bool) -> None:
    first = len(state.tokens)
    if state.text:
        state.text += "\n\n" if new_block else " "
    for number, row in enumerate(rows):
        glued = number == 0 or _is_glued(rows[number - 1][0], row[0])
        state.text += ("" if glued else " ") + row[0].rstrip("_")
        state.tokens.append(_token(row, len(state.text), first, number))
        _add_name(state, row[5:], first + number)
    last = len(state.tokens)
    start, end = state.tokens[first].start, state.tokens[-1].end
    state.sentences.append(SentenceSpan(start=start, end=end, first=first, last=last, zone=zone))
    if new_block:
        state.blocks.append(Block(start=start, end=end, zone=zone))
    else:
        state.blocks[-1] = state.blocks[-1].model_copy(update={"end": end})


def _is_glued(before: str, word: str) -> bool:
    if before.endswith("_") or before in NO_SPACE_AFTER:
        return True
    return word in NO_SPACE_BEFORE


def _token(row: list[str], end: int, first: int, number: int) -> Token:
    word, lemma, pos, head, dep = row[0].rstrip("_"), *row[1:5]
    if lemma == "-":
        lemma = word if pos == "PROPN" else word.lower()
    place = first + number if head == "0" else first + int(head) - 1
    tags = dict(tag.split("=") for tag in row[5:] if "=" in tag)
    start = end - len(word)
    return Token(start=start, end=end, lemma=lemma, pos=pos, head=place, dep=dep, **tags)


def _add_name(state: _Text, tags: list[str], index: int) -> None:
    for tag in tags:
        if tag.startswith("B-"):
            state.entities.append([index, index + 1, tag[2:]])
        elif tag.startswith("I-"):
            state.entities[-1][1] = index + 1


def read_block(block: str) -> tuple[set[str], Tree]:
    """Return what a block of a file of examples states, and its tree.

    The block is a sentence behind "#", the facts to be found in it behind ">", and its tree.
    """
    lines = block.splitlines()
    tree = tree_of("\n".join(line for line in lines if line[0] not in "#>"))
    assert tree.text == lines[0][2:]
    return {line[2:] for line in lines if line.startswith("> ")}, tree
