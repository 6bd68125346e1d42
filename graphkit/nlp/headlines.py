"""Titles in which a comma stands for "and": "Rebels, army trade blame over attack".

The parser, which has read few headlines, takes the first name for one called out and the verb,
where it is a noun too, for part of a name.
"""

from itertools import pairwise

from graphkit.model.annotated import AnnotatedDocument, SentenceSpan, Token
from graphkit.nlp.sentence_tree import FINITE, below_verb, hang, in_phrase, with_tokens

__all__ = ["with_joint_subjects"]

_NAMES = frozenset("NOUN PROPN ADJ NUM DET X".split())
_BEHIND = frozenset("NOUN PROPN ADJ DET ADP PART".split())
# Verbs of what several do to each other that the tagger takes for nouns.
_NOUNS_TOO = frozenset("trade exchange swap sign clash deal".split())
_JOINING = frozenset((",", "and", "&"))


def with_joint_subjects(doc: AnnotatedDocument) -> AnnotatedDocument:
    """Return the document with all names of such titles as subjects of the verb."""
    tokens = list(doc.tokens)
    for sentence in doc.sentences:
        if sentence.zone != "title":
            continue
        found = _subjects(doc, sentence)
        if found is not None:
            _join(doc, tokens, sentence, found)
    return with_tokens(doc, tokens)


def _subjects(doc: AnnotatedDocument, sentence: SentenceSpan) -> tuple[list[range], int] | None:
    """Return the stretches of the names that open a title, and the verb behind them."""
    places = range(sentence.first, sentence.last)
    mark = next((i for i in places if doc.word(i) in _JOINING), None)
    if mark is None or mark == sentence.first or mark + 2 not in places:
        return None
    finite = any(doc.tokens[i].pos in FINITE for i in places)
    verb = next((i for i in places if i > mark + 1 and _is_verb(doc, i, finite=finite)), None)
    if verb is None or verb + 1 not in places or doc.tokens[verb + 1].pos not in _BEHIND:
        return None
    end = verb - (doc.word(verb - 1) == "to")  # "Chad, Mali to hold talks"
    end -= doc.word(end - 1) == "not"
    names = _stretches(doc, range(sentence.first, end))
    return (names, verb) if all(_is_name(doc, name) for name in names) else None


def _stretches(doc: AnnotatedDocument, places: range) -> list[range]:
    """Split "Chad, Mali and Peru" into its names."""
    marks = [i for i in places if doc.word(i) in _JOINING]
    starts, ends = [places[0], *(mark + 1 for mark in marks)], [*marks, places.stop]
    return [range(start, end) for start, end in zip(starts, ends, strict=True)]


def _is_name(doc: AnnotatedDocument, places: range) -> bool:
    named = all(doc.tokens[i].pos in _NAMES for i in places)
    return named and len(places) > 0 and doc.tokens[places[-1]].pos in {"NOUN", "PROPN"}


def _is_verb(doc: AnnotatedDocument, index: int, *, finite: bool) -> bool:
    """Say whether a word is the plain form of a verb: "rebels, army clash", not "army clashes"."""
    token, word = doc.tokens[index], doc.word(index)
    if token.pos == "VERB":
        return word == token.lemma
    return token.pos == "NOUN" and not finite and word in _NOUNS_TOO


def _join(
    doc: AnnotatedDocument,
    tokens: list[Token],
    sentence: SentenceSpan,
    found: tuple[list[range], int],
) -> None:
    """Hang the names on the verb, and what stood over the verb below it."""
    stretches, verb = found
    for before, after in pairwise(stretches):  # a comma or "and" belongs to the name behind it
        for mark in range(before.stop, after.start):
            dep = "cc" if tokens[mark].pos == "CCONJ" else "punct"
            hang(tokens, mark, after[-1], dep)
    heads = [_name(tokens, stretch) for stretch in stretches]
    for index in range(verb + 1, sentence.last):
        if tokens[index].head <= verb or tokens[index].head == index:
            hang(tokens, index, verb, below_verb(tokens[index]))
    for mark in range(stretches[-1].stop, verb):
        hang(tokens, mark, verb, "mark" if doc.word(mark) == "to" else "advmod")
    hang(tokens, verb, verb, "root")
    hang(tokens, heads[0], verb, "nsubj")
    for head in heads[1:]:
        hang(tokens, head, heads[0], "conj")
    tokens[verb] = tokens[verb].model_copy(update={"pos": "VERB", "lemma": doc.word(verb)})


def _name(tokens: list[Token], places: range) -> int:
    """Return the head of the name that ends a stretch, and hang the rest of the stretch on it."""
    head = places[-1]
    while tokens[head].head in places and tokens[head].head != head:
        head = tokens[head].head
    for index in places:
        if index != head and tokens[index].head not in places:
            hang(
                tokens,
                index,
                head,
                "cc" if tokens[index].pos == "CCONJ" else in_phrase(tokens[index]),
            )
    return head
