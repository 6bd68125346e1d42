"""One sentence whose tree is mended in place."""

from bisect import insort
from collections import defaultdict

from graphkit.model.annotated import AnnotatedDocument, SentenceSpan, Token

__all__ = ["SUBJECTS", "SentenceTree"]

SUBJECTS = frozenset("nsubj nsubj:pass csubj expl".split())


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
        self.tokens[index] = self.tokens[index].model_copy(update={"head": head, "dep": dep})

    def dep(self, index: int) -> str:
        """Return the relation of a token to its head."""
        return self.tokens[index].dep

    def phrase(self, noun: int) -> list[int]:
        """Return a token and all below it."""
        return [noun, *(i for c in self.children(noun) for i in self.phrase(c))]

    def children(self, index: int) -> list[int]:
        """Return the tokens that hang on a token, sorted."""
        return [*self.below[index]]
