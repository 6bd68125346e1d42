"""Relation records from tokens: the stretch of words that states a relation."""

from collections.abc import Iterable
from typing import Any

from graphkit.extract.cast import Cast
from graphkit.extract.draft import Lookup
from graphkit.extract.tree import Tree
from graphkit.model.base import Span
from graphkit.model.extraction import RelationRecord, RelationType

__all__ = ["notes_of", "relation", "words_of"]


def relation(
    tree: Tree,
    type_: RelationType,
    ends: tuple[int | None, int],
    tokens: Iterable[int],
    /,
    **fields: Any,  # noqa: ANN401 - the fields of RelationRecord, checked by it
) -> RelationRecord:
    """Return the relation between `ends` whose evidence reaches over `tokens`.

    Evidence stays within the sentence of its last token.
    """
    words = sorted(tokens)
    sentence = tree.sentence(words[-1])
    words = [word for word in words if tree.sentence(word) == sentence]
    span = tree.span(words)
    return RelationRecord(
        type=type_,
        source=ends[0],
        target=ends[1],
        sentence=sentence,
        start=span.start,
        end=span.end,
        **fields,
    )


def notes_of(tree: Tree, cast: Lookup) -> dict[int, int]:
    """Return for each sentence of an author note the person the note is about."""
    found: dict[int, int] = {}
    for note in tree.doc.document.notes:
        person = _person_in(tree, cast, note.person_span)
        for number, sentence in enumerate(tree.doc.sentences):
            if person is not None and note.overlaps(sentence):
                found[number] = person
    return found


def _person_in(tree: Tree, cast: Lookup, span: Span) -> int | None:
    for index, token in enumerate(tree.tokens):
        if span.overlaps(token):
            entity = cast.entity_at(index)
            if entity is not None and cast.label(entity) == "Person":
                return entity
    return None


def words_of(tree: Tree, cast: Cast, head: int) -> range:
    """Return the tokens of the widest mention headed by `head`, or the token alone."""
    mention = cast.mention_at(head)
    if mention is None:
        return range(head, head + 1)
    first = head
    while first > 0 and tree[first - 1].start >= mention.start:
        first -= 1
    return range(first, cast.last_of(head))
