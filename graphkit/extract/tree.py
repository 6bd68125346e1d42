"""Walking dependency trees: the small pattern language that all extraction rules are written in.

Tokens are named by their index in the document. Relations are Universal Dependencies; a name
without subtype matches its subtypes too ("nsubj" matches "nsubj:pass"), one with a subtype
matches exactly, and a trailing "!" matches the bare relation alone ("obl!" not "obl:agent").
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import cached_property, lru_cache

from graphkit.extract.by_place import SpanIndex
from graphkit.extract.quotes import find_quotes
from graphkit.model.annotated import AnnotatedDocument, SentenceSpan, Token
from graphkit.model.base import Span

__all__ = ["Tree"]

_POINTING = frozenset(("the", "this", "that", "these", "those"))
_NOT = frozenset(("not", "n't", "n’t", "never", "no", "neither", "nor"))
_MORE = (["only"], ["just"], ["merely"], ["simply"], ["solely"])  # "not only shelled it but"


class Tree:
    """The trees of one annotated document, with children and sentences looked up once."""

    def __init__(self, doc: AnnotatedDocument) -> None:
        """Index `doc`."""
        self.doc = doc
        self.tokens = doc.tokens
        self._children: list[list[int]] = [[] for _ in doc.tokens]
        for index, token in enumerate(doc.tokens):
            if token.head != index:
                self._children[token.head].append(index)
        self._words = [doc.word(index) for index in range(len(doc.tokens))]
        self._sentence = [0] * len(doc.tokens)
        for number, sentence in enumerate(doc.sentences):
            for index in range(sentence.first, sentence.last):
                self._sentence[index] = number

    @cached_property
    def text(self) -> str:
        """The article's text."""
        return self.doc.document.text

    @cached_property
    def quotes(self) -> list[Span]:
        """What stands inside quotation marks, in text order."""
        return find_quotes(self.text)

    @cached_property
    def quotations(self) -> list[int | None]:
        """For each token the number of the quotation it stands in, None outside."""
        found: list[int | None] = [None] * len(self.tokens)
        for number, quote in enumerate(self.quotes):
            for index in self.inside(quote):
                found[index] = number
        return found

    def quotes_at(self, place: Span) -> list[Span]:
        """Return the quotations that share a character with a place."""
        return self._quote_index.overlapping(place)

    def is_quoted(self, place: Span) -> bool:
        """Say whether one quotation holds all of a place."""
        return bool(self._quote_index.covering(place))

    @cached_property
    def _quote_index(self) -> SpanIndex[Span]:
        return SpanIndex((quote, (quote,)) for quote in self.quotes)

    @cached_property
    def nouns(self) -> frozenset[str]:
        """The words that the article uses as common nouns, as they are written."""
        return frozenset(self.word(i) for i, token in enumerate(self.tokens) if token.pos == "NOUN")

    @cached_property
    def names_at(self) -> dict[int, str]:
        """The label of each name of the tagger, by its first token."""
        return {entity.first: entity.label for entity in self.doc.entities}

    @cached_property
    def names_over(self) -> dict[int, str]:
        """The label of the tagger's name that each token is part of."""
        return {i: one.label for one in self.doc.entities for i in range(one.first, one.last)}

    @cached_property
    def name_ends(self) -> frozenset[int]:
        """The tokens right behind the tagger's names."""
        return frozenset(entity.last for entity in self.doc.entities)

    def __getitem__(self, index: int) -> Token:
        return self.tokens[index]

    def word(self, index: int) -> str:
        """Return the token's text."""
        return self._words[index]

    def lower(self, index: int) -> str:
        """Return the token's text in lower case."""
        return self._words[index].lower()

    def lemma(self, index: int) -> str:
        """Return the lemma in lower case."""
        return self.tokens[index].lemma.lower()

    def sentence(self, index: int) -> int:
        """Return the number of the sentence that holds the token."""
        return self._sentence[index]

    def sentence_span(self, index: int) -> SentenceSpan:
        """Return the sentence that holds the token."""
        return self.doc.sentences[self._sentence[index]]

    def inside(self, *spans: Span) -> list[int]:
        """Return the tokens that lie wholly within one of the spans, sorted."""
        bounds = [
            (bisect_left(self._starts, span.start), bisect_right(self._ends, span.end))
            for span in spans
        ]
        return sorted({index for first, last in bounds for index in range(first, last)})

    def first_behind(self, place: int) -> int:
        """Return the first token that begins at a character or behind it."""
        return bisect_left(self._starts, place)

    @cached_property
    def _starts(self) -> list[int]:
        return [token.start for token in self.tokens]

    @cached_property
    def _ends(self) -> list[int]:
        return [token.end for token in self.tokens]

    @cached_property
    def repeated_titles(self) -> frozenset[int]:
        """The numbers of titles that repeat an earlier one word for word: they tell no more."""
        seen: set[str] = set()
        repeated = set()
        for number, sentence in enumerate(self.doc.sentences):
            words = sentence.of(self.text)
            if sentence.zone == "title" and words in seen:
                repeated.add(number)
            seen.add(words)
        return frozenset(repeated)

    def is_dep(self, index: int, *deps: str) -> bool:
        """Say whether the token's relation to its head is one of `deps`."""
        return _matches(self.tokens[index].dep, deps)

    def children(self, index: int, *deps: str) -> list[int]:
        """Return the dependents of a token in text order, of these relations if given."""
        if not deps:
            return self._children[index]
        return [c for c in self._children[index] if _matches(self.tokens[c].dep, deps)]

    def child(self, index: int, *deps: str) -> int | None:
        """Return the first dependent of these relations, or None."""
        return next((c for c in self._children[index] if _matches(self.tokens[c].dep, deps)), None)

    def head(self, index: int) -> int | None:
        """Return the token's head, or None for the root."""
        head = self.tokens[index].head
        return None if head == index else head

    def ancestors(self, index: int) -> Iterator[int]:
        """Yield the head, the head's head and so on up to the root."""
        head = self.head(index)
        while head is not None:
            yield head
            head = self.head(head)

    def subtree(self, index: int, *, without: tuple[str, ...] = ()) -> list[int]:
        """Return the token and all below it, sorted; `without` prunes relations of its children.

        In "the source that we trust" `subtree(source, without=("acl:relcl",))` is "the source".
        """
        found = [index]
        for child in self._children[index]:
            if not (without and self.is_dep(child, *without)):
                found += self.subtree(child)
        return sorted(found)

    def span(self, indices: list[int]) -> Span:
        """Return the characters from the first to the last of the tokens."""
        return self.doc.span_of(min(indices), max(indices) + 1)

    def noun_phrase(self, index: int) -> list[int]:
        """Return the tokens of the noun phrase headed by a token.

        Left out are relative clauses, appositions, coordinated phrases, parentheticals and its
        own preposition.
        """
        pruned = ("acl:relcl", "appos", "conj", "cc", "parataxis", "case", "punct", "cop", "advcl")
        kept = self.subtree(index, without=(*pruned, "nsubj", "mark", "aux", "dep", "list"))
        inner = [c for c in self._children[index] if self.tokens[c].pos == "PUNCT"]
        return sorted({*kept, *(c for c in inner if kept[0] < c < kept[-1])})

    def conjuncts(self, index: int) -> list[int]:
        """Return the token and those coordinated with it: "Paris, Rome and Oslo" from Paris."""
        found = [index]
        for child in self.children(index, "conj"):
            found += self.conjuncts(child)
        return found

    def first_conjunct(self, index: int) -> int:
        """Return the first of the coordinated tokens that the token belongs to."""
        while self.is_dep(index, "conj") and self.head(index) is not None:
            index = self.tokens[index].head
        return index

    def prepositions(self, index: int) -> list[str]:
        """Return the prepositions of a phrase in lower case, "because of" and the like joined."""
        cases = self.children(index, "case")
        fixed = ([case, *self.children(case, "fixed")] for case in cases)
        return [" ".join(self.lower(part) for part in parts) for parts in fixed]

    def marks(self, clause: int) -> set[str]:
        """Return the words that open a clause in lower case: "to", "that", "if", "while"."""
        return {self.lower(mark) for mark in self.children(clause, "mark")}

    def particle(self, index: int) -> str | None:
        """Return the particle of a phrasal verb ("off" in "take off"), or None."""
        child = self.child(index, "compound:prt")
        return None if child is None else self.lower(child)

    def is_negated(self, index: int) -> bool:
        """Say whether "not", "n't", "never" or "no" hangs on the token; "not only" says more."""
        return any(
            self.lower(child) in _NOT and self._words[child + 1 : child + 2] not in _MORE
            for child in self.children(index, "advmod", "det", "cc:preconj", "cc")
        )

    def points(self, index: int) -> bool:
        """Say whether a determiner points at something known: "the raid", "these troops"."""
        return any(self.lower(child) in _POINTING for child in self.children(index, "det"))

    def subjects(self, index: int) -> list[int]:
        """Return the subject heads of a predicate, shared ones too, coordination unfolded.

        A conjoined verb ("came and spoke") and a controlled one ("wants to come") take the
        subject of the verb they hang on, unless they have their own; "Russia asked Iran to
        come" gives Iran; a participle clause takes its noun or the main clause's subject.
        """
        own = self.children(index, "nsubj", "csubj")
        if own:
            return [self.antecedent(c) for subject in own for c in self.conjuncts(subject)]
        head = self.head(index)
        if head is None:
            return []
        if self.is_dep(index, "conj"):
            return self.subjects(head)
        if self.is_dep(index, "xcomp"):
            controller = self.children(head, "obj", "iobj")
            return [c for o in controller for c in self.conjuncts(o)] or self.subjects(head)
        if self.is_dep(index, "acl"):
            return self.conjuncts(head)
        lent = self.lent_subject(index)
        if lent is not None:
            return self.conjuncts(lent)
        if self.is_dep(index, "advcl", "ccomp!") and self.tokens[index].pos == "VERB":
            return self.subjects(head) if self._has_no_own_clause(index) else []
        return []

    def lent_subject(self, index: int) -> int | None:
        """Return the object between a clause without a subject and its verb: it is the subject.

        In "reported its source said it fell" the parser may hang "source" on "reported".
        """
        head = self.head(index)
        own = self.children(index, "nsubj", "csubj", "expl")
        if head is None or own or not self.is_dep(index, "ccomp!"):
            return None
        between = [o for o in self.children(head, "obj", "iobj") if head < o < index]
        if not between:
            return None
        phrase = set(self.subtree(between[-1]))
        after = [self.lower(t) for t in range(between[-1] + 1, index) if t not in phrase]
        parted = self.lower(between[-1] + 1) == "," or {"that", "whether", "if"} & set(after)
        return None if parted else between[-1]

    def antecedent(self, index: int) -> int:
        """Return the noun a relative pronoun stands for ("Iran, which denied it"), else itself."""
        if self.tokens[index].pos == "PRON" and self.lower(index) in {"who", "which", "that"}:
            for ancestor in self.ancestors(index):
                if self.is_dep(ancestor, "acl:relcl"):
                    return self.tokens[ancestor].head
        return index

    def _has_no_own_clause(self, index: int) -> bool:
        """Participles and infinitives ("fleeing", "to flee") lack a finite auxiliary."""
        return self.lower(index).endswith(("ing", "ed")) or "to" in self.marks(index)


@lru_cache(maxsize=1 << 15)  # the rules ask some hundred questions about forty relations
def _matches(dep: str, deps: tuple[str, ...]) -> bool:
    return any(
        dep == one[:-1] if one.endswith("!") else dep == one or dep.startswith(one + ":")
        for one in deps
    )
