"""One sentence whose tree is mended in place."""

from bisect import insort
from collections import defaultdict

from graphkit.model.annotated import AnnotatedDocument, SentenceSpan, Token

__all__ = ["FINITE", "SUBJECTS", "SentenceTree", "below_verb", "hang", "in_phrase", "with_tokens"]

FINITE = frozenset(("VERB", "AUX"))
SUBJECTS = frozenset("nsubj nsubj:pass csubj expl".split())


# What the parser made of nouns that a verb it did not see has for objects.
_FREE = frozenset("root appos list conj compound nmod:unmarked".split())
_IN_PHRASE = {"PUNCT": "punct", "ADJ": "amod", "NUM": "nummod", "DET": "det"}


def with_tokens(doc: AnnotatedDocument, tokens: list[Token]) -> AnnotatedDocument:
    """Return the document with these tokens; itself where nothing has changed."""
    return doc if tuple(tokens) == doc.tokens else doc.model_copy(update={"tokens": tuple(tokens)})


def hang(tokens: list[Token], index: int, head: int, dep: str) -> None:
    """Give a token another head."""
    tokens[index] = tokens[index].model_copy(update={"head": head, "dep": dep})


def in_phrase(token: Token) -> str:
    """Return how a word before a noun hangs on it."""
    return _IN_PHRASE.get(token.pos, "compound")


def below_verb(token: Token) -> str:
    """Return how a word behind a verb hangs on it: a noun without a preposition is its object."""
    if token.pos == "PUNCT":
        return "punct"
    named = token.pos in {"NOUN", "PROPN"}
    return "obj" if named and token.dep in _FREE else token.dep


class SentenceTree:
    """One sentence and the tokens of its document, which are changed in place.

    Attributes:
        doc: the document as the model read it; its words do not change.
        tokens: all tokens of the document.
        places: the indices of the sentence's tokens.
        below: for each token those that hang on it, sorted.
    """

    def __init__(self, doc: AnnotatedDocument, sentence: SentenceSpan, tokens: list[Token]) -> None:
        """Note what hangs on what."""
        self.doc = doc
        self.tokens = tokens
        self.places = range(sentence.first, sentence.last)
        self.below: defaultdict[int, list[int]] = defaultdict(list)
        for index in self.places:
            if tokens[index].head != index:
                self.below[tokens[index].head].append(index)

    def hang(self, index: int, head: int, dep: str) -> None:
        """Give a token another head."""
        if self.tokens[index].head != index:
            self.below[self.tokens[index].head].remove(index)
        insort(self.below[head], index)
        hang(self.tokens, index, head, dep)

    def dep(self, index: int) -> str:
        """Return the relation of a token to its head."""
        return self.tokens[index].dep

    def phrase(self, noun: int) -> list[int]:
        """Return a token and all below it."""
        return [noun, *(i for c in self.children(noun) for i in self.phrase(c))]

    def children(self, index: int) -> list[int]:
        """Return the tokens that hang on a token, sorted."""
        return [*self.below[index]]
