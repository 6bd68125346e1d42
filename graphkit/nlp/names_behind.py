"""Names behind a noun for who bears them, that the parser hung on the verb: "its ally Chad"."""

from collections.abc import Iterator

from graphkit.model.annotated import AnnotatedDocument, SentenceSpan, Token
from graphkit.nlp.sentence_tree import hang, with_tokens

__all__ = ["with_names_behind"]

_OBJECTS = frozenset(("obj", "iobj"))
# "Named his son Bo": what somebody is called is no apposition.
_NAMING = frozenset("name call dub christen nickname rename baptise baptize".split())


def with_names_behind(doc: AnnotatedDocument) -> AnnotatedDocument:
    """Return the document with such names as appositions: "sued its partner Chad", "her boss Bo".

    A name behind a preposition that the parser took for part of a verb is an oblique: "was hit by
    his rival Bo Lee".
    """
    tokens = list(doc.tokens)
    for sentence in doc.sentences:
        for noun in _owned(tokens, sentence):
            _mend(tokens, noun, _name_at(tokens, range(noun + 1, sentence.last)))
    return with_tokens(doc, tokens)


def _owned(tokens: list[Token], sentence: SentenceSpan) -> Iterator[int]:
    """Yield the nouns with a pronoun for their owner and a name right behind them."""
    for index in range(sentence.first, sentence.last - 1):
        token = tokens[index]
        noun, owner = token.head, token.dep == "nmod:poss" and token.pos == "PRON"
        if owner and index < noun < sentence.last - 1 and tokens[noun].pos == "NOUN":
            yield from [noun] if tokens[noun + 1].pos == "PROPN" else []


def _name_at(tokens: list[Token], places: range) -> range:
    end = next((i for i in places if tokens[i].pos != "PROPN"), places.stop)
    return range(places.start, end)


def _mend(tokens: list[Token], noun: int, name: range) -> None:
    tops = [i for i in name if tokens[i].head not in name]
    if len(tops) != 1:
        return
    top, above = tops[0], tokens[tops[0]].head
    beside = above == tokens[noun].head and tokens[noun].dep in _OBJECTS
    twice = beside and tokens[top].dep in _OBJECTS and tokens[above].lemma not in _NAMING
    if twice or (above == noun and tokens[top].dep == "flat"):
        hang(tokens, top, noun, "appos")
    elif tokens[top].dep == "flat" and tokens[above].pos == "VERB" and _has_case(tokens, top):
        hang(tokens, top, above, "obl")


def _has_case(tokens: list[Token], index: int) -> bool:
    before = range(max(index - 6, 0), index)
    return any(tokens[i].head == index and tokens[i].dep == "case" for i in before)
