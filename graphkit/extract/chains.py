"""Attribution chains whose two sources speak one content: the outer has it from the inner.

The inner statement has the content of the outer one as its own, and the outer as its parent.
"""

from collections.abc import Iterator

from graphkit.extract.cast import Cast
from graphkit.extract.source import DOCUMENTS, UNNAMED, source_phrase
from graphkit.extract.tree import Tree
from graphkit.model.base import Span
from graphkit.model.extraction import StatementRecord

__all__ = ["inner_statements"]

REACH = 2  # sentences within which an article names the source of what a document claims
_NAMING = frozenset(("cite", "quote"))
# What a source can tell; a promise or a threat is that of its speaker alone.
_TELLING = frozenset("assert deny accuse believe".split())


def inner_statements(
    tree: Tree, cast: Cast, statements: list[StatementRecord]
) -> list[StatementRecord]:
    """Return the statements of root sources that other statements pass on.

    Their `parent` is an index into `statements`.
    """
    found: dict[tuple[int, int], StatementRecord] = {}
    for index, statement in enumerate(statements):
        for head, cue in _roots(tree, cast, statement):
            source = source_phrase(tree, cast, tree.conjuncts(head))
            passed_on = _passed_on(statements, index, cue)
            if statements[passed_on].act not in _TELLING:
                continue
            inner = {
                "source": source.span,
                "speakers": source.speakers,
                "source_kind": source.kind,
                "cue": cue,
                "addressees": (),
                "said_on": None,
                "parent": passed_on,
            }
            found.setdefault((passed_on, head), statements[passed_on].model_copy(update=inner))
    return [*found.values()]


def _passed_on(statements: list[StatementRecord], index: int, cue: Span) -> int:
    """Return the statement that a source stands behind: the outermost that does not hold the cue.

    In "According to the Dawn, citing two clerks, prosecutors plan to charge Vale" the clerks say
    that prosecutors plan it; they themselves plan nothing.
    """
    parent = statements[index].parent
    if parent is None or any(part.covers(cue) for part in statements[parent].fragments):
        return index
    if statements[parent].sentence != statements[index].sentence:
        return index
    return _passed_on(statements, parent, cue)


def _roots(tree: Tree, cast: Cast, statement: StatementRecord) -> Iterator[tuple[int, Span]]:
    """Yield the head of each phrase that names a source behind the statement, and its cue."""
    if statement.source_kind == "document" and not statement.speakers:
        yield from _named_sources(tree, statement)
    if statement.cue is not None:
        sentence = tree.doc.sentences[statement.sentence]
        for verb in range(sentence.first, sentence.last):
            if tree.lemma(verb) in _NAMING and tree[verb].pos == "VERB":
                yield from _cited(tree, cast, verb, statement)


def _named_sources(tree: Tree, statement: StatementRecord) -> Iterator[tuple[int, Span]]:
    """In "A message said ... Exiled officers were said to be the source" officers are the root."""
    for number in range(statement.sentence + 1, statement.sentence + 1 + REACH):
        if number >= len(tree.doc.sentences):
            return
        sentence = tree.doc.sentences[number]
        for verb in range(sentence.first, sentence.last):
            subject = _subject_named_source(tree, verb)
            if subject is not None:
                outside = set(tree.subtree(subject))
                words = [t for t in tree.subtree(verb) if t not in outside and t > subject]
                yield subject, tree.span([t for t in words if tree[t].pos != "PUNCT"])


def _subject_named_source(tree: Tree, verb: int) -> int | None:
    """The X of "X is (said to be) the source", of the report or of nothing named."""
    sources = [c for c in (verb, *tree.children(verb, "xcomp")) if tree.lemma(c) == "source"]
    if not sources or not tree.children(sources[0], "cop"):
        return None
    subjects = tree.children(verb, "nsubj")
    return subjects[0] if subjects else None


def _cited(
    tree: Tree, cast: Cast, verb: int, statement: StatementRecord
) -> Iterator[tuple[int, Span]]:
    """In "The paper, citing two pilots, wrote that ..." and "quoted a pilot as saying that ..."."""
    span = tree.span([verb])
    if any(fragment.covers(span) for fragment in statement.fragments):
        return
    cue = statement.cue
    if statement.source is None or cue is None or cue.overlaps(span):
        return
    beside = tree.text[statement.source.end : tree[verb].start].strip() == ","
    beside = beside and tree.is_dep(verb, "advcl", "acl")
    if not beside and not any(_is_part_of(tree, verb, token) for token in tree.inside(cue)):
        return
    objects = [o for o in tree.children(verb, "obj", "iobj") if o > verb]
    if objects and _can_be_cited(tree, cast, objects[0]):
        yield objects[0], span


def _is_part_of(tree: Tree, verb: int, cue: int) -> bool:
    """Say whether one of two verbs hangs on the other, not beside it: "cited a law and said"."""
    upper, lower = (cue, verb) if cue in tree.ancestors(verb) else (verb, cue)
    path = [lower, *tree.ancestors(lower)]
    return upper in path and not any(tree.is_dep(t, "conj") for t in path[: path.index(upper)])


def _can_be_cited(tree: Tree, cast: Cast, token: int) -> bool:
    """Say whether words can be somebody's: "citing two pilots", but not "citing safety"."""
    entity = cast.entity_at(token)
    if entity is None:
        return tree.lemma(token) in DOCUMENTS | UNNAMED
    return cast.label(entity) != "Location"
